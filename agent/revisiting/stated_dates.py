"""Days that the buyer named: when it is wanted, the next step, when a contract ends, when to call again.

Wanted days and steps are facts. The end of a contract and the wish to be called again are no facts of the score; they
are read here, from the buyer's own sentences, each with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from agent.claims import Factor
from agent.compiled import compiled
from agent.conversation import Conversation, Frozen, Side, Utterance
from agent.fact_words import name_of, stated
from agent.facts import Detail, Evidence, Fact, State, Wanted
from agent.sentences import Sentence, sentences
from agent.values.periods import whole_period
from agent.values.times import find_times

_NOT = compiled(
    r"\b(?:not|never|don['’]?t|doesn['’]?t|won['’]?t|isn['’]?t|needn['’]?t|no need|nobody|wouldn['’]?t|stop)\b", re.I
)
_CONTRACT = compiled(
    r"\b(?:contracts?|agreements?|subscriptions?|licen[cs]es?|leases?|terms?|plan|maintenance|support deal)\b"
    r"(?:\W+\w+){0,8}?\W+"
    r"(?:ends?|ending|expires?|expiring|expiration|expiry|lapses?|runs?(?: out)?|renews?|renewal|is up|are up|"
    r"comes? up|up for|until|till|through)\b|"
    r"\b(?:tied|locked|bound|committed|under contract|in contract)\b(?:\W+\w+){0,6}?\W+(?:until|till|through|for)\b|"
    r"\brenewal (?:date )?is\b",
    re.I,
)
_AGAIN = compiled(
    r"\b(?:call|ring|phone|contact|ping|e-?mail|write(?: to)?|try|get back to|come back to|reach out to|"
    r"check (?:back |in )?with|follow up with|circle back (?:to|with)|touch base with|speak (?:to|with)|talk to|"
    r"remind) (?:me|us)\b|"
    r"\b(?:get in touch|touch base|reach out|get back|check back|check in|circle back|follow up|reconnect|call back|"
    r"come back|revisit (?:this|it)|pick (?:this|it) up|look at (?:this|it)|talk|speak)\b(?: again| back)?\W+"
    r"(?:in|next|after|around|by|at|on|come|early|late|mid)\b|"
    r"\b(?:talk|speak|meet|look at (?:this|it)) again\b",
    re.I,
)


class DateKind(StrEnum):
    """What happens on a stated day."""

    WANTED = "wanted"
    STEP = "step"
    CONTRACT_ENDS = "contract ends"
    CALL_AGAIN = "call again"


class StatedDate(Frozen):
    """A day that was named, or the days from `first` to `last` ("in March"), what for, and the words."""

    kind: DateKind
    first: date
    last: date
    told: str
    evidence: tuple[Evidence, ...]

    def is_near(self, today: date, ahead: int, passed: int) -> bool:
        """Whether it begins at most `ahead` days after a day, and ended at most `passed` days before it."""
        return self.first - timedelta(days=ahead) <= today <= self.last + timedelta(days=passed)


def stated_dates(facts: Sequence[Fact], conversations: Iterable[Conversation]) -> tuple[StatedDate, ...]:
    """All days that were named for a lead, by day; `facts` are merged, `conversations` those that count."""
    said = [found for each in conversations for found in _said(each)]
    spoken = {(each.conversation, each.utterance) for one in said for each in one.evidence}
    known = [
        found
        for fact in facts
        for found in _known(fact)
        if not any((each.conversation, each.utterance) in spoken for each in fact.evidence)
    ]
    return tuple(sorted([*said, *known], key=lambda one: (one.first, one.last, one.told)))


def _known(fact: Fact) -> Iterator[StatedDate]:
    if fact.state is not State.CONFIRMED:
        return
    said_on, value = fact.said_at.date(), fact.value
    if fact.factor is Factor.WANTED_BY and isinstance(value, Wanted):
        first, last = _span(value, said_on, [each.quote for each in fact.evidence])
        yield _stated(DateKind.WANTED, first, last, f"wanted {_when(first, last)}", fact.evidence)
    elif fact.factor in (Factor.NEXT_STEP, Factor.DECISION_STEP) and isinstance(value, Detail) and value.by:
        yield _stated(DateKind.STEP, value.by, value.by, f"{name_of(fact.factor)}: {stated(fact)}", fact.evidence)


def _said(conversation: Conversation) -> Iterator[StatedDate]:
    for utterance in conversation.utterances:
        if utterance.side is not Side.BUYER:
            continue
        for sentence in sentences(utterance.text):
            yield from _in_sentence(sentence, utterance, conversation)


def _in_sentence(sentence: Sentence, utterance: Utterance, conversation: Conversation) -> Iterator[StatedDate]:
    said_on = conversation.took_place.date()
    for kind, trigger in ((DateKind.CONTRACT_ENDS, _CONTRACT), (DateKind.CALL_AGAIN, _AGAIN)):
        match = trigger.search(sentence.text)
        if match is None or _NOT.search(sentence.text[: match.end()]):
            continue
        times = find_times(sentence.text, said_on)
        if times:
            first, last = _span(times[-1].wanted, said_on, [sentence.text[times[-1].start : times[-1].end]])
            evidence = Evidence(
                conversation=conversation.id,
                utterance=utterance.index,
                speaker=utterance.speaker,
                side=utterance.side,
                said_at=conversation.took_place,
                start=sentence.start,
                end=sentence.end,
                quote=sentence.text,
            )
            yield _stated(kind, first, last, f"{_WORDS[kind]} {_when(first, last)}", (evidence,))
            return


_WORDS = {DateKind.CONTRACT_ENDS: "a contract of theirs ends", DateKind.CALL_AGAIN: "asked to be called again"}


def _stated(kind: DateKind, first: date, last: date, told: str, evidence: tuple[Evidence, ...]) -> StatedDate:
    return StatedDate(kind=kind, first=first, last=last, told=told, evidence=evidence)


def _span(wanted: Wanted, said_on: date, quotes: Sequence[str]) -> tuple[date, date]:
    """The days that a time names: a whole month from its first to its last."""
    day = wanted.by or said_on + timedelta(days=wanted.days or 0)
    whole = whole_period(quotes, day) if wanted.by else None
    return (max(whole[0], said_on), whole[1]) if whole else (day, day)


def _when(first: date, last: date) -> str:
    return f"by {last}" if first == last else f"from {first} to {last}"
