"""What is done with several parts of one Leadproof at once. Each module is imported when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agent.errors import Conflict, InputError, NotFound
from api.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from agent.assumptions import Assumption
    from agent.explanation import Explanation
    from agent.fact_ledger import Entry
    from agent.hindsight import Difference, Hindsight
    from agent.learning.calibration import Chance, RanksOnly
    from agent.qualifier import Qualified
    from agent.routing.decision import Decision
    from agent.score import Score
    from agent.several_cards import CardScore
    from agent.whatif import WhatIf
    from knowledge.inbox import LeadSummary, StoredScore
    from knowledge.leads import SqlLeadFile
    from knowledge.replay import Replay
    from knowledge.routing import SqlRouting


class Regrouped(NamedTuple):
    """The leads that a merge, or its undoing, leaves, each with its new score, and what could not be published."""

    leads: tuple[LeadSummary, ...]
    undelivered: tuple[str, ...]


class Assembly(Parts):
    """One Leadproof: its parts, and what is done with several of them."""

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
