"""Whose a field in a CRM is, and what may be done with it: the one policy for all CRMs.

What a person wrote is never overwritten. A value is a person's unless it is known to be the one that Leadproof wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from agent.conversation import Frozen
from api.crm.fields import CONTACT_FIELDS, OUR_FIELDS, Field, is_forward, same


class Ownership(StrEnum):
    """How a field is dealt with."""

    OWN = "own"
    """Kept up to date, until a person changes it"""
    PROPOSE = "propose"
    """Offered to a person, who accepts or dismisses it"""
    FILL_EMPTY = "fill-empty"
    """Written where nothing stands, and then left alone"""
    NEVER = "never"


DEFAULTS: Mapping[Field, Ownership] = {
    **dict.fromkeys(OUR_FIELDS, Ownership.OWN),
    **dict.fromkeys(CONTACT_FIELDS, Ownership.FILL_EMPTY),
    Field.LIFECYCLE: Ownership.NEVER,
}
"""What holds where nothing else is set."""


class Wrote(Frozen):
    """The value that Leadproof wrote last, and into which record."""

    record: str | None
    value: str | None


class Standing(Frozen):
    """What is known of a field. `record` is the one it stands in, None where there is none yet.

    `held` says that it is known to be a person's; `refused` are the values that people dismissed or took back.
    """

    record: str | None = None
    now: str | None = None
    wrote: Wrote | None = None
    held: bool = False
    refused: tuple[str | None, ...] = ()


class Verdict(StrEnum):
    """What is to be done with a field."""

    WRITE = "write"
    PROPOSE = "propose"
    LEAVE = "leave"
    HOLD = "hold"
    """It has turned out to be a person's"""


def verdict(field: Field, ownership: Ownership, wanted: str | None, standing: Standing) -> Verdict:
    """What is to be done with a field that is to say `wanted`, None where nothing is known.

    The lifecycle stage only ever moves forward, and as nobody leaves it empty, where it is switched on it is moved on
    from what stands there, until a person changes what Leadproof wrote.
    """
    if ownership is Ownership.NEVER:
        return Verdict.LEAVE
    if not standing.held and _changed(field, standing):
        return Verdict.HOLD
    if same(field, standing.now, wanted):
        return Verdict.LEAVE
    if ownership is Ownership.PROPOSE:
        return Verdict.PROPOSE if wanted and _open_to(field, wanted, standing) else Verdict.LEAVE
    if standing.held:
        return Verdict.LEAVE
    return _owned(field, wanted, standing) if ownership is Ownership.OWN else _filled(field, wanted, standing)


def _owned(field: Field, wanted: str | None, standing: Standing) -> Verdict:
    if field is Field.LIFECYCLE:
        return Verdict.WRITE if wanted and _open_to(field, wanted, standing) else Verdict.LEAVE
    if standing.wrote is None and not _empty(standing.now):
        return Verdict.HOLD
    # What is not known any more is taken out again; what never was known is left as it is.
    return Verdict.LEAVE if wanted is None and standing.wrote is None else Verdict.WRITE


def _filled(field: Field, wanted: str | None, standing: Standing) -> Verdict:
    fit = wanted is not None and _empty(standing.now) and _open_to(field, wanted, standing)
    return Verdict.WRITE if fit else Verdict.LEAVE


def _changed(field: Field, standing: Standing) -> bool:
    """Whether what stands there is not what Leadproof wrote. A record that was made anew is empty by itself."""
    if standing.wrote is None or same(field, standing.now, standing.wrote.value):
        return False
    return not (_empty(standing.now) and standing.record != standing.wrote.record)


def _open_to(field: Field, wanted: str, standing: Standing) -> bool:
    """Whether nobody refused this value, and the stage would move forward."""
    if any(same(field, refused, wanted) for refused in standing.refused):
        return False
    return field is not Field.LIFECYCLE or is_forward(standing.now, wanted)


def _empty(value: str | None) -> bool:
    return not (value or "").strip()
