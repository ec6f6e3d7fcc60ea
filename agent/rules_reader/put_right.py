"""Where a talk puts an amount of the budget right: in the buyer's next sentences, in a later turn, in a reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import Voice, change
from agent.signs.money import budget_amounts
from agent.signs.money_put_right import (
    corrected_amounts,
    names_only_a_sum,
    puts_right_later,
    recounted_amounts,
    says_wrong,
)
from agent.signs.questions import Asked, asked_before
from agent.stems import Screened
from agent.turns import Reply

_LATER = 6
"""How many turns later an amount may still be put right."""

_TAG = compiled(r"\b(?:how|when|who|what|which|where|why|many)\b", re.IGNORECASE)
_OF_MONEY = Screened(
    r"\b(?:budget\w*|spend\w*|afford\w*|set aside|put (?:aside|by)|money|funds|funding|cash|pot|kitty|financ\w+|"
    r"allocated)\b"
)


def recounted(conversation: Conversation, utterance: Utterance) -> Iterator[tuple[Utterance, Sentence, Sentence]]:
    """The buyer's sentences of a turn that put right an amount ("We have $2,000. Wait, I must look. It's $2,400.").

    Each comes last, after the turn and the sentence that named the amount.
    """
    spoken = sentences(utterance.text)
    for place in range(len(spoken)):
        sentence = _with_its_doubt(utterance.text, spoken, place)
        before = [(utterance, s) for s in reversed(spoken[max(0, place - 2) : place])]
        if puts_right_later(sentence) or (place and change.puts_right(spoken[place - 1])):
            before += _budgets_before(conversation, utterance)
        named = next(((where, s) for where, s in before if recounted_amounts(s, sentence)), None)
        if named is not None:
            yield *named, sentence


def _with_its_doubt(text: str, spoken: Sequence[Sentence], place: int) -> Sentence:
    """A sentence with the one before it that doubts an own word ("Did I say ten? Two.", "No, they cut it. Nine.")."""
    sentence = spoken[place]
    if not place:
        return sentence
    before = spoken[place - 1]
    if not (puts_right_later(before) if before.asks else says_wrong(before)):
        return sentence
    start = before.start
    return Sentence(text[start : sentence.end], start, sentence.end)


def _budgets_before(conversation: Conversation, utterance: Utterance) -> list[tuple[Utterance, Sentence]]:
    """The buyer's sentences of earlier turns that name a budget, the last first."""
    earlier = conversation.utterances[max(0, utterance.index - _LATER) : utterance.index]
    return [
        (said, sentence)
        for said in reversed(earlier)
        for sentence in reversed(sentences(said.text))
        if said.side is Side.BUYER
        and budget_amounts(sentence, Voice.BUYER, asked=Asked.AMOUNT in asked_before(conversation, said, sentence))
    ]


def put_right_by(conversation: Conversation, utterance: Utterance, sentence: Sentence, reply: Reply) -> Sentence | None:
    """The buyer's sentence that puts right the amount which the seller takes for the budget."""
    last = sentences(utterance.text)[-1]
    if sentence != last and (not last.asks or len(last.text.split()) > 6 or _TAG.search(last.text)):
        return None
    if names_only_a_sum(sentence) and not budget_amounts(sentence, Voice.SELLER_OF_BUYER):
        before = conversation.utterances[max(0, utterance.index - 2) : utterance.index + 1]
        if not any(_OF_MONEY.stands_in(said.text) for said in before):
            return None
    replies = sentences(reply.utterance.text)[:2]
    return next((said for said in replies if corrected_amounts(sentence, said)), None)
