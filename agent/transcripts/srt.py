"""SubRip captions with speakers in them: `Name: text` or `[Name] text` at the beginning of a line of a cue.

The form has no standard; this is what recorders and speech recognition programs write. What stands in brackets and is
a sound ("[laughter]") stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.conversation import ConversationKind
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, Label, Speakers
from agent.transcripts.transcript import Transcript, Turn, spoken
from agent.transcripts.vtt import Cue, bare_cues

_OPENING = re.compile(
    r"\s*(?:[0-9]{1,7}[ \t]*\n)?[ \t]*(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[,.][0-9]{1,3}[ \t]+-->[ \t]+[0-9]"
)
_TAG = re.compile(r"</?(?:i|b|u|font)(?: [^<>\n]{0,200})?>|\{\\an?[0-9]{1,2}\}", re.IGNORECASE)
_BRACKETED = re.compile(r"^[ \t]*\[(?P<name>[^\[\]\n:]{1,80})\][ \t]*:?[ \t]*", re.MULTILINE)
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
    said = [(cue, _BRACKETED.sub(_with_colon, _TAG.sub("", cue.raw)).strip()) for cue in bare_cues(text)]
    speakers = Speakers("\n".join(words for _, words in said))
    for cue, words in said:
        yield from _parts(cue, words, speakers)
    addresses |= {speaker.name: speaker.email for speaker in speakers.named if speaker.email}


def _with_colon(mark: re.Match[str]) -> str:
    sounds = _SOUNDS.issuperset(mark["name"].casefold().split())
    return mark.group() if sounds else f"{mark['name'].strip()}: "


def _parts(cue: Cue, words: str, speakers: Speakers) -> Iterator[Turn]:
    """What each speaker says in a cue. Words before the first name are nobody's: whoever spoke last is a guess."""
    speaker: Label | None = None
    begins = 0
    for mark in LABEL.finditer(words):
        following = speakers.speaker(mark)
        if following is not None:
            yield _turn(cue, speaker, words[begins : mark.start()])
            speaker, begins = following, mark.end()
    yield _turn(cue, speaker, words[begins:])


def _turn(cue: Cue, speaker: Label | None, words: str) -> Turn:
    return Turn(speaker.name if speaker else UNNAMED, words.strip(), cue.start, cue.end)
