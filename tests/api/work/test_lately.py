"""What is in force is asked for once in a while, and is never older than that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from api.work.lately import SECONDS, Lately


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def answers() -> Iterator[int]:
    return count(1)


def test_it_is_asked_once_until_the_time_is_over(answers: Iterator[int]) -> None:
    clock = Clock()
    known = Lately(lambda: next(answers), clock=clock)

    assert [known(), known()] == [1, 1]
    clock.now += SECONDS * 0.99
    assert known() == 1
    clock.now += SECONDS * 0.02
    assert known() == 2


def test_the_time_counts_from_the_question(answers: Iterator[int]) -> None:
    """What changes while the answer is under way may not be in it."""
    clock = Clock()

    def slowly() -> int:
        clock.now += SECONDS
        return next(answers)

    known = Lately(slowly, clock=clock)
    assert [known(), known()] == [1, 2]


def test_an_answer_that_failed_is_asked_for_again(answers: Iterator[int]) -> None:
    def fails_once() -> int:
        if (number := next(answers)) == 1:
            raise OSError
        return number

    known = Lately(fails_once)
    with pytest.raises(OSError):
        known()
    assert known() == 2
