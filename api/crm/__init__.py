"""Where leads and scores are written for the sales team, outside of our own database."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from api.crm.fields import Values
    from api.crm.record import Crm
    from api.crm.target import CrmTarget
    from api.settings import Settings
    from knowledge.database import Database


def connected(
    settings: Settings, database: Database, filled_by: Callable[[str], Values | None]
) -> tuple[CrmTarget, ...]:
    """The CRMs that are set up; `filled_by` says what a stored score fills their fields with.

    Raises ConfigurationError for a policy of fields that cannot be used.
    """
    crms = tuple(_crms(settings))
    if not crms:
        return ()
    from api.crm.policy import policy
    from api.crm.target import CrmTarget
    from knowledge.crm_notes import CrmNotes
    from knowledge.crm_proposals import CrmProposals
    from knowledge.crm_writes import CrmWrites

    return tuple(
        CrmTarget(
            crm,
            policy(settings.crm_fields, crm.name),
            CrmWrites(database),
            CrmProposals(database),
            CrmNotes(database),
            link=settings.crm_link,
            patience=settings.crm_patience,
            earlier=filled_by,
        )
        for crm in crms
    )


def _crms(settings: Settings) -> Iterator[Crm]:
    if settings.hubspot_token is not None:
        from api.crm.hubspot import HubSpot

        yield HubSpot(settings)
    if settings.salesforce_url is not None:
        from api.crm.salesforce import Salesforce

        yield Salesforce(settings)
