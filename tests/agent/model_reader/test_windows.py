"""Long conversations go in overlapping windows, with the indices of the whole conversation."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from agent.conversation import Conversation, Side, Utterance
from agent.model_reader.windows import tokens, windows
from tests.conftest import build
from tests.growth import in_proportion

HEAD = re.compile(r"\[(\d+)\] (\w+), [^:]*: ?")


def indices(window: str) -> list[int]:
    return [int(match[1]) for line in window.splitlines() if (match := HEAD.match(line))]


WORDS = st.lists(
    st.sampled_from(["money", "no", "Maybe.", "we", "sign", "Größe", "价格", "now?"]), min_size=1, max_size=120
)
TALKS = st.lists(WORDS.map(" ".join), min_size=1, max_size=60).map(
    lambda texts: build(*(f"{'SB'[i % 2]}: {text}" for i, text in enumerate(texts)))
)


def test_a_short_conversation_is_one_window() -> None:
    assert windows(build("S: Hello there.", "B: Hello."), 24_000) == (
        "[0] seller, Sam Seller: Hello there.\n[1] buyer, Bea Buyer: Hello.",
    )


@given(TALKS, st.integers(500, 2_000))
def test_windows_hold_every_word_in_order_and_no_more_than_they_may(talk: Conversation, size: int) -> None:
    parts = windows(talk, size)
    assert all(tokens(part) <= size + size // 8 for part in parts)
    seen: dict[int, str] = {}
    for part in parts:
        found = indices(part)
        assert found == sorted(found)
    whole = "\n".join(dict.fromkeys(line for part in parts for line in part.splitlines()))
    for line in whole.splitlines():
        head = HEAD.match(line)
        assert head is not None
        seen[int(head[1])] = f"{seen.get(int(head[1]), '')} {line[head.end() :]}"
    for utterance in talk.utterances:
        assert set(utterance.text.split()) <= set(seen[utterance.index].split())


@given(TALKS, st.integers(500, 2_000))
def test_neighbouring_windows_share_a_question_and_its_answer(talk: Conversation, size: int) -> None:
    parts = [part.splitlines() for part in windows(talk, size)]
    for before, after in pairwise(parts):
        assert after[:2] == before[-len(before) :][before.index(after[0]) :][:2]
        assert len(before) - before.index(after[0]) >= min(2, len(before) - 1)
        assert after[-1] != before[-1]


def test_a_turn_that_fills_windows_of_its_own_is_cut_between_sentences_under_its_own_index() -> None:
    text = " ".join(f"This is sentence number {i} of the long story." for i in range(400))
    talk = build("S: Go on.", f"B: {text}", "S: I see.")
    parts = windows(talk, 1_000)
    assert len(parts) > 2
    lines = list(dict.fromkeys(line for part in parts for line in part.splitlines()))
    assert {int(HEAD.match(line)[1]) for line in lines} == {0, 1, 2}
    assert all(HEAD.sub("", line) in text for line in lines[1:-1])
    assert all(line.endswith("story.") for line in lines[1:-1])


def test_a_turn_without_sentences_and_spaces_is_cut_all_the_same() -> None:
    parts = windows(build(f"B: {'x' * 50_000}"), 1_000)
    assert sum(part.count("x") for part in parts) >= 50_000
    assert all(tokens(part) <= 1_125 for part in parts)


def test_cutting_takes_time_in_proportion_to_the_length() -> None:
    def talk(words: int) -> Conversation:
        return build(f"B: {'word ' * words}", f"S: {'word. ' * words}")

    assert in_proportion(talk, lambda conversation: windows(conversation, 24_000), size=10_000)


def test_half_a_character_is_sent_as_a_question_mark() -> None:
    broken = Utterance(index=0, speaker="Bea", side=Side.BUYER, text="Fine \ud83d now.")
    talk = build("B: Fine.").model_copy(update={"utterances": (broken,)})
    assert windows(talk, 1_000) == ("[0] buyer, Bea: Fine ? now.",)


def test_the_estimate_of_tokens_is_from_above() -> None:
    """Common tokenizers make four to five bytes of English, and three or more of Chinese, into one token."""
    assert tokens("the quick brown fox jumps over the lazy dog") >= 9
    assert tokens("价格是多少") >= 5
