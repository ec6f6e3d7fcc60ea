"""The range against trying everything, on cards that also weigh activities, silence and past deals, and take points."""

from __future__ import annotations

import itertools
import json
from types import SimpleNamespace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.score import ScoringInput
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from tests.agent.scoring.random_cards import VALUES, cards, completions, values_of

KINDS = ("page_view", "demo")
Activities = tuple[tuple[str, float], ...]

decays = st.sampled_from(
    [{"percent_a_month": 50}, {"percent_a_month": 12.5}, {"half_life_days": 7}, {"expires_after_days": 10}]
)
event_conditions = st.fixed_dictionaries(
    {"activity": st.sampled_from(KINDS)},
    optional={"within_days": st.integers(1, 60), "per_event": st.just(True), "decay": decays},
)
silences = st.fixed_dictionaries(
    {"inactive_days": st.integers(1, 40), "activities": st.just(list(KINDS))},
    optional={"after": st.sampled_from(KINDS), "every": st.just(True)},
)
activities = st.lists(st.tuples(st.sampled_from(KINDS), st.floats(0, 90)), max_size=5).map(tuple)
shares = st.tuples(st.integers(0, 8), st.integers(0, 8))


def _ruled(names: str, drawn: list[tuple[int, dict[str, object]]]) -> list[dict[str, object]]:
    return [
        {"id": f"{names}{number}", "points": points, "when": when, "why": "Because."}
        for number, (points, when) in enumerate(drawn)
    ]


@st.composite
def whole_cards(draw: st.DrawFn) -> tuple[Scorecard, list[str]]:
    """A random card on what may be unknown, with rules on what the lead did laid over it, and a highest score."""
    plain, keys = draw(cards(most_keys=2))
    content = json.loads(plain.text)
    groups: dict[str, dict[str, object]] = content["groups"]
    did = draw(st.lists(st.tuples(st.integers(-20, 30), event_conditions), min_size=1, max_size=3))
    engagement = groups.setdefault("engagement", {"cap": draw(st.integers(0, 60)), "rules": []})
    engagement["rules"] = [*engagement["rules"], *_ruled("did", did)]  # type: ignore[misc]
    taken = draw(st.lists(st.tuples(st.integers(-20, -1), silences), min_size=1, max_size=2))
    groups["negative"] = {"floor": draw(st.none() | st.integers(-30, 0)), "rules": _ruled("silent", taken)}
    like = {"similar_deals": {"similarity": 0.2, "minimum": 2, "prior_strength": 5}}
    groups["similar_deals"] = {"cap": 10, "floor": -10, "rules": _ruled("alike", [(draw(st.integers(1, 12)), like)])}
    content |= {"bands": [{"name": "cold", "from": 0}], "highest": draw(st.integers(1, 150))}
    return load_scorecard(json.dumps(content), "random.yaml"), keys


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_range_is_that_of_trying_everything_whatever_the_lead_did(
    build: SimpleNamespace, data: st.DataObject
) -> None:
    card, keys = data.draw(whole_cards())
    values = data.draw(values_of(keys))
    done, (won, lost) = data.draw(activities), data.draw(shares)

    def lead(seen: dict[str, object]) -> ScoringInput:
        whole: ScoringInput = build.seen_as(seen)
        with_activities = build.lead(activities=done, similar=build.deals(won=won, lost=lost))
        did = whole.lead.model_copy(update={"activities": with_activities.lead.activities})
        return whole.model_copy(update={"lead": did, "similar": with_activities.similar})

    found = score(lead(values), card)
    every = itertools.product(*(completions(key, value) for key, value in values.items()))
    points = [score(lead(dict(zip(values, each, strict=True))), card).points for each in every]
    assert (found.low, found.high) == (min(points), max(points))
    assert found.low <= found.points <= found.high <= card.content.highest == found.highest
    assert sum(line.points for line in found.ledger) == found.points
    assert set(values) <= set(VALUES)
