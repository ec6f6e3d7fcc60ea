"""A stored score is computed again, without a model, and must give the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from itertools import chain

from agent.conversation import Conversation, Frozen, conversation_id
from agent.errors import NotFound, ReplayMismatch
from agent.facts import Evidence
from agent.score import Score
from agent.scorecard import Scorecard
from agent.scoring import score
from knowledge.inbox import StoredConversation, StoredScore

_SHOWN = 60
"""How many bytes around the first difference are shown."""


class Replay(Frozen):
    """A replay that held. `bytes` is the length of the score's bytes, `sha256` theirs."""

    score_id: str
    identical: bool
    bytes: int
    sha256: str
    conversations_verified: int
    quotes_verified: int


def replay(
    stored: StoredScore,
    card: Scorecard,
    raw_of: Callable[[str], bytes],
    conversation_of: Callable[[str, str], StoredConversation],
) -> Replay:
    """Compute a score again from what was stored with it, and look up all that it rests on.

    `raw_of` takes a conversation's id, `conversation_of` its id and the lead's (`Inbox.raw`, `Inbox.conversation`).
    Raises ReplayMismatch: "replay_scorecard", "replay_differs", "replay_conversation", "replay_quote".
    """
    kept = stored.score
    if card.version != kept.versions.scorecard:
        raise ReplayMismatch(
            "replay_scorecard",
            f"Score {kept.id} was computed by scorecard {kept.versions.scorecard}, not by {card.version}.",
        )
    again = score(stored.given, card).canonical()
    if again != stored.canonical:
        raise ReplayMismatch("replay_differs", _difference(kept.id, stored.canonical, again))
    return Replay(
        score_id=kept.id,
        identical=True,
        bytes=len(again),
        sha256=hashlib.sha256(again).hexdigest(),
        conversations_verified=_verify_raw(kept, raw_of),
        quotes_verified=_verify_quotes(kept, conversation_of),
    )


def _verify_raw(kept: Score, raw_of: Callable[[str], bytes]) -> int:
    for sha256 in kept.versions.conversations:
        name = conversation_id(sha256)
        try:
            raw = raw_of(name)
        except NotFound as error:
            raise ReplayMismatch(
                "replay_conversation", f"Score {kept.id} rests on conversation {name}, which is gone."
            ) from error
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise ReplayMismatch(
                "replay_conversation",
                f"The bytes of conversation {name} are no longer those that score {kept.id} was computed from.",
            )
    return len(kept.versions.conversations)


def _verify_quotes(kept: Score, conversation_of: Callable[[str, str], StoredConversation]) -> int:
    known = {conversation_id(sha256) for sha256 in kept.versions.conversations}
    conversations = {name: conversation_of(name, kept.lead_id) for name in known}
    evidence = set(chain.from_iterable(line.evidence for line in kept.ledger))
    evidence |= {each for line in kept.ledger for found in line.discrepancies for each in found.evidence}
    for quoted in evidence:
        stored = conversations.get(quoted.conversation)
        if stored is None or not _stands_in(quoted, (stored.conversation, *stored.earlier)):
            raise ReplayMismatch(
                "replay_quote",
                f"Score {kept.id} quotes “{quoted.quote}”, which does not stand in utterance {quoted.utterance} of "
                f"conversation {quoted.conversation}.",
            )
    return len(evidence)


def _stands_in(quoted: Evidence, readings: Iterable[Conversation]) -> bool:
    return any(
        quoted.utterance < len(reading.utterances)
        and reading.utterances[quoted.utterance].text[quoted.start : quoted.end] == quoted.quote
        for reading in readings
    )


def _difference(score_id: str, before: bytes, after: bytes) -> str:
    at = next((i for i, (b, a) in enumerate(zip(before, after, strict=False)) if b != a), min(len(before), len(after)))
    start = max(0, at - _SHOWN // 2)
    was, now = (text[start : start + _SHOWN].decode(errors="replace") for text in (before, after))
    return f"Score {score_id} did not replay to its own bytes: at byte {at} it was “{was}” and is now “{now}”."
