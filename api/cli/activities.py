"""`leadproof activities`: what leads did, out of a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import InputError
from api.cli.options import Json, assembly, file_bytes, import_limit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from api.recording import Batch, Recording, Status
    from knowledge.activity_files import ActivityRow

activities = typer.Typer(no_args_is_help=True, help="What leads did: page views, opened e-mails, demo requests ...")

AT_ONCE = 500
"""How many rows are recorded between two moves of the progress bar."""

SHOWN = 20


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(activities, name="activities")


@activities.command("import")
def import_activities(
    file: Annotated[
        str, typer.Argument(metavar="FILE.csv|.jsonl", help="Activities, one a row or line; “-” is stdin.")
    ],
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Fill a field from a column of yours; may be repeated."),
    ] = None,
    source: Annotated[
        str, typer.Option(help="Where they come from; ids need only differ within a source.")
    ] = "default",
    strict: Annotated[bool, typer.Option("--strict", help="Store nothing if one row cannot be used.")] = False,
    as_json: Json = False,
) -> None:
    """Record what leads did. Each activity counts once however often it is imported; leads with a score get a new one.

    Fields: kind, at, and who: email, crm_id or lead (an id); if need be id, detail, name, company, title, phone and
    country. Of an e-mail that nobody has a lead is made, without a score. Without an id the content names an activity.

    Example: leadproof activities import events.csv --map "kind=Event Name" --map "at=Occurred At"
    """
    from api.console import progress, show, show_json
    from api.deal_rendering import unread_lines
    from api.recording import Recording
    from knowledge.activity_files import activities_in

    limit = import_limit()
    given = activities_in(file_bytes(file, limit), file, source, chosen=columns or (), max_bytes=limit)
    if strict:
        given.refuse_bad("activities")
    with assembly() as parts:
        recording = Recording(parts)
        if strict:
            _refuse_unusable(recording, given.items)
        with progress("Recording", len(given.items)) as done:
            batches = _recorded(recording, given.items, done)
    refused = _refused(given.items, batches)
    counts = {name: sum(batch.count(status) for batch in batches) for name, status in _statuses().items()}
    counts |= {"leads_created": sum(b.created for b in batches), "rescored": sum(b.rescored for b in batches)}
    undelivered = list(dict.fromkeys(failure for batch in batches for failure in batch.undelivered))
    if as_json:
        problems = [*given.problems, *refused]
        show_json({**counts, "unreadable": given.refused, "problems": problems, "undelivered": undelivered})
        return
    show(
        f"{counts['added']:,} activities added, {counts['known']:,} known already. {counts['leads_created']:,} leads "
        f"made, {counts['rescored']:,} scored anew."
    )
    show(*unread_lines(given), *_refused_lines(refused), *(f"Not delivered: {each}" for each in undelivered))


def _statuses() -> dict[str, Status]:
    from api.recording import Status

    return {"added": Status.ADDED, "known": Status.KNOWN, "rejected": Status.REJECTED}


def _recorded(recording: Recording, rows: Sequence[ActivityRow], done: Callable[[int], None]) -> list[Batch]:
    batches = []
    for start in range(0, len(rows), AT_ONCE):
        chunk = [row.event for row in rows[start : start + AT_ONCE]]
        batches.append(recording.record(chunk, partial(_moved, done, start)))
    return batches


def _moved(done: Callable[[int], None], before: int, count: int) -> None:
    done(before + count)


def _refuse_unusable(recording: Recording, rows: Sequence[ActivityRow]) -> None:
    """Raises InputError "activities_invalid" where one could not be recorded."""
    found = ((row.line, recording.refusal(row.event)) for row in rows)
    bad = [f"line {line}: {refusal.message}" for line, refusal in found if refusal is not None]
    if bad:
        shown = "\n".join(_refused_lines(bad))
        raise InputError("activities_invalid", f"{len(bad):,} rows cannot be used, so nothing was stored:\n{shown}")


def _refused(rows: Sequence[ActivityRow], batches: Sequence[Batch]) -> list[str]:
    """Rows that were read and refused, with the reasons."""
    results = (result for batch in batches for result in batch.results)
    return [
        f"line {row.line}: {result.error.message}"
        for row, result in zip(rows, results, strict=True)
        if result.error is not None
    ]


def _refused_lines(refused: Sequence[str]) -> list[str]:
    more = [f"... and {len(refused) - SHOWN:,} more"] if len(refused) > SHOWN else []
    return [*refused[:SHOWN], *more]
