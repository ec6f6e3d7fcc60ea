"""An old lead is worth another look when its score rose since, and the reason says through what."""

from __future__ import annotations

from datetime import timedelta

from agent.lead import Activity, Lead
from agent.revisiting.revisit import Revisit, revisit
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from tests.agent.scoring.conftest import AS_OF, lead
from tests.conftest import build

CARD = """\
name: small
about: A card for tests.
bands:
  - {name: cold, from: 0}
  - {name: warm, from: 20}
groups:
  engagement:
    cap: 60
    floor: -20
    rules:
      - {id: demo, points: 30, when: {activity: demo_request}, why: Asked for it.}
      - {id: left, points: -10, when: {activity: unsubscribe, decay: {expires_after_days: 60}}, why: Went away.}
"""


def card(text: str = CARD) -> Scorecard:
    return load_scorecard(text, "card.yaml")


def looked_at(
    *later: tuple[str, float],
    before: tuple[tuple[str, float], ...] = (),
    now: Scorecard | None = None,
    days: int = 90,
) -> Revisit | None:
    """A lead looked at `days` after its last conversation; `later` are activities by days after that."""
    old = card()
    given = lead(activities=before).model_copy(
        update={"versions": lead().versions.model_copy(update={"scorecard": old.version})}
    )
    done = tuple(Activity(kind=kind, at=AS_OF + timedelta(days=after)) for kind, after in later)
    grown = Lead(id=given.lead.id, contact=given.lead.contact, activities=(*given.lead.activities, *done))
    at = AS_OF + timedelta(days=days)
    return revisit(score(given, old), given, grown, (), [now or old], now=at, near=30)


def test_what_it_did_since_raises_it_and_the_lines_sum_to_the_rise() -> None:
    found = looked_at(("demo_request", 80))

    assert found
    assert found.rise
    assert found.rise.told == "score 0 -> 30 (cold -> warm): 1 activity since (demo_request)"
    assert sum(line.after - line.before for line in found.rise.lines) == found.rise.after - found.rise.before
    assert found.reasons == (found.rise.told,)


def test_what_has_not_happened_yet_does_not_count() -> None:
    assert looked_at(("demo_request", 91)) is None


def test_time_alone_can_raise_it_when_what_counted_against_it_has_faded() -> None:
    found = looked_at(before=(("demo_request", 20), ("unsubscribe", 10)))

    assert found
    assert found.rise
    assert (found.rise.before, found.rise.after) == (20, 30)
    assert found.rise.causes == ("what counted against it has faded",)


def test_another_card_in_force_can_raise_it() -> None:
    found = looked_at(before=(("demo_request", 20),), now=card(CARD.replace("points: 30", "points: 50")))

    assert found
    assert found.rise
    assert found.rise.causes == ("by the card small that is in force now",)


def test_a_lead_whose_score_stayed_or_fell_is_not_worth_another_look() -> None:
    assert looked_at(before=(("demo_request", 20),)) is None
    assert looked_at(("unsubscribe", 80), before=(("demo_request", 20),)) is None


def test_a_stated_day_is_a_reason_of_its_own() -> None:
    talk = build("B: Call me in August.", on=AS_OF)
    given, old = lead(), card()
    given = given.model_copy(update={"versions": given.versions.model_copy(update={"scorecard": old.version})})
    at = AS_OF + timedelta(days=40)

    found = revisit(score(given, old), given, given.lead, [talk], [old], now=at, near=30)

    assert found
    assert (found.rise, found.reasons) == (None, ("asked to be called again from 2026-08-01 to 2026-08-31",))
