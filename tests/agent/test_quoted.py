"""Quoted words stand in a text if white space, quotation marks and Unicode forms alone differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.quoted import find_quote


@pytest.mark.parametrize(
    ("quote", "text", "words"),
    [
        ("it's   mine", "Well, it’s mine.", "it’s mine"),
        ("the “final” say", 'I have the "final" say', 'the "final" say'),
        ("ﬁnal", "the final say", "final"),
        ("a b", "a\n b", "a\n b"),
    ],
)
def test_white_space_quotation_marks_and_unicode_forms_are_folded(quote: str, text: str, words: str) -> None:
    span = find_quote(quote, text)
    assert span is not None
    assert text[slice(*span)] == words


def test_nothing_else_is_folded() -> None:
    assert find_quote("final say", "Final say") is None
    assert find_quote("final say", "final, say") is None
    assert find_quote("  ", "any text") is None


@given(text=st.text(min_size=1, max_size=80), start=st.integers(0, 79), length=st.integers(1, 40))
def test_a_quote_taken_from_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    if quote.strip():
        span = find_quote(quote, text)
        assert span is not None
        assert text[slice(*span)] == quote
