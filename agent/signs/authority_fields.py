"""What a form's field says of who decides: "Authorised to order?: No, the rector", "Sign-off: me", "I can sign: no"."""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import replies
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, asked_by, says_who_decides, short_answer
from agent.signs.sign import Found
from agent.signs.stated_fields import stated, states
from agent.stems import Screened

_IS_IT_YOU = Screened(
    phrases(
        "decision[- ]?makers?\\W*$|(final|main|primary) decision|(are you )?(authori[sz]ed|allowed|entitled|able) to (purchase|buy|order|sign|decide|approve)",
        "(authori[sz]ed|responsible) (buyer|signatory|purchaser)|signator(y|ies)|(purchasing|signing|buying|decision) (authority|power)|authority to (sign|order|buy|purchase|decide)|budget (holder|owner)",
        "(decision|decided|approved|authori[sz]ed|approval|signed( off)?|orders?|ordered|placed|purchased|bought) ((made|taken|given|placed) )?by|(final )?approver|are you the (buyer|purchaser)|can you (place (an |the )?orders?|order|buy|sign|purchase|decide|approve)",
        "^\\W*(final )?sign[- ]?off\\W*$|^\\W*((final|purchas(e|ing)|buying) )?decision\\W*$|^\\W*signing( for (the )?[\\w-]+)?\\W*$",
    )
)
_MUST_OTHERS = Screened(
    phrases(
        "(other|further) (approvers?|stakeholders?|decision[- ]?makers?)|approvals? (needed|required|necessary)|who (else )?(has|have|needs?) to (agree|approve|sign)"
    )
)
_WHO_TAKES_PART = Screened(
    phrases("who( is|'s| are| will be)? (else )?(is )?(all )?involved|(people|persons|others) involved")
)
_WHO_SAYS_YES = Screened(phrases("who (gives?|has|says?) (the )?(final )?(go-?ahead|green light|okay|nod|yes)"))
_ROLE = Screened(phrases("roles? in (the |this |your )?(\\w+ )?(decision|purchas\\w+|buying|process|order)"))
_PARTS = (
    (
        Stance.FOR,
        compiled(
            r"\W*(?:(?:end )?user (?:and|&|\+) )?(?:the |sole |final |main )*(?:decision[- ]?maker|decider|approver|budget[- ](?:holder|owner)|signatory)\b(?! (?:is|'s)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.AGAINST,
        compiled(
            r"\W*(?:an? |the |just |only |end )*(?:user|recommender|influencer|advis[eo]r|evaluator|researcher|tester|requester|coordinator|observer|gatherer)\b(?! and (?:decision|approver|buyer))",
            re.IGNORECASE,
        ),
    ),
)
_OF_POWER = Screened(phrases("(authority|authori[sz]ation|powers?|mandate|rights?)( to \\w+)?\\W*$"))
_MEASURES = (
    (
        Stance.FOR,
        compiled(
            r"\W*(?:yes\W+|i have |with )?(?:100 ?%|(?:full|sole|complete|total|entire|absolute|unlimited|unrestricted|in full|have it)\b(?!-| (?:board|committee|council|team|name)\b))",
            re.IGNORECASE,
        ),
    ),
    (Stance.AGAINST, compiled(r"\W*(?:nil|zero|0|without)(?: ?%)?(?=\W*$|\s*[,.;(–—])", re.IGNORECASE)),
)
"""How much of a power somebody has ("Purchasing authority: full")."""
_BARE_APPROVAL = compiled(
    r"\W*(?:the |final )*(?:approvals?|go-?ahead|green light|authori[sz]ation|say-so)\W*$", re.IGNORECASE
)
_NEEDED = compiled(
    r"\W*(?:(?P<none>no\b|none|not? (?:longer )?(?:needed|required|necessary))|(?:(?:still|yes)\W+)*(?:needed|required|necessary|must come|comes?|to come|to be given|depends|rests|lies|sits)\b(?= (?:by|from|of|with|on)\b))",
    re.IGNORECASE,
)
"""Whether "Approval:" is filled in with the need of one ("not needed", "required from the board")."""
_CHECKED = Screened(phrases("approv\\w*|checks?|countersigns?|authori[sz]es?|signs (it |this )?off|agrees?"))
_ME_BESIDE = compiled(
    r"(?:\((?:that(?:['’]s| is) )?|\s[–—-]\s*|(?:,|\band) (?:that|which|who)(?:['’]s| is) )(?:me|myself)\b\)?(?=\W*$|\s*[.;])",
    re.IGNORECASE,
)
"""The speaker, named beside a role of theirs ("the director (me)", "the MD, and that is me")."""
_YES_NO = compiled(r"\W*(?:yes|no|y|n|yep|nope)\b", re.IGNORECASE)
_HAS_THE_SAY = compiled(
    r"(?:^|[,;/&+(–—-]|\band\b)\s*(?:the |an? |also |sole |only |main |final |key |single |authori[sz]ed )*(?:decision[- ]?maker|decider|approver|budget[- ](?:holder|owner)|signatory|authori[sz]ed buyer)\b(?! (?:is|['’]s)\b)",
    re.IGNORECASE,
)
_NOT = compiled(r"\bnot?\b|n['’]t\b|\bneither\b|\bwithout\b", re.IGNORECASE)
_OF_ONESELF = compiled(r"\W*(?:your |my |the |job )*(?:role|position|function|title|job|capacity)\W*$", re.IGNORECASE)
_ONESELF = compiled(r"\W*(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?=\W*$|\s*[,;(–—])")
"""A name that the answer begins with, and that stands alone ("Ann Doe, CEO")."""


def decides_filled_in(label: str, answer: Sentence, filled_in_by: str) -> Found | None:
    """What a field says of who decides; None where it asks for something else, or leaves it open."""
    if states(label):
        told = stated(label, answer, Factor.AUTHORITY)
    else:
        told = _role(label, answer) or _measured(label, answer)
        if told is None:
            return _approval(answer) if _BARE_APPROVAL.match(label) else _answered(label, answer, filled_in_by)
    return None if told is None else says_who_decides(answer, told)


def _answered(label: str, answer: Sentence, filled_in_by: str) -> Found | None:
    asked = _asked(label, answer)
    if not asked:
        return None
    if not (filled_in_by and filled_in_by.split(maxsplit=1)[0] in answer.text):
        return _replied(label, answer, asked)
    oneself = Asked.OTHERS not in asked and _ONESELF.match(answer.text)
    if not oneself or not set(oneself["name"].split()) <= set(filled_in_by.split()):
        return None
    return says_who_decides(answer, Stance.FOR)


def _measured(label: str, answer: Sentence) -> Stance | None:
    measures = _MEASURES if _OF_POWER.stands_in(label) else ()
    return next((stance for stance, words in measures if words.match(answer.text)), None)


def _role(label: str, answer: Sentence) -> Stance | None:
    """What a field for one's role says, or one's part in the purchase."""
    if _ROLE.stands_in(label):
        return next((stance for stance, words in _PARTS if words.match(answer.text)), None)
    named = _OF_ONESELF.match(label) and _HAS_THE_SAY.search(answer.text)
    return Stance.FOR if named and not _NOT.search(answer.text[: named.start()]) else None


def _approval(answer: Sentence) -> Found | None:
    """Whose approval it takes, where a field says no more than that it is about one."""
    needed = _NEEDED.match(answer.text)
    if needed is None:
        asked = frozenset({Asked.DECIDER, Asked.THEM})
        return None if _YES_NO.match(answer.text) else _replied("", answer, asked)
    return says_who_decides(answer, Stance.FOR if needed["none"] else Stance.AGAINST)


def _asked(label: str, answer: Sentence) -> frozenset[Asked]:
    if _WHO_SAYS_YES.stands_in(label):
        return frozenset({Asked.DECIDER})
    asked = asked_by(label.rstrip("? ") + "?") & {Asked.DECIDER, Asked.THEM, Asked.OTHERS, Asked.NOBODY_ELSE}
    if _MUST_OTHERS.stands_in(label):
        return frozenset({Asked.OTHERS})
    if _IS_IT_YOU.stands_in(label):
        return asked | {Asked.THEM}
    if not asked and _WHO_TAKES_PART.stands_in(label) and replies.names_oneself(answer.text):
        return frozenset({Asked.DECIDER})
    return asked


def _replied(label: str, answer: Sentence, asked: frozenset[Asked]) -> Found | None:
    """What is filled in, taken as a short answer to what the label asks."""
    if Asked.OTHERS not in asked:
        if _ME_BESIDE.search(answer.text):
            return says_who_decides(answer, Stance.FOR)
        if Asked.DECIDER in asked and _CHECKED.stands_in(label) and replies.names_nobody(answer.text):
            return says_who_decides(answer, Stance.FOR)
    found = short_answer(answer, asked)
    if found is None and Asked.THEM in asked:
        return short_answer(answer, asked - {Asked.THEM} | {Asked.DECIDER})
    return found
