"""Routing rules from a file, read anew when the file changes, and the examples of this package."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files
from pathlib import Path

from agent.errors import RoutingError
from agent.routing.rules import RoutingRules, load_rules
from agent.spelling import nearest

log = logging.getLogger("leadproof.routing")

_PACKAGED = files("knowledge.routing_rules")


@cache
def examples() -> tuple[str, ...]:
    """The names of the examples of this package."""
    found = (file.name for file in _PACKAGED.iterdir() if file.name.endswith(".yaml"))
    return tuple(sorted(name.removesuffix(".yaml") for name in found))


def load_named_rules(name_or_path: str) -> RoutingRules:
    """The example of this package under that name, else the rules in that file.

    Raises RoutingError: "routing_not_found", "routing_encoding", or what `load_rules` finds.
    """
    if name_or_path in examples():
        packaged = _PACKAGED.joinpath(f"{name_or_path}.yaml")
        return load_rules(packaged.read_text(encoding="utf-8"), f"{name_or_path}.yaml")
    path = Path(name_or_path)
    try:
        return load_rules(path.read_bytes().decode("utf-8-sig"), str(path))
    except OSError as error:
        near = nearest(name_or_path, examples())
        hint = f"Did you mean {near!r}? " if near else ""
        raise RoutingError(
            "routing_not_found",
            f"The routing rules {path} cannot be read: {error.strerror}. {hint}Give a file, or an example: "
            f"{', '.join(examples())}.",
        ) from error
    except UnicodeDecodeError as error:
        raise RoutingError(
            "routing_encoding",
            f"The routing rules {path} are not UTF-8 text: byte {error.start} does not fit. Save them as UTF-8.",
        ) from error


class RoutingFile:
    """The rules in force: those of a file, as it stands. Rules with a mistake leave those before in force."""

    def __init__(self, name_or_path: str) -> None:
        self._source = name_or_path
        self._stamp = self._stamped()
        self._rules = load_named_rules(name_or_path)

    def current(self) -> RoutingRules:
        """The rules in force now."""
        stamp = self._stamped()
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._rules = load_named_rules(self._source)
            except RoutingError as error:
                log.warning("The routing rules were changed and cannot be used; those before stay: %s", error.message)
        return self._rules

    def _stamped(self) -> tuple[int, int] | None:
        try:
            found = Path(self._source).stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
