"""The reading side: ranked, found, and given back byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, insert

from agent.conversation import Side
from agent.errors import Conflict, NotFound
from agent.screening import Screening
from knowledge.database import Database
from knowledge.inbox import Inbox
from knowledge.tables import LeadRow, ScoreRow

if TYPE_CHECKING:
    from conftest import Keeping, Making

SPAM = Screening(spam=True, reasons=("three links",))


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


# Ranking


def test_an_empty_inbox_has_no_leads(inbox: Inbox) -> None:
    assert inbox.ranked() == []
    assert inbox.count() == 0
    assert inbox.gated() == []


def test_the_inbox_is_ranked_by_points_then_name_with_spam_last(inbox: Inbox, make: Making, keep: Keeping) -> None:
    keep.scored(make.lead("ld_a", name="Zoe"), 40)
    keep.scored(make.lead("ld_b", name="anna"), 40)
    keep.scored(make.lead("ld_c"), 40)
    keep.scored(make.lead("ld_d", name="Mia"), 90)
    keep.scored(make.lead("ld_e", name="Ben"), 0)
    keep.conversation(make.lead("ld_f", name="Aaron"), make.conversation("Buy links!"), SPAM)

    ranked = inbox.ranked()

    assert [summary.lead.id for summary in ranked] == ["ld_d", "ld_b", "ld_a", "ld_c", "ld_e", "ld_f"]
    assert [summary.score.points if summary.score else None for summary in ranked] == [90, 40, 40, 40, 0, None]
    assert [summary.gated for summary in ranked] == [False] * 5 + [True]
    assert inbox.count() == 6


def test_a_page_of_the_inbox_is_a_part_of_the_whole(inbox: Inbox, make: Making, keep: Keeping) -> None:
    for number in range(7):
        keep.scored(make.lead(f"ld_{number}"), number)
    whole = inbox.ranked()

    assert inbox.ranked(limit=3, offset=2) == whole[2:5]
    assert inbox.ranked(limit=3, offset=6) == whole[6:]
    assert inbox.ranked(limit=3, offset=7) == []


def test_a_summary_counts_what_counts_and_what_is_held_back(inbox: Inbox, make: Making, keep: Keeping) -> None:
    lead = make.lead("ld_a", name="Zoe")
    score = keep.scored(lead, 40)
    keep.conversation(lead, make.conversation("Buy links!"), SPAM)

    summary = inbox.lead("ld_a")

    assert (summary.conversations, summary.held, summary.gated, summary.score) == (1, 1, False, score)


def test_a_lead_whose_only_conversation_turns_out_to_be_spam_shows_no_score(
    inbox: Inbox, make: Making, keep: Keeping
) -> None:
    lead = make.lead("ld_a")
    score = keep.scored(lead, 40)
    keep.conversation(lead, make.conversation("This is ld_a."), SPAM)

    assert (inbox.lead("ld_a").gated, inbox.lead("ld_a").score) == (True, None)
    with pytest.raises(NotFound, match="held back") as caught:
        inbox.latest_score("ld_a")
    assert caught.value.code == "score_missing"
    assert inbox.score(score.id).score == score


def test_a_page_of_ten_thousand_leads_loads_no_others(database: Database, inbox: Inbox, make: Making) -> None:
    given = make.given(make.lead("ld_0"), (make.conversation(),))
    by_points = [make.score(given, points) for points in range(101)]
    leads, scores = [], []
    for number in range(10_000):
        lead, score = make.lead(f"ld_{number}", name=f"Buyer {number}"), by_points[number % 101]
        leads.append(
            {
                "id": lead.id,
                "document": lead.model_dump_json(),
                "name_key": f"buyer {number}",
                "counted": 1,
                "held": 0,
                "score_id": f"sc_{number}",
                "points": score.points,
                "created": make.start,
                "updated": make.start,
            }
        )
        scores.append(
            {
                "id": f"sc_{number}",
                "lead_id": lead.id,
                "scorecard": "card",
                "as_of": score.as_of,
                "canonical": score.canonical(),
                "given": b"{}",
                "kept": make.start,
            }
        )
    with database.session() as session:
        session.execute(insert(LeadRow), leads)
        session.execute(insert(ScoreRow), scores)

    loaded: list[LeadRow] = []

    def note(row: LeadRow, _: object) -> None:
        loaded.append(row)

    event.listen(LeadRow, "load", note)
    try:
        page = inbox.ranked(limit=50, offset=5_000)
    finally:
        event.remove(LeadRow, "load", note)

    assert len(page) == 50
    assert inbox.count() == 10_000
    assert len(loaded) == 50


# Finding


def test_a_lead_is_found_by_id_by_e_mail_in_any_case_and_by_whole_name(
    inbox: Inbox, make: Making, keep: Keeping
) -> None:
    keep.scored(make.lead("ld_a", name="Zoë  Straße", email="Zoe@North.Example"), 40)
    keep.scored(make.lead("ld_b", name="Zoë", email="z@north.example"), 40)

    for who in ("ld_a", " ld_a ", "zoe@north.example", "ZOE@NORTH.EXAMPLE", "zoë STRASSE", "Zoe\u0308 Strasse"):
        assert inbox.find(who).lead.id == "ld_a"
    assert inbox.find("zoë").lead.id == "ld_b"


@pytest.mark.parametrize("who", ["", "   ", "Zo", "%", "_", "zoe@north", "\0", "\udc80", "ld_", "x" * 100_000])
def test_what_no_lead_goes_by_is_not_found(inbox: Inbox, make: Making, keep: Keeping, who: str) -> None:
    keep.scored(make.lead("ld_a", name="Zoe", email="zoe@north.example"), 40)
    keep.scored(make.lead("ld_b"), 40)

    with pytest.raises(NotFound) as caught:
        inbox.find(who)
    assert caught.value.code == "lead_unknown"


def test_a_name_of_two_leads_is_answered_with_both(inbox: Inbox, make: Making, keep: Keeping) -> None:
    keep.scored(make.lead("ld_a", name="Zoe", email="zoe@north.example", company="North"), 40)
    keep.scored(make.lead("ld_b", name="ZOE", company="South"), 40)

    with pytest.raises(Conflict) as caught:
        inbox.find("zoe")

    assert caught.value.code == "lead_ambiguous"
    assert "ld_a zoe@north.example North; ld_b South." in caught.value.message


def test_a_name_of_very_many_leads_is_answered_with_ten(inbox: Inbox, make: Making, keep: Keeping) -> None:
    for number in range(12):
        keep.scored(make.lead(f"ld_{number:02}", name="Zoe"), number)

    with pytest.raises(Conflict, match="ld_09, and more") as caught:
        inbox.find("Zoe")
    assert caught.value.message.count("ld_") == 10


@pytest.mark.parametrize("name", ["nothing", "", "\0", "\udc80"])
def test_what_is_not_there_is_not_found(inbox: Inbox, name: str) -> None:
    for look, code in (
        (inbox.lead, "lead_unknown"),
        (inbox.latest_score, "lead_unknown"),
        (inbox.score, "score_unknown"),
        (inbox.conversation, "conversation_unknown"),
        (inbox.raw, "conversation_unknown"),
    ):
        with pytest.raises(NotFound) as caught:
            look(name)
        assert caught.value.code == code
    assert inbox.scores(name) == []
    assert inbox.conversations(name) == []


# Scores and conversations


def test_a_score_and_its_input_come_back_as_they_were_kept(inbox: Inbox, make: Making, keep: Keeping) -> None:
    call = make.conversation("“Größe” – we have 20k.")
    lead = make.lead("ld_a", name="Zoe")
    given = make.given(lead, (call,), (make.fact(call, quote="20k"),))
    keep.conversation(lead, call)
    score = make.score(given)
    with keep.leads.open("ld_a") as file:
        file.keep_score(score, given)

    stored = inbox.score(score.id)

    assert stored.canonical == score.canonical()
    assert (stored.score, stored.given) == (score, given)
    assert stored.given.model_dump_json() == given.model_dump_json()
    assert inbox.latest_score("ld_a") == stored


def test_the_scores_of_a_lead_come_in_the_order_they_were_kept(inbox: Inbox, make: Making, keep: Keeping) -> None:
    lead = make.lead("ld_a")
    scores = [keep.scored(lead, points) for points in (30, 80, 10)]
    keep.scored(make.lead("ld_b"), 99)

    assert [stored.score for stored in inbox.scores("ld_a")] == scores
    assert inbox.latest_score("ld_a").score == scores[-1]


def test_conversations_come_back_with_their_bytes_contact_and_screening(
    database: Database, inbox: Inbox, make: Making, keep: Keeping
) -> None:
    raw = b"\xff\xfe\x00W\x00e\r\n"
    lead = make.lead("ld_a", name="Zoe", email="zoe@north.example")
    late, early = make.conversation("Late.", day=2, raw=raw), make.conversation("Early.")
    keep.conversation(lead, early, SPAM)
    with keep.leads.open("ld_a") as file:
        file.keep_conversation(late, raw, Screening(), lead.contact)

    first, second = inbox.conversations("ld_a")

    assert (first.conversation, first.screening, first.contact) == (early, SPAM, lead.contact)
    assert (second.conversation, second.screening, second.contact) == (late, Screening(), lead.contact)
    assert first.received <= second.received
    assert inbox.conversation(late.id) == second
    assert inbox.raw(late.id) == raw
    assert inbox.gated() == [first]


def test_of_a_call_that_two_leads_share_each_has_its_own(inbox: Inbox, make: Making, keep: Keeping) -> None:
    keep.conversation(make.lead("ld_a"), make.conversation(side=Side.BUYER))
    keep.conversation(make.lead("ld_b"), make.conversation(side=Side.SELLER))
    call = make.conversation().id

    assert inbox.conversation(call).lead_id == "ld_a"
    assert inbox.conversation(call, "ld_b").conversation.utterances[0].side is Side.SELLER
    with pytest.raises(NotFound):
        inbox.conversation(call, "ld_c")


def test_how_a_conversation_was_read_before_is_kept(inbox: Inbox, make: Making, keep: Keeping) -> None:
    before, after = make.conversation(side=Side.UNKNOWN), make.conversation(side=Side.BUYER)
    for conversation in (before, after, after):
        keep.conversation(make.lead("ld_a"), conversation)

    stored = inbox.conversation(after.id)

    assert (stored.conversation, stored.earlier) == (after, (before,))
