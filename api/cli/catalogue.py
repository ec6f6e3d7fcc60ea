"""`leadproof catalogue`: the price list that budgets are checked against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import NotFound
from api.cli.options import Json, assembly, file_bytes, import_limit, joined

if TYPE_CHECKING:
    from agent.offer import Catalogue, Product

catalogue = typer.Typer(no_args_is_help=True, help="The price list that budgets are checked against.")

LIKE_ENOUGH = 60
"""How alike a name must be to be offered instead of an unknown one, 0-100 (RapidFuzz WRatio)."""


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(catalogue, name="catalogue")


@catalogue.command("import")
def import_catalogue(
    file: Annotated[str, typer.Argument(metavar="FILE.csv", help="Columns: product, unit_price, currency.")],
    as_json: Json = False,
) -> None:
    """Replace the price list by a file.

    Example: leadproof catalogue import prices.csv
    """
    from api.console import show, show_json
    from knowledge.catalogue import read_catalogue

    limit = import_limit()
    given = read_catalogue(file_bytes(file, limit), max_bytes=limit)
    with assembly() as parts:
        parts.catalogue.replace(given)
    if as_json:
        show_json({"products": len(given.products), "version": given.version})
    else:
        show(f"{len(given.products)} products are on the price list, version {given.version}.")


@catalogue.command("show")
def show_catalogue(
    name: Annotated[str | None, typer.Argument(help="One product; all where not given.")] = None,
    as_json: Json = False,
) -> None:
    """Show the price list, or one product of it.

    Example: leadproof catalogue show
    """
    from api.console import note, show, show_json
    from api.rendering import price_table

    with assembly() as parts:
        current = parts.catalogue.current()
    products = current.products if name is None else (named(name, current),)
    if as_json:
        show_json({"products": list(products), "version": current.version})
    elif products:
        show(price_table(products))
    else:
        note("The price list is empty. Import one: leadproof catalogue import FILE.csv")


def named(name: str, catalogue: Catalogue) -> Product:
    """The product of that name, whatever its case. Raises NotFound with the names most like it."""
    from rapidfuzz import fuzz, process, utils

    wanted = " ".join(name.casefold().split())
    for product in catalogue.products:
        if product.name.casefold() == wanted:
            return product
    names = [product.name for product in catalogue.products]
    near = process.extract(
        name, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=3, score_cutoff=LIKE_ENOUGH
    )
    hint = f" Did you mean {joined(found for found, *_ in near)}?" if near else ""
    raise NotFound("product_unknown", f"There is no “{name}” on the price list of {len(names)} products.{hint}")
