"""WebVTT and SubRip as they are written: cues with their times and raw words. What they mean is the vendor's matter.

Format: W3C WebVTT, sections 4 and 6; SubRip is its cues without its header. Nothing is dropped: a block that is no cue,
comment, style or region is an error.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from agent.compiled import compiled
from agent.conversation import ConversationKind
from agent.errors import UnreadableInput
from agent.transcripts.incoming import Limits
from agent.transcripts.transcript import Transcript, Turn, spoken

_CLOCK = r"(?:[0-9]{1,4}:)?[0-5]?[0-9]:[0-5]?[0-9][.,][0-9]{1,3}"
_TIMING = compiled(rf"[ \t]*{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}(?:[ \t].*)?")
_HEADER = compiled(r"WEBVTT(?:[ \t].*)?")
_NO_CUE = compiled(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_BLOCK = compiled(r"(?:^[^\S\n]*\S[^\n]*\n?)++", re.MULTILINE)
_TAG = compiled(r"</?(?:c|i|b|u|v|lang|ruby|rt)(?:[.\s][^<>]*)?>|<[0-9:.]{5,16}>")

_CUT_OFF = "The file seems to be cut off; export or download it again."


class Cue(NamedTuple):
    """One cue: its line in the file, its times as they are written, its raw words with tags still in."""

    line: int
    timing: str
    raw: str

    def seconds(self) -> tuple[float, float]:
        """When it begins and ends, from the start of the recording. Few of a file beyond the limits are asked."""
        begins, ends = self.timing.split("-->", 1)
        return _seconds(begins), _seconds(ends.split()[0])


class _Block(NamedTuple):
    """Lines that stand together, blank lines around them: the first one's number, and the text."""

    line: int
    text: str
    is_last: bool


def is_vtt(text: str) -> bool:
    """Whether the first line is WebVTT's."""
    return bool(_HEADER.fullmatch(text.lstrip("\n").split("\n", 1)[0]))


def transcript(turns: Iterable[Turn], limits: Limits) -> Transcript:
    """A call from the turns of its cues, consecutive cues of one speaker merged.

    Raises UnreadableInput (speakers_missing, no_utterances) and InputTooLarge.
    """
    return Transcript(kind=ConversationKind.CALL, turns=spoken(turns, limits, nobody="No cue says who speaks."))


def cues(text: str) -> Iterator[Cue]:
    """The cues in order. Raises UnreadableInput (vtt_cut_off, vtt_unreadable), with the line."""
    if not is_vtt(text):
        raise UnreadableInput(
            "vtt_unreadable", "The first line must be WEBVTT. If it is another format, name that one."
        )
    blocks = _blocks(text)
    # the header block may carry lines of its own, but a cue glued to it would be lost
    _refuse_glued_cue(next(blocks))
    for block in blocks:
        if not _NO_CUE.fullmatch(block.text.partition("\n")[0]):
            cue = _cue(block, "vtt")
            if cue.raw:
                yield cue


def bare_cues(text: str) -> Iterator[Cue]:
    """The cues of a text without a header, as SubRip writes them. Raises UnreadableInput (srt_*), with the line."""
    for block in _blocks(text):
        cue = _cue(block, "srt")
        if cue.raw:
            yield cue


def plain(words: str) -> str:
    """Words of a cue without WebVTT's own tags; any other “<...>” was said, or typed, and stays."""
    bare = _TAG.sub("", words) if "<" in words else words
    return html.unescape(bare).strip()


def _blocks(text: str) -> Iterator[_Block]:
    text = text.rstrip()
    line, counted = 1, 0
    for found in _BLOCK.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield _Block(line, found.group().removesuffix("\n"), is_last=found.end() == len(text))


def _refuse_glued_cue(block: _Block) -> None:
    for offset, line in enumerate(block.text.split("\n")):
        if "-->" in line:
            raise UnreadableInput(
                "vtt_unreadable",
                f"Line {block.line + offset}: a blank line is missing between WEBVTT and the first cue.",
            )


def _cue(block: _Block, form: str) -> Cue:
    number = block.line
    line, _, raw = block.text.partition("\n")
    if raw and "-->" not in line:
        number += 1
        line, _, raw = raw.partition("\n")
    if _TIMING.fullmatch(line) is None:
        raise _unreadable(block, line, number, form)
    if not raw and block.is_last:
        raise UnreadableInput(f"{form}_cut_off", f"Line {number}: the last cue has a time but no words. {_CUT_OFF}")
    return Cue(number, line, raw.strip())


def _unreadable(block: _Block, line: str, number: int, form: str) -> UnreadableInput:
    shown = line.strip()[:60]
    if block.is_last and _ends_before_its_words(block.text.split("\n")):
        return UnreadableInput(f"{form}_cut_off", f"Line {number}: “{shown}” is no whole time of a cue. {_CUT_OFF}")
    return UnreadableInput(
        f"{form}_unreadable",
        f"Line {number}: “{shown}” stands where a time like 00:00:01.000 --> 00:00:04.000 is needed. "
        "Words of one cue must not hold a blank line.",
    )


def _ends_before_its_words(lines: list[str]) -> bool:
    """Whether a block ends before its words begin, as where a file is cut."""
    return len(lines) == 1 or (len(lines) == 2 and lines[1][:1].isdigit())


def _seconds(clock: str) -> float:
    *hours, minutes, seconds = clock.replace(",", ".").split(":")
    return int(hours[0] if hours else 0) * 3600.0 + int(minutes) * 60 + float(seconds)
