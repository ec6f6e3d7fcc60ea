"""A deal that was closed in a CRM, whichever it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import AwareDatetime

from agent.conversation import Frozen
from agent.deals import Outcome, PastDeal


class ClosedDeal(Frozen):
    """A won or lost deal. `emails` are of the people who belong to it; `changed` is when it was changed last."""

    id: str
    name: str | None = None
    won: bool
    closed: date
    opened: date | None = None
    amount: Decimal | None = None
    currency: str | None = None
    description: str | None = None
    reason: str | None = None
    account: str | None = None
    industry: str | None = None
    employees: int | None = None
    emails: tuple[str, ...] = ()
    changed: AwareDatetime

    def past(self, target: str) -> PastDeal | None:
        """As a past deal that leads are compared with; None where no word says what it was about."""
        words = [" ".join(text.split()).replace("\x00", "") for text in (self.name, self.description) if text]
        text = ". ".join(word for word in words if word)
        if not text:
            return None
        return PastDeal(
            id=f"{target}:{self.id}",
            text=text,
            outcome=Outcome.WON if self.won else Outcome.LOST,
            closed=self.closed,
            opened=self.opened,
            account=_plain(self.account),
            industry=_plain(self.industry),
            employees=self.employees,
            amount=None if self.amount is None or self.amount < 0 else self.amount,
            currency=_plain(self.currency),
            reason=_plain(self.reason),
        )


def _plain(text: str | None) -> str | None:
    return " ".join((text or "").replace("\x00", "").split()) or None
