"""docs/facts.md: each example is read, grounded and merged, and gives what the page says."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain, permutations
from pathlib import Path

import pytest

from agent.claims import TOPICS
from agent.conversation import Conversation
from agent.fact_ledger import Fate
from agent.fact_words import name_of, stated
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from agent.topics import CUES
from agent.topics.cues import NAMES_IT

Talk = Callable[..., Conversation]
PAGE = (Path(__file__).parents[2] / "docs" / "facts.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("| first | later | known |\n|---|---|---|\n")[2].partition("\n\n")[0]
EXAMPLES = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in TABLE.splitlines()]
PRODUCTS = ["DockLink Gateway"]


def test_the_page_has_examples_of_every_outcome() -> None:
    assert len(EXAMPLES) > 12
    assert {"contested", "confirmed", "denied", "unknown"} <= {known.rpartition(": ")[2] for _, _, known in EXAMPLES}


@pytest.mark.parametrize(("first", "later", "known"), EXAMPLES)
def test_an_example_of_the_page_comes_out_as_it_says(talk: Talk, first: str, later: str, known: str) -> None:
    factor, _, said = known.partition(": ")
    calls = [
        talk("S: Hello, how are things?", f"B: {text}", on=datetime(2026, 9, day, 10, tzinfo=UTC))
        for text, day in ((first, 1), (later, 8))
    ]
    for order in permutations(calls):
        facts = chain.from_iterable(ground(RulesReader().read(call, PRODUCTS), call, PRODUCTS).facts for call in order)
        found = [stated(fact) for fact in merge(list(facts)) if name_of(fact.factor) == factor]
        assert (", ".join(found) or "unknown") == said


def test_the_page_names_every_fate_that_the_difference_can_show() -> None:
    words = {re.sub("_", " ", fate.value) for fate in Fate} - {"holds"}
    assert all(word in PAGE for word in words)


TOPICS_TABLE = PAGE.partition("| topic | what a fact of it names | for example |\n|---|---|---|\n")[2].partition(
    "\n\n"
)[0]


@pytest.mark.parametrize("row", TOPICS_TABLE.splitlines())
def test_each_example_of_a_topic_tells_of_it(talk: Talk, row: str) -> None:
    topic, _, examples = (cell.strip() for cell in row.strip("|").split("|"))
    quoted = re.findall('"([^"]+)"', examples)
    asked = [quoted] if quoted[0].endswith("?") else [["Hello.", said] for said in quoted]
    for question, said in asked:
        call = talk(f"S: {question}", f"B: {said}")
        assert topic in {name_of(fact.factor) for fact in ground(RulesReader().read(call, ()), call, ()).facts}


def test_the_page_names_every_topic() -> None:
    assert {row.strip("| ").partition(" |")[0] for row in TOPICS_TABLE.splitlines()} == set(map(name_of, TOPICS))


def test_the_page_names_every_kind_of_each_topic() -> None:
    kinds = {cue.name.split(".")[1].replace("_", " ") for cue in CUES} - {NAMES_IT}
    assert {kind for kind in kinds if kind not in TOPICS_TABLE} == set()
