"""Which time in a sentence is the one by which the buyer wants it, rather than a promise, a meeting or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import change, signs_in
from agent.signs.bygone_times import is_bygone
from agent.signs.delivery_words import EVENT, GLAD, HAVING, IF_GLAD, IF_YOU_COULD, NOT_OURS, OTHER_TIMES, WISH
from agent.signs.indifference import leaves_open_when
from agent.signs.no_days import CLOSED_FOR, FAR, FITS, hangs_on_others, is_no_day
from agent.signs.offered_times import DELIVERY, ELSEWHERE, FILLED, INSTALL, OF_PAPERS, is_nowadays, is_the_buyers
from agent.signs.phrases import phrases
from agent.signs.polarity import is_hypothetical, is_reported
from agent.signs.sign import Voice
from agent.signs.times_put_right import brought_forward, on_the_same_day
from agent.signs.timing import NOT_BEFORE, UNHURRIED
from agent.stems import Sought
from agent.values.times import Time, days_until, find_times

_PERHAPS = compiled(r"^(?![^?]*\b(?:too|so)\b)[^?]*\b(?:perhaps|maybe|say|possibly)\b", re.IGNORECASE)
"""In an answer that asks for leave ("A week, perhaps?"); without such a word it only wonders ("Three weeks?")."""

_SUPPOSITION = compiled(r"^\W*(?:(?:well|so|um|uh|but)\W+)?(?:if|should)\b[^,.;]{0,50},\s*", re.IGNORECASE)


def _supposition(text: str) -> int:
    """Where the answer begins that a supposition opens ("If it were to happen, then within one day")."""
    opening = _SUPPOSITION.match(text)
    return opening.end() if opening else 0


_LIMIT_BEFORE = compiled(
    r"\b(?:by|before|within|inside|(?:no|not) later than|latest(?: by)?|until|till|in under|in less than|at most|ahead of|"
    r"prior to|in time for|come|(?:this|right) side of|(?:deadline|cut-?off|go-?live|date|target|start)(?: is| of|:)?)\s+"
    r"(?:(?:like|the|about|around|maybe|say) )*$|"
    r"\b(?:before|by|ahead of|in time for)\s+(?:the|our|my|this)\s+(?:[\w'’-]+\s+){1,2}(?:on|at|in|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LIMIT_IN = compiled(r"^(?:by|before|come|until|till|ahead of|prior to|within)\b", re.IGNORECASE)
_LIMIT_AFTER = compiled(
    r"^[\s,.]*(?:(?:would|will|['’]d|['’]ll) (?:also )?do(?:,? too| as well| (?:just )?fine)\b|at the (?:very )?(?:latest|most|outside)|max(?:imum)?\b|tops\b|at most\b|latest\b|or (?:sooner|earlier|bust)|"
    r"hard stop|no ifs|(?:['’]s|is|would be|will be) (?:my|our|the) (?:(?:very|absolute|final|outside|outer|hard) )?(?:limit|deadline|cut-?off|latest)\b|(?:and )?(?:no|not) (?:more|longer|later)\b)",
    re.IGNORECASE,
)
_CHOSEN_AFTER = compiled(
    r"^[\s,.]*(?:if (?:at all |that['’]?s |it['’]?s |that is |it is )?(?:possible|feasible|doable)|be (?:possible|feasible|doable|realistic|manageable|enough)\b|(?:would|['’]?d) be (?:ideal|perfect|great|best|good|lovely|fine|brilliant|wonderful|a dream)|"
    r"(?:would|will|['’]d|could|can|might) (?:that |it |this )?be (?:possible|feasible|doable|realistic|manageable|enough|okay|ok)\b|"
    r"(?:would|will|['’]d|['’]ll) (?:do|suit|work|seem (?:appropriate|right|fine|fair|reasonable|sensible|good))\b|"
    r"(?:seems?|sounds?|feels?|looks?) (?:appropriate|about right|fair|reasonable|sensible|realistic) (?:to|for) (?:me|us)\b|"
    r"is (?:ideal|perfect|best)|"
    r"suits? us|would (?:suit|work) (?:us|best)|it (?:is|has to be|must be|will be)|(?:is|['’]s) (?:our|when|what|the (?:\w+ )?(?:date|target|plan|"
    r"goal|aim|deadline|cut|latest|time|moment|point|day|window))|(?:,? )?that['’]?s (?:the|our|when|all)|,? please|for sure|certainly|(?:is )?when we)",
    re.IGNORECASE,
)
_FOR_IT = Sought(
    phrases(
        "(from|on|by) (that|this|the same) (day|date|time|moment|point)|that (very |same )?day|from then|then|in time|on arrival|"
        "with it|without it|so|for (that|it|this)|when|(fit|squeeze|slot|fall|happen|get it|be done) (into |in |within |inside )?"
        "(there|that|it|this|then)(?=[ .,;!]|$)",
    )
)
_BY_THEN = Sought(phrases("(by|before) (then|that)|beforehand|depends? on it|not without it"))
_NOT_AFTER = compiled(
    r"^[\s,]*(?:(?:for sure|for certain|certainly|definitely|surely|really|probably) )*not\W*$|"
    r"^,?\s*or\s+(?:(?:perhaps|maybe|on|at|in)\s+)*(?:some|any)\s+other\s+(?:day|date|time|week|month)\b",
    re.IGNORECASE,
)
"""Behind a time that is ruled out ("this year for sure not")."""

_CAN_IT = Sought(
    r"\b(?:can|could|possible|manage|able|feasible|doable|realistic|make it|need|want|have (?:it|them|everything)|get (?:it|them)|will|"
    r"would|how (?:soon|quickly|fast)|(?:how|what) about (?:having|getting|installing|finishing|setting|putting))\b"
)
_SUPPOSED = Sought(r"\b(?:hypothetically|in theory|theoretically|just curious|for argument['’]?s sake)\b")
_CONTRAST = compiled(r"\b(?:but|however|although|though|that said|yet|still|except)\b", re.IGNORECASE)
_CLAUSE = compiled(
    r"[,;:—–]|\s-\s|\b(?:and|but|so|because|cause|otherwise|or else|while|whereas|although|though|then|hence|thus|since|unless|"
    r"or we|or they)\b",
    re.IGNORECASE,
)

_BEGIN = compiled(r"\b(?:start|begin|kick[- ]?off|initiate|get going)\b(?!\s+using)", re.IGNORECASE)
_ENDING = compiled(
    r"\b(?:complet\w+|finish\w*|done|set[- ]?up|installed|running|live|operational|in place)\b", re.IGNORECASE
)
_NEAR = 110
"""How far, in characters, a wish may stand from its time in a sentence without stops."""

_OPENING = 15
"""An answer names its time within so many characters ("um in April, the contract ends then")."""


def wanted_times(
    sentence: Sentence, voice: Voice, said_on: date, *, asked: bool = False, unprompted: bool = False
) -> list[Time]:
    """The times in a sentence by which the buyer wants it.

    `asked`: the seller's last words asked for a time. `unprompted`: they asked for nothing, or nobody else spoke.
    """
    if not find_times(sentence.text, said_on):
        return []
    return list(_wanted_times(sentence, voice, said_on, asked, unprompted))


@lru_cache(maxsize=2048)
def _wanted_times(sentence: Sentence, voice: Voice, said_on: date, asked: bool, unprompted: bool) -> tuple[Time, ...]:
    times = [time for time in find_times(sentence.text, said_on) if not is_nowadays(sentence.text, time)]
    # "Before the spring goods come in", said in spring: a season that has begun sets no day beside a span.
    times = [time for time in times if time.wanted.by != said_on] or times
    times = [time for time in times if days_until(time.wanted, said_on) <= FAR]
    if not times:
        return ()
    if voice is Voice.BUYER:
        return tuple(_of_the_buyer(sentence, times, said_on, asked=asked, lone=asked or unprompted))
    return tuple(time for time in times if is_the_buyers(sentence.text, time))


def plainness(sentence: Sentence, said_on: date, *, asked: bool, unprompted: bool) -> int:
    """How plainly a buyer's sentence says by when it is wanted: above 0 where it does, more in the words of a wish."""
    wanted = {
        (time.start, time.end)
        for time in wanted_times(sentence, Voice.BUYER, said_on, asked=asked, unprompted=unprompted)
    }
    lone, opens = asked or unprompted, sentence.start == 0
    return max(
        (
            _weight(sentence.text, time, asked=asked, lone=lone, opens=opens)
            for time in find_times(sentence.text, said_on)
            if (time.start, time.end) in wanted
        ),
        default=0,
    )


def _of_the_buyer(sentence: Sentence, times: Sequence[Time], said_on: date, *, asked: bool, lone: bool) -> list[Time]:
    if (_says(_SUPPOSED, sentence.text) and not asked) or (sentence.asks and not _says(_CAN_IT, sentence.text)):
        times = [time for time in times if asked and _says(_PERHAPS, sentence.text)]
    if leaves_open_when(sentence.text, times, said_on):
        return []
    opens = sentence.start == 0
    weighed = [
        (_weight(sentence.text, time, asked=asked, lone=lone, opens=opens), time)
        for time in _not_put_off(sentence, times)
    ]
    stand = _put_right(sentence.text, weighed, said_on)
    told = _without_reasons(sentence.text, [(weight, time) for weight, time in stand if weight])
    settled = [each for each in told if _says(_SETTLES, sentence.text[: each[1].start])]
    told = settled or [each for each in told if asked and _is_alone(sentence.text, each[1])] or told
    most = max((weight for weight, _ in told), default=0)
    return [brought_forward(sentence.text, time) for weight, time in told if weight == most]


def _put_right(text: str, weighed: Sequence[tuple[int, Time]], said_on: date) -> Sequence[tuple[int, Time]]:
    """The times but those that others take the place of ("by Tuesday, make that Wednesday"), as plainly wanted."""
    stand = change.standing(text, [time for _, time in weighed])
    most = max((weight for weight, _ in weighed), default=0)
    if len(stand) == len(weighed):
        return weighed
    return [(most, on_the_same_day(text, weighed[0][1], time, said_on)) for time in stand]


_REASON = compiled(
    r"\b(?:(?:because|since|as|for)\s+(?:the|our|an?|my|we|I|they|it|he|she|there|that|this|those|these|your|some)\b|so\s+that\b|"
    r"in\s+order\s+to\b)",
    re.IGNORECASE,
)
"""Begins the reason for a time that stands before it ("within three days, as a crew comes back on Friday")."""


_SETTLES = compiled(
    r"\b(?:so|then|hence|therefore)\s+(?:let['’]s\s+(?:say|make\s+it)|let\s+us\s+say|I['’]d\s+say|we['’]d\s+say|say|make\s+it|call\s+it)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before the time on which a sentence settles ("any day that week would do, so let's say a week")."""


def _is_alone(text: str, time: Time) -> bool:
    """Whether the clause of a time holds hardly a word beside ("We open on the 3rd, so four days.")."""
    start, end = _clause(text, time)
    return all(FILLED.fullmatch(part) for part in (text[start : time.start], text[time.end : end]))


def _without_reasons(text: str, weighed: Sequence[tuple[int, Time]]) -> Sequence[tuple[int, Time]]:
    """The times but those in the reason that is given for one before."""
    if len(weighed) < 2:
        return weighed
    reason = _REASON.search(text, weighed[0][1].end)
    return [each for each in weighed if reason is None or each[1].start < reason.start()]


def proposed_times(sentence: Sentence, said_on: date) -> list[Time]:
    """The times in a seller's sentence about delivery, which a buyer may accept."""
    text = sentence.text
    if not DELIVERY.search(text) or (_BEGIN.search(text) and not _ENDING.search(text)):
        return []
    if (ELSEWHERE.search(text) or OF_PAPERS.search(text)) and not INSTALL.search(text):
        return []
    return find_times(text, said_on)


def likely_times(sentence: Sentence, said_on: date) -> list[Time]:
    """The times in a sentence that is taken for one about when the buyer wants it, though no phrase says so.

    Where it names a day, that day counts and no span beside it ("in a month, on the 17th of April").
    """
    if sentence.asks or _says(_SUPPOSED, sentence.text):
        return []
    times = [time for time in _not_put_off(sentence, find_times(sentence.text, said_on)) if _lies_ahead(time, said_on)]
    times = [time for time in times if not (_lies_behind(sentence.text, time) or _overruns(sentence.text, time))]
    return [time for time in times if time.wanted.by is not None] or times


def _overruns(text: str, time: Time) -> bool:
    """Whether a span is what it would take too long for ("It would take more than five days, I fear.")."""
    return re.search(r"\btakes? (?:more|longer) than $", text[: time.start], re.IGNORECASE) is not None


def _lies_ahead(time: Time, said_on: date) -> bool:
    by, days = time.wanted.by, time.wanted.days
    return by > said_on if by is not None else days is not None and 0 < days <= FAR


def _lies_behind(text: str, time: Time) -> bool:
    start, end = _clause(text, time)
    return is_bygone(text, _led_by(text, start, end, time) + text[start:end], time)


def tells_of_other_times(text: str, said_on: date) -> bool:
    """Whether every time in a text is past, or that of papers, payments, holidays or meetings."""
    times = find_times(text, said_on)
    return bool(times) and all(_is_of_others(text, time) for time in times)


def _is_of_others(text: str, time: Time) -> bool:
    start, end = _clause(text, time)
    return (
        _lies_behind(text, time)
        or hangs_on_others(text)
        or (_says(OTHER_TIMES, text[start:end]) and not _says(INSTALL, text[start:end]))
    )


def _not_put_off(sentence: Sentence, times: Sequence[Time]) -> Sequence[Time]:
    """The times that plain words against a timeline leave ("no rush, but it should be there by June")."""
    hits = signs_in(sentence, Factor.TIMELINE, Voice.BUYER)
    doubts = [hit for hit in hits if hit.stance is Stance.AGAINST and hit.direct and hit.name not in UNHURRIED]
    if not doubts:
        return times
    if all(hit.name == NOT_BEFORE for hit in doubts):
        return [time for time in times if time.end <= min(hit.start for hit in doubts)]
    turn = _CONTRAST.search(sentence.text, max(hit.end for hit in doubts))
    return [time for time in times if turn and time.start >= turn.end()]


def _weight(text: str, time: Time, *, asked: bool, lone: bool, opens: bool) -> int:
    """How plainly a time is wanted; 0 if it is not. `lone`: it may stand for a whole wish; `opens`: so does the turn."""
    start, end = _clause(text, time)
    clause, after = text[start:end], text[time.end :]
    if _lies_behind(text, time) or _is_elsewhere(text, clause, time, asked=asked) or _says(_NOT_AFTER, after):
        return 0
    limited = _says(_LIMIT_BEFORE, text[: time.start]) or _says(_LIMIT_IN, text[time.start : time.end])
    limited = limited or _says(_LIMIT_AFTER, after)
    wished = (
        (asked and _says(CLOSED_FOR, text[: time.start]))
        or _says(_CHOSEN_AFTER, after)
        or is_wished(clause)
        or _is_gladly_had(text, clause)
        or is_wished(_led_by(text, start, end, time))
    )
    near = text[max(0, time.start - _NEAR) : time.end + _NEAR]
    led = FILLED.fullmatch(text[: time.start]) is not None
    by_itself = led and (lone or (_says(_LIMIT_AFTER, after) and FILLED.fullmatch(after) is not None))
    if wished or (limited and (asked or by_itself or is_wished(near))):
        return 2 * limited + 2 * wished + (not _says(EVENT, clause))
    if (asked and (opens or not _says(EVENT, clause))) or (lone and led and FILLED.fullmatch(after)):
        return 1
    return int(_by_its_surroundings(text, start, end))


def _says(pattern: re.Pattern[str] | Sought, text: str) -> bool:
    return pattern.search(text) is not None


_CONCLUDES = compiled(
    r"^\W*(?:(?:and|okay|well|um|uh),?\s+)*(?:so|hence|therefore|thus|then|(?:that|which) means|meaning|in other words|ideally|preferably|"
    r"at the latest|the day before|better)\b",
    re.IGNORECASE,
)


def concludes(text: str) -> bool:
    """Whether a sentence draws its time from what was said before it ("So Friday at the latest.")."""
    return _says(_CONCLUDES, text)


def is_wished(text: str) -> bool:
    """Whether words hold the frame of a wish, a duty or a plan, or speak of delivery."""
    return _says(WISH, text) or _says(DELIVERY, text)


def answers_plainly(sentence: Sentence, said_on: date) -> bool:
    """Whether a sentence, said in answer to a question for a time, names hardly but one, or limits it or wishes for it."""
    if is_of_an_occasion(sentence, said_on):
        return False
    times = find_times(sentence.text, said_on)
    leads = bool(times) and FILLED.fullmatch(sentence.text[: times[0].start]) is not None
    return leads or plainness(sentence, said_on, asked=True, unprompted=False) > 1


def wishes_then(sentence: Sentence, said_on: date) -> bool:
    """Whether the clause of a time in a sentence speaks of having the thing by then."""
    clauses = (_clause(sentence.text, time) for time in find_times(sentence.text, said_on))
    return any(_says(HAVING, sentence.text[start:end]) for start, end in clauses)


def is_bare_time(sentence: Sentence, said_on: date) -> bool:
    """Whether a sentence holds a time and hardly a word beside ("In about five days, I'd say.")."""
    times = find_times(sentence.text, said_on)
    return len(times) == 1 and all(
        FILLED.fullmatch(part) for part in (sentence.text[: times[0].start], sentence.text[times[0].end :])
    )


def speaks_of_having(text: str) -> bool:
    """Whether a sentence speaks of having the thing for sale, or of the work that it takes."""
    return _says(HAVING, text)


_HAPPENS = compiled(
    r"\b(?:an?|the|our|another|their|some|my)\s+(?:[\w-]+\s+){1,4}?(?:opens?|starts?|begins?|takes?\s+place|arrives?|returns?|comes?|visits?|"
    r"kicks?\s+off|(?:is|are)\s+(?:opening|starting|coming|arriving|returning|visiting|held|due))\b",
    re.IGNORECASE,
)
"""Something that happens by itself on a day ("a market opens on Saturday")."""


def is_of_an_occasion(sentence: Sentence, said_on: date) -> bool:
    """Whether every time in a sentence is that at which something else happens ("A fair opens on Saturday")."""
    times = find_times(sentence.text, said_on)
    if any(_says(CLOSED_FOR, sentence.text[: time.start]) or _says(FITS, sentence.text[time.end :]) for time in times):
        return False
    clauses = [_clause(sentence.text, time) for time in times]
    told = [sentence.text[start:end] for start, end in clauses]
    return bool(told) and all(
        (_says(EVENT, clause) or _says(_HAPPENS, clause)) and not _says(HAVING, clause) for clause in told
    )


def _led_by(text: str, start: int, end: int, time: Time) -> str:
    """The clause before one that holds hardly more than a time ("it should run, ideally, by May")."""
    others = len((text[start : time.start] + " " + text[time.end : end]).strip(" .,;!?").split())
    return text[max(0, start - _NEAR) : start] if others <= 1 else ""


def _by_its_surroundings(text: str, start: int, end: int) -> bool:
    """Whether another clause wants it by the time of an event in this one ("we open on the 3rd, so it must work")."""
    rest = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    event = _says(EVENT, text[start:end])
    if _says(_BY_THEN, rest):
        return event or is_wished(rest)
    return is_wished(rest) and (event or _says(_FOR_IT, rest))


def _clause(text: str, time: Time) -> tuple[int, int]:
    start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, time.start)), default=0)
    after = _CLAUSE.search(text, time.end)
    return start, after.start() if after else len(text)


def _is_elsewhere(text: str, clause: str, time: Time, *, asked: bool) -> bool:
    """Whether a time is a meeting's, somebody else's, past, a habit, a duration or only supposed."""
    if is_no_day(text, clause, time):
        return True
    if _says(FITS, text[time.end :]) or _is_gladly_had(text, clause):
        return False
    if asked and time.start - _supposition(text) <= _OPENING:
        return False
    before = text[max(0, time.start - _NEAR) : time.start]
    if is_reported(before) or _says(NOT_OURS, clause) or (is_hypothetical(before) and not _says(WISH, text)):
        return True
    return _says(ELSEWHERE, clause) and not _says(INSTALL, clause)


def _is_gladly_had(text: str, clause: str) -> bool:
    """Whether the clause of a time is a condition of which somebody would be glad, or asks for the work politely."""
    return _says(IF_GLAD, clause) and (_says(GLAD, text) or _says(IF_YOU_COULD, clause))
