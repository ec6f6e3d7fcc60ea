"""What a form's field about money says of it in a word or two: "Budget approved? No", "Funding: gone", "Budget: £0"."""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence, sentences, whole
from agent.signs import replies
from agent.signs.money_answers import money_answer
from agent.signs.money_headings import told_of_it
from agent.signs.phrases import phrases
from agent.signs.sign import Found
from agent.signs.stated_fields import stated, states
from agent.stems import Screened

MONEY = "budgets?|budgeted|funds?|funding|funded|money|financ(e|ed|ing)"
PAYING = "payment|paying|pay|paid|deposit"
_ASKS_FOR_MONEY = Screened(phrases(MONEY))
_OF_PAYING = Screened(phrases(f"^\\W*(terms of |method of |means of |form of |how )?({PAYING})( \\w+){{0,3}}\\W*$"))
_PAID = Screened(
    phrases(
        "(cheque|check|draft|cash|money|funds|transfer|deposit|paid|payment)( \\w+)?,?( (is|has|been|was|it's|all|already|now|in|on|the|my|our|bank|full)){0,4} "
        "(drawn|cut|written|made out|certified|ready|in hand|sent|wired|cleared|enclosed|attached|put by|set aside|waiting|secured|approved|on (the|its|my) (dash|desk|way)|here)",
        "(prepaid|already paid|paid (in full|up ?front|already)|(cash|money|cheque|check) in (hand|my \\w+|the \\w+))",
    )
)
_NOT = compiled(r"\b(?:not|no|when|once|if|until|after|on delivery)\b|n['’]t\b", re.IGNORECASE)
_FIGURE = compiled(r"\d")
_ZERO = compiled(r"\W*(?:[A-Z]{2,3} ?)?\W?0(?:[.,]0+)?(?![\d.,]*\d)", re.IGNORECASE)
_YES = compiled(r"\W*(?:yes|yep|yeah|y)\b", re.IGNORECASE)


def money_filled_in(label: str, answer: Sentence, line: str) -> tuple[Found, int] | None:
    """What a field about money says of it, and how much of the filled-in line says so; an amount says so by itself.

    `line`: all that was filled in, of which `answer` is the first sentence.
    """
    for sentence in sentences(line)[:3] if _ASKS_FOR_MONEY.stands_in(label) else (answer,):
        found = _paid(label, sentence) if sentence.start == answer.start else told_of_it(sentence)
        if found is not None:
            return found, sentence.end
    return None


def _paid(label: str, answer: Sentence) -> Found | None:
    if _OF_PAYING.stands_in(label) and _PAID.stands_in(answer.text) and not _NOT.search(answer.text):
        return Found("budget.paid", Stance.FOR, True, 0, len(answer.text))
    if not _ASKS_FOR_MONEY.stands_in(label):
        return None
    if states(label):
        stance = stated(label, answer, Factor.BUDGET)
        return None if stance is None else Found("budget.answer", stance, True, 0, len(answer.text))
    if _ZERO.match(answer.text):
        return Found("budget.answer", Stance.AGAINST, True, 0, len(answer.text))
    figure = _FIGURE.search(answer.text) is not None and not _YES.match(answer.text)
    if figure or replies.says_nothing_yet(answer.text):
        return None
    return money_answer(whole(label.rstrip("? ") + "?"), answer)
