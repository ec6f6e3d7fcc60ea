"""Recall.ai's API and storage on loopback. Source: recallai/sample-apps, bot_async_transcription."""

from __future__ import annotations

from typing import Any

from tests.api.doubles.loopback import Answer, Loopback, Received

KEY = "recall-key-1"
TRANSCRIPT = "0f1c7e0b-9d0a-4d69-8b6a-6a7e0b0c1d2e"


def done(transcript_id: str = TRANSCRIPT, **changes: Any) -> dict[str, Any]:
    return {
        "event": "transcript.done",
        "data": {
            "data": {"code": "done", "sub_code": None, "updated_at": "2026-03-02T11:05:00Z"},
            "transcript": {"id": transcript_id, "metadata": {}},
            "recording": {"id": "b2f3", "metadata": {}},
            "bot": {"id": "a1", "metadata": {}},
        },
        **changes,
    }


class RecallDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.transcripts: dict[str, bytes] = {}
        self.status = "done"
        self.downloads = 0
        self.host = ""
        """Where the files lie; this server, unless it is set."""

    def answer(self, request: Received) -> Answer:
        parts = request.path.strip("/").split("/")
        if parts[0] == "files":
            # each address works once: signed ones run out
            return Answer(200, self.transcripts[parts[1]]) if parts[2] == str(self.downloads) else Answer(403)
        if request.headers.get("authorization") != KEY:
            return Answer(401, {"code": "authentication_failed", "detail": "Invalid API token."})
        if parts[:3] != ["api", "v1", "transcript"] or not request.path.endswith("/") or len(parts) != 4:
            return Answer(404, {"detail": "Not found."})
        if parts[3] not in self.transcripts:
            return Answer(404, {"code": "not_found", "detail": "Not found."})
        self.downloads += 1
        url = f"{self.host or self.url}/files/{parts[3]}/{self.downloads}"
        data = {"download_url": url, "provider_data_download_url": None} if self.status == "done" else None
        return Answer(
            200,
            {"id": parts[3], "status": {"code": self.status, "sub_code": None}, "metadata": {}, "data": data},
        )
