from __future__ import annotations

import json

import pytest

from agent.errors import InputError, UnreadableInput
from agent.evaluation import evaluate
from agent.evaluation_figures import Evaluation, Prf
from agent.labelled import read_calls
from agent.offer import Catalogue, InstallationPolicy, Offer, PolicyStep, Product
from agent.rules_reader import RulesReader

OFFER = Offer(
    catalogue=Catalogue(products=(Product(name="PalletEye Camera", unit_price="499.99"),)),  # type: ignore[arg-type]
    policy=InstallationPolicy(
        article="a1", title="Installation", steps=(PolicyStep(units=1, days=2, sentence="Two days from one unit on."),)
    ),
)
DENIES = (
    "Sam: Hello, this is Sam from DockWise. Can you decide?\n"
    "Bea: I don't have the final say, my manager has to approve it.\nSam: I see."
)
PASSES = "Sam: Hello, this is Sam from DockWise.\nBea: I have the final say and our budget is $900.\nSam: Good."
SHORT = (
    "Sam: Hello, this is Sam from DockWise. It fits your budget.\n"
    "Bea: I want two PalletEye Cameras, our budget is $900.\nSam: That fits."
)


def row(name: str, transcript: str, **labels: object) -> dict[str, object]:
    return {"id": name, "transcript": transcript, "sellers": ["Sam"], **labels}


def run(*rows: dict[str, object]) -> Evaluation:
    raw = "\n".join(json.dumps(each) for each in rows).encode()
    return evaluate(read_calls(raw, "rows.jsonl"), offer=OFFER, reader=RulesReader())


def test_a_factor_fails_when_denied_or_when_its_check_fails() -> None:
    found = run(
        row("denied", DENIES, failed_factors=["Authority"]),
        row("check", SHORT, failed_factors=["Budget"]),
        row("fine", PASSES, failed_factors=[]),
    )
    assert found.exact_match == 1.0
    assert found.factors["Authority"] == Prf(precision=1.0, recall=1.0, f1=1.0)
    assert found.factors["Need"] == Prf(precision=None, recall=None, f1=None)
    denied, checked, _ = found.rows
    assert [reason.because for reason in denied.because if "final say" in reason.because]
    assert checked.because[0].because == "2 x 499.99 (PalletEye Camera) = 999.98 > 900.00"


def test_what_is_missed_and_what_is_taken_wrongly_both_cost() -> None:
    found = run(row("a", PASSES, failed_factors=["Authority"]), row("b", DENIES, failed_factors=[]))
    assert found.exact_match == 0.0
    assert found.factors["Authority"] == Prf(precision=0.0, recall=0.0, f1=0.0)


def test_rows_with_failed_factors_only_give_just_the_three_figures() -> None:
    found = run(row("denied", DENIES, failed_factors=["Authority"]))
    assert list(found.document(rows=False)) == ["calls", "exact_match", "factors"]
    assert list(found.document(rows=True)) == ["calls", "exact_match", "factors", "rows"]


def test_states_values_and_quotes_are_measured_where_labelled() -> None:
    labels = {
        "kind": "call",
        "trade": "warehouses",
        "date": "2026-09-16",
        "states": {"authority": "confirmed", "budget": "unknown"},
        "values": {"budget": {"amount": 900, "currency": "USD", "period": "total"}},
        "evidence": {"authority": [{"speaker": "Bea", "quote": "I have the final say"}]},
    }
    found = run(row("a", PASSES, **labels))
    assert found.exact_match is None
    assert found.states is not None
    assert found.states["authority"].right.share == 1.0
    assert found.states["budget"].confusion == {"unknown -> confirmed": 1}
    assert found.values is not None
    assert found.values["budget"].share == 1.0
    assert found.evidence is not None
    assert found.evidence.share == 1.0
    assert found.by_trade is not None
    assert found.by_trade["warehouses"].states_right == 0.5


def test_who_wrote_a_mail_is_the_buyer_that_the_row_names() -> None:
    mail = {
        "id": "mail",
        "kind": "email",
        "transcript": "We want a camera, our budget is $900.",
        "states": {"budget": "confirmed"},
        "evidence": {"budget": [{"speaker": "Bea Berg", "quote": "our budget is $900"}]},
    }
    told, untold = run({**mail, "buyers": ["Bea Berg"]}).rows + run(mail).rows
    assert (told.evidence, untold.evidence) == ((True,), (False,))


def test_a_row_may_bring_its_own_price_list() -> None:
    priced = [{"product": "PalletEye Camera", "unit_price": 10}]
    found = run(row("a", SHORT, failed_factors=[], catalogue=priced))
    assert found.exact_match == 1.0


def test_a_call_that_cannot_be_read_is_wrong_and_says_why() -> None:
    found = run(row("a", "   ", failed_factors=[]))
    assert found.exact_match == 0.0
    assert found.rows[0].error is not None
    assert found.rows[0].error.startswith("input_")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "rows.jsonl:1: "),
        ("[1]", "a JSON object was expected"),
        ('{"id": "a", "transcript": "x"}', "nothing to measure against"),
        ('{"id": "a", "transcript": "x", "failed_factors": ["Luck"]}', "“Luck” is no factor"),
        ('{"id": "a", "failed_factors": []}', "transcript: "),
        ('{"id": "a", "transcript": "x", "failed_factors": [], "date": "soon"}', "date: "),
        ("[" * 100_000, "rows.jsonl:1: "),
    ],
)
def test_a_bad_row_is_named_with_its_line(line: str, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        read_calls(line.encode(), "rows.jsonl")
    assert caught.value.code == "rows_invalid"
    assert complaint in caught.value.message


def test_an_empty_file_and_one_that_is_not_utf8_are_refused() -> None:
    with pytest.raises(InputError, match="holds no rows"):
        read_calls(b"\n\n", "rows.jsonl")
    with pytest.raises(UnreadableInput, match="not UTF-8 at byte 0"):
        read_calls(b"\xff\xfe", "rows.jsonl")
