"""What another scorecard would change: every lead scored by both, from what was stored with its score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from agent.card_content import CardContent
from agent.conversation import Frozen
from agent.score import Group, ScoringInput, Stage
from agent.scorecard import Scorecard
from agent.scoring import Explained, explained


class Standing(Frozen):
    """What one card gives a lead: points, band and stage."""

    points: int
    band: str
    stage: Stage


class RuleChange(Frozen):
    """A line of the ledger that differs: what the rule, cap or floor gave before, and gives after, in points.

    `because` says what the rule sees of the lead.
    """

    group: Group | None
    rule: str
    before: int
    after: int
    because: str

    @property
    def by(self) -> int:
        """How many points more it gives, below 0 for fewer."""
        return self.after - self.before


class LeadChange(Frozen):
    """One lead under both cards. A standing is None where the card is not for the lead.

    `rules` are the lines that differ, the one that moves most first. Where none does, it is the threshold that moved.
    """

    lead_id: str
    name: str
    company: str | None
    before: Standing | None
    after: Standing | None
    rules: tuple[RuleChange, ...]

    @property
    def changes_band(self) -> bool:
        """Whether the lead would lie in another band."""
        return (self.before and self.before.band) != (self.after and self.after.band)

    @property
    def changes_points(self) -> bool:
        """Whether the lead would have other points."""
        return (self.before and self.before.points) != (self.after and self.after.points)


def compared(given: ScoringInput, old: Scorecard, new: Scorecard) -> LeadChange:
    """Score a lead by two cards and tell the difference."""
    lead = given.lead
    before = explained(given, old) if old.applies_to(lead) else None
    after = explained(given, new) if new.applies_to(lead) else None
    contact = lead.contact
    return LeadChange(
        lead_id=lead.id,
        name=contact.name or contact.email or contact.company or lead.id,
        company=contact.company,
        before=before and _standing(before),
        after=after and _standing(after),
        rules=tuple(_changes(before, after)) if before is not None and after is not None else (),
    )


def moved_thresholds(old: CardContent, new: CardContent) -> tuple[str, ...]:
    """The bands and stages that start elsewhere, in words: "band hot: from 70 to 75"."""
    before, after = _thresholds(old), _thresholds(new)
    told = []
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name), after.get(name)
        if was is None:
            told.append(f"{name} is new, from {now}")
        elif now is None:
            told.append(f"{name} is no longer there")
        elif was != now:
            told.append(f"{name} starts at {now}, not at {was}")
    return tuple(told)


def _thresholds(content: CardContent) -> dict[str, int]:
    starts = {f"band {band.name}": band.start for band in content.bands}
    for name, gate in (("mql", content.stages.mql), ("sql", content.stages.sql)):
        if gate is not None:
            starts[f"stage {name}"] = gate.start
    return starts


def _standing(result: Explained) -> Standing:
    return Standing(points=result.points, band=result.band, stage=result.stage)


def _changes(before: Explained, after: Explained) -> Iterable[RuleChange]:
    was, now = _sums(before), _sums(after)
    told = {line.rule: line for line in (*before.ledger, *after.ledger)}
    changes = [
        RuleChange(group=line.group, rule=rule, before=was[rule], after=now[rule], because=line.because)
        for rule, line in told.items()
        if was[rule] != now[rule]
    ]
    # What caps and floors take follows from the rules, so the rules come first.
    return sorted(changes, key=lambda change: (":" in change.rule, -abs(change.by)))


def _sums(result: Explained) -> Counter[str]:
    return Counter({line.rule: line.points for line in result.ledger})
