"""`score --reader` and `score --rejected`: which reader read, what it took, and which claims fell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.agent.model_reader.openai_double import KEY, MODEL, OpenAIDouble, claim, claims, completion
from tests.api.doubles.loopback import Answer

BUDGET = claim("budget_amount", (3, "Our budget is $2,500, and it is approved."))
INVENTED = claim("timeline", (7, "We want them installed tomorrow."))


@pytest.fixture
def openai(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIDouble]:
    with OpenAIDouble() as double:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", double.base_url)
        monkeypatch.setenv("LEADPROOF_MODEL", MODEL)
        yield double
        double.check()


def answered(*each: object) -> Answer:
    return Answer(200, completion("chat", claims(*each)))


def test_the_option_chooses_the_reader_and_the_result_says_what_it_took(
    run: Any, call_file: Path, openai: OpenAIDouble
) -> None:
    openai.scripted.append(answered(BUDGET))
    scored = run("score", call_file, "--reader", "openai")
    assert (scored.code, scored.err) == (0, "")
    assert "“Our budget is $2,500, and it is approved.”" in scored.out
    assert "2,000 tokens in (1,536 cached), 90 out" in scored.out
    assert "No claim was rejected" not in scored.out


def test_the_environment_chooses_the_reader_too_and_the_option_wins(
    run: Any, call_file: Path, openai: OpenAIDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEADPROOF_READER", "both")
    openai.scripted.append(answered(BUDGET))
    assert run("score", call_file, "--json").document["score"]["versions"]["reader"] == f"rules-1 and openai-1 {MODEL}"
    by_rules = run("score", call_file, "--json", "--reader", "rules").document
    assert by_rules["score"]["versions"]["reader"] == "rules-1"
    assert by_rules["model"] is None


def test_claims_that_fell_are_shown_with_their_words_and_the_reason(
    run: Any, call_file: Path, openai: OpenAIDouble
) -> None:
    openai.scripted.append(answered(BUDGET, INVENTED, claim("need")))
    scored = run("score", call_file, "--reader", "openai", "--rejected")
    assert "timeline for, said (model)" in scored.out
    assert "7: “We want them installed tomorrow.”" in scored.out
    assert "the words do not stand in utterance 7" in scored.out
    assert "Set aside: claim 3 (need): no words are quoted" in scored.out


def test_in_json_claims_that_fell_are_always_there(run: Any, call_file: Path, openai: OpenAIDouble) -> None:
    openai.scripted.append(answered(INVENTED))
    document = run("score", call_file, "--reader", "openai", "--json").document
    (rejection,) = document["rejected"]
    assert rejection["claim"]["quotes"] == [{"utterance": 7, "text": "We want them installed tomorrow."}]
    assert document["model"]["outcome"] == "read"


def test_where_no_claim_fell_it_says_so(run: Any, call_file: Path) -> None:
    assert "No claim was rejected." in run("score", call_file, "--rejected").out


def test_of_several_files_the_claims_that_fell_are_shown_by_file(
    run: Any, call_file: Path, openai: OpenAIDouble
) -> None:
    other = call_file.with_name("other.txt")
    other.write_text(call_file.read_text("utf-8") + "Rhea Voss: Goodbye.\n", "utf-8")
    openai.scripted += [answered(BUDGET), answered(INVENTED)]
    scored = run("score", call_file, other, "--reader", "openai", "--rejected")
    assert scored.code == 0
    shown = scored.out.split(str(other))[-1]
    assert "the words do not stand in utterance 7" in shown


def test_a_failure_of_the_model_is_told_with_the_score(run: Any, call_file: Path, openai: OpenAIDouble) -> None:
    openai.scripted.append(Answer(401, {"error": {"message": f"Incorrect API key provided: {KEY}"}}))
    scored = run("score", call_file, "--reader", "openai")
    assert scored.code == 0
    assert "Warning: the rules read the conversation of 2026-03-02; the model did not" in scored.out
    assert "did not accept the key (HTTP status 401)" in scored.out
    assert KEY not in scored.out + scored.err


def test_a_reader_that_does_not_exist_and_one_that_is_not_set_up_are_refused(run: Any, call_file: Path) -> None:
    assert run("score", call_file, "--reader", "crystal-ball").code == 2
    refused = run("score", call_file, "--reader", "openai", "--json")
    assert refused.code == 2
    assert "model_missing" in refused.out + refused.err


def test_a_model_that_fails_does_not_pass_for_the_rules_in_an_evaluation(
    run: Any, openai: OpenAIDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEADPROOF_READER", "openai")
    row = {"id": "c1", "transcript": "Rhea: Hello.\nTom: We have no budget.\n", "failed_factors": ["Budget"]}
    Path("judged.jsonl").write_text(json.dumps(row | {"sellers": ["Rhea"]}) + "\n", "utf-8")
    openai.scripted.append(Answer(400, {"error": {"message": "no"}}))
    document = run("eval", "calls", "judged.jsonl", "--rows", "--json").document
    assert document["exact_match"] == 0
    assert document["rows"][0]["error"] == (
        "the model did not read it: the endpoint rejected the request (HTTP status 400)"
    )
