"""How the facts of many conversations become what is known of a lead, whatever order they came in.

1. When a thing was said decides, never when it came in. Of two conversations held at the same moment neither is older.
2. To be said later displaces nothing. Only plain words of change do ("the budget has been raised to ..."), and only
   what is older, contradicts them and is not stronger than they are. What agrees with them stays.
3. Words that take something back displace whatever was said of it before; it is unknown until somebody speaks of it
   again. A factor that words of change deny or take back takes its amounts and dates with it.
4. Of what is left the strongest words decide: direct ones before those that only lean one way, what the buyer said or
   agreed to before what the seller reported. Where the buyer leans the other way in a newer conversation, older words
   do not outweigh that: the fact is contested.
5. Of values that agree the more precise one stays: an amount within a range, a day within a month.
6. Where the strongest words speak both ways the fact is contested, and different values all stay. Only of several
   quantities of a product the one holds that the seller repeats after all of them, and that the buyer agrees to or
   lets stand.

A merged fact keeps the evidence of every fact that decided it, and after that of those that agree.
`docs/facts.md` has an example of each rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from agent.claims import LIKELY, EvidenceClass, Factor
from agent.facts import SPEAKER, Change, Detail, Evidence, Fact, Quoted, Request, State
from agent.precision import agree, refined, said_together

_STRENGTH = {EvidenceClass.SAID: 0, EvidenceClass.ASSENTED: 1, EvidenceClass.REPORTED: 2}
_VALUES_OF = {Factor.BUDGET_AMOUNT: Factor.BUDGET, Factor.WANTED_BY: Factor.TIMELINE}
"""The factor without which a value says nothing."""

Subject = tuple[Factor, str]
"""What a fact is about: a factor, the product where it is a request or a price, the thing named where it is a topic."""


@dataclass(frozen=True)
class Told:
    """All that was said about one subject, in the order in which it was said.

    `changes` are the facts whose words of change may displace others of it, those about its own factor included.
    """

    factor: Factor
    facts: tuple[Fact, ...]
    changes: tuple[Fact, ...]

    def displacer(self, fact: Fact) -> Fact | None:
        """The first fact whose words displaced this one; None where it still stands."""
        return next((change for change in self.changes if _displaces(change, fact)), None)

    @cached_property
    def standing(self) -> tuple[Fact, ...]:
        """What nothing displaced. Words that only take something back state nothing."""
        # What was said before the first of several equal changes was said before the last of them too.
        last = {(_saying(change), _last(change).conversation): change for change in self.changes}.values()
        stating = (fact for fact in self.facts if fact.change is not Change.TAKES_BACK)
        return tuple(fact for fact in stating if not any(_displaces(change, fact) for change in last))


def merge(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """What is known, one fact a factor; for values, one fact each different value that the strongest words name.

    Facts come out in the order of the factors, then of the product, then as they were said.
    """
    return tuple(chain.from_iterable(_merged(told.factor, told.standing) for told in by_subject(facts)))


def by_subject(facts: Sequence[Fact]) -> tuple[Told, ...]:
    """The facts apart by what they are about, in the order of the factors, then of the product."""
    groups: dict[Subject, list[Fact]] = defaultdict(list)
    for fact in sorted(dict.fromkeys(facts), key=_said):
        groups[subject_of(fact)].append(fact)
    subjects = sorted(groups, key=lambda subject: (list(Factor).index(subject[0]), subject[1]))
    return tuple(Told(subject[0], tuple(groups[subject]), _changes(subject, groups)) for subject in subjects)


def subject_of(fact: Fact) -> Subject:
    """What a fact is about. Each thing that a topic names is a subject of its own: it stands beside the others."""
    if isinstance(fact.value, Detail):
        return fact.factor, _named(fact, fact.value)
    return fact.factor, _product(fact)


def _named(fact: Fact, detail: Detail) -> str:
    """What two details share that name the same thing, however it is written."""
    what = fact.evidence[-1].speaker if detail.what == SPEAKER else detail.what
    return "|".join((" ".join(what.casefold().split()), str(detail.by or ""), detail.who or ""))


def strongest(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts whose words count most."""
    best = min((tier(fact) for fact in facts), default=None)
    return tuple(fact for fact in facts if tier(fact) == best)


def deciding(standing: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts that settle what is known: the strongest, and what newly leans against a factor or a topic."""
    best = strongest(standing)
    return best if any(_has_values(fact) for fact in best) else (*best, *_newer(best, standing))


def _has_values(fact: Fact) -> bool:
    return fact.value is not None and not isinstance(fact.value, Detail)


def tier(fact: Fact) -> tuple[bool, bool]:
    """How much the words of a fact count: the lower, the more."""
    return (not fact.direct, fact.evidence_class is EvidenceClass.REPORTED)


def oppose(fact: Fact, other: Fact) -> bool:
    """Whether two facts about one subject cannot both be so."""
    return _contradict(fact, other) and (fact.state is not other.state or not said_together(fact, other))


# --- what was said when ------------------------------------------------------------------------------------------


def _said(fact: Fact) -> tuple[object, ...]:
    last = _last(fact)
    return (fact.said_at, last.conversation, last.utterance, last.start, fact.model_dump_json())


def _last(fact: Fact) -> Evidence:
    """The words that completed a fact: "make that six" rests on an earlier sentence that names the product."""
    return max(fact.evidence, key=lambda words: (words.said_at, words.conversation, words.utterance, words.start))


def _is_older(fact: Fact, other: Fact) -> bool:
    mine, theirs = _last(fact), _last(other)
    if mine.conversation == theirs.conversation:
        return (mine.utterance, mine.start) < (theirs.utterance, theirs.start)
    return fact.said_at < other.said_at


def _saying(fact: Fact) -> tuple[object, ...]:
    return (fact.factor, fact.state, fact.value, fact.change, tier(fact))


# --- what displaces what -----------------------------------------------------------------------------------------


def _changes(subject: Subject, groups: Mapping[Subject, Sequence[Fact]]) -> tuple[Fact, ...]:
    own = [fact for fact in groups[subject] if fact.change is not None]
    factor = _VALUES_OF.get(subject[0])
    of_factor = groups.get((factor, ""), ()) if factor else ()
    taking = [f for f in of_factor if f.change is not None and f.state in (State.DENIED, State.UNKNOWN)]
    return tuple(sorted((*own, *taking), key=_said))


def _displaces(change: Fact, fact: Fact) -> bool:
    if not _is_older(fact, change) or tier(change) > tier(fact):
        return False
    return change.change is Change.TAKES_BACK or change.factor is not fact.factor or _contradict(change, fact)


def _contradict(fact: Fact, other: Fact) -> bool:
    if fact.state is not other.state:
        return True
    if isinstance(fact.value, Detail):
        return False
    if isinstance(fact.value, Request) and isinstance(other.value, Request):
        # Who declines four and declines six declines it either way.
        return fact.state is State.CONFIRMED and len({fact.value.quantity, other.value.quantity} - {None}) > 1
    return not agree(fact, other)


# --- what is left ------------------------------------------------------------------------------------------------


def _merged(factor: Factor, standing: Sequence[Fact]) -> Iterator[Fact]:
    settling = deciding(standing)
    if not settling:
        return
    if factor is Factor.REQUEST:
        yield _request(settling, standing)
    elif _has_values(settling[0]):
        coarse = refined(settling)
        fine = tuple(_by_value([fact for fact in settling if fact not in coarse]))
        # Weaker words settle nothing between values that contest each other.
        agreeing = [other for other in standing if len(fine) == 1 and other.value == fine[0].value]
        yield from (_with_words_of(fact, agreeing) for fact in fine)
    else:
        yield _with_words_of(_together(settling), standing)


def _newer(strong: Sequence[Fact], standing: Sequence[Fact]) -> tuple[Fact, ...]:
    """The buyer's words in a newer conversation that lean the other way: older plain ones do not outweigh them.

    What only the classifier reads, and what the seller reports, waits for plain words.
    """
    if not strong:
        return ()
    latest = max(strong, key=lambda fact: fact.said_at)
    older = {_last(fact).conversation for fact in strong}
    return tuple(
        fact
        for fact in standing
        if fact.said_at > latest.said_at
        and _last(fact).conversation not in older
        and fact.state is not latest.state
        and fact.evidence_class is not EvidenceClass.REPORTED
        and not fact.pattern.startswith(LIKELY)
    )


def _product(fact: Fact) -> str:
    return fact.value.product if isinstance(fact.value, Request | Quoted) else ""


def _request(settling: Sequence[Fact], standing: Sequence[Fact]) -> Fact:
    """A product asked for; a quantity is taken from weaker words where the strongest name none."""
    states = {fact.state for fact in settling}
    agreeing = [fact for fact in standing if not any(oppose(fact, other) for other in settling)]
    whole = _with_words_of(_together(settling), agreeing)
    if states != {State.CONFIRMED}:
        return whole
    naming = [f for f in standing if f.state is State.CONFIRMED and _quantity(f) is not None]
    counted = strongest(naming)
    return _quantified(whole, _settled(counted, naming)) if counted else whole


def _settled(counted: Sequence[Fact], naming: Sequence[Fact]) -> Sequence[Fact]:
    """Of several quantities that the buyer named, the one that the seller repeats after them, agreed to or not."""
    said = [fact for fact in counted if fact.evidence_class is EvidenceClass.SAID] or counted
    named = {fact.value for fact in said}
    recaps = [f for f in naming if f not in said and f.value in named and all(_is_older(c, f) for c in said)]
    repeated = {recap.value for recap in recaps}
    return [fact for fact in counted if fact.value in repeated] if len(repeated) == 1 < len(named) else counted


def _quantity(fact: Fact) -> int | None:
    return fact.value.quantity if isinstance(fact.value, Request) else None


def _quantified(whole: Fact, counted: Sequence[Fact]) -> Fact:
    """The request with its quantity; two different ones that are equally strong leave it open."""
    values = {fact.value for fact in counted}
    value = counted[0].value if len(values) == 1 else Request(product=_product(whole), quantity=None)
    together = _together(counted)
    words = tuple(dict.fromkeys((*together.evidence, *whole.evidence)))
    return together.model_copy(update={"value": value, "state": State.CONFIRMED, "evidence": words})


def _by_value(facts: Sequence[Fact]) -> Iterator[Fact]:
    saying: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        saying[fact.value].append(fact)
    return iter(sorted(map(_together, saying.values()), key=_said))


def _with_words_of(whole: Fact, standing: Sequence[Fact]) -> Fact:
    """What was decided, resting too on the weaker words that agree with it; a contested fact on none but its own."""
    agreeing = [fact.evidence for fact in standing if fact.state is whole.state]
    words = tuple(dict.fromkeys((*whole.evidence, *chain.from_iterable(agreeing))))
    return whole.model_copy(update={"evidence": words})


def _together(facts: Sequence[Fact]) -> Fact:
    states = {fact.state for fact in facts}
    best = min(facts, key=lambda fact: _STRENGTH[fact.evidence_class])
    return Fact(
        factor=best.factor,
        state=best.state if len(states) == 1 else State.CONTESTED,
        evidence_class=best.evidence_class,
        direct=best.direct,
        value=best.value,
        evidence=tuple(dict.fromkeys(chain.from_iterable(fact.evidence for fact in facts))),
        said_at=max(fact.said_at for fact in facts),
        pattern=best.pattern,
    )
