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
from tests.agent.transcripts.encoders import (
    CALL_ID,
    fathom,
    fireflies,
    gong,
    read_ai,
    recall,
    retell,
    teams_vtt,
    timestamped,
    tldv,
    vapi,
    zoom_vtt,
)
from tests.api.doubles import gong as gong_double
from tests.api.doubles import graph, signing
from tests.api.doubles import recall as recall_double
from tests.api.doubles import tldv as tldv_double
from tests.api.doubles.fireflies import KEY as FIREFLIES_KEY
from tests.api.doubles.fireflies import WEBHOOK_SECRET as FIREFLIES_SECRET
from tests.api.doubles.fireflies import FirefliesDouble
from tests.api.doubles.gong import GongDouble, rule_fired
from tests.api.doubles.graph import GraphDouble
from tests.api.doubles.loopback import Loopback
from tests.api.doubles.recall import RecallDouble
from tests.api.doubles.signing import ADDRESS, NOW, SECRET, compact, delivered
from tests.api.doubles.tldv import TldvDouble
from tests.api.doubles.zoom import WEBHOOK_SECRET as ZOOM_SECRET
from tests.api.doubles.zoom import ZoomDouble, completed, transcript_file

Headers = Callable[[bytes, datetime], Mapping[str, str]]


class Serving(NamedTuple):
    """A vendor's server with the call on it: its address, the settings that lead there, and itself."""

    url: str = ""
    settings: Mapping[str, Any] = {}
    double: Loopback | None = None


@contextmanager
def nobody() -> Iterator[Serving]:
    """For vendors that are asked nothing."""
    yield Serving()


@dataclass(frozen=True)
class Tool:
    """One vendor. `body` gives its documented request for a server at an address, `headers` its proof.

    `wrong` are headers by another secret. Where the vendor's proof does not cover the body, or no time, `loose_body` and
    `loose_time` say why: then nothing tells a changed or an old request, and what holds is that the same event has one
    effect. Where the proof stands in the body or the address, `unproven` is the body without it, and `query` the one
    with it.
    """

    name: str
    settings: Mapping[str, Any]
    body: Callable[[str], bytes]
    headers: Headers
    wrong: Headers
    serving: Callable[[], AbstractContextManager[Serving]] = field(default=nobody)
    vendor: str = ""
    loose_body: str = ""
    loose_time: str = ""
    knows_email: bool = True
    query: str = ""
    unproven: Callable[[], bytes] | None = None

    @property
    def covers_body(self) -> bool:
        return not self.loose_body

    @property
    def covers_time(self) -> bool:
        return not self.loose_time

    @property
    def source(self) -> str:
        return self.vendor or self.name

    def genuine(self, body: bytes | None = None, *, url: str = "", at: datetime = NOW) -> Delivered:
        """A genuine request, signed at a time and received at NOW."""
        sent = self.body(url) if body is None else body
        return delivered(self.source, sent, self.headers(sent, at), query=self.query)

    def refused(self) -> Delivered:
        """The documented request, signed with another secret."""
        sent = self.unproven() if self.unproven else self.body("")
        return delivered(self.source, sent, self.wrong(sent, NOW), query="key=another" if self.query else "")


@contextmanager
def _zoom() -> Iterator[Serving]:
    with ZoomDouble() as double:
        double.files["/rec/webhook_download/f1"] = zoom_vtt(CALL).encode()
        yield Serving(double.url, {"download_hosts": (double.url,)}, double)


@contextmanager
def _fireflies() -> Iterator[Serving]:
    with FirefliesDouble() as double:
        double.transcripts["ASxwZxCstx"] = json.loads(fireflies(CALL))["data"]["transcript"]
        yield Serving(double.url, {"fireflies_base_url": double.url}, double)


@contextmanager
def _gong() -> Iterator[Serving]:
    written = json.loads(gong(CALL))
    with GongDouble() as double:
        double.transcripts[CALL_ID] = written["callTranscripts"][0]["transcript"]
        double.calls = written["calls"]
        yield Serving(double.url, {"gong_base_url": double.url}, double)


@contextmanager
def _recall() -> Iterator[Serving]:
    with RecallDouble() as double:
        double.transcripts[recall_double.TRANSCRIPT] = recall(CALL).encode()
        yield Serving(double.url, {"recall_base_url": double.url, "download_hosts": (double.url,)}, double)


@contextmanager
def _teams() -> Iterator[Serving]:
    with GraphDouble() as double:
        place = (graph.ORGANIZER, graph.MEETING, graph.TRANSCRIPT)
        double.transcripts[place] = teams_vtt(CALL).encode()
        yield Serving(double.url, {"teams_base_url": f"{double.url}/v1.0", "teams_login_url": double.url}, double)


@contextmanager
def _tldv() -> Iterator[Serving]:
    written = json.loads(tldv(CALL))
    with TldvDouble() as double:
        about = {key: written[key] for key in ("happenedAt", "organizer", "invitees")}
        double.meetings[tldv_double.MEETING] = about
        double.transcripts[tldv_double.MEETING] = written["data"]
        yield Serving(double.url, {"tldv_base_url": double.url}, double)


def _nothing(_: bytes, __: datetime) -> Mapping[str, str]:
    return {}


GONG_KEYS = {"gong_access_key": gong_double.KEY, "gong_access_secret": gong_double.SECRET}
TEAMS_APP = {
    "teams_client_state": graph.STATE,
    "teams_tenant_id": graph.TENANT,
    "teams_client_id": graph.CLIENT,
    "teams_client_secret": graph.SECRET,
}
VAPI_HMAC = {"vapi_hmac_secret": "vapi-hmac-1", "vapi_hmac_payload": "{timestamp}.{body}"}
READAI_KEY = SECRET.removeprefix("whsec_")


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
            loose_time="X-Hub-Signature is over the body alone; its timestamp is the event's, and may be a day old",
        ),
        Tool(
            "fireflies V1",
            {"fireflies_webhook_secret": FIREFLIES_SECRET, "fireflies_api_key": FIREFLIES_KEY},
            lambda _: compact(FIREFLIES_V1),
            lambda body, _: signing.hub(body, secret=FIREFLIES_SECRET, prefix=""),
            lambda body, _: signing.hub(body, secret="another", prefix=""),
            _fireflies,
            vendor="fireflies",
            loose_time="X-Hub-Signature is over the body alone, which has no timestamp in V1",
        ),
        Tool(
            "gong",
            {"gong_public_key": gong_double.public_key(), **GONG_KEYS},
            lambda _: compact(rule_fired(CALL_ID)),
            lambda body, at: gong_double.signed(body, at, f"{ADDRESS}/gong"),
            lambda body, at: gong_double.signed(body, at, f"{ADDRESS}/gong", "another"),
            _gong,
        ),
        Tool(
            "gong by a key in the address",
            {"gong_url_key": gong_double.URL_KEY, **GONG_KEYS},
            lambda _: compact(rule_fired(CALL_ID)),
            _nothing,
            _nothing,
            _gong,
            vendor="gong",
            loose_body="the key stands in the address",
            loose_time="the key stands in the address",
            query=f"key={gong_double.URL_KEY}",
        ),
        Tool(
            "readai",
            {"readai_signing_key": READAI_KEY},
            lambda _: read_ai(CALL).encode(),
            lambda body, _: signing.read_ai(body, key=READAI_KEY),
            lambda body, _: signing.read_ai(body, key="QUJD" * 8),
            loose_time="X-Read-Signature is over the body alone",
        ),
        Tool(
            "recall",
            {"recall_webhook_secret": SECRET, "recall_api_key": recall_double.KEY},
            lambda _: compact(recall_double.done()),
            _standard,
            _standard_wrong,
            _recall,
        ),
        Tool(
            "recall by svix headers",
            {"recall_webhook_secret": SECRET, "recall_api_key": recall_double.KEY},
            lambda _: compact(recall_double.done()),
            lambda body, at: signing.standard(body, at, family="svix"),
            lambda body, at: signing.standard(body, at, family="svix", secret="whsec_" + "QUJD" * 8),
            _recall,
            vendor="recall",
        ),
        Tool(
            "vapi",
            {"vapi_secret": "vapi-token-1"},
            lambda _: vapi(CALL).encode(),
            lambda *_: {"Authorization": "Bearer vapi-token-1"},
            lambda *_: {"Authorization": "Bearer another"},
            loose_body="a bearer token",
            loose_time="a bearer token",
        ),
        Tool(
            "vapi by X-Vapi-Secret",
            {"vapi_secret": "vapi-token-1"},
            lambda _: vapi(CALL).encode(),
            lambda *_: {"X-Vapi-Secret": "vapi-token-1"},
            lambda *_: {"X-Vapi-Secret": "another"},
            vendor="vapi",
            loose_body="a shared header",
            loose_time="a shared header",
        ),
        Tool(
            "vapi by HMAC",
            VAPI_HMAC,
            lambda _: vapi(CALL).encode(),
            lambda body, at: signing.vapi(body, at, secret="vapi-hmac-1"),
            lambda body, at: signing.vapi(body, at, secret="another"),
            vendor="vapi",
        ),
        Tool(
            "retell",
            {"retell_api_key": "key_retell_1"},
            lambda _: retell(CALL).encode(),
            lambda body, at: signing.retell(body, at, key="key_retell_1"),
            lambda body, at: signing.retell(body, at, key="another"),
            knows_email=False,
        ),
        Tool(
            "teams",
            TEAMS_APP,
            lambda _: compact({"value": [graph.notification()]}),
            _nothing,
            _nothing,
            _teams,
            loose_body="clientState is a word in the body",
            loose_time="clientState is a word in the body",
            knows_email=False,
            unproven=lambda: compact({"value": [graph.notification(clientState="another")]}),
        ),
        Tool(
            "tldv",
            {"tldv_webhook_secret": tldv_double.WEBHOOK_SECRET, "tldv_api_key": tldv_double.KEY},
            lambda _: compact(tldv_double.ready(json.loads(tldv(CALL))["data"])),
            lambda *_: {"X-Webhook-Secret": tldv_double.WEBHOOK_SECRET},
            lambda *_: {"X-Webhook-Secret": "another"},
            _tldv,
            loose_body="a shared header",
            loose_time="a shared header",
        ),
        Tool("fathom", {"fathom_webhook_secret": SECRET}, lambda _: fathom(CALL).encode(), _standard, _standard_wrong),
    )
}
