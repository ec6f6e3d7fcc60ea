"""A written inquiry, as free text, as a mail, as a form."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from agent.conversation import ConversationKind, DateSource, Side
from agent.errors import UnreadableInput
from agent.transcripts import detect


def test_free_text_is_one_utterance_by_the_buyer(reading):
    text = "Hi,\n\nhow much is the small rack for 20 people?\nNote: we open at 10:30.\n\nThanks, Bob Lee"
    read = reading(text)
    conversation = read.conversation
    assert (conversation.kind, conversation.format) == (ConversationKind.INQUIRY, "inquiry")
    assert [(u.speaker, u.side, u.text) for u in conversation.utterances] == [("Bob Lee", Side.BUYER, text)]
    assert conversation.participants[0].because == "wrote the inquiry"
    assert read.contact.name == "Bob Lee"
    assert conversation.date_source is DateSource.RECEIVED


@pytest.mark.parametrize("text", ["We need a rack.", "Can you send thanks\nto all of us", "Many thanks in advance"])
def test_an_unsigned_text_has_a_nameless_writer(reading, text):
    read = reading(text)
    assert read.contact.name is None
    assert read.conversation.participants[0].name == "Inquirer"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("two mowers by may, boss signs\n\nRay\nsent from my phone", "Ray"),
        ("is it loud? we print little // Linnea Berg", "Linnea Berg"),
        ("We need a rack.\n\n- Ola Dahl\n", "Ola Dahl"),
        ("Which product: Wall padding\nYour name: Rui Costa\nBudget: none", "Rui Costa"),
        ("Contact person: Ann Ray, buyer\nQuantity: 16", "Ann Ray"),
    ],
)
def test_the_writer_is_who_signs_or_whom_the_form_names(reading, text, name):
    read = reading(text)
    assert (read.contact.name, {u.speaker for u in read.conversation.utterances}) == (name, {name})
    assert "".join(u.text for u in read.conversation.utterances) == text.strip()


@pytest.mark.parametrize(
    "end",
    ["\n\nThanks", "\n\nKind Regards", "\n\nBerg Tools Ltd", " - Friday at the latest.", "\n\nUrgent", "\n\nBy May"],
)
def test_what_ends_a_text_is_not_always_a_name(reading, end):
    assert reading(f"We need a rack.{end}").contact.name is None


def test_the_head_of_a_mail_tells_writer_company_and_date_and_the_subject_was_written_too(reading):
    read = reading(
        'From: "Ann Ray" <ann@beta.example>\nTo: sales@acme.example\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n'
        "Subject: Racks by Friday\nCompany: Beta\nEmployees: 40\nX-Mailer: none\n\nDear all,\nwe need racks.\n"
    )
    assert (read.contact.name, read.contact.email, read.contact.company) == ("Ann Ray", "ann@beta.example", "Beta")
    assert read.contact.employees == 40
    assert [u.text for u in read.conversation.utterances] == ["Racks by Friday", "Dear all,\nwe need racks."]
    assert read.conversation.took_place == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert read.conversation.date_source is DateSource.TRANSCRIPT


def test_the_head_ends_at_the_first_line_that_is_no_field_so_that_nothing_is_lost(reading):
    read = reading("Name: Ann Ray\nEmail: ann@beta.example\nBudget: 4,000\nPhone: 1\nMessage: none")
    assert [u.text for u in read.conversation.utterances] == ["Budget: 4,000\nPhone: 1\nMessage: none"]
    assert read.contact.phone is None


def test_a_date_that_is_none_belongs_to_the_message(reading):
    read = reading("Name: Ann Ray\nDate: whenever it suits\n\nWe need racks.")
    assert read.conversation.utterances[0].text == "Date: whenever it suits\n\nWe need racks."


def test_a_head_with_nothing_under_it_is_no_inquiry(reading):
    with pytest.raises(UnreadableInput) as caught:
        reading("Name: Ann Ray\nEmail: ann@beta.example\n")
    assert caught.value.code == "no_utterances"


FORM = {
    "name": "Ann Ray",
    "email": "ann@beta.example",
    "company": "Beta",
    "title": "COO",
    "phone": "+1 555 0100",
    "message": "We need\r\nracks.",
    "industry": "logistics",
    "country": "Norway",
    "employees": "1,200",
    "utm_source": "fair",
    "newsletter": True,
    "fax": None,
}


def test_a_form_fills_the_contact_and_its_other_keys_are_kept(reading):
    read = reading(json.dumps(FORM))
    assert detect(json.dumps(FORM).encode()) == read.conversation.format == "inquiry-json"
    assert read.contact.model_dump(exclude={"extra", "crm_id"}) == {
        "name": "Ann Ray",
        "email": "ann@beta.example",
        "company": "Beta",
        "title": "COO",
        "phone": "+1 555 0100",
        "industry": "logistics",
        "country": "Norway",
        "employees": 1200,
    }
    assert read.contact.extra == (("newsletter", "true"), ("utm_source", "fair"))
    assert [u.text for u in read.conversation.utterances] == ["We need\nracks."]


def test_a_range_of_employees_is_kept_as_it_was_said_and_not_guessed_at(reading):
    contact = reading(json.dumps({"message": "Hi", "employees": "51-200"})).contact
    assert contact.employees is None
    assert contact.extra == (("employees", "51-200"),)


def test_a_form_may_state_its_date(reading):
    conversation = reading('{"message": "Hi", "date": "2026-02-03T04:05:06Z"}').conversation
    assert conversation.took_place == datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


def test_what_the_sender_knows_comes_before_what_the_form_says(reading):
    known = {"name": "Ann B. Ray", "extra": (("utm_source", "ad"),)}
    contact = reading(json.dumps(FORM), contact=known).contact
    assert (contact.name, contact.email) == ("Ann B. Ray", "ann@beta.example")
    assert contact.extra == (("newsletter", "true"), ("utm_source", "ad"))


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        ('{"name": "Ann"}', "json_shape", "message"),
        ('{"message": ""}', "json_shape", "message"),
        ('{"message": 5}', "json_shape", "message"),
        ('{"message": "Hi", "name": ["Ann"]}', "json_shape", "name"),
        ('{"message": "Hi", "employees": -5}', "json_shape", "employees"),
        ('{"message": "Hi", "employees": 1e3}', "json_shape", "employees"),
        ('{"message": "Hi", "employees": 99999999999}', "json_shape", "employees"),
        ('{"message": "Hi", "date": "soon"}', "json_shape", "date"),
        ('{"message": "Hi", "message": "Ho"}', "json_shape", "twice"),
        ('{"message": NaN}', "json_shape", "NaN"),
        ('{"message": "\\ud800"}', "json_shape", "half of a character"),
        ('{"message": "a\\u0000b"}', "input_control_character", "U\\+0000"),
        ('{"message": "Hi", "name": "' + "x" * 501 + '"}', "json_shape", "501"),
        ('{"message": "Hi"', "json_invalid", "line 1, column 17"),
        ('{"message": "Hi', "json_invalid", "cut off"),
        ('[{"message": "Hi"}]', "json_shape", "a list"),
        ('{"message": "Hi", "n": ' + "9" * 5000 + "}", "json_invalid", "number"),
        ('{"a":' * 100_000, "json_too_deep", "20 levels"),
        ('{"message": "Hi", "a":' + "[" * 30 + "]" * 30 + "}", "json_too_deep", "20 levels"),
    ],
)
def test_json_of_the_wrong_shape_is_an_error_that_names_the_field(reading, text, code, names):
    with pytest.raises(UnreadableInput, match=names) as caught:
        reading(text)
    assert caught.value.code == code
