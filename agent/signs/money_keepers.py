"""Who keeps the money or is told of it, which says nothing of whether there is any: "I don't hold the budget"."""

from __future__ import annotations

import re

from agent.signs.replies import says_nothing_yet

FEW = 5
"""The most words of an answer that only leaves a thing open."""

_KEEPS_NO_MONEY = re.compile(
    r"\W*(?:(?:and|but|so|well|oh|um|uh|as for me|personally|please|sorry)\b\W*)*(?:(?:I|we)(?:['’]ll| would)? )?(?:do(?:n['’]?t| not)|never|can(?:['’]?t|not)|won['’]?t|wouldn['’]?t|am not (?:the one )?(?:to|who)) "
    r"(?:(?:really|actually|personally|normally|usually|ever|even|like to|want to|get to) )*(?:(?:hold|own|manage|run|set|handle|carry|administer|control|keep|look after|oversee|see|discuss|share|disclose|"
    r"talk(?: about)?|offer (?:me|us)|tell you|give you|show you|know) (?:any |the |our |my |these |such |that |this )?(?:\w+ )?(?:budgets?|money|funds|finances|financing|purse(?: strings)?)\b(?! (?:for|to)\b)|"
    r"(?:have|get) (?:any|a|the|much) (?:real )?(?:say|control|power|authority|influence) (?:over|on|in) (?:the|that|our) )|"
    r"\W*(?:(?:and|but|so|well)\b\W*)*(?:(?:I|we) have no (?:say|control|power|authority|influence) (?:over|on|in) (?:the|that|our)|(?:the|that|this) (?:budget|money|purse) (?:isn['’]?t|is not) (?:mine|my)\b)",
    re.IGNORECASE,
)


def keeps_no_money(text: str) -> bool:
    """Whether somebody only says that the money is not theirs to keep, to see or to speak of, or leaves it open."""
    return _KEEPS_NO_MONEY.match(text) is not None or _leaves_open(text)


def _leaves_open(text: str) -> bool:
    """Whether the field of a form is left open ("Budget: prefer not to say")."""
    _, mark, answer = text.partition(":")
    return bool(mark) and len(answer.split()) <= FEW and says_nothing_yet(answer)
