"""A thin client of the Salesforce REST API: one login for many requests, bounded retries, errors with advice."""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

import httpx
from pydantic import BaseModel, SecretStr, TypeAdapter, ValidationError

from agent.errors import DeliveryError
from api.attempts import answered, tried
from api.crm.salesforce_faults import Fault, refusal, refused
from api.crm.salesforce_login import Login

if TYPE_CHECKING:
    from api.settings import Settings

log = logging.getLogger("leadproof.crm")

TIMEOUT = httpx.Timeout(15.0)
"""Seconds to connect, and between two bytes."""

NOTHING_KEPT_OPEN = httpx.Limits(max_keepalive_connections=0)

SERVER_ERROR_SECONDS = 0.5
LOCK_SECONDS = 2.0

NOT_PROCESSED = frozenset({httpx.codes.SERVICE_UNAVAILABLE})

USAGE = re.compile(r"api-usage=(\d+)/(\d+)")
USAGE_WARNING = 0.9
"""From this share of the day's requests on, each answer's Sforce-Limit-Info is worth a warning."""

SUBREQUESTS = 25
"""Most subrequests of one composite request."""

Answer = TypeVar("Answer")


class Subrequest(BaseModel):
    """One part of a composite request."""

    method: str
    url: str
    referenceId: str  # noqa: N815  (Salesforce's own spelling)
    body: dict[str, Any] | None = None


class Subanswer(BaseModel):
    """The answer to one part; `body` is a list of faults where it failed."""

    httpStatusCode: int  # noqa: N815
    referenceId: str  # noqa: N815
    body: Any = None


class Composed(BaseModel):
    compositeResponse: list[Subanswer]  # noqa: N815


class SalesforceApi:
    """`sleep` waits the given number of seconds before a request is sent again."""

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._login = Login(settings)
        self._client = httpx.Client(
            base_url=(settings.salesforce_url or "").rstrip("/"), timeout=TIMEOUT, limits=NOTHING_KEPT_OPEN
        )
        self._root = f"/services/data/v{settings.salesforce_version}"
        self._sleep = sleep
        self._token: SecretStr | None = None
        self._lock = threading.Lock()

    def send(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        repeatable: bool = True,
        accepted: Sequence[int] = (),
    ) -> httpx.Response:
        """Send to `/services/data/v.../{path}`; the answer, a success or one of the `accepted` statuses.

        `repeatable` is False where a second request would have a second effect. Raises DeliveryError.
        """
        url = path if path.startswith("/") else f"{self._root}/{path}"
        try:
            response = tried(
                lambda: self._sent(method, url, body, headers),
                _pause,
                first_wait=SERVER_ERROR_SECONDS,
                repeatable=repeatable,
                not_processed=NOT_PROCESSED,
                sleep=self._sleep,
            )
        except httpx.TransportError as error:
            raise _unreachable(error) from None
        return _good(response, accepted)

    def query(self, soql: str, answer: type[Answer]) -> list[Answer]:
        """All records of a query, over all its pages. Raises DeliveryError."""
        found: list[Answer] = []
        path: str | None = f"query?{urlencode({'q': soql})}"
        while path is not None:
            page = read(self.send("GET", path), _Page)
            found += [shaped(record, answer) for record in page.records]
            path = page.nextRecordsUrl
        return found

    def queries(self, soqls: Mapping[str, str], answer: type[Answer]) -> dict[str, list[Answer]]:
        """Several queries in one request, each with its first page; at most five. Raises DeliveryError."""
        parts = [
            Subrequest(method="GET", url=f"{self._root}/query?{urlencode({'q': soql})}", referenceId=name)
            for name, soql in soqls.items()
        ]
        answers = self.composite(parts)
        return {name: [shaped(r, answer) for r in shaped(answers[name], _Page).records] for name in soqls}

    def composite(self, parts: Sequence[Subrequest], *, repeatable: bool = True) -> dict[str, Any]:
        """Several requests as one, all or none; the body of each answer. Counts as one request of the limit.

        Raises DeliveryError by the first part that failed by itself.
        """
        body = {
            "allOrNone": True,
            "compositeRequest": [part.model_dump(exclude_none=True) for part in parts[:SUBREQUESTS]],
        }
        composed = read(self.send("POST", "composite", body, repeatable=repeatable), Composed)
        for part in composed.compositeResponse:
            if part.httpStatusCode >= httpx.codes.MULTIPLE_CHOICES:
                faults = [shaped(each, Fault) for each in part.body] if isinstance(part.body, list) else []
                if faults and faults[0].errorCode == "PROCESSING_HALTED":
                    continue  # it was another part's fault
                raise refused(part.httpStatusCode, faults)
        return {part.referenceId: part.body for part in composed.compositeResponse}

    def _sent(
        self, method: str, url: str, body: Mapping[str, Any] | None, headers: Mapping[str, str] | None
    ) -> httpx.Response:
        """Send once; with a new login once more where the session has expired."""
        token = self._session(None)
        response = self._request(method, url, body, headers, token)
        if response.status_code == httpx.codes.UNAUTHORIZED:
            response = self._request(method, url, body, headers, self._session(token))
        _watch(response)
        return response

    def _request(
        self, method: str, url: str, body: Mapping[str, Any] | None, headers: Mapping[str, str] | None, token: SecretStr
    ) -> httpx.Response:
        authorized = {"Authorization": f"Bearer {token.get_secret_value()}", **(headers or {})}
        return answered(self._client, method, url, json=body, headers=authorized)

    def _session(self, expired: SecretStr | None) -> SecretStr:
        """The token in use; a new one where there is none, or it is the expired one."""
        with self._lock:
            if self._token is None or self._token is expired:
                self._token = self._login.token(self._client)
            return self._token


class _Page(BaseModel):
    records: list[dict[str, Any]]
    nextRecordsUrl: str | None = None  # noqa: N815


def read(response: httpx.Response, answer: type[Answer]) -> Answer:
    """An answer's body. Raises DeliveryError "salesforce_answer_unknown"."""
    try:
        return TypeAdapter(answer).validate_json(response.content)
    except ValidationError:
        raise _unknown_shape() from None


def shaped(value: Any, answer: type[Answer]) -> Answer:
    """A part of an answer. Raises as `read`."""
    try:
        return TypeAdapter(answer).validate_python(value)
    except ValidationError:
        raise _unknown_shape() from None


def _good(response: httpx.Response, accepted: Sequence[int]) -> httpx.Response:
    if response.is_success or response.status_code in accepted:
        return response
    raise refusal(response)


def _pause(response: httpx.Response, attempt: int) -> float | None:
    """Seconds to wait before the same request has a chance within seconds; None where it has none."""
    if response.is_server_error:
        return SERVER_ERROR_SECONDS * attempt
    locked = response.status_code == httpx.codes.BAD_REQUEST and b"UNABLE_TO_LOCK_ROW" in response.content
    return LOCK_SECONDS if locked else None


def _watch(response: httpx.Response) -> None:
    """Warn where most of the day's requests are used."""
    usage = USAGE.search(response.headers.get("Sforce-Limit-Info", ""))
    if usage and int(usage[1]) >= USAGE_WARNING * int(usage[2]):
        log.warning("Salesforce: %s of %s API requests of the last 24 hours are used.", usage[1], usage[2])


def _unknown_shape() -> DeliveryError:
    return DeliveryError(
        "salesforce_answer_unknown", "Salesforce's answer is not of the shape that it documents; publish again later."
    )


def _unreachable(error: httpx.TransportError) -> DeliveryError:
    return DeliveryError(
        "salesforce_unreachable",
        f"Salesforce could not be reached ({type(error).__name__}); publish again later.",
    )
