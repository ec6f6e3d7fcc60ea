"""A sign, and what it becomes in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs import polarity
from agent.stems.sought import Sought


class Voice(StrEnum):
    """Who speaks: the buyer of themselves, or the seller of the buyer."""

    BUYER = "buyer"
    SELLER_OF_BUYER = "seller_of_buyer"


BUYER = frozenset({Voice.BUYER})
SELLER = frozenset({Voice.SELLER_OF_BUYER})
BOTH = BUYER | SELLER


@dataclass(frozen=True)
class Found:
    """A sign in a sentence, after negation and hedges were looked at; the span is within the sentence."""

    name: str
    stance: Stance
    direct: bool
    start: int
    end: int


@dataclass(frozen=True)
class Sign:
    """Words that speak for a factor or against it.

    `negatable`: a negation before the words turns the stance round (else it is part of the words). `personal`: the
    words count only of the buyer's own side; with somebody else as their subject ("our CFO has the final say") they
    speak against. `in_questions`: the words count in a question of the buyer too. `unless`: in a clause with these
    words they are about something else ("no rush with the slides"). `clausal`: the words are a whole clause with its
    subject, which only a denial right before it turns round ("I wouldn't say that I decide"), and which says nothing
    of the past or of other firms.
    """

    name: str
    stance: Stance
    words: str
    direct: bool = True
    negatable: bool = True
    personal: bool = False
    clausal: bool = False
    in_questions: bool = False
    voices: frozenset[Voice] = BUYER
    unless: str = ""

    @cached_property
    def sought(self) -> Sought:
        """The words as they are sought in a text that holds one of their stems."""
        return Sought(self.words)

    @property
    def pattern(self) -> re.Pattern[str]:
        return self.sought.pattern

    @cached_property
    def exception(self) -> Sought | None:
        return Sought(self.unless) if self.unless else None

    def by_phrase(self) -> tuple[Sign, ...]:
        """One sign for each of its phrases, so that only those are tried of which a stem stands in a text."""
        return tuple(replace(self, words=each) for each in getattr(self.words, "each", (self.words,)))

    def find(self, sentence: Sentence, voice: Voice) -> Iterator[Found]:
        """Where this sign stands in a sentence, with the stance it has there."""
        if sentence.asks and voice is Voice.BUYER and not self.in_questions:
            return
        for match in self.sought.finditer(sentence.text):
            before = polarity.clause_before(sentence.text, match.start())
            if polarity.is_hypothetical(before) or polarity.is_reported(before):
                continue
            if voice is Voice.SELLER_OF_BUYER and polarity.is_bygone(before):
                continue
            if self.clausal and (polarity.is_past(before) or polarity.is_elsewhere(before)):
                continue
            if self.exception and self.exception.stands_in(before + polarity.clause_from(sentence.text, match.start())):
                continue
            yield self._judged(match, before, voice)

    def _judged(self, match: re.Match[str], before: str, voice: Voice) -> Found:
        stance, direct = self.stance, self.direct
        if self.negatable and self._turned(match, before):
            stance = stance.opposite
        elif self.personal and polarity.is_of_another(before, of_seller=voice is Voice.SELLER_OF_BUYER):
            stance, direct = Stance.AGAINST, direct and not polarity.is_hedged(before)
        elif polarity.is_hedged(before):
            direct = False
        return Found(self.name, stance, direct, match.start(), match.end())

    def _turned(self, match: re.Match[str], before: str) -> bool:
        return polarity.is_denied(before) if self.clausal else polarity.is_negated(before, match.group())
