"""The command `leadproof` with the tests' own source beside its own: `python -m tests.api.doubles.entry serve`."""

from __future__ import annotations

from api import webhooks
from tests.api.doubles.sources import SignedSource

own = webhooks.sources


def sources(settings):  # type: ignore[no-untyped-def]
    return {**own(settings), "tested": SignedSource()}


if __name__ == "__main__":
    webhooks.sources = sources
    from api.cli import main

    main()
