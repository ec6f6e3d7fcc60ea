"""The log on stderr: a line each as text, or a JSON object a line, with the event that is worked on.

Of an error it has the kind and the places that it came from, and not its own text: that may hold words of a
conversation. Addresses are logged without what follows their “?”, for that may hold a key.
"""

from __future__ import annotations

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from traceback import walk_tb
from types import TracebackType
from typing import Any, Literal

EVENT: ContextVar[str | None] = ContextVar("leadproof-event", default=None)
"""The id of the event that is worked on here and now."""

STEP: ContextVar[str | None] = ContextVar("leadproof-step", default=None)
"""The step that is done for it."""

OWN = "leadproof"

NOISY = ("httpx", "httpx2", "httpcore", "slack_bolt", "slack_sdk", "chromadb", "openai")
"""Libraries that log whole addresses, or what they send. Only their warnings are kept."""


def log_to_stderr(form: Literal["text", "json"]) -> None:
    """Set this process's logging up, unless somebody did already."""
    root = logging.getLogger()
    if root.handlers or logging.getLogger(OWN).handlers:
        return
    line = logging.StreamHandler(sys.stderr)
    line.setFormatter(JsonLine() if form == "json" else TextLine())
    root.addHandler(line)
    root.setLevel(logging.WARNING)
    for name in (OWN, "uvicorn"):
        logging.getLogger(name).setLevel(logging.INFO)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


class TextLine(logging.Formatter):
    """ "2026-11-03 10:00:00,123 INFO leadproof.work ev_0123 score: done" """

    def format(self, record: logging.LogRecord) -> str:
        moment = self.formatTime(record)
        about = " ".join(f"{value}" for value in _about(record).values())
        parts = (moment, record.levelname, record.name, *([about] if about else []), _message(record))
        return " ".join(parts) + "".join(f"\n  {place}" for place in _places(record))


class JsonLine(logging.Formatter):
    """One JSON object: `time` (UTC), `level`, `logger`, `message`, and where known `event`, `step`, `error`."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
            **_about(record),
        }
        if record.exc_info and record.exc_info[0]:
            said["error"] = {"kind": record.exc_info[0].__name__, "at": _places(record)}
        return json.dumps(said, ensure_ascii=False)


def _about(record: logging.LogRecord) -> dict[str, str]:
    """What a line is about: what its place in the work says, then what the line says itself."""
    given = record.__dict__.get("about")
    known = {"event": EVENT.get(), "step": STEP.get(), **(given if isinstance(given, dict) else {})}
    return {name: value for name, value in known.items() if value is not None}


def _message(record: logging.LogRecord) -> str:
    """On one line: what came from outside cannot begin another."""
    return " ".join(record.getMessage().split())


def _places(record: logging.LogRecord) -> list[str]:
    if not record.exc_info or record.exc_info[0] is None:
        return []
    return [record.exc_info[0].__name__, *_frames(record.exc_info[2])]


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{frame.f_code.co_filename}:{line} {frame.f_code.co_name}" for frame, line in walk_tb(trace)]
