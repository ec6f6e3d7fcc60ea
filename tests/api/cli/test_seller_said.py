"""What the seller says otherwise, and a limit on an order, wherever a score is explained."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agent.explanation import Explanation
from api.crm.hubspot_note import note_body
from api.slack.messages import explained
from knowledge import samples

CALL = """\
[2026-03-02T10:00:00] Rhea Voss: Hello Tomas, this is Rhea Voss from Brightpeg. You asked about the ScanTough Handheld.
[2026-03-02T10:00:12] Tomas Lind: Hi Rhea, yes. We need four units of the ScanTough Handheld for our warehouse.
[2026-03-02T10:00:30] Rhea Voss: The ScanTough Handheld is $500. What budget do you have for that?
[2026-03-02T10:00:41] Tomas Lind: Our budget is $2,500, and it is approved.
[2026-03-02T10:00:55] Rhea Voss: When would you like to have them?
[2026-03-02T10:01:31] Tomas Lind: We want them installed within three weeks.
[2026-03-02T10:01:40] Rhea Voss: We can install all of them within one day.
[2026-03-02T10:01:50] Tomas Lind: Good.
"""
LIMITS = {"id": "kb-900", "title": "Order limits", "body": "You can order up to 3 units of the ScanTough Handheld."}
PRICE = "the rep said $500 for one ScanTough Handheld, the list says $"
TIME = "the rep promised within 1 day, installation takes 3 days for 4 units"
LIMIT = "quantity against the limit of an order does not hold: 4 x ScanTough Handheld > 3 an order"
ASKED = "whether more than one order will do, or an exception is wanted"


@pytest.fixture
def scored(run: Any, home: Path) -> Any:
    Path("prices.csv").write_bytes(samples.catalogue_csv())
    Path("articles.jsonl").write_bytes(samples.articles_jsonl() + b"\n" + json.dumps(LIMITS).encode() + b"\n")
    Path("call.txt").write_text(CALL, "utf-8")
    run("catalogue", "import", "prices.csv")
    assert run("policies", "import", "articles.jsonl").code == 0
    return run("score", "call.txt", "--email", "tomas@lind.example", "--json").document


def test_the_score_itself_holds_what_was_said_otherwise(scored: Any) -> None:
    lines = {line["rule"]: line for line in scored["score"]["ledger"]}
    (price,) = lines["budget_covers_list_price"]["discrepancies"]
    assert price["told"].startswith(PRICE)
    assert price["evidence"][-1]["quote"] == "The ScanTough Handheld is $500."
    assert [each["told"] for each in lines["date_can_be_met"]["discrepancies"]] == [TIME]
    assert scored["score"]["versions"]["quantities"]


def test_the_limit_is_shown_and_asked_about_and_fails_no_factor(scored: Any) -> None:
    (limit,) = scored["explanation"]["checks"]
    assert (limit["check"], limit["told"], limit["ask"]) == ("quantity_fit", LIMIT, ASKED)
    assert limit["sources"] == [f"Order limits: {LIMITS['body']}"]
    assert scored["score"]["stage"] != "none"


def test_command_line_text_slack_and_the_crm_show_it(run: Any, scored: Any) -> None:
    told = Explanation.model_validate(scored["explanation"])
    slack = json.dumps(list(explained(told).blocks), ensure_ascii=False)
    shown = " ".join(run("explain", "tomas@lind.example").out.split())
    for place in (shown, told.as_text(), slack, note_body(told, "sc_1").replace("&gt;", ">")):
        for words in (PRICE, TIME, ASKED, "The ScanTough Handheld is $500."):
            assert words in place
    assert LIMIT in shown
    assert "Rhea Voss (seller, said, 2026-03-02)" in told.as_text()
    assert told.as_markdown().count("Mind:") == 2


def test_it_replays_with_its_quotes(run: Any, scored: Any) -> None:
    replayed = run("replay", scored["score"]["id"], "--json")
    assert replayed.code == 0
    quotes = {(e["utterance"], e["start"]) for line in scored["score"]["ledger"] for e in line["evidence"]}
    said = {
        (e["utterance"], e["start"])
        for line in scored["score"]["ledger"]
        for found in line.get("discrepancies", ())
        for e in found["evidence"]
    }
    assert said - quotes
    assert replayed.document["quotes_verified"] == len(quotes | said)


def test_the_policies_show_their_limits(run: Any, scored: Any) -> None:
    assert "Order limits (article kb-900)" in run("policies", "show").out
    document = run("policies", "show", "--json").document
    assert [limit["most"] for limit in document["quantities"]["limits"]] == [3]
    Path("plain.jsonl").write_bytes(samples.articles_jsonl())
    run("policies", "import", "plain.jsonl")
    assert "quantities" not in run("policies", "show", "--json").document
