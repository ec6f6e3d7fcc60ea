"""Each way in which a model can fail ends in an outcome that is stored and explained, with a score by the rules.

All through the real qualifier and a database; nothing of a failure's own words, and no key, gets anywhere.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from agent.claims import Factor
from agent.facts import State
from agent.readings import WHY, Outcome
from api.assembly import Assembly
from knowledge.model_readings import model_reading
from knowledge.tables import ReadingRow
from tests.agent.model_reader.conftest import Assembling, qualify
from tests.agent.model_reader.openai_double import (
    ANSWERED_BY,
    KEY,
    MODEL,
    OpenAIDouble,
    claim,
    claims,
    completion,
    error,
    filtered,
    refused,
    truncated,
)
from tests.api.doubles.loopback import Answer

SAID = (5, "I have the final say on this purchase.")
WHOLE = claims(claim("authority", SAID))
SOON = {"Retry-After-Ms": "5"}

Script = Callable[[str], list[Answer]]


def once(body: Any, status: int = 200, **headers: str) -> list[Answer]:
    return [Answer(status, body, {name.replace("_", "-"): value for name, value in headers.items()})]


def broken(change: Callable[[str], str]) -> Script:
    """A whole answer whose text was changed."""
    return lambda api: once(completion(api, change(WHOLE)))


def typed(**changed: Any) -> Script:
    """A whole answer with one property of its claim changed; None takes the property away."""
    altered = {key: value for key, value in (claim("authority", SAID) | changed).items() if value != "gone"}
    return lambda api: once(completion(api, claims(altered)))


THRICE = 3
"""A request is sent again twice after a failure that may pass."""

FAILURES: dict[str, tuple[Script, Outcome, str]] = {
    "cut off": (lambda api: once(truncated(api, WHOLE[:60])), Outcome.TRUNCATED, ""),
    "cut off where a library would take it for whole": (
        lambda api: once(truncated(api, WHOLE[: WHOLE.index('"evidence_class"') - 2])),
        Outcome.TRUNCATED,
        "",
    ),
    "cut off without saying so": (broken(lambda text: text[:60]), Outcome.NOT_JSON, ""),
    "refused": (lambda api: once(refused(api)), Outcome.REFUSED, ""),
    "stopped by a content filter": (lambda api: once(filtered(api)), Outcome.FILTERED, ""),
    "empty": (broken(lambda _: ""), Outcome.EMPTY, ""),
    "white space": (broken(lambda _: " \n"), Outcome.EMPTY, ""),
    "prose": (broken(lambda _: "Sure! The buyer has a budget."), Outcome.NOT_JSON, ""),
    "prose around JSON": (broken(lambda text: f"Here you are: {text} Anything else?"), Outcome.NOT_JSON, ""),
    "JSON nested without end": (broken(lambda _: '{"claims": ' + "[" * 100_000), Outcome.NOT_JSON, ""),
    "a list": (broken(lambda _: "[]"), Outcome.WRONG_SHAPE, "the whole"),
    "no claims": (broken(lambda _: "{}"), Outcome.WRONG_SHAPE, "claims: missing"),
    "a number as text": (typed(quotes=[{"utterance": "5", "text": SAID[1]}]), Outcome.WRONG_SHAPE, "claims.0.quotes.0"),
    "text as a number": (typed(subject=3), Outcome.WRONG_SHAPE, "claims.0.subject: wrong type"),
    "a flag as text": (typed(direct="true"), Outcome.WRONG_SHAPE, "claims.0.direct: wrong type"),
    "an unknown factor": (typed(factor="mood"), Outcome.WRONG_SHAPE, "claims.0.factor: not one of the values"),
    "an unknown stance": (typed(stance="maybe"), Outcome.WRONG_SHAPE, "claims.0.stance"),
    "an unknown class": (typed(evidence_class="felt"), Outcome.WRONG_SHAPE, "claims.0.evidence_class"),
    "a property missing": (typed(direct="gone"), Outcome.WRONG_SHAPE, "claims.0.direct: missing"),
    "a property too many": (typed(confidence=0.99), Outcome.WRONG_SHAPE, "claims.0.a property too many"),
    "more claims than can be": (
        lambda api: once(completion(api, claims(*[claim("authority", SAID)] * 501))),
        Outcome.TOO_LARGE,
        "501 claims",
    ),
    "larger than any answer": (
        lambda api: once(completion(api, "x" * 2_100_000)),
        Outcome.TOO_LARGE,
        "over 2,000,000 bytes",
    ),
    "compressed though it may not be": (
        lambda api: once(completion(api, WHOLE), Content_Encoding="gzip"),
        Outcome.BROKEN,
        "",
    ),
    "an HTML page": (
        lambda api: once("<html>Bad gateway</html>", Content_Type="text/html"),
        Outcome.BROKEN,
        "",
    ),
    "an HTML page that says it is JSON": (lambda api: once("<html>Bad gateway</html>"), Outcome.BROKEN, ""),
    "no UTF-8": (
        lambda api: once(json.dumps(completion(api, "@@")).encode().replace(b"@@", b"\xff\xfe")),
        Outcome.BROKEN,
        "",
    ),
    "no body": (lambda api: once(""), Outcome.BROKEN, ""),
    "another list": (lambda api: once([1, 2]), Outcome.BROKEN, ""),
    "no choices": (lambda api: once(completion(api, "") | {"choices": [], "output": None}), Outcome.BROKEN, ""),
    "a body nested without end": (lambda api: once("[" * 100_000), Outcome.BROKEN, ""),
    "429 without end": (
        lambda api: once(error("slow down"), 429, **SOON) * THRICE,
        Outcome.RATE_LIMITED,
        "HTTP status 429",
    ),
    "500 without end": (
        lambda api: once(error("oops"), 500, **SOON) * THRICE,
        Outcome.SERVER_FAILED,
        "HTTP status 500",
    ),
    "503 with a page": (
        lambda api: once("<html>busy</html>", 503, **SOON) * THRICE,
        Outcome.SERVER_FAILED,
        "HTTP status 503",
    ),
    "a wrong key": (lambda api: once(error("wrong key"), 401), Outcome.ACCESS_DENIED, "HTTP status 401"),
    "a key without the right": (lambda api: once(error("not you"), 403), Outcome.ACCESS_DENIED, "HTTP status 403"),
    "an unknown model": (
        lambda api: once(error("no such model", "model_not_found"), 404),
        Outcome.REJECTED,
        "HTTP status 404",
    ),
    "too long for the model": (
        lambda api: once(error("too long", "context_length_exceeded"), 400),
        Outcome.REJECTED,
        "HTTP status 400",
    ),
    "hung up": (lambda api: [Answer(0, hang_up=True)] * THRICE, Outcome.UNREACHABLE, ""),
    "too slow, byte by byte": (
        lambda api: [Answer(200, completion(api, WHOLE), drip=0.05)] * THRICE,
        Outcome.TIMED_OUT,
        "LEADPROOF_MODEL_TIMEOUT",
    ),
}
COUNTED = {"cut off", "refused", "empty", "prose", "a number as text", "an unknown factor", "more claims than can be"}
"""Failures after which the endpoint has said how many tokens it took, with either API."""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The waits before trying again that no header sets are short here."""
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)


def stored(assembly: Assembly) -> ReadingRow:
    with assembly.database.session() as session:
        return session.scalars(select(ReadingRow)).one()


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("failure", list(FAILURES))
def test_a_failure_is_stored_and_explained_and_the_rules_read(
    failure: str, api: str, openai: OpenAIDouble, assembly: Assembling, caplog: pytest.LogCaptureFixture
) -> None:
    script, outcome, detail = FAILURES[failure]
    openai.scripted += script(api)
    caplog.set_level(logging.DEBUG)
    with assembly(api, model_timeout=0.4 if "slow" in failure else 20) as parts:
        qualified = qualify(parts)
        row = stored(parts)

        score = qualified.score
        assert score is not None
        assert score.versions.reader == f"rules-1 (openai failed: {outcome})"
        assert score.versions.prompt is None
        assert [fact.state for fact in qualified.facts if fact.factor is Factor.AUTHORITY] == [State.CONFIRMED]
        (warning,) = score.warnings
        assert warning.startswith("the rules read the conversation of 2026-09-16; the model did not: ")
        assert WHY[outcome] in warning
        assert detail in warning
        assert qualified.explanation is not None
        assert warning in qualified.explanation.as_text()

        assert row.reader == score.versions.reader
        assert (row.model, row.api, row.outcome) == (MODEL, api, outcome)
        assert row.why is not None
        assert warning.endswith(row.why)
        assert row.prompt is not None
        assert row.prompt.startswith("extract.v1 ")
        assert row.latency_ms is not None
        assert model_reading(row) == qualified.model
        if failure in COUNTED:
            assert (row.input_tokens, row.cached_tokens, row.output_tokens) == (2_000, 1_536, 90)
            assert row.answered_by == ANSWERED_BY
        assert parts.replay(score.id).identical

        told = " ".join([qualified.model_dump_json(), caplog.text, repr(parts.settings), repr(vars(parts.reader))])
        assert KEY not in told
        assert "hush" not in told


def test_every_failure_is_among_those_tried() -> None:
    tried = {outcome for _, outcome, _ in FAILURES.values()}
    assert tried | {Outcome.READ, Outcome.TOO_LONG} == set(Outcome)
    assert set(WHY) == set(Outcome) - {Outcome.READ}


def test_an_endpoint_that_nobody_listens_on_is_unreachable(assembly: Assembling, quick: None, tmp_path: Path) -> None:
    with assembly(openai_base_url="http://127.0.0.1:9/v1") as parts:
        qualified = qualify(parts)
    assert qualified.model is not None
    assert qualified.model.outcome is Outcome.UNREACHABLE


def test_a_conversation_that_is_too_long_is_not_sent(assembly: Assembling, openai: OpenAIDouble) -> None:
    call = "".join(f"Tomas Lind: This is line {i}, and we talk on and on about it.\n" for i in range(2_000))
    with assembly(model_window=500) as parts:
        qualified = qualify(parts, f"Rhea Voss: Hello from Brightpeg.\n{call}")
    assert qualified.model is not None
    assert qualified.model.outcome is Outcome.TOO_LONG
    assert "LEADPROOF_MODEL_WINDOW" in qualified.model.why
    assert openai.requests == []


def test_a_429_is_asked_again_after_as_long_as_it_says(api: str, openai: OpenAIDouble, assembly: Assembling) -> None:
    openai.scripted += [*once(error("slow down"), 429, Retry_After="1"), *once(completion(api, WHOLE))]
    with assembly(api) as parts:
        qualified = qualify(parts)
    assert qualified.model is not None
    assert qualified.model.outcome is Outcome.READ
    assert qualified.model.latency_ms >= 1_000
    assert len(openai.requests) == 2


def test_a_failure_of_one_call_is_told_in_the_scores_of_its_lead_until_it_is_read_again(
    openai: OpenAIDouble, assembly: Assembling
) -> None:
    openai.scripted += [*once(refused("chat")), *once(completion("chat", WHOLE)), *once(completion("chat", WHOLE))]
    again = "Rhea Voss: Hello from Brightpeg.\nTomas Lind: Nothing new.\n"
    with assembly() as parts:
        first = qualify(parts, lead_id="ld_1")
        second = qualify(parts, again, lead_id="ld_1")
        third = qualify(parts, lead_id="ld_1")
    assert first.score is not None
    assert second.score is not None
    assert third.score is not None
    assert second.score.versions.reader == f"rules-1 (openai failed: refused); openai-1 {MODEL}"
    assert second.score.warnings == first.score.warnings
    assert third.score.versions.reader == f"openai-1 {MODEL}"
    assert third.score.warnings == ()
