from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from agent.claims import BANT, Stance
from agent.signs import likely


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, Mapping[str, float]]], None]:
    """Sets what the classifier thinks of each sentence; of all others it is sure that they say nothing."""

    def judging(opinions: Mapping[str, Mapping[str, float]]) -> None:
        labels = {likely.label(factor, stance): 0.04 for factor in BANT for stance in Stance}
        monkeypatch.setattr(likely, "_chances", lambda text, question: labels | dict(opinions.get(text, {})))

    return judging
