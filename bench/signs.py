"""How well the signs read single sentences: `python -m bench.signs [factor] [-v]`.

The sentences in `bench/sentences/*.tsv` (label, seller's question before it, sentence, register) were written by
people who had not seen the signs. A factor's precision and recall are given for each stance; -v lists what is missed
and what is taken wrongly.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from agent.claims import BANT, Factor
from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from agent.facts import State
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

SENTENCES = Path(__file__).parent / "sentences"
ON = datetime(2026, 9, 16, 10, tzinfo=UTC)
STANCES = {State.CONFIRMED: "for", State.DENIED: "against"}


def rows() -> Iterator[tuple[str, str, str]]:
    """Label, question and sentence of every row."""
    for path in sorted(SENTENCES.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield row[0], row[1], row[2]


def conversation_of(question: str, sentence: str) -> Conversation:
    """A conversation of two turns: the seller's question, a greeting where there is none, and the buyer's sentence."""
    turns = [("Rep", Side.SELLER, question or "Hello."), ("Buyer", Side.BUYER, sentence)]
    return Conversation(
        kind=ConversationKind.CALL,
        format="plain",
        sha256="0" * 64,
        took_place=ON,
        date_source=DateSource.GIVEN,
        participants=tuple(Participant(name=name, side=side, because="given") for name, side, _ in turns),
        utterances=tuple(Utterance(index=i, speaker=n, side=s, text=t) for i, (n, s, t) in enumerate(turns)),
    )


def read_sentence(question: str, sentence: str) -> dict[Factor, str]:
    """The stance that is read for each factor from one sentence, as the answer to the question before it."""
    conversation = conversation_of(question, sentence)
    facts = merge(ground(RulesReader().read(conversation, ()), conversation, ()).facts)
    return {fact.factor: STANCES.get(fact.state, "contested") for fact in facts if fact.factor in BANT}


def main() -> None:
    """Print precision and recall for each factor and stance."""
    chosen = [Factor(name) for name in sys.argv[1:] if not name.startswith("-")] or list(BANT)
    verbose = "-v" in sys.argv
    counts: Counter[tuple[Factor, str, str]] = Counter()
    for label, question, sentence in rows():
        found = read_sentence(question, sentence)
        about, _, stance = label.partition("_")
        for factor in chosen:
            expected = stance if about == factor.value else ""
            got = found.get(factor, "")
            # A sentence about one factor may well say something of another: only its own label and "other" count.
            if not expected and label != "other":
                continue
            counts[factor, expected, got] += 1
            if verbose and expected != got:
                print(f"{factor.value:9} expected {expected or '-':8} got {got or '-':9} | {question} | {sentence}")
    for factor in chosen:
        for stance in ("for", "against"):
            hits = counts[factor, stance, stance]
            found_all = sum(n for (f, _, got), n in counts.items() if f is factor and got == stance)
            expected_all = sum(n for (f, expected, _), n in counts.items() if f is factor and expected == stance)
            precision, recall = hits / max(1, found_all), hits / max(1, expected_all)
            print(f"{factor.value:9} {stance:8} precision {precision:.3f}  recall {recall:.3f}  of {expected_all}")


if __name__ == "__main__":
    main()
