"""Who has which lead since when and why: the routes in force, and every one that was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, CompoundSelect, Select, func, select, union
from sqlalchemy.orm import Session

from agent.routing.choosing import Load
from agent.routing.route import PastRoute, Route
from agent.score import Score, ScoringInput
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.merges import members, merged_away, resolved
from knowledge.tables import LeadMergeRow, LeadRow, OutcomeRow, RouteRow, ScoreRow

LOCK = "routing"
"""Whoever assigns holds it, so that two leads never both take the last place."""


class Routes:
    """The routes of all leads. A lead that was merged into another has that one's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, lead_id: str) -> Route | None:
        """Where a lead is now; None where it was never routed."""
        with self._database.session() as session:
            row = in_force(session, resolved(session, storable(lead_id)))
            return None if row is None else as_route(row)

    def history(self, lead_id: str) -> list[PastRoute]:
        """Where a lead, and whatever was merged into it, has been, the latest first."""
        with self._database.session() as session:
            whose = members(session, resolved(session, storable(lead_id)))
            chosen = select(RouteRow).where(RouteRow.lead_id.in_(whose)).order_by(RouteRow.number.desc())
            return [_past(row) for row in session.scalars(chosen)]

    def listed(self, person: str | None = None) -> list[Route]:
        """The routes in force of open leads: those of a person, or all, the queue first, then by person and time."""
        chosen = select(RouteRow).where(*_open())
        if person is not None:
            chosen = chosen.where(RouteRow.person == storable(person))
        order = (RouteRow.person.is_not(None), RouteRow.person, RouteRow.number)
        with self._database.session() as session:
            return [as_route(row) for row in session.scalars(chosen.order_by(*order))]

    def waiting(self) -> list[str]:
        """The leads with a score and without a person that are still open, by points, the highest first."""
        with_person = select(RouteRow.lead_id).where(RouteRow.until.is_(None), RouteRow.person.is_not(None))
        chosen = (
            select(LeadRow.id)
            .where(LeadRow.score_id.is_not(None), LeadRow.id.not_in(merged_away()))
            .where(LeadRow.id.not_in(with_person), LeadRow.id.not_in(_closed()))
            .order_by(LeadRow.points.desc(), LeadRow.created, LeadRow.id)
        )
        with self._database.session() as session:
            return list(session.scalars(chosen))

    def loads(self) -> dict[str, Load]:
        """How many leads each person has open, and the number of the last assignment they got."""
        with self._database.session() as session:
            return loads_in(session)


def in_force(session: Session, lead_id: str) -> RouteRow | None:
    """The route in force of a lead that is not merged away: its own, else the latest of what was merged into it."""
    chosen = (
        select(RouteRow)
        .where(RouteRow.lead_id.in_(members(session, lead_id)), RouteRow.until.is_(None))
        .order_by(RouteRow.lead_id != lead_id, RouteRow.number.desc())
        .limit(1)
    )
    return session.scalar(chosen)


def loads_in(session: Session) -> dict[str, Load]:
    """The loads of all people who ever got a lead. An open lead has no outcome, and is no part of another."""
    counted = select(RouteRow.person, func.count()).where(*_open(), RouteRow.person.is_not(None))
    last = select(RouteRow.person, func.max(RouteRow.number)).where(RouteRow.person.is_not(None))
    open_leads = {row[0]: row[1] for row in session.execute(counted.group_by(RouteRow.person))}
    return {
        str(person): Load(open=open_leads.get(person, 0), last=number)
        for person, number in session.execute(last.group_by(RouteRow.person))
    }


def put(session: Session, route: Route, ended: str) -> Route:
    """Put a route in force in place of the one before, which `ended` so."""
    before = session.scalar(select(RouteRow).where(RouteRow.lead_id == route.lead_id, RouteRow.until.is_(None)))
    if before is not None:
        before.until, before.ended = route.since, ended
        session.flush()
    session.add(RouteRow(**route.model_dump()))
    session.flush()
    return route


def then(session: Session, score_id: str | None) -> tuple[Score, ScoringInput] | None:
    """The score that a route rests on, and what it was computed from."""
    row = None if score_id is None else session.scalar(select(ScoreRow).where(ScoreRow.id == score_id))
    if row is None:
        return None
    return Score.model_validate_json(row.canonical), ScoringInput.model_validate_json(row.given)


def now() -> datetime:
    """The moment."""
    return datetime.now(UTC)


def as_route(row: RouteRow) -> Route:
    """The row as a route."""
    return Route(**{name: getattr(row, name) for name in Route.model_fields})


def _past(row: RouteRow) -> PastRoute:
    return PastRoute(**{name: getattr(row, name) for name in PastRoute.model_fields})


def _open() -> Iterator[ColumnElement[bool]]:
    yield RouteRow.until.is_(None)
    yield RouteRow.lead_id.not_in(merged_away())
    yield RouteRow.lead_id.not_in(_closed())


def _closed() -> CompoundSelect[str]:
    """The leads whose outcome is known, or that of a lead that was merged into them."""
    parts: Select[str] = (
        select(LeadMergeRow.lead_id)
        .join(OutcomeRow, OutcomeRow.lead_id == LeadMergeRow.other_id)
        .where(LeadMergeRow.undone.is_(None))
    )
    return union(select(OutcomeRow.lead_id), parts)
