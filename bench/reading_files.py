"""Files of five megabytes, of every shape that a format's reader could be slow over: CPU seconds until read or refused.

They hold nothing that anybody said: what is timed is what turns bytes into a conversation with sides.
"""

from __future__ import annotations

import contextlib
import time
from datetime import UTC, datetime

from agent.errors import InputError
from agent.transcripts import Incoming, Limits, read
from api.cli import collect_seldom
from tests.agent.transcripts.large_files import SHAPES

SIZE = 5_000_000
LIMIT = 2.0
"""CPU seconds for one file."""

RECEIVED = datetime(2026, 9, 1, tzinfo=UTC)


def main() -> None:
    """Print the seconds of each shape, the slowest first, beside the limit."""
    collect_seldom()  # as every process of the product does
    taken = sorted(((_timed(shape), shape) for shape in SHAPES), reverse=True)
    print(f"read or refuse a file of {SIZE // 1_000_000} MB, CPU seconds, limit {LIMIT}")
    for seconds, shape in taken:
        print(f"  {shape:24} {seconds:6.2f}   ratio {seconds / LIMIT:.2f}")


def _timed(shape: str) -> float:
    raw = SHAPES[shape](SIZE).encode()
    began = time.process_time()
    with contextlib.suppress(InputError):
        read(Incoming(raw=raw, received=RECEIVED, seller_domains=("acme.example",)), Limits())
    return time.process_time() - began


if __name__ == "__main__":
    main()
