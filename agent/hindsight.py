"""A lead as it could be known on an earlier day, and what changed between two such days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from pydantic import AwareDatetime

from agent.claims import Factor
from agent.conversation import Frozen
from agent.explanation import Explanation
from agent.fact_ledger import Entry, Fate
from agent.facts import Evidence, Fact, Quoted, Request
from agent.history import Subject, subject_of
from agent.lead import Lead
from agent.score import HIGHEST, Group, Score, Stage


class Hindsight(Frozen):
    """What could be known of a lead at `until`: from the conversations that took place up to then, and no later.

    The score is computed anew, by the scorecard, prices and policy that are in force now; it is not stored. `facts`
    are merged, `ledger` holds all that was said up to then. Its `learned` moments may lie after `until`.
    """

    until: AwareDatetime
    lead: Lead
    conversations: tuple[str, ...]
    facts: tuple[Fact, ...]
    ledger: tuple[Entry, ...]
    score: Score
    explanation: Explanation


class Turn(StrEnum):
    """How what is known of a factor, or of a product asked for, came to be otherwise.

    appeared: nothing was known. taken_back: nothing is known any more. contradicted: words that count as much speak
    both ways now. settled: they did, and no longer do. replaced: words of change put something else in its place.
    refined: the same, more precisely. outweighed: stronger words say otherwise. borne_out: more words say the same.
    """

    APPEARED = "appeared"
    TAKEN_BACK = "taken_back"
    CONTRADICTED = "contradicted"
    SETTLED = "settled"
    REPLACED = "replaced"
    REFINED = "refined"
    OUTWEIGHED = "outweighed"
    BORNE_OUT = "borne_out"


class FactChange(Frozen):
    """One change: what was known and what is known now, and the words that made it so, as they were said."""

    factor: Factor
    product: str | None
    turn: Turn
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]
    words: tuple[Evidence, ...]


class LineChange(Frozen):
    """A line of the score that gives other points now. `because` is what the rule sees now, else what it saw."""

    group: Group | None
    rule: str
    before: int
    after: int
    because: str


class Stood(Frozen):
    """Where the score stood: points and range, band and stage. `highest` is what the card holds a score to."""

    points: int
    low: int
    high: int
    band: str
    stage: Stage
    highest: int = HIGHEST

    @classmethod
    def of(cls, score: Score) -> Stood:
        return cls(**{name: getattr(score, name) for name in cls.model_fields})


class Difference(Frozen):
    """What changed for a lead from `start` to `end`. `before` is None where nothing was known of it at `start`.

    `conversations` counts those that took place between. Both scores are computed by what is in force now, so no
    change of rules or prices is in the difference. The `lines` sum to the difference of the points.
    """

    lead: Lead
    start: AwareDatetime
    end: AwareDatetime
    before: Stood | None
    after: Stood
    conversations: int
    facts: tuple[FactChange, ...]
    lines: tuple[LineChange, ...]

    @property
    def points(self) -> int:
        """By how many points the score rose; what it fell is below 0."""
        return self.after.points - (self.before.points if self.before else 0)


def difference(before: Hindsight | None, after: Hindsight, start: AwareDatetime) -> Difference:
    """Compare what could be known of one lead at two moments; `start` is the earlier one."""
    known = before.conversations if before else ()
    return Difference(
        lead=after.lead,
        start=start,
        end=after.until,
        before=Stood.of(before.score) if before else None,
        after=Stood.of(after.score),
        conversations=len(set(after.conversations) - set(known)),
        facts=tuple(_fact_changes(before.ledger if before else (), before.facts if before else (), after)),
        lines=tuple(line_changes(before.score if before else None, after.score)),
    )


def _fact_changes(ledger: Sequence[Entry], known: Sequence[Fact], after: Hindsight) -> Iterator[FactChange]:
    old = {entry.fact for entry in ledger}
    was_of, now_of = _entries(ledger), _entries(after.ledger)
    before_of, after_of = _facts(known), _facts(after.facts)
    for subject, now in now_of.items():
        was, facts_before, facts_after = was_of[subject], before_of[subject], after_of[subject]
        turn = _turn(was, now, facts_before, facts_after)
        if turn is None:
            continue
        new = [entry.fact for entry in now if entry.fact not in old]
        # A value can go because its factor was denied or taken back: those words are about the factor.
        new += [entry.by for entry in now if entry.by is not None and entry.by not in old]
        words = dict.fromkeys(evidence for fact in new for evidence in fact.evidence)
        yield FactChange(
            factor=subject[0],
            product=_product(now[0].fact),
            turn=turn,
            before=tuple(facts_before),
            after=tuple(facts_after),
            words=tuple(sorted(words, key=lambda each: (each.said_at, each.conversation, each.utterance, each.start))),
        )


def _entries(ledger: Sequence[Entry]) -> Mapping[Subject, list[Entry]]:
    apart: dict[Subject, list[Entry]] = defaultdict(list)
    for entry in ledger:
        apart[subject_of(entry.fact)].append(entry)
    return apart


def _facts(facts: Sequence[Fact]) -> Mapping[Subject, list[Fact]]:
    apart: dict[Subject, list[Fact]] = defaultdict(list)
    for fact in facts:
        apart[subject_of(fact)].append(fact)
    return apart


def _product(fact: Fact) -> str | None:
    return fact.value.product if isinstance(fact.value, Request | Quoted) else None


def _turn(was: Sequence[Entry], now: Sequence[Entry], before: Sequence[Fact], after: Sequence[Fact]) -> Turn | None:
    if [entry.fact for entry in was] == [entry.fact for entry in now] and before == after:
        return None
    if not before and not after:
        return None
    touched = _touched({entry.fact for entry in was}, now)
    if not after:
        return Turn.TAKEN_BACK if Fate.TAKEN_BACK in touched else Turn.REPLACED
    if not before:
        return Turn.APPEARED
    if _contested(now) != _contested(was):
        return Turn.CONTRADICTED if _contested(now) else Turn.SETTLED
    return next((turn for fate, turn in _TURNS.items() if fate in touched), Turn.BORNE_OUT)


def _touched(old: set[Fact], now: Sequence[Entry]) -> set[Fate]:
    """What new words did to the facts that were there before."""
    return {entry.fate for entry in now if entry.fact in old and entry.by is not None and entry.by not in old}


_TURNS = {
    Fate.REPLACED: Turn.REPLACED,
    Fate.TAKEN_BACK: Turn.REPLACED,
    Fate.REFINED: Turn.REFINED,
    Fate.OUTWEIGHED: Turn.OUTWEIGHED,
}


def _contested(entries: Sequence[Entry]) -> bool:
    return any(entry.fate is Fate.CONTESTED for entry in entries)


def line_changes(before: Score | None, after: Score) -> Iterator[LineChange]:
    """The lines that give other points in the second of two scores; the changes sum to the difference."""
    was = {(line.group, line.rule): line for line in (before.ledger if before else ())}
    now = {(line.group, line.rule): line for line in after.ledger}
    for key in dict.fromkeys((*now, *was)):
        old, new = was.get(key), now.get(key)
        points = (old.points if old else 0, new.points if new else 0)
        told = new or old
        if told is not None and points[0] != points[1]:
            yield LineChange(group=key[0], rule=key[1], before=points[0], after=points[1], because=told.because)
