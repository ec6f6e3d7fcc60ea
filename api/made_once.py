"""Parts of a whole that are made when they are first asked for, by one of the threads that ask at once."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import Any, Self, TypeVar, overload

T = TypeVar("T")


class MadeOfParts:
    """What has parts that are `made_once`."""

    def __init__(self) -> None:
        self.making = threading.RLock()  # a part asks for others as it is made


class made_once(cached_property[T]):  # noqa: N801  (it stands where `property` would)
    """`functools.cached_property` with a lock, which it has by itself only up to Python 3.11."""

    @overload
    def __get__(self, whole: None, owner: type[Any] | None = None) -> Self: ...

    @overload
    def __get__(self, whole: object, owner: type[Any] | None = None) -> T: ...

    def __get__(self, whole: Any, owner: type[Any] | None = None) -> Self | T:
        if whole is None:
            return self
        with whole.making:
            part: T = super().__get__(whole, owner)
            return part
