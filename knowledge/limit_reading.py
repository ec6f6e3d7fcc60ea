"""How many units an order may hold, read out of one article: of a product, of each product, or in all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.offer import LimitScope, QuantityLimit
from knowledge.policy_layout import Block, BlockKind, as_text, blocks, rows, sentences
from knowledge.policy_mentions import Quantity, mentions, units_in
from knowledge.policy_reading import NOT_OURS

_TITLE = re.compile(
    r"\b(?:order|purchas\w*|quantit\w+|volume|unit)\b.*\b(?:limit\w*|maxim\w+|caps?|ceilings?|restrict\w+)|"
    r"\b(?:limit\w*|maxim\w+|caps?|ceilings?|restrict\w+)\b.*\b(?:order|purchas\w*|quantit\w+|units?)\b|"
    r"\bhow (?:many|much)\b.*\b(?:order|buy|purchase)\b",
    re.IGNORECASE,
)
"""A title or heading under which every number of units is such a limit."""

_ORDERING = re.compile(
    r"\b(?:(?:per|each|every|an|one|any|single|no)\s+(?:\w+\s+)?(?:orders?|purchases?|transactions?|baskets?|"
    r"carts?|checkouts?)|"
    r"orders?\s+(?:can|may|must|is|are|quantit\w+|sizes?)|ordered|(?:can|may|could|to)\s+(?:only\s+)?(?:order|"
    r"buy|purchase)|"
    r"purchased|bought|at\s+once|in\s+one\s+go|per\s+(?:customer|client|account)|(?:purchase|order)\s+of)\b",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"\b(?:limit(?:ed|s)?|capped|cap|maximum|max\.?|ceiling|restricted|exceed(?:s|ing)?|most)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|no|never|cannot)\b|n['’]t\b)[^.;!?]{0,20}$", re.IGNORECASE)
_NO_LIMIT = re.compile(
    r"%|\b(?:discount\w*|percent|rebates?|borrow\w*|loans?|lend|trials?|returns?|returned|refund\w*|"
    r"warrant\w+|minimum|at\s+least|"
    r"sample\w*|gateways?\s+carr\w+|users?\s+per|free\s+of\s+charge|support|attendees?|participants?)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:in\s+(?:total|all)|altogether|all\s+together|combined|overall|across\s+all|all\s+products|"
    r"of\s+(?:any|all)\s+kinds?)\b",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\b(?:(?:of\s+)?(?:any|each|every|one|a\s+single|the\s+same)\s+(?:\w+\s+)?(?:product|item|article|model)|"
    r"per\s+(?:product|item|article|model))\b",
    re.IGNORECASE,
)
_OF = re.compile(r"^\s*(?:units?|licen[cs]es?|seats?|pieces?|copies)?\s*of\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()—]|\s-\s|\b(?:but|while|whereas)\b", re.IGNORECASE)
_PRODUCT_COLUMN = re.compile(r"\b(?:products?|items?|articles?|models?|names?|licen[cs]es?)\b", re.IGNORECASE)
_LIMIT_COLUMN = re.compile(r"\b(?:limit\w*|max\w*|at most|up to|cap|ceiling)\b", re.IGNORECASE)


def read_limits(title: str, body: str) -> tuple[QuantityLimit, ...]:
    """The limits that an article states on what one order may hold, in its order; empty where it states none."""
    if NOT_OURS.search(title):
        return ()
    return tuple(dict.fromkeys(_Reading(title, as_text(body)).limits()))


class _Reading:
    """A walk through one article that remembers the heading it is under."""

    def __init__(self, title: str, text: str) -> None:
        self._text = text
        self._titled = bool(_TITLE.search(title))
        self._heading = ""

    def limits(self) -> Iterator[QuantityLimit]:
        for block in blocks(self._text):
            if block.kind is BlockKind.HEADING:
                self._heading = self._text[block.start : block.end].strip(" \t#*_:")
            elif block.kind is BlockKind.TABLE:
                yield from self._of_table(block)
            else:
                yield from self._of_sentences(block)

    @property
    def _about_limits(self) -> bool:
        return self._titled or bool(_TITLE.search(self._heading))

    def _of_sentences(self, block: Block) -> Iterator[QuantityLimit]:
        for start, end in sentences(self._text, block.body, block.end):
            sentence = self._text[start:end]
            if not self._limits_orders(sentence):
                continue
            found = _limits_in(sentence, any_number=self._about_limits)
            head = self._text[block.body : start]
            slices = _slices(sentence, [quantity for quantity, _ in found])
            for (_, most), words in zip(found, slices, strict=True):
                yield _limit(most, sentence, (words, head, self._heading))

    def _limits_orders(self, sentence: str) -> bool:
        if NOT_OURS.search(sentence) or mentions(sentence).durations:
            return False
        return self._about_limits or bool(_ORDERING.search(sentence))

    def _of_table(self, block: Block) -> Iterator[QuantityLimit]:
        """Row by row, from the column of products and the column of limits that the header names."""
        table = rows(self._text, block)
        columns = self._columns(table[0][2]) if table else None
        if columns is None:
            return
        product, limit = columns
        for start, end, cells in table[1:]:
            units = units_in(cells[limit]) if len(cells) > max(columns) else None
            most = (units.high or units.low) if units else None
            if most:
                yield QuantityLimit(most=most, about=(cells[product],), sentence=self._text[start:end].strip())

    def _columns(self, header: Sequence[str]) -> tuple[int, int] | None:
        limits = [n for n, cell in enumerate(header) if _LIMIT_COLUMN.search(cell) and not _NO_LIMIT.search(cell)]
        products = [n for n, cell in enumerate(header) if _PRODUCT_COLUMN.search(cell) and n not in limits[:1]]
        ordering = self._about_limits or any(_ORDERING.search(cell) or _TITLE.search(cell) for cell in header)
        return (products[0], limits[0]) if products and limits and ordering else None


def _limits_in(sentence: str, *, any_number: bool) -> list[tuple[Quantity, int]]:
    """The numbers of units that a sentence sets as the most; under a title about limits any number of units."""
    found = mentions(sentence)
    numbers = sorted({q.start: q for q in (*found.bare, *found.quantities)}.values(), key=lambda q: q.start)
    read = ((q, _most(sentence, q, any_number=any_number and q in found.quantities)) for q in numbers)
    return [(quantity, most) for quantity, most in read if most]


def _most(sentence: str, quantity: Quantity, *, any_number: bool) -> int | None:
    if quantity.rest or _NO_LIMIT.search(_clause(sentence, quantity)):
        return None
    if quantity.high is None:
        # "May not exceed 40" names what lies above the most.
        return (quantity.low or 1) - 1 if _NOT.search(sentence[: quantity.start]) else None
    if quantity.low is None:
        return quantity.high
    exact = quantity.low == quantity.high
    limited = any_number or _LIMIT_BEFORE.search(sentence[: quantity.start])
    return quantity.high if exact and limited else None


def _clause(sentence: str, quantity: Quantity) -> str:
    start = max((mark.end() for mark in _CLAUSE_END.finditer(sentence, 0, quantity.start)), default=0)
    after = _CLAUSE_END.search(sentence, quantity.end)
    return sentence[start : after.start() if after else len(sentence)]


def _slices(sentence: str, found: Sequence[Quantity]) -> list[str]:
    """The stretch of a sentence in which each limit's product is named: before the number, or after "20 units of"."""
    if not found:
        return []
    follows = [bool(_OF.match(sentence[quantity.end :])) for quantity in found]
    if len(found) > 1 and all(follows):
        ends = [*(quantity.start for quantity in found[1:]), len(sentence)]
        return [sentence[quantity.start : end] for quantity, end in zip(found, ends, strict=True)]
    if len(found) > 1:
        starts = [0, *(quantity.end for quantity in found[:-1])]
        return [sentence[start : quantity.end] for start, quantity in zip(starts, found, strict=True)]
    return [sentence]


def _limit(most: int, sentence: str, about: Sequence[str]) -> QuantityLimit:
    scope = LimitScope.PRODUCT
    if _IN_ALL.search(sentence):
        scope = LimitScope.ORDER
    elif _OF_EACH.search(sentence):
        scope = LimitScope.EACH_PRODUCT
    named = tuple(words.strip() for words in about if words.strip()) if scope is LimitScope.PRODUCT else ()
    return QuantityLimit(most=most, scope=scope, about=named, sentence=sentence)
