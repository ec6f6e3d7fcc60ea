"""A YAML file that people own, read into its model, or refused with every mistake and its line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from agent.marked_yaml import MarkedYaml, Mistake
from agent.shape_mistakes import shape_mistakes

MISTAKES_SHOWN = 100
"""The most mistakes that one message lists."""

Content = TypeVar("Content", bound=BaseModel)


class MistakesFound(ValueError):
    """A file has mistakes. The message lists them, one a line, as `source:line: what is wrong; what would be right`."""


def content_of(marked: MarkedYaml, model: type[Content], source: str, document: str) -> Content:
    """The file as its model. Raises MistakesFound; `document` says where an example stands."""
    if not isinstance(marked.content, dict):
        refuse(marked.mistakes or [Mistake(1, f"the file holds no fields; {document}")], source)
    try:
        return model.model_validate_json(json.dumps(marked.content), strict=True)
    except ValidationError as error:
        raise MistakesFound(_listed([*marked.mistakes, *shape_mistakes(error, marked, model)], source)) from error


def refuse(mistakes: Iterable[Mistake], source: str) -> None:
    """Raises MistakesFound where there are any."""
    found = list(mistakes)
    if found:
        raise MistakesFound(_listed(found, source))


def version_of(content: BaseModel) -> str:
    """The first 16 hex digits of the SHA-256 of what a file says, whatever its comments, spacing and order."""
    return hashlib.sha256(content.model_dump_json().encode()).hexdigest()[:16]


def _listed(mistakes: list[Mistake], source: str) -> str:
    ordered = sorted(set(mistakes))
    lines = [f"{source}:{line}: {text}" for line, text in ordered[:MISTAKES_SHOWN]]
    if len(ordered) > MISTAKES_SHOWN:
        lines.append(f"{source}: and {len(ordered) - MISTAKES_SHOWN} more; mend these first")
    return "\n".join(lines)
