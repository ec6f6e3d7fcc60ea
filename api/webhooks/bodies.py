"""Bodies of requests taken apart: JSON objects, form-encoded and multipart fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from agent.errors import UnreadableInput
from agent.transcripts import Limits
from agent.transcripts.decoding import decode
from agent.transcripts.json_fields import Fields, kind_of, loaded, refuse
from api.webhooks.source import Delivered

MOST_FIELDS = 1000
"""How many fields a form may have."""

URL_ENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"

_PARAMETER = re.compile(r';\s*(?P<name>[\w*-]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^;"\s]*))')


def json_object(body: bytes, limits: Limits) -> Fields:
    """The object that a body is. Raises UnreadableInput (input_*, json_*) and InputTooLarge."""
    value = loaded(decode(body, limits))
    if not isinstance(value, dict):
        refuse("The body", f"is {kind_of(value)}; an object in braces is needed")
    return value


def content_type(delivered: Delivered) -> str:
    """The content type without its parameters, in lower case."""
    return delivered.headers.get("content-type", "").partition(";")[0].strip().lower()


def form_fields(delivered: Delivered, limits: Limits) -> dict[str, bytes]:
    """The fields of a form by name, as bytes, for each may have a charset of its own; files are passed over.

    Of a name that stands twice the values are joined by a comma. Raises UnreadableInput "form_invalid".
    """
    if len(delivered.body) > limits.max_bytes:
        raise _invalid(f"it has {len(delivered.body):,} bytes, more than LEADPROOF_MAX_BYTES allows")
    kind = content_type(delivered)
    if kind == URL_ENCODED:
        pairs = _url_encoded(delivered.body)
    elif kind == MULTIPART:
        pairs = _multipart(delivered.body, delivered.headers["content-type"])
    else:
        raise _invalid(f"its content type must be {URL_ENCODED} or {MULTIPART}")
    fields: dict[str, bytes] = {}
    for name, value in pairs:
        fields[name] = fields[name] + b", " + value if name in fields else value
    return fields


def utf8(fields: Mapping[str, bytes]) -> dict[str, str]:
    """The values as UTF-8, whatever is none of it replaced."""
    return {name: value.decode("utf-8", "replace") for name, value in fields.items()}


def _url_encoded(body: bytes) -> list[tuple[str, bytes]]:
    try:
        pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise _invalid(f"it has more than {MOST_FIELDS:,} fields") from None
    return [(name.decode("utf-8", "replace"), value) for name, value in pairs]


def _multipart(body: bytes, header: str) -> list[tuple[str, bytes]]:
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import MultipartParser

    parts = _Parts()
    boundary = parameters(header).get("boundary", "")
    if not boundary or not boundary.isascii() or len(boundary) > 200:
        raise _invalid("its content type names no boundary")
    try:
        parser = MultipartParser(boundary.encode(), parts.callbacks)
        parser.write(body)
        parser.finalize()
    except FormParserError:
        raise _invalid("it is no multipart/form-data, or cut off") from None
    if not parts.ended:
        raise _invalid("it is cut off")
    return parts.found


def parameters(header: str) -> dict[str, str]:
    """The parameters of a header's value: `form-data; name="from"` has the name "from"."""
    found: dict[str, str] = {}
    for each in _PARAMETER.finditer(header):
        quoted = each["quoted"]
        value = each["bare"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        found.setdefault(each["name"].lower(), value)
    return found


def _invalid(why: str) -> UnreadableInput:
    return UnreadableInput("form_invalid", f"The form cannot be read: {why}.")


class _Parts:
    """What the parser tells of each part; the bytes of files are let go at once."""

    def __init__(self) -> None:
        self.found: list[tuple[str, bytes]] = []
        self.ended = False
        self._name = bytearray()
        self._header = bytearray()
        self._value = bytearray()
        self._about: dict[str, str] = {}

    @property
    def callbacks(self) -> Any:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._all,
        }

    def _begin(self) -> None:
        self._name, self._header, self._value, self._about = bytearray(), bytearray(), bytearray(), {}

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _header_end(self) -> None:
        if bytes(self._name).lower() == b"content-disposition":
            self._about = parameters(self._header.decode("utf-8", "replace"))
        self._header, self._name = bytearray(), bytearray()

    def _data(self, data: bytes, start: int, end: int) -> None:
        if "filename" not in self._about and "filename*" not in self._about:
            self._value += data[start:end]

    def _end(self) -> None:
        if "filename" in self._about or "filename*" in self._about or "name" not in self._about:
            return
        if len(self.found) >= MOST_FIELDS:
            raise _invalid(f"it has more than {MOST_FIELDS:,} fields")
        self.found.append((self._about["name"], bytes(self._value)))

    def _all(self) -> None:
        self.ended = True
