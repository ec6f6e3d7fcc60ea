"""Small classifiers: packed sums come to what their weights say, and a deep part beside a wide one is their mean."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent import learned
from agent.learned.classifiers import LinearOutputs, LinearText, WideDeepText
from agent.learned.words import answer_features, tokens

WORDS = st.sampled_from("abcdefgh")
WEIGHTS = st.dictionaries(WORDS, st.tuples(*[st.integers(-3000, 3000)] * 3))
SMALL = st.dictionaries(WORDS, st.tuples(*[st.integers(-128, 127)] * 2))
BIASES = (0.5, -1.0, 0.0)


def log_odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


def by_hand(weights: dict[str, tuple[int, ...]], biases: tuple[float, ...], found: set[str]) -> list[float]:
    return [
        bias + sum(weights[each][place] for each in found & weights.keys()) / 100 for place, bias in enumerate(biases)
    ]


@given(WEIGHTS, st.lists(WORDS, max_size=8))
def test_one_label_of_several_is_told_by_a_softmax_of_the_weights(
    weights: dict[str, tuple[int, ...]], words: list[str]
) -> None:
    labels = ("x", "y", "z")
    found = LinearText(labels, BIASES, weights).one_of(" ".join(words))
    sums = by_hand(weights, BIASES, set(words))
    highest = labels[sums.index(max(sums))]
    assert sum(found.values()) == pytest.approx(1)
    assert found[highest] == max(found.values())


@given(WEIGHTS, SMALL, st.sets(WORDS))
def test_the_two_parts_give_the_mean_of_their_log_odds(
    wide: dict[str, tuple[int, ...]], deep: dict[str, tuple[int, ...]], found: set[str]
) -> None:
    outputs = LinearOutputs(((1.0, 0.5), (-0.5, 2.0), (0.25, 0.25), (0.0, 0.0)), (0.1, 0.2, 0.3, 0.4))
    classifier = WideDeepText(
        LinearText(("x", "y", "z"), BIASES, wide), LinearText(("h0", "h1"), (0.1, -0.2), deep), outputs
    )
    hidden = [max(0.0, value) for value in by_hand(deep, (0.1, -0.2), found)]
    powers = [
        math.exp(bias + sum(w * h for w, h in zip(weights, hidden, strict=True)))
        for weights, bias in zip(outputs.weights, outputs.biases, strict=True)
    ]
    for place, (odds, probability) in enumerate(
        zip(by_hand(wide, BIASES, found), classifier.each(found).values(), strict=True)
    ):
        expected = (odds + log_odds(powers[place] / sum(powers))) / 2
        assert probability == pytest.approx(1 / (1 + math.exp(-expected)))


def test_what_was_never_learned_changes_nothing() -> None:
    known = answer_features("What is your budget?", "We have ten thousand.")
    assert learned.statements().each(known | {"zyxwv utsrq"}) == learned.statements().each(known)


def test_a_sentence_is_its_words_pairs_and_what_it_answers() -> None:
    assert answer_features("When?", "By May.") == {
        *("<", "by", "may", ">", "< by", "by may", "may >", "< _ may", "by _ >"),
        *(f"q:{word}" for word in ("<", "when", "?", ">")),
        *(f"q:{word}+{first}" for word in ("<", "when", "?", ">") for first in ("by", "may")),
    }


@given(st.text())
def test_tokens_have_a_beginning_and_an_end_or_there_are_none(text: str) -> None:
    words = tokens(text)
    assert not words or (words[0], words[-1]) == ("<", ">")


def test_the_files_of_weights_are_small() -> None:
    from importlib.resources import files

    sizes = [each.stat().st_size for each in files("agent.learned").iterdir() if each.name.endswith(".gz")]  # type: ignore[attr-defined]
    assert len(sizes) == 2
    assert sum(sizes) < 5_000_000
