"""What the tests of this room share: databases, and values to keep in them.

Each test gets an empty database, on SQLite and on PostgreSQL in turn. The PostgreSQL server runs as long as the test
session, and is stopped and deleted then.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from agent.deals import SimilarDeals
from agent.facts import Evidence, Fact, Money, Request, State, Wanted
from agent.lead import Contact, Lead
from agent.score import LedgerLine, Score, ScoringInput, Stage, Versions
from agent.screening import Screening
from bench.service.postgresql import server
from knowledge.database import Database, open_database
from knowledge.leads import SqlLeads
from knowledge.tables import Base

CLEAN = Screening()

_NUMBERS = count(1)


class PostgreSQL:
    """A server of the test session, with one migrated database that is emptied for each test, faster than a new one."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self.execute("postgres", "ALTER SYSTEM SET fsync = off")
        self.execute("postgres", "SELECT pg_reload_conf()")
        self.create("migrated")
        open_database(self.url("migrated")).dispose()

    def url(self, database: str) -> str:
        return self._uri.replace("/postgres?", f"/{database}?")

    def execute(self, database: str, statement: str) -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    def emptied(self) -> str:
        """The URL of the migrated database, without a row."""
        tables = reversed(Base.metadata.sorted_tables)
        self.execute("migrated", ";".join(f"DELETE FROM {table.name}" for table in tables))
        return self.url("migrated")

    def create(self, name: str) -> None:
        self.execute("postgres", f"CREATE DATABASE {name}")

    def drop(self, name: str) -> None:
        self.execute("postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    with server() as uri:
        yield PostgreSQL(uri)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "leadproof.db"
    open_database(f"sqlite:///{file}").dispose()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database at the newest schema without a row. Its schema is to be left as it is."""
    if backend == "sqlite":
        file = tmp_path / "leadproof.db"
        shutil.copy(request.getfixturevalue("migrated_file"), file)
        return f"sqlite:///{file}"
    server: PostgreSQL = request.getfixturevalue("postgresql")
    return server.emptied()


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table, which the test has to itself; the SQLite one does not exist yet."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'leadproof.db'}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = f"test_{next(_NUMBERS)}"
    server.create(name)
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def opened() -> Iterator[Callable[[str], Database]]:
    """Opens databases and closes them after the test."""
    databases: list[Database] = []

    def opening(url: str) -> Database:
        databases.append(open_database(url))
        return databases[-1]

    yield opening
    for database in databases:
        database.dispose()


@pytest.fixture
def database(database_url: str, opened: Callable[[str], Database]) -> Database:
    """A fresh database at the newest schema."""
    return opened(database_url)


class Making:
    """Makes the values that the store keeps: conversations with their bytes, facts that stand in them, scores."""

    start = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def conversation(
        self,
        words: str = "We have twenty thousand dollars.",
        *,
        day: int = 0,
        date_source: DateSource = DateSource.GIVEN,
        side: Side = Side.BUYER,
        raw: bytes | None = None,
    ) -> Conversation:
        """One that took place `day` days after the start; its raw bytes are its words unless given."""
        return Conversation(
            kind=ConversationKind.CALL,
            format="plain",
            sha256=hashlib.sha256(words.encode() if raw is None else raw).hexdigest(),
            took_place=self.start + timedelta(days=day),
            date_source=date_source,
            participants=(Participant(name="Ines Albrecht", side=side, because="given"),),
            utterances=(Utterance(index=0, speaker="Ines Albrecht", side=side, text=words),),
        )

    def fact(
        self,
        conversation: Conversation,
        factor: Factor = Factor.BUDGET,
        value: Money | Wanted | Request | None = None,
        quote: str | None = None,
    ) -> Fact:
        text = conversation.utterances[0].text
        quote = text if quote is None else quote
        evidence = Evidence(
            conversation=conversation.id,
            utterance=0,
            speaker="Ines Albrecht",
            side=Side.BUYER,
            said_at=conversation.took_place,
            start=text.index(quote),
            end=text.index(quote) + len(quote),
            quote=quote,
        )
        return Fact(
            factor=factor,
            state=State.CONFIRMED,
            evidence_class=EvidenceClass.SAID,
            value=value,
            evidence=(evidence,),
            said_at=conversation.took_place,
        )

    def lead(self, lead_id: str = "ld_1", **contact: object) -> Lead:
        return Lead(id=lead_id, contact=Contact.model_validate(contact))

    def given(
        self, lead: Lead, conversations: tuple[Conversation, ...], facts: tuple[Fact, ...] = (), scorecard: str = "card"
    ) -> ScoringInput:
        latest = conversations[-1]
        return ScoringInput(
            lead=lead,
            as_of=latest.took_place,
            facts=facts,
            similar=SimilarDeals(before=latest.took_place.date()),
            versions=Versions(
                scorecard=scorecard,
                reader="rules",
                catalogue="none",
                conversations=tuple(conversation.sha256 for conversation in conversations),
            ),
        )

    def score(self, given: ScoringInput, points: int = 50, band: str = "warm") -> Score:
        """A score as the store sees it, not one that a scorecard would give."""
        return Score(
            id=f"sc_{given.lead.id}_{points}",
            lead_id=given.lead.id,
            as_of=given.as_of,
            points=points,
            low=0,
            high=100,
            band=band,
            stage=Stage.MQL,
            ledger=(LedgerLine(group=None, rule="start", points=points, because="“Größe” – 20 %"),),
            versions=given.versions,
        )


@pytest.fixture(scope="session")
def make() -> Making:
    return Making()


class Keeping:
    """Keeps conversations, facts and scores in a database the way the qualifier does."""

    def __init__(self, database: Database, make: Making) -> None:
        self.leads = SqlLeads(database)
        self._make = make

    def conversation(self, lead: Lead, conversation: Conversation, screening: Screening = CLEAN, *facts: Fact) -> None:
        """With the facts, and a reading of it unless it is held back."""
        with self.leads.open(lead.id) as file:
            file.keep_lead(lead)
            kept = file.keep_conversation(
                conversation, conversation.utterances[0].text.encode(), screening, lead.contact
            )
            if not kept.screening.gated:
                file.keep_reading(kept.conversation, "rules", (), facts, ())

    def scored(self, lead: Lead, points: int, band: str = "warm") -> Score:
        """A lead with one conversation of its own and a score."""
        conversation = self._make.conversation(f"This is {lead.id}.")
        self.conversation(lead, conversation)
        given = self._make.given(lead, (conversation,))
        score = self._make.score(given, points, band)
        with self.leads.open(lead.id) as file:
            file.keep_score(score, given)
        return score


@pytest.fixture
def keep(database: Database, make: Making) -> Keeping:
    return Keeping(database, make)
