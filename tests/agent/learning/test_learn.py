"""A card learned from a made-up world: it loads, scores as it was learned, and says what it cannot do."""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

from agent.backtest.table_scores import row_input, score_rows
from agent.errors import InputError
from agent.learning.binning import Direction
from agent.learning.calibration import Calibration, RanksOnly
from agent.learning.draft import draft_rules
from agent.learning.fitting import fit
from agent.learning.lead_table import lead_table
from agent.learning.learn import LearnBy, Wanted, learn
from agent.learning.splitting import SplitBy
from agent.learning.whole_points import whole_points
from agent.scorecard import load_scorecard
from agent.scoring import score


def test_a_learned_card_ranks_nearly_as_well_as_the_truth(worlds: ModuleType) -> None:
    table, chance = worlds.world(3000, seed=1, gaps=0.0)
    found = learn(table, Wanted())
    truth = np.argsort(np.argsort(chance))
    from agent.backtest.ranking import auc

    best = auc(truth, table.won)
    learned = found.test.cards[0].auc.value
    assert best is not None
    assert learned is not None
    assert learned > best - 0.02
    assert {name for name, _ in found.left_out} == {"shoe size", "id"}


def test_the_card_scores_every_lead_as_the_tables_do(worlds: ModuleType) -> None:
    table, _ = worlds.world(900, seed=2)
    model = fit(table, np.arange(600), seed=3)
    whole = whole_points(model, table.won, 100)
    assert whole.most <= 100
    found = learn(table, Wanted(test_share=0.3, seed=3))
    scores = [score(row_input(table, place), found.card) for place in range(len(table))]
    placings = score_rows(table, found.card, np.arange(len(table)))
    assert [each.points for each in placings] == [each.points for each in scores]
    assert all(sum(line.points for line in score.ledger) == score.points for score in scores)
    rules = draft_rules(whole.tables)
    assert max(rule.most for rule in rules) <= 100


def test_the_points_of_the_draft_are_the_points_of_the_tables(worlds: ModuleType) -> None:
    table, _ = worlds.world(1500, seed=4)
    from agent.learning.draft_card import draft_card, thresholds

    learned = np.arange(len(table))
    whole = whole_points(fit(table, learned, seed=1), table.won, 100)
    text = draft_card(
        draft_rules(whole.tables), name="x", about="X.", notes=["note"], highest=100, bands=thresholds(whole.totals())
    )
    points = [score.points for score in score_rows(table, load_scorecard(text, "x.yaml"), learned)]
    assert points == whole.totals().tolist()


def test_counts_stand_beside_the_rows_and_a_person_can_edit_the_draft(worlds: ModuleType) -> None:
    table, _ = worlds.world(1000, seed=5)
    found = learn(table, Wanted(name="spring"))
    assert found.card.name == "spring"
    assert "leads, " in found.card.text
    assert "% won" in found.card.text
    edited = found.card.text.replace("points: 0}", "points: 1}", 1)
    assert load_scorecard(edited, "edited.yaml").version != found.card.version


def test_the_same_seed_gives_the_same_card(worlds: ModuleType) -> None:
    table, _ = worlds.world(800, seed=6)
    assert learn(table, Wanted(seed=5)).card.text == learn(table, Wanted(seed=5)).card.text


def test_points_rise_where_they_must(worlds: ModuleType) -> None:
    table, _ = worlds.world(1500, seed=7)
    for direction in Direction:
        try:
            model = fit(table, np.arange(1500), monotone={"seats": direction}, seed=1)
        except InputError:
            continue
        names = [column.name for column in model.fit.columns]
        if "seats" not in names:
            assert direction is Direction.DOWN
            continue
        steps = np.diff(model.fit.weights.columns[names.index("seats")][1:])
        assert (steps >= 0).all() if direction is Direction.UP else (steps <= 0).all()


def test_two_columns_that_tell_more_together_are_weighed_together() -> None:
    random = np.random.default_rng(8)
    source = random.choice(["Fair", "Post"], 4000)
    size = random.choice(["small", "large"], 4000)
    known = {("Fair", "small"): 0.85, ("Fair", "large"): 0.2, ("Post", "small"): 0.2, ("Post", "large"): 0.3}
    won = random.random(4000) < np.array([known[pair] for pair in zip(source, size, strict=True)])
    found = learn(lead_table({"source": source, "size": size}, won.tolist()), Wanted())
    assert 'pair: ["contact.extra.source", "contact.extra.size"]' in found.card.text
    rates = [band.rate.value for band in found.test.cards[0].bands if band.leads]
    assert max(rate for rate in rates if rate is not None) > 0.8


def test_points_from_close_rates_are_a_card_too(worlds: ModuleType) -> None:
    table, _ = worlds.world(2000, seed=9)
    found = learn(table, Wanted(method=LearnBy.CLOSE_RATES))
    auc = found.test.cards[0].auc.value
    assert auc is not None
    assert auc > 0.7
    assert isinstance(found.calibration, RanksOnly)
    assert "Referral" in found.card.text


def test_probabilities_are_given_only_with_enough_leads(worlds: ModuleType) -> None:
    few, _ = worlds.world(250, seed=10)
    assert isinstance(learn(few, Wanted()).calibration, RanksOnly)
    many, _ = worlds.world(1200, seed=10)
    assert isinstance(learn(many, Wanted()).calibration, Calibration)


def test_engagement_and_the_scale_are_as_asked_for(worlds: ModuleType) -> None:
    table, _ = worlds.world(1000, seed=11)
    found = learn(table, Wanted(engagement=("seats", "source", "shoe size"), highest=200, to_double=8.0))
    assert found.card.content.groups.fit is None
    assert found.card.content.groups.engagement is not None
    assert found.card.content.highest == 200
    assert found.to_double == 8.0
    with pytest.raises(InputError, match="points to double the odds the best lead has"):
        learn(table, Wanted(highest=20, to_double=30.0))


@pytest.mark.parametrize(
    ("won", "words"),
    [
        ([True] * 80, "All 80 leads are won"),
        ([False] * 80, "All 80 leads are lost"),
        ([True] * 30 + [False] * 200, "at least 50 won and 50 lost"),
    ],
)
def test_what_cannot_be_learned_from_is_said_plainly(won: list[bool], words: str) -> None:
    table = lead_table({"source": ["Fair", "Post"] * (len(won) // 2)}, won)
    with pytest.raises(InputError, match=words):
        learn(table, Wanted())


def test_columns_that_tell_nothing_are_no_card() -> None:
    won = [True, False] * 200
    table = lead_table({"same": ["x"] * 400, "empty": [None] * 400, "odd": ["a", "a", "b", "b"] * 100}, won)
    with pytest.raises(InputError, match="No column tells won leads from lost ones"):
        learn(table, Wanted())


@pytest.mark.parametrize(
    ("monotone", "words"), [("source", "only a column of numbers"), ("sourse", "Did you mean “source”")]
)
def test_a_direction_for_no_number_is_refused(worlds: ModuleType, monotone: str, words: str) -> None:
    table, _ = worlds.world(400, seed=12)
    with pytest.raises(InputError, match=words):
        learn(table, Wanted(monotone={monotone: Direction.UP}))


def test_a_split_by_time_needs_days(worlds: ModuleType) -> None:
    table, _ = worlds.world(400, seed=13)
    with pytest.raises(InputError, match="have no day to split by"):
        learn(table, Wanted(split=SplitBy.TIME))


def test_names_and_values_that_yaml_and_patterns_would_trip_over_come_back_whole() -> None:
    random = np.random.default_rng(14)
    odd = random.choice(['he said "no": #1', "NO", "{[&*!]}", "1e3", "ünïcode – ok"], 1500)
    won = random.random(1500) < np.where(odd == "NO", 0.8, 0.2)
    table = lead_table({'x: "y" & z #': odd, "other": random.choice(["a", "b"], 1500)}, won.tolist())
    found = learn(table, Wanted())
    assert '"contact.extra.x: \\"y\\" & z #"' in found.card.text
    auc = found.test.cards[0].auc.value
    assert auc is not None
    assert auc > 0.6
