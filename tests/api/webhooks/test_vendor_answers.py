"""Whatever a vendor answers, fetching ends in a conversation or in an error that says what is wrong."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from agent.errors import InputError, LeadproofError
from agent.transcripts import Incoming, Limits, read
from api.webhooks import sources
from api.webhooks.source import Announced, FetchFailed, TranscriptGone
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.signing import NOW
from tests.api.doubles.tools import TOOLS, Tool, nobody
from tests.api.webhooks.conftest import MakeSettings

ASKING = [pytest.param(tool, id=name) for name, tool in TOOLS.items() if tool.serving is not nobody and not tool.vendor]
OTHER_VALUES: tuple[Any, ...] = (None, "", "x", 0, -1, 1e300, True, [], {}, [[]], {"a": 1}, [None], "\ud800", "a\x00b")

Changed = Callable[[Answer], Answer]


@contextmanager
def fetching(tool: Tool, settings: MakeSettings) -> Iterator[Callable[[Changed], Incoming | None]]:
    """Fetches what a tool announced, with each of its vendor's answers changed on the way."""
    with tool.serving() as serving:
        double = serving.double
        assert double is not None
        given = settings(**{**tool.settings, **serving.settings})
        source = type(sources(given)[tool.source])(given, sleep=lambda _: None)  # type: ignore[call-arg]
        event = source.receive(tool.genuine(url=serving.url))
        assert isinstance(event, Announced)
        genuine = double.answer

        def fetched(change: Changed) -> Incoming | None:
            _answer_through(double, genuine, change)
            found = source.fetch(event, NOW)
            assert found is None or isinstance(found, Incoming)
            return found

        yield fetched


def _answer_through(double: Loopback, genuine: Callable[[Received], Answer], change: Changed) -> None:
    def changed(request: Received) -> Answer:
        given = genuine(request)
        return given if request.path.endswith("/token") else change(given)

    double.answer = changed  # type: ignore[method-assign]


@pytest.mark.parametrize("tool", ASKING)
def test_an_answer_with_any_field_changed_is_read_or_told(tool: Tool, settings: MakeSettings) -> None:
    dice = random.Random(tool.name)
    with fetching(tool, settings) as fetched:
        for _ in range(40):
            try:
                found = fetched(lambda answer: _with_a_field_changed(answer, dice))
                if found is not None:
                    read(found, Limits())
            except (FetchFailed, TranscriptGone, InputError) as error:
                assert error.code


@pytest.mark.parametrize("tool", ASKING)
@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        (Answer(500, "<html>"), ("unavailable",)),
        (Answer(200, "<html>Maintenance</html>"), ("answer_unknown", "json_invalid")),
        (Answer(200, ""), ("answer_unknown", "input_empty")),
        (Answer(200, hang_up=True), ("unreachable",)),
        (Answer(429, "", {"Retry-After": "77"}), ("rate_limited",)),
        (Answer(401, "{}"), ("unauthorized", "token_expired", "_refused")),
        (Answer(403, "{}"), ("forbidden", "token_expired", "_refused")),
        (Answer(404, "{}"), ("gone", "not_ready", "answer_unknown")),
        (Answer(410, "{}"), ("gone", "not_ready", "answer_unknown", "_failed")),
    ],
    ids=lambda value: str(getattr(value, "status", "")) if isinstance(value, Answer) else "",
)
def test_an_outage_or_a_refusal_is_told_by_a_code(
    tool: Tool, settings: MakeSettings, answer: Answer, codes: tuple[str, ...]
) -> None:
    with fetching(tool, settings) as fetched, pytest.raises(LeadproofError) as failed:
        fetched(lambda _: answer)
    assert failed.value.code.endswith(codes), failed.value.code
    if isinstance(failed.value, FetchFailed):
        assert failed.value.lasting == (answer.status in (401, 403))
        assert failed.value.retry_after == (77 if answer.status == 429 else failed.value.retry_after)
    assert "Maintenance" not in failed.value.message


def _with_a_field_changed(answer: Answer, dice: random.Random) -> Answer:
    body = answer.body
    if isinstance(body, bytes):
        at = dice.randrange(len(body))
        return Answer(answer.status, body[:at] + bytes([dice.randrange(256)]) + body[at + 1 :], answer.headers)
    copy = json.loads(json.dumps(body))
    inside, place = dice.choice(list(_places(copy)))
    if dice.random() < 0.3:
        del inside[place]
    else:
        inside[place] = dice.choice(OTHER_VALUES)
    return Answer(answer.status, copy, answer.headers)


def _places(value: Any) -> Any:
    items = list(value.items()) if isinstance(value, dict) else list(enumerate(value[:3]))
    for key, inner in items:
        yield value, key
        if isinstance(inner, dict | list):
            yield from _places(inner)
