"""Prices that the seller quotes for products of the price list: "the camera is $400", "six of them come to $2,900"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.claims import Factor
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.facts import Fact, Quoted
from agent.injections import injections
from agent.promises.saying import Place, said_by_seller
from agent.sentences import Sentence, sentences
from agent.signs.phrases import phrases
from agent.signs.polarity import clause_before, is_hypothetical, is_negated, is_reported
from agent.stems import Screened, Sought
from agent.values.amounts import Amount, find_amounts
from agent.values.counts import Scope
from agent.values.product_names import Mention, ProductNames
from agent.values.quantities import count_of, find_counts

_CURRENCY_SIGN = compiled(r"[$€£¥₹]")
_MONEY_WORD = Screened(r"\b(?:USD|EUR|GBP|CHF|dollars?|bucks|euros?|pounds?|quid|grand|francs?)\b")
_BEFORE_A_PRICE = compiled(
    phrases(
        "(is|are|'s|'re|was|be|at|for|cost|costs|costing|priced at|price of|price|runs?|comes? to|goes for|"
        "sells? for|charge|charges|"
        "you pay|pay|makes?|totals?|total of|to|of|each|list price|let you have \\w+ for|give you \\w+ for)"
        "( (just|only|about|around|roughly|approximately|currently|now|still|exactly|a flat|under|over|the|"
        "each|well|listed|"
        "quoted|it|them|that|:))*",
    )
    + r"\W*$",
    re.IGNORECASE,
)
LEAST = 100
"""A smaller number without a currency is a price only after a word that says so."""

_SPOKEN_PRICE = Screened(
    r"\b(?:costs?|costing|priced|price|sells? for|goes for|charge|you pay|each|apiece|a piece|one)\b"
)
_COSTS = compiled(
    phrases(
        "(costs?|costing|priced at|(list |unit )?price (is|of|was)|goes for|sells? for|we charge|you pay|you'd pay)"
        "( {about})*",
        about="(just|only|about|around|roughly|approximately|exactly|you|it|at)",
    )
    + r"\W*$",
    re.IGNORECASE,
)
_THAT_ONE = compiled(r"\b(?:that|this|the)\s+one(?:['’]s|\s+is)\s+(?:(?:just|only|about|around)\s+)?$", re.IGNORECASE)
_APIECE = compiled(r"\b(?:each|apiece|(?:a|per)\s+piece)$", re.IGNORECASE)
_ENDS = compiled(
    r"\W*$|\s*[,.;!?]|\s+(?:each|apiece|a\s+piece|per|plus|net|gross|including|today|and|at|for|or|if|flat)\b",
    re.IGNORECASE,
)
_ABOUT = compiled(
    r"\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|close to|something like|some|circa|"
    r"under|over)\W*$",
    re.IGNORECASE,
)
_NO_PRICE = Sought(
    phrases(
        "budget\\w*|afford\\w*|spend\\w*|spent|set aside|allocat\\w+|earmark\\w*",
        "(?<!let\\s)you (have|had|got|mentioned|said|named)",
        "discount\\w*|off|sav(e|es|ed|ing|ings)|cheaper|less|more|reduc\\w+|rebates?|cash ?back|credits?|"
        "vouchers?|deposits?",
        "shipping|freight|postage|delivery|install\\w*|set-?up|onboarding|training|support|maintenance|warrant\\w+",
        "insurance|fees?|surcharges?|tax(es)?|VAT|duty|leas(e|es|ing)|rent\\w*|financ\\w+|instal?lments?|down payment",
        "used to|last (year|month|quarter|time)|next year|before|previously|formerly|original\\w*|instead of|"
        "rather than",
        "competitor\\w*|elsewhere|others|(they|he|she) (charge|ask|want|quot|offer)\\w*|their|minimum|"
        "orders? (over|above|of)|starting|starts|from|"
        "up to|between",
        "if|unless|would have|could have|return\\w*|worth|invest\\w*|revenue|losing|lose|lost|turnover|"
        "per cent|trade-?in",
        "upgrades?|add-?ons?|accessor\\w+|options?|extras?|extra|additional|spare|bundles?|packages?",
    )
)
"""What an amount in the same clause is then for, or whose it is: not the price of one thing on the list today."""

_TOTAL = compiled(
    phrases(
        "(in )?total\\w*|altogether|in all|all in|all together|comes? to|adds? up|sum|makes|overall|the lot|the whole"
    ),
    re.IGNORECASE,
)
_LEADS_TO_PRODUCT = compiled(
    r"\s+(?:(?:for|per|an?|each|every|the|one|our|this|that|of|apiece|single)\s+)+", re.IGNORECASE
)
_FOR = compiled(r"\s+for\s+(?:an?|one|each|every|the|our|this|that|\d)\b", re.IGNORECASE)
_AT = compiled(r"\b(?:at|price of|priced at)\W*$", re.IGNORECASE)
_OF_WHAT_WAS_NAMED = compiled(
    r"^(?:(?:well|so|sure|yes|okay|ok|right|good|and|for you|today|of course|certainly|absolutely)[,.!]?\s+)*"
    r"(?:(?:that|it|they|those|these|this one|each(?: one| unit)?|one|the (?:list |unit )?price|we (?:sell|"
    r"charge|offer)|"
    r"I can (?:offer|give|let)|you (?:pay|get))\b|[$€£])",
    re.IGNORECASE,
)
_CLAUSE_END = compiled(r"[,;:—]|\b(?:and|but|so|while|whereas|which|plus)\b", re.IGNORECASE)


@dataclass
class _Topic:
    """The one product that was last named, and where; None where several were named together.

    `since` is what was said from there on, in which its number may stand.
    """

    product: str | None = None
    place: Place | None = None
    since: list[tuple[str, Sequence[Mention]]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def note(self, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        named = list(dict.fromkeys(mention.product for mention in mentions))
        if named:
            self.named.update(named)
            self.product = named[0] if len(named) == 1 else None
            self.place = (utterance, sentence)
            self.since = []
        self.since.append((sentence.text, mentions))

    def near(self, utterance: Utterance) -> bool:
        """Whether the product was named in this turn or in the one before it."""
        return self.product is not None and self.place is not None and utterance.index - self.place[0].index <= 1

    @property
    def count(self) -> int | None:
        """How many of the product were last counted; None where nobody counted them."""
        for text, mentions in reversed(self.since):
            if mentions:
                return count_of(self.product or "", text, mentions)
            counts = [each for each in find_counts(text, mentions) if each.scope is not Scope.NAMED]
            if counts:
                return counts[0].number
        return None


def quoted_prices(conversation: Conversation, names: ProductNames) -> Iterator[Fact]:
    """Prices for one product that the seller states as of today. Discounts, fees and other people's prices are none."""
    if not names:
        return
    topic = _Topic()
    for utterance in conversation.utterances:
        for sentence in sentences(utterance.text):
            mentions = [m for m in names.mentions(sentence.text) if not m.partial or m.product in topic.named]
            if utterance.side is Side.SELLER and _may_be_money(sentence.text):
                yield from _quoted(conversation, (utterance, sentence), mentions, topic)
            topic.note(utterance, sentence, mentions)


def _may_be_money(text: str) -> bool:
    return _CURRENCY_SIGN.search(text) is not None or _MONEY_WORD.stands_in(text) or _SPOKEN_PRICE.stands_in(text)


def _quoted(conversation: Conversation, here: Place, mentions: Sequence[Mention], topic: _Topic) -> Iterator[Fact]:
    text = here[1].text
    if here[1].asks or injections(text):
        return
    amounts = find_amounts(text)
    for place, amount in enumerate(amounts):
        if not _is_price(text, amount, mentions):
            continue
        since = amounts[place - 1].end if place else 0
        until = amounts[place + 1].start if place + 1 < len(amounts) else len(text)
        product, elsewhere, count = _priced(here, amount, _between(mentions, since, until), mentions, topic)
        units = _units(text, amount, count)
        if product is not None and units is not None:
            money = amount.money.model_copy(update={"per": None})
            about = bool(_ABOUT.search(text[: amount.start]))
            value = Quoted(product=product, money=money, units=units, about=about)
            yield said_by_seller(conversation, Factor.PRICE_QUOTED, value, (*elsewhere, here))


def _priced(
    here: Place, amount: Amount, near: Sequence[Mention], mentions: Sequence[Mention], topic: _Topic
) -> tuple[str | None, tuple[Place, ...], int | None]:
    """The product that an amount prices, where it is named if not here, and how many of it are counted."""
    text = here[1].text
    if mentions:
        product = _product(text, amount, near, mentions)
        return product, (), count_of(product, text, mentions) if product else None
    if topic.place is not None and topic.near(here[0]) and _OF_WHAT_WAS_NAMED.match(text):
        return topic.product, (topic.place,), topic.count
    return None, (), None


def _is_price(text: str, amount: Amount, mentions: Sequence[Mention]) -> bool:
    """Whether an amount stands where a price stands, and nothing in its clause says that it is something else."""
    if amount.money.per not in (None, "unit") or not (amount.marked or _is_spoken_price(text, amount)):
        return False
    before = clause_before(text, amount.start)
    unnamed = _clause(_without(text, mentions), amount)
    if is_negated(before) or is_hypothetical(before) or is_reported(before) or _NO_PRICE.search(unnamed):
        return False
    starts = not re.search(r"\w", text[: amount.start])
    led = _BEFORE_A_PRICE.search(text[: amount.start]) or _FOR.match(text, amount.end)
    return starts or amount.money.per == "unit" or led is not None


def _is_spoken_price(text: str, amount: Amount) -> bool:
    """Whether a number without a currency is said as a price ("it costs 550", "five hundred apiece")."""
    if _ENDS.match(text, amount.end) is None:
        return False
    if amount.money.per == "unit":
        return _APIECE.search(text[amount.start : amount.end]) is not None and amount.money.amount >= LEAST
    before = text[: amount.start]
    return _COSTS.search(before) is not None or (_THAT_ONE.search(before) is not None and amount.money.amount >= LEAST)


def _without(text: str, mentions: Sequence[Mention]) -> str:
    """The text with its product names blanked: their words say nothing about the amount."""
    for mention in mentions:
        text = text[: mention.start] + "#" * (mention.end - mention.start) + text[mention.end :]
    return text


def _clause(text: str, amount: Amount) -> str:
    """The words around an amount, up to the next comma or conjunction on either side."""
    start = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, amount.start)), default=0)
    after = _CLAUSE_END.search(text, amount.end)
    return text[start : after.start() if after else len(text)]


def _product(text: str, amount: Amount, near: Sequence[Mention], mentions: Sequence[Mention]) -> str | None:
    """The product that an amount prices: the one right after it ("$400 for the camera"), else the one before it.

    `near` are those named between this amount and its neighbours; of several before it none is priced.
    """
    after = next((mention for mention in near if mention.end > amount.end), None)
    # "$400 per camera" is one amount to the end of its "per" and what follows.
    if after and (after.start < amount.end or _LEADS_TO_PRODUCT.fullmatch(text[amount.end : after.start])):
        return after.product
    named = {mention.product for mention in near if mention.end <= amount.start}
    named = named or {mention.product for mention in mentions}
    return named.pop() if len(named) == 1 else None


def _between(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [mention for mention in mentions if start <= mention.start and mention.end <= end]


def _units(text: str, amount: Amount, count: int | None) -> int | None:
    """For how many units an amount was named; None where the words leave it open."""
    if amount.money.per == "unit" or _AT.search(text[: amount.start]):
        return 1
    if _TOTAL.search(_clause(text, amount)):
        return count
    return 1 if count in (None, 1) else None
