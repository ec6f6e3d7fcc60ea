"""Days that bear a name: "before Easter", "by the turn of the year". A thing that bears a feast's name sets none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, relativedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.values.time import Reading

_DAYS: tuple[tuple[str, Callable[[int], date]], ...] = (
    (r"christmas(?:\s+eve)?|xmas", lambda year: date(year, 12, 24)),
    (r"new\s+year['’]?s\s+eve|(?:the\s+)?turn\s+of\s+the\s+year", lambda year: date(year, 12, 31)),
    (
        r"(?<!chinese\s)(?<!lunar\s)(?<!happy\s)(?:new\s+year['’]?s(?:\s+day)?|(?:the\s+)?new\s+year)",
        lambda year: date(year, 1, 1),
    ),
    (r"easter", easter),
    (r"pentecost|whitsun(?:tide)?|whit\s+sunday", lambda year: easter(year) + timedelta(days=49)),
    (r"thanksgiving", lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4))),
    (r"black\s+friday", lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4)) + timedelta(days=1)),
    (r"labou?r\s+day", lambda year: date(year, 9, 1) + relativedelta(weekday=MO(1))),
    (r"memorial\s+day", lambda year: date(year, 5, 31) + relativedelta(weekday=MO(-1))),
    (r"hallowe['’]?en", lambda year: date(year, 10, 31)),
    (r"valentine['’]?s(?:\s+day)?", lambda year: date(year, 2, 14)),
    (r"michaelmas", lambda year: date(year, 9, 29)),
)


_THING_OF_A_FEAST = compiled(
    r"\s+(?:play|show|concerts?|part(?:y|ies)|parades?|costumes?|dinner|lunch|menus?|trees?|lights|decorations?|presents?|gifts?|cards?|"
    r"hampers?|markets?|fair|bazaars?|shipments?|deliver(?:y|ies)|parcels?|post|orders?|stock|goods|products?|range|collections?|catalogues?|"
    r"campaigns?|promotions?|sales?|shopping|trade|business|bonus(?:es)?|songs?|music|services?|celebrations?|display|window|edition)\b",
    re.IGNORECASE,
)
_LIMITED_BY = compiled(
    r"\b(?:by|before|until|till|ahead\s+of|prior\s+to|in\s+time\s+for)\s+(?:(?:the|our|this\s+year['’]s)\s+)?$",
    re.IGNORECASE,
)
"""Before a feast that sets a day though it only tells which thing is meant ("before the Christmas rush")."""


def _feast(day_in: Callable[[int], date]) -> Reading:
    def read(match: re.Match[str], said_on: date) -> Wanted | None:
        said = match.string
        if _THING_OF_A_FEAST.match(said, match.end()) and not _LIMITED_BY.search(said, 0, match.start()):
            return None
        return Wanted(by=next(day for day in map(day_in, (said_on.year, said_on.year + 1)) if day >= said_on))

    return read


FEASTS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (compiled(rf"\b(?:{pattern})\b", re.IGNORECASE), _feast(day_in)) for pattern, day_in in _DAYS
)
