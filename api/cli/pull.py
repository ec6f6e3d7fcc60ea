"""`leadproof pull`: a vendor's past calls, those whose webhook was missed or that were before there was one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import ConfigurationError, Conflict, InputError
from api.cli.options import Json, assembly, joined, moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.assembly import Assembly
    from api.pull.archive import Archive
    from api.pull.pulling import Pulled
    from knowledge.events import Event

VENDORS = "gong|fireflies|fathom|zoom"
EVENTS_AT_ONCE = 10_000
WATCHED = 0.3
"""Seconds between two looks at how far the work got."""


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command("pull")(pull_calls)


def pull_calls(
    vendor: Annotated[str, typer.Argument(metavar=VENDORS, help="Whose past calls.")],
    since: Annotated[str, typer.Option(metavar="DATE", help="From this day or moment on (UTC).")],
    *,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Up to this day or moment, not included; now if left out.")
    ] = None,
    work: Annotated[
        bool, typer.Option("--work/--no-work", help="Fetch and score them in this process, or leave it to the service.")
    ] = True,
    as_json: Json = False,
) -> None:
    """List a vendor's calls since a day, fetch and score those that are not known yet.

    A pull that was broken off goes on where it stopped when the same command is run again. A call that came by webhook
    is not taken a second time. The vendor's rate limits are kept.

    Example: leadproof pull gong --since 2026-09-01
    """
    from datetime import UTC, datetime

    from api.console import counting, note, show, show_json
    from api.pull.accepting import accepting
    from api.pull.pulling import pull
    from api.webhooks.source import FetchFailed

    begin, end = moment(since), moment(until) if until else datetime.now(UTC)
    if begin >= end:
        raise InputError("dates_reversed", f"{since} is not before {until or 'now'}.")
    with assembly() as parts:
        calls = _set_up(vendor, parts)
        try:
            with counting(f"Listing {vendor}") as moved:
                found = pull(calls, parts.pulls, accepting(parts), begin, end, progress=moved)
        except FetchFailed:
            note("What was listed so far is kept. Run the same command again to go on.", style="yellow")
            raise
        worked = _worked(parts, vendor, found) if work and found.new else None
    if as_json:
        show_json({**found.model_dump(mode="json"), "worked": worked})
        return
    show(f"{vendor}: {found.listed:,} calls listed, {found.new:,} of them new.")
    for line in _what_became(found, worked):
        show(line)


def _set_up(vendor: str, parts: Assembly) -> Archive:
    from api.pull.archive import ARCHIVES, archive

    if vendor not in ARCHIVES:
        raise InputError("vendor_unknown", f"Calls are pulled from {joined(ARCHIVES)}, not from “{vendor[:40]}”.")
    calls = archive(vendor, parts.settings)
    if not calls.is_set_up:
        raise ConfigurationError("vendor_not_set_up", f"{vendor} cannot be asked. Set {calls.keys}.")
    return calls


def _worked(parts: Assembly, vendor: str, found: Pulled) -> dict[str, int] | None:
    """Work on what was pulled until none of it is left; None where another process does."""
    from api.console import counting
    from api.work.running import working

    try:
        with working(parts), counting(f"Working on {vendor}") as moved:
            _wait(parts, vendor, found.new, moved)
    except Conflict:
        return None
    return {state.value: number for state, number in parts.events.counts().items()}


def _wait(parts: Assembly, vendor: str, new: int, moved: Callable[[int, int | None], None]) -> None:
    """Until nothing of the vendor is left that is due now; what failed for now is tried again by the service."""
    import time

    while left := len(_due(parts, vendor)):
        moved(max(0, new - left), new)
        time.sleep(WATCHED)


def _due(parts: Assembly, vendor: str) -> list[Event]:
    """The events of a vendor that are still to be worked on now."""
    from datetime import UTC, datetime

    from knowledge.events import OPEN

    now = datetime.now(UTC)
    found = [each for state in OPEN for each in parts.events.listed(state, vendor=vendor, limit=EVENTS_AT_ONCE)]
    return [event for event in found if event.due <= now]


def _what_became(found: Pulled, worked: dict[str, int] | None) -> list[str]:
    if not found.new:
        return []
    if worked is None:
        return ["The service works on them: leadproof events list"]
    failed = worked.get("failed", 0)
    return [f"{failed:,} events wait for another try: leadproof events failed"] if failed else []
