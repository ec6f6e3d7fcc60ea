"""The bank of next questions."""

from __future__ import annotations

import subprocess
import sys

import jinja2
import pytest

from prompts import questions, render


def test_every_question_is_one_to_be_asked() -> None:
    bank = questions()
    assert all(isinstance(sentence, str) and sentence.endswith("?") for sentence in bank.values())
    assert len(set(bank.values())) == len(bank)


def test_a_question_without_values_is_rendered_as_it_stands() -> None:
    assert render("factor.budget") == questions()["factor.budget"]


def test_a_value_stands_in_the_sentence_as_it_was_given() -> None:
    assert render("contact.extra", label="<b> {{ 7 * 7 }}") == (
        "One thing is missing in my notes: <b> {{ 7 * 7 }}. Could you tell me?"
    )


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        render("contact.extra")


def test_an_unknown_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        render("factor.weather")


def test_the_bank_cannot_be_changed_by_whoever_reads_it() -> None:
    with pytest.raises(TypeError):
        questions()["factor.budget"] = "?"  # type: ignore[index]


def test_asking_a_plain_question_does_not_import_jinja() -> None:
    code = "import sys, prompts; prompts.render('factor.need'); sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
