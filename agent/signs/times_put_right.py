"""A time that the buyer puts right: "By the 15th. Sorry, I meant the 20th.", "Did I say May? June."

Such a sentence holds the new time, words that put right, and hardly a word beside. It is read with the one that it puts
right, so that "the 20th" is in the month that was named there, and "I meant June" on its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from agent.compiled import compiled
from agent.facts import Wanted
from agent.sentences import Sentence
from agent.stems import Sought
from agent.values.calendar_days import DAY, MONTH, WEEKDAYS
from agent.values.numbers import WORDS, parse
from agent.values.times import Time, find_times

_WRONG = (
    r"(?:sorry|no+|nope|wait|hang\s+on|hold\s+on|actually|apologies|pardon(?:\s+me)?|my\s+(?:mistake|bad|apologies|fault)|excuse\s+me|"
    r"forgive\s+me|correction|(?:scratch|strike)\s+that|what\s+am\s+I\s+saying|(?:or\s+)?rather|I\s+(?:got|have|had)\s+(?:that|it)\s+wrong|"
    r"I\s+was\s+wrong|I\s+misspoke|did\s+I\s+(?:just\s+|really\s+)?say\s+[^?]{1,25}\??|(?:what\s+)?I\s+(?:meant(?:\s+to\s+say)?|mean|should(?:\s+have|['’]ve)\s+said)|"
    r"not(?:\s+(?:by|on|in|the|of)\b)*\s+(?:\w+\s+){0,2}?\w+(?=,|\s+but)|"
    rf"not(?:\s+(?:by|on|in|before|the)\b)*\s+(?:(?:{DAY})(?:\s+(?:of\s+)?(?:{MONTH}))?|(?:{MONTH})(?:\s+(?:{DAY}))?|{'|'.join(WEEKDAYS)})(?=\W*$))(?!\w)"
)
_BESIDE = (
    r"(?:oh|ah|er|erm|um|uh|well|and|but|so|it|is|it['’]s|that|that['’]s|was|make|has|have|had|needs?|must|should|would|to|be|there|done|in|by|on|"
    r"for|at|the|of|before|within|we|need|want|I|end|say|let|me|see|it['’]d|they['’]d|more|like|time|they|them|us|live|ready|running|installed|delivered|up|got|'ve|'re)"
)
_LEADS = Sought(rf"\W*(?:(?:{_WRONG}|{_BESIDE})(?:\W+|$))*")
_SAYS_SO = Sought(rf"\b{_WRONG}")
_ENDS = Sought(
    rf"\W*(?:(?:{_WRONG}|{_BESIDE}|when|please|of\s+course|instead|then|it\s+is|that\s+is|at\s+the\s+latest)(?:\W+|$))*"
)


def puts_time_right(said: Sentence, said_on: date) -> bool:
    """Whether words of the buyer put another time in the place of an earlier one."""
    times = _told(said.text, said_on)
    if not times or said.asks:
        return False
    leads, ends = said.text[: times[0].start], said.text[times[-1].end :]
    if not (_LEADS.pattern.fullmatch(leads) and _ENDS.pattern.fullmatch(ends)):
        return False
    return _SAYS_SO.search(leads) is not None or _SAYS_SO.search(ends) is not None


def times_put_right(words: Sequence[Sentence], said_on: date) -> list[Time]:
    """The times that the last of two sentences puts in the place of those of the first; none where it does not."""
    if len(words) != 2 or not puts_time_right(words[1], said_on):
        return []
    earlier = words[0].text
    text = f"{earlier} {words[1].text}"
    times = find_times(text, said_on)
    named = [time for time in times if time.end <= len(earlier)]
    found = _told(
        words[1].text, said_on, times=[time for time in times if time.start > len(earlier)], at=len(earlier) + 1
    )
    return [on_the_same_day(text, named[-1], time, said_on) if named else time for time in found]


def _told(text: str, said_on: date, times: Sequence[Time] | None = None, at: int = 0) -> list[Time]:
    """The times in a text but the wrong ones, which it names too ("not the 22nd, the 29th"); `at`: where it begins."""
    wrong = [(match.start() + at, match.end() + at) for match in _SAYS_SO.finditer(text)]
    found = find_times(text, said_on) if times is None else times
    return [time for time in found if not any(start <= time.start < end for start, end in wrong)]


_MONTH_ALONE = compiled(rf"(?:(?:in|by|on|for|of)\s+)?(?:{MONTH})", re.IGNORECASE)
_DAY_OF_A_MONTH = compiled(r"\d|\b\w+(?:th|first|second|third)\b", re.IGNORECASE)


def on_the_same_day(text: str, before: Time, time: Time, said_on: date) -> Time:
    """The time, if it only names another month than a day before it, as that day of it ("the 12th of May, I mean June")."""
    day, month = before.wanted.by, time.wanted.by
    if day is None or month is None or _MONTH_ALONE.fullmatch(text[time.start : time.end]) is None:
        return time
    if _DAY_OF_A_MONTH.search(text[before.start : before.end]) is None:
        return time
    try:
        moved = month.replace(day=day.day)
    except ValueError:
        return time
    return replace(time, wanted=Wanted(by=moved)) if moved >= said_on else time


_EARLIER = compiled(
    rf"\b(?P<number>\d+|an?|{WORDS})\s+(?P<unit>day|week)s?\s+(?:earlier|before(?:\s+(?:that|then))?|ahead|prior|sooner)\b",
    re.IGNORECASE,
)


def brought_forward(text: str, time: Time) -> Time:
    """ "The opening is on the 3rd, and I want it a day earlier" names the 2nd."""
    earlier = _EARLIER.search(text, time.end)
    if earlier is None or time.wanted.by is None:
        return time
    number = 1 if earlier["number"].lower() in ("a", "an") else int(parse(earlier["number"]) or 0)
    days = number * (7 if earlier["unit"].lower() == "week" else 1)
    return replace(time, wanted=Wanted(by=time.wanted.by - timedelta(days=days)))
