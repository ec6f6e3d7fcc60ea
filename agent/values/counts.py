"""What a count is: a number, in figures or words, of something for sale, and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from agent.compiled import compiled
from agent.stems import Screened
from agent.values.numbers import WORDS, parse

UNIT = (
    r"units?|licen[cs]es?|seats?|copies|copy|pieces?|sets?(?!\s+aside)|kits?|systems?|devices?|subscriptions?|boxes|box|items?|"
    r"instances?|packs?|modules?|installations?|machines?"
)
MAX_QUANTITY = 1_000_000

NUMBER = rf"(?:\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\s+dozen|\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|half\s+a\s+dozen|a\s+dozen|{WORDS}|(?:a|the)\s+single(?:\s+one)?|single|(?:just|only)\s+the\s+one|a\s+couple(?:\s+of)?|couple\s+of|a\s+pair(?:\s+of)?|just\s+a(?!\s+(?:couple|pair|dozen|half|few))"
MEASURE = (
    r"(?:\s*(?:%|percent\b|k\b)|[\s-]+(?:business\s+|working\s+|calendar\s+|full\s+)?(?:days?|weeks?|months?|hours?|"
    r"minutes?|years?|o['’]clock|dollars?|euros?|pounds?|grand|hundred|thousand|percent|[ap]\.?m|"
    r"moments?|seconds?|secs?|things?|questions?|points?|details?|conditions?)\b|"
    r"\s+(?:an?|per|each|every)\s+(?:day|week|month|year|hour|shift|night|minute)\b)"
)
GOES_ON = (
    r"(?=\s*(?:[.,;:!?)–—-]|$)|\s+(?:please|this\s+time|for|to|in|on|at|and|or|as|then|with|per|if|too|there|here|again|also|now|right|from|when|would|will|"
    r"should|is|are|it|yes|correct|exactly|initially|altogether|more(?!\s+(?!please|of|for|to|in|on|at|and|or|then|than|if|as|from|would|will)[a-z])|down|noted|listed|marked|so|but|because|"
    r"since|works?|sounds?|makes?|do|does)\b|['’](?:d|ll|s)\b)"
)
"""What may follow a number that counts what was spoken of: no noun, and no verb of what the things do by themselves."""
DETERMINED = compiled(
    r"\b(?:the|these|those|all|both|first|last|next|past|other|another|my|our|your|their|his|her|every|page|version|level|"
    r"phase|type|number|no\.?|top|the\s+only)\s+$",
    re.IGNORECASE,
)
"""Before a number that picks out what is known already ("those two", "all three")."""
_ANY_NUMBER = Screened(rf"\b(?:\d|{WORDS}|dozen|single|couple|pair)")
_FORMS = {"a dozen": 12, "half a dozen": 6, "a couple": 2, "couple": 2, "a pair": 2, "just a": 1}


_IN_TIME = compiled(
    r"\b(?:by|in|until|till|before|after|since|from|during|for|of|to|through|early|mid|late|year|spring|summer|autumn|fall|winter|q[1-4]|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)[\s-]+$",
    re.IGNORECASE,
)
_FOR_SO_MANY = compiled(
    rf"\s+for\s+(?:(?:all|the|those|these)\s+)*(?:\d|{WORDS}|all\b|both\b|it\b|that\b|this\b|them\b|everything\b|the\s+(?:lot|whole))",
    re.IGNORECASE,
)
_DEAREST_COUNT = 100
"""From which number on "so many for four" is a price."""


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the figures from `start` to `end` are a year ("by 2027")."""
    return re.fullmatch(r"(?:19|20)\d\d", text[start:end]) is not None and _IN_TIME.search(text, 0, start) is not None


def is_sum_for(text: str, end: int, number: int) -> bool:
    """Whether a number that ends at a place is money for what follows ("we have 2,100 for four")."""
    return number >= _DEAREST_COUNT and _FOR_SO_MANY.match(text, end) is not None


class Scope(StrEnum):
    """What a count counts: the products named right after it, the ones spoken of before, or the rest of a list.

    A total counts units of whatever was spoken of, all products together.
    """

    NAMED = "named"
    SPOKEN_OF = "spoken_of"
    EACH = "each"
    OTHERS = "others"
    TOTAL = "total"


@dataclass(frozen=True)
class Count:
    """A count in a text, with the span from the number to the last word that belongs to it."""

    start: int
    end: int
    number: int
    scope: Scope
    products: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def counts_something(text: str) -> bool:
    """Whether a number stands in a text at all: without one nothing else need be looked for."""
    return _ANY_NUMBER.stands_in(text)


def number_of(words: str) -> int | None:
    """The whole number that words name, in figures or spoken; None for none, and for none between 1 and the most."""
    folded = " ".join(words.lower().split()).removesuffix(" of")
    if folded in _FORMS:
        return _FORMS[folded]
    if folded.removesuffix(" one").endswith(("single", " the")):
        return 1
    if folded.endswith(" dozen"):
        several = parse(folded.removesuffix(" dozen"))
        return None if several is None else int(several) * 12
    said = folded.split()
    number = parse(said[0] if len(set(said)) == 1 else folded.replace(",", ""))  # "four four", as people stumble
    if number is None or number != int(number) or not 1 <= number <= MAX_QUANTITY:
        return None
    return int(number)
