"""Numbers that count what was spoken of, without naming it: "three, please", "then two it is", "one of the first"."""

from __future__ import annotations

import re

from agent.stems import Screened
from agent.values.counts import DETERMINED, GOES_ON, MEASURE, NUMBER, UNIT, Count, Scope, counts_something, number_of
from agent.values.shares import shares_in

_BARE = re.compile(rf"(?<![\w$€£¥₹.,%/-])(?P<number>{NUMBER})(?![\w%]|[.,]\d|{MEASURE})", re.IGNORECASE)
_SHARED = Screened(
    rf"(?:\b(?:{NUMBER}|an?)\b(?:\s+(?!per\b|for\b|in\b|on\b|at\b)[\w-]+){{0,2}}\s+)?"
    r"(?:\bper\s+\w+|\b(?:for|in|on|at|to)\s+(?:each|every)\b)[^,.;!?]*"
)
_YES = (
    r"(?:(?:(?:that|it|this) (?:should|ought to|must|was meant to) (?:read|be|say|have been)|better|rather|yes|yeah|yep|correct|right|exactly|indeed|sure|okay|ok|perfect|great|good|fine|true|also|just|only|about|around|"
    r"roughly|probably|maybe|perhaps|say|so|then|and|oh|ah|um|uh|well|hmm|actually|no|sorry|for (?:that one|those|these|now)|"
    r"(?:that|it|there|this)(?:['’]s| is| are|['’]d be| would be| should be| will be|['’]ll be)(?: (?:right|correct|just|only|"
    r"still))?|I(?:['’]d| would)? (?:think|guess|say|suppose|believe)|let['’]s (?:say|do|go with)|make (?:it|that)|we(?:['’]re| are) "
    r"at|the same(?: number)?)\b[,.!:]?\s*|[-–—…\s])*"
)
_ANSWERED = re.compile(
    rf"\W*{_YES}(?P<number>{NUMBER})\b(?!{MEASURE})(?:\s+(?:{UNIT})\b|\s+(?:of\s+)?(?:those|these|them)\b)?{GOES_ON}",
    re.IGNORECASE,
)
_WISHED = Screened(
    r"\b(?:want(?:ed)?|need(?:ed)?|take|like|order(?:ed)?|get|buy|require|request(?:ed)?|use|asked for|go (?:for|with|ahead with)|"
    r"(?:start|begin|do|make do|manage|along) with|thinking (?:of|about)|say|down for|down as|have|['’]ve|got|see|noted|wrote|written|"
    rf"counted|pilot)\s+(?:(?:about|around|roughly|just|only|probably|maybe|perhaps|at least|down|got|noted|exactly|to (?:have|get|"
    rf"order|buy|take|start with))\s+)*(?P<number>{NUMBER})\b(?!{MEASURE})(?!\s*[-–]\s*\w)(?P<next>{GOES_ON})"
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
_SETTLED = re.compile(
    r"\W*(?:(?:and|so|then|well|okay|ok|all right|alright|right|good|great|perfect|yes)\W+)*"
    rf"(?P<number>{NUMBER})\s+it\s+is\b",
    re.IGNORECASE,
)
_COUNTS_IT = re.compile(rf"(?:\s+(?:{UNIT})\b|\s+(?:of\s+)?(?:those|these|them)\b)?{GOES_ON}", re.IGNORECASE)
_NTH = {"first": 0, "former": 0, "one": 0, "second": 1, "latter": 1, "other": 1, "third": 2}
_OF_THE_NTH = Screened(
    rf"\b(?P<number>{NUMBER})(?:\s+(?:{UNIT}))?\s+(?:of|for)\s+the\s+(?P<nth>first|former|one|second|latter|other|third)\b"
)
_CONCLUDED = re.compile(
    r"\b(?:so|hence|therefore|thus|which\s+(?:is|makes)|that['’]s|makes|making)\s+(?:(?:that['’]s|that\s+makes|that\s+would\s+be|it['’]s|(?:we|I)(?:['’]d|\s+would)?"
    rf"\s+(?:need|say|want|take)|just|only|about|then)\s+)*(?P<number>{NUMBER})(?:\s+(?:{UNIT}|in\s+total|in\s+all|altogether|of\s+(?:them|those)|please|then))*"
    r"\s*[.!]?\s*$",
    re.IGNORECASE,
)
"""The number on which somebody ends who reckons aloud ("nine engineers, but six design boards, so six")."""
_AT = re.compile(r"\b(?:at|by|until|till|before|after|around)\s+$", re.IGNORECASE)
"""Before an hour of the day."""
_IN_ORDER = Screened(
    rf"(?:^|[,:;–—]\s|\b(?:at|so|with|like|put|say|need|want|take|it['’]s|that['’]s|then|make (?:it|that))\s)\W*(?:(?:so|okay|alright|right|yes|then|"
    rf"that['’]s|it['’]s|say|just)\s*,?\s+)*(?P<numbers>(?:an?\s+)?(?:{NUMBER})(?:,\s+(?:an?\s+)?(?:{NUMBER}))*,?\s+(?:and|plus)\s+(?:an?\s+)?(?:{NUMBER}))"
    r"(?=\s*(?:[,.;:!?–—]|$)|\s+(?:then|respectively|please|it is|is|are|would|will|sounds?|makes?|noted)\b)",
)


def bare_count(text: str) -> Count | None:
    """The one number in the answer to "how many?"; None where there is none, or more than one."""
    rest = _SHARED.sub(lambda shared: " " * len(shared.group()), text)
    numbers = [(m.start(), m.end(), number_of(m["number"])) for m in _BARE.finditer(rest)]
    found = [(s, e, n) for s, e, n in numbers if n and not DETERMINED.search(rest[:s])]
    if len({number for _, _, number in found}) != 1:
        return (concluded_count(text) or _for_each(text)) if found else None
    start, end, number = found[0]
    return Count(start, end, number or 0, Scope.SPOKEN_OF)


def _for_each(text: str) -> Count | None:
    """What each of several gets comes to ("there are two teams, and each would need three")."""
    for share in shares_in(text, lambda _: False):
        told = _BARE.match(text, share.end + 1) if share.after and share.among else None
        number = number_of(told["number"]) if told else None
        if told is not None and number is not None:
            return Count(told.start(), told.end(), number * (share.among or 1), Scope.SPOKEN_OF)
    return None


def counts_in_order(text: str) -> tuple[int, ...]:
    """The numbers of a plain list ("Three, one and one", "five of the first and two of the second"); () for no such list."""
    if not counts_something(text):
        return ()
    match = _IN_ORDER.search(text)
    if match is None:
        return by_ordinals(text)
    numbers = [number_of(word) for word in re.split(r"\s*,\s*(?:and\s+|plus\s+)?|\s+(?:and|plus)\s+", match["numbers"])]
    return tuple(number for number in numbers if number) if all(numbers) else ()


def by_ordinals(text: str) -> tuple[int, ...]:
    """The numbers that are told of "the first", "the second" and so on, all from the first; () where they are not."""
    told = list(_OF_THE_NTH.finditer_small(text))
    places = [_NTH[match["nth"]] for match in told]
    numbers = [number_of(match["number"]) for match in told]
    return tuple(filter(None, numbers)) if len(told) > 1 and places == [*range(len(told))] and all(numbers) else ()


def answered_count(text: str) -> Count | None:
    """The number that a reply begins with or says to be enough ("yes, three", "also four", "five is right")."""
    rest = _SHARED.sub(lambda shared: " " * len(shared.group()), text)
    return _counting(_ANSWERED.match(rest)) or _counting(_SUFFICES.search(rest)) or wished_count(text)


def concluded_count(text: str) -> Count | None:
    """The number on which a sentence ends that reckons aloud ("Four teams, so four.")."""
    return _counting(_CONCLUDED.search(text))


def counts_nothing_else(text: str, count: Count) -> bool:
    """Whether the words after a number let it count what was spoken of ("so four", but not "with one book")."""
    return _COUNTS_IT.match(text, count.end) is not None


def settled_count(text: str, proposed: str) -> Count | None:
    """The number that a sentence settles on, of those proposed right before ("I'd take two." "Then two it is.")."""
    count = _counting(_SETTLED.match(text))
    said = (m for m in _BARE.finditer(proposed) if not _AT.search(proposed[: m.start()])) if count is not None else ()
    return count if count is not None and any(number_of(m["number"]) == count.number for m in said) else None


def wished_count(text: str) -> Count | None:
    """The number of what was spoken of that somebody wants or has noted ("we'd want three", "I have five on my list")."""
    rest = _SHARED.sub(lambda shared: " " * len(shared.group()), text)
    return _counting(_WISHED.search(rest)) or _counting(_SUFFICES.search(rest)) or _counting(_STATED.search(rest))


def _counting(match: re.Match[str] | None) -> Count | None:
    number = number_of(match["number"]) if match else None
    return Count(match.start("number"), match.end("number"), number, Scope.SPOKEN_OF) if match and number else None
