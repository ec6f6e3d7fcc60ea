"""What was agreed to happen next: proposals of the seller that the buyer takes up, and the buyer's own."""

from __future__ import annotations

from agent.claims import Factor
from agent.conversation import Side
from agent.signs.sign import Sign, Voice
from agent.topics.cues import cue

_A = (
    "((an?|the|your|our|that|this|another|one|some|me|us|you|it|over|him|her|them|more|all|of|short|quick|"
    "brief|little|formal|written|proper|detailed|first|revised|updated|new|final|two-week|free|live|full|"
    "follow-?up|technical|video|joint|longer|second|small|further|next|personal|test|specific|those|these|"
    "signed) )*"
)
_TALK = "(call|phone call|chat|talk|conversation|zoom|video call|follow-?up( call)?|check-?in|catch-?up)"
_MEETING = "(meeting|workshop|visit|site visit|appointment|session|lunch|coffee|on-site|walk-?through|kick-?off)"
_DEMO = "(demo|demonstration|presentation|walk-?through of the (product|system))"
_OFFER = "(proposal|quote|quotation|offer|estimate|cost estimate|bid|pricing)"
_PAPERS = (
    "(data ?sheets?|spec ?sheets?|specs?|specifications?|brochures?|documents?|documentation|slides|deck|"
    "information|info|details|material|materials|case stud(y|ies)|requirements|"
    "requirements list|price list|list|floor plans?|plans?|drawings?|numbers|figures|questionnaire|white "
    "?paper|security pack|summary|minutes|recording|links?|samples?|terms|catalogue|catalog|photos|pictures|"
    "logs|export|data|file|files|spreadsheet)"
)
_CONTRACT = "(contract|agreement|paperwork|order form|NDA|purchase order|PO|order)"
_TRIAL = (
    "(trial|pilot|test account|trial account|test version|test phase|test run|trial run|sandbox|test access|"
    "demo account|demo unit|test device|loan unit|free month|test installation)"
)
_REFS = (
    "(references?|reference (customer|call|visit|site)s?|(one|some|two|a few|a couple) of your (other "
    ")?(customers?|clients?)|a (customer|client) of yours|existing customers?)"
)
_WHEN = (
    "((this|next|early next|later this|end of|by|on|at|in|before|after|the|late|first thing|until|within|"
    "around|tomorrow|today|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|"
    "june|july|august|september|october|november|december)(?!\\w))"
)
_LETS = (
    "(let's|let us|we (could|can|should)|shall we|why don't we|how about( we)?|what about|I'd suggest|I "
    "suggest|I'd propose|I propose|can we|could we|should we|may we|would you like|would you be up for|are "
    "you up for|would you be open to|do you want|would it help|how does|would it make sense|does it make "
    "sense|maybe we)"
)
_ILL = (
    "(I'll|I will|I can|we'll|we will|we can|shall I|should I|can I|could I|may I|shall we|should we|can we|"
    "let me|let us|how about I|how about we|would it help if I|do you want me to|would you like me to|if I|"
    "you'll (get|have|receive)|you will (get|have|receive)|okay if I|I'm going to|we're going to|would you "
    "like us to|I am going to)"
)
_SEND = (
    "(send( over)?|e-?mail|mail|forward|draw up|write( up)?|prepare|put together|get|make|share|drop|work "
    "out|issue|submit|draft|pass on|bring|give|provide|do|come back with|fax|upload|show)"
)
_SET = (
    "(set up|arrange|organi[sz]e|schedule|book|do|have|run|start|plan|put in|fix|give you|line up|jump on|"
    "hop on|get on|offer you|pencil in|find time for|hold|meet for|go for|begin|make|activate|open|create|"
    "install|invite you to|come for|put (something )?in the (diary|calendar) for)"
)
_MEET = (
    "(meet|get together|sit down together|see each other|come by|come over|drop by|visit|stop by|sit "
    "together|drive over|come to (see|visit))"
)
_SPEAK = "(talk|speak|call|ring|phone|catch up|touch base|reconnect|pick this up|chat)"

_LISTS = {
    "a": _A,
    "talk": _TALK,
    "meeting": _MEETING,
    "demo": _DEMO,
    "offer": _OFFER,
    "papers": _PAPERS,
    "contract": _CONTRACT,
    "trial": _TRIAL,
    "refs": _REFS,
    "when": _WHEN,
    "lets": _LETS,
    "ill": _ILL,
    "send": _SEND,
    "set": _SET,
    "meet": _MEET,
    "speak": _SPEAK,
    "please": (
        "((please|just|then|also|so|okay|yes|yeah|sure|great|well|right|and|can you|could you|would you|"
        "will you|can you please|could you please|would you please|you can|you could|why don't you|you "
        "may|go ahead and|kindly|do|feel free to|fine|good|alright) ?,? )*"
    ),
    "want": (
        "(I'd|we'd|I would|we would|I|we)( really| just)? (like|love|want|need|appreciate|prefer|be "
        "happy|be interested in|welcome)( to| having| getting| seeing)?( (see|have|get|do|try|read|"
        "receive|start with|schedule|book|arrange|go for))?"
    ),
    "mine": (
        "(I'll|we'll|I will|we will|let me|I'm going to|we're going to|I can|we can|I am going to)( "
        "(then|just|also|gladly|first|happily))*"
    ),
    "okay": (
        "(fits|works?|suits?|be good|be okay|be fine|be possible|sounds?|convenient|do|look|be convenient|okay|fine)"
    ),
}


def _proposed(kind: str, who: Side | None, *lines: str) -> Sign:
    return cue(_name(kind, who), lines, _LISTS, voice=Voice.SELLER_OF_BUYER)


def _own(kind: str, who: Side | None, *lines: str, asked: bool = False) -> Sign:
    return cue(_name(kind, who), lines, _LISTS, asked=asked)


def _name(kind: str, who: Side | None) -> str:
    name = f"{Factor.NEXT_STEP.value}.{kind}"
    return name if who is None else f"{name}.{who.value}"


NEXT_STEP = (
    _proposed(
        "proposal",
        Side.SELLER,
        "{ill} ((then|also|just|quickly) )*(by \\w+ )?{send} {a}{offer}",
        "{ill} {a}{offer}",
        "{offer} (to you|in your inbox|on your desk) (by|on|before|this|next)",
    ),
    _proposed("documents", Side.SELLER, "{ill} ((then|also|just|quickly) )*{send} {a}(\\w+ )?{papers}"),
    _proposed("contract", Side.SELLER, "{ill} ((then|also|just|quickly) )*{send} {a}{contract}"),
    _proposed(
        "demo",
        None,
        "({lets}|{ill}) ((like|to|then|just|also|have|quickly) )*({set} |(?=(an?|the|another|our|one more) )){a}{demo}",
        "(would|does|could|is|will|so|and) ...{when} ...{okay} ...{demo}",
        "{demo} (on|at|next|this|tomorrow|in) \\w+",
        "({lets}|{ill}) (like )?(to )?(see|show) (you )?(it|this|that|the (product|system|tool|software|"
        "thing)|how it works)( to \\w+ \\w+)?( (live|in action|{when}))",
    ),
    _proposed(
        "call",
        None,
        "({lets}|{ill}) ((like|to|then|just|also|have|quickly) )*({set} |(?=(an?|the|another|our|one more) )){a}{talk}",
        "({lets}|{ill}) ((then|all|both|just) )*{speak} ((again|you|to you|with you|on the phone|then|about "
        "it|about this|once more|briefly) )*{when}",
        "{ill} {speak} (you|again)",
        "(would|does|could|is|will) ...{when} ...{okay} ...{talk}",
        "(then |and then |and )we {speak} (again|on the phone|{when})",
        "{talk} (on|at|next|this|tomorrow) \\w+",
    ),
    _proposed(
        "meeting",
        None,
        "({lets}|{ill}) ((like|to|then|just|also|have|quickly) )*({set} |(?=(an?|the|another|our|one more) "
        ")){a}{meeting}",
        "({lets}|{ill}) ((then|all|both|just) )*{meet}",
        "(would|does|could|is|will) ...{when} ...{okay} ...{meeting}",
        "{meeting} (on|at|next|this|tomorrow) \\w+",
    ),
    _proposed(
        "trial",
        None,
        "({lets}|{ill}) ((like|to|then|just|also|have|quickly) )*({set} |(?=(an?|the|another|our|one more) "
        ")){a}{trial}",
        "({lets}|{ill}) (like )?(to )?(try|test) (it|this|that) (out )?(for|in|with|first)",
    ),
    _proposed(
        "references",
        Side.SELLER,
        "({ill}|{lets}) ...(put you in touch with|connect you with|introduce you to|{set}|{send}) {a}{refs}",
    ),
    _own(
        "proposal",
        Side.SELLER,
        "{please}(send|e-?mail|mail|forward|draw up|write up|prepare|put together|get (me|us)|make (me|us)|"
        "give (me|us)|quote)( (me|us|it|over|my \\w+))* {a}(\\w+ )?{offer}",
        "(can|could|would|will|may) (you|I|we) (please |just |maybe )?(send|get|have|make|email|e-mail|give|"
        "prepare|write|draw up|put together)( me| us| my \\w+)? {a}(\\w+ )?{offer}",
        "{want} {a}{offer}",
        "(look|looking) forward to (your|the|receiving your|getting your) {offer}",
        asked=True,
    ),
    _own(
        "documents",
        Side.SELLER,
        "(^|,|and|then|please|just|can you|could you|would you|yeah|yes|you can) ?(just |please |simply |"
        "then )*(send|e-?mail|mail|forward|share|fax|drop)( me| us| over| it| my \\w+)+ {a}(\\w+ )?{papers}",
        asked=True,
    ),
    _own(
        "documents",
        Side.BUYER,
        "{mine} (send|e-?mail|mail|forward|share|fax|upload|get|give|bring|provide)( you| over| your \\w+)* "
        "{a}(\\w+ )?{papers}(?! internally)",
    ),
    _own(
        "contract",
        Side.SELLER,
        "{please}(send|e-?mail|mail|forward|draw up|prepare|write up)( me| us| over)* {a}{contract}(?! "
        "(details|about))",
        asked=True,
    ),
    _own(
        "contract",
        Side.BUYER,
        "{mine} (sign|countersign|send back|return|place|issue|raise|submit)( you)? {a}{contract}",
    ),
    _own(
        "demo",
        Side.SELLER,
        "{want} {a}{demo}",
        "{want} (?<=see\\s)(it|this|that|the (product|system|tool|software|thing)|how it (works|looks))( "
        "(live|in action|with my own eyes|first|working))",
        "(can|could|would|will) you (please |maybe |just )*(show|demo|demonstrate|walk)( me| us| it)*( (it|"
        "that|this|the (product|system|tool|software|thing)|through it|how it works))(?! (again|last|first|next|slide|"
        "page|screen|part)(?!\\w))",
        "{lets} (do|have|schedule|set up|book|plan|arrange|start with) {a}{demo}",
        "{please}(show|give) (us|me|my \\w+|the \\w+) {a}{demo}",
        asked=True,
    ),
    _own(
        "call",
        None,
        "(let's|let us|we should|shall we|why don't we|can we|could we) ((then|all|both|just) )*{speak} "
        "((again|then|about it|about this|once more|briefly|on the phone) )*({when}|soon|\\W*$)",
        "(let's|let us|shall we|why don't we|can we|could we|we should) {set} {a}{talk}",
        "(^|,|and|then|please|just|you can|why don't you|so) ?(just |please |then )*(call|ring|phone) (me|us|"
        "my \\w+)( back| again)? {when}",
        "{mine} (call|ring|phone) you( back| again)? {when}",
        asked=True,
    ),
    _own(
        "meeting",
        None,
        "(let's|let us|shall we|why don't we|can we|could we|we should) ((then|all|both|just) )*({meet}|"
        "{set} {a}{meeting})(?! (the|our|its|a|these) (target|goal|need|deadline|require)\\w*)",
        "(^|,|then|please|just|you can|you could|why don't you|you should|so) ?(just |please |then "
        ")*(come by|come over|come and (see|visit|have)|drop by|stop by|visit us|come to our|come round)",
        "{want} {a}{meeting}",
        asked=True,
    ),
    _own(
        "trial",
        None,
        "(let's|let us|shall we|why don't we|can we|could we|we'll|we will) ((then|just|first|start with|"
        "begin with) )*({set}|go for|try)? ?{a}{trial}",
        "{want} {a}{trial}",
        "(we'd|I'd|we would|I would) (like|love|want) to (try|test) (it|this|that)( out)?",
        "(set|sign) (me|us) up (for|with) {a}{trial}",
        asked=True,
    ),
    _own(
        "references",
        Side.SELLER,
        "(can|could|would|will) you (please )?(put (me|us) in touch with|connect (me|us) with|introduce (me|"
        "us) to|give (me|us)|name|send (me|us)) {a}{refs}",
        "{want}( to)? (talk to|speak to|speak with|talk with|hear from|visit|meet|call|see) {a}{refs}",
        asked=True,
    ),
    _own(
        "internal_review",
        Side.BUYER,
        "{mine} (take|bring|carry|put|show|present|pass|forward|hand|give) (it|this|that|the \\w+|everything|"
        "your \\w+) ((up|on|over|back) )?(to|before|in front of) (my|our|the)(?! (attention|test|side|back|"
        "market|shelf|office))",
        "{mine} ((quickly|briefly) )?(discuss|talk|go over|go through|review|look at|check|run|clear) (it|"
        "this|that|about it|this over|it over|it by|this by|the \\w+)? ?((internally|through|over) )*(with|"
        "to|by|past) (my|our|the) (team|boss|colleagues?|partners?|director|manager|people|management|board|"
        "wife|husband|CFO|CEO|finance|IT|staff|head|owners?|brother|father)",
        "{mine} (talk|speak) (to|with) (my|our|the) (team|boss|colleagues?|partners?|director|manager|people|"
        "management|board|wife|husband|CFO|CEO|finance|IT|staff|head|owners?|brother|father)",
        "{mine} (discuss|review|talk about|talk over|go over) (it|this|that) internally",
    ),
    _own(
        "answer",
        Side.BUYER,
        "(you'll|you will) (have|get|hear) (our|my|an|the|from (me|us)) ?(answer|decision|reply|feedback|"
        "response)? ...{when}",
        "(and|then|,) (will |we'll |I'll )?(let you know|get back to you|come back to you) "
        "((by|on|before|until|within|next|this|tomorrow|in (a|the|two|\\d))(?!\\w))",
        "{mine} (let you know|get back to you|come back to you|give you (an|our|my) (answer|decision)|tell "
        "you)( (our|about our|with our|with an|with my) (decision|answer|reply))? ((by|on|before|until|"
        "within|next|this|tomorrow|in (a|the|two|\\d))(?!\\w))",
    ),
)
