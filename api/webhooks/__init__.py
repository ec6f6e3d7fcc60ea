"""What comes in by itself: meeting tools, forms, booking tools and e-mail, one file each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.settings import Settings
    from api.webhooks.source import Source


def sources(settings: Settings) -> Mapping[str, Source]:  # noqa: ARG001
    """Every source that there is, set up or not, by name."""
    return {}
