"""What was written to the CRMs, what is proposed and what they lack, in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from api.console import outside, table
from api.crm.record import Presence

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from api.crm.record import Planned
    from knowledge.crm_proposals import Proposal
    from knowledge.crm_writes import CrmWrite

VALUE_CHARACTERS = 80
"""How much of a value is shown; --json has all of it."""

PRESENCE = {Presence.THERE: "there", Presence.MISSING: "to be created", Presence.DIFFERENT: "made otherwise"}


def plan_table(plans: Mapping[str, Sequence[Planned]]) -> Table:
    """What Leadproof needs in each CRM."""
    shown = table("crm", "what", "name", "label", "state")
    for crm, planned in plans.items():
        for each in planned:
            state = PRESENCE[each.presence] + (f": {each.differs}" if each.differs else "")
            shown.add_row(crm, each.kind, each.name, each.label, state)
    return shown


def fields_table(policies: Mapping[str, Mapping[str, str]]) -> Table:
    """How each field is dealt with in each CRM; a field that a CRM has no place for is shown as a dash."""
    shown = table("field", *policies)
    for field in dict.fromkeys(name for policy in policies.values() for name in policy):
        shown.add_row(field, *(policy.get(field, "-") for policy in policies.values()))
    return shown


def log_table(writes: Sequence[CrmWrite]) -> Table:
    """Every field that was written, in order."""
    shown = table("when", "crm", "write", "field", "before", "after", "why", "state")
    for each in writes:
        why = each.cause.value + (f" by {each.by}" if each.by else "")
        when = f"{each.at:%Y-%m-%d %H:%M}"
        before, after = _value(each.before), _value(each.after)
        shown.add_row(when, each.target, str(each.batch), each.field, before, after, outside(why), each.state.value)
    return shown


def proposals_table(proposals: Sequence[Proposal]) -> Table:
    """Proposals with what stands there now."""
    shown = table("#", "crm", "lead", "field", "stands", "proposed", "made", "state")
    for each in proposals:
        state = each.state.value + (f" by {each.decided_by}" if each.decided_by else "")
        shown.add_row(
            str(each.number),
            each.target,
            each.lead_id,
            each.field,
            _value(each.stands),
            _value(each.value),
            f"{each.made:%Y-%m-%d %H:%M}",
            outside(state),
        )
    return shown


def _value(value: str | None) -> Text:
    if value is None:
        return outside("(empty)", "dim")
    return outside(value if len(value) <= VALUE_CHARACTERS else value[: VALUE_CHARACTERS - 1] + "…")
