"""What looking at one part found."""

from __future__ import annotations

from enum import StrEnum

from agent.conversation import Frozen
from agent.errors import LeadproofError


class Standing(StrEnum):
    """How a part stands."""

    OK = "ok"
    NOT_SET_UP = "not set up"
    WRONG = "wrong"


class Finding(Frozen):
    """One part: how it stands, what was seen, and what to do where something is to be done."""

    part: str
    standing: Standing
    seen: str
    advice: str = ""

    @classmethod
    def ok(cls, part: str, seen: str, advice: str = "") -> Finding:
        return cls(part=part, standing=Standing.OK, seen=seen, advice=advice)

    @classmethod
    def missing(cls, part: str, seen: str, advice: str = "") -> Finding:
        return cls(part=part, standing=Standing.NOT_SET_UP, seen=seen, advice=advice)

    @classmethod
    def wrong(cls, part: str, seen: str, advice: str) -> Finding:
        return cls(part=part, standing=Standing.WRONG, seen=seen, advice=advice)

    @classmethod
    def of(cls, part: str, error: LeadproofError) -> Finding:
        """An error of ours, whose message says what to do."""
        return cls(part=part, standing=Standing.WRONG, seen=f"[{error.code}]", advice=error.message)
