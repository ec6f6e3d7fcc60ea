"""What turns words round or takes their force: negation, hedges, conditions, hypotheses, other people's words."""

from __future__ import annotations

import re

from agent.signs.people import ROLE
from agent.signs.phrases import phrases

_CLAUSE = re.compile(
    r"[;:—–]|\s-\s|\b(?:but|however|although|though|yet|because|since|so that|so|whereas|while|and then)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bnobody\b|\bno one\b|\bneither\b|\bnor\b|\bwithout\b|\bcannot\b|\bcant\b|"
    r"\bdont\b|\bwont\b|\bisnt\b|\bdoesnt\b|\black(?:s|ing)?\b|\bhardly\b|\bunable to\b)(?P<between>[^.;!?]{0,60})$",
    re.IGNORECASE,
)
_INNER_NEGATION = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_NOT_NEGATION = re.compile(
    r"\b(?:not only|no problem|no doubt|not to mention|no worries|no question|why not|can(?:not|['’]?t) wait)\b",
    re.IGNORECASE,
)
_RESTART = re.compile(r",\s*(?:and\s+)?(?:I|we|she|he|they|it|that|this|you)\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|may|could|I think|I guess|I suppose|I believe|I'd say|sort of|kind of|"
    r"kinda|sounds? like|seems?|looks? like|in theory|hopefully|not sure|unsure|I hope|I assume)\b",
    re.IGNORECASE,
)
_HYPOTHESIS = re.compile(
    r"\b(?:if (?:I|we|you) (?:had|were|could|ever)|if only|I wish|we wish|suppose (?:I|we)|imagine (?:I|we)|"
    r"(?:would|should) (?:I|we) (?:have|be) )",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:you (?:said|say|told|mentioned|claimed|wrote)|your (?:colleague|website|brochure|e-?mail) (?:said|says)|"
    r"according to you)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    phrases(
        "(my|our|your|the|a|his|her|their|upper|senior) (\\w+ ){0,2}?{role}",
        "he|she|they|someone else|somebody else|{role}",
        role=ROLE,
    ),
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:I|we|I['’]\w+|we['’]\w+|me|us|myself|ourselves)\b")
_SECOND = re.compile(r"\byou(?:['’]\w+)?\b", re.IGNORECASE)


def clause_before(text: str, at: int) -> str:
    """What stands before a place in its own clause, 120 characters at most."""
    before = text[max(0, at - 120) : at]
    ends = [match.end() for match in _CLAUSE.finditer(before)]
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
