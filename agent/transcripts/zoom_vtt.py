"""WebVTT as Zoom writes it: `Name: text` inside the cue (rivet-javascript, recording.transcript_completed)."""

from __future__ import annotations

from collections.abc import Iterator

from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.labels import LABEL, Speakers
from agent.transcripts.transcript import Transcript, Turn
from agent.transcripts.vtt import cues, is_vtt, plain, transcript


def recognises(text: str) -> bool:
    """Whether it is WebVTT; the one with voice tags is asked first."""
    return is_vtt(text)


def parse(text: str, limits: Limits) -> Transcript:
    """Raises UnreadableInput (vtt_cut_off, vtt_unreadable, speakers_missing, no_utterances) and InputTooLarge."""
    return transcript(_turns(text), limits)


def _turns(text: str) -> Iterator[Turn]:
    said = [(cue, plain(cue.raw)) for cue in cues(text)]
    speakers = Speakers("\n".join(words for _, words in said))
    for cue, words in said:
        mark = LABEL.match(words)
        speaker = speakers.speaker(mark) if mark else None
        if mark and speaker:
            yield Turn(speaker.name, words[mark.end() :].strip(), cue.start, cue.end)
        else:
            # Zoom repeats the name in every cue; where there is none, it did not know who spoke
            yield Turn(UNNAMED, words, cue.start, cue.end)
