"""Closed opportunities out of Salesforce, by queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from api.crm.closed_deals import ClosedDeal
from api.crm.salesforce_api import SalesforceApi
from api.crm.salesforce_soql import select

COLUMNS = (
    "Id", "Name", "IsWon", "CloseDate", "CreatedDate", "Amount", "Description", "LastModifiedDate", "Account.Name",
    "Account.Industry", "Account.NumberOfEmployees",
)  # fmt: skip


def closed_deals(api: SalesforceApi, since: datetime | None) -> Iterator[ClosedDeal]:
    """Opportunities that are closed and were changed at `since` or later. Raises DeliveryError.

    Amounts are in the organisation's currency, which is not told.
    """
    moment = None if since is None else since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    where = "IsClosed = true" + (f" AND LastModifiedDate >= {moment}" if moment else "")
    of = "Opportunity.IsClosed = true" + (f" AND Opportunity.LastModifiedDate >= {moment}" if moment else "")
    roles = api.query(select(("OpportunityId", "Contact.Email"), "OpportunityContactRole", of), dict[str, Any])
    emails: dict[str, list[str]] = defaultdict(list)
    for role in roles:
        email = (role.get("Contact") or {}).get("Email")
        if email:
            emails[str(role["OpportunityId"])].append(str(email))
    for found in api.query(select(COLUMNS, "Opportunity", where), dict[str, Any]):
        yield _deal(found, tuple(emails[str(found["Id"])]))


def _deal(found: Mapping[str, Any], emails: tuple[str, ...]) -> ClosedDeal:
    account = found.get("Account") or {}
    amount = found.get("Amount")
    return ClosedDeal(
        id=str(found["Id"]),
        name=found.get("Name"),
        won=bool(found.get("IsWon")),
        closed=date.fromisoformat(str(found["CloseDate"])),
        opened=datetime.fromisoformat(str(found["CreatedDate"])).date() if found.get("CreatedDate") else None,
        amount=None if amount is None else Decimal(str(amount)),
        description=found.get("Description"),
        account=account.get("Name"),
        industry=account.get("Industry"),
        employees=account.get("NumberOfEmployees"),
        emails=emails,
        changed=datetime.fromisoformat(str(found["LastModifiedDate"])),
    )
