"""Times that are no day at all: a rhythm, a duration, the end of a wait, these days."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import phrases
from agent.stems import Sought
from agent.values.times import Time

_RECURRING = compiled(
    r"(?:\b(?:every|each|per|once|twice|thrice|times|hours|on an?|times an?|once an?|twice an?|every other|every single|\d|"
    r"hundred|thousand|dozen)|[$€£]\d+)\s*$",
    re.IGNORECASE,
)
_NOT_GIVEN = compiled(
    r"(?:n['’]t|\bnot|\bnever|\bcannot)\s+(?:even\s+)?(?:give|name|tell|promise|quote)\s+(?:you\s+)?$|\blet\s+alone\s+$",
    re.IGNORECASE,
)
"""Before a time that nobody can name ("I couldn't give you a month, let alone a day")."""

_LONG_WORK = compiled(r"\b(?:an?|the|our)\s+$", re.IGNORECASE)
_AS_ADJECTIVE = compiled(r"(?:hour|day|week|month|year)$", re.IGNORECASE)
_WINDOW = compiled(
    r"^\s+(?:\w+\s+)?(?:timeline|time ?frame|deadline|window|turnaround|schedule|time ?table|limit)\b", re.IGNORECASE
)
_FOR_SO_LONG = compiled(
    r"\b(?:for|over|after|in)\s+the\s+(?:last|past)\s*$|\b(?:for|over the|after|another|last|past|(?<!no )(?<!not )(?<!take )(?<!last )(?<!any )more than|the last|the past|took|"
    r"takes|around for|stay|from|all of)\s*$",
    re.IGNORECASE,
)
_LIMIT = Sought(
    phrases(
        "(must|may|can|should|could)(n't| ?not) ((really|possibly|ever) )*(overstep|exceed|go (beyond|past|over)|miss|pass|overrun|move|shift|be (late|later|moved|missed))",
        "(no way (of|to) mov(e|ing) it|not a day (later|longer|more)|(absolute|final|hard|very) (limit|deadline|latest)|at the (very )?latest|not (movable|negotiable))",
        "then (it|the \\w+) (expires?|lapses?|ends?|is gone|runs out|closes)",
    )
)
"""Words that make the end of a wait a limit: "until the end of January, and I must not overstep that"."""

FITS = Sought(
    r"\b(?:fit|squeezed?|slot|fall|happen|done|finished?|installed|completed)\s+(?:\w+\s+)?(?:there|that|it|then|this (?:window|time|period))\b"
)
"""The work has to find room in the span: "the lanes can be closed for two days, so it would have to fit in there"."""

CLOSED_FOR = compiled(
    r"\b(?:close|closed|shut|spare|offline|down|out of (?:service|action|operation)|do without|be without|empty|gap|stand still|do that)\b"
    r"[^.;!?]{0,50}\bfor\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
"""Before the span in which the work has to find room ("I can close for one day")."""

_UNTIL = compiled(r"\b(?:until|till|through)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_UNTIL_IN = compiled(r"^(?:until|till)\b", re.IGNORECASE)
_TIME_LEFT = compiled(
    r"\b(?:have|'?ve|got|has|only|just|deadline|give|gives|leaves?|days|weeks|months|when|needed|wanted)\b",
    re.IGNORECASE,
)
_NOT_THEN = compiled(r"\bnot\s+(?:(?:an?|in|on|by|for|this|until|during|the|before)\s+)*$", re.IGNORECASE)
_AS_OF_NOW = compiled(
    r"\b(?:as of|from|starting|sign|decide|approve|order|until|so far|busy|here|for)\s*$", re.IGNORECASE
)
_NEEDED_HERE = compiled(
    r"\b(?:need|needs|want|wants|get|bring|send)(?: (?!to\b)[\w'’-]+){1,4}? (?:here|to us|to me)\s*$", re.IGNORECASE
)
"""Before a "today" by which somebody or something has to be there ("we need one here today"; "he's here today")."""

_TODAY_TOO = compiled(
    r"\b(?:need|needed|want|wanna|must|has to|have to|gotta|by|install\w*|running|delivered|before|possible)\b",
    re.IGNORECASE,
)
_TOO_LATE = compiled(
    r"^(?:['’]s|\s)*\s*(?:(?:is|are|would be|will be|'d be|be|just|way|far|much)\s+)*too (?:late|long|far)",
    re.IGNORECASE,
)
_WAIT_UNTIL = compiled(
    r"\b(?:after|not before|no (?:earlier|sooner) than)\s+(?:the\s+)?$|\b(?:wait|hold off|put (?:it|this) off|delay(?: it)?|postpone(?: it)?)\s+(?:until|till|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HANGS = Sought(
    r"\bif\s+(?:the|my|our|his|her|their|an?|some(?:body|one))\s+(?:[\w'’-]+\s+){0,3}?(?:approved|agreed|consented|renewed|extended|"
    r"granted|awarded|said\s+(?:yes|so)|signed|released|came\s+(?:through|off|in)|passed|gave|let|paid\s+out|allowed|accepted)\b|"
    r"\bif\s+(?:we|I|they|he|she)\s+(?:won|got|landed|secured|received|(?:was|were)\s+(?:given|granted|awarded))\s+(?:the|that|an?|this|our)\s+(?:[\w-]+\s+)?"
    r"(?:tenders?|contract|grant|bid|loan|money|funding|subsidy|permit|licen[cs]e|permission|go-?ahead|approval|lottery|job)\b|"
    r"^\W*were\s+(?:the|my|our)\s+(?:[\w-]+\s+){1,3}?(?:renewed|approved|extended|granted|awarded|passed|accepted|given)\b"
)
_WOULD = compiled(r"\b(?:(?:I|we|they|it|that)['’]d|would|could)\b", re.IGNORECASE)


def hangs_on_others(text: str) -> bool:
    """Whether a time is only supposed, since others would have to give something first ("if the lease were renewed, I'd ...")."""
    return _HANGS.search(text) is not None and _WOULD.search(text) is not None


_WEEKDAY_SOME_TIME = compiled(
    r"(?<!need )(?<!want )(?<!get )(?<!have )(?<!order )(?<!me )(?<!us )\b(?:one|some)\s+$", re.IGNORECASE
)
_A_WEEKDAY = compiled("(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
"""One of many such days ("come one Sunday")."""

_SALES = compiled(
    r"(?:[\s-]end)?\s+(?:promo\w*|discount|deals?|sale|offers?|specials?|campaign|bonus|reports?|figures|party)\b",
    re.IGNORECASE,
)
"""What is named after the end of a month or a year ("a month-end promo")."""

_THE_NTH = compiled(r"(?:is|['’]s)\s+the\s+\w+$", re.IGNORECASE)
_OF_MANY = compiled(r"\s+(?:that\s+)?(?:I|we|you|they)\b(?!\s+(?:need|want|must))(?:['’]\w+)?", re.IGNORECASE)
"""One of many such things ("this is the first I hear of it")."""

_ALWAYS_DOES = compiled(
    r"\b(?:who|that|which)\s+(?:(?:can|will|would)\s+)?(?:delivers?|ships?|comes?|turns?\s+up|answers?|responds?|replies|reply|repairs?|does\s+it|do\s+it)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PROMPTLY = compiled(r"(?:the\s+)?(?:same|next)\s+day", re.IGNORECASE)
"""How soon a firm does what it does ("somebody who delivers same day")."""

_AWAY = compiled(
    r"\b(?:I|we|he|she|they)(?:['’](?:m|re|s|ll\s+be)|\s+am|\s+are|\s+is|\s+will\s+be)\s+(?:(?:away|off|out|gone|abroad|then)\s+)*$",
    re.IGNORECASE,
)
_SOMEWHERE = compiled(r"\s+(?:in|at|on|with)\s+(?!(?:place|use|total|all|time)\b)\w", re.IGNORECASE)
"""How long somebody is away ("then I'm a month in Thailand")."""

_LEFT = compiled(r"\bleav(?:e|ing)\s+(?:it|us|that|this|things|them|me)\s+$", re.IGNORECASE)
"""Before the time for which a thing is left as it is ("you could leave it a year")."""


def _is_none_at_all(before: str, named: str, after: str) -> bool:
    """Whether a time is one of many, a firm's habit, or how long somebody is away or something is left."""
    return (
        (_A_WEEKDAY.match(named) is not None and _WEEKDAY_SOME_TIME.search(before) is not None)
        or ("end" in (named[-3:].lower(), after[1:4].lower()) and _SALES.match(after) is not None)
        or (_THE_NTH.match(named) is not None and _OF_MANY.match(after) is not None)
        or (_PROMPTLY.match(named) is not None and _ALWAYS_DOES.search(before) is not None)
        or (_SOMEWHERE.match(after) is not None and _AWAY.search(before) is not None)
        or _LEFT.search(before) is not None
    )


FAR = 700
"""A span of more days is no wish: "in two or three years" puts it off."""


def is_no_day(text: str, clause: str, time: Time) -> bool:
    """Whether words right beside a time make it a rhythm, a duration or the end of a wait."""
    before, after = text[: time.start], text[time.end :]
    if (
        hangs_on_others(text)
        or _NOT_GIVEN.search(before)
        or _RECURRING.search(before)
        or _TOO_LATE.search(after)
        or _WAIT_UNTIL.search(before)
        or _NOT_THEN.search(before)
        or _is_none_at_all(before, text[time.start : time.end], after)
    ):
        return True
    lasts = _FOR_SO_LONG.search(before) and not FITS.search(after) and not CLOSED_FOR.search(before)
    if time.wanted.days is not None and (lasts or time.wanted.days > FAR):
        return True
    nowadays = time.wanted.days == 0 and (_AS_OF_NOW.search(before) or not _TODAY_TOO.search(clause))
    if nowadays and not _NEEDED_HERE.search(before):
        return True
    if (
        time.wanted.days is not None
        and _LONG_WORK.search(before)
        and _AS_ADJECTIVE.search(text[time.start : time.end])
        and not _WINDOW.search(after)
    ):
        return True
    if _UNTIL.search(before) or _UNTIL_IN.search(text[time.start : time.end]):
        return not (_TIME_LEFT.search(clause) or _LIMIT.search(text))
    return False
