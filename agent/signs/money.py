"""Which amount in a sentence is the buyer's budget, rather than a price."""

from __future__ import annotations

import re
from itertools import pairwise

from agent.sentences import Sentence
from agent.signs.sign import Voice
from agent.values.amounts import Amount, find_amounts, is_range

_WORD = r"budget(?:s|ed|ing)?|spend(?:ing)? limit|price (?:range|limit|cap)|spending cap|financial scope"
_AFTER_BUDGET = re.compile(
    rf"\b(?:{_WORD})\b(?:(?!\b(?:pric\w+|costs?|total|quote[sd]?|per|each|discount\w*)\b)[^$€£;!?]){{0,60}}$",
    re.IGNORECASE,
)
_CLOSE_TO_BUDGET = re.compile(
    rf"\b(?:{_WORD})\b(?:['’]s)?[\s,:]*(?:(?:is|are|was|of|at|around|about|roughly|set|currently|approximately|somewhere|near|close|to|just|under|over|only|exactly|"
    r"we|i|have|got|which|that|it|there|for|this|purchase|project|the|a|an|in|limited|capped|listed|as|up|between|maybe|like|say|probably|max|maximum|total|overall|here|"
    r"would|be|will|should|stands|sits|tops|out|comes|allocated|you|['’]ve|we['’]ve|i['’]ve|['’]s|works)[\s,:]*){0,10}$",
    re.IGNORECASE,
)
_BUYER_SPENDS = re.compile(
    r"\b(?:spend(?:ing)?(?: limit)?|invest(?:ing|ment)?|pay(?:ing)?|go(?: as high as)?|stretch|allocated|allotted|set aside|put aside|earmarked|ring-?fenced|approved|"
    r"(?:stay|keep|remain|come in|be|stick)(?:ing)?\s+(?:\w+\s+){0,2}?(?:closer|close|under|below|within|at|to|around)|cap(?:ped)?(?: it| this| things)?|ceiling|limit(?:ed)?|"
    r"(?:it|that)(?:['’]s|\s+has|\s+was|\s+got)?(?:\s+(?:now|since|just|been))*\s+(?:raised|increased|upped|bumped up|cut|lowered|reduced|trimmed)\s+to|up to|no more than|not more than|at most|maximum|max|afford|work(?:ing)? with|to play with|have|['’]ve got|got|got about|signed off on)\b"
    r"(?:(?!\b(?:pric\w+|costs?|quote[sd]?|total|discount\w*|employees|people|sites)\b)[^$€£;!?]){0,30}$",
    re.IGNORECASE,
)
_SPENDS_AFTER = re.compile(
    r"^\s*(?:(?:or so|total|all in|altogether|in total|at most|max|maximum|tops)\s*)*(?:(?:that['’]s|is|as|was|has been|have been|for|in|we can|we['’]ve|i can|to|we have)\s+)?"
    r"(?:(?:my|our|your|the|a)\s+(?:\w+\s+)?(?:budget|limit|ceiling|cap|maximum|max)\b|budget(?:ed)?\b|set aside|put aside|allocated|approved|earmarked|available|spend\b|"
    r"(?:to )?(?:work|play) with|at (?:the )?(?:most|max)|max\b|tops\b|signed off|in the budget|left in)",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\b(?:your|you(?:['’]\w+)?)\b", re.IGNORECASE)
SMALLEST = 100
"""A bare number in the answer to "what is your budget?" is money from here on; below, it is something else."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def budget_amounts(sentence: Sentence, voice: Voice, *, asked: bool = False) -> list[Amount]:
    """The amounts in a sentence that are said to be the buyer's budget.

    An unmarked number needs the word close by, unless the seller has just asked for it (`asked`).
    """
    text = sentence.text
    if voice is Voice.SELLER_OF_BUYER and not _YOURS.search(text):
        return []
    amounts = [amount for amount in find_amounts(text) if not asked or amount.marked or amount.money.amount >= SMALLEST]
    budgets: set[Amount] = set()
    since = 0
    for amount in amounts:
        if asked or _is_budget(amount, text, voice, since):
            budgets.add(amount)
            since = amount.end
    for first, second in pairwise(amounts):
        if is_range(text[first.end : second.start]) and (first in budgets or second in budgets):
            budgets |= {first, second}
    return [amount for amount in amounts if amount in budgets]


def _is_budget(amount: Amount, text: str, voice: Voice, since: int) -> bool:
    """`since` is where the last budget ended: the word "budget" before it belongs to that one."""
    before, after = text[since : amount.start], text[amount.end :]
    if not amount.marked:
        number = text[amount.start : amount.end]
        return bool(_CLOSE_TO_BUDGET.search(before)) and not (
            _YEAR.fullmatch(number) and before.rstrip().endswith(("for", "in"))
        )
    if re.match(r"\s*(?:\w+\s+)?(?:discount|off)\b", after):
        return False
    if _AFTER_BUDGET.search(before) or re.match(
        r"^\s*(?:as|is|for|was)?\s*(?:my|our|your|the)?\s*(?:\w+\s+)?budget\b", after
    ):
        return True
    return voice is Voice.BUYER and bool(_BUYER_SPENDS.search(before) or _SPENDS_AFTER.match(after))
