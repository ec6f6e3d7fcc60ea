"""The command line. `main` is what the installed command `leadproof` calls.

One file a family of commands. What a command needs beyond its own options is imported when it runs, so that
`leadproof --help` and `leadproof score` start fast.
"""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from api.cli import (
    activities,
    cards,
    catalogue,
    crm,
    deals,
    demo,
    doctor,
    evaluation,
    events,
    history,
    inquiries,
    leads,
    learning,
    outcomes,
    policies,
    pull,
    revisit,
    route,
    score,
    score_table,
    service,
    whatif,
)
from api.cli.edge import Edge

app = typer.Typer(
    name="leadproof",
    cls=Edge,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
for family in (
    score,
    score_table,
    whatif,
    history,
    leads,
    cards,
    deals,
    catalogue,
    policies,
    route,
    revisit,
    outcomes,
    activities,
    pull,
    inquiries,
    crm,
    learning,
    evaluation,
    service,
    events,
    doctor,
    demo,
):
    family.add_to(app)


def _version(value: bool) -> None:
    if value:
        import api

        typer.echo(f"leadproof {api.__version__}")
        raise typer.Exit


@app.callback()
def leadproof(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Turn sales conversations into lead scores that can prove themselves.

    Every point leads back to a rule, a fact and the words that were said.

    Begin with: leadproof demo
    """


def collect_seldom() -> None:
    """Look for garbage in circles less often: commands and the service make many objects and few circles.

    As often as by default it would cost a tenth of a command's start and of reading a long call.
    """
    gc.set_threshold(100_000, 20, 50)


def main() -> None:
    """Run the command line on this process's arguments; exits with the command's exit code."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="leadproof")
