"""Every meeting tool with its documented request, its signature, its server and the settings for both."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from api.webhooks.source import Delivered
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import fathom, fireflies, timestamped, zoom_vtt
from tests.api.doubles import signing
from tests.api.doubles.fireflies import KEY as FIREFLIES_KEY
from tests.api.doubles.fireflies import WEBHOOK_SECRET as FIREFLIES_SECRET
from tests.api.doubles.fireflies import FirefliesDouble
from tests.api.doubles.signing import NOW, SECRET, compact, delivered
from tests.api.doubles.zoom import WEBHOOK_SECRET as ZOOM_SECRET
from tests.api.doubles.zoom import ZoomDouble, completed, transcript_file

Headers = Callable[[bytes, datetime], Mapping[str, str]]


class Serving(NamedTuple):
    """A vendor's server with the call on it: its address, and the settings that lead there."""

    url: str = ""
    settings: Mapping[str, Any] = {}


@contextmanager
def nobody() -> Iterator[Serving]:
    """For vendors that are asked nothing."""
    yield Serving()


@dataclass(frozen=True)
class Tool:
    """One vendor. `body` gives its documented request for a server at an address, `headers` its proof.

    `wrong` are headers by another secret. `covers_body` and `covers_time` tell whether the proof covers them.
    """

    name: str
    settings: Mapping[str, Any]
    body: Callable[[str], bytes]
    headers: Headers
    wrong: Headers
    serving: Callable[[], AbstractContextManager[Serving]] = field(default=nobody)
    vendor: str = ""
    covers_body: bool = True
    covers_time: bool = True
    knows_email: bool = True
    query: str = ""

    @property
    def source(self) -> str:
        return self.vendor or self.name

    def genuine(self, body: bytes | None = None, *, url: str = "", at: datetime = NOW) -> Delivered:
        """A genuine request, signed at a time and received at NOW."""
        sent = self.body(url) if body is None else body
        return delivered(self.source, sent, self.headers(sent, at), query=self.query)

    def refused(self) -> Delivered:
        """The documented request, signed with another secret."""
        sent = self.body("")
        return delivered(self.source, sent, self.wrong(sent, NOW), query="key=another" if self.query else "")


@contextmanager
def _zoom() -> Iterator[Serving]:
    with ZoomDouble() as double:
        double.files["/rec/webhook_download/f1"] = zoom_vtt(CALL).encode()
        yield Serving(double.url, {"download_hosts": (double.url,)})


@contextmanager
def _fireflies() -> Iterator[Serving]:
    with FirefliesDouble() as double:
        double.transcripts["ASxwZxCstx"] = json.loads(fireflies(CALL))["data"]["transcript"]
        yield Serving(double.url, {"fireflies_base_url": double.url})


def _standard(body: bytes, at: datetime) -> Mapping[str, str]:
    return signing.standard(body, at)


def _standard_wrong(body: bytes, at: datetime) -> Mapping[str, str]:
    return signing.standard(body, at, secret="whsec_" + "QUJD" * 8)


def zoom_body(url: str) -> bytes:
    host = url or "https://us02web.zoom.us"
    return compact(completed(transcript_file(f"{host}/rec/webhook_download/f1")))


GENERIC = {
    "transcript": timestamped(CALL),
    "lead": {"name": "Tomas Lind", "email": CALL.people[1].email},
    "seller_domains": ["brightpeg.example"],
    "sellers": ["Rhea Voss"],
    "date": "2026-03-02",
}
FIREFLIES_V2 = {
    "event": "meeting.transcribed",
    "timestamp": round(NOW.timestamp() * 1000),
    "meeting_id": "ASxwZxCstx",
    "client_reference_id": "be582c46-4ac9-4565-9ba6-6ab4264496a8",
}
FIREFLIES_V1 = {"meetingId": "ASxwZxCstx", "eventType": "Transcription completed", "clientReferenceId": "be582c46"}

TOOLS = {
    tool.name: tool
    for tool in (
        Tool("generic", {"generic_webhook_secret": SECRET}, lambda _: compact(GENERIC), _standard, _standard_wrong),
        Tool(
            "zoom",
            {"zoom_webhook_secret": ZOOM_SECRET},
            zoom_body,
            lambda body, at: signing.zoom(body, at, secret=ZOOM_SECRET),
            lambda body, at: signing.zoom(body, at, secret="another"),
            _zoom,
            knows_email=False,
        ),
        Tool(
            "fireflies",
            {"fireflies_webhook_secret": FIREFLIES_SECRET, "fireflies_api_key": FIREFLIES_KEY},
            lambda _: compact(FIREFLIES_V2),
            lambda body, _: signing.hub(body, secret=FIREFLIES_SECRET),
            lambda body, _: signing.hub(body, secret="another"),
            _fireflies,
            covers_time=False,
        ),
        Tool(
            "fireflies V1",
            {"fireflies_webhook_secret": FIREFLIES_SECRET, "fireflies_api_key": FIREFLIES_KEY},
            lambda _: compact(FIREFLIES_V1),
            lambda body, _: signing.hub(body, secret=FIREFLIES_SECRET, prefix=""),
            lambda body, _: signing.hub(body, secret="another", prefix=""),
            _fireflies,
            vendor="fireflies",
            covers_time=False,
        ),
        Tool("fathom", {"fathom_webhook_secret": SECRET}, lambda _: fathom(CALL).encode(), _standard, _standard_wrong),
    )
}
