"""The log: one JSON object a line where that is wanted, with the event in it, and never a secret or what was said."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest

from api.telemetry.logs import EVENT, STEP, JsonLine, TextLine


def record(message: str, *args: object, exc_info: Any = None) -> logging.LogRecord:
    return logging.LogRecord("leadproof.work", logging.INFO, __file__, 1, message, args, exc_info)


@pytest.fixture
def working() -> Any:
    event, step = EVENT.set("ev_1"), STEP.set("read")
    yield
    EVENT.reset(event)
    STEP.reset(step)


def raised(message: str) -> Any:
    try:
        int(message)
    except ValueError:
        return sys.exc_info()


def test_a_line_is_one_json_object_with_the_event_and_the_step(working: None) -> None:
    said = json.loads(JsonLine().format(record("took %d ms", 5)))

    assert said["time"].endswith("+00:00")
    assert {name: said[name] for name in said if name != "time"} == {
        "level": "info",
        "logger": "leadproof.work",
        "message": "took 5 ms",
        "event": "ev_1",
        "step": "read",
    }


def test_a_line_of_text_names_the_event_too(working: None) -> None:
    assert TextLine().format(record("done")).endswith("INFO leadproof.work ev_1 read done")


@pytest.mark.parametrize("form", [JsonLine(), TextLine()])
def test_of_an_error_it_keeps_the_kind_and_the_place_and_not_the_text(form: logging.Formatter) -> None:
    line = form.format(record("broken", exc_info=raised("we pay MARMALADE")))

    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "MARMALADE" not in line


@pytest.mark.parametrize("form", [JsonLine(), TextLine()])
def test_what_comes_from_outside_begins_no_line_of_its_own(form: logging.Formatter) -> None:
    assert "\n" not in form.format(record("asked for %s", 'x\n2026-11-03 CRITICAL "forged"\r\n'))
