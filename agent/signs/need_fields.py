"""What a form's field says of the need: "Problem to solve: none", "Intended use: your guess is as good as mine".

A trouble that is filled in is one, whatever its words ("Biggest headache: enrolment on paper"). What it is for, or why
somebody writes, may be how they heard of it, so that its words are weighed like any others.
"""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import replies, signs_in
from agent.signs.phrases import phrases
from agent.signs.sign import Found, Voice
from agent.stems import Screened

_LEAD_IN = r"\W*(?:(?:well|um|uh|honestly|frankly|to be honest|really|oh|sorry|I'm afraid|truth be told)\b\W*)*"
_PROBLEM = Screened(
    phrases(
        "problems?|challenges?|pain points?|headaches?|troubles?|issues?|bottlenecks?|(not|isn't|aren't|doesn't) work(ing)?|goes wrong|^\\W*needs?\\W*$|describe (your|the) needs?|(like|want|hope|hoping|looking|trying|wish) to (solve|improve|fix|change)|(your|business|current|the|any|concrete|actual|acute|specific) needs?"
    )
)
_PURPOSE = Screened(
    phrases(
        "(intended |planned )?(use|purpose)|use case|used? ((it|this|them|one) )?for|for what|what for|(need|want|use|require) (it|this|them|one) for|reason for (your |the |this )?(inquiry|enquiry|request|interest|call|message|contact\\w*)|"
        "(main|your|project) (goals?|aims?|objectives?)|^\\W*(goals?|aims?|objectives?|reasons?|why)\\W*$|(how|what) can we (help|do|assist)( you)?|what brings you( here| to us)?|hop(e|ing) to (achieve|gain|reach)|"
        "why (now|us|(are|do|did|have) you (ask|enquir|inquir|writ|wrote|contact|interest|look|need|want|got)\\w*)|tell us about your (project|situation|plans?)"
    )
)
_OF_ELSE = Screened(
    phrases(
        "access|delivery|order|sites?|parking|health|medical|allerg\\w*|install\\w*|payments?|log-?in|account|special|dietary|other|else|further|additional|accessibility|date|budget|discount|code|terms of use|by when|when|previous|known"
    )
)
_NONE = compiled(
    _LEAD_IN
    + "(?:(?:I|we) )?"
    + phrases(
        "(none|nothing|no ((real|particular|actual|big|special) )?(problems?|needs?|reason|purpose|goals?|use|issues?|trouble)|not (facing )?any|(don't|do not) ((really|actually) )?(have|need|face) (one|any|it|anything)|haven't (got )?(one|any)|"
        "(can't|cannot|couldn't) ((really|honestly) )?(think of|name|see|find) (one|any|a thing|anything)|(everything|it all)('s| is)? (works|working|runs|fine|okay)|you can't|all('s| is)? (well|fine|good))"
        "(?=\\W*$|\\s*[.,;!(–—-]| (really|at all|as such|at (the moment|present)|currently|right now|just now|today|this year|with us|to be honest|to speak of|in particular|specific|for now|so far|here|thanks|I|we)(?!\\w))"
    ),
    re.IGNORECASE,
)
_NO = compiled(_LEAD_IN + r"(?:no|nope|nah)(?=\W*$|\s*[.;!])", re.IGNORECASE)
_NOBODY_KNOWS = compiled(
    _LEAD_IN
    + "(?:(?:I|we|I have|we have)(?:'m|'re)? )?"
    + phrases(
        "(no|not a|not the \\w+|haven't (an?|the \\w+)|haven't) (idea|clue)(?! (how|when|who|where|if))|(don't|do not) ((really|quite) )?know(?! (how|when|who|where|if)(?!\\w))|dunno|beats me|(who|god|heaven|lord|goodness) knows|search me|"
        "your guess|(couldn't|can't) (tell|say)|unsure|not ((really|quite|yet|entirely) )*sure(?! (how|when|who|where|if)(?!\\w))|((just|only|out of|pure|mere|plain|simple|sheer|idle|being|am|personal) )*(nosy|nosey|nosiness|curious|curiosity|browsing|looking (around|round)|window[- ]shopping)|just looking"
    ),
    re.IGNORECASE,
)


_IS_THERE_ONE = Screened(
    phrases(
        "(is there|do you (have|see|feel)|have you( got)?|any) ((an?|any|the|actual|concrete|current|specific|real|immediate|acute|urgent) )*(needs?|requirements?|projects?|demand|use|problems?|challenges?|pain points?)(?! (for|to) (us|discuss|meet|special))",
        "(do|would) you ((really|currently|actually|even) )*need (one|it|this|any|a [\\w-]+)",
    )
)
_YES = compiled(_LEAD_IN + r"(?:yes|yep|yeah)\b", re.IGNORECASE)
_NOT_TOLD = compiled(
    _LEAD_IN
    + phrases(
        "please|kindly|pls|good (day|morning|afternoon|evening)|hello|hi|hey|dear|greetings|see|as (above|below|per)|\\(|quot\\w+|pric\\w+|offers?|catalogues?|catalogs?|brochures?|information|info|samples?|demos?|"
        "your|you|google|(an? |the )?(ad|advert\\w*|friend|colleague|recommendation|newsletter|internet|web\\w*|trade (fair|show|magazine)|fair|exhibition|sign|podcast)|"
        "(I'll|I will|we'll|will|would|rather|prefer|let's|let me|can|could|do|does|is|are|what|how|when|who|where|why|which|interested|just|only|not|none|no|nothing|nobody|never|yes|good question|hard to say|ask|any|other|various|several|general)",
        "((I|we)('ve| have)? )?(saw|seen|heard|read|found|met|got|come across|came across|was told|were told|looking (at|around|into)|wanted to|want to (know|see|hear|learn)|would like to (know|see|hear|learn)|'d like to (know|see|hear|learn))",
        "(my|our|the) [\\w-]+( [\\w-]+)? (told|made|asked|nudged|recommended|recommends|sent|nagged|suggested|said|says|mentioned|wants me)",
    ),
    re.IGNORECASE,
)
"""What tells nothing of a need where it was asked for: a request, a greeting, where somebody heard of it."""
_A_SENTENCE = compiled(r"[a-z][.!,] |\byou the\b")
"""Words before a colon that are no label ("Cheers. To save you the trouble: ...")."""
_FEWEST = 4
"""Words of an answer that says why, or what for; fewer name the thing."""


def need_filled_in(label: str, answer: Sentence) -> Found | None:
    """What a field that asks for the trouble, or what it is for, says against a need; None where it says nothing."""
    of_trouble, of_purpose = _PROBLEM.stands_in(label), _PURPOSE.stands_in(label)
    if _OF_ELSE.stands_in(label):
        return None
    text = answer.text
    if _IS_THERE_ONE.stands_in(label) and (_NO.match(text) or _YES.match(text)):
        return _answered(answer, Stance.AGAINST if _NO.match(text) else Stance.FOR)
    if not (of_trouble or of_purpose):
        return None
    if _NONE.match(text) or (of_trouble and _NO.match(text)) or _NOBODY_KNOWS.match(text):
        return _answered(answer, Stance.AGAINST)
    if _A_SENTENCE.search(label) or not _is_told(answer, of_trouble=of_trouble):
        return None
    return Found("need.answer" if of_trouble else "need.told", Stance.FOR, False, 0, len(answer.text))


def _answered(answer: Sentence, stance: Stance) -> Found:
    return Found("need.answer", stance, True, 0, len(answer.text))


def _is_told(answer: Sentence, *, of_trouble: bool) -> bool:
    """Whether an answer tells a trouble, or what it is for, in words of its own."""
    text = answer.text
    if answer.asks or len(text.split()) < (2 if of_trouble else _FEWEST):
        return False
    if _NOT_TOLD.match(text) or replies.says_nothing_yet(text):
        return False
    return not any(hit.stance is Stance.AGAINST for hit in signs_in(answer, Factor.NEED, Voice.BUYER))
