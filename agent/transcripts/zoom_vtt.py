"""WebVTT as Zoom writes it: `Name: text` inside the cue (rivet-javascript, recording.transcript_completed)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from agent.compiled import compiled
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, Speakers, begin_as_names, is_no_name
from agent.transcripts.transcript import Transcript, Turn
from agent.transcripts.vtt import cues, is_vtt, plain, transcript

_OPENING = compiled(r"(?P<name>[^\s:][^\n:]{0,99}?)[ \t]{0,3}:(?=\s|\Z)")
_HANDLE = compiled(r"[^\s@]{1,64}@[^\s@]{1,190}|.{1,60} ?\([0-9]{1,3}\)|\+?[0-9(](?:[ ().-]{0,2}[0-9*]){5,20}")
"""An e-mail address, a device that is there twice, a telephone: what Zoom shows for a name."""


def recognises(text: str) -> bool:
    """Whether it is WebVTT; the one with voice tags is asked first."""
    return is_vtt(text)


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (vtt_cut_off, vtt_unreadable, speakers_missing, no_utterances) and InputTooLarge."""
    return transcript(_turns(text), limits)


def _turns(text: str) -> Iterator[Turn]:
    shown = list(cues(text))
    said = [plain(cue.raw) for cue in shown]
    names = _Names(said)
    for cue, whole in zip(shown, said, strict=True):
        name, words = names.apart(whole)
        # Zoom repeats the name in every cue; where there is none, it did not know who spoke
        yield Turn(name or UNNAMED, words, *cue.seconds())


class _Names:
    """The names before the cues' words. Zoom takes any, such as `Ann Ray, PhD`, `iPhone (2)` and `ann`."""

    def __init__(self, said: Sequence[str]) -> None:
        self._speakers = Speakers("\n".join(said))
        openings = [_OPENING.match(words) for words in said]
        self._times = Counter(opening["name"] for opening in openings if opening)
        self._in_every_cue = all(openings)

    def apart(self, words: str) -> tuple[str | None, str]:
        """Who speaks and what; None where the cue does not say."""
        mark = LABEL.match(words)
        speaker = self._speakers.speaker(mark) if mark else None
        if mark and speaker:
            return speaker.name, words[mark.end() :].strip()
        opening = _OPENING.match(words)
        if opening and self._is_name(opening["name"]):
            return " ".join(opening["name"].split()), words[opening.end() :].strip()
        return None, words

    def _is_name(self, name: str) -> bool:
        if _HANDLE.fullmatch(name):
            return True
        words = re.split(r"[\s,|()]+", name.strip(" ,|()"))
        if len(words) > 8 or is_no_name(words[0]) or not any(map(str.isalpha, name)):
            return False
        has_more = any(mark in name for mark in ",|(")
        if has_more and begin_as_names(words):
            return True
        return len(words) <= 3 and (self._times[name] > 1 or self._in_every_cue)
