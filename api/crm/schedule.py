"""The scheduled pull of won and lost deals: `leadproof crm pull-outcomes` by itself."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from agent.errors import ConfigurationError, LeadproofError
from api.crm.outcomes import OVERLAP
from knowledge.crm_pulls import CrmPulls

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.crm.outcomes import Pulled
    from api.crm.record import Crm

log = logging.getLogger("leadproof.crm")

AGAIN = timedelta(minutes=15)
"""After how long a pull that failed is tried again, at the earliest."""


class OutcomeSchedule:
    """Every LEADPROOF_CRM_OUTCOMES_MINUTES, from each CRM that is set up. Several workers may keep one schedule."""

    def __init__(self, parts: Assembly) -> None:
        minutes = parts.settings.crm_outcomes_minutes
        if minutes is None:
            raise ConfigurationError("outcomes_not_scheduled", "Set LEADPROOF_CRM_OUTCOMES_MINUTES.")
        self._every = timedelta(minutes=minutes)
        self._database = parts.database
        self._pulls = CrmPulls(parts.database)
        self._pull = parts.outcome_pull
        self._crms = tuple(target.crm for target in parts.crms)
        self._failed: dict[str, datetime] = {}

    def look(self) -> None:
        """Pull from each CRM where that is due. One that fails keeps no other from it, and is tried again later."""
        for crm in self._crms:
            if self._is_due(crm.name):
                self._pull_from(crm)

    def _is_due(self, name: str) -> bool:
        now, until = datetime.now(UTC), self._pulls.until(name)
        failed = self._failed.get(name)
        if failed is not None and now - failed < min(self._every, AGAIN):
            return False
        return until is None or now - (until + OVERLAP) >= self._every

    def _pull_from(self, crm: Crm) -> None:
        # Not the name that `CrmPulls` locks under: it would wait for this very claim.
        with self._database.claimed(f"crm-outcomes:{crm.name}") as mine:
            if not mine or not self._is_due(crm.name):  # somebody else is at it, or has just been
                return
            try:
                pulled = self._pull.pull(crm)
            except LeadproofError as error:
                self._failed[crm.name] = datetime.now(UTC)
                log.warning("pulling the outcomes of %s failed: %s", crm.name, error.code)
                return
        self._failed.pop(crm.name, None)
        _tell(pulled)


def _tell(pulled: Pulled) -> None:
    log.info(
        "outcomes of %s: %d closed deals, %d outcomes and %d past deals new or changed",
        *(pulled.target, pulled.deals, pulled.outcomes, pulled.past_deals),
    )
