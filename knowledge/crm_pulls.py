"""Up to when the closed deals of each CRM were pulled."""

from __future__ import annotations

from datetime import datetime

from knowledge.database import Database
from knowledge.tables import CrmPullRow


class CrmPulls:
    """One moment a CRM."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def until(self, target: str) -> datetime | None:
        """Up to when deals were pulled, None where none ever were."""
        with self._database.session() as session:
            row = session.get(CrmPullRow, target)
        return None if row is None else row.until

    def keep(self, target: str, until: datetime) -> None:
        """Keep up to when deals are pulled now."""
        with self._database.writing(f"crm-pull:{target}") as session:
            session.merge(CrmPullRow(target=target, until=until))
