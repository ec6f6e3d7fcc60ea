"""The scores of a table of leads as tables for a terminal and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table

from api.console import outside, table

if TYPE_CHECKING:
    import polars as pl

    from agent.scorecard import Scorecard
    from knowledge.open_rows import RowProblem
    from knowledge.scoring_files import LeadsToScore

LEADS_SHOWN = 20
"""How many leads are shown, the highest scores first."""

_LETTERS = ("label", "grade", "assigned")


def bands_table(scores: pl.DataFrame, card: Scorecard) -> Table:
    """How many leads lie in each band, the highest first."""
    made = table("band", "from", "leads", "share", right=("from", "leads", "share"))
    counted = _in_bands(scores)
    total = sum(counted.values())
    for band in reversed(card.bands):
        leads = counted.get(band.name, 0)
        made.add_row(band.name, str(band.start), f"{leads:,}", f"{100 * leads / total:.1f} %" if total else "-")
    return made


def leads_table(scores: pl.DataFrame) -> Table:
    """The leads with the highest scores."""
    letters = [name for name in _LETTERS if name in scores.columns]
    made = table("lead", "points", "band", "stage", *letters, right=("points",))
    for row in _for_whom(scores).sort("points", descending=True, maintain_order=True).head(LEADS_SHOWN).to_dicts():
        told = [outside(str(row[name] or "-")) for name in letters]
        made.add_row(outside(row["id"]), str(row["points"]), row["band"], row["stage"], *told)
    return made


def scored_document(
    scores: pl.DataFrame,
    read: LeadsToScore,
    problems: tuple[RowProblem, ...],
    card: Scorecard,
    *,
    with_leads: bool,
) -> dict[str, Any]:
    """The same as JSON; the leads themselves only where they are not written to a file."""
    counted = _in_bands(scores)
    document: dict[str, Any] = {
        "card": card.name,
        "version": card.version,
        "leads": scores.height,
        "bands": {band.name: counted.get(band.name, 0) for band in card.bands},
        "problems": [each.model_dump() for each in read.problems],
        "activity_problems": [each.model_dump() for each in problems],
        "looked_for": list(read.looked_for),
        "passed_over": list(read.passed_over),
    }
    return document | ({"scores": scores.to_dicts()} if with_leads else {})


def _for_whom(scores: pl.DataFrame) -> pl.DataFrame:
    """The leads that the card is for."""
    return scores.filter(scores["applies"]) if "applies" in scores.columns else scores


def _in_bands(scores: pl.DataFrame) -> dict[str, int]:
    return {str(name): int(count) for name, count in _for_whom(scores)["band"].value_counts().iter_rows()}
