"""A scored conversation as the qualifier gives it, made by hand, for what comes after scoring."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation, ConversationKind, DateSource, Participant, Side, Utterance
from agent.explanation import Explanation, Reason, Remark
from agent.facts import Evidence, Fact, State
from agent.lead import Contact, Lead
from agent.qualifier import Qualified
from agent.score import Group, LedgerLine, Score, Stage, Unknown, Versions
from agent.screening import Screening
from agent.spoken import Manner, Words

HELD = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
SAID = "The budget is $12,000."


def conversation(text: str = SAID) -> Conversation:
    return Conversation(
        kind=ConversationKind.CALL,
        format="plain",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        took_place=HELD,
        date_source=DateSource.GIVEN,
        participants=(Participant(name="Kim", side=Side.BUYER, because="asks for the price"),),
        utterances=(Utterance(index=0, speaker="Kim", side=Side.BUYER, text=text),),
    )


def fact(factor: Factor, state: State) -> Fact:
    evidence = Evidence(
        conversation="cv_1", utterance=0, speaker="Kim", side=Side.BUYER, said_at=HELD, start=0, end=22, quote=SAID
    )
    return Fact(factor=factor, state=state, evidence_class=EvidenceClass.SAID, evidence=(evidence,), said_at=HELD)


def reason(because: str = "budget confirmed", said: str = SAID, points: int = 12) -> Reason:
    words = Words(
        speaker="Kim", side=Side.BUYER, manner=Manner.SAID, evidence_class=EvidenceClass.SAID, text=said, said_at=HELD
    )
    return Reason(group=Group.BANT, rule="budget", points=points, because=because, why="Money decides.", words=(words,))


def remark(told: str = "Quillo", said: str = "We're also talking to Quillo.") -> Remark:
    return Remark(
        topic=Factor.COMPETITOR, about="competitor", told=told, state=State.CONFIRMED, words=reason(said=said).words
    )


def explanation(score: Score, **changes: Any) -> Explanation:
    given: dict[str, Any] = {
        "score_id": score.id,
        "lead_id": score.lead_id,
        "who": "Kim Lee",
        "points": score.points,
        "low": score.low,
        "high": score.high,
        "band": score.band,
        "stage": score.stage,
        "sentence": "Warm, because the budget is confirmed.",
        "ledger": (reason(points=score.points),),
        "unknowns": score.unknowns,
        "change": "Knowing who decides would make it hot.",
        "question": "Who signs off on this?",
    }
    return Explanation(**{**given, **changes})


def score(identity: str = "1", *, points: int = 62, band: str = "warm", lead_id: str = "ld_1") -> Score:
    return Score(
        id=f"sc_{identity}",
        lead_id=lead_id,
        as_of=HELD,
        points=points,
        low=max(0, points - 20),
        high=min(100, points + 20),
        band=band,
        stage=Stage.MQL,
        ledger=(LedgerLine(group=Group.BANT, rule="budget", points=points, because="budget confirmed"),),
        unknowns=(Unknown(name="authority", label="Authority", could_add=15, could_cost=10),),
        versions=Versions(scorecard="0" * 16, reader="rules-1", catalogue="0" * 16),
    )


def qualified(
    result: Score | None = None,
    *,
    email: str | None = "kim@acme.example",
    facts: tuple[Fact, ...] = (),
    told: Explanation | None = None,
) -> Qualified:
    result = result or score()
    return Qualified(
        lead=Lead(id=result.lead_id, contact=Contact(name="Kim Lee", email=email, company="Acme")),
        conversation=conversation(),
        screening=Screening(),
        facts=facts,
        score=result,
        explanation=told or explanation(result),
    )


def held_back() -> Qualified:
    return Qualified(
        lead=Lead(id="ld_spam", contact=Contact(email="win@prize.example")),
        conversation=conversation("You have won a prize"),
        screening=Screening(spam=True, reasons=("it offers a prize",)),
    )
