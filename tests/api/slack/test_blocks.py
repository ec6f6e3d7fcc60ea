"""Block Kit: within the limits, escaped, nobody mentioned."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from api.slack.blocks import SECTION_CHARACTERS, clipped, escaped, header, message, packed, saying, section
from api.slack.messages import explained, moved, with_undelivered
from tests.api.doubles.qualified import explanation, reason, remark, score
from tests.api.doubles.slack import faults

OUTSIDE = st.text(st.characters(codec="utf-8"), max_size=400)


@given(OUTSIDE)
def test_no_mention_link_or_channel_comes_out_of_outside_text(text: str) -> None:
    shown = escaped(text)

    assert "<" not in shown
    assert ">" not in shown
    assert shown.count("&") == shown.count("&amp;") + shown.count("&lt;") + shown.count("&gt;")


@given(OUTSIDE, st.integers(1, 60))
def test_cutting_keeps_the_limit_and_every_entity_whole(text: str, limit: int) -> None:
    cut = clipped(escaped(text), limit)

    assert len(cut) <= limit
    assert cut.count("&") == cut.count("&amp;") + cut.count("&lt;") + cut.count("&gt;")


@given(st.lists(st.text(st.characters(codec="ascii", min_codepoint=33), min_size=1, max_size=4000), max_size=30))
def test_lines_are_packed_into_few_sections_in_their_order(lines: list[str]) -> None:
    sections = [block["text"]["text"] for block in packed(lines)]

    assert all(1 <= len(text) <= SECTION_CHARACTERS for text in sections)
    assert "\n".join(sections).split("\n") == [clipped(line, SECTION_CHARACTERS) for line in lines] or not lines
    assert all(len(a) + 1 + len(b) > SECTION_CHARACTERS or "\n" in b for a, b in pairwise(sections))


def test_a_broadcast_mention_in_outside_text_is_shown_and_not_sent() -> None:
    said = "<!channel> <@U123> <https://evil.example|our price list> &lt;!here&gt;"
    told = explained(explanation(score(), sentence=said, ledger=(reason(said, said),), question=said))

    everything = told.text + str(told.blocks)
    assert "<" not in everything
    assert "&lt;!channel&gt;" in everything
    assert "&amp;lt;!here&amp;gt;" in everything


def test_what_else_was_heard_is_told_with_the_words_and_escaped() -> None:
    said = "We're also talking to <@U123>."
    told = explained(explanation(score(), heard=tuple(remark(f"Firm & Son {i}", said) for i in range(5))))

    shown = str(told.blocks)
    assert "*Also heard*" in shown
    assert "competitor: Firm &amp; Son 2" in shown
    assert "&lt;@U123&gt;" in shown
    assert "Firm &amp; Son 3" not in shown
    assert "and 2 more" in shown


def test_slack_is_kept_from_linking_what_looks_like_a_mention() -> None:
    assert section("@channel")["text"]["verbatim"] is True


def test_control_characters_and_direction_marks_are_left_out() -> None:
    assert escaped("a\x00b\x1b[31m\u202ec") == "ab[31mc"
    assert header("a\x00b")["text"]["text"] == "ab"


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 120), st.integers(0, 1200), st.integers(0, 60))
def test_a_message_of_any_size_is_one_that_slack_takes(lines: int, length: int, undelivered: int) -> None:
    long = "<" * length
    told = explained(
        explanation(
            score(), who="K" * 500, sentence=long or "x", ledger=tuple(reason(long, long) for _ in range(lines))
        )
    )

    for sent in (
        told,
        moved(explanation(score(), sentence=long), "cold"),
        with_undelivered(told, ("x",) * undelivered),
    ):
        assert faults({"text": sent.text, "blocks": list(sent.blocks)}) == ""


def test_a_message_that_had_to_be_cut_says_so() -> None:
    told = message("text", [section(f"part {n}") for n in range(80)])

    assert len(told.blocks) == 50
    assert told.blocks[-1]["elements"][0]["text"] == "31 more parts are not shown here."


def test_a_message_always_has_text_for_notifications() -> None:
    assert saying("hello").text == "hello"
    assert explained(explanation(score())).text.startswith("Kim Lee · 62 · warm · MQL.")
