"""Counting what a lead did by dates where these are enough: as exact as by hours, whatever the clocks."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.lead import Activity
from agent.score import ScoringInput
from agent.scorecard import Scorecard, load_scorecard
from agent.seen import Seen
from agent.weighing import weigh

WINDOWS = (1, 4, 30)
RULES = [
    {
        "id": f"within_{days}",
        "points": 1,
        "when": {"activity": "visit", "per_event": True, "within_days": days},
        "why": "Because.",
    }
    for days in WINDOWS
]

zones = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
near = st.tuples(st.sampled_from((0, *WINDOWS)), st.sampled_from((-1, 0, 1)), st.integers(-4, 4))
ages = near.map(lambda drawn: timedelta(days=drawn[0] + drawn[2], microseconds=drawn[1]))
"""Ages by the ends of the windows: at them, a microsecond beside them, and days beside them."""


def card(*rules: object) -> Scorecard:
    group = {"cap": 100, "rules": list(rules)}
    content = {"name": "counts", "about": "x", "bands": [{"name": "all", "from": 0}], "groups": {"engagement": group}}
    return load_scorecard(json.dumps(content), "counts.yaml")


COUNTING = card(
    *RULES, {"id": "ever", "points": 1, "when": {"activity": "visit", "per_event": True}, "why": "Because."}
)


def visited(build: SimpleNamespace, as_of: datetime, moments: list[datetime]) -> ScoringInput:
    given: ScoringInput = build.lead()
    done = tuple(Activity(kind="visit", at=moment) for moment in moments)
    return given.model_copy(update={"as_of": as_of, "lead": given.lead.model_copy(update={"activities": done})})


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    hours=st.integers(0, 87_600),
    zone=zones,
    drawn=st.lists(st.tuples(ages, zones), max_size=6),
)
def test_an_activity_counts_by_its_age_in_hours_wherever_its_clock_was(
    build: SimpleNamespace, hours: int, zone: timezone, drawn: list[tuple[timedelta, timezone]]
) -> None:
    as_of = datetime(2020, 1, 1, tzinfo=UTC).astimezone(zone) + timedelta(hours=hours)
    lead = visited(build, as_of, [(as_of - age).astimezone(zone) for age, zone in drawn])
    [part] = weigh(lead, COUNTING).parts
    counts = {counted.rule.rule.id: counted.seen for counted in part.happened.events}
    expected = {f"within_{days}": sum(timedelta(0) <= age <= timedelta(days) for age, _ in drawn) for days in WINDOWS}
    expected["ever"] = sum(age >= timedelta(0) for age, _ in drawn)
    assert counts == {name: count for name, count in expected.items() if count}


def test_the_rules_that_counts_settle_hold_as_those_that_look_at_each_activity(build: SimpleNamespace) -> None:
    [group] = COUNTING.groups
    for ages in ((), (0.5,), (0.5, 1, 3.9, 4.1, 30, 31)):
        lead = build.lead(activities=tuple(("visit", age) for age in ages))
        [part] = weigh(lead, COUNTING).parts
        assert list(part.happened.events) == group.counted(Seen(lead))
