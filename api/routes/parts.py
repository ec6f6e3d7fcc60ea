"""What routes take from the service: its assembly, the caller's key, and the body, read with a limit."""

from __future__ import annotations

import asyncio
from typing import Annotated, TypeVar

from fastapi import Depends, Path, Request, Security
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from pydantic import TypeAdapter, ValidationError

from agent.errors import InputError, InputTooLarge
from api.assembly import Assembly
from api.settings import Settings

Value = TypeVar("Value")


class UnsupportedContent(InputError):
    """A body of a content type that a route does not take."""

    http_status = 415


class TooSlow(InputError):
    """A body that did not arrive in time."""

    http_status = 408


BEARER = Security(HTTPBearer(auto_error=False, description="An API key: `leadproof keys create NAME`."))
"""States in the OpenAPI document that a route needs a key; `gate.ApiKeyGate` is what asks for it."""

Id = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,100}$", description="An id as answers give it.")]


def _assembly(request: Request) -> Assembly:
    assembly: Assembly = request.app.state.assembly
    return assembly


Parts = Annotated[Assembly, Depends(_assembly)]


async def limited_body(request: Request) -> bytes:
    """The body within LEADPROOF_MAX_BYTES and LEADPROOF_BODY_SECONDS. Raises as `read_within`."""
    settings: Settings = request.app.state.assembly.settings
    return await read_within(request, settings.max_bytes, "the limit that LEADPROOF_MAX_BYTES sets.")


async def read_within(request: Request, limit: int, why: str) -> bytes:
    """The body, refused as soon as it grows past `limit` bytes or takes longer than LEADPROOF_BODY_SECONDS.

    More is never held in memory. Raises InputTooLarge, which says `why`, and TooSlow.
    """
    seconds: float = request.app.state.assembly.settings.body_seconds
    try:
        async with asyncio.timeout(seconds):
            return await _collected(request, limit, why)
    except TimeoutError:
        raise TooSlow("body_too_slow", f"The body did not arrive within {seconds:g} seconds. Send it again.") from None


async def _collected(request: Request, limit: int, why: str) -> bytes:
    too_large = InputTooLarge("body_too_large", f"The body is larger than {limit:,} bytes, {why}")
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise too_large
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise too_large
    return bytes(body)


Body = Annotated[bytes, Depends(limited_body)]


def content_type(request: Request) -> str:
    """The content type without its parameters, in lower case."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def parsed(adapter: TypeAdapter[Value], body: bytes) -> Value:
    """The body as JSON of the documented shape. Raises RequestValidationError, which never shows what was sent."""
    try:
        return adapter.validate_json(body)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False, include_url=False)) from None
