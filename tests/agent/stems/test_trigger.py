from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.signs import TABLES, Voice
from agent.signs.phrases import phrases
from agent.stems import Index, Trigger
from agent.stems.derivation import EDGE, WORD, derived, folded

EXPRESSIONS = [
    phrases("sign(s|ing)? off", "approve[sd]? (it|this)"),
    phrases("(my|our) (\\w+ ){0,2}?(boss|director)('s)? (okay|blessing)"),
    phrases("can't (afford|pay for) (it)?"),
    phrases("(no|zero) budget(?! line)", "out of ...money"),
    phrases("no ?one (else )?decides"),
    phrases("[A-Z]\\w+ (needs|wants) [abc]+"),
    phrases("(really )*urgent|asap"),
    phrases("(I|we)( \\w+){0,2} (must|have to)", "it('s| is) ?on (us|me)"),
    phrases("(?<!if\\s)you (do|did)n't( ever)? say-so", "\\bboss\\b"),
]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (phrases("sign(s|ing)? off"), [{"|sign"}, {"|off|"}]),
        (phrases("approve it", "approval first"), [{"|approv"}, {"e|", "|first|"}]),
        (phrases("(the )?(budget|money) is gone"), [{"|budget|", "|money|"}, {"|gone|"}, {"|is|"}]),
        (phrases("(really )*urgent"), [{"|urgent|"}]),
        (phrases("\\w+ \\d+"), [{f"|{digit}" for digit in range(10)}]),
        (phrases("\\w+ \\w+"), []),
        (phrases("(yes)?"), []),
    ],
)
def test_the_stems_of_an_expression_are_what_each_match_must_hold(expression: str, expected: list[set[str]]) -> None:
    assert sorted(map(sorted, derived(expression))) == sorted(map(sorted, expected))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EXPRESSIONS).flatmap(lambda e: st.tuples(st.just(e), st.from_regex(re.compile(e, re.I)))))
def test_whatever_an_expression_matches_holds_a_stem_of_each_choice(found: tuple[str, str]) -> None:
    expression, text = found
    words = [f"{EDGE}{word}{EDGE}" for word in WORD.findall(folded(text))]
    for choice in derived(expression):
        assert any(stem in word for stem in choice for word in words), choice


@pytest.mark.parametrize(("word", "odd"), [("sign", "ſIGN"), ("okay", "o\u212aay"), ("sign", "sıgn"), ("sign", "Sİgn")])
def test_letters_that_a_search_takes_for_plain_ones_hide_nothing(word: str, odd: str) -> None:
    assert re.fullmatch(word, odd, re.IGNORECASE)
    assert folded(odd) == word


_WORDS = (
    "I we my our the boss board director nobody somebody not can't don't has have is it this that to by on for "
    "need needs budget money funds approved frozen sign signs off decide decides decision final say mine approval must "
    "before week friday soon rush hold later deadline problem losing better struggling want looking fine without until"
).split()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_no_sign_that_stands_in_a_text_is_left_out(words: list[str]) -> None:
    _tried_where_it_stands(" ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "My boss has to sign it off, and it's not in the budget until spring.",
        "We really need it by Friday, money is no problem, I decide.",
        "nobody else has to approve it um we could use something better",
        "",
    ],
)
def test_every_sign_of_a_sentence_is_tried(text: str) -> None:
    _tried_where_it_stands(text)


def _tried_where_it_stands(text: str) -> None:
    for factor, trigger in _TRIGGERS.items():
        tried = set(map(id, trigger.worth_trying(text)))
        for sign in _SIGNS[factor]:
            assert id(sign) in tried or not sign.pattern.search(text), sign.words


_SIGNS = {
    factor: [each for sign in table if Voice.BUYER in sign.voices for each in sign.by_phrase()]
    for factor, table in TABLES.items()
}
_TRIGGERS = {factor: Trigger(signs, lambda sign: sign.words, Index()) for factor, signs in _SIGNS.items()}
