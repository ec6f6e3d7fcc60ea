"""Who has which lead: kept with the reason and the history, fair under concurrency, a person's word above the rules."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from agent.errors import InputError, NotFound, RoutingError
from agent.outcomes import KnownOutcome, LeadOutcome
from agent.routing.route import Route, Routed
from agent.routing.rules import RoutingRules, load_rules
from agent.score import Score
from knowledge.database import Database
from knowledge.merging import Merging
from knowledge.outcomes import Outcomes
from knowledge.routes import Routes
from knowledge.routing import SqlRouting
from knowledge.routing_files import RoutingFile, load_named_rules
from tests.knowledge.conftest import Keeping, Making

RULES = """\
name: tests
about: Rules for tests.
when_score_falls: reroute
alerts: [{name: priority, score: 80}]
people:
  - {id: ann, name: Ann Ode, open_at_most: 2}
  - {id: kim, name: Kim Doe}
  - {id: lee}
rules:
  - {id: best, when: {score_at_least: 70}, to: ann}
  - {id: rest, to: [kim, lee]}
"""
BANDS = ("cold", "warm", "hot")


def routing_of(database: Database, text: str = RULES) -> SqlRouting:
    rules: RoutingRules = load_rules(text, "routing.yaml")
    return SqlRouting(database, lambda: rules, lambda _: BANDS)


@pytest.fixture
def routing(database: Database) -> SqlRouting:
    return routing_of(database)


@pytest.fixture
def routes(database: Database) -> Routes:
    return Routes(database)


class Arriving:
    """Leads that come in, are scored and routed."""

    def __init__(self, keep: Keeping, make: Making, routing: SqlRouting) -> None:
        self._keep, self._make, self._routing = keep, make, routing

    def __call__(self, lead_id: str, points: int, band: str = "warm") -> Routed:
        score = self._keep.scored(self._make.lead(lead_id), points, band)
        return self.again(lead_id, score)

    def again(self, lead_id: str, score: Score) -> Routed:
        return self._routing.route(self._make.lead(lead_id), score)


@pytest.fixture
def arrives(keep: Keeping, make: Making, routing: SqlRouting) -> Arriving:
    return Arriving(keep, make, routing)


def test_a_route_is_kept_with_its_reason_and_the_same_score_changes_nothing(
    arrives: Arriving, routes: Routes, keep: Keeping, make: Making
) -> None:
    first = arrives("ld_1", 82)

    assert routes.of("ld_1") == first.route
    assert (first.route.person, first.route.name, first.route.rule) == ("ann", "Ann Ode", "best")
    assert first.route.because == "rule best: score 82 >= 70; Ann Ode has 0 of 2 open, the only one who can take it"
    assert first.route.told.startswith("Assigned to Ann Ode: rule best")
    assert arrives("ld_1", 82) == first
    assert len(routes.history("ld_1")) == 1


def test_a_lead_that_was_never_routed_has_no_route(routes: Routes) -> None:
    assert routes.of("ld_1") is None
    assert routes.history("ld_1") == []


def test_a_fallen_score_moves_the_lead_and_the_history_says_from_whom_and_why(
    arrives: Arriving, routes: Routes
) -> None:
    arrives("ld_1", 82)
    moved = arrives("ld_1", 40).route

    assert moved.person == "kim"
    now, before = routes.history("ld_1")
    assert (now.person, now.until) == ("kim", None)
    assert (before.person, before.until, before.ended) == ("ann", now.since, now.because)
    loads = routes.loads()
    assert (loads["ann"].open, loads["kim"].open) == (0, 1)
    assert loads["ann"].last < loads["kim"].last


def test_what_a_person_assigned_the_rules_never_take_away(
    arrives: Arriving, routing: SqlRouting, routes: Routes
) -> None:
    arrives("ld_1", 82)
    given = routing.assign("ld_1", "Lee", by="Pat Boss", why="Knows them well")

    assert (given.person, given.manual, given.by) == ("lee", True, "Pat Boss")
    assert given.told == "Assigned to lee by Pat Boss: Knows them well."
    assert arrives("ld_1", 10).route == given
    assert arrives("ld_1", 99).route == given
    assert [each.ended for each in routes.history("ld_1")] == [None, "assigned by Pat Boss: Knows them well"]


def test_a_released_lead_waits_in_the_queue_and_is_routed_with_its_next_score(
    arrives: Arriving, routing: SqlRouting, routes: Routes
) -> None:
    arrives("ld_1", 82)
    routing.assign("ld_1", "lee", by="Pat", why="Knows them")
    released = routing.release("ld_1", by="Pat", why="Lee moved on")

    assert (released.person, released.manual) == (None, False)
    assert routes.waiting() == ["ld_1"]
    assert arrives("ld_1", 83).route.person == "ann"
    assert routes.waiting() == []


@pytest.mark.parametrize(
    ("person", "by", "why", "code"),
    [
        ("zed", "Pat", "x", "person_unknown"),
        ("kim", " ", "x", "name_missing"),
        ("kim", "Pat", "", "why_missing"),
        ("kim", "Pat", "x" * 501, "why_missing"),
    ],
)
def test_an_assignment_needs_a_person_a_name_and_a_reason(
    arrives: Arriving, routing: SqlRouting, person: str, by: str, why: str, code: str
) -> None:
    arrives("ld_1", 82)
    with pytest.raises((NotFound, InputError)) as caught:
        routing.assign("ld_1", person, by=by, why=why)
    assert caught.value.code == code


def test_what_nobody_has_cannot_be_released_and_nobody_gets_an_unknown_lead(
    keep: Keeping, make: Making, routing: SqlRouting
) -> None:
    keep.scored(make.lead("ld_1"), 50)
    with pytest.raises(InputError) as caught:
        routing.release("ld_1", by="Pat", why="x")
    assert caught.value.code == "not_assigned"
    with pytest.raises(NotFound) as unknown:
        routing.assign("ld_9", "kim", by="Pat", why="x")
    assert unknown.value.code == "lead_unknown"


def test_a_lead_that_nobody_can_take_waits_until_a_place_is_free(
    database: Database, arrives: Arriving, routing: SqlRouting, routes: Routes
) -> None:
    only_ann = routing_of(database, RULES.replace("[kim, lee]", "ann"))
    for each in ("ld_1", "ld_2"):
        arrives(each, 82)
    waiting = Arriving(arrives._keep, arrives._make, only_ann)

    queued = waiting("ld_3", 50).route
    assert queued.person is None
    assert queued.told == "In the queue: nobody can take it: rule rest (Ann Ode has 2 of 2 open)."
    assert waiting("ld_3", 50).route == queued
    assert len(routes.history("ld_3")) == 1

    Outcomes(database).keep([KnownOutcome(lead_id="ld_1", outcome=LeadOutcome.WON, day=date(2026, 6, 1))])
    assert waiting("ld_3", 50).route.person == "ann"


def test_leads_that_are_closed_or_part_of_another_are_no_load(
    database: Database, arrives: Arriving, routes: Routes
) -> None:
    for each in ("ld_1", "ld_2"):
        arrives(each, 82)
    with Merging(database).merge("ld_1", "ld_2", by="Pat"):
        pass
    assert routes.loads()["ann"].open == 1
    assert [route.lead_id for route in routes.listed("ann")] == ["ld_1"]

    Outcomes(database).keep([KnownOutcome(lead_id="ld_2", outcome=LeadOutcome.LOST, day=date(2026, 6, 1))])
    assert routes.loads()["ann"].open == 0
    assert routes.listed() == []


def test_a_lead_goes_on_with_who_had_what_was_merged_into_it(
    database: Database, keep: Keeping, make: Making, arrives: Arriving, routing: SqlRouting, routes: Routes
) -> None:
    keep.scored(make.lead("ld_1"), 50)
    arrives("ld_2", 50)
    routing.assign("ld_2", "lee", by="Pat", why="Knows them")
    with Merging(database).merge("ld_1", "ld_2", by="Pat"):
        pass

    assert arrives("ld_1", 60).route.person == "lee"
    assert routing.route(make.lead("ld_2"), keep.scored(make.lead("ld_1"), 61)).route.manual
    route = routes.of("ld_1")
    assert route
    assert (route.lead_id, route.by) == ("ld_1", "Pat")
    assert route.because == "Knows them; came with ld_2, which was merged into it"


def test_two_leads_routed_at_once_never_both_take_the_last_place(
    database: Database, keep: Keeping, make: Making, routing: SqlRouting, routes: Routes
) -> None:
    leads = [f"ld_{number}" for number in range(12)]
    scores = {each: keep.scored(make.lead(each), 82) for each in leads}

    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda each: routing.route(make.lead(each), scores[each]).route.person, leads))

    assert Counter(found) == {"ann": 2, "kim": 5, "lee": 5}
    assert {person: load.open for person, load in routes.loads().items()} == Counter(found)


def test_one_lead_routed_twice_at_once_is_routed_once(
    keep: Keeping, make: Making, routing: SqlRouting, routes: Routes
) -> None:
    score = keep.scored(make.lead("ld_1"), 82)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: routing.route(make.lead("ld_1"), score), range(4)))

    assert len(set(found)) == 1
    assert len(routes.history("ld_1")) == 1


def test_a_crossing_belongs_to_one_score_and_comes_with_it_however_often_it_is_told(
    keep: Keeping, make: Making, arrives: Arriving
) -> None:
    arrives("ld_1", 60)
    up = keep.scored(make.lead("ld_1"), 85, "hot")

    told = ["band rose from warm to hot", "reached priority (80)"]
    assert [each.told for each in arrives.again("ld_1", up).crossed] == told
    assert [each.told for each in arrives.again("ld_1", up).crossed] == told
    assert arrives("ld_1", 88, "hot").crossed == ()
    assert [each.told for each in arrives("ld_1", 30, "cold").crossed] == [
        "band fell from hot to cold",
        "fell below priority (80)",
    ]


def test_a_plan_counts_the_leads_planned_before_and_keeps_nothing(
    keep: Keeping, make: Making, routing: SqlRouting, routes: Routes
) -> None:
    subjects = [(make.lead(each), keep.scored(make.lead(each), 82)) for each in ("ld_1", "ld_2", "ld_3")]

    assert [decision.person for _, decision in routing.plan(subjects)] == ["ann", "ann", "kim"]
    assert routes.listed() == []
    assert [routing.route(*subject).route.person for subject in subjects] == ["ann", "ann", "kim"]


def test_leads_wait_in_the_order_of_their_points(keep: Keeping, make: Making, routes: Routes) -> None:
    for lead_id, points in (("ld_1", 20), ("ld_2", 90), ("ld_3", 50)):
        keep.scored(make.lead(lead_id), points)
    assert routes.waiting() == ["ld_2", "ld_3", "ld_1"]


def test_the_queue_comes_first_among_the_routes(arrives: Arriving, routing: SqlRouting, routes: Routes) -> None:
    for each in ("ld_1", "ld_2"):
        arrives(each, 82)
    routing.release("ld_2", by="Pat", why="x")

    listed: list[Route] = routes.listed()
    assert [(each.lead_id, each.person) for each in listed] == [("ld_2", None), ("ld_1", "ann")]


class TestTheFile:
    def test_a_change_counts_at_once(self, tmp_path: Path) -> None:
        path = tmp_path / "routing.yaml"
        path.write_text(RULES, "utf-8")
        file = RoutingFile(str(path))
        assert not file.current().people["kim"].away

        path.write_text(RULES.replace("name: Kim Doe", "away: true"), "utf-8")
        assert file.current().people["kim"].away

    def test_a_mistake_leaves_the_rules_before_in_force(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        path = tmp_path / "routing.yaml"
        path.write_text(RULES, "utf-8")
        file = RoutingFile(str(path))
        before = file.current()

        path.write_text("nonsense", "utf-8")
        assert file.current() is before
        assert "those before stay" in caplog.text
        path.unlink()
        assert file.current() is before

    @pytest.mark.parametrize(
        ("raw", "code"), [(b"\xff", "routing_encoding"), (None, "routing_not_found"), (b"a: 1", "routing_invalid")]
    )
    def test_what_cannot_be_read_is_refused(self, tmp_path: Path, raw: bytes | None, code: str) -> None:
        path = tmp_path / "routing.yaml"
        if raw is not None:
            path.write_bytes(raw)
        with pytest.raises(RoutingError) as caught:
            load_named_rules(str(path))
        assert caught.value.code == code
