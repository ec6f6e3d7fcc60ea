"""Stored leads replayed as of a day before their outcome, and scored by any card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from agent.outcomes import Verdict
from agent.score import Stage

if TYPE_CHECKING:
    from agent.outcomes import KnownOutcome
    from agent.score import ScoringInput
    from api.assembly import Assembly

A_MOMENT = timedelta(microseconds=1)
SCORE = "score"
"""What feedback is about that judges the score itself."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """Leads with an outcome, what was known of each before it, and what could not be replayed, in words."""

    inputs: tuple[ScoringInput, ...]
    outcomes: tuple[KnownOutcome, ...]
    remarks: tuple[str, ...]


def replayed(
    parts: Assembly, as_of: datetime | None, days_before: int, done: Callable[[int], None] | None = None
) -> Replayed:
    """What was known of every lead with an outcome at the last moment of the day before it.

    With `as_of` all leads are taken at that moment; those whose outcome was known by then are left out. `days_before`
    goes back further by so many days.
    """
    inputs, outcomes, known_by_then, nothing_known = [], [], 0, 0
    for number, outcome in enumerate(parts.outcomes.all(), 1):
        start_of_day = datetime.combine(outcome.day, time(), UTC)
        until = start_of_day - timedelta(days=days_before) - A_MOMENT
        if as_of is not None:
            if start_of_day <= as_of:
                known_by_then += 1
                continue
            until = as_of
        given = parts.qualifier.known_at(outcome.lead_id, until)
        if given is None:
            nothing_known += 1
        else:
            inputs.append(given)
            outcomes.append(outcome)
        if done is not None:
            done(number)
    remarks = []
    if known_by_then:
        remarks.append(f"{_leads(known_by_then)} left out: the outcome was known by then.")
    if nothing_known:
        remarks.append(f"{_leads(nothing_known)} left out: no conversation took place before the outcome.")
    return Replayed(tuple(inputs), tuple(outcomes), tuple(remarks))


def _leads(number: int) -> str:
    return "1 lead is" if number == 1 else f"{number:,} leads are"


def feedback_labels(parts: Assembly) -> dict[str, bool]:
    """Whether a rep holds a lead for sales qualified, by lead: the last word on its score decides.

    "Right" upholds the stage of the score that it was said of, "wrong" turns it round; other words label nothing.
    """
    labels: dict[str, bool] = {}
    for said in parts.outcomes.feedback():
        if said.about != SCORE or said.verdict is Verdict.NOT_SAID or said.score_id is None:
            continue
        was_sql = parts.inbox.score(said.score_id).score.stage is Stage.SQL
        labels[parts.inbox.lead(said.lead_id).lead.id] = was_sql is (said.verdict is Verdict.RIGHT)
    return labels


def segments(inputs: Sequence[ScoringInput], field: str | None) -> list[str | None]:
    """What each lead has in a field of its contact or of its form; None where it has nothing."""
    if field is None:
        return [None] * len(inputs)
    return [_field(each, field) for each in inputs]


def _field(given: ScoringInput, field: str) -> str | None:
    contact = given.lead.contact
    extra: Mapping[str, str] = dict(contact.extra)
    value = getattr(contact, field) if field in type(contact).model_fields and field != "extra" else extra.get(field)
    return None if value is None else str(value)
