"""Small classifiers over words, trained by `bench/learn.py` on data that stands in the repository."""

from __future__ import annotations

import gzip
import json
import struct
import threading
from base64 import b64decode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from agent.learned.classifiers import LinearOutputs, LinearText, WideDeepText

_READING = threading.Lock()
"""Threads that begin at once would each read the file, which takes a tenth of a second."""


def sides() -> LinearText:
    """Which side a turn is spoken on, "seller" or "buyer". Read from its file once."""
    with _READING:
        return _sides()


def statements() -> WideDeepText:
    """What a sentence says of a factor, as `likely.label` calls it. Read from its file once."""
    with _READING:
        return _statements()


@lru_cache(maxsize=1)
def _sides() -> LinearText:
    return _linear(_content("sides"))


@lru_cache(maxsize=1)
def _statements() -> WideDeepText:
    content = _content("statements")
    deep, outputs = content["deep"], content["outputs"]
    return WideDeepText(
        _linear(content["wide"]),
        _linear({**deep, "weights": dict(zip(deep["features"], _rows(deep), strict=True))}),
        LinearOutputs(tuple(map(tuple, outputs["weights"])), tuple(outputs["biases"])),
    )


def _content(name: str) -> dict[str, Any]:
    packed = files("agent.learned").joinpath(f"{name}.json.gz").read_bytes()
    content: dict[str, Any] = json.loads(gzip.decompress(packed))
    return content


def _linear(content: Mapping[str, Any]) -> LinearText:
    return LinearText(tuple(content["labels"]), tuple(content["biases"]), content["weights"])


def _rows(deep: Mapping[str, Any]) -> Iterator[tuple[int, ...]]:
    """The weights of each feature, a byte each: written as text they would fill four times the space."""
    return struct.iter_unpack(f"{len(deep['labels'])}b", b64decode(deep["rows"]))
