"""What every vendor's list of past calls is to whoever pulls it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from api.webhooks.source import Announced

if TYPE_CHECKING:
    from api.settings import Settings


class Page(NamedTuple):
    """Some calls, as events of the same names as their webhooks would have had.

    `seen` counts the calls that the page lists, with those that have no transcript. `cursor` leads to the next page,
    None at the end; `total` is how many calls there are in all, where the vendor says so.
    """

    calls: Sequence[Announced]
    seen: int
    cursor: str | None
    total: int | None = None


class Archive(Protocol):
    """The past calls of one vendor. `name` is that of its source."""

    @property
    def name(self) -> str: ...

    @property
    def is_set_up(self) -> bool:
        """Whether there is something to ask the vendor with."""

    @property
    def keys(self) -> str:
        """What is to be set for that, in words."""

    def page(self, since: datetime, until: datetime, cursor: str | None) -> Page:
        """The calls from `since` on and before `until`, from where `cursor` leads to. Raises FetchFailed."""


ARCHIVES: Mapping[str, str] = {
    "gong": "api.pull.gong:GongCalls",
    "fireflies": "api.pull.fireflies:FirefliesMeetings",
    "fathom": "api.pull.fathom:FathomMeetings",
    "zoom": "api.pull.zoom:ZoomRecordings",
}
"""Each vendor whose past calls can be listed: its module and class, loaded when asked for."""


def archive(name: str, settings: Settings) -> Archive:
    """The past calls of a vendor. Raises KeyError for a name that is none of ARCHIVES."""
    module, _, kind = ARCHIVES[name].partition(":")
    made: Archive = getattr(import_module(module), kind)(settings)
    return made
