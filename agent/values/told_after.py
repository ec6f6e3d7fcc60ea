"""Numbers told after the name of what they count: "the cabinet, two, please", "for the hub I came to nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.compiled import compiled
from agent.values.counts import UNIT, Count, Scope, number_of
from agent.values.numbers import WORDS
from agent.values.product_names import Mention

_NUMBER = rf"\d{{1,3}}|(?:a|the)\s+single(?:\s+one)?|half\s+a\s+dozen|a\s+dozen|{WORDS}"
_NO_MEASURE = (
    r"(?!\s*(?:%|percent\b|k\b|,?\d)|[\s-]+(?:business\s+|working\s+|calendar\s+|full\s+)?(?:days?|weeks?|months?|hours?|minutes?|years?|"
    r"o['’]clock|dollars?|euros?|pounds?|grand|hundred|thousand|percent|[ap]\.?m|points?|things?)\b)"
)
_ENDS = (
    r"(?=\s*(?:[,.;:!?)–—]|$)|\s-\s|\s+(?:please|then|as|because|since|initially|for\s+(?:now|starters|a\s+start|the\s+(?:time\s+being|"
    r"moment|start|beginning))|to\s+(?:start|begin)|at\s+(?:first|the\s+moment))\b)"
)
_OF_THEM = r"(?:\s+(?:please|of\s+(?:them|those|these)|units?|pieces?|licen[cs]es?|copies|seats?))?"
_COUNTED = (
    r"(?:['’]d|['’]ve|\s+would|\s+have)?\s+(?:(?:agreed|settled|decided)\s+on|opted\s+for|planned(?:\s+for)?|arrived?\s+at|c[ao]me\s+(?:to|up\s+with|out\s+at)|end(?:ed)?\s+up\s+(?:with|at)|count(?:ed)?|need|"
    r"want|say|take|like|have|got|put(?:\s+down)?|figured|calculated|worked\s+out|thought\s+of|noted(?:\s+down)?|wrote(?:\s+down)?|"
    r"entered)"
)
_LINKS = (
    r"(?:,|:|\s+[–—-])\s+(?:(?:but|and|say|just|only|also|again|likewise|about|perhaps|maybe|let['’]s\s+say|I['’]d\s+say|make\s+(?:it|that)|that['’]s|it['’]s|"
    rf"it['’]d\s+be|that['’]d\s+be|(?:I|we){_COUNTED})\s+)*|"
    r",?\s+(?:the|your|our|my)\s+(?:form|notes?|list|letter|request|message|e-?mail|enquiry|inquiry)\s+(?:says?|states?|shows?|mentions?|reads?|lists?)\s+|"
    r",?\s+(?:in\s+a\s+)?quantity(?:\s+of|:)?\s+|"
    r",?\s+(?:would|will|should)\s+(?:that|it|this)\s+be\s+(?:also\s+|just\s+|only\s+)?|"
    rf"\s+(?:(?:would|should|will)\s+be|['’](?:d|ll)\s+be|are)\s+(?:just\s+|only\s+)?|"
    rf",?\s+(?:it['’]s|it\s+is|it['’]d\s+be|it\s+would\s+be|there['’]d\s+be|that['’]s|that\s+makes|(?:I|we){_COUNTED})\s+(?:just\s+|"
    r"only\s+|about\s+)?"
)
_AFTER = compiled(rf"(?:{_LINKS})(?P<number>{_NUMBER})\b{_NO_MEASURE}{_OF_THEM}{_ENDS}", re.IGNORECASE)
_ENOUGH = compiled(
    rf",?\s+(?P<number>{_NUMBER})(?:\s+(?:one|of\s+(?:them|those)))?(?:\s+(?:is|are|will|would|should)|['’](?:ll|d))(?:\s+(?:be|really|also|"
    r"certainly|already))*\s+(?:enough|do|sufficient|suffice|plenty|fine)\b",
    re.IGNORECASE,
)
_TIMES = compiled(rf",?\s+(?P<number>{_NUMBER})\s+times{_ENDS}", re.IGNORECASE)
_SO_OFTEN = compiled(rf",?\s+(?:(?P<number>{_NUMBER})\s+times|(?P<once>once|twice)){_ENDS}", re.IGNORECASE)
"""Counts only beside a product counted in the same way ("three times the hub, and the lab two times")."""

_REST = compiled(
    rf"\s+(?:on|in|for|at|to|into|onto)\s+the\s+(?:other|remaining)\s+(?P<number>{_NUMBER})\b{_NO_MEASURE}",
    re.IGNORECASE,
)
_ON_THE = compiled(
    r"\s+(?:on|in|into|onto|at)\s+(?:(?:each|all|every\s+one)\s+of\s+)?(?:the|our|those|these|my|all)\s+"
    rf"(?P<number>{_NUMBER})\b{_NO_MEASURE}\s+(?:[a-z-]+\s+){{0,2}}?[a-z-]+s\b",
    re.IGNORECASE,
)
_PUTS = compiled(
    r"\b(?:put|putting|install|installed|mount|fit|place|load|roll\s+out)\s+(?:the\s+|an?\s+|your\s+)?$", re.IGNORECASE
)
_FOR_PEOPLE = compiled(
    r"(?:(?:\s+(?:is|are|would\s+be|will\s+be)|['’]s)?\s+(?:only|just)\s+(?:for|to)|\s+(?:would\s+|will\s+|should\s+)?(?:go|goes)\s+(?:(?:only|just)\s+)?"
    r"to)\s+(?:all\s+)?(?:(?:of\s+)?(?:the|our|my|those|these)\s+)?"
    rf"(?P<number>{_NUMBER})\b{_NO_MEASURE}(?=\s+[a-z]|{_ENDS})",
    re.IGNORECASE,
)
_ONCE = compiled(rf",?\s+(?:just|only)\s+(?P<number>once|twice){_ENDS}", re.IGNORECASE)
_DONE = compiled(
    r"\b(?:us(?:e|ed|ing)|tried|try|s(?:ee|aw|een)|run|ran|fail\w*|crash\w*|broke|had|ask\w*|call\w*|mention\w*)\b",
    re.IGNORECASE,
)
_GETS = compiled(
    rf"\b(?:the|our|my|all|those|these|all\s+of\s+the)\s+(?P<number>{_NUMBER})\b{_NO_MEASURE}\s+(?:[a-z-]+\s+){{0,2}}?[a-z-]+s\s+"
    r"(?:(?:all|each|would|will|should|['’]ll|['’]d)\s+)*(?:gets?|needs?|receives?|wants?|take|like|be\s+(?:given|using))\s+"
    r"(?:to\s+(?:have|get|use|try|work\s+with)\s+)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""Before a product that each of several gets ("the three programmers get ...")."""
_WHO_NEED = compiled(
    rf"(?:^\W*|\b(?:are|have|['’]ve(?:\s+got)?|employ|and|plus|so|for)\s+)(?P<number>{_NUMBER})\b{_NO_MEASURE}\s+(?:of\s+us|(?:[a-z-]+\s+){{0,2}}?"
    rf"(?!(?:{UNIT})\b)[a-z-]+(?:s|men|people|staff)),?\s+(?:(?:all|both|of\s+whom|who|that|and\s+they|also|each(?=\s+\w+ing\b)|(?<=who\s)each)\s+)*"
    r"(?:needs?|requires?|(?:need|requir)ing|to\s+be\s+given|(?:(?:who|they)['’](?:d|ll)|(?:would|will|should|must|can))(?:\s+(?:all|each|also|have\s+to|need\s+to))*"
    r"\s+(?:use|need|require|get|receive|have|work\s+(?:with|on|in)|be\s+(?:given|using)))\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""Before a product that each of several people has a use for ("ten drivers, each needing ...", "two clerks who'd use ...")."""
_TOO = compiled(r",?\s+(?:and|plus|as\s+well\s+as|along\s+with)\s+(?:also\s+)?(?:the\s+|an?\s+)?", re.IGNORECASE)
"""Between two products that the same people get."""
_ONE_GETS = compiled(
    r"\b(?:the|our|my|one|an?)\s+(?:[a-z-]+\s+){0,2}?[a-z-]+(?:,[^,]{0,60},)?\s+(?:gets|needs|receives|takes|uses|(?:would|will)\s+(?:use|need|get))\s+(?:(?:the|an?)\s+)?$",
    re.IGNORECASE,
)
_FOR_THOSE = compiled(
    rf"\s+(?:for|on|in|at)\s+(?:those|these|all|all\s+of\s+(?:those|these|the))\s+(?P<number>{_NUMBER})\b{_NO_MEASURE}{_ENDS}",
    re.IGNORECASE,
)
_FOR_SOME = compiled(
    rf"\s+for\s+(?:(?:the|our|my|all|those|these)\s+)*(?P<number>{_NUMBER}|both)\b{_NO_MEASURE}\s+(?:[a-z-]+\s+){{0,2}}?[a-z-]+(?:s|men|people|staff)\b",
    re.IGNORECASE,
)
"""Counts only beside another product that is counted ("the hub for six drivers, and one lab"), or in a wish."""
_WISH = compiled(
    r"(?:^|[:;,]\s|\b(?:want(?:ing)?|need|like|take|order|get|buy|have|planning\s+(?:on|for)|thinking\s+of)\s)\W*"
    r"(?:(?:and|also|then|so|yes|well|maybe|perhaps|just|to\s+(?:have|get|order|buy)|the|your)\b\W*)*$",
    re.IGNORECASE,
)
_FOR_OURS = compiled(
    rf",?\s+for\s+(?:(?:each\s+of\s+|all\s+|all\s+of\s+)?(?:the|our|my|those|these)\s+(?P<number>{_NUMBER})\b{_NO_MEASURE}|"
    rf"(?P<some>{_NUMBER})\b{_NO_MEASURE}\s+of\s+(?:the|our|my)|(?P<users>{_NUMBER})\b{_NO_MEASURE}(?=\s+(?:[a-z-]+\s+)?"
    r"(?:workstations|computers|pcs|laptops|tablets|desks|machines|people|employees|colleagues|technicians|assistants|[a-z]+ers|[a-z]+ists)\b))\s+"
    r"(?:[a-z-]+\s+){0,2}?(?!(?:customers|clients|guests|patients|students|pupils|visitors|members|users|projects|products|prototypes|"
    r"models|designs|offices|sites|locations|branches|buildings|rooms|servers|hours|reasons|weeks)\b)[a-z-]+(?:s|men|people|staff)\b",
    re.IGNORECASE,
)
"""Those who get a product each, where nothing else counts it ("We'd want the hub for our six drivers")."""
_ON_SEVERAL = compiled(
    rf"\s+on\s+(?:all\s+|each\s+of\s+)?(?:the\s+|our\s+|my\s+|those\s+|these\s+)?(?P<number>{_NUMBER})\b{_NO_MEASURE}\s+(?:[a-z-]+\s+){{0,2}}?"
    r"(?!(?:projects|products|prototypes|models|designs|occasions|fronts|levels|grounds|conditions|terms|reasons)\b)[a-z-]+s\b",
    re.IGNORECASE,
)
"""What carries a product each, in a wish ("We'd want the hub on three desks")."""
_ARTICLE = compiled(r"\b(?:an?|one|the|another)\s+$", re.IGNORECASE)
_MOST = 50
"""A higher number beside a name is a price or a model."""


def counted_after(text: str, mentions: Sequence[Mention]) -> Iterator[Count]:
    """The numbers right after a mention that count it."""
    before = [_who_gets(text[: mention.start]) for mention in mentions]
    several = any(before)
    often = [_SO_OFTEN.match(text, mention.end) for mention in mentions] if " times" in text else []
    if len(mentions) > 1 and often and all(often):
        yield from (_of(m, *found) for m, match in zip(mentions, often, strict=True) if (found := _so_often(match)))
        return
    for place, (mention, last) in enumerate(zip(mentions, (None, *mentions), strict=False)):
        gets = before[place]
        if gets is None and last is not None and before[place - 1] and _TOO.fullmatch(text, last.end, mention.start):
            gets = before[place] = before[place - 1]
        if gets is not None and (number := number_of(gets["number"])) is not None:
            yield _of(mention, gets.start("number"), mention.end, number)
            continue
        if several and (one := _ONE_GETS.search(text[: mention.start])) is not None:
            yield _of(mention, one.start(), mention.end, 1)
            continue
        until = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
        match = _told(text, mention)
        count = _counting(match, mention) if match is not None and match.end() <= until else None
        if count is not None:
            yield count


def _who_gets(before: str) -> re.Match[str] | None:
    return _GETS.search(before) or _WHO_NEED.search(before)


def shared_by(text: str, mention: Mention) -> Count | None:
    """The number of those that a product is for, right after its name."""
    match = None if _ARTICLE.search(text, 0, mention.start) else _FOR_SOME.match(text, mention.end)
    return _counting(match, mention)


def wished_for(text: str, mention: Mention) -> Count | None:
    """The number of those for whom a product is wished, which nothing else counts."""
    if not _WISH.search(text[: mention.start]):
        return None
    if (carried := _ON_SEVERAL.match(text, mention.end)) is not None:
        return _counting(carried, mention)
    match = _FOR_OURS.match(text, mention.end)
    return _counting(match, mention, _group(match))


def _counting(match: re.Match[str] | None, mention: Mention, group: str = "number") -> Count | None:
    number = _number(match[group]) if match is not None else None
    if match is None or number is None or number > _MOST:
        return None
    return _of(mention, match.start(group), match.end(group), number)


def _group(match: re.Match[str] | None) -> str:
    return next((name for name in ("some", "users") if match is not None and match[name]), "number")


def _of(mention: Mention, start: int, end: int, number: int) -> Count:
    return Count(start, end, number, Scope.NAMED, (mention.product,))


def _so_often(match: re.Match[str] | None) -> tuple[int, int, int] | None:
    number = _number(match["number"] or match["once"]) if match is not None else None
    return None if match is None or number is None else (match.start(), match.end(), number)


def _number(words: str) -> int | None:
    said = words.lower()
    return {"once": 1, "twice": 2, "both": 2}.get(said) or number_of(said.removesuffix(" one"))


def _told(text: str, mention: Mention) -> re.Match[str] | None:
    once = None if _DONE.search(text, 0, mention.start) else _ONCE.match(text, mention.end)
    if once is not None:
        return once
    for pattern in (_AFTER, _ENOUGH, _REST, _FOR_PEOPLE):
        if match := pattern.match(text, mention.end):
            return match
    if _PUTS.search(text, 0, mention.start) and (match := _ON_THE.match(text, mention.end)):
        return match
    if " times " in text and (match := _TIMES.match(text, mention.end)):
        return match
    those = _FOR_THOSE.match(text, mention.end)
    counted = those is not None and re.search(
        rf"\b{re.escape(those['number'])}\s+[a-z]", text[: mention.start], re.IGNORECASE
    )
    return those if counted else None
