"""The fields that Leadproof can fill in a CRM, whichever it is, and what a score fills them with.

A value is text, or None where nothing is known; each CRM's own file says how it is written there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING

from agent.claims import BANT
from agent.conversation import utc
from agent.facts import Fact, State
from agent.lead import Contact
from agent.score import Score, Stage, Unknown
from agent.spelling import one_line

if TYPE_CHECKING:
    from agent.explanation import Explanation

REASONS_CHARACTERS = 2000
"""How much of the one-sentence reasons is written; the note has the whole."""

UNKNOWNS = 5
"""How many unknowns are named, those that could move the score most first."""


class Field(StrEnum):
    """Each field by the name that the policy and the log have for it."""

    SCORE = "score"
    LOW = "range_low"
    HIGH = "range_high"
    BAND = "band"
    GRADE = "grade"
    STAGE = "stage"
    REASONS = "reasons"
    UNKNOWNS = "unknowns"
    QUESTION = "next_question"
    LINK = "link"
    SCORED_AT = "scored_at"
    SCORE_ID = "score_id"
    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMELINE = "timeline"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    TITLE = "title"
    PHONE = "phone"
    COMPANY = "company"
    LIFECYCLE = "lifecycle_stage"


CONTACT_FIELDS = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.TITLE, Field.PHONE, Field.COMPANY})
"""What the CRM has of a person anyway."""

OUR_FIELDS = frozenset(Field) - CONTACT_FIELDS - {Field.LIFECYCLE}
"""What Leadproof adds to a CRM under its own name."""

LENGTHS = {Field.FIRST_NAME: 40, Field.LAST_NAME: 80, Field.TITLE: 128, Field.PHONE: 40, Field.COMPANY: 255}
"""How many characters of a contact field are written: what the narrower of the CRMs holds."""

NUMBERS = frozenset({Field.SCORE, Field.LOW, Field.HIGH})

LIFECYCLE = (
    "subscriber",
    "lead",
    "marketingqualifiedlead",
    "salesqualifiedlead",
    "opportunity",
    "customer",
    "evangelist",
)
"""HubSpot's lifecycle stages in their order. What is not among them (“other”, an administrator's own) is left alone."""

_LIFECYCLE_OF = {Stage.MQL: "marketingqualifiedlead", Stage.SQL: "salesqualifiedlead"}


def values(
    score: Score, explanation: Explanation, facts: Sequence[Fact], contact: Contact, link: str | None = None
) -> dict[Field, str | None]:
    """What a scored lead fills the fields with; `link` has “{lead}” where the lead's id goes."""
    return {**_of_score(score, explanation, link), **_of_facts(facts), **_of_contact(contact)}


def _of_score(score: Score, explanation: Explanation, link: str | None) -> dict[Field, str | None]:
    return {
        Field.SCORE: str(score.points),
        Field.LOW: str(score.low),
        Field.HIGH: str(score.high),
        Field.BAND: score.band,
        Field.GRADE: score.grade or score.label,
        Field.STAGE: score.stage.value,
        Field.REASONS: explanation.sentence[:REASONS_CHARACTERS],
        Field.UNKNOWNS: _named(score.unknowns),
        Field.QUESTION: explanation.question,
        Field.LINK: None if link is None else link.replace("{lead}", score.lead_id),
        Field.SCORED_AT: moment_text(score.as_of),
        Field.SCORE_ID: score.id,
        Field.LIFECYCLE: _LIFECYCLE_OF.get(score.stage),
    }


def _of_facts(facts: Sequence[Fact]) -> dict[Field, str | None]:
    known = {fact.factor: fact.state.value for fact in facts if fact.state is not State.UNKNOWN}
    return {Field(factor.value): known.get(factor) for factor in BANT}


def _of_contact(contact: Contact) -> dict[Field, str | None]:
    words = one_line(contact.name or "").split()
    given = {
        Field.FIRST_NAME: " ".join(words[:-1]),
        Field.LAST_NAME: words[-1] if words else "",
        Field.TITLE: contact.title,
        Field.PHONE: contact.phone,
        Field.COMPANY: contact.company,
    }
    return {field: one_line(value or "")[: LENGTHS[field]] or None for field, value in given.items()}


def _named(unknowns: Sequence[Unknown]) -> str | None:
    weightiest = sorted(unknowns, key=lambda unknown: -(unknown.could_add + unknown.could_cost))[:UNKNOWNS]
    return "; ".join(one_line(unknown.label) for unknown in weightiest) or None


def moment_text(moment: datetime) -> str:
    """A moment as every CRM takes it: ISO 8601 in UTC, whole seconds."""
    return utc(moment).strftime("%Y-%m-%dT%H:%M:%SZ")


def same(field: Field, one: str | None, other: str | None) -> bool:
    """Whether two values of a field say the same, however a CRM spells numbers, moments, line ends and phones."""
    return _essence(field, one) == _essence(field, other)


def _essence(field: Field, value: str | None) -> object:
    """What of a value is compared; None for an empty one."""
    text = (value or "").replace("\r\n", "\n").strip()
    if not text:
        return None
    if field in NUMBERS:
        with suppress(InvalidOperation):
            return Decimal(text)
    if field is Field.SCORED_AT:
        return _moment(text) or text
    if field is Field.PHONE:
        return "".join(letter for letter in text if letter.isalnum() or letter == "+") or text
    return text


def _moment(text: str) -> datetime | None:
    """A moment in ISO 8601, also with a zone as “+0000”, or in milliseconds since 1970."""
    if text.isdecimal():
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    with suppress(ValueError):
        given = datetime.fromisoformat(text)
        return given.replace(tzinfo=UTC) if given.tzinfo is None else given
    return None


def is_forward(now: str | None, wanted: str) -> bool:
    """Whether a lifecycle stage lies after the one that stands there; False where that one is not in the order."""
    if not now:
        return True
    return now in LIFECYCLE and LIFECYCLE.index(now) < LIFECYCLE.index(wanted)


Values = Mapping[Field, str | None]
