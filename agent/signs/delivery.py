"""Which time in a sentence is the one by which the buyer wants it, rather than a promise, a meeting or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from agent.claims import Factor, Stance
from agent.sentences import Sentence
from agent.signs import signs_in
from agent.signs.phrases import phrases
from agent.signs.polarity import is_hypothetical, is_reported
from agent.signs.sign import Voice
from agent.signs.talk import ABOUT_THE_TALK
from agent.values.times import Time, find_times

_DELIVERY = re.compile(
    r"\b(?:install\w*|set[- ]?up|setup|implement\w*|deploy\w*|up and running|running|in place|operational|deliver\w*|ready|"
    r"go(?:ing)? live|live by|roll(?:ed)?[- ]?out|complet\w+|done|finish\w*|in our hands|on site|onsite|timeline|timeframe|time ?frame|"
    r"deadline|turnaround|up by|need (?:it|them|this|these|everything|all)|have (?:it|them|this|these|everything|something)|"
    r"get (?:it|them|this|these|everything|started)|want (?:it|them|this|these|everything)|everything up|schedule|how (?:soon|quickly|fast|long)|"
    r"when (?:would|do|can|could|are)|in use|switch(?:ed)? over|cut[- ]?over|shipped|arrive[ds]?|start using|work(?:ing)? by|needed)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    phrases(
        "(I|we|they|she|he|us|boss|management|board|team|who|that|it|which|everything|all|\\w+s)( (all|really|still|now|just|also|would|will|"
        "do|'d|are|'re|'m|am|very much|should))* ?(want|wants|wanna|need|needs|wish|hope|hoping|aim|aiming|plan|planning|intend|"
        "expect to|anticipate|prefer|hoping|must|have to|has to|gotta|got to|had better|'d better|should|shall|"
        "would like|'d like|'d love|'d prefer|ought to|look to|looking to|looking at|going for|shooting for|pushing for)",
        "(want|wants|wanted|need|needs|needed|must|required|requested|has to|have to|got to|gotta|wanna|should) (be|happen|occur|have|go|get|come|arrive|"
        "reach|work|start|begin|open|take place|function|it|them|this|everything|to)",
        "(our|my|the) (\\w+ )?(intention|preference|goal|target|aim|plan|plans|timetable|timeline|time ?frame|deadline|cut-?off|"
        "go-live|launch|roll-?out|target date|start date|schedule|due date|roadmap|horizon|hope|idea|project plan|changeover|switch|installation|migration|move)",
        "(is|are|was|'s|'re|been|being) ((now|currently|still|all|just|only|tentatively|provisionally) )*(planned|scheduled|due|targeted|slated|set|fixed|foreseen|brought forward|"
        "aimed|committed|pencilled|penciled|planning|shooting|aiming|hoping|looking|targeting|launching|pushing|going|gearing|heading)",
        "^(oh |well |so |ideally |hopefully |realistically |uh |um )*(ideally|hopefully|realistically|preferably|latest|go-?live|start|target|cut-?off|deadline|timeline|time ?frame|due|launch|launching|opening|needed|wanted|"
        "required|exhibition|inspection|pilot|delivery|start date|target date|new date|date|completion|launch date|needs|need|want|gotta|got|must|installation|shipping|aiming|hoping|looking|planning|shooting|in use|up|live)",
        "(ideal|perfect|ideally|preferably|realistically|best|desirable|imperative|essential|crucial|hopefully)",
        "(let's|let us|we'd|we would|we'll|we will|we're|we are|I'd|I would|we)( (all|just|only|really|like|be|gonna|going to|to|probably|have|love to|want to))* (do (it|this)|go (ahead|live)|start|begin|launch|commence|rolling|"
        "flip the switch|switch|kick (it |this |things )?off|get (it|this|going|started)|move (over|to|onto|across)|open|reopen|be live|be up|have (it|this|everyone|everything|all))",
        "(give|giving|gives|leaves?|got|'ve got|have|has|only|just) (us |me )?((only|just|got|about|like|maybe|some|exactly|a|another|till|until) )*(?=\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple|a few|a week|a month|till|until)",
        "(that's|that is|so that's|it's|is) (the|our|when|what) (\\w+ )?(date|deadline|plan|goal|target|we|I|it|idea|cut-?off|aim)",
        "(promised|committed|agreed|decided|settled) (\\w+ ){0,4}?(on|to|for|by|in|from|launch|they'd|they would)",
        "(money|budget|funds?|grant|funding|subsidy|it|sum|amount)( \\w+){0,2}? (has|have|must|needs?|ought|got)( got)? to be (spent|used|committed|allocated|invested|drawn|claimed|gone|used up)",
        "(commit|spend|use|allocate|draw|claim|use up|burn|invest) (it|this|that|the (money|budget|funds?|grant|subsidy|funding|sum|rest)|them|our \\w+)",
        "(money|budget|funds?|grant|funding|subsidy)( \\w+){0,2}? (expires?|lapses?|runs out|is lost|is gone|goes back|ends)",
        "(before|by the time|when|until) (our|the) (\\w+ ){0,2}?(contract|licen[cs]e|lease|agreement|subscription|support|warranty|maintenance)( \\w+){0,2}? (ends?|expires?|runs out|lapses?|is up|renews?)",
        "(go|goes|going|put|gets?|get|bring|brings) (\\w+ )?(live|into production|in|online|operational)",
    ),
    re.IGNORECASE,
)
"""The frame of a wish, a duty or a plan."""

_LIMIT_BEFORE = re.compile(
    r"\b(?:by|before|within|inside|no later than|not later than|latest(?: by)?|until|till|in under|in less than|under|at most|ahead of|prior to|in time for|come|"
    r"deadline(?: is| of|:)?|cut-?off(?: is|:)?|go-?live(?: is|:)?|date(?: is|:)?|target(?: is|:)?|start(?: is|:)?)\s+(?:like |the |about |around |maybe |say )*$",
    re.IGNORECASE,
)
_LIMIT_IN = re.compile(r"^(?:by|before|come|until|till|ahead of|prior to|within)\b", re.IGNORECASE)
_LIMIT_AFTER = re.compile(
    r"^[\s,.]*(?:at the (?:very )?(?:latest|most|outside)|max(?:imum)?\b|tops\b|at most\b|latest\b|or sooner|or earlier|or bust|hard stop|"
    r"if (?:at all )?possible|if you can|if (?:we|it) can|would be (?:ideal|perfect|great|best|good|lovely|fine)|'?d be (?:ideal|perfect|great|best|good)|is (?:ideal|perfect|best)|suits? us|works for us|"
    r"it (?:is|has to be|must be|will be)|it['’]s|is (?:our|the|when|what)|['’]s (?:our|the|when|what)|(?:has|have) to (?:be|work)|,? that['’]?s|,? please|for sure|certainly|no ifs|"
    r"max\b|would do|will do|is the (?:target|plan|goal|aim))",
    re.IGNORECASE,
)
_EVENT = re.compile(
    phrases(
        "(season|school|term|line|ship|boat|train|trains|exhibition|fair|show|opening|clinic|shop|store|hotel|restaurant|inspection|audit|inspectors?|law|legislation|regulation|patients|students|guests|tenants|staff|starters|"
        "we|clients|merger|move|relocation|contract|licen[cs]e|race|game|concert|gig|conference|ceremony|event|elections?|trade|wedding|winter|harvest|exams?|kitchen|factory|plant|site|building|office)"
        "( [\\w'’-]+){0,3}? (starts?|begins?|opens?|reopens?|sails?|leaves?|closes?|joins?|comes?|come in|takes? (place|effect)|rolls?|runs?|kicks? off|moves?|expires?|ends?|is|are|'s|arrives?|go|goes|return)",
    ),
    re.IGNORECASE,
)
_ANAPHORA = re.compile(
    phrases(
        "by then|before then|before that|(from|on|by) (that|the same) (day|date|time|moment|point)|that (very |same )?day|from then|then|beforehand|by that|in time|on arrival|when|"
        "depends? on it|with it|without it|so",
    ),
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    rf"{ABOUT_THE_TALK}|"
    r"\b(?:speak|trial|warranty|support (?:hours|line|team|contract|is|desk)|guarantee|refund|return policy|ago|for the (?:past|last)|over the (?:past|last)|"
    r"in the (?:past|last)|payments?|pay|paid|payable|net|train(?:ing)? (?:takes?|course|session)|shifts?|respon(?:d|se|ses)|turnover|revenue|depart\w*|be quick|"
    r"holiday(?:s)? from|on holiday (?:until|till|from|next|this)|travelling|at the dentist|lunch|coffee|birthday|married|away (?:until|till|next|this|from)|out (?:next|this|until|till|of (?:the )?office)|back (?:in|on|at) )\b",
    re.IGNORECASE,
)
_INSTALL = re.compile(
    r"\b(?:install\w*|up and running|set[- ]?up|deploy\w*|in place|operational|go(?:es|ing)? live|be live|it live|live by|in use|deliver\w*|roll(?:ed)?[- ]?out)\b", re.IGNORECASE
)
_NOT_OURS = re.compile(
    phrases(
        "(our|my|the|their|your|most|some|other|a|his|her|those|these) (\\w+ ){0,2}?(customers?|clients?|patients?|guests?|users?|members?|visitors?|competitors?|suppliers?|vendors?|providers?|contractors?|"
        "neighbou?rs?|friends?|daughter|son|wife|husband|kids?|brother|sister|cousin|landlord|predecessor|drivers?|students?|couriers?|carriers?)( (usually|always|often|really|all|who|typically|mostly|now|just))* "
        "(need|needs|needed|want|wants|wanted|expect|expects|expected|get|gets|ask|asks|demand|demands|require|requires|like|wait|took|take|takes|has|had|have|were|was|is|order|got|said|say)(?! been)",
        "(you|they|he|she|it|supplier|vendor|provider|competitor|colleague|somebody|someone|website|brochure|article|people|guys|team)( \\w+)? (said|says|told|tells|promised|claimed|claims?|wrote|writes|quoted|mentioned|reckoned|"
        "estimated|assured|guaranteed)",
        "(takes?|took|lasts?|lasted|taking|would take|will take|'ll take|spans?|runs? from|runs until|run until)(?! (place|effect|over|off|bookings|orders|delivery|it|them|on|our|part|care|in))",
        "(was|were|wasn't|weren't|went|came|closed|left|joined|retired|began|had been|used to|back in|since|needed two|needed three|invoiced|switched|replaced all|turned up|arrived (yesterday|last))",
        "(usually|normally|typically|generally|always|on average|roughly every|each year|every year|annually|auto-?renews?|automatically|monthly|quarterly)",
        "if (we|I|you|they) (started|signed|ordered|bought|took|began|went|needed|wanted)|if (it|that) (were|was)|hypothetically|suppose|imagine|say we",
        "(invoices|reports|salaries|wages|fees|taxes|payroll|bills|budgets?) (are|is|get|have to be|runs?|must be|go|went|come)(?! (spent|used|committed|lost|gone))",
        "(contract|lease|licen[cs]e|agreement|subscription|deal|policy|quotation|quote|offer|price|warranty|scaffolding|tariff)( (with|on|for)( \\w+){1,4}?)? ((only|is|are|'s|'ll|will|just|still|automatically|itself) )*(ends?|expires?|runs? out|runs|renews?|rented|goes up|go up|is up|valid|up (in|on))",
        "(from|between) [\\w ]{1,14}? (to|and|until|through) (?=(january|february|march|april|may|june|july|august|september|october|november|december|\\d+ (days|weeks|hours)))",
        "(turnaround|lead times?|response|processing|reporting|cycle)[^.;!?]{0,40}?(under|below|less than|down to|from)",
        "(cut|reduce|bring|get|shorten|bring down|halve)[^.;!?]{0,40}?(under|below|down to|back under|to under|from)",
        "each of|so far|by now|(takes|take) me|holiday|flat out|busy|booked (from|until|till|noon)",
        "(I'm|I am|I'll be|I shall be|I will be|we're|we are|he's|she's) (off|out|away|back|on holiday|on leave|travelling|traveling|abroad|available|free|in the office|driving|there)",
        "(for|everything for) today|today's|(in a|kind of a|kinda in a) (rush|hurry)|Today is|can't leave",
        "(warranty|guarantee|contract|commitment|term|licen[cs]e|subscription|lease|notice|retention|trial|course|session|training|workshop)( (period|is|for|of|lasts|runs|with|about|over|on))* (\\w+ )?$",
        "(mortgage|loan|interest)",
    ),
    re.IGNORECASE,
)
_RECURRING = re.compile(
    r"(?:\b(?:every|each|per|once|twice|thrice|times|hours|of|on an?|times an?|once an?|twice an?|every other|every single|\d|hundred|thousand|dozen)|[$€£]\d+)\s*$", re.IGNORECASE
)
_LONG_WORK = re.compile(r"\b(?:an?|the|our)\s+$", re.IGNORECASE)
_AS_ADJECTIVE = re.compile(r"(?:hour|day|week|month|year)$", re.IGNORECASE)
_WINDOW = re.compile(r"^\s+(?:\w+\s+)?(?:timeline|time ?frame|deadline|window|turnaround|schedule|time ?table|limit)\b", re.IGNORECASE)
_WHOLE_YEARS = re.compile(r"\b(?:for|over|after|in)\s+(?:the\s+)?(?:last|past)\s*$|\b(?:for|over the|after|another|last|past|more than|the last|the past|took|takes|around for)\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|through)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_UNTIL_IN = re.compile(r"^(?:until|till)\b", re.IGNORECASE)
_TIME_LEFT = re.compile(r"\b(?:have|'?ve|got|has|only|just|deadline|give|gives|leaves?|days|weeks|months|when|needed|wanted)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|since|from)\s+(?:the\s+)?$", re.IGNORECASE)
_TOO_LATE = re.compile(r"^(?:['’]s|\s)*\s*(?:(?:is|are|would be|will be|'d be|be|just|way|far|much)\s+)*too (?:late|long|far)", re.IGNORECASE)
_WAIT_UNTIL = re.compile(r"\b(?:wait|hold off|put (?:it|this) off|delay(?: it)?|postpone(?: it)?)\s+(?:until|till|for)\s+(?:the\s+)?$", re.IGNORECASE)
_CONTRAST = re.compile(r"\b(?:but|however|although|though|that said|yet|still|except)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,;:—–]|\s-\s|\b(?:and|but|so|because|cause|otherwise|or else|while|whereas|although|though|then|hence|thus|since|unless|or we|or they)\b", re.IGNORECASE
)
_YOUR_TIME = re.compile(r"\byour\s+(?:(?!we\b|our\b)[\w'’-]+\s+){0,3}$", re.IGNORECASE)
_YOU_WANT = re.compile(
    r"\b(?:you(?:['’](?:d|re|ve))?\s+(?:\w+\s+){0,2}?(?:want|wanted|wanting|need|needed|needing|mention\w*|prefer\w*|said|looking|aim\w*|hop\w+|request\w*|"
    r"like|liked|ask\w*|require\w*|target\w*|plan\w*|seek\w*|expect\w*)|you(?:r)?\s+(?:\w+\s+){0,3}?(?:timeline|timeframe|deadline|requirement|preference|goal|target|window)\s+(?:is|of|was|for|to))\b"
    r"(?:(?!\b(?:we can|we['’]ll|we will|our|i['’]ll|i can|we (?:usually|typically))\b)[^;!?]){0,90}$",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"\b(?:start|begin|kick[- ]?off|initiate|get going)\b(?!\s+using)", re.IGNORECASE)
_ENDING = re.compile(
    r"\b(?:complet\w+|finish\w*|done|set[- ]?up|installed|running|live|operational|in place)\b", re.IGNORECASE
)
_NEAR = 110
"""How far, in characters, a wish may stand from its time in a sentence without stops."""

_SHORT = 8
"""A sentence of at most so many words may be nothing but its time ("Before June.")."""


def wanted_times(sentence: Sentence, voice: Voice, said_on: date, *, asked: bool = False) -> list[Time]:
    """The times in a sentence by which the buyer wants it. `asked`: the seller's last words asked for one."""
    times = find_times(sentence.text, said_on)
    if not times:
        return []
    if voice is Voice.BUYER:
        weighed = [(_weight(sentence.text, time, asked=asked), time) for time in _not_put_off(sentence, times)]
        most = max((weight for weight, _ in weighed), default=0)
        return [time for weight, time in weighed if weight == most > 0]
    before = [(sentence.text[: time.start], time) for time in times]
    return [time for said, time in before if _YOUR_TIME.search(said) or _YOU_WANT.search(said)]


def proposed_times(sentence: Sentence, said_on: date) -> list[Time]:
    """The times in a seller's sentence about delivery, which a buyer may accept."""
    text = sentence.text
    if not _DELIVERY.search(text) or (_BEGIN.search(text) and not _ENDING.search(text)):
        return []
    if _ELSEWHERE.search(text) and not _INSTALL.search(text):
        return []
    return find_times(text, said_on)


def _not_put_off(sentence: Sentence, times: Sequence[Time]) -> Sequence[Time]:
    """The times that plain words against a timeline leave ("no rush, but it should be there by June")."""
    doubts = [
        hit
        for hit in signs_in(sentence, Factor.TIMELINE, Voice.BUYER)
        if hit.stance is Stance.AGAINST and hit.direct
    ]
    if not doubts:
        return times
    turn = _CONTRAST.search(sentence.text, max(hit.end for hit in doubts))
    return [time for time in times if turn and time.start >= turn.end()]


def _weight(text: str, time: Time, *, asked: bool) -> int:
    """How plainly a time is wanted: 3 a limit within a wish, 2 either, 1 by its surroundings, 0 not at all."""
    start, end = _clause(text, time)
    clause = text[start:end]
    if _is_elsewhere(text, clause, time):
        return 0
    limited = bool(
        _LIMIT_BEFORE.search(text[: time.start]) or _LIMIT_IN.search(text[time.start : time.end]) or _LIMIT_AFTER.search(text[time.end :])
    )
    wished = bool(_WISH.search(clause) or _DELIVERY.search(clause))
    if limited or wished:
        near = text[max(0, time.start - _NEAR) : time.end + _NEAR]
        ours = wished or asked or len(text.split()) <= _SHORT or bool(_WISH.search(near) or _DELIVERY.search(near))
        if ours:
            return limited + wished + (not _EVENT.search(clause) or wished)
    return int(asked or _by_its_surroundings(text, start, end))


def _by_its_surroundings(text: str, start: int, end: int) -> bool:
    """Whether the time of one clause is what another clause of the sentence wants it by ("we open on the 3rd, so ...")."""
    rest = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    return bool(_WISH.search(rest) and (_ANAPHORA.search(rest) or _EVENT.search(text[start:end])))


def _clause(text: str, time: Time) -> tuple[int, int]:
    start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, time.start)), default=0)
    after = _CLAUSE.search(text, time.end)
    return start, after.start() if after else len(text)


def _is_elsewhere(text: str, clause: str, time: Time) -> bool:
    """Whether a time is a meeting's, somebody else's, past, a habit, a duration or only supposed."""
    before, after = text[: time.start], text[time.end :]
    if _RECURRING.search(before) or _WHOLE_YEARS.search(before) or _TOO_LATE.search(after) or _WAIT_UNTIL.search(before):
        return True
    if _LONG_WORK.search(before) and _AS_ADJECTIVE.search(text[time.start : time.end]) and not _WINDOW.search(after):
        return True
    ends_then = _UNTIL.search(before) or _UNTIL_IN.search(text[time.start : time.end])
    if ends_then and not _TIME_LEFT.search(clause) and len(clause.split()) > 5:
        return True
    if is_hypothetical(before[-_NEAR:]) and not _WISH.search(clause):
        return True
    if is_reported(before[-_NEAR:]) or _NOT_OURS.search(clause):
        return True
    return bool(_ELSEWHERE.search(clause)) and not _INSTALL.search(clause)
