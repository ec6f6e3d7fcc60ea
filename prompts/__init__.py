"""What is said to people and to models: the bank of next questions, the prompts, and strict rendering."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def questions() -> Mapping[str, str]:
    """The bank of next questions (questions.yaml): sentences, which may take values in {{ }}, by attribute."""
    return MappingProxyType(_yaml("questions.yaml"))


def render(name: str, **values: str) -> str:
    """The sentence `name` with its values. Raises KeyError for an unknown name, UndefinedError for a missing value."""
    template = questions()[name]
    return _environment().from_string(template).render(values) if "{" in template else template


def prompt(name: str, block: str, **values: Any) -> str:
    """A block of the prompt `name` (NAME.jinja) with its values; raises UndefinedError where one is missing."""
    template = _environment().from_string(_text(f"{name}.jinja"))
    return "".join(template.blocks[block](template.new_context(values))).strip()


def examples(name: str) -> Mapping[str, Any]:
    """The worked examples of the prompt `name` (examples/NAME.yaml)."""
    return MappingProxyType(_yaml(f"examples/{name}.yaml"))


@cache
def version(name: str) -> str:
    """A prompt's name with the first 8 digits of the SHA-256 over its files: "extract.v1 0a1b2c3d"."""
    content = "".join(_text(file) for file in (f"{name}.jinja", f"examples/{name}.yaml"))
    return f"{name} {hashlib.sha256(content.encode()).hexdigest()[:8]}"


def _text(file: str) -> str:
    return files(__package__).joinpath(file).read_text("utf-8")


def _yaml(file: str) -> dict[str, Any]:
    import yaml

    loaded: dict[str, Any] = yaml.safe_load(_text(file))
    return loaded


@cache
def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True)  # noqa: S701 - plain text, not HTML
    # The template language's own filter writes an apostrophe as a code, and a quote is to be copied as it stands.
    environment.filters["json"] = lambda value: json.dumps(value, ensure_ascii=False)
    return environment
