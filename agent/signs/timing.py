"""What a short answer to "how urgent is it?" or "is there a deadline?" says of the timeline."""

from __future__ import annotations

import re
from datetime import date

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.questions import Asked
from agent.signs.sign import Found
from agent.turns import Answer, answer
from agent.values.times import find_times

_LEAD_IN = r"^(?:(?:uh|um|oh|well|hmm|so|i mean|honestly|i['’]d say|i would say|to be honest)[\s,.]+)*"
_VERY = compiled(
    _LEAD_IN
    + phrases(
        "((it's|it is|that's|this is|we are|we're) )?(very|extremely|quite|pretty|rather|really|super|highly|totally|fairly)"
        "( (much|urgent|soon|quickly|so|pressing|fast|high))*(?=\\s*[.,!]|\\s*$)",
        "a (lot|fair bit|great deal)|lots|plenty|tons|enormous|huge|on a scale",
        "as (urgent|soon|fast|quick) as|we need it|it is urgent",
    ),
    re.IGNORECASE,
)
_HARDLY = compiled(
    _LEAD_IN
    + phrases(
        "((no|nah|nope|there is|there's|it's|that's|we're|we are|i'm) )*(none|not (really|very|especially|particularly|at all|that|so|"
        "terribly|too|much|overly|exactly|as such|hugely|urgent|pressing|soon|right now|yet|just yet|for now|of late)|nah|hardly|barely|"
        "nothing|zero|little|never|the opposite|far from it|quite the opposite|not)",
    ),
    re.IGNORECASE,
)
_NO_TIME = compiled(
    _LEAD_IN
    + phrases(
        "((please|just|you) )*take your time|none|never|nothing|there (is none|isn't (one|any))|no one has|not (soon|any)|not in (my|our|this) life(time)?",
        "(nobody|no one)('s| has| ever)* (gave|given|set|told|named|mentioned)( (me|us|it))*( one| any| a (date|deadline))?(?=\\W*$)",
        "(god|heaven|goodness|who|lord)( only| alone)? knows|your guess is as good|(that's |it's )?(written )?in the stars|in a blue moon",
        "when (I retire|I'm (dead|gone|old)|hell|pigs|the old (\\w+ )?((finally|one day) )?(dies|gives up|packs (up|in)|falls (apart|to bits)|breaks( down)?|conks out|gives up the ghost))",
        "((no|nah|nope|oh|just|please|then),? )*leave (it|that|the (date|field|line|box)) (blank|open|empty|out|free)|not this (one|time)",
        "(we|I) (haven't|have not) (got|gotten|come|thought|looked|planned) that far",
    ),
    re.IGNORECASE,
)


_LONG_DUE = compiled(
    _LEAD_IN + r"(?:(?:by|like|ideally|preferably)\s+)?yesterday(?:\s+would\s+(?:have\s+been|be)\s+\w+)?\W*$",
    re.IGNORECASE,
)
"""An answer that it should be there already: "And how soon would you need it?" "Yesterday." """


UNHURRIED = frozenset({"timeline.none", "timeline.can_wait", "timeline.no_date", "timeline.indifferent"})
"""Words of having time, in the sentence of which a time may be named: "we don't want to rush it, so give us ten days"."""

AT_EASE = UNHURRIED | {"timeline.later"}
"""Words of having time, beside which a time that is named in another sentence stands."""

NOT_BEFORE = "timeline.not_before"
"""The other end of a time that is named: "in a week, but not before Wednesday"."""


_ANY_DAY = date(2000, 1, 1)
"""Whether a time is named at all does not hang on the day on which it is."""


def timely_answer(sentence: Sentence, asked: frozenset[Asked]) -> Found | None:
    """The stance of an answer that names no time itself; None where it says nothing or nothing was asked."""
    stance = None
    if Asked.PRESSURE in asked:
        stance = _of_pressure(sentence.text)
    elif Asked.TIME in asked and _NO_TIME.match(sentence.text):
        stance = Stance.AGAINST
    elif Asked.TIME in asked and _LONG_DUE.match(sentence.text):
        stance = Stance.FOR
    if stance is Stance.AGAINST and find_times(sentence.text, _ANY_DAY):
        return None  # "Not urgent, but by July." and "No, next month." name a time.
    return Found("timeline.answer", stance, True, 0, len(sentence.text)) if stance else None


def _of_pressure(text: str) -> Stance | None:
    if answer(text) is Answer.DISAGREES or _HARDLY.match(text):
        return Stance.AGAINST
    return Stance.FOR if answer(text) is Answer.AGREES or _VERY.match(text) else None
