"""What is wrong with a scorecard, in words that say what would be right."""

from __future__ import annotations

import difflib
import reprlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from agent.attributes import WeightedGroup
from agent.card_content import CardContent
from agent.conditions import SUBJECTS, SimilarDealsCondition, condition_type
from agent.contact_condition import ContactCondition, Known
from agent.marked_yaml import MarkedYaml, Mistake, Path
from agent.score import HIGHEST, Group
from agent.spelling import one_line

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 60


def shape_mistakes(error: ValidationError, marked: MarkedYaml) -> list[Mistake]:
    """Each field that is missing, unknown or of the wrong kind, with its line."""
    mistakes = []
    for detail in error.errors():
        if detail["type"] == "too_short" and detail["input"]:
            continue  # pydantic counts only the entries that are right, and names the wrong ones anyway
        path = _in_file(detail["loc"], marked.content)
        name = one_line(str(path[-1]), 60) if path else "the file"
        words = _WORDS.get(detail["type"], _as_pydantic_says)
        mistakes.append(Mistake(marked.line(path), words(name, dict(detail))))
    return mistakes


def card_mistakes(content: CardContent, groups: Sequence[WeightedGroup]) -> Iterator[tuple[Path, str]]:
    """What is wrong between the parts of a card whose every part is right, with the path of each."""
    yield from _duplicate_ids(content)
    yield from _attributes_in_two_groups(content)
    yield from _misplaced_likeness(content)
    most = max(0, min(HIGHEST, sum(group.most for group in groups)))
    yield from _band_mistakes(content, most)
    yield from _stage_mistakes(content, most)


def card_warnings(content: CardContent, groups: Sequence[WeightedGroup]) -> Iterator[str]:
    """What a card may do, but had better not."""
    whole = min(HIGHEST, sum(group.most for group in groups))
    fit = sum(group.most for group in groups if group.group is Group.FIT)
    if fit * 2 > whole:
        yield (
            f"The fit group can give {fit} of {whole} points, more than half of the whole: who the lead is would "
            f"outweigh what the lead said and did. Lower its cap to {whole // 2} or less."
        )
    for _, _, rule in content.placed_rules():
        if rule.points < 0 and rule.when.key != "similar_deals" and _is_about_unknown(rule.when):
            yield f"The rule {rule.id} takes points for what nobody knows. Unknown is not “no”; better to ask."


def _duplicate_ids(content: CardContent) -> Iterator[tuple[Path, str]]:
    seen: dict[str, Group] = {}
    for group, place, rule in content.placed_rules():
        if rule.id in seen:
            text = f"the rule id `{rule.id}` is taken by another rule in {seen[rule.id].value}; give this one its own"
            yield ("groups", group.value, "rules", place, "id"), text
        seen.setdefault(rule.id, group)


def _attributes_in_two_groups(content: CardContent) -> Iterator[tuple[Path, str]]:
    homes: dict[str, Group] = {}
    for group, place, rule in content.placed_rules():
        key = rule.when.key
        if key.startswith("activity."):
            continue
        if homes.setdefault(key, group) is not group:
            text = f"{key} is weighed in {homes[key].value} already; keep all rules about it in one group"
            yield ("groups", group.value, "rules", place, "when"), text


def _misplaced_likeness(content: CardContent) -> Iterator[tuple[Path, str]]:
    for group, place, rule in content.placed_rules():
        if group is Group.SIMILAR_DEALS and rule.points <= 0:
            text = "the points of a rule about similar_deals are the most it can give or take; write them without minus"
            yield ("groups", group.value, "rules", place, "points"), text
        if isinstance(rule.when, SimilarDealsCondition) is not (group is Group.SIMILAR_DEALS):
            text = "rules about similar_deals, and no others, stand in the group similar_deals; move this one"
            yield ("groups", group.value, "rules", place, "when"), text


def _band_mistakes(content: CardContent, most: int) -> Iterator[tuple[Path, str]]:
    before, names = -1, set()
    for place, band in enumerate(content.bands):
        path: Path = ("bands", place)
        if place == 0 and band.start != 0:
            yield (*path, "from"), f"the first band starts at 0, not {band.start}"
        elif band.start <= before:
            text = f"band {band.name} starts at {band.start} and overlaps the one before, which starts at {before}"
            yield (*path, "from"), f"{text}; bands rise"
        elif band.start > most:
            text = f"nobody can reach band {band.name}: it starts at {band.start} and this card gives at most {most}"
            yield (*path, "from"), f"{text} points"
        if band.name in names:
            yield (*path, "name"), f"a band named {band.name} stands above already; give this one its own name"
        names.add(band.name)
        before = max(before, band.start)


def _stage_mistakes(content: CardContent, most: int) -> Iterator[tuple[Path, str]]:
    mql, sql = content.stages.mql, content.stages.sql
    for name, gate in (("mql", mql), ("sql", sql)):
        if gate is not None and gate.start > most:
            text = f"nobody can reach {name}: it starts at {gate.start} and this card gives at most {most} points"
            yield ("stages", name, "from"), text
    if mql is not None and sql is not None and sql.start < mql.start:
        yield ("stages", "sql", "from"), f"sql starts at {sql.start}, below mql at {mql.start}; sql is the later stage"


def _is_about_unknown(when: Any) -> bool:
    if isinstance(when, ContactCondition):
        return when.known is Known.UNKNOWN
    return any(getattr(when, field, None) == "unknown" for field in ("state", "outcome", "request"))


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


def _allowed(location: Sequence[str | int]) -> list[str]:
    """The fields that may stand beside the last step of a place."""
    model: type[BaseModel] = CardContent
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
    allowed = _allowed(detail["loc"])
    meant = difflib.get_close_matches(name, allowed, n=1)
    hint = f"did you mean `{meant[0]}`? " if meant else ""
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
    "enum": lambda name, detail: f"`{name}` must be {detail['ctx']['expected']}, not {_shown(detail)}",
    "tuple_type": lambda name, _: f"`{name}` must be a list, each entry on a line after a dash",
    "too_short": lambda name, _: f"`{name}` is empty; give at least one entry",
    "model_type": _fields,
    "model_attributes_type": _fields,
    "greater_than_equal": _limit,
    "less_than_equal": _limit,
    "value_error": lambda _, detail: str(detail["ctx"]["error"]),
}
