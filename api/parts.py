"""The parts of one Leadproof, chosen by the settings: the one place where they are put together.

Each part is made when it is first asked for, and its module is imported then, so that a command pays only for what
it uses.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from types import TracebackType
from typing import TYPE_CHECKING, Self

from agent.errors import ConfigurationError, NotFound
from api.made_once import MadeOfParts, made_once

if TYPE_CHECKING:
    from agent.ports import Offers, Reader, Scorecards, Target
    from agent.qualifier import Qualifier
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
    from knowledge.inbox import Inbox
    from knowledge.keys import ApiKeys
    from knowledge.leads import SqlLeads
    from knowledge.merging import Merging
    from knowledge.offers import SqlOffers
    from knowledge.outcomes import Calibrations, Outcomes
    from knowledge.policies import PolicyStore
    from knowledge.pulls import Pulls
    from knowledge.routes import Routes
    from knowledge.routing import SqlRouting
    from knowledge.routing_files import RoutingFile
    from knowledge.slack_threads import SlackThreads


class Parts(MadeOfParts):
    """The parts of one Leadproof.

    `aloud` lets scores be printed where no Slack channel is set; a command that shows its result itself turns it off.
    Close it, or use it as a context, to let go of the database.
    """

    def __init__(self, settings: Settings, *, aloud: bool = True) -> None:
        super().__init__()
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

    @made_once
    def database(self) -> Database:
        from knowledge.database import open_database

        return open_database(self.settings.database)

    @made_once
    def leads(self) -> SqlLeads:
        from knowledge.leads import SqlLeads

        return SqlLeads(self.database)

    @made_once
    def merging(self) -> Merging:
        from knowledge.merging import Merging

        return Merging(self.database)

    @made_once
    def inbox(self) -> Inbox:
        from knowledge.inbox import Inbox

        return Inbox(self.database)

    @made_once
    def activity_events(self) -> ActivityEvents:
        from knowledge.activity_events import ActivityEvents

        return ActivityEvents(self.database)

    @made_once
    def pulls(self) -> Pulls:
        from knowledge.pulls import Pulls

        return Pulls(self.database)

    @made_once
    def scorecards(self) -> SqlScorecards:
        from knowledge.cards import SqlScorecards

        return SqlScorecards(self.database, self.settings.scorecards)

    @made_once
    def outcomes(self) -> Outcomes:
        from knowledge.outcomes import Outcomes

        return Outcomes(self.database)

    @made_once
    def calibrations(self) -> Calibrations:
        from knowledge.outcomes import Calibrations

        return Calibrations(self.database)

    @made_once
    def routes(self) -> Routes:
        from knowledge.routes import Routes

        return Routes(self.database)

    @made_once
    def routing_file(self) -> RoutingFile | None:
        """The routing rules; None where none are set. Raises RoutingError."""
        if self.settings.routing is None:
            return None
        from knowledge.routing_files import RoutingFile

        return RoutingFile(self.settings.routing)

    @made_once
    def routing(self) -> SqlRouting | None:
        """What routes leads; None where no rules are set. Raises RoutingError."""
        if self.routing_file is None:
            return None
        from knowledge.routing import SqlRouting

        def bands(version: str) -> list[str]:
            return [band.name for band in self.scorecards.by_version(version).bands]

        return SqlRouting(self.database, self.routing_file.current, bands)

    @made_once
    def catalogue(self) -> CatalogueStore:
        from knowledge.catalogue import CatalogueStore

        return CatalogueStore(self.database)

    @made_once
    def policies(self) -> PolicyStore:
        from knowledge.policies import PolicyStore

        return PolicyStore(self.database)

    @made_once
    def offers(self) -> SqlOffers:
        from knowledge.offers import SqlOffers

        return SqlOffers(self.catalogue, self.policies)

    @made_once
    def embedding(self) -> Embedding:
        from knowledge.embeddings import WordLlamaEmbedding

        return WordLlamaEmbedding()

    @made_once
    def deals(self) -> PastDeals:
        from knowledge.deals import PastDeals

        return PastDeals(self.database, self.settings.vectors, self.embedding)

    @made_once
    def keys(self) -> ApiKeys:
        from knowledge.keys import ApiKeys

        return ApiKeys(self.database)

    @made_once
    def idempotency(self) -> IdempotencyKeys:
        from knowledge.idempotency import IdempotencyKeys

        return IdempotencyKeys(self.database)

    @made_once
    def events(self) -> Events:
        from knowledge.events import Events

        return Events(self.database)

    @made_once
    def event_work(self) -> EventWork:
        from knowledge.event_work import EventWork

        return EventWork(self.database)

    @made_once
    def event_figures(self) -> EventFigures:
        from knowledge.event_figures import EventFigures

        return EventFigures(self.database)

    @made_once
    def threads(self) -> SlackThreads:
        from knowledge.slack_threads import SlackThreads

        return SlackThreads(self.database)

    @made_once
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

    @made_once
    def targets(self) -> tuple[Target, ...]:
        """Where scores are told: the local table first, then each outside system that is set up."""
        from knowledge.local_crm import LocalCrm

        return (LocalCrm(self.database), *self.crms, self._channel, *self._webhooks)

    @made_once
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

    @made_once
    def crm_desk(self) -> CrmDesk:
        """What people decide about what is written to the CRMs."""
        from api.crm.desk import CrmDesk

        return CrmDesk(self.crms, self.database, self.inbox)

    @made_once
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

    @made_once
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
