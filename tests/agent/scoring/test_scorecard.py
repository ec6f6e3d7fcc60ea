"""Reading scorecards: what a card says, and what is said of a card with mistakes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.errors import ScorecardError
from agent.scorecard import load_scorecard
from knowledge.cards import load_named

DOCS = Path(__file__).parents[3] / "docs" / "scorecard.md"

CARD = """\
name: small
about: A card for tests.
bands:
  - {name: cold, from: 0}
  - {name: hot, from: 20}
groups:
  fit:
    cap: 10
    rules:
      - id: trade
        points: 10
        when: {attribute: contact.industry, equals: Retail}
        why: It is our trade.
  bant:
    cap: 40
    rules:
      - id: budget
        points: 40
        when: {factor: budget, state: confirmed}
        why: Money decides.
"""


def mistakes(text: str) -> list[str]:
    with pytest.raises(ScorecardError) as caught:
        load_scorecard(text, "card.yaml")
    assert caught.value.code == "scorecard_invalid"
    return caught.value.message.splitlines()


def test_a_card_keeps_its_text_its_source_and_its_rules() -> None:
    card = load_scorecard(CARD, "card.yaml")
    assert (card.text, card.source, card.name, card.warnings) == (CARD, "card.yaml", "small", ())
    assert list(card.rules) == ["trade", "budget"]
    assert [card.band_of(points).name for points in (0, 19, 20, 100)] == ["cold", "cold", "hot", "hot"]


def test_the_version_is_that_of_the_content_and_not_of_its_looks() -> None:
    card = load_scorecard(CARD, "card.yaml")
    assert re.fullmatch("[0-9a-f]{16}", card.version)
    about = "about: A card for tests.\n"
    moved = "# a comment\n" + about + CARD.replace(about, "").replace("equals: Retail", 'equals:   "Retail"')
    assert load_scorecard(moved, "other.yaml").version == card.version
    changed = ("points: 10", "points: 9"), ("Money decides", "Money counts"), ("from: 20", "from: 21")
    versions = {load_scorecard(CARD.replace(*change), "card.yaml").version for change in changed}
    assert len(versions | {card.version}) == 4


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("name: small\n", "", "card.yaml:1: `name` is missing; add it"),
        ("name: small", "name: Too Big!", "card.yaml:1: 'Too Big!' cannot be a name (`name`); write small letters"),
        ("points: 10", "points: 2.5", "card.yaml:11: `points` must be a whole number, not 2.5"),
        ("points: 10", "points: ten", "card.yaml:11: `points` must be a whole number, not 'ten'"),
        ("points: 10", "points: yes", "card.yaml:11: `points` must be a whole number, not True"),
        ("points: 10", "points: 5000", "card.yaml:11: `points` must be at most 1000, not 5000"),
        ("points: 10", "points: .nan", "card.yaml:11: .nan is not a number to count with"),
        ("points: 10", "point: 10", "card.yaml:11: unknown field `point`; did you mean `points`? allowed here: id, po"),
        ("    cap: 10", "    cap: -1", "card.yaml:8: `cap` must be at least 0, not -1"),
        ("        why: It is our trade.\n", "", "card.yaml:10: `why` is missing; add it"),
        ("why: It is our trade.", 'why: ""', "card.yaml:13: `why` is empty"),
        ("why: It is our trade.", "why: 3", "card.yaml:13: `why` must be a text, not 3; put it in quotes"),
        ("id: budget", "id: trade", "card.yaml:17: the rule id `trade` is taken by another rule in fit"),
        (
            "        why: Money decides.",
            "        why: a\n        why: b",
            "card.yaml:21: `why` stands here a second time",
        ),
        ("state: confirmed", "state: sure", "card.yaml:19: `state` must be 'confirmed', 'denied', 'contested' or"),
        ("factor: budget", "factor: wanted_by", "card.yaml:19: factor is one of budget, authority, need, timeline"),
        ("contact.industry", "contact.age", "card.yaml:12: unknown attribute “contact.age”; allowed: contact.name"),
        (
            "factor: budget, ",
            "",
            "card.yaml:19: `when` does not say what to look at; give one of attribute, pair, activ",
        ),
        (
            "state: confirmed",
            "state: confirmed, evidense: said",
            "card.yaml:19: unknown field `evidense`; did you mean",
        ),
        ("equals: Retail", "equals: no", "card.yaml:12: YAML takes the bare word no, false or off for false; put"),
        ("equals: Retail", "equals: 7", "card.yaml:12: contact.industry is compared with a text in quotes, not with 7"),
        ("equals: Retail", "at_least: 7", "card.yaml:12: contact.industry is a text and takes is, equals, one_of, con"),
        ("equals: Retail", "equals: a, contains: b", "card.yaml:12: give one condition for contact.industry"),
        (", equals: Retail", "", "card.yaml:12: give one condition for contact.industry"),
        ("equals: Retail", "is: absent", "card.yaml:12: contact.industry is present or unknown; nobody can know"),
        ("equals: Retail", "contains: ['...']", "card.yaml:12: “...” holds no letter or digit to look for"),
        ("equals: Retail", "matches: '(a+)+b'", "card.yaml:12: this pattern may take very long"),
        ("equals: Retail", "matches: '('", "card.yaml:12: not a regular expression"),
        ("from: 20", "from: 0", "card.yaml:5: band hot starts at 0 and overlaps the one before, which starts at 0"),
        (
            "from: 20",
            "from: 51",
            "card.yaml:5: nobody can reach band hot: it starts at 51 and this card gives at most 50",
        ),
        ("from: 0", "from: 1", "card.yaml:4: the first band starts at 0, not 1"),
        ("name: hot", "name: cold", "card.yaml:5: a band named cold stands above already"),
        ("groups:", "groups: 3\nx:", "`groups` must hold fields"),
        ("  fit:", "  fitt:", "card.yaml:7: unknown field `fitt`; did you mean `fit`? allowed here: fit, engagement"),
        ("bands:", "bands: hot\nb:", "card.yaml:3: `bands` must be a list"),
        ("  bant:\n    cap: 40", "  bant:\n    cap: 40\n    rules: []\n  engagement:\n    cap: 9", "`rules` is empty"),
        ("contact.industry, equals: Retail", "x", "card.yaml:12: unknown attribute “x”"),
        ("{attribute: contact.industry, equals: Retail}", "[]", "card.yaml:12: `when` does not say what to look at"),
        (
            "{factor: budget, state: confirmed}",
            "{check: speed, outcome: fails}",
            "unknown check “speed”; allowed: budg",
        ),
        ("{factor: budget, state: confirmed}", "{activity: x, limit: 2}", "`limit` is the number of events that count"),
        ("{factor: budget, state: confirmed}", "{activity: x, is: unknown}", "activities are recorded or did not hap"),
        ("{factor: budget, state: confirmed}", "{factor: need, state: unknown, evidence: said}", "leave `evidence` o"),
        (
            "{factor: budget, state: confirmed}",
            "{attribute: contact.industry, is: present}",
            "card.yaml:19: contact.industry is weighed in fit already; keep all rules about it in one group",
        ),
        (
            "{factor: budget, state: confirmed}",
            "{similar_deals: {similarity: 0.3, minimum: 5, prior_strength: 10}}",
            "card.yaml:19: rules about similar_deals, and no others, stand in the group similar_deals",
        ),
        (
            "{factor: budget, state: confirmed}",
            "{attribute: contact.employees, at_least: 9, at_most: 2}",
            "card.yaml:19: no number is at least 9 and at most 2",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_would_be_right(old: str, new: str, expected: str) -> None:
    assert old in CARD
    assert expected in "\n".join(mistakes(CARD.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "card.yaml:1: the file is empty"),
        ("  \n\n", "card.yaml:1: the file is empty"),
        ("# only a comment\n", "card.yaml:1: the file holds no fields"),
        ("just words", "card.yaml:1: the file holds no fields"),
        ("- a\n- b\n", "card.yaml:1: the file holds no fields"),
        ("name: a\nabout: [", "card.yaml:3: this is not YAML"),
        ("name: a\nabout: \x00", "card.yaml:2: this is not YAML: a control character stands here"),
        ("name: a\n---\nname: b\n", "card.yaml:2: a second document starts here"),
        ("name: &a x\nabout: *a\n", "card.yaml:1: references (& and *) are not read here"),
        ("name: !!python/object/apply:os.getcwd []\n", "card.yaml:1: tags (!) are not read here"),
        ("[" * 5000, "card.yaml:1: fields stand more than 12 deep here"),
        ("name: \ud800", "card.yaml:1: a character here is half of one"),
        ("name: 0x" + "f" * 5000, "card.yaml:1: a number has at most 30 characters"),
        ("? [a]\n: b\n", "card.yaml:1: a field's name is a plain word"),
        ("a" * 600_000, "card.yaml:1: the file has 600000 characters; the limit is 500000"),
    ],
)
def test_what_is_no_card_at_all_is_refused_with_the_line(text: str, expected: str) -> None:
    assert expected in "\n".join(mistakes(text))


def test_a_yaml_bomb_is_refused_before_it_unfolds() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert "references" in mistakes(bomb)[0]


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|aa)+$", "(a?){30}a{30}", "(a?){15}b", "a?" * 40 + "a" * 40, "(.*)(.*)(.*)(.*)x"]
)
def test_a_pattern_that_could_run_for_years_is_refused(pattern: str) -> None:
    assert "this pattern may take very long" in mistakes(CARD.replace("equals: Retail", f"matches: '{pattern}'"))[0]


@pytest.mark.parametrize("pattern", [r"\b(head|vp) of\b", "c[eo]o", "sales.*(lead|head)", "(?:ab){2,5}", "x*y?"])
def test_a_harmless_pattern_is_taken(pattern: str) -> None:
    assert load_scorecard(CARD.replace("equals: Retail", f"matches: '{pattern}'"), "card.yaml").rules["trade"]


def test_all_mistakes_are_listed_in_the_order_of_their_lines() -> None:
    text = (
        CARD.replace("points: 10", "points: 1.5").replace("state: confirmed", "state: x").replace("cap: 10", "cup: 1")
    )
    lines = [int(line.split(":")[1]) for line in mistakes(text)]
    assert lines == sorted(lines)
    assert {7, 8, 11, 19} <= set(lines)


def test_a_message_does_not_carry_a_whole_text_of_the_file() -> None:
    assert all(len(line) < 400 for line in mistakes(CARD.replace("points: 10", f"points: {'x' * 10_000}")))


def test_a_fit_part_above_half_of_the_whole_is_warned_about() -> None:
    heavy = CARD.replace("cap: 10", "cap: 50").replace("points: 10", "points: 41")
    (warning,) = load_scorecard(heavy, "card.yaml").warnings
    assert "The fit group can give 41 of 81 points, more than half of the whole" in warning
    assert load_scorecard(heavy.replace("points: 41", "points: 40"), "card.yaml").warnings == ()


def test_a_fit_part_is_measured_by_what_a_score_can_hold() -> None:
    """Two groups of 70 make a whole of 100, of which 70 is more than half."""
    heavy = CARD.replace("cap: 10", "cap: 70").replace("points: 10", "points: 70").replace("40", "70")
    assert "70 of 100 points" in load_scorecard(heavy, "card.yaml").warnings[0]


def test_points_taken_for_what_nobody_knows_are_warned_about() -> None:
    text = CARD.replace("state: confirmed}", "state: unknown}").replace("points: 40", "points: -4")
    card = load_scorecard(text.replace("from: 20", "from: 9"), "card.yaml")
    assert any("The rule budget takes points for what nobody knows" in warning for warning in card.warnings)


def test_the_default_card_has_its_reasons_and_no_warnings() -> None:
    card = load_named("default")
    assert card.warnings == ()
    assert len(card.rules) >= 25
    assert all(len(rule.why.split()) >= 5 for rule in card.rules.values())
    most = {group.group.value: group.most for group in card.groups}
    assert max(most, key=most.__getitem__) == "bant"
    assert most["fit"] * 2 <= 100


def _blocks() -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)


def test_the_parts_of_cards_in_the_reference_load() -> None:
    example, tables, pair, letters, terms = map(yaml.safe_load, _blocks())
    homes = {"attribute": "fit", "factor": "bant", "activity": "engagement"}
    in_groups: dict[str, dict[str, object]] = {}
    for rule in tables:
        group = in_groups.setdefault(homes[next(iter(rule["when"]))], {"cap": 20, "rules": []})
        group["rules"].append(rule)  # type: ignore[attr-defined]
    tabled = load_scorecard(
        json.dumps({**example, "bands": example["bands"][:1], "stages": {}, "groups": in_groups}), "t"
    )
    assert len(tabled.rules) == len(tables) == 3
    alone = {**example, "bands": example["bands"][:1], "stages": {}}
    assert load_scorecard(json.dumps({**alone, "groups": {"fit": {"cap": 20, "rules": pair}}}), "pair").rules
    whole = load_scorecard(json.dumps({**example, **letters, **terms}), "whole")
    assert whole.content.grade is not None
    assert whole.content.labels is not None
    assert len(whole.content.applies) == 2


def test_the_card_in_the_reference_loads() -> None:
    example, *_ = _blocks()
    card = load_scorecard(example, "docs/scorecard.md")
    assert card.warnings == ()
    kinds = {
        next(iter(rule["when"])) for group in yaml.safe_load(example)["groups"].values() for rule in group["rules"]
    }
    assert kinds == {"attribute", "activity", "factor", "check", "request", "similar_deals"}


@settings(max_examples=200)
@given(st.data())
def test_whatever_is_done_to_a_card_it_loads_or_its_mistakes_are_named(data: st.DataObject) -> None:
    lines = CARD.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        junk = data.draw(st.sampled_from(["", "- ", "x: {", "  ", "a: &b", "points: 1e9", "when: {}", "\t", "💥: 1"]))
        lines[place] = data.draw(st.sampled_from([junk, lines[place] + junk, junk + lines[place], lines[place][3:]]))
    try:
        load_scorecard("\n".join(lines), "card.yaml")
    except ScorecardError as error:
        assert all(re.match(r"card\.yaml:\d+: .", line) for line in error.message.splitlines())
