"""The one place where a model is talked to: langchain-openai's ChatOpenAI with a strict JSON schema.

What the library makes of an answer is not trusted: `include_raw` can hand on half a dict of an answer that was cut
off, a dict with wrong types, or an answer that a filter stopped. So the raw answer is judged here by its status, and
its text by `answer`. Every way in which asking can fail becomes a Failure; nothing of what the endpoint wrote, and no
key, gets into its words.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx2
import openai
from langchain_openai import ChatOpenAI
from langsmith.run_helpers import tracing_context

from agent.model_reader.answer import answer_schema
from agent.model_reader.endpoint import Api, Endpoint
from agent.model_reader.failure import Failure
from agent.readings import Outcome, Tokens
from agent.spelling import one_line

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage

MOST_BYTES = 2_000_000
"""An answer is cut short here. One with 500 long claims has a tenth of it."""

MOST_TOKENS = 1_000_000_000
"""An endpoint that counts more tokens for one answer has not counted."""

NAME_CHARACTERS = 100
"""How much of the name is kept that an endpoint gives the model which answered."""


class Reply(NamedTuple):
    """The text of an answer, the tokens it took (None where the endpoint did not say), and the model that gave it."""

    text: str
    tokens: Tokens | None
    answered_by: str | None


class OpenAIEndpoint:
    """Asks one endpoint. Safe to share between threads."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        http = openai.DefaultHttpxClient(
            timeout=endpoint.timeout,
            # Calls end minutes apart: a connection kept for the next one would be stale, and nobody's to close.
            limits=httpx2.Limits(max_keepalive_connections=0),
            event_hooks={"response": [_Measured(endpoint.timeout)]},
        )
        model = ChatOpenAI(http_client=http, **_settings(endpoint))
        self._model = model.with_structured_output(answer_schema(), method="json_schema", include_raw=True)

    def ask(self, stable: str, outside: str) -> Reply:
        """Ask with `stable` as the instructions and `outside` as what they are about. Raises Failure."""
        # Whatever the environment says: a transcript goes to the endpoint and nowhere else.
        try:
            with tracing_context(enabled=False):
                answer = self._model.invoke([("system", stable), ("human", outside)])
        except openai.OpenAIError as error:
            raise _failure(error, self._endpoint) from None
        except (AttributeError, TypeError, LookupError, ValueError, RecursionError):
            # What the libraries run into with an answer that is none of the protocol's: HTML, no UTF-8, a list.
            raise Failure(Outcome.BROKEN) from None
        return _reply(answer["raw"])


def _settings(endpoint: Endpoint) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "model": endpoint.model,
        "base_url": endpoint.base_url,
        "api_key": endpoint.api_key,
        "timeout": endpoint.timeout,
        "max_retries": endpoint.retries,
        "temperature": endpoint.temperature,
        "max_tokens": endpoint.max_output,
        "use_responses_api": endpoint.api is Api.RESPONSES,
        # An endpoint that obeys sends plain bytes, so that what is measured is what is read.
        "default_headers": {"Accept-Encoding": "identity"},
    }
    if endpoint.api is Api.RESPONSES:
        settings["store"] = False  # the API keeps requests and answers by default
    return settings


# --- answers -----------------------------------------------------------------------------------------------------


def _reply(raw: AIMessage) -> Reply:
    """The answer's text, where it is whole. With the Responses API a library takes a partial one for an answer."""
    told = raw.response_metadata
    used, name = _tokens(raw.usage_metadata), _name(told.get("model_name"))
    stopped = (told.get("incomplete_details") or {}).get("reason")
    outcome = None
    if stopped == "content_filter":
        outcome = Outcome.FILTERED
    elif stopped is not None or told.get("status") not in (None, "completed") or told.get("finish_reason") == "length":
        outcome = Outcome.TRUNCATED
    elif _refused(raw):
        outcome = Outcome.REFUSED
    if outcome is not None:
        raise Failure(outcome, tokens=used, answered_by=name)
    return Reply(text=str(raw.text), tokens=used, answered_by=name)


def _refused(raw: AIMessage) -> bool:
    if raw.additional_kwargs.get("refusal"):
        return True
    return isinstance(raw.content, list) and any(
        isinstance(block, dict) and block.get("type") == "refusal" for block in raw.content
    )


def _tokens(usage: Any) -> Tokens | None:
    """Tokens as langchain counts them. An endpoint that counts nonsense has not said."""
    if not usage:
        return None
    cached = (usage.get("input_token_details") or {}).get("cache_read") or 0
    return _counted(usage.get("input_tokens"), cached, usage.get("output_tokens"))


def _counted(read: object, cached: object, written: object) -> Tokens | None:
    if not isinstance(read, int) or not isinstance(cached, int) or not isinstance(written, int):
        return None
    if not 0 <= cached <= read <= MOST_TOKENS or not 0 <= written <= MOST_TOKENS:
        return None
    return Tokens(input=read, cached=cached, output=written)


def _name(name: object) -> str | None:
    return one_line(name, NAME_CHARACTERS) if isinstance(name, str) and name.strip() else None


# --- failures ----------------------------------------------------------------------------------------------------


class _TooLarge(openai.OpenAIError):
    """An answer that is larger than any can be. The SDK does not try again after an error of its own kind."""


class _Compressed(openai.OpenAIError):
    """An answer in an encoding that was not accepted: its size would be known only after it was unpacked."""


_BY_STATUS = {
    401: Outcome.ACCESS_DENIED,
    403: Outcome.ACCESS_DENIED,
    408: Outcome.TIMED_OUT,
    429: Outcome.RATE_LIMITED,
}


def _failure(error: openai.OpenAIError, endpoint: Endpoint) -> Failure:
    """What an error of the SDK means. Never its text: it repeats what the endpoint wrote, which may hold the key."""
    if isinstance(error, openai.LengthFinishReasonError):
        completion = error.completion
        return Failure(Outcome.TRUNCATED, tokens=_usage(completion.usage), answered_by=_name(completion.model))
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return Failure(Outcome.FILTERED)
    if isinstance(error, _TooLarge):
        return Failure(Outcome.TOO_LARGE, f"over {MOST_BYTES:,} bytes")
    if isinstance(error, openai.APITimeoutError):
        return Failure(Outcome.TIMED_OUT, f"{endpoint.timeout:g} seconds, LEADPROOF_MODEL_TIMEOUT")
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        other = Outcome.SERVER_FAILED if status >= 500 else Outcome.REJECTED
        return Failure(_BY_STATUS.get(status, other), f"HTTP status {status}")
    return Failure(Outcome.UNREACHABLE if isinstance(error, openai.APIConnectionError) else Outcome.BROKEN)


def _usage(usage: Any) -> Tokens | None:
    if usage is None:
        return None
    details = usage.prompt_tokens_details
    return _counted(usage.prompt_tokens, (details and details.cached_tokens) or 0, usage.completion_tokens)


# --- bytes -------------------------------------------------------------------------------------------------------


class _Measured:
    """Holds every answer to a number of bytes and of seconds: a read timeout alone counts from byte to byte."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __call__(self, response: httpx2.Response) -> None:
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise _Compressed
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Stream(response.stream, response.request, time.monotonic() + self._seconds)


class _Stream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, request: httpx2.Request, until: float) -> None:
        self._stream = stream
        self._request = request
        self._until = until

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise _TooLarge
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("the answer came too slowly", request=self._request)
            yield chunk

    def close(self) -> None:
        self._stream.close()
