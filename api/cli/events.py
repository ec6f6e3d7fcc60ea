"""`leadproof events`: what came in by itself, and another try for what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import InputError
from api.cli.options import Json, assembly

if TYPE_CHECKING:
    from knowledge.events import State

events = typer.Typer(no_args_is_help=True, help="Events that came in by webhook, and what became of them.")

STATES = ("received", "working", "done", "failed")

Limit = Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(events, name="events")


@events.command("list")
def list_events(
    state: Annotated[
        str | None, typer.Option(help=f"Only those in this state: {', '.join(STATES)}.", show_default=False)
    ] = None,
    source: Annotated[str | None, typer.Option(help="Only those of this source, as “zoom”.")] = None,
    limit: Limit = 50,
    as_json: Json = False,
) -> None:
    """List events, the newest first.

    Example: leadproof events list --state working
    """
    _show_list(_state(state), source, limit, as_json=as_json)


@events.command("failed")
def failed_events(limit: Limit = 50, as_json: Json = False) -> None:
    """List the events that failed for good and wait for a person: the dead letters.

    Example: leadproof events failed
    """
    from knowledge.events import State

    _show_list(State.FAILED, None, limit, as_json=as_json)


@events.command("show")
def show_event(
    event: Annotated[str, typer.Argument(help="Id of the event, as “ev_0123456789abcdef0123”.")],
    as_json: Json = False,
) -> None:
    """Show one event: how far it got, what failed, and what each target was told.

    Example: leadproof events show ev_0123456789abcdef0123
    """
    from api.console import show, show_json
    from api.event_rendering import event_in_full

    with assembly() as parts:
        found = parts.events.get(event)
    if as_json:
        show_json(found)
    else:
        show(*event_in_full(found))


@events.command("retry")
def retry_events(
    event: Annotated[list[str] | None, typer.Argument(help="Ids of failed events.", show_default=False)] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every failed event.")] = False,
    as_json: Json = False,
) -> None:
    """Try failed events again. The service does it; what was done before is not done twice.

    Example: leadproof events retry --all
    """
    from api.console import show, show_json
    from knowledge.events import State

    if bool(event) == everything:
        raise InputError("events_unnamed", "Name the events to try again, or all of them: leadproof events retry --all")
    with assembly() as parts:
        chosen = event or [one.id for one in parts.events.listed(State.FAILED, limit=1_000_000)]
        again = [parts.events.retry(each) for each in chosen]
    if as_json:
        show_json({"retried": again})
    else:
        show(f"{len(again)} events are tried again.")


def _show_list(state: State | None, source: str | None, limit: int, *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.event_rendering import event_lines

    with assembly() as parts:
        found, counts = parts.events.listed(state, vendor=source, limit=limit), parts.events.counts()
    if as_json:
        show_json({"events": found, "counts": counts})
    else:
        show(*event_lines(found, counts))


def _state(name: str | None) -> State | None:
    from knowledge.events import State

    if name is not None and name not in STATES:
        raise InputError("state_unknown", f"“{name}” is no state of an event. Name one: {', '.join(STATES)}.")
    return State(name) if name else None
