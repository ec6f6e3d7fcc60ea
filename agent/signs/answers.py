"""What a short answer of the buyer says of each factor: of who decides, of the money, of the need, of how urgent it is."""

from __future__ import annotations

from agent.claims import Factor
from agent.sentences import Sentence
from agent.signs.money_answers import money_answer
from agent.signs.need_answers import need_answer
from agent.signs.questions import Asked, short_answer
from agent.signs.sign import Found
from agent.signs.timing import timely_answer


def answers(question: Sentence, asked: frozenset[Asked], reply: Sentence) -> dict[Factor, Found]:
    """What the reply says as the answer to the seller's question; `asked` is what the whole turn asked for."""
    found = {
        Factor.AUTHORITY: short_answer(reply, asked),
        Factor.NEED: need_answer(question, reply, asked),
        Factor.BUDGET: money_answer(question, reply),
        Factor.TIMELINE: timely_answer(reply, asked),
    }
    return {factor: hit for factor, hit in found.items() if hit is not None}
