"""The contact properties that are ours in HubSpot, and what a score fills them with.

Only these and the e-mail address are ever written; what is unknown is not sent, so that it stays empty there.
Shapes: HubSpot, "Properties" (CRM API 2026-09): every value is a string, an enumeration's value is one of its options.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agent.claims import BANT, Factor
from agent.conversation import Frozen, utc
from agent.facts import Fact, State
from agent.score import Score, Stage

GROUP = "leadproof"
GROUP_LABEL = "Leadproof"

REASONS_CHARACTERS = 2000
"""How much of the one-sentence reasons goes to the contact; the note has the whole."""


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
                {"label": option.upper() if len(option) == 3 else option.capitalize(), "value": option, "hidden": False}
                for option in self.options
            ]
        return created


STATES = tuple(state.value for state in State if state is not State.UNKNOWN)


def _factor(factor: Factor) -> Property:
    return Property(
        name=f"leadproof_{factor.value}",
        label=f"Leadproof {factor.value}",
        type="enumeration",
        field_type="select",
        description=f"What the buyer's own words say of the {factor.value}. Empty: not known.",
        options=STATES,
    )


PROPERTIES = (
    Property(
        name="leadproof_score",
        label="Leadproof score",
        type="number",
        field_type="number",
        description="Points, 0 to 100. The note shows the ledger that sums to it.",
    ),
    Property(
        name="leadproof_range_low",
        label="Leadproof range, low",
        type="number",
        field_type="number",
        description="The least the score can become once the unknowns are known.",
    ),
    Property(
        name="leadproof_range_high",
        label="Leadproof range, high",
        type="number",
        field_type="number",
        description="The most the score can become once the unknowns are known.",
    ),
    Property(
        name="leadproof_band",
        label="Leadproof band",
        type="string",
        field_type="text",
        description="The scorecard's band that the score lies in.",
    ),
    Property(
        name="leadproof_stage",
        label="Leadproof stage",
        type="enumeration",
        field_type="select",
        description="Marketing qualified (MQL), sales qualified (SQL), or none yet.",
        options=tuple(stage.value for stage in Stage),
    ),
    Property(
        name="leadproof_reasons",
        label="Leadproof reasons",
        type="string",
        field_type="textarea",
        description="Why the lead has this band, in one sentence.",
    ),
    Property(
        name="leadproof_explained_at",
        label="Leadproof, as of",
        type="datetime",
        field_type="date",
        description="When the latest conversation behind the score took place.",
    ),
    Property(
        name="leadproof_score_id",
        label="Leadproof score id",
        type="string",
        field_type="text",
        description="Names the score; `leadproof replay` computes it again.",
    ),
    *(_factor(factor) for factor in BANT),
)


def values(score: Score, facts: Sequence[Fact], reasons: str) -> Mapping[str, str]:
    """What the properties are filled with, all as strings; a factor that nobody knows is left out."""
    known = {
        f"leadproof_{fact.factor.value}": fact.state.value
        for fact in facts
        if fact.factor in BANT and fact.state is not State.UNKNOWN
    }
    return {
        "leadproof_score": str(score.points),
        "leadproof_range_low": str(score.low),
        "leadproof_range_high": str(score.high),
        "leadproof_band": score.band,
        "leadproof_stage": score.stage.value,
        "leadproof_reasons": reasons[:REASONS_CHARACTERS],
        "leadproof_explained_at": utc(score.as_of).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "leadproof_score_id": score.id,
        **known,
    }
