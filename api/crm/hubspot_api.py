"""A thin client of the HubSpot CRM API: dated paths, bounded retries, and errors that say what to do.

An error says when to come back only where HubSpot's limits do; after an outage that is the work's to choose.

Limits and waiting times: HubSpot, "API usage guidelines", and the back-off of its official Node client:
10 s x attempt for TEN_SECONDLY_ROLLING, 1 s for SECONDLY, 0.2 s x attempt for 5xx; 2 s for 423 Locked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TypeVar

import httpx
from pydantic import SecretStr, ValidationError

from agent.errors import DeliveryError
from api.attempts import answered, tried
from api.crm.hubspot_faults import Loose, fault_in, refusal

TIMEOUT = httpx.Timeout(10.0)
"""Seconds to connect, and between two bytes."""

NOTHING_KEPT_OPEN = httpx.Limits(max_keepalive_connections=0)
"""A few requests a score are too few to keep a connection open for, and to have somebody close it."""

LOCKED_SECONDS = 2.0
SERVER_ERROR_SECONDS = 0.2
ROLLING_SECONDS = 10.0
SECONDLY_SECONDS = 1.0
DAILY_SECONDS = 3600.0
"""HubSpot counts a day anew at midnight by the account's clock, which is not told: it is asked again every hour."""

NOT_PROCESSED = frozenset({423, 429, 503})
"""Answers that say the request was not carried out, so that even one that must not run twice may be sent again."""

Answer = TypeVar("Answer", bound=Loose)


class HubSpotApi:
    """Sends requests to `/crm/{area}/{version}/...`. `sleep` waits the given number of seconds between attempts."""

    def __init__(
        self,
        token: SecretStr,
        *,
        base_url: str,
        version: str,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = httpx.Client(
            base_url=base_url.rstrip("/"),
            headers={"Authorization": f"Bearer {token.get_secret_value()}"},
            timeout=TIMEOUT,
            limits=NOTHING_KEPT_OPEN,
        )
        self._version = version
        self._sleep = sleep

    def get(self, area: str, path: str, answer: type[Answer], query: Mapping[str, str] | None = None) -> Answer:
        """Read what stands at `/crm/{area}/{version}/{path}`. Raises DeliveryError, as all of these do."""
        return _read(self._good(self._send("GET", area, path, query=query)), answer)

    def post(
        self, area: str, path: str, body: Mapping[str, object], answer: type[Answer], *, repeatable: bool = True
    ) -> Answer:
        """Post `body` and read the answer.

        `repeatable` is False where a second request would have a second effect: then it is sent again only when the
        first was surely not carried out. The error never holds the token or HubSpot's own text.
        """
        return _read(self._good(self._send("POST", area, path, body, repeatable=repeatable)), answer)

    def patch(self, area: str, path: str, body: Mapping[str, object], answer: type[Answer]) -> Answer:
        """Change what stands at a path."""
        return _read(self._good(self._send("PATCH", area, path, body)), answer)

    def put(self, area: str, path: str) -> None:
        """Make something so, which may be so already."""
        self._good(self._send("PUT", area, path))

    def ensure(self, area: str, path: str, body: Mapping[str, object]) -> bool:
        """Create something; False where it is there already."""
        response = self._send("POST", area, path, body)
        if response.status_code == httpx.codes.CONFLICT:
            return False
        self._good(response)
        return True

    def _good(self, response: httpx.Response) -> httpx.Response:
        if response.is_success:
            return response
        raise refusal(response, _limited(response))

    def _send(
        self,
        method: str,
        area: str,
        path: str,
        body: Mapping[str, object] | None = None,
        *,
        query: Mapping[str, str] | None = None,
        repeatable: bool = True,
    ) -> httpx.Response:
        url = f"/crm/{area}/{self._version}/{path}"
        try:
            return tried(
                lambda: answered(self._client, method, url, json=body, params=query),
                _pause,
                first_wait=SERVER_ERROR_SECONDS,
                repeatable=repeatable,
                not_processed=NOT_PROCESSED,
                sleep=self._sleep,
            )
        except httpx.TransportError as error:
            raise _unreachable(error) from None


def _pause(response: httpx.Response, attempt: int) -> float | None:
    """Seconds to wait before the same request has a chance; None where it has none."""
    if response.status_code == httpx.codes.LOCKED:
        return LOCKED_SECONDS
    if response.is_server_error:
        return SERVER_ERROR_SECONDS * attempt
    limited = _limited(response)
    return limited * attempt if limited == ROLLING_SECONDS else limited


def _limited(response: httpx.Response) -> float | None:
    """Seconds until a limit that was reached is open again, by its policy; None where none was."""
    if response.status_code != httpx.codes.TOO_MANY_REQUESTS:
        return None
    policy = fault_in(response).policyName
    return {"DAILY": DAILY_SECONDS, "SECONDLY": SECONDLY_SECONDS}.get(policy, ROLLING_SECONDS)


def _unreachable(error: httpx.TransportError) -> DeliveryError:
    return DeliveryError(
        "hubspot_unreachable", f"HubSpot could not be reached ({type(error).__name__}); publish again later."
    )


def _read(response: httpx.Response, answer: type[Answer]) -> Answer:
    try:
        return answer.model_validate_json(response.content)
    except ValidationError:
        raise DeliveryError(
            "hubspot_answer_unknown",
            "HubSpot's answer is not of the shape that it documents; publish again later.",
        ) from None
