"""What is said to people and to models: the bank of next questions, and strict rendering."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def questions() -> Mapping[str, str]:
    """The bank of next questions (questions.yaml): sentences, which may take values in {{ }}, by attribute."""
    import yaml

    return MappingProxyType(yaml.safe_load(files(__package__).joinpath("questions.yaml").read_text("utf-8")))


def render(name: str, **values: str) -> str:
    """The sentence `name` with its values. Raises KeyError for an unknown name, UndefinedError for a missing value."""
    template = questions()[name]
    if "{" not in template:
        return template
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - plain text, not HTML
    return environment.from_string(template).render(values)
