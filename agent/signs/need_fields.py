"""What a form's field says of the need: "Problem to solve: none", "Intended use: your guess is as good as mine".

Only what says that there is none, or that nobody knows what for; a trouble that is filled in tells of itself.
"""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.sign import Found
from agent.stems import Screened

_LEAD_IN = r"\W*(?:(?:well|um|uh|honestly|frankly|to be honest|really|oh|sorry|I'm afraid|truth be told)\b\W*)*"
_PROBLEM = Screened(
    phrases(
        "problems?|challenges?|pain points?|headaches?|troubles?|issues?|bottlenecks?|not working|goes wrong|(like|want|hope|hoping|looking|trying|wish) to (solve|improve|fix|change)|(your|business|current|the|any|concrete|actual|acute|specific) needs?"
    )
)
_PURPOSE = Screened(
    phrases(
        "(intended |planned )?(use|purpose)|use case|used? ((it|this|them|one) )?for|for what|what for|(need|want|use|require) (it|this|them|one) for|reason for (your |the |this )?(inquiry|enquiry|request|interest|call|message|contact\\w*)|"
        "(main|your|project) (goals?|aims?|objectives?)|how can we help( you)?|what brings you( here| to us)?"
    )
)
_OF_ELSE = Screened(
    phrases(
        "access|delivery|order|sites?|parking|health|medical|allerg\\w*|install\\w*|payments?|log-?in|account|special|dietary|other|else|further|additional|accessibility|date|budget|discount|code|terms of use|by when|when|previous|known"
    )
)
_NONE = re.compile(
    _LEAD_IN
    + "(?:(?:I|we) )?"
    + phrases(
        "(none|nothing|no ((real|particular|actual|big|special) )?(problems?|needs?|reason|purpose|goals?|use|issues?|trouble)|not (facing )?any|(don't|do not) ((really|actually) )?(have|need|face) (one|any|it|anything)|haven't (got )?(one|any)|"
        "(can't|cannot|couldn't) ((really|honestly) )?(think of|name|see|find) (one|any|a thing|anything)|(everything|it all)('s| is)? (works|working|runs|fine|okay)|you can't|all('s| is)? (well|fine|good))"
        "(?=\\W*$|\\s*[.,;!(–—-]| (really|as such|at all|to be honest|to speak of|in particular|specific|for now|so far|here|thanks|I|we)(?!\\w))"
    ),
    re.IGNORECASE,
)
_NO = re.compile(_LEAD_IN + r"(?:no|nope|nah)(?=\W*$|\s*[.;!])", re.IGNORECASE)
_NOBODY_KNOWS = re.compile(
    _LEAD_IN
    + "(?:(?:I|we|I have|we have)(?:'m|'re)? )?"
    + phrases(
        "(no|not a|not the \\w+|haven't (an?|the \\w+)|haven't) (idea|clue)(?! (how|when|who|where|if))|(don't|do not) ((really|quite) )?know(?! (how|when|who|where|if)(?!\\w))|dunno|beats me|(who|god|heaven|lord|goodness) knows|search me|"
        "your guess|(couldn't|can't) (tell|say)|unsure|not ((really|quite|yet|entirely) )*sure(?! (how|when|who|where|if)(?!\\w))|((just|only|out of|pure|mere|plain|simple|sheer|idle|being|am|personal) )*(nosy|nosey|curious|curiosity|browsing|looking (around|round)|window[- ]shopping)|just looking"
    ),
    re.IGNORECASE,
)


def need_filled_in(label: str, answer: Sentence) -> Found | None:
    """What a field that asks for the trouble, or what it is for, says against a need; None where it says nothing."""
    of_trouble, of_purpose = _PROBLEM.stands_in(label), _PURPOSE.stands_in(label)
    if not (of_trouble or of_purpose) or _OF_ELSE.stands_in(label):
        return None
    text = answer.text
    if _NONE.match(text) or (of_trouble and _NO.match(text)) or _NOBODY_KNOWS.match(text):
        return Found("need.answer", Stance.AGAINST, True, 0, len(text))
    return None
