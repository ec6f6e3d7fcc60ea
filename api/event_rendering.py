"""Events as a person reads them on a terminal, and the workers beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.text import Text

from api.console import outside, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from knowledge.events import Event, State

STYLES = {"done": "green", "failed": "red", "working": "yellow", "received": ""}


def event_lines(events: Sequence[Event], counts: dict[State, int]) -> list[RenderableType]:
    """Events, the newest first, and how many there are in each state."""
    told = ", ".join(f"{number} {state}" for state, number in counts.items() if number)
    if not events:
        return [Text(f"No such events. In all: {told}." if told else "No events have come in yet.")]
    made = table("id", "source", "kind", "received", "state", "tries", "what came of it", right=("tries",))
    for event in events:
        cells = (outside(event.vendor), outside(event.kind), _at(event.received), _state(event.state))
        made.add_row(event.id, *cells, str(event.attempts), outside(_came(event)))
    return [made, Text(f"In all: {told}.")]


def event_in_full(event: Event) -> list[RenderableType]:
    """One event, and each target that was to be told."""
    lines: list[RenderableType] = [
        Text.assemble(event.id, "  ", outside(event.vendor), " ", outside(event.kind), "  ", _state(event.state)),
        outside(f"The vendor calls it {event.event_id}."),
        Text(f"Received {_at(event.received)}, begun {event.attempts} times."),
    ]
    if event.finished:
        lines.append(Text(f"Finished {_at(event.finished)}."))
    if event.error:
        lines.append(outside(f"Last error [{event.error.code}]: {event.error.message}"))
    if event.outcome:
        lines.append(outside(_came(event)))
    if event.publications:
        made = table("target", "state", "tries", "last error", right=("tries",))
        for each in event.publications:
            why = f"[{each.error.code}] {each.error.message}" if each.error else ""
            made.add_row(outside(each.target), _state(each.state), str(each.attempts), outside(why))
        lines.append(made)
    return lines


def _came(event: Event) -> str:
    if event.error and not event.finished:
        return f"{event.error.message} Tried again {_at(event.due)}."
    if event.error:
        return event.error.message
    parts = [event.outcome, event.lead_id, event.score_id]
    return " ".join(part for part in parts if part)


def _state(state: str) -> Text:
    return Text(state, style=STYLES.get(state, ""))


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
