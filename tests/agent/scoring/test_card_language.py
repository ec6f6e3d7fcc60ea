"""What a scorecard can say beyond plain rules: tables, ages, silence, amounts, categories, letters."""

from __future__ import annotations

import json
from decimal import Decimal
from types import SimpleNamespace

import pytest

from agent.facts import Money
from agent.lead import Contact, Lead
from agent.score import Score, ScoringInput
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score

BANDS = [{"name": "cold", "from": 0}]


def card(group: str, *rules: dict[str, object], cap: int = 200, **more: object) -> Scorecard:
    """A card of one group of rules, whose ids are r0, r1 ... where none is given."""
    listed = [{"id": f"r{at}", "why": "Because.", **rule} for at, rule in enumerate(rules)]
    part: dict[str, object] = {"rules": listed} | ({} if group == "negative" else {"cap": cap})
    content = {"name": "t", "about": "T.", "bands": BANDS, "groups": {group: part}, **more}
    return load_scorecard(json.dumps(content), "t.yaml")


def lines(given: ScoringInput, by: Scorecard) -> list[tuple[str, int]]:
    result = score(given, by)
    assert sum(line.points for line in result.ledger) == result.points
    return [(line.rule, line.points) for line in result.ledger]


EMPLOYEES = {
    "when": {"attribute": "contact.employees"},
    "by": [
        {"at_most": 9, "points": 2},
        {"at_least": 10, "at_most": 29, "points": 8},
        {"at_least": 30, "at_most": 99, "points": 19},
        {"at_least": 100, "points": 3},
        {"is": "unknown", "points": 1},
    ],
}


@pytest.mark.parametrize(("employees", "points"), [(0, 2), (9, 2), (10, 8), (45, 19), (99, 19), (100, 3), (None, 1)])
def test_a_table_gives_the_points_of_its_row(build: SimpleNamespace, employees: int | None, points: int) -> None:
    assert lines(build.lead(contact={"employees": employees}), card("fit", EMPLOYEES)) == [("r0", points)]


def test_a_table_is_one_line_of_the_range_too(build: SimpleNamespace) -> None:
    result = score(build.lead(), card("fit", EMPLOYEES))
    assert (result.low, result.points, result.high) == (1, 1, 19)
    (unknown,) = result.unknowns
    assert (unknown.name, unknown.could_add, unknown.could_cost) == ("contact.employees", 18, 0)


@pytest.mark.parametrize(
    ("title", "points"),
    [("Founder and Head of Sales", 25), ("Head of Sales", 10), ("Clerk", -15), (None, 0), ("the founder", 25)],
)
def test_the_first_row_that_holds_counts(build: SimpleNamespace, title: str | None, points: int) -> None:
    table = {
        "when": {"attribute": "contact.title"},
        "by": [
            {"contains": "founder", "points": 25},
            {"contains": ["head", "chief"], "points": 10},
            {"is": "present", "points": -15},
        ],
    }
    base = {"points": 50, "when": {"activity": "x", "is": "absent"}}
    found = score(build.lead(contact={"title": title}), card("fit", table, base))
    assert found.points == 50 + points
    assert (found.low, found.high) == ((35, 75) if title is None else (found.points, found.points))


def test_a_table_over_a_factor_goes_by_its_state(build: SimpleNamespace) -> None:
    table = {
        "when": {"factor": "budget"},
        "by": [
            {"state": "confirmed", "evidence": "said", "points": 20},
            {"state": "confirmed", "points": 8},
            {"state": "denied", "points": -30},
        ],
    }
    by = card("bant", table)
    assert lines(build.lead(build.fact("budget", "confirmed", "reported")), by) == [("r0", 8)]
    reported = score(build.lead(build.fact("budget", "confirmed", "reported")), by)
    assert (reported.low, reported.high) == (8, 20)
    assert lines(build.lead(build.fact("budget")), by) == [("r0", 20)]
    assert score(build.lead(), by).high == 20


def test_a_table_over_a_check_and_over_a_number_of_events(build: SimpleNamespace) -> None:
    check = {"when": {"check": "budget_fit"}, "by": [{"outcome": "passes", "points": 4}]}
    visits = {
        "when": {"activity": "visit", "within_days": 30},
        "by": [{"at_least": 5, "points": 9}, {"at_least": 2, "points": 3}, {"is": "absent", "points": 1}],
    }
    by = card("bant", check, visits)
    assert lines(build.lead(checks=(build.derived("budget_fit", "passes"),)), by) == [("r0", 4), ("r1", 1)]
    for count, points in ((1, []), (2, [("r1", 3)]), (7, [("r1", 9)])):
        assert lines(build.lead(activities=(("visit", 3),) * count), by) == points


def test_a_table_and_the_same_rules_one_by_one_agree(build: SimpleNamespace) -> None:
    apart = [
        {
            "points": row["points"],
            "when": {"attribute": "contact.employees", **{k: v for k, v in row.items() if k != "points"}},
        }
        for row in EMPLOYEES["by"]  # type: ignore[attr-defined]
    ]
    for employees in (None, *range(120)):
        given = build.lead(contact={"employees": employees})
        together, separate = score(given, card("fit", EMPLOYEES)), score(given, card("fit", *apart))
        assert (together.low, together.points, together.high) == (separate.low, separate.points, separate.high)


@pytest.mark.parametrize(
    ("text", "holds"),
    [("45", True), ("45.0", True), (" 44.5 ", True), ("44.49", False), ("+46", True), ("-46", False), ("4e9", False),
     ("many", False), ("1,000", False), ("٤٦", False)],
)  # fmt: skip
def test_a_form_field_is_compared_as_the_number_it_is(build: SimpleNamespace, text: str, holds: bool) -> None:
    by = card("fit", {"points": 5, "when": {"attribute": "contact.extra.seats", "at_least": 44.5}})
    assert lines(build.lead(contact={"extra": (("seats", text),)}), by) == ([("r0", 5)] if holds else [])


def test_numbers_are_compared_exactly(build: SimpleNamespace) -> None:
    by = card("fit", {"points": 5, "when": {"attribute": "contact.extra.x", "at_least": 0.1, "at_most": 0.3}})
    for text, holds in (("0.1", True), ("0.3", True), ("0.30000000000000001", False), ("0.0999999999999999999", False)):
        assert bool(lines(build.lead(contact={"extra": (("x", text),)}), by)) is holds


def test_a_number_keeps_the_version_however_it_is_written() -> None:
    rule = {"points": 5, "when": {"attribute": "contact.extra.x", "at_least": 10}}
    text = card("fit", rule).text
    assert load_scorecard(text.replace("10}", "10.0}"), "t").version == load_scorecard(text, "t").version
    assert load_scorecard(text.replace("10}", "10.5}"), "t").version != load_scorecard(text, "t").version


def test_each_event_fades_by_its_own_age_and_the_latest_count(build: SimpleNamespace) -> None:
    when = {"activity": "open", "per_event": True, "limit": 2, "decay": {"percent_a_month": 50}}
    by = card("engagement", {"points": 10, "when": when})
    given = build.lead(activities=(("open", 300), ("open", 30), ("open", 0.5)))
    assert lines(given, by) == [("r0", 20), ("decay:r0", -5)]
    (_, aged) = score(given, by).ledger
    assert aged.because == "age takes 5 of the 20 points above: 50 % of the points go every 30 days"


def test_a_rule_that_counts_once_fades_with_its_latest_event(build: SimpleNamespace) -> None:
    by = card("engagement", {"points": 8, "when": {"activity": "demo", "decay": {"half_life_days": 30}}})
    assert lines(build.lead(activities=(("demo", 90), ("demo", 30.5))), by) == [("r0", 8), ("decay:r0", -4)]
    assert lines(build.lead(activities=(("demo", 0),)), by) == [("r0", 8)]


def test_points_taken_fade_too(build: SimpleNamespace) -> None:
    gone = {"points": -6, "when": {"activity": "bounce", "decay": {"expires_after_days": 10}}}
    base = {"points": 50, "when": {"activity": "x", "is": "absent"}}
    by = card("engagement", base, gone)
    assert lines(build.lead(activities=(("bounce", 10),)), by) == [("r0", 50), ("r1", -6), ("decay:r1", 6)]


def test_only_events_with_one_of_the_details_count(build: SimpleNamespace) -> None:
    by = card("engagement", {"points": 3, "when": {"activity": "page_view", "detail": "/Pricing", "per_event": True}})
    given = build.lead(activities=(("page_view", 1), ("page_view", 2)))
    seen = given.lead.activities
    priced = given.lead.model_copy(update={"activities": (seen[0].model_copy(update={"detail": " /pricing"}), seen[1])})
    assert lines(given, by) == []
    assert lines(given.model_copy(update={"lead": priced}), by) == [("r0", 3)]


SILENCE = {"inactive_days": 30}


@pytest.mark.parametrize(
    ("when", "activities", "times"),
    [
        (SILENCE, (("open", 29.9),), 0),
        (SILENCE, (("open", 30),), 1),
        (SILENCE, (("open", 95), ("open", 40)), 1),
        (SILENCE, (), 0),
        ({**SILENCE, "every": True}, (("open", 95),), 3),
        ({**SILENCE, "every": True, "limit": 2}, (("open", 95),), 2),
        ({**SILENCE, "activities": ["login"]}, (("login", 31), ("open", 1)), 1),
        ({**SILENCE, "activities": ["login"]}, (("open", 31),), 0),
        ({**SILENCE, "after": "demo"}, (("demo", 31), ("open", 40)), 1),
        ({**SILENCE, "after": "demo"}, (("demo", 31), ("open", 30.5)), 0),
        ({**SILENCE, "after": "demo"}, (("demo", 29),), 0),
        ({**SILENCE, "after": "demo"}, (("open", 90),), 0),
        ({**SILENCE, "after": "demo", "every": True}, (("demo", 400), ("demo", 61)), 2),
    ],
)
def test_silence_costs_points_from_the_last_sign_of_life_on(
    build: SimpleNamespace, when: dict[str, object], activities: tuple[tuple[str, float], ...], times: int
) -> None:
    base = {"points": 50, "when": {"activity": "x", "is": "absent"}}
    by = card("engagement", base, {"points": -5, "when": when})
    assert lines(build.lead(activities=activities), by) == [("r0", 50), *([("r1", -5 * times)] if times else [])]


def test_a_talk_that_facts_come_from_is_a_sign_of_life(build: SimpleNamespace) -> None:
    base = {"points": 50, "when": {"activity": "x", "is": "absent"}}
    by = card("engagement", base, {"points": -5, "when": SILENCE})
    talked = build.lead(build.fact("need"), activities=(("open", 60),))
    assert lines(talked, by) == [("r0", 50)]
    logins = card("engagement", base, {"points": -5, "when": {**SILENCE, "activities": ["open"]}})
    assert lines(talked, logins) == [("r0", 50), ("r1", -5)]
    talks = card("engagement", base, {"points": -5, "when": {**SILENCE, "activities": ["open", "conversation"]}})
    assert lines(talked, talks) == [("r0", 50)]


def money(
    build: SimpleNamespace, *amounts: tuple[str, str | None, str | None], state: str = "confirmed"
) -> ScoringInput:
    return build.lead(
        *(
            build.fact("budget_amount", state, value=Money(amount=Decimal(amount), currency=currency, per=per))
            for amount, currency, per in amounts
        )
    )


AMOUNT = {"points": 12, "when": {"budget_amount": {"at_least": 10000, "currency": "USD"}}}


@pytest.mark.parametrize(
    ("amounts", "span"),
    [
        ([], (0, 0, 12)),
        ([("10000.00", "USD", None)], (12, 12, 12)),
        ([("9999.99", "USD", None)], (0, 0, 0)),
        ([("50000", "EUR", None)], (0, 0, 0)),
        ([("50000", "USD", "month")], (0, 0, 0)),
        ([("50000", None, None)], (0, 0, 12)),
        ([("50000", "USD", None), ("500", "USD", None)], (0, 0, 12)),
        ([("50000", "USD", None), ("20000", "USD", None)], (12, 12, 12)),
    ],
)
def test_an_amount_counts_once_it_is_confirmed_in_the_currency_and_for_the_period(
    build: SimpleNamespace, amounts: list[tuple[str, str | None, str | None]], span: tuple[int, int, int]
) -> None:
    found = score(money(build, *amounts), card("bant", AMOUNT))
    assert (found.low, found.points, found.high) == span


def test_an_amount_is_told_in_words(build: SimpleNamespace) -> None:
    (line,) = score(money(build, ("12500", "USD", None)), card("bant", AMOUNT)).ledger
    assert line.because == "the amount of the budget: 12,500.00 USD"
    assert line.evidence_class == "said"
    (unknown,) = score(build.lead(), card("bant", AMOUNT)).unknowns
    assert unknown.label == "the amount of the budget"


def test_amounts_may_have_a_table(build: SimpleNamespace) -> None:
    when = {"budget_amount": {"currency": "USD", "period": "month"}}
    rows = [{"at_least": 5000, "points": 9}, {"at_least": 1000, "points": 4}, {"is": "unknown", "points": 1}]
    by = card("bant", {"when": when, "by": rows})
    assert lines(money(build, ("1200", "USD", "month")), by) == [("r0", 4)]
    assert lines(build.lead(), by) == [("r0", 1)]
    assert score(build.lead(), by).high == 9


def test_an_amount_that_was_denied_or_is_contested_is_not_known(build: SimpleNamespace) -> None:
    for state in ("denied", "contested"):
        found = score(money(build, ("20000", "USD", None), state=state), card("bant", AMOUNT))
        assert (found.low, found.points, found.high) == (0, 0, 12)


def test_the_negative_group_takes_points_down_to_its_floor(build: SimpleNamespace) -> None:
    content = {
        "name": "t",
        "about": "T.",
        "bands": BANDS,
        "groups": {
            "engagement": {
                "cap": 60,
                "rules": [{"id": "demo", "points": 60, "when": {"activity": "demo"}, "why": "B."}],
            },
            "negative": {
                "floor": -10,
                "rules": [{"id": "left", "points": -8, "when": {"activity": "left", "per_event": True}, "why": "B."}],
            },
        },
    }
    by = load_scorecard(json.dumps(content), "t.yaml")
    given = build.lead(activities=(("demo", 1), ("left", 1), ("left", 2)))
    assert lines(given, by) == [("demo", 60), ("left", -16), ("floor:negative", 6)]


def test_a_card_may_hold_its_scores_to_another_highest(build: SimpleNamespace) -> None:
    rule = {"points": 90, "when": {"activity": "x", "per_event": True, "limit": 3}}
    by = card("engagement", rule, cap=300, highest=250, bands=[*BANDS, {"name": "hot", "from": 240}])
    given = build.lead(activities=(("x", 1),) * 3)
    assert lines(given, by) == [("r0", 270), ("cap:total", -20)]
    found = score(given, by)
    assert (found.points, found.highest, found.band) == (250, 250, "hot")
    assert b'"highest":250' in found.canonical()


def test_categories_are_the_sums_of_their_lines(build: SimpleNamespace) -> None:
    decay = {"activity": "racks", "decay": {"percent_a_month": 50}}
    by = card(
        "engagement",
        {"points": 10, "when": decay, "category": "racks"},
        {"points": 4, "when": {"activity": "lifts"}, "category": "lifts"},
        {"points": 9, "when": {"activity": "other"}},
        categories=["racks", "lifts", "service"],
    )
    given = build.lead(activities=(("racks", 30), ("lifts", 1), ("other", 1)))
    assert score(given, by).categories == (("racks", 5), ("lifts", 4), ("service", 0))


def labelled(build: SimpleNamespace, employees: int, visits: int) -> str | None:
    content = {
        "name": "t",
        "about": "T.",
        "bands": BANDS,
        "groups": {
            "fit": {"cap": 20, "rules": [{"id": "size", "why": "B.", **EMPLOYEES}]},
            "engagement": {
                "cap": 10,
                "rules": [{"id": "visit", "points": 1, "when": {"activity": "visit", "per_event": True}, "why": "B."}],
            },
        },
        "labels": {
            "fit": [{"letter": "A", "from": 15}, {"letter": "B", "from": 8}, {"letter": "C", "from": 3}],
            "engagement": [{"number": 1, "from": 7}, {"number": 2, "from": 3}, {"number": 3, "from": 0}],
        },
    }
    given = build.lead(contact={"employees": employees}, activities=(("visit", 1),) * visits)
    return score(given, load_scorecard(json.dumps(content), "t.yaml")).label


def test_a_label_is_the_fit_letter_by_the_engagement_number(build: SimpleNamespace) -> None:
    found = [labelled(build, employees, visits) for employees in (50, 20, 100, 5) for visits in (7, 6, 2)]
    assert found == ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3", "C1", "C2", "C3"]


GRADE = {
    "start": "D",
    "criteria": [
        {"id": "software", "thirds": 2, "when": {"attribute": "contact.industry", "equals": "Software"}, "why": "B."},
        {"id": "home", "thirds": 2, "when": {"attribute": "contact.country", "equals": "US"}, "why": "B."},
        {"id": "decides", "thirds": 9, "when": {"factor": "authority", "state": "confirmed"}, "why": "B."},
        {"id": "no_fit", "thirds": -3, "when": {"attribute": "contact.title", "contains": "student"}, "why": "B."},
    ],
}


def graded(given: ScoringInput) -> Score:
    rule = {"points": 100, "when": {"activity": "x", "per_event": True}}
    table = [
        {"grade": "B", "score_above": 100, "to": "Ada"},
        {"grade": "C+", "score_above": 50, "to": "Bo"},
        {"grade": "B", "score_above": 150, "to": "Cy"},
    ]
    return score(given, card("engagement", rule, cap=300, highest=300, grade=GRADE, assignment=table))


@pytest.mark.parametrize(
    ("contact", "grade"),
    [
        ({}, "D"),
        ({"industry": "Software"}, "C-"),
        ({"industry": "Software", "country": "us"}, "C+"),
        ({"title": "Student"}, "F"),
        ({"title": "Student", "industry": "Software"}, "D-"),
    ],
)
def test_a_grade_moves_by_thirds_and_what_is_unknown_moves_nothing(
    build: SimpleNamespace, contact: dict[str, str], grade: str
) -> None:
    assert graded(build.lead(contact=contact)).grade == grade


def test_a_grade_stops_at_either_end_and_says_what_moved_it(build: SimpleNamespace) -> None:
    found = graded(build.lead(build.fact("authority"), contact={"industry": "Software", "country": "US"}))
    assert found.grade == "A+"
    assert [(line.criterion, line.thirds, line.because) for line in found.grade_ledger] == [
        ("software", 2, "the industry: Software"),
        ("home", 2, "the country: US"),
        ("decides", 9, "authority confirmed by the buyer"),
    ]


@pytest.mark.parametrize(("visits", "to"), [(0, None), (1, "Bo"), (2, "Cy"), (3, "Cy")])
def test_the_row_of_the_highest_grade_that_fits_says_who_gets_the_lead(
    build: SimpleNamespace, visits: int, to: str | None
) -> None:
    given = build.lead(
        build.fact("authority"), contact={"title": "Student"}, activities=(("x", 1),) * visits
    )  # D + 9 - 3 thirds is B
    assert (graded(given).grade, graded(given).assigned) == ("B", to)


def test_a_card_says_whom_it_is_for() -> None:
    here = [
        {"attribute": "contact.country", "one_of": ["US", "CA"]},
        {"attribute": "contact.employees", "at_least": 50},
    ]
    by = card("fit", EMPLOYEES, applies=here)
    assert by.applies_to(Lead(id="l", contact=Contact(country="us", employees=50)))
    assert not by.applies_to(Lead(id="l", contact=Contact(country="us", employees=49)))
    assert not by.applies_to(Lead(id="l", contact=Contact(country="us")))
    assert card("fit", EMPLOYEES).applies_to(Lead(id="l", contact=Contact()))
