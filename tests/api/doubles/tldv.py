"""tl;dv's API on loopback. Source: doc.tldv.io; the shapes are unverified."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from tests.api.doubles.loopback import Answer, Loopback, Received

KEY = "tldv-key-1"
WEBHOOK_SECRET = "tldv-header-1"
MEETING = "6a4dbd36912a5400133f688a"


def ready(transcript: Any, meeting: str = MEETING) -> dict[str, Any]:
    return {
        "id": "webhook-5a0c",
        "event": "TranscriptReady",
        "data": {"id": "t1", "meetingId": meeting, "data": transcript},
        "executedAt": "2026-03-02T11:05:00Z",
    }


class TldvDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.meetings: dict[str, Any] = {}
        self.transcripts: dict[str, list[Any]] = {}

    def answer(self, request: Received) -> Answer:
        if request.headers.get("x-api-key") != KEY:
            return Answer(401, {"name": "AuthorizationRequiredError", "message": "Authorization is required"})
        parts = [unquote(part) for part in request.path.strip("/").split("/")]
        if len(parts) == 2 and parts[0] == "meetings" and parts[1] in self.meetings:
            return Answer(200, {"id": parts[1], "name": "Call", "duration": 70.5, **self.meetings[parts[1]]})
        if len(parts) == 3 and (parts[0], parts[2]) == ("meetings", "transcript") and parts[1] in self.transcripts:
            return Answer(200, {"id": "t1", "meetingId": parts[1], "data": self.transcripts[parts[1]]})
        return Answer(404, {"name": "NotFoundError", "message": "Not found"})
