"""Routes, their history and the people as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from agent.routing.choosing import IDLE, Loads
from agent.routing.route import Route
from api.console import outside, table
from api.rendering import named

if TYPE_CHECKING:
    from agent.routing.decision import Decision
    from agent.routing.route import PastRoute
    from agent.routing.rules import RoutingRules
    from knowledge.inbox import Inbox

QUEUE = "in the queue"


def names_of(routes: Iterable[Route | str], inbox: Inbox) -> dict[str, str]:
    """What each lead is called, by its id."""
    ids = dict.fromkeys(each if isinstance(each, str) else each.lead_id for each in routes)
    return {lead_id: named(inbox.lead(lead_id).lead.contact, lead_id) for lead_id in ids}


def routes_table(routes: Iterable[Route], names: Mapping[str, str]) -> Table:
    """Routes in force, with the reasons."""
    made = table("person", "lead", "since", "why", "id")
    for each in routes:
        made.add_row(
            _person(each.name or each.person, manual=each.manual),
            outside(names[each.lead_id]),
            f"{each.since:%Y-%m-%d %H:%M}",
            outside(each.because),
            Text(each.lead_id, style="dim"),
        )
    return made


def planned_table(planned: Iterable[tuple[str, Decision]], names: Mapping[str, str]) -> Table:
    """Where leads would go."""
    made = table("would go to", "lead", "why", "id")
    for lead_id, found in planned:
        made.add_row(_person(found.person), outside(names[lead_id]), outside(found.because), Text(lead_id, style="dim"))
    return made


def history_table(history: Iterable[PastRoute]) -> Table:
    """Where a lead has been, the latest first."""
    made = table("person", "from", "until", "why", "by", "ended because")
    for each in history:
        made.add_row(
            _person(each.name or each.person, manual=each.manual),
            f"{each.since:%Y-%m-%d %H:%M}",
            f"{each.until:%Y-%m-%d %H:%M}" if each.until else "-",
            outside(each.because),
            outside(each.by or "the rules"),
            outside(each.ended or "-"),
        )
    return made


def people_rows(rules: RoutingRules, loads: Loads) -> list[dict[str, Any]]:
    """The people with what they have open, and people who left and still have leads, last."""
    teams = rules.content.teams
    rows = []
    for person in rules.content.people:
        row = {**person.model_dump(), "name": person.called, "open": loads.get(person.id, IDLE).open}
        rows.append({**row, "teams": [team.id for team in teams if person.id in team.people], "left": False})
    for each, load in loads.items():
        if each not in rules.people and load.open:
            rows.append({"id": each, "name": each, "open": load.open, "teams": [], "left": True})
    return rows


def people_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """The people of the rules, one a row."""
    made = table("id", "name", "open", "of", "weight", "teams", "", right=("open", "of", "weight"))
    for row in rows:
        state = "no longer in the rules" if row["left"] else "away" if row.get("away") else ""
        limit = row.get("open_at_most")
        made.add_row(
            row["id"],
            outside(row["name"]),
            str(row["open"]),
            "-" if limit is None else str(limit),
            str(row.get("weight", "-")),
            ", ".join(row["teams"]),
            Text(state, style="yellow"),
        )
    return made


def _person(name: str | None, *, manual: bool = False) -> Text:
    if name is None:
        return Text(QUEUE, style="yellow")
    return Text.assemble(outside(name), (" (by hand)" if manual else "", "dim"))
