"""Texts made comparable."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from agent.spelling import spelled


@given(st.text(st.characters(max_codepoint=127), max_size=60) | st.text(max_size=60))
def test_words_are_what_stands_between_signs_and_spaces_whatever_the_script(text: str) -> None:
    words = re.findall(r"[^\W_]+", text.casefold())
    assert spelled(text) == f" {' '.join(words)} "
