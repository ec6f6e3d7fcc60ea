"""One set of facts out of what several readers heard in a conversation.

Each reader's claims are grounded apart. What only one reader found stands as it is: silence contradicts nobody. Where
the grounded facts of two readers about the same factor, or the same thing named, come to different states, the
one fact that stays is contested and carries the evidence of both. Values (amounts, times, quantities) are all kept;
merging treats two readers' different values as it treats two of one reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from agent.claims import BANT, EvidenceClass
from agent.conversation import Conversation
from agent.facts import Detail, Fact, Request, State
from agent.grounding import Grounding, ground
from agent.history import Subject, merge, subject_of
from agent.readings import Heard


def grounded(heard: Heard, conversation: Conversation, products: Sequence[str]) -> Grounding:
    """The facts that survive of what each reader heard, disagreements contested, and all that fell."""
    groundings = [ground(hearing.claims, conversation, products) for hearing in heard.hearings]
    if len(groundings) == 1:
        return groundings[0]
    return Grounding(
        facts=tuple(dict.fromkeys(_agreed([found.facts for found in groundings]))),
        rejected=tuple(dict.fromkeys(chain.from_iterable(found.rejected for found in groundings))),
    )


def _agreed(readers: Sequence[tuple[Fact, ...]]) -> Iterator[Fact]:
    standings = [_standings(facts) for facts in readers]
    disputed = {subject: _sides(subject, standings) for subject in _in_order(standings)}
    disputed = {subject: sides for subject, sides in disputed.items() if len({side.state for side in sides}) > 1}
    for fact in chain.from_iterable(readers):
        if _subject(fact) not in disputed:
            yield fact
    for sides in disputed.values():
        yield _contested(sides)


def _standings(facts: Sequence[Fact]) -> dict[Subject, Fact]:
    """Where one reader alone sees each factor and each request."""
    return {subject: fact for fact in merge(facts) if (subject := _subject(fact)) is not None}


def _subject(fact: Fact) -> Subject | None:
    """What readers can contradict each other about: a BANT factor, a product asked for, a thing that a topic names."""
    return subject_of(fact) if fact.factor in BANT or isinstance(fact.value, Request | Detail) else None


def _in_order(standings: Iterable[dict[Subject, Fact]]) -> Iterator[Subject]:
    yield from dict.fromkeys(chain.from_iterable(standings))


def _sides(subject: Subject, standings: Sequence[dict[Subject, Fact]]) -> list[Fact]:
    return [standing[subject] for standing in standings if subject in standing]


def _contested(sides: Sequence[Fact]) -> Fact:
    """One fact for the readers' different ones, as strong as the stronger of them, so that it is not outweighed."""
    first = sides[0]
    classes = {side.evidence_class for side in sides}
    value = first.value
    if isinstance(value, Request):
        value = Request(product=value.product)
    return Fact(
        factor=first.factor,
        state=State.CONTESTED,
        evidence_class=next(each for each in EvidenceClass if each in classes),
        direct=any(side.direct for side in sides),
        value=value,
        evidence=tuple(dict.fromkeys(chain.from_iterable(side.evidence for side in sides))),
        said_at=max(side.said_at for side in sides),
        pattern="readers disagree",
    )
