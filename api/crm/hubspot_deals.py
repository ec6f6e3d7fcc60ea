"""Closed deals out of HubSpot, by its search.

Limits: HubSpot, "Search the CRM": 200 results a page, 10,000 a search; what lies beyond is asked for from the last one
found on. Unverified: the dated path that reads associations in batches, and a bare name in `sorts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from api.crm.closed_deals import ClosedDeal
from api.crm.hubspot_answers import BatchAssociations, Found, Objects, Stored
from api.crm.hubspot_api import HubSpotApi

PAGE = 200
MOST = 10_000
"""Results of one search, over all its pages."""

CHANGED = "hs_lastmodifieddate"
PROPERTIES = (
    "dealname", "closedate", "createdate", "amount", "deal_currency_code", "hs_is_closed_won", "description",
    "closed_lost_reason", "closed_won_reason", CHANGED,
)  # fmt: skip

CONTACTS = 100
"""How many contacts one batch may read."""


def closed_deals(api: HubSpotApi, since: datetime | None) -> Iterator[ClosedDeal]:
    """Deals that are closed and were changed at `since` or later, those changed first first. Raises DeliveryError."""
    seen: set[str] = set()
    while True:
        found, new = 0, 0
        for page in _pages(api, since):
            fresh = [deal for deal in page if deal.id not in seen]
            seen |= {deal.id for deal in fresh}
            found, new = found + len(page), new + len(fresh)
            yield from _deals(api, fresh)
            if page:
                since = _moment(page[-1].properties.get(CHANGED)) or since
        if found < MOST or not new:
            return


def _pages(api: HubSpotApi, since: datetime | None) -> Iterator[tuple[Stored, ...]]:
    """The pages of one search."""
    filters = [{"propertyName": "hs_is_closed", "operator": "EQ", "value": "true"}]
    if since is not None:
        earliest = str(int(since.timestamp() * 1000))
        filters.append({"propertyName": CHANGED, "operator": "GTE", "value": earliest})
    after: str | None = "0"
    while after is not None and int(after) < MOST:
        body = {
            "filterGroups": [{"filters": filters}],
            "sorts": [CHANGED],
            "properties": list(PROPERTIES),
            "limit": PAGE,
            "after": after,
        }
        page = api.post("objects", "deals/search", body, Found)
        yield page.results
        after = page.after


def _deals(api: HubSpotApi, found: Sequence[Stored]) -> Iterator[ClosedDeal]:
    people = _people(api, [deal.id for deal in found])
    for deal in found:
        given = {name: deal.properties.get(name) or None for name in PROPERTIES}
        closed, changed = _day(given["closedate"]), _moment(given[CHANGED])
        if closed is None or changed is None:
            continue
        won = given["hs_is_closed_won"] == "true"
        contacts = people.get(deal.id, ())
        yield ClosedDeal(
            id=deal.id,
            name=given["dealname"],
            won=won,
            closed=closed,
            opened=_day(given["createdate"]),
            amount=_amount(given["amount"]),
            currency=given["deal_currency_code"],
            description=given["description"],
            reason=given["closed_won_reason" if won else "closed_lost_reason"],
            account=next((c.properties["company"] for c in contacts if c.properties.get("company")), None),
            emails=tuple(email for c in contacts if (email := c.properties.get("email"))),
            changed=changed,
        )


def _people(api: HubSpotApi, deals: Sequence[str]) -> Mapping[str, tuple[Stored, ...]]:
    """The contacts of each deal."""
    if not deals:
        return {}
    inputs: list[dict[str, str]] = [{"id": each} for each in deals]
    linked = api.post("associations", "deals/contacts/batch/read", {"inputs": inputs}, BatchAssociations)
    of_deal = {each.source.id: tuple(end.id for end in each.to) for each in linked.results}
    ids = sorted({which for ends in of_deal.values() for which in ends})
    contacts: dict[str, Stored] = {}
    for start in range(0, len(ids), CONTACTS):
        body: dict[str, object] = {
            "properties": ["email", "company"],
            "propertiesWithHistory": [],
            "inputs": [{"id": which} for which in ids[start : start + CONTACTS]],
        }
        read = api.post("objects", "contacts/batch/read", body, Objects)
        contacts |= {contact.id: contact for contact in read.results}
    return {deal: tuple(contacts[which] for which in ends if which in contacts) for deal, ends in of_deal.items()}


def _moment(text: str | None) -> datetime | None:
    if not text:
        return None
    if text.isdecimal():
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        return None
    return given.replace(tzinfo=UTC) if given.tzinfo is None else given


def _day(text: str | None) -> date | None:
    moment = _moment(text)
    return None if moment is None else moment.astimezone(UTC).date()


def _amount(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None
