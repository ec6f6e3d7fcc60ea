"""No quote, no fact: a claim becomes a fact only if code finds its words, its speaker and its polarity."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import Claim
from agent.conversation import Conversation, Frozen
from agent.facts import Fact, Rejection


class Grounding(Frozen):
    """Facts, and the claims that fell with the reason for each."""

    facts: tuple[Fact, ...]
    rejected: tuple[Rejection, ...]


def ground(claims: Sequence[Claim], conversation: Conversation, products: Sequence[str]) -> Grounding:
    raise NotImplementedError
