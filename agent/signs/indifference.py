"""Words that it is all the same when: "Christmas, Easter, it's all one to us", "this year or next makes no odds".

They put nothing off: a day that is near, or that is named beside them, stands ("Monday or Tuesday, I don't mind").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.claims import Stance
from agent.signs.phrases import phrases
from agent.signs.sign import Sign
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Screened
from agent.values.times import Time, days_until

_ENDS = "(?=\\s*$|\\s*[.,;!])"
_NEXT = "(next (year|season|spring|summer|autumn|winter)|the (year|season) after( (next|that))?)"
_WORDS = phrases(
    "(is|are|'s|be|all|it|always) ((all|just|pretty much|really|much) )*(the same|one)( thing)? to (me|us)",
    "same thing (to|for) (me|us)",
    "(makes?|made) ((no|little|not much|zero) )+((real|great) )?(odds|difference)( (to|for) (me|us))?{ends}",
    "(don't|doesn't|won't) make ((any|much|a|real|blind bit of|lot of) )+(odds|difference)( (to|for) (me|us))?{ends}",
    "(I|we) (don't|do not) ((really|much|particularly) )*(mind|care)( (which|when|either way|one way or the other))?{ends}",
    "(I|we)('m| am|'re| are) ((pretty|quite|very|really|totally|completely) )*(not (too |that )?(fussed|fussy|bothered|particular|picky)|easy)"
    "( (about )?(when|which|the (date|timing)))?{ends}",
    "(I|we) (don't|do not) ((really|much|particularly) )*(mind|care) (if|whether|when) (it's|it is|that's|it comes|it happens|they come|you come)[^.;!?]{0,20}? (year|season|spring|summer|autumn|fall|winter|later)(?!\\w)",
    "{next} ((would|will|can|is|'s|'d|'ll|could|be|do|suit|work|just|quite|equally|perfectly) )*((as well|also|too)(?! (late|long|far|soon|early))|(fine|good|ok|okay|possible|ample) (too|also|as well)|just as (well|good)|also (can|fine|ok|okay|good|possible))",
    "(any|some) ?time {next} (is|would|will|'s|'d|can)( be| do| suit)?( just| quite| perfectly)?( fine| good| ok| okay| well| soon enough)*{ends}",
    "for all ((I|we) (care|mind)|(it|that) matters)|who cares( when)?{ends}|neither here nor there",
    "either( one| way)?('s| is|'ll| will|'d| would)( (be|do|just))* (fine|okay|ok|good|suits?)( (by|for|with) (me|us))?{ends}",
    "(it|that|when|which) (doesn't|does not) ((really|much) )*matter( (to|for) (me|us))?{ends}|no matter( when| which)?{ends}",
    ends=_ENDS,
    next=_NEXT,
)
_INDIFFERENT = Screened(_WORDS)
_LIMITED = Screened(
    phrases("but|so long as|as long as|provided|just( so| not)|only|though|except|unless|by|before|until|no later than")
)
"""Beside such words: they only leave open what is within a limit."""

_OF_TIME = Screened(
    phrases(
        "when|whenever|dates?|days?|times?|timing|timeline|time ?frames?|deadlines?|weeks?|months?|years?|seasons?|soon|sooner|later|spring|summer|autumn|winter|urgent|rush|hurry|start|schedule"
    )
)

INDIFFERENCE = Sign(
    "timeline.indifferent", Stance.AGAINST, _WORDS, negatable=False, unless=f"{ABOUT_THE_TALK}|\\b(?:price|cost)"
)


def is_indifferent(text: str) -> bool:
    """Whether a sentence says that something, be it the time or not, is all the same."""
    return _INDIFFERENT.stands_in(text)


def speaks_of_time(text: str) -> bool:
    """Whether a sentence holds a word for time, beside the days and dates that it may name."""
    return _OF_TIME.stands_in(text)


_NEAR = 31
"""Days within which one of several times is meant, whichever it may be."""


def leaves_open_when(text: str, times: Sequence[Time], said_on: date) -> bool:
    """Whether it is all the same which of the times in a sentence it is, so that none is wanted: the last is far off."""
    if not times or not _INDIFFERENT.stands_in(text):
        return False
    first, last = min(time.start for time in times), max(days_until(time.wanted, said_on) for time in times)
    return last > _NEAR and not _LIMITED.stands_in(text[max(time.end for time in times) :] + text[:first])
