"""Things spoken of by their own names, and the numbers told of them elsewhere: "about the traps", "traps, qty 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from agent.compiled import compiled
from agent.values.counts import NUMBER, counts_something, number_of
from agent.values.shares import share_of, shares_in
from agent.values.unlisted import (
    ENDS,
    FILLER,
    NAME,
    PART,
    THING,
    WORD,
    Thing,
    counted_things,
    thing_name,
)

_ASKED = compiled(
    rf"\b(?:how\s+many|what\s+(?:quantity|number)\s+of)\s+{THING}(?=\s*\?|\s+(?:(?:do|will|did|would|should)\s+you\s+(?:\w+\s+)?(?:need|want|like|require|take|"
    r"order|have\s+in\s+mind|think)|(?:would|should|shall|can|may)\b|are\s+(?:you|we)\b))",
    re.IGNORECASE,
)
"""A question for how many somebody wants, and not for how many there are."""

_ARTICLES = (
    rf"(?P<article>(?:{FILLER}|(?:some|a|an|the|our|your|new|few|more|of|those|these|replacement|additional)\s+)*)"
)
_SPOKEN_OF = compiled(
    r"\b(?:(?:(?:call|ring|phon|writ|mail)ing\s+(?:\w+\s+){0,8}?(?:about|regarding|concerning)(?!\s+(?:your|the|my|our)\s+(?:e|i)nquir)|(?:go|talk|run)(?:ing)?\s+(?:over|through)|need(?:ed)?|want(?:ed|ing)?|renew(?:ing)?|go(?:ing)?\s+(?:with|for)|gimme|get|give\s+(?:me|us)|after|looking\s+(?:for|at|into)|interest(?:ed)?\s+in|ask(?:ed|ing)\s+(?:for|about|on|after)|(?:you(?:['’]d|\s+(?:had|were|have))?\s+(?:looked|looking)\s+at)|you(?:['’]d|\s+had|['’]ve|\s+have)?\s+(?:picked|chosen|chose|selected)|"
    r"(?:call|writ|ask|talk|messag|e?-?mail|text|voicemail|phon|ring|wrote)\w*\s+(?:(?:you|us|me|to\s+\w+)\s+)?(?:about|for)|(?:wrote|here|on\s+to\s+us|it['’]s|this\s+is|that['’]s)\s+about|"
    r"[ei]nquir\w+\s+(?:about|for|on|regarding)|think\s+(?:(?:any\s+)?more\s+)?(?:about|of|on)|quot(?:e|ation)(?:\s+(?:for|on))?|pric(?:e|es|ing)\s+(?:for|of|on)|"
    r"(?:earmarked|sanctioned|reserved|set\s+aside)\s+for|propose|recommend|suggest|put\s+forward|request|reserve|"
    rf"(?:it|that|this)(?:['’]d|\s+would)\s+be|(?:regarding|concerning)(?:\s+your\s+(?:enquiry|inquiry|request)\s+(?:for|about|on))?|order|ordering|buy|buying|purchas(?:e|ing))\s+){_ARTICLES}"
    rf"(?P<thing>{NAME}){ENDS}",
    re.IGNORECASE,
)
_SOME = r"(?:(?:an?|any|some|the|that|those|these|your|one\s+of)\s+)"
_ASKED_AFTER = compiled(
    rf"\b(?:how\s+much\s+(?:is|are|for|(?:do|would)\s+you\s+\w+\s+for)\s+{_SOME}+|what\s+(?:do|would)\s+you\s+(?:want|charge|ask)\s+for\s+{_SOME}*|"
    r"(?:(?:do|would|can|could)\s+you\s+(?:\w+\s+)?(?:have|stock|carry|sell|rent(?:\s+out)?|hire(?:\s+out)?|supply)|have\s+you\s+got|got)\s+"
    rf"{_SOME}*)(?P<thing>{NAME}){ENDS}",
    re.IGNORECASE,
)
"""A buyer's question for what it costs, or whether it is for sale ("how much is the log splitter?")."""
_SEEN = compiled(
    rf"(?:\b(?:what(?:['’]?s|\s+(?:is|does|do|would))|saw|seen|spotted|noticed)\s+|^(?:\W*(?:and|so|hi|hello|hey)\b)*\W*(?=th(?:at|ose)\b)){_SOME}+(?P<thing>{NAME})\s+"
    r"(?:(?:worth|costs?|going\s+for|go\s+for|(?:set|run)\s+(?:me|us))\b|(?:in|on)\s+(?:your|the)\s+(?:\w+\s+)?(?:window|site|website|shop|yard|lot|stand|"
    r"page|catalogue|catalog|brochure|flyer|shelf|list)\b|(?:that\s+)?you(?:['’]ve|\s+have|\s+had)\b)",
    re.IGNORECASE,
)
"""A thing whose price somebody asks, or that was seen where it is sold ("that hitch in your window")."""
_LABEL = compiled(
    r"^(?P<label>[^:?]{0,60}\b(?:need|want|after|products?|items?|equipment|looking\s+for|interested\s+in|interest|order|"
    rf"goods|models?|article|plan|package|edition|requir\w*)\b[^:?]{{0,30}})\??\s*[:=]\s*{_ARTICLES}"
    rf"(?P<thing>{NAME}){ENDS}",
    re.IGNORECASE,
)
"""A field of a form that names a thing ("Product: Kayaks", "What are you after?: Kayaks, the short ones")."""
_ASKS_HOW = compiled(r"\b(?:how|when|who|why|where|much|many|budget|contact|by)\b", re.IGNORECASE)
_HEADING = compiled(
    r"\W*(?:(?:re|fw|fwd|subject|enquiry|inquiry|request|order|quote|quotation|question|offer|so|now|right|okay|and|then|as|for|about|on|of|"
    rf"regarding|your|the|our|those|these|some)\b\W*)*(?P<thing>(?:{WORD}\s+){{0,3}}?{WORD})"
    r"(?:\s+(?:enquiry|inquiry|request|order|quote|quotation|wanted|needed|required))?\W*",
    re.IGNORECASE,
)
_TAG = r"(?:\s*,?\s*(?:yes|right|correct|then|again|still|today|please|was\s+it|is\s+it|is(?:n['’]t|\s+that)\s+(?:it|right))\b)*"
_TURNS_TO = compiled(
    rf"\W*(?:(?:so|now|right|okay|and|then|well|as\s+for|about|on\s+to|good|still|again)\b\W*)*(?:your|the|those|these)\s+(?P<thing>{NAME}){_TAG}\W*",
    re.IGNORECASE,
)
_IT_IS_THE = compiled(rf"\bit['’]?s\s+(?:about\s+)?(?:the\s+)+(?P<thing>{NAME})\W*$", re.IGNORECASE)
_IS_IT = compiled(
    rf"(?:\b(?:(?:is|was)\s+(?:this|it|that)|(?:this|it|that)(?:['’]s|\s+is)\s+(?:for|about))\s+(?:(?:still|about|for|regarding|again)\s+)*(?:the|those|your|some|these)\s+|,\s+(?:the|your|those)\s+(?=[^,?]+,\s+\w+\?))(?P<thing>{NAME})"
    rf"(?:\s+(?:that\s+)?(?:you\b[^?]*|in\s+\w+|for\s+\w+)|{_TAG})\?",
    re.IGNORECASE,
)
"""A seller who asks whether it is about a thing ("Is this the redaction software again?", "your ticket, the lamps, yes?")."""
_YOU_LOOKED = compiled(
    rf"\b(?:it['’]?s|it\s+is|it\s+was|was\s+it)\s+(?:the\s+|those\s+|some\s+|an?\s+)*(?P<thing>(?:{WORD}\s+){{0,3}}?{WORD})\s+(?:that\s+)?you(?:['’](?:re|ve|d)|\s+(?:were|are|have|had))?\s+"
    r"(?:look(?:ed|ing)\s+(?:at|for)|ask(?:ed|ing)\s+(?:for|about|after)|want(?:ed|ing)?|after|interested\s+in)\b",
    re.IGNORECASE,
)
"""A seller who recalls what was asked for ("it's ride-on mowers you were looking at")."""
_SAID = compiled(
    rf"\W*(?:(?:so|now|right|okay|and|then|well)\b\W*)*(?P<thing>(?:{WORD}\s+){{0,3}}?{WORD}),\s+you\s+(?:said|wrote|mentioned|asked|wanted)\b.*",
    re.IGNORECASE,
)
"""A seller who turns to a thing ("So, the cat trees.", "Cat trees, you said.")."""
_QUANTITY = compiled(
    r"\b(?:qty|quantity|how\s+many(?:\s+[^:?]{1,30})?|number(?:\s+(?:of\s+\w+|needed|required))?|units|pieces|pcs|users|seats|licen[cs]es)\s*"
    rf"(?:needed|required|wanted)?\s*\??\s*[:=]\s*(?P<number>{NUMBER})\b",
    re.IGNORECASE,
)
_OF_THOSE = compiled(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER})\s+of\s+(?:those|these|them|['’]?em\b|(?:the\s+)+(?:[\w-]+\s+){{0,4}}?ones)\b(?!\s+(?:are|is|were|was|have|has|had|broke|went|keep|kept|\w+ed)\b)",
    re.IGNORECASE,
)
_OF_A_KIND = compiled(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER})\s+(?:of\s+)?the\s+(?P<kind>\d\w*s?|(?:{PART}\s+)?{WORD})(?=\s*(?:[.,;!?)]|$)|\s+(?:please|would|will|then|for)\b)",
    re.IGNORECASE,
)
"""A number of a kind of what was spoken of ("five of the forty-pair", "two the electric")."""
_THE_ONES = compiled(
    rf"\b(?:all|those|these|the)\s+(?P<number>{NUMBER})\s+(?:[a-z-]+\s+){{0,2}}ones\b(?!\s+(?:are|is|were|was|have|has|had|that\s+(?:are|broke))\b)",
    re.IGNORECASE,
)
_ANEW = compiled(
    r"\W*(?:(?:oh|ah|eh|um+|uh+|well|no|nah|actually|wait|hang\s+on|hold\s+on|go\s+on|then|what\s+the\s+(?:hell|heck)|better|rather|let['’]s\s+(?:say|do|go\s+for)|"
    rf"say|make\s+(?:it|that)|call\s+it|sod\s+it|for\s+now)\b\W*)+(?P<number>{NUMBER})(?:\s+(?:please|then))?\W*",
    re.IGNORECASE,
)
_WHO = r"(?:seats?|users?|licen[cs]es?|accounts?|log-?ins?)"
_SEATS = compiled(
    rf"(?:^\W*(?:(?:yes|yeah|yep|right|correct|um+|uh+|well|so|it\s+is|that['’]s\s+(?:it|right))\b\W*)*|\b(?:it|them|that|this|those)\s+)for\s+(?:all\s+|about\s+|around\s+|roughly\s+|our\s+|the\s+)*"
    rf"(?P<number>{NUMBER})\s+(?:more\s+|new\s+)?{_WHO}\b",
    re.IGNORECASE,
)
_WISHED = compiled(
    rf"(?<!if )(?<!when )(?<!whether )(?<!unless )(?<!do )(?<!would )(?<!should )(?<!did )\b(?:we|I|let['’]s|let\s+us|please|just)(?:['’](?:m|re)\s+(?:after|looking\s+at)|(?:['’](?:d|ll)|\s+would|\s+will|\s+might|\s+could)?\s+"
    r"(?:(?:only|just|really|probably|definitely|still|will|do|like|want|need)\s+)*(?:need|want|take|like|order|get|buy|go\s+(?:for|with)|be\s+(?:after|wanting)))\s+(?:(?:to\s+(?:get|order|buy|have|take)|about|around|maybe|at\s+least|only|just|like)\s+)*"
    rf"(?P<number>{NUMBER}|one)(?=\s*(?:[.,;!?)–—]|$)|\s+(?:please|for|by|here|there|today|tomorrow|now|then|asap|right\s+away|on|in|at|before|this|next|again|of\s+(?:them|those|these))\b)",
    re.IGNORECASE,
)
_KIND = compiled(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER})\s+(?:of\s+the\s+)?(?P<kind>(?:{WORD}\s+)?{WORD})(?=\s*(?:[,.;&]|$)|\s+(?:and|plus)\s)",
    re.IGNORECASE,
)
_AFTER = compiled(
    rf"(?:\s*,?\s*\(?(?:qty|quantity)\b\.?\s*[:=]?\s*|\s*\(\s*|\s+[x×]\s*|\s*(?:,|:|\s[–—-])\s+(?:(?:say|just|only|about|maybe|perhaps|probably|around)\s+)*)"
    rf"(?P<number>{NUMBER})\b(?:\s*(?:pcs|pieces|units|nos|seats|users|licen[cs]es|of\s+(?:them|those|these))\b\.?)?"
    r"(?:\s*\)|,?\s+(?:please|in\s+total|altogether|I['’]d\s+say|I\s+(?:think|guess))\b|(?=\s*[.,;!?]?\s*$))",
    re.IGNORECASE,
)
"""A number right after the name of what it counts ("the kayaks, qty 2", "kayaks x 4", "kayaks, four of them")."""
_PAPERS = compiled(
    r"(?<=\w)\s+(?:order|quote|quotation|request|enquiry|inquiry|purchase|rental|hire)s?$", re.IGNORECASE
)
"""What a thing's papers are called by ("the tablet order")."""
_LONGEST_HEADING = 60
_MONEY = compiled(r"[$€£]|\b(?:dollars?|euros?|pounds?|bucks|quid|usd|eur|rupees)\b", re.IGNORECASE)
"""Between a thing and what shares out a price ("licences for nine people at 20 dollars per user")."""
_YEARS = range(1900, 2100)


def things_told(text: str) -> tuple[Thing, ...]:
    """The things that a text counts by their own names, before or after the name."""
    counted = tuple(_shared_out(text, counted_things(text)))
    after = _told_after(text)
    if after is None or any(thing.start < after.end and after.start < thing.end for thing in counted):
        return counted
    return (*counted, after)


def _shared_out(text: str, things: Sequence[Thing]) -> Iterator[Thing]:
    """Things, each times the number of those that get as many; without those of whom nobody says how many they are."""
    shares = shares_in(text, lambda _: False) if things else []
    for thing in things:
        share = share_of(text, thing.start, thing.end, shares)
        if share is None or _MONEY.search(text, thing.end, max(thing.end, share.start)):
            yield thing
        elif share.among is not None:
            yield thing._replace(number=thing.number * share.among)


@lru_cache(maxsize=4096)
def _told_after(text: str) -> Thing | None:
    match = _AFTER.search(text)
    number = number_of(match["number"]) if match else None
    if match is None or number is None or number in _YEARS:
        return None
    head = text[: match.start()]
    named = next((found for found in _spoken_of(head) if found.end() == len(head)), None) or _heading(head)
    name = _named(named) if named is not None else None
    return None if named is None or name is None else Thing(name, number, named.start("thing"), match.end())


def _heading(text: str) -> re.Match[str] | None:
    """Words that are hardly more than the name of a thing, in the plural, as the subject of a mail is."""
    match = _HEADING.fullmatch(text, text.rfind(": ") + 1)
    return match if match is not None and match["thing"].lower().endswith("s") else None


def _spoken_of(text: str) -> list[re.Match[str]]:
    labelled = _LABEL.match(text)
    found = [] if labelled is None or _ASKS_HOW.search(labelled["label"]) else [labelled]
    return [*found, *_SPOKEN_OF.finditer(text), *_YOU_LOOKED.finditer(text)]


def _named(match: re.Match[str]) -> str | None:
    words = _PAPERS.sub("", match["thing"])
    return thing_name(words, plural=words.lower().endswith("s"), sought=True)


def thing_spoken_of(text: str) -> str | None:
    """The thing that a text last says somebody wants or calls about, without a number ("about the smart traps")."""
    names = [_named(match) for match in _spoken_of(text)]
    return next((name for name in reversed(names) if name is not None), None)


def thing_asked_after(text: str) -> str | None:
    """The thing that a buyer asks the price of, asks for, or has seen for sale ("that hitch in your window")."""
    match = _ASKED_AFTER.search(text) if "?" in text or text.islower() else None
    match = match or _SEEN.search(text)
    return _named(match) if match is not None else None


def thing_headed(text: str, *, subject: bool) -> str | None:
    """The thing in a text that says no more than its name ("So, the cat trees."); `subject`: it heads a mail."""
    if subject or len(text) <= _LONGEST_HEADING:
        match = _HEADING.fullmatch(text) if subject else _TURNS_TO.fullmatch(text) or _SAID.fullmatch(text)
        if match is not None and match["thing"].lower().endswith("s"):
            return _named(match)
    match = None if subject else _IS_IT.search(text) if "?" in text else _IT_IS_THE.search(text)
    return _named(match) if match is not None else None


def stated_quantity(text: str) -> int | None:
    """The number in a field of a form ("Quantity: 3")."""
    return _number(_QUANTITY.search(text))


def counted_of_those(text: str) -> int | None:
    """The number of what was spoken of that somebody counts ("six of the white ones", "two of those, please")."""
    return _number(_OF_THOSE.search(text))


def counted_ones(text: str) -> int | None:
    """The number of ones told by what they are like ("the three tall ones")."""
    return _number(_THE_ONES.search(text))


def counted_by_name(text: str, name: str) -> int | None:
    """How many of a thing a text counts by its last word, whatever else that word may mean ("four meters")."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    return _number(re.search(rf"(?<![\w$€£.,/-])(?P<number>{NUMBER})\s+{last}(?:e?s)?\b", text, re.IGNORECASE))


def asked_thing(text: str) -> str | None:
    """The thing that a question asks the number of ("how many traps do you need?")."""
    match = _ASKED.search(text)
    return thing_name(match["thing"], plural=True) if match else None


def counted_of_kind(text: str) -> int | None:
    """The number of a kind of what was spoken of, which is told without its name ("five of the forty-pair")."""
    match = _OF_A_KIND.search(text)
    kind = match["kind"].lower().removesuffix(" ones") if match is not None else ""
    if not kind or any(word.endswith("ed") or thing_name(word, plural=False) is None for word in kind.split()):
        return None
    return None if kind.endswith("s") and not kind[0].isdigit() else _number(match)


def counted_anew(text: str) -> int | None:
    """The number on which somebody settles who thinks again aloud ("Ah, what the hell, three")."""
    match = _ANEW.fullmatch(text) if counts_something(text) else None
    return _number(match)


def counted_seats(text: str) -> int | None:
    """For how many people something is taken ("we take it for 120 seats", "Yes, for 25 users.")."""
    return _number(_SEATS.search(text))


def counted_wish(text: str) -> int | None:
    """How many somebody says to want of what was spoken of ("we need one here today", "I'll take four")."""
    match = _WISHED.search(text) if counts_something(text) else None
    return _number(match)


def counted_kinds(text: str) -> tuple[tuple[str, int], ...]:
    """The kinds of what was spoken of, each with its number ("twelve regular and two handicap"); () for fewer than two."""
    found = [*_KIND.finditer(text)] if counts_something(text) else []
    told = [(match["kind"].lower(), number) for match in found if (number := number_of(match["number"])) is not None]
    kinds = [(kind, number) for kind, number in told if thing_name(kind, plural=False) and not kind.endswith("s")]
    return tuple(kinds) if len(kinds) > 1 and len(kinds) == len(found) else ()


def _number(match: re.Match[str] | None) -> int | None:
    return number_of(match["number"]) if match else None
