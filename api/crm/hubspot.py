"""Writes leads to HubSpot: the contact by its e-mail with our own properties, and a note that explains the score."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from agent.conversation import utc
from agent.errors import ConfigurationError, DeliveryError
from agent.explanation import Explanation
from agent.qualifier import Qualified
from agent.score import Score
from api.crm.hubspot_api import Fault, HubSpotApi, Loose, explained
from api.crm.hubspot_fields import GROUP, GROUP_LABEL, PROPERTIES, values
from api.crm.hubspot_note import note_body

if TYPE_CHECKING:
    from api.settings import Settings
    from knowledge.deliveries import Deliveries

TARGET = "hubspot"
"""Under this name the delivery of a score is remembered."""

NOTE_TO_CONTACT = 202
"""HubSpot's own type of association from a note to a contact."""


class Created(Loose):
    """HubSpot's answer to a new note; the id is its number."""

    id: str


class Upserted(Loose):
    """HubSpot's answer to a batch upsert: 200, or 207 where part of it failed."""

    results: tuple[Created, ...] = ()
    errors: tuple[Fault, ...] = ()


class HubSpotCrm:
    """agent.ports.Target over HubSpot.

    `sleep` waits the given number of seconds before a request is sent again.
    """

    name = TARGET

    def __init__(
        self, settings: Settings, deliveries: Deliveries, *, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        if settings.hubspot_token is None:
            raise ConfigurationError("hubspot_not_set_up", "Set HUBSPOT_TOKEN to a HubSpot service key.")
        self._api = HubSpotApi(
            settings.hubspot_token,
            base_url=settings.hubspot_base_url,
            version=settings.hubspot_version,
            sleep=sleep,
        )
        self._deliveries = deliveries
        self._prepared = False
        self._lock = threading.Lock()

    def publish(self, qualified: Qualified) -> None:
        """Write the lead of a scored conversation; a gated one is not written.

        The same score again changes nothing. Raises DeliveryError, also for a lead without an e-mail, which HubSpot
        could not tell from others.
        """
        score, explanation = qualified.score, qualified.explanation
        if score is None or explanation is None or self._deliveries.done(TARGET, score.id) is not None:
            return
        email = (qualified.lead.contact.email or "").strip()
        if not email:
            raise DeliveryError(
                "hubspot_no_email",
                "HubSpot was left as it is: the lead has no e-mail address, which is how HubSpot tells contacts apart.",
            )
        self._prepare()
        contact = self._upsert(email, values(score, qualified.facts, explanation.sentence))
        self._deliveries.record(TARGET, score.id, self._note(contact, score, explanation))

    def _prepare(self) -> None:
        """Create the group and the properties that are missing, once for each process."""
        with self._lock:
            if self._prepared:
                return
            group = {"name": GROUP, "label": GROUP_LABEL, "displayOrder": -1}
            self._api.ensure("properties", "contacts/groups", group)
            for prop in PROPERTIES:
                self._api.ensure("properties", "contacts", prop.body())
            self._prepared = True

    def _upsert(self, email: str, properties: Mapping[str, str]) -> str:
        body = {"inputs": [{"idProperty": "email", "id": email, "properties": properties}]}
        answer = self._api.post("objects", "contacts/batch/upsert", body, Upserted)
        if not answer.results:
            raise explained(answer.errors[0] if answer.errors else Fault())
        return answer.results[0].id

    def _note(self, contact: str, score: Score, explanation: Explanation) -> str:
        association = {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": NOTE_TO_CONTACT}
        body = {
            "properties": {
                "hs_timestamp": utc(score.as_of).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "hs_note_body": note_body(explanation),
            },
            "associations": [{"to": {"id": contact}, "types": [association]}],
        }
        answer = self._api.post("objects", "notes", body, Created, repeatable=False)
        return f"contact {contact}, note {answer.id}"
