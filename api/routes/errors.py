"""The one shape of an error answer, and how it stands in the OpenAPI document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Response
from pydantic import Field

from agent.conversation import Frozen

VALIDATION_CODE = "request_invalid"

_UNPRINTABLE = re.compile(r"[^\x20-\x7e]+")

SHOWN_FAULTS = 10
"""How many mistakes of one request are named."""


class ErrorBody(Frozen):
    """What went wrong: `code` is stable and made for programs, `message` for people."""

    code: str = Field(examples=["lead_unknown"])
    message: str = Field(examples=["There is no lead ld_0123456789abcdef0123."])


class ErrorAnswer(Frozen):
    """The body of every error."""

    error: ErrorBody


WHY = {
    400: "The conversation or list cannot be read; nothing was stored.",
    401: "No API key, or one that is not in force.",
    403: "Genuine, and never of use: it need not be sent again.",
    404: "No such thing.",
    406: "Genuine, and never of use: it need not be sent again.",
    408: "The body did not arrive in time.",
    409: "The same idempotency key came with another request, or several leads match.",
    413: "The body is larger than a setting allows; the message names it.",
    415: "The body's content type is not one of those listed.",
    422: "The request does not have the documented shape.",
    429: "Too many requests from one address; Retry-After says how long to wait.",
    500: "Something that was not foreseen. The log of the service has the details.",
    503: "A part that is needed is not available.",
}

EXAMPLES = {
    400: ("transcript_empty", "The conversation is empty. Send the text of a call or an inquiry."),
    401: ("unauthorized", "Send an API key as 'Authorization: Bearer lp_...'. `leadproof keys create NAME` makes one."),
    403: ("mail_sender_missing", "The mail does not say who it is from."),
    404: ("score_unknown", "There is no score sc_0123456789abcdef0123."),
    408: ("body_too_slow", "The body did not arrive within 30 seconds. Send it again."),
    406: ("mail_empty", "The mail has no text that could be read."),
    409: ("idempotency_key_reused", "This idempotency key was used for another request. Choose a new one."),
    413: ("body_too_large", "The body is larger than 20,000,000 bytes, the limit that LEADPROOF_MAX_BYTES sets."),
    415: ("content_type_unsupported", "Send application/json, text/plain or text/vtt."),
    422: (VALIDATION_CODE, "transcript: Field required."),
    429: ("too_many_requests", "Too many requests. Try again in 20 seconds."),
    500: ("internal_error", "Something went wrong that Leadproof did not foresee. Its log has the details."),
    503: ("unavailable", "A part that is needed is not available."),
}


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The error answers of a route for its OpenAPI entry; 401 and 500 belong to all."""
    return {status: _entry(status) for status in sorted({401, 500, *statuses})}


def error_response(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """An error in its one shape."""
    body = json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False)
    return Response(
        content=body.encode("utf-8", "replace"),
        status_code=status,
        media_type="application/json",
        headers=dict(headers or {}),
    )


def faults_in_words(faults: Sequence[Mapping[str, Any]]) -> str:
    """Each mistake as "place: what is wrong.", never with the value that was sent."""
    said = [f"{_place(fault['loc'])}: {fault['msg'].removeprefix('Value error, ')}." for fault in faults]
    shown = list(dict.fromkeys(said))[:SHOWN_FAULTS]
    more = len(said) - len(shown)
    return " ".join(shown) + (f" And {more} more." if more > 0 else "")


def _place(loc: Sequence[Any]) -> str:
    named = [str(part) for part in loc if part not in ("body", "query", "path", "header") and not _is_type(part)]
    parts = [_UNPRINTABLE.sub("?", part)[:60] for part in named]
    return ".".join(parts) or "body"


def _is_type(part: object) -> bool:
    """Whether a part of a place names one of several types a value may have, which tells a caller nothing."""
    return part == "str" or (isinstance(part, str) and "[" in part)


def _entry(status: int) -> dict[str, Any]:
    code, message = EXAMPLES[status]
    entry: dict[str, Any] = {
        "model": ErrorAnswer,
        "description": WHY[status],
        "content": {"application/json": {"example": {"error": {"code": code, "message": message}}}},
    }
    if status == 401:
        entry["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}, "description": "Always `Bearer`."}}
    return entry
