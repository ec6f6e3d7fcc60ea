"""What becomes of the facts about topics: over many calls, in the score, and in what is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain, permutations

import pytest

from agent.agreement import grounded
from agent.claims import TOPICS, Factor
from agent.conversation import Conversation
from agent.deals import SimilarDeals
from agent.explanation import REMARKS, Explanation, explain
from agent.fact_ledger import Fate, Learned, fact_ledger
from agent.fact_words import name_of, stated
from agent.facts import SPEAKER, Detail, Fact, State
from agent.grounding import ground
from agent.history import merge
from agent.lead import Contact, Lead
from agent.readings import Heard, Hearing
from agent.rules_reader import RulesReader
from agent.score import ScoringInput, Versions
from agent.scoring import score
from knowledge.cards import DEFAULT, load_named

Talk = Callable[..., Conversation]


def facts_of(*calls: Conversation) -> list[Fact]:
    return list(chain.from_iterable(ground(RulesReader().read(call, ()), call, ()).facts for call in calls))


def topics_of(*calls: Conversation) -> list[str]:
    """What is known of the topics from some calls, which is the same in whatever order they came in."""
    known = {
        tuple(f"{name_of(f.factor)}: {stated(f)}" for f in merge(facts_of(*order)) if f.factor in TOPICS)
        for order in permutations(calls)
    }
    (told,) = known
    return list(told)


def calls(talk: Talk, *said: str) -> list[Conversation]:
    """One call for each thing said, a day apart."""
    return [
        talk("S: Hello, how are things?", f"B: {text}", on=datetime(2026, 9, day, 10, tzinfo=UTC))
        for day, text in enumerate(said, 1)
    ]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (
            ["We're on Northway today.", "We're also talking to Quillo."],
            ["current tool: Northway", "competitor: Quillo"],
        ),
        (
            ["We're also talking to Quillo.", "We're comparing you with Kestrel."],
            ["competitor: Kestrel", "competitor: Quillo"],
        ),
        (["We're on Northway today.", "We don't use Northway."], ["current tool: Northway: contested"]),
        (["We're on Northway today.", "We no longer use Northway."], ["current tool: Northway: denied"]),
        (["We use excel for that.", "We do everything in Excel."], ["current tool: excel"]),
        (["That's too expensive for us.", "The price is fine."], ["objection: price: contested"]),
        (
            ["Let's talk again on Tuesday.", "Let's talk again on Thursday."],
            ["next step: call by 2026-09-03", "next step: call by 2026-09-08"],
        ),
    ],
)
def test_over_many_calls(talk: Talk, said: list[str], known: list[str]) -> None:
    assert topics_of(*calls(talk, *said)) == known


def test_two_buyers_who_each_decide_stand_beside_each_other(talk: Talk) -> None:
    both = talk("S: Who decides?", "B: I have the final say.", "C: I make the decision here.")
    deciders = [fact for fact in merge(facts_of(both)) if fact.factor is Factor.DECIDER]
    assert [stated(fact) for fact in deciders] == ["Bea Buyer", "Carl Buyer"]
    assert {fact.value for fact in deciders} == {Detail(what=SPEAKER)}


def test_the_ledger_says_what_became_of_each(talk: Talk) -> None:
    said = calls(talk, "We're on Northway today.", "We no longer use Northway.")
    learned = [Learned(fact=fact, learned=fact.said_at) for fact in facts_of(*said)]
    entries = [e for e in fact_ledger(learned, Contact()) if e.fact.factor is Factor.CURRENT_TOOL]
    assert [(stated(entry.fact), entry.fate) for entry in entries] == [
        ("Northway", Fate.REPLACED),
        ("Northway: denied", Fate.HOLDS),
    ]


def test_two_readers_who_differ_about_a_thing_leave_it_contested(talk: Talk) -> None:
    call = talk("S: Hello.", "B: We're on Northway today.", "S: So you don't use Northway any more?", "B: Yes.")
    claims = [c for c in RulesReader().topics(call) if c.factor is Factor.CURRENT_TOOL]
    assert len(claims) == 2
    heard = Heard(hearings=tuple(Hearing(reader=f"r{i}", claims=(claim,)) for i, claim in enumerate(claims)))
    (fact,) = grounded(heard, call, ()).facts
    assert (fact.state, stated(fact)) == (State.CONTESTED, "Northway: contested")


# --- the score and what is told ----------------------------------------------------------------------------------

SAID = (
    "We're on Northway today, and we do the rest in Excel.",
    "We lose half a day a week to it, and deliveries are always late.",
    "We're also talking to Quillo.",
    "It's too expensive for us.",
    "Send me a quote, please.",
)


def given(*facts: Fact) -> ScoringInput:
    return ScoringInput(
        lead=Lead(id="ld_0123456789abcdef0123", contact=Contact()),
        as_of=datetime(2026, 9, 16, tzinfo=UTC),
        facts=facts,
        similar=SimilarDeals(before=datetime(2026, 9, 16, tzinfo=UTC).date(), neighbours=(), base_won=0, base_count=0),
        versions=Versions(scorecard="card", reader="rules-1", catalogue="none"),
    )


def told(*facts: Fact) -> Explanation:
    card, scoring = load_named(DEFAULT), given(*facts)
    return explain(score(scoring, card), scoring, card)


def test_no_topic_moves_the_score(talk: Talk) -> None:
    card = load_named(DEFAULT)
    merged = merge(facts_of(*calls(talk, *SAID)))
    topics = [fact for fact in merged if fact.factor in TOPICS]
    assert len(topics) >= 7
    with_them = score(given(*merged), card)
    without = score(given(*(fact for fact in merged if fact not in topics)), card)
    assert with_them.model_dump(exclude={"id"}) == without.model_dump(exclude={"id"})


def test_what_was_stored_before_there_were_topics_is_read_to_the_same_bytes(talk: Talk) -> None:
    older = given(*(fact for fact in merge(facts_of(*calls(talk, *SAID))) if fact.factor not in TOPICS))
    stored = older.model_dump_json()
    assert not any(f'"{topic.value}"' in stored for topic in TOPICS)
    assert ScoringInput.model_validate_json(stored).model_dump_json() == stored
    assert score(ScoringInput.model_validate_json(stored), load_named(DEFAULT)) == score(older, load_named(DEFAULT))


def test_facts_about_topics_come_back_from_their_json_as_they_were(talk: Talk) -> None:
    facts = facts_of(*calls(talk, *SAID, "Let's talk again on Tuesday."))
    assert any(isinstance(fact.value, Detail) and fact.value.by for fact in facts)
    assert [Fact.model_validate_json(fact.model_dump_json()) for fact in facts] == facts


def test_an_explanation_tells_what_else_was_heard_with_the_words(talk: Talk) -> None:
    explanation = told(*merge(facts_of(*calls(talk, *SAID))))
    about = [(remark.about, remark.told) for remark in explanation.heard]
    assert about[:2] == [("current tool", "Excel"), ("current tool", "Northway")]
    assert ("next step", "proposal (from the seller)") in about
    text = explanation.as_text()
    assert "\nAlso heard\n" in text
    assert "  competitor: Quillo. Bea Buyer (buyer, said, 2026-09-03): “We're also talking to Quillo.”\n" in text
    assert "**Also heard**" in explanation.as_markdown()
    assert "Also heard" not in told().as_text()


def test_an_answer_is_told_with_its_question(talk: Talk) -> None:
    explanation = told(*merge(facts_of(talk("S: What do you use today?", "B: Brightdesk."))))
    (remark,) = explanation.heard
    assert [words.text for words in remark.last_words] == ["What do you use today?", "Brightdesk."]


def test_of_many_things_heard_a_few_are_shown_and_the_rest_is_counted(talk: Talk) -> None:
    names = ("Northway", "Quillo", "Kestrel", "Tallymate", "Brightdesk")
    explanation = told(*merge(facts_of(*calls(talk, *(f"We're also evaluating {name}." for name in names)))))
    assert len(explanation.heard) == len(names)
    assert [remark.told for remark in explanation.heard_in_brief] == ["Brightdesk", "Tallymate", "Kestrel"]
    assert f"and {len(names) - REMARKS} more" in explanation.as_text()


def test_what_was_heard_is_shown_as_words_whatever_is_in_them(talk: Talk) -> None:
    explanation = told(*merge(facts_of(*calls(talk, "We're also evaluating Quillo and *really* <b>so</b>."))))
    assert "<b>" not in explanation.as_markdown()
    assert "\\*really\\*" in explanation.as_markdown()
