"""A thin client of the HubSpot CRM API: dated paths, bounded retries, and errors that say what to do.

Limits and waiting times: HubSpot, "API usage guidelines", and the back-off of its official Node client:
10 s x attempt for TEN_SECONDLY_ROLLING, 1 s for SECONDLY, 0.2 s x attempt for 5xx; 2 s for 423 Locked.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, SecretStr, ValidationError

from agent.errors import DeliveryError

ATTEMPTS = 3
"""How often one request is tried in all."""

TIMEOUT = httpx.Timeout(10.0)
"""Seconds to connect, and between two bytes."""

NOTHING_KEPT_OPEN = httpx.Limits(max_keepalive_connections=0)
"""Two requests a score are too few to keep a connection open for, and to have somebody close it."""

LOCKED_SECONDS = 2.0
SERVER_ERROR_SECONDS = 0.2
ROLLING_SECONDS = 10.0
SECONDLY_SECONDS = 1.0

NOT_PROCESSED = frozenset({423, 429, 503})
"""Answers that say the request was not carried out, so that even one that must not run twice may be sent again."""

PROPERTY_NAME = re.compile(r"^[a-z][a-z0-9_]{0,99}$")
NAME_IN_MESSAGE = re.compile(r'"name"\s*:\s*"([^"]+)"')
CORRELATION_ID = re.compile(r"^[0-9a-f-]{36}$")

Answer = TypeVar("Answer", bound="Loose")


class Loose(BaseModel):
    """An answer of HubSpot, of which only the named fields matter here."""


class Fault(Loose):
    """One mistake that HubSpot names, at the top of an answer or in a list of them."""

    category: str = ""
    message: str = ""
    policyName: str = ""  # noqa: N815  (HubSpot's own spelling)
    correlationId: str = ""  # noqa: N815
    context: dict[str, Any] = {}
    errors: list[Fault] = []

    def properties(self) -> tuple[str, ...]:
        """Names of the properties that it complains of, and nothing else of its text."""
        listed = [name for names in self.context.values() if isinstance(names, list) for name in names]
        nested = [name for fault in self.errors for name in fault.properties()]
        named = (*listed, *NAME_IN_MESSAGE.findall(self.message), *nested)
        return tuple(dict.fromkeys(name for name in named if isinstance(name, str) and PROPERTY_NAME.match(name)))


class HubSpotApi:
    """Sends requests to `/crm/{area}/{version}/...`.

    `sleep` waits the given number of seconds between attempts.
    """

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

    def post(
        self, area: str, path: str, body: Mapping[str, object], answer: type[Answer], *, repeatable: bool = True
    ) -> Answer:
        """Post `body` to `/crm/{area}/{version}/{path}` and read the answer.

        `repeatable` is False where a second request would have a second effect: then it is sent again only when the
        first was surely not carried out. Raises DeliveryError, which never holds the token or HubSpot's own text.
        """
        response = self._send(area, path, body, repeatable=repeatable)
        if not response.is_success:
            raise _refusal(response)
        return _read(response, answer)

    def ensure(self, area: str, path: str, body: Mapping[str, object]) -> None:
        """Create something that may be there already. Raises DeliveryError as `post` does."""
        response = self._send(area, path, body, repeatable=True)
        if not response.is_success and response.status_code != httpx.codes.CONFLICT:
            raise _refusal(response)

    def _send(self, area: str, path: str, body: Mapping[str, object], *, repeatable: bool) -> httpx.Response:
        url = f"/crm/{area}/{self._version}/{path}"
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS
            try:
                response = self._client.post(url, json=body)
            except httpx.TransportError as error:
                again = repeatable or isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout))
                if last or not again:
                    raise _unreachable(error) from None
                self._sleep(SERVER_ERROR_SECONDS * attempt)
                continue
            wait = _pause(response, attempt)
            if last or wait is None or not (repeatable or response.status_code in NOT_PROCESSED):
                return response
            self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")


def _pause(response: httpx.Response, attempt: int) -> float | None:
    """Seconds to wait before the same request has a chance; None where it has none."""
    if response.status_code == httpx.codes.LOCKED:
        return LOCKED_SECONDS
    if response.is_server_error:
        return SERVER_ERROR_SECONDS * attempt
    if response.status_code != httpx.codes.TOO_MANY_REQUESTS:
        return None
    policy = _fault(response).policyName
    if policy == "DAILY":
        return None
    return SECONDLY_SECONDS if policy == "SECONDLY" else ROLLING_SECONDS * attempt


def _refusal(response: httpx.Response) -> DeliveryError:
    fault = _fault(response)
    trace = f" HubSpot's correlation id: {fault.correlationId}." if CORRELATION_ID.match(fault.correlationId) else ""
    status = response.status_code
    if status == httpx.codes.UNAUTHORIZED:
        return DeliveryError("hubspot_unauthorized", "HubSpot does not accept HUBSPOT_TOKEN; set a valid service key.")
    if status == httpx.codes.FORBIDDEN:
        return DeliveryError(
            "hubspot_forbidden",
            "HUBSPOT_TOKEN lacks a scope. It needs crm.objects.contacts.write and crm.schemas.contacts.write." + trace,
        )
    if status == httpx.codes.TOO_MANY_REQUESTS:
        which = "daily limit" if fault.policyName == "DAILY" else "rate limit"
        return DeliveryError("hubspot_rate_limited", f"HubSpot's {which} is used up; publish again later." + trace)
    if status == httpx.codes.BAD_REQUEST:
        return explained(fault, trace)
    return DeliveryError("hubspot_failed", f"HubSpot answered {status}; nothing is lost, publish again later." + trace)


def explained(fault: Fault, trace: str = "") -> DeliveryError:
    """What HubSpot found wrong with a request, in our words."""
    named = fault.properties()
    which = f" It names {', '.join(named)}." if named else ""
    return DeliveryError(
        "hubspot_invalid",
        f"HubSpot refused the values.{which} Look at the rules on these contact properties in HubSpot, where an "
        f"administrator may require or limit them.{trace}",
    )


def _unreachable(error: httpx.TransportError) -> DeliveryError:
    return DeliveryError(
        "hubspot_unreachable", f"HubSpot could not be reached ({type(error).__name__}); publish again later."
    )


def _fault(response: httpx.Response) -> Fault:
    try:
        return Fault.model_validate_json(response.content)
    except ValidationError:
        return Fault()


def _read(response: httpx.Response, answer: type[Answer]) -> Answer:
    try:
        return answer.model_validate_json(response.content)
    except ValidationError:
        raise DeliveryError(
            "hubspot_answer_unknown",
            f"HubSpot's answer to {response.request.url.path} is not of the shape it documents.",
        ) from None
