"""The revisit list as a person reads it on a terminal, and as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from api.console import one_line, outside, table
from api.rendering import named

if TYPE_CHECKING:
    from agent.revisiting.revisit import Revisit
    from agent.routing.route import Route


def revisits_table(found: Iterable[Revisit], routes: Mapping[str, Route | None]) -> Table:
    """Leads worth another look, with the reasons and the words."""
    made = table("lead", "with", "last talk", "why", "id")
    for each in found:
        route = routes[each.lead.id]
        lines = [*_dates(each), *_rise(each)]
        made.add_row(
            outside(named(each.lead.contact, each.lead.id)),
            outside((route.name or route.person or "-") if route else "-"),
            f"{each.last_talk:%Y-%m-%d}",
            Group(*lines),
            Text(each.lead.id, style="dim"),
        )
    return made


def _dates(each: Revisit) -> Iterable[Text]:
    for one in each.dates:
        yield outside(one.told, "bold")
        yield from (
            outside(f"{words.speaker} ({words.side}, {words.said_at:%Y-%m-%d}): “{one_line(words.quote)}”")
            for words in one.evidence
        )


def _rise(each: Revisit) -> Iterable[Text]:
    if each.rise is None:
        return
    yield outside(each.rise.told, "bold")
    for line in each.rise.lines:
        yield outside(f"{line.before:+d} -> {line.after:+d} {line.rule}: {line.because}")


def document(each: Revisit, route: Route | None) -> dict[str, Any]:
    """One lead of the list as JSON."""
    return {
        **each.model_dump(mode="json"),
        "reasons": list(each.reasons),
        "route": route and route.model_dump(mode="json"),
    }
