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
from agent.conversation import Conversation, Utterance
from agent.rules_reader.need_asides import (
    answers_beside,
    declines_something_beside,
    replies_beside,
    tells_something_beside,
)
from agent.sentences import Sentence, sentences
from agent.signs.colleagues import colleague_decides
from agent.signs.delivery import tells_of_other_times
from agent.signs.likely import SURE, chance_of, question_before
from agent.signs.money_keepers import keeps_no_money
from agent.signs.offered_times import OF_PAPERS
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, asked_by
from agent.stems import Screened, Sought
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
_NO_HURRY = re.compile(
    r"\W*(?:(?:there(?:['’]s| is)|it(?:['’]s| is)|oh|thanks|thank you|please|good|fine|okay|but|and|really)\b\W*)*"
    r"(?:no (?:hurry|rush|haste)|not urgent|take your time|whenever (?:you can|it suits you|you like))"
    r"(?: at all| with (?:that|it)| there| on my side)?\W*",
    re.IGNORECASE,
)
_NEITHER_YEAR = Screened(
    r"\b(?:nothing|none|nobody|(?:no|any) (?:\w+ )?(?:money|budget|funds|funding|cash))\b[^.;!?]{0,70}"
    r"\b(?:not|neither|nor)(?: in| for)? (?:this|next|the (?:coming|current|next))\b"
)
"""None, neither this year nor next."""
_SHORT = 7
_OF_CHANGE = Sought(
    r"\b(?:expect|foresee|anticipate|think|believe|imagine|see|will|might|could|likely\s+to)\b[^?]{0,40}?\b(?:chang(?:e|ing)|grow(?:ing)?|go(?:ing)?\s+up|ris(?:e|ing)|"
    r"increas(?:e|ing)|improv(?:e|ing)|get(?:ting)?\s+(?:worse|better|bigger))\W*$|"
    r"\b(?:hir(?:e|ing)|recruit(?:ing)?|tak(?:e|ing)\s+on\s+(?:more|new)|open(?:ing)?\s+(?:more|another|new|further|other))\b[^?]{0,30}\?\W*$"
)
"""A seller's question for how things will be with the buyer, and not for the thing."""
_STOPS = re.compile(r"[.!?]")


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
        return (
            _waits_for_papers(conversation, utterance, words.text)
            or _tells_of_change(conversation, utterance, words.text)
            or _times_the_money(conversation, utterance, words.text)
        )
    return False


def _waits_for_papers(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether "no hurry" answers a seller who only says which papers come ("You'll get the quote this week.")."""
    if not begins_with(utterance, text) or not _NO_HURRY.fullmatch(text):
        return False
    before = seller_before(conversation, utterance.index)
    return before is not None and "?" not in before.text and OF_PAPERS.search(before.text) is not None


def _times_the_money(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether words say for how long there is no money, and nothing of the thing ("There's none, not this month.")."""
    return _NEITHER_YEAR.stands_in(text) and any(
        sentence.text == text
        and chance_of(sentence, _question(conversation, utterance, sentence), Factor.BUDGET, Stance.AGAINST) >= SURE
        for sentence in sentences(utterance.text)
    )


def _question(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> str:
    question = question_before(conversation, utterance, sentence)
    return "" if question is None else question.text


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
