"""What deciding needs of the outside. `knowledge` and `api` fill these; tests may too."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from agent.claims import Claim
from agent.conversation import Conversation, Frozen
from agent.deals import SimilarDeals
from agent.fact_ledger import Learned
from agent.facts import Fact, Rejection
from agent.lead import Contact, Lead
from agent.offer import Offer
from agent.readings import Heard, KeptReading, ModelReading
from agent.routing.route import Routed
from agent.score import Score, ScoringInput
from agent.scorecard import Scorecard
from agent.screening import Screening

if TYPE_CHECKING:
    from agent.qualifier import Qualified

NOBODY = Contact()


class Kept(Frozen):
    """A conversation as it stands in a lead's file, which is what facts are to be grounded in."""

    conversation: Conversation
    screening: Screening


class Reader(Protocol):
    """Reads claims out of a conversation: one reader, or several. `version` names it."""

    @property
    def version(self) -> str: ...

    def hear(self, conversation: Conversation, products: Sequence[str]) -> Heard:
        """What was found, with `products` the names on the price list, which the speaker may shorten or misspell.

        Takes as long as it takes, a model minutes. Raises nothing: a model that fails is in the record.
        """


class Offers(Protocol):
    """The company's price list and installation policy, as they are in force."""

    def current(self) -> Offer: ...


class Deals(Protocol):
    """Past deals, searched by likeness."""

    def similar(self, text: str, *, before: date, limit: int) -> SimilarDeals:
        """The `limit` deals most like `text` among those closed before the day `before`, won and lost alike."""


class Scorecards(Protocol):
    """The scorecards in force, and every one that a stored score was computed by."""

    def in_force(self) -> tuple[Scorecard, ...]:
        """In their order, of which at least one is for every lead."""

    def by_version(self, version: str) -> Scorecard: ...


class LeadFile(Protocol):
    """All that is stored about one lead, held alone until closed. What is kept is stored together or not at all."""

    @property
    def lead(self) -> Lead | None: ...

    @property
    def conversations(self) -> tuple[str, ...]:
        """SHA-256 of each conversation that was not gated, ordered by when it took place."""

    @property
    def latest(self) -> Conversation | None:
        """The conversation that took place last."""

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The contact given with each conversation that counts: the lead's own first, the latest of them first."""

    @property
    def screenings(self) -> tuple[Screening, ...]:
        """What screening found in each conversation that counts, ordered by when it took place."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of all conversations, as they were grounded, not merged."""

    @property
    def learned(self) -> tuple[Learned, ...]:
        """The same facts, each with when it was learned."""

    @property
    def readings(self) -> tuple[KeptReading, ...]:
        """How each conversation that counts was read, ordered by when it took place."""

    def keep_lead(self, lead: Lead) -> None: ...

    def keep_conversation(
        self, conversation: Conversation, raw: bytes, screening: Screening, contact: Contact = NOBODY
    ) -> Kept:
        """Keep it with its raw bytes, and say how it is kept.

        The same bytes again are the same conversation. It is then kept as it was read now, but for what came to be
        known before: a date that is only that of its receipt stays the earliest, and a gate that a person has lifted
        stays lifted.
        """

    def keep_reading(
        self,
        conversation: Conversation,
        reader: str,
        claims: Sequence[Claim],
        facts: Sequence[Fact],
        rejected: Sequence[Rejection],
        *,
        model: ModelReading | None = None,
    ) -> None:
        """What a reader made of one conversation; an earlier reading of it is replaced.

        `model` is the record of asking a model, where one was asked.
        """

    def keep_score(self, score: Score, given: ScoringInput) -> bool:
        """Keep a lead's main score with its input. False where that very score was there already."""

    def keep_beside(self, score: Score, given: ScoringInput, main: Score) -> bool:
        """Keep a score by another card beside the main one. False where that very score was there already."""


class Leads(Protocol):
    """The store of leads."""

    def open(self, lead_id: str) -> AbstractContextManager[LeadFile]:
        """The file of one lead, locked; leaving the context stores what was kept, an exception stores nothing."""

    def past(self, lead_id: str, until: datetime) -> AbstractContextManager[LeadFile]:
        """The file of one lead as it could be known at a moment, to read only: what took place later is not in it."""

    def kept(self, lead_id: str, conversation: Conversation, screening: Screening) -> Kept:
        """How `LeadFile.keep_conversation` would keep a conversation of a lead now; keeps nothing, locks nobody out."""


class Routing(Protocol):
    """Who takes a lead."""

    def route(self, lead: Lead, score: Score) -> Routed:
        """Where a lead with this main score is now, and what the score crossed; the same score again changes nothing.

        What is decided is kept. Called when the score is kept, and the lead's file is closed.
        """


class Target(Protocol):
    """Somewhere that a score is told: a CRM, a Slack channel, a webhook."""

    @property
    def name(self) -> str:
        """Short and stable ("hubspot"): under it is remembered what was delivered."""

    def publish(self, qualified: Qualified) -> None:
        """Bring the target up to date with a lead's score; the same score again has no second effect.

        A conversation held back as spam tells nothing. Raises DeliveryError.
        """
