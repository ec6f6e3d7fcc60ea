"""HubSpot on loopback, and a real database that remembers what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from api.crm.desk import CrmDesk
from api.crm.hubspot import HubSpot
from api.crm.ownership import DEFAULTS
from api.crm.policy import policy
from api.crm.record import Crm
from api.crm.salesforce import Salesforce
from api.crm.target import CrmTarget, EarlierValues, unknown_score
from api.settings import Settings
from knowledge.crm_notes import CrmNotes
from knowledge.crm_proposals import CrmProposals
from knowledge.crm_writes import CrmWrites
from knowledge.database import Database, open_database
from knowledge.inbox import Inbox
from knowledge.leads import SqlLeads
from knowledge.tables import Base
from tests.api.doubles.hubspot import TOKEN, HubSpotDouble
from tests.api.doubles.qualified import qualified
from tests.api.doubles.salesforce import CLIENT_ID, CLIENT_SECRET, SalesforceDouble


class Waits(list[float]):
    """A sleep that notes the seconds and does not wait."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture(scope="session")
def _set_up() -> tuple[Any, Any]:
    """The groups and properties of HubSpot after `leadproof crm setup`."""
    with HubSpotDouble() as double:
        set_up(HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=double.url)))
        return double.groups, double.properties


@pytest.fixture
def hubspot(_set_up: tuple[Any, Any]) -> Iterator[HubSpotDouble]:
    """With the properties that `leadproof crm setup` makes."""
    with HubSpotDouble() as double:
        double.groups, double.properties = deepcopy(_set_up)
        yield double


def set_up(crm: Crm) -> None:
    for planned in crm.plan():
        crm.create(planned)


@pytest.fixture(scope="session")
def _database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('crm') / 'leadproof.db'}")
    yield database
    database.dispose()


@pytest.fixture
def database(_database: Database) -> Database:
    """A database without a row."""
    emptied(_database)
    return _database


def emptied(database: Database) -> None:
    """Only of what is kept of CRMs, Slack and leads, for it is done often."""
    with database.session() as session:
        for table in reversed(Base.metadata.sorted_tables):
            if table.name.startswith(("crm_", "leads", "scores", "outcomes", "past_deals", "slack_", "intents")):
                session.execute(table.delete())


@pytest.fixture
def keep_lead(database: Database) -> Callable[[], None]:
    """Keeps the lead of `qualified()` in the database."""

    def keeping() -> None:
        with SqlLeads(database).open("ld_1") as file:
            file.keep_lead(qualified().lead)

    return keeping


def hubspot_target(
    url: str,
    database: Database,
    waits: Waits,
    *,
    token: str = TOKEN,
    fields: Path | None = None,
    earlier: EarlierValues = unknown_score,
    **settings: Any,
) -> CrmTarget:
    chosen = Settings(hubspot_token=token, hubspot_base_url=url, **settings)
    return CrmTarget(
        HubSpot(chosen, sleep=waits),
        policy(fields, "hubspot") if fields else DEFAULTS,
        CrmWrites(database),
        CrmProposals(database),
        CrmNotes(database),
        link=chosen.crm_link,
        patience=chosen.crm_patience,
        earlier=earlier,
    )


@pytest.fixture
def crm(hubspot: HubSpotDouble, database: Database, waits: Waits) -> CrmTarget:
    return hubspot_target(hubspot.url, database, waits)


@pytest.fixture
def desk(crm: CrmTarget, database: Database, keep_lead: Callable[[], None]) -> CrmDesk:
    keep_lead()
    return CrmDesk((crm,), database, Inbox(database))


@pytest.fixture(scope="session")
def _set_up_salesforce() -> SalesforceDouble:
    """After `leadproof crm setup`."""
    with SalesforceDouble() as double:
        set_up(Salesforce(salesforce_settings(double.url)))
        return double


@pytest.fixture
def salesforce(_set_up_salesforce: SalesforceDouble) -> Iterator[SalesforceDouble]:
    """With the custom fields that `leadproof crm setup` makes."""
    with SalesforceDouble() as double:
        double.become(_set_up_salesforce)
        yield double


def salesforce_settings(url: str, **chosen: Any) -> Settings:
    given = {"salesforce_client_id": CLIENT_ID, "salesforce_client_secret": CLIENT_SECRET, **chosen}
    return Settings(salesforce_url=url, **given)


def salesforce_target(
    url: str, database: Database, waits: Waits, *, fields: Path | None = None, **chosen: Any
) -> CrmTarget:
    settings = salesforce_settings(url, **chosen)
    return CrmTarget(
        Salesforce(settings, sleep=waits),
        policy(fields, "salesforce"),
        CrmWrites(database),
        CrmProposals(database),
        CrmNotes(database),
        patience=settings.crm_patience,
    )


@pytest.fixture
def sales(salesforce: SalesforceDouble, database: Database, waits: Waits) -> CrmTarget:
    return salesforce_target(salesforce.url, database, waits)
