"""The command `leadproof` with the tests' own source beside its own: `python -m tests.api.doubles.entry serve`.

An event that says `wait_for` is held up while it is fetched until that file is there; who holds it up leaves a file
of that name with its process id behind.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api import webhooks
from api.settings import Settings
from api.webhooks.source import Source
from tests.api.doubles.sources import SignedSource

own = webhooks.sources


def held_up(said: dict[str, Any]) -> None:
    if "wait_for" in said:
        Path(f"{said['wait_for']}.{os.getpid()}").touch()
        while not Path(said["wait_for"]).exists():
            time.sleep(0.02)


def sources(settings: Settings) -> Mapping[str, Source]:
    return {**own(settings), "tested": SignedSource(fetch=held_up)}


webhooks.sources = sources  # also where a worker's process imports this as its parent's main module

if __name__ == "__main__":
    from api.cli import main

    main()
