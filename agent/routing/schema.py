"""The JSON Schema of routing rules, so that editors complete them and point at mistakes while they are written."""

from __future__ import annotations

from typing import Any

from agent.card_schema import schema_of
from agent.routing.content import RoutingContent


def routing_schema() -> dict[str, Any]:
    """The schema of a file of routing rules (docs/routing.schema.json).

    What must hold between fields (that people and teams exist, that ids differ) is checked when the file is read.
    """
    return schema_of(RoutingContent, "Leadproof routing rules")
