"""Stored leads as a table to learn from: what a card can see of each, as it was known before the outcome."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import BANT
from agent.conditions import CHECKS
from agent.contact_condition import CONTACT_KINDS
from agent.facts import CheckOutcome
from agent.learning.lead_table import LeadTable, lead_table
from agent.outcomes import KnownOutcome
from agent.score import ScoringInput
from agent.seen import EXTRA, Seen, Standing

WHO = ("contact.name", "contact.phone", "contact.company")
"""Attributes that say who a lead is, from which nothing is learned."""


def stored_table(inputs: Sequence[ScoringInput], outcomes: Sequence[KnownOutcome]) -> LeadTable:
    """A column for each attribute that a card can weigh: contact and form fields, factors, checks, activity counts.

    `inputs` are what was known of each lead before its outcome, in the order of `outcomes`. Raises InputError
    "no_leads".
    """
    seen = [Seen(each) for each in inputs]
    keys = [key for key in CONTACT_KINDS if key not in WHO]
    fields = {name for each in inputs for name, _ in each.lead.contact.extra}
    keys += [f"{EXTRA}{name}" for name in sorted(fields)]
    keys += [f"factor.{factor.value}" for factor in BANT] + [f"check.{name}" for name in CHECKS]
    kinds = sorted({kind for each in seen for kind in each.kinds})
    columns: dict[str, list[str | None]] = {key: [_text(each, key) for each in seen] for key in keys}
    columns |= {f"activity.{kind}": [str(len(each.events(kind))) for each in seen] for kind in kinds}
    won = [each.outcome.is_won for each in outcomes]
    return lead_table(columns, won, [each.day for each in outcomes], attributes=True)


def _text(seen: Seen, key: str) -> str | None:
    value = seen.value(key)
    if value is None:
        return None
    if isinstance(value, Standing):
        return value.state.value
    if isinstance(value, bool):
        return "present" if value else "absent"
    return value.value if isinstance(value, CheckOutcome) else str(value)
