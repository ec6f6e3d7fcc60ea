"""Timeline: whether there is a time by which it is wanted. Days and dates are found in `rules_reader.dates`."""

import re

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.sign import BOTH, Sign

_LEAD_TIME = re.compile(
    r"\b(?:earliest|fully booked|unfortunately|can(?:not|['’]t)|won['’]t|unable|not be able|back ?order\w*|lead time|out of stock|at least|delay\w*)\b",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(r"\b(?:days?|weeks?|months?|install\w*|deliver\w*|schedul\w*|time)\b", re.IGNORECASE)
_PROBLEM = re.compile(
    r"\b(?:(?:that['’]?s|that is|this is|it['’]s)\s+(?:\w+\s+){0,4}?(?:problem|issue|deal[- ]?breaker|challenge|too (?:late|long|slow))|"
    r"(?:won['’]t|does(?:n['’]t| not)|will not) work|can(?:not|['’]t) wait|too (?:late|long|slow))\b",
    re.IGNORECASE,
)


def too_late(offered: Sentence, reply: Sentence) -> bool:
    """Whether the seller says how late it would be, and the buyer that this is a problem."""
    text = offered.text
    return bool(_LEAD_TIME.search(text) and _TIME_WORD.search(text) and _PROBLEM.search(reply.text))


SIGNS = (
    Sign(
        "timeline.none",
        Stance.AGAINST,
        r"\b(?:no|not in an?|without (?:a|any)|n['’]t (?:really |currently |actually |yet )?(?:have|got|in)(?: an?| any)?|n['’]t (?:an?|any)(?: real)?)\s+(?:(?:particular|specific|real|set|fixed|firm|hard|clear|defined|big|great|immediate)\s+)*(?:rush|hurry|urgency|deadline|timeline|time ?frame|time pressure|schedule in mind)\b",
        negatable=False,
    ),
    Sign(
        "timeline.later",
        Stance.AGAINST,
        r"\b(?:on hold|on ice|postponed|pushed (?:back|out)|delayed|paused|shelved|parked|put off|on the back burner)\b(?!\s+(?:for a (?:second|moment|minute)))|\bnot (?:until|before|this (?:year|quarter|month)|any ?time soon|right now|at the moment|for (?:another|at least|a while|some time))\b|\b(?:maybe|perhaps|possibly|probably|revisit (?:this|it|that)?|circle back|get back to (?:this|it)|look at (?:this|it) again)\s+(?:(?:sometime|some ?time|again|in|the)\s+)*(?:next (?:year|quarter)|later (?:this|in the) year|down the (?:road|line)|in the future|some ?day|at some point)|\btoo (?:early|soon) (?:for us|to (?:say|commit|buy|decide))|\btiming (?:is|['’]s) (?:not|n['’]t|bad|wrong|off)\b|\bbad time for us\b",
        negatable=False,
    ),
    Sign(
        "timeline.too_slow",
        Stance.AGAINST,
        r"\b(?:too (?:late|long|slow)|can(?:not|['’]t) wait (?:that|so) long|that (?:won['’]t|will not|doesn['’]t|does not) work|miss (?:our|the) deadline|later than (?:we|I) (?:need|hoped|wanted|can))\b",
        negatable=False,
        direct=False,
    ),
    Sign(
        "timeline.urgent",
        Stance.FOR,
        r"\b(?:as soon as possible|asap|as quickly as possible|right away|immediately|straight away|urgent(?:ly)?|time[- ]sensitive|time is (?:\w+ ){0,3}?(?:critical|essential|short|of the essence|tight)|on a tight (?:schedule|deadline|timeline)|tight (?:schedule|deadline|timeline|time ?frame|turnaround)|(?:quick|fast|prompt|speedy|swift) (?:installation|turnaround|set-?up|delivery|rollout|deployment|implementation)|up against (?:a|the) (?:deadline|clock)|deadline is|this (?:month|week|quarter)|(?:quite|pretty|very|rather) tight|tight on (?:schedule|time))\b",
        direct=False,
        in_questions=True,
        voices=BOTH,
    ),
)
