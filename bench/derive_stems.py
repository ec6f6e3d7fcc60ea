"""Write down the stems of all signs and cues: `python -m bench.derive_stems`. To be run after the tables were changed.

Nothing depends on it but speed: a stem that is not written down is derived when the signs are first used.
"""

from __future__ import annotations

import gzip
import json
from itertools import chain
from pathlib import Path

from agent.signs import TABLES
from agent.signs.stems import WRITTEN, derived, name_of
from agent.topics import CUES


def packed() -> bytes:
    """The stems of every phrase of every table; the same tables give the same bytes."""
    phrases = {each.words for sign in chain(*TABLES.values(), CUES) for each in sign.by_phrase()}
    content = {name_of(words): [sorted(choice) for choice in derived(words)] for words in phrases}
    return gzip.compress(json.dumps(content, sort_keys=True).encode(), 9, mtime=0)


def main() -> None:
    """Write the file beside the tables."""
    content = packed()
    (Path(__file__).parent.parent / "agent" / "signs" / WRITTEN).write_bytes(content)
    print(f"{WRITTEN}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
