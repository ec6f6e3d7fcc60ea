"""`eval calls`: figures of the shape that is agreed, and what decided each call."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge import samples

SELLER = "Rhea Voss: Hello, this is Rhea Voss from Brightpeg, you asked about our scanners.\n"


@pytest.fixture
def judged(home: Path) -> Path:
    said = {
        "c1": ("We don't have a budget for this.", ["Budget"]),
        "c2": ("I have the final say on this.", []),
        "c3": ("Good morning to you.", ["Need"]),
    }
    calls = [
        {"id": call, "transcript": f"{SELLER}Tomas Lind: {words}\n", "failed_factors": failed, "sellers": ["Rhea Voss"]}
        for call, (words, failed) in said.items()
    ]
    path = Path("judged.jsonl").absolute()
    path.write_text("\n".join(map(json.dumps, calls)), "utf-8")
    return path


def test_the_document_has_calls_exact_match_and_figures_of_the_four_factors(run: Any, judged: Path) -> None:
    result = run("eval", "calls", judged, "--json")
    assert result.code == 0
    assert result.err == ""
    document = result.document
    assert list(document) == ["calls", "exact_match", "factors"]
    assert document["calls"] == 3
    assert document["exact_match"] == pytest.approx(2 / 3, abs=1e-4)
    assert list(document["factors"]) == ["Budget", "Authority", "Need", "Timeline"]
    assert document["factors"]["Budget"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert document["factors"]["Need"]["recall"] == 0.0


def test_with_rows_each_call_comes_with_what_decided_it(run: Any, judged: Path) -> None:
    rows = {row["id"]: row for row in run("eval", "calls", judged, "--rows", "--json").document["rows"]}
    assert rows["c1"]["found"] == ["Budget"]
    assert "don't have a budget" in rows["c1"]["because"][0]["because"]
    assert (rows["c3"]["expected"], rows["c3"]["found"], rows["c3"]["right"]) == (["Need"], [], False)
    shown = run("eval", "calls", judged, "--rows").out
    assert "exact match 0.667" in shown
    assert "don't have a budget" in shown


def test_prices_and_policy_come_from_the_files_or_else_from_the_store(run: Any, home: Path) -> None:
    line = "Tomas Lind: Our budget is $1,000. We need four units of the ScanTough Handheld, installed within one day.\n"
    Path("one.jsonl").write_text(
        json.dumps({"id": "x", "transcript": SELLER + line, "failed_factors": [], "sellers": ["Rhea Voss"]})
    )
    Path("prices.csv").write_bytes(samples.catalogue_csv())
    Path("articles.jsonl").write_bytes(samples.articles_jsonl())

    def found(*more: str) -> list[str]:
        (row,) = run("eval", "calls", "one.jsonl", "--rows", "--json", *more).document["rows"]
        return list(row["found"])

    assert found() == []
    from_files = found("--catalogue", "prices.csv", "--articles", "articles.jsonl")
    assert "Budget" in from_files
    run("catalogue", "import", "prices.csv")
    run("policies", "import", "articles.jsonl")
    assert found() == from_files
    assert run("leads", "--json").document["total"] == 0


def test_a_bad_row_is_named_by_its_line(run: Any, home: Path) -> None:
    Path("bad.jsonl").write_text('{"id": "a", "transcript": "A: x", "failed_factors": []}\n{"id": "b"}\n')
    refused = run("eval", "calls", "bad.jsonl", "--json")
    assert refused.code == 2
    assert refused.document["error"]["code"] == "rows_invalid"
    assert "bad.jsonl:2" in refused.err


def test_a_row_goes_by_its_own_price_list_unless_one_is_given(run: Any, home: Path) -> None:
    row = {
        "id": "own",
        "transcript": SELLER + "Tomas Lind: Our budget is $1,000. We need four units of the Brass Lamp.\n",
        "sellers": ["Rhea Voss"],
        "failed_factors": ["Budget"],
        "catalogue": [{"product": "Brass Lamp", "unit_price": 300}],
        "values": {"products": [{"name": "Brass Lamp", "quantity": 4}]},
    }
    Path("own.jsonl").write_text(json.dumps(row), "utf-8")
    Path("cheap.csv").write_text("product,unit_price,currency\nBrass Lamp,10,USD\n", "utf-8")
    Path("other.csv").write_text("product,unit_price,currency\nIron Lamp,10,USD\n", "utf-8")

    def measured(*more: str) -> tuple[float, float]:
        document = run("eval", "calls", "own.jsonl", "--json", *more).document
        return document["exact_match"], document["values"]["products"]["share"]

    assert measured() == (1.0, 1.0)
    assert measured("--catalogue", "cheap.csv") == (0.0, 1.0)
    assert measured("--catalogue", "other.csv") == (0.0, 0.0)
