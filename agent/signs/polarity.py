"""What turns words round or takes their force: negation, hedges, conditions, hypotheses, other people's words."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.people import ROLE
from agent.signs.phrases import phrases
from agent.stems import Sought

_CLAUSE = Sought(
    r"[;:—–]|\s-\s|\b(?:but|however|although|though|yet|because|since|so that|so|whereas|while|and then)\b"
)
_NEGATION = Sought(
    r"(?:\bnot\b|n['’]t\b|\bnever\b|"
    r"\bno\b(?!\s*,|\s+(?:I|we|he|she|they|it|that|this|you|my|our|the|there|their|no|nobody|not)\b|\s+\w+['’]\w)|"
    r"\bnobody\b|\bno one\b|\bneither\b|\bnor\b|\bwithout\b|\bcannot\b|\bcant\b|"
    r"\bdont\b|\bdoubt(?:ful)?\b|\bwont\b|\bisnt\b|\bdoesnt\b|\black(?:s|ing)?\b|\bhardly\b|\bunable to\b)(?P<between>[^.;!?]{0,60})$"
)
_INNER_NEGATION = compiled(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_NOT_NEGATION = compiled(
    r"\b(?:not only|no problem|no doubt|without (?:a |any )?doubt|(?:have|got) no doubts?|no wahala|no stress|no sweat|no hassle|not to mention|no worries|no question|why not|can(?:not|['’]?t) wait)\b",
    re.IGNORECASE,
)
_RESTART = compiled(r",\s*(?:and\s+)?(?:I|we|she|he|they|it|that|this|you)\b", re.IGNORECASE)
_HEDGE = Sought(
    r"\b(?:maybe|perhaps|probably|possibly|might|(?-i:may)|could|I think|I guess|I suppose|I believe|I'd say|sort of|kind of|"
    r"kinda|sounds? like|seems?|looks? like|in theory|hopefully|not sure|unsure|I hope|I assume)\b"
)
_HYPOTHESIS = Sought(
    r"\b(?:if (?:I|we|you|he|she|it|that|this|they) (?:had|were|was|could|would|ever)|if only|I wish|we wish|"
    r"(?<!\bI )(?<!\byou )suppose|imagine|what if|as if|as though|(?:would|should) (?:I|we) (?:have|be) )|^\W*(?:were|had|should)(?! you (?:\w+ )?(?:wish|want|need|like|care|require|decide|choose|prefer|still)\b) "
)
_REPORTED = Sought(
    r"\b(?:you (?:said|say|told|mentioned|claimed|wrote|assumed|thought)|your (?:\w+ )?(?:colleague|website|brochure|"
    r"e-?mail|mail|letter|notes?) (?:said|says|told|assumed|thought|claimed|wrote|stated?)|according to you|"
    r"(?:you (?:also |had )?(?:ask(?:ed)?|wanted? to know|were (?:asking|wondering)|wondered|[ie]nquired)|your question (?:is|was)) "
    r"(?:me |us |also ){0,2}(?:whether|if|who)\b(?=[^,.;]*$)|"
    r"(?:did not|didn['’]t|never) (?:say|said|tell|told|claim|claimed|mean)|(?:I|we) wonder(?:ed)?|who told|"
    r"nobody(?:['’]s)? told|(?:told \w+|say|said|hear),? [\"“])"
)
_ANOTHER = Sought(
    phrases(
        "(my|our|your|the|a|his|her|their|upper|senior) (\\w+ ){0,2}?{role}",
        "he|she|they|someone else|somebody else|{role}",
        role=ROLE,
    )
)
_DENIAL = compiled(
    r"(?:(?:\bnot|\b(?:is|are|was|were|wo|would)n['’]?t(?: be)?|\bdoubt(?:ful)?|\bno way|\bwrong to (?:say|think|claim|assume))\s+|"
    r"(?:n['’]t|\bnever|\bhardly)\s+(?:think|say|believe|claim|pretend|mean|be)\s+|\b(?:is|are|was|were|has|have|had|['’]s)\s+never\s+(?:been\s+)?)"
    r"(?:(?:really|quite|exactly|even|just|solely|entirely|only|completely|purely|fully|exclusively|necessarily|sure|certain|true|the case|right|say|think|believe|claim|pretend|mean|"
    r"saying|like|convinced|it['’]s|it is|be|because|as)\s+)*(?:that\s+|if\s+|whether\s+)?$",
    re.IGNORECASE,
)
_PAST = Sought(
    r"\b(?:used to|formerly|previously|years ago|back (?:then|when|in)|in the (?:past|old days)|"
    r"(?:old|last|former|previous) (?:job|boss|employer|company|firm|office|manager)|at the time|those were the days|"
    r"(?:from|as of|starting) (?:next|january|february|march|april|may|june|july|august|september|october|november|"
    r"december))\b(?!.*\b(?:now|today|these days|nowadays)\b)"
)
_ELSEWHERE = Sought(
    r"\b(?:at|in) (?:(?:my|his|her|our|a|the) (?:\w+['’]s|old|last|previous|former|other|cousin|friend) \w+|your|most|many|"
    r"other|another (?:bank|company|firm|country))\b|"
    r"\b(?:my|a|his|her|our) (?:cousin|friend|neighbou?r|brother|sister|wife|husband|uncle|aunt|competitor|customer|client)"
    r"(?:(?:['’]s|s['’]) \w+|['’]?s (?:firm|company|business|shop|place|office|outfit|practice|school|hotel|farm)\b)"
)
_BYGONE = compiled(
    r"\b(?:back then|at the time|at that time|(?:\w+ )?(?:weeks?|months?|years?) ago|last (?:time|year|spring|summer|autumn|fall|winter|month)|"
    r"when we (?:last )?(?:spoke|talked|met)|in those days)\b[^.;!?]{0,40}?\b(?:you|your \w+)(?:['’]d| were| had| was| wanted| needed| hoped| planned)\b",
    re.IGNORECASE,
)
_FIRST = compiled(r"\b(?:I|we|I['’]\w+|we['’]\w+|me|us|myself|ourselves)\b")
_SECOND = compiled(r"\byou(?:['’]\w+)?\b", re.IGNORECASE)


def clause_before(text: str, at: int) -> str:
    """What stands before a place in its own clause, 120 characters at most."""
    before = text[max(0, at - 120) : at]
    ends = [mark.end() for mark in _CLAUSE.finditer(before)]
    return before[ends[-1] :] if ends else before


def clause_from(text: str, at: int) -> str:
    """What stands from a place on in its own clause, 120 characters at most."""
    after = text[at : at + 120]
    end = _CLAUSE.search(after)
    return after[: end.start()] if end else after


def is_negated(before: str, words: str = "") -> bool:
    """Whether a negation before or inside the words reaches them ("I don't currently have", "am not the one")."""
    match = _NEGATION.search(_NOT_NEGATION.sub("", before))
    if match is not None and not _RESTART.search(match["between"]):
        return True
    return _INNER_NEGATION.search(words) is not None


def is_denied(before: str) -> bool:
    """Whether a clause as a whole is denied by what stands right before it ("I wouldn't say that ...")."""
    return _DENIAL.search(before) is not None


def is_past(before: str) -> bool:
    """Whether the words tell of a time that is over ("in my old job ...")."""
    return _PAST.search(before) is not None


def is_bygone(before: str) -> bool:
    """Whether the seller recalls how it was when they last spoke ("back then, you were planning ...")."""
    return _BYGONE.search(before) is not None


def is_elsewhere(before: str) -> bool:
    """Whether the words tell of somebody else's firm ("at my wife's school ...")."""
    return _ELSEWHERE.search(before) is not None


def is_hedged(before: str) -> bool:
    """Whether the words are only leaned on ("I think we might ...")."""
    return _HEDGE.search(before) is not None


def is_hypothetical(before: str) -> bool:
    """Whether the words are only supposed ("if I had the final say")."""
    return _HYPOTHESIS.search(before) is not None


def is_reported(before: str) -> bool:
    """Whether the speaker repeats what the other side said ("you said that ...")."""
    return _REPORTED.search(before) is not None


def is_of_another(before: str, *, of_seller: bool) -> bool:
    """Whether somebody else than the buyer is the subject of the words ("our CFO has the final say")."""
    own = _SECOND if of_seller else _FIRST
    others = [match.end() for match in _ANOTHER.finditer(before)]
    owns = [match.end() for match in own.finditer(before)]
    return bool(others) and (not owns or max(owns) < others[-1])
