"""Scorecards, drafts compared and publications, as tables and as documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from agent.card_diff import LeadChange, RuleChange, Standing
from agent.conditions import Condition
from agent.pair_condition import PairCondition
from api.console import one_line, outside, table

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from agent.card_content import Rule
    from agent.scorecard import Scorecard
    from knowledge.publications import Publication

RULES_SHOWN = 3
"""How many of the rules that move a lead a table names."""


def listed(card: Scorecard) -> dict[str, Any]:
    """A card in brief."""
    return {
        "name": card.name,
        "version": card.version,
        "source": card.source,
        "about": card.content.about,
        "purpose": card.content.purpose,
        "applies": [
            when.model_dump(mode="json", by_alias=True, exclude_defaults=True) for when in card.content.applies
        ],
        "rules": len(card.rules),
        "highest": card.content.highest,
        "warnings": list(card.warnings),
    }


def summed_up(card: Scorecard) -> Text:
    """One line that says that a card is sound."""
    bands = ", ".join(f"{band.name} from {band.start}" for band in card.bands)
    return outside(f"{card.source}: {card.name}, {len(card.rules)} rules, {bands}; version {card.version}")


def cards_table(in_force: Sequence[Scorecard], built_in: Sequence[Scorecard]) -> Table:
    """The cards in force in their order, then the built-in ones."""
    made = table("", "card", "rules", "of", "for", "about", "version", right=("rules", "of"))
    for place, card in enumerate(in_force):
        made.add_row(Text("main" if place == 0 else "beside", style="bold"), *_cells(card))
    for card in built_in:
        made.add_row(Text("built in", style="dim"), *_cells(card))
    return made


def _cells(card: Scorecard) -> tuple[RenderableType, ...]:
    terms = "; ".join(condition_words(when) for when in card.content.applies)
    return (
        outside(card.name),
        str(len(card.rules)),
        str(card.content.highest),
        outside(terms or "every lead"),
        outside(card.content.about),
        Text(card.version, style="dim"),
    )


def card_lines(card: Scorecard) -> list[RenderableType]:
    """A card in full: what it is for, its bands, every rule with its points and why, and its letters."""
    content = card.content
    bands = ", ".join(f"{band.name} from {band.start}" for band in content.bands)
    parts: list[RenderableType] = [
        Text.assemble(outside(card.name, "bold"), "  ", outside(content.about)),
        outside(f"Of {content.highest}: {bands}."),
    ]
    made = table("group", "rule", "points", "when", "why", right=("points",))
    for group, _, rule in content.placed_rules():
        for line, (points, when) in enumerate(_rows(rule)):
            shown = (group.value.replace("_", " "), rule.id, rule.why) if line == 0 else ("", "", "")
            made.add_row(shown[0], outside(shown[1]), points, outside(when), outside(shown[2]))
    parts.append(made)
    if content.grade is not None:
        grades = table("criterion", "thirds", "when", "why", right=("thirds",))
        for each in content.grade.criteria:
            told = condition_words(each.when)
            grades.add_row(outside(each.id), f"{each.thirds:+d}", outside(told), outside(each.why))
        parts += [outside(f"Grade, from {content.grade.start}", "bold"), grades]
    if content.assignment:
        rows = table("grade at least", "score above", "to", right=("score above",))
        for row in content.assignment:
            rows.add_row(row.grade, str(row.score_above), outside(row.to))
        parts.append(rows)
    parts += [outside(f"Warning: {warning}", "yellow") for warning in card.warnings]
    parts.append(Text(f"Version {card.version}", style="dim"))
    return parts


def _rows(rule: Rule) -> Iterator[tuple[str, str]]:
    from agent.rule_mistakes import tests

    for when, points in tests(rule):
        yield f"{points:+d}", condition_words(when)


def condition_words(when: Condition) -> str:
    """A condition as it is written, without quotes and braces: "contact.employees at least 10, at most 29"."""
    if isinstance(when, PairCondition):
        return one_line(" and ".join(condition_words(part) for part in when.parts if part is not None))
    written = when.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    subject, *tests = _flat(written)
    return one_line(
        " ".join([str(subject[1]), ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in tests)])
    )


def _flat(written: dict[str, Any]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in written.items():
        if isinstance(value, dict):
            inner = _flat(value)
            pairs += [(name, name), *inner] if not pairs else [(name, ""), *inner]
        elif isinstance(value, list):
            pairs.append((name, " or ".join(str(each) for each in value)))
        else:
            pairs.append((name, "" if value is True else str(value)))
    if pairs and pairs[0][0] in ("inactive_days", "request"):
        pairs.insert(0, ("", ""))
    return pairs


def diff_lines(
    old: Scorecard, new: Scorecard, changes: Sequence[LeadChange], moved: Sequence[str], *, every: bool
) -> list[RenderableType]:
    """Who changes band, and how many change at all."""
    parts: list[RenderableType] = [outside(f"Threshold: {each}.") for each in moved]
    shown = _shown(changes, every=every)
    if shown:
        titles = [f"by {card.name}" if old.name != new.name else f"by {card.version[:8]}" for card in (old, new)]
        made = table("lead", "company", *titles, "through")
        for change in shown:
            made.add_row(
                outside(change.name),
                outside(change.company or ""),
                _standing(change.before),
                _standing(change.after),
                outside(_through(change.rules)),
            )
        parts.append(made)
    parts.append(Text(_counted(changes)))
    return parts


def diff_document(
    old: Scorecard, new: Scorecard, changes: Sequence[LeadChange], moved: Sequence[str], *, every: bool
) -> dict[str, Any]:
    """The same as a document."""
    return {
        "old": {"name": old.name, "version": old.version},
        "new": {"name": new.name, "version": new.version},
        "thresholds": list(moved),
        "leads": len(changes),
        "change_points": sum(change.changes_points for change in changes),
        "change_band": sum(change.changes_band for change in changes),
        "changes": [change.model_dump(mode="json") for change in _shown(changes, every=every)],
    }


def _shown(changes: Iterable[LeadChange], *, every: bool) -> list[LeadChange]:
    return [change for change in changes if change.changes_band or (every and change.changes_points)]


def _standing(standing: Standing | None) -> Text:
    return Text("not scored", style="dim") if standing is None else outside(f"{standing.band} ({standing.points})")


def _through(rules: Sequence[RuleChange]) -> str:
    if not rules:
        return "the thresholds"
    named = [f"{rule.rule} {rule.by:+d} ({rule.before} to {rule.after})" for rule in rules[:RULES_SHOWN]]
    more = len(rules) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _counted(changes: Sequence[LeadChange]) -> str:
    bands = sum(change.changes_band for change in changes)
    points = sum(change.changes_points for change in changes)
    leads = "1 lead" if len(changes) == 1 else f"{len(changes):,} leads"
    return f"{leads} scored by both: {bands:,} change band, {points:,} change points."


def publications_table(history: Iterable[Publication]) -> Table:
    """Who published what, when and why."""
    made = table("when", "", "card", "version", "in place of", "by", "why", "in force then", right=("in force then",))
    for each in history:
        made.add_row(
            f"{each.at:%Y-%m-%d %H:%M} UTC",
            each.action,
            outside(each.name),
            Text(each.version, style="dim"),
            Text(each.replaced or "-", style="dim"),
            outside(each.by),
            outside(each.why),
            str(len(each.in_force)),
        )
    return made
