"""The CRMs that scores are written to: whether they take the login, and have the fields that Leadproof writes.

What is asked is what `leadproof crm setup` shows before it makes anything: the descriptions of fields. Nothing is sent
again and nothing is waited for. Salesforce gives a session for it, which it gives for any question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent.errors import DeliveryError
from api.doctor.finding import Finding

if TYPE_CHECKING:
    from api.crm.record import Crm
    from api.settings import Settings

TELLING = ("unauthorized", "forbidden", "rate_limited")
"""Refusals whose own words say what to do. Others come of the address, the version, or the other side."""

NAMED = 5
"""How many missing fields are named."""


def hubspot(settings: Settings) -> Finding:
    """Whether HubSpot takes the token, and has the properties."""
    if settings.hubspot_token is None:
        return Finding.missing("HubSpot", "Scores are not written there.", "Set HUBSPOT_TOKEN.")
    from api.crm.hubspot import HubSpot

    return _crm("HubSpot", HubSpot(settings), settings)


def salesforce(settings: Settings) -> Finding:
    """Whether Salesforce takes the login, and the user sees the fields."""
    if settings.salesforce_url is None:
        return Finding.missing("Salesforce", "Scores are not written there.", "Set LEADPROOF_SALESFORCE_URL.")
    from api.crm.salesforce import Salesforce

    return _crm("Salesforce", Salesforce(settings), settings)


def _crm(part: str, crm: Crm, settings: Settings) -> Finding:
    from api.attempts import within
    from api.crm.policy import policy
    from api.crm.record import Presence

    policy(settings.crm_fields, crm.name)
    try:
        with within(0):
            planned = crm.plan()
    except DeliveryError as error:
        return _refused(part, error)
    lacking = [each.name for each in planned if each.presence is Presence.MISSING]
    if lacking:
        more = f" and {len(lacking) - NAMED} more" if len(lacking) > NAMED else ""
        return Finding.wrong(
            part,
            f"The login is taken, and there is no {', '.join(lacking[:NAMED])}{more}.",
            f"Make what is missing: leadproof crm setup --target {crm.name}",
        )
    other = [f"{each.name}: {each.differs}" for each in planned if each.presence is Presence.DIFFERENT]
    if other:
        return Finding.wrong(part, "; ".join(other)[:300], f"Change or rename what is there in {part}.")
    return Finding.ok(part, f"The login is taken, and all {len(planned)} that Leadproof needs are there.")


def _refused(part: str, error: DeliveryError) -> Finding:
    if error.code.endswith(TELLING):
        return Finding.of(part, error)
    name = part.upper()
    address = "LEADPROOF_HUBSPOT_BASE_URL" if part == "HubSpot" else "LEADPROOF_SALESFORCE_URL"
    return Finding.wrong(
        part,
        f"[{error.code}] {error.message}",
        f"Check the way out of this network, {address} and LEADPROOF_{name}_VERSION; else try again later.",
    )
