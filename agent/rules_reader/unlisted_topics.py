"""Numbers that count what was spoken of before without naming it, where no price list says what is for sale."""

from __future__ import annotations

import re
from typing import NamedTuple

from agent.claims import Quote
from agent.compiled import compiled
from agent.conversation import Conversation, Utterance
from agent.rules_reader.unlisted_questions import asks_another_number, asks_how_many, asks_otherwise
from agent.rules_reader.unlisted_wishes import tells_of_state, wants_ones
from agent.sentences import Sentence, sentences
from agent.turns import Answer, answer, opens_reply, seller_before
from agent.values.bare_counts import answered_count, bare_count, echoed_count, repeated_count
from agent.values.counts import NUMBER, counts_something
from agent.values.unlisted_talk import (
    counted_by_name,
    counted_of_kind,
    counted_of_those,
    counted_ones,
    counted_seats,
    counted_wish,
    stated_quantity,
)

_OF_OTHERS = compiled(r"\b(?:or|have|has|got|you run)\b", re.IGNORECASE)
"""In a question with a number that is not for how many are wanted ("One batch a day, or two?")."""


_ASKS_NUMBER = compiled(
    rf"\b(?:{NUMBER})(?:\s+(?:of\s+(?:them|those|these)|units?|pieces|in\s+total|altogether))?"
    r"(?:\s*,?\s*(?:is\s+it|was\s+it|then|right|still|again|yes|correct|is\s+that|would\s+it\s+be))*\s*\?\s*$",
    re.IGNORECASE,
)
"""A question that ends on a number, so that it is what is asked ("So is it still ten?")."""
_TROUBLE = compiled(r"\b(?:since|still|came|arrived|missing|short|broken?|dead|late|gone)\b", re.IGNORECASE)
_FEW_WORDS = 8
_FAULTY = compiled(r"\b(?:broken|old|faulty|dead|damaged|bent|leaking|rusty|cracked|wrong|missing)\b", re.IGNORECASE)
_TERSE = compiled(
    rf"\W*(?:(?:so|and|just|only|say|about|maybe|probably|um+|uh+)\b\W*)*(?:{NUMBER})(?:\s*\.|,\s*(?:that['’]s|I['’]d\s+say|I\s+(?:think|guess)|please|if|for|to|with|by|as|all|no\s+more|at\s+(?:most|least))\b)",
    re.IGNORECASE,
)
"""Hardly more than a number, right after the thing was named ("I need fans. Four, I'd say.")."""
_NOT_FOR = compiled(
    r"(?:\bnot\b|n['’]t\b|\bnever\b|\bif\b)[^.;!?]{0,40}\b(?:it|them|that|this|those)\s+for\b", re.IGNORECASE
)
"""Takes nothing for so many seats ("we're not taking it for 120 seats")."""


class Topic(NamedTuple):
    """A thing spoken of, with its words. `asked`: a buyer only asked what it costs, or whether it is for sale."""

    name: str
    quote: Quote
    asked: bool = False


def asks_of(conversation: Conversation, utterance: Utterance, topic: Topic | None) -> bool:
    """Whether the seller's last words before are those that name the thing ("Is this the software again?")."""
    before = seller_before(conversation, utterance.index)
    return topic is not None and before is not None and sentences(before.text)[-1].text == topic.quote.text


def agreed_number(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Quote | None:
    """The seller's question whether it is so many, to which a buyer says no more than yes ("Just the one?" "Yeah.")."""
    first = sentences(utterance.text)[0].start == sentence.start
    before = seller_before(conversation, utterance.index) if first else None
    if before is None or answer(sentence.text) is not Answer.AGREES or counts_something(sentence.text):
        return None
    last = sentences(before.text)[-1]
    if not last.asks or echoed_count(last.text) is None or asks_another_number(conversation, utterance):
        return None
    return Quote(utterance=before.index, text=last.text)


def counts(conversation: Conversation, utterance: Utterance, sentence: Sentence, topic: Topic, *, known: bool) -> bool:
    """Whether a buyer's sentence counts what was spoken of. `known`: it was asked for in so many already."""
    text = sentence.text
    if stated_quantity(text) is not None:
        return True
    if not counts_something(text) or tells_of_state(text):
        return False
    if asks_how_many(conversation, utterance, sentence, topic.name):
        return (counted_by_name(text, topic.name) or bare_count(text)) is not None
    refuses = utterance.index - topic.quote.utterance == 1 and answer(utterance.text) is Answer.DISAGREES
    if refuses and echoed_count(text) is None:
        return False
    return _wishes(conversation, utterance, sentence, topic, known=known) or (
        not topic.asked and _follows(conversation, utterance, sentence, topic, known=known)
    )


def _wishes(conversation: Conversation, utterance: Utterance, sentence: Sentence, topic: Topic, *, known: bool) -> bool:
    """Whether a sentence says by itself that so many of what was spoken of are wanted, or so many as the seller asks."""
    text = sentence.text
    if (counted_of_those(text) or 0) > 1 or (counted_seats(text) is not None and not _NOT_FOR.search(text)):
        return not _asked_otherwise(conversation, utterance, topic)
    if (counted_ones(text) or counted_of_those(text)) is not None and wants_ones(text):
        return True
    if counted_wish(text) is not None and not known:
        return True
    return opens_reply(utterance, sentence) and _says_again(conversation, utterance, text)


def _follows(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, topic: Topic, *, known: bool
) -> bool:
    """Whether hardly more than a number follows right after a thing was named ("You called about the tents." "Four.")."""
    since = utterance.index - topic.quote.utterance
    if since == 0:
        return echoed_count(sentence.text) is not None or _TERSE.match(sentence.text) is not None
    if since == 1 and (counted_of_kind(sentence.text) or _the_ones(sentence.text)) is not None:
        return opens_reply(utterance, sentence) and not _asked_otherwise(conversation, utterance, topic)
    if since > 2 or not opens_reply(utterance, sentence) or answered_count(sentence.text) is None:
        return False
    if asks_another_number(conversation, utterance):
        return False
    answers_prompt = not (known or _names_number(conversation, utterance) or _TROUBLE.search(sentence.text))
    return since == 1 or (since == 2 and answers_prompt and not _asked_otherwise(conversation, utterance, topic))


def _the_ones(text: str) -> int | None:
    """The number of ones that a few words pick out by what they are like ("yes, the two oak ones")."""
    return None if len(text.split()) > _FEW_WORDS or _FAULTY.search(text) else counted_ones(text)


def _asked_otherwise(conversation: Conversation, utterance: Utterance, topic: Topic) -> bool:
    """Whether the seller asked right before for anything but the thing and its number."""
    return asks_otherwise(conversation, utterance) and not asks_of(conversation, utterance, topic)


def _says_again(conversation: Conversation, utterance: Utterance, text: str) -> bool:
    """Whether a buyer says the number that the seller asks about ("So is it still ten?" "Ten.")."""
    before = seller_before(conversation, utterance.index)
    last = sentences(before.text)[-1] if before is not None else None
    if last is None or not last.asks or repeated_count(text, last.text) is None or _OF_OTHERS.search(last.text):
        return False
    return _ASKS_NUMBER.search(last.text) is not None and not asks_another_number(conversation, utterance)


def _names_number(conversation: Conversation, utterance: Utterance) -> bool:
    """Whether the seller's words before hold a number, which the buyer may speak of."""
    before = seller_before(conversation, utterance.index)
    return before is not None and counts_something(before.text)
