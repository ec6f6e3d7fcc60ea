"""Values made without being checked, for where they are made in great numbers."""

from __future__ import annotations

import copy
import pickle

import pytest
from pydantic import ValidationError

from agent.score import LedgerLine


def test_a_value_made_whole_is_like_one_that_was_checked() -> None:
    checked = LedgerLine(group=None, rule="cap:total", points=-5, because="a score is at most 100")
    made = LedgerLine.whole(dict(checked.__dict__))
    assert made == LedgerLine.trusting(group=None, rule="cap:total", points=-5, because="a score is at most 100")
    assert made == checked == copy.deepcopy(made) == pickle.loads(pickle.dumps(made))
    assert (made.model_dump_json(), repr(made), hash(made)) == (checked.model_dump_json(), repr(checked), hash(checked))
    assert made.model_copy(update={"points": 1}).points == 1
    assert made.points == -5
    with pytest.raises(ValidationError):
        made.points = 1  # type: ignore[misc]
