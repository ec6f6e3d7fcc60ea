"""`leadproof whatif`: what a lead's score would be, were something of it otherwise."""

from __future__ import annotations

from typing import Annotated

import typer

from agent.errors import InputError
from api.cli.history import LEAD
from api.cli.options import Json, assembly


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(whatif)


def whatif(
    lead: Annotated[str, LEAD],
    assumptions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME=VALUE...",
            help="budget, authority, need, timeline: confirmed, denied, contested or unknown; budget also an amount, "
            "timeline a day or days. request: '4 x Gateway', absent, unknown. contact.FIELD: a value or unknown. "
            "activity.KIND: how many, or +N. check.NAME: passes, fails, unknown.",
        ),
    ] = None,
    card: Annotated[
        str | None, typer.Option(help="Score it by this card then: one in force or built in, by name, or a file.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show the score that a lead would have beside the one it has. Nothing is changed or stored.

    It is scored by the card of its latest score, or by another with --card. A budget, a date or a request is checked
    anew against price list and policies. Past deals stay those that were found.

    Example: leadproof whatif kim@acme.example budget=30000 authority=confirmed activity.demo_request=+1
    """
    from agent.assumptions import assumption

    if not assumptions and card is None:
        raise InputError("assumption_missing", "Say what is to be otherwise: NAME=VALUE, or another card with --card.")
    read = [assumption(each) for each in assumptions or ()]
    with assembly() as parts:
        found = parts.whatif(lead, read, card)
    if as_json:
        from api.console import show_json

        show_json(found)
    else:
        from api.console import show
        from api.whatif_rendering import beside

        show(*beside(found))
