"""A score in words: band and reasons first, then every point, what is open, what would change it, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from agent.claims import TOPICS, Factor
from agent.contributions import BesideAverage
from agent.conversation import Frozen, Side
from agent.counterfactuals import Reach, counterfactuals
from agent.explanation_text import markdown, plain_text
from agent.fact_words import name_of, stated
from agent.facts import CheckOutcome, Fact, State
from agent.lead import Contact
from agent.ledger import DECAY, rule_of
from agent.likeness import reasons, wanted_words
from agent.routing.route import Crossing, Route
from agent.score import HIGHEST, GradeLine, Group, LedgerLine, Score, ScoringInput, Stage, Unknown
from agent.scorecard import Scorecard
from agent.shrinkage import named
from agent.spelling import one_line
from agent.spoken import Aside, Words, asides, words_of
from agent.weighing import weigh
from agent.what_next import asked, change, next_question
from agent.wording import verdict

REASONS_FOR = 3
REASONS_AGAINST = 2
"""How many of the weightiest reasons the first sentence gives on either side."""

REMARKS = 3
"""How many things heard of one topic are shown; the rest are counted."""

REASON_CHARACTERS = 120
"""How much of a reason the first sentence gives."""


class Reason(Frozen):
    """One line of the ledger with the rule's own reason (`why`, empty for caps and floors) and the words behind it.

    `asides` are what the seller said otherwise.
    """

    group: Group | None
    rule: str
    points: int
    because: str
    why: str
    words: tuple[Words, ...] = ()
    sources: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()


class Checked(Frozen):
    """A check that no line of the ledger tells of: one that is open, or that the card has no rule for.

    `told` says how it came out with its arithmetic, `ask` what is needed or to be asked, empty where nothing is.
    """

    check: str
    outcome: CheckOutcome
    told: str
    ask: str
    sources: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()


class Remark(Frozen):
    """Something heard that moves no points: what it is about ("current tool"), what was told of it, and the words.

    `words` are in the order in which they were said; those of a question stand before its answer.
    """

    topic: Factor
    about: str
    told: str
    state: State
    words: tuple[Words, ...]

    @property
    def last_words(self) -> tuple[Words, ...]:
        """The words said last; an answer with the question before it."""
        asked = len(self.words) > 1 and self.words[-2].side is Side.SELLER
        return self.words[-2:] if asked else self.words[-1:]


class Explanation(Frozen):
    """All that is to be told about a score. Every text is on one line; what came from outside is data, unescaped.

    `ledger` sums to `points`. `checks` are those that it does not tell of. `heard` is what was told besides, which adds
    nothing to them. `change` is the one change that would lift the lead into a higher band, or says that there is
    none; `reaches` are the smallest sets of changes that reach each higher band. `question` is the one to ask next,
    None where the card leaves nothing open, and `question_reason` says why that one. `beside_average` sets the lead
    beside the average lead of the card, where there are enough of them and somebody looked. `route` says who has the
    lead and why, where routing rules are set, and `crossed` which thresholds this score crossed.
    """

    score_id: str
    lead_id: str
    who: str
    points: int
    low: int
    high: int
    band: str
    stage: Stage
    sentence: str
    ledger: tuple[Reason, ...]
    heard: tuple[Remark, ...] = ()
    checks: tuple[Checked, ...] = ()
    unknowns: tuple[Unknown, ...]
    change: str
    question: str | None
    question_reason: str | None = None
    reaches: tuple[Reach, ...] = ()
    beside_average: BesideAverage | None = None
    warnings: tuple[str, ...] = ()
    highest: int = HIGHEST
    categories: tuple[tuple[str, int], ...] = ()
    label: str | None = None
    grade: str | None = None
    grade_ledger: tuple[GradeLine, ...] = ()
    assigned: str | None = None
    route: Route | None = None
    crossed: tuple[Crossing, ...] = ()

    @property
    def heard_in_brief(self) -> tuple[Remark, ...]:
        """The first few remarks of each topic."""
        topics = dict.fromkeys(remark.topic for remark in self.heard)
        return tuple(chain.from_iterable([r for r in self.heard if r.topic is topic][:REMARKS] for topic in topics))

    def as_text(self) -> str:
        """The whole explanation as plain text."""
        return plain_text(self)

    def as_markdown(self) -> str:
        """The whole explanation as Markdown, with everything that came from outside escaped."""
        return markdown(self)


def explain(score: Score, given: ScoringInput, card: Scorecard) -> Explanation:
    """Explain `score`, which `card` gave for `given`. Raises ValueError where another card gave it."""
    if score.versions.scorecard != card.version:
        raise ValueError(f"score {score.id} was given by card {score.versions.scorecard}, not by {card.version}")
    weighing = weigh(given, card)
    reaches, ask = counterfactuals(weighing, card), next_question(weighing, card)
    return Explanation(
        score_id=score.id,
        lead_id=score.lead_id,
        who=_who(given.lead.contact),
        points=score.points,
        low=score.low,
        high=score.high,
        band=score.band,
        stage=score.stage,
        sentence=_sentence(score),
        ledger=tuple(_reason(line, card, given) for line in score.ledger),
        heard=tuple(_remark(fact) for fact in sorted(given.facts, key=_told_first) if fact.factor in TOPICS),
        checks=tuple(_checks(score, given, card)),
        unknowns=score.unknowns,
        change=change(weighing, card, reaches),
        question=asked(ask.key, weighing) if ask else None,
        question_reason=ask.reason if ask else None,
        reaches=reaches,
        warnings=tuple(one_line(warning) for warning in score.warnings),
        highest=score.highest,
        categories=score.categories,
        label=score.label,
        grade=score.grade,
        grade_ledger=score.grade_ledger,
        assigned=score.assigned,
    )


def _who(contact: Contact) -> str:
    return one_line(", ".join(part for part in (contact.name, contact.company) if part) or contact.email or "a lead")


def _sentence(score: Score) -> str:
    """The band first, then the weightiest reasons for it and against it, then what is open."""
    start = f"{score.band.capitalize()} at {score.points} of {score.highest}"
    lines = list(_net(score.ledger))
    favour = _weightiest([line for line in lines if line.points > 0], REASONS_FOR)
    against = _weightiest([line for line in lines if line.points < 0], REASONS_AGAINST)
    told = f": {favour}" if favour else ", for nothing that counts in its favour is known"
    told += f"; against it: {against}" if against else ""
    open_range = f"; what is unknown leaves {score.low} to {score.high} open" if score.low < score.high else ""
    return f"{start}{told}{open_range}."


def _net(ledger: Iterable[LedgerLine]) -> Iterator[LedgerLine]:
    """The lines of rules that count, each with what age took of it; caps and floors left out."""
    aged = {line.rule: line.points for line in ledger if line.rule.startswith(DECAY)}
    for line in ledger:
        points = line.points + aged.get(f"{DECAY}{line.rule}", 0)
        if ":" not in line.rule and points:
            yield line if points == line.points else line.model_copy(update={"points": points})


def _weightiest(lines: Sequence[LedgerLine], most: int) -> str:
    chosen = sorted(lines, key=lambda line: -abs(line.points))[:most]
    return "; ".join(f"{one_line(line.because, REASON_CHARACTERS)} ({line.points:+d})" for line in chosen)


def _reason(line: LedgerLine, card: Scorecard, given: ScoringInput) -> Reason:
    sources = _alike(given) if line.group is Group.SIMILAR_DEALS else {}
    rule = card.rules.get(rule_of(line) or "")
    return Reason(
        group=line.group,
        rule=line.rule,
        points=line.points,
        because=line.because,
        why="" if rule is None else one_line(rule.why),
        words=words_of(line.evidence, line.evidence_class),
        sources=tuple(one_line(source) + sources.get(source, "") for source in line.sources),
        asides=asides(line.discrepancies),
    )


def _alike(given: ScoringInput) -> dict[str, str]:
    """In what each past deal is like the lead, by how the ledger names it."""
    words = wanted_words(given.facts)
    found = ((named(n), reasons(given.lead.contact, words, n.deal)) for n in given.similar.neighbours)
    return {name: f"; alike: {', '.join(why)}" for name, why in found if why}


def _told_first(fact: Fact) -> tuple[int, int, float]:
    """By topic; what is so before what is not and what is contested; what was said last first."""
    return list(Factor).index(fact.factor), list(State).index(fact.state), -fact.said_at.timestamp()


def _remark(fact: Fact) -> Remark:
    return Remark(
        topic=fact.factor,
        about=name_of(fact.factor),
        told=stated(fact),
        state=fact.state,
        words=words_of(fact.evidence, fact.evidence_class),
    )


def _checks(score: Score, given: ScoringInput, card: Scorecard) -> Iterator[Checked]:
    rules = (card.rules.get(line.rule) for line in score.ledger)
    told = {rule.when.key for rule in rules if rule is not None}
    for derived in given.derived:
        if f"check.{derived.name}" not in told:
            yield Checked(
                check=derived.name,
                outcome=derived.outcome,
                told=verdict(derived, told=derived.arithmetic),
                ask=one_line(derived.missing),
                sources=tuple(one_line(source) for source in derived.sources),
                asides=asides(derived.discrepancies),
            )
