"""Amounts of the budget that take the place of another: "So about 5k?" "More like 4.", "20k. Did I say 20? 25k."."""

from __future__ import annotations

import re
from dataclasses import replace

from agent.compiled import compiled
from agent.facts import Money
from agent.sentences import Sentence
from agent.signs import change
from agent.signs.money import budget_amounts, may_be_money, stands_for_budget
from agent.signs.sign import Voice
from agent.stems import Screened
from agent.values.amounts import Amount, find_amounts, scale_of
from agent.values.numbers import DIGITS, SPOKEN, parse

_WRONG = (
    r"(?:wait|hold\s+on|hang\s+on|sorry|no|nope|actually|apologies|pardon|excuse\s+me|correction|oops|(?:scratch|strike|forget|ignore)\s+(?:that|it)|"
    r"my\s+(?:mistake|bad)|I\s+misspoke|I\s+tell\s+a\s+lie|(?:did|have)\s+I\s+sa(?:y|id)\s+[^?.!;]{1,30}\?|I\s+(?:was\s+wrong|got\s+that\s+wrong))"
)
_FILLER = r"(?:hm+|um+|uh|er|oh|ah|so|well|okay|rather|or|then|and|but|yes|yeah)"
_RECOUNTED = compiled(
    rf"^\W*(?:(?:{_WRONG}|{_FILLER})(?!\w)[\s,.…–—-]*)*"
    r"(?:(?:(?:let['’]s|so|we['’]ll|I['’]ll|just)\s+)?(?:it(?:['’]s| is| was| should be)|that(?:['’]s| is)|make (?:it|that)|call it|say|"
    r"cut it to|round it (?:up|down|off)? ?to|leave it at|put it at|correct that to|there(?:['’]s| is) only)|"
    r"I\s+(?:mean|meant|should\s+(?:have\s+said|say)|wanted\s+to\s+say)(?:\s+to\s+say)?)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
"""Before an amount that takes the place of the one named just before ("So call it $900.", "Sorry, I meant $900.")."""

_WRONG_BECAUSE = compiled(
    rf"^\W*(?:{_FILLER}[\s,.…–—-]+)*(?:(?:{_WRONG}|{_FILLER})(?!\w)[\s,.;:…–—-]*)+"
    r"(?:(?:that|it|they|he|she|we|I|the\s+\w+)(?:['’](?:s|ve|d|re))?\s+[^.;!?$€£\d]{2,50}[.,;:–—]\s*)?"
    r"(?:(?:(?:so|now|and)\s+)?(?:it['’]s|it\s+is|that['’]s|make\s+(?:it|that)|call\s+it|we['’]re\s+(?:at|down\s+to|up\s+to)|now|only|we\s+have|we['’]ve\s+got)\s+(?:now\s+|only\s+|really\s+)?)?$",
    re.IGNORECASE,
)
"""Before an amount that takes the place of another, and why ("Scratch that; it was last year's sheet, it's $900.")."""

_AFTER_WRONG = compiled(
    rf"^\W*(?:{_FILLER}[\s,.…–—-]+)*(?:{_WRONG}[\s,.…–—-]*)(?:(?:{_WRONG}|{_FILLER})(?!\w)[\s,.…–—-]*)*$", re.IGNORECASE
)
_SAYS_WRONG = compiled(rf"^\W*(?:{_FILLER}[\s,.…–—-]+)*{_WRONG}(?!\w)", re.IGNORECASE)
_MEANT = Screened(
    r"\bI\s+(?:meant|should\s+have\s+said|misspoke|tell\s+a\s+lie|was\s+wrong)\b|\b(?:did|have)\s+I\s+sa(?:y|id)\b|"
    r"\bmake\s+(?:it|that)\b|\bcorrection\b|\b(?:scratch|strike)\s+that\b"
)
"""In words that put right what was said in an earlier turn."""

_TURNS_TO_IT = compiled(
    r"^\W*(?:(?:okay|ok|well|so|now|then|next|and|as for|about|on to|regarding|right)\b\W*){0,4}(?:the|our|my)\s+(?:\w+\s+)?budget\W*$|"
    r"^\W*(?:(?:okay|ok|well|so|now|then|and|great|good|right|fine|perfect)\b\W*)*(?:let\s+me|I(?:['’]ll|\s+should|\s+can|['’]d\s+like\s+to|\s+want\s+to))\s+"
    r"(?:also\s+|just\s+)?(?:mention|name|tell\s+you|give\s+you|share)\s+(?:the|our|my)\s+(?:\w+\s+)?budget\b[^.;!?\d]*\W*$",
    re.IGNORECASE,
)
"""A whole sentence that only turns to the budget ("Okay. Then the budget. It's $900.")."""

_ONLY_A_SUM = compiled(
    r"^\W*(?:(?:so|okay|ok|and|then|well|right|now|say|around|about|roughly|like|maybe|perhaps|something|some|up\s+to|in\s+the\s+region\s+of|"
    r"(?:so\s+)?(?:we|you)(?:['’]re|\s+are)\s+talking(?:\s+about)?|are\s+we\s+talking(?:\s+about)?|you\s+mean|that(?:['’]s| is|['’]d\s+be))\W+)*$",
    re.IGNORECASE,
)
"""All that stands before the amount in a question for hardly more than the amount ("So about 5k?")."""

_SUM_ENDS = compiled(r"\W*(?:or\s+so|then|right|ish|thereabouts|roughly|at\s+most)?\W*$", re.IGNORECASE)
_LEADS = compiled(
    r"^\W*(?:(?:no|nope|nah|not\s+(?:quite|really|exactly|that\s+much|so\s+much)|well|oh|hm+|um+|uh|er|sorry|actually|wait|I['’]m\s+afraid|afraid|"
    r"unfortunately|sadly|honestly|that(?:['’]s| is)\s+(?:wrong|not\s+right|too\s+(?:much|high|low|little))|I\s+(?:wish|think|said|would\s+say|mean)|I['’]d\s+say|we\s+said|"
    r"if\s+only|hardly|less|more|lower|higher|now|by\s+now|meanwhile|but|only|just|rather|instead|about|around|roughly|more\s+like|like|closer\s+to|nearer(?:\s+to)?|"
    r"say|maybe|perhaps|exactly|precisely|at\s+(?:the\s+)?most|at\s+best|up\s+to|max(?:imum)?|a\s+(?:little|bit)\s+(?:less|more)|"
    r"(?:it|that|this|the\s+(?:budget|figure|amount|limit)|(?:our|my)\s+(?:budget|limit|maximum))"
    r"(?:['’]s|['’]d\s+be|\s+is|\s+was|\s+should\s+be|\s+would\s+be|\s+has\s+been)(?:\s+(?:raised|cut|reduced|increased|lowered|changed)\s+to)?|"
    r"(?:we|I|they)(?:\s+have|['’]ve\s+got|['’]ve|\s+got|\s+can\s+(?:do|spend|go\s+to|manage|offer)|\s+put\s+down|\s+wrote|\s+meant|\s+mean)|"
    r"make\s+(?:it|that)|not\s+(?:over|above|more\s+than)|"
    rf"(?:it['’]s\s+)?not\s+(?:the\s+)?(?:{DIGITS}|{SPOKEN})(?:\s*(?:k|grand|thousand))?(?:\s*(?:dollars|euros|pounds))?)(?!\w)[\s,.;:…–—-]*)*$",
    re.IGNORECASE,
)
"""All that may stand before the amount by which a buyer puts the seller's right ("No, more like 4k.")."""

_TAIL = compiled(
    r"\W*$|\s*[,.;!–—]|\s+(?:at\s+(?:the\s+)?(?:most|best)|max|maximum|tops|all\s+in|for|or|I|now|to|per|this|though|then|actually|rather|really|"
    r"in\s+(?:total|all|the)|that|because|on|from)\b",
    re.IGNORECASE,
)
_BARE = compiled(
    rf"(?P<number>{DIGITS}|\b{SPOKEN}\b)(?=\W*$|\W+(?:actually|really|rather|tops|max|at\s+(?:the\s+)?most|or\s+so|then|I['’]d\s+say|I\s+said|if\s+that|please)\W*$)",
    re.IGNORECASE,
)
LONGEST = 80
"""How many characters may stand before that amount."""

_NUMBERS = compiled(rf"\b(?:{DIGITS}|{SPOKEN})", re.IGNORECASE)
_NEAR = 5
"""How many times smaller or larger the amount may be that a bare number stands for ("5k?" "More like 4.")."""


def recounted_amounts(before: Sentence, sentence: Sentence) -> list[Amount]:
    """The amount that a sentence puts in the place of a budget named in the buyer's sentence before it."""
    named = [] if sentence.asks else budget_amounts(before, Voice.BUYER, asked=True)
    if sentence.asks or not (named or _TURNS_TO_IT.match(before.text)):
        return []
    text = sentence.text
    amounts = [amount for amount in find_amounts(text) if "?" not in text[amount.end :]]
    if not amounts and named:
        bare = _of_the_same(text, named[-1], before.text)
        return bare if bare and _AFTER_WRONG.match(text[: bare[0].start]) else []
    if len(amounts) != 1 or not may_be_money(amounts[0]) or amounts[0].money.per is not None:
        return []
    led = text[: amounts[0].start]
    if not stands_for_budget(sentence, amounts[0]):
        return []
    wrong = _AFTER_WRONG.match(led) is not None or _says_wrong(led)
    anew = wrong and _TAIL.match(text, amounts[0].end) is not None
    return amounts if anew or _RECOUNTED.match(led) else []


def says_wrong(sentence: Sentence) -> bool:
    """Whether a sentence without an amount only says that the last one was wrong, and why ("No, they trimmed it.")."""
    return _says_wrong(sentence.text) and not find_amounts(sentence.text)


def _says_wrong(text: str) -> bool:
    return _SAYS_WRONG.match(text) is not None and _WRONG_BECAUSE.match(text) is not None


def puts_right_later(sentence: Sentence) -> bool:
    """Whether a sentence may put right an amount of an earlier turn ("Sorry, I meant $25,000.")."""
    return _MEANT.stands_in(sentence.text)


def names_only_a_sum(sentence: Sentence) -> bool:
    """Whether a question holds hardly more than an amount ("So about 5k?"): what it is of was said before."""
    amounts = find_amounts(sentence.text) if sentence.asks else []
    return len(amounts) == 1 and _is_only_a_sum(sentence.text, amounts[0])


def corrected_amounts(question: Sentence, reply: Sentence) -> list[Amount]:
    """The amount by which the buyer's reply puts right what the seller takes for the budget ("5k?" "No, 4k.")."""
    named = budget_amounts(question, Voice.SELLER_OF_BUYER)
    if not named and names_only_a_sum(question):
        named = find_amounts(question.text)
    if reply.asks or len(named) != 1:
        return []
    text = reply.text
    found = change.standing(text, [amount for amount in find_amounts(text) if may_be_money(amount)])
    if not found and len(_NUMBERS.findall(question.text)) == 1:
        found = _of_the_same(text, named[0], question.text)
    if len(found) != 1 or found[0].money.amount == named[0].money.amount:
        return []
    led, tail = text[: found[0].start], text[found[0].end :]
    if len(led) > LONGEST or not _LEADS.match(led) or not _TAIL.match(tail) or not stands_for_budget(reply, found[0]):
        return []
    return [_in_currency(found[0], named[0].money)]


def _is_only_a_sum(text: str, amount: Amount) -> bool:
    return _ONLY_A_SUM.match(text[: amount.start]) is not None and _SUM_ENDS.match(text, amount.end) is not None


def _of_the_same(text: str, named: Amount, where: str) -> list[Amount]:
    """The amount that a bare number at the end of a text stands for beside one already named: 4,000 after "5k"."""
    match = _BARE.search(text)
    number = parse(match["number"]) if match is not None else None
    if match is None or number is None:
        return []
    amount = number * scale_of(named, where)
    if not named.money.amount <= amount * _NEAR <= named.money.amount * _NEAR * _NEAR:
        return []
    return [
        replace(named, start=match.start(), end=match.end(), money=named.money.model_copy(update={"amount": amount}))
    ]


def _in_currency(amount: Amount, named: Money) -> Amount:
    """An amount in the currency of the one it takes the place of, where it names none itself."""
    if amount.money.currency is not None or named.currency is None:
        return amount
    return replace(amount, money=amount.money.model_copy(update={"currency": named.currency}))
