"""The one way of a conversation: read, screen, extract, ground, merge, check, find alike, score, explain, publish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce

from agent.agreement import grounded
from agent.checks import check
from agent.claims import Factor
from agent.conversation import Conversation, Frozen, Side
from agent.deals import SimilarDeals
from agent.errors import DeliveryError, InputError, StorageError
from agent.explanation import Explanation, explain
from agent.fact_ledger import fact_ledger
from agent.facts import DerivedFact, Fact, Rejection, Request
from agent.grounding import Grounding
from agent.hindsight import Hindsight
from agent.history import merge
from agent.lead import Activity, Contact, Lead, in_order, lead_id
from agent.offer import Offer
from agent.ports import Deals, Kept, LeadFile, Leads, Offers, Reader, Routing, Scorecards, Target
from agent.promises import promises
from agent.readings import Heard, ModelReading
from agent.routing.route import Crossing, Route
from agent.score import Score, ScoringInput, Versions
from agent.scorecard import Scorecard
from agent.scoring import score
from agent.screening import Screening, screen
from agent.several_cards import CardScore, applicable
from agent.transcripts import Incoming, Limits, Reading, read

NEIGHBOURS = 15
"""How many past deals are looked at for one lead."""

LIKENESS_CHARACTERS = 2000
"""How much of the buyer's words is compared with past deals; the embedding sees little beyond that."""


class Qualified(Frozen):
    """What became of one conversation. A gated one has no score; `undelivered` says what could not be published.

    `rejected` are the claims that fell, `model` is the record of asking a model where one was asked. `score` is the
    main score, by the first card that applies to the lead; `beside` are those by the others. `route` says who has the
    lead, where routing rules are set, and `crossed` which thresholds this score crossed.
    """

    lead: Lead
    conversation: Conversation
    screening: Screening
    facts: tuple[Fact, ...] = ()
    derived: tuple[DerivedFact, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    model: ModelReading | None = None
    score: Score | None = None
    explanation: Explanation | None = None
    beside: tuple[CardScore, ...] = ()
    route: Route | None = None
    crossed: tuple[Crossing, ...] = ()
    undelivered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Screened:
    """A conversation that was read and screened. The same bytes always give the same one, and cost little."""

    reading: Reading
    screening: Screening

    @property
    def lead_id(self) -> str:
        """The lead that the conversation came in for."""
        return self.reading.lead_id or lead_id(self.reading.contact, self.reading.conversation.id)


class Listened(Frozen):
    """What was heard in a conversation as it is expected to be kept: None where it is gated.

    It may have cost minutes and money, and can be kept as JSON until the conversation is.
    """

    kept: Kept
    heard: Heard | None


class Noted(Frozen):
    """A lead of whom activities became known, with its new score where it has one."""

    lead: Lead
    qualified: Qualified | None


@dataclass(frozen=True)
class Scored:
    """A lead scored by every card that applies to it: the main score, and those beside it."""

    given: ScoringInput
    card: Scorecard
    score: Score
    beside: tuple[CardScore, ...]

    @property
    def explanation(self) -> Explanation:
        """The main score in words."""
        return explain(self.score, self.given, self.card)

    def keep_in(self, file: LeadFile) -> None:
        """Keep all of them with what they were computed from."""
        file.keep_score(self.score, self.given)
        for other in self.beside:
            file.keep_beside(other.score, self.given, self.score)


class Qualifier:
    """Walks the way of a conversation. Every door calls this one, and so does every test."""

    def __init__(
        self,
        *,
        reader: Reader,
        offers: Offers,
        deals: Deals,
        leads: Leads,
        scorecards: Scorecards,
        targets: Sequence[Target],
        routing: Routing | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._reader = reader
        self._offers = offers
        self._deals = deals
        self._leads = leads
        self._scorecards = scorecards
        self._targets = tuple(targets)
        self._routing = routing
        self._limits = limits or Limits()

    def qualify(self, incoming: Incoming) -> Qualified:
        """Take one conversation the whole way. Raises InputError, with nothing stored, where it cannot be read."""
        screened = self.screened(incoming)
        return self.publish(self.keep(screened, self.hear(screened)))

    def screened(self, incoming: Incoming) -> Screened:
        """Read and screen a conversation. Raises InputError where it cannot be read."""
        reading = read(incoming, self._limits)
        return Screened(reading, screen(reading.conversation, reading.contact))

    def hear(self, screened: Screened) -> Listened:
        """What the reader finds in a conversation, unless it is gated. Nothing is stored.

        A model may take minutes, so it is asked before the lead's file is opened for writing, which keeps others out.
        """
        kept = self._leads.kept(screened.lead_id, screened.reading.conversation, screened.screening)
        if kept.screening.gated:
            return Listened(kept=kept, heard=None)
        return Listened(kept=kept, heard=self._reader.hear(kept.conversation, _names(self._offers.current())))

    def note(self, contact: Contact, activities: Sequence[Activity]) -> Noted:
        """Add to a lead what somebody did, and score it anew where it has conversations that count.

        Raises InputError "lead_unnamed" where the contact has neither an e-mail, nor a CRM id, nor name and company.
        """
        if not (contact.email or contact.crm_id or (contact.name and contact.company)):
            raise InputError(
                "lead_unnamed",
                "Nothing says whose activities these are. Send an e-mail, a CRM id, or a name and a company.",
            )
        whose = lead_id(contact, "")
        with self._leads.open(whose) as file:
            return self.noted(file, whose, contact, activities)

    def noted(self, file: LeadFile, whose: str, contact: Contact, activities: Sequence[Activity]) -> Noted:
        """The same in the open file of a lead, for who keeps more in it; `whose` is the id of a lead that is new."""
        file.keep_lead(_grown(file.lead, contact, activities, whose))
        lead = file.lead
        if lead is None:
            raise StorageError("lead_lost", "The lead that was just kept is not in the store.")
        return Noted(lead=lead, qualified=self.rescored(file))

    def keep(self, screened: Screened, listened: Listened) -> Qualified:
        """Store everything about one conversation together, or nothing. Nobody is told."""
        reading, whose, heard = screened.reading, screened.lead_id, listened.heard
        offer = self._offers.current()
        with self._leads.open(whose) as file:
            lead = _grown(file.lead, reading.contact, reading.activities, whose)
            file.keep_lead(lead)
            kept = file.keep_conversation(reading.conversation, reading.raw, screened.screening, reading.contact)
            if kept.screening.gated:
                return Qualified(lead=lead, conversation=kept.conversation, screening=kept.screening)
            lead = _known(lead, file)
            file.keep_lead(lead)
            if heard is None or kept.conversation != listened.kept.conversation:
                heard = self._reader.hear(kept.conversation, _names(offer))  # kept otherwise by another meanwhile
            found = self._ground(heard, kept.conversation, offer, file)
            scored = self._scored(lead, file, offer)
            scored.keep_in(file)
        return Qualified(
            lead=lead,
            conversation=kept.conversation,
            screening=kept.screening,
            facts=scored.given.facts,
            derived=scored.given.derived,
            rejected=found.rejected,
            model=heard.model,
            score=scored.score,
            explanation=scored.explanation,
            beside=scored.beside,
        )

    def lift(self, reading: Reading, screening: Screening, by: str) -> Qualified:
        """Let a gated conversation pass, in the name of a person, and score it."""
        if not screening.gated:
            raise InputError("not_gated", f"Conversation {reading.conversation.id} is not held back as spam.")
        lifted = Screened(reading, screening.model_copy(update={"lifted_by": by}))
        return self.publish(self.keep(lifted, self.hear(lifted)))

    def rescored(self, file: LeadFile) -> Qualified | None:
        """Score a lead anew from what its file holds, and keep the score; None where no conversation of it counts."""
        lead, latest = file.lead, file.latest
        if lead is None or latest is None:
            return None
        scored = self._scored(lead, file)
        scored.keep_in(file)
        return Qualified(
            lead=lead,
            conversation=latest,
            screening=file.screenings[-1],
            facts=scored.given.facts,
            derived=scored.given.derived,
            score=scored.score,
            explanation=scored.explanation,
            beside=scored.beside,
        )

    def hindsight(self, whose: str, until: datetime) -> Hindsight | None:
        """A lead as it could be known at a moment, scored by what is in force now; None where nothing could be.

        Nothing is stored and nobody is told.
        """
        with self._leads.past(whose, until) as file:
            lead = file.lead
            if lead is None or file.latest is None:
                return None
            scored = self._scored(lead, file)
            return Hindsight(
                until=until,
                lead=lead,
                conversations=file.conversations,
                facts=scored.given.facts,
                ledger=fact_ledger(file.learned, lead.contact),
                score=scored.score,
                explanation=scored.explanation,
            )

    def known_at(self, whose: str, until: datetime) -> ScoringInput | None:
        """What any card could score a lead from at a moment; None where nothing was known of it then.

        Prices and policy are those in force now. Nothing is stored and nobody is told.
        """
        with self._leads.past(whose, until) as file:
            lead = file.lead
            if lead is None or file.latest is None:
                return None
            card = applicable(self._scorecards.in_force(), lead)[0]
            return self._given(lead, file, self._offers.current(), card)

    def route(self, qualified: Qualified) -> Qualified:
        """Let the routing rules say who takes a scored lead; without rules nothing is said."""
        if self._routing is None or qualified.score is None or qualified.explanation is None:
            return qualified
        found = self._routing.route(qualified.lead, qualified.score)
        said = {"route": found.route, "crossed": found.crossed}
        return qualified.model_copy(update={**said, "explanation": qualified.explanation.model_copy(update=said)})

    def publish(self, qualified: Qualified) -> Qualified:
        """Route a scored lead and tell every target; what could not be delivered is named in the result."""
        qualified = self.route(qualified)
        failures = []
        for target in self._targets:
            try:
                target.publish(qualified)
            except DeliveryError as error:
                failures.append(error.message)
        return qualified.model_copy(update={"undelivered": tuple(failures)})

    def _scored(self, lead: Lead, file: LeadFile, offer: Offer | None = None) -> Scored:
        cards = applicable(self._scorecards.in_force(), lead)
        given = self._given(lead, file, offer or self._offers.current(), cards[0])
        main, *others = cards
        beside = tuple(CardScore(card=card.name, score=score(given, card)) for card in others)
        return Scored(given, main, score(given, main), beside)

    def _ground(self, heard: Heard, conversation: Conversation, offer: Offer, file: LeadFile) -> Grounding:
        found = grounded(heard, conversation, _names(offer))
        promised = promises(conversation, _names(offer), found.facts)
        found = found.model_copy(update={"facts": (*found.facts, *promised)})
        file.keep_reading(conversation, heard.reader, heard.claims, found.facts, found.rejected, model=heard.model)
        return found

    def _given(self, lead: Lead, file: LeadFile, offer: Offer, card: Scorecard) -> ScoringInput:
        latest = file.latest
        if latest is None:
            raise StorageError("conversation_lost", "The conversation that was just kept is not in the store.")
        facts, readings = merge(file.facts), file.readings
        prompts = (r.model.prompt for r in readings if r.model is not None and not r.model.failed)
        return ScoringInput(
            lead=lead,
            as_of=max((latest.took_place, *(activity.at for activity in lead.activities))),
            facts=facts,
            derived=check(facts, offer),
            similar=self._similar(lead, facts, latest),
            warnings=(*_warnings(file), *(r.warning for r in readings if r.warning is not None)),
            versions=Versions(
                scorecard=card.version,
                reader="; ".join(dict.fromkeys(r.reader for r in readings)),
                prompt="; ".join(dict.fromkeys(prompts)) or None,
                catalogue=offer.catalogue.version,
                policy=offer.policy.version if offer.policy else None,
                quantities=offer.quantities.version if offer.quantities else None,
                conversations=file.conversations,
            ),
        )

    def _similar(self, lead: Lead, facts: Sequence[Fact], latest: Conversation) -> SimilarDeals:
        before: date = latest.took_place.date()
        return self._deals.similar(likeness_text(lead, facts, latest), before=before, limit=NEIGHBOURS)


def likeness_text(lead: Lead, facts: Sequence[Fact], latest: Conversation) -> str:
    """What is compared with past deals: trade, products asked for, and what the buyer said of need and timeline."""
    products = [fact.value.product for fact in facts if isinstance(fact.value, Request)]
    words = [e.quote for fact in facts if fact.factor in (Factor.NEED, Factor.TIMELINE) for e in fact.evidence]
    if not words:
        words = [u.text for u in latest.utterances if u.side is not Side.SELLER]
    parts = [lead.contact.industry or "", ", ".join(products), " ".join(words)]
    return " ".join(part for part in parts if part)[:LIKENESS_CHARACTERS]


def _names(offer: Offer) -> list[str]:
    return [product.name for product in offer.catalogue.products]


def _grown(known: Lead | None, contact: Contact, activities: Sequence[Activity], new_id: str) -> Lead:
    if known is None:
        return Lead(id=new_id, contact=contact, activities=in_order(activities))
    together = in_order((*known.activities, *activities))
    return Lead(id=known.id, contact=known.contact.filled_by(contact), activities=together)


def _known(lead: Lead, file: LeadFile) -> Lead:
    """The lead with what its conversations say of the contact; the latest that says something counts."""
    contact = reduce(Contact.filled_by, (*file.contacts, lead.contact))
    return lead.model_copy(update={"contact": contact})


def _warnings(file: LeadFile) -> tuple[str, ...]:
    """Instructions found in any of the lead's conversations: none was followed."""
    found = (injection.quote for screening in file.screenings for injection in screening.injections)
    return tuple(f"instruction ignored: “{quote}”" for quote in found)
