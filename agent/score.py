"""A score, the ledger that it is the sum of, and everything that is needed to compute it again."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime, Field

from agent.claims import EvidenceClass
from agent.conversation import Frozen
from agent.deals import SimilarDeals
from agent.facts import DerivedFact, Discrepancy, Evidence, Fact
from agent.lead import Lead

HIGHEST = 100
"""What a score is held to where the card does not say otherwise, in points; the lowest is 0."""

HIGHEST_OF_ALL = 1000
"""The most that a card may hold a score to, in points."""


class Group(StrEnum):
    """The parts of a scorecard, in the order they are shown."""

    FIT = "fit"
    ENGAGEMENT = "engagement"
    BANT = "bant"
    SIMILAR_DEALS = "similar_deals"
    NEGATIVE = "negative"


class Stage(StrEnum):
    """How far marketing and sales may take the lead: none yet, marketing qualified, sales qualified."""

    NONE = "none"
    MQL = "mql"
    SQL = "sql"


class Versions(Frozen):
    """What took part in a score, each by the hash of its content or by name and version."""

    scorecard: str
    reader: str
    prompt: str | None = None
    catalogue: str
    policy: str | None = None
    quantities: str | None = Field(default=None, exclude_if=lambda version: version is None)
    conversations: tuple[str, ...] = ()


class ScoringInput(Frozen):
    """All that a score is computed from. Stored with it, so that it can be computed again.

    `facts` are merged over the lead's conversations, `derived` are the checks, `as_of` is when the latest of the
    conversations and activities took place. No deal closed after the latest conversation counts.
    """

    lead: Lead
    as_of: AwareDatetime
    facts: tuple[Fact, ...] = ()
    derived: tuple[DerivedFact, ...] = ()
    similar: SimilarDeals
    warnings: tuple[str, ...] = ()
    versions: Versions


class LedgerLine(Frozen):
    """One line of the sum. `rule` is the rule's id, or "cap:bant", "floor:total", "decay:RULE" and the like.

    `because` says in words what the rule saw, on one line; `evidence` holds the quotes behind it, `evidence_class` how
    they came to be known, `sources` the company's own sentences, prices or past deals, `discrepancies` what the seller
    said otherwise.
    """

    group: Group | None
    rule: str
    points: int
    because: str
    evidence: tuple[Evidence, ...] = ()
    evidence_class: EvidenceClass | None = None
    sources: tuple[str, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = Field(default=(), exclude_if=lambda found: not found)


Placed = tuple[int, LedgerLine]
"""A line of the ledger with the place of its rule in its group."""


class Unknown(Frozen):
    """Something the scorecard weighs and nobody knows for sure.

    `name` is the attribute ("factor.budget"), `label` the same in words. Learning it alone could raise the score by
    `could_add` points and lower it by `could_cost`, both 0 or more, caps and floors included.
    """

    name: str
    label: str
    could_add: int = Field(ge=0)
    could_cost: int = Field(ge=0)


class GradeLine(Frozen):
    """One criterion of the grade that was met: the thirds of a letter that it moves, and in words what it saw."""

    criterion: str
    thirds: int
    because: str


class Score(Frozen):
    """0-100, with the range that the unknowns leave open, and the ledger that sums to it.

    A card may hold its scores to another `highest`. What only some cards give is left out of the bytes where it is
    not given: `categories`, each with the sum of its lines; `label`, the fit letter by the engagement number ("A1");
    `grade` ("B+") with the criteria behind it; and `assigned`, whom the table of grade by score names.
    """

    id: str
    lead_id: str
    as_of: AwareDatetime
    points: int = Field(ge=0, le=HIGHEST_OF_ALL)
    low: int = Field(ge=0, le=HIGHEST_OF_ALL)
    high: int = Field(ge=0, le=HIGHEST_OF_ALL)
    band: str
    stage: Stage
    ledger: tuple[LedgerLine, ...]
    unknowns: tuple[Unknown, ...] = ()
    warnings: tuple[str, ...] = ()
    versions: Versions
    highest: int = Field(default=HIGHEST, ge=1, le=HIGHEST_OF_ALL, exclude_if=lambda highest: highest == HIGHEST)
    categories: tuple[tuple[str, int], ...] = Field(default=(), exclude_if=lambda given: not given)
    label: str | None = Field(default=None, exclude_if=lambda given: given is None)
    grade: str | None = Field(default=None, exclude_if=lambda given: given is None)
    grade_ledger: tuple[GradeLine, ...] = Field(default=(), exclude_if=lambda given: not given)
    assigned: str | None = Field(default=None, exclude_if=lambda given: given is None)

    def canonical(self) -> bytes:
        """The bytes that are stored and that a replay must give again."""
        return self.model_dump_json().encode()
