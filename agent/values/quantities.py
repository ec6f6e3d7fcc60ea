"""How many of what: "four units of X and one Y", "three each of X, Y and Z", "two of those"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agent.compiled import compiled
from agent.stems import Screened
from agent.values.bare_counts import answered_count, bare_count, by_ordinals, counts_in_order, wished_count
from agent.values.counts import (
    DETERMINED,
    GOES_ON,
    MEASURE,
    NUMBER,
    UNIT,
    Count,
    Scope,
    counts_something,
    is_year,
    number_of,
)
from agent.values.numbers import WORDS
from agent.values.product_names import Mention
from agent.values.shares import Shares, share_of, shares_in
from agent.values.told_after import counted_after, shared_by, wished_for

_MORE = r"(?:\s+(?:more|additional|extra|new|full|separate|user|whole|individual)\b)?"
_EACH = (
    r"\s+(?:of\s+)?each\b|\s+of\s+(?:both|everything|all\s+of\s+(?:them|those)|every(?:\s+single)?\s+(?:one|product|item))\b|"
    rf"\s+apiece\b|\s+of\s+either\b|\s+for\s+(?:each|every)\s+(?:product|item|solution|tool|program)\b{GOES_ON}|"
    r"\s+of\s+all(?:\s+of)?(?:\s+(?:the|your|those|these))?(?:\s+(?:two|three|four|five|six)\b(?:\s+(?:products?|items?|solutions?|tools?|"
    rf"programs?|packages?))?|\s+(?:products|items|solutions|tools|programs|packages)\b){GOES_ON}|"
    r"\s+for\s+(?:both|all(?:\s+(?:three|four|five))?)\s+(?:of\s+(?:them|those)|products?|items?|solutions?|tools?|programs?|positions?)\b"
)
_COUNTS = Screened(
    rf"(?<![\w$€£¥₹.,%/-])(?P<number>{NUMBER})(?!(?!x\s)[\w%]|[.,]\d|-(?!unit|licen)|{MEASURE})(?:\s*[x×](?=\s)|\s+times(?=\s))?{_MORE}"
    rf"(?P<unit>[\s-]+(?:{UNIT})\b)?(?P<each>{_EACH})?"
    rf"(?P<those>\s+(?:(?:of\s+)?(?:these|those|them)|(?:of|for)\s+(?:that|this|it)(?:\s+one)?)\b(?!\s+(?:days?|things?|options?|points?|reasons?)){GOES_ON})?(?P<link>\s+(?:of|for|to|on)\b)?"
)
_ARTICLE = compiled(r"\s*(?:(?:of|for)\s+)?(?:(?:the|our|your|their|both|these|those|an?)\s+)*[\"“'‘]?", re.IGNORECASE)
_ADJECTIVES = compiled(
    r"(?:(?!(?:for|of|in|on|to|and|or|per|at|with|by|as|who|that|days?|weeks?|months?|hours?|minutes?|years?)\b)[a-z][a-z-]+\s+){1,2}"
)
_APPOSITION = compiled(r"\s*(?:of\s+(?:the|those|these|your)\s+)?(?:[a-z]+\s+)?ones?,\s*(?:the\s+)?", re.IGNORECASE)
_OTHERS = compiled(r"\s*(?:of\s+)?(?:the\s+)?(?:other|remaining)(?:\s+(?P<number>\w+))?", re.IGNORECASE)
_THE_OTHER = compiled(
    r"\s*(?:of|for)?\s+(?:the\s+)other(?:\s+(?:one|product|item|tool))?(?=\s*(?:[.,;!?)–—]|$)|\s+(?:please|then|too|as|because|since)\b)",
    re.IGNORECASE,
)
"""After a number of the product that was not named last ("five of the hub, and two of the other")."""
_GROUP_BEFORE = compiled(
    rf"\b(?:the|our|my|all|those|these|have|are)\s+(?P<number>{NUMBER})\s+(?:[a-z-]+\s+){{0,2}}?[a-z-]+(?:s|people|staff),?\s+"
    r"(?:(?:and|who|they|that|all|both|would|will|should|can|each|then)\s+|['’](?:d|ll)\s+)*(?:need|get|have|want|use|take|receive)\s+$",
    re.IGNORECASE,
)
"""Before "one each": those who get one ("our three drivers need one each")."""
_LIST = compiled(
    r"\s*(?:units?|systems?|licen[cs]es?)?\s*(?:,?\s*(?:and|&|or|plus)|,)\s*(?:also\s+)?(?:the\s+|our\s+)?",
    re.IGNORECASE,
)
_OF_OURS = compiled(r"\s*(?:of\s+)?our\b", re.IGNORECASE)
"""What follows "one of our ..." belongs to the one who speaks, unless a whole product name stands there."""
_MAKE_IT = compiled(r"\b(?:make (?:it|that|them)|it (?:has|have|needs) to be|let['’]s say|call it)\s+$", re.IGNORECASE)
_KNOWN = compiled(r"\b(?:all|these|those)\s+$", re.IGNORECASE)
"""Before units that were counted already, each for itself ("three days will do for these seven units")."""
_TOTAL = compiled(
    r"\s*(?:altogether|in\s+(?:total|all|sum)|total|taken\s+together|all\s+told|combined|overall|"
    rf"(?:across|over|between|among|from|of(?!\s+all)|for)\s+(?:(?:all|the|your|our|these|those)\s+)*(?:{WORDS}|\d|both|several|all)\s+"
    r"(?:different\s+)?(?:products?|items?|solutions?|tools?|positions?|programs?))\b",
    re.IGNORECASE,
)
_FOR_IT = compiled(r"\s+for\b", re.IGNORECASE)
"""Between a number and what it is for: "four for that one", but "two thousand for that" is a price."""
_HAD = compiled(
    r"\b(?:share|sharing|own|run|running|operate|lost|(?:already|currently|now) (?:have|own|use)|used to have)\s+(?:only|just)?\s*$",
    re.IGNORECASE,
)
"""Before what the speaker has got already."""
_HAVE = compiled(r"\b(?:have|['’]ve(?:\s+got)?|got|own|run|use|with)\s+(?:the\s+|your\s+|about\s+)?$", re.IGNORECASE)
_ALREADY = compiled(
    r"\s+(?:already|in\s+(?:use|place|service)|installed|running|up\s+and\s+running|from\s+(?:you|last))\b",
    re.IGNORECASE,
)
_OWNED = compiled(r"\b(?:our|my|their|his|her|your)\s+$", re.IGNORECASE)
"""Before people or things that somebody has got ("for our four designers")."""
_REASON = compiled(r"\s*(?:,\s*(?:so|and (?:each|every)|each|hence)\b)", re.IGNORECASE)
_MAKES = compiled(
    rf"\s*(?:[\w'’]+\s+){{0,3}}?,?\s*(?:so|which (?:is|makes|gives|comes to|means|would be)|that(?:['’]s| is| makes| would be)|making|"
    rf"therefore|hence)\s+(?P<number>{NUMBER})(?!{MEASURE})(?:\s+(?:{UNIT})\b|(?:\s+[a-z-]+){{1,2}}(?=\s*(?:[.,;!?]|$)))?{GOES_ON}",
    re.IGNORECASE,
)
"""What a number for each comes to ("two per station, which is six")."""
_AN = compiled(r"\b(?:an?|another|the|(?:its|their|his|her)\s+own)\s+$", re.IGNORECASE)
_A_HEAD = compiled(r"\s+each(?=\s*(?:[.,;!?]|$))", re.IGNORECASE)
"""After a thing of which there is one for each of those counted before ("four kits, and a hub each")."""
_SHARING = compiled(r"\b(?:each|every|everyone|everybody|just an?)\b", re.IGNORECASE)
_AS_MANY = Screened(
    r"\b(?:(?<!half\s)(?<!twice\s)(?:just\s+)?as\s+many|(?:an?\s+|the\s+)?(?:same|equal)\s+(?:number|amount|quantity)\s+of|(?:the\s+)?same\s+(?:for|of|with|goes\s+for|"
    r"(?:number|amount|quantity)\s+for))\s+(?:of\s+)?(?:the\s+|your\s+|our\s+)?"
)
_AS_BEFORE = Screened(
    r"\b(?:the\s+)?same\s+(?:number|amount|quantity|again|there|here|for\s+(?:that|this|it|those|them)(?:\s+one)?)\b|"
    r"\bas\s+many\s+(?:again|there|here|of\s+(?:those|them))\b|^\W*(?:(?:yes|yeah|and|also|oh|just)\W+)*(?:the\s+)?same\W*$"
)
_NOT_AS_BEFORE = compiled(
    r"\b(?:not|never|half|twice|double|issue|problem|goes|reason|price|day|time)\b|n['’]t\b", re.IGNORECASE
)
_THAT_ONE = compiled(r"\b(?:that|this|the) one\b", re.IGNORECASE)
_SAME = compiled(r"\b(?:same|as\s+many)\b", re.IGNORECASE)
_BOTH = Screened(r"\bboth\b(?!\s+of\s+(?:us|our|my)\b)(?!\s+of\s+them\b(?!\s+(?:on|for|in|at|to|per|into)\b))")
_ENDS_ON = compiled(
    rf"(?:[:;–—]|(?<!\d),|\s-)\s+(?:let me (?:count|see|think),?\s*)?(?:(?:hence|so|thus|therefore|(?:that|it)(?:['’]s| is| makes| would be)|make "
    rf"(?:it|that)|I(?:['’]d| would) (?:say|take|want|need)|we(?:['’]d| would) (?:say|take|want|need)|say|about|only|just|please)\s+){{0,2}}"
    rf"(?P<number>{NUMBER})(?:\s+(?:please|of (?:them|those)|in (?:all|total)|altogether|units?|pieces?))?\s*[.!]?\s*$",
    re.IGNORECASE,
)
_ADDS_UP = Screened(
    rf"\b(?:plus|and)\s[^.;:!?]*\b(?:(?:that|which|it)\s+(?:makes|would\s+make|gives|comes\s+to)|that['’]s|making)\s+"
    rf"(?P<number>{NUMBER})(?:\s+(?:{UNIT}|in\s+(?:total|all)|altogether))*\s*[.!]?\s*$"
)
_BESIDES = compiled(r"\W*(?:and|plus|also)\s+", re.IGNORECASE)
"""Before one more thing that is asked for, whatever reason follows ("And six cameras, so that each has one.")."""
_ORDERED = Screened(r"\b(?:quantit(?:y|ies)|numbers?)\s+(?:of|are|being)\b|\brespectively\b")
_AS_WELL = compiled(r",?\s*(?:as well as|and|plus|along with|together with)\s+(?:also\s+)?", re.IGNORECASE)
_HENCE = compiled(r"\b(?:so|hence|thus|therefore|makes|which is|that is|that['’]s)\s+$", re.IGNORECASE)
"""Before what a number for each comes to."""


def find_counts(text: str, mentions: Sequence[Mention], before: str = "") -> list[Count]:
    """The counts of things for sale in a text, in order. Days, prices and bare numbers are none.

    What is counted for each of several ("one per room") is multiplied where the text says how many they are, or what was
    said right `before` it, and else left out.
    """
    if not counts_something(text) and not (mentions and (_SHARING.search(text) or (before and _SAME.search(text)))):
        return []
    counts = []
    for match in _COUNTS.finditer_small(text):
        number = number_of(match["number"])
        count = _count(match, number, text, mentions) if number else None
        if count is not None:
            counts.append(count)
    counts += _told_after(text, mentions, counts)
    shares = shares_in(text, lambda at: any(c.start <= at < c.end and c.products for c in counts), before)
    if shares or counts:
        counts += _single(text, mentions, counts, shares)
    counts += _as_many(text, mentions, counts, before)
    return [count for each in counts if (count := _multiplied(text, each, shares, counts)) is not None]


def _told_after(text: str, mentions: Sequence[Mention], counts: list[Count]) -> list[Count]:
    """The numbers told after a name, and that on which a sentence ends, once it has named one product.

    "For the hub, six, as we have six bays", "As for the cabinet, three."
    """
    known = {product for count in counts for product in count.products}
    if (made := _made(text, mentions)) is not None:
        counts.clear()
        return [made]
    if in_order := _in_order(text, mentions):
        counts.clear()
        return in_order
    after = [count for count in counted_after(text, mentions) if count.products[0] not in known]
    told = {mention.product for mention in mentions} - known - {count.products[0] for count in after}
    for_whom = shared_by if known else wished_for
    after += filter(None, (for_whom(text, mention) for mention in mentions if mention.product in told))
    if after or known:
        counts[:] = [count for count in counts if not any(count.start < a.end and a.start < count.end for a in after)]
        return after
    named = {mention.product for mention in mentions}
    match = _ENDS_ON.search(text, mentions[-1].end) if len(named) == 1 else None
    number = number_of(match["number"]) if match else None
    if match is None or number is None:
        return []
    return [Count(match.start("number"), match.end("number"), number, Scope.NAMED, tuple(named))]


def _made(text: str, mentions: Sequence[Mention]) -> Count | None:
    """The number that a sentence ends on which adds up the parts of its one product ("... plus one, so that makes four")."""
    match = _ADDS_UP.search(text) if len({mention.product for mention in mentions}) == 1 else None
    number = number_of(match["number"]) if match and mentions[-1].end <= match.start() else None
    if match is None or number is None:
        return None
    return Count(match.start("number"), match.end("number"), number, Scope.NAMED, (mentions[0].product,))


def _in_order(text: str, mentions: Sequence[Mention]) -> list[Count]:
    """The counts told in order after the names ("the hub and the lab, in quantities of three and two")."""
    products = list(dict.fromkeys(mention.product for mention in mentions))
    if len(products) < 2 or not _ORDERED.stands_in(text[mentions[-1].end :]):
        return []
    end, numbers = mentions[-1].end, counts_in_order(text[mentions[-1].end :])
    if len(numbers) != len(products):
        return []
    return [Count(end, len(text), n, Scope.NAMED, (product,)) for product, n in zip(products, numbers, strict=True)]


def _multiplied(text: str, count: Count, shares: list[Shares], counts: Sequence[Count]) -> Count | None:
    """A count times the number of those that get as many each; None where that number is not said."""
    share = share_of(text, count.start, count.end, shares)
    if (
        share is None
        or count.scope is Scope.TOTAL
        or (not count.products and _counts_what_gets_one(count, share, counts))
    ):
        return count
    if count.products and (share.after or count.number == share.among) and _HENCE.search(text[: count.start]):
        return count
    makes = _MAKES.match(text, share.end) if not share.after else None
    number = number_of(makes["number"]) if makes else None
    if number is not None:
        return replace(count, number=number)
    return None if share.among is None else replace(count, number=count.number * share.among)


def _counts_what_gets_one(count: Count, share: Shares, counts: Sequence[Count]) -> bool:
    """Whether what is shared out is counted after a count ("Four seats, so one hub for each seat")."""
    return any(other.products and count.end <= other.start < share.start for other in counts)


def _single(text: str, mentions: Sequence[Mention], counts: Sequence[Count], shares: list[Shares]) -> list[Count]:
    """One of a thing, named with an article in a list of counted ones or in what each of several gets."""
    singles = []
    for mention in mentions:
        article = _AN.search(text, 0, mention.start)
        counted = any(count.start <= mention.start < count.end for count in counts)
        if article is None and not counted and _is_each_ones(text, mention, mentions, shares):
            singles.append(Count(mention.start, mention.end, 1, Scope.NAMED, (mention.product,)))
        if article is None or counted:
            continue
        if _A_HEAD.match(text, mention.end) and len(counts) == 1:
            singles.append(Count(article.start(), mention.end, counts[0].number, Scope.NAMED, (mention.product,)))
            continue
        if _HAD.search(text, 0, article.start()):
            continue
        shared = share_of(text, article.start(), mention.end, shares)
        if shared is not None if article.group().lower().startswith("the") else shared or counts or singles:
            singles.append(Count(article.start(), mention.end, 1, Scope.NAMED, (mention.product,)))
    both = _BOTH.search(text) if shares and not mentions else None
    return [*singles, Count(both.start(), both.end(), 1, Scope.EACH)] if both else singles


def _as_many(text: str, mentions: Sequence[Mention], counts: Sequence[Count], before: str) -> Iterator[Count]:
    """As many of a thing as were counted of another, here or in the words right `before` ("And the same for the lab.")."""
    for same in _AS_MANY.finditer(text):
        meant = next((m for m in mentions if m.start == same.end()), None)
        earlier = [count.number for count in counts if count.end <= same.start()]
        if meant is not None and not earlier and not text[: same.start()].strip(" ,;").count(" "):
            told = (number_of(match["number"]) for match in _COUNTS.finditer_small(before))
            earlier = list({number for number in told if number})
            earlier = earlier if len(earlier) == 1 else []
        if meant is not None and earlier:
            yield Count(same.start(), meant.end, earlier[-1], Scope.NAMED, (meant.product,))


def _is_each_ones(text: str, mention: Mention, mentions: Sequence[Mention], shares: Sequence[Shares]) -> bool:
    """Whether each gets a product that no number and no article counts ("everyone gets the hub as well as SimLab")."""
    touching = (text[share.end : mention.start] if share.after else text[mention.end : share.start] for share in shares)
    if any(gap.isspace() for gap in touching):
        return True
    before = [other for other in mentions if other.end <= mention.start][-1:]
    joined = bool(before) and _AS_WELL.fullmatch(text[before[0].end : mention.start]) is not None
    return joined and _is_each_ones(text, before[0], mentions, shares)


def _count(match: re.Match[str], number: int, text: str, mentions: Sequence[Mention]) -> Count | None:
    if is_year(text, *match.span("number")):
        return None
    named = _named_after(text, match.end(), mentions, every=bool(match["each"]))
    if named and (_is_had(text, match, named) or _is_described(text, match, named)):
        return None
    if named:
        return Count(match.start(), named[-1].end, number, Scope.NAMED, tuple(m.product for m in named))
    return _pointing(match, number, text)


def _is_had(text: str, match: re.Match[str], named: Sequence[Mention]) -> bool:
    """Whether the speaker has what is counted already ("we share four panels", "we have four panels already")."""
    if _HAD.search(text, 0, match.start()):
        return True
    return _HAVE.search(text, 0, match.start()) is not None and _ALREADY.match(text, named[-1].end) is not None


_DEAREST_COUNT = 50
"""A higher number "apiece" or "a head" is a price."""


def _pointing(match: re.Match[str], number: int, text: str) -> Count | None:
    """A count that names nothing itself: of each, of the others, or of what was spoken of."""
    others = _OTHERS.match(text, match.end())
    if match["each"]:
        if number > _DEAREST_COUNT and match["each"].strip().lower() == "apiece":
            return None
        scope, end = (Scope.OTHERS, others.end()) if others else (Scope.EACH, match.end("each"))
        group = _GROUP_BEFORE.search(text, 0, match.start()) if match["each"].strip().lower() == "each" else None
        return Count(match.start(), end, number * ((group and number_of(group["number"])) or 1), scope)
    before = text[: match.start()]
    other = _THE_OTHER.match(text, match.end("unit") if match["unit"] else match.end("number"))
    if other is not None and not by_ordinals(text):
        return Count(match.start(), other.end(), number, Scope.OTHERS)
    if match["unit"]:
        total = _KNOWN.search(before) or _TOTAL.match(text, match.end("unit"))
        return Count(match.start(), match.end("unit"), number, Scope.TOTAL if total else Scope.SPOKEN_OF)
    if match["those"] and number > _DEAREST_COUNT and _FOR_IT.match(match["those"]):
        return None
    spoken_of = (match["those"] or _MAKE_IT.search(before)) and not DETERMINED.search(before)
    return Count(match.start(), match.end(), number, Scope.SPOKEN_OF) if spoken_of else None


def _is_described(text: str, match: re.Match[str], several: Sequence[Mention]) -> bool:
    """Whether things known by a part of their name are spoken of rather than asked for ("two of the chairs sag")."""
    named = several[-1]
    if not named.partial or text[named.start].isupper():
        return False
    if _OWNED.search(text[: match.start()]):
        return True
    if _BESIDES.fullmatch(text, 0, match.start()):
        return False
    of_known = match["link"] is not None and re.match(r"\s*(?:the|our|these|those)\b", text[match.end() :]) is not None
    return (of_known and not compiled(GOES_ON).match(text, named.end)) or _REASON.match(text, named.end) is not None


def _named_after(text: str, start: int, mentions: Sequence[Mention], *, every: bool) -> list[Mention]:
    """The mention right after a count, and with "each" the whole list that it begins."""
    article = _APPOSITION.match(text, start) or _ARTICLE.match(text, start)
    at = article.end() if article else start
    first = next((m for m in mentions if m.start == at and not (m.partial and _OF_OURS.match(text, start))), None)
    described = _ADJECTIVES.match(text, at) if first is None else None
    if described is not None:
        first = next((m for m in mentions if m.partial and at < m.start <= described.end()), None)
    if first is None:
        return []
    named = [first]
    for mention in mentions:
        gap = text[named[-1].end : mention.start] if mention.start >= named[-1].end else None
        if every and gap is not None and _LIST.fullmatch(gap):
            named.append(mention)
    return named


def count_of(product: str, text: str, mentions: Sequence[Mention], before: str = "") -> int | None:
    """How many of a product a sentence speaks of: the count that names it, else the one count that names nothing.

    `before`: the words right before it, which may say how many get one each.
    """
    counts = find_counts(text, mentions, before)
    named = {count.number for count in counts if product in count.products}
    if named:
        return named.pop() if len(named) == 1 else None
    several = len({mention.product for mention in mentions}) > 1
    unnamed = [c for c in counts if c.scope is not Scope.NAMED and not (several and c.scope is Scope.TOTAL)]
    nearest = [c.number for c in unnamed if _follows(product, c, mentions)]
    if not counts:
        bare = wished_count(text) if mentions else bare_count(text, before) or _answered(text)
        return bare.number if bare else None
    return nearest[0] if len(set(nearest)) == 1 else None


def sole_count(text: str, mentions: Sequence[Mention]) -> int | None:
    """The one number in which a text counts anything; None where it counts nothing, or in several numbers."""
    numbers = {count.number for count in find_counts(text, mentions)}
    bare = bare_count(text) if not numbers else None
    if bare is not None:
        return bare.number
    return numbers.pop() if len(numbers) == 1 else None


def counts_as_before(text: str) -> bool:
    """Whether a text counts by the number told before, and names none itself ("the same number, please")."""
    found = _AS_BEFORE.search(text)
    return found is not None and not counts_something(_THAT_ONE.sub("", text)) and not _NOT_AS_BEFORE.search(text)


def _answered(text: str) -> Count | None:
    return None if counts_in_order(text) else answered_count(text)


def _follows(product: str, count: Count, mentions: Sequence[Mention]) -> bool:
    """Whether a count that names nothing can mean a product: it is the last one named before, or none is."""
    before = [m.product for m in mentions if m.end <= count.start and not m.partial]
    if count.scope is Scope.EACH:
        return not before or product in before
    return not before or before[-1] == product or count.scope is Scope.OTHERS
