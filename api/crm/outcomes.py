"""Pulls won and lost deals out of the CRMs: the outcomes of leads, and past deals that new leads are compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from agent.conversation import Frozen
from agent.errors import Conflict, NotFound
from agent.outcomes import KnownOutcome, LeadOutcome

if TYPE_CHECKING:
    from api.crm.closed_deals import ClosedDeal
    from api.crm.record import Crm
    from knowledge.crm_pulls import CrmPulls
    from knowledge.deals import PastDeals
    from knowledge.outcomes import Outcomes

OVERLAP = timedelta(hours=1)
"""How far a pull reaches back before the one before it: a CRM's search learns of a change only after a while."""

BATCH = 500
"""How many deals are stored at once."""

Progress = Callable[[int], None]
"""Told how many deals have been read so far."""


class Pulled(Frozen):
    """What a pull brought. `unknown` deals belong to nobody that Leadproof knows as a lead."""

    target: str
    deals: int
    won: int
    past_deals: int
    outcomes: int
    unknown: int


class OutcomePull:
    """`find` gives the id of the lead that an e-mail tells, and raises NotFound or Conflict."""

    def __init__(self, outcomes: Outcomes, deals: PastDeals, pulls: CrmPulls, find: Callable[[str], str]) -> None:
        self._outcomes = outcomes
        self._deals = deals
        self._pulls = pulls
        self._find = find

    def pull(self, crm: Crm, since: datetime | None = None, progress: Progress | None = None) -> Pulled:
        """Deals that were changed since a moment, or since the last pull; pulling again changes nothing.

        Raises DeliveryError; what was read until then is kept, and the next pull begins where this one began.
        """
        began = datetime.now(UTC)
        last = self._pulls.until(crm.name)
        pulled = Pulled(target=crm.name, deals=0, won=0, past_deals=0, outcomes=0, unknown=0)
        batch: list[ClosedDeal] = []
        for deal in crm.closed_deals(since or last):
            batch.append(deal)
            if len(batch) == BATCH:
                pulled, batch = self._kept(crm.name, batch, pulled, progress), []
        pulled = self._kept(crm.name, batch, pulled, progress)
        if since is None or last is None or since <= last:
            self._pulls.keep(crm.name, began - OVERLAP)
        return pulled

    def _kept(self, target: str, batch: Sequence[ClosedDeal], before: Pulled, progress: Progress | None) -> Pulled:
        past = [deal for each in batch if (deal := each.past(target)) is not None]
        owners = {deal.id: self._leads(deal) for deal in batch}
        pulled = Pulled(
            target=target,
            deals=before.deals + len(batch),
            won=before.won + sum(deal.won for deal in batch),
            past_deals=before.past_deals + (self._deals.add(past) if past else 0),
            outcomes=before.outcomes + self._outcomes.keep(self._known(batch, owners)),
            unknown=before.unknown + sum(not leads for leads in owners.values()),
        )
        if progress:
            progress(pulled.deals)
        return pulled

    def _leads(self, deal: ClosedDeal) -> set[str]:
        """The leads that a deal's people are; whom nobody knows, or several leads might be, is left out."""
        found = set()
        for email in deal.emails:
            try:
                found.add(self._find(email))
            except (NotFound, Conflict):
                continue
        return found

    def _known(self, batch: Sequence[ClosedDeal], owners: dict[str, set[str]]) -> list[KnownOutcome]:
        """The latest outcome of each lead; one that is later than what is pulled stays."""
        latest = {known.lead_id: known for known in self._outcomes.all()}
        found: dict[str, KnownOutcome] = {}
        for deal in sorted(batch, key=lambda each: (each.closed, each.changed)):
            outcome = LeadOutcome.WON if deal.won else LeadOutcome.LOST
            for lead in owners[deal.id]:
                if lead not in latest or latest[lead].day <= deal.closed:
                    found[lead] = KnownOutcome(lead_id=lead, outcome=outcome, day=deal.closed)
        return list(found.values())
