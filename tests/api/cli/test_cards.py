"""`leadproof cards`: look, check, compare, publish, and several cards at once."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from agent.card_schema import card_schema

DEFAULT = files("knowledge.scorecards").joinpath("default.yaml").read_text(encoding="utf-8")


@pytest.fixture
def draft(home: Path) -> Path:
    """The default card with little for what the buyer says."""
    file = Path("draft.yaml").absolute()
    file.write_text(DEFAULT.replace("points: 16", "points: 4"), encoding="utf-8")
    return file


def publish(run: Any, card: str | Path, *more: str) -> Any:
    return run("cards", "publish", card, "--by", "Kim Doe", "--why", "Trials count more", *more)


def test_the_cards_in_force_and_the_built_in_ones_are_listed(run: Any) -> None:
    document = run("cards", "list", "--json").document
    assert [card["name"] for card in document["in_force"]] == ["default"]
    assert {"anum", "three-of-four", "grade-and-score"} <= {card["name"] for card in document["built_in"]}
    assert "every lead" in run("cards", "list").out


def test_a_card_is_shown_with_its_rules_and_as_it_was_written(run: Any) -> None:
    shown = run("cards", "show", "grade-and-score").out
    assert "form_submitted" in shown
    assert "rep F" in shown
    assert run("cards", "show", "--yaml").out == DEFAULT
    assert run("cards", "show", "anum", "--json").document["content"]["name"] == "anum"
    table = run("cards", "show", "smb-saas").out
    assert "contact.employees at least 30, at most 99" in table


def test_a_sound_card_is_checked_and_a_wrong_one_refused_with_every_line(run: Any, draft: Path) -> None:
    assert "default, 45 rules, cold from 0" in run("cards", "check", draft).out
    draft.write_text(DEFAULT.replace("points: 16", "points: sixteen", 1) + "\nsurprise: 1\n", encoding="utf-8")
    checked = run("cards", "check", draft, "anum")
    assert checked.code == 2
    assert f"{draft}:133: `points` must be a whole number, not 'sixteen'" in checked.err
    assert ": unknown field `surprise`; did you mean `purpose`?" in checked.err
    assert "anum.yaml: anum, 4 rules" in checked.out
    document = run("cards", "check", draft, "--json").document
    assert len(document["errors"][0]["mistakes"]) == 2


def test_the_schema_is_printed(run: Any) -> None:
    assert run("cards", "schema").document == card_schema()


def test_a_draft_is_compared_with_the_card_in_force_before_it_is_published(
    run: Any, draft: Path, call_file: Path
) -> None:
    run("score", call_file, "--seller", "Rhea Voss", "--name", "Tomas Lind", "--company", "Lind Stores")
    before = run("leads", "--json").document["leads"][0]["score"]
    document = run("cards", "diff", "default", draft, "--json").document
    assert (document["leads"], document["change_points"], document["change_band"]) == (1, 1, 1)
    (change,) = document["changes"]
    assert (change["name"], change["company"]) == ("Tomas Lind", "Lind Stores")
    assert (change["before"]["points"], change["before"]["band"]) == (before["points"], before["band"])
    assert change["after"]["band"] != before["band"]
    assert {rule["rule"] for rule in change["rules"]} >= {"budget_said", "authority_said", "timeline_said"}
    table = run("cards", "diff", "default", draft).out
    assert "Tomas Lind" in table
    assert "budget_said -12 (16 to 4)" in table
    assert "1 lead scored by both: 1 change band, 1 change points." in table
    assert run("leads", "--json").document["leads"][0]["score"] == before


def test_a_published_card_is_in_force_and_old_scores_replay_by_their_own(
    run: Any, draft: Path, call_file: Path
) -> None:
    run("score", call_file, "--seller", "Rhea Voss", "--name", "Tomas Lind")
    old = run("explain", "Tomas Lind", "--json").document["score"]
    published = publish(run, draft)
    assert published.code == 0, published.err
    run("score", call_file, "--seller", "Rhea Voss", "--name", "Tomas Lind")
    new = run("explain", "Tomas Lind", "--json").document["score"]
    assert new["points"] < old["points"]
    assert new["versions"]["scorecard"] != old["versions"]["scorecard"]
    for each in (old, new):
        assert run("replay", each["id"], "--json").document["identical"] is True
    (record,) = run("cards", "history", "--json").document["publications"]
    assert (record["by"], record["why"], record["version"]) == (
        "Kim Doe",
        "Trials count more",
        new["versions"]["scorecard"],
    )
    assert "Trials count more" in run("cards", "history").out


def test_a_card_with_a_mistake_is_not_published_and_the_one_in_force_stays(run: Any, draft: Path) -> None:
    publish(run, draft)
    in_force = run("cards", "list", "--json").document["in_force"]
    draft.write_text(DEFAULT.replace("from: 70", "from: 30"), encoding="utf-8")
    refused = publish(run, draft)
    assert refused.code == 2
    assert "band hot starts at 30 and overlaps the one before" in refused.err
    assert run("cards", "list", "--json").document["in_force"] == in_force


def test_an_earlier_card_is_put_back_by_its_version(run: Any, draft: Path) -> None:
    first = run("cards", "list", "--json").document["in_force"][0]["version"]
    publish(run, draft)
    assert publish(run, first).code == 0
    assert run("cards", "list", "--json").document["in_force"][0]["version"] == first


def test_a_setting_that_published_cards_outrule_is_pointed_out(
    run: Any, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEADPROOF_SCORECARD", "anum")
    publish(run, draft)
    listed = run("cards", "list")
    assert "LEADPROOF_SCORECARD=anum is not used while cards are published" in listed.err
    withdrawn = run("cards", "withdraw", "default", "--by", "Kim", "--why", "Over", "--json").document
    assert [card["name"] for card in withdrawn["in_force"]] == ["anum"]


def test_a_lead_is_scored_by_every_card_that_applies_the_first_being_the_main_one(
    run: Any, home: Path, call_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = files("knowledge.scorecards").joinpath("three-of-four.yaml").read_text(encoding="utf-8")
    for name, country in (("here", "US"), ("there", "DE")):
        applies = f"applies: [{{attribute: contact.country, equals: {country}}}]\n"
        Path(f"{name}.yaml").write_text(text.replace("name: three-of-four", f"name: {name}") + applies, "utf-8")
    monkeypatch.setenv("LEADPROOF_SCORECARD", "here.yaml, there.yaml, default, anum")
    scored = run(
        "score", call_file, "--seller", "Rhea Voss", "--name", "Tomas Lind", "--country", "de", "--json"
    ).document
    assert [other["card"] for other in scored["beside"]] == ["default", "anum"]
    assert scored["score"]["band"] == "good"
    explained = run("explain", "Tomas Lind", "--json").document
    assert explained["score"] == scored["score"]
    assert explained["beside"] == scored["beside"]
    assert "beside it, by card" in run("explain", "Tomas Lind").out
    assert run("leads", "--json").document["leads"][0]["score"]["id"] == scored["score"]["id"]
    for each in (scored["score"], *(other["score"] for other in scored["beside"])):
        assert run("replay", each["id"], "--json").document["identical"] is True


def test_cards_of_which_none_is_for_every_lead_are_refused(
    run: Any, home: Path, call_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("some.yaml").write_text(DEFAULT + "\napplies: [{attribute: contact.country, equals: US}]\n", "utf-8")
    monkeypatch.setenv("LEADPROOF_SCORECARD", "some.yaml")
    refused = run("score", call_file)
    assert refused.code == 2
    assert "[scorecard_for_nobody]" in refused.err


def test_what_only_some_cards_give_is_shown(
    run: Any, home: Path, call_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEADPROOF_SCORECARD", "grade-and-score")
    shown = run("score", call_file, "--seller", "Rhea Voss", "--title", "Operations Manager").out
    assert "0 of 500" in shown
    assert "Grade C-: the job title: Operations Manager (+2/3)." in shown


def test_an_error_in_json_is_a_document(run: Any) -> None:
    refused = run("cards", "show", "nope", "--json")
    assert refused.code == 2
    assert json.loads(refused.out)["error"]["code"] == "scorecard_not_found"
