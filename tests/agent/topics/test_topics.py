"""What sentences tell besides the four factors, and what they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.claims import TOPICS, Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation, Side
from agent.fact_words import name_of, stated
from agent.facts import Fact
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from tests.conftest import build

Talk = Callable[..., Conversation]


def topics_of(conversation: Conversation) -> tuple[Fact, ...]:
    grounding = ground(RulesReader().read(conversation, ()), conversation, ())
    assert [rejection for rejection in grounding.rejected if rejection.claim.factor in TOPICS] == []
    return tuple(fact for fact in merge(grounding.facts) if fact.factor in TOPICS)


def told(conversation: Conversation) -> list[str]:
    return [f"{name_of(fact.factor)}: {stated(fact)}" for fact in topics_of(conversation)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Our CFO signs off on anything above ten thousand.", ["who decides: CFO"]),
        ("I have the final say on this.", ["who decides: Bea Buyer"]),
        ("The CFO doesn't decide on tools like this.", ["who decides: CFO: denied"]),
        ("IT and legal have to have a look.", ["who else must agree: IT", "who else must agree: legal"]),
        ("Legal doesn't have to look at it.", ["who else must agree: Legal: denied"]),
        ("We're on Northway today.", ["current tool: Northway"]),
        ("Our contract with Northway runs out in June.", ["current tool: Northway"]),
        ("It's all in spreadsheets at the moment.", ["current tool: spreadsheets"]),
        ("We're comparing you with Quillo and Northway.", ["competitor: Northway", "competitor: Quillo"]),
        ("We lose half a day a week to it.", ["pain: time"]),
        ("Deliveries are always late.", ["pain: delays"]),
        ("First we'd run a pilot in one branch.", ["step to a decision: pilot"]),
        ("There's no tender for sums like that.", ["step to a decision: tender: denied"]),
        ("That's too expensive for us.", ["objection: price"]),
        ("The price is not a problem.", ["objection: price: denied"]),
        ("I'll send you our requirements by Friday.", ["next step: documents by 2026-09-18 (from the buyer)"]),
        ("Let's talk again on Tuesday.", ["next step: call by 2026-09-22"]),
        ("It goes to the board in March.", ["who decides: board", "step to a decision: board meeting by 2027-03-31"]),
    ],
)
def test_the_buyers_words_tell(talk: Talk, said: str, expected: list[str]) -> None:
    assert told(talk("S: Hello, how are things?", f"B: {said}")) == expected


@pytest.mark.parametrize(
    ("asked", "answered", "expected"),
    [
        ("Who signs off on this?", "Our CFO.", ["who decides: CFO"]),
        ("Who decides in the end?", "That's me.", ["who decides: Bea Buyer"]),
        ("Does anybody else have to approve it?", "Yes. Our CISO.", ["who else must agree: CISO"]),
        ("What do you use today?", "Paper, mostly.", ["current tool: Paper"]),
        ("Who else are you talking to?", "Kestrel.", ["competitor: Kestrel"]),
        ("Are you talking to anyone else?", "No, only to you.", ["competitor: others: denied"]),
        ("So you lose a day every month on the report?", "Yes, at least.", ["pain: time"]),
        (
            "What does your process look like?",
            "A pilot first, then procurement.",
            ["step to a decision: pilot", "step to a decision: procurement"],
        ),
        ("So the price is a problem for you?", "Yes, it is.", ["objection: price"]),
        ("So the price is a problem for you?", "No.", ["objection: price: denied"]),
        (
            "Shall I send you a proposal by Friday?",
            "Yes, please.",
            ["next step: proposal by 2026-09-18 (from the seller)"],
        ),
        ("Would Tuesday work for a demo?", "Tuesday works for me.", ["next step: demo by 2026-09-22"]),
        ("Shall we set up a demo?", "No, not yet.", ["next step: demo: denied"]),
    ],
)
def test_a_question_and_its_answer_tell_together(talk: Talk, asked: str, answered: str, expected: list[str]) -> None:
    facts = topics_of(talk(f"S: {asked}", f"B: {answered}"))
    assert [f"{name_of(fact.factor)}: {stated(fact)}" for fact in facts] == expected
    assert all({e.side for e in fact.evidence} == {Side.SELLER, Side.BUYER} for fact in facts if fact.value)


@pytest.mark.parametrize(
    "said",
    [
        "We used Northway years ago.",
        "If we used Northway, that would be easier.",
        "Do you integrate with Northway?",
        "My cousin uses Northway at his firm.",
        "In my last job the CFO had to sign everything.",
        "You said that it's too expensive for most customers.",
        "If it were too expensive, I'd say so.",
        "Imagine we lost a day a week to that.",
        "If you drop the price, send me the contract.",
        "Maybe we could do a demo some time.",
        "The referee decides, not the fans.",
        "Thanks for the demo yesterday.",
        "Who decides on your side about discounts?",
    ],
)
def test_the_past_a_supposition_a_question_and_other_people_tell_nothing(talk: Talk, said: str) -> None:
    assert told(talk("S: Hello.", f"B: {said}")) == []


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("I'll send you a proposal by Friday.", "How does your support work?"),
        ("Shall I send you a proposal by Friday?", "Let me think about it."),
        ("Many of our customers are on Northway.", "I see."),
        ("Our CFO signs off on every discount.", "Right."),
        ("We're also talking to Quillo about a partnership.", "Yes."),
        ("You lose a day a week to it, I guess.", "Interesting."),
        ("What do you use today?", "Why do you ask?"),
        ("Who signs off on this?", "It depends."),
        ("Who else has to agree?", "Nobody."),
    ],
)
def test_what_the_seller_says_and_the_buyer_does_not_take_up_tells_nothing(talk: Talk, said: str, reply: str) -> None:
    assert told(talk(f"S: {said}", f"B: {reply}")) == []


SENTENCES = (
    "We're on Northway today.",
    "IT and legal have to have a look.",
    "It's too expensive for us.",
    "We lose half a day a week to it.",
    "Let's talk again on Tuesday.",
    "First we'd run a pilot in one branch.",
    "We're also talking to Quillo.",
    "Shall I send you a proposal by Friday?",
    "Who signs off on this?",
    "Our CFO.",
    "Yes, please.",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_words_of_the_seller_alone_are_never_a_topic(lines: list[str]) -> None:
    assert topics_of(build(*(f"S: {line}" for line in lines))) == ()


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("SBC"), st.sampled_from(SENTENCES)), min_size=1, max_size=8))
def test_every_topic_rests_on_the_buyers_words_and_goes_with_them(lines: list[tuple[str, str]]) -> None:
    conversation = build(*(f"{side}: {line}" for side, line in lines))
    for fact in topics_of(conversation):
        assert fact.evidence_class is not EvidenceClass.REPORTED
        assert any(e.side is Side.BUYER for e in fact.evidence)
        for e in fact.evidence:
            assert conversation.utterances[e.utterance].text[e.start : e.end] == e.quote
        quoted = {e.utterance for e in fact.evidence if e.side is Side.BUYER}
        emptied = tuple(
            u.model_copy(update={"text": "Hm."}) if u.index in quoted else u for u in conversation.utterances
        )
        left = topics_of(conversation.model_copy(update={"utterances": emptied}))
        assert fact not in left


def claimed(conversation: Conversation, factor: Factor, quote: str, **more: object) -> list[str]:
    """The facts that a reader's claim gives, or why it falls."""
    claim = Claim(factor=factor, quotes=(Quote(utterance=1, text=quote),), **more)
    found = ground([claim], conversation, ())
    return [stated(fact) for fact in found.facts] + [rejection.reason for rejection in found.rejected]


def test_a_claim_about_a_topic_is_judged_by_the_words(talk: Talk) -> None:
    call = talk("S: Hello.", "B: I don't think we use Northway, and it's not too expensive.")
    assert claimed(call, Factor.CURRENT_TOOL, "we use Northway") == [
        "the words speak the other way about the current tool"
    ]
    assert claimed(call, Factor.OBJECTION, "it's not too expensive", stance=Stance.AGAINST) == ["price: denied"]
    assert claimed(call, Factor.COMPETITOR, "we use Northway") == ["the words speak neither way about the competitor"]
    reported = claimed(
        talk("B: Hi.", "S: You use Northway.", "B: Hm."),
        Factor.CURRENT_TOOL,
        "You use Northway.",
        evidence_class=EvidenceClass.REPORTED,
    )
    assert reported == ["nobody on the buyer's side speaks about the current tool"]


def test_what_is_named_is_read_from_the_words_and_not_from_the_claim(talk: Talk) -> None:
    call = talk("S: Hello.", "B: We're on Northway today.")
    assert claimed(call, Factor.CURRENT_TOOL, "We're on Northway today.", subject="Quillo") == ["Northway"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nobody in Tallinn has to look at it first.", []),
        ("I've no say over the carts, Derek has to okay any work on them.", ["who else must agree: Derek"]),
        ("Two of our trustees must sign the contract.", ["who decides: trustees"]),
        ("I'm my own man and I decide what I work on.", ["who decides: Bea Buyer"]),
        ("My wife and I decide together.", ["who decides: wife and I"]),
        ("The county buys for us.", ["who decides: county"]),
        ("The colonel says what's bought and what isn't.", ["who decides: colonel"]),
    ],
)
def test_who_decides_is_the_one_who_does_it_and_nobody_beside(talk: Talk, said: str, expected: list[str]) -> None:
    assert told(talk("S: Hello, how are things?", f"B: {said}")) == expected


@pytest.mark.parametrize(
    ("asked", "answer", "expected"),
    [
        ("Are you the decision maker?", "No, the head of sports is.", ["who decides: head of sports"]),
        ("Who signs?", "Ruth, I'm just the one with the phone.", ["who decides: Ruth"]),
        ("Does anybody else take part in the decision?", "My brother and I used to do it together.", []),
    ],
)
def test_who_decides_is_told_by_an_answer(talk: Talk, asked: str, answer: str, expected: list[str]) -> None:
    assert told(talk(f"S: {asked}", f"B: {answer}")) == expected
