"""Write down the stems of all tables: `python -m bench.derive_stems`. To be run after the tables were changed.

Nothing depends on it but speed: a stem that is not written down is derived when its table is first used.
"""

from __future__ import annotations

import gzip
import json

# Every table is entered in the index when its module is loaded.
import agent.promises
import agent.rules_reader
import agent.sides  # noqa: F401
from agent.stems import INDEX, WRITTEN, name_of
from agent.stems.derivation import derived


def packed() -> bytes:
    """The stems of every expression of every table; the same tables give the same bytes."""
    content = {name_of(each): [sorted(choice) for choice in derived(each)] for each in set(INDEX.expressions)}
    return gzip.compress(json.dumps(content, sort_keys=True).encode(), 9, mtime=0)


def main() -> None:
    """Write the file beside the tables."""
    content = packed()
    WRITTEN.write_bytes(content)
    print(f"{WRITTEN.name}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
