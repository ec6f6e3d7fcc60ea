"""What became of a lead, and what reps say of what Leadproof says."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from pydantic import AwareDatetime

from agent.conversation import Frozen


class LeadOutcome(StrEnum):
    """How a lead ended. Converted is counted as won."""

    WON = "won"
    LOST = "lost"
    CONVERTED = "converted"

    @property
    def is_won(self) -> bool:
        """Whether it counts as won."""
        return self is not LeadOutcome.LOST


class Verdict(StrEnum):
    """What a rep says of a fact or a score."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_SAID = "not-said"


class KnownOutcome(Frozen):
    """What became of a lead, and on which day."""

    lead_id: str
    outcome: LeadOutcome
    day: date


class Feedback(Frozen):
    """What a rep said of a fact ("budget") or of the score, by whom and when; `score_id` is the score then in force."""

    number: int
    lead_id: str
    about: str
    verdict: Verdict
    by: str
    at: AwareDatetime
    score_id: str | None


_WORDS = {
    LeadOutcome.WON: ("won", "closedwon", "1", "1.0", "yes", "y", "true", "qualified", "sql"),
    LeadOutcome.LOST: ("lost", "closedlost", "0", "0.0", "no", "n", "false", "notconverted", "unqualified", "notsql"),
    LeadOutcome.CONVERTED: ("converted",),
}
_BY_WORD = {word: outcome for outcome, words in _WORDS.items() for word in words}


def outcome_of(text: str) -> LeadOutcome:
    """The outcome that a word stands for, whatever its case: won, lost, converted, yes, no, 1, 0 ...

    Raises ValueError that says what may be written.
    """
    found = _BY_WORD.get(re.sub(r"[\s_-]", "", text.casefold()))
    if found is None:
        raise ValueError(f"“{text[:40]}” is no outcome; write won, lost or converted (or 1 and 0, yes and no)")
    return found
