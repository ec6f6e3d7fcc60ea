"""Salesforce's leads and contacts, found by our own external id, else by e-mail. Fills api.crm.record.Crm.

A record's id is kept with its kind: “Lead/00Q...”. Unverified against a live organisation: that custom fields and the
permission set can be made as the Tooling API describes, and what a Task requires.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
from pydantic import BaseModel

from agent.errors import DeliveryError
from agent.explanation import Explanation
from agent.lead import Lead, is_business_email
from agent.score import Score
from api.crm import salesforce_deals, salesforce_setup
from api.crm.closed_deals import ClosedDeal
from api.crm.fields import Field, Values
from api.crm.record import Fate, Outcome, Planned, Record, RecordChanged, Written, is_marked
from api.crm.salesforce_api import SalesforceApi, read
from api.crm.salesforce_faults import duplicates, refusal
from api.crm.salesforce_fields import KEY, NAMES, NOT_PROVIDED, OBJECTS, names_of, stands, written
from api.crm.salesforce_soql import select

if TYPE_CHECKING:
    from api.settings import Settings

TARGET = "salesforce"
"""Under this name is kept what was written."""

TASK_CHARACTERS = 32_000
"""How much a Task's description holds."""

SUBJECT = "Leadproof"
"""What the subject of our tasks begins with, by which they are found."""

TASKS = 200
"""How many of our tasks on a record are looked through, the latest first."""


class Made(BaseModel):
    """The answer to a record that was made."""

    id: str


class Salesforce:
    """`sleep` waits the given number of seconds before a request is sent again."""

    name = TARGET
    fields = frozenset(NAMES)

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.api = SalesforceApi(settings, sleep=sleep)

    def read(self, lead: Lead, record: str | None) -> Record | None:
        """By our external id, the contact that a lead was converted to included; else by e-mail, contacts first.

        All of it is asked in one request. Raises DeliveryError, also where several records match.
        """
        found = self.api.queries(_soqls(lead, record), dict[str, Any])
        for name in ("known", "Contact", "Lead", "ContactEmail", "LeadEmail"):
            records = found.get(name, [])
            if len(records) > 1:
                raise duplicates(f"{len(records)} of kind {_kind(records[0])}")
            if records:
                return self._whole(records[0])
        return None

    def write(self, lead: Lead, record: Record | None, values: Values) -> str:
        """A record that is there is changed only as long as nobody else has; one that is not is made by upsert."""
        if record is None:
            return self._make(lead, values)
        kind, which = record.id.split("/")
        body = written(kind, values) | ({KEY: lead.id} if record.unnamed else {})
        headers = {} if record.version is None else {"If-Unmodified-Since": record.version}
        accepted = (httpx.codes.PRECONDITION_FAILED,)
        response = self.api.send("PATCH", f"sobjects/{kind}/{which}", body, headers=headers, accepted=accepted)
        if response.status_code == httpx.codes.PRECONDITION_FAILED:
            raise RecordChanged
        return record.id

    def fates(self, record: str, written: Sequence[Written]) -> Mapping[Field, Fate]:  # noqa: ARG002
        """Written, all of them: Salesforce refuses to write over what somebody has changed since it was read."""
        return {each.field: Fate(outcome=Outcome.WRITTEN) for each in written}

    def find_note(self, record: str, marker: str) -> str | None:
        """Among the latest of our tasks on the record."""
        where = f"WhoId = {{}} AND Subject LIKE {{}} ORDER BY CreatedDate DESC LIMIT {TASKS}"
        soql = select(("Id", "Description"), "Task", where, _id(record), f"{SUBJECT}%")
        tasks = self.api.query(soql, dict[str, Any])
        return next((str(task["Id"]) for task in tasks if is_marked(task.get("Description"), marker)), None)

    def add_note(self, record: str, marker: str, score: Score, explanation: Explanation) -> str:
        """A completed task of the day that the score is as of."""
        end = f"\n\nScore {marker}"
        body = {
            "WhoId": _id(record),
            "Subject": f"{SUBJECT}: {score.points} of {score.highest}, {score.band}"[:255],
            "Description": explanation.as_text()[: TASK_CHARACTERS - len(end)] + end,
            "Status": "Completed",
            "Priority": "Normal",
            "ActivityDate": score.as_of.date().isoformat(),
        }
        return read(self.api.send("POST", "sobjects/Task", body, repeatable=False), Made).id

    def link_note(self, record: str, note: str) -> None:
        """With the one open opportunity of a contact; a lead has none yet."""
        if not record.startswith("Contact/"):
            return
        where = "ContactId = {} AND Opportunity.IsClosed = false"
        soql = select(("OpportunityId",), "OpportunityContactRole", where, _id(record))
        still_open = {str(role["OpportunityId"]) for role in self.api.query(soql, dict[str, Any])}
        if len(still_open) == 1:
            self.api.send("PATCH", f"sobjects/Task/{note}", {"WhatId": still_open.pop()})

    def plan(self) -> tuple[Planned, ...]:
        """The permission set, and the custom fields of leads and contacts."""
        return salesforce_setup.plan(self.api)

    def create(self, planned: Planned) -> None:
        """One of them."""
        salesforce_setup.create(self.api, planned)

    def closed_deals(self, since: datetime | None) -> Iterator[ClosedDeal]:
        """Those that were changed at `since` or later."""
        return salesforce_deals.closed_deals(self.api, since)

    def _whole(self, found: Mapping[str, Any]) -> Record:
        """A record as it stands; of a converted lead its contact."""
        kind = _kind(found)
        if found.get("IsConverted"):
            soql = select(_columns("Contact"), "Contact", "Id = {}", str(found["ConvertedContactId"]))
            contacts = self.api.query(soql, dict[str, Any])
            if not contacts:
                raise DeliveryError(
                    "salesforce_converted",
                    "The lead was converted in Salesforce, and its contact is not there or may not be seen.",
                    lasting=True,
                )
            return self._whole(contacts[0])
        return Record(
            id=f"{kind}/{found['Id']}",
            values=stands(kind, found),
            version=_http_date(found),
            unnamed=not found.get(KEY),
        )

    def _make(self, lead: Lead, values: Values) -> str:
        """Make a lead under our external id. What Salesforce requires and nobody knows is given as Salesforce does."""
        email = (lead.contact.email or "").strip() or None
        domain = email.rsplit("@", 1)[-1] if email and is_business_email(email) else None
        body = {name: value for name, value in written("Lead", values).items() if value is not None}
        body.setdefault("LastName", (email or NOT_PROVIDED)[:80])
        body.setdefault("Company", domain or NOT_PROVIDED)
        if email:
            body["Email"] = email
        path = f"sobjects/Lead/{KEY}/{quote(lead.id, safe='')}"
        response = self.api.send("PATCH", path, body, accepted=(httpx.codes.MULTIPLE_CHOICES,))
        if response.status_code == httpx.codes.MULTIPLE_CHOICES:
            raise duplicates(f"of {KEY}")
        if response.status_code not in (httpx.codes.OK, httpx.codes.CREATED):
            raise refusal(response)
        return f"Lead/{read(response, Made).id}"


def _soqls(lead: Lead, record: str | None) -> dict[str, str]:
    """The queries for a lead's record, by what they go by."""
    asked = {}
    if record is not None:
        kind, which = record.split("/")
        asked["known"] = select(_columns(kind), kind, "Id = {}", which)
    for kind in OBJECTS:
        asked[kind] = select(_columns(kind), kind, f"{KEY} = {{}} LIMIT 2", lead.id)
    email = (lead.contact.email or "").strip()
    if email:
        asked["ContactEmail"] = select(_columns("Contact"), "Contact", "Email = {} LIMIT 2", email)
        asked["LeadEmail"] = select(_columns("Lead"), "Lead", "Email = {} AND IsConverted = false LIMIT 2", email)
    return asked


def _columns(kind: str) -> tuple[str, ...]:
    converted = ("IsConverted", "ConvertedContactId") if kind == "Lead" else ()
    return ("Id", KEY, "LastModifiedDate", *converted, *names_of(kind).values())


def _kind(found: Mapping[str, Any]) -> str:
    return str(found["attributes"]["type"])


def _id(record: str) -> str:
    return record.split("/")[1]


def _http_date(found: Mapping[str, Any]) -> str:
    """When a record was changed last, as a header has it."""
    changed = datetime.fromisoformat(str(found["LastModifiedDate"]))
    return format_datetime(changed.astimezone(UTC), usegmt=True)
