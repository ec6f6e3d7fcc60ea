"""When a row about two attributes of the contact holds: where one thing counts otherwise beside another.

The two attributes are weighed together and nowhere else, so the card's bounds still need no trying out.
"""

from __future__ import annotations

from pydantic import Field, PrivateAttr, ValidationError, field_validator, model_validator

from agent.contact_condition import ContactCondition, Known, Plain, is_empty, is_none
from agent.conversation import Frozen
from agent.exact_number import Number
from agent.seen import BETWEEN, PAIR, Two, Value


class PairTest(Frozen):
    """What is asked of one of the two attributes, as in `when`; words and patterns are not looked for here."""

    known: Known | None = Field(default=None, alias="is", exclude_if=is_none)
    equals: Plain | None = Field(default=None, exclude_if=is_none)
    one_of: tuple[Plain, ...] = Field(default=(), exclude_if=is_empty)
    at_least: Number | None = Field(default=None, exclude_if=is_none)
    at_most: Number | None = Field(default=None, exclude_if=is_none)


class PairCondition(Frozen):
    """Looks at two attributes of the contact at once. Without a test of either it is bare: it needs a table of points.

    A row may test the first, the second or both; what it leaves out may be anything, or unknown.
    """

    pair: tuple[str, str]
    first: PairTest | None = Field(default=None, exclude_if=is_none)
    second: PairTest | None = Field(default=None, exclude_if=is_none)

    _parts: tuple[ContactCondition | None, ContactCondition | None] = PrivateAttr(default=(None, None))

    @field_validator("pair")
    @classmethod
    def _two_attributes(cls, pair: tuple[str, str]) -> tuple[str, str]:
        if pair[0] == pair[1]:
            raise ValueError(f"a pair is of two attributes, not twice {pair[0]}")
        for name in pair:
            _part(name, None)
            if BETWEEN in name:
                raise ValueError(f"“{name}” holds “{BETWEEN}” and cannot be one of a pair")
        return pair

    @model_validator(mode="after")
    def _tests_fit(self) -> PairCondition:
        self._parts = (_part(self.pair[0], self.first), _part(self.pair[1], self.second))
        return self

    @property
    def key(self) -> str:
        """The name of the two together."""
        return f"{PAIR}{self.pair[0]}{BETWEEN}{self.pair[1]}"

    @property
    def bare(self) -> bool:
        """Whether it asks nothing yet."""
        return self.first is None and self.second is None

    @property
    def parts(self) -> tuple[ContactCondition | None, ContactCondition | None]:
        """The conditions on the first and on the second; None where nothing is asked."""
        return self._parts

    def holds(self, value: Value) -> bool:
        """Whether it holds for two values; None is that both are unknown."""
        two = value if isinstance(value, Two) else Two(None, None)
        return all(part is None or part.holds(each) for part, each in zip(self._parts, two, strict=True))

    @property
    def words(self) -> str:
        """The condition in words."""
        return " and ".join(f"{part.key} {part.words}" for part in self._parts if part is not None)


def _part(name: str, test: PairTest | None) -> ContactCondition | None:
    asked = {} if test is None else test.model_dump(by_alias=True, exclude_defaults=True)
    if test is not None and not asked:
        raise ValueError(f"nothing is asked of {name}; give is, equals, one_of, at_least or at_most, or leave it out")
    try:
        condition = ContactCondition.model_validate({"attribute": name, **asked})
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise ValueError(str(detail["ctx"]["error"]) if detail["type"] == "value_error" else detail["msg"]) from error
    return None if test is None else condition
