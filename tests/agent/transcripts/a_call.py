"""A call, apart from any format, to be written down in all of them; and how captions cut it and write its times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from agent.conversation import Side


class Someone(NamedTuple):
    """A participant of a call."""

    name: str
    email: str
    side: Side


class Said(NamedTuple):
    """A turn: who, an index into the people, and the times in seconds."""

    who: int
    text: str
    start: float
    end: float


class Call(NamedTuple):
    """A call to be written down. No two turns in a row are one person's: recorders cut speech where they like."""

    began: datetime
    people: tuple[Someone, ...]
    turns: tuple[Said, ...]

    @property
    def host(self) -> Someone:
        return next(one for one in self.people if one.side is Side.SELLER)


LINES = (
    (0, "Hello Tomas, this is Rhea Voss from Brightpeg. You asked about the Dock Sensor."),
    (1, "Hi Rhea, yes. We need four Dock Sensors for our warehouse & yard."),
    (0, "What budget do you have for that?"),
    (1, "Our budget is $2,500, and it is approved."),
    (0, "And who decides?"),
    (1, "I have the final say on this purchase."),
    (0, "When would you like to have them?"),
    (1, "We want them installed within three weeks."),
    (0, "So that is four sensors by the end of the month. I will send you a quote."),
    (1, "Good."),
)
PEOPLE = (
    Someone("Rhea Voss", "rhea.voss@brightpeg.example", Side.SELLER),
    Someone("Tomas Lind", "tomas.lind@lindfreight.example", Side.BUYER),
)
BEGAN = datetime(2026, 3, 2, 10, tzinfo=UTC)
CALL = Call(BEGAN, PEOPLE, tuple(Said(who, text, at * 7.25, at * 7.25 + 6.5) for at, (who, text) in enumerate(LINES)))


def in_pieces(call: Call) -> Iterator[tuple[int, str, float, float]]:
    """(who, text, start, end): turns as captions cut them."""
    for turn in call.turns:
        for text, start, end in pieces_of(turn):
            yield turn.who, text, start, end


def pieces_of(turn: Said) -> list[tuple[str, float, float]]:
    """A turn of four words or more in two pieces, others in one."""
    words = turn.text.split(" ")
    if len(words) < 4:
        return [(turn.text, turn.start, turn.end)]
    middle = round((turn.start + turn.end) / 2, 3)
    return [(" ".join(words[:2]), turn.start, middle), (" ".join(words[2:]), middle, turn.end)]


def clock(seconds: float, mark: str = ".") -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{mark}{rest % 1000:03}"


def short_clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
