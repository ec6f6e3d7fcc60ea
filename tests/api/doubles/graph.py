"""Microsoft's login and Graph on loopback, as far as a transcript takes them.

Sources: learn.microsoft.com/graph/api/calltranscript-get, graph/teams-changenotifications-callrecording-and-
calltranscript, entra/identity-platform/v2-oauth2-client-creds-grant-flow.
"""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import parse_qs, unquote

from tests.api.doubles.loopback import Answer, Loopback, Received

TENANT, CLIENT, SECRET, STATE = "contoso.onmicrosoft.com", "app-1", "app~secret/1", "state-of-ours-1"
ORGANIZER = "57f9dacc-71bf-4743-b413-53a2c1a2b3c4"
MEETING = base64.b64encode(f"1*{ORGANIZER}*0**19:meeting_NDQ4@thread.v2".encode()).decode().rstrip("=")
TRANSCRIPT = "MSMjMCMjNTMwYjQxYmUtZDBj"
FORBIDDEN = {
    "error": {"code": "Forbidden", "message": "No application access policy found for this app: app-1 on the user"}
}


def notification(**changes: Any) -> dict[str, Any]:
    """One entry of `value`, as a subscription to all transcripts of a tenant sends it, without resource data."""
    resource = f"communications/onlineMeetings('{MEETING}')/transcripts('{TRANSCRIPT}')"
    return {
        "subscriptionId": "10493aa0-4d29-4df5-bc0c-ef742cc6cd7f",
        "changeType": "created",
        "clientState": STATE,
        "subscriptionExpirationDateTime": "2026-11-23T00:00:00Z",
        "resource": resource,
        "resourceData": {
            "id": TRANSCRIPT,
            "@odata.type": "#Microsoft.Graph.callTranscript",
            "@odata.id": resource,
        },
        "organizationId": "2a6ef5c4-0000-4000-8000-000000000001",
        "tenantId": "2a6ef5c4-0000-4000-8000-000000000001",
        **changes,
    }


class GraphDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.transcripts: dict[tuple[str, str, str], bytes] = {}
        """WebVTT by organizer, meeting and transcript."""
        self.organizer: str | None = "Rhea Voss"
        self.tokens: set[str] = set()
        self.policy = True
        """Whether the administrator has granted the application access policy."""

    def answer(self, request: Received) -> Answer:
        path, _, query = request.path.partition("?")
        if path == f"/{TENANT}/oauth2/v2.0/token":
            return self._token(parse_qs(request.body.decode()))
        if request.headers.get("authorization", "").removeprefix("Bearer ") not in self.tokens:
            return Answer(
                401, {"error": {"code": "InvalidAuthenticationToken", "message": "Access token has expired."}}
            )
        if not self.policy:
            return Answer(403, FORBIDDEN)
        return self._found(path.strip("/").split("/"), parse_qs(query))

    def _found(self, parts: list[str], query: dict[str, list[str]]) -> Answer:
        shape = (parts[0], parts[1], parts[3], parts[5]) if len(parts) in (7, 8) else ()
        if shape != ("v1.0", "users", "onlineMeetings", "transcripts"):
            return Answer(404, {"error": {"code": "NotFound", "message": "Resource not found."}})
        organizer, meeting, transcript = unquote(parts[2]), unquote(parts[4]), unquote(parts[6])
        found = self.transcripts.get((organizer, meeting, transcript))
        if found is None:
            return Answer(404, {"error": {"code": "NotFound", "message": "Transcript not found."}})
        if len(parts) == 8:
            if parts[7] != "content" or query.get("$format") != ["text/vtt"]:
                return Answer(415, {"error": {"code": "UnsupportedMediaType"}})
            return Answer(200, found, {"Content-Type": "text/vtt"})
        user = {"id": organizer, "displayName": self.organizer, "tenantId": TENANT}
        return Answer(
            200,
            {
                "id": transcript,
                "meetingId": meeting,
                "callId": "af630fe0-04d3-4559-8cf9-91fe45e36296",
                "createdDateTime": "2026-03-02T10:00:00.1234567Z",
                "endDateTime": "2026-03-02T10:42:00Z",
                "transcriptContentUrl": "https://graph.microsoft.com/v1.0/$metadata#...",
                "meetingOrganizer": {"application": None, "device": None, "user": user},
            },
        )

    def _token(self, form: dict[str, list[str]]) -> Answer:
        wanted = {
            "grant_type": ["client_credentials"],
            "client_id": [CLIENT],
            "client_secret": [SECRET],
            "scope": [f"{self.url}/.default"],
        }
        if form != wanted:
            return Answer(
                401, {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret."}
            )
        token = f"token-{len(self.tokens) + 1}"
        self.tokens.add(token)
        return Answer(200, {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token})
