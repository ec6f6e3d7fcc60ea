"""What every source of events is to the door and to the worker.

The door calls `receive` with the raw request and answers at once; the worker calls `fetch` later, as often as it takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from pydantic import AwareDatetime, Field

from agent.conversation import Frozen
from agent.errors import AccessDenied, LeadproofError
from agent.lead import Activity, Contact
from agent.transcripts import Incoming


class Delivered(Frozen):
    """One request as it came in. Names of headers are in lower case; `url` is the public one, with its query.

    `address` is the caller's, as far as it is known.
    """

    url: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    received: AwareDatetime
    address: str | None = None


class Announced(Frozen):
    """A request that tells of something to be worked on.

    `event_id` names it for good: whatever the vendor sends again for the same thing has the same one. `payload` is what
    `fetch` needs later, and all that is kept: the body as it came, unless the source says otherwise. It holds no
    secret but a download token where the vendor puts one into the body.
    """

    event_id: str
    kind: str
    payload: bytes


class Several(Frozen):
    """A request that tells of several things at once, as Microsoft Graph's do: each is an event of its own.

    They are kept together or not at all; one that is known already has no second effect.
    """

    events: tuple[Announced, ...] = Field(min_length=2)


class Answered(Frozen):
    """A request that is answered by itself, as a challenge is."""

    body: bytes
    media_type: str = "application/json"
    status: int = 200


class Ignored(Frozen):
    """A request that is genuine and needs nothing done; `why` is for the log."""

    why: str


class Did(Frozen):
    """What somebody did, without a conversation: it only adds to a lead's activities."""

    contact: Contact
    activities: tuple[Activity, ...]


class SignatureRefused(AccessDenied):
    """A request that is not proven to come from its vendor. Always the same message, whatever failed."""

    def __init__(self) -> None:
        super().__init__("signature_invalid", "The request is not signed as this address asks, or it is too old.")


class TranscriptGone(LeadproofError):
    """The vendor no longer has what an event announced. Nothing can be tried again."""

    http_status = 502


class FetchFailed(LeadproofError):
    """A vendor could not be reached or refused. `lasting` and `retry_after` as for a DeliveryError."""

    http_status = 502

    def __init__(self, code: str, message: str, *, lasting: bool = False, retry_after: float | None = None) -> None:
        super().__init__(code, message)
        self.lasting = lasting
        self.retry_after = retry_after


class Source(Protocol):
    """One meeting tool, form or mailbox. `name` is the last part of its address, /webhooks/{name}."""

    @property
    def name(self) -> str: ...

    @property
    def is_set_up(self) -> bool:
        """Whether its secret is set; where it is not, its address answers as one that is not there."""

    def receive(self, delivered: Delivered) -> Announced | Several | Answered | Ignored:
        """Check a request and say what it is. Pure and quick: no network, no database.

        Raises SignatureRefused; InputError for a genuine request of a shape that cannot be used.
        """

    def fetch(self, event: Announced, received: AwareDatetime) -> Incoming | Did | None:
        """The conversation that was announced, from the payload or from the vendor; None where there is nothing in it.

        Raises FetchFailed, TranscriptGone, and InputError for what cannot be used.
        """
