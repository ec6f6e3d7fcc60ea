"""How the fields are written in Salesforce, and the custom fields that are ours on Lead and Contact.

Lengths of the standard fields: Salesforce, "Object Reference" (Lead, Contact).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.crm.fields import NUMBERS, OUR_FIELDS, Field, Values

KEY = "Leadproof_Id__c"
"""The external id: the id of the lead, which no e-mail address has to be."""

OBJECTS = ("Lead", "Contact")

NOT_PROVIDED = "[not provided]"
"""What Salesforce itself writes into a required name that nobody knows. It is read as empty."""


def _custom(field: Field) -> str:
    return f"Leadproof_{field.value.title()}__c"


NAMES: Mapping[Field, str] = {
    **{field: _custom(field) for field in Field if field in OUR_FIELDS},
    Field.FIRST_NAME: "FirstName",
    Field.LAST_NAME: "LastName",
    Field.TITLE: "Title",
    Field.PHONE: "Phone",
    Field.COMPANY: "Company",
}
"""Salesforce's name of each field on Lead. A Contact has no company: that is its account's."""

_LONG = {"type": "LongTextArea", "length": 32_768, "visibleLines": 4}
_NUMBER = {"type": "Number", "precision": 4, "scale": 0}

TYPES: Mapping[Field, Mapping[str, Any]] = {
    **dict.fromkeys(NUMBERS, _NUMBER),
    Field.BAND: {"type": "Text", "length": 255},
    Field.REASONS: _LONG,
    Field.UNKNOWNS: _LONG,
    Field.QUESTION: _LONG,
    Field.LINK: {"type": "Url"},
    Field.SCORED_AT: {"type": "DateTime"},
}
"""How our fields are made; the others are short texts."""

SHORT = {"type": "Text", "length": 80}


def names_of(kind: str) -> dict[Field, str]:
    """The fields that an object has."""
    return {field: name for field, name in NAMES.items() if kind == "Lead" or field is not Field.COMPANY}


def metadata(name: str) -> dict[str, Any]:
    """The Tooling API's request for a custom field, by its full name (“Lead.Leadproof_Score__c”)."""
    own = name.split(".", 1)[1]
    if own == KEY:
        made: Mapping[str, Any] = {**SHORT, "externalId": True, "unique": True, "caseSensitive": True}
    else:
        made = next(TYPES.get(field, SHORT) for field, each in NAMES.items() if each == own)
    return {"FullName": name, "Metadata": {"label": label(own), **made}}


def label(own: str) -> str:
    """What people read: “Leadproof next question”."""
    return own.removesuffix("__c").replace("_", " ").capitalize()


def written(kind: str, values: Values) -> dict[str, Any]:
    """Values as Salesforce takes them; null for what is to be cleared."""
    names = names_of(kind)
    return {
        names[field]: int(value) if field in NUMBERS and value else value
        for field, value in values.items()
        if field in names
    }


def stands(kind: str, record: Mapping[str, Any]) -> dict[Field, str | None]:
    """Every field as a record has it, None where nothing stands."""
    return {field: _text(record.get(name)) for field, name in names_of(kind).items()}


def _text(value: Any) -> str | None:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return None if value in (None, "", NOT_PROVIDED) else str(value)
