"""Webhooks that go out: every new score and every change of band, told to whoever is set up to hear of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.outgoing.webhook import OutgoingWebhook
    from api.settings import Settings
    from knowledge.database import Database


def endpoints(
    settings: Settings, database: Database, band_of: Callable[[str], str | None]
) -> tuple[OutgoingWebhook, ...]:
    """The endpoints that are set up; `band_of` gives the band of a stored score by its id, None where it is unknown."""
    if not settings.webhooks:
        return ()
    from api.outgoing.webhook import OutgoingWebhook
    from knowledge.crm_writes import CrmWrites

    writes = CrmWrites(database)
    return tuple(
        OutgoingWebhook(each, writes, band_of, link=settings.crm_link, patience=settings.crm_patience)
        for each in settings.webhooks
    )
