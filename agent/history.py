"""The fact ledger: what is known of a lead over all its conversations, whatever order they came in."""

from __future__ import annotations

from collections.abc import Sequence

from agent.facts import Fact


def merge(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    raise NotImplementedError
