"""Options that several commands share, and what is made of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import InputError
from api.cli.edge import WANTS_JSON

if TYPE_CHECKING:
    from api.assembly import Assembly


def _remember_json(ctx: typer.Context, value: bool) -> bool:
    if value:
        ctx.meta[WANTS_JSON] = True
    return value


Json = Annotated[
    bool,
    typer.Option("--json", help="Print one JSON document instead.", callback=_remember_json, is_eager=True),
]


def assembly(**chosen: object) -> Assembly:
    """The parts, by the settings in force and what an option chose instead; None chose nothing.

    Nothing is printed by itself: commands show their results.
    """
    from api.assembly import Assembly
    from api.settings import load_settings

    settings = load_settings().model_copy(update={name: value for name, value in chosen.items() if value is not None})
    return Assembly(settings, aloud=False)


def day(text: str | None) -> date:
    """A day as YYYY-MM-DD; today (UTC) where none is given."""
    if text is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("date_invalid", f"“{text}” is no day. Write it as 2025-03-31.") from None


def moment(text: str) -> datetime:
    """A day or a moment in ISO 8601; one without a zone is taken as UTC."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise InputError(
            "date_invalid", f"“{text}” is no date. Write it as 2025-03-31 or 2025-03-31T14:00+02:00."
        ) from None
    return given.replace(tzinfo=UTC) if given.tzinfo is None else given


def end_of(text: str) -> datetime:
    """The last moment that a date covers: of a day (UTC) its end, of a moment itself."""
    from api.moments import last_moment

    return last_moment(text, moment(text))


def import_limit() -> int:
    """How many bytes an imported file may have."""
    from api.settings import load_settings

    return load_settings().max_import_bytes


def file_bytes(path: str | Path, limit: int | None = None) -> bytes:
    """Bytes of a file, or of stdin for "-". Not more than `limit` + 1 are read, so that a limit is seen, not paid for.

    Raises InputError where there is no such file, or it may not be read.
    """
    size = -1 if limit is None else limit + 1
    if str(path) == "-":
        return sys.stdin.buffer.read(size)
    try:
        with Path(path).open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        raise InputError("file_not_found", f"There is no file {path}.") from None
    except IsADirectoryError:
        raise InputError("file_is_folder", f"{path} is a folder; name a file.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "not a file name"
        raise InputError("file_unreadable", f"{path} cannot be read: {why}.") from None


def pairs(given: Iterable[str] | None, option: str) -> dict[str, str]:
    """What is given as NAME=VALUE. Raises InputError "option_unknown" where there is no "="."""
    found = {}
    for each in given or ():
        name, equals, value = each.rpartition("=")
        if not equals or not name.strip() or not value.strip():
            raise InputError("option_unknown", f"{option} takes NAME=VALUE, not “{each[:80]}”.")
        found[name.strip()] = value.strip()
    return found


def joined(words: Iterable[str]) -> str:
    """Names in a sentence: "a, b or c"."""
    listed = list(words)
    return " or ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)
