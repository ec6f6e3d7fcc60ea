"""The small HTTP client that vendors are asked by: timeouts, few retries, no more bytes than wanted.

What a vendor answers wrongly is told in our words; its own text and our keys are in no error.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, NoReturn
from urllib.parse import urljoin, urlsplit

from agent.errors import InputTooLarge, LeadproofError, UnreadableInput
from agent.transcripts import Limits
from agent.transcripts.json_nodes import Node
from agent.transcripts.moments import moment
from api.webhooks.documents import document
from api.webhooks.pace import Pace
from api.webhooks.source import FetchFailed, TranscriptGone

if TYPE_CHECKING:
    import httpx

    from api.webhooks.download_hosts import Hosts

ATTEMPTS = 3
"""How often one request is tried in all before the work is laid aside for later."""

TIMEOUT = 20.0
"""Seconds to connect, and between two bytes."""

WHOLE = 120.0
"""Seconds that one answer may take from its first byte to its last."""

PATIENCE = 5.0
"""Seconds that are waited on the spot; where a vendor asks for more, the work is laid aside until then."""

PAUSE = 0.5
"""Seconds before the second attempt, twice as many before the third."""

LATER = 60.0
"""Seconds that a vendor is left alone that is over its limit and does not say for how long."""

LONGEST_WAIT = 86_400.0
MOST_REDIRECTS = 3


class Reply(NamedTuple):
    """What a vendor answered. Names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Terms(NamedTuple):
    """Of whom and by what rules: the vendor's name, what its keys are called here, how much it may send, how fast."""

    vendor: str
    keys: str
    limits: Limits
    pace: Pace | None = None

    @property
    def code(self) -> str:
        """What the codes of its errors begin with."""
        return self.vendor.lower().replace(".", "").replace(";", "").replace(" ", "_")


class VendorHttp:
    """Sends requests to one vendor and waits out what passes.

    `sleep` waits the given number of seconds between attempts. All requests only read, so each may be repeated.
    """

    def __init__(self, terms: Terms, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.terms = terms
        self._sleep = sleep

    @cached_property
    def _client(self) -> httpx.Client:
        import httpx

        # nothing is kept open: two requests a call are too few, and nobody would close it
        return httpx.Client(timeout=TIMEOUT, limits=httpx.Limits(max_keepalive_connections=0), follow_redirects=False)

    def json(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        params: Mapping[str, str] | None = None,
        body: object = None,
        form: Mapping[str, str] | None = None,
    ) -> Node:
        """Ask for JSON. Raises FetchFailed, TranscriptGone (404, 410), InputTooLarge."""
        reply = self.send(method, url, headers=headers, params=params, body=body, form=form)
        self.require_success(reply)
        return self.read(reply)

    def read(self, reply: Reply) -> Node:
        """The JSON of an answer. Raises FetchFailed "..._answer_unknown" where it is none."""
        try:
            return document(reply.body, self.terms.limits)
        except UnreadableInput:
            raise self.unknown_answer() from None

    def download(self, url: str, hosts: Hosts, *, headers: Mapping[str, str] | None = None) -> Reply:
        """The file at an address that came from outside, and what it leads on to, on the vendor's hosts only.

        The headers go to the first host only. Raises AddressRefused, FetchFailed, InputTooLarge.
        """
        told = dict(headers or {})
        for _ in range(MOST_REDIRECTS + 1):
            hosts.require(url)
            reply = self.send("GET", url, headers=told)
            if reply.status not in (301, 302, 303, 307, 308) or "location" not in reply.headers:
                return reply
            onward = urljoin(url, reply.headers["location"])
            if urlsplit(onward).netloc != urlsplit(url).netloc:
                told = {}
            url = onward
        raise self._failed("redirects", "led on from address to address without end")

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        params: Mapping[str, str] | None = None,
        body: object = None,
        form: Mapping[str, str] | None = None,
    ) -> Reply:
        """Send a request, again where that helps. Raises FetchFailed for outages and limits, not for refusals."""
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS
            if self.terms.pace is not None:
                self.terms.pace.wait()
            with self._outage(last):
                reply = self._once(method, url, headers=headers, params=params, body=body, form=form)
                wait = self._wait(reply, attempt)
                if wait is None:
                    return reply
                if last or wait > PATIENCE:
                    raise self._unable(reply, wait)
                self._sleep(wait)
                continue
            self._sleep(PAUSE * attempt)
        raise AssertionError("the last attempt returns or raises")

    @contextmanager
    def _outage(self, last: bool) -> Iterator[None]:
        """Let a failure of the network pass, unless it was the last attempt."""
        import httpx

        try:
            yield
        except (httpx.TransportError, httpx.DecodingError) as error:
            if last:
                raise self._failed("unreachable", f"could not be reached ({type(error).__name__})") from None
        except (httpx.InvalidURL, UnicodeError):
            raise self._failed("address_invalid", "has an address that is none", lasting=True) from None

    def _once(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        params: Mapping[str, str] | None,
        body: object,
        form: Mapping[str, str] | None,
    ) -> Reply:
        asked = self._client.build_request(method, url, headers=dict(headers), params=params, json=body, data=form)
        response = self._client.send(asked, stream=True)
        try:
            return Reply(response.status_code, dict(response.headers), self._within(response))
        finally:
            response.close()

    def _within(self, response: httpx.Response) -> bytes:
        """The body, as long as it is within the limits of size and time."""
        read, until = bytearray(), time.monotonic() + WHOLE
        for piece in response.iter_bytes():
            read += piece
            if len(read) > self.terms.limits.max_bytes:
                raise InputTooLarge(
                    "input_too_large",
                    f"{self.terms.vendor} sent more than {self.terms.limits.max_bytes:,} bytes. "
                    "Raise LEADPROOF_MAX_BYTES if that is meant.",
                )
            if time.monotonic() > until:
                raise self._failed("slow", f"took more than {WHOLE:.0f} seconds for one answer")
        return bytes(read)

    def _wait(self, reply: Reply, attempt: int) -> float | None:
        """Seconds to wait before the same request has a chance; None where it is answered."""
        if reply.status == 429 or (reply.status == 503 and "retry-after" in reply.headers):
            return waiting_time(reply.headers.get("retry-after"), datetime.now(UTC))
        return PAUSE * attempt if reply.status >= 500 else None

    def _unable(self, reply: Reply, wait: float) -> FetchFailed:
        if reply.status == 429:
            return self.rate_limited(wait)
        return self._failed("unavailable", f"answered {reply.status}", retry_after=wait if wait > PATIENCE else None)

    def rate_limited(self, wait: float | None) -> FetchFailed:
        """The vendor's rate limit is used up."""
        return self._failed("rate_limited", "has been asked too often", retry_after=wait or LATER)

    def require_success(self, reply: Reply) -> None:
        """Raise what an answer that is no success means: FetchFailed, or TranscriptGone for 404 and 410."""
        if 200 <= reply.status < 300:
            return
        if reply.status in (401, 403):
            self.refuse_keys(reply.status)
        if reply.status in (404, 410):
            raise self.gone()
        raise self._failed("refused", f"answered {reply.status} to what was asked", lasting=True)

    def refuse_keys(self, status: int) -> NoReturn:
        """Raise FetchFailed for keys that are not accepted (401) or not allowed to read it (403)."""
        why = "does not accept the keys" if status == 401 else "does not let the keys read this"
        raise FetchFailed(
            f"{self.terms.code}_unauthorized" if status == 401 else f"{self.terms.code}_forbidden",
            f"{self.terms.vendor} {why}. Look at {self.terms.keys}, then try again: leadproof events retry.",
            lasting=True,
        )

    def gone(self) -> TranscriptGone:
        """The vendor has no such transcript (any more)."""
        return TranscriptGone(
            f"{self.terms.code}_transcript_gone",
            f"{self.terms.vendor} no longer has this transcript: it was deleted there, or the keys may not see it.",
        )

    def not_ready(self, wait: float) -> FetchFailed:
        """The vendor has announced what it does not give yet."""
        return self._failed("transcript_not_ready", "has not finished this transcript yet", retry_after=wait)

    def unknown_answer(self) -> FetchFailed:
        """An answer of a shape that the vendor does not document."""
        return self._failed("answer_unknown", "answered in a shape that it does not document")

    def missing_key(self) -> LeadproofError:
        """There is nothing to ask with."""
        return FetchFailed(
            f"{self.terms.code}_key_missing",
            f"The transcript must be fetched from {self.terms.vendor}. Set {self.terms.keys}, then try again: "
            "leadproof events retry.",
            lasting=True,
        )

    def _failed(self, code: str, what: str, *, lasting: bool = False, retry_after: float | None = None) -> FetchFailed:
        return FetchFailed(
            f"{self.terms.code}_{code}",
            f"{self.terms.vendor} {what}.",
            lasting=lasting,
            retry_after=retry_after,
        )


def waiting_time(retry_after: str | None, now: datetime) -> float:
    """Seconds that a Retry-After header asks for, as a number or as a date (HTTP's, or ISO 8601 as Zoom writes it)."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return min(float(text), LONGEST_WAIT)
    date = moment(text)
    if date is None:
        return LATER
    return min(max(0.0, (date - now).total_seconds()), LONGEST_WAIT)
