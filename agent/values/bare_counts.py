"""Numbers that count what was spoken of, without naming it: "three, please", "then two it is", "one of the first"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.compiled import compiled
from agent.stems import Screened
from agent.values.counts import (
    DETERMINED,
    GOES_ON,
    MEASURE,
    NUMBER,
    UNIT,
    Count,
    Scope,
    counts_something,
    is_sum_for,
    is_year,
    number_of,
)
from agent.values.shares import shares_in

_BARE = compiled(rf"(?<![\w$€£¥₹.,%/-])(?P<number>{NUMBER})(?![\w%]|[.,]\d|{MEASURE})", re.IGNORECASE)
_SHARED = Screened(
    rf"(?:\b(?:{NUMBER}|an?)\b(?:\s+(?!per\b|for\b|in\b|on\b|at\b)[\w-]+){{0,2}}\s+)?"
    r"(?:\bper\s+\w+|\b(?:for|in|on|at|to)\s+(?:each|every)\b)[^,.;!?]*"
)
_YES = (
    r"(?:(?:another|therefore|hence|there|here|(?:that|it|this) (?:should|ought to|must|was meant to) (?:read|be|say|have been)|better|rather|yes|yeah|yep|correct|right|exactly|indeed|sure|okay|ok|perfect|great|good|fine|true|also|just|only|about|around|"
    r"roughly|probably|maybe|perhaps|say|so|then|and|oh|ah|um|uh|ha|haha|well|hmm|of course|absolutely|definitely|certainly|actually|no|sorry|for (?:that one|those|these|now)|"
    r"(?:that|it|there|this|which)(?:['’]s| is| are|['’]d be| would be| should be| will be|['’]ll be|['’]d make| would make| makes|['’]d mean| would mean| means| comes to)(?: (?:right|correct|just|only|"
    r"still))?|I(?:['’]d| would)? (?:think|guess|say|suppose|believe)|let['’]s (?:say|do|go with)|make (?:it|that)|we(?:['’]re| are) "
    r"at|the same(?: number)?)\b[,.!:]?\s*|[-–—…\s])*"
)
_ANSWERED = compiled(
    rf"\W*{_YES}(?P<number>{NUMBER})\b(?!{MEASURE})(?:\s+(?:{UNIT})\b|\s+(?:of\s+)?(?:those|these|them)\b)?{GOES_ON}",
    re.IGNORECASE,
)
_WISHED = Screened(
    r"\b(?:want(?:ed)?|need(?:ed)?|take|like|order(?:ed)?|get|buy|require|request(?:ed)?|use|asked for|(?:fine|happy|content|comfortable|all right|manage|stick) with|settle for|keep (?:it|that) (?:at|to)|go (?:for|with|ahead with)|"
    r"(?:start|begin|do|make do|manage|along) with|thinking (?:of|about)|say|down for|down as|have|['’]ve|got|see|noted|wrote|written|"
    rf"counted|pilot)\s+(?:(?:about|around|roughly|just|only|probably|maybe|perhaps|at least|down|got|noted|exactly|to (?:have|get|"
    rf"order|buy|take|start with))\s+)*(?P<number>{NUMBER})\b(?!{MEASURE})(?!\s*[-–]\s*\w)(?P<next>{GOES_ON}|(?=\s+of\s*(?:[.,;!?]|$|please\b)))"
)
_SUFFICES = Screened(
    rf"(?:^|[,;]\s+|\b(?:and|so|then|think|guess|say|but|believe)\s+)(?:(?:just|only|a|about)\s+)*(?P<number>{NUMBER})(?:\s+(?:one|of\s+(?:those|these|"
    rf"them)))?(?:\s+(?:would|will|should|is|are|it is|ought to|might)|['’](?:d|ll|s))\s+(?:\w+\s+){{0,2}}?(?:do|enough|suffice|"
    rf"sufficient|fine|plenty|right|correct|good|perfect|work|okay|ok|ideal|it|about right|the number|suit)\b"
)
_STATED = Screened(
    r"\b(?:quantity|number\s+of\s+(?:units|licen[cs]es|copies|seats|pieces))\b(?:\s+(?!is\b|was\b)[a-z]+){0,8}?\s+(?:is|was|of|at|as|would\s+be)\s+"
    rf"(?P<number>{NUMBER})\b(?!{MEASURE}){GOES_ON}"
)
"""The number that somebody calls the quantity ("the quantity in your request is four")."""
_SETTLED = compiled(
    r"\W*(?:(?:and|so|then|well|okay|ok|all right|alright|right|good|great|perfect|yes)\W+)*"
    rf"(?P<number>{NUMBER})\s+it\s+is\b",
    re.IGNORECASE,
)
_COUNTS_IT = compiled(rf"(?:\s+(?:{UNIT})\b|\s+(?:of\s+)?(?:those|these|them)\b)?{GOES_ON}", re.IGNORECASE)
_NTH = {"first": 0, "former": 0, "one": 0, "second": 1, "latter": 1, "other": 1, "third": 2, "fourth": 3, "last": -1}
_OF_THE_NTH = Screened(
    rf"\b(?P<number>{NUMBER})(?:\s+(?:{UNIT}))?\s+(?:of|for)\s+the\s+(?P<nth>first|former|one|second|latter|other|third|fourth|last)\b"
)
_CONCLUDED = compiled(
    r"\b(?:so|hence|therefore|thus|which\s+(?:is|makes)|that['’]s|makes|making)\s+(?:(?:that['’]s|that\s+makes|that\s+would\s+be|it['’]s|(?:we|I)(?:['’]d|\s+would)?"
    rf"\s+(?:need|say|want|take)|just|only|about|then)\s+)*(?P<number>{NUMBER})(?:\s+(?:{UNIT}|in\s+total|in\s+all|altogether|of\s+(?:them|those)|please|then))*"
    r"\s*[.!]?\s*$",
    re.IGNORECASE,
)
"""The number on which somebody ends who reckons aloud ("nine engineers, but six design boards, so six")."""
_FEW_WORDS = 8
_AT = compiled(r"\b(?:at|by|until|till|before|after|around)\s+$", re.IGNORECASE)
"""Before an hour of the day."""
_JOINED = r"(?:,\s+(?:and\s+|plus\s+)?|\s+(?:and|plus)\s+)"
_IN_ORDER = Screened(
    rf"(?<![\w$€£.,%/-])(?P<numbers>(?:an?\s+)?(?:{NUMBER})(?:{_JOINED}(?:an?\s+)?(?:{NUMBER}))+)"
    rf"(?=\s*(?:[,.;:!?–—]|$)|\s+(?:{UNIT})\s+respectively\b|\s+(?:then|respectively|please|it is|is|are|would|will|sounds?|makes?|noted)\b)",
)
_AND = compiled(r"\b(?:and|plus)\b", re.IGNORECASE)
_BEFORE_ORDER = compiled(
    r"(?:^|[,:;–—]\s|\b(?:at|of|so|hence|therefore|thus|with|like|put|say|need|want|take|ordering|are|be|have|it['’]s|that['’]s|then|make (?:it|that))\s)\W*"
    r"(?:(?:so|okay|alright|right|yes|then|hence|therefore|that['’]s|it['’]s|say|just)\s*,?\s+)*$",
    re.IGNORECASE,
)
_ONE_AND_THE_OTHER = compiled(
    r"\bone\b(?:\s+(?:is|would\s+be|goes|will\s+be))?\s+(?:for|in|at|on|to)\s[^.;:?!]*\b(?:the\s+other|another)(?:\s+one)?"
    r"(?:\s+(?:is|would\s+be|goes|will\s+be))?\s+(?:for|in|at|on|to)\s",
    re.IGNORECASE,
)
"""Two, each with a place of its own ("one for the shop and the other for the yard")."""
_RIGHT_BEFORE = compiled(rf"\s*(?:(?:{UNIT}|of\s+(?:them|those|these))\s+)?", re.IGNORECASE)
_ECHOED = compiled(
    rf"\W*{_YES}(?P<number>{NUMBER})(?:\s+(?:{UNIT}|of\s+(?:those|these|them)|in\s+total|in\s+all|altogether|it\s+is|then|please|noted|"
    r"understood|great|perfect|good|okay|right|thanks?|thank\s+you))*(?:,\s+(?:then|understood|great|perfect|good|noted|okay|right|thanks?|thank\s+you))?\W*",
    re.IGNORECASE,
)
_PLACED = compiled(r"\s+(?:for|in|on|at|to|with|goes)\s", re.IGNORECASE)
"""After each of the parts that a number is made of ("two for the office and one for the yard")."""


def bare_count(text: str, before: str = "") -> Count | None:
    """The one number in the answer to "how many?"; None where there is none, or more than one.

    `before`: the words that may say how many get one each.
    """
    if (each := _for_each(text, before)) is not None:
        return each
    found = _numbers(text)
    if (made_up := _made_up(text, found)) is not None:
        return made_up
    if len({number for _, _, number in found}) != 1:
        return concluded_count(text) if found else None
    start, end, number = found[0]
    return Count(start, end, number or 0, Scope.SPOKEN_OF)


def _numbers(text: str) -> list[tuple[int, int, int | None]]:
    """The numbers in a text that may count what was spoken of, with their spans."""
    rest = _unshared(text)
    numbers = [(m.start(), m.end(), number_of(m["number"])) for m in _BARE.finditer(rest)]
    counting = [each for each in numbers if each[2] and not _tells_no_count(rest, *each)]
    found = [each for each in counting if not DETERMINED.search(rest[: each[0]])]
    return [each for each in found if not _AT.search(rest[: each[0]])] or found


def _tells_no_count(text: str, start: int, end: int, number: int | None) -> bool:
    """Whether a number is a year, or money for so many ("2,100 for four")."""
    return is_year(text, start, end) or is_sum_for(text, end, number or 0)


def _unshared(text: str) -> str:
    """A text without what it shares out among so many that nobody says ("one per hall")."""
    rest = _SHARED.sub(lambda shared: " " * len(shared.group()), text)
    for share in shares_in(rest, lambda _: False):
        told = _BARE.match(rest, share.end + 1) if share.after and share.among is None else None
        if told is not None:
            rest = rest[: share.start] + " " * (told.end() - share.start) + rest[told.end() :]
    return rest


def _for_each(text: str, before: str = "") -> Count | None:
    """What each of several gets comes to ("there are two teams, and each would need three", "one for each of the halls").

    Where the words right `before` say how many they are, those are counted.
    """
    for share in shares_in(text, lambda _: False, before):
        at = share.end + 1 if share.after else None
        told = _BARE.match(text, at) if at is not None else _before(text, share.start)
        number = number_of(told["number"]) if told and share.among else None
        if told is not None and number is not None:
            return Count(told.start(), told.end(), number * (share.among or 1), Scope.SPOKEN_OF)
    return None


def _before(text: str, end: int) -> re.Match[str] | None:
    """The number that stands right before a place."""
    return next((m for m in _BARE.finditer(text, 0, end) if _RIGHT_BEFORE.fullmatch(text, m.end(), end)), None)


def _made_up(text: str, found: Sequence[tuple[int, int, int | None]]) -> Count | None:
    """What several numbers come to that each have a place of their own ("two for the office and one for the yard").

    A number before them that is as much is their sum already ("three: two for the office ...").
    """
    if (both := _ONE_AND_THE_OTHER.search(text)) is not None and len(found) == 1:
        return Count(both.start(), both.end(), 2, Scope.SPOKEN_OF)
    parts = [number or 0 for _, end, number in found if _PLACED.match(text, end)]
    if len(parts) < 2 or len(found) - len(parts) > 1:
        return None
    alone = [number for _, end, number in found if not _PLACED.match(text, end)]
    return Count(found[0][0], found[-1][1], sum(parts), Scope.SPOKEN_OF) if alone in ([], [sum(parts)]) else None


def counts_in_order(text: str) -> tuple[int, ...]:
    """The numbers of a plain list ("Three, one and one", "five of the first and two of the second"); () for no such list."""
    if not counts_something(text):
        return ()
    for match in _IN_ORDER.finditer(text):
        if _AND.search(match["numbers"]) and _BEFORE_ORDER.search(text[: match.start()]):
            numbers = [number_of(word) for word in re.split(_JOINED, match["numbers"])]
            return tuple(number for number in numbers if number) if all(numbers) else ()
    return by_ordinals(text)


def by_ordinals(text: str) -> tuple[int, ...]:
    """The numbers that are told of "the first", "the second" and so on, all from the first; () where they are not."""
    told = list(_OF_THE_NTH.finditer_small(text))
    places = [_NTH[match["nth"]] % len(told) for match in told]
    numbers = [number_of(match["number"]) for match in told]
    return tuple(filter(None, numbers)) if len(told) > 1 and places == [*range(len(told))] and all(numbers) else ()


def answered_count(text: str, before: str = "") -> Count | None:
    """The number that a reply begins with or says to be enough ("yes, three", "also four", "five is right")."""
    rest = _unshared(text)
    begins = _counting(_ANSWERED.match(rest))
    if begins is not None and (made_up := _made_up(text, _numbers(text))) is not None:
        return made_up
    return begins or _counting(_SUFFICES.search(rest)) or wished_count(text, before)


def concluded_count(text: str) -> Count | None:
    """The number on which a sentence ends that reckons aloud ("Four teams, so four.")."""
    return _counting(_CONCLUDED.search(text))


def counts_nothing_else(text: str, count: Count) -> bool:
    """Whether the words after a number let it count what was spoken of ("so four", but not "with one book")."""
    return _COUNTS_IT.match(text, count.end) is not None


def settled_count(text: str, proposed: str) -> Count | None:
    """The number that a sentence settles on, of those proposed right before ("I'd take two." "Then two it is.")."""
    count = _counting(_SETTLED.match(text))
    named = _named(proposed) if count is not None else ()
    return count if count is not None and any(number_of(m["number"]) == count.number for m in named) else None


def repeated_count(text: str, asked: str) -> Count | None:
    """The number that an answer begins with, where the question right before asks whether it is that many ("So two?")."""
    count = _counting(_ANSWERED.match(text))
    named = _named(asked) if count is not None else ()
    counting = (number_of(m["number"]) for m in named if _COUNTS_IT.match(asked, m.end()))
    return count if count is not None and count.number in counting else None


def says_number(text: str, number: int) -> bool:
    """Whether a text says a number that is no measure and no hour ("ten cars, ten cameras"); "one" only in few words."""
    if number == 1 and len(text.split()) > _FEW_WORDS:
        return False
    return any(number_of(match["number"]) == number for match in _named(text))


def _named(text: str) -> Iterator[re.Match[str]]:
    """The numbers in what was said before, hours of the day left out."""
    return (match for match in _BARE.finditer(text) if not _AT.search(text[: match.start()]))


def echoed_count(text: str) -> Count | None:
    """The number that a few words say and nothing else ("So four.", "Three it is, then."), as who sums up an answer."""
    return _counting(_ECHOED.fullmatch(text))


def wished_count(text: str, before: str = "") -> Count | None:
    """The number of what was spoken of that somebody wants or has noted ("we'd want three", "I have five on my list")."""
    if (each := _for_each(text, before)) is not None:
        return each
    rest = _unshared(text)
    return _counting(_WISHED.search(rest)) or _counting(_SUFFICES.search(rest)) or _counting(_STATED.search(rest))


def _counting(match: re.Match[str] | None) -> Count | None:
    number = number_of(match["number"]) if match else None
    if match is None or number is None:
        return None
    start, end = match.span("number")
    return None if _tells_no_count(match.string, start, end, number) else Count(start, end, number, Scope.SPOKEN_OF)
