"""The terminal: what is printed, where, and how text from outside is kept from controlling it.

Results go to stdout, notes and progress to stderr, so that stdout can be piped. Rich honours NO_COLOR and COLUMNS.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

PIPE_WIDTH = 120
"""Columns where stdout is no terminal and COLUMNS is not set."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_JSON_CONTROL = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """`text` with each control character made visible ("␛" for escape), so that it cannot steer a terminal.

    Tabs and line ends stay. Characters that turn the direction of writing become "�".
    """
    return _CONTROL.sub(_picture, text)


def one_line(text: str) -> str:
    """`text`, cleaned, on one line."""
    return clean(" ".join(text.split()))


def outside(text: str, style: str = "") -> Text:
    """Text from outside as Rich shows it: cleaned, and never read as markup."""
    return Text(one_line(text), style=style)


def stdout() -> Console:
    """Where results go."""
    return _console(stderr=False)


def stderr() -> Console:
    """Where notes, progress and errors go."""
    return _console(stderr=True)


def show(*parts: RenderableType) -> None:
    """Print results; a plain string is shown as it is, cleaned, without markup."""
    console = stdout()
    for part in parts:
        console.print(Text(clean(part)) if isinstance(part, str) else part)


def note(text: str, style: str = "dim") -> None:
    """Say something beside the results, on stderr."""
    stderr().print(Text(clean(text), style=style), soft_wrap=True)


def show_json(document: object) -> None:
    """Print one JSON document and nothing else. Models are dumped as they are; control characters are escaped."""
    text = json.dumps(document, default=_plain, ensure_ascii=False, indent=2)
    sys.stdout.write(_JSON_CONTROL.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n")


def table(*columns: str, right: Sequence[str] = ()) -> Table:
    """An empty table that folds long cells instead of cutting them; columns in `right` are aligned to the right."""
    made = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        number = column in right
        made.add_column(column, justify="right" if number else "left", overflow="fold", no_wrap=number)
    return made


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr while the block runs; yields a function that takes how many are done so far.

    It shows on a terminal only, for two things or more, and goes away when the block ends.
    """
    console = stderr()
    if not console.is_terminal or total < 2:
        yield lambda _so_far: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda so_far: bar.update(task, completed=so_far)


@contextmanager
def counting(label: str) -> Iterator[Callable[[int], None]]:
    """A count on stderr while a block runs that nobody knows the length of; what it yields takes how many are done."""
    from rich.progress import Progress, SpinnerColumn, TextColumn

    console = stderr()
    columns = (SpinnerColumn(), TextColumn("{task.completed:,}"), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done: bar.update(task, completed=done)


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in console._environ:
        console.width = PIPE_WIDTH
    return console


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def _plain(value: object) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(f"{type(value).__name__} has no place in a JSON document")
