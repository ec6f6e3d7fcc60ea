"""Who is on the line: "Is this Ann Doe?" "Yes, that's me." says nothing of who decides."""

from __future__ import annotations

import re

from agent.conversation import Conversation, Utterance
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.stems import Screened
from agent.turns import seller_before

_THATS_ME = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|oh|hi|hello|hey|speaking|good (?:morning|afternoon|evening|day)|right|correct|indeed)\b\W*(?:[A-Z]\w+\W+)?)*"
    r"(?:(?:that|it)['’]?(?:s| is)(?: indeed)? me|(?:I am|you are|you['’]re speaking to (?:me|him|her)))\W*$",
    re.IGNORECASE,
)
_IS_IT_YOU = Screened(
    phrases(
        "(is|isn't) (this|that|it) (still |indeed |really |the right \\w+ )?(?-i:[A-Z])\\w+",
        "(speaking|talking|speak|talk|connected|through) (to|with) (?-i:[A-Z])\\w+",
        "(have|do) I (got |have |reached |reach )*(?-i:[A-Z])\\w+|are you (?-i:[A-Z])\\w+ (?-i:[A-Z])\\w+",
    )
)


def tells_who_is_there(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a sentence of the buyer only answers the seller's question who is on the line."""
    if _THATS_ME.match(sentence.text) is None:
        return False
    before = seller_before(conversation, utterance.index)
    return before is not None and _IS_IT_YOU.stands_in(before.text)
