"""`leadproof forms`: what the forms of other services need to send their responses here."""

from __future__ import annotations

import typer

from api.cli.options import Json

forms = typer.Typer(no_args_is_help=True, help="Forms of other services.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(forms, name="forms")


@forms.command("google-script")
def google_script(as_json: Json = False) -> None:
    """Print the Apps Script that sends the responses of a Google form. Its head says how to install it.

    Example: leadproof forms google-script > Code.gs
    """
    from importlib.resources import files

    from api.console import show_json

    script = (files("api.webhooks") / "google_forms.gs").read_text("utf-8")
    if as_json:
        show_json({"script": script})
    else:
        typer.echo(script, nl=False)
