"""Questions with two people in them: "Does the board sign, or will you?", "Do you decide, or does your boss?".

"I will" there takes up the verb that was put to the buyer, and says nothing of the other one.
"""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, says_who_decides
from agent.signs.sign import Found

_VERB = r"(?:do|will|can|could|would|may|might|must|should|are)"
_YOU = compiled(
    rf"(?:^|\W)(?P<verb>{_VERB})\s+(?:(?:just|only|simply)\s+)?you\b(?:\s+(?:yourself|alone|personally))?(?!\s+(?:\w+\s+)?(?:have\s+to|need|got\s+to|get|"
    r"require|ask|obliged|supposed|expected)\b)",
    re.IGNORECASE,
)
_ANOTHER = compiled(
    phrases(
        "(do|does|must|will|has|have|is|are|would|can|should) ((the|your|an?|some|any|another) [\\w'-]+|he|she|they|someone|somebody|anyone|anybody|it (go|have)|"
        "(?-i:[A-Z])\\w+)|you (have|need|must|ask|get|require)|(the|your) [\\w-]+ (do|does|must|will|has to|have to|is|are)"
    ),
    re.IGNORECASE,
)
_ANSWER = compiled(
    rf"\W*(?:(?:no|nope|oh|well|um|uh|actually|usually|normally|honestly)\W+)*(?:I|we)(?:\s+(?:alone|always|usually|normally|myself))*\s+(?P<verb>{_VERB}|am)"
    r"\b(?!\s+(?:not|have|need|ask|get|think|believe|hope|guess|suppose)\b|['’])",
    re.IGNORECASE,
)
_NOT_I = compiled(
    r"\W*(?:(?:no|nope|oh|well|um|uh|actually)\W+)*(?:not (?:me|I|us)\b|(?:I|we) (?:ca|do|wo|could|would|must|may|might|am|are|will|do|can)(?:n['’]?t| ?not)\b(?! (?:know|think|believe|say|tell|remember)))",
    re.IGNORECASE,
)
_ME = compiled(
    r"\W*(?:(?:oh|well|um|uh|just|only|always|still|that(?:['’]s|['’]d be)|it(?:['’]s|['’]ll be|['’]d be))\W+)*(?:me|myself|us)(?=\W*$|[.,;!])",
    re.IGNORECASE,
)
_YOURSELF = compiled(r"\b(?:you|yours|yourself|your (?:decision|call|choice|say-so))\b", re.IGNORECASE)
_LISTED = compiled(
    r"\W*(?:(?:um|uh|well|oh)\W+)*the (?P<place>former|latter|first|second)(?: (?:one|of (?:the|those) two))?\W*$",
    re.IGNORECASE,
)
"""One of the two that the question puts side by side, by its place."""
_DECIDING = frozenset({Asked.OTHERS, Asked.THEM, Asked.DECIDER, Asked.NOBODY_ELSE})


def chosen(question: Sentence, asked: frozenset[Asked], reply: Sentence) -> Found | None:
    """The buyer's authority where the reply takes up the verb of "you" in a question with "or"; None elsewhere."""
    text = question.text
    if " or " not in text or asked.isdisjoint(_DECIDING) or reply.asks:
        return None
    if (listed := _LISTED.match(reply.text)) is not None and text.count(" or ") == 1:
        first = _YOURSELF.search(text.partition(" or ")[0]) is not None
        of_buyer = first is (listed["place"].lower() in ("former", "first"))
        return says_who_decides(reply, Stance.FOR if of_buyer else Stance.AGAINST)
    of_you = {"am" if match["verb"].lower() == "are" else match["verb"].lower() for match in _YOU.finditer(text)}
    stance = _stance(reply.text, of_you) if of_you and _ANOTHER.search(text) else None
    return None if stance is None else says_who_decides(reply, stance)


def _stance(reply: str, of_you: set[str]) -> Stance | None:
    """What a reply says of who decides; `of_you`: the verbs of the question that are put to the buyer."""
    if _NOT_I.match(reply):
        return Stance.AGAINST
    answer = _ANSWER.match(reply)
    taken_up = answer is not None and answer["verb"].lower() in of_you
    return Stance.FOR if taken_up or _ME.match(reply) else None
