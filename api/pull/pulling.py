"""A vendor's past calls, page by page: what is not known yet is accepted as if its webhook had come."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.errors import LeadproofError
from api.pull.archive import Archive, Page, archive
from api.webhooks.source import Announced, FetchFailed

if TYPE_CHECKING:
    from api.settings import Settings
    from knowledge.pulls import Pulls, Standing

log = logging.getLogger("leadproof.pull")

PATIENCE = 120.0
"""Seconds that are waited where a vendor asks for it; where it asks for more, the pull stops and can go on later."""

WAITS = 5
"""How often in a row is waited for one page."""

FIRST_SWEEP = timedelta(days=3)
"""How far back the first sweep looks."""

OVERLAP = timedelta(days=2)
"""How far each sweep looks back behind the one before: a transcript may be finished long after its call."""


GIVEN_UP = timedelta(minutes=10)
"""How long after its last page a sweep that has not ended is taken for broken off."""


class Accept(Protocol):
    """Stores what was announced as an event, to be worked on. Gives whether it was new."""

    def __call__(self, vendor: str, announced: Announced) -> bool: ...


Progress = Callable[[int, int | None], None]
"""Is told how many calls were looked at so far, and of how many, where that is known."""


class Pulled(Frozen):
    """What a pull found: calls that were looked at, and events that were new."""

    vendor: str
    since: AwareDatetime
    until: AwareDatetime
    listed: int
    new: int


class Swept(Frozen):
    """What a sweep of one vendor came to: what was pulled, or why it failed."""

    vendor: str
    pulled: Pulled | None = None
    error: str | None = None


def _quiet(_listed: int, _total: int | None) -> None:
    """Nobody watches."""


def pull(
    calls: Archive,
    pulls: Pulls,
    accept: Accept,
    since: datetime,
    until: datetime,
    *,
    name: str | None = None,
    progress: Progress = _quiet,
    sleep: Callable[[float], None] = time.sleep,
) -> Pulled:
    """Accept all calls from `since` on and before `until`, or go on with such a pull that was broken off.

    `name` is what it is remembered under, the vendor's where none is given. How far it got is kept after each page.
    Raises FetchFailed.
    """
    name = name or calls.name
    standing = pulls.begin(name, since, until)
    while True:
        page = _page(calls, standing, sleep)
        new = sum([accept(calls.name, announced) for announced in page.calls])
        standing = pulls.advance(name, page.cursor, listed=page.seen, new=new)
        progress(standing.listed, page.total)
        if standing.finished is not None:
            return Pulled(
                vendor=calls.name,
                since=standing.since,
                until=standing.until,
                listed=standing.listed,
                new=standing.new,
            )


def sweep(
    settings: Settings,
    pulls: Pulls,
    accept: Accept,
    now: datetime,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Swept]:
    """Pull what is recent from every vendor that LEADPROOF_SWEEP names; to be called now and then.

    Each goes on where its last sweep ended, less `OVERLAP`; one whose last sweep was less than LEADPROOF_SWEEP_MINUTES
    ago, or is still going on in another process, is left alone. A vendor that fails keeps no other from it.
    """
    every = timedelta(minutes=settings.sweep_minutes)
    due = [vendor for vendor in settings.sweep if _is_due(pulls.of(_sweep_of(vendor)), now, every)]
    return [_swept(archive(vendor, settings), pulls, accept, now, sleep=sleep) for vendor in due]


def _sweep_of(vendor: str) -> str:
    """What a vendor's sweep is remembered under."""
    return f"sweep:{vendor}"


def _is_due(before: Standing | None, now: datetime, every: timedelta) -> bool:
    if before is None:
        return True
    return now - before.updated >= (every if before.finished else GIVEN_UP)


def _swept(calls: Archive, pulls: Pulls, accept: Accept, now: datetime, *, sleep: Callable[[float], None]) -> Swept:
    name = _sweep_of(calls.name)
    since = _since(pulls.of(name), now)
    try:
        found = pull(calls, pulls, accept, since, now, name=name, sleep=sleep)
    except LeadproofError as error:
        log.warning("sweep of %s failed: %s", calls.name, error.code)
        return Swept(vendor=calls.name, error=error.message)
    log.info("sweep of %s: %d calls, %d new", calls.name, found.listed, found.new)
    return Swept(vendor=calls.name, pulled=found)


def _since(before: Standing | None, now: datetime) -> datetime:
    """From when on a sweep looks, given how far the one before got."""
    if before is None:
        return now - FIRST_SWEEP
    return before.until - OVERLAP if before.finished else before.since


def _page(calls: Archive, standing: Standing, sleep: Callable[[float], None]) -> Page:
    """The next page. A vendor that asks for a little patience gets it."""
    for _ in range(WAITS):
        try:
            return calls.page(standing.since, standing.until, standing.cursor)
        except FetchFailed as error:
            if error.lasting or error.retry_after is None or error.retry_after > PATIENCE:
                raise
            log.info("%s asks to wait for %.0f s", calls.name, error.retry_after)
            sleep(error.retry_after)
    return calls.page(standing.since, standing.until, standing.cursor)
