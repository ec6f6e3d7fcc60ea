"""The price list: read from a CSV, kept in the database."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from agent.errors import InputError
from agent.offer import Catalogue, Product
from knowledge.database import Database
from knowledge.rows import MAX_IMPORT_BYTES, ImportedFile, Row, amount_of, currency_of
from knowledge.tables import ProductRow

COLUMNS = ("product", "unit_price", "currency")
OTHER_NAMES = {"name": "product", "price": "unit_price", "unit price": "unit_price"}
DEFAULT_CURRENCY = "USD"


def read_catalogue(raw: bytes, *, max_bytes: int = MAX_IMPORT_BYTES) -> Catalogue:
    """The price list in a CSV with the columns product, unit_price and, if wanted, currency (else USD).

    Raises InputTooLarge "catalogue_too_large", and InputError "catalogue_invalid" with the number and the fault of
    every bad line (the first 20 are named).
    """
    file = ImportedFile(raw, "catalogue", max_bytes=max_bytes)
    read = file.collect(file.csv_rows(COLUMNS, OTHER_NAMES), _product)
    file.note_repeated("product", ((line, product.name) for line, product in read), same=_key)
    file.refuse_if_bad("Correct these rows and import the file again.")
    return Catalogue(products=tuple(product for _, product in read))


def _product(row: Row) -> Product:
    currency = row.text("currency")
    return Product(
        name=row.needed("product"),
        unit_price=amount_of("unit_price", row.needed("unit_price")),
        currency=currency_of(currency) if currency else DEFAULT_CURRENCY,
    )


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


class CatalogueStore:
    """The price list in force."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> Catalogue:
        """The price list as it was imported last, with prices exact to the last digit; empty before the first."""
        with self._database.session() as session:
            rows = session.scalars(select(ProductRow).order_by(ProductRow.position))
            products = [Product(name=row.name, unit_price=row.unit_price, currency=row.currency) for row in rows]
        return Catalogue(products=tuple(products))

    def replace(self, catalogue: Catalogue) -> None:
        """Put this price list in the place of the one in force, wholly or, where it fails, not at all.

        Raises InputError "catalogue_invalid" where two products have one name but for case.
        """
        _refuse_twice(catalogue)
        rows = [
            {
                "name_key": _key(product.name),
                "name": product.name,
                "unit_price": product.unit_price,
                "currency": product.currency,
                "position": position,
            }
            for position, product in enumerate(catalogue.products)
        ]
        with self._database.writing("catalogue") as session:
            session.execute(delete(ProductRow))
            if rows:
                session.execute(insert(ProductRow), rows)


def _refuse_twice(catalogue: Catalogue) -> None:
    seen: set[str] = set()
    for product in catalogue.products:
        if _key(product.name) in seen:
            raise InputError("catalogue_invalid", f"The product {product.name[:80]} comes twice. Keep one of the two.")
        seen.add(_key(product.name))
