"""What the routes answer with."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import AwareDatetime, Field

from agent.conversation import Conversation, ConversationKind, DateSource, Frozen, Participant
from agent.explanation import Explanation
from agent.fact_ledger import Entry
from agent.facts import DerivedFact, Fact
from agent.lead import Lead
from agent.routing.route import Crossing, Route
from agent.score import Score, Stage
from agent.several_cards import CardScore
from knowledge.inbox import StoredConversation


class ScoreInBrief(Frozen):
    """A score without its ledger: points 0-100, and the range `low`-`high` that the unknowns leave open."""

    id: str
    as_of: AwareDatetime
    points: int
    low: int
    high: int
    band: str
    stage: Stage

    @classmethod
    def of(cls, score: Score) -> ScoreInBrief:
        return cls(**{name: getattr(score, name) for name in cls.model_fields})


class ScoreBeside(Frozen):
    """A score that another card gives the same lead, and the card's name."""

    card: str
    score: ScoreInBrief

    @classmethod
    def of(cls, beside: Iterable[CardScore]) -> tuple[ScoreBeside, ...]:
        return tuple(cls(card=other.card, score=ScoreInBrief.of(other.score)) for other in beside)


class ConversationInBrief(Frozen):
    """A conversation without its words. `utterances` counts them; `reasons` say why a gated one is held back."""

    id: str
    kind: ConversationKind
    format: str
    took_place: AwareDatetime
    date_source: DateSource
    participants: tuple[Participant, ...]
    utterances: int
    gated: bool
    reasons: tuple[str, ...]

    @classmethod
    def of(cls, conversation: Conversation, *, gated: bool, reasons: tuple[str, ...]) -> ConversationInBrief:
        return cls(
            id=conversation.id,
            kind=conversation.kind,
            format=conversation.format,
            took_place=conversation.took_place,
            date_source=conversation.date_source,
            participants=conversation.participants,
            utterances=len(conversation.utterances),
            gated=gated,
            reasons=reasons,
        )

    @classmethod
    def stored(cls, kept: StoredConversation) -> ConversationInBrief:
        screening = kept.screening
        return cls.of(kept.conversation, gated=screening.gated, reasons=screening.reasons)


class Links(Frozen):
    """Paths of what belongs to an answer; those of a score are null where there is none."""

    lead: str
    score: str | None = None
    replay: str | None = None

    @classmethod
    def to(cls, lead_id: str, score_id: str | None) -> Links:
        score = score_id and f"/v1/scores/{score_id}"
        return cls(lead=f"/v1/leads/{lead_id}", score=score, replay=score and f"{score}/replay")


class ConversationAnswer(Frozen):
    """What became of a conversation.

    A gated one was taken for spam: it is kept, its `conversation.reasons` say why, and it has no score. `rejected`
    counts the claims that no words bear out. `beside` are the scores by the other cards that apply to the lead.
    `route` says who has the lead, null where there are no routing rules, `crossed` which thresholds the score crossed.
    `undelivered` says what could not be published, and why.
    """

    gated: bool
    score: ScoreInBrief | None
    explanation: Explanation | None
    lead: Lead
    conversation: ConversationInBrief
    facts: tuple[Fact, ...]
    derived: tuple[DerivedFact, ...]
    rejected: int
    beside: tuple[ScoreBeside, ...]
    route: Route | None
    crossed: tuple[Crossing, ...]
    undelivered: tuple[str, ...]
    links: Links


class RankedLead(Frozen):
    """One row of the inbox. `rank` counts from 1; `conversations` counts those that are not held back."""

    rank: int
    lead: Lead
    score: ScoreInBrief | None
    gated: bool
    conversations: int
    links: Links


class RankedLeads(Frozen):
    """A page of the inbox: the highest score first, then by name, leads without a score last."""

    leads: tuple[RankedLead, ...]
    total: int
    limit: int
    offset: int


class LeadAnswer(Frozen):
    """A lead with its latest score explained, and everything it rests on. `scores` are in the order they were kept.
    `beside` are the scores that other cards gave with the latest one. `route` says who has the lead now.

    `facts` is the fact ledger: all that was said, and what became of it. With `as_of` the answer is what could be
    known of the lead then: scored now, by what is in force now, and not stored, so that `scores` is empty.
    """

    as_of: AwareDatetime | None
    lead: Lead
    gated: bool
    score: ScoreInBrief | None
    explanation: Explanation | None
    facts: tuple[Entry, ...]
    scores: tuple[ScoreInBrief, ...]
    beside: tuple[ScoreBeside, ...]
    route: Route | None
    conversations: tuple[ConversationInBrief, ...]
    links: Links


class ScoreAnswer(Frozen):
    """A score with its ledger, and in words. `sha256` is that of its stored bytes, which a replay gives again."""

    score: Score
    explanation: Explanation
    sha256: str
    links: Links


class DealsAdded(Frozen):
    """How many deals were new or changed, and how many there are now."""

    added: int = Field(ge=0)
    total: int = Field(ge=0)
