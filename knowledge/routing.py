"""Leads are routed as their scores are kept: the rules decide, what they decided is kept with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from agent.errors import InputError, NotFound
from agent.lead import Lead
from agent.routing.choosing import IDLE, Load
from agent.routing.crossings import Standing, crossings, standing
from agent.routing.decision import Decision, Held, decide
from agent.routing.meeting import Subject
from agent.routing.route import Crossing, Route, Routed
from agent.routing.rules import RoutingRules
from agent.score import Score
from agent.spelling import nearest
from knowledge.database import Database
from knowledge.leads import storable
from knowledge.merges import resolved
from knowledge.routes import LOCK, as_route, in_force, loads_in, now, put, then
from knowledge.tables import LeadRow, RouteRow, StandingRow

LONGEST = 500
"""How long a reason or a name that a person gives may be, in characters."""

CROSSINGS = TypeAdapter(tuple[Crossing, ...])

Bands = Callable[[str], Sequence[str]]
"""The bands of the card of a version, lowest first."""


class SqlRouting:
    """`agent.ports.Routing` over the database. `rules` gives the rules in force, `bands` the bands of a card."""

    def __init__(self, database: Database, rules: Callable[[], RoutingRules], bands: Bands) -> None:
        self._database = database
        self._rules = rules
        self._bands = bands

    def route(self, lead: Lead, score: Score) -> Routed:
        """Route a lead by its main score, unless a person assigned it; keep where it goes and what was crossed."""
        rules, bands = self._rules(), self._bands(score.versions.scorecard)
        with self._database.writing(LOCK) as session:
            whole = resolved(session, lead.id)
            crossed = _crossed(session, whole, score, rules, bands)
            return Routed(route=_routed(session, whole, Subject(lead.contact, score), rules), crossed=crossed)

    def plan(self, subjects: Iterable[tuple[Lead, Score]]) -> list[tuple[str, Decision]]:
        """Where leads that nobody has would go, one after the other, each with its id. Nothing is kept."""
        rules = self._rules()
        with self._database.session() as session:
            loads = loads_in(session)
        last = max((load.last for load in loads.values()), default=0)
        planned = []
        for number, (lead, score) in enumerate(subjects, last + 1):
            found = decide(rules, Subject(lead.contact, score), loads) or Decision(None, None, "")
            if found.person is not None:
                loads[found.person] = Load(open=loads.get(found.person, IDLE).open + 1, last=number)
            planned.append((lead.id, found))
        return planned

    def assign(self, lead_id: str, person: str, *, by: str, why: str) -> Route:
        """Give a lead to a person, by id or name, in the name of a person. Rules never take it away again.

        Their limit does not hold here. Raises NotFound "lead_unknown", "person_unknown", InputError "name_missing",
        "why_missing".
        """
        rules = self._rules()
        chosen = rules.people.get(person) or next((p for p in rules.people.values() if p in rules.named(person)), None)
        if chosen is None or (person in rules.teams):
            near = nearest(person, rules.people)
            hint = f"Did you mean {near}? " if near else ""
            raise NotFound(
                "person_unknown",
                f"{person!r} is not among the people of {rules.source}. {hint}See: leadproof route people",
            )
        return self._by_hand(lead_id, by=by, why=why, person=chosen.id, name=chosen.called)

    def release(self, lead_id: str, *, by: str, why: str) -> Route:
        """Put a lead back into the queue, whoever has it. Raises as `assign`, and InputError "not_assigned"."""
        return self._by_hand(lead_id, by=by, why=why, person=None, name=None)

    def _by_hand(self, lead_id: str, *, by: str, why: str, person: str | None, name: str | None) -> Route:
        who, reason = _said(by, "name_missing", "in whose name"), _said(why, "why_missing", "why")
        with self._database.writing(LOCK) as session:
            whole = resolved(session, storable(lead_id))
            lead = session.get(LeadRow, whole)
            if lead is None:
                raise NotFound("lead_unknown", f"There is no lead with the id {lead_id!r}.")
            before = in_force(session, whole)
            if person is None and (before is None or before.person is None):
                raise InputError("not_assigned", f"Nobody has lead {whole}; there is nothing to release.")
            route = Route(
                lead_id=whole,
                person=person,
                name=name,
                rule=None,
                because=reason,
                by=who,
                since=now(),
                score_id=lead.score_id,
            )
            _end_parts(before, route)
            return put(session, route, f"{'released' if person is None else 'assigned'} by {who}: {reason}")


def _routed(session: Session, lead_id: str, subject: Subject, rules: RoutingRules) -> Route:
    row = in_force(session, lead_id)
    held = _held(session, row)
    before = None if row is None else as_route(row)
    found = None if before is not None and before.manual else decide(rules, subject, loads_in(session), held)
    if before is not None and (found is None or (found.person is None and found.because == before.because)):
        return before if before.lead_id == lead_id else _taken_over(session, before, lead_id)
    if found is None:
        raise ValueError(f"Nothing was decided for lead {lead_id}, which nobody has.")
    person = rules.people[found.person] if found.person else None
    route = Route(
        lead_id=lead_id,
        person=found.person,
        name=person.called if person else None,
        rule=found.rule,
        because=found.because,
        since=now(),
        score_id=subject.score.id,
        version=rules.version,
    )
    _end_parts(row, route)
    return put(session, route, found.because)


def _taken_over(session: Session, before: Route, lead_id: str) -> Route:
    """A lead that has no route of its own goes on with that of a lead that was merged into it."""
    words = f"{before.because}; came with {before.lead_id}, which was merged into it"
    return put(session, before.model_copy(update={"lead_id": lead_id, "because": words, "since": now()}), "merged")


def _end_parts(row: RouteRow | None, route: Route) -> None:
    """A route that came from a merged lead ends too where the whole goes elsewhere."""
    if row is not None and row.lead_id != route.lead_id:
        row.until, row.ended = route.since, f"merged into {route.lead_id}"


def _held(session: Session, row: RouteRow | None) -> Held | None:
    if row is None or row.person is None:
        return None
    found = then(session, row.score_id)
    known = Subject(found[1].lead.contact, found[0]) if found else None
    return Held(person=row.person, name=row.name or row.person, rule=row.rule, then=known)


def _crossed(
    session: Session, lead_id: str, score: Score, rules: RoutingRules, bands: Sequence[str]
) -> tuple[Crossing, ...]:
    """What a score crossed. It is found out once: the same score again crossed the same."""
    alerts = rules.content.alerts
    row = session.get(StandingRow, lead_id)
    before = None if row is None else Standing.model_validate_json(row.document)
    if row is not None and before is not None and before.score_id == score.id:
        return CROSSINGS.validate_json(row.crossed)
    after = standing(before, score, alerts, rules.content.margin)
    crossed = crossings(before, after, alerts, bands)
    if row is None:
        row = StandingRow(lead_id=lead_id)
        session.add(row)
    row.document, row.crossed, row.updated = after.model_dump_json(), CROSSINGS.dump_json(crossed).decode(), now()
    session.flush()
    return crossed


def _said(text: str, code: str, what: str) -> str:
    said = " ".join(storable(text).split())
    if not said or len(said) > LONGEST:
        raise InputError(code, f"Say {what}, in 1 to {LONGEST} characters.")
    return said
