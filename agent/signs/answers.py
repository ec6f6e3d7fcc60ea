"""What a short answer of the buyer says of each factor: of who decides, of the money, of the need, of how urgent it is."""

from __future__ import annotations

import re
from dataclasses import replace

from agent.claims import Factor, Stance
from agent.sentences import Sentence
from agent.signs.money_answers import money_answer
from agent.signs.need_answers import need_answer
from agent.signs.questions import Asked, short_answer
from agent.signs.sign import Found
from agent.signs.timing import timely_answer
from agent.turns import Answer, answer


def answers(question: Sentence, asked: frozenset[Asked], reply: Sentence) -> dict[Factor, Found]:
    """What the reply says as the answer to the seller's question; `asked` is what the whole turn asked for."""
    found = {
        Factor.AUTHORITY: short_answer(reply, asked),
        Factor.NEED: need_answer(question, reply, asked),
        Factor.BUDGET: money_answer(question, reply),
        Factor.TIMELINE: timely_answer(reply, asked),
    }
    if _IS_DENIED.match(question.text) and Asked.NOBODY_ELSE not in asked:
        found[Factor.AUTHORITY] = _of_a_denial(found[Factor.AUTHORITY], reply)
        found[Factor.BUDGET] = _of_a_denial(found[Factor.BUDGET], reply)
    return {factor: hit for factor, hit in found.items() if hit is not None}


def _of_a_denial(hit: Found | None, reply: Sentence) -> Found | None:
    """An answer to a seller who asks whether something is not so: "Correct." and "No." both say that it is not.

    Only what says so in its own words contradicts ("I do."); a bare yes may mean either.
    """
    if hit is None:
        return None
    if _CONTRADICTS.match(reply.text):
        return replace(hit, stance=Stance.FOR)
    return hit if answer(reply.text) is Answer.NEITHER else replace(hit, stance=Stance.AGAINST)


_IS_DENIED = re.compile(
    r"\W*(?:(?:so|and|then|but|okay|ok|well|right|I see|I (?:gather|understand|take it|guess|suppose)|that means)\b\W*)*"
    r"(?:there|you|it|the|your|this|that)\b[^?,]{0,30}?(?:\b(?:no|not|never|cannot)\b|n['’]t\b)[^?]*\?",
    re.IGNORECASE,
)
"""A question that says, with a question mark, that something is not so ("So you can't decide this yourself?")."""

_CONTRADICTS = re.compile(
    r"\W*(?:(?:no|yes|yeah|oh|well|actually|but|sure)\b\W*)*(?:I|we|there)\s+(?:(?:really|certainly|do|can|actually)\s+)*(?:do|can|am|are|is|have)\b"
    r"(?!\s*(?:not\b|n['’]t))",
    re.IGNORECASE,
)
