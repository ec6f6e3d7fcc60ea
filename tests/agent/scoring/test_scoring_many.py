"""Many leads at once against one at a time: the same results for all leads of random tables, by random cards."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from random import Random
from types import SimpleNamespace

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import EvidenceClass
from agent.facts import CheckOutcome, Money, Request, State
from agent.lead import Activity, Contact, Lead
from agent.many.columns import NOT_BLANK
from agent.many.lead_frame import ACTIVITIES, LeadFrame, lead_frame, no_activities
from agent.many.scoring import CATEGORY, GROUP, score_many
from agent.score import ScoringInput
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import explained, placed, score
from agent.weighing import weigh
from knowledge.cards import load_named, presets

Json = dict[str, object]

TEXTS = (
    "Alpha",
    " alpha ",
    "BETA",
    "gamma ray",
    "a gamma, a ray",
    "Straße",
    "STRASSE",
    "12",
    "12.50",
    "-3",
    "",
    " \x1c",
)
KINDS = ("visit", "demo", "conversation", "reply")
DETAILS = (None, "Prices", " prices", "about us")
CONTACT_TEXTS = ("contact.title", "contact.industry", "contact.extra.seats")
FACTORS = ("budget", "authority", "need", "timeline")
CHECKS = ("budget_fit", "timeline_fit", "quantity_fit")
BOUNDS = (0, 3, 12, 12.5, 50)


def leads(build: SimpleNamespace, random: Random, count: int) -> list[ScoringInput]:
    return [random_lead(build, random, number) for number in range(count)]


def random_lead(build: SimpleNamespace, random: Random, number: int) -> ScoringInput:
    contact = Contact(
        title=random.choice((None, *TEXTS)),
        industry=random.choice((None, *TEXTS)),
        company=random.choice((None, *TEXTS)),
        email=random.choice((None, "a@gmail.com", "a@acme.example", "no address", "a@b@ GMAIL.com ", "a@")),
        employees=random.choice((None, 0, 2, 3, 11, 12, 13, 50, 51, 10**9)),
        country=random.choice((None, "US", "DE")),
        extra=tuple(("seats", text) for text in random.sample(TEXTS, random.randrange(2))),
    )
    ages = (-2.0, 0.0, 0.5, 1.0, 29.9, 30.0, 30.1, 59.0, 90.0, 400.0)
    did = tuple(
        Activity(
            kind=random.choice(KINDS),
            at=build.as_of - timedelta(days=random.choice(ages)),
            detail=random.choice(DETAILS),
        )
        for _ in range(random.choice((0, 0, 1, 3, 12)))
    )
    given = build.lead(
        *random_facts(build, random),
        checks=tuple(
            build.derived(name, random.choice([each.value for each in CheckOutcome]))
            for name in CHECKS
            if random.random() < 0.5
        ),
        similar=build.deals(won=random.randrange(8), lost=random.randrange(8)),
    )
    return given.model_copy(update={"lead": Lead(id=f"ld_{number}", contact=contact, activities=did)})


def random_facts(build: SimpleNamespace, random: Random) -> list[object]:
    states = [state.value for state in State]
    heard = [each.value for each in EvidenceClass]
    facts = []
    for factor in FACTORS:
        for _ in range(random.choice((0, 1, 1, 2))):
            said_at = build.as_of - timedelta(days=random.choice((-1, 0, 31, 100)))
            facts.append(build.fact(factor, random.choice(states), random.choice(heard), said_at=said_at))
    for _ in range(random.choice((0, 0, 1, 2))):
        money = Money(
            amount=Decimal(random.choice(("0", "2.99", "3", "3.00", "12.5", "50"))),
            currency=random.choice((None, "USD", "EUR")),
            per=random.choice((None, "month")),
        )
        facts.append(build.fact("budget_amount", random.choice(states), value=money))
    if random.random() < 0.5:
        wanted = Request(product="Rack", quantity=random.choice((None, 2)))
        facts.append(build.fact("request", random.choice(states), value=wanted))
    return facts


def random_card(random: Random) -> Scorecard:
    """A card with rules of all kinds, as often as not with tables, categories, letters and terms."""
    groups: dict[str, list[Json]] = {"fit": [], "engagement": [], "bant": [], "negative": [], "similar_deals": []}
    number = 0

    def add(group: str, rule: Json) -> None:
        nonlocal number
        number += 1
        category = {"category": random.choice("pq")} if random.random() < 0.3 else {}
        groups[group].append({"id": f"r{number}", "why": "Because.", **rule, **category})

    for subject, rows in SUBJECTS:
        group = random.choice(("fit", "bant", "engagement"))
        for _ in range(random.randrange(3)):
            if random.random() < 0.4:
                table = [{**rows(random), "points": random.randint(-20, 20)} for _ in range(random.randint(1, 3))]
                add(group, {"when": subject, "by": table})
            else:
                add(group, {"when": subject | rows(random), "points": random.randint(-20, 20)})
    if random.random() < 0.5:
        add("fit", random_pair(random))
    else:
        rows = [{**number_row(random), "points": random.randint(-20, 20)} for _ in range(3)]
        add("fit", {"when": {"attribute": "contact.employees"}, "by": rows})
    for asked in random.sample(("present", "absent", "unknown"), 2):
        add("bant", {"when": {"request": asked}, "points": random.randint(-20, 20)})
    rows = [{**amount_row(random), "points": random.randint(-20, 20)} for _ in range(3)]
    add("bant", {"when": {"budget_amount": {}}, "by": rows})
    add("bant", {"when": {"budget_amount": amount_row(random)}, "points": random.randint(-20, 20)})
    domain = random.choice(("present", "absent", "unknown"))
    add("fit", {"when": {"attribute": "contact.business_email", "is": domain}, "points": random.randint(-20, 20)})
    for _ in range(random.randrange(5)):
        add(
            random.choice(("engagement", "negative")),
            {"when": random_activity(random), "points": -random.randint(1, 20)},
        )
        add("engagement", {"when": random_activity(random), "points": random.randint(-20, 20)})
        add("negative", {"when": random_silence(random), "points": -random.randint(1, 20)})
    rows = [{"at_least": least, "points": least} for least in (5, 2, 1)]
    add("engagement", {"when": {"activity": "visit", "within_days": 60}, "by": rows})
    for _ in range(random.randrange(3)):
        likeness = {"similarity": 0.5, "minimum": random.randint(1, 6), "prior_strength": random.randint(1, 9)}
        add("similar_deals", {"when": {"similar_deals": likeness}, "points": random.randint(1, 20)})
    # So that every label, band and stage can be reached, whatever else the card takes.
    add("fit", {"when": {"attribute": "contact.name", "equals": "Nobody"}, "points": 1000})
    add("engagement", {"when": {"activity": "never"}, "points": 1000})
    add("fit", {"when": {"attribute": "contact.company", "is": "present"}, "points": 60})
    return load_scorecard(json.dumps(content(random, groups)), "random.yaml")


def content(random: Random, groups: dict[str, list[Json]]) -> Json:
    parts: dict[str, Json] = {}
    for name, rules in groups.items():
        if rules:
            floor = {"floor": -random.randrange(60)} if random.random() < 0.5 else {}
            parts[name] = {"rules": rules} | floor | ({} if name == "negative" else {"cap": random.randint(10, 90)})
    terms = {name: random.randrange(3) for name in ("confirmed_at_least", "failed_checks_at_most", "denied_at_most")}
    return {
        "name": "random",
        "about": "Any card.",
        "highest": random.choice((60, 100, 137)),
        "bands": [{"name": "cold", "from": 0}, {"name": "warm", "from": 1}, {"name": "hot", "from": 5}],
        "stages": {"mql": {"from": 1}, "sql": {"from": 4, "requires": {**terms, "contested_at_most": 1}}},
        "categories": ["p", "q"],
        "labels": {
            "fit": [{"letter": "A", "from": 5}, {"letter": "B", "from": -3}],
            "engagement": [{"number": 1, "from": 2}, {"number": 2, "from": 0}, {"number": 3, "from": -5}],
        },
        "grade": {
            "start": random.choice(("F", "D", "A")),
            "criteria": [
                {"id": f"c{at}", "thirds": random.randint(-6, 6) if at else 12, "why": "Because.", "when": when}
                for at, when in enumerate(CRITERIA)
            ],
        },
        "assignment": [{"grade": "B", "score_above": 2, "to": "Ada"}, {"grade": "D-", "score_above": 0, "to": "Bo"}],
        "applies": [{"attribute": "contact.country", "one_of": ["us", "FR"]}] if random.random() < 0.5 else [],
        "groups": parts,
    }


CRITERIA: list[Json] = [
    {"attribute": "contact.industry", "contains": ["gamma"]},
    {"attribute": "contact.employees", "at_least": 13},
    {"factor": "need", "state": "confirmed", "evidence": "said"},
    {"check": "timeline_fit", "outcome": "fails"},
    {"request": "present"},
    {"budget_amount": {"at_least": 3}},
]


def text_row(random: Random) -> Json:
    return random.choice(
        [
            {"equals": "alpha"},
            {"one_of": ["Beta", "strasse"]},
            {"contains": ["gamma ray", "12"]},
            {"matches": "^a.*a$"},
            {"is": "present"},
            {"is": "unknown"},
        ]
    )


def span(random: Random) -> Json:
    low, high = sorted(random.choices(BOUNDS, k=2))
    return random.choice([{"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high}])


def number_row(random: Random) -> Json:
    return random.choice([span(random), {"equals": 12}, {"one_of": [2, 50]}, {"is": "present"}, {"is": "unknown"}])


def field_row(random: Random) -> Json:
    return random.choice((text_row, span))(random)


def factor_row(random: Random) -> Json:
    state = random.choice([state.value for state in State])
    heard = random.sample(["said", "assented", "reported"], random.randrange(3))
    return {"state": state} | ({"evidence": heard} if heard and state != "unknown" else {})


def amount_row(random: Random) -> Json:
    test = random.choice([span(random), {"is": "present"}, {"is": "unknown"}])
    return test | random.choice([{}, {"currency": "USD"}, {"period": "month"}])


def check_row(random: Random) -> Json:
    return {"outcome": random.choice([each.value for each in CheckOutcome])}


SUBJECTS: list[tuple[Json, Callable[[Random], Json]]] = [
    *(({"attribute": name}, text_row) for name in ("contact.title", "contact.industry")),
    ({"attribute": "contact.extra.seats"}, field_row),
    ({"attribute": "contact.phone"}, lambda random: {"is": random.choice(("present", "unknown"))}),
    *(({"factor": name}, factor_row) for name in FACTORS),
    *(({"check": name}, check_row) for name in CHECKS),
]


def random_pair(random: Random) -> Json:
    rows = []
    for _ in range(random.randint(1, 4)):
        asked = random.choice(("first", "second", "both"))
        row: Json = {"points": random.randint(-20, 20)}
        if asked != "second":
            row["first"] = number_row(random)
        if asked != "first":
            row["second"] = random.choice([{"one_of": ["us", "fr"]}, {"is": "unknown"}, {"is": "present"}])
        rows.append(row)
    return {"when": {"pair": ["contact.employees", "contact.country"]}, "by": rows}


def random_activity(random: Random) -> Json:
    when: Json = {"activity": random.choice((*KINDS, "never"))}
    if random.random() < 0.5:
        when["within_days"] = random.choice((1, 30, 60))
    if random.random() < 0.3:
        when["detail"] = ["PRICES"]
    if random.random() < 0.5:
        when["decay"] = random.choice(
            [{"percent_a_month": 50}, {"percent_a_month": 7.5}, {"half_life_days": 30}, {"expires_after_days": 30}]
        )
    elif random.random() < 0.3:
        return when | random.choice([{"at_least": 2, "at_most": 3}, {"is": "absent"}, {"at_most": 1}])
    if random.random() < 0.6:
        when |= {"per_event": True} | random.choice([{}, {"limit": 1}, {"limit": 3}])
    return when


def random_silence(random: Random) -> Json:
    when: Json = {"inactive_days": random.choice((1, 30, 45))}
    if random.random() < 0.5:
        when["after"] = random.choice(KINDS)
    if random.random() < 0.5:
        when["activities"] = random.sample(KINDS, 2)
    if random.random() < 0.5:
        when |= {"every": True} | random.choice([{}, {"limit": 2}])
    return when


def assert_same(given: list[ScoringInput], frame: LeadFrame, card: Scorecard) -> None:
    rows = score_many(frame, card).to_dicts()
    assert len(rows) == len(given)
    for each, row in zip(given, rows, strict=True):
        one = score(each, card)
        assert placed(each, card) == (one.points, one.band, one.stage)
        told = explained(each, card)._asdict()
        assert told == {name: getattr(one, name) for name in told}
        held = {part.group.group: part.group.held(part.points) for part in weigh(each, card).parts}
        expected: Json = {"id": each.lead.id, "points": one.points, "band": one.band, "stage": one.stage.value}
        expected |= {f"{GROUP}{name}": points for name, points in held.items()}
        expected |= {f"{CATEGORY}{name}": points for name, points in one.categories}
        letters = {"label": one.label, "grade": one.grade}
        expected |= {name: letter for name, letter in letters.items() if letter is not None}
        if card.content.assignment:
            expected["assigned"] = one.assigned
        if card.content.applies:
            expected["applies"] = card.applies_to(each.lead)
        assert row == expected


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_many_leads_get_the_scores_that_each_gets_alone_whatever_the_card(build: SimpleNamespace, seed: int) -> None:
    random = Random(seed)
    card = random_card(random)
    given = leads(build, random, 40)
    assert_same(given, lead_frame(given, card), card)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_what_a_card_keeps_from_other_leads_changes_no_score(build: SimpleNamespace, seed: int) -> None:
    random = Random(seed)
    card = random_card(random)
    given = leads(build, random, 12)
    alone = [score(each, load_scorecard(card.text, card.source)).canonical() for each in given]
    assert [score(each, card).canonical() for each in given] == alone
    assert [score(each, card).canonical() for each in reversed(given)] == alone[::-1]


def test_a_card_keeps_no_more_values_than_it_is_to(build: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agent.attributes.MEMORY", 5)
    monkeypatch.setattr("agent.happenings.MEMORY", 5)
    monkeypatch.setattr("agent.unknowns.MEMORY", 5)
    random = Random(5)
    card = random_card(random)
    given = leads(build, random, 200)
    alone = [score(each, load_scorecard(card.text, card.source)).canonical() for each in given[:20]]
    assert [score(each, card).canonical() for each in given][:20] == alone
    for group in card.groups:
        for attribute in group.attributes:
            assert len(attribute.known) <= 5
    assert all(len(kept) <= 5 for *_, kept in card.happenings._spans)


@pytest.mark.parametrize("name", presets())
def test_the_built_in_cards_score_many_leads_as_they_score_one(build: SimpleNamespace, name: str) -> None:
    card = load_named(name)
    given = leads(build, Random(name), 60)
    assert_same(given, lead_frame(given, card), card)


def test_the_random_leads_reach_all_bands_and_stages_of_a_random_card(build: SimpleNamespace) -> None:
    seen: set[tuple[str, str]] = set()
    for seed in range(20):
        card = random_card(Random(seed))
        given = leads(build, Random(seed), 40)
        scored = score_many(lead_frame(given, card), card)
        seen |= {("band", each) for each in scored["band"]} | {("stage", each) for each in scored["stage"]}
        seen |= {("label", each) for each in scored["label"]} | {("to", str(each)) for each in scored["assigned"]}
    wanted = {"band": ("cold", "warm", "hot"), "stage": ("none", "mql", "sql"), "to": ("Ada", "Bo", "None")}
    labels = [f"{letter}{number}" for letter in "AB" for number in (1, 2, 3)]
    assert seen == {(what, each) for what, names in (wanted | {"label": labels}).items() for each in names}


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical])
def test_columns_may_hold_texts_or_categories(build: SimpleNamespace, dtype: type[pl.DataType]) -> None:
    card = random_card(Random(7))
    given = leads(build, Random(8), 100)
    frame = lead_frame(given, card)
    texts = [name for name, kind in frame.leads.schema.items() if kind in (pl.String, pl.Enum) and name != "id"]
    assert len(texts) > 6
    cast = frame.leads.with_columns(pl.col(texts).cast(pl.String).cast(dtype))
    activities = frame.activities.with_columns(pl.col("kind").cast(pl.String).cast(dtype)).sample(
        fraction=1, shuffle=True, seed=3
    )
    assert_same(given, LeadFrame(cast, activities), card)


def test_a_business_address_is_told_from_the_address_itself(build: SimpleNamespace) -> None:
    card = random_card(Random(7))
    given = leads(build, Random(9), 60)
    frame = lead_frame(given, card)
    addresses = pl.Series("contact.email", [each.lead.contact.email for each in given])
    bare = frame.leads.drop("contact.business_email").with_columns(addresses)
    assert_same(given, LeadFrame(bare, frame.activities), card)


def test_a_column_that_is_not_there_is_unknown_for_every_lead(build: SimpleNamespace) -> None:
    card = load_named("default")
    given = [build.lead(), build.lead()]
    frame = LeadFrame(pl.DataFrame({"id": [each.lead.id for each in given]}), no_activities())
    assert_same(given, frame, card)


def test_no_leads_have_no_scores() -> None:
    for card in (load_named("default"), random_card(Random(1))):
        frame = LeadFrame(pl.DataFrame({"id": []}, schema={"id": pl.String}), no_activities())
        assert score_many(frame, card).height == 0
        assert score_many(lead_frame([], card), card).height == 0


def test_blank_means_the_same_in_a_column_as_in_a_text() -> None:
    every = [chr(code) for code in range(0x11000) if not 0xD800 <= code < 0xE000]
    there = pl.Series(every).str.contains(NOT_BLANK).to_list()
    assert [text for text, found in zip(every, there, strict=True) if found is text.isspace()] == []


def test_activities_have_the_columns_that_they_are_said_to_have(build: SimpleNamespace) -> None:
    given = [build.lead(activities=(("demo", 2.5),))]
    frame = lead_frame(given, load_named("default"))
    assert dict(frame.activities.schema) == dict(no_activities().schema)
    assert list(ACTIVITIES) == frame.activities.columns
    assert frame.activities.row(0) == (0, "demo", timedelta(days=2.5), "")
