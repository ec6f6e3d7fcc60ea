"""Made-up leads in three shapes: as a frame of columns, as inputs of a single score, as documents for other engines."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.deals import SimilarDeals
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, Money, Request, State
from agent.lead import Activity, Contact, Lead, is_business_email
from agent.many.lead_frame import ACTIVITIES, OUTCOMES, STANDINGS, LeadFrame, reader
from agent.score import ScoringInput, Versions
from agent.seen import BudgetAmounts, Standing

AS_OF = datetime(2026, 9, 1, 12, tzinfo=UTC)
ACTIVITIES_A_LEAD = 4
DAYS = 200
SEED = 20260901

INDUSTRIES = (
    "Logistics Retail Wholesale Government Education Software Health Energy Mining Media Banking Insurance Telecom "
    "Hospitality Food Chemicals Textiles Automotive Aerospace Farming"
).split()
COUNTRIES = "US CA GB DE FR IT ES NL BE AT CH SE NO DK FI PL CZ PT IE AU NZ JP KR SG IN BR MX ZA AE IL".split()
RANKS = ("Director of", "Head of", "Manager,", "Team Lead", "Specialist", "Student of", "Vice President", "Clerk,")
FIELDS = (
    "Operations Purchasing Sales Marketing Finance Quality Safety Planning Stock Transport Returns Data Service "
    "Security Packaging Engineering Projects Production Import Export"
).split()
PLACES = tuple(f"{side} {place}" for side in ("North", "South", "East", "West", "") for place in range(1, 26))
KINDS = (
    "page_view", "page_view", "page_view", "pricing_view", "demo_request", "webinar", "email_open", "email_open",
    "trial_start", "login", "login", "unsubscribe", "bounce",
)  # fmt: skip
FACTORS = (Factor.BUDGET, Factor.AUTHORITY, Factor.NEED, Factor.TIMELINE)
STATES = (*[State.CONFIRMED] * 5, State.DENIED, State.CONTESTED)
CHECKS = {"budget_fit": Factor.BUDGET, "timeline_fit": Factor.TIMELINE}


def frame(leads: int, seed: int = SEED) -> LeadFrame:
    """So many leads with about four activities each; the same numbers give the same leads."""
    rng = np.random.default_rng(seed)

    def some(column: pl.Series, share: float) -> pl.Series:
        """The column, known of this share of the leads."""
        return column.set(pl.Series(rng.random(leads) >= share), None)

    def one_of(values: list[str], share: float, dtype: Any = pl.String) -> pl.Series:
        return some(pl.Series(values, dtype=dtype).gather(rng.integers(0, len(values), leads)), share)

    titles = [f"{rank} {field} {place}".strip() for rank in RANKS for field in FIELDS for place in PLACES]
    standings = [f"{state} {heard}" for state in STATES for heard in EvidenceClass]
    currencies = ("USD", "USD", "EUR")
    budgets = [f'[["{amount}", "{each}", "total"]]' for amount in range(1000, 50_001, 100) for each in currencies]
    domains = [f"company{number}.example" for number in range(20_000)] + ["gmail.com", "gmx.de", "qq.com"] * 2000
    number = pl.Series(np.arange(leads))
    columns = {
        "id": "ld_" + number.cast(pl.String).str.zfill(20),
        "contact.title": one_of(titles, 0.8),
        "contact.industry": one_of(INDUSTRIES, 0.8),
        "contact.country": one_of(COUNTRIES, 0.9),
        "contact.phone": some("+1 555 " + number.cast(pl.String).str.zfill(7), 0.4),
        "contact.email": some("user" + number.cast(pl.String) + "@" + one_of(domains, 1.0), 0.9),
        "contact.employees": some(pl.Series(rng.lognormal(4.0, 1.8, leads).astype(np.int64)), 0.7),
        "contact.extra.seats": one_of([str(seats) for seats in range(1, 400)], 0.4),
        "contact.extra.source": one_of(["webinar", "referral", "Search", "Fair", "Partner", "Advert"], 0.6),
        **{f"factor.{factor}": one_of(standings, 0.6, STANDINGS) for factor in FACTORS},
        **{f"check.{name}": one_of(["passes"] * 4 + ["fails"], 0.3, OUTCOMES) for name in CHECKS},
        "request": some(pl.Series(rng.random(leads) < 0.8), 0.3),
        "budget_amount": one_of(budgets, 0.3),
    }
    return LeadFrame(pl.DataFrame(columns), _activities(rng, leads))


def _activities(rng: np.random.Generator, leads: int) -> pl.DataFrame:
    count = leads * ACTIVITIES_A_LEAD
    kinds = pl.Series(KINDS, dtype=ACTIVITIES["kind"]).gather(rng.integers(0, len(KINDS), count, dtype=np.uint32))
    return pl.DataFrame(
        {
            "lead": rng.integers(0, leads, count, dtype=np.uint32),
            "kind": kinds,
            "age": pl.Series(rng.integers(0, DAYS * 24, count) * 3_600_000_000).cast(pl.Duration("us")),
            "detail": pl.Series([None], dtype=pl.String).new_from_index(0, count),
        }
    )


def inputs(leads: LeadFrame, count: int) -> list[ScoringInput]:
    """The first so many leads of a frame, as they are scored one by one."""
    did = _activities_of(leads, count)
    return [_input(row, did[place]) for place, row in enumerate(leads.leads.head(count).to_dicts())]


def _activities_of(leads: LeadFrame, count: int) -> list[list[Activity]]:
    did: list[list[Activity]] = [[] for _ in range(count)]
    for lead, kind, age, _ in leads.activities.filter(pl.col("lead") < count).iter_rows():
        did[lead].append(Activity(kind=kind, at=AS_OF - age))
    return did


def _input(row: dict[str, Any], activities: list[Activity]) -> ScoringInput:
    contact = Contact(
        **{name: row[f"contact.{name}"] for name in ("title", "industry", "country", "phone", "email", "employees")},
        extra=tuple((name, text) for name in ("seats", "source") if (text := row[f"contact.extra.{name}"]) is not None),
    )
    return ScoringInput(
        lead=Lead(id=row["id"], contact=contact, activities=tuple(activities)),
        as_of=AS_OF,
        facts=tuple(_facts(row)),
        derived=tuple(
            DerivedFact(name=name, factor=factor, outcome=CheckOutcome(row[f"check.{name}"] or "unknown"))
            for name, factor in CHECKS.items()
        ),
        similar=SimilarDeals(before=date(2026, 9, 1), neighbours=(), base_won=0, base_count=0),
        versions=Versions(scorecard="", reader="none", catalogue="none"),
    )


def _facts(row: dict[str, Any]) -> list[Fact]:
    facts = []
    for factor in FACTORS:
        raw = row[f"factor.{factor}"]
        if raw is not None:
            standing = reader(f"factor.{factor}")(raw)
            assert isinstance(standing, Standing)
            facts.append(_fact(factor, standing.state, standing.evidence))
    if row["request"] is not None:
        state = State.CONFIRMED if row["request"] else State.DENIED
        facts.append(_fact(Factor.REQUEST, state, EvidenceClass.SAID, Request(product="Scanner", quantity=3)))
    if row["budget_amount"] is not None:
        amounts = reader("budget_amount")(row["budget_amount"])
        assert isinstance(amounts, BudgetAmounts)
        money = Money(amount=amounts.sums[0].amount, currency=amounts.sums[0].currency)
        facts.append(_fact(Factor.BUDGET_AMOUNT, State.CONFIRMED, EvidenceClass.SAID, money))
    return facts


def _fact(factor: Factor, state: State, heard: EvidenceClass, value: Money | Request | None = None) -> Fact:
    words = f"What was said of {factor}."
    evidence = Evidence(
        conversation="cv_0123456789abcdef0123",
        utterance=3,
        speaker="The buyer",
        side=Side.BUYER,
        said_at=AS_OF,
        start=0,
        end=len(words),
        quote=words,
    )
    return Fact(factor=factor, state=state, evidence_class=heard, value=value, evidence=(evidence,), said_at=AS_OF)


def document(given: ScoringInput) -> dict[str, Any]:
    """A lead as a plain document. Texts are in small letters and factors by their names: rule engines compare as is."""
    contact = given.lead.contact
    values = {fact.factor: fact for fact in given.facts}
    amount = values.get(Factor.BUDGET_AMOUNT)
    money = amount.value if amount else None
    request = values.get(Factor.REQUEST)
    extra = dict(contact.extra)
    return {
        "title": _small(contact.title),
        "industry": _small(contact.industry),
        "country": _small(contact.country),
        "phone": contact.phone,
        "business_email": is_business_email(contact.email),
        "employees": contact.employees,
        "seats": int(extra["seats"]) if "seats" in extra else None,
        "source": _small(extra.get("source")),
        "activities": [
            {"kind": each.kind, "age": (AS_OF - each.at) / timedelta(days=1)} for each in given.lead.activities
        ],
        **{f"{name}_state": values[name].state.value if name in values else None for name in FACTORS},
        **{f"{name}_evidence": values[name].evidence_class.value if name in values else None for name in FACTORS},
        **{f"{each.name}": each.outcome.value for each in given.derived},
        "requested": None if request is None else request.state is State.CONFIRMED,
        "budget_amount": float(money.amount) if isinstance(money, Money) else None,
        "budget_currency": money.currency if isinstance(money, Money) else None,
    }


def _small(text: str | None) -> str | None:
    return None if text is None else text.casefold()
