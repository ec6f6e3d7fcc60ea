"""YAML read as plain values that remember their lines. Nothing in it can run, refer to itself or grow."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

CHARACTERS = 500_000
"""The longest text, in characters."""

DEPTH = 12
"""How deep fields may stand in fields."""

EXAMPLE = "docs/scorecard.md has a card to start from"
"""Where an example of a scorecard stands."""

NUMBER_CHARACTERS = 30
"""The longest number, in characters."""

Path = tuple[str | int, ...]
"""Where a value stands: field names and places in lists, from the top."""

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
_PLAIN = {*_NUMBERS, "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"}


class Mistake(NamedTuple):
    """What is wrong on a line (counted from 1), and what would be right."""

    line: int
    text: str


class MarkedYaml:
    """The values of a YAML text, the line of each, and what is wrong with the text.

    `content` is made of dict, list, str, int, float, bool and None; it is None where the text cannot be read at all.
    `document` says where an example of what is to be read stands.
    """

    def __init__(self, text: str, document: str = EXAMPLE) -> None:
        self.content: object = None
        self.mistakes: list[Mistake] = []
        self._lines: dict[Path, int] = {}
        self._constructor = yaml.constructor.SafeConstructor()
        unreadable = _unreadable(text, document)
        if unreadable is None:
            node = yaml.compose(text, Loader=_Loader)
            self.content = self._value(node, ()) if node is not None else None
        else:
            self.mistakes.append(unreadable)

    def line(self, path: Path) -> int:
        """The line of what stands at `path`, or of the nearest thing around it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _value(self, node: yaml.Node, path: Path) -> object:
        self._lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return dict(self._fields(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, place)) for place, item in enumerate(node.value)]
        return self._scalar(node)

    def _fields(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, object]]:
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.mistakes.append(Mistake(line, "a field's name is a plain word, not a list or more fields"))
                continue
            if key.value in seen:
                earlier = seen[key.value]
                text = f"`{key.value}` stands here a second time, after line {earlier}; keep one of the two"
                self.mistakes.append(Mistake(line, text))
                continue
            seen[key.value] = line
            self._lines[(*path, key.value)] = line
            yield key.value, self._value(value, (*path, key.value))

    def _scalar(self, node: yaml.Node) -> object:
        line = node.start_mark.line + 1
        if node.tag not in _PLAIN:
            return node.value
        if node.tag in _NUMBERS and len(node.value) > NUMBER_CHARACTERS:
            self.mistakes.append(Mistake(line, f"a number has at most {NUMBER_CHARACTERS} characters"))
            return 0
        return self._number_or_word(node, line)

    def _number_or_word(self, node: yaml.Node, line: int) -> object:
        try:
            value = self._constructor.construct_object(node)
        except ValueError:
            self.mistakes.append(Mistake(line, f"“{node.value}” is no number; put it in quotes if it is a text"))
            return 0
        if isinstance(value, float) and not math.isfinite(value):
            self.mistakes.append(Mistake(line, f"{node.value} is not a number to count with; write a plain number"))
            return 0
        return value


def _unreadable(text: str, document: str) -> Mistake | None:
    """Why a text is not to be composed: too long, no YAML, several documents, too deep, or with references."""
    if not text.strip():
        return Mistake(1, f"the file is empty; {document}")
    if len(text) > CHARACTERS:
        return Mistake(1, f"the file has {len(text)} characters; the limit is {CHARACTERS}")
    try:
        text.encode()
        return _forbidden(yaml.parse(text, Loader=_Loader))
    except UnicodeEncodeError as error:
        return Mistake(text.count("\n", 0, error.start) + 1, "a character here is half of one; write it anew in UTF-8")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return Mistake(_line(mark), f"this is not YAML: {error.problem or error.context}")
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return Mistake(line, "this is not YAML: a control character stands here; remove it")


def _forbidden(events: Iterator[yaml.Event]) -> Mistake | None:
    depth = documents = 0
    for event in events:
        line = _line(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            return Mistake(line, "references (& and *) are not read here; write the values out")
        if getattr(event, "tag", None) is not None:
            return Mistake(line, "tags (!) are not read here; write plain texts and numbers")
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            return Mistake(line, f"fields stand more than {DEPTH} deep here; no file of ours needs as many")
        if documents > 1:
            return Mistake(line, "a second document starts here; a file holds one")
    return None


def _line(mark: Any) -> int:
    return 1 if mark is None else int(mark.line) + 1
