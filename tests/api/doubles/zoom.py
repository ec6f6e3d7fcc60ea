"""Zoom on loopback: the web host with transcripts to download, and the login of server-to-server OAuth apps.

Sources: zoom/rivet-javascript Meetings.RecordingTranscriptCompletedEvent; developers.zoom.us, server-to-server OAuth.
"""

from __future__ import annotations

import base64
from typing import Any

from tests.api.doubles.loopback import Answer, Loopback, Received

WEBHOOK_SECRET = "zoom-secret-token"
DOWNLOAD_TOKEN = "eyJhbGciOiJIUzUxMiJ9." + "d" * 700
ACCOUNT, CLIENT, CLIENT_SECRET = "acc-1", "client-1", "client-secret-1"
SIGN_IN_PAGE = "<!DOCTYPE html><html><body>Sign in to Zoom</body></html>"
UUID = "4444AAAiAAAAAiAiAiiAii=="


class ZoomDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, bytes] = {}
        self.download_tokens = {DOWNLOAD_TOKEN}
        self.access_tokens: set[str] = set()
        self.moved: dict[str, str] = {}
        """Paths that are answered by a redirect."""

    def answer(self, request: Received) -> Answer:
        path, _, query = request.path.partition("?")
        if path == "/oauth/token":
            return self._token(request, query)
        if path in self.moved:
            return Answer(302, "", {"Location": self.moved[path]})
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token not in self.download_tokens | self.access_tokens and not path.startswith("/signed/"):
            return Answer(401, {"status": False, "errorCode": 401, "errorMessage": "Forbidden"})
        if path not in self.files:
            return Answer(404, {"status": False, "errorCode": 3301, "errorMessage": "This recording does not exist."})
        return Answer(200, self.files[path], {"Content-Type": "text/vtt"})

    def _token(self, request: Received, query: str) -> Answer:
        wanted = "Basic " + base64.b64encode(f"{CLIENT}:{CLIENT_SECRET}".encode()).decode()
        if request.method != "POST" or query:
            return Answer(405, {"reason": "Invalid request"})
        if request.headers.get("authorization") != wanted:
            return Answer(401, {"reason": "Invalid client_id or client_secret", "error": "invalid_client"})
        if request.body != f"grant_type=account_credentials&account_id={ACCOUNT}".encode():
            return Answer(400, {"reason": "unsupported grant type", "error": "unsupported_grant_type"})
        token = f"access-{len(self.access_tokens) + 1}"
        self.access_tokens.add(token)
        return Answer(200, {"access_token": token, "token_type": "bearer", "expires_in": 3600, "scope": "recording"})


def transcript_file(url: str, ident: str = "f1", **changes: Any) -> dict[str, Any]:
    return {
        "id": ident,
        "meeting_id": UUID,
        "recording_start": "2026-03-02T10:00:00Z",
        "recording_end": "2026-03-02T10:42:00Z",
        "file_type": "TRANSCRIPT",
        "file_extension": "VTT",
        "file_size": 1234,
        "download_url": url,
        "recording_type": "audio_transcript",
        "status": "completed",
        **changes,
    }


def completed(*files: dict[str, Any], token: str | None = DOWNLOAD_TOKEN) -> dict[str, Any]:
    """The body of recording.transcript_completed; a meeting's video stands beside its transcripts."""
    video = transcript_file("https://us02web.zoom.us/rec/webhook_download/mp4", "v1", file_type="MP4")
    body: dict[str, Any] = {
        "event": "recording.transcript_completed",
        "event_ts": 1772448300000,
        "payload": {
            "account_id": "AAAAAABBBB",
            "object": {
                "id": 812345678,
                "uuid": UUID,
                "host_id": "x1yCzABCDEfg23HiJKl4mN",
                "account_id": "AAAAAABBBB",
                "topic": "Dock sensors — first call",
                "type": 2,
                "start_time": "2026-03-02T09:58:00Z",
                "timezone": "America/Los_Angeles",
                "host_email": "rhea.voss@brightpeg.example",
                "duration": 42,
                "total_size": 3328371,
                "recording_count": 2,
                "share_url": "https://us02web.zoom.us/rec/share/xyz",
                "recording_files": [video, *files],
            },
        },
    }
    return body if token is None else {**body, "download_token": token}
