"""No file takes longer than its size explains; `bench/reading_files.py` has the seconds."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

import pytest

from agent.errors import InputError
from agent.transcripts import Incoming, Limits, read
from tests.agent.transcripts.large_files import SHAPES
from tests.growth import in_proportion

RECEIVED = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def read_or_refused(raw: bytes) -> None:
    with contextlib.suppress(InputError):
        read(Incoming(raw=raw, received=RECEIVED, seller_domains=("acme.example",)), Limits())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_file_of_any_shape_takes_time_in_proportion_to_its_size(shape: str) -> None:
    assert in_proportion(lambda size: SHAPES[shape](size).encode(), read_or_refused, size=200_000)
