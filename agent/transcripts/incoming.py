"""What comes in, how much of it may come, and what reading makes of it."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from agent.conversation import Conversation, Frozen
from agent.lead import Activity, Contact


class Limits(Frozen):
    """How much one conversation may hold. Each is a setting, named in the error that it causes."""

    max_bytes: int = Field(default=20_000_000, ge=1)
    max_utterances: int = Field(default=20_000, ge=1)
    max_utterance_characters: int = Field(default=200_000, ge=1)


class Incoming(Frozen):
    """One conversation as it came in, with what its sender knows of it.

    `format` overrides the detection. `took_place` is when it was held, if the text does not say; else `received`
    stands in. `sellers` and `buyers` are names of people on either side, of whom some may not speak, `seller_domains`
    the selling company's e-mail domains. `lead_id` attaches the conversation to a known lead, whatever the contact
    says.
    """

    raw: bytes
    received: AwareDatetime
    format: str | None = None
    took_place: AwareDatetime | None = None
    sellers: tuple[str, ...] = ()
    buyers: tuple[str, ...] = ()
    seller_domains: tuple[str, ...] = ()
    contact: Contact = Contact()
    activities: tuple[Activity, ...] = ()
    lead_id: str | None = None


class Reading(Frozen):
    """A conversation that was read, and what it says of the lead's contact and activities."""

    raw: bytes
    conversation: Conversation
    contact: Contact
    activities: tuple[Activity, ...] = ()
    lead_id: str | None = None
