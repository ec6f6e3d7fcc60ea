"""The measured figures on the lead table of X Education, where LEADPROOF_DATA names the folder that holds it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agent.learning.learn import Learned, Wanted, learn
from knowledge.lead_table_files import read_lead_table

FILE = Path(os.environ.get("LEADPROOF_DATA", "")) / "leads" / "x_education.csv"
LEAKING = ("Tags", "Lead Quality", "Lead Profile", "Asymmetrique *", "Last Activity", "Last Notable Activity")

pytestmark = pytest.mark.skipif(
    not os.environ.get("LEADPROOF_DATA") or not FILE.is_file(),
    reason="LEADPROOF_DATA names no folder with leads/x_education.csv",
)


def learned(*drop: str) -> Learned:
    read = read_lead_table(FILE.read_bytes(), FILE.name, outcome="Converted", drop=drop, missing=["Select"])
    assert read.problems == ()
    return learn(read.table, Wanted())


def test_a_whole_point_card_stands_with_the_trees() -> None:
    found = learned(*LEAKING)
    (figures,) = found.test.cards
    assert found.test.leads == 2772
    assert figures.auc.value is not None
    assert figures.auc.value >= 0.86
    assert figures.best_rate.value is not None
    assert figures.best_rate.value >= 0.80
    assert figures.brier.value is not None
    assert figures.brier.value <= 0.146
    assert all(len(rule.by) <= 48 for rule in found.card.rules.values())


def test_the_columns_that_leak_are_named() -> None:
    warned = {leak.column for leak in learned().leaks}
    leaking = {"Tags", "Lead Quality", "Lead Profile", "Last Activity", "Last Notable Activity"}
    assert leaking <= warned
