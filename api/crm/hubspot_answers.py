"""HubSpot's answers, of which only what is used here is named. Lists and ids as the CRM API documents them."""

from __future__ import annotations

from pydantic import AliasChoices, Field, field_validator

from api.crm.hubspot_faults import Fault, Loose


class Created(Loose):
    """Something that was made or changed; the id is its number."""

    id: str


class History(Loose):
    """A value that a property had."""

    value: str | None = None


class Stored(Loose):
    """An object with the properties that were asked for; a property that is empty is null or left out."""

    id: str
    properties: dict[str, str | None] = Field(default_factory=dict)
    propertiesWithHistory: dict[str, list[History]] | None = None  # noqa: N815

    def history(self, name: str) -> list[History]:
        """What a property was, the latest first; empty where it is not told."""
        return (self.propertiesWithHistory or {}).get(name, [])


class Objects(Loose):
    """The answer to a batch: 200, or 207 where part of it failed."""

    results: tuple[Stored, ...] = ()
    errors: tuple[Fault, ...] = ()


class Next(Loose):
    after: str


class Paging(Loose):
    next: Next | None = None


class Paged(Loose):
    """A page of a list."""

    paging: Paging | None = None

    @property
    def after(self) -> str | None:
        """What to ask the next page by, None after the last."""
        return self.paging.next.after if self.paging and self.paging.next else None


class Associated(Loose):
    """The other end of an association: `toObjectId` in v4, `id` in v3; a number or its text."""

    id: str = Field(validation_alias=AliasChoices("toObjectId", "id"))

    @field_validator("id", mode="before")
    @classmethod
    def _text(cls, value: object) -> object:
        return str(value) if isinstance(value, int) else value


class Associations(Paged):
    """A page of an object's associations."""

    results: tuple[Associated, ...] = ()


class KnownGroup(Loose):
    name: str


class Groups(Loose):
    """The groups of contact properties."""

    results: tuple[KnownGroup, ...] = ()


class Option(Loose):
    value: str


class KnownProperty(Loose):
    """A contact property as it is."""

    name: str
    type: str
    options: tuple[Option, ...] = ()


class KnownProperties(Loose):
    """All contact properties; HubSpot gives them on one page."""

    results: tuple[KnownProperty, ...] = ()


class Found(Paged):
    """A page of a search."""

    results: tuple[Stored, ...] = ()


class Identified(Loose):
    id: str


class AssociationsOf(Loose):
    """What belongs to one object."""

    source: Identified = Field(validation_alias="from")
    to: tuple[Associated, ...] = ()


class BatchAssociations(Loose):
    """What belongs to each of several objects; one to which nothing belongs is left out."""

    results: tuple[AssociationsOf, ...] = ()
