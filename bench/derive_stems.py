"""Write down the stems of all signs and cues: `python -m bench.derive_stems`. To be run after tables were changed.

Nothing depends on it but speed: a stem that is not written down is derived when the tables are first used.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import agent.signs.stems
import agent.topics.triggers
from agent.signs import TABLES
from agent.signs.stems import derived, name_of
from agent.topics import CUES
from agent.topics.triggers import derived_pieces


def packed() -> bytes:
    """The stems of every phrase of every table of signs; the same tables give the same bytes."""
    phrases = {each.words for table in TABLES.values() for sign in table for each in sign.by_phrase()}
    return _compressed({name_of(words): sorted(derived(words)) for words in phrases})


def packed_cues() -> bytes:
    """The stems of every piece of every phrase of every table of cues."""
    phrases = {each.words for cue in CUES for each in cue.by_phrase()}
    return _compressed({name_of(words): [sorted(stems) for stems in derived_pieces(words)] for words in phrases})


def _compressed(content: object) -> bytes:
    return gzip.compress(json.dumps(content, sort_keys=True).encode(), 9, mtime=0)


def main() -> None:
    """Write each file beside its tables."""
    for module, content in ((agent.signs.stems, packed()), (agent.topics.triggers, packed_cues())):
        path = Path(module.__file__ or "").with_name(module.WRITTEN)
        path.write_bytes(content)
        print(f"{path.parent.name}/{path.name}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
