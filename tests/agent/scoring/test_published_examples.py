"""Worked examples of published lead-scoring guides, each on the preset that comes from it. docs/presets.md names them."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import pytest

from agent.close_rates import CloseRate, points_from_close_rates
from agent.score import Group, Score, ScoringInput, Stage
from agent.scorecard import load_scorecard
from agent.scoring import score
from knowledge.cards import load_named, presets

BANT = ("budget", "authority", "need", "timeline")


def scored(preset: str, given: ScoringInput) -> Score:
    result = score(given, load_named(preset))
    assert sum(line.points for line in result.ledger) == result.points
    return result


def points(result: Score) -> dict[str, int]:
    return {line.rule: line.points for line in result.ledger}


def did(*kinds: str) -> tuple[tuple[str, float], ...]:
    return tuple((kind, 1.0) for kind in kinds)


@pytest.mark.parametrize("name", presets())
def test_a_preset_loads_without_a_warning_and_bears_its_name(name: str) -> None:
    card = load_named(name)
    assert (card.name, card.warnings) == (name, ())


def test_amplemarket_1_ideal_industry_wrong_role_personal_address(build: SimpleNamespace) -> None:
    contact = {"industry": "Software", "title": "Accountant", "email": "kim@gmail.com"}
    result = scored("ideal-customer", build.lead(contact=contact))
    assert points(result) == {"industry": 40, "role": -15, "personal_address": -10}
    assert (result.points, result.band) == (15, "low")


def test_amplemarket_2_ideal_industry_newsletter_unopened(build: SimpleNamespace) -> None:
    done = did("newsletter_signup", *["newsletter_unopened"] * 5)
    result = scored("ideal-customer", build.lead(contact={"industry": "Software"}, activities=done))
    assert points(result) == {"industry": 40, "newsletter": 10, "newsletters_unopened": -10}
    assert (result.points, result.band) == (40, "medium")


def test_amplemarket_3_ideal_industry_founder_webinar(build: SimpleNamespace) -> None:
    contact = {"industry": "Software", "title": "Founder"}
    result = scored("ideal-customer", build.lead(contact=contact, activities=did("webinar_registered")))
    assert points(result) == {"industry": 40, "role": 25, "webinar": 15}
    assert (result.points, result.band) == (80, "high")


def test_amplemarket_4_right_size_entry_level(build: SimpleNamespace) -> None:
    result = scored("ideal-customer", build.lead(contact={"employees": 750, "title": "Junior Analyst"}))
    assert points(result) == {"size": 50, "role": -40}
    assert result.points == 10


def test_databox_prices_inquiry_demo(build: SimpleNamespace) -> None:
    all_three = build.lead(activities=did("pricing_page_view", "inquiry", "demo_attended"))
    assert scored("first-steps", all_three).points == 45
    assert scored("first-steps", build.lead(activities=did("inquiry"))).points == 15


def test_close_smb_saas(build: SimpleNamespace) -> None:
    done = did("trial_start", "trial_key_feature", "newsletter_signup")
    result = scored("smb-saas", build.lead(contact={"employees": 45}, activities=done))
    assert points(result) == {"employees": 19, "newsletter": 2, "trial": 8, "key_feature": 12}
    assert result.points == 41
    for employees, worth in ((9, 2), (10, 8), (29, 8), (30, 19), (99, 19), (100, 3)):
        assert scored("smb-saas", build.lead(contact={"employees": employees})).points == worth
    silent = build.lead(contact={"employees": 45}, activities=(("demo_attended", 20),))
    assert scored("smb-saas", silent).points == 19 - 5


def test_nected_all_five_signs_are_125_held_to_100(build: SimpleNamespace) -> None:
    done = did("whitepaper_download", "demo_request", "webinar_attended", "proposal_request")
    result = scored("b2b-intent", build.lead(activities=(*done, *did(*["decision_maker_joined"] * 2))))
    assert result.points == 100
    assert points(result)["cap:total"] == -25
    assert sum(worth for worth in points(result).values() if worth > 0) == 125


def test_activecampaign_forms_once_opens_gone_after_three_months(build: SimpleNamespace) -> None:
    opens = (("email_open", 3.0), ("email_open", 60.0), ("email_open", 120.0))
    clicks = (("email_click", 3.0), ("email_click", 80.0))
    newsletters = (("newsletter_signup", 200.0), ("newsletter_signup", 10.0))
    result = scored("engagement-decay", build.lead(activities=(*newsletters, *opens, *clicks)))
    assert points(result) == {"newsletter": 5, "opened": 6, "decay:opened": -2, "clicked": 10}
    assert result.points == 19


def test_hubspot_points_from_close_rates() -> None:
    found = points_from_close_rates(CloseRate(20, 100), CloseRate(100, 10_000))
    assert (found.points, found.lift) == (20, 20)


def test_close_points_from_close_rates() -> None:
    assert points_from_close_rates(CloseRate(5, 100), CloseRate(100, 10_000)).points == 5


@pytest.mark.parametrize(
    ("rate", "expected"),
    [(CloseRate(5, 100), 5), (CloseRate(15, 100), 15)],
)
def test_gtmnow_points_from_close_rates(rate: CloseRate, expected: int) -> None:
    """Its table gives 2 points for each time that the overall rate of 2 % fits in."""
    assert points_from_close_rates(rate, CloseRate(2, 100), points_per_lift=2).points == expected


def test_gtmnow_an_attribute_that_hardly_ever_closes_takes_points() -> None:
    unopened = points_from_close_rates(CloseRate(5, 10_000), CloseRate(2, 100), points_per_lift=2)
    assert unopened.lift == Fraction(1, 40)
    assert unopened.points < 0


def graded(build: SimpleNamespace, contact: dict[str, object], points: int) -> Score:
    """A lead with a score made of forms (50), clicks (3) and pages (1)."""
    forms, rest = divmod(points, 50)
    clicks, pages = divmod(rest, 3)
    done = did(*["form_submission"] * forms, *["custom_redirect_click"] * clicks, *["page_view"] * pages)
    result = scored("grade-and-score", build.lead(contact=contact, activities=done))
    assert result.points == points
    return result


SOFTWARE, HOME, MANAGERIAL = {"industry": "Software"}, {"country": "US"}, {"title": "Sales Manager"}


@pytest.mark.parametrize(
    ("contact", "grade"),
    [
        ({}, "D"),
        (SOFTWARE | HOME | MANAGERIAL, "B"),
        ({"industry": "Hosting", "country": "Canada", "title": "Systems Analyst"}, "C"),
        ({"extra": (("customer_type", "key account"),)}, "C"),
        ({"extra": (("customer_type", "reseller"),)}, "C-"),
        ({"extra": (("customer_type", "direct"),)}, "D+"),
        ({"extra": (("fit", "not a fit"),)}, "F"),
    ],
)
def test_account_engagement_grades(build: SimpleNamespace, contact: dict[str, object], grade: str) -> None:
    assert graded(build, contact, 0).grade == grade


@pytest.mark.parametrize(
    ("contact", "grade", "points", "to"),
    [
        (SOFTWARE | HOME | MANAGERIAL, "B", 101, "rep A"),
        (SOFTWARE | HOME | MANAGERIAL, "B", 100, None),
        (SOFTWARE | HOME | {"title": "Analyst"}, "B-", 121, "rep C"),
        (SOFTWARE | HOME, "C+", 161, "rep B"),
        (SOFTWARE | {"title": "Analyst"}, "C", 181, "rep D"),
        (SOFTWARE, "C-", 201, "rep E"),
        ({"title": "Analyst"}, "D+", 240, None),
        ({"title": "Analyst"}, "D+", 241, "rep F"),
    ],
)
def test_account_engagement_assigns_by_grade_and_score(
    build: SimpleNamespace, contact: dict[str, object], grade: str, points: int, to: str | None
) -> None:
    result = graded(build, contact, points)
    assert (result.grade, result.assigned) == (grade, to)


def test_hubspot_labels_from_a1_to_c3(build: SimpleNamespace) -> None:
    fits = ({"industry": "Retail", "employees": 100}, {"employees": 100}, {})
    deeds = (did("demo_request", "pricing_page_view"), did("form_submission"), ())
    found = [
        scored("fit-engagement-labels", build.lead(contact=contact, activities=(*done, *did("noise")))).label
        for contact in fits
        for done in deeds
    ]
    assert found == ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"]


def near_the_threshold(build: SimpleNamespace, pages: int) -> ScoringInput:
    """Four factors 40, a demo 15, a size 10: 65, and a point for each page."""
    done = (*did("demo_request"), *did(*["page_view"] * pages))
    return build.lead(*(build.fact(name) for name in BANT), contact={"employees": 80}, activities=done)


def test_marketo_sales_ready_above_65(build: SimpleNamespace) -> None:
    below, above = (scored("sales-ready-65", near_the_threshold(build, pages)) for pages in (0, 1))
    assert (below.points, below.band, below.stage) == (65, "nurture", Stage.NONE)
    assert (above.points, above.band, above.stage) == (66, "sales-ready", Stage.SQL)


def test_smarte_hot_above_70(build: SimpleNamespace) -> None:
    below, above = (scored("hot-70", near_the_threshold(build, 5)), scored("hot-70", near_the_threshold(build, 4)))
    assert (below.points, below.band) == (70, "warm")
    assert (above.points, above.band) == (69, "warm")
    priced = near_the_threshold(build, 1)
    lead = priced.lead.model_copy(
        update={
            "activities": (*priced.lead.activities, *build.lead(activities=did("pricing_page_view")).lead.activities)
        }
    )
    hot = scored("hot-70", priced.model_copy(update={"lead": lead}))
    assert (hot.points, hot.band) == (71, "hot")


@pytest.mark.parametrize(
    ("contact", "band"),
    [
        ({"email": "kim@gmail.com"}, "spam-like"),
        ({"email": "kim@acme.example", "title": "Buyer"}, "lamb"),
        ({"email": "kim@acme.example"}, "unclear"),
        ({"email": "kim@gmail.com", "title": "Student"}, "spam-like"),
        ({"email": "kim@acme.example", "title": "Buyer", "name": "asdf qwer", "company": "qwertz"}, "spam-like"),
        ({"email": "kim@acme.example", "title": "Buyer", "name": "kim doe", "company": "Acme"}, "lamb"),
    ],
)
def test_madkudu_spam_or_lamb(build: SimpleNamespace, contact: dict[str, str], band: str) -> None:
    assert scored("spam-or-lamb", build.lead(contact=contact)).band == band


def test_a_name_without_a_capital_costs_some_points(build: SimpleNamespace) -> None:
    whole = {"email": "kim@acme.example", "title": "Buyer", "company": "Acme"}
    small, large = (scored("spam-or-lamb", build.lead(contact=whole | {"name": name})) for name in ("kim", "Kim"))
    assert (small.points, large.points) == (90, 100)


def test_close_stages_by_their_upper_limits(build: SimpleNamespace) -> None:
    at_50 = build.lead(
        *(build.fact(name) for name in BANT), contact={"employees": 20}, activities=did("newsletter_signup")
    )
    assert (scored("smb-saas", at_50).points, scored("smb-saas", at_50).band) == (50, "qualification")
    done = did("trial_start", "trial_key_feature", "newsletter_signup")
    at_51 = scored("smb-saas", build.lead(build.fact("need"), contact={"employees": 45}, activities=done))
    assert (at_51.points, at_51.band) == (51, "demo")
    bands = {band.name: band.start for band in load_named("smb-saas").bands}
    assert bands == {"prospecting": 0, "qualification": 26, "demo": 51, "proposal": 76}


@pytest.mark.parametrize("missing", BANT)
def test_three_of_the_four_factors_make_a_good_lead(build: SimpleNamespace, missing: str) -> None:
    three = [build.fact(name) for name in BANT if name != missing]
    good = scored("three-of-four", build.lead(*three))
    assert (good.band, good.stage) == ("good", Stage.SQL)
    two = scored("three-of-four", build.lead(*three[1:], build.fact(missing, "denied")))
    assert (two.band, two.stage) == ("not-yet", Stage.NONE)


def test_gtmnow_the_fit_part_stays_at_or_below_half_and_more_is_warned_about() -> None:
    card = load_named("default")
    most = {group.group: group.most for group in card.groups}
    assert most[Group.FIT] * 2 <= card.content.highest
    broken = card.text.replace("    cap: 20\n    floor: -15", "    cap: 80\n    floor: -15", 1)
    broken = broken.replace("        points: 7\n", "        points: 60\n", 1)
    (warning,) = load_scorecard(broken, "broken.yaml").warnings
    assert "more than half of the whole" in warning
