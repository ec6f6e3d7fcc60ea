"""HubSpot's contacts, found and written by their e-mail, and the notes on them. Fills api.crm.record.Crm.

What is not in the stored description of the API, and therefore unverified: the dated path that lists an object's
associations, and the property `hs_is_closed` of a deal.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from agent.conversation import utc
from agent.errors import ConfigurationError, DeliveryError
from agent.explanation import Explanation
from agent.lead import Lead
from agent.score import Score
from api.crm import hubspot_deals, hubspot_setup
from api.crm.closed_deals import ClosedDeal
from api.crm.fields import Field, Values, same
from api.crm.hubspot_answers import Associations, Created, History, Objects, Stored
from api.crm.hubspot_api import HubSpotApi
from api.crm.hubspot_faults import Fault, explained
from api.crm.hubspot_fields import NAMES, stands, written
from api.crm.hubspot_note import note_body
from api.crm.record import Fate, Outcome, Planned, Record, Written, is_marked

if TYPE_CHECKING:
    from api.settings import Settings

log = logging.getLogger("leadproof.crm")

TARGET = "hubspot"
"""Under this name is kept what was written."""

NOTE_TO_CONTACT = 202
"""HubSpot's own type of association from a note to a contact."""

BATCH = 100
"""How many objects one batch may read."""

HISTORIES = 50
"""How many objects one batch may read with the history of their properties."""


class HubSpot:
    """`sleep` waits the given number of seconds before a request is sent again."""

    name = TARGET
    fields = frozenset(NAMES)

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        if settings.hubspot_token is None:
            raise ConfigurationError("hubspot_not_set_up", "Set HUBSPOT_TOKEN to a HubSpot service key.")
        self.api = HubSpotApi(
            settings.hubspot_token,
            base_url=settings.hubspot_base_url,
            version=settings.hubspot_version,
            sleep=sleep,
        )

    def read(self, lead: Lead, record: str | None) -> Record | None:
        """By the id that it had before, for its e-mail may have been changed; else by e-mail.

        Raises DeliveryError for a lead without an e-mail, which HubSpot could not tell from others.
        """
        email = _email(lead)
        found = None if record is None else self._contact(record, "hs_object_id")
        found = found or self._contact(email, "email")
        if found is None:
            return None
        return Record(id=found.id, values=stands(found.properties), version=found.properties.get("email") or None)

    def write(self, lead: Lead, record: Record | None, values: Values) -> str:
        """By the e-mail that stands there, so that it stays one contact whatever its e-mail has become."""
        properties = written(values)
        if record is not None and record.version is None:
            body = {"properties": properties}
            return self.api.patch("objects", f"contacts/{record.id}", body, Created).id
        email = _email(lead) if record is None else record.version
        inputs = [{"idProperty": "email", "id": email, "properties": properties}]
        answer = self.api.post("objects", "contacts/batch/upsert", {"inputs": inputs}, Objects)
        if not answer.results:
            raise explained(answer.errors[0] if answer.errors else Fault())
        return answer.results[0].id

    def fates(self, record: str, written: Sequence[Written]) -> Mapping[Field, Fate]:
        """By the history that HubSpot keeps of each property: what stood right below our value."""
        if not written:
            return {}
        names = [NAMES[each.field] for each in written]
        contact = self._contact(record, "hs_object_id", names)
        if contact is None:
            return {each.field: Fate(outcome=Outcome.NOT_TAKEN) for each in written}
        now = stands(contact.properties)
        return {each.field: fate(each, now[each.field], contact.history(NAMES[each.field])) for each in written}

    def find_note(self, record: str, marker: str) -> str | None:
        """Among the notes of the contact, not by search: its index lags behind."""
        ids = self._associated(f"contacts/{record}", "notes")
        for start in range(0, len(ids), BATCH):
            for note in self._objects("notes", ids[start : start + BATCH], ("hs_note_body",)):
                if is_marked(note.properties.get("hs_note_body"), marker):
                    return note.id
        return None

    def add_note(self, record: str, marker: str, score: Score, explanation: Explanation) -> str:
        """On the contact, at the moment that the score is as of."""
        association = {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": NOTE_TO_CONTACT}
        body = {
            "properties": {
                "hs_timestamp": utc(score.as_of).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "hs_note_body": note_body(explanation, marker),
            },
            "associations": [{"to": {"id": record}, "types": [association]}],
        }
        return self.api.post("objects", "notes", body, Created, repeatable=False).id

    def link_note(self, record: str, note: str) -> None:
        """With the one open deal of the contact. A key that may not read deals leaves the note on the contact alone."""
        try:
            deals = self._objects("deals", self._associated(f"contacts/{record}", "deals")[:BATCH], ("hs_is_closed",))
        except DeliveryError as error:
            if error.code != "hubspot_forbidden":
                raise
            log.warning("The note is on the contact alone: HUBSPOT_TOKEN lacks the scope crm.objects.deals.read.")
            return
        still_open = [deal.id for deal in deals if deal.properties.get("hs_is_closed") != "true"]
        if len(still_open) == 1:
            self.api.put("objects", f"notes/{note}/associations/default/deals/{still_open[0]}")

    def plan(self) -> tuple[Planned, ...]:
        """The property group and the contact properties."""
        return hubspot_setup.plan(self.api)

    def create(self, planned: Planned) -> None:
        """One of them."""
        hubspot_setup.create(self.api, planned)

    def closed_deals(self, since: datetime | None) -> Iterator[ClosedDeal]:
        """Those that were changed at `since` or later."""
        return hubspot_deals.closed_deals(self.api, since)

    def _contact(self, which: str, by: str, histories: Sequence[str] = ()) -> Stored | None:
        properties = (*NAMES.values(), "email")
        found = self._objects("contacts", [which], properties, by=by, histories=histories)
        return found[0] if found else None

    def _objects(
        self,
        kind: str,
        ids: Sequence[str],
        properties: Sequence[str],
        *,
        by: str = "hs_object_id",
        histories: Sequence[str] = (),
    ) -> tuple[Stored, ...]:
        """Objects by their ids; those that are not there are left out. Ids go in the body, so that no log has them."""
        if not ids:
            return ()
        body: dict[str, object] = {
            "properties": list(properties),
            "propertiesWithHistory": list(histories),
            "inputs": [{"id": each} for each in ids],
        }
        if by != "hs_object_id":
            body["idProperty"] = by
        answer = self.api.post("objects", f"{kind}/batch/read", body, Objects)
        wrong = [fault for fault in answer.errors if fault.category != "OBJECT_NOT_FOUND"]
        if wrong:
            raise explained(wrong[0])
        return answer.results

    def _associated(self, whose: str, kind: str) -> list[str]:
        """Ids of the objects of a kind that belong to one, all pages."""
        ids: list[str] = []
        after: str | None = None
        while True:
            query = {"limit": "500"} | ({"after": after} if after else {})
            page = self.api.get("objects", f"{whose}/associations/{kind}", Associations, query)
            ids += [each.id for each in page.results]
            after = page.after
            if after is None:
                return ids


def _email(lead: Lead) -> str:
    email = (lead.contact.email or "").strip()
    if not email:
        raise DeliveryError(
            "hubspot_no_email",
            "HubSpot was left as it is: the lead has no e-mail address, which is how HubSpot tells contacts apart.",
            lasting=True,
        )
    return email


def fate(each: Written, now: str | None, history: Sequence[History]) -> Fate:
    """What became of a field, by what stands there `now` and the `history` of its values, the latest first.

    Where nothing stood below ours, or the history is not told, nothing was overtaken.
    """
    if not same(each.field, now, each.after):
        return Fate(outcome=Outcome.NOT_TAKEN if same(each.field, now, each.before) else Outcome.WRITTEN)
    if len(history) < 2:
        return Fate(outcome=Outcome.WRITTEN)
    below = history[1].value or None
    if same(each.field, below, each.before):
        return Fate(outcome=Outcome.WRITTEN)
    return Fate(outcome=Outcome.OVERTAKEN, theirs=below)
