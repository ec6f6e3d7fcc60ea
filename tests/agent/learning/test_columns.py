"""How texts become columns: numbers or texts, gaps kept as gaps."""

from __future__ import annotations

import numpy as np
import pytest

from agent.errors import InputError
from agent.learning.columns import column_of
from agent.learning.lead_table import lead_table
from agent.learning.numbers import plain_number, written


def test_a_column_of_numbers_keeps_what_is_missing_as_missing() -> None:
    column = column_of("visits", ["3", None, " 2.5 ", "", "-1"])
    assert column.is_numbers
    assert column.filled.tolist() == [True, False, True, False, True]
    assert column.values[column.filled].tolist() == [3.0, 2.5, -1.0]


@pytest.mark.parametrize("odd", ["NaN", "inf", "-Infinity", "1e400"])
def test_what_is_no_number_to_reckon_with_counts_as_missing_and_is_told(odd: str) -> None:
    column = column_of("visits", [*(str(number) for number in range(99)), odd])
    assert column.is_numbers
    assert column.filled.sum() == 99
    assert column.set_aside == {odd: 1}


def test_many_words_among_numbers_make_a_column_of_texts() -> None:
    column = column_of("size", ["1-10", "11-50", "50", "1-10"])
    assert not column.is_numbers
    assert column.texts == ("1-10", "11-50", "50")


def test_texts_that_differ_in_case_and_spacing_are_one_shown_as_it_is_mostly_written() -> None:
    column = column_of("source", ["google", "Google", "Google ", "Big  Fair", "big fair", None])
    assert column.values.tolist() == [0, 0, 0, 1, 1, -1]
    assert column.texts == ("Google", "Big  Fair")


def test_infinity_may_be_the_name_of_a_company() -> None:
    column = column_of("company", ["Infinity", "Nan", "Acme"] * 3)
    assert column.set_aside == {}
    assert column.texts == ("Infinity", "Nan", "Acme")


def test_a_column_of_names_is_known_as_one() -> None:
    assert column_of("id", [f"lead-{number}" for number in range(50)]).is_identifier
    assert column_of("number", [str(660_000 + number) for number in range(50)]).is_identifier
    assert not column_of("minutes", [f"{number / 7:.3f}" for number in range(50)]).is_identifier
    assert not column_of("source", ["Fair", "Post"] * 25).is_identifier


def test_numbers_are_written_as_a_card_reads_them() -> None:
    for text in ("0", "12", "2.5", "0.1", "-3.75", "1449"):
        number = plain_number(text)
        assert number is not None
        assert written(number) == text
    assert [plain_number(text) for text in ("1,000", "1e5", "0x10", "", "５")] == [None] * 5


def test_no_leads_are_no_table() -> None:
    with pytest.raises(InputError, match="no leads with an outcome"):
        lead_table({"source": []}, [])


def test_a_mistyped_column_is_told_its_likely_name() -> None:
    table = lead_table({"Lead Source": ["Fair"], "Visits": ["1"]}, [True])
    with pytest.raises(InputError, match="Did you mean “Lead Source”"):
        table.without(["Lead Sorce"])
    assert np.array_equal(table.without(["Visits"]).won, table.won)
