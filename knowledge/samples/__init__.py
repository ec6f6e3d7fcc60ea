"""Sample data of a seller that does not exist: Tallyhand, which equips warehouses and shop floors.

Price list, knowledge articles, past deals and conversations are invented; every address ends in `.example` but for
the free-mail one that the spam comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.errors import Conflict, StorageError
from knowledge.samples.expectation import Expectation

__all__ = [
    "Expectation",
    "SampleConversation",
    "articles_jsonl",
    "catalogue_csv",
    "conversations",
    "copy_to",
    "deals_jsonl",
    "expected",
]

_DATE = len("2026-06-09")


class SampleConversation(Frozen):
    """A conversation as it would come in. `took_place` is the day in the file's name: not every format states one."""

    name: str
    filename: str
    took_place: AwareDatetime
    raw: bytes


def conversations() -> list[SampleConversation]:
    """All sample conversations, the oldest first."""
    return [_conversation(file) for file in _conversation_files()]


def deals_jsonl() -> bytes:
    """Past deals, JSON lines, in the order they were closed."""
    return _read("deals.jsonl")


def catalogue_csv() -> bytes:
    """The price list: product, unit_price, currency."""
    return _read("catalogue.csv")


def articles_jsonl() -> bytes:
    """Knowledge articles, JSON lines: id, title, body. One of them is the installation-time policy."""
    return _read("articles.jsonl")


def expected() -> dict[str, Expectation]:
    """What a careful person reads in each sample conversation, by its name."""
    return {name: Expectation.model_validate(read) for name, read in json.loads(_read("expected.json")).items()}


def copy_to(folder: Path) -> list[Path]:
    """Copy the samples out for people to look at and change; returns where each lies.

    A copy that is there already and is unchanged stays as it is. Raises Conflict "sample_changed", with nothing
    written, where a file of that name holds something else, and StorageError "samples_not_written" where the folder
    cannot be written.
    """
    copies = [(folder / name, raw) for name, raw in _copied()]
    try:
        for path, raw in copies:
            if path.exists() and (not path.is_file() or path.read_bytes() != raw):
                raise Conflict(
                    "sample_changed",
                    f"{path} is there already and differs from the sample. Move it away, or name another folder.",
                )
        for path, raw in copies:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(raw)
    except OSError as error:
        raise StorageError(
            "samples_not_written",
            f"The samples cannot be written to {folder}: {error.strerror}. Name a folder that you may write.",
        ) from error
    return [path for path, _ in copies]


def _copied() -> Iterator[tuple[PurePath, bytes]]:
    for name in ("catalogue.csv", "articles.jsonl", "deals.jsonl"):
        yield PurePath(name), _read(name)
    for file in _conversation_files():
        yield PurePath("conversations", file.name), file.read_bytes()


def _conversation_files() -> list[Traversable]:
    folder = files(__name__) / "conversations"
    return sorted((file for file in folder.iterdir() if file.is_file()), key=lambda file: file.name)


def _conversation(file: Traversable) -> SampleConversation:
    day, name = file.name[:_DATE], PurePath(file.name).stem[_DATE + 1 :]
    took_place = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return SampleConversation(name=name, filename=file.name, took_place=took_place, raw=file.read_bytes())


def _read(name: str) -> bytes:
    return (files(__name__) / name).read_bytes()
