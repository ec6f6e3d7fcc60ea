"""Each lead's one thread."""

from __future__ import annotations

import pytest

from knowledge.database import Database
from knowledge.slack_threads import SlackThreads, Thread

FIRST = Thread(channel="C1", ts="1767225600.000100", band="cold", score_id="sc_1")


def test_a_lead_has_no_thread_before_its_first_message(database: Database) -> None:
    assert SlackThreads(database).of("ld_1") is None


@pytest.mark.parametrize("times", [1, 2])
def test_a_thread_is_kept_for_its_lead_alone(database: Database, times: int) -> None:
    threads = SlackThreads(database)
    for _ in range(times):
        threads.keep("ld_1", FIRST)

    assert threads.of("ld_1") == FIRST
    assert threads.of("ld_2") is None


def test_what_was_last_told_in_a_thread_replaces_what_was_told_before(database: Database) -> None:
    threads = SlackThreads(database)
    threads.keep("ld_1", FIRST)
    later = FIRST.model_copy(update={"band": "hot", "score_id": "sc_2"})
    threads.keep("ld_1", later)

    assert threads.of("ld_1") == later
