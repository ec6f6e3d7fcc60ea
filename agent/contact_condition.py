"""When a rule about the contact or the company holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, partial
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator, model_validator

from agent import pattern_cost
from agent.conversation import Frozen
from agent.exact_number import Number, number_in
from agent.seen import EXTRA, Value
from agent.spelling import folded, nearest, spaced, spelled


class Kind(StrEnum):
    """What values a contact attribute takes."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes or no"
    FIELD = "form field"


CONTACT_KINDS = {
    "contact.name": Kind.TEXT,
    "contact.title": Kind.TEXT,
    "contact.phone": Kind.TEXT,
    "contact.company": Kind.TEXT,
    "contact.industry": Kind.TEXT,
    "contact.country": Kind.TEXT,
    "contact.employees": Kind.NUMBER,
    "contact.business_email": Kind.YES_NO,
}
"""The contact attributes; any other form field is `contact.extra.NAME`, a text that may be a number."""


class Known(StrEnum):
    """Whether a thing is there (present), known not to be (absent), or nobody knows (unknown)."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


def _plain(value: object) -> object:
    if isinstance(value, bool):
        word = "yes, true or on" if value else "no, false or off"
        raise ValueError(f"YAML takes the bare word {word} for {str(value).lower()}; put it in quotes")  # noqa: TRY004 - pydantic reports ValueError only
    if not isinstance(value, str | int):
        raise ValueError("write a text or a whole number")  # noqa: TRY004 - as above
    return value


def listed(value: object) -> object:
    """One value where a list is meant."""
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def is_none(value: object) -> bool:
    """Whether a field is to be left out of what is stored: it came later, and has no value."""
    return value is None


def is_empty(value: Sequence[object]) -> bool:
    """Whether a list is to be left out of what is stored: it came later, and is empty."""
    return not value


Plain = Annotated[str | int, BeforeValidator(_plain)]
Word = Annotated[str, Field(min_length=1, max_length=200)]


class ContactCondition(Frozen):
    """Looks at one attribute of the contact or the company. Texts are compared without regard to case and spacing.

    `contains` holds where one of its words or phrases stands in the text as whole words. `matches` searches the first
    200 characters with a regular expression. `at_least` and `at_most` may stand together; of a form field they read the
    text as a number, and hold for no text that is none. A condition without a test is `bare`: it needs a table of
    points.
    """

    attribute: str = Field(json_schema_extra={"examples": [*CONTACT_KINDS, f"{EXTRA}NAME"]})
    known: Known | None = Field(default=None, alias="is")
    equals: Plain | None = None
    one_of: tuple[Plain, ...] = ()
    contains: Annotated[tuple[Word, ...], BeforeValidator(listed, json_schema_input_type=str | tuple[Word, ...])] = ()
    matches: str | None = None
    at_least: Number | None = None
    at_most: Number | None = None

    @field_validator("attribute")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in CONTACT_KINDS and not (name.startswith(EXTRA) and len(name) > len(EXTRA)):
            near = nearest(name.removeprefix("contact."), [known.removeprefix("contact.") for known in CONTACT_KINDS])
            hint = f"did you mean contact.{near}? " if near else ""
            allowed = f"allowed: {', '.join(CONTACT_KINDS)}, or {EXTRA}NAME for another form field"
            raise ValueError(f"unknown attribute “{name}”; {hint}{allowed}")
        return name

    @field_validator("matches")
    @classmethod
    def _is_harmless(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            pattern_cost.compiled(pattern)
        return pattern

    @field_validator("contains")
    @classmethod
    def _has_words(cls, phrases: tuple[str, ...]) -> tuple[str, ...]:
        for phrase in phrases:
            if not spelled(phrase).strip():
                raise ValueError(f"“{phrase}” holds no letter or digit to look for")
        return phrases

    @model_validator(mode="after")
    def _one_test(self) -> ContactCondition:
        given = [name for name in TESTS if getattr(self, name) not in (None, ())]
        if not given:
            return self
        if len(given) != 1 and given != ["at_least", "at_most"]:
            raise ValueError(self.what_to_give)
        if given[0] not in _FITTING[self.kind]:
            allowed = ", ".join(_SPELLING[name] for name in _FITTING[self.kind])
            raise ValueError(f"{self.attribute} is a {self.kind.value} and takes {allowed}, not {_SPELLING[given[0]]}")
        if self.known is Known.ABSENT and self.kind is not Kind.YES_NO:
            raise ValueError(f"{self.attribute} is present or unknown; nobody can know that it is absent")
        self._check_values()
        return self

    def _check_values(self) -> None:
        wanted = int if self.kind is Kind.NUMBER else str
        for value in self.exact:
            if not isinstance(value, wanted):
                right = "a whole number" if wanted is int else "a text in quotes"
                raise ValueError(f"{self.attribute} is compared with {right}, not with {value!r}")  # noqa: TRY004 - as above
        low, high = self.at_least, self.at_most
        if self.kind is Kind.NUMBER and any(bound is not None and bound < 0 for bound in (low, high)):
            raise ValueError(f"{self.attribute} is at least 0")
        if low is not None and high is not None and low > high:
            raise ValueError(f"no number is at least {low} and at most {high}")

    # What is compared is prepared once for the card. Pydantic's private attributes would be far slower to look up.

    @cached_property
    def _exact(self) -> frozenset[str | int]:
        return frozenset(folded(value) if isinstance(value, str) else value for value in self.exact)

    @property
    def kind(self) -> Kind:
        """What values the attribute takes."""
        return CONTACT_KINDS.get(self.attribute, Kind.FIELD)

    @property
    def takes_text(self) -> bool:
        """Whether the attribute is a text, so that there is no end of its values."""
        return self.kind in (Kind.TEXT, Kind.FIELD)

    @property
    def key(self) -> str:
        """Name of the attribute."""
        return self.attribute

    @property
    def exact(self) -> tuple[str | int, ...]:
        """The values it compares with as wholes."""
        return self.one_of if self.equals is None else (self.equals,)

    @property
    def bare(self) -> bool:
        """Whether it asks nothing yet, so that it needs a table of points."""
        return all(getattr(self, name) in (None, ()) for name in TESTS)

    @property
    def what_to_give(self) -> str:
        """What is wrong with a condition that has no test, or several."""
        return f"give one condition for {self.attribute}: {', '.join(_SPELLING[name] for name in TESTS)}"

    @property
    def bounds(self) -> tuple[int | Decimal, ...]:
        """The numbers at which it turns."""
        return tuple(bound for bound in (self.at_least, self.at_most) if bound is not None)

    def holds(self, value: Value) -> bool:
        """Whether it holds for a value; None is unknown, for which only `is: unknown` holds."""
        if value is None:
            return self.known is Known.UNKNOWN
        if isinstance(value, str):
            return self.for_text(value)
        if self.known is not None:
            return self.known is (Known.ABSENT if value is False else Known.PRESENT)
        return isinstance(value, int) and self._holds_for_number(value)

    @cached_property
    def for_text(self) -> Callable[[str], bool]:
        """Whether it holds for a text that is known: one function, which asks nothing but what has to be asked."""
        if self.known is not None:
            present = self.known is Known.PRESENT
            return lambda _: present
        if self.matches is not None:
            search, characters = pattern_cost.compiled(self.matches).search, pattern_cost.CHARACTERS
            return lambda text: search(spaced(text)[:characters]) is not None
        if self.contains:
            return partial(
                _holds_one, tuple((max(words.split(), key=len), words) for words in map(spelled, self.contains))
            )
        exact = self._exact
        return (lambda text: folded(text) in exact) if exact else self._holds_for_number_in

    def _holds_for_number_in(self, text: str) -> bool:
        number = number_in(text)
        return number is not None and self._holds_for_number(number)

    def _holds_for_number(self, value: int | Decimal) -> bool:
        if self._exact:
            return value in self._exact
        low, high = self.at_least, self.at_most
        return (low, high) != (None, None) and (low is None or value >= low) and (high is None or value <= high)

    @property
    def words(self) -> str:
        """The condition in words, without the attribute's name."""
        if self.known is not None:
            return "known" if self.known is Known.PRESENT and self.kind is not Kind.YES_NO else self.known.value
        if self.exact:
            return _either([str(value) for value in self.exact])
        if self.contains:
            return f"with the words {_either(self.contains)}"
        if self.matches is not None:
            return f"that matches {self.matches}"
        return " and ".join(
            f"{word} {bound}"
            for word, bound in (("at least", self.at_least), ("at most", self.at_most))
            if bound is not None
        )


TESTS = ("known", "equals", "one_of", "contains", "matches", "at_least", "at_most")
"""The fields that say when it holds."""

_SPELLING = {name: name for name in TESTS} | {"known": "is"}
_FITTING = {
    Kind.TEXT: ("known", "equals", "one_of", "contains", "matches"),
    Kind.NUMBER: ("known", "equals", "one_of", "at_least", "at_most"),
    Kind.YES_NO: ("known",),
    Kind.FIELD: TESTS,
}


def _holds_one(phrases: tuple[tuple[str, str], ...], text: str) -> bool:
    """Whether one of the phrases stands in a text. Each comes with its longest word: few texts hold even that."""
    letters = text.casefold()
    for word, phrase in phrases:  # noqa: SIM110  (a generator would take twice the time)
        if word in letters and phrase in spelled(text):
            return True
    return False


def _either(choices: Sequence[str]) -> str:
    shown = [f"“{choice}”" for choice in choices]
    if len(shown) > 4:
        return f"{', '.join(shown[:3])} or {len(shown) - 3} others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"
