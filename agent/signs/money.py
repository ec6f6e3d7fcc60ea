"""Which amount in a sentence is the buyer's budget, rather than a price, a loss or somebody else's money."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import money_words as said
from agent.signs.money_sign import hangs_on_consent, is_of_others_or_past, is_others_money, own_clause
from agent.signs.polarity import clause_before, is_hypothetical, is_negated, is_reported
from agent.signs.sign import Voice
from agent.stems import Screened
from agent.turns import Answer, answer
from agent.values.amounts import Amount, find_amounts, is_range

SMALLEST = 100
"""A bare number below is money only beside the word "budget", or by the month or the seat."""

FEWEST = 10
"""A bare number below is no money either by the seat."""

_NEGATABLE = (said.BUDGET_IS, said.MONEY_IS_THERE, said.HAVE, said.GIVEN, said.SPENDS)
_YOURS = compiled(r"\b(?:your|you(?:['’]\w+)?)\b", re.IGNORECASE)
_OURS = compiled(r"\b(?:we|our|us|my)(?:['’]\w+)?\b", re.IGNORECASE)
_TOLD = compiled(
    r"\bwe(?:['’]ve| have| had| were|['’]re)?\s+(?:\w+\s+){0,2}?(?:told|informed|advised|notified|spoke|spoken|talked|discussed|mentioned|"
    r"understand|understood|heard|gather|noted|agreed|touched)\b|"
    r"\b(?:my|our)\s+(?:colleagues?|notes?|records?|assistant|system|crm|team|file|sheet)\b",
    re.IGNORECASE,
)
_OWN_WORD = compiled(
    r"\b(?:my|our)\s+(?:\w+\s+){0,2}?(?:budget|limit|ceiling|cap|maximum|allowance|range)\b", re.IGNORECASE
)
_OWN_SUBJECT = compiled(r"(?:I|we)\b", re.IGNORECASE)
_YEAR = compiled(r"(?:19|20)\d\d")
_BEFORE_YEAR = compiled(
    r"\b(?:for|in|of|by|since|until|from|to|and|spring|summer|autumn|fall|winter|budget)\s+$", re.IGNORECASE
)
_BESIDE_BUDGET = compiled(r"budget\W*$|(?:budget|limit|ceiling)\W+(?:\w+\W+){1,3}$", re.IGNORECASE)
_INTERROGATIVE = compiled(
    r"^(?:(?:so|and|but|well|okay|um|uh|oh|hmm|right)[\s,]+)*(?:do|does|did|would|could|can|is|are|was|will|shall|"
    r"should|may|might|has|have|what|how|which|who|when|where|why|what['’]s|if)\b",
    re.IGNORECASE,
)
_SUPPOSED = Screened(
    r"\b(?:if|unless|once|when|as soon as|in case|provided|should|suppose|supposing|imagine|assuming|had (?:we|I)|"
    r"were (?:we|I))\b[^.;!?]{0,120}?(?:\b(?:would|could|might|will|may)|['’](?:d|ll))\s+(?:(?:then|also|probably|"
    r"maybe)\s+)?(?:have|get|be|receive)\b|\b(?:would|could|might|should|['’]d)(?:\s+\w+)?\s+have\s+(?:told|said|had|"
    r"been|liked|given|spent|got|paid)\b|['’]d have (?:told|said|had|been|liked|given|spent|got|paid)\b"
)
_OWN_STEP = compiled(
    r"\b(?:if|once|when|as soon as|in case|should|were)\s+(?:we|I)\s+(?:(?:did|do|were|was|are|am|to|ever|actually|really|then|decide[ds]?|choose|chose|"
    r"want(?:ed)?|going|really)\s+)*(?:mov(?:ed?|ing)|go|went|proceed(?:ed)?|buy|bought|order(?:ed)?|do\s+it|did\s+it|take\s+it|took\s+it)\b[^,.;!?$€£\d]{0,25},",
    re.IGNORECASE,
)
"""A condition that is the buyer's own step ("If we ever moved on it, ..."): the money is there all the same."""
_CONDITION = compiled(
    r"\b(?:if|unless|whether|until|once|when|provided|in case|as soon as)\b[^,;:]{0,50}$", re.IGNORECASE
)
_HOPED = compiled(
    r"\b(?:hop\w+\s+(?:to\s+(?:have|get|receive|secure|raise|win)|for)|ask(?:ed|ing)?\s+(?:\w+\s+)?for|appl(?:y|ied|"
    r"ying)\s+for|request(?:ed|ing)|wish|instead of|rather than)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
_PAST = compiled(
    r"\b(?<!since\s)(?:last|previous|past)\s+(?:year|month|quarter|time|season|project|budget)\b(?!['’]s)|\bat first\b|\boriginally\b|"
    r"\binitially\b|\bused to\b|\byears? ago\b|\bback in\b",
    re.IGNORECASE,
)
_WAS = compiled(
    r"(?:^|[.;,]\s*)\W*(?:it|that|this|the (?:budget|sum|figure|amount))(?: was| used to be|['’]d been| had been)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
_NO_MORE = compiled(r"^\s*,?\s*(?:but|until|till|before|then|except|only)\b", re.IGNORECASE)
"""Around an amount that has gone by since ("it was five thousand, but somebody bought a plant")."""
_NOW = compiled(
    r"\b(?:now|this (?:year|time|quarter|month)|granted|approved|secured|set aside|put aside|put down|raised? it|allocated|won|gave|"
    r"released)\b",
    re.IGNORECASE,
)
_THRESHOLD = compiled(
    r"\b(?:anything|everything|nothing|whatever|purchases?|orders?|amounts?|sums?|expenses?|expenditures?|invoices?|contracts?|items?|decisions?|"
    r"comes? in|involved|starts?|(?:hear|know|told|asked?|see)(?: (?:about|of) (?:it|them))?|kicks? in|only|needed|required|those|things|spending|necessary)\s+(?:(?:that|which)\s+)?(?:(?:is|are|costs?|exceeds?|goes)"
    r"\s+)?(?:(?:from|at|for|of|with|worth)\s+)*(?:above|over|beyond|exceeding|more than|in excess of|upwards? of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before the amount from which on somebody else has to be asked."""
_SIGNING = compiled(
    r"\b(?:sign|approve)\s+(?:(?:off|on|for)\s+)*(?:anything\s+)?(?:up\s+to|as\s+much\s+as)\s+$|\b(?:my (?:own|personal|individual) limit|signature|signing (?:limit|power|authority)|sign-?off limit|approval limit)\b[^.;!?]{0,40}?(?:\b(?:up to|until|till|under|below|to|at|is|of)|['’]s)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before the amount up to which somebody may sign, which is a right and no budget."""
_OF_ANY = compiled(
    r"\b(?:(?:decide|approve|sign(?:\s+off)?|authori[sz]e|confirm|order|purchase|buy|authority|decision)\s+(?:(?:on|off|for|over)\s+)?(?:anything|everything|things)|\b(?:can|may|could)\s+(?:only\s+|just\s+)?(?:buy|order|purchase)|amounts|sums|purchases|orders|expenses|expenditures|spending|invoices|contracts|investments|acquisitions|decisions|transactions)\s+"
    r"(?:(?:that|which)\s+(?:are|cost|come\s+to|stay)\s+)?(?:of\s+)?(?:up\s+to|below|under|until|not\s+(?:over|above|exceeding)|less\s+than)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before the amount up to which somebody decides on whatever it is ("my authority is for amounts up to $10,000")."""
_BY_ONESELF = compiled(
    r"^\W*(?:(?:and|but|so|well|anything|everything)\W+)*(?:below|under|up\s+to|above|over|beyond)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
_DECIDES = compiled(
    r"[^.;!?]{0,40}?\b(?:decid\w+|signs?|approv\w+|places?\s+(?:the|an)\s+orders?|orders?|purchas\w+|by\s+(?:itself|himself|herself|myself|ourselves)|"
    r"(?:on\s+)?(?:my|our|his|her|its)\s+own|alone|free\s+hand|has\s+to|have\s+to|needs?)\b",
    re.IGNORECASE,
)
"""Around the amount up to which somebody decides ("Below ten thousand, purchasing places the order by itself")."""
_EXACTLY = compiled(r"\b(?:to be (?:more )?(?:exact|precise)|exactly|precisely)\b", re.IGNORECASE)
"""Beside the amount that puts a rough one precisely ("a little over a thousand, $1,010 to be exact")."""
_NO_LEAVE = compiled(
    r"[^.;!?]{0,30}?\bwithout\s+(?:[\w'’]+\s+){0,4}?(?:ask\w*|agree\w*|okay\w*|consent\w*|bless\w*|say-?so|nod\w*|check\w*|clear\w*|talk\w*|know\w*|approv\w*|permission|consult\w*|sign(?:ature|-?off)\w*|authori[sz]ation)",
    re.IGNORECASE,
)
"""After an amount that somebody may spend on any one thing, which is a right and no budget."""
_TAKEN_AWAY = compiled(
    r"^[^.;!?]{0,40}?\b(?:but|then|until)\b[^.;!?]{0,40}?\b(?:wiped|cut|took|taken|pulled|cancell?ed|axed|froze|"
    r"frozen|withdrew|withdrawn|scrapped|rejected|declined|denied|refused|turned down|fell through|lost|gone|spent)\b",
    re.IGNORECASE,
)

_SAVED = compiled(r"\bsav(?:ed|ing)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_THIS = compiled(r"for\s+(?:this|it|that|the\s+purpose|exactly\s+this|an?|just\s+this)\b", re.IGNORECASE)
"""Around an amount that is put aside, and not spared: "I've saved $450 for this"."""

_RATHER = compiled(
    r"[\s,.…;:–—-]*(?:(?:oh|um+|uh|er|well|and|or|but)\b[\s,.…–—-]*)*"
    r"(?:(?:no|nope|sorry|wait|actually|rather|correction|I\s+(?:mean|meant|should\s+say)(?:\s+to\s+say)?|scratch\s+that|strike\s+that|"
    r"make\s+(?:it|that)|hang\s+on|hold\s+on|pardon(?:\s+me)?|excuse\s+me|apologies|my\s+(?:mistake|bad)|I\s+misspoke|I\s+tell\s+a\s+lie|"
    r"let\s+me\s+correct\s+(?:that|myself)|what\s+am\s+I\s+saying)\b[\s,.…;:–—-]*)+"
    r"(?:(?:oh|um+|uh|er|well|it['’]s|it\s+is|that['’]s|(?:we|I)(?:\s+have|['’]ve\s+got|['’]ve)|it\s+was|about|around|roughly|only|just|more\s+like|"
    r"closer\s+to|say|of)\b[\s,]*)*",
    re.IGNORECASE,
)
"""Between an amount and the one that takes its place ("20k, no, 25k")."""

_NOT_THAT = compiled(r"(?:\bnot|n['’]t)\s+(?:(?:have|be|got|quite|the|just)\s+){0,2}$", re.IGNORECASE)
_BUT = compiled(
    r"[\s,;–—-]*(?:but|rather|it['’]s|it\s+is|that['’]s|we\s+have|we['’]ve\s+got)\s+(?:(?:actually|rather|now|only|about)\s+)?",
    re.IGNORECASE,
)
"""Around an amount that is denied for the next one ("not 20k but 25k")."""


def _is_denied(text: str, first: Amount, second: Amount) -> bool:
    return (
        _BUT.fullmatch(text[first.end : second.start]) is not None and _NOT_THAT.search(text[: first.start]) is not None
    )


def budget_amounts(sentence: Sentence, voice: Voice, *, asked: bool = False) -> list[Amount]:
    """The amounts in a sentence that are said to be the buyer's budget.

    `asked`: the seller's last words asked for it, so that an amount without a word about it is one too.
    """
    return list(_budget_amounts(sentence, voice, asked)) if find_amounts(sentence.text) else []


@lru_cache(maxsize=2048)
def _budget_amounts(sentence: Sentence, voice: Voice, asked: bool) -> tuple[Amount, ...]:
    text = sentence.text
    amounts = [amount for amount in find_amounts(text) if _is_any(amount) and not _counts_things(amount, text)]
    if not amounts or _is_supposed(text, amounts) or (voice is Voice.BUYER and is_others_money(text)):
        return ()
    masked = _Masked(text, amounts)
    asks = voice is Voice.BUYER and sentence.asks and _INTERROGATIVE.match(text) is not None
    budgets = masked.own_budgets() if asks else masked.budgets(voice)
    if asked and voice is Voice.BUYER and not asks:
        budgets |= {i for i, amount in enumerate(amounts) if may_be_money(amount) and masked.may_be(i)}
    for i, (first, second) in enumerate(pairwise(amounts)):
        between = text[first.end : second.start]
        if is_range(between) and (i in budgets or i + 1 in budgets):
            budgets |= {i, i + 1}
        elif (i in budgets and _RATHER.fullmatch(between) and masked.may_be(i + 1)) or (
            _is_denied(text, first, second) and (asked or i in budgets or _BESIDE_BUDGET.search(text[: first.start]))
        ):
            budgets = budgets - {i} | {i + 1}
    return _exact(text, tuple(amount for i, amount in enumerate(amounts) if i in budgets))


def _is_supposed(text: str, amounts: list[Amount]) -> bool:
    """Whether the amounts would be there in some case only."""
    if _SUPPOSED.stands_in(text) and not (_OWN_STEP.search(text) and not _SUPPOSED.stands_in(_OWN_STEP.sub("", text))):
        return True
    return hangs_on_consent(text[: amounts[0].start], text[amounts[-1].end :])


def _exact(text: str, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The amounts, or of a rough and an exact one the exact one."""
    exactly = _EXACTLY.search(text, amounts[0].end) if len(amounts) == 2 else None
    if exactly is not None:
        return amounts[1:]
    last = amounts[-1] if len(amounts) > 1 else None
    summed = last is not None and _SUM_BEFORE.search(text[: last.start]) and _SUM_AFTER.match(text, last.end)
    return amounts[-1:] if summed else amounts


_OF_THE_BUDGET = Screened(
    r"\b(?:(?:the|your|a|any) (?:\w+ ){0,2}?(?:budget|financ\w+|allowance|spending limit|funds|funding)|(?:you|company|team)(?:['’](?:d|ve)| had| have)? "
    r"(?:budgeted|set aside|allocated|reserved|planned to (?:spend|invest)))\b"
)
_ON_RECORD = compiled(
    r"(?:^|[.;!?]\s)\W*(?:(?:ah|oh|so|well|and|yes|okay|here|um|uh|because|as)\b\W*)*(?:(?:it|that|this|there|here|we|I|(?:the|your) "
    r"(?:form|file|record|note|entry|field|sheet|system|inquiry|enquiry|request|message|e-?mail|figure|number|amount|sum)|"
    r"(?:(?:I|we) (?:believe|think|understand|see|gather|noted)(?: that)? )?(?:in (?:the|your) (?:form|request|message|e-?mail|inquiry|enquiry),? )?you) ?)"
    r"(?:['’]s|(?:['’]ve)? ?(?:says?|said|shows?|showed|reads?|states?|stated|was|is|has|have|got|gives|mentions|mentioned|see|lists|quoted|named|gave|wrote|"
    r"indicated|entered|noted|put|referred to|spoke of)) (?:\w+ ){0,3}?$",
    re.IGNORECASE,
)
"""Before the amount that the seller has on record ("It says $2,305.")."""


_THAT = compiled(r"\b(?:that|this|it)\b", re.IGNORECASE)
_THAT_AMOUNT = compiled(
    r"\b(?:that|it|this)(?:['’]s| is) (?:the|our|my) (?:\w+ )?(?:amount|figure|sum|budget|number|total|limit)\b(?! (?:of|for) (?:an?other|last))",
    re.IGNORECASE,
)


def takes_up_amount(reply: Sentence) -> bool:
    """Whether a reply that denies something else takes up the amount ("No, that's the amount without taxes.")."""
    return answer(reply.text) is Answer.DISAGREES and _THAT_AMOUNT.search(reply.text) is not None


def recorded_amounts(before: Sentence, sentence: Sentence) -> list[Amount]:
    """The amount that the seller reads out, right after speaking of the buyer's budget, or before asking if it is."""
    named, asked = (before, sentence) if sentence.asks and not find_amounts(sentence.text) else (sentence, before)
    amounts = find_amounts(named.text)
    told = (
        len(amounts) == 1
        and _OF_THE_BUDGET.stands_in(asked.text)
        and (named is sentence or _THAT.search(asked.text))
        and may_be_money(amounts[0])
        and _ON_RECORD.search(named.text[: amounts[0].start])
    )
    return amounts if told else []


def names_money(text: str) -> bool:
    """Whether a number in a text is one of money, by its mark or its size."""
    return any(amount.marked or amount.money.amount >= SMALLEST for amount in find_amounts(text))


def likely_amounts(sentence: Sentence) -> list[Amount]:
    """The amounts in a sentence that is taken for one about the buyer's budget, though no phrase says so."""
    text = sentence.text
    amounts = [amount for amount in find_amounts(text) if _is_any(amount) and not _counts_things(amount, text)]
    if not amounts or sentence.asks or _is_supposed(text, amounts) or is_others_money(text):
        return []
    masked = _Masked(text, amounts)
    return [amount for i, amount in enumerate(amounts) if may_be_money(amount) and masked.may_be(i)]


def names_only_thresholds(text: str) -> bool:
    """Whether all amounts in a text are those from which on somebody else has to be asked."""
    amounts = find_amounts(text)
    return bool(amounts) and all(_THRESHOLD.search(text[: amount.start]) for amount in amounts)


def may_be_money(amount: Amount) -> bool:
    """Whether a number is money by its mark, its size or what it is for."""
    if amount.marked or amount.money.amount >= SMALLEST:
        return True
    # "Two per room" counts things.
    return amount.money.per is not None and (amount.money.per != "unit" or amount.money.amount >= FEWEST)


def stands_for_budget(sentence: Sentence, amount: Amount) -> bool:
    """Whether the words around an amount leave room for a budget: no price, no cost, no loss."""
    amounts = find_amounts(sentence.text)
    masked = _Masked(sentence.text, amounts)
    return all(masked.may_be(i) for i, each in enumerate(amounts) if each == amount)


def _is_any(amount: Amount) -> bool:
    """Whether an amount is any money at all; "not one dollar" is none, and fifty cents are only by the piece."""
    return amount.money.amount > (0 if amount.money.per else 1)


def _counts_things(amount: Amount, text: str) -> bool:
    """Whether the number counts something else than money ("four thousand boxes", "in 2026")."""
    if amount.money.currency is not None:
        return False
    written = text[amount.start : amount.end]
    if _YEAR.fullmatch(written) and _BEFORE_YEAR.search(text[: amount.start]):
        return True
    return amount.money.per is None and said.COUNTED.match(text, amount.end) is not None


class _Masked:
    """A text with each of its amounts as one character."""

    def __init__(self, text: str, amounts: list[Amount]) -> None:
        self.amounts = amounts
        self.places: list[int] = []
        parts, at = [], 0
        for amount in amounts:
            parts.append(text[at : amount.start])
            self.places.append(sum(map(len, parts)))
            parts.append(said.MONEY_MARK if amount.marked or amount.money.amount >= 1000 else said.NUMBER_MARK)
            if text[amount.end : amount.end + 3] in {"'s ", "’s "}:
                parts.append(" ")  # "Three thousand's my limit", as "three thousand is"
            at = amount.end
        self.text = "".join((*parts, text[at:]))

    def budgets(self, voice: Voice) -> set[int]:
        """Which amounts the phrases call a budget."""
        tables = (
            (*_NEGATABLE, said.UP_TO) if voice is Voice.BUYER else (said.BUDGET_IS, said.MONEY_IS_THERE, said.SELLER)
        )
        found = {i for table in tables for match in table.finditer(self.text) for i in self._in(match, table, voice)}
        return {i for i in found if self.may_be(i)}

    def own_budgets(self) -> set[int]:
        """Those that even a question takes for granted ("what do we get for our budget of ¤?")."""
        own = [
            m for m in said.BUDGET_IS.finditer(self.text) if _OWN_WORD.search(self.text[: m.start()] + m.group()[:20])
        ]
        return {i for m in own for i, at in enumerate(self.places) if m.start() <= at < m.end() and self.may_be(i)}

    def may_be(self, i: int) -> bool:
        """Whether the words right around an amount leave room for a budget: no price, no cost, no loss."""
        before, after = self.text[: self.places[i]], self.text[self.places[i] + 1 :].lstrip(" ,")
        set_by = _SAVED.search(before[-20:]) is not None and _FOR_THIS.match(after) is not None
        if (
            (said.NO_BUDGET_BEFORE.search(before[-80:]) and not set_by)
            or said.NO_BUDGET_AFTER.match(after)
            or _TAKEN_AWAY.match(after)
        ):
            return False
        if _WAS.search(before[-80:]) and _NO_MORE.match(self.text[self.places[i] + 1 :]):
            return False
        if (
            _OF_ANY.search(before[-80:])
            or _SIGNING.search(before[-80:])
            or _THRESHOLD.search(before[-80:])
            or _NO_LEAVE.match(after)
            or (_BY_ONESELF.match(before) and _DECIDES.match(after))
        ):
            return False
        return not (_HOPED.search(before) or (_PAST.search(self.text) and not _NOW.search(self.text)))

    def _in(self, match: re.Match[str], table: Screened, voice: Voice) -> set[int]:
        before = clause_before(self.text, match.start())
        if voice is Voice.BUYER:
            own = _OWN_SUBJECT.match(match.group())
            of = before if own is None else before + own.group()
            if is_hypothetical(before) or is_reported(before.rpartition(",")[2]) or is_of_others_or_past(of):
                return set()
            reached = own_clause(before, match.group())
            if table is not said.UP_TO and (is_negated(reached) or _CONDITION.search(self.text[: match.start()])):
                return set()
        elif not _of_the_buyer(self.text[: match.end()]) or (table is said.MONEY_IS_THERE and self._is_due(match)):
            return set()
        return {i for i, place in enumerate(self.places) if match.start() <= place < match.end() and self._is_money(i)}

    def _is_due(self, match: re.Match[str]) -> bool:
        """Whether the seller names what a thing comes to ("The total is $2,000.", "We end up with $2,000 in total.")."""
        if _DUE.match(match.group()):
            return _HAD.search(match.group()) is None
        return _IN_TOTAL.search(self.text, match.start()) is not None and _HAD.search(self.text) is None

    def _is_money(self, i: int) -> bool:
        amount = self.amounts[i]
        if may_be_money(amount):
            return True
        return _BESIDE_BUDGET.search(self.text[: self.places[i]]) is not None


_DUE = compiled(r"(?:the|our|your)\s+total\b|the\s+(?:number|figure|amount|sum)\b(?!.*\b(?:you|your)\b)", re.IGNORECASE)
_SUM_BEFORE = compiled(
    r"\b(?:so|that['’]s|which\s+(?:is|makes|comes\s+to)|that\s+(?:is|makes)|makes|making|hence|together|altogether|in\s+(?:total|all))\W+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SUM_AFTER = compiled(
    r"\s+(?:in\s+(?:total|all)|altogether|all\s+(?:together|told|in)|together|total|combined)\b", re.IGNORECASE
)
"""Around the amount to which the others add up ("1,200 from us and 900 from IT, so 2,100 in total")."""
_IN_TOTAL = compiled(
    r"\b(?:in\s+total|total|altogether|all\s+in|all\s+told|overall|for\s+(?:the|your)\s+order|for\s+(?:the\s+lot|everything)|includ\w+)\b",
    re.IGNORECASE,
)
_HAD = compiled(
    r"\b(?:budget\w*|set\s+aside|put\s+(?:aside|by)|earmarked|allocated|reserved|available|approved|granted|funds?|funding|grant|limit|spend\w*|"
    r"you\s+(?:said|told|mentioned|wrote|named|noted|indicated)|on\s+your\s+(?:side|end)|your\s+(?:form|notes?|message|e-?mail|inquiry|enquiry))\b",
    re.IGNORECASE,
)
"""Around what the seller names: what is due, and what the buyer has."""


def _of_the_buyer(text: str) -> bool:
    """Whether the seller speaks of the buyer's money: "your", what "we" were told of it, or nobody's own."""
    if _YOURS.search(text) or not _OURS.search(text):
        return True
    return _TOLD.search(text) is not None and _OWN_WORD.search(text) is None
