"""Parts that threads ask for at once are made once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.made_once import MadeOfParts, made_once

AT_ONCE = 8


class Whole(MadeOfParts):
    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []
        self.asked = threading.Barrier(AT_ONCE)

    @made_once
    def inner(self) -> object:
        threading.Event().wait(0.02)
        self.made.append("inner")
        return object()

    @made_once
    def outer(self) -> tuple[object, object]:
        self.made.append("outer")
        return self.inner, self.inner

    @made_once
    def failing(self) -> object:
        self.made.append("failing")
        raise ValueError("not set up")


def test_threads_that_ask_at_once_get_the_same_part() -> None:
    whole = Whole()

    def ask(number: int) -> object:
        whole.asked.wait()
        return whole.outer[0] if number % 2 else whole.inner

    with ThreadPoolExecutor(AT_ONCE) as pool:
        got = set(pool.map(ask, range(AT_ONCE)))
    assert len(got) == 1
    assert sorted(whole.made) == ["inner", "outer"]


def test_each_whole_has_parts_of_its_own() -> None:
    assert Whole().inner is not Whole().inner


def test_a_part_that_could_not_be_made_is_made_when_asked_for_again() -> None:
    whole = Whole()
    for _ in range(2):
        with pytest.raises(ValueError, match="not set up"):
            whole.failing  # noqa: B018
    assert whole.made == ["failing", "failing"]
