"""What a short answer tells of a topic: "Northway." to "what do you use today?", "yes, please" to a proposal."""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.signs import replies
from agent.signs.phrases import phrases
from agent.stems import Sought, Trigger
from agent.topics.names import KNOWN, MEANS, NAME
from agent.topics.people import OFFICE

_ASKS = {
    Factor.DECIDER: phrases(
        "(who|whom)(?! else)('s|'ll|'d)? ...(decides?|decision|decisions|sign(s|ing)?( off)?|approves?|final "
        "say|last word|decision maker|deciding)",
        "whose (decision|call|signature)|(is|are) you the (one|person|decision)|is (that|it|this) your (decision|call)",
    ),
    Factor.MUST_AGREE: phrases(
        "(who|anyone|anybody|someone|somebody|any other \\w+|other people|others|people) else ...(agree|"
        "approve|sign|involved|involve|say|ask|board|convince|consult|need|okay|blessing|look|part of|"
        "decision|decide|weigh)",
        "whose (agreement|approval|blessing|consent|okay|sign-?off|permission|buy-?in)",
        "(who|anyone|anybody) ...(has|have|needs?|need) to (agree|approve|sign off|be involved|be convinced|"
        "be on board|look at)",
    ),
    Factor.CURRENT_TOOL: phrases(
        "(what|which)( \\w+){0,4}? (do|are|is|have|did|does|would) (you|your \\w+|they)( \\w+){0,2}? (use|"
        "using|on|have|got|work|working|run|running|rely|relying|in place|use for)( ...(today|now|currently|"
        "at the moment|right now|these days|with|on|in place|\\W*$)|\\W*$)",
        "how (do|are|does) (you|your \\w+|they) ...(today|at the moment|now|currently|right now|these days|so far)",
        "(what|which) (system|tool|software|solution|crm|erp|program|provider|supplier)( \\w+)? (do|are|have|is|does) ",
        "what('s| is) (your|the) (current|present|existing) (system|tool|software|solution|set-?up|provider|"
        "supplier|crm|erp)",
    ),
    Factor.COMPETITOR: phrases(
        "(who|whom|what|which)( \\w+)? ?else ...(looking|talking|considering|evaluating|comparing|race|"
        "running|speaking|short ?list\\w*|look at|talk to)",
        "(anyone|anybody|any ?one|other (vendors|suppliers|providers|companies|solutions|options)|others|"
        "somebody|competitors|alternatives)( else)? ...(looking|talking|considering|evaluating|comparing|"
        "speaking)",
        "(looking|talking|considering|evaluating|comparing|speaking) ...(anyone|anybody|any ?one|other "
        "(vendors|suppliers|providers|companies|solutions|options)|others|competitors|alternatives)",
        "who (are|am) (we|I) up against|who('s| is) (else )?(in the race|on (your|the) short ?list)",
    ),
    Factor.DECISION_STEP: phrases(
        "(process|procedure|steps?|stages)( ...(look|like|from here|involved|is|next|then|internally|on your "
        "(side|end)))?|how (do|does|would|will) (you|your \\w+|it|this|that|a \\w+) ((usually|normally|"
        "typically|generally) )?(buy|decide|purchase|go about|work|get (approved|bought)|go from here|make "
        "(a|the|such) )",
        "what (happens|comes|follows|would happen|needs to happen|has to happen|would come)( \\w+){0,3}? "
        "?(next|after|then|before|first|now|internally|on your side)",
        "what('s| is| are| would be) (the|your) (next|first|further) steps?",
    ),
}
_QUESTIONS = Trigger(
    [(topic, Sought(phrase)) for topic, wordings in _ASKS.items() for phrase in wordings.each],
    lambda each: each[1].expression,
)
_ASKING = compiled(
    r"\b(?:who|whom|whose|what|which|how|any ?one|any ?body|somebody|someone|others?|else|process|procedure|"
    r"steps?|alternatives|competitors)\b|your (?:call|decision)|you the (?:one|person|decision)",
    re.IGNORECASE,
)

_LEAD = (
    r"^\W*(?:(?:yes|yeah|yep|well|oh|um|uh|so|and|no|right|okay|mostly|mainly|probably|basically|actually|"
    r"honestly|currently|at the moment|right now|today|"
    r"it['’]?s|it is|that['’]?s|that is|that would be|that['’]d be|it would be|it['’]d be|would be|this is|"
    r"just|only|still|i['’]d say|i think|i guess|"
    r"we['’]?ve got|we['’]ve had|we have|we use|we['’]re using|we['’]re on|through|with|on|in|at|to|by|via|"
    r"using|ultimately|in the end|also|"
    r"we['’]re talking to|we['’]re looking at|an? (?:very )?(?:old|early|older|basic|free) version of|good "
    r"old|plain|old)\b[\s,.:]*)*"
)
_STOPS = (
    r"(?=\s*(?:[.,;!?…–—-]|$)|\s+(?:and|too|mostly|mainly|at the moment|for|but|i['’]d say|i think|i guess|"
    r"yes|of course|today|right now|as well|really|these days|would|is(?=\W*$)|does(?=\W*$)|"
    r"has to|have to|needs to|decides|signs|"
    r"makes|of)\b)"
)


def _starting(names: str) -> re.Pattern[str]:
    return compiled(_LEAD + rf"(?P<what>{phrases(names)}){_STOPS}", re.IGNORECASE)


_SEVERAL = "{one}((, and|,| and| or| as well as) {one}){0,2}"
_NAMED = {
    Factor.DECIDER: OFFICE,
    Factor.MUST_AGREE: _SEVERAL.replace("{one}", f"({OFFICE})('s)?"),
    Factor.CURRENT_TOOL: _SEVERAL.replace("{one}", f"({KNOWN}|{MEANS}|{NAME}|nothing)( at all)?"),
    Factor.COMPETITOR: _SEVERAL.replace("{one}", f"({KNOWN}|{NAME})"),
}
_PATTERNS: dict[Factor, re.Pattern[str]] = {}

ACCEPTS = compiled(
    r"^\W*(?:(?:oh|ah|well|um|uh|so|and|hm+)[\s,.]+)*"
    r"(?:(?:yes|yeah|yep|yup|sure|okay|ok|alright|all right|fine|great|good|perfect|wonderful|lovely|"
    r"excellent|absolutely|definitely|certainly|of course|gladly|agreed|"
    r"brilliant|super|cool|deal|done|correct|exactly|right)\b(?!\s+(?:question|point|idea but|now|but|luck|to "
    r"know|grief|for you))(?!,? but\b)|"
    r"please do\b|please\b|(?:yes,? )?go ahead|do that|do so|let['’]?s do (?:that|it)|works? for (?:me|us)|"
    r"that (?:works|would be|sounds|suits|['’]d be|is fine|is good)|that['’]s (?:fine|good|great|perfect|okay|"
    r"ok)|"
    r"sounds (?:good|great|fine|perfect|like a plan)|(?:i|we)['’]?d (?:like|love|appreciate|welcome) that|"
    r"happy to|with pleasure|by all means|why not|"
    r"(?:that|it|this|the \w+|next \w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\w+ o['’]clock|"
    r"\d[\w:]*|january|february|march|april|may|june|july|august|september|october|november|december)(?: "
    r"\w+)?"
    r"(?:['’]s| is| would be| works| suits| sounds)(?: (?:fine|good|great|perfect|okay|ok|ideal|better|best|"
    r"for me|me|us|for us))?(?=\s*(?:[.,!]|$)|\s+(?:for|with|me|us)\b))",
    re.IGNORECASE,
)
"""How a buyer takes up what the seller proposes."""

_DECLINES = compiled(
    r"^\W*(?:(?:oh|ah|well|um|uh|sorry|hm+)[\s,.]+)*(?:no\b(?! problem| worries)|nope|nah|not (?:yet|now|"
    r"really|at|for|this|today|necessary)|i['’]d rather (?:you didn['’]?t|not|you did not)|"
    r"please don['’]?t|don['’]?t\b(?! mind| worry)|rather not|no need|that['’]s not (?:necessary|needed)|"
    r"there['’]s no need)",
    re.IGNORECASE,
)


def accepts(reply: str) -> Stance | None:
    """Whether a reply takes a proposal up or turns it down; None where it does neither."""
    if _DECLINES.match(reply):
        return Stance.AGAINST
    return Stance.FOR if ACCEPTS.match(reply) and not reply.rstrip().endswith("?") else None


def topics_asked(question: str) -> tuple[Factor, ...]:
    """The topics that a question of the seller asks for."""
    asked = dict.fromkeys(topic for topic, phrase in _QUESTIONS.worth_trying(question) if phrase.stands_in(question))
    return tuple(asked) if asked and _ASKING.search(question) else ()


def answered(topic: Factor, reply: str) -> str | None:
    """The words of a reply that name what the question asked for; None where it names nothing."""
    if reply.rstrip().endswith("?"):
        return None
    if topic not in _PATTERNS:
        _PATTERNS[topic] = _starting(_NAMED[topic])
    found = _PATTERNS[topic].match(reply)
    return found["what"] if found else None


def names_oneself(reply: str) -> bool:
    """Whether an answer to "who?" is the speaker."""
    return replies.names_oneself(reply)


def names_nobody(reply: str) -> bool:
    """Whether an answer to "anybody else?" is that there is nobody."""
    return replies.names_nobody(reply) or replies.says_no(reply)
