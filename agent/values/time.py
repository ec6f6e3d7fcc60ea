"""A time found in a text."""

from __future__ import annotations

from dataclasses import dataclass

from agent.facts import Wanted


@dataclass(frozen=True)
class Time:
    """When something is wanted, with the span of the words."""

    start: int
    end: int
    wanted: Wanted
