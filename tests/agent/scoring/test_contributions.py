"""What each part of a score brings, beside the average lead."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.contributions import MINIMUM, PointsLine, beside_average
from agent.explanation import explain
from agent.score import Score, ScoringInput
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score

CARD: Scorecard = load_scorecard(
    """\
name: small
about: A card for tests.
bands: [{name: cold, from: 0}]
groups:
  fit:
    cap: 6
    rules:
      - {id: trade, points: 5, when: {attribute: contact.industry, equals: Food}, why: Our trade.}
      - {id: title, points: 4, when: {attribute: contact.title, is: present}, why: They sign.}
  engagement:
    cap: 20
    rules:
      - {id: demo, points: 10, when: {activity: demo, decay: {percent_a_month: 50}}, why: They look.}
  bant:
    cap: 60
    rules:
      - {id: budget, points: 12, when: {factor: budget, state: confirmed}, why: Money decides.}
      - {id: budget_no, points: -20, when: {factor: budget, state: denied}, why: No money.}
""",
    "small.yaml",
)


def ledger_of(found: Score) -> list[PointsLine]:
    return [PointsLine(line.group, line.rule, line.points) for line in found.ledger]


def leads(build: SimpleNamespace) -> list[ScoringInput]:
    """Ten leads: five with a budget, one who denies it, two with everything the fit group weighs."""
    return [
        *(build.lead(build.fact("budget")) for _ in range(5)),
        build.lead(build.fact("budget", "denied")),
        *(build.lead(contact={"industry": "Food", "title": "Owner"}) for _ in range(2)),
        *(build.lead(activities=(("demo", 30),)) for _ in range(2)),
    ]


def test_each_part_stands_beside_its_mean_caps_floors_and_age_included(build: SimpleNamespace) -> None:
    scores = [score(each, CARD) for each in leads(build)]
    found = beside_average(scores[0], map(ledger_of, scores), CARD)
    assert found is not None
    assert (found.leads, found.score) == (10, 8.2)
    assert [(each.name, each.points, each.average) for each in found.groups] == [
        ("fit", 0, 1.2),
        ("engagement", 0, 1.0),
        ("bant", 12, 4.0),
    ]
    assert [each.words for each in found.attributes] == [
        "+12 for budget; the average lead has 4",
        "+0 for demo; the average lead has 1",
        "+0 for the industry; the average lead has 1",
        "+0 for the job title; the average lead has 0.8",
    ]


def test_too_few_leads_give_no_average(build: SimpleNamespace) -> None:
    scores = [score(each, CARD) for each in leads(build)][: MINIMUM - 1]
    assert beside_average(scores[0], map(ledger_of, scores), CARD) is None


def test_the_text_of_an_explanation_tells_it(build: SimpleNamespace) -> None:
    given_input = leads(build)[0]
    scores = [score(each, CARD) for each in leads(build)]
    average = beside_average(scores[0], map(ledger_of, scores), CARD)
    told = explain(scores[0], given_input, CARD)
    assert "Beside the average" not in told.as_text()
    text = told.model_copy(update={"beside_average": average}).as_text()
    assert "Beside the average of 10 leads, which has 8.2\n  +0 for fit; the average lead has 1.2\n" in text


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["confirmed", "denied", None]), st.booleans(), st.integers(0, 90)),
                min_size=MINIMUM, max_size=25))  # fmt: skip
def test_the_means_are_those_of_the_scores(build: SimpleNamespace, drawn: list[tuple[str | None, bool, int]]) -> None:
    scores = [
        score(
            build.lead(
                *([build.fact("budget", state)] if state else []),
                contact={"industry": "Food", "title": "Owner"} if fits else {},
                activities=(("demo", age),),
            ),
            CARD,
        )
        for state, fits, age in drawn
    ]
    found = beside_average(scores[-1], map(ledger_of, scores), CARD)
    assert found is not None
    assert abs(found.score - sum(each.points for each in scores) / len(scores)) <= 0.05 + 1e-9
    floors = sum(line.points for line in scores[-1].ledger if line.group is None)
    assert sum(each.points for each in found.groups) + floors == scores[-1].points
