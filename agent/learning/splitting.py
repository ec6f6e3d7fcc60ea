"""The part that is learned from and the part that is kept for the test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

import numpy as np

from agent.errors import InputError


class SplitBy(StrEnum):
    """How leads are split: at random with the same share of won leads in both parts, or by the day they came in."""

    STRATIFIED = "stratified"
    TIME = "time"


def stratified(won: np.ndarray, test_share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Places of the leads to learn from and of those to test on; won leads have the same share in both.

    `test_share` is 0..1. The same seed gives the same parts, and they are those that scikit-learn's
    `train_test_split(..., stratify=won, random_state=seed)` gives, so that figures can be set beside others'.
    Raises InputError "split_too_small" where a part would lack an outcome.
    """
    total = len(won)
    tested = int(np.ceil(total * test_share))
    random = np.random.RandomState(seed)
    sizes = np.array([int((~won).sum()), int(won.sum())])
    learn_sizes = _shared_out(sizes, total - tested, random)
    test_sizes = _shared_out(sizes - learn_sizes, tested, random)
    if min(*learn_sizes, *test_sizes) < 1:
        raise _too_small()
    learned, test = [], []
    for outcome in (False, True):
        places = np.flatnonzero(won == outcome)
        shuffled = places[random.permutation(len(places))]
        learned.append(shuffled[: learn_sizes[int(outcome)]])
        test.append(shuffled[learn_sizes[int(outcome)] :][: test_sizes[int(outcome)]])
    return random.permutation(np.concatenate(learned)), random.permutation(np.concatenate(test))


def by_time(days: Sequence[date | None], won: np.ndarray, test_share: float) -> tuple[np.ndarray, np.ndarray]:
    """The earlier leads to learn from, the latest `test_share` of them to test on; a day is never in both parts.

    Raises InputError "days_missing" where a lead has no day, "split_too_small" where a part would lack an outcome.
    """
    known = [day for day in days if day is not None]
    if len(known) < len(won):
        raise InputError(
            "days_missing",
            f"{len(won) - len(known)} of {len(won)} leads have no day to split by. Name the column that holds it with "
            "--date, or split with --split stratified.",
        )
    first_test = sorted(known)[len(known) - int(np.ceil(len(known) * test_share))]
    late = np.array([day >= first_test for day in known])
    parts = np.flatnonzero(~late), np.flatnonzero(late)
    if any(won[part].all() or not won[part].any() for part in parts):
        raise _too_small()
    return parts


def folds(won: np.ndarray, number: int, seed: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """`number` times the places to learn from and those held out; each lead is held out once."""
    random = np.random.RandomState(seed)
    fold = np.empty(len(won), dtype=np.int64)
    for outcome in (False, True):
        places = np.flatnonzero(won == outcome)
        fold[places[random.permutation(len(places))]] = np.arange(len(places)) % number
    for held in range(number):
        yield np.flatnonzero(fold != held), np.flatnonzero(fold == held)


def _shared_out(sizes: np.ndarray, wanted: int, random: np.random.RandomState) -> np.ndarray:
    """`wanted` shared out over classes in proportion to their sizes; equal remainders are drawn by lot."""
    exact = sizes / sizes.sum() * wanted
    whole = np.floor(exact)
    missing = int(wanted - whole.sum())
    remainders = exact - whole
    for value in np.sort(np.unique(remainders))[::-1]:
        if not missing:
            break
        tied = np.flatnonzero(remainders == value)
        taken = min(len(tied), missing)
        whole[random.choice(tied, size=taken, replace=False)] += 1
        missing -= taken
    return np.asarray(whole, dtype=np.int64)


def _too_small() -> InputError:
    return InputError(
        "split_too_small",
        "There are too few leads to split: both parts need won and lost leads. Give more leads, or another "
        "--test-share.",
    )
