"""How the fields are written in HubSpot, and the contact properties that are ours there.

Shapes: HubSpot, "Properties" (CRM API 2026-09): every value is a string, an enumeration's value is one of its options,
an empty string clears.
"""

from __future__ import annotations

from collections.abc import Mapping

from agent.conversation import Frozen
from agent.facts import State
from agent.score import Stage
from api.crm.fields import OUR_FIELDS, Field, Values
from api.crm.hubspot_faults import OURS

GROUP = "leadproof"
GROUP_LABEL = "Leadproof"

NAMES: Mapping[Field, str] = {
    **{field: f"{OURS}{field.value}" for field in Field if field in OUR_FIELDS},
    Field.FIRST_NAME: "firstname",
    Field.LAST_NAME: "lastname",
    Field.TITLE: "jobtitle",
    Field.PHONE: "phone",
    Field.COMPANY: "company",
    Field.LIFECYCLE: "lifecyclestage",
}
"""HubSpot's internal name of each field."""


class Property(Frozen):
    """One contact property: `type` and `field_type` as HubSpot pairs them, `options` for an enumeration."""

    name: str
    label: str
    type: str
    field_type: str
    description: str
    options: tuple[str, ...] = ()

    def body(self) -> dict[str, object]:
        """The request that creates it."""
        created: dict[str, object] = {
            "name": self.name,
            "label": self.label,
            "groupName": GROUP,
            "type": self.type,
            "fieldType": self.field_type,
            "description": self.description,
        }
        if self.options:
            created["options"] = [
                {
                    "label": option.upper() if len(option) == 3 else option.capitalize(),
                    "value": option,
                    "hidden": False,
                    "displayOrder": place,
                }
                for place, option in enumerate(self.options)
            ]
        return created


STATES = tuple(state.value for state in State if state is not State.UNKNOWN)


def _text(field: Field, label: str, description: str, field_type: str = "text") -> Property:
    return Property(
        name=NAMES[field], label=f"Leadproof {label}", type="string", field_type=field_type, description=description
    )


def _number(field: Field, label: str, description: str) -> Property:
    return Property(
        name=NAMES[field], label=f"Leadproof {label}", type="number", field_type="number", description=description
    )


def _factor(field: Field) -> Property:
    return Property(
        name=NAMES[field],
        label=f"Leadproof {field.value}",
        type="enumeration",
        field_type="select",
        description=f"What the buyer's own words say of the {field.value}. Empty: not known.",
        options=STATES,
    )


PROPERTIES = (
    _number(Field.SCORE, "score", "Points. The note shows the ledger that sums to it."),
    _number(Field.LOW, "range, low", "The least the score can become once the unknowns are known."),
    _number(Field.HIGH, "range, high", "The most the score can become once the unknowns are known."),
    _text(Field.BAND, "band", "The scorecard's band that the score lies in."),
    _text(Field.GRADE, "grade", "The letter that the scorecard gives, where it gives one."),
    Property(
        name=NAMES[Field.STAGE],
        label="Leadproof stage",
        type="enumeration",
        field_type="select",
        description="Marketing qualified (MQL), sales qualified (SQL), or none yet.",
        options=tuple(stage.value for stage in Stage),
    ),
    _text(Field.REASONS, "reasons", "Why the lead has this band, in one sentence.", "textarea"),
    _text(Field.UNKNOWNS, "unknowns", "What nobody has said yet and could move the score most.", "textarea"),
    _text(Field.QUESTION, "next question", "What to ask next.", "textarea"),
    _text(Field.LINK, "link", "Where the whole explanation is."),
    Property(
        name=NAMES[Field.SCORED_AT],
        label="Leadproof, as of",
        type="datetime",
        field_type="date",
        description="When the latest conversation behind the score took place.",
    ),
    _text(Field.SCORE_ID, "score id", "Names the score; `leadproof replay` computes it again."),
    *(_factor(field) for field in (Field.BUDGET, Field.AUTHORITY, Field.NEED, Field.TIMELINE)),
)


def written(values: Values) -> dict[str, str]:
    """Values as HubSpot takes them: strings by its own names, an empty one for what is to be cleared."""
    return {NAMES[field]: value or "" for field, value in values.items()}


def stands(properties: Mapping[str, str | None]) -> dict[Field, str | None]:
    """Every field as a contact's properties have it, None where nothing stands."""
    return {field: properties.get(name) or None for field, name in NAMES.items()}
