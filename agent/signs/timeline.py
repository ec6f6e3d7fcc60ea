"""Timeline: whether there is a time by which it is wanted. Days and dates are found in `rules_reader.dates`."""

import re

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.sign import BOTH, Sign

_LEAD_TIME = re.compile(
    phrases(
        "earliest|fully booked|unfortunately|can't|cannot|won't|unable|not be able|back ?order\\w*|lead time|out of stock",
        "at least|delay\\w*|no sooner|not before",
    ),
    re.IGNORECASE,
)
_TIME_WORD = re.compile(phrases("days?|weeks?|months?|install\\w*|deliver\\w*|schedul\\w*|time"), re.IGNORECASE)
_PROBLEM = re.compile(
    phrases(
        "(that's|that is|this is|it's) (\\w+ ){0,4}?(problem|issue|deal[- ]?breaker|challenge|too (late|long|slow))",
        "(won't|doesn't|does not|will not) work",
        "(can't|cannot) wait",
        "too (late|long|slow)",
    ),
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
        phrases(
            "(no|not in an?|without (a|any)) {hard}{pressure}",
            "(don't|doesn't|haven't|aren't|isn't|do not) (really |currently |actually |yet )?(have|got|in|an?|any)( an?| any)?( "
            "real)? {hard}{pressure}",
            hard="((particular|specific|real|set|fixed|firm|hard|clear|defined|big|great|immediate) )*",
            pressure="(rush|hurry|urgency|deadline|timeline|time ?frame|time pressure|schedule in mind)",
        ),
        negatable=False,
    ),
    Sign(
        "timeline.later",
        Stance.AGAINST,
        phrases(
            "(?<!longer\\s)(on hold|on ice|postponed|pushed (back|out)|delayed|paused|shelved|parked|put off|on the back burner)"
            "(?! for a (second|moment|minute))",
            "not (until|before|this (year|quarter|month)|any ?time soon|for (another|at least|a while|some time))",
            "not (ready|looking to \\w+|buying|planning to \\w+|going to \\w+) (right now|at the moment|yet)",
            "(maybe|perhaps|possibly|probably|revisit (this|it|that)?|circle back|get back to (this|it)|look at (this|it) again) "
            "((sometime|some ?time|again|in|the) )*(next (year|quarter)|later (this|in the) year|down the (road|line)|"
            "in the future|some ?day|at some point)",
            "too (early|soon) (for us|to (say|commit|buy|decide))",
            "timing (is|'s) ?(not|n't|bad|wrong|off)",
            "bad time for us",
        ),
        negatable=False,
    ),
    Sign(
        "timeline.too_slow",
        Stance.AGAINST,
        phrases(
            "too (late|long|slow)",
            "can(not|'t) wait (that|so) long",
            "that (won't|will not|doesn't|does not) work",
            "miss (our|the) deadline",
            "later than (we|I) (need|hoped|wanted|can)",
        ),
        negatable=False,
        direct=False,
    ),
    Sign(
        "timeline.urgent",
        Stance.FOR,
        phrases(
            "as (soon|quickly|fast) as possible|asap|right away|immediately|straight away|urgent(ly)?|time[- ]sensitive",
            "time is (\\w+ ){0,3}?(critical|essential|short|of the essence|tight)",
            "(on a )?tight (schedule|deadline|timeline|time ?frame|turnaround)",
            "(quick|fast|prompt|speedy|swift) (installation|turnaround|set-?up|delivery|rollout|deployment|implementation)",
            "up against (a|the) (deadline|clock)|deadline is",
            "(quite|pretty|very|rather) tight|tight on (schedule|time)|in a (real )?(hurry|rush)",
        ),
        direct=False,
        in_questions=True,
        voices=BOTH,
    ),
)
