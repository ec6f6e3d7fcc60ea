"""A cue is left untried only where it cannot match."""

from __future__ import annotations

from agent.signs.sign import Voice
from agent.stems import Index, Trigger, stems
from agent.stems.derivation import derived
from agent.topics import CUES
from bench.topics import rows

PHRASES = [each for cue in CUES for each in cue.by_phrase()]


def test_the_stems_that_are_written_down_are_those_that_are_derived() -> None:
    assert [each.words for each in PHRASES[::9] if stems(each.words) != derived(each.words)] == []


def test_no_cue_that_stands_in_a_sentence_is_left_out() -> None:
    texts = [text for row in list(rows("dev"))[::4] for text in (row.question, row.sentence)]
    for voice in Voice:
        cues = [each for each in PHRASES if voice in each.voices]
        trigger = Trigger(cues, lambda cue: cue.words, Index())
        for text in texts:
            tried = set(map(id, trigger.worth_trying(text)))
            assert [cue.words for cue in cues if id(cue) not in tried and cue.pattern.search(text)] == []
