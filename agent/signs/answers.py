"""What a short answer of the buyer says of each factor: of who decides, of the money, of the need, of how urgent it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import signs_in
from agent.signs.either_or import chosen
from agent.signs.money_answers import money_answer
from agent.signs.need_answers import need_answer
from agent.signs.negated_questions import denied_in, of_others, replied, says_not
from agent.signs.questions import Asked, short_answer
from agent.signs.sign import Found, Voice
from agent.signs.timing import timely_answer
from agent.turns import Answer

_UNDECIDED = compiled(
    r"\b(?:have|has)(?:n['’]?t| not) (?:\w+ )?(?:decided|made|chosen|settled|signed)\b", re.IGNORECASE
)


def answers(question: Sentence, asked: frozenset[Asked], reply: Sentence) -> dict[Factor, Found]:
    """What the reply says as the answer to the seller's question; `asked` is what the whole turn asked for."""
    agreed = replied(question.text, reply.text) if says_not(question.text) else Answer.NEITHER
    if agreed is not Answer.NEITHER:
        return dict(_of_a_denial(question, asked, reply, agrees=agreed is Answer.AGREES))
    found = {
        Factor.AUTHORITY: chosen(question, asked, reply) or short_answer(reply, asked),
        Factor.NEED: need_answer(question, reply, asked),
        Factor.BUDGET: money_answer(question, reply),
        Factor.TIMELINE: timely_answer(reply, asked),
    }
    return {factor: hit for factor, hit in found.items() if hit is not None}


def _of_a_denial(
    question: Sentence, asked: frozenset[Asked], reply: Sentence, *, agrees: bool
) -> Iterator[tuple[Factor, Found]]:
    """What an answer says to a seller who asks whether something is not so: it is not, or it is."""
    so, not_so = Stance.FOR, Stance.AGAINST
    stances = dict.fromkeys(denied_in(question.text), not_so if agrees else so)
    if not asked.isdisjoint({Asked.OTHERS, Asked.NOBODY_ELSE}) and of_others(question.text):
        stances[Factor.AUTHORITY] = so if agrees else not_so
    elif not asked.isdisjoint({Asked.THEM, Asked.DECIDER}) and not _UNDECIDED.search(question.text):
        stances[Factor.AUTHORITY] = not_so if agrees else so
    for factor, stance in stances.items():
        if not any(hit.direct for hit in signs_in(reply, factor, Voice.BUYER)):
            yield factor, Found(f"{factor.value}.answer", stance, True, 0, len(reply.text))
