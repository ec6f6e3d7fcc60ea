"""`leadproof deals`: past deals, and the ones like a text."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly, day, file_bytes

deals = typer.Typer(no_args_is_help=True, help="Past deals: import them, search them.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(deals, name="deals")


@deals.command("import")
def import_deals(
    file: Annotated[str, typer.Argument(metavar="FILE.csv|.jsonl", help="Past deals, one a row or line.")],
    as_json: Json = False,
) -> None:
    """Import past deals; one whose id is known already is replaced. All rows are checked before any is stored.

    Columns: id, text, outcome (won or lost), closed; and where known opened, account, industry, employees, amount,
    currency, reason.

    Example: leadproof deals import closed-2025.csv
    """
    from api.console import progress, show, show_json
    from knowledge.deals import read_deals
    from knowledge.rows import MAX_IMPORT_BYTES

    given = read_deals(file_bytes(file, MAX_IMPORT_BYTES), file)
    with assembly() as parts, progress("Importing", len(given)) as done:
        changed = parts.deals.add(given, progress=done)
        total = parts.deals.count()
    if as_json:
        show_json({"read": len(given), "new_or_changed": changed, "total": total})
    else:
        show(f"{len(given)} past deals read, {changed} of them new or changed; {total} are known.")


@deals.command("similar")
def similar_deals(
    text: Annotated[str, typer.Argument(help="What the lead is about, in words.")],
    before: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Only deals closed before this day; today if not given.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many deals.")] = 10,
    as_json: Json = False,
) -> None:
    """Find the past deals most like a text, won and lost alike, with the base rate.

    Example: leadproof deals similar "four sensors for a bakery, needed in May" --before 2025-05-01
    """
    from api.console import show, show_json
    from api.rendering import similar_lines

    with assembly() as parts:
        found = parts.deals.similar(text, before=day(before), limit=limit)
    if as_json:
        show_json(found)
    else:
        show(*similar_lines(found))
