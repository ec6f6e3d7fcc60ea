"""How the buyer's firm comes to a decision: the steps that a purchase goes through there."""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign
from agent.topics.cues import cues

NOUNS = {
    "pilot": (
        "((\\w+[- ])?pilot( (phase|project|run|test|installation))?|trial( (phase|run|period|"
        "installation))?|test phase|field test|test run|dry run)"
    ),
    "proof of concept": "(proof of concept|PoC)",
    "tender": (
        "((public |open |formal )?(tender|tendering)( (process|procedure))?|RFPs?|RFQs?|RFIs?|request "
        "for (proposals?|quotations?|tender)|invitation to tender|competitive bid(ding)?|call for "
        "tenders|sealed bids?)"
    ),
    "security review": (
        "((IT |information |cyber |data )?security (review|assessment|audit|check|questionnaire|"
        "evaluation|clearance|test|approval)|penetration test|pen ?test|security and privacy (review|"
        "check)|data protection (review|assessment|check|impact assessment)|infosec (review|check)|"
        "vendor risk (assessment|review))"
    ),
    "legal review": (
        "(legal (review|check|approval|sign-?off)|contract review|review of the contract|review by "
        "(legal|our lawyers?))"
    ),
    "procurement": (
        "((procurement|purchasing|supplier|vendor) (process|procedure|onboarding|registration|approval|"
        "set-?up|department)|(procurement|purchasing)(?! (rights?|powers?|authority|decisions?|manager|"
        "director|head|responsibilit\\w+|budget|limit|team|card)))"
    ),
    "board meeting": (
        "((next |\\w+ )?(board|council|committee|trustees'?|shareholders'?|partners'?) (meeting|session)|"
        "general assembly|annual general meeting|AGM)"
    ),
    "references": "(reference (calls?|checks?|customers?|visits?|sites?)|references)",
    "evaluation": (
        "((technical|formal|structured|detailed|vendor|product|internal) (evaluation|assessment|"
        "comparison)|evaluation (phase|matrix)|scoring matrix|bake-?off|vendor selection)"
    ),
    "budget round": "((budget|budgeting) (round|planning|process|cycle|review|meeting|season)|annual planning)",
    "internal approval": (
        "((internal|formal|management|budget|executive|investment) approval|approval (process|workflow|"
        "chain|round|procedure)|levels? of approval|business case|purchase request|investment request|"
        "sign-?off process|capex request)"
    ),
    "committee": (
        "((steering|investment|purchasing|change|selection|architecture|IT|procurement|working) "
        "(committee|board|group|council))"
    ),
}
"""What each step is called, by its kind."""

_BARE = {kind: compiled(phrases(noun), re.IGNORECASE) for kind, noun in NOUNS.items()}
_BARE_LEGAL = compiled(phrases("legal( (team|department))?|our lawyers?"), re.IGNORECASE)
_NO_STEP = compiled(
    phrases("(no|not|without|nothing|skip|don't|doesn't|isn't|never|nor) ...", "too early|no idea|depends"),
    re.IGNORECASE,
)

_DO = (
    "((always|usually|normally|typically|first|then|also|probably|generally|definitely|certainly|still|just|"
    "like to|love to|want to|need to|have to|have got to|plan to|going to|intend to|prefer to|expect to|be) "
    ")*"
    "(run|do|start with|begin with|go through|have|need|require|insist on|conduct|hold|carry out|go for|go "
    "out to|launch|issue|publish|put (it|this|that) (out )?to|put out|send out|"
    "want|prepare|write|plan|expect|set up|ask for|check|talk to|speak (to|with)|call|contact|visit|include|"
    "starting with|running|doing|planning|arrange|make|file|submit|open)"
)
_A = (
    "(an?|the|our|some|another|one|a short|a small|a formal|a public|a full|a proper|several|two|three|a "
    "quick|a little|your|some of your|any|their|first an?|first the)"
)
_MODAL = (
    "('ll|'d| will| would| have to| must| want to| need to| always| usually| normally| are going to| should| "
    "are required to|'re going to|'re required to| may| might| typically| first| then| also| are planning to|"
    " plan to| can|)"
)


def _step(kind: str) -> tuple[Sign, Sign]:
    return cues(
        Factor.DECISION_STEP,
        kind.replace(" ", "_"),
        "{we}{modal} {do} ({a} )*{noun}",
        "(and|then|and then) {do} ({a} )+{noun}",
        "there('ll| will|'s| is| would| has to| must)( (also|usually|always|first|then|be|going to be|need "
        "to be))* ({a} )*{noun}",
        "(goes|go|going|has to go|must go|will go|needs to go|passes|pass|run|runs|comes|get|gets|move|moves|"
        "hand(ed)? over|put) (it |this |that |them |everything )?(out )?(then )?(through|to|past|into|before|"
        "via|for) ({a} )*{noun}",
        "(subject to|depends on|after|before|pending|as part of|part of|requires?|starts with|start with|"
        "begins with|followed by|present(ed)? (it |this |that )?(at|to)|on the agenda (of|for|at)|decided "
        "(at|in)|up (at|in)|at|comes up (at|in)) ({a} )*{noun}",
        "{noun} (is|are) (required|mandatory|needed|a must|the (first|next|last) step|standard|next|"
        "compulsory|always|obligatory|part of)",
        "({a} )*{noun} (takes|will take|usually takes|needs) ...(days?|weeks?|months?)",
        "({a} )*{noun} (will|would|has to|must|needs to|is going to) ((then|also|first) )*(decide|review|"
        "approve|come|follow|be|check|discuss)",
        do=_DO,
        modal=_MODAL,
        a=_A,
        noun=NOUNS[kind],
    )


def _none_of(kind: str) -> tuple[Sign, Sign]:
    return cues(
        Factor.DECISION_STEP,
        kind.replace(" ", "_"),
        "(there's|there is|there will be|there'll be|we have|we need|there are|we do|it takes|it needs|with|"
        "needs) no {noun}",
        "(don't|do not|doesn't|won't|does not|will not|needn't|never|no need to) ((need|have to|require|want|"
        "do|run|go through|have|start with|go out to|put (it|this) out to) )+({a} )*{noun}",
        "(no need for|without) ({a} )*{noun}",
        stance=Stance.AGAINST,
        a=_A,
        noun=NOUNS[kind],
    )


_QUOTES = words(
    "two, three, four, several, at least two, at least three, a minimum of three, comparative, comparable, "
    "competing, 2, 3"
)
_OTHER_WORDS = (
    *cues(
        Factor.DECISION_STEP,
        "comparison",
        "(have|has|need|needs|required|obliged|supposed|must|going|want|rule|policy)( is| says)?( to)? "
        "...(get|collect|obtain|gather|compare|have|solicit) {quotes} (quotes?|offers?|bids?|quotations?|"
        "proposals?)",
        "(need|require|requires|must have|want) {quotes} (quotes?|offers?|bids?|quotations?)",
        quotes=_QUOTES,
    ),
    *cues(
        Factor.DECISION_STEP,
        "pilot",
        "(test|try|pilot|trial) (it|this|that|the \\w+) (first |out )*(in|on|at|with) (a|one|two|three|a few|"
        "some|our|the) ...(before|first|and then|branch|store|shop|site|location|team|department|school|ward|"
        "truck|line)",
        "(test|try|pilot) (it|this|that) (out )?(before|first)",
    ),
    *cues(
        Factor.DECISION_STEP,
        "security_review",
        "(security|IT|infosec|data protection)( \\w+)? ((always|usually|will|would|has to|have to|must|wants "
        "to|want to|will want to|needs to|also) )*(do|does|run|runs|carry out|conduct|perform|performs|make|"
        "makes|test|tests)( (a|an|the|their|its))* (\\w+ )?(security |penetration |risk )(tests?|assessment|"
        "audit|review|check)",
        "(fill (in|out)|complete|answer) (a|our|the) security questionnaire",
    ),
    *cues(
        Factor.DECISION_STEP,
        "legal_review",
        "(goes|go|going|has to go|must go|will go|needs to go|passes|comes|handed|send it|put it) ((on|then|"
        "first|over) )*(through|to|past|via) (our )?(legal|lawyers?|legal (team|department))",
    ),
    *cues(
        Factor.DECISION_STEP,
        "procurement",
        "(set up|registered|onboarded|listed|approved|created) as (a|an) (new )?(approved )?(supplier|vendor)",
        "(supplier|vendor) (questionnaire|registration form|portal)|approved (supplier|vendor) list",
    ),
    *cues(
        Factor.DECISION_STEP,
        "board_meeting",
        "(goes|go|going|has to go|must go|will go|comes|put it|taking it|take it|bring it|brought) (up )?(to|"
        "before|in front of) the (supervisory |management |executive |parish |town |school )?(board|council)",
        "(decided|voted on|approved|discussed) (by|in|at) the (supervisory |management |executive |school |"
        "town |city )?(board|council) (in|on|at|next)",
        "the (board|council|trustees) (meets?|will meet|decides?|votes?|sits?) (on|in|next|every|once|at the)",
    ),
    *cues(
        Factor.DECISION_STEP,
        "committee",
        "{noun} (meets?|sits?|decides?|has to|looks at|reviews?|approves?|will)",
        noun=NOUNS["committee"],
    ),
    *cues(
        Factor.DECISION_STEP,
        "internal_approval",
        "(three|two|four|several|many|five|\\d) (levels|layers|rounds|signatures|steps) of (approval|"
        "sign-?off|management)",
        "(fill (in|out)|file|raise|submit|put in) (a |an |the )?(purchase requisition|requisition|investment "
        "request|purchase request|capex request)",
    ),
)

DECISION_STEP = (
    *_OTHER_WORDS,
    *(sign for kind in NOUNS for sign in _step(kind)),
    *(sign for kind in NOUNS for sign in _none_of(kind)),
)


def steps_named(text: str) -> tuple[str, ...]:
    """The steps that an answer to "what does your process look like?" names, in the order in which they stand."""
    if _NO_STEP.search(text):
        return ()
    found = [(match.start(), kind) for kind, pattern in _BARE.items() if (match := pattern.search(text))]
    if (legal := _BARE_LEGAL.search(text)) and all(kind != "legal review" for _, kind in found):
        found.append((legal.start(), "legal review"))
    return tuple(kind for _, kind in sorted(found))
