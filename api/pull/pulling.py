"""A vendor's past calls, page by page: what is not known yet is accepted as if its webhook had come."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

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
    progress: Progress = _quiet,
    sleep: Callable[[float], None] = time.sleep,
) -> Pulled:
    """Accept all calls from `since` on and before `until`, or go on with such a pull that was broken off.

    How far it got is kept after each page. Raises FetchFailed.
    """
    standing = pulls.begin(calls.name, since, until)
    return _to_the_end(_Pull(calls, pulls, accept, calls.name), standing, progress=progress, sleep=sleep)


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
    found = []
    for vendor in settings.sweep:
        one = _Pull(archive(vendor, settings), pulls, accept, f"sweep:{vendor}")
        standing = pulls.begin_where(one.name, lambda before: _swept_from(before, now, every), now)
        if standing is not None:
            found.append(_swept(one, standing, sleep))
    return found


class _Pull(NamedTuple):
    """Whose calls are pulled, into what, and the name that it is remembered under."""

    calls: Archive
    pulls: Pulls
    accept: Accept
    name: str


def _swept_from(before: Standing | None, now: datetime, every: timedelta) -> datetime | None:
    """From when on a sweep looks, given how far the one before got; None where it is not due."""
    if before is None:
        return now - FIRST_SWEEP
    if now - before.updated < (every if before.finished else GIVEN_UP):
        return None
    return before.until - OVERLAP if before.finished else before.since


def _swept(one: _Pull, standing: Standing, sleep: Callable[[float], None]) -> Swept:
    vendor = one.calls.name
    try:
        found = _to_the_end(one, standing, progress=_quiet, sleep=sleep)
    except LeadproofError as error:
        log.warning("sweep of %s failed: %s", vendor, error.code)
        return Swept(vendor=vendor, error=error.message)
    log.info("sweep of %s: %d calls, %d new", vendor, found.listed, found.new)
    return Swept(vendor=vendor, pulled=found)


def _to_the_end(one: _Pull, standing: Standing, *, progress: Progress, sleep: Callable[[float], None]) -> Pulled:
    """Page after page until there is none."""
    calls = one.calls
    while True:
        page = _page(calls, standing, sleep)
        new = sum([one.accept(calls.name, announced) for announced in page.calls])
        standing = one.pulls.advance(one.name, page.cursor, listed=page.seen, new=new)
        progress(standing.listed, page.total)
        if standing.finished is not None:
            told = standing.model_dump(include={"since", "until", "listed", "new"})
            return Pulled(vendor=calls.name, **told)


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
