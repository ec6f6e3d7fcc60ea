"""Locks by name: the same name waits, another one does not."""

from __future__ import annotations

import threading

import pytest

from api.one_at_a_time import OneAtATime

SECONDS = 10.0


def test_who_wants_the_same_name_waits_and_nobody_else_does() -> None:
    one, order, began = OneAtATime(), list[str](), threading.Event()

    def second() -> None:
        began.set()
        with one("a"):
            order.append("second")

    waiting = threading.Thread(target=second)
    with one("a"):
        waiting.start()
        assert began.wait(SECONDS)
        with one("b"):
            order.append("another")
        order.append("first")
    waiting.join(SECONDS)

    assert order == ["another", "first", "second"]


def test_never_two_at_once_however_many_want_it() -> None:
    one, inside, most = OneAtATime(), 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(200):
            with one("a"):
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)

    assert (most, inside) == (1, 0)


def test_a_name_is_free_again_after_an_error() -> None:
    one = OneAtATime()
    with pytest.raises(ZeroDivisionError), one("a"):
        1 / 0  # noqa: B018
    with one("a"):
        pass
