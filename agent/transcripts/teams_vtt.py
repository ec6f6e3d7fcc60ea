"""WebVTT as Teams writes it: `<v Name>text</v>`, at times two voices in one cue (Graph callTranscript content).

The cue's raw words are read here: a WebVTT library that keeps one voice a cue gives the second voice's words to the
first.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from agent.compiled import compiled
from agent.errors import UnreadableInput
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import label
from agent.transcripts.transcript import Transcript, Turn
from agent.transcripts.vtt import Cue, cues, is_vtt, plain, transcript

_VOICE = compiled(r"<v(?:\.[^\s<>]{1,100})?[ \t]+([^<>\n]{1,200})>")
_CLOSE = "</v>"
_HALF_TAG = compiled(r"<(?:/?v?|v[ .][^<>\n]{0,200})\Z")


def recognises(text: str) -> bool:
    """Whether it is WebVTT with voice tags."""
    return is_vtt(text) and _VOICE.search(text) is not None


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (vtt_cut_off, vtt_unreadable, speakers_missing, no_utterances) and InputTooLarge."""
    return transcript(_turns(text), limits)


def _turns(text: str) -> Iterator[Turn]:
    others_close = False
    last: Cue | None = None
    for cue in cues(text):
        others_close = others_close or (last is not None and _CLOSE in last.raw)
        last = cue
        yield from _voices(cue)
    if last is not None and (_HALF_TAG.search(last.raw) or (others_close and _is_open(last.raw))):
        raise UnreadableInput(
            "vtt_cut_off",
            f"Line {last.line}: the last cue does not end with {_CLOSE} as the others do. "
            "The file seems to be cut off; export or download it again.",
        )


def _is_open(raw: str) -> bool:
    return raw.rfind("<v") > raw.rfind(_CLOSE)


def _voices(cue: Cue) -> Iterator[Turn]:
    """Each voice of a cue with its own words; words outside of any voice are nobody's."""
    speaker, begins = UNNAMED, 0
    for voice in _VOICE.finditer(cue.raw):
        yield from _spoken(cue, speaker, cue.raw[begins : voice.start()])
        speaker, begins = label(html.unescape(voice[1])).name or UNNAMED, voice.end()
    yield from _spoken(cue, speaker, cue.raw[begins:])


def _spoken(cue: Cue, speaker: str, raw: str) -> Iterator[Turn]:
    inside, _, after = raw.partition(_CLOSE)
    for who, words in ((speaker, plain(inside)), (UNNAMED, plain(after))):
        if words:
            yield Turn(who, words, *cue.seconds())
