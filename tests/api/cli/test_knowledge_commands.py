"""Past deals, price list, policies, keys, database, samples: the commands that feed and tend the store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from knowledge import samples


@pytest.fixture
def deals_file(home: Path) -> Path:
    path = Path("deals.jsonl").absolute()
    path.write_bytes(samples.deals_jsonl())
    return path


def test_past_deals_are_imported_once(run: Any, deals_file: Path) -> None:
    known = len(samples.deals_jsonl().splitlines())
    first = run("deals", "import", deals_file, "--json")
    assert first.code == 0
    none_bad = {"refused": 0, "problems": [], "left_out": []}
    assert first.document == {"read": known, "new_or_changed": known, "total": known, **none_bad}
    again = run("deals", "import", deals_file, "--json").document
    assert again == {"read": known, "new_or_changed": 0, "total": known, **none_bad}


def test_similar_deals_closed_before_the_day_and_come_with_their_base(run: Any, deals_file: Path) -> None:
    run("deals", "import", deals_file)
    before = "2025-06-01"
    closed = [json.loads(line) for line in samples.deals_jsonl().splitlines()]
    base = [deal for deal in closed if deal["closed"] < before]
    found = run("deals", "similar", "cold store with sensors", "--before", before, "--limit", "5", "--json").document
    assert len(found["neighbours"]) == 5
    assert all(neighbour["deal"]["closed"] < before for neighbour in found["neighbours"])
    assert found["base_count"] == len(base)
    assert found["base_won"] == sum(deal["outcome"] == "won" for deal in base)
    shown = run("deals", "similar", "cold store with sensors", "--before", before, "--limit", "5")
    assert f"of {len(base)} deals closed before {before} were won" in shown.out


def test_before_the_first_deal_there_is_none_and_it_says_so(run: Any, deals_file: Path) -> None:
    run("deals", "import", deals_file)
    assert "No past deal was closed before 1999-01-01" in run("deals", "similar", "x", "--before", "1999-01-01").out


TWO_DEALS = "id,text,outcome,closed\nd1,Shop,won,2024-01-31\nd2,Barn,perhaps,2024-02-30\n"


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_in(run: Any, home: Path) -> None:
    Path("deals.csv").write_text(TWO_DEALS)
    taken = run("deals", "import", "deals.csv")
    assert taken.code == 0
    assert "1 past deals read" in taken.out
    assert "line 3: “outcome” must be won or lost, not perhaps" in taken.out
    assert [deal["id"] for deal in run("deals", "list", "--json").document["deals"]] == ["d1"]


def test_strict_stores_nothing_where_a_row_is_bad(run: Any, home: Path) -> None:
    Path("deals.csv").write_text(TWO_DEALS)
    refused = run("deals", "import", "deals.csv", "--strict")
    assert refused.code == 2
    assert refused.err.startswith("error [deals_invalid]: 1 row cannot be used, so nothing was stored")
    assert run("deals", "list", "--json").document == {"total": 0, "deals": []}


EXPORT = (
    "Record ID,Deal Name,Notes,Deal Stage,Close Date,Owner\n"
    "7,Pumps,Brewery in the valley,Closed Won,2025-03-01,Ada\n"
    "8,Payroll,Three schools,Closed Lost,2025-03-02,Bo\n"
)


def test_columns_of_an_export_are_mapped_and_the_others_named(run: Any, home: Path) -> None:
    Path("export.csv").write_text(EXPORT)
    mapped = ("--map", "text=Deal Name", "--map", "text=Notes")
    taken = run("deals", "import", "export.csv", *mapped, "--json").document
    assert (taken["read"], taken["refused"], taken["left_out"]) == (2, 0, ["owner"])
    assert [deal["text"] for deal in run("deals", "list", "--json").document["deals"]] == [
        "Payroll. Three schools",
        "Pumps. Brewery in the valley",
    ]
    assert "Columns left out: owner" in run("deals", "import", "export.csv", *mapped).out


@pytest.mark.parametrize(
    ("choice", "complaint"),
    [
        ("text=Deal Nam", "There is no column “deal nam” (did you mean “deal name”?)"),
        ("txt=Notes", "“txt” is no field (did you mean “text”?)"),
        ("Notes", "“Notes” maps nothing. Write FIELD=COLUMN"),
        ("text=", "maps nothing"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_with_what_was_meant(
    run: Any, home: Path, choice: str, complaint: str
) -> None:
    Path("export.csv").write_text(EXPORT)
    refused = run("deals", "import", "export.csv", "--map", choice)
    assert refused.code == 2
    assert complaint in refused.err


def test_a_column_that_is_needed_and_missing_is_asked_for(run: Any, home: Path) -> None:
    Path("export.csv").write_text("Record ID,Deal Name,Deal Stage\n7,Pumps,Closed Won\n")
    refused = run("deals", "import", "export.csv")
    assert refused.code == 2
    assert "No column fills “closed”; the file has record id, deal name, deal stage" in refused.err
    assert "--map closed=COLUMN" in refused.err


def test_a_deleted_deal_is_alike_to_nothing_any_more(run: Any, deals_file: Path) -> None:
    run("deals", "import", deals_file)
    nearest = run("deals", "similar", "cold store", "--limit", "1", "--json").document["neighbours"][0]["deal"]["id"]
    known = run("deals", "list", "--json").document["total"]
    assert run("deals", "delete", nearest, "--json").document == {"deleted": 1, "total": known - 1}
    again = run("deals", "similar", "cold store", "--limit", "5", "--json").document["neighbours"]
    assert nearest not in [neighbour["deal"]["id"] for neighbour in again]
    assert run("deals", "reindex", "--json").document == {"total": known - 1}


def test_an_unknown_deal_is_not_deleted_and_neither_are_the_others(run: Any, deals_file: Path) -> None:
    run("deals", "import", deals_file)
    known = run("deals", "list", "--json").document
    refused = run("deals", "delete", known["deals"][0]["id"], "nowhere")
    assert refused.code != 0
    assert "No past deal has the id nowhere. Nothing was deleted." in refused.err
    assert run("deals", "list", "--json").document == known


def test_the_price_list_is_replaced_and_shown(run: Any, home: Path) -> None:
    Path("prices.csv").write_bytes(samples.catalogue_csv())
    imported = run("catalogue", "import", "prices.csv", "--json").document
    rows = list(csv.DictReader(io.StringIO(samples.catalogue_csv().decode())))
    assert imported["products"] == len(rows)
    shown = run("catalogue", "show", "--json").document
    assert shown["version"] == imported["version"]
    assert {product["name"] for product in shown["products"]} == {row["product"] for row in rows}
    Path("short.csv").write_text("product,unit_price,currency\nOnly One,12.50,EUR\n")
    run("catalogue", "import", "short.csv")
    assert "Only One" in run("catalogue", "show").out
    assert len(run("catalogue", "show", "--json").document["products"]) == 1


def test_one_product_is_found_whatever_its_case_and_an_unknown_one_gets_near_names(run: Any, home: Path) -> None:
    Path("prices.csv").write_bytes(samples.catalogue_csv())
    run("catalogue", "import", "prices.csv")
    assert run("catalogue", "show", "dockSENSE", "--json").document["products"][0]["name"] == "DockSense"
    unknown = run("catalogue", "show", "Dock Sensor")
    assert unknown.code == 2
    assert "[product_unknown]" in unknown.err
    assert "Did you mean DockSense" in unknown.err
    assert "Did you mean" not in run("catalogue", "show", "%%%%").err


def test_a_negative_price_is_refused_and_the_old_list_stays(run: Any, home: Path) -> None:
    Path("prices.csv").write_bytes(samples.catalogue_csv())
    before = run("catalogue", "import", "prices.csv", "--json").document["version"]
    Path("bad.csv").write_text("product,unit_price,currency\nThing,-1,USD\n")
    refused = run("catalogue", "import", "bad.csv", "--json")
    assert refused.code == 2
    assert refused.document["error"]["code"] == "catalogue_invalid"
    assert run("catalogue", "show", "--json").document["version"] == before


def test_the_policy_is_found_among_the_articles_and_shown_with_its_sentences(run: Any, home: Path) -> None:
    Path("articles.jsonl").write_bytes(samples.articles_jsonl())
    imported = run("policies", "import", "articles.jsonl", "--json").document
    shown = run("policies", "show", "--json").document
    assert shown == imported
    articles = {article["id"]: article for article in map(json.loads, samples.articles_jsonl().splitlines())}
    body = articles[shown["article"]]["body"]
    assert shown["steps"]
    assert all(step["sentence"] in body for step in shown["steps"])
    table = run("policies", "show")
    assert shown["title"] in table.out


def test_without_articles_there_is_no_policy_to_show(run: Any) -> None:
    missing = run("policies", "show")
    assert missing.code == 2
    assert "policies import" in missing.err


def test_a_key_is_printed_once_and_alone(run: Any) -> None:
    made = run("keys", "create", "meeting-tool")
    key = made.out.strip()
    assert key.startswith("lp_")
    assert len(key) == 46
    listed = run("keys", "list")
    assert "meeting-tool" in listed.out
    assert key not in listed.out
    assert [entry["name"] for entry in run("keys", "list", "--json").document["keys"]] == ["meeting-tool"]


def test_a_key_can_be_revoked_once(run: Any) -> None:
    run("keys", "create", "meeting-tool")
    assert run("keys", "revoke", "meeting-tool").code == 0
    assert run("keys", "list", "--json").document["keys"][0]["revoked"] is not None
    assert run("keys", "revoke", "meeting-tool").code == 2


def test_the_database_is_upgraded_and_says_to_what(run: Any, home: Path) -> None:
    from knowledge.database import HEAD

    assert run("db", "upgrade", "--json").document == {"revision": HEAD}
    assert HEAD in run("db", "upgrade").out
    assert (home / "leadproof.db").is_file()


def test_the_samples_are_copied_out(run: Any, home: Path) -> None:
    written = run("samples", "mine", "--json").document["files"]
    assert len(written) == 3 + len(samples.conversations())
    assert all(Path(path).is_file() for path in written)
    assert run("samples", "mine").code == 0


def test_the_slack_manifest_is_json_for_the_given_address(run: Any) -> None:
    for more in ([], ["--json"]):
        manifest = run("slack", "manifest", "--url", "https://leads.seller.example", *more)
        assert "https://leads.seller.example/" in json.dumps(manifest.document)


@pytest.mark.parametrize(
    "command",
    [["deals", "import"], ["catalogue", "import"], ["policies", "import"], ["eval", "calls"], ["score"]],
)
def test_a_file_that_is_not_there_is_named(run: Any, command: list[str]) -> None:
    missing = run(*command, "nowhere.csv")
    assert missing.code == 2
    assert missing.err == "error [file_not_found]: There is no file nowhere.csv.\n"


def test_a_wrong_setting_stops_a_command_with_the_setting_named(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_PROT", "9000")
    refused = run("leads", "--json")
    assert refused.code == 2
    assert refused.document["error"]["code"] == "setting_unknown"
    assert "LEADPROOF_PORT" in refused.err


def test_a_home_folder_that_cannot_be_written_is_a_clear_error(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in-the-way").write_text("a file")
    monkeypatch.setenv("LEADPROOF_HOME", "in-the-way")
    refused = run("leads")
    assert refused.code == 2
    assert refused.err.startswith("error [storage_")


@pytest.mark.parametrize(
    "command",
    [
        ("catalogue", "import", "large"),
        ("policies", "import", "large"),
        ("deals", "import", "large"),
        ("outcomes", "import", "large"),
        ("eval", "calls", "large"),
    ],
)
def test_a_file_over_the_limit_of_imports_is_refused_and_the_setting_is_named(
    run: Any, home: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    Path("large").write_text("x" * 60)
    monkeypatch.setenv("LEADPROOF_MAX_IMPORT_BYTES", "50")
    refused = run(*command)
    assert refused.code == 2
    assert "LEADPROOF_MAX_IMPORT_BYTES" in refused.err
    monkeypatch.setenv("LEADPROOF_MAX_IMPORT_BYTES", "60")
    assert "LEADPROOF_MAX_IMPORT_BYTES" not in run(*command).err
