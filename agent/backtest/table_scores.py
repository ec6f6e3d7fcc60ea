"""The rows of a table of leads as leads that a card scores."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from agent.deals import SimilarDeals
from agent.lead import Contact, Lead
from agent.learning.lead_table import LeadTable
from agent.learning.numbers import written
from agent.score import ScoringInput, Versions
from agent.scorecard import Scorecard
from agent.scoring import Placing, placed

NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""A row has no activities and no deals beside it, so any day gives the same score."""

_TEXT_FIELDS = ("name", "title", "phone", "company", "industry", "country")


def row_contact(table: LeadTable, place: int) -> Contact:
    """The contact that a row is: every filled column as a form field, and those of a contact's own name as that too."""
    values = {}
    for name, column in table.columns.items():
        value = column.values[place]
        if column.is_numbers:
            if not np.isnan(value):
                values[name] = written(float(value))
        elif value >= 0:
            values[name] = column.texts[int(value)]
    own: dict[str, str | int] = {}
    for name, text in values.items():
        field = name.strip().casefold().replace(" ", "_")
        if field in _TEXT_FIELDS:
            own[field] = text
        elif field == "employees" and text.isdecimal():
            own[field] = int(text)
    return Contact.model_validate({**own, "extra": tuple(values.items())})


def score_rows(
    table: LeadTable, card: Scorecard, places: np.ndarray, done: Callable[[int], None] | None = None
) -> list[Placing]:
    """Where the leads at some places stand; `done` is told after each how many there are."""
    scores = []
    for number, place in enumerate(places, 1):
        scores.append(placed(row_input(table, int(place)), card))
        if done is not None:
            done(number)
    return scores


def row_input(table: LeadTable, place: int) -> ScoringInput:
    """What the lead of a row is scored from: its contact, and nothing else."""
    return ScoringInput(
        lead=Lead(id=f"row-{place}", contact=row_contact(table, place)),
        as_of=NO_DAY,
        similar=SimilarDeals(before=NO_DAY.date(), neighbours=(), base_won=0, base_count=0),
        versions=Versions(scorecard="", reader="none", catalogue="none"),
    )
