"""Which mails are inquiries, and which of their words are new."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.transcripts import Limits
from agent.transcripts.quoted import passed_on, set_apart
from api.webhooks.html_text import html_text
from api.webhooks.mail import Mail, MailSource
from api.webhooks.source import Announced, Ignored
from tests.api.doubles import inquiries as senders

MAILS = MailSource(("acme.example",), Limits())


def mail(**changed: Any) -> Mail:
    given: dict[str, Any] = {"id": "1", "sender": "Ann Ray <ann@beta.example>", "text": "We need four racks."}
    return Mail(**{**given, **changed})


def announced(**changed: Any) -> Announced | Ignored:
    return MAILS.announced(mail(**changed), senders.delivered("postmark", b""))


@pytest.mark.parametrize(
    "changed",
    [
        {"headers": (("auto-submitted", "auto-replied"),)},
        {"headers": (("x-autoreply", "yes"),)},
        {"headers": (("precedence", "bulk"),)},
        {"headers": (("list-id", "<news.beta.example>"),)},
        {"sender": "MAILER-DAEMON@mx.beta.example"},
        {"sender": "Beta <no-reply@beta.example>"},
        {"sender": "Sam Lee <sam@acme.example>"},
    ],
)
def test_what_no_person_outside_wrote_is_passed_over(changed: dict[str, Any]) -> None:
    assert isinstance(announced(**changed), Ignored)


def test_a_mail_that_says_it_is_not_automatic_is_read() -> None:
    assert isinstance(announced(headers=(("auto-submitted", "no"),)), Announced)


def test_a_form_that_sends_mails_is_answered_to_whom_it_names() -> None:
    inquiry = MAILS.inquiry(mail(sender="Website <web@acme.example>", reply_to="Ann Ray <ann@beta.example>"))
    assert (inquiry.contact.name, inquiry.contact.email) == ("Ann Ray", "ann@beta.example")


FORWARDED = """Hi team, please look at this one.

---------- Forwarded message ---------
From: Ann Ray <ann@beta.example>
Date: Thu, 19 Nov 2026 16:12:00 +0000
Subject: Racks
To: <sam@acme.example>

We need four racks by March.

Ann
"""


def test_a_mail_that_one_of_us_passes_on_is_that_of_its_writer() -> None:
    assert isinstance(announced(sender="Sam Lee <sam@acme.example>", text=FORWARDED), Announced)
    inquiry = MAILS.inquiry(mail(sender="Sam Lee <sam@acme.example>", text=FORWARDED))
    assert (inquiry.contact.name, inquiry.contact.email) == ("Ann Ray", "ann@beta.example")
    assert inquiry.message == "We need four racks by March.\n\nAnn"
    assert inquiry.subject == "Racks"
    assert inquiry.sent == datetime(2026, 11, 19, 16, 12, tzinfo=UTC)


def test_a_name_in_encoded_words_is_spelled_out() -> None:
    inquiry = MAILS.inquiry(mail(sender="=?utf-8?q?Ann_R=C3=A4y?= <ann@beta.example>", subject="=?utf-8?b?UmFja3M=?="))
    assert inquiry.contact.name == "Ann Räy"
    assert inquiry.subject == "Racks"


@pytest.mark.parametrize(
    "quote",
    [
        "On Thu, Nov 19, 2026 at 4:12 PM Sam Lee <sam@acme.example> wrote:\n> Is the budget approved?\n> Sam",
        "On Thu, Nov 19, 2026 at 4:12 PM Sam Lee\n<sam@acme.example> wrote:\n\n> Is the budget approved?",
        "Am Do., 19. Nov. 2026 um 16:12 Uhr schrieb Sam Lee <sam@acme.example>:\n> Ist das Budget da?",
        "Le jeu. 19 nov. 2026 à 16:12, Sam Lee a écrit :\n> Le budget ?",
        "-----Original Message-----\nFrom: Sam Lee\nIs the budget approved?",
        "From: Sam Lee <sam@acme.example>\nSent: Thursday, 19 November 2026 16:12\nTo: Ann Ray\nSubject: Racks\n\nIs it?",
        "Von: Sam Lee\nGesendet: Donnerstag, 19. November 2026 16:12\nAn: Ann Ray\nBetreff: Racks\n\nIst es da?",
        "> Is the budget approved?\n>> Hello",
    ],
)
def test_quotes_are_set_apart(quote: str) -> None:
    parts = set_apart(f"We need four racks.\n\n{quote}")
    assert parts.fresh == "We need four racks."
    assert parts.quoted == quote.replace("wrote:\n\n>", "wrote:\n>") or parts.quoted in (
        quote,
        quote.replace("\n\n", "\n"),
    )


def test_answers_between_the_quoted_lines_are_the_mails_own() -> None:
    parts = set_apart("> Is there a budget?\nYes, $5,000.\n> When do you need it?\nBy March.")
    assert parts.fresh == "Yes, $5,000.\nBy March."
    assert parts.quoted == "> Is there a budget?\n> When do you need it?"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday our head of sales wrote: we need racks.\nCan you help?",
        "From: the warehouse we need four racks.\nThanks",
        "De acuerdo, we take four.",
        "I wrote: to be or not to be.",
    ],
)
def test_plain_sentences_are_no_quotes(text: str) -> None:
    assert set_apart(text).fresh == text


@given(st.text(alphabet=st.sampled_from("a>\n :On wroteFrom-SentTo"), max_size=200))
def test_setting_apart_loses_no_word(text: str) -> None:
    fresh, quoted = set_apart(text)
    assert sorted("".join((fresh + quoted).split())) == sorted("".join(text.split()))


def test_a_mail_that_only_quotes_is_read_whole() -> None:
    text = "> We need four racks."
    assert MAILS.inquiry(mail(text=text)).message == text


def test_passing_on_is_told_by_its_line_only() -> None:
    assert passed_on("He said: Begin forwarded message: x") is None


HTML = """<html><head><title>No</title><style>p {color: red}</style></head><body>
<div style="display:none">Preheader that nobody sees</div>
<p>We need&nbsp;<b>four</b>   racks<br>by March.</p><script>alert(1)</script>
<ul><li>tall</li><li>wide</li></ul><table><tr><td>Budget</td><td>$5,000</td></tr></table>
<div class="gmail_quote">On Thu, Nov 19, 2026 Sam wrote:<blockquote>Is the budget $90,000?</blockquote></div>
</body></html>"""


def test_the_text_of_an_html_mail_is_what_a_reader_sees() -> None:
    text = html_text(HTML)
    assert "four racks\nby March." in text
    assert "- tall\n- wide" in text
    assert "Preheader" not in text
    assert "alert" not in text
    assert "color" not in text
    assert set_apart(text).fresh.endswith("$5,000")
    assert "90,000" not in set_apart(text).fresh


def test_a_mail_in_html_alone_is_read() -> None:
    inquiry = MAILS.inquiry(mail(text="", html=HTML))
    assert inquiry.message.startswith("We need four racks")
    assert "90,000" not in inquiry.message


@given(st.text(alphabet=st.sampled_from("<>/abdivp&;\"'= !-blockquote"), max_size=300))
def test_any_html_gives_text_without_elements_of_scripts(html: str) -> None:
    assert isinstance(html_text(html), str)


def test_deep_html_is_read_in_the_time_of_flat_html() -> None:
    assert html_text("<div>" * 50_000 + "racks") == "racks"


def test_a_date_ahead_of_time_is_not_believed() -> None:
    from agent.transcripts import Incoming

    told = MAILS.inquiry(mail(date="Fri, 20 Nov 2099 10:41:00 +0100")).told(senders.NOW)
    assert isinstance(told, Incoming)
    assert b"2099" not in told.raw
