"""Which time in a sentence is the one by which the buyer wants it, rather than a promise, a meeting or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from agent.claims import Factor, Stance
from agent.facts import Wanted
from agent.sentences import Sentence
from agent.signs import signs_in
from agent.signs.offered_times import DELIVERY, ELSEWHERE, FILLED, INSTALL, OF_PAPERS, is_nowadays, is_the_buyers
from agent.signs.phrases import phrases
from agent.signs.polarity import is_hypothetical, is_reported
from agent.signs.sign import Voice
from agent.signs.timing import NOT_BEFORE, UNHURRIED
from agent.stems import Sought
from agent.values.numbers import WORDS, parse
from agent.values.times import Time, find_times

_GLADLY = (
    "(I'd|I would|we'd|we would|that'd|that would|it'd|it would|everyone would) be ((very|really|quite|more than|perfectly|"
    "absolutely|just|so|the) )*(content|happy|glad|pleased|delighted|grateful|thrilled|satisfied|splendid|great|perfect|"
    "ideal|wonderful|fantastic|lovely|good|fine|excellent|superb|brilliant|marvell?ous|best|super|nice|helpful|relieved|dream|"
    "able to (sleep|breathe|relax))|(I|we)('m|'re| am| are|'ll be| will be) (an? )?((very|really|one|perfectly) )*(happy|content|delighted|relieved|grateful)"
    "( (man|woman|person|camper|people|team|bunch|customer))?|(sleep|rest) (better|well|easy|easier|soundly|peacefully)"
)
_GLAD = Sought(phrases(_GLADLY))
_IF = re.compile(r"^\W*(?:(?:and|but|so|well|um|uh|yes|ideally)\W+)*(?:if|as long as|provided)\b", re.IGNORECASE)
"""A condition that somebody would be glad of is a wish: "if it were running in four days, that would be splendid"."""

_WISH = Sought(
    phrases(
        "(I|we|they|she|he|us|boss|management|board|team|who|that|it|which|everything|all|\\w+s)('ll|'d|'re|'ve|'m)?( (all|really|still|now|"
        "just|also|would|will|'ll|do|'d|are|'re|'m|am|very|much|should))* ?(want|wants|wanna|need|needs|wish|hope|"
        "hoping|aim|aiming|plan|planning|intend|expect to|anticipate|prefer|must|have to|has to|gotta|got to|had better|"
        "'d better|should|shall|would like|'d like|'d love|'d prefer|ought to|look to|looking (to|at)|going for|"
        "(shooting|pushing|gunning) for)",
        "(want|wants|wanted|need|needs|needed|must|required|requested|has to|have to|got to|gotta|wanna|should|ought to) (be|"
        "happen|occur|have|go|get|come|arrive|reach|work|start|begin|open|take place|function|it|them|this|everything|to|"
        "all|read|ring|run)",
        "(our|my|the) (\\w+ )?(intention|preference|goal|target|aim|plans?|timetable|timeline|time ?frame|deadline|"
        "cut-?off|go-live|launch|roll-?out|(target|start|due) date|schedule|roadmap|horizon|hope|idea|project plan|"
        "changeover|switch|installation|migration|move)",
        "(is|are|was|'s|'re|been|being) ((now|currently|still|all|just|only|tentatively|provisionally|been) )*(planned|"
        "scheduled|due|targeted|slated|set|fixed|foreseen|brought forward|aimed|committed|pencill?ed|planning|shooting|"
        "aiming|hoping|looking|targeting|launching|pushing|gearing|heading|wanted|needed|required|happening)",
        "(changeover|switch|go-?live|launch|opening|cut-?over|start date|pilot|roll-?out)( date)?('s| is| will be| should be| on| "
        "in| at| from)",
        "^((oh|well|so|ideally|hopefully|realistically|uh|um|and|yes|yeah),? )*(ideally|hopefully|realistically|preferably|"
        "latest|go-?live|start|target|cut-?off|deadline|timeline|time ?frame|due|launch|launching|opening|needed|wanted|"
        "required|exhibition|inspection|pilot|delivery|(start|target|new|launch) date|date|completion|needs|need|want|gotta|"
        "got|must|installation|shipping|aiming|hoping|looking|planning|shooting|up|live|install)",
        "ideal|perfect|ideally|preferably|realistically|desirable|imperative|essential|crucial|hopefully",
        "(let's|let us|we'd|we would|we'll|we will|we're|we are|I'd|I would|I'll|we)( (all|just|only|really|like|be|gonna|"
        "going to|to|probably|have|love to|want to))* (do (it|this)|go (ahead|live)|start|begin|launch|commence|rolling|flip "
        "the switch|switch|kick (it |this |things )?off|get (it|this|going|started)|move (over|to|onto|across)|open|reopen|"
        "be (live|up)|have (it|this|everyone|everything|all)|be (happy|glad|delighted|grateful|thrilled))",
        "(give|giving|gives|leaves?|got|'ve got|have|has|only|just) (us |me |it )?((only|just|got|about|like|maybe|some|"
        "exactly|a|another|till|until) )*(\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|couple|few|"
        "week|month|year|till|until|fortnight)",
        "(that's|that is|it's|is) (the|our|when|what) (\\w+ )?(date|deadline|plan|goal|target|we|I|it|idea|cut-?off|aim)",
        "(promised|committed|agreed|decided|settled|noted|put down|written down|wrote down|pencill?ed in|entered) (\\w+ ){0,4}?(on|to|for|by|in|from|launch|they'd|they would)",
        "(money|budget|funds?|grant|funding|subsidy|it|sum|amount)( \\w+){0,2}? (has|have|must|needs?|ought|got)( got)? to be "
        "(spent|used|committed|allocated|invested|drawn|claimed|gone|used up)",
        "(commit|spend|use|allocate|draw|claim|use up|invest) (it|this|that|them|the (money|budget|funds?|grant|subsidy|"
        "funding|sum|rest)|our \\w+)",
        "(money|budget|funds?|grant|funding|subsidy)( \\w+){0,2}? (expires?|lapses?|runs out|is lost|is gone|goes back|ends)",
        "(before|by the time|when|until) (our|the) (\\w+ ){0,2}?(contract|licen[cs]e|lease|agreement|subscription|support|"
        "warranty|maintenance)( \\w+){0,2}? (ends?|expires?|runs out|lapses?|is up|renews?)",
        "(go|goes|going|put|gets?|get|bring|brings) (\\w+ )?(live|into production|online|operational)",
        "(it's|that's) (an? )?(very |pretty |rather |quite )?(tight|short|close)",
        "(may|can|must|should|has to|have to|mustn't|shouldn't|can't|must not|should not|cannot|could) (only |not |at most )?take",
        "(I've|we've|I have|we have) been (given|told|allowed|granted)(?! by)",
        _GLADLY,
    )
)
"""The frame of a wish, a duty or a plan."""

_LIMIT_BEFORE = re.compile(
    r"\b(?:by|before|within|inside|(?:no|not) later than|latest(?: by)?|until|till|in under|in less than|at most|ahead of|"
    r"prior to|in time for|come|(?:deadline|cut-?off|go-?live|date|target|start)(?: is| of|:)?)\s+"
    r"(?:(?:like|the|about|around|maybe|say) )*$",
    re.IGNORECASE,
)
_LIMIT_IN = re.compile(r"^(?:by|before|come|until|till|ahead of|prior to|within)\b", re.IGNORECASE)
_LIMIT_AFTER = re.compile(
    r"^[\s,.]*(?:(?:would|will|['’]d|['’]ll) (?:also )?do(?:,? too| as well| (?:just )?fine)\b|at the (?:very )?(?:latest|most|outside)|max(?:imum)?\b|tops\b|at most\b|latest\b|or (?:sooner|earlier|bust)|"
    r"hard stop|no ifs|(?:and )?(?:no|not) (?:more|longer|later)\b)",
    re.IGNORECASE,
)
_CHOSEN_AFTER = re.compile(
    r"^[\s,.]*(?:if (?:at all )?possible|be (?:possible|feasible|doable|realistic|manageable|enough)\b|(?:would|['’]?d) be (?:ideal|perfect|great|best|good|lovely|fine|brilliant|wonderful|a dream)|"
    r"(?:would|will|['’]d|could|can|might) (?:that |it |this )?be (?:possible|feasible|doable|realistic|manageable|enough|okay|ok)\b|"
    r"(?:would|will|['’]d|['’]ll) (?:do|suit|work|seem (?:appropriate|right|fine|fair|reasonable|sensible|good))\b|"
    r"(?:seems?|sounds?|feels?|looks?) (?:appropriate|about right|fair|reasonable|sensible|realistic) (?:to|for) (?:me|us)\b|"
    r"is (?:ideal|perfect|best)|"
    r"suits? us|would (?:suit|work) (?:us|best)|it (?:is|has to be|must be|will be)|(?:is|['’]s) (?:our|when|what|the (?:\w+ )?(?:date|target|plan|"
    r"goal|aim|deadline|cut|latest|time|moment|point|day|window))|(?:,? )?that['’]?s (?:the|our|when|all)|,? please|for sure|certainly|(?:is )?when we)",
    re.IGNORECASE,
)
_EVENT = Sought(
    phrases(
        "(season|school|term|line|ship|boat|train|trains|plane|exhibition|fair|show|opening|clinic|shop|store|hotel|"
        "restaurant|inspection|audit|inspectors?|law|legislation|regulation|patients|students|guests|tenants|staff|starters|we|"
        "I|clients|merger|relocation|race|game|concert|gig|conference|ceremony|event|elections?|wedding|winter|harvest|"
        "exams?|kitchen|factory|plant|site|building|office|lab|laboratory|league|tour|ward|dry dock|shipments|customers|"
        "trade show|campaign)( [^\\s,.;!?]+){0,3}? (starts?|begins?|opens?|reopens?|sails?|leaves?|closes?|joins?|comes?|coming|takes? "
        "(place|effect)|rolls?|runs?|kicks? off|moves?|expires?|ends?|is|are|'s|arrives?|go|goes|returns?)",
        "(we have|there's|there is|we've got) (an?|our|the) ([\\w-]+ ){0,3}?(in|on|at)",
    )
)
_FOR_IT = Sought(
    phrases(
        "(from|on|by) (that|the same) (day|date|time|moment|point)|that (very |same )?day|from then|then|in time|on arrival|"
        "with it|without it|so|for (that|it|this)|when|(fit|squeeze|slot|fall|happen|get it|be done) (into |in |within |inside )?"
        "(there|that|it|this|then)(?=[ .,;!]|$)",
    )
)
_BY_THEN = Sought(phrases("(by|before) (then|that)|beforehand|depends? on it|not without it"))
_NOT_OURS = Sought(
    phrases(
        "(our|my|the|their|your|most|some|other|a|his|her|those|these) (\\w+ ){0,2}?(customers?|clients?|patients?|guests?|users?|"
        "members?|visitors?|competitors?|suppliers?|vendors?|providers?|contractors?|neighbou?rs?|friends?|daughter|son|wife|"
        "husband|kids?|brother|sister|cousin|landlord|predecessor|drivers?|students?|couriers?|carriers?)( (usually|always|often|"
        "really|all|who|typically|mostly|now|just))* (need|needs|needed|want|wants|wanted|expect|expects|expected|get|gets|ask|"
        "asks|demand|demands|require|requires|like|wait|took|take|takes|has|had|have|were|was|is|order|got|said|say)(?! been)",
        "(you|they|he|she|it|supplier|vendor|provider|competitor|colleague|somebody|someone|website|brochure|article|people|guys|"
        "team)( \\w+)? (said|says|told|tells|promised|claimed|claims?|wrote|writes|quoted|mentioned|reckoned|estimated|assured|"
        "guaranteed)",
        "((?<!may\\s)(?<!can\\s)(?<!must\\s)(?<!should\\s)(?<!could\\s)(?<!to\\s)(?<!not\\s)(?<!t\\s)take|takes|took|lasts|(?<!the\\s)(?<!very\\s)last(?! (day|week|month|quarter|working))|lasted|taking|would take|will take|'ll take|spans?|runs? from|runs until|run until)(?! (place|effect|"
        "over|off|bookings|orders|delivery|it|them|on|our|part|care|in))",
        "(save|saves|saving|saved|earn\\w*|recoup\\w*|amorti[sz]\\w+)|pays? (for )?itself|pays? (off|back)|(get|got|have|has|earn|'ve got) (it|the money|my money|our money|that) back|"
        "breaks? even|carried over|carry (it )?over|rolls? over|rolled over",
        "was|were(?! (thinking|hoping|looking|aiming|planning))|wasn't|weren't|went|came|closed|left|joined|retired|began|had been|used to|back in (the|my|those|19|20)\\w*|since|needed (two|three)|"
        "invoiced|turned up|arrived|paid|happened|broke|failed",
        "(wish|wishing|have|having) you (all )?(an?|the)|usually|normally|typically|generally|always|on average|each year|every year|annually|auto-?renews?|automatically|monthly|"
        "quarterly|each of|so far|by now|(takes|take) me|flat out|busy",
        "if (we|I|you|they) (started|signed|ordered|bought|took|began|went|needed|wanted)|if (it|that) (were|was)|hypothetically|"
        "suppose|imagine|(^|let's )say we (sign|start|buy|order)",
        "(invoices|reports|salaries|wages|fees|taxes|payroll|bills|budgets?) (are|is|get|have to be|runs?|must be|go|went|come)"
        "(?! (spent|used|committed|lost|gone))",
        "(contract|lease|licen[cs]e|agreement|subscription|deal|policy|quotation|quote|offer|price|warranty|scaffolding|tariff)( "
        "(with|on|for)( \\w+){1,4}?)? ((only|is|are|'s|'ll|will|just|still|automatically|itself) )*(ends?|expires?|runs? out|runs|"
        "renews?|rented|goes up|go up|is up|valid|up (in|on))",
        "(turnaround|lead times?|response|processing|reporting|cycle|cut|reduce|shorten|bring down|halve)[^.;!?]{0,40}?(under|"
        "below|less than|down to|from)",
        "(bring|get)[^.;!?]{0,40}?(below|down to|back under|to under|back below)",
        "(have|get|got|need|send|want|know|see) ((me|us|you|the|your|their|those|all|her|his) )*(names?|list|details|paperwork|numbers?|figures?|"
        "link|manuals?|drawings?|badges?|pass|passes|access|address|invitation|certificates?|reply|answer|ID|IDs)",
        "(I'm|I am|I'll be|I shall be|I will be|we're|we are|he's|she's) (off|out|away|back|on holiday|on leave|travelling|"
        "traveling|abroad|available|free|in the office|driving|there)",
        "(for|everything for|decide) today|(spend|pay|sign|order) (it|that|this) (today|tomorrow)|(in a|kinda in a) (rush|hurry)|Today is|can't leave|mortgage|loan|interest",
        "(earmarked|approved|allocated|budgeted|set aside|put aside|reserved|available|left|over)( (money|it|that|this|for))* (for|in)?(?= ?(this|the|next|20))",
        "(warranty|guarantee|contract|commitment|term|licen[cs]e|subscription|lease|notice|retention|trial|course|session|"
        "training|workshop)( (period|is|for|of|lasts|runs|with|about|over|on))* (\\w+ )?$",
    )
)
_RECURRING = re.compile(
    r"(?:\b(?:every|each|per|once|twice|thrice|times|hours|on an?|times an?|once an?|twice an?|every other|every single|\d|"
    r"hundred|thousand|dozen)|[$€£]\d+)\s*$",
    re.IGNORECASE,
)
_LONG_WORK = re.compile(r"\b(?:an?|the|our)\s+$", re.IGNORECASE)
_AS_ADJECTIVE = re.compile(r"(?:hour|day|week|month|year)$", re.IGNORECASE)
_WINDOW = re.compile(
    r"^\s+(?:\w+\s+)?(?:timeline|time ?frame|deadline|window|turnaround|schedule|time ?table|limit)\b", re.IGNORECASE
)
_FOR_SO_LONG = re.compile(
    r"\b(?:for|over|after|in)\s+the\s+(?:last|past)\s*$|\b(?:for|over the|after|another|last|past|(?<!no )(?<!not )more than|the last|the past|took|"
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

_FITS = Sought(
    r"\b(?:fit|squeezed?|slot|fall|happen|done|finished?|installed)\s+(?:\w+\s+)?(?:there|that|it|then|this (?:window|time|period))\b"
)
"""The work has to find room in the span: "the lanes can be closed for two days, so it would have to fit in there"."""

_CLOSED_FOR = re.compile(
    r"\b(?:close|closed|shut|spare|offline|down|out of (?:service|action|operation)|do without|be without|empty|gap|stand still|do that)\b"
    r"[^.;!?]{0,50}\bfor\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
"""Before the span in which the work has to find room ("I can close for one day")."""

_UNTIL = re.compile(r"\b(?:until|till|through)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_UNTIL_IN = re.compile(r"^(?:until|till)\b", re.IGNORECASE)
_TIME_LEFT = re.compile(
    r"\b(?:have|'?ve|got|has|only|just|deadline|give|gives|leaves?|days|weeks|months|when|needed|wanted)\b",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(r"\bnot\s+(?:(?:an?|in|on|by|for|this|until|during|the|before)\s+)*$", re.IGNORECASE)
_AS_OF_NOW = re.compile(
    r"\b(?:as of|from|starting|sign|decide|approve|order|until|so far|busy|here|for)\s*$", re.IGNORECASE
)
_TODAY_TOO = re.compile(
    r"\b(?:need|needed|want|wanna|must|has to|have to|gotta|by|install\w*|running|delivered|before|possible)\b",
    re.IGNORECASE,
)
_CAN_IT = Sought(
    r"\b(?:can|could|possible|manage|able|feasible|doable|realistic|make it|need|want|have (?:it|them|everything)|get (?:it|them)|will|"
    r"would|how (?:soon|quickly|fast))\b"
)
_SUPPOSED = Sought(r"\b(?:hypothetically|in theory|theoretically|just curious|for argument['’]?s sake)\b")
_EARLIER = re.compile(
    rf"\b(?P<number>\d+|an?|{WORDS})\s+(?P<unit>day|week)s?\s+(?:earlier|before(?:\s+(?:that|then))?|ahead|prior|sooner)\b",
    re.IGNORECASE,
)
_TOO_LATE = re.compile(
    r"^(?:['’]s|\s)*\s*(?:(?:is|are|would be|will be|'d be|be|just|way|far|much)\s+)*too (?:late|long|far)",
    re.IGNORECASE,
)
_WAIT_UNTIL = re.compile(
    r"\b(?:after|not before|no (?:earlier|sooner) than)\s+(?:the\s+)?$|\b(?:wait|hold off|put (?:it|this) off|delay(?: it)?|postpone(?: it)?)\s+(?:until|till|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:but|however|although|though|that said|yet|still|except)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,;:—–]|\s-\s|\b(?:and|but|so|because|cause|otherwise|or else|while|whereas|although|though|then|hence|thus|since|unless|"
    r"or we|or they)\b",
    re.IGNORECASE,
)

_BEGIN = re.compile(r"\b(?:start|begin|kick[- ]?off|initiate|get going)\b(?!\s+using)", re.IGNORECASE)
_ENDING = re.compile(
    r"\b(?:complet\w+|finish\w*|done|set[- ]?up|installed|running|live|operational|in place)\b", re.IGNORECASE
)
_NEAR = 110
"""How far, in characters, a wish may stand from its time in a sentence without stops."""

_FAR = 700
"""A span of more days is no wish: "in two or three years" puts it off."""

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
    if not times:
        return ()
    if voice is Voice.BUYER:
        return tuple(_of_the_buyer(sentence, times, asked=asked, lone=asked or unprompted))
    return tuple(time for time in times if is_the_buyers(sentence.text, time))


def _of_the_buyer(sentence: Sentence, times: Sequence[Time], *, asked: bool, lone: bool) -> list[Time]:
    if _says(_SUPPOSED, sentence.text) or (sentence.asks and not _says(_CAN_IT, sentence.text)):
        return []
    opens = sentence.start == 0
    weighed = [
        (_weight(sentence.text, time, asked=asked, lone=lone, opens=opens), time)
        for time in _not_put_off(sentence, times)
    ]
    most = max((weight for weight, _ in weighed), default=0)
    return [_brought_forward(sentence.text, time) for weight, time in weighed if weight == most > 0]


def _brought_forward(text: str, time: Time) -> Time:
    """ "The opening is on the 3rd, and I want it a day earlier" names the 2nd."""
    earlier = _EARLIER.search(text, time.end)
    if earlier is None or time.wanted.by is None:
        return time
    number = 1 if earlier["number"].lower() in ("a", "an") else int(parse(earlier["number"]) or 0)
    days = number * (7 if earlier["unit"].lower() == "week" else 1)
    return replace(time, wanted=Wanted(by=time.wanted.by - timedelta(days=days)))


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
    return [time for time in times if time.wanted.by is not None] or times


def _lies_ahead(time: Time, said_on: date) -> bool:
    by, days = time.wanted.by, time.wanted.days
    return by > said_on if by is not None else days is not None and 0 < days <= _FAR


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
    if _is_elsewhere(text, clause, time, asked=asked):
        return 0
    limited = _says(_LIMIT_BEFORE, text[: time.start]) or _says(_LIMIT_IN, text[time.start : time.end])
    limited = limited or _says(_LIMIT_AFTER, after)
    wished = (
        (asked and _says(_CLOSED_FOR, text[: time.start]))
        or _says(_CHOSEN_AFTER, after)
        or _frames(clause)
        or _frames(_led_by(text, start, end, time))
    )
    near = text[max(0, time.start - _NEAR) : time.end + _NEAR]
    led = FILLED.fullmatch(text[: time.start]) is not None
    if wished or (limited and (asked or _frames(near) or (lone and led))):
        return 2 * limited + 2 * wished + (not _says(_EVENT, clause))
    if (asked and (opens or not _says(_EVENT, clause))) or (lone and led and FILLED.fullmatch(after)):
        return 1
    return int(_by_its_surroundings(text, start, end))


def _says(pattern: re.Pattern[str] | Sought, text: str) -> bool:
    return pattern.search(text) is not None


def _frames(text: str) -> bool:
    return _says(_WISH, text) or _says(DELIVERY, text)


_CONCLUDES = re.compile(
    r"^\W*(?:(?:and|okay|well|um|uh),?\s+)*(?:so|hence|therefore|thus|then|(?:that|which) means|meaning|in other words|ideally|preferably|"
    r"at the latest|the day before|better)\b",
    re.IGNORECASE,
)


def concludes(text: str) -> bool:
    """Whether a sentence draws its time from what was said before it ("So Friday at the latest.")."""
    return _says(_CONCLUDES, text)


def is_wished(text: str) -> bool:
    """Whether a sentence holds the frame of a wish, a duty or a plan, or speaks of delivery."""
    return _frames(text)


def _led_by(text: str, start: int, end: int, time: Time) -> str:
    """The clause before one that holds hardly more than a time ("it should run, ideally, by May")."""
    others = len((text[start : time.start] + " " + text[time.end : end]).strip(" .,;!?").split())
    return text[max(0, start - _NEAR) : start] if others <= 1 else ""


def _by_its_surroundings(text: str, start: int, end: int) -> bool:
    """Whether another clause wants it by the time of an event in this one ("we open on the 3rd, so it must work")."""
    rest = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    event = _says(_EVENT, text[start:end])
    if _says(_BY_THEN, rest):
        return event or _frames(rest)
    return _frames(rest) and (event or _says(_FOR_IT, rest))


def _clause(text: str, time: Time) -> tuple[int, int]:
    start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, time.start)), default=0)
    after = _CLAUSE.search(text, time.end)
    return start, after.start() if after else len(text)


def _is_elsewhere(text: str, clause: str, time: Time, *, asked: bool) -> bool:
    """Whether a time is a meeting's, somebody else's, past, a habit, a duration or only supposed."""
    if _is_no_day(text, clause, time):
        return True
    if _says(_FITS, text[time.end :]) or (_says(_IF, clause) and _says(_GLAD, text)):
        return False
    if asked and time.start <= _OPENING:
        return False
    before = text[max(0, time.start - _NEAR) : time.start]
    if is_reported(before) or _says(_NOT_OURS, clause) or (is_hypothetical(before) and not _says(_WISH, text)):
        return True
    return _says(ELSEWHERE, clause) and not _says(INSTALL, clause)


def _is_no_day(text: str, clause: str, time: Time) -> bool:
    """Whether words right beside a time make it a rhythm, a duration or the end of a wait."""
    before, after = text[: time.start], text[time.end :]
    if _says(_RECURRING, before) or _says(_TOO_LATE, after) or _says(_WAIT_UNTIL, before) or _says(_NOT_THEN, before):
        return True
    lasts = _says(_FOR_SO_LONG, before) and not _says(_FITS, after) and not _says(_CLOSED_FOR, before)
    if time.wanted.days is not None and (lasts or time.wanted.days > _FAR):
        return True
    if time.wanted.days == 0 and (_says(_AS_OF_NOW, before) or not _says(_TODAY_TOO, clause)):
        return True
    if (
        time.wanted.days is not None
        and _says(_LONG_WORK, before)
        and _says(_AS_ADJECTIVE, text[time.start : time.end])
        and not _says(_WINDOW, after)
    ):
        return True
    if _says(_UNTIL, before) or _says(_UNTIL_IN, text[time.start : time.end]):
        return not (_says(_TIME_LEFT, clause) or _says(_LIMIT, text))
    return False
