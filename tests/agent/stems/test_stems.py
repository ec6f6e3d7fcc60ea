from __future__ import annotations

import pytest

from agent.sentences import sentences
from agent.signs import TABLES, Voice
from agent.stems import Index, Trigger, stems
from agent.stems.derivation import derived

PHRASES = [each for table in TABLES.values() for sign in table for each in sign.by_phrase()][::9]
"""Every ninth: deriving stems and compiling all phrases takes longer than reading a thousand calls."""


def test_the_stems_that_are_written_down_are_those_that_are_derived() -> None:
    assert [each.words for each in PHRASES if stems(each.words) != derived(each.words)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I do have the final say.",
        "Our CFO has the final say.",
        "We have no budget for this.",
        "I'm not sure we need it.",
        "It's on hold until Q2.",
        "We're looking to cut our picking errors.",
    ],
)
def test_trying_only_the_phrases_whose_stems_are_there_finds_what_trying_all_finds(text: str) -> None:
    (sentence,) = sentences(text)
    signs = [each for each in PHRASES if Voice.BUYER in each.voices]
    chosen = [
        hit
        for sign in Trigger(signs, lambda sign: sign.words, Index()).worth_trying(text)
        for hit in sign.find(sentence, Voice.BUYER)
    ]
    assert chosen == [hit for sign in signs for hit in sign.find(sentence, Voice.BUYER)]
