"""Whose time the seller names: one that the buyer gave, and one that the buyer takes up in the reply."""

from __future__ import annotations

import re
from datetime import date

from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Sought
from agent.values.calendar_days import PART_OF_DAY
from agent.values.times import Time, find_times

DELIVERY = Sought(
    phrases(
        "install\\w*|set[- ]?up|set(ting)? (it|them|this|that|everything|all) up|implement\\w*|deploy\\w*|up and running|running|in place|operational|deliver\\w*|ready|standing",
        "go(ing)? live|live by|roll(ed)?[- ]?out|complet\\w+|done|finish\\w*|in our hands|on ?site|timeline|time ?frame",
        "deadline|turnaround|up by|need (it|them|this|these|everything|all)|everything up|schedule|in use|needed",
        "(have|get|want) (it|them|this|these|everything|something|started)|(can|could) (you|we|I) (have|get) (that|those|one|some)|how (soon|quickly|fast|long)",
        "when (would|do|can|could|are)|switch(ed)? over|cut[- ]?over|shipped|arrives?|start using|work(ing)? by",
    )
)
_YOU_GAVE = compiled(
    r"^(?:['’]s?)?[\s,]*(?:(?:[\w-]+\s+)?(?:that|which)\s+|(?:just\s+)?(?:as|like)\s+|(?!(?:if|when|once|where|should|would|and|but|or|so|do|did|can|could|will|"
    r"are|were|have|that|unless|whether|because|since)\b)[\w-]+\s+)?you(?:['’](?:d|ve|re)|\s+(?:had|have|are|were))?\s+"
    r"(?:(?:originally|initially|kindly|already|just|also|would|been|have|had|put|set|first|earlier|really)\s+)*(?:indicat\w+|mention\w*|gave|given|"
    r"allow\w*|ask\w*|specif\w+|want\w*|set|stat\w+|not(?:ed|ing)|request\w*|wish\w*|need\w*|hop\w+|down|in\s+mind|wrote|entered|"
    r"named|propos\w+|suggest\w+|plan\w*|allot\w*|budgeted|requir\w+|aim\w*|target\w*|select\w*|chose|picked|list\w*|marked|told|like|liked|"
    r"prefer\w*|foresaw|foreseen|expect\w*|outlined|described|cited|stipulated|desired|envisag\w+|envision\w*|look\w*)\b",
    re.IGNORECASE,
)
"""What follows a time that the seller repeats: "within the four days you indicated", "in one day, as you wished"."""
_NOTED = compiled(
    phrases(
        "(I|we)('ve| have|'d| had)? ?(got )?(you |it |that )?(written|noted|wrote|note|put|jotted|marked|recorded|registered|entered)",
        "(notes?|form|inquiry|enquiry|request|record|file|questionnaire|message|e-?mail|sheet|list|system) (\\w+ )?(say|says|said|mention\\w*|stat\\w+|"
        "shows?|reads?|indicat\\w+|asks? for|specif\\w+|reflects?)",
        "(there's|there is|there was|there were|there has been) (also )?(an?|the|your|some) (\\w+ )?(wish|note|request|remark|mention|requirement|entry)",
        "(have|got|see|had|received) (you down for|on (file|record|my (list|sheet|form|notes?|screen))|here|a note)",
    )
    + r"(?:(?!\b(?:we can|we['’]ll|we will|our|i['’]ll|i can|takes?|warranty|ago)\b)[^.;!?]){0,60}$",
    re.IGNORECASE,
)
"""What stands before a time that the seller has on record of the buyer."""
_IN_YOUR_LETTER = compiled(
    r"^\s*(?:(?:was|is|were|has been|had been)\s+)?(?:mentioned|named|given|stated|set|noted|indicated|written|specified|listed)\b[^.;!?]{0,30}\byour\b",
    re.IGNORECASE,
)
_NOTED_OF = compiled(
    r"\b(?:noted|wrote|written|put) (?:it )?down\b|\byou(?:['’]d| had)? (?:mentioned|indicated|said|noted|wrote|asked)\b",
    re.IGNORECASE,
)
_YOU_WANT = compiled(
    r"\b(?<!what\s)(?:you(?:['’](?:d|re|ve))?(?!\s+(?:can|could|may|might|will)\s+expect)\s+(?:\w+\s+){0,2}?(?:want|wanted|wanting|need|needed|needing|mention\w*|prefer\w*|said|looking|aim\w*|hop\w+|request\w*|"
    r"like|liked|ask\w*|require\w*|target\w*|plan\w*|seek\w*|expect\w*)|you(?:r)?\s+(?:\w+\s+){0,3}?(?:timeline|timeframe|deadline|requirement|preference|goal|target|window)\s+(?:is|of|was|for|to))\b"
    r"(?:(?!\b(?:we can|we['’]ll|we will|our|i['’]ll|i can|we (?:usually|typically))\b)[^;!?]){0,90}$",
    re.IGNORECASE,
)
_YOU_TOLD = compiled(
    r"\byou(?:['’](?:d|ve)| had| have)?\s+(?:(?:also|only|just|already|originally|initially|then)\s+)?(?:indicated|entered|specified|selected|put|wrote|"
    r"noted|listed|chose|chosen|picked|stated|gave|given|named|set)(?:\s+down)?\s+(?:[^.;!?]{0,60}?\b(?:and|with)\s+)?(?:that\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,3}?$",
    re.IGNORECASE,
)
"""Before the time that the buyer told for the installation ("you indicated a one-day installation")."""
_HAS_TO_BE = compiled(
    r"\W*(?:(?:and|so|then|okay|right)\b,?\s*)*(?:it|that|this|they|everything|all\s+of\s+(?:it|them)|the\s+(?:\w+\s+)?(?:installation|set-?up|delivery|system|work|whole\s+thing))"
    r"(?:['’]d|['’]s)?\s+(?:would\s+|will\s+|also\s+|still\s+|then\s+)*(?:needs?\s+to|ha(?:s|ve)\s+to|must|should|got\s+to|ought\s+to)\s+(?:be|happen|take\s+place|run|work|arrive)\b",
    re.IGNORECASE,
)
"""Before a time in a seller's question that asks whether the buyer has set it ("And it would have to be done in a day?")."""
_YOUR_TIME = compiled(r"\byour\s+(?:(?!we\b|our\b)[\w'’-]+\s+){0,3}$", re.IGNORECASE)
_TAKEN_AFTER = compiled(
    r"^(?:[^\w]*(?:then|max(?:imum)?|at most|tops|or so|or less|or sooner))?\W*(?:$|(?:is|was|are|were|s|d|ll|would|will|should|"
    r"sounds?|seems?|looks?|works?|suits?|fits?|might|it|yes|sure|right|correct|exactly|please|that|i|we|fine|perfect|good|as|if|"
    r"ideally|just|all|of course|absolutely|great)\b)",
    re.IGNORECASE,
)
_BECAUSE = compiled(r"\b(?:as|because|since|so that|in order)\b", re.IGNORECASE)
_REFUSED = compiled(
    r"\b(?:too\s+\w+|not|never|long|slow|late|unfortunately|impossible|tight|problem|wait|more|\w+n['’]?t)\b",
    re.IGNORECASE,
)
FILLED = compiled(
    r"(?:\b(?:um|uh|oh|well|so|like|yes|yeah|by|in|on|at|the|about|around|roughly|maybe|say|perhaps|within|before|no|not|later|than|just|"
    r"only|some ?time|please|really|possibly|probably|ideally|hopefully|of|for|this|next|ish|max|tops|latest|end|from|or so|early|late|"
    r"sure|certainly|come|preferably|realistically|during|over|once|then|i guess|i think|i['’]d say|hmm|and|that|those|these|right|"
    r"correct|exactly|true|indeed|great|good|perfect|excellent|absolutely|of course|okay|ok|that['’]s right|that is right|under|up to|"
    r"not more than|at most)\b|\W)*",
    re.IGNORECASE,
)
INSTALL = Sought(
    r"\b(?:install\w*|up and running|set[- ]?up|deploy\w*|in place|operational|go(?:es|ing)? live|be live|it live|live by|in use|"
    r"be up (?:by|before|on|from)|deliver\w*|roll(?:ed)?[- ]?out)\b"
)
THE_WORK = Sought(r"\b(?:install\w*|set[- ]?up|deploy\w*|deliver\w*|implement\w*)\b")
"""The work for which a seller asks by when."""
ELSEWHERE = Sought(
    rf"{ABOUT_THE_TALK}|"
    + phrases(
        "speak|trial|warranty|support (hours|line|team|contract|is|desk)|guarantee|refund|return policy|ago",
        "(for|over|in) the (past|last)|payments?|pay|paid|payable|net|training (takes?|course|session)|shifts?|"
        "respon(d|se|ses)|turnover|revenue|departs?|be quick|lunch|coffee|birthday|married|reply|bank",
        "(season|term|year|holidays?) (is|are) upon us|on holiday (until|till|from|next|this)|travelling|(away|out|off) (until|till|next|this|from|of (the )?office)|"
        "meet (at|in|on|again|up|next)",
    )
)


_NOWADAYS = compiled(rf"(?:today|tonight|tomorrow)(?:{PART_OF_DAY})?$", re.IGNORECASE)
_BY = compiled(
    r"\b(?:by|for|until|till|from|before|as of|starting|beginning|on|ideally|preferably|first thing)\s+(?:(?:the\s+)?(?:very\s+)?(?:end|close|start)\s+of\s+"
    r"(?:(?:the\s+)?(?:day|business|play)\s+)?|(?:noon|midday|lunchtime|tonight|the\s+evening)\s+)?$",
    re.IGNORECASE,
)
_NEEDED_ON = compiled(
    r"\b(?:need|want|have|get|like) (?:it|them|this|that|these|everything|all of (?:it|them)|one)\b[^.;!?]{0,25}$|"
    r"\b(?:(?:need|want|get|bring|send) (?:me |us )?|like )(?:you|somebody|someone|one|it|them|two|three|another|an? \w+|a new \w+|the \w+)"
    r"(?: (?:out|over|up|down|in|on|round|along|to|us|me|here|there|site|this|the|\w+ed))*\s+$",
    re.IGNORECASE,
)
OF_PAPERS = Sought(
    r"\b(?:inbox|mailbox|e-?mail\w*|proposals?|quot(?:es?|ations?)|offers?|brochures?|summary|documents?|paperwork|contracts?|"
    r"invoices?|information (?:pack\w*|sheet|material)|overview|comparison|checklist|calculation|expect (?:it|them|that|to hear)|in touch|call you|hear from|send (?:you|it|them|that|over)|follow(?:ing)? up)\b"
)
"""Before and after a time at which papers come, and not what is for sale."""

_SEASON = compiled(r"(?:the\s+|this\s+|next\s+|in\s+)*(?:spring|summer|autumn|fall|winter)$", re.IGNORECASE)
_EVENT_AFTER = compiled(
    r"\s+(?!(?:would|is|and|or|so|if|at|then|please|as|for|to|when|but|because|this|next|of|we|you|it|that|will|should|by|in|on|"
    r"with|term|season|months?|quarter|time)\b)[a-z]+",
    re.IGNORECASE,
)


def _is_of_an_event(text: str, time: Time) -> bool:
    """Whether a season only tells which event is meant ("the spring race")."""
    return _SEASON.search(text[time.start : time.end]) is not None and _EVENT_AFTER.match(text, time.end) is not None


_ASKS_HOW = compiled(r"(?:\w+,?\s+){0,2}?(?:how|what|why|where|who|which)\b", re.IGNORECASE)
"""Before a "today" that means these days ("How do you count your stock today?")."""


_OF_AN_EVENT = compiled(
    r"\bwhen(?:['’]s| is| are| do| does| did| will)\s+(?:the|your|their|those|these|next|that|his|her|it)\b[^?]{0,60}\?\s*$",
    re.IGNORECASE,
)
_OF_THE_WISH = compiled(
    r"\b(?:need\w*|want\w*|like|install\w*|deliver\w*|ready|in place|up and running|running|live|system|solution|order|latest|"
    r"deadline|suitable|timeline|begin using|use)\b",
    re.IGNORECASE,
)


def asks_after_an_event(text: str) -> bool:
    """Whether the seller's turn ends on a question for the day of something else ("And when is the race?")."""
    asked = _OF_AN_EVENT.search(text)
    return asked is not None and _OF_THE_WISH.search(asked.group()) is None


_SERVES = compiled(
    r"^,?\s*(?:(?:would|['’]d)\s+(?:also\s+)?(?:be\s+(?:\w+\s+){0,3}?(?:ideal|perfect|great|best|good|lovely|fine|brilliant|wonderful|dream|fantastic|"
    r"better|nice)|do\b|suit|work)|(?:at\s+the\s+(?:very\s+)?)?latest|please\b|if\s+(?:at\s+all\s+)?possible|if\s+(?:you|they)\s+can|"
    r"so\s+(?:it|they|that|this|we)(?:['’]s|\s+has|\s+have|\s+must|\s+needs?)\b)",
    re.IGNORECASE,
)
"""What follows a day that is wished for: "tomorrow would be ideal"."""


def is_nowadays(text: str, time: Time) -> bool:
    """Whether "today" or "tomorrow" only means these days, or how soon the buyer could act, and no wish."""
    if _NOWADAYS.match(text[time.start : time.end]) is None or _SERVES.match(text[time.end :]):
        return False
    return not (_BY.search(text[: time.start]) or INSTALL.search(text) or _NEEDED_ON.search(text[: time.start]))


def is_the_buyers(text: str, time: Time) -> bool:
    """Whether the seller names the time as one that the buyer gave."""
    before, after = text[: time.start], text[time.end :]
    if _NOWADAYS.match(text[time.start : time.end]) and _ASKS_HOW.match(text):
        return False
    if _is_of_an_event(text, time) or (OF_PAPERS.search(text) and not INSTALL.search(text)):
        return False
    if _YOUR_TIME.search(before) or _YOU_WANT.search(before) or (text.endswith("?") and _HAS_TO_BE.match(before)):
        return True
    if INSTALL.search(text) and _YOU_TOLD.search(before):
        return True
    if not (_YOU_GAVE.search(after) or _IN_YOUR_LETTER.search(after) or _NOTED.search(before)):
        return False
    return INSTALL.search(text) is not None or not ELSEWHERE.search(text)


_ASKS_IF_STILL_SO = compiled(
    r"\b(?:changed?|still|up to date|accurate|correct|right|as before|the same)\b[^.!?]{0,30}\?\s*$", re.IGNORECASE
)
_SAYS_NO = compiled(r"\W*(?:(?:oh|well|uh|um|er)\W+)*(?:no|nope|nah|not\s+quite)\b", re.IGNORECASE)
_PUTS_RIGHT = compiled(
    r"\W*(?:(?:no|nope|nah|not quite|well|yes|yeah|actually|it['’]s|it is|it has|it would be|it['’]d be|that['’]s|we['’]re at|now|by now|more like|rather|instead|"
    r"make (?:it|that)|we(?:['’]d| would)? (?:need|want|say)(?: it)?|I['’]d say|become|only|in|within|by|at)\b\W*)+",
    re.IGNORECASE,
)


def puts_time_right(reply: Sentence, offered: str, said_on: date) -> bool:
    """Whether a reply names another time than the one that the seller asked about ("It's now six days.", "No, July.")."""
    if _ASKS_IF_STILL_SO.search(offered) is None and not _SAYS_NO.match(reply.text):
        return False
    first = next(iter(find_times(reply.text, said_on)), None)
    named = any(DELIVERY.search(offered) or is_the_buyers(offered, time) for time in find_times(offered, said_on))
    return named and first is not None and _PUTS_RIGHT.fullmatch(reply.text[: first.start]) is not None


def repeats_time(reply: Sentence, offered: str, said_on: date) -> bool:
    """Whether a reply opens with a time that the seller has just named, and takes it ("Five days is right")."""
    if not (DELIVERY.search(offered) or _NOTED_OF.search(offered)):
        return False
    first = next(iter(find_times(reply.text, said_on)), None)
    if first is None or not FILLED.fullmatch(reply.text[: first.start]):
        return False
    after = reply.text[first.end :]
    if not _TAKEN_AFTER.match(after) or _REFUSED.search(_BECAUSE.split(after, maxsplit=1)[0]):
        return False
    return any(time.wanted == first.wanted for time in find_times(offered, said_on))
