"""A form's field and what was filled in, where the field asks for one of the four factors.

"Authorised to order?: No, the rector" is a question and its answer, and so are "Sign-off: me", "Budget approved? No" and
"Timeframe: None".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims import Factor, Stance
from agent.sentences import Sentence, sentences, whole
from agent.signs import replies
from agent.signs.money_answers import money_answer
from agent.signs.need_fields import need_filled_in
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, asked_by, says_who_decides, short_answer
from agent.signs.sign import Found
from agent.signs.timeline_fields import time_filled_in
from agent.stems import Screened

_FIELD = re.compile(
    r"^[ \t>*•-]*(?P<label>[^:?\n]{3,80}?)[ \t]*(?P<mark>:|\?[ \t]*:?)[ \t]*(?P<answer>[^\s:][^\n]*)$", re.MULTILINE
)
_OF_DECIDING = Screened(
    phrases(
        "decid\\w*|decision|authori[sz]\\w*|authority|sign|signs|signing|signed|signator(y|ies)|sign-?off|approv\\w*|order(s|ing)?|purchas\\w*|buy(s|er|ing)?|say|budget (holder|owner)|involved|agree"
    )
)
_IS_IT_YOU = Screened(
    phrases(
        "decision[- ]?makers?\\W*$|(final|main|primary) decision|(are you )?(authori[sz]ed|allowed|entitled|able) to (purchase|buy|order|sign|decide|approve)",
        "(authori[sz]ed|responsible) (buyer|signatory|purchaser)|signator(y|ies)|(purchasing|signing|buying|decision) (authority|power)|authority to (sign|order|buy|purchase|decide)|budget (holder|owner)",
        "(decision|decided|approved|authori[sz]ed|approval|signed( off)?) ((made|taken|given) )?by|(final )?approver|are you the (buyer|purchaser)|can you (place (an |the )?orders?|order|buy|sign|purchase|decide|approve)",
        "^\\W*(final )?sign[- ]?off\\W*$|^\\W*(purchas(e|ing) |buying )?decision\\W*$",
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
_ROLE = Screened(phrases("roles? in (the |this |your )?(\\w+ )?(decision|purchas\\w+|buying|process|order)"))
_PARTS = (
    (
        Stance.FOR,
        re.compile(
            r"\W*(?:(?:end )?user (?:and|&|\+) )?(?:the |sole |final |main )*(?:decision[- ]?maker|decider|approver|budget[- ](?:holder|owner)|signatory)\b(?! (?:is|'s)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.AGAINST,
        re.compile(
            r"\W*(?:an? |the |just |only |end )*(?:user|recommender|influencer|advis[eo]r|evaluator|researcher|tester|requester|coordinator|observer|gatherer)\b(?! and (?:decision|approver|buyer))",
            re.IGNORECASE,
        ),
    ),
)
_OF_POWER = Screened(phrases("(authority|authori[sz]ation|powers?|mandate|rights?)( to \\w+)?\\W*$"))
_MEASURES = (
    (
        Stance.FOR,
        re.compile(
            r"\W*(?:yes\W+|i have |with )?(?:100 ?%|(?:full|sole|complete|total|entire|absolute|unlimited|unrestricted|in full|have it)\b(?!-| (?:board|committee|council|team|name)\b))",
            re.IGNORECASE,
        ),
    ),
    (Stance.AGAINST, re.compile(r"\W*(?:nil|zero|0|without)(?: ?%)?(?=\W*$|\s*[,.;(–—])", re.IGNORECASE)),
)
"""How much of a power somebody has ("Purchasing authority: full")."""
_MONEY = "budgets?|budgeted|funds?|funding|funded|money|financ(e|ed|ing)"
_PAYING = "payment|paying|pay|paid|deposit"
_OF_MONEY = Screened(phrases(f"{_MONEY}|{_PAYING}"))
_ASKS_FOR_MONEY = Screened(phrases(_MONEY))
_OF_PAYING = Screened(phrases(f"^\\W*(terms of |method of |means of |form of |how )?({_PAYING})( \\w+){{0,3}}\\W*$"))
_PAID = Screened(
    phrases(
        "(cheque|check|draft|cash|money|funds|transfer|deposit|paid|payment)( \\w+)?,?( (is|has|been|was|it's|all|already|now|in|on|the|my|our|bank|full)){0,4} "
        "(drawn|cut|written|made out|certified|ready|in hand|sent|wired|cleared|enclosed|attached|put by|set aside|waiting|secured|approved|on (the|its|my) (dash|desk|way)|here)",
        "(prepaid|already paid|paid (in full|up ?front|already)|(cash|money|cheque|check) in (hand|my \\w+|the \\w+))",
    )
)
_NOT = re.compile(r"\b(?:not|no|when|once|if|until|after|on delivery)\b|n['’]t\b", re.IGNORECASE)
_OF_TIME = Screened(
    phrases(
        "time ?(frame|line|scale)|timing|deadline|urgen(t|cy)|soon|when|(needed|required|wanted|planned) (by|for)|dates?|start"
    )
)
_OF_NEED = Screened(
    phrases(
        "problems?|challenges?|pain points?|headaches?|troubles?|issues?|bottlenecks?|wrong|working|needs?|solve|improve|fix|change|use|used|uses|purpose|for|goals?|aims?|objectives?|help|brings"
    )
)
_YES_NO = re.compile(
    r"\W*(?:yes|no|yep|nope|yeah|y|n|not|none|sadly|unfortunately|there (?:is|are)|it (?:is|has)|we (?:do|have))\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou\b|\byour\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_ONESELF = re.compile(r"\W*(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?=\W*$|\s*[,;(–—])")
"""A name that the answer begins with, and that stands alone ("Ann Doe, CEO")."""


def fields(text: str, filled_in_by: str = "") -> Iterator[tuple[Sentence, Factor, Found]]:
    """The fields of a form that ask for a factor: the label with the first sentence filled in, what that speaks of, and
    what it says. `filled_in_by`: who wrote it, whose own name answers "who decides?".
    """
    if not (":" in text or "?" in text):
        return
    asked = (_OF_DECIDING, _OF_MONEY, _OF_NEED, _OF_TIME)
    of_deciding, of_money, of_need, of_time = (each.stands_in(text) for each in asked)
    if not (of_deciding or of_money or of_need or of_time):
        return
    for line in _FIELD.finditer(text):
        answer = sentences(line["answer"])[0]
        end = line.start("answer") + answer.end
        field = Sentence(text[line.start("label") : end].rstrip(), line.start("label"), end)
        decides = _answered(line["label"], answer, filled_in_by) if of_deciding else None
        if decides is not None:
            yield field, Factor.AUTHORITY, decides
        there = _paid(line, answer) if of_money else None
        if there is not None:
            yield field, Factor.BUDGET, there
        needed = need_filled_in(line["label"], answer) if of_need and _asks_of_them(line) else None
        if needed is not None:
            yield field, Factor.NEED, needed
        urgent = time_filled_in(line["label"], answer) if of_time else None
        if urgent is not None:
            yield field, Factor.TIMELINE, urgent


def in_label(field: Sentence, hit: Found) -> bool:
    """Whether a sign stands in the label of a field that is answered by yes or no ("Budget approved?: No")."""
    line = _FIELD.match(field.text)
    if line is None or hit.end > line.end("label"):
        return False
    return line["mark"] != ":" or _YES_NO.match(line["answer"]) is not None


def left_open(text: str) -> bool:
    """Whether a sentence is a field in which nothing is said yet ("Purchasing authority: tbd")."""
    line = _FIELD.match(text) if ":" in text else None
    return line is not None and _OF_DECIDING.stands_in(line["label"]) and replies.says_nothing_yet(line["answer"])


def _asks_of_them(line: re.Match[str]) -> bool:
    """Whether a field is one of a form, and not a question in a mail, unless that asks of who fills it in."""
    return line["mark"] != "?" or _YOU.search(line["label"]) is not None


def _answered(label: str, answer: Sentence, filled_in_by: str) -> Found | None:
    if _ROLE.stands_in(label):
        stance = next((stance for stance, words in _PARTS if words.match(answer.text)), None)
        return None if stance is None else says_who_decides(answer, stance)
    measures = _MEASURES if _OF_POWER.stands_in(label) else ()
    measured = next((stance for stance, words in measures if words.match(answer.text)), None)
    if measured:
        return says_who_decides(answer, measured)
    asked = asked_by(label.rstrip("? ") + "?") & {Asked.DECIDER, Asked.THEM, Asked.OTHERS, Asked.NOBODY_ELSE}
    if _MUST_OTHERS.stands_in(label):
        asked = frozenset({Asked.OTHERS})
    elif _IS_IT_YOU.stands_in(label):
        asked |= {Asked.THEM}
    elif not asked and _WHO_TAKES_PART.stands_in(label) and replies.names_oneself(answer.text):
        asked = frozenset({Asked.DECIDER})
    if not asked:
        return None
    if not (filled_in_by and filled_in_by.split(maxsplit=1)[0] in answer.text):
        return short_answer(answer, asked)
    oneself = Asked.OTHERS not in asked and _ONESELF.match(answer.text)
    if not oneself or not set(oneself["name"].split()) <= set(filled_in_by.split()):
        return None
    return says_who_decides(answer, Stance.FOR)


def _paid(line: re.Match[str], answer: Sentence) -> Found | None:
    """What a field about money says of it in a word or two; an amount filled in says so by itself."""
    label = line["label"]
    if _OF_PAYING.stands_in(label) and _PAID.stands_in(answer.text) and not _NOT.search(answer.text):
        return Found("budget.paid", Stance.FOR, True, 0, len(answer.text))
    if not _ASKS_FOR_MONEY.stands_in(label) or _FIGURE.search(answer.text) or replies.says_nothing_yet(answer.text):
        return None
    return money_answer(whole(label.rstrip("? ") + "?"), answer)
