from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.signs import TABLES
from agent.signs.phrases import phrases
from agent.stems import Sought
from agent.topics import CUES

EXPRESSIONS = [
    phrases("sign(s|ing)? off", "Approve[sd]? (it|THIS)"),
    phrases("we (are|'re) with (?-i:[A-Z])\\w+"),
    phrases("(?!(?:you|(?-i:it))(?!\\w))(\\w+) (?-i:IT) decides"),
    phrases("[A-Z]\\w+ (needs|wants) [abc]+", "\\S+ \\d+ (?P<What>K|k)(?P=What)"),
    r"(?<!\bIf\s)(?i:OUR) (?:boss|[^\W\d_A-F]+)",
    "naïve|straße",
]
TEXTS = [
    "We SIGN OFF, and approved THIS.",
    "we're with Northway, we are with northway",
    "It IT decides. it it decides",
    "Anna needs cab; 40 kk",
    "our Boss if our boss",
    "ſign off, o\u212aay, S\u0130GN, NAÏVE STRASSE straße",
]


def _places(matches: object) -> list[tuple[int, int]]:
    return [match.span() for match in matches]  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_what_is_sought_is_found_where_a_search_without_regard_to_case_finds_it(expression: str, text: str) -> None:
    pattern, sought = re.compile(expression, re.IGNORECASE), Sought(expression)
    assert _places(sought.finditer(text)) == _places(pattern.finditer(text))
    assert sought.stands_in(text) is (pattern.search(text) is not None)
    first = sought.search(text)
    assert (first and first.group()) == ((found := pattern.search(text)) and found.group())


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(EXPRESSIONS).flatmap(lambda e: st.tuples(st.just(e), st.from_regex(re.compile(e, re.IGNORECASE))))
)
def test_whatever_an_expression_matches_is_found(found: tuple[str, str]) -> None:
    expression, text = found
    assert Sought(expression).stands_in(text)


_SIGNS = [each for table in (*TABLES.values(), CUES) for sign in table for each in sign.by_phrase()]


@pytest.mark.parametrize(
    "text",
    [
        "Our CFO in Leeds has to sign it off, so IT decides and I do not.",
        "WE'RE LOSING ORDERS, AND THE OLD TOOL IS TOO SLOW",
        "We use Northway today, and Anna Berg from finance must agree before next week.",
    ],
)
def test_every_phrase_of_every_table_is_found_where_it_stands(text: str) -> None:
    for sign in _SIGNS[::5]:
        pattern = re.compile(sign.words, re.IGNORECASE)
        assert _places(sign.sought.finditer(text)) == _places(pattern.finditer(text)), sign.words


def test_small_letters_alone_are_refused_where_case_counts() -> None:
    with pytest.raises(ValueError, match="case counts"):
        Sought("(?-i:[A-Z])").finditer_small("A")
    assert _places(Sought("a B").finditer_small("xA b")) == [(1, 4)]
