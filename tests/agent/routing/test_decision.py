"""Who takes a lead: by rule and by turn, with the reason; and what a later score changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.routing.choosing import Load
from agent.routing.decision import Held, decide
from agent.routing.meeting import meets
from agent.routing.rules import RoutingRules, load_rules
from agent.score import Stage
from tests.agent.routing.leads import RULES, rules, subject

CARD_RULES = """\
name: card
about: As the card says, else by turns.
people: [{id: ada, name: Ada Brandt}, {id: ben}]
teams: [{id: executives, people: [ada, ben]}]
rules:
  - {id: card, to: as the card says}
  - {id: rest, to: ben}
"""


def held(person: str, rule: str, points: int, country: str | None = None) -> Held:
    return Held(person, person.title(), rule, subject(points, country))


def test_the_first_rule_that_is_for_the_lead_gives_it_with_the_reason() -> None:
    found = decide(rules(), subject(82, "DE"), {"ann": Load(open=1, last=4)})

    assert found == (
        "ann",
        "enterprise",
        "rule enterprise: score 82 >= 70, country DE; Ann Ode has 1 of 2 open, the only one who can take it",
    )


def test_the_fewest_open_leads_decide_then_who_waited_longest_then_the_file() -> None:
    fewest = decide(rules(), subject(50), {"kim": Load(3, 9), "lee": Load(2, 10)})
    waited = decide(rules(), subject(50), {"kim": Load(3, 9), "lee": Load(3, 10)})
    first = decide(rules(), subject(50), {})

    assert fewest
    assert (fewest.person, "Lee Poe has 2 open, the fewest" in fewest.because) == ("lee", True)
    assert waited
    assert (waited.person, "Kim Doe has 3 open, waited longest" in waited.because) == ("kim", True)
    assert first
    assert (first.person, "Kim Doe has 0 open, named first" in first.because) == ("kim", True)


def test_a_weight_of_two_takes_twice_as_many() -> None:
    weighted = rules(**{"name: Kim Doe}": "name: Kim Doe, weight: 2}"})
    found = decide(weighted, subject(50), {"kim": Load(3, 1), "lee": Load(2, 2)})

    assert found
    assert (found.person, "the fewest for the weight" in found.because) == ("kim", True)


def test_a_rule_that_nobody_can_take_falls_to_the_next_and_says_why() -> None:
    found = decide(rules(), subject(82, "DE"), {"ann": Load(open=2, last=4)})

    assert found
    assert found.rule == "middle"
    assert found.because.endswith("; passed over: rule enterprise (Ann Ode has 2 of 2 open)")


def test_with_nobody_at_all_the_lead_waits_in_the_queue_and_the_reason_is_told() -> None:
    nobody = rules(**{"name: Kim Doe}": "away: true}", "name: Lee Poe}": "open_at_most: 0}"})

    waiting = decide(nobody, subject(50), {})
    assert waiting
    assert waiting.person is None
    assert waiting.because == (
        "nobody can take it: rule middle (kim is away; lee has 0 of 0 open; zoe is away), rule rest (lee has 0 of 0 open)"
    )
    no_rule = decide(load_rules(RULES.replace("  - {id: rest, to: [lee]}\n", ""), "r"), subject(3), {})
    assert no_rule == (None, None, "no rule is for it")


def test_what_is_unknown_of_a_contact_meets_no_condition_on_it() -> None:
    found = decide(rules(), subject(95), {})
    assert found
    assert found.rule == "middle"


@pytest.mark.parametrize(
    ("when", "meeting", "failing"),
    [
        ("{score_at_most: 40}", {"points": 40}, {"points": 41}),
        ("{grade_at_least: B}", {"grade": "A-"}, {"grade": "B-"}),
        ("{grade_at_least: B}", {"grade": "B"}, {}),
        ("{band: [hot, warm]}", {"band": "hot"}, {"band": "cold"}),
        ("{stage: sql}", {"stage": Stage.SQL}, {"stage": Stage.MQL}),
        ("{label: [A1, A2]}", {"label": "A2"}, {"label": "B1"}),
        ("{label: A1}", {"label": "A1"}, {}),
        (
            "{category: [{name: racks, at_least: 20}]}",
            {"categories": (("racks", 20),)},
            {"categories": (("racks", 19),)},
        ),
        ("{category: [{name: racks, at_least: -5}]}", {"categories": (("racks", 0),)}, {}),
        ("{lead: [{attribute: contact.employees, at_least: 500}]}", {"employees": 500}, {"employees": 499}),
        ("{lead: [{attribute: contact.extra.region, equals: North}]}", {"extra": (("region", "north"),)}, {}),
    ],
)
def test_each_condition_holds_where_it_should_and_only_there(
    when: str, meeting: dict[str, object], failing: dict[str, object]
) -> None:
    made = rules(**{"{score_at_least: 40}": when})
    asked = made.content.rules[1].when

    assert meets(asked, subject(**{"points": 50, **meeting}))  # type: ignore[arg-type]
    assert not meets(asked, subject(**{"points": 50, **failing}))  # type: ignore[arg-type]


@pytest.mark.parametrize(("says", "person"), [("Ada Brandt", "ada"), ("ADA", "ada"), ("executives", "ada")])
def test_the_cards_own_table_can_say_who_takes_it(says: str, person: str) -> None:
    found = decide(load_rules(CARD_RULES, "r"), subject(50, assigned=says), {})

    assert found
    assert (found.person, found.rule) == (person, "card")
    assert f"the card says {says}" in found.because


@pytest.mark.parametrize(
    ("says", "why"), [(None, "the card says nobody"), ("Zed", "the card says Zed, who is not among the people")]
)
def test_whom_the_card_names_and_nobody_knows_is_passed_over(says: str | None, why: str) -> None:
    found = decide(load_rules(CARD_RULES, "r"), subject(50, assigned=says), {})

    assert found
    assert (found.person, why in found.because) == ("ben", True)


class TestReRouting:
    def test_the_same_score_again_moves_nothing(self) -> None:
        assert decide(rules(), subject(82, "DE"), {"ann": Load(9, 9)}, held("ann", "enterprise", 82, "DE")) is None

    def test_a_score_that_fell_past_the_margin_goes_to_the_next_tier(self) -> None:
        found = decide(rules(), subject(60, "DE"), {}, held("ann", "enterprise", 82, "DE"))

        assert found
        assert (found.person, found.rule) == ("kim", "middle")
        assert found.because.endswith("; score 82 -> 60, before with Ann by rule enterprise")

    def test_within_the_margin_it_stays(self) -> None:
        assert decide(rules(), subject(69, "DE"), {}, held("ann", "enterprise", 73, "DE")) is None

    def test_kept_where_the_rules_say_keep(self) -> None:
        keeping = rules(**{"when_score_falls: reroute": "when_score_falls: keep"})
        assert decide(keeping, subject(20, "DE"), {}, held("ann", "enterprise", 82, "DE")) is None

    def test_released_into_the_queue_where_the_rules_say_release(self) -> None:
        releasing = rules(**{"when_score_falls: reroute": "when_score_falls: release"})
        found = decide(releasing, subject(20, "DE"), {}, held("ann", "enterprise", 82, "DE"))

        assert found == (None, None, "score 82 -> 20, rule enterprise no longer holds; taken from Ann")

    def test_a_score_that_rose_goes_to_the_tier_above_or_stays_as_the_rules_say(self) -> None:
        now, before = subject(75, "DE"), held("kim", "middle", 60, "DE")
        rising = decide(rules(), now, {}, before)
        staying = rules(**{"when_score_rises: reroute": "when_score_rises: keep"})

        assert rising
        assert rising.person == "ann"
        assert decide(staying, now, {}, before) is None

    def test_a_tier_that_had_no_place_is_not_tried_again_with_every_score(self) -> None:
        assert decide(rules(), subject(95, "DE"), {}, held("kim", "middle", 82, "DE")) is None

    def test_what_the_contact_turns_out_to_be_counts_at_once(self) -> None:
        fell = decide(rules(), subject(82, "US"), {}, held("ann", "enterprise", 82, "DE"))
        rose = decide(rules(), subject(82, "DE"), {}, held("kim", "middle", 82))

        assert fell
        assert fell.person == "kim"
        assert rose
        assert rose.person == "ann"

    def test_it_stays_with_somebody_who_is_in_the_new_tier_too(self) -> None:
        found = decide(rules(), subject(20), {"lee": Load(99, 1)}, held("lee", "middle", 60))

        assert found
        assert (found.person, "stays with Lee Poe" in found.because) == ("lee", True)

    def test_nobody_takes_a_lead_only_to_let_it_wait(self) -> None:
        nobody = rules(**{"name: Lee Poe}": "away: true}"})
        assert decide(nobody, subject(20), {}, held("kim", "middle", 60)) is None

    def test_a_lead_of_somebody_who_left_goes_to_another(self) -> None:
        found = decide(rules(), subject(60), {}, held("max", "middle", 60))

        assert found
        assert (found.person, found.because.endswith("Max is no longer among the people")) == ("kim", True)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=40))
def test_a_lead_moves_only_when_its_score_has_moved_by_the_margin(scores: list[int]) -> None:
    made, now = rules(), None
    for points in scores:
        at = subject(points, "DE")
        found = decide(made, at, {}, now)
        if found is not None and found.person is not None:
            if now is not None and now.then is not None:
                assert abs(points - now.then.score.points) >= made.content.margin
            now = Held(found.person, found.person, found.rule, at)


TIERS = """\
name: fair
about: Two tiers of their own people.
people: [{PEOPLE}]
rules:
  - {id: high, when: {score_at_least: 50}, to: [a, b, c]}
  - {id: low, to: [d, e]}
"""


def arrive(made: RoutingRules, scores: list[int]) -> tuple[dict[str, Load], list[str | None]]:
    loads: dict[str, Load] = {}
    went: list[str | None] = []
    for number, points in enumerate(scores, 1):
        found = decide(made, subject(points), loads)
        assert found
        assert found.because
        went.append(found.person)
        if found.person:
            loads[found.person] = Load(loads.get(found.person, Load()).open + 1, number)
    return loads, went


@given(st.lists(st.integers(0, 100), max_size=60))
def test_within_a_tier_of_equal_weights_loads_differ_by_at_most_one(scores: list[int]) -> None:
    people = ", ".join(f"{{id: {each}}}" for each in "abcde")
    loads, went = arrive(rules(TIERS.replace("{PEOPLE}", people)), scores)

    for tier in ("abc", "de"):
        counts = [loads.get(each, Load()).open for each in tier]
        assert max(counts) - min(counts) <= 1
    assert None not in went


@given(st.lists(st.integers(0, 100), max_size=60), st.lists(st.integers(0, 9), min_size=5, max_size=5))
def test_nobody_ever_has_more_than_their_limit_and_a_lead_waits_only_when_all_are_full(
    scores: list[int], limits: list[int]
) -> None:
    people = ", ".join(f"{{id: {each}, open_at_most: {limit}}}" for each, limit in zip("abcde", limits, strict=True))
    loads, went = arrive(rules(TIERS.replace("{PEOPLE}", people)), scores)

    for each, limit in zip("abcde", limits, strict=True):
        assert loads.get(each, Load()).open <= limit
    for number, (points, person) in enumerate(zip(scores, went, strict=True)):
        if person is None:
            before = went[:number]
            assert all(
                before.count(each) == limits["abcde".index(each)] for each in ("abcde" if points >= 50 else "de")
            )


@given(st.lists(st.integers(0, 100), max_size=40), st.integers(1, 4), st.integers(1, 4))
def test_whoever_is_chosen_has_the_smallest_load_for_their_weight(scores: list[int], one: int, two: int) -> None:
    made = rules(
        TIERS.replace(
            "{PEOPLE}",
            f"{{id: a, weight: {one}}}, {{id: b, weight: {two}}}, {{id: c, away: true}}, {{id: d}}, {{id: e}}",
        )
    )
    loads: dict[str, Load] = {}
    for number in range(1, len(scores) + 1):
        found = decide(made, subject(90), loads)
        assert found
        assert found.person
        shares = {"a": loads.get("a", Load()).open / one, "b": loads.get("b", Load()).open / two}
        assert shares[found.person] == min(shares.values())
        loads[found.person] = Load(loads.get(found.person, Load()).open + 1, number)


@given(st.lists(st.integers(0, 100), max_size=30))
def test_the_same_arrivals_go_to_the_same_people(scores: list[int]) -> None:
    assert arrive(rules(), scores) == arrive(rules(), scores)
