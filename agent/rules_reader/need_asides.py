"""Words that sound as if they denied or told a need, and are about something beside it.

1. When, how many, of which kind: "Do you need it this month?" "No, next month." denies no need, unless the answer says
   so in its own words, and nor does "we don't need two, just one" or "we don't need a van, we need a trailer".
2. Curiosity about a price: "What does it cost? Just out of curiosity." takes nothing from a trouble told before.
3. Money: who is content with what there is to spend is not content with the thing, and what instalments change nothing
   about is the lack of money. What has become dear is why there is none, not what the thing is needed for.
4. Terms: what comes too late, or is too small, is no use ("it has to be Friday or it's no good to us"), and nobody
   knows what somebody else would do.
5. The talk itself: somebody at the counter, a call cut short, a board that takes its time to sign.
"""

from __future__ import annotations

import re

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences, whole
from agent.signs import Voice, signs_in
from agent.signs.money import names_money
from agent.signs.need_beside import (
    A_DAY_SUITS,
    ASKS_BESIDE_NEED,
    CONTENT_WITH_IT,
    CURIOUS,
    GONE_WITHOUT,
    GROWN_DEAR,
    NO_DIFFERENCE,
    NO_GOOD,
    NOT_NECESSARY,
    OF_A_TIME,
    OF_SOMETHING_BESIDE,
    OF_THE_SALE,
    OF_THE_TALK_ITSELF,
    OFFERS_TERMS,
    OFFERS_TO,
    WHAT_INSTEAD,
    WISHED_DONE,
)
from agent.signs.need_on_terms import ON_TERMS, WHAT_ANOTHER_WOULD, WONDERS_WHICH
from agent.turns import seller_before

_WISHES = frozenset({"need.wish", "need.wanted_thing", "need.use", "need.looking_to", "need.aim"})
_THAT = compiled(
    r"^(?:(?:no|nah|oh|well|thanks|thank you|honestly|sorry)\b\W*)*(?:I don['’]?t (?:think|believe) )?"
    r"(?:that|this)(?:['’]s|['’]d|['’]ll)?\b(?:\s+\S+){1,10}$",
    re.IGNORECASE,
)
_INSTEAD = compiled(WHAT_INSTEAD, re.IGNORECASE)


def declines_something_beside(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether words of the buyer deny something beside the need, whatever was asked."""
    if (A_DAY_SUITS.stands_in(text) and not _denies(text)) or _denies_on_terms(text):
        return True
    found = OF_SOMETHING_BESIDE.search(text)
    if found is not None:
        return not _denies(text[found.end() :])
    before, after = _around(utterance, text)
    if after is not None and _INSTEAD.match(after.text):
        return True
    if CURIOUS.stands_in(text) and before is not None and before.asks:
        return _is_told_before(conversation, utterance)
    if not CONTENT_WITH_IT.stands_in(text):
        return False
    asked = seller_before(conversation, utterance.index)
    return names_money(utterance.text) or (asked is not None and names_money(asked.text))


def _denies_on_terms(text: str) -> bool:
    """Whether words deny only what comes too late, or say what somebody else would do, and nothing plainer."""
    for beside in (ON_TERMS, WHAT_ANOTHER_WOULD, WONDERS_WHICH):
        found = beside.search(text)
        if found is not None:
            return not (_denies(text[: found.start()]) or _denies(text[found.end() :]))
    return False


def replies_beside(offered: str, text: str) -> bool:
    """Whether words of "that" deny what the seller has just offered beside the thing: a call, a day, terms."""
    if OFFERS_TO.stands_in(offered) and NOT_NECESSARY.stands_in(text):
        return True
    if not _THAT.match(text):
        return False
    return OF_THE_SALE.stands_in(offered) or (NO_GOOD.stands_in(text) and OF_A_TIME.stands_in(offered))


def answers_beside(asked: str, text: str) -> bool:
    """Whether an answer denies what a question asks beside the need: when, how many, on which terms."""
    if OFFERS_TERMS.stands_in(asked) and NO_DIFFERENCE.stands_in(text):
        return True
    return ASKS_BESIDE_NEED.stands_in(asked) and not _denies(text)


def tells_something_beside(utterance: Utterance, text: str) -> bool:
    """Whether words tell a trouble of the talk itself, or why there is no money."""
    if OF_THE_TALK_ITSELF.stands_in(text) or _wishes_a_time(text):
        return True
    if not (GROWN_DEAR.stands_in(text) or GONE_WITHOUT.stands_in(text)):
        return False
    near = (s for s in (*_around(utterance, text), whole(text)) if s is not None)
    return any(_says(Factor.BUDGET, s) for s in near)


def _wishes_a_time(text: str) -> bool:
    """Whether words wish for nothing but when it is done ("we'd need it to be finished within four days")."""
    if not (WISHED_DONE.stands_in(text) and OF_A_TIME.stands_in(text)):
        return False
    return all(hit.name in _WISHES for hit in signs_in(whole(text), Factor.NEED, Voice.BUYER))


def _around(utterance: Utterance, text: str) -> tuple[Sentence | None, Sentence | None]:
    """The sentences of a turn right before and right after one."""
    spoken = sentences(utterance.text)
    place = next((i for i, s in enumerate(spoken) if s.text == text), None)
    if place is None:
        return None, None
    return spoken[place - 1] if place else None, spoken[place + 1] if place + 1 < len(spoken) else None


def _is_told_before(conversation: Conversation, utterance: Utterance) -> bool:
    """Whether the buyer has told a need up to a turn."""
    told = (
        s for u in conversation.utterances[: utterance.index + 1] if u.side is Side.BUYER for s in sentences(u.text)
    )
    return any(hit.stance is Stance.FOR for s in told for hit in signs_in(s, Factor.NEED, Voice.BUYER))


def _denies(text: str) -> bool:
    """Whether words deny a need by themselves, whatever they answer."""
    return _says(Factor.NEED, whole(text))


def _says(factor: Factor, sentence: Sentence) -> bool:
    """Whether a sentence plainly speaks against a factor."""
    return any(hit.direct and hit.stance is Stance.AGAINST for hit in signs_in(sentence, factor, Voice.BUYER))
