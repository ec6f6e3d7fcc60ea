"""One call in every format: the same utterances, sides and facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.conversation import Conversation, DateSource, Side
from agent.facts import Fact, State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.transcripts import FORMATS, Incoming, Limits, Reading, detect, read
from tests.agent.transcripts.a_call import BEGAN, CALL, LINES, Call, Said, Someone
from tests.agent.transcripts.encoders import CARRIES, ENCODERS, written

NOT_A_CALL = {"inquiry", "inquiry-json"}
SELLER, BUYER = Side.SELLER, Side.BUYER
PRODUCTS = ["Dock Sensor"]


def taken_in(call: Call, name: str, **known: object) -> Reading:
    """The reading of a call in a format, its date given where the format has none."""
    when = {} if CARRIES[name].date else {"took_place": call.began}
    incoming = {"raw": written(call, name), "received": call.began + timedelta(days=90), **when, **known}
    return read(Incoming.model_validate(incoming), Limits())


def names_in(call: Call, name: str) -> dict[str, str]:
    """What each person is called in a format."""
    if not CARRIES[name].roles:
        return {one.name: one.name for one in call.people}
    agent, customer, target = CARRIES[name].roles
    others = {one.name: customer if one.side is BUYER else target for one in call.people}
    return {**others, call.host.name: agent}


def facts_of(conversation: Conversation) -> tuple[Fact, ...]:
    claims = RulesReader().read(conversation, PRODUCTS)
    return merge(ground(claims, conversation, PRODUCTS).facts)


def comparable(facts: tuple[Fact, ...]) -> list[object]:
    """The facts without what formats do not share: the hash of the bytes, what speakers are called, and seconds."""
    return [
        (
            fact.factor,
            fact.state,
            fact.evidence_class,
            fact.value,
            fact.said_at.date(),
            tuple((e.utterance, e.side, e.start, e.end, e.quote) for e in fact.evidence),
        )
        for fact in facts
    ]


def assert_same_words(call: Call, name: str, conversation: Conversation) -> None:
    called = names_in(call, name)
    wanted = [(called[call.people[turn.who].name], turn.text) for turn in call.turns]
    assert [(u.speaker, u.text) for u in conversation.utterances] == wanted
    for utterance, turn in zip(conversation.utterances, call.turns, strict=True):
        for found, time, step in (
            (utterance.start, turn.start, CARRIES[name].start),
            (utterance.end, turn.end, CARRIES[name].end),
        ):
            if step is not None:
                assert found == pytest.approx(time, abs=step)


def test_every_format_that_holds_a_call_has_an_encoder():
    assert {name.split()[0] for name in ENCODERS} == set(FORMATS) - NOT_A_CALL
    assert set(CARRIES) == set(ENCODERS)


@pytest.mark.parametrize("name", ENCODERS)
def test_each_format_is_told_from_all_others(name):
    assert detect(written(CALL, name)) == name.split()[0]


@pytest.mark.parametrize("name", ENCODERS)
def test_a_call_reads_the_same_from_every_format(name):
    conversation = taken_in(CALL, name).conversation
    assert_same_words(CALL, name, conversation)
    called = names_in(CALL, name)
    assert [(p.name, p.side) for p in conversation.participants] == [
        (called[one.name], one.side) for one in CALL.people
    ]
    assert conversation.took_place == CALL.began
    assert (conversation.date_source is DateSource.TRANSCRIPT) == CARRIES[name].date


@pytest.mark.parametrize("name", ENCODERS)
def test_a_call_gives_the_same_facts_from_every_format(name):
    facts = facts_of(taken_in(CALL, name).conversation)
    assert comparable(facts) == comparable(facts_of(taken_in(CALL, "plain").conversation))
    assert [fact.state for fact in facts].count(State.CONFIRMED) >= 6


@pytest.mark.parametrize("name", [name for name in ENCODERS if CARRIES[name].sides])
def test_a_format_that_knows_the_sides_needs_no_words_to_tell_them(name):
    silent = CALL._replace(turns=tuple(turn._replace(text="Mhm.") for turn in CALL.turns))
    conversation = taken_in(silent, name).conversation
    assert [p.side for p in conversation.participants] == [SELLER, BUYER]


@pytest.mark.parametrize("name", ENCODERS)
def test_the_buyer_is_the_contact_with_the_address_that_the_format_knows(name):
    contact = taken_in(CALL, name).contact
    assert contact.name == names_in(CALL, name)["Tomas Lind"]
    assert contact.email == ("tomas.lind@lindfreight.example" if CARRIES[name].emails or name == "vapi" else None)


# Generated calls. The names are such as plain text knows for names: a format that tells a speaker by the shape of a
# line cannot carry a name like "note" or one with a colon. Words have single spaces between them, since captions and
# lists of words keep no others, and no colon or “<b>”, which open a turn or a tag in text formats. People take turns,
# since recorders cut and join what one person says. There is one buyer and one or two sellers, as agents have.

NAMES = ("Zoë D’Arcy", "Jean-Luc de la Tour", "Ann Ray", "O'Neil Müller", "李雷", "Kim", "Dr. A. Voss", "Speaker 4")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters=":<>[]{}*\\"), min_size=1, max_size=9
)
SAID_OFTEN = st.sampled_from(
    [text for _, text in LINES]
    + [
        "We don't have a budget for that.",
        "I need to check with my boss.",
        "Maybe next year, we have £4k & more.",
        "Four of them... no, make that six.",
    ]
)
TEXTS = SAID_OFTEN | st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


@st.composite
def calls(draw: Callable[..., object]) -> Call:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True))
    sides = [SELLER, BUYER, SELLER][: len(names)]
    people = tuple(
        Someone(name, f"p{index}@{'ours' if side is SELLER else 'theirs'}.example", side)
        for index, (name, side) in enumerate(zip(names, sides, strict=True))
    )
    turns: list[Said] = []
    at = 0.0
    for index, text in enumerate(draw(st.lists(TEXTS, min_size=4, max_size=9))):
        others = [who for who in range(len(people)) if not turns or who != turns[-1].who]
        # all of them speak, in the order in which they are listed; later ones as it comes
        who = index if index < len(people) else draw(st.sampled_from(others))
        length = draw(st.integers(1, 400_000)) / 1000
        turns.append(Said(who, text, at, round(at + length, 3)))
        at = round(at + length + draw(st.integers(0, 5_000)) / 1000, 3)
    return Call(draw(st.sampled_from((BEGAN, BEGAN + timedelta(hours=3, seconds=1)))), people, tuple(turns))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(calls())
def test_any_call_reads_the_same_from_every_format(call):
    sellers = [one.name for one in call.people if one.side is SELLER]
    buyer = next(one.name for one in call.people if one.side is BUYER)
    wanted = None
    for name in ENCODERS:
        if name == "vapi" and len(sellers) > 1:
            # Vapi has one assistant
            continue
        # a format that knows no sides is told them, so that it does not depend on what the words happen to be
        known = {} if CARRIES[name].sides else {"sellers": sellers, "contact": {"name": buyer}}
        conversation = taken_in(call, name, format=name.split()[0], **known).conversation
        assert_same_words(call, name, conversation)
        assert {p.name: p.side for p in conversation.participants} == {
            names_in(call, name)[one.name]: one.side for one in call.people
        }
        facts = comparable(facts_of(conversation))
        wanted = facts if wanted is None else wanted
        assert facts == wanted


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(calls(), st.sampled_from(sorted(ENCODERS)))
def test_any_call_is_detected_as_what_it_is(call, name):
    assert detect(written(call, name)) == name.split()[0]
