"""What a request to the OpenAI API may hold, as far as a reader of conversations has any business with it.

Written after the reference of the two requests (create chat completion, create response) and the rules for strict
schemas. Narrower than they are: a property that is not listed here would be news, and news is looked at first.
"""

from __future__ import annotations

from typing import Any

import jsonschema

_NAME = {"type": "string", "pattern": "^[a-zA-Z0-9_-]{1,64}$"}
_SCHEMA = {"type": "object", "required": ["type", "properties", "required", "additionalProperties"]}
_TEMPERATURE = {"type": "number", "minimum": 0, "maximum": 2}


def _message(*, typed: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "role": {"enum": ["system", "developer", "user"]},
        "content": {"type": "string", "minLength": 1},
    }
    if typed:
        properties["type"] = {"const": "message"}
    return {
        "type": "object",
        "properties": properties,
        "required": ["role", "content"],
        "additionalProperties": False,
    }


def _messages(*, typed: bool) -> dict[str, Any]:
    return {"type": "array", "items": _message(typed=typed), "minItems": 2, "maxItems": 2}


CHAT = {
    "type": "object",
    "properties": {
        "model": {"type": "string", "minLength": 1},
        "messages": _messages(typed=False),
        "response_format": {
            "type": "object",
            "properties": {
                "type": {"const": "json_schema"},
                "json_schema": {
                    "type": "object",
                    "properties": {"name": _NAME, "schema": _SCHEMA, "strict": {"const": True}},
                    "required": ["name", "schema", "strict"],
                    "additionalProperties": False,
                },
            },
            "required": ["type", "json_schema"],
            "additionalProperties": False,
        },
        "temperature": _TEMPERATURE,
        "max_completion_tokens": {"type": "integer", "minimum": 1},
        "stream": {"const": False},
    },
    "required": ["model", "messages", "response_format"],
    "additionalProperties": False,
}

RESPONSES = {
    "type": "object",
    "properties": {
        "model": {"type": "string", "minLength": 1},
        "input": _messages(typed=True),
        "text": {
            "type": "object",
            "properties": {
                "format": {
                    "type": "object",
                    "properties": {
                        "type": {"const": "json_schema"},
                        "name": _NAME,
                        "schema": _SCHEMA,
                        "strict": {"const": True},
                    },
                    "required": ["type", "name", "schema", "strict"],
                    "additionalProperties": False,
                }
            },
            "required": ["format"],
            "additionalProperties": False,
        },
        "store": {"const": False},
        "temperature": _TEMPERATURE,
        "max_output_tokens": {"type": "integer", "minimum": 1},
        "stream": {"const": False},
    },
    "required": ["model", "input", "text", "store"],
    "additionalProperties": False,
}

_SHAPES = {"/chat/completions": CHAT, "/responses": RESPONSES}

_ALLOWED = frozenset(
    {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"}
)
"""Keywords of a strict schema that this product uses; the API takes some more, and refuses many."""


def check_request(path: str, body: Any) -> None:
    """Raises ValidationError or AssertionError where a request is not what the API documents."""
    shape = next(shape for end, shape in _SHAPES.items() if path.endswith(end))
    jsonschema.validate(body, shape)
    schema = schema_of(body)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["type"] == "object"
    check_strict(schema)


def schema_of(body: Any) -> Any:
    """The JSON schema in a request of either API."""
    if "response_format" in body:
        return body["response_format"]["json_schema"]["schema"]
    return body["text"]["format"]["schema"]


def check_strict(node: Any, depth: int = 0) -> None:
    """The rules for strict schemas: closed objects, every property required, no keyword beyond the supported ones."""
    assert depth <= 10, "nested too deeply"
    assert set(node) <= _ALLOWED, set(node) - _ALLOWED
    if node.get("type") == "object":
        assert node["additionalProperties"] is False
        assert sorted(node["required"]) == sorted(node["properties"])
    children = [*node.get("properties", {}).values(), *node.get("$defs", {}).values(), *node.get("anyOf", ())]
    for child in [*children, *([node["items"]] if "items" in node else [])]:
        check_strict(child, depth + 1)
