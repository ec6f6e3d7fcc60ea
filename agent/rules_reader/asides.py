"""Sentences that answer something beside a factor, though their words may sound like it.

1. Who is on the line: "Is this Ann Doe?" "Yes, that's me." says nothing of who decides.
2. Who else of the buyer's side is on the line: "Ann decides that" puts it out of nobody's hands where Ann speaks too.
3. When something else is: "We lost two pallets in April", "I need the quote by Monday" name no day that is wished for.
4. What is offered along with the thing: "Do you need training?" "That's not necessary." denies no need of the thing.
5. Who keeps the money: "I don't hold the budget", "we never discuss budgets" say nothing of whether there is one.
6. When it is needed, how many, for what money: `agent.rules_reader.need_asides`.
"""

from __future__ import annotations

import re

from agent.claims import Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Utterance
from agent.rules_reader.need_asides import (
    answers_beside,
    declines_something_beside,
    replies_beside,
    tells_something_beside,
)
from agent.sentences import sentences
from agent.signs.colleagues import colleague_decides
from agent.signs.delivery import tells_of_other_times
from agent.signs.indifference import is_indifferent, speaks_of_time
from agent.signs.money_keepers import keeps_no_money
from agent.signs.offered_times import OF_PAPERS
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, asked_by
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Screened, Sought
from agent.turns import begins_with, seller_before
from agent.values.times import find_times

_THATS_ME = compiled(
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
_NO_HURRY = compiled(
    r"\W*(?:(?:there(?:['’]s| is)|it(?:['’]s| is)|oh|thanks|thank you|please|good|fine|okay|but|and|really)\b\W*)*"
    r"(?:no (?:hurry|rush|haste)|not urgent|take your time|whenever (?:you can|it suits you|you like))"
    r"(?: at all| with (?:that|it)| there| on my side)?\W*",
    re.IGNORECASE,
)
_SHORT = 7
_OF_CHANGE = Sought(
    r"\b(?:expect|foresee|anticipate|think|believe|imagine|see|will|might|could|likely\s+to)\b[^?]{0,40}?\b(?:chang(?:e|ing)|grow(?:ing)?|go(?:ing)?\s+up|ris(?:e|ing)|"
    r"increas(?:e|ing)|improv(?:e|ing)|get(?:ting)?\s+(?:worse|better|bigger))\W*$|"
    r"\b(?:hir(?:e|ing)|recruit(?:ing)?|tak(?:e|ing)\s+on\s+(?:more|new)|open(?:ing)?\s+(?:more|another|new|further|other))\b[^?]{0,30}\?\W*$"
)
"""A seller's question for how things will be with the buyer, and not for the thing."""
_STOPS = compiled(r"[.!?]")
_OF_THE_TALK = Screened(
    f"{ABOUT_THE_TALK}|{phrases('(ring|reach|meet|visit|see) (you|with you)|visit|come (over|by|round)')}"
)
_OF_MONEY = Screened(
    phrases("provided for|provisions?|expenses|budget\\w*|money|funds|funding|cash|pot|purse|kitty|afford")
)
_SHELVED = Screened(
    phrases(
        "start\\w*|begin\\w*|happen\\w*|project|hold|put (it )?off|post\\w+",
        "switch\\w*|replac\\w+|buy\\w*|order\\w*|change",
    )
)
_NO_PERIOD = Screened(phrases("(not|nor|neither) (in )?(this|next) (week|month|quarter|season|year)"))


def is_aside(conversation: Conversation, words: Quote, factor: Factor, stance: Stance) -> bool:
    """Whether words of the buyer, which sound as if they spoke for or against a factor, answer something beside it."""
    utterance = conversation.utterances[words.utterance]
    if factor is Factor.AUTHORITY:
        return _beside_authority(conversation, utterance, words.text, stance)
    if factor is Factor.NEED:
        return _beside_need(conversation, utterance, words.text, stance)
    if (factor, stance) == (Factor.BUDGET, Stance.AGAINST):
        return keeps_no_money(words.text)
    if (factor, stance) == (Factor.TIMELINE, Stance.FOR):
        return tells_of_other_times(words.text, conversation.took_place.date())
    if (factor, stance) == (Factor.TIMELINE, Stance.AGAINST):
        return _beside_time(conversation, utterance, words.text)
    return False


def _beside_time(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    return (
        _waits_for_papers(conversation, utterance, text)
        or _tells_of_change(conversation, utterance, text)
        or _is_indifferent_to_another_thing(conversation, utterance, text)
        or _speaks_of_money(conversation, utterance, text)
    )


def _is_indifferent_to_another_thing(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether it is something else than the time that is all the same to the buyer ("Red or blue, I don't mind.")."""
    if not is_indifferent(text):
        return False
    before, said_on = seller_before(conversation, utterance.index), conversation.took_place.date()
    if before is None or not begins_with(utterance, text):
        return not (speaks_of_time(text) or find_times(text, said_on))
    if not asked_by(before.text).isdisjoint({Asked.TIME, Asked.PRESSURE}):
        return False
    last = sentences(before.text)[-1].text
    return _OF_THE_TALK.stands_in(last) or not (speaks_of_time(text) or find_times(last, said_on))


def _speaks_of_money(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether "neither this month nor next" tells of money, or answers a question for it."""
    if not _NO_PERIOD.stands_in(text) or _SHELVED.stands_in(text):
        return False
    before = seller_before(conversation, utterance.index)
    asked = asked_by(before.text) if before is not None else frozenset()
    return _OF_MONEY.stands_in(text) or (Asked.AMOUNT in asked and asked.isdisjoint({Asked.TIME, Asked.PRESSURE}))


def _waits_for_papers(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether "no hurry" answers a seller who only says which papers come ("You'll get the quote this week.")."""
    if not begins_with(utterance, text) or not _NO_HURRY.fullmatch(text):
        return False
    before = seller_before(conversation, utterance.index)
    return before is not None and "?" not in before.text and OF_PAPERS.search(before.text) is not None


def _tells_of_change(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether a short answer says when something else will be so ("Do you expect that to change?" "Not this year.")."""
    if len(text.split()) > _SHORT or not begins_with(utterance, text):
        return False
    before = seller_before(conversation, utterance.index)
    return before is not None and _OF_CHANGE.search(sentences(before.text)[-1].text) is not None


def _beside_authority(conversation: Conversation, utterance: Utterance, text: str, stance: Stance) -> bool:
    if stance is Stance.AGAINST and colleague_decides(conversation, utterance, text):
        return True
    before = seller_before(conversation, utterance.index)
    if before is None or not begins_with(utterance, text):
        return False
    return _THATS_ME.match(text) is not None and _IS_IT_YOU.stands_in(before.text)


def _beside_need(conversation: Conversation, utterance: Utterance, text: str, stance: Stance) -> bool:
    if stance is Stance.FOR:
        return tells_something_beside(utterance, text)
    return declines_something_beside(conversation, utterance, text) or _declines_an_extra(conversation, utterance, text)


def _declines_an_extra(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether words answer a question for something along with the thing, or for when and how many of it."""
    before = seller_before(conversation, utterance.index)
    if before is None or not begins_with(utterance, text):
        return False
    asked = sentences(before.text)[-1]
    if replies_beside(asked.text, text):
        return True
    if not asked.asks and _STOPS.search(before.text):
        return False
    if answers_beside(asked.text, text):
        return True
    return _AN_EXTRA.stands_in(asked.text) and Asked.TROUBLE not in asked_by(asked.text)
