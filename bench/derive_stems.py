"""Write down the stems of all signs and cues: `python -m bench.derive_stems`. To be run after the tables were changed.

Nothing depends on it but speed: a stem that is not written down is derived when the signs are first used.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import chain

from agent.side_signs import SIGNS as SIDE_SIGNS
from agent.signs import TABLES
from agent.signs.questions import ASKS
from agent.stems import WRITTEN, name_of
from agent.stems.derivation import derived
from agent.topics import CUES
from agent.values.times import READINGS


def packed() -> bytes:
    """The stems of every expression of every table; the same tables give the same bytes."""
    content = {name_of(each): [sorted(choice) for choice in derived(each)] for each in set(_expressions())}
    return gzip.compress(json.dumps(content, sort_keys=True).encode(), 9, mtime=0)


def _expressions() -> Iterator[str]:
    for sign in chain(*TABLES.values(), CUES):
        yield from (each.words for each in sign.by_phrase())
    yield from (each.words.pattern for each in SIDE_SIGNS)
    yield from (pattern.pattern for pattern, _ in READINGS)
    yield from ASKS.values()


def main() -> None:
    """Write the file beside the tables."""
    content = packed()
    WRITTEN.write_bytes(content)
    print(f"{WRITTEN.name}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
