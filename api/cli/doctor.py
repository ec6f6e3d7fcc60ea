"""`leadproof doctor`: is everything set up, does it work, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from api.cli.options import Json

if TYPE_CHECKING:
    from rich.console import RenderableType

    from api.doctor import Finding

STYLES = {"ok": "green", "not set up": "dim", "wrong": "bold red"}


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(doctor)


def doctor(as_json: Json = False) -> None:
    """Look at every part: the settings, the stores, the model, Slack, the CRM, webhooks, workers.

    Says of each whether it is ok, not set up or wrong, and what to do. Ends with 1 where something is wrong.

    Example: leadproof doctor
    """
    from api.console import show, show_json
    from api.doctor import Standing, examined

    findings = list(examined())
    if as_json:
        show_json({"findings": findings})
    else:
        show(*_lines(findings))
    if any(finding.standing is Standing.WRONG for finding in findings):
        raise typer.Exit(1)


def _lines(findings: list[Finding]) -> list[RenderableType]:
    from rich.text import Text

    from api.console import outside, table

    made = table("part", "", "seen", "what to do")
    for each in findings:
        standing = Text(each.standing.value, style=STYLES[each.standing.value])
        made.add_row(outside(each.part), standing, outside(each.seen), outside(each.advice))
    return [made]
