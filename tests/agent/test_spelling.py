"""Texts made comparable."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from agent.contact_condition import ContactCondition
from agent.spelling import spaced, spelled


@given(st.text(st.characters(max_codepoint=127), max_size=60) | st.text(max_size=60))
def test_words_are_what_stands_between_signs_and_spaces_whatever_the_script(text: str) -> None:
    words = re.findall(r"[^\W_]+", text.casefold())
    assert spelled(text) == f" {' '.join(words)} "


@given(st.text(alphabet="ab \t\n\x1c\u2003\xa0é", max_size=8))
def test_a_text_is_spaced_singly(text: str) -> None:
    assert spaced(text) == " ".join(text.split())


@given(
    st.lists(st.sampled_from(["head of sales", "Sales", "STRASSE", "a b", "head-of"]), min_size=1, max_size=3),
    st.lists(
        st.sampled_from("Head head of SALES sales straße Straße a b ab presales , - _ of_sales".split()), max_size=6
    ),
)
def test_a_phrase_is_found_just_where_its_words_stand_as_whole_words(phrases: list[str], words: list[str]) -> None:
    text = " ".join(words)
    condition = ContactCondition(attribute="contact.title", contains=tuple(phrases))
    assert condition.holds(text) == any(spelled(phrase) in spelled(text) for phrase in phrases)
