"""A conversation as lines for a model, in as many overlapping windows as its length needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.compiled import compiled
from agent.conversation import Conversation, Utterance
from agent.sentences import sentences
from agent.spelling import one_line

BYTES_A_TOKEN = 3
"""UTF-8 bytes counted as one token. English has four to five, most other languages three or more: windows are rather
too small than too large."""

MOST_WINDOWS = 40
"""More than this many windows are not sent: at the default size that is about half a million words."""

SPEAKER_CHARACTERS = 80
"""How much of a speaker's name stands before each line."""

_PIECES = 16
"""A window holds at least this many pieces; an utterance that is longer than a piece is cut."""

_OVERLAP = 8
"""One in so many parts of a window is repeated in the next: at least two pieces, a question and its answer."""

_SPACE = compiled(r"\s")


def tokens(text: str) -> int:
    """How many tokens a text may be: an estimate from above."""
    return -(-_bytes(text) // BYTES_A_TOKEN)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def windows(conversation: Conversation, size: int) -> tuple[str, ...]:
    """The conversation's lines in windows of about `size` tokens, each repeating the end of the one before.

    Every line begins with the index of its utterance in the whole conversation, its side and its speaker.
    """
    pieces = [line for utterance in conversation.utterances for line in _lines(utterance, size // _PIECES)]
    return tuple("\n".join(window) for window in _windows(pieces, size))


def _windows(pieces: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    lengths = [tokens(piece) for piece in pieces]
    start = 0
    while start < len(pieces):
        end, length = start, 0
        while end < len(pieces) and (end == start or length + lengths[end] <= size):
            length += lengths[end]
            end += 1
        yield pieces[start:end]
        if end == len(pieces):
            return
        start = _back(lengths, start, end, size // _OVERLAP)


def _back(lengths: Sequence[int], start: int, end: int, overlap: int) -> int:
    """Where the next window begins: two pieces before `end`, or more where they are short; always past `start`."""
    begin, length = end, 0
    while begin > start + 1 and (end - begin < 2 or length + lengths[begin - 1] <= overlap):
        begin -= 1
        length += lengths[begin]
    return begin


def _lines(utterance: Utterance, size: int) -> Iterator[str]:
    """One line for an utterance, or several with the same index where it is long."""
    head = f"[{utterance.index}] {utterance.side.value}, {one_line(utterance.speaker, SPEAKER_CHARACTERS)}: "
    for piece in _pieces(utterance.text, size * BYTES_A_TOKEN):
        # Any white space may break a line, so all of it becomes plain; quotes are found again with it folded.
        yield head + " ".join(_sendable(piece).split())


def _sendable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _pieces(text: str, most: int) -> Iterator[str]:
    """A text in pieces of at most about `most` bytes, cut between sentences where that is possible."""
    if _bytes(text) <= most:
        yield text
        return
    gathered: list[str] = []
    size = 0
    for part in _parts(text, most):
        if gathered and size + _bytes(part) > most:
            yield "".join(gathered)
            gathered, size = [], 0
        gathered.append(part)
        size += _bytes(part)
    yield "".join(gathered)


def _parts(text: str, most: int) -> Iterator[str]:
    """Sentences with the space after them; one that is too long is cut at a space, or anywhere if it has none."""
    characters = max(1, most // 4)  # a character has at most four bytes
    starts = [sentence.start for sentence in sentences(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        at = start
        while end - at > most or _bytes(text[at:end]) > most:
            spaces = [space.end() for space in _SPACE.finditer(text, at + characters // 2, at + characters)]
            cut = spaces[-1] if spaces else at + characters
            yield text[at:cut]
            at = cut
        yield text[at:end]
