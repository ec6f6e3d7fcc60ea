"""A form's label that states something of who fills it in, made so or not so by a yes or a no: "I can sign contracts: no"."""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence, whole
from agent.signs import signs_in
from agent.signs.sign import Voice

_STATES = compiled(
    r"\W*(?:(?P<subject>(?:I|we|my|our)\b|(?:I|we)['’]\w+)|(?P<may>can|may|have|hold)\b(?! (?:you|we|I|they|it|the|your)\b)|"
    r"(?P<able>able|authori[sz]ed|allowed|entitled|empowered|permitted|free) to\b)",
    re.IGNORECASE,
)
_BEGUN = compiled(r"\W*(?:I am|I['’]m|we are|we['’]re)\W*$", re.IGNORECASE)
_YES = compiled(r"\W*(?:yes|yep|yeah|y|true|correct|x)\b", re.IGNORECASE)
_NO = compiled(r"\W*(?:no|nope|n|false|not|never)\b(?! (?:problem|doubt|question)\b)", re.IGNORECASE)


def states(label: str) -> bool:
    """Whether a label tells something of who fills it in, rather than asking ("I have final sign-off", "Able to sign")."""
    return _STATES.match(label) is not None


def stated(label: str, answer: Sentence, factor: Factor) -> Stance | None:
    """What such a label says of a factor, as it is filled in: so, not so, or gone on with ("I am: the owner (yes)")."""
    begins = _STATES.match(label)
    if begins is None:
        return None
    if _BEGUN.match(label):
        return _says(f"{label.strip()} {answer.text}", factor)
    no = _NO.match(answer.text) is not None
    if not (no or _YES.match(answer.text)):
        return None
    told = label.strip()
    if not begins["subject"]:
        told = ("I am " if begins["able"] else "I ") + told[:1].lower() + told[1:]
    stance = _says(told, factor)
    return stance.opposite if stance and no else stance


def _says(text: str, factor: Factor) -> Stance | None:
    hits = signs_in(whole(text), factor, Voice.BUYER)
    return hits[0].stance if hits and hits[0].direct else None
