"""The model reader over real HTTP: what is asked, what is made of the answers, and what is recorded."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal

import pytest

from agent.agreement import grounded
from agent.claims import Factor
from agent.facts import Money, State
from agent.history import merge
from agent.model_reader import Prices
from agent.model_reader.request import outside_part, prompt_version, stable_part
from agent.model_reader.windows import windows
from agent.readings import Heard, Hearing, Outcome, Tokens
from tests.agent.model_reader.conftest import Reading
from tests.agent.model_reader.openai_double import (
    ANSWERED_BY,
    MODEL,
    OpenAIDouble,
    claim,
    claims,
    completion,
    refused,
    schema_in,
    spoken,
)
from tests.api.doubles.loopback import Answer
from tests.conftest import Talk

PRODUCTS = ("Larkspur Gate",)


def test_a_conversation_is_asked_about_once_stable_part_first(
    openai: OpenAIDouble, reader: Reading, api: str, talk: Talk
) -> None:
    conversation = talk("S: Who decides?", "B: I have the final say.")
    openai.scripted.append(Answer(200, completion(api, claims(claim("authority", (1, "I have the final say."))))))
    found = reader(api).read(conversation, PRODUCTS)

    (request,) = openai.requests
    assert request.path == ("/v1/chat/completions" if api == "chat" else "/v1/responses")
    (window,) = windows(conversation, 24_000)
    assert spoken(request) == (stable_part(), outside_part(window, PRODUCTS))
    assert request.json()["model"] == MODEL
    assert request.json()["temperature"] == 0
    assert "max_completion_tokens" not in request.json()
    assert "max_output_tokens" not in request.json()
    assert request.json().get("store") is (False if api == "responses" else None)
    assert [each.factor for each in found.claims] == [Factor.AUTHORITY]


def test_two_requests_begin_alike_whatever_they_are_about(
    openai: OpenAIDouble, reader: Reading, api: str, talk: Talk
) -> None:
    openai.scripted += [Answer(200, completion(api, claims()))] * 2
    asking = reader(api)
    asking.read(talk("B: We need gates."), PRODUCTS)
    asking.read(talk("B: Good morning.", "S: Hello."), ())
    first, second = (request.json() for request in openai.requests)
    assert schema_in(first) == schema_in(second)
    assert spoken(openai.requests[0])[0] == spoken(openai.requests[1])[0]


def test_the_terms_of_the_endpoint_are_sent_where_they_are_set(
    openai: OpenAIDouble, reader: Reading, api: str, talk: Talk
) -> None:
    openai.scripted.append(Answer(200, completion(api, claims())))
    reader(api, max_output=4_000, temperature=None).read(talk("B: Hello."), PRODUCTS)
    body = openai.requests[0].json()
    assert body["max_completion_tokens" if api == "chat" else "max_output_tokens"] == 4_000
    assert "temperature" not in body


def test_what_asking_took_is_recorded(openai: OpenAIDouble, reader: Reading, api: str, talk: Talk) -> None:
    openai.scripted.append(Answer(200, completion(api, claims(), input=3_000, cached=1_000, output=200)))
    prices = Prices(input=Decimal("1.25"), cached=Decimal("0.125"), output=Decimal(10))
    record = reader(api, prices=prices).read(talk("B: Hello."), PRODUCTS).record
    assert not record.failed
    assert (record.model, record.answered_by, record.api) == (MODEL, ANSWERED_BY, api)
    assert record.prompt == prompt_version()
    assert record.tokens == Tokens(input=3_000, cached=1_000, output=200)
    # 2,000 at 1.25, 1,000 at 0.125 and 200 at 10 dollars a million
    assert record.cost == Decimal("0.004625")
    assert record.windows == 1
    assert 0 < record.latency_ms < 60_000


def test_without_prices_there_is_no_cost_and_without_a_count_no_tokens(
    openai: OpenAIDouble, reader: Reading, talk: Talk
) -> None:
    untold = {key: value for key, value in completion("chat", claims()).items() if key != "usage"}
    openai.scripted += [Answer(200, completion("chat", claims())), Answer(200, untold)]
    assert reader().read(talk("B: Hello."), PRODUCTS).record.cost is None
    priced = reader(prices=Prices(input=Decimal(1), output=Decimal(1)))
    record = priced.read(talk("B: Hello."), PRODUCTS).record
    assert (record.tokens, record.cost) == (None, None)


@pytest.mark.parametrize("nonsense", [{"input": -5}, {"output": 10**30}, {"cached": 99_999}])
def test_an_endpoint_that_counts_nonsense_has_not_counted(
    openai: OpenAIDouble, reader: Reading, talk: Talk, nonsense: dict[str, int]
) -> None:
    openai.scripted.append(Answer(200, completion("chat", claims(), **nonsense)))
    record = reader().read(talk("B: Hello."), PRODUCTS).record
    assert (record.outcome, record.tokens) == (Outcome.READ, None)


def test_cached_input_costs_as_much_as_other_input_where_no_price_is_given_for_it() -> None:
    prices = Prices(input=Decimal(2), output=Decimal(8))
    assert prices.cost(Tokens(input=1_000_000, cached=400_000, output=500_000)) == Decimal(6)


LONG = tuple(f"{'SB'[i % 2]}: Turn {i}, and we speak about the weather for quite some time." for i in range(100))


def test_the_claims_of_all_windows_are_put_together_under_the_indices_of_the_whole(
    openai: OpenAIDouble, reader: Reading, talk: Talk
) -> None:
    lines = list(LONG)
    lines[3] = "B: Our budget is 9,000 dollars."
    lines[97] = "B: I have the final say."
    conversation = talk(*lines)
    parts = windows(conversation, 1_500)
    answers = [claims()] * len(parts)
    answers[0] = claims(claim("budget_amount", (3, "Our budget is 9,000 dollars.")))
    answers[-1] = claims(claim("authority", (97, "I have the final say.")))
    openai.scripted += [Answer(200, completion("chat", answer)) for answer in answers]

    found = reader(window=1_500).read(conversation, PRODUCTS)
    assert len(parts) >= 2
    assert found.record.windows == len(parts)
    assert found.record.tokens == Tokens(input=2_000 * len(parts), cached=1_536 * len(parts), output=90 * len(parts))
    assert [spoken(request)[1] for request in openai.requests] == [outside_part(part, PRODUCTS) for part in parts]
    heard = Heard(hearings=(Hearing(reader="m", claims=found.claims),))
    facts = {fact.factor: fact for fact in merge(grounded(heard, conversation, PRODUCTS).facts)}
    assert facts[Factor.BUDGET_AMOUNT].value == Money(amount=Decimal(9000), currency="USD")
    assert facts[Factor.AUTHORITY].evidence[0].utterance == 97


def test_windows_that_contradict_each_other_are_merged_as_facts_are(
    openai: OpenAIDouble, reader: Reading, talk: Talk
) -> None:
    lines = list(LONG)
    lines[3] = "B: I have the final say."
    lines[97] = "B: I don't have the final say."
    conversation = talk(*lines)
    parts = windows(conversation, 1_500)
    answers = [claims()] * len(parts)
    answers[0] = claims(claim("authority", (3, "I have the final say.")))
    answers[-1] = claims(claim("authority", (97, "I don't have the final say."), stance="against"))
    openai.scripted += [Answer(200, completion("chat", answer)) for answer in answers]
    found = reader(window=1_500).read(conversation, PRODUCTS)
    heard = Heard(hearings=(Hearing(reader="m", claims=found.claims),))
    (fact,) = merge(grounded(heard, conversation, PRODUCTS).facts)
    assert fact.state is State.CONTESTED


def test_one_window_that_fails_fails_the_reading_and_what_it_took_is_counted(
    openai: OpenAIDouble, reader: Reading, talk: Talk
) -> None:
    conversation = talk(*LONG)
    assert len(windows(conversation, 1_500)) > 2
    openai.scripted += [
        Answer(200, completion("chat", claims(claim("need", (1, "Turn 1, and we speak"))))),
        Answer(200, refused("chat")),
    ]
    found = reader(window=1_500).read(conversation, PRODUCTS)
    assert found.claims == ()
    assert found.record.outcome is Outcome.REFUSED
    assert found.record.tokens == Tokens(input=4_000, cached=3_072, output=180)


def test_a_claim_that_can_be_none_is_in_the_record(openai: OpenAIDouble, reader: Reading, talk: Talk) -> None:
    openai.scripted.append(Answer(200, completion("chat", claims(claim("need")))))
    found = reader().read(talk("B: Hello."), PRODUCTS)
    assert found.claims == ()
    assert found.record.set_aside == ("claim 1 (need): no words are quoted",)


def test_a_transcript_goes_to_the_endpoint_and_to_nobody_else(
    openai: OpenAIDouble, reader: Reading, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LangChain sends what it does to a tracing service where the environment asks for it."""
    for name, value in {"TRACING_V2": "true", "ENDPOINT": openai.url, "API_KEY": "ls-1"}.items():
        monkeypatch.setenv(f"LANGSMITH_{name}", value)
        monkeypatch.setenv(f"LANGCHAIN_{name}", value)
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    openai.scripted.append(Answer(200, completion("chat", claims())))
    reader().read(talk("B: Hello."), PRODUCTS)
    from langchain_core.tracers.langchain import wait_for_all_tracers

    wait_for_all_tracers()
    assert [request.path for request in openai.requests] == ["/v1/chat/completions"]


def test_the_libraries_of_the_model_are_imported_when_it_is_first_asked() -> None:
    code = (
        "import sys, agent.model_reader, agent.two_readers, agent.qualifier;"
        "from pydantic import SecretStr;"
        "from agent.model_reader import Endpoint, ModelReader;"
        "ModelReader(Endpoint(model='m', api_key=SecretStr('k')));"
        "print([name for name in sys.modules if name.split('.')[0] in "
        "('openai', 'langchain_core', 'langchain_openai', 'langsmith', 'httpx2', 'tiktoken')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.replace("'", '"')) == []
