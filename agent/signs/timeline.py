"""Timeline: whether there is a time by which it is wanted. Days and dates are found in `rules_reader.dates`."""

import re

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.postponement import POSTPONEMENT
from agent.signs.sign import Sign
from agent.signs.urgency import URGENCY
from agent.stems import Screened

_LEAD_TIME = Screened(
    phrases(
        "earliest|fully booked|unfortunately|can't|cannot|won't|unable|not be able|back ?order\\w*|lead time|out of stock",
        "at least|delay\\w*|no sooner|not before",
    )
)
_TIME_WORD = compiled(phrases("days?|weeks?|months?|install\\w*|deliver\\w*|schedul\\w*|time"), re.IGNORECASE)
_PROBLEM = Screened(
    phrases(
        "(that's|that is|this is|it's) (\\w+ ){0,4}?(problem|issue|deal[- ]?breaker|challenge|too (late|long|slow))",
        "(won't|doesn't|does not|will not) work",
        "(can't|cannot) wait",
        "too (late|long|slow)",
    )
)


def too_late(offered: Sentence, reply: Sentence) -> bool:
    """Whether the seller says how late it would be, and the buyer that this is a problem."""
    text = offered.text
    return bool(_PROBLEM.stands_in(reply.text) and _LEAD_TIME.stands_in(text) and _TIME_WORD.search(text))


SIGNS = (
    *POSTPONEMENT,
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
    *URGENCY,
)
