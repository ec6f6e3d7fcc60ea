"""What a form's field that asks by when, or how urgent it is, says in a word or two."""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.sign import Found

_BY_WHEN = compiled(
    r"\W*(?:(?:your|the|project|purchase|purchasing|desired|preferred|expected|estimated|target|buying|implementation|delivery|installation|is|there|an?|any|required|planned|level|of|how|it|this)\W+)*"
    r"(?:time\s?(?:frame|line|scale)|timing|deadline|(?P<urgency>urgency|urgent|soon)|start(?:\s+date)?|date|horizon|purchase|purchasing|planned\s+(?:order|project)|when\s+do\s+you\s+(?:plan|intend|want|hope|expect)\s+to\s+(?:buy|order|start|purchase|decide)|when(?:\s+(?:do|would|will)\s+you\s+(?:need|want|like)(?:\s+\w+){0,2})?|"
    r"(?:needed|required|wanted|planned)\s+(?:by|for)|date\s+(?:needed|required|wanted)|when\s+(?:needed|required))(?:\s+(?:is\s+(?:it|this)|required|needed))?\W*$",
    re.IGNORECASE,
)
"""The label of a field that asks by when it is wanted, or how urgent it is."""
_NOT_AT_ALL = compiled(
    r"\W*(?:none|no|nope|nil|never|low|some\s?day|one\s+day|eventually|on\s+(?:hold|ice)|postponed|shelved|parked|deferred|(?:it\s+)?can\s+wait|not\s+(?:planned|planning\s+to|any\s?time\s+soon|(?:before|until|till|this|in\s+the\s+next)\s+(?:next\s+)?year|this\s+(?:quarter|month|summer|spring|autumn|winter)|soon|urgent)|some\s+(?:later|other)\s+(?:year|time|day)|not\s+at\s+all|whenever|any\s?time|nothing\s+(?:planned|fixed|set)|no\s+(?:plans?|preference|particular(?:\s+\w+)?))"
    r"(?:\s+(?:planned|fixed|yet|really|at\s+all|whatsoever|in\s+particular|in\s+mind|is\s+fine|will\s+do|suits))*(?:\W*$|\s*[,;.(–—])(?!\s*(?:but|tb|call|ask|please)\b)",
    re.IGNORECASE,
)
_VERY = compiled(
    r"\W*(?:(?:very|extremely|quite|pretty|rather)\s+)*(?:high|yes|very|urgent|critical|top|soon|asap)\b", re.IGNORECASE
)
_AT_ONCE = compiled(
    r"\W*(?:now|yesterday|today|at\s+once|right\s+(?:now|away)|straight\s?away|immediately|instantly|a\.?s\.?a\.?p|this\s+minute|the\s+sooner)\b(?!\s+(?:closed|too|is)\b)",
    re.IGNORECASE,
)
_FIGURE = compiled(r"\d")


def time_filled_in(label: str, answer: Sentence) -> Found | None:
    """What such a field says; a day filled in says so by itself."""
    asked = _BY_WHEN.match(label)
    if asked is None or _FIGURE.search(answer.text):
        return None
    if _NOT_AT_ALL.match(answer.text):
        return Found("timeline.none", Stance.AGAINST, True, 0, len(answer.text))
    if _AT_ONCE.match(answer.text) or (asked["urgency"] and _VERY.match(answer.text)):
        return Found("timeline.urgent", Stance.FOR, True, 0, len(answer.text))
    return None
