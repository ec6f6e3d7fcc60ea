"""No file takes longer than its size explains; `bench/reading_files.py` has the seconds."""

from __future__ import annotations

import pytest

from tests.agent.transcripts.any_bytes import reads_with_times_or_says_why
from tests.agent.transcripts.large_files import SHAPES
from tests.growth import in_proportion


@pytest.mark.parametrize("shape", SHAPES)
def test_a_file_of_any_shape_takes_time_in_proportion_to_its_size(shape: str) -> None:
    def read(raw: bytes) -> None:
        reads_with_times_or_says_why(raw, seller_domains=("acme.example",))

    assert in_proportion(lambda size: SHAPES[shape](size).encode(), read, size=200_000)
