"""All that is looked at, in its order: what stands here first, then what is asked outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from agent.errors import LeadproofError
from api.doctor import crms, house, listeners, outside
from api.doctor.finding import Finding, Standing

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.settings import Settings

Subject = TypeVar("Subject")

__all__ = ["Finding", "Standing", "examined"]

BY_SETTINGS: tuple[tuple[str, Callable[[Settings], Finding]], ...] = (
    ("data folder", house.folder),
    ("database", house.database),
)

BY_PARTS: tuple[tuple[str, Callable[[Assembly], Finding]], ...] = (
    ("scorecard", house.scorecard),
    ("routing", house.routing),
    ("past deals", house.past_deals),
    ("API keys", house.keys),
    ("workers", house.workers),
    ("failed events", house.failed),
)

OUTSIDE: tuple[tuple[str, Callable[[Settings], Finding]], ...] = (
    ("model", outside.model),
    ("Slack", outside.slack),
    ("HubSpot", crms.hubspot),
    ("Salesforce", crms.salesforce),
    ("webhooks", outside.webhooks),
    ("webhooks out", listeners.listeners),
)


def examined() -> Iterator[Finding]:
    """Each part, one after the other, as it is looked at. Raises nothing of ours: it is in the findings."""
    from api.assembly import Assembly
    from api.settings import load_settings

    try:
        settings = load_settings()
    except LeadproofError as error:
        yield Finding.of("settings", error)
        return
    yield Finding.ok("settings", "Every setting can be used.")
    stored = True
    for part, look in BY_SETTINGS:
        found = _seen(part, look, settings)
        stored = stored and found.standing is Standing.OK
        yield found
    if stored:  # opening the database brings it to the newest schema, which is not for a doctor to do
        with Assembly(settings, aloud=False) as parts:
            for part, examine in BY_PARTS:
                yield _seen(part, examine, parts)
    for part, look in OUTSIDE:
        yield _seen(part, look, settings)


def _seen(part: str, look: Callable[[Subject], Finding], subject: Subject) -> Finding:
    try:
        return look(subject)
    except LeadproofError as error:
        return Finding.of(part, error)
