"""The composition root: the one place where the parts are chosen by the settings and put together.

Each part is made when it is first asked for, and its module is imported then, so that a command pays only for what
it uses.
"""

from __future__ import annotations

import os
from functools import cached_property
from importlib.util import find_spec
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from agent.errors import ConfigurationError, Conflict, InputError, NotFound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from agent.assumptions import Assumption
    from agent.explanation import Explanation
    from agent.fact_ledger import Entry
    from agent.hindsight import Difference, Hindsight
    from agent.learning.calibration import Chance, RanksOnly
    from agent.ports import Offers, Reader, Scorecards, Target
    from agent.qualifier import Qualified, Qualifier
    from agent.routing.decision import Decision
    from agent.score import Score
    from agent.several_cards import CardScore
    from agent.whatif import WhatIf
    from api.crm.desk import CrmDesk
    from api.crm.fields import Values
    from api.crm.outcomes import OutcomePull
    from api.crm.target import CrmTarget
    from api.settings import Settings
    from knowledge.activity_events import ActivityEvents
    from knowledge.cards import SqlScorecards
    from knowledge.catalogue import CatalogueStore
    from knowledge.database import Database
    from knowledge.deals import PastDeals
    from knowledge.embeddings import Embedding
    from knowledge.event_figures import EventFigures
    from knowledge.event_work import EventWork
    from knowledge.events import Events
    from knowledge.idempotency import IdempotencyKeys
    from knowledge.inbox import Inbox, LeadSummary, StoredScore
    from knowledge.keys import ApiKeys
    from knowledge.leads import SqlLeadFile, SqlLeads
    from knowledge.merging import Merging
    from knowledge.offers import SqlOffers
    from knowledge.outcomes import Calibrations, Outcomes
    from knowledge.policies import PolicyStore
    from knowledge.pulls import Pulls
    from knowledge.replay import Replay
    from knowledge.routes import Routes
    from knowledge.routing import SqlRouting
    from knowledge.routing_files import RoutingFile
    from knowledge.slack_threads import SlackThreads


class Regrouped(NamedTuple):
    """The leads that a merge, or its undoing, leaves, each with its new score, and what could not be published."""

    leads: tuple[LeadSummary, ...]
    undelivered: tuple[str, ...]


class Assembly:
    """The parts of one Leadproof, and what is done with several of them at once.

    `aloud` lets scores be printed where no Slack channel is set; a command that shows its result itself turns it off.
    Close it, or use it as a context, to let go of the database.
    """

    def __init__(self, settings: Settings, *, aloud: bool = True) -> None:
        self.settings = settings
        self._aloud = aloud

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index of past deals and of the database, as far as they were opened."""
        if "deals" in self.__dict__:
            self.deals.close()
        if "database" in self.__dict__:
            self.database.dispose()

    @cached_property
    def database(self) -> Database:
        from knowledge.database import open_database

        return open_database(self.settings.database)

    @cached_property
    def leads(self) -> SqlLeads:
        from knowledge.leads import SqlLeads

        return SqlLeads(self.database)

    @cached_property
    def merging(self) -> Merging:
        from knowledge.merging import Merging

        return Merging(self.database)

    @cached_property
    def inbox(self) -> Inbox:
        from knowledge.inbox import Inbox

        return Inbox(self.database)

    @cached_property
    def activity_events(self) -> ActivityEvents:
        from knowledge.activity_events import ActivityEvents

        return ActivityEvents(self.database)

    @cached_property
    def pulls(self) -> Pulls:
        from knowledge.pulls import Pulls

        return Pulls(self.database)

    @cached_property
    def scorecards(self) -> SqlScorecards:
        from knowledge.cards import SqlScorecards

        return SqlScorecards(self.database, self.settings.scorecards)

    @cached_property
    def outcomes(self) -> Outcomes:
        from knowledge.outcomes import Outcomes

        return Outcomes(self.database)

    @cached_property
    def calibrations(self) -> Calibrations:
        from knowledge.outcomes import Calibrations

        return Calibrations(self.database)

    @cached_property
    def routes(self) -> Routes:
        from knowledge.routes import Routes

        return Routes(self.database)

    @cached_property
    def routing_file(self) -> RoutingFile | None:
        """The routing rules; None where none are set. Raises RoutingError."""
        if self.settings.routing is None:
            return None
        from knowledge.routing_files import RoutingFile

        return RoutingFile(self.settings.routing)

    @cached_property
    def routing(self) -> SqlRouting | None:
        """What routes leads; None where no rules are set. Raises RoutingError."""
        if self.routing_file is None:
            return None
        from knowledge.routing import SqlRouting

        def bands(version: str) -> list[str]:
            return [band.name for band in self.scorecards.by_version(version).bands]

        return SqlRouting(self.database, self.routing_file.current, bands)

    @property
    def must_route(self) -> SqlRouting:
        """What routes leads. Raises Conflict "routing_not_set"."""
        if self.routing is None:
            raise Conflict(
                "routing_not_set",
                "No routing rules are set. Write some (leadproof route example > routing.yaml) and set "
                "LEADPROOF_ROUTING to the file.",
            )
        return self.routing

    def routes_planned(self) -> list[tuple[str, Decision]]:
        """Where the leads that wait would go, each with its id; nothing is kept."""
        routing, waiting = self.must_route, map(self.inbox.latest_score, self.routes.waiting())
        return routing.plan((stored.given.lead, stored.score) for stored in waiting)

    @cached_property
    def catalogue(self) -> CatalogueStore:
        from knowledge.catalogue import CatalogueStore

        return CatalogueStore(self.database)

    @cached_property
    def policies(self) -> PolicyStore:
        from knowledge.policies import PolicyStore

        return PolicyStore(self.database)

    @cached_property
    def offers(self) -> SqlOffers:
        from knowledge.offers import SqlOffers

        return SqlOffers(self.catalogue, self.policies)

    @cached_property
    def embedding(self) -> Embedding:
        from knowledge.embeddings import WordLlamaEmbedding

        return WordLlamaEmbedding()

    @cached_property
    def deals(self) -> PastDeals:
        from knowledge.deals import PastDeals

        return PastDeals(self.database, self.settings.vectors, self.embedding)

    @cached_property
    def keys(self) -> ApiKeys:
        from knowledge.keys import ApiKeys

        return ApiKeys(self.database)

    @cached_property
    def idempotency(self) -> IdempotencyKeys:
        from knowledge.idempotency import IdempotencyKeys

        return IdempotencyKeys(self.database)

    @cached_property
    def events(self) -> Events:
        from knowledge.events import Events

        return Events(self.database)

    @cached_property
    def event_work(self) -> EventWork:
        from knowledge.event_work import EventWork

        return EventWork(self.database)

    @cached_property
    def event_figures(self) -> EventFigures:
        from knowledge.event_figures import EventFigures

        return EventFigures(self.database)

    @cached_property
    def threads(self) -> SlackThreads:
        from knowledge.slack_threads import SlackThreads

        return SlackThreads(self.database)

    @cached_property
    def reader(self) -> Reader:
        """The rules, a model before them, or both. Raises ConfigurationError where a model is wanted and not set up."""
        from agent.rules_reader import RulesReader

        rules = RulesReader()
        if self.settings.reader == "rules":
            return rules
        from agent.model_reader import ModelReader
        from agent.two_readers import BothReaders, ModelFirst

        if find_spec("langchain_openai") is None:
            raise ConfigurationError(
                "openai_not_installed",
                f"The reader “{self.settings.reader}” needs langchain-openai. Run: pip install 'leadproof[openai]'",
            )
        stale = next((name for name in ("LANGCHAIN_TRACING", "LANGCHAIN_HANDLER") if name in os.environ), None)
        if stale is not None:
            raise ConfigurationError(
                "langchain_setting_stale",
                f"{stale} is set, which langchain refuses to run with since it has a newer name. Unset it.",
            )
        model = ModelReader(self.settings.endpoint)
        return ModelFirst(model, rules) if self.settings.reader == "openai" else BothReaders(model, rules)

    @property
    def _counted_reader(self) -> Reader:
        """The reader, with what it uses a model for counted. The rules use none."""
        if self.settings.reader == "rules":
            return self.reader
        from api.telemetry.counted import CountedReader

        return CountedReader(self.reader)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Where scores are told: the local table first, then each outside system that is set up."""
        from knowledge.local_crm import LocalCrm

        return (LocalCrm(self.database), *self.crms, self._channel, *self._webhooks)

    @cached_property
    def crms(self) -> tuple[CrmTarget, ...]:
        """The CRMs that are set up."""
        from api.crm import connected

        return connected(self.settings, self.database, self._filled_by)

    def _filled_by(self, score_id: str) -> Values | None:
        """What a stored score fills a CRM's fields with; None where it is not known."""
        from agent.explanation import explain
        from api.crm.fields import values

        try:
            stored = self.inbox.score(score_id)
        except NotFound:
            return None
        score, given = stored.score, stored.given
        explanation = explain(score, given, self.scorecards.by_version(score.versions.scorecard))
        return values(score, explanation, given.facts, given.lead.contact, self.settings.crm_link)

    @cached_property
    def crm_desk(self) -> CrmDesk:
        """What people decide about what is written to the CRMs."""
        from api.crm.desk import CrmDesk

        return CrmDesk(self.crms, self.database, self.inbox)

    @cached_property
    def outcome_pull(self) -> OutcomePull:
        """Brings what became of deals out of the CRMs."""
        from api.crm.outcomes import OutcomePull
        from knowledge.crm_pulls import CrmPulls

        return OutcomePull(
            self.outcomes, self.deals, CrmPulls(self.database), lambda email: self.inbox.find(email).lead.id
        )

    @property
    def _webhooks(self) -> tuple[Target, ...]:
        from api.outgoing import endpoints

        return endpoints(self.settings, self.database, self._band_of)

    def _band_of(self, score_id: str) -> str | None:
        try:
            return self.inbox.score(score_id).score.band
        except NotFound:
            return None

    @property
    def _channel(self) -> Target:
        """The Slack channel where a token and a channel are set, else the terminal."""
        if self.settings.posts_to_slack:
            from api.slack.notifier import SlackNotifier
            from knowledge.intents import Intents

            return SlackNotifier(self.settings, self.threads, Intents(self.database, "slack"))
        if self.settings.slack_channel is not None:
            raise ConfigurationError(
                "slack_token_missing", "LEADPROOF_SLACK_CHANNEL is set, but SLACK_BOT_TOKEN is not. Set both or none."
            )
        from api.console_notifier import ConsoleNotifier

        return ConsoleNotifier(aloud=self._aloud)

    @cached_property
    def qualifier(self) -> Qualifier:
        return self.qualifier_by(self.offers, self.scorecards)

    def qualifier_by(self, offers: Offers, scorecards: Scorecards) -> Qualifier:
        """The qualifier, which takes what is in force from these."""
        from agent.qualifier import Qualifier

        return Qualifier(
            reader=self._counted_reader,
            offers=offers,
            deals=self.deals,
            leads=self.leads,
            scorecards=scorecards,
            targets=self.targets,
            routing=self.routing,
            limits=self.settings.limits,
        )

    def lift(self, conversation_id: str, by: str) -> Qualified:
        """Let a conversation held back as spam pass, in the name of `by`, and score it."""
        from agent.transcripts import Reading

        stored = self.inbox.conversation(conversation_id)
        reading = Reading(
            raw=self.inbox.raw(conversation_id),
            conversation=stored.conversation,
            contact=stored.contact,
            lead_id=stored.lead_id,
        )
        return self.qualifier.lift(reading, stored.screening, by)

    def merge(self, lead_id: str, other_id: str, by: str) -> Regrouped:
        """Make one lead part of another, in the name of `by`, and score the whole anew."""
        return self._regrouped(self.merging.merge(lead_id, other_id, by))

    def unmerge(self, lead_id: str, conversation_id: str | None, by: str) -> Regrouped:
        """Take a lead apart (as `Merging.unmerge`), in the name of `by`, and score every part anew, itself first."""
        return self._regrouped(self.merging.unmerge(lead_id, conversation_id, by))

    def _regrouped(self, change: AbstractContextManager[tuple[SqlLeadFile, ...]]) -> Regrouped:
        qualifier = self.qualifier  # made before the change begins: keeping the scorecard writes too
        with change as files:
            ids = [file.id for file in files]
            scored = [qualifier.rescored(file) for file in files]
        told = [qualifier.publish(each) for each in scored if each is not None]
        return Regrouped(
            leads=tuple(self.inbox.lead(lead_id) for lead_id in ids),
            undelivered=tuple(failure for each in told for failure in each.undelivered),
        )

    def hindsight(self, lead_id: str, until: datetime) -> Hindsight:
        """A lead as it could be known at a moment. Raises NotFound "lead_unknown", "lead_unknown_then"."""
        lead_id = self.inbox.lead(lead_id).lead.id
        found = self.qualifier.hindsight(lead_id, until)
        if found is None:
            raise NotFound(
                "lead_unknown_then",
                f"Nothing was known of lead {lead_id} by {until:%Y-%m-%d %H:%M} UTC: no conversation of it that counts "
                "had taken place.",
            )
        return found

    def ledger(self, lead_id: str, until: datetime | None = None) -> tuple[Entry, ...]:
        """The fact ledger of a lead, as it could be known at a moment where one is given.

        Raises NotFound "lead_unknown".
        """
        from datetime import UTC, datetime

        from agent.fact_ledger import fact_ledger

        end = until or datetime.max.replace(tzinfo=UTC)
        with self.leads.past(self.inbox.lead(lead_id).lead.id, end) as file:
            return fact_ledger(file.learned, file.lead.contact) if file.lead else ()

    def difference(self, lead_id: str, start: datetime, end: datetime) -> Difference:
        """What changed for a lead between two moments. Raises as `hindsight`, and InputError "dates_reversed"."""
        from agent.hindsight import difference

        if end < start:
            raise InputError(
                "dates_reversed", f"{start:%Y-%m-%d} is later than {end:%Y-%m-%d}. Give the earlier first."
            )
        after = self.hindsight(lead_id, end)
        return difference(self.qualifier.hindsight(after.lead.id, start), after, start)

    def stored_score(self, which: str) -> StoredScore:
        """The score of that id, or the latest of the lead of that id, e-mail or name."""
        try:
            return self.inbox.score(which)
        except NotFound:
            return self.inbox.latest_score(self.inbox.find(which).lead.id)

    def standing(self, lead_id: str) -> Qualified | None:
        """A lead as its latest stored score has it, for a target to be brought up to date; None where it has none.

        It follows from what is stored alone, so it is the same whichever event it is told for. Raises NotFound
        "lead_unknown".
        """
        from datetime import UTC, datetime

        from agent.explanation import explain
        from agent.qualifier import Qualified

        summary, stored = self.inbox.standing(lead_id)
        if stored is None:
            return None
        with self.leads.past(summary.lead.id, datetime.max.replace(tzinfo=UTC)) as file:
            latest, screenings = file.latest, file.screenings
        if latest is None:
            return None
        card = self.scorecards.by_version(stored.score.versions.scorecard)
        standing = Qualified(
            lead=summary.lead,
            conversation=latest,
            screening=screenings[-1],
            facts=stored.given.facts,
            derived=stored.given.derived,
            score=stored.score,
            explanation=explain(stored.score, stored.given, card),
            beside=tuple(self.beside(stored)),
        )
        return self.qualifier.route(standing)

    def chance(self, score: Score) -> Chance | RanksOnly:
        """The probability of winning that the score's card was calibrated to give; else why the score ranks only."""
        from agent.learning.calibration import RanksOnly

        calibration = self.calibrations.of(score.versions.scorecard)
        if calibration is not None:
            return calibration.at(score.points)
        return RanksOnly(
            because="This score ranks only: no probability was learned for its card. Learn one: leadproof calibrate"
        )

    def explain(self, stored: StoredScore) -> Explanation:
        """Explain a stored score by the scorecard that it was computed by, beside the average lead of that card."""
        from agent.contributions import beside_average
        from agent.explanation import explain

        card = self.scorecards.by_version(stored.score.versions.scorecard)
        average = beside_average(stored.score, self.inbox.ledgers(card.version), card)
        said: dict[str, object] = {"beside_average": average}
        if self.inbox.lead(stored.score.lead_id).score == stored.score:
            said["route"] = self.routes.of(stored.score.lead_id)
        return explain(stored.score, stored.given, card).model_copy(update=said)

    def beside(self, stored: StoredScore) -> list[CardScore]:
        """The scores that other cards gave beside a stored main score, with the cards' names."""
        from agent.several_cards import CardScore

        others = [other.score for other in self.inbox.beside(stored.score.id)]
        return [CardScore(card=self.scorecards.by_version(s.versions.scorecard).name, score=s) for s in others]

    def whatif(self, who: str, assumed: Sequence[Assumption], card: str | None = None) -> WhatIf:
        """A lead's latest score beside the one it would have, were `assumed` so. Nothing is stored.

        It is by the same card, or by `card`: one in force by name, or as `SqlScorecards.new`. Raises NotFound
        "lead_unknown", "score_missing", InputError "assumption_value", ScorecardError.
        """
        from agent.whatif import what_if

        stored = self.inbox.latest_score(self.inbox.find(who).lead.id)
        own = self.scorecards.by_version(stored.score.versions.scorecard)
        under = self.scorecards.find(card) if card else None
        return what_if(stored.given, assumed, own, self.offers.current(), under)

    def replay(self, which: str) -> Replay:
        """Compute a stored score again (`which` as in `stored_score`). Raises ReplayMismatch where it differs."""
        from knowledge.replay import replay

        stored = self.stored_score(which)
        card = self.scorecards.by_version(stored.score.versions.scorecard)
        return replay(stored, card, self.inbox.raw, self.inbox.conversation)
