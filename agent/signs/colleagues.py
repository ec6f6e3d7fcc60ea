"""What those on the buyer's side say of each other's authority, or of their own by name: "Ann decides that", "you can't, Ann"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import signs_in
from agent.signs.deciding import DECIDES
from agent.signs.negated_questions import replied
from agent.signs.questions import asks_in_words
from agent.signs.sign import Found, Voice
from agent.turns import Answer

OF_COLLEAGUE = "authority.colleague"
"""The pattern of what is said of a colleague: the classifier, which knows only what people say of themselves, is not
asked about it."""

_NAMED_DECIDES = compiled(rf"\b((?-i:[A-Z])\w+) (?:\w+ )?(?:{DECIDES})\b", re.IGNORECASE)


def said_of_colleague(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Iterator[Found]:
    """What a sentence says of the authority of a colleague who is named and speaks here, or has just spoken, or of the
    speaker by name; and what a reply to such a sentence of a colleague says of the speaker's own."""
    colleagues = _colleagues(conversation, utterance)
    if not (colleagues or _names_oneself(utterance, sentence.text)) or asks_in_words(sentence.text):
        return
    yield from _of_them(conversation, utterance, sentence)
    if not colleagues or sentence.start or not _answers_colleague(conversation, utterance):
        return
    before = conversation.utterances[utterance.index - 1]
    for said in sentences(before.text)[-1:]:
        taken = replied(said.text, utterance.text)
        for hit in _of_them(conversation, before, said) if taken is not Answer.NEITHER else ():
            stance = hit.stance if taken is Answer.AGREES else hit.stance.opposite
            yield Found(OF_COLLEAGUE, stance, True, 0, len(sentence.text))


def _of_them(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Iterator[Found]:
    if colleague_decides(conversation, utterance, sentence.text):
        against = [hit for hit in signs_in(sentence, Factor.AUTHORITY, Voice.BUYER) if hit.stance is Stance.AGAINST]
        yield from (replace(hit, name=OF_COLLEAGUE, stance=Stance.FOR) for hit in against[:1])
    names = {name for each in _colleagues(conversation, utterance) for name in each.split()}
    if names:
        adjacent = _answers_colleague(conversation, utterance)
        for hit in signs_in(sentence, Factor.AUTHORITY, Voice.SELLER_OF_BUYER)[:1]:
            if adjacent or sentence.text[hit.start : hit.end].split()[0] in names:
                yield replace(hit, name=OF_COLLEAGUE)


def colleague_decides(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether the one who is said to decide speaks for the buyer in this conversation too, or is the speaker."""
    colleagues = _colleagues(conversation, utterance)
    if not (colleagues or _names_oneself(utterance, text)):
        return False
    named = {match[1] for match in _NAMED_DECIDES.finditer(text)}
    return bool(named) and any(named & set(name.split()) for name in (*colleagues, utterance.speaker))


def _names_oneself(utterance: Utterance, text: str) -> bool:
    """Whether somebody on the buyer's side speaks of themselves by their name ("Ann chooses, Ann pays")."""
    own = utterance.speaker.partition(" ")[0]
    return bool(own) and own in text and utterance.side is Side.BUYER


def _colleagues(conversation: Conversation, utterance: Utterance) -> list[str]:
    return [p.name for p in conversation.participants if p.side is Side.BUYER and p.name != utterance.speaker]


def _answers_colleague(conversation: Conversation, utterance: Utterance) -> bool:
    """Whether somebody on the buyer's side speaks right after another of them, so that "you" may mean that one."""
    before = conversation.utterances[utterance.index - 1] if utterance.index else utterance
    return before.side is utterance.side is Side.BUYER and before.speaker != utterance.speaker
