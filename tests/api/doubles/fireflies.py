"""Fireflies' GraphQL endpoint on loopback. Sources: docs.fireflies.ai/graphql-api/query/transcript, /fundamentals/errors.

It knows the fields of a transcript and refuses a query for others, as GraphQL does.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tests.api.doubles.loopback import Answer, Loopback, Received

KEY = "ff-key-1"
WEBHOOK_SECRET = "fireflies-secret-1"
FIELDS = frozenset(
    "id title date dateString privacy host_email organizer_email calendar_id user fireflies_users participants duration "
    "transcript_url audio_url video_url workspace_users meeting_attendees displayName email phoneNumber name location "
    "speakers summary sentences index speaker_name speaker_id text raw_text start_time end_time ai_filters "
    "client_reference_id calendar_type meeting_info cal_id".split()
)


def errors(code: str, status: int) -> Answer:
    error = {
        "message": f"an error: {code}",
        "friendly": True,
        "code": code,
        "extensions": {
            "code": code,
            "status": status,
            "helpUrls": [f"https://docs.fireflies.ai/miscellaneous/error-codes#{code}"],
        },
    }
    return Answer(status, {"data": {"transcript": None}, "errors": [error]})


class FirefliesDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.transcripts: dict[str, Any] = {}

    def answer(self, request: Received) -> Answer:
        if (request.method, request.path) != ("POST", "/graphql"):
            return Answer(404, "Not Found")
        if request.headers.get("authorization") != f"Bearer {KEY}":
            return errors("auth_failed", 401)
        asked = json.loads(request.body)
        argument = re.search(
            r"\((\$\w+): String!\)\s*\{\s*transcript\(id: \1\)\s*\{(.*)\}\s*\}\s*$", asked["query"], re.S
        )
        if argument is None:
            return errors("args_required", 400)
        unknown = set(re.findall(r"\w+", argument[2])) - FIELDS
        if unknown:
            return Answer(400, {"errors": [{"message": f"Cannot query field {sorted(unknown)}"}]})
        found = self.transcripts.get(asked["variables"][argument[1][1:]])
        if found is None:
            return errors("object_not_found", 404)
        return Answer(200, {"data": {"transcript": {key: value for key, value in found.items() if key in argument[2]}}})
