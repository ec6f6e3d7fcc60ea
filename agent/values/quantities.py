"""How many of what: "four units of X and one Y", "three each of X, Y and Z", "two of those"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from agent.values.numbers import WORDS, parse
from agent.values.product_names import Mention

UNIT = (
    r"units?|licen[cs]es?|seats?|copies|copy|pieces?|sets?|kits?|systems?|devices?|subscriptions?|boxes|box|items?|"
    r"instances?|packs?|modules?|installations?|machines?"
)
MAX_QUANTITY = 1_000_000

_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|half\s+a\s+dozen|a\s+dozen|{WORDS}|(?:a|the)\s+single|single|a\s+couple(?:\s+of)?|a\s+pair(?:\s+of)?|just\s+a"
_MORE = r"(?:\s+(?:more|additional|extra|new|full|separate|user|whole|individual))?"
_COUNT = re.compile(
    rf"(?<![\w$€£¥₹.,%/-])(?P<number>{_NUMBER})(?![\w%]|[.,]\d|-(?!unit|licen))(?:\s*[x×](?=\s))?{_MORE}"
    rf"(?P<unit>[\s-]+(?:{UNIT})\b)?(?P<each>\s+(?:of\s+)?each\b)?"
    r"(?P<those>\s+(?:of\s+)?(?:these|those|them)\b(?!\s+(?:days?|things?|options?|points?|reasons?)))?(?P<link>\s+(?:of|for|to|on)\b)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\s*(?:(?:of|for)\s+)?(?:(?:the|our|your|their|both|these|those|an?)\s+)*[\"“'‘]?", re.IGNORECASE
)
_OTHERS = re.compile(r"\s*(?:of\s+)?(?:the\s+)?(?:other|remaining)(?:\s+(?P<number>\w+))?", re.IGNORECASE)
_LIST = re.compile(
    r"\s*(?:units?|systems?|licen[cs]es?)?\s*(?:,?\s*(?:and|&|or|plus)|,)\s*(?:also\s+)?(?:the\s+|our\s+)?",
    re.IGNORECASE,
)
_OF_OURS = re.compile(r"\s*(?:of\s+)?our\b", re.IGNORECASE)
"""What follows "one of our ..." belongs to the one who speaks, unless a whole product name stands there."""
_MAKE_IT = re.compile(
    r"\b(?:make (?:it|that|them)|it (?:has|have|needs) to be|let['’]s say|call it)\s+$", re.IGNORECASE
)
_FORMS = {"a dozen": 12, "half a dozen": 6, "a couple": 2, "a pair": 2, "just a": 1}


class Scope(StrEnum):
    """What a count counts: the products named right after it, the ones spoken of before, or the rest of a list."""

    NAMED = "named"
    SPOKEN_OF = "spoken_of"
    EACH = "each"
    OTHERS = "others"


@dataclass(frozen=True)
class Count:
    """A count in a text, with the span from the number to the last word that belongs to it."""

    start: int
    end: int
    number: int
    scope: Scope
    products: tuple[str, ...] = ()


def find_counts(text: str, mentions: Sequence[Mention]) -> list[Count]:
    """The counts of things for sale in a text, in order. Days, prices and bare numbers are none."""
    counts = []
    for match in _COUNT.finditer(text):
        number = _number(match["number"])
        count = _count(match, number, text, mentions) if number else None
        if count is not None:
            counts.append(count)
    return counts


def _count(match: re.Match[str], number: int, text: str, mentions: Sequence[Mention]) -> Count | None:
    named = _named_after(text, match.end(), mentions, every=bool(match["each"]))
    if named:
        return Count(match.start(), named[-1].end, number, Scope.NAMED, tuple(m.product for m in named))
    others = _OTHERS.match(text, match.end())
    if match["each"] and others:
        return Count(match.start(), others.end(), number, Scope.OTHERS)
    if match["each"]:
        return Count(match.start(), match.end("each"), number, Scope.EACH)
    if match["unit"] or match["those"] or _MAKE_IT.search(text[: match.start()]):
        return Count(match.start(), match.end(), number, Scope.SPOKEN_OF)
    return None


def _number(words: str) -> int | None:
    folded = " ".join(words.lower().split()).removesuffix(" of")
    if folded in _FORMS:
        return _FORMS[folded]
    if folded.endswith("single"):
        return 1
    number = parse(folded.replace(",", ""))
    if number is None or number != int(number) or not 1 <= number <= MAX_QUANTITY:
        return None
    return int(number)


def _named_after(text: str, start: int, mentions: Sequence[Mention], *, every: bool) -> list[Mention]:
    """The mention right after a count, and with "each" the whole list that it begins."""
    article = _ARTICLE.match(text, start)
    at = article.end() if article else start
    first = next((m for m in mentions if m.start == at and not (m.partial and _OF_OURS.match(text, start))), None)
    if first is None:
        return []
    named = [first]
    for mention in mentions:
        gap = text[named[-1].end : mention.start] if mention.start >= named[-1].end else None
        if every and gap is not None and _LIST.fullmatch(gap):
            named.append(mention)
    return named


_BARE = re.compile(
    rf"(?<![\w$€£¥₹.,%/-])(?P<number>{_NUMBER})(?![\w%]|[.,]\d|[\s-]+(?:days?|weeks?|months?|hours?|dollars?|euros?|k\b|grand|%|percent))",
    re.IGNORECASE,
)


def bare_count(text: str) -> Count | None:
    """The one number in the answer to "how many?"; None where there is none, or more than one."""
    numbers = [(m.start(), m.end(), _number(m["number"])) for m in _BARE.finditer(text)]
    found = [(start, end, number) for start, end, number in numbers if number]
    if len(found) != 1:
        return None
    start, end, number = found[0]
    return Count(start, end, number, Scope.SPOKEN_OF)


def count_of(product: str, text: str, mentions: Sequence[Mention]) -> int | None:
    """How many of a product a sentence speaks of: the count that names it, else the one count that names nothing."""
    counts = find_counts(text, mentions)
    named = {count.number for count in counts if product in count.products}
    if named:
        return named.pop() if len(named) == 1 else None
    nearest = [c.number for c in counts if c.scope is not Scope.NAMED and _follows(product, c, mentions)]
    if not counts:
        bare = bare_count(text) if not mentions else None
        return bare.number if bare else None
    return nearest[0] if len(set(nearest)) == 1 else None


def _follows(product: str, count: Count, mentions: Sequence[Mention]) -> bool:
    """Whether a count that names nothing can mean a product: it is the last one named before, or none is."""
    before = [m.product for m in mentions if m.end <= count.start and not m.partial]
    if count.scope is Scope.EACH:
        return not before or product in before
    return not before or before[-1] == product or count.scope is Scope.OTHERS
