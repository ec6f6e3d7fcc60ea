"""`leadproof deals`: past deals, and the ones like a text."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly, day, file_bytes, import_limit

deals = typer.Typer(no_args_is_help=True, help="Past deals: import them, search them.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(deals, name="deals")


@deals.command("import")
def import_deals(
    file: Annotated[str, typer.Argument(metavar="FILE.csv|.jsonl", help="Past deals, one a row or line.")],
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Fill a field from a column of yours; may be repeated."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Store nothing if one row cannot be read.")] = False,
    as_json: Json = False,
) -> None:
    """Import past deals; one whose id is known already is replaced. Rows that cannot be read are listed.

    Fields: id, text, outcome (won or lost), closed; and where known opened, account, industry, employees, amount,
    currency, reason, products. Columns of other names are mapped, or left out. A field that is mapped twice is filled
    from both columns.

    Example: leadproof deals import export.csv --map "closed=Close Date" --map text=Product --map text=Notes
    """
    from api.console import progress, show, show_json
    from api.deal_rendering import unread_lines
    from knowledge.deals import deals_in

    limit = import_limit()
    given = deals_in(file_bytes(file, limit), file, chosen=columns or (), max_bytes=limit)
    if strict:
        given.refuse_bad("deals")
    with assembly() as parts, progress("Importing", len(given.items)) as done:
        changed = parts.deals.add(given.items, progress=done)
        total = parts.deals.count()
    if as_json:
        read = {"read": len(given.items), "new_or_changed": changed, "total": total}
        show_json({**read, "refused": given.refused, "problems": given.problems, "left_out": given.left_out})
        return
    show(f"{len(given.items)} past deals read, {changed} of them new or changed; {total} are known.")
    show(*unread_lines(given))


@deals.command("list")
def list_deals(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many deals.")] = 20,
    as_json: Json = False,
) -> None:
    """List past deals, those closed last first."""
    from api.console import show, show_json
    from api.deal_rendering import deal_lines

    with assembly() as parts:
        found, total = parts.deals.listed(limit=limit), parts.deals.count()
    if as_json:
        show_json({"total": total, "deals": [deal.model_dump(mode="json") for deal in found]})
    else:
        show(*deal_lines(found, total))


@deals.command("delete")
def delete_deals(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of the deals to forget.")],
    as_json: Json = False,
) -> None:
    """Forget past deals. Scores that were given stay as they are, and still replay.

    Example: leadproof deals delete d-1042 d-1043
    """
    from api.console import show, show_json

    with assembly() as parts:
        deleted = parts.deals.delete(ids)
        total = parts.deals.count()
    if as_json:
        show_json({"deleted": deleted, "total": total})
    else:
        show(f"{deleted} past {'deal' if deleted == 1 else 'deals'} deleted; {total} are known.")


@deals.command("reindex")
def reindex_deals(as_json: Json = False) -> None:
    """Embed all past deals again. Needed only if the index was damaged: a change of the embedding does it by itself."""
    from api.console import progress, show, show_json

    with assembly() as parts, progress("Embedding", parts.deals.count()) as done:
        total = parts.deals.reindex(progress=done)
    if as_json:
        show_json({"total": total})
    else:
        show(f"{total} past deals embedded.")


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
    from api.deal_rendering import similar_lines

    with assembly() as parts:
        found = parts.deals.similar(text, before=day(before), limit=limit)
    if as_json:
        show_json(found)
    else:
        show(*similar_lines(found))
