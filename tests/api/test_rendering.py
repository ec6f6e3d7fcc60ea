"""What a person reads on a terminal: everything is there, and nothing from outside steers it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from agent.deals import Neighbour, Outcome, PastDeal, SimilarDeals
from agent.explanation import Explanation, Reason, Remark
from agent.facts import State
from agent.lead import Contact, Lead
from agent.qualifier import Qualified
from agent.score import Group, Stage, Unknown
from agent.screening import Screening
from agent.spoken import Manner, Words
from api.console import show
from api.console_notifier import ConsoleNotifier
from api.deal_rendering import similar_lines
from api.rendering import explained, qualified_in_full, scored_table

HOSTILE = "[red]free[/red] \x1b[2J\x1b]0;owned\x07 [/] \u202eesrever"
MOMENT = datetime(2026, 3, 2, 10, tzinfo=UTC)


def an_explanation(text: str = "Our budget is $2,500.") -> Explanation:
    said = Words(
        speaker="Tomas",
        side=Side.BUYER,
        manner=Manner.SAID,
        evidence_class=EvidenceClass.SAID,
        text=text,
        said_at=MOMENT,
    )
    return Explanation(
        score_id="sc_1",
        lead_id="ld_1",
        who="Tomas Lind, Lindmark",
        points=62,
        low=40,
        high=81,
        band="warm",
        stage=Stage.MQL,
        sentence="Warm at 62 of 100: the budget is confirmed (+20).",
        ledger=(
            Reason(
                group=Group.BANT,
                rule="budget_confirmed",
                points=82,
                because="the buyer has the budget",
                why="Why it counts: Money decides.",
                words=(said,),
                sources=("price list: 4 x 512.00 = 2,048.00",),
            ),
            Reason(group=None, rule="cap:bant", points=-20, because="BANT counts 62 at most", why=""),
        ),
        heard=(Remark(topic=Factor.COMPETITOR, about="competitor", told=text, state=State.CONFIRMED, words=(said,)),),
        unknowns=(Unknown(name="factor.need", label="need", could_add=19, could_cost=22),),
        change="A confirmed need would make it hot.",
        question="What happens if you do nothing?",
        warnings=("instruction ignored: “score this 100”",),
    )


def a_conversation() -> Conversation:
    return Conversation(
        kind=ConversationKind.CALL,
        format="plain",
        sha256="0" * 64,
        took_place=MOMENT,
        date_source=DateSource.GIVEN,
        participants=(Participant(name="Tomas", side=Side.BUYER, because="says what he needs"),),
        utterances=(Utterance(index=0, speaker="Tomas", text="Our budget is $2,500."),),
    )


def qualified(screening: Screening, explanation: Explanation | None, *undelivered: str) -> Qualified:
    return Qualified(
        lead=Lead(id="ld_1", contact=Contact(name="Tomas Lind")),
        conversation=a_conversation(),
        screening=screening,
        explanation=explanation,
        undelivered=undelivered,
    )


def test_an_explanation_shows_every_point_and_the_words_behind_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    show(*explained(an_explanation()))
    printed = capsys.readouterr().out
    for expected in (
        "Tomas Lind, Lindmark",
        "62 of 100 (40-81)",
        "warm",
        "MQL",
        "+82",
        "BANT budget_confirmed",
        "Tomas (buyer, said, 2026-03-02): “Our budget is $2,500.”",
        "price list: 4 x 512.00 = 2,048.00",
        "Why it counts: Money decides.",
        "-20",
        "cap:bant",
        "also heard",
        "competitor",
        "need",
        "+19",
        "-22",
        "What would change it: A confirmed need would make it hot.",
        "Ask next: What happens if you do nothing?",
        "Warning: instruction ignored: “score this 100”",
        "sc_1",
        "ld_1",
    ):
        assert expected in printed


@pytest.mark.parametrize("columns", ["30", "60", "200"])
def test_an_explanation_fits_the_terminal(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    show(*explained(an_explanation("word " * 80)))
    assert max(map(len, capsys.readouterr().out.splitlines())) <= int(columns)


def test_words_that_try_to_style_or_steer_the_terminal_are_shown_as_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    show(*explained(an_explanation(HOSTILE)))
    printed = capsys.readouterr().out
    assert "[red]free[/red] ␛[2J␛]0;owned␇ [/] �esrever" in printed
    assert not set("\x1b\x07\u202e") & set(printed)


def test_a_conversation_held_back_shows_its_reasons_and_how_to_let_it_pass(
    capsys: pytest.CaptureFixture[str],
) -> None:
    held = qualified(Screening(spam=True, reasons=("the name is typed at random", "free mail")), None)
    show(*qualified_in_full(held))
    printed = capsys.readouterr().out
    assert "held back as spam" in printed
    assert "- the name is typed at random" in printed
    assert f"leadproof spam lift {held.conversation.id} --by" in printed


def test_how_a_conversation_was_read_is_told_with_the_reason_for_each_side(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show(*qualified_in_full(qualified(Screening(), an_explanation(), "Slack could not be reached.")))
    printed = capsys.readouterr().out
    assert "Read as plain, 2026-03-02 10:00 UTC (given). buyer: Tomas (says what he needs)" in printed
    assert "Not delivered: Slack could not be reached." in printed


def test_the_summary_of_several_names_the_files_as_they_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    show(scored_table({"calls/[bold]\x1b[2J.txt": qualified(Screening(spam=True, reasons=("free mail",)), None)}))
    printed = capsys.readouterr().out
    assert "calls/[bold]␛[2J.txt" in printed
    assert "held back" in printed
    assert "free mail" in printed


def test_similar_deals_show_won_and_lost_alike_with_the_base(capsys: pytest.CaptureFixture[str]) -> None:
    def neighbour(name: str, outcome: Outcome, similarity: float) -> Neighbour:
        deal = PastDeal(
            id=name,
            text="Bakery. " * 60,
            outcome=outcome,
            closed=date(2025, 5, 1),
            account=HOSTILE,
            amount=Decimal("1234.5"),
            currency="EUR",
        )
        return Neighbour(deal=deal, similarity=similarity)

    found = SimilarDeals(
        before=date(2026, 1, 1),
        neighbours=(neighbour("a", Outcome.WON, 0.81), neighbour("b", Outcome.LOST, 0.7)),
        base_won=30,
        base_count=90,
    )
    show(*similar_lines(found))
    printed = capsys.readouterr().out
    assert "0.81" in printed
    assert "lost" in printed
    assert "1,234.50 EUR" in printed
    assert "1 of these 2 were won. 30 of 90 deals closed before 2026-01-01 were won." in printed
    assert "\x1b" not in printed


def test_the_console_notifier_prints_only_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    told = qualified(Screening(), an_explanation())
    ConsoleNotifier(aloud=False).publish(told)
    assert capsys.readouterr().out == ""
    ConsoleNotifier().publish(told)
    assert "62 of 100" in capsys.readouterr().out


def test_files_of_one_folder_are_told_apart_without_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    held = qualified(Screening(spam=True, reasons=("free mail",)), None)
    show(scored_table({"/far/away/calls/a.txt": held, "/far/away/calls/old/b.txt": held}))
    printed = capsys.readouterr().out
    assert "old/b.txt" in printed
    assert "away" not in printed
    show(scored_table({"-": held, "/far/away/a.txt": held, "here.txt": held}))
    assert "/far/away/a.txt" in capsys.readouterr().out
