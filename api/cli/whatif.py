"""`leadproof whatif`: what a lead's score would be, were something of it otherwise."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.history import LEAD
from api.cli.options import Json, assembly


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(whatif)


def whatif(
    lead: Annotated[str, LEAD],
    assumptions: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME=VALUE...",
            help="budget, authority, need, timeline: confirmed, denied, contested or unknown; budget also an amount, "
            "timeline a day or days. request: '4 x Gateway', absent, unknown. contact.FIELD: a value or unknown. "
            "activity.KIND: how many, or +N. check.NAME: passes, fails, unknown.",
        ),
    ],
    as_json: Json = False,
) -> None:
    """Show the score that a lead would have beside the one it has. Nothing is changed or stored.

    It is scored by the card of its latest score. A budget, a date or a request is checked anew against price list and
    policies. Past deals stay those that were found.

    Example: leadproof whatif kim@acme.example budget=30000 authority=confirmed activity.demo_request=+1
    """
    from agent.assumptions import assumption

    read = [assumption(each) for each in assumptions]
    with assembly() as parts:
        found = parts.whatif(lead, read)
    if as_json:
        from api.console import show_json

        show_json(found)
    else:
        from api.console import show
        from api.whatif_rendering import beside

        show(*beside(found))
