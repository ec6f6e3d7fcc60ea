"""Fathom's API on loopback. Source: developers.fathom.ai/api-reference/recordings/get-transcript."""

from __future__ import annotations

from typing import Any

from tests.api.doubles.loopback import Answer, Loopback, Received

KEY = "fathom-key-1"


class FathomDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.transcripts: dict[str, list[Any]] = {}

    def answer(self, request: Received) -> Answer:
        if request.headers.get("x-api-key") != KEY:
            return Answer(401, {"error": "Invalid API key"})
        parts = request.path.strip("/").split("/")
        if request.method == "GET" and len(parts) == 3 and (parts[0], parts[2]) == ("recordings", "transcript"):
            found = self.transcripts.get(parts[1])
            return Answer(404, {"error": "Not found"}) if found is None else Answer(200, {"transcript": found})
        return Answer(404, {"error": "Not found"})
