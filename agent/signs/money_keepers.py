"""Who keeps the money or is told of it, which says nothing of whether there is any: "I don't hold the budget"."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.replies import says_nothing_yet

FEW = 5
"""The most words of an answer that only leaves a thing open."""

_KEEPS_NO_MONEY = compiled(
    r"\W*(?:(?:and|but|so|well|oh|um|uh|as for me|personally|please|sorry)\b\W*)*(?:(?:I|we)(?:['’]ll| would)? )?(?:do(?:n['’]?t| not)|never|can(?:['’]?t|not)|won['’]?t|wouldn['’]?t|am not (?:the one )?(?:to|who)) "
    r"(?:(?:really|actually|personally|normally|usually|ever|even|like to|want to|get to) )*(?:(?:hold|own|manage|run|set|handle|carry|administer|control|keep|look after|oversee|see|discuss|share|disclose|"
    r"talk(?: about)?|offer (?:me|us)|tell you|give you|show you|know) (?:any |the |our |my |these |such |that |this )?(?:\w+ )?(?:budgets?|money|funds|finances|financing|purse(?: strings)?)\b(?! (?:for|to)\b)|"
    r"(?:have|get) (?:any|a|the|much) (?:real )?(?:say|control|power|authority|influence) (?:over|on|in) (?:the|that|our) )|"
    r"\W*(?:(?:and|but|so|well)\b\W*)*(?:(?:I|we) have no (?:say|control|power|authority|influence) (?:over|on|in) (?:the|that|our)|(?:the|that|this) (?:budget|money|purse) (?:isn['’]?t|is not) (?:mine|my)\b)",
    re.IGNORECASE,
)


_EITHER_WAY = compiled(
    r"\b(?:could|might|may)\s+(?:well\s+)?(?:be|have|not)\b[^.;!?]{0,40}?\b(?:could|might|may)\s+(?:well\s+)?(?:be|have|not)\b|"
    r"\b(?:maybe|perhaps)\b[^.;!?]{0,40}?\b(?:maybe|perhaps)\b|\b(?:something|some|money|enough|any|a\s+bit|plenty),?\s+or\s+(?:else\s+)?(?:nothing|not|none|zero)\b",
    re.IGNORECASE,
)
"""Both ways are open ("could be something, could be nothing", "maybe there is, maybe there isn't")."""

_OF_OTHER_THINGS = compiled(
    r"\W*(?:(?:customer|client|existing|current|trade|house|store|loyalty|vat|tax|po|p\.o\.|purchase order|reference|voucher|promo|discount|fax|web)\s+)*"
    r"(?:account|customer|client|number|no\.?|id|po|p\.o\.|purchase order|order|reference|referral|vat|voucher|code|discount|fax|website|allergies|contract|supplier|vendor)"
    r"(?:\s+(?:no\.?|number|name|id|code|with us))?\s*[:?]\W*(?:none|no|n/?a|nil|not)\b",
    re.IGNORECASE,
)
"""A form's field that has nothing to do with whether there is money ("Account: none, cash customer")."""


def keeps_no_money(text: str) -> bool:
    """Whether somebody only says that the money is not theirs to keep, to see or to speak of, or leaves it open."""
    if _KEEPS_NO_MONEY.match(text) is not None or _leaves_open(text):
        return True
    return _EITHER_WAY.search(text) is not None or _OF_OTHER_THINGS.match(text) is not None


def _leaves_open(text: str) -> bool:
    """Whether the field of a form is left open ("Budget: prefer not to say")."""
    _, mark, answer = text.partition(":")
    return bool(mark) and len(answer.split()) <= FEW and says_nothing_yet(answer)
