"""The terminal: text from outside cannot style or steer it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation import Frozen
from api.console import clean, one_line, outside, progress, show, show_json, stdout, table


@given(st.text())
def test_cleaned_text_holds_no_character_that_steers_a_terminal(text: str) -> None:
    steering = [
        c for c in clean(text) if (unicodedata.category(c) == "Cc" and c not in "\n\t") or "\u202a" <= c <= "\u202e"
    ]
    assert steering == []


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_text_without_control_characters_is_left_as_it_is(text: str) -> None:
    assert clean(text) == text


def test_an_escape_sequence_is_shown_instead_of_obeyed() -> None:
    assert clean("\x1b[2Jgone\x07") == "␛[2Jgone␇"


def test_one_line_is_one_line() -> None:
    assert one_line("a\nb\r\n\tc") == "a b c"


def test_markup_in_outside_text_is_printed_as_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    made = table("said")
    made.add_row(outside("[red]not red[/red] [/] :smile:"))
    show(made, "[bold]plain[/bold]", outside("[link=https://x.example]here"))
    printed = capsys.readouterr().out
    assert "[red]not red[/red] [/] :smile:" in printed
    assert "[bold]plain[/bold]" in printed
    assert "[link=https://x.example]here" in printed


def test_colours_are_left_out_where_no_color_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert stdout().color_system is not None
    monkeypatch.setenv("NO_COLOR", "1")
    assert stdout().no_color


def test_a_table_fits_the_columns_and_loses_no_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    made = table("n", "words", right=("n",))
    made.add_row("1", outside("word " * 60 + "x" * 100))
    show(made)
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= 40
    assert printed.count("word") == 61  # the header, and each of them
    assert printed.count("x") == 100


class Said(Frozen):
    text: str


def test_json_holds_models_as_they_are_and_no_raw_control_character(capsys: pytest.CaptureFixture[str]) -> None:
    text = "\x1b[31m \x9b31m \u202e € ü \x7f"
    show_json({"said": Said(text=text)})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"said": {"text": text}}
    assert not set("\x1b\x9b\u202e\x7f") & set(printed)
    assert "€ ü" in printed


def test_what_has_no_place_in_json_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no place"):
        show_json({"oops": {1}})


def test_progress_says_nothing_where_stderr_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Scoring", 3) as done:
        done(1)
        done(3)
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


def test_progress_shows_on_a_terminal_and_on_stderr_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress("Scoring", 3) as done:
        done(3)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Scoring" in captured.err
    assert "3/3" in captured.err
