"""Expressions that are compiled once for a machine, not once for a process.

Compiling the expressions of our tables takes longer than everything else that a command does. What they compile to is
kept in a file beside Python's byte code, by the same rules: no version of Python reads another's, and nothing is
written where byte code is not. A file that is damaged counts as none. What comes out equals what `re.compile` gives.
"""

from __future__ import annotations

import atexit
import base64
import hashlib
import json
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, NamedTuple

_LARGEST_FILE = 20_000_000
"""Characters. What is kept of expressions that have been changed since is thrown away when so much has gathered."""

_WORTH_WRITING = 1 / 20
"""Fewer new expressions, as a share of all that are known, are compiled again sooner than the file is written."""


class _Parts(NamedTuple):
    """What a pattern is made of: its flags, its code as packed numbers in base 64, its groups and their names."""

    flags: int
    code: str
    groups: int
    names: dict[str, int]


class Kept:
    """Compiled expressions that are kept in a file; None keeps them nowhere."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._parts: dict[str, _Parts] | None = None
        self._added: dict[str, _Parts] = {}

    def compiled(self, expression: str, flags: int = 0) -> re.Pattern[str]:
        """What `re.compile` gives, sooner where the file has it. Raises re.error."""
        if self._path is None:
            return re.compile(expression, flags)
        if self._parts is None:
            self._parts = _read(self._path)
        name = f"{int(flags)} {hashlib.sha256(expression.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
        if name not in self._parts:
            self._parts[name] = self._added[name] = _taken_apart(expression, flags)
        return _put_together(expression, self._parts[name])

    def keep(self) -> None:
        """Write down what was compiled, beside what others wrote meanwhile. Where that can't be, it is not."""
        if self._path is None or not self._added or sys.dont_write_bytecode:
            return
        if len(self._added) < _WORTH_WRITING * len(self._parts or ()):
            return
        parts = {**_read(self._path), **self._added}
        if sum(len(each.code) for each in parts.values()) > _LARGEST_FILE:
            parts = self._added
        with suppress(OSError):
            _write(self._path, parts)
            self._added = {}


def _read(path: Path) -> dict[str, _Parts]:
    try:
        head, digest, written = path.read_bytes().split(b"\n", 2)
    except (OSError, ValueError):
        return {}
    if head != _head() or hashlib.sha256(written).hexdigest().encode() != digest:
        return {}
    return {name: _Parts(*parts) for name, parts in json.loads(written).items()}


def _write(path: Path, parts: dict[str, _Parts]) -> None:
    """The whole file at once: who reads it meanwhile sees the old one or the new."""
    written = json.dumps(parts).encode()
    new = path.with_name(f"{path.name}.{os.getpid()}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.write_bytes(b"\n".join((_head(), hashlib.sha256(written).hexdigest().encode(), written)))
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _head() -> bytes:
    """Which Python a file is of."""
    return f"expressions 1 {sys.implementation.cache_tag} {_sre().MAGIC} {array('I').itemsize} {sys.byteorder}".encode()


def _taken_apart(expression: str, flags: int) -> _Parts:
    """The first half of what `re.compile` does. Raises re.error."""
    tree = import_module("re._parser").parse(expression, flags)
    code = import_module("re._compiler")._code(tree, flags)
    packed = base64.b64encode(zlib.compress(array("I", map(int, code)).tobytes())).decode()
    return _Parts(int(flags | tree.state.flags), packed, tree.state.groups - 1, dict(tree.state.groupdict))


def _put_together(expression: str, parts: _Parts) -> re.Pattern[str]:
    """The second half; the code is checked there before it is taken."""
    code = array("I", zlib.decompress(base64.b64decode(parts.code)))
    places: list[str | None] = [None] * (parts.groups + 1)
    for name, place in parts.names.items():
        places[place] = name
    made: re.Pattern[str] = _sre().compile(
        expression, parts.flags, code.tolist(), parts.groups, parts.names, tuple(places)
    )
    return made


def _sre() -> Any:
    return import_module("_sre")


def _beside_byte_code() -> Path | None:
    """Where the file is; None with a Python whose insides are not those that are known here."""
    if sys.implementation.name != "cpython" or not hasattr(import_module("re._compiler"), "_code"):
        return None
    return Path(cache_from_source(__file__)).with_suffix(".expressions")


_KEPT = Kept(_beside_byte_code())
atexit.register(_KEPT.keep)

compiled = _KEPT.compiled
"""Compile an expression that stands in the code; not one that a user gave, for it would be kept."""
