"""An endpoint on loopback that speaks the OpenAI protocol: chat completions and responses, by script.

Every request is held against the documented shape. A script that runs dry, or has answers left over, fails the test.
"""

from __future__ import annotations

import json
from typing import Any

from tests.agent.model_reader.request_shape import check_request, schema_of
from tests.api.doubles.loopback import Answer, Loopback, Received

KEY = "sk-proj-hush-hush-0123456789"
MODEL = "reader-large"
ANSWERED_BY = "reader-large-2026-10-01"


class OpenAIDouble(Loopback):
    """Answers by script alone."""

    @property
    def base_url(self) -> str:
        return f"{self.url}/v1"

    def answer(self, request: Received) -> Answer:
        raise AssertionError(f"no answer is left for {request.method} {request.path}")

    def check(self) -> None:
        """Hold what came in against the documented shape."""
        for request in self.requests:
            assert request.method == "POST"
            assert request.headers["authorization"] == f"Bearer {KEY}"
            check_request(request.path, request.json())


def claim(factor: str, *quotes: tuple[int, str], **more: Any) -> dict[str, Any]:
    """A claim as a model writes it: for, said and direct unless given otherwise."""
    return {
        "factor": factor,
        "quotes": [{"utterance": utterance, "text": text} for utterance, text in quotes],
        "evidence_class": "said",
        "stance": "for",
        "direct": True,
        "subject": None,
        **more,
    }


def claims(*each: dict[str, Any]) -> str:
    """The text of an answer."""
    return json.dumps({"claims": each})


def schema_in(body: Any) -> Any:
    """The schema of an answer, as it was asked for."""
    return schema_of(body)


def spoken(request: Received) -> tuple[str, str]:
    """What was sent: the stable part, and what came from outside."""
    body = request.json()
    messages = body.get("messages") or body["input"]
    assert [message["role"] for message in messages] == ["system", "user"]
    return messages[0]["content"], messages[1]["content"]


def completion(api: str, text: Any, **usage: int) -> dict[str, Any]:
    """A whole answer of either API."""
    used = {"input": 2_000, "cached": 1_536, "output": 90, **usage}
    return _chat(text, used) if api == "chat" else _response(text, used)


def truncated(api: str, text: str) -> dict[str, Any]:
    if api == "chat":
        return _with_choice(completion(api, text), finish_reason="length")
    return completion(api, text) | {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}


def filtered(api: str) -> dict[str, Any]:
    if api == "chat":
        return _with_choice(completion(api, ""), finish_reason="content_filter")
    return completion(api, "") | {"status": "incomplete", "incomplete_details": {"reason": "content_filter"}}


def refused(api: str) -> dict[str, Any]:
    words = "I cannot help with that."
    if api == "chat":
        message = {"role": "assistant", "content": None, "refusal": words}
        return _with_choice(completion(api, ""), message=message)
    whole = completion(api, "")
    whole["output"][0]["content"] = [{"type": "refusal", "refusal": words}]
    return whole


def error(message: str, code: str | None = None) -> dict[str, Any]:
    """The body of an error; real ones repeat parts of the key and of the request."""
    return {"error": {"message": f"{message} {KEY}", "type": "error", "param": None, "code": code}}


def _with_choice(whole: dict[str, Any], **changed: Any) -> dict[str, Any]:
    whole["choices"][0] |= changed
    return whole


def _chat(text: Any, used: dict[str, int]) -> dict[str, Any]:
    message = {"role": "assistant", "content": text, "refusal": None, "annotations": []}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_790_000_000,
        "model": ANSWERED_BY,
        "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}],
        "usage": {
            "prompt_tokens": used["input"],
            "completion_tokens": used["output"],
            "total_tokens": used["input"] + used["output"],
            "prompt_tokens_details": {"cached_tokens": used["cached"], "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0},
        },
        "service_tier": "default",
    }


def _response(text: Any, used: dict[str, int]) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": []}]
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1_790_000_000,
        "status": "completed",
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "max_output_tokens": None,
        "model": ANSWERED_BY,
        "output": [{"type": "message", "id": "msg_1", "status": "completed", "role": "assistant", "content": content}],
        "parallel_tool_calls": True,
        "previous_response_id": None,
        "store": False,
        "temperature": 0.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "truncation": "disabled",
        "usage": {
            "input_tokens": used["input"],
            "input_tokens_details": {"cached_tokens": used["cached"]},
            "output_tokens": used["output"],
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": used["input"] + used["output"],
        },
        "metadata": {},
    }
