"""`leadproof serve`, `worker`, `db`, `keys` and `slack`: running Leadproof for others."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly

db = typer.Typer(no_args_is_help=True, help="The database.")
keys = typer.Typer(no_args_is_help=True, help="API keys of the HTTP API.")
slack = typer.Typer(no_args_is_help=True, help="The Slack app.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(serve)
    app.command()(worker)
    app.add_typer(keys, name="keys")
    app.add_typer(slack, name="slack")
    app.add_typer(db, name="db")


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; LEADPROOF_HOST.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on; LEADPROOF_PORT.")] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=64,
            help="How many workers there are beside it; 0 leaves all to `leadproof worker`. Default: on PostgreSQL one "
            "for each processor, at most 4; on SQLite one.",
        ),
    ] = None,
    worker_id: Annotated[
        str | None, typer.Option("--id", help="Id of its worker, the same after a restart. Default: the host's name.")
    ] = None,
) -> None:
    """Serve the HTTP API, take webhooks, and the Slack commands where Slack is set up. Stop with Ctrl-C.

    What webhooks tell of is worked on beside it: on SQLite in this very process, on PostgreSQL in processes of their
    own.

    Example: leadproof serve --port 8000
    """
    import uvicorn

    from api.assembly import Assembly
    from api.console import note
    from api.settings import load_settings
    from api.telemetry.metrics import shared_with_children
    from api.work.running import ending_in_order, with_workers

    settings = load_settings()
    # Who wants one JSON object a line wants no scores printed between them.
    aloud = settings.log == "text"
    with ending_in_order(settings), shared_with_children(), Assembly(settings, aloud=aloud) as parts:
        from api.http import create_app  # counts from here on, together with the workers
        from api.impatience import ImpatientHttp

        if all(key.revoked for key in parts.keys.list()):
            note("No API key is in force, so every call is refused. Make one: leadproof keys create NAME")
        with with_workers(parts, workers, worker_id) as wake:
            # The log's form and the record of answers are ours: uvicorn's would show what follows an address's "?".
            uvicorn.run(
                create_app(parts, wake=wake),
                host=host or settings.host,
                port=settings.port if port is None else port,
                http=ImpatientHttp,
                log_config=None,
                access_log=False,
            )


def worker(
    worker_id: Annotated[
        str | None,
        typer.Option("--id", help="This worker's id, the same after a restart. Default: the host's name."),
    ] = None,
) -> None:
    """Work on events that `leadproof serve` took, until stopped. Several work together on one PostgreSQL database.

    Example: leadproof worker --id worker-1
    """
    from api.assembly import Assembly
    from api.console import note
    from api.settings import load_settings
    from api.telemetry.metrics import metrics_served
    from api.work.running import ending_in_order, require_postgresql, wait_to_be_stopped, working

    settings = load_settings()
    require_postgresql(settings, "worker")
    with (
        ending_in_order(settings),
        Assembly(settings, aloud=False) as parts,
        working(parts, name=worker_id),
        metrics_served(parts),
    ):
        note("Working on events. Stop with Ctrl-C.")
        wait_to_be_stopped()


@db.command("upgrade")
def upgrade_database(as_json: Json = False) -> None:
    """Bring the database to the newest schema. Nothing happens where it is there already.

    Example: leadproof db upgrade
    """
    from api.console import show, show_json
    from api.settings import load_settings
    from knowledge.database import upgrade

    revision = upgrade(load_settings().database)
    if as_json:
        show_json({"revision": revision})
    else:
        show(f"The database is at revision {revision}.")


@keys.command("create")
def create_key(
    name: Annotated[str, typer.Argument(help="Whose key it is.")],
    as_json: Json = False,
) -> None:
    """Make an API key. It is shown once and stored hashed.

    Example: leadproof keys create meeting-tool
    """
    from api.console import note, show, show_json

    with assembly() as parts:
        key = parts.keys.create(name)
    if as_json:
        show_json({"name": name, "key": key})
        return
    show(key)
    note("Keep it now: it is not shown again. Send it as “Authorization: Bearer KEY”.")


@keys.command("list")
def list_keys(as_json: Json = False) -> None:
    """List the names of the API keys.

    Example: leadproof keys list
    """
    from api.console import note, show, show_json
    from api.rendering import keys_table

    with assembly() as parts:
        known = parts.keys.list()
    if as_json:
        show_json({"keys": list(known)})
    elif known:
        show(keys_table(known))
    else:
        note("There are no API keys. Make one: leadproof keys create NAME")


@keys.command("revoke")
def revoke_key(
    name: Annotated[str, typer.Argument(help="Name of the key.")],
    as_json: Json = False,
) -> None:
    """Revoke an API key; calls with it are refused from now on.

    Example: leadproof keys revoke meeting-tool
    """
    from api.console import show, show_json

    with assembly() as parts:
        parts.keys.revoke(name)
    if as_json:
        show_json({"revoked": name})
    else:
        show(f"The key “{name}” is revoked.")


@slack.command("manifest")
def slack_manifest(
    url: Annotated[
        str, typer.Option(help="Where Slack reaches this server, as https://host.")
    ] = "https://leadproof.example",
    as_json: Json = True,  # noqa: ARG001 -- taken so that --json may stand with every command that prints
) -> None:
    """Print the manifest to create the Slack app from. It is JSON with or without --json.

    Example: leadproof slack manifest --url https://leads.acme.example > manifest.json
    """
    from api.console import show_json
    from api.slack.manifest import manifest

    show_json(manifest(url))
