"""The reading side of the leads, for the doors: the ranked inbox, a lead, its scores and conversations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, Select, func, select

from agent.contributions import PointsLine
from agent.conversation import Conversation, Frozen
from agent.errors import Conflict, NotFound
from agent.lead import Contact, Lead
from agent.score import Score, ScoringInput
from agent.screening import Screening
from knowledge.database import Database
from knowledge.lead_conversations import CONVERSATIONS
from knowledge.leads import search_key, storable
from knowledge.merges import members, merged_away, resolved
from knowledge.tables import ConversationRow, LeadRow, ScoreRow

AVERAGED = 2000
"""How many leads' latest scores an average is taken over."""

CANDIDATES = 10
"""How many leads an ambiguous name is answered with."""


class LeadSummary(Frozen):
    """A lead with the score that was kept last, and how many conversations count and are held back as spam."""

    lead: Lead
    score: Score | None
    gated: bool
    conversations: int
    held: int


class StoredConversation(Frozen):
    """A conversation as it is kept. `earlier` is how it was read before, if it came in again and read otherwise."""

    lead_id: str
    conversation: Conversation
    screening: Screening
    contact: Contact
    received: AwareDatetime
    earlier: tuple[Conversation, ...] = ()


class StoredScore(Frozen):
    """A score, what it was computed from, and its bytes as they are stored."""

    score: Score
    given: ScoringInput
    canonical: bytes


class Inbox:
    """Everything that is stored about leads, to look at."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ranked(self, *, limit: int = 50, offset: int = 0) -> list[LeadSummary]:
        """Leads by points, highest first, then by name; those without a score last, merged ones with their whole."""
        order = (LeadRow.points.is_(None), LeadRow.points.desc(), LeadRow.name_key == "", LeadRow.name_key, LeadRow.id)
        whole = LeadRow.id.not_in(merged_away())
        return self._summaries(_summed().where(whole).order_by(*order).limit(limit).offset(offset))

    def count(self) -> int:
        """How many leads there are; one that was merged into another is no lead of its own."""
        chosen = select(func.count()).select_from(LeadRow).where(LeadRow.id.not_in(merged_away()))
        with self._database.session() as session:
            return session.scalar(chosen) or 0

    def find(self, who: str) -> LeadSummary:
        """The lead of that id, e-mail (in any case), CRM id, whole name, or name and company ("Name, Company").

        What finds a lead that was merged into another finds that one. Raises NotFound "lead_unknown", Conflict
        "lead_ambiguous" with the candidates.
        """
        for match in _matches(who):
            found = self._found(match)
            if len(found) == 1:
                return found[0]
            if found:
                raise Conflict("lead_ambiguous", _ambiguous(who, found))
        raise NotFound(
            "lead_unknown",
            f"No lead goes by {who!r}. Give an id, an e-mail address or a whole name; see: leadproof leads",
        )

    def _found(self, match: ColumnElement[bool]) -> list[LeadSummary]:
        with self._database.session() as session:
            chosen = select(LeadRow.id).where(match).order_by(LeadRow.id).limit(CANDIDATES + 1)
            ids = {resolved(session, lead_id) for lead_id in session.scalars(chosen).all()}
        return self._summaries(_summed().where(LeadRow.id.in_(ids)).order_by(LeadRow.id))

    def lead(self, lead_id: str) -> LeadSummary:
        """The lead of that id, or the one that it was merged into. Raises NotFound "lead_unknown"."""
        found = self._summaries(_summed().where(LeadRow.id == self._resolved(lead_id)))
        if not found:
            raise NotFound("lead_unknown", f"There is no lead with the id {lead_id!r}.")
        return found[0]

    def standing(self, lead_id: str) -> tuple[LeadSummary, StoredScore | None]:
        """The lead as `lead` gives it, with its score as it is stored. Raises NotFound "lead_unknown"."""
        with self._database.session() as session:
            whose = resolved(session, storable(lead_id))
            chosen = select(LeadRow, ScoreRow).outerjoin(ScoreRow, ScoreRow.id == LeadRow.score_id)
            found = session.execute(chosen.where(LeadRow.id == whose)).one_or_none()
        if found is None:
            raise NotFound("lead_unknown", f"There is no lead with the id {lead_id!r}.")
        lead, score = found
        if score is None:
            return _summary(lead, None), None
        return _summary(lead, score.canonical), _stored_score(score)

    def latest_score(self, lead_id: str) -> StoredScore:
        """The score that was kept last. Raises NotFound "lead_unknown", "score_missing"."""
        summary = self.lead(lead_id)
        if summary.score is None:
            why = "its conversations are held back as spam" if summary.gated else "no conversation of it was scored yet"
            raise NotFound("score_missing", f"Lead {lead_id} has no score: {why}.")
        return self.score(summary.score.id)

    def scores(self, lead_id: str) -> list[StoredScore]:
        """All main scores of a lead, in the order they were first kept."""
        own = (ScoreRow.lead_id == self._resolved(lead_id)) & ScoreRow.beside.is_(None)
        return self._scores(select(ScoreRow).where(own).order_by(ScoreRow.number))

    def beside(self, score_id: str) -> list[StoredScore]:
        """The scores by other cards that stand beside a main score, in the order of the cards."""
        return self._scores(select(ScoreRow).where(ScoreRow.beside == storable(score_id)).order_by(ScoreRow.number))

    def latest_inputs(self) -> Iterator[ScoringInput]:
        """What each lead's latest main score was computed from, by the leads' names; a few are read at a time."""
        chosen = (
            select(ScoreRow.given)
            .join(LeadRow, LeadRow.score_id == ScoreRow.id)
            .where(LeadRow.id.not_in(merged_away()))
            .order_by(LeadRow.name_key == "", LeadRow.name_key, LeadRow.id)
        )
        with self._database.session() as session:
            for given in session.scalars(chosen.execution_options(yield_per=200)):
                yield ScoringInput.model_validate_json(given)

    def scored(self) -> int:
        """How many leads have a score."""
        own = LeadRow.score_id.is_not(None) & LeadRow.id.not_in(merged_away())
        with self._database.session() as session:
            return session.scalar(select(func.count()).select_from(LeadRow).where(own)) or 0

    def ledgers(self, scorecard: str, limit: int = AVERAGED) -> Iterator[list[PointsLine]]:
        """The ledgers of leads' latest scores by a version of a card, the latest `limit` of them."""
        chosen = (
            select(ScoreRow.canonical)
            .join(LeadRow, LeadRow.score_id == ScoreRow.id)
            .where(ScoreRow.scorecard == storable(scorecard), LeadRow.id.not_in(merged_away()))
            .order_by(ScoreRow.number.desc())
            .limit(limit)
        )
        with self._database.session() as session:
            for canonical in session.scalars(chosen):
                lines = json.loads(canonical)["ledger"]
                yield [PointsLine(line["group"], line["rule"], line["points"]) for line in lines]

    def score(self, score_id: str) -> StoredScore:
        """Raises NotFound "score_unknown"."""
        found = self._scores(select(ScoreRow).where(ScoreRow.id == storable(score_id)))
        if not found:
            raise NotFound("score_unknown", f"There is no score with the id {score_id!r}.")
        return found[0]

    def conversations(self, lead_id: str) -> list[StoredConversation]:
        """A lead's conversations, held back or not, by when they took place; one that came in twice for it once."""
        with self._database.session() as session:
            whose = members(session, resolved(session, storable(lead_id)))
        found = self._conversations(
            select(ConversationRow)
            .where(ConversationRow.lead_id.in_(whose))
            .order_by(ConversationRow.took_place, ConversationRow.id, ConversationRow.gated, ConversationRow.lead_id)
        )
        return list({stored.conversation.id: stored for stored in reversed(found)}.values())[::-1]

    def conversation(self, conversation_id: str, lead_id: str | None = None) -> StoredConversation:
        """One conversation; of leads that share it, `lead_id` or the one it came in for first.

        What is or was merged into `lead_id` counts as its own, for its scores rest on that too. Raises NotFound
        "conversation_unknown".
        """
        chosen = select(ConversationRow).where(ConversationRow.id == storable(conversation_id))
        if lead_id is not None:
            with self._database.session() as session:
                own = members(session, storable(lead_id), ever=True)
            chosen = chosen.where(ConversationRow.lead_id.in_(own)).order_by(ConversationRow.lead_id != own[0])
        found = self._conversations(chosen.order_by(ConversationRow.received, ConversationRow.lead_id).limit(1))
        if not found:
            raise _conversation_unknown(conversation_id)
        return found[0]

    def raw(self, conversation_id: str) -> bytes:
        """The bytes that a conversation came in as. Raises NotFound "conversation_unknown"."""
        with self._database.session() as session:
            raw = session.scalar(
                select(ConversationRow.raw).where(ConversationRow.id == storable(conversation_id)).limit(1)
            )
        if raw is None:
            raise _conversation_unknown(conversation_id)
        return raw

    def gated(self) -> list[StoredConversation]:
        """The conversations that are held back as spam, the newest first."""
        return self._conversations(
            select(ConversationRow)
            .where(ConversationRow.gated.is_(True))
            .order_by(ConversationRow.received.desc(), ConversationRow.id)
        )

    def _resolved(self, lead_id: str) -> str:
        with self._database.session() as session:
            return resolved(session, storable(lead_id))

    def _summaries(self, chosen: Select[LeadRow, bytes]) -> list[LeadSummary]:
        with self._database.session() as session:
            return [_summary(lead, canonical) for lead, canonical in session.execute(chosen)]

    def _scores(self, chosen: Select[ScoreRow]) -> list[StoredScore]:
        with self._database.session() as session:
            return [_stored_score(row) for row in session.scalars(chosen)]

    def _conversations(self, chosen: Select[ConversationRow]) -> list[StoredConversation]:
        with self._database.session() as session:
            return [_stored(row) for row in session.scalars(chosen)]


def _matches(who: str) -> Iterator[ColumnElement[bool]]:
    """What a lead may go by, the surest first."""
    key = search_key(who)
    if not key:
        return
    yield LeadRow.id == storable(who).strip()
    yield LeadRow.email_key == key
    yield LeadRow.crm_id == storable(who).strip()
    yield LeadRow.name_key == key
    name, comma, company = storable(who).partition(",")
    if comma:
        yield (LeadRow.name_key == search_key(name)) & (func.lower(LeadRow.company) == company.strip().lower())


def _summed() -> Select[LeadRow, bytes]:
    return select(LeadRow, ScoreRow.canonical).outerjoin(ScoreRow, ScoreRow.id == LeadRow.score_id)


def _summary(lead: LeadRow, canonical: bytes | None) -> LeadSummary:
    return LeadSummary(
        lead=Lead.model_validate_json(lead.document),
        score=None if canonical is None else Score.model_validate_json(canonical),
        gated=lead.counted == 0 and lead.held > 0,
        conversations=lead.counted,
        held=lead.held,
    )


def _stored_score(row: ScoreRow) -> StoredScore:
    return StoredScore(
        score=Score.model_validate_json(row.canonical),
        given=ScoringInput.model_validate_json(row.given),
        canonical=row.canonical,
    )


def _stored(row: ConversationRow) -> StoredConversation:
    return StoredConversation(
        lead_id=row.lead_id,
        conversation=Conversation.model_validate_json(row.document),
        screening=Screening.model_validate_json(row.screening),
        contact=Contact.model_validate_json(row.contact),
        received=row.received,
        earlier=CONVERSATIONS.validate_json(row.earlier),
    )


def _ambiguous(who: str, found: Sequence[LeadSummary]) -> str:
    shown = [
        " ".join(part for part in (s.lead.id, s.lead.contact.email, s.lead.contact.company) if part)
        for s in found[:CANDIDATES]
    ]
    more = ", and more" if len(found) > CANDIDATES else ""
    return f"Several leads go by {who!r}. Name one by its id: {'; '.join(shown)}{more}."


def _conversation_unknown(conversation_id: str) -> NotFound:
    return NotFound("conversation_unknown", f"There is no conversation with the id {conversation_id!r}.")
