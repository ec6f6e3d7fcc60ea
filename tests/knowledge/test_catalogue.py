from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.errors import InputError, InputTooLarge
from agent.offer import Catalogue, Product
from knowledge.catalogue import CatalogueStore, read_catalogue
from knowledge.database import Database

PUMPS = Catalogue(
    products=(
        Product(name="Zephyr Pump", unit_price=Decimal("499.99"), currency="USD"),
        Product(name="Aqua Meter, 2”", unit_price=Decimal("1200.10"), currency="EUR"),
        Product(name="Übergang", unit_price=Decimal("0"), currency="USD"),
    )
)


def test_a_price_list_is_read_with_exact_prices_in_the_order_of_the_file() -> None:
    raw = 'product,unit_price,currency\nZephyr Pump,499.99,\n"Aqua Meter, 2”",1200.10,eur\nÜbergang,0,USD\n'
    assert read_catalogue(raw.encode()) == PUMPS


@pytest.mark.parametrize(
    "raw",
    [
        "Name,Price\nValve,12.50\n",
        "PRICE;NAME\n12.50;Valve\n",
        "\ufeffProduct\tUnit Price\r\n\r\n Valve \t 12.50 \r\n",
        "currency,unit_price,product\nUSD,12.50,Valve",
    ],
    ids=["other names", "semicolons", "tabs, byte order mark, blanks", "other order"],
)
def test_a_price_list_may_be_laid_out_in_other_ways(raw: str) -> None:
    assert read_catalogue(raw.encode()).products == (Product(name="Valve", unit_price=Decimal("12.50")),)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "The file is empty"),
        (b" \r\n", "The file is empty"),
        (b"PK\x03\x04\x00\x00", "binary"),
        ("product,unit_price\nA,1".encode("utf-16"), "UTF-16"),
        ("product,unit_price\nCafé,1".encode("latin-1"), "Line 2 is not UTF-8"),
        (b"product,unit_price\n", "The file holds no rows"),
        (b"product\nA\n", "line 2: “unit_price” is missing"),
        (b"product,unit_price\nA\n", "line 2: “unit_price” is missing"),
        (b"unit_price\n3\n", "line 2: “product” is missing"),
        (b"product,unit_price,sku\nA,1,7\n", "“sku” is none. The columns are product, unit_price, currency"),
        (b"product,unit_price,price\nA,1,1\n", "names the column “unit_price” twice"),
        (b"product,unit_price\nA,1\nB,-2\n", "line 3: “unit_price” is negative: -2"),
        (b"product,unit_price\nA,about 3\n", "line 2: “unit_price” is not a number: about 3"),
        (b"product,unit_price\nA,$3\n", "line 2: “unit_price” is not a number"),
        (b"product,unit_price\nA,1_000\n", "line 2: “unit_price” is not a number"),
        (b"product,unit_price\nA,NaN\n", "line 2: “unit_price” is not a number"),
        (b"product,unit_price\nA,-Infinity\n", "line 2: “unit_price” is not a number"),
        (b"product,unit_price\nA,1e400\n", "line 2: “unit_price” has more than 15 digits"),
        (b"product,unit_price\nA,0.0000001\n", "line 2: “unit_price” has more than 15 digits or 6 decimals"),
        (b"product,unit_price\nA,1,200\n", "line 2: has 3 values, but the header names 2 columns"),
        (b"product,unit_price,currency\nA,1,dollars\n", "line 2: “currency” must be a code of three letters"),
        (b"product,unit_price\nA,1\n\nPump  a,1\nPUMP A,2\n", "line 5: the product PUMP A stands in line 4 already"),
        (b'product,unit_price\nA,1\n"B,2\n', "line 3: is no valid CSV"),
        (b"product,unit_price\nA\x07,1\n", r"line 2: “product” holds the control character U\+0007"),
    ],
)
def test_a_price_list_that_cannot_be_used_is_refused_with_the_line_and_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_catalogue(raw)
    assert caught.value.code == "catalogue_invalid"


def test_every_bad_line_is_named_at_once_and_many_are_counted() -> None:
    raw = "product,unit_price\n" + "".join(f"P{n},-{n}\n" for n in range(1, 31))
    with pytest.raises(InputError) as caught:
        read_catalogue(raw.encode())
    lines = caught.value.message.splitlines()
    assert lines[0] == "30 rows cannot be used, so nothing was stored:"
    assert lines[1] == "line 2: “unit_price” is negative: -1"
    assert lines[20:] == [
        "line 21: “unit_price” is negative: -20",
        "... and 10 more",
        "Correct these rows and import the file again.",
    ]


def test_a_price_list_over_the_limit_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="LEADPROOF_MAX_IMPORT_BYTES") as caught:
        read_catalogue(b"x" * 101, max_bytes=100)
    assert caught.value.code == "catalogue_too_large"


@given(st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False))
def test_no_price_loses_a_cent_on_the_way_in(price: Decimal) -> None:
    read = read_catalogue(f"product,unit_price\nValve,{price}\n".encode())
    assert str(read.products[0].unit_price) == str(price)


def test_an_empty_store_has_an_empty_price_list(database: Database) -> None:
    assert CatalogueStore(database).current() == Catalogue()


def test_a_price_list_comes_back_as_it_was_kept_down_to_its_version(database: Database) -> None:
    store = CatalogueStore(database)
    store.replace(PUMPS)
    assert store.current() == PUMPS
    assert store.current().version == PUMPS.version


def test_a_new_price_list_replaces_the_old_one_wholly(database: Database) -> None:
    store = CatalogueStore(database)
    store.replace(PUMPS)
    newer = Catalogue(products=(Product(name="Valve", unit_price=Decimal("12.50")),))
    store.replace(newer)
    assert store.current() == newer
    store.replace(Catalogue())
    assert store.current() == Catalogue()


def test_a_price_list_that_cannot_be_kept_leaves_the_old_one_in_force(database: Database) -> None:
    store = CatalogueStore(database)
    store.replace(PUMPS)
    valves = Product(name="Valve", unit_price=Decimal(1)), Product(name="VALVE", unit_price=Decimal(2))
    with pytest.raises(InputError, match="VALVE") as caught:
        store.replace(Catalogue(products=valves))
    assert caught.value.code == "catalogue_invalid"
    assert store.current() == PUMPS
