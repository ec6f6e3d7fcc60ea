"""Tells an endpoint of scores, signed by Standard Webhooks. Fills agent.ports.Target.

Which answers count: Standard Webhooks, "Operational considerations": 2xx is taken, 410 means that nobody wants it any
more, everything else is sent again later with the same id.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx

from agent.errors import DeliveryError
from api.attempts import tried, within
from api.lead_locks import LeadLocks
from api.outgoing.event import event_id, event_of
from api.outgoing.kinds import EventType
from api.outgoing.signing import headers, key_of

if TYPE_CHECKING:
    from agent.qualifier import Qualified
    from api.setting_parts.outgoing import Endpoint
    from knowledge.crm_writes import CrmWrites

WAIT_SECONDS = 0.5
TIMEOUT = httpx.Timeout(15.0)
"""Seconds to connect, and between two bytes."""

BUSY_SECONDS = 2.0
"""How long another process may take to tell of a lead."""

NOTHING_KEPT_OPEN = httpx.Limits(max_keepalive_connections=0)


class OutgoingWebhook:
    """`band_of` gives the band of a stored score; `link` has “{lead}” where the lead's id goes.

    `sleep` waits the given number of seconds before an event is sent again; once a lead has taken `patience` seconds,
    nothing is.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        writes: CrmWrites,
        band_of: Callable[[str], str | None],
        *,
        link: str | None = None,
        patience: float = 10.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._endpoint = endpoint
        self._key = key_of(endpoint.secret.get_secret_value())
        self._writes = writes
        self._band_of = band_of
        self._link = link
        self._patience = patience
        self._sleep = sleep
        self._client = httpx.Client(timeout=TIMEOUT, limits=NOTHING_KEPT_OPEN, follow_redirects=False)
        self._locks = LeadLocks()

    @property
    def name(self) -> str:
        return self._endpoint.name

    def publish(self, qualified: Qualified) -> None:
        """Tell of a new score, and of a new band. Raises DeliveryError.

        The same score again tells nothing; one whose fate is unknown is sent again under the same id.
        """
        score, lead_id = qualified.score, qualified.lead.id
        if score is None or not self._writes.is_latest(lead_id, score.id):
            return
        with self._locks.of(lead_id), self._writes.alone(self.name, lead_id) as alone, within(self._patience):
            if not alone:
                raise self._failure("is told of this lead by somebody else right now", "webhook_busy", BUSY_SECONDS)
            before = self._writes.published(self.name, lead_id)
            previous_id = before.score_id if before else None
            if previous_id == score.id:
                return
            band = None if previous_id is None else self._band_of(previous_id)
            for kind in self._due(band, score.band):
                body = event_of(kind, qualified, band, self._link).model_dump_json().encode()
                self._tell(event_id(kind, score.id, previous_id), body)
            self._writes.publish(self.name, lead_id, lead_id, score.id)

    def _due(self, before: str | None, now: str) -> list[EventType]:
        due = [EventType.SCORE_CREATED]
        if before is not None and before != now:
            due.append(EventType.BAND_CHANGED)
        return [kind for kind in due if kind in self._endpoint.events]

    def _tell(self, event: str, body: bytes) -> None:
        try:
            response = tried(lambda: self._send(event, body), _pause, first_wait=WAIT_SECONDS, sleep=self._sleep)
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise self._failure(f"could not be reached ({type(error).__name__})", "webhook_unreachable") from None
        if not response.is_success:
            raise self._refusal(response)

    def _send(self, event: str, body: bytes) -> httpx.Response:
        signed = headers(self._key, event, int(time.time()), body)
        with self._client.stream(
            "POST", self._endpoint.url, content=body, headers={"Content-Type": "application/json", **signed}
        ) as response:
            return response  # its body is of no interest, however long

    def _refusal(self, response: httpx.Response) -> DeliveryError:
        if response.status_code == httpx.codes.GONE:
            return DeliveryError(
                "webhook_gone",
                f"{self.name} answers that it is gone. Take it out of LEADPROOF_WEBHOOKS.",
                lasting=True,
            )
        return self._failure(f"answered with {response.status_code}", "webhook_failed", _retry_after(response))

    def _failure(self, what: str, code: str, again: float | None = None) -> DeliveryError:
        return DeliveryError(code, f"{self.name} {what}; it is told again later.", retry_after=again)


def _pause(response: httpx.Response, attempt: int) -> float | None:
    """Seconds to wait before the next attempt in a row; None where another one in a row has no chance."""
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        asked = _retry_after(response)
        return WAIT_SECONDS * attempt if asked is None else asked
    return None


def _retry_after(response: httpx.Response) -> float | None:
    """Retry-After in seconds, which may come as a date as well."""
    given = response.headers.get("Retry-After", "").strip()
    if given.isdecimal():
        return float(given)
    try:
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except ValueError:
        return None
