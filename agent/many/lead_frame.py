"""Leads as a frame, one row a lead, with columns named as a scorecard names what it looks at.

| column | type | holds |
|---|---|---|
| `id` | text | the lead's id |
| `contact.name`, `title`, `phone`, `company`, `industry`, `country`, `extra.FIELD` | text or category | as it is |
| `contact.employees` | whole number | a head count |
| `contact.email` | text | the address; or instead `contact.business_email`, true or false |
| `factor.budget`, `authority`, `need`, `timeline` | text or category | "confirmed said": state and class of evidence |
| `check.budget_fit`, `timeline_fit`, `quantity_fit` | text or category | "passes" or "fails" |
| `request` | true or false | whether a product with a quantity is asked for |
| `budget_amount` | text | what `written_amounts` writes |
| `last_talk` | duration | how long ago the last conversation was that facts come from |
| `similar_deals.RULE` | whole number | the points of that rule over past deals |

Null, and a column that is not there, is unknown. Activities stand in a second frame.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

import polars as pl

from agent.claims import EvidenceClass
from agent.conditions import CHECKS
from agent.facts import CheckOutcome, State
from agent.lead import is_business_email
from agent.score import ScoringInput
from agent.scorecard import Scorecard
from agent.scoring import FACTORS
from agent.seen import BUDGET_AMOUNT, BudgetAmounts, BudgetSum, Seen, Standing, Value
from agent.shrinkage import likeness_points

SIMILAR = "similar_deals."
"""Before the id of a rule over past deals, in the name of the column with its points."""

BUSINESS_EMAIL = "contact.business_email"
EMPLOYEES = "contact.employees"
LAST_TALK = "last_talk"
AGE = pl.Duration("us")

STANDINGS = pl.Enum([f"{state} {heard}" for state in State for heard in EvidenceClass])
"""Where a factor stands, and how that came to be known."""

OUTCOMES = pl.Enum([CheckOutcome.PASSES.value, CheckOutcome.FAILS.value])

ACTIVITIES: dict[str, pl.DataType | type[pl.DataType]] = {
    "lead": pl.UInt32,
    "kind": pl.Categorical,
    "age": AGE,
    "detail": pl.String,
}
"""The columns of activities: the lead's row, counted from 0, the kind, how long ago it was, and the detail."""


@dataclass(frozen=True, slots=True)
class LeadFrame:
    """Leads, and what they did up to the day of the score (`ACTIVITIES`, in any order; none of them later)."""

    leads: pl.DataFrame
    activities: pl.DataFrame

    def __len__(self) -> int:
        return self.leads.height


def no_activities() -> pl.DataFrame:
    """A frame of activities without any."""
    return pl.DataFrame(schema=ACTIVITIES)


def lead_frame(inputs: Iterable[ScoringInput], card: Scorecard) -> LeadFrame:
    """Leads as they are scored one by one, as a frame with what the card looks at."""
    columns: dict[str, list[Any]] = {key: [] for key in ("id", LAST_TALK, *keys_of(card))}
    likeness = [(rule, when) for group in card.groups for _, rule, when in group.likeness]
    columns |= {f"{SIMILAR}{rule.id}": [] for rule, _ in likeness}
    did: list[tuple[int, str, timedelta, str]] = []
    for row, given in enumerate(inputs):
        seen = Seen(given)
        columns["id"].append(given.lead.id)
        columns[LAST_TALK].append(seen.last_talk)
        for key in keys_of(card):
            columns[key].append(_raw(seen.value(key)))
        for rule, when in likeness:
            found = likeness_points(given.similar, when.similar_deals, rule.points or 0)
            columns[f"{SIMILAR}{rule.id}"].append(found.points)
        did += [(row, kind, *event) for kind in seen.kinds for event in seen.events(kind)]
    leads = pl.DataFrame(columns, schema={name: column_type(name) for name in columns})
    return LeadFrame(leads, pl.DataFrame(did, schema=ACTIVITIES, orient="row"))


def column_type(name: str) -> pl.DataType | type[pl.DataType]:
    """The type of a column, by its name."""
    if name.startswith(SIMILAR) or name == EMPLOYEES:
        return pl.Int64
    if name in FACTORS:
        return STANDINGS
    if name.removeprefix("check.") in CHECKS:
        return OUTCOMES
    if name == LAST_TALK:
        return AGE
    return pl.Boolean if name in (BUSINESS_EMAIL, "request") else pl.String


def written_amounts(value: BudgetAmounts) -> str:
    """Amounts of the budget as one text, from which they can be read again."""
    return json.dumps([[str(each.amount), each.currency, each.period] for each in value.sums])


def reader(key: str) -> Callable[[Any], Value]:
    """What makes an attribute's value of what stands in its column."""
    if key in FACTORS:
        return _standing
    if key.startswith("check."):
        return CheckOutcome
    if key == BUDGET_AMOUNT:
        return _amounts
    return _text if column_type(key) == pl.String else _as_it_is


def business_email(address: Any) -> bool | None:
    """Whether an address is a company's, by what stands behind its first @."""
    return is_business_email(f"@{address}")


def keys_of(card: Scorecard) -> Sequence[str]:
    """The attributes that a card looks at, and those that stages count."""
    from agent.many.looked_at import conditions_by_key

    return tuple(dict.fromkeys((*conditions_by_key(card), *FACTORS, *(f"check.{name}" for name in CHECKS))))


def _raw(value: Value) -> Any:
    if isinstance(value, Standing):
        return f"{value.state} {value.evidence}"
    return written_amounts(value) if isinstance(value, BudgetAmounts) else value


def _standing(raw: str) -> Standing:
    state, _, heard = raw.partition(" ")
    return Standing(State(state), EvidenceClass(heard))


def _amounts(raw: str) -> BudgetAmounts:
    return BudgetAmounts(tuple(BudgetSum(Decimal(amount), *rest) for amount, *rest in json.loads(raw)))


def _text(raw: str) -> str | None:
    return raw if raw and not raw.isspace() else None


def _as_it_is(raw: Any) -> Any:
    return raw
