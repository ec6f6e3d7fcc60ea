"""Files of any columns: what can be read is read, what cannot is listed with its line and reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.errors import InputError, InputTooLarge, UnreadableInput
from knowledge.lead_table_files import read_lead_table
from knowledge.open_rows import open_file, refuse_if_strict

HEADER = b"source,seats,won\n"


def reasons(raw: bytes, name: str = "leads.csv") -> list[str]:
    return [f"{problem.line}: {problem.reason}" for problem in open_file(raw, name).problems]


def test_rows_are_read_by_any_delimiter_and_with_a_byte_order_mark() -> None:
    for raw in (b"\xef\xbb\xbfa,b\n1,2\n", b"a;b\n1;2\n", b"a\tb\r\n1\t2\r\n"):
        file = open_file(raw, "x.csv")
        assert file.columns == ("a", "b")
        assert [dict(row.values) for row in file.rows] == [{"a": "1", "b": "2"}]


def test_a_row_that_is_not_utf_8_is_listed_and_the_others_go_in() -> None:
    raw = HEADER + "Fair,3,yes\nK\u00f6ln,4,no\n".encode("latin-1") + b"Post,5,no\n"
    file = open_file(raw, "leads.csv")
    assert [row.values["source"] for row in file.rows] == ["Fair", "Post"]
    assert reasons(raw) == ["3: “source” is not UTF-8"]
    with pytest.raises(InputError, match="nothing was done: line 3: “source” is not UTF-8"):
        refuse_if_strict(file, True)
    refuse_if_strict(file, False)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"Fair,3\n", "2: has 2 values, but the header names 3 columns"),
        (b"Fair,3,yes,more\n", "2: has 4 values, but the header names 3 columns"),
        (b"Fair\x07,3,yes\n", "2: “source” holds the control character U+0007"),
        (b'"Fair"x,3,yes\n', "2: is no valid CSV"),
        (b"F" * 10_001 + b",3,yes\n", "2: “source” has 10,001 characters; 10,000 are read"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(row: bytes, reason: str) -> None:
    raw = HEADER + row + b"Post,5,no\n"
    (told,) = reasons(raw)
    assert told.startswith(reason)
    assert open_file(raw, "leads.csv").rows[-1].values["source"] == "Post"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xfea\x00", "UTF-16"),
        (b"a,b\n\x00,1\n", "binary"),
        (b"a,a\n1,2\n", "names the column “a” twice"),
        (b"a,,b\n1,2,3\n", "column 2 has no name"),
        (b"\xe4,b\n1,2\n", "The header of leads.csv is not UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_refused(raw: bytes, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        open_file(raw, "leads.csv")


def test_a_file_over_the_limit_names_the_setting() -> None:
    with pytest.raises(InputTooLarge, match="LEADPROOF_MAX_IMPORT_BYTES"):
        open_file(b"a,b\n1,2\n", "leads.csv", max_bytes=3)


def test_json_lines_are_read_and_their_faults_listed() -> None:
    raw = b'{"source": "Fair", "seats": 3, "won": true}\nnonsense\n{"source": ["x"], "won": 0}\n{"won": NaN}\n[1]\n'
    file = open_file(raw, "leads.jsonl")
    assert [dict(row.values) for row in file.rows] == [{"source": "Fair", "seats": "3", "won": "yes"}, {"won": "NaN"}]
    assert [problem.line for problem in file.problems] == [2, 3, 5]


@pytest.mark.parametrize("raw", [b",", b";\n ;\n"])
def test_nothing_but_empty_cells_is_no_table(raw: bytes) -> None:
    with pytest.raises(UnreadableInput, match="empty cells"):
        open_file(raw, "x.csv")


@settings(deadline=None)
@given(raw=st.binary(max_size=300))
def test_no_bytes_make_it_fall_over(raw: bytes) -> None:
    for name in ("x.csv", "x.jsonl"):
        try:
            file = open_file(raw, name)
        except InputError:
            continue
        assert all(row.line >= 1 for row in file.rows)


def test_a_table_leaves_out_what_has_no_outcome_and_says_so() -> None:
    raw = HEADER + b"Fair,3,yes\nPost,4,\nFair,5,maybe\nSelect,6,Closed Lost\n"
    read = read_lead_table(raw, "leads.csv", outcome="won", missing=["select"])
    assert read.table.won.tolist() == [True, False]
    assert read.lines == (2, 5)
    assert [problem.reason for problem in read.problems] == [
        "“won” is blank: no outcome yet",
        "“maybe” is no outcome; write won, lost or converted (or 1 and 0, yes and no)",
    ]
    assert read.table.columns["source"].filled.tolist() == [True, False]
    with pytest.raises(InputError, match="2 rows cannot be used, so nothing was done"):
        read_lead_table(raw, "leads.csv", outcome="won", strict=True)


def test_a_misnamed_column_is_told_its_likely_name() -> None:
    with pytest.raises(InputError, match=r"no column “wonn”\. Did you mean “won”"):
        read_lead_table(HEADER + b"Fair,3,yes\n", "leads.csv", outcome="wonn")
    with pytest.raises(InputError, match="no column “Sea\\*”"):
        read_lead_table(HEADER + b"Fair,3,yes\n", "leads.csv", outcome="won", drop=["Sea*"])


def test_columns_are_dropped_by_name_or_by_pattern() -> None:
    raw = b"a 1,a 2,b,won\n1,2,3,1\n4,5,6,0\n"
    assert set(read_lead_table(raw, "x.csv", outcome="won", drop=["a *"]).table.columns) == {"b"}


def test_a_file_without_a_single_outcome_is_refused_with_the_first_reason() -> None:
    with pytest.raises(InputError, match=r"No row of leads\.csv has an outcome that can be read\. The first: line 2"):
        read_lead_table(HEADER + b"Fair,3,\n", "leads.csv", outcome="won")
