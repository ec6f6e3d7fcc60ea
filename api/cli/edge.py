"""The outermost edge of the command line: an error becomes one line, a code and an exit code, never a traceback."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from agent.errors import LeadproofError

if TYPE_CHECKING:
    from typer import Context

WANTS_JSON = "leadproof.json"
"""Key in the context's meta that `--json` leaves behind, so that errors can be answered alike."""

DEBUG = "LEADPROOF_DEBUG"

LISTS = frozenset({"scorecard_invalid", "routing_invalid"})
"""Codes of errors whose message is a list, an entry a line."""


class Edge(TyperGroup):
    """The command group that turns what a command raises into what a user sees."""

    def invoke(self, ctx: Context) -> Any:  # type: ignore[override]
        try:
            return super().invoke(ctx)
        except LeadproofError as error:
            report(error.code, error.message, as_json=WANTS_JSON in ctx.meta)
            raise typer.Exit(error.exit_code) from None
        except (typer.Exit, typer.Abort, TyperException, EOFError, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            report("internal_error", _apology(error), as_json=WANTS_JSON in ctx.meta)
            raise typer.Exit(1) from None


def report(code: str, message: str, *, as_json: bool) -> None:
    """Say an error on stderr, and as a document on stdout where JSON was asked for."""
    from api.console import note, one_line, show_json

    if as_json:
        show_json({"error": {"code": code, "message": message}})
    told = "\n".join(map(one_line, message.splitlines() if code in LISTS else [message]))
    note(f"error [{code}]: {told}", style="bold red")


def _apology(error: Exception) -> str:
    return (
        f"Something went wrong that Leadproof did not foresee ({type(error).__name__}). "
        f"Run it again with {DEBUG}=1 to see where, and report it with that output."
    )
