"""How points come about: conditions, evidence, caps and floors, bands and stages, past deals."""

from __future__ import annotations

import re
from fractions import Fraction
from types import SimpleNamespace

import pytest

from agent.checks import OF_BANT, check
from agent.facts import Request
from agent.offer import Offer
from agent.score import Group, LedgerLine, Score, ScoringInput, Stage
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from agent.shrinkage import shrunk_rate
from knowledge.cards import load_named

BANT_CONFIRMED = ("budget", "authority", "need", "timeline")


def card_with(*rules: str, group: str = "bant", cap: int = 100, floor: int | None = None) -> Scorecard:
    """A card of one group; a rule is "points when"."""
    listed = ""
    for number, (points, _, when) in enumerate(rule.partition(" ") for rule in rules):
        listed += f"      - {{id: r{number}, points: {points}, when: {{{when}}}, why: Because.}}\n"
    limits = f"    cap: {cap}\n" + (f"    floor: {floor}\n" if floor is not None else "")
    text = f"name: t\nabout: T.\nbands: [{{name: cold, from: 0}}]\ngroups:\n  {group}:\n{limits}    rules:\n{listed}"
    return load_scorecard(text, "t.yaml")


def fired(given: ScoringInput, card: Scorecard) -> list[tuple[str, int]]:
    return [(line.rule, line.points) for line in score(given, card).ledger]


def line(result: Score, rule: str) -> LedgerLine:
    return next(line for line in result.ledger if line.rule == rule)


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        ("attribute: contact.industry, equals: retail", " RETAIL ", True),
        ("attribute: contact.industry, equals: retail", "retailer", False),
        ("attribute: contact.industry, one_of: [Food, Fish Farms]", "fish  farms", True),
        ("attribute: contact.title, contains: cto", "Director", False),
        ("attribute: contact.title, contains: cto", "Co-founder/CTO", True),
        ("attribute: contact.title, contains: [c-level]", "C Level", True),
        ("attribute: contact.title, contains: [head of it]", "Deputy Head of IT, EMEA", True),
        ("attribute: contact.title, matches: '^vp\\b'", "VP Sales", True),
        ("attribute: contact.title, matches: '^vp\\b'", "SVP Sales", False),
        ("attribute: contact.employees, at_least: 10, at_most: 29", 10, True),
        ("attribute: contact.employees, at_least: 10, at_most: 29", 29, True),
        ("attribute: contact.employees, at_least: 10, at_most: 29", 30, False),
        ("attribute: contact.employees, at_most: 0", 0, True),
        ("attribute: contact.employees, equals: 45", 45, True),
        ("attribute: contact.phone, is: present", "+1 555 0100", True),
        ("attribute: contact.phone, is: present", None, False),
        ("attribute: contact.phone, is: unknown", None, True),
        ("attribute: contact.phone, is: unknown", "   ", True),
        ("attribute: contact.employees, at_most: 9", None, False),
    ],
)
def test_a_condition_on_the_contact(build: SimpleNamespace, condition: str, value: object, holds: bool) -> None:
    name = re.search(r"contact\.(\w+)", condition).group(1)  # type: ignore[union-attr]
    given = build.lead(contact={name: value})
    assert fired(given, card_with(f"3 {condition}")) == ([("r0", 3)] if holds else [])


def test_an_address_is_a_company_s_a_free_one_or_unknown(build: SimpleNamespace) -> None:
    card = card_with(*(f"{points} attribute: contact.business_email, is: {known}" for points, known in
                       ((1, "present"), (2, "absent"), (3, "unknown"))))  # fmt: skip
    addresses = {"d@acme.example": "r0", "d@gmail.com": "r1", None: "r2"}
    for address, rule in addresses.items():
        assert [fired_rule for fired_rule, _ in fired(build.lead(contact={"email": address}), card)] == [rule]


def test_a_form_field_without_a_place_of_its_own_can_be_weighed(build: SimpleNamespace) -> None:
    card = card_with("5 attribute: contact.extra.budget_range, contains: [over 10k]")
    assert fired(build.lead(contact={"extra": (("budget_range", "Over 10k EUR"),)}), card) == [("r0", 5)]
    assert score(build.lead(), card).unknowns[0].label == "the field “budget_range”"


def test_a_factor_counts_by_state_and_by_how_it_came_to_be_known(build: SimpleNamespace) -> None:
    card = card_with(
        "16 factor: budget, state: confirmed, evidence: said",
        "9 factor: budget, state: confirmed, evidence: [assented, reported]",
        "-30 factor: budget, state: denied",
        "0 factor: budget, state: contested",
        "1 factor: budget, state: unknown",
    )
    states = [("confirmed", "said", ("r0", 16)), ("confirmed", "assented", ("r1", 9)),
              ("confirmed", "reported", ("r1", 9)), ("contested", "said", ("r3", 0))]  # fmt: skip
    for state, heard, expected in states:
        assert fired(build.lead(build.fact("budget", state, heard)), card) == [expected]
    assert fired(build.lead(), card) == [("r4", 1)]
    assert fired(build.lead(build.fact("budget", "denied")), card) == [("r2", -30), ("floor:total", 30)]


def test_a_line_tells_what_it_saw_and_keeps_the_words_as_they_were_said(build: SimpleNamespace) -> None:
    said = build.evidence("we have\n*ten thousand* set aside")
    card = card_with("5 factor: budget, state: confirmed", "5 factor: need, state: confirmed")
    result = score(
        build.lead(build.fact("budget", heard="assented", evidence=(said,)), build.fact("need", direct=False)), card
    )
    budget, need = result.ledger
    assert budget.because == "budget confirmed by the seller, and the buyer agrees"
    assert (budget.evidence, budget.evidence_class) == ((said,), "assented")
    assert need.because == "need confirmed by the buyer, in words that only lean that way"


def test_unlike_facts_about_one_factor_contest_each_other_even_unmerged(build: SimpleNamespace) -> None:
    card = card_with("5 factor: budget, state: confirmed", "0 factor: budget, state: contested")
    facts = build.fact("budget"), build.fact("budget", "denied")
    assert fired(build.lead(*facts), card) == fired(build.lead(*facts[::-1]), card) == [("r1", 0)]


def test_a_check_shows_its_arithmetic_and_the_company_s_own_sources(build: SimpleNamespace) -> None:
    passing = build.derived(
        "budget_fit", "passes", arithmetic="4 x 499.99 = 1,999.96\n<= 2,261", sources=("Rack: 499.99",)
    )
    result = score(build.lead(checks=(passing,)), card_with("4 check: budget_fit, outcome: passes"))
    assert result.ledger[0].because == "budget against list price holds: 4 x 499.99 = 1,999.96 <= 2,261"
    assert result.ledger[0].sources == ("Rack: 499.99",)


def test_the_checks_a_card_may_weigh_are_the_checks_there_are(build: SimpleNamespace) -> None:
    assert tuple(each.name for each in check((), Offer())) == OF_BANT


def test_a_request_needs_a_quantity_to_be_present(build: SimpleNamespace) -> None:
    card = card_with("3 request: present", "0 request: unknown", "-1 request: absent")
    rack, racks = Request(product="Rack"), Request(product="Rack", quantity=6)
    assert fired(build.lead(build.fact("request", value=rack)), card) == [("r1", 0)]
    assert score(build.lead(build.fact("request", value=racks)), card).ledger[0].because == "asked for: 6 x Rack"
    assert fired(build.lead(build.fact("request", "denied", value=racks)), card)[0] == ("r2", -1)


@pytest.mark.parametrize(
    ("condition", "ages", "times"),
    [
        ("activity: demo", (1, 5), 1),
        ("activity: demo", (), 0),
        ("activity: demo, within_days: 30", (30,), 1),
        ("activity: demo, within_days: 30", (30.1,), 0),
        ("activity: demo", (-0.1,), 0),
        ("activity: demo, at_least: 3", (1, 2), 0),
        ("activity: demo, at_least: 2, at_most: 3", (1, 2, 3), 1),
        ("activity: demo, at_most: 1", (), 1),
        ("activity: demo, is: absent, within_days: 10", (11,), 1),
        ("activity: demo, is: present", (11,), 1),
        ("activity: demo, per_event: true", (1, 2, 3), 3),
        ("activity: demo, per_event: true, limit: 2", (1, 2, 3), 2),
        ("activity: demo, per_event: true, limit: 2, within_days: 2", (1, 2.5, 3), 1),
    ],
)
def test_activities_count_up_to_the_day_of_the_score(
    build: SimpleNamespace, condition: str, ages: tuple[float, ...], times: int
) -> None:
    given = build.lead(activities=(*(("demo", age) for age in ages), ("other", 1)))
    assert fired(given, card_with(f"4 {condition}", group="engagement")) == ([("r0", 4 * times)] if times else [])


def test_caps_and_floors_are_lines_of_their_own(build: SimpleNamespace) -> None:
    confirmed = build.lead(*(build.fact(factor) for factor in BANT_CONFIRMED))
    rules = [f"40 factor: {factor}, state: confirmed" for factor in BANT_CONFIRMED]
    assert fired(confirmed, card_with(*rules, cap=70))[-1] == ("cap:bant", -90)
    denied = build.lead(*(build.fact(factor, "denied") for factor in BANT_CONFIRMED))
    rules = [f"-40 factor: {factor}, state: denied" for factor in BANT_CONFIRMED]
    assert fired(denied, card_with("5 request: present", *rules, floor=-50))[-2:] == [
        ("floor:bant", 110),
        ("floor:total", 50),
    ]


def test_what_goes_past_a_hundred_is_shown_as_capped(build: SimpleNamespace) -> None:
    """Nected's example: five signals of 15, 30, 25, 20 and 35 come to 125, and the card's cap makes it 100."""
    kinds = {"whitepaper": 15, "demo_interest": 30, "webinar": 25, "decision_makers": 20, "quote": 35}
    rules = [f"{points} activity: {kind}" for kind, points in kinds.items()]
    result = score(
        build.lead(activities=tuple((kind, 1.0) for kind in kinds)), card_with(*rules, group="engagement", cap=200)
    )
    assert result.points == 100
    cap = line(result, "cap:total")
    assert (cap.points, cap.group, cap.because) == (
        -25,
        None,
        "a score is at most 100, and the lines above come to 125",
    )


def test_lines_stand_in_the_order_of_the_card(build: SimpleNamespace) -> None:
    card = card_with(
        "1 factor: need, state: confirmed", "2 factor: budget, state: confirmed", "3 factor: need, state: confirmed"
    )
    assert [rule for rule, _ in fired(build.lead(build.fact("budget"), build.fact("need")), card)] == ["r0", "r1", "r2"]


def test_a_stage_takes_a_score_and_its_terms(build: SimpleNamespace) -> None:
    card = load_named("default")
    good = [build.fact(factor) for factor in BANT_CONFIRMED]
    passing = build.derived("budget_fit", "passes"), build.derived("timeline_fit", "passes")
    assert score(build.lead(*good, checks=passing), card).stage is Stage.SQL
    rich = {"industry": "Logistics", "title": "Director", "employees": 90, "email": "d@acme.example", "phone": "1"}
    denied = build.lead(*good[:3], build.fact("timeline", "denied"), checks=passing, contact=rich)
    assert score(denied, card).stage is Stage.MQL
    assert score(build.lead(), card).stage is Stage.NONE


def test_the_default_card_finds_a_qualified_call_hot_and_a_denial_much_less(build: SimpleNamespace) -> None:
    card = load_named("default")
    passing = build.derived("budget_fit", "passes"), build.derived("timeline_fit", "passes")
    good = {factor: build.fact(factor) for factor in BANT_CONFIRMED}
    qualified = score(build.lead(*good.values(), checks=passing), card)
    assert qualified.band == "hot"
    for factor in BANT_CONFIRMED:
        facts = {**good, factor: build.fact(factor, "denied")}
        assert score(build.lead(*facts.values(), checks=passing), card).points <= qualified.points - 40


def test_one_failing_factor_keeps_the_best_of_leads_from_being_hot_on_the_default_card(build: SimpleNamespace) -> None:
    card = load_named("default")
    contact = {"industry": "Retail", "title": "Director", "employees": 100, "email": "d@acme.example", "phone": "1"}
    activities = tuple((kind, 1.0) for kind in ("demo_request", "trial_start", "pricing_page_view", "webinar_attended"))
    wanted = build.fact("request", value=Request(product="Rack", quantity=6))

    def best(states: dict[str, str], outcomes: dict[str, str]) -> Score:
        facts = [build.fact(factor, states.get(factor, "confirmed")) for factor in BANT_CONFIRMED]
        checks = tuple(build.derived(name, outcomes.get(name, "passes")) for name in OF_BANT)
        similar = build.deals(won=15, base=(1, 100))
        return score(
            build.lead(*facts, wanted, contact=contact, checks=checks, activities=activities, similar=similar), card
        )

    assert best({}, {}).points == 100
    failing = [best({factor: "denied"}, {}) for factor in BANT_CONFIRMED] + [
        best({}, {name: "fails"}) for name in OF_BANT
    ]
    assert all(result.band == "warm" for result in failing)


def test_nothing_known_is_cold_and_wide_open(build: SimpleNamespace) -> None:
    nothing = score(build.lead(), load_named("default"))
    assert (nothing.points, nothing.low, nothing.high, nothing.band) == (0, 0, 95, "cold")
    assert {unknown.name for unknown in nothing.unknowns} >= {f"factor.{factor}" for factor in BANT_CONFIRMED}


def likeness(similarity: float = 0.3, minimum: int = 5, prior: int = 10, points: int = 10) -> Scorecard:
    condition = f"similar_deals: {{similarity: {similarity}, minimum: {minimum}, prior_strength: {prior}}}"
    return card_with(f"{points} {condition}", group="similar_deals", cap=8, floor=-8)


def test_the_won_rate_is_shrunk_toward_the_base_rate(build: SimpleNamespace) -> None:
    assert shrunk_rate(8, 10, Fraction(40, 100), 10) == Fraction(6, 10)
    result = score(build.lead(similar=build.deals(won=8, lost=2)), likeness())
    assert result.ledger[0].points == 3
    assert result.ledger[0].because == (
        "8 of 10 alike past deals were won; 60 % once weighed with the base rate of 40 % (40 of 100)"
    )
    assert result.ledger[0].sources[0] == "won 2025-03-01, Account 0, similarity 0.60: Price"


def test_alike_deals_that_were_lost_take_points(build: SimpleNamespace) -> None:
    """(0 + 10 x 0.4) / (10 + 10) = 0.2, half way from 0.4 down to 0."""
    assert fired(build.lead(similar=build.deals(lost=10)), likeness())[0] == ("r0", -5)


@pytest.mark.parametrize(
    ("deals", "words"),
    [
        ({"won": 4}, "4 alike past deals, fewer than the 5 it takes: no points"),
        ({"won": 9, "similarity": 0.29}, "0 alike past deals, fewer than the 5 it takes: no points"),
        ({"base": (0, 0)}, "no past deals to compare with: no points"),
    ],
)
def test_too_few_alike_deals_give_none_and_say_so(build: SimpleNamespace, deals: dict[str, object], words: str) -> None:
    result = score(build.lead(similar=build.deals(**deals)), likeness())
    assert (result.ledger[0].points, result.ledger[0].because) == (0, words)


def test_a_deal_that_closed_on_the_day_or_later_never_counts(build: SimpleNamespace) -> None:
    honest = build.deals(won=10)
    late = honest.model_copy(update={"before": honest.neighbours[0].deal.closed})
    assert score(build.lead(similar=late), likeness()).ledger[0].because.startswith("0 alike past deals")


@pytest.mark.parametrize("base", [(0, 50), (50, 50), (1, 1000)])
def test_copies_of_one_won_deal_cannot_push_past_the_cap(build: SimpleNamespace, base: tuple[int, int]) -> None:
    points = [
        score(build.lead(similar=build.deals(won=copies, base=base)), likeness()).points for copies in (5, 50, 500)
    ]
    assert points == sorted(points)
    assert points[-1] <= 8


def test_an_id_is_that_of_the_card_and_of_the_input(build: SimpleNamespace) -> None:
    card, other = card_with("5 request: present"), card_with("6 request: present")
    one = score(build.lead(), card)
    assert re.fullmatch("sc_[0-9a-f]{20}", one.id)
    ids = {one.id, score(build.lead(), other).id, score(build.lead(contact={"name": "Dana"}), card).id}
    assert len(ids) == 3
    assert score(build.lead(), card).id == one.id
    assert one.versions.scorecard == card.version


def test_an_input_that_was_stored_gives_the_same_bytes_again(build: SimpleNamespace) -> None:
    card = load_named("default")
    given = build.lead(build.fact("budget"), contact={"title": "Head of IT"}, similar=build.deals(won=7, lost=3))
    again = ScoringInput.model_validate_json(given.model_dump_json())
    assert score(again, load_scorecard(card.text, card.source)).canonical() == score(given, card).canonical()


def test_warnings_of_the_input_are_kept(build: SimpleNamespace) -> None:
    assert score(build.lead(warnings=("instruction ignored",)), load_named("default")).warnings == (
        "instruction ignored",
    )


def test_text_from_outside_stands_on_one_line(build: SimpleNamespace) -> None:
    title = "Head\nof\x1b[2J IT\u202e" + "x" * 5000
    result = score(build.lead(contact={"title": title}), card_with("3 attribute: contact.title, is: present"))
    assert result.ledger[0].because.isprintable()
    assert len(result.ledger[0].because) < 120


def test_groups_are_shown_in_their_order() -> None:
    shown = [group.group for group in load_named("default").groups]
    assert shown == [group for group in Group if group in shown]
    assert set(Group) - set(shown) == {Group.NEGATIVE}


def test_an_input_from_before_discrepancies_and_order_limits_gives_its_old_bytes(build: SimpleNamespace) -> None:
    passing = build.derived("budget_fit", "passes", evidence=(build.evidence("five thousand"),))
    given = build.lead(build.fact("budget"), checks=(passing,))
    fields = (b"discrepancies", b"quantities")
    assert not any(field in given.model_dump_json().encode() for field in fields)
    assert not any(field in score(given, load_named("default")).canonical() for field in fields)
