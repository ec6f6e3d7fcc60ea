"""The command `leadproof` with the tests' own source beside its own: `python -m tests.api.doubles.entry serve`."""

from __future__ import annotations

from api import webhooks
from api.cli import main

# Also where a worker's process imports this as its parent's main module.
webhooks.SOURCES = {**webhooks.SOURCES, "tested": "tests.api.doubles.sources:held_up_source"}

if __name__ == "__main__":
    main()
