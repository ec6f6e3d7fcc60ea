"""`score`, `explain`, `replay`, `leads`, `spam`: a conversation in, a proven score out."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from knowledge import samples


def sample(name: str) -> bytes:
    return next(conversation.raw for conversation in samples.conversations() if conversation.name == name)


def test_one_conversation_is_explained_in_full(run: Any, call_file: Path) -> None:
    scored = run("score", call_file, "--company", "Lindmark", "--email", "tomas@lindmark.example")
    assert scored.code == 0
    assert "Tomas Lind, Lindmark" in scored.out
    assert "“Our budget is $2,500, and it is approved.”" in scored.out
    assert "the sum of these lines" in scored.out
    assert "What would change it" in scored.out
    assert "seller: Rhea Voss" in scored.out
    assert scored.err == ""


def test_the_document_of_one_conversation_holds_the_whole_score(run: Any, call_file: Path) -> None:
    scored = run("score", call_file, "--json")
    document = scored.document
    assert document["file"] == str(call_file)
    assert sum(line["points"] for line in document["score"]["ledger"]) == document["score"]["points"]
    assert document["explanation"]["score_id"] == document["score"]["id"]
    assert document["conversation"]["utterances"] == 8
    assert document["gated"] is False
    assert {fact["factor"]: fact["state"] for fact in document["facts"]}["budget"] == "confirmed"
    assert document["undelivered"] == []
    assert scored.err == ""


def test_stdin_is_read_for_a_dash(run: Any, call_file: Path) -> None:
    from_file = run("score", call_file, "--json").document
    from_stdin = run("score", "-", "--json", stdin=call_file.read_bytes()).document
    assert from_stdin["file"] == "-"
    assert from_stdin["score"] == from_file["score"]


def test_several_conversations_give_a_table_and_a_document_of_results(run: Any, home: Path) -> None:
    run("samples", "mine")
    given = len(samples.conversations())
    document = run("score", "mine", "--json").document
    assert len(document["results"]) == given
    assert document["errors"] == []
    table = run("score", "mine/conversations")
    assert table.code == 0
    for conversation in samples.conversations():
        assert conversation.filename.split("-", 3)[-1][:12] in table.out.replace("\n", "")


def test_a_bad_file_among_several_is_named_and_the_others_go_on(run: Any, call_file: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    Path("binary.txt").write_bytes(bytes(range(256)) * 4)
    scored = run("score", "empty.txt", call_file, "binary.txt", "nowhere.txt", "--json")
    assert scored.code == 2
    assert [result["file"] for result in scored.document["results"]] == [str(call_file)]
    codes = {error["file"]: error["code"] for error in scored.document["errors"]}
    assert set(codes) == {"empty.txt", "binary.txt", "nowhere.txt"}
    assert codes["nowhere.txt"] == "file_not_found"
    for path, code in codes.items():
        assert f"error [{code}]: {path}: " in scored.err
    shown = run("score", "empty.txt", call_file)
    assert shown.code == 2
    assert "Tomas Lind" in shown.out


def test_a_single_bad_file_is_an_error_and_nothing_is_stored(run: Any, home: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    refused = run("score", "empty.txt", "--json")
    assert refused.code == 2
    assert set(refused.document) == {"error"}
    assert run("leads", "--json").document == {"leads": [], "total": 0}


def test_a_file_over_the_limit_names_the_limit_and_its_setting(
    run: Any, call_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEADPROOF_MAX_BYTES", "100")
    refused = run("score", call_file)
    assert refused.code == 2
    assert "LEADPROOF_MAX_BYTES" in refused.err
    assert "100" in refused.err


def test_an_unknown_format_is_answered_with_the_known_ones(run: Any, call_file: Path) -> None:
    refused = run("score", call_file, "--format", "morse")
    assert refused.code == 2
    assert "[format_unknown]" in refused.err
    assert "timestamped" in refused.err


def test_what_is_said_of_the_contact_is_kept_with_the_lead(run: Any, call_file: Path) -> None:
    contact = run(
        "score", call_file, "--json", "--email", "t@lindmark.example", "--company", "Lindmark", "--title", "COO",
        "--phone", "+46 1", "--industry", "Wholesale", "--employees", "140", "--country", "SE",
    ).document["lead"]["contact"]  # fmt: skip
    assert contact["email"] == "t@lindmark.example"
    assert (contact["company"], contact["title"], contact["country"]) == ("Lindmark", "COO", "SE")
    assert (contact["phone"], contact["industry"], contact["employees"]) == ("+46 1", "Wholesale", 140)


def test_the_seller_and_the_date_can_be_told(run: Any, home: Path) -> None:
    Path("talk.txt").write_text("Ann: We need two of them.\nBob: Good to hear that.\n")
    document = run("score", "talk.txt", "--seller", "Bob", "--date", "2025-03-31T10:00+02:00", "--json").document
    sides = {person["name"]: person["side"] for person in document["conversation"]["participants"]}
    assert sides["Bob"] == "seller"
    assert document["conversation"]["took_place"] == "2025-03-31T08:00:00Z"
    assert document["conversation"]["date_source"] == "given"
    assert run("score", "talk.txt", "--date", "yesterday").code == 2


def test_a_second_conversation_joins_the_lead_that_is_named(run: Any, call_file: Path) -> None:
    first = run("score", call_file, "--email", "tomas@lindmark.example", "--json").document
    Path("later.txt").write_text("[2026-03-09T10:00:00] Tomas Lind: We have no budget left, the budget is cut.\n")
    second = run("score", "later.txt", "--lead", "TOMAS@lindmark.example", "--json").document
    assert second["lead"]["id"] == first["lead"]["id"]
    assert len(second["score"]["versions"]["conversations"]) == 2


def test_a_lead_that_nobody_knows_cannot_be_named(run: Any, call_file: Path) -> None:
    refused = run("score", call_file, "--lead", "nobody@nowhere.example")
    assert refused.code == 2
    assert "[lead_unknown]" in refused.err
    assert run("leads", "--json").document["total"] == 0


@pytest.mark.parametrize("who", ["id", "tomas@LINDMARK.example", "Tomas Lind"])
def test_the_latest_score_of_a_lead_is_explained(run: Any, call_file: Path, who: str) -> None:
    scored = run("score", call_file, "--email", "tomas@lindmark.example", "--json").document
    who = scored["lead"]["id"] if who == "id" else who
    explained = run("explain", who, "--json").document
    assert explained["score"] == scored["score"]
    assert explained["explanation"] == scored["explanation"]
    assert scored["explanation"]["sentence"][:40] in run("explain", who).out


def test_a_score_replays_to_its_own_bytes_by_its_id_and_by_its_lead(run: Any, call_file: Path) -> None:
    scored = run("score", call_file, "--email", "tomas@lindmark.example", "--json").document
    by_id = run("replay", scored["score"]["id"], "--json")
    assert by_id.code == 0
    assert by_id.document["identical"] is True
    assert by_id.document["conversations_verified"] == 1
    assert run("replay", "Tomas Lind", "--json").document == by_id.document
    assert by_id.document["sha256"] in run("replay", "tomas@lindmark.example").out


def test_a_score_that_was_tampered_with_does_not_replay(run: Any, call_file: Path, home: Path) -> None:
    score_id = run("score", call_file, "--json").document["score"]["id"]
    with sqlite3.connect(home / "leadproof.db") as database:
        (stored,) = database.execute("SELECT canonical FROM scores WHERE id = ?", (score_id,)).fetchone()
        document = json.loads(stored)
        document["points"] = 100 - document["points"]
        changed = json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode()
        database.execute("UPDATE scores SET canonical = ? WHERE id = ?", (changed, score_id))
    database.close()
    mismatch = run("replay", score_id, "--json")
    assert mismatch.code == 1
    assert mismatch.document["error"]["code"].startswith("replay_")


def test_what_is_unknown_cannot_be_replayed(run: Any) -> None:
    assert run("replay", "nobody").code == 2


def test_leads_are_ranked_by_their_points(run: Any, home: Path) -> None:
    run("samples", "mine")
    run("score", "mine/conversations")
    ranked = run("leads", "--json").document
    points = [lead["score"]["points"] for lead in ranked["leads"] if lead["score"]]
    assert points == sorted(points, reverse=True)
    assert [lead["rank"] for lead in ranked["leads"]] == list(range(1, ranked["total"] + 1))
    shown = run("leads", "--limit", "2")
    assert ranked["leads"][0]["lead"]["id"] in shown.out
    assert ranked["leads"][2]["lead"]["id"] not in shown.out
    assert f"2 of {ranked['total']} leads" in shown.err


def test_an_empty_inbox_says_what_to_do(run: Any) -> None:
    empty = run("leads")
    assert (empty.code, empty.out) == (0, "")
    assert "leadproof score" in empty.err
    assert "Nothing is held back" in run("spam", "list").err


def test_spam_is_held_back_with_reasons_and_a_person_can_let_it_pass(run: Any, home: Path) -> None:
    Path("spam.json").write_bytes(sample("spam-inquiry"))
    held = run("score", "spam.json", "--json").document
    assert held["gated"] is True
    assert held["score"] is None
    conversation = held["conversation"]["id"]
    assert f"leadproof spam lift {conversation}" in run("score", "spam.json").out
    (listed,) = run("spam", "list", "--json").document["conversations"]
    assert listed["conversation"] == conversation
    assert listed["reasons"] == held["screening"]["reasons"]
    assert conversation in run("spam", "list").out
    assert "held back" in run("leads").out

    lifted = run("spam", "lift", conversation, "--by", "Kim Doe", "--json").document
    assert lifted["score"] is not None
    assert lifted["screening"]["lifted_by"] == "Kim Doe"
    assert run("spam", "list", "--json").document == {"conversations": []}
    again = run("spam", "lift", conversation, "--by", "Kim Doe")
    assert again.code == 2
    assert "[not_gated]" in again.err


def test_a_conversation_that_is_not_known_cannot_be_let_pass(run: Any) -> None:
    assert "[conversation_unknown]" in run("spam", "lift", "cv_0", "--by", "Kim").err


def test_a_transcript_cannot_style_or_steer_the_terminal(run: Any, home: Path) -> None:
    Path("styled.txt").write_text(
        "Kim: Hello, this is Kim from [link=https://x.example]Brightpeg[/link].\n"
        "Ann: [red]I have the final say[/red] on this purchase. [/]\n"
    )
    scored = run("score", "styled.txt", "--seller", "Kim", "--name", "[bold]\x1b[31mAnn", "--email", "ann@a.example")
    assert scored.code == 0
    shown = scored.out + run("explain", "ann@a.example").out + run("leads").out
    assert "[red]I have the final say" in shown
    assert "[bold]" in shown
    assert "\x1b" not in shown


def test_a_file_that_is_refused_for_its_control_characters_does_not_get_them_through(run: Any, home: Path) -> None:
    Path("steering.txt").write_text("Ann: We need two. \x1b[2J\x1b]0;owned\x07\n")
    refused = run("score", "steering.txt")
    assert refused.code == 2
    assert not {"\x1b", "\x07"} & set(refused.out + refused.err)
