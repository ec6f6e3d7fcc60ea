"""A worker's steps over a real database, with targets and a source that do as a test says."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from agent.qualifier import Qualified
from api.assembly import Assembly
from api.settings import Settings
from tests.api.doubles.service import NOTHING_SET

CALL = """\
Dana: Thanks for taking the time. What brings you to us?
Kim: Our warehouse runs on paper lists and it costs us hours every day. We need a scanner system.
Dana: Is there a budget?
Kim: Yes, our budget is approved, $12,000.
"""
HOT = CALL + "Dana: And who decides about it?\nKim: I make the final decision. We need it by the end of March.\n"


class Told:
    """A target that remembers what it was told; `fails` are raised first, one a call."""

    def __init__(self, name: str = "told") -> None:
        self.name = name
        self.told: list[tuple[str, str]] = []
        self.assigned: list[str | None] = []
        self.times: list[float] = []
        self.fails: list[Exception] = []

    def publish(self, qualified: Qualified) -> None:
        if self.fails:
            raise self.fails.pop(0)
        assert qualified.score is not None
        self.told.append((qualified.lead.id, qualified.score.id))
        self.times.append(time.monotonic())
        self.assigned.append(qualified.route.person if qualified.route else None)


class TestAssembly(Assembly):
    __test__ = False

    def __init__(self, settings: Settings, *targets: Told) -> None:
        super().__init__(settings, aloud=False)
        self._tested = targets

    @property
    def targets(self) -> tuple[Any, ...]:  # type: ignore[override]
        from knowledge.local_crm import LocalCrm

        return (LocalCrm(self.database), *self._tested)


Assembling = Callable[..., Any]


@pytest.fixture
def assembled(tmp_path: Path) -> Iterator[Assembling]:
    """Makes assemblies over one SQLite file."""

    @contextmanager
    def assembling(*targets: Told, **settings: Any) -> Iterator[TestAssembly]:
        quick = {"work_poll_seconds": 0.05, "work_backoff_seconds": 0.05, "worker_stop_seconds": 5}
        with TestAssembly(Settings(home=tmp_path, **{**NOTHING_SET, **quick, **settings}), *targets) as made:
            yield made

    yield assembling
