"""`leadproof facts` and `leadproof diff`: what was said of a lead over time, and what changed between two days."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly, end_of

LEAD = typer.Argument(help="A lead's id, e-mail, CRM id or name, or “name, company”.")
AS_OF = typer.Option(
    "--as-of", metavar="DATE", help="As it could be known then: a day to its end, or a moment; UTC without a zone."
)


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(facts)
    app.command()(diff)


def facts(
    lead: Annotated[str, LEAD],
    as_of: Annotated[str | None, AS_OF] = None,
    as_json: Json = False,
) -> None:
    """Show the fact ledger of a lead: all that was said, by whom and when, and what became of it.

    Example: leadproof facts kim@acme.example
    """
    from api.console import note, show, show_json
    from api.history_rendering import ledger_table

    until = end_of(as_of) if as_of else None
    with assembly() as parts:
        lead_id = parts.inbox.find(lead).lead.id
        ledger = parts.ledger(lead_id, until)
    if as_json:
        show_json({"lead": lead_id, "as_of": until and until.isoformat(), "facts": ledger})
    elif ledger:
        show(ledger_table(ledger))
    else:
        note("No fact is known of this lead.")


def diff(
    lead: Annotated[str, LEAD],
    start: Annotated[str, typer.Argument(metavar="DATE", help="The earlier day, to its end, or a moment.")],
    end: Annotated[str, typer.Argument(metavar="DATE", help="The later one.")],
    as_json: Json = False,
) -> None:
    """Show what changed for a lead between two days: facts with their words, points and band.

    Both scores are computed by the scorecard, prices and policies in force now.

    Example: leadproof diff kim@acme.example 2026-03-01 2026-03-31
    """
    from api.console import show, show_json
    from api.history_rendering import difference_lines

    with assembly() as parts:
        found = parts.difference(parts.inbox.find(lead).lead.id, end_of(start), end_of(end))
    if as_json:
        show_json(found)
    else:
        show(*difference_lines(found))
