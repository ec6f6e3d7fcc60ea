"""The JSON Schema of a scorecard, so that editors complete it and point at mistakes while it is written."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from agent.card_content import CardContent

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def card_schema() -> dict[str, Any]:
    """The schema of a scorecard file (docs/scorecard.schema.json).

    It says what each field may hold. What must hold between fields (that bands rise, that ids differ, that a band can
    be reached) is checked when a card is read, with the line.
    """
    return schema_of(CardContent, "Leadproof scorecard")


def schema_of(content: type[BaseModel], title: str) -> dict[str, Any]:
    """The schema of a file that is read as `content`."""
    schema: dict[str, Any] = content.model_json_schema(mode="validation", by_alias=True)
    _without_titles(schema)
    first = {"$schema": DIALECT, "title": title, "description": schema.pop("description")}
    return first | schema


def _without_titles(part: object) -> None:
    """Titles made of field names say nothing; a field called `title` would be a schema of its own and stays."""
    if isinstance(part, dict):
        if isinstance(part.get("title"), str):
            del part["title"]
        for each in part.values():
            _without_titles(each)
    elif isinstance(part, list):
        for each in part:
            _without_titles(each)
