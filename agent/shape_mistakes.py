"""What is wrong with the shape of a scorecard or a file like it: a field missing, unknown or of the wrong kind."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from agent.card_content import CardContent
from agent.conditions import SUBJECTS, condition_type
from agent.marked_yaml import MarkedYaml, Mistake, Path
from agent.spelling import nearest, one_line

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 60


def shape_mistakes(error: ValidationError, marked: MarkedYaml, content: type[BaseModel] = CardContent) -> list[Mistake]:
    """Each field that is missing, unknown or of the wrong kind, with its line, in a file that is read as `content`."""
    mistakes = []
    for detail in error.errors():
        if detail["type"] == "too_short" and detail["input"]:
            continue  # pydantic counts only the entries that are right, and names the wrong ones anyway
        path = _in_file(detail["loc"], marked.content)
        name = one_line(next((step for step in reversed(path) if isinstance(step, str)), "the file"), 60)
        words = _WORDS.get(detail["type"], _as_pydantic_says)
        mistakes.append(Mistake(marked.line(path), words(name, {**detail, "content": content})))
    return mistakes


def _in_file(location: Sequence[str | int], content: object) -> Path:
    """A place as pydantic names it, without the names of union branches that do not stand in the file."""
    path: list[str | int] = []
    for index, step in enumerate(location):
        branch = bool(path) and path[-1] == "when" and step in SUBJECTS
        if branch and not (isinstance(content, dict) and len(location) == index + 1):
            continue
        path.append(step)
        if isinstance(content, dict):
            content = content.get(step)
        elif isinstance(content, list) and isinstance(step, int) and step < len(content):
            content = content[step]
        else:
            content = None
    return tuple(path)


def _allowed(location: Sequence[str | int], model: type[BaseModel]) -> list[str]:
    """The fields that may stand beside the last step of a place in a file that is read as `model`."""
    for step in location[:-1]:
        if isinstance(step, int):
            continue
        branch = condition_type(step)
        if branch is not None and step not in model.model_fields:
            model = branch
            continue
        field = next((f for n, f in model.model_fields.items() if step in (n, f.alias)), None)
        model = model if field is None else _model_in(field.annotation) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)


def _unknown_field(name: str, detail: dict[str, Any]) -> str:
    allowed = _allowed(detail["loc"], detail["content"])
    meant = nearest(name, allowed)
    hint = f"did you mean `{meant}`? " if meant else ""
    return f"unknown field `{name}`; {hint}allowed here: {', '.join(allowed)}"


def _shown(detail: dict[str, Any]) -> str:
    return _SHORT.repr(detail["input"])


def _no_subject(name: str, _: dict[str, Any]) -> str:
    return f"`{name}` does not say what to look at; give one of {', '.join(SUBJECTS)}"


def _limit(name: str, detail: dict[str, Any]) -> str:
    context = detail["ctx"]
    bounds = (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than"))
    said = next(f"{words} {context[key]}" for key, words in bounds if key in context)
    return f"`{name}` must be {said}, not {_shown(detail)}"


def _bad_name(name: str, detail: dict[str, Any]) -> str:
    return f"{_shown(detail)} cannot be a name (`{name}`); write small letters, digits, - and _, a letter first"


def _as_pydantic_says(name: str, detail: dict[str, Any]) -> str:
    return f"`{name}`: {detail['msg']}"


def _whole(name: str, detail: dict[str, Any]) -> str:
    return f"`{name}` must be a whole number, not {_shown(detail)}"


def _fields(name: str, _: dict[str, Any]) -> str:
    return f"`{name}` must hold fields, written as `name: value` on lines of their own"


_WORDS: dict[str, Callable[[str, dict[str, Any]], str]] = {
    "missing": lambda name, _: f"`{name}` is missing; add it",
    "extra_forbidden": _unknown_field,
    "union_tag_not_found": _no_subject,
    "int_type": _whole,
    "int_from_float": _whole,
    "float_type": lambda name, detail: f"`{name}` must be a number, not {_shown(detail)}",
    "bool_type": lambda name, detail: f"`{name}` must be true or false, not {_shown(detail)}",
    "string_type": lambda name, detail: f"`{name}` must be a text, not {_shown(detail)}; put it in quotes",
    "string_too_short": lambda name, _: f"`{name}` is empty; write what it should say",
    "string_too_long": lambda name, detail: f"`{name}` has over {detail['ctx']['max_length']} characters; shorten it",
    "string_pattern_mismatch": _bad_name,
    "literal_error": lambda name, detail: f"`{name}` must be {detail['ctx']['expected']}, not {_shown(detail)}",
    "enum": lambda name, detail: f"`{name}` must be {detail['ctx']['expected']}, not {_shown(detail)}",
    "too_long": lambda name, detail: f"`{name}` has over {detail['ctx']['max_length']} entries; leave some out",
    "tuple_type": lambda name, _: f"`{name}` must be a list, each entry on a line after a dash",
    "too_short": lambda name, _: f"`{name}` is empty; give at least one entry",
    "model_type": _fields,
    "model_attributes_type": _fields,
    "greater_than_equal": _limit,
    "less_than_equal": _limit,
    "value_error": lambda _, detail: str(detail["ctx"]["error"]),
}
