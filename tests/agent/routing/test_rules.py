"""Routing rules: what is wrong with them and on which line, what had better be otherwise, and their schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from agent.errors import RoutingError
from agent.routing.mistakes import warnings_beside
from agent.routing.rules import load_rules
from agent.routing.schema import routing_schema
from knowledge.cards import load_named
from knowledge.routing_files import examples, load_named_rules
from tests.agent.routing.leads import RULES, rules

FILE = Path(__file__).parents[3] / "docs" / "routing.schema.json"


def mistakes(text: str) -> str:
    with pytest.raises(RoutingError) as caught:
        load_rules(text, "routing.yaml")
    assert caught.value.code == "routing_invalid"
    return caught.value.message


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("to: ann", "to: anne", "routing.yaml:20: there is no person or team `anne`; did you mean ann?"),
        ("[kim, lee, zoe]", "[kim, les]", "routing.yaml:14: there is no person `les`; did you mean lee?"),
        ("[kim, lee, zoe]", "[kim, lee, kim]", "routing.yaml:14: kim is in this team already"),
        ("- {id: mid,", "- {id: kim,", "routing.yaml:14: `kim` is a person already"),
        ("{id: rest,", "{id: middle,", "routing.yaml:24: the id `middle` stands above already"),
        ("{id: lee,", "{id: kim,", "routing.yaml:11: the id `kim` stands above already"),
        ("open_at_most: 2", "open_at_most: two", "routing.yaml:9: `open_at_most` must be a whole number, not 'two'"),
        ("open_at_most: 2", "weight: 0", "routing.yaml:9: `weight` must be at least 1, not 0"),
        ("open_at_most", "capacity", "routing.yaml:9: unknown field `capacity`; allowed here: id, name, open_at_most"),
        ("score_at_least: 70", "score_atleast: 70", "did you mean `score_at_least`?"),
        (
            "when_score_falls: reroute",
            "when_score_falls: drop",
            "routing.yaml:3: `when_score_falls` must be 'keep', 'reroute' or 'release'",
        ),
        ("contact.country", "contact.county", "unknown attribute “contact.county”; did you mean contact.country?"),
        (", one_of: [DE, AT]", "", "give one condition for contact.country"),
        ("{score_at_least: 40}", "{score_at_least: 40, score_at_most: 30}", "no score is at least 40 and at most 30"),
        ("{score_at_least: 40}", "{grade_at_least: E}", "`grade_at_least` must be"),
        ("{score_at_least: 40}", "{label: A}", "routing.yaml:22: “A” is no label; write a letter and a number, as A1"),
        ("{score_at_least: 40}", "{stage: hot}", "routing.yaml:22: `stage` must be 'none', 'mql' or 'sql'"),
        ("about: Rules for tests.\n", "", "`about` is missing; add it"),
        ("{id: rest, to: [lee]}", "{id: rest, to: []}", "`to` is empty; give at least one entry"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_would_be_right(old: str, new: str, told: str) -> None:
    assert old in RULES
    assert told in mistakes(RULES.replace(old, new, 1))


def test_all_mistakes_are_told_at_once() -> None:
    told = mistakes(RULES.replace("to: ann", "to: anne").replace("[kim, lee, zoe]", "[kim, les]"))
    assert [line.split(":")[1] for line in told.splitlines()] == ["14", "20"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "routing.yaml:1: the file is empty; docs/routing.md has rules to start from"),
        ("- a\n", "routing.yaml:1: the file holds no fields; docs/routing.md has rules to start from"),
        ("a: [1", "this is not YAML"),
        ("a: &x 1\nb: *x\n", "references (& and *) are not read here"),
    ],
)
def test_what_is_no_file_of_rules_is_refused_with_a_word_where_to_start(text: str, told: str) -> None:
    assert told in mistakes(text)


def test_what_had_better_be_otherwise_is_a_warning() -> None:
    told = rules(**{"  - {id: rest, to: [lee]}\n": "", "to: mid": "to: zoe"}).warnings

    assert "No rule names Kim Doe, who gets no lead." in told
    assert "Nobody can take a lead by the rule middle: all its people are away or may have none open." in told
    assert "No rule is for every lead; a lead that meets none stays in the queue." in told


def test_what_no_card_in_force_can_give_is_a_warning() -> None:
    asks = "{score_at_least: 400, band: tepid, grade_at_least: B, label: A1, category: [{name: x, at_least: 1}]}"
    made = rules(**{"{score_at_least: 40}": asks, "to: ann": "to: as the card says"})

    assert list(warnings_beside(made.content, [load_named("default")])) == [
        "Rule enterprise goes by the card, and no card in force has a table of grade by score.",
        "Rule middle: no card in force has a band tepid.",
        "Rule middle: no card in force has a category x.",
        "Rule middle asks for a grade, and no card in force gives one.",
        "Rule middle asks for a label, and no card in force gives one.",
        "Rule middle: no card in force gives 400 points; the most is 100.",
    ]
    graded = load_named("grade-and-score")
    assert not any("grade" in each for each in warnings_beside(made.content, [graded]))


def test_the_version_is_of_what_they_say_not_of_how_it_is_written() -> None:
    assert rules().version == rules(RULES + "\n# a comment\n").version
    assert rules().version != rules(**{"margin: 5": "margin: 6"}).version


@pytest.mark.parametrize("name", examples())
def test_every_example_is_sound_without_a_warning_and_valid_by_the_schema(name: str) -> None:
    made = load_named_rules(name)
    assert made.warnings == ()
    Draft202012Validator(routing_schema()).validate(yaml.safe_load(made.text))


def test_the_schema_in_the_documents_is_the_current_one_and_refuses_what_is_wrong() -> None:
    """Make it again with: leadproof route schema > docs/routing.schema.json"""
    schema = routing_schema()
    assert json.loads(FILE.read_text("utf-8")) == schema
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid(yaml.safe_load(RULES.replace("open_at_most", "capacity")))
