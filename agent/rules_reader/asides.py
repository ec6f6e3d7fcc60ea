"""Sentences that answer something beside a factor, though their words may sound like it.

1. Who is on the line: "Is this Ann Doe?" "Yes, that's me." says nothing of who decides.
2. Who else of the buyer's side is on the line: "Ann decides that" puts it out of nobody's hands where Ann speaks too.
3. When something else is: "We lost two pallets in April", "I need the quote by Monday" name no day that is wished for.
4. What is offered along with the thing: "Do you need training?" "That's not necessary." denies no need of the thing.
"""

from __future__ import annotations

import re

from agent.claims import Factor, Quote, Stance
from agent.conversation import Conversation
from agent.sentences import sentences
from agent.signs.colleagues import colleague_decides
from agent.signs.delivery import tells_of_other_times
from agent.signs.phrases import phrases
from agent.stems import Screened
from agent.turns import begins_with, seller_before

_THATS_ME = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|oh|hi|hello|hey|speaking|good (?:morning|afternoon|evening|day)|right|correct|indeed)\b\W*"
    r"(?:[A-Z]\w+\W+)?)*(?:(?:that|it)['’]?(?:s| is)(?: indeed)? me|I am|you are|"
    r"you(?:['’]ve| have)? (?:got|reached|found) (?:me|her|him|the right (?:person|number|one|man|woman)))\W*$",
    re.IGNORECASE,
)
_IS_IT_YOU = Screened(
    phrases(
        "(is|isn't) (this|that|it) (still |indeed |really |the right \\w+ )?(?-i:[A-Z])\\w+",
        "(speaking|talking|speak|talk|connected|through) (to|with) (?-i:[A-Z])\\w+",
        "(hello|hi|hey|good (morning|afternoon|evening))[,.!]? (is this )?(?-i:[A-Z])\\w+( (?-i:[A-Z])\\w+)?(?=\\?)",
        "(have|do) I (got |have |reached |reach )*(?-i:[A-Z])\\w+|are you (?-i:[A-Z])\\w+ (?-i:[A-Z])\\w+",
    )
)
_AN_EXTRA = Screened(
    phrases(
        "trainings?|onboarding|maintenance|service (plan|contract|agreement)|warrant(y|ies)|insurance|newsletter|"
        "((premium|technical|phone|extended|ongoing|remote|extra|additional) )+(support|version|plan|package|service)|"
        "support (plan|contract|package|hours)|accessor(y|ies)|add-?ons?|extras?|invoice|receipt|financing|"
        "instal?lments|leasing|hard copy|by post|parking|(anything|something|anyone|anybody) else",
        "(additional|more|further|extra|spare) ([\\w-]+ )?(units?|licen[cs]es?|seats?|copies|devices|users?)",
    )
)


def is_aside(conversation: Conversation, words: Quote, factor: Factor, stance: Stance) -> bool:
    """Whether words of the buyer, which sound as if they spoke for or against a factor, answer something beside it."""
    if (factor, stance) == (Factor.TIMELINE, Stance.FOR):
        return tells_of_other_times(words.text, conversation.took_place.date())
    if factor is not Factor.AUTHORITY and (factor, stance) != (Factor.NEED, Stance.AGAINST):
        return False
    if (factor, stance) == (Factor.AUTHORITY, Stance.AGAINST) and colleague_decides(
        conversation, conversation.utterances[words.utterance], words.text
    ):
        return True
    utterance, before = conversation.utterances[words.utterance], seller_before(conversation, words.utterance)
    if before is None or not begins_with(utterance, words.text):
        return False
    if factor is Factor.AUTHORITY:
        return _THATS_ME.match(words.text) is not None and _IS_IT_YOU.stands_in(before.text)
    return any(asked.asks and _AN_EXTRA.stands_in(asked.text) for asked in sentences(before.text)[-1:])
