"""Utterances are cut into sentences that can be found again, and none of which is endless."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from agent.sentences import LONGEST, sentences

ENDLESS = st.lists(st.sampled_from(["so", "nine", "a", ",", "x" * 700, "€", "no.", "\n", "why?"]), max_size=400)


@given(words=ENDLESS)
@example(words=["x" * 700] * 3)
def test_sentences_hold_every_word_of_a_text_in_its_order(words: list[str]) -> None:
    text = " ".join(words)
    found = sentences(text)
    assert "".join("".join(each.text.split()) for each in found) == "".join(text.split())
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(words=ENDLESS)
def test_no_sentence_is_longer_than_the_longest_and_none_is_empty(words: list[str]) -> None:
    assert all(0 < len(each.text.strip()) == len(each.text) <= LONGEST for each in sentences(" ".join(words)))


def test_speech_without_punctuation_is_cut_before_a_word() -> None:
    text = "and then we counted it again " * 60
    pieces = [each.text for each in sentences(text)]
    assert " ".join(pieces) == text.strip()
    assert len(pieces) == 3


def test_a_question_without_end_is_asked_by_its_last_piece() -> None:
    text = "would you say that " * 60 + "you decide?"
    assert [each.asks for each in sentences(text)] == [False, True]


def test_a_sentence_of_common_length_stays_whole() -> None:
    text = "We have looked at it from all sides " + "and again " * 50 + "and decided."
    assert [each.text for each in sentences(text)] == [text]
