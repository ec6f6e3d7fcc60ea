"""Past deals as a person reads them on a terminal, and what became of an import."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from api.console import outside, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from agent.deals import PastDeal, SimilarDeals
    from knowledge.rows import Imported

SHOWN_OF_DEAL = 160
"""How many characters of a past deal's text a table shows."""


def similar_lines(similar: SimilarDeals) -> list[RenderableType]:
    """Past deals most alike first, and the base they came from."""
    base = f"{similar.base_won} of {similar.base_count} deals closed before {similar.before} were won."
    if not similar.neighbours:
        return [Text(f"No past deal was closed before {similar.before}.")]
    made = table("alike", "outcome", "closed", "account", "amount", "about", "why", right=("alike", "amount"))
    for neighbour in similar.neighbours:
        deal = neighbour.deal
        made.add_row(
            f"{neighbour.similarity:.2f}",
            Text(deal.outcome, style="green" if deal.outcome == "won" else "red"),
            str(deal.closed),
            outside(deal.account or ""),
            _amount(deal),
            outside(_shortened(deal.text)),
            outside(deal.reason or ""),
        )
    won = sum(neighbour.deal.outcome == "won" for neighbour in similar.neighbours)
    return [made, Text(f"{won} of these {len(similar.neighbours)} were won. {base}")]


def _amount(deal: PastDeal) -> str:
    return "" if deal.amount is None else f"{deal.amount:,.2f} {deal.currency or ''}".strip()


def deal_lines(deals: Sequence[PastDeal], total: int) -> list[RenderableType]:
    """Past deals, and how many there are in all."""
    if not deals:
        return [Text("No past deals are known. Import some: leadproof deals import FILE.csv")]
    made = table("id", "outcome", "closed", "account", "amount", "about", right=("amount",))
    for deal in deals:
        outcome = Text(deal.outcome, style="green" if deal.outcome == "won" else "red")
        cells = (outside(deal.account or ""), _amount(deal), outside(_shortened(deal.text)))
        made.add_row(outside(deal.id), outcome, str(deal.closed), *cells)
    return [made, Text(f"{len(deals)} of {total} past deals.")]


def unread_lines(given: Imported[Any]) -> list[RenderableType]:
    """Rows of an import that could not be read, with the reasons, and columns that were left out."""
    lines: list[RenderableType] = []
    if given.refused:
        rows = "1 row was" if given.refused == 1 else f"{given.refused:,} rows were"
        lines.append(Text(f"{rows} left out:", style="yellow"))
        lines += [outside(problem) for problem in given.problems]
        if given.refused > len(given.problems):
            lines.append(Text(f"... and {given.refused - len(given.problems):,} more"))
    if given.left_out:
        lines.append(outside(f"Columns left out: {', '.join(given.left_out)}", "dim"))
    return lines


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN_OF_DEAL else text[: SHOWN_OF_DEAL - 1].rstrip() + "…"
