"""SubRip captions with speakers in them: `Name: text` or `[Name] text` at the beginning of a line of a cue.

The form has no standard; this is what recorders and speech recognition programs write. What stands in brackets and is
a sound ("[laughter]") stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, Speakers
from agent.transcripts.transcript import Transcript, Turn, spoken
from agent.transcripts.vtt import Cue, bare_cues

_OPENING = compiled(
    r"\s*(?:[0-9]{1,7}[ \t]*\n)?[ \t]*(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[,.][0-9]{1,3}[ \t]+-->[ \t]+[0-9]"
)
_TAG = compiled(r"</?(?:i|b|u|font)(?: [^<>\n]{0,200})?>|\{\\an?[0-9]{1,2}\}", re.IGNORECASE)
_BRACKETED = compiled(r"^[ \t]*\[(?P<name>[^\[\]\n:]{1,80})\][ \t]*:?[ \t]*", re.MULTILINE)
_SOUNDS = frozenset(
    "applause background beep bell blank chatter cheering chime chuckle chuckles chuckling clears coughs crosstalk "
    "foreign hold inaudible indistinct laugh laughing laughs laughter music noise off-mic overlapping pause phone "
    "ringing ringtone sighs silence sneezes speech static throat typing unintelligible voice".split()
)


def recognises(text: str) -> bool:
    """Whether it begins with the number and the time of a cue."""
    return _OPENING.match(text) is not None


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (srt_cut_off, srt_unreadable, speakers_missing, no_utterances) and InputTooLarge."""
    found: dict[str, str] = {}
    turns = spoken(_turns(text, found), limits, nobody="No cue says who speaks.")
    return Transcript(kind=ConversationKind.CALL, turns=turns, addresses=tuple(found.items()))


def _turns(text: str, addresses: dict[str, str]) -> Iterator[Turn]:
    cues = list(bare_cues(text))
    said = [_labelled(cue.raw) for cue in cues]
    speakers = Speakers("\n".join(said))
    for cue, words in zip(cues, said, strict=True):
        yield from _parts(cue, words, speakers)
    addresses |= {speaker.name: speaker.email for speaker in speakers.named if speaker.email}


def _labelled(raw: str) -> str:
    """Words of a cue without tags, and a name in brackets as one before a colon."""
    bare = _TAG.sub("", raw) if "<" in raw or "{" in raw else raw
    return (_BRACKETED.sub(_with_colon, bare) if "[" in bare else bare).strip()


def _with_colon(mark: re.Match[str]) -> str:
    sounds = _SOUNDS.issuperset(mark["name"].casefold().split())
    return mark.group() if sounds else f"{mark['name'].strip()}: "


def _parts(cue: Cue, words: str, speakers: Speakers) -> Iterator[Turn]:
    """What each speaker says in a cue. Words before the first name are nobody's: whoever spoke last is a guess."""
    name, begins = UNNAMED, 0
    start, end = cue.seconds()
    for mark in LABEL.finditer(words):
        speaker = speakers.speaker(mark)
        if speaker is not None:
            yield Turn(name, words[begins : mark.start()].strip(), start, end)
            name, begins = speaker.name, mark.end()
    yield Turn(name, words[begins:].strip(), start, end)
