"""A conversation as it was held: who said what, on which side, when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Self, TypeVar, cast

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Frozen(BaseModel):
    """A small immutable value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusting(cls, **values: object) -> Self:
        """One of values that are known to be right: nothing is checked, so it takes a fraction of the time.

        Only for what our own code makes, whole, in great numbers; a field left out has its default.
        """
        return cls.whole({**_fields(cls), **values})

    @classmethod
    def whole(cls, values: dict[str, object]) -> Self:
        """One of a dict that names every field, in their order, which is that of the stored bytes; it keeps the dict.

        As `trusting`, for where every microsecond counts.
        """
        return cast("Self", _kept_maker(cls)(values))


_new = object.__new__
_put_values, _put_names, _put_extra, _put_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)

Model = TypeVar("Model", bound=BaseModel)


def maker(model: type[Model]) -> Callable[[dict[str, object]], Model]:
    """`Frozen.whole` of a model as a function of its own, for where many are made."""
    names = set(model.model_fields)  # One set serves all: what is frozen never adds to it, and a copy copies it.

    def made(values: dict[str, object]) -> Model:
        one = _new(model)
        _put_values(one, values)
        _put_names(one, names)
        _put_extra(one, None)
        _put_private(one, None)
        return one

    return made


_kept_maker = cache(maker)


@cache
def _fields(model: type[BaseModel]) -> dict[str, object]:
    """The fields in their order, which is that of the stored bytes, with their defaults."""
    return {name: field.default for name, field in model.model_fields.items()}


class Side(StrEnum):
    BUYER = "buyer"
    SELLER = "seller"
    UNKNOWN = "unknown"


class ConversationKind(StrEnum):
    CALL = "call"
    INQUIRY = "inquiry"


class DateSource(StrEnum):
    """Where the date of a conversation comes from."""

    TRANSCRIPT = "transcript"
    GIVEN = "given"
    RECEIVED = "received"


class Utterance(Frozen):
    """One turn of one speaker. `start` and `end` are seconds from the start of the conversation."""

    index: int = Field(ge=0)
    speaker: str
    side: Side = Side.UNKNOWN
    text: str
    start: float | None = None
    end: float | None = None


class Participant(Frozen):
    """Somebody in the conversation, their side, and why that side ("e-mail domain acme.example")."""

    name: str
    side: Side = Side.UNKNOWN
    because: str
    email: str | None = None


class Conversation(Frozen):
    """A call transcript or a written inquiry, read but not yet judged.

    `sha256` is that of the raw bytes as they came in, which the store keeps. `took_place` is when it was held;
    dates spoken in it ("by next Friday") are counted from there.
    """

    kind: ConversationKind
    format: str
    sha256: Sha256
    took_place: AwareDatetime
    date_source: DateSource
    participants: tuple[Participant, ...]
    utterances: tuple[Utterance, ...] = Field(min_length=1)

    @property
    def id(self) -> str:
        """Stable name of this conversation, from its bytes."""
        return conversation_id(self.sha256)

    def names(self, side: Side) -> tuple[str, ...]:
        """Names of the participants on one side, in order of first appearance."""
        return tuple(p.name for p in self.participants if p.side is side)


def conversation_id(sha256: str) -> str:
    """The id of the conversation whose raw bytes have that hash."""
    return f"cv_{sha256[:20]}"


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; a moment without a zone is taken as UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
