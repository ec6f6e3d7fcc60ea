"""`leadproof revisit`: old leads worth another look."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(revisit)


def revisit(
    days: Annotated[int, typer.Option(min=0, help="A lead is old when its last conversation is longer ago.")] = 30,
    near: Annotated[int, typer.Option(min=0, help="How many days ahead a stated day counts as near.")] = 30,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Look from this day, to its end, instead of now.")
    ] = None,
    as_json: Json = False,
) -> None:
    """List old leads worth another look: whose score rose, or whose stated day comes near.

    Each is scored anew by the cards in force, with what it did since. A day is one that was named: when it is wanted,
    the next step, when a contract ends, "call me in March". Leads whose outcome is known are left out. Nothing is
    stored.

    Example: leadproof revisit --days 60
    """
    from datetime import UTC, datetime

    from api.cli.options import end_of
    from api.console import note, progress, show, show_json
    from api.revisit_rendering import document, revisits_table
    from api.revisiting import old_leads, worth_revisiting

    now = end_of(as_of) if as_of else datetime.now(UTC)
    with assembly() as parts:
        old = old_leads(parts, days, now)
        with progress("Looking", len(old)) as done:
            found = worth_revisiting(parts, old, near, now, done)
        routes = {each.lead.id: parts.routes.of(each.lead.id) for each in found}
    if as_json:
        show_json({"leads": [document(each, routes[each.lead.id]) for each in found]})
    elif found:
        show(revisits_table(found, routes))
    else:
        note(f"No lead that was last talked to more than {days} days ago is worth another look now.")
