"""The fact ledger of a lead: everything that was said, by whom and when, when it was learned, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.facts import Change, Fact, State
from agent.history import Told, by_subject, deciding, oppose, tier
from agent.lead import Contact
from agent.precision import refined


class Fate(StrEnum):
    """What became of a fact, by the rules of `agent.history`.

    holds: it is what is known, or agrees with it. contested: words that count as much say otherwise. refined: another
    fact says the same more precisely. replaced, taken_back: later words of change displaced it. outweighed: stronger
    words say otherwise.
    """

    HOLDS = "holds"
    CONTESTED = "contested"
    REFINED = "refined"
    REPLACED = "replaced"
    TAKEN_BACK = "taken_back"
    OUTWEIGHED = "outweighed"


class Learned(Frozen):
    """A fact as it was grounded in one conversation, and when the store learned it."""

    fact: Fact
    learned: AwareDatetime


class Entry(Frozen):
    """One line of the ledger.

    `role` is the speaker's job title where the lead's contact tells it. `by` is the fact that contests, refines,
    replaces, takes back or outweighs this one, None where it holds.
    """

    fact: Fact
    role: str | None
    learned: AwareDatetime
    fate: Fate
    by: Fact | None = None

    @property
    def speaker(self) -> str:
        """Who said it: of an agreement, who agreed."""
        return self.fact.evidence[-1].speaker

    @property
    def conversation(self) -> str:
        return self.fact.evidence[-1].conversation


def fact_ledger(facts: Sequence[Learned], contact: Contact) -> tuple[Entry, ...]:
    """Every fact once, in the order of the factors, then of the product, then as they were said.

    A fact that was learned twice was learned when it came first.
    """
    learned: dict[Fact, AwareDatetime] = {}
    for each in facts:
        learned[each.fact] = min(learned.get(each.fact, each.learned), each.learned)
    return tuple(
        Entry(fact=fact, role=_role(fact, contact), learned=learned[fact], fate=fate, by=by)
        for told in by_subject(tuple(learned))
        for fact, fate, by in _fates(told)
    )


def _role(fact: Fact, contact: Contact) -> str | None:
    spoken, known = fact.evidence[-1].speaker, contact.name
    same = known is not None and " ".join(spoken.casefold().split()) == " ".join(known.casefold().split())
    return contact.title if same else None


def _fates(told: Told) -> Iterator[tuple[Fact, Fate, Fact | None]]:
    settling = deciding(told.standing)
    coarse = refined(settling)
    finest = tuple(fact for fact in settling if fact not in coarse)
    standing = frozenset(told.standing)
    for fact in told.facts:
        if fact.change is Change.TAKES_BACK:
            yield fact, Fate.HOLDS, None
        elif fact not in standing:
            displacer = told.displacer(fact)
            taken = displacer is not None and displacer.change is Change.TAKES_BACK
            yield fact, Fate.TAKEN_BACK if taken else Fate.REPLACED, displacer
        elif fact in coarse:
            yield fact, Fate.REFINED, coarse[fact]
        else:
            yield fact, *_opposed(fact, finest, told.standing)


def _opposed(fact: Fact, finest: Sequence[Fact], standing: Sequence[Fact]) -> tuple[Fate, Fact | None]:
    against = _last_against(fact, finest)
    if against is not None:
        contests = fact in finest or tier(fact) == tier(against)
        return (Fate.CONTESTED if contests else Fate.OUTWEIGHED), against
    # A quantity may come from weaker words, which then may contest each other.
    if finest and tier(fact) != tier(finest[0]):
        rivals = [other for other in standing if tier(other) == tier(fact) and _last_against(other, finest) is None]
        rival = _last_against(fact, rivals)
        if rival is not None:
            return Fate.CONTESTED, rival
    return (Fate.CONTESTED, None) if fact.state is State.CONTESTED else (Fate.HOLDS, None)


def _last_against(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    return next((other for other in reversed(others) if oppose(other, fact)), None)
