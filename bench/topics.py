"""How well the topics are read from single sentences: `python -m bench.topics [topic] [-v] [--held]`.

The sentences stand in `bench/sentences/topics/*.tsv` (labels, seller's question before it, sentence, register).
`held.tsv` was set apart before the cues were written; --held measures it alone. A label is "topic=what", or
"!topic=what" where the words deny it, with "@2026-10" after it where they name a day; "none" tells of nothing.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from agent.claims import TOPICS, Factor
from agent.facts import SPEAKER, Detail, Fact, State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from bench.signs import conversation_of

SENTENCES = Path(__file__).parent / "sentences" / "topics"


class Label(NamedTuple):
    """What a sentence tells: a topic, what it names, whether it denies it, and the beginning of the day it names."""

    topic: Factor
    what: str
    denied: bool
    by: str


class Row(NamedTuple):
    labels: tuple[Label, ...]
    question: str
    sentence: str
    register: str


class Figures(NamedTuple):
    """How many facts about a topic were `right` of those `found`, how many labels were `heard` of those `expected`."""

    right: int
    found: int
    heard: int
    expected: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.heard / max(1, self.expected)


def rows(name: str) -> Iterator[Row]:
    """Every row of one file, "dev" or "held"."""
    with (SENTENCES / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        for labels, question, sentence, register in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Row(tuple(map(_label, labels.split(";"))) if labels != "none" else (), question, sentence, register)


def _label(text: str) -> Label:
    topic, _, rest = text.strip().lstrip("!").partition("=")
    what, _, by = rest.partition("@")
    return Label(Factor(topic), what.casefold(), text.strip().startswith("!"), by)


def read_topics(question: str, sentence: str) -> tuple[Fact, ...]:
    """The facts about topics that are read from one sentence, as the answer to the question before it."""
    conversation = conversation_of(question, sentence)
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return tuple(fact for fact in facts if fact.factor in TOPICS)


def is_right(label: Label, fact: Fact) -> bool:
    """Whether a fact says what a label says: the topic, for or against, the thing named, and the day.

    Of the words that name the thing, one's may be among the other's ("head of IT" and "our group's head of IT").
    """
    if label.topic is not fact.factor or label.denied is not (fact.state is State.DENIED):
        return False
    if not isinstance(fact.value, Detail) or not str(fact.value.by or "").startswith(label.by):
        return False
    named = fact.evidence[-1].speaker if fact.value.what == SPEAKER else fact.value.what
    wanted, got = set(label.what.split()), set(named.casefold().split())
    return wanted <= got or got <= wanted


def measured(name: str, *, tell: bool = False) -> dict[Factor, Figures]:
    """The figures for each topic over one file. A fact counts as right where a label of the row names it."""
    counts: Counter[tuple[Factor, str]] = Counter()
    for row in rows(name):
        found = read_topics(row.question, row.sentence)
        for label in row.labels:
            counts[label.topic, "expected"] += 1
            counts[label.topic, "heard"] += any(is_right(label, fact) for fact in found)
        for fact in found:
            counts[fact.factor, "found"] += 1
            counts[fact.factor, "right"] += any(is_right(label, fact) for label in row.labels)
        if tell:
            _tell(row, found)
    return {topic: Figures(*(counts[topic, part] for part in Figures._fields)) for topic in TOPICS}


def _tell(row: Row, found: tuple[Fact, ...]) -> None:
    missed = [each for each in row.labels if not any(is_right(each, fact) for fact in found)]
    wrong = [fact for fact in found if not any(is_right(each, fact) for each in row.labels)]
    for label in missed:
        print(f"missed  {'!' * label.denied}{label.topic}={label.what} | {row.question} | {row.sentence}")
    for fact in wrong:
        print(f"wrong   {fact.factor} {fact.state} {_named(fact)} ({fact.pattern}) | {row.question} | {row.sentence}")


def _named(fact: Fact) -> str:
    detail = fact.value
    return f"{detail.what} {detail.by or ''} {detail.who or ''}".strip() if isinstance(detail, Detail) else ""


def main() -> None:
    """Print precision and recall for each topic."""
    name = "held" if "--held" in sys.argv else "dev"
    chosen = {Factor(word) for word in sys.argv[1:] if not word.startswith("-")} or set(TOPICS)
    figures = measured(name, tell="-v" in sys.argv)
    for topic, found in figures.items():
        if topic in chosen:
            _show(topic.value, found)
    _show("all", Figures(*map(sum, zip(*figures.values(), strict=True))))


def _show(name: str, figures: Figures) -> None:
    print(
        f"{name:14} precision {figures.precision:.3f} of {figures.found:3}   "
        f"recall {figures.recall:.3f} of {figures.expected:3}"
    )


if __name__ == "__main__":
    main()
