"""The files that `leadproof score` is given: folders opened up, one after the other, "-" for stdin."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.conversation import Frozen
from agent.errors import InputError
from api.cli.options import joined

STDIN = "-"
ENDINGS = (".txt", ".vtt", ".srt", ".json", ".md", ".text", ".eml")
"""Endings of the files that are taken out of a folder. A file that is named by itself is always read."""


class Sources(Frozen):
    """Files to read, in order, and files in the folders that were passed over for their ending."""

    paths: tuple[str, ...]
    passed_over: tuple[str, ...] = ()


def sources(given: Sequence[str]) -> Sources:
    """The files behind the arguments. Raises InputError where a folder holds none, or stdin is named twice."""
    if list(given).count(STDIN) > 1:
        raise InputError("stdin_twice", "“-” stands for stdin and can be named once only.")
    taken: list[str] = []
    passed_over: list[str] = []
    for argument in given:
        if argument == STDIN or not Path(argument).is_dir():
            taken.append(argument)
            continue
        found = list(_files(Path(argument)))
        taken += [str(path) for path in found if path.suffix.lower() in ENDINGS]
        passed_over += [str(path) for path in found if path.suffix.lower() not in ENDINGS]
    if not taken:
        raise InputError("no_conversations", f"No file ending in {joined(ENDINGS)} lies in {joined(given)}.")
    return Sources(paths=tuple(dict.fromkeys(taken)), passed_over=tuple(passed_over))


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, by name; hidden ones and linked folders are left alone."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))
