"""From what a sender documents to a stored score."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from agent.claims import Factor
from agent.facts import State
from agent.lead import Activity
from api.webhooks.source import Announced, Delivered, Did, Source
from tests.api.doubles import inquiries as senders
from tests.api.webhooks.inquiries.conftest import Scored

SENT: dict[str, Delivered] = {
    "a form as JSON": senders.form(senders.FORM),
    "a form as the browser encodes it": senders.encoded_form({**senders.FORM, "token": "site-1"}),
    "a form that our server signed": senders.signed_form(senders.FORM),
    "Typeform": senders.typeform(senders.TYPEFORM),
    "Calendly": senders.calendly(senders.CALENDLY),
    "HubSpot, version 3": senders.hubspot(senders.HUBSPOT),
    "HubSpot, version 2": senders.hubspot(senders.HUBSPOT, version="v2"),
    "HubSpot, fields named by hand": senders.hubspot(
        {
            "email": "ann@beta.example",
            "firstname": "Ann",
            "lastname": "Ray",
            "message": senders.WANT,
            "company": "Beta Foods",
        }
    ),
    "a Google form": senders.google(senders.GOOGLE),
    "a Google sheet": senders.google(senders.GOOGLE_SHEET),
    "Postmark": senders.postmark(senders.POSTMARK),
    "Mailgun": senders.mailgun(senders.MAILGUN),
    "SendGrid": senders.sendgrid(senders.SENDGRID),
}


@pytest.mark.parametrize("sender", SENT)
def test_the_documented_payload_becomes_a_stored_score_of_its_sender(sender: str, scored: Scored) -> None:
    qualified = scored(SENT[sender])
    contact = qualified.lead.contact
    assert contact.email == "ann@beta.example"
    assert contact.name in ("Ann Ray", "Ann Räy")
    states = {fact.factor: fact.state for fact in qualified.facts}
    assert states[Factor.BUDGET] is State.CONFIRMED
    assert states[Factor.AUTHORITY] is State.CONFIRMED
    assert states[Factor.NEED] is State.CONFIRMED
    said = " ".join(utterance.text for utterance in qualified.conversation.utterances)
    assert senders.WANT in said


@pytest.mark.parametrize("sender", ["Postmark", "Mailgun", "SendGrid"])
def test_what_a_mail_quotes_is_not_the_writers_word(sender: str, scored: Scored) -> None:
    said = " ".join(utterance.text for utterance in scored(SENT[sender]).conversation.utterances)
    assert "90,000" not in said
    assert "wrote:" not in said


@pytest.mark.parametrize("sender", ["Typeform", "Calendly", "a Google form", "Postmark", "Mailgun", "SendGrid"])
def test_the_date_is_when_it_was_sent(sender: str, scored: Scored) -> None:
    took_place = scored(SENT[sender]).conversation.took_place
    assert datetime(2026, 11, 20, 9, 40, tzinfo=UTC) < took_place < senders.NOW


def test_charsets_count_field_by_field(scored: Scored) -> None:
    qualified = scored(SENT["SendGrid"])
    texts = [utterance.text for utterance in qualified.conversation.utterances]
    assert texts[0] == "Verladerampen für uns"
    assert texts[1].endswith("Grüße, Ann")


def test_a_typeform_tells_answers_from_questions(sources: Mapping[str, Source]) -> None:
    incoming = _fetched(sources, SENT["Typeform"])
    assert incoming.contact.company == "Beta Foods"
    assert incoming.contact.crm_id == "4411"
    extra = dict(incoming.contact.extra)
    assert extra["Do you decide on this?"] == "yes"
    assert extra["How many sites do you have?"] == "4"
    assert extra["Tools in use"] == "Excel, Paper lists, A whiteboard"
    assert extra["utm_source"] == "ads"
    message = _message(incoming)
    assert message.startswith(senders.WANT)
    assert "Timeframe: within two months" in message
    assert "Do you decide" not in message
    assert incoming.activities == (
        Activity(kind="form_submission", at=datetime(2026, 11, 20, 9, 55, 46, tzinfo=UTC), detail="Talk to sales"),
    )


def test_a_form_without_words_only_tells_that_it_was_sent(sources: Mapping[str, Source]) -> None:
    body = {
        **senders.TYPEFORM,
        "form_response": {
            **senders.TYPEFORM["form_response"],
            "answers": senders.TYPEFORM["form_response"]["answers"][:3],
        },
    }
    did = _fetched(sources, senders.typeform(body))
    assert isinstance(did, Did)
    assert did.contact.email == "ann@beta.example"
    assert [activity.kind for activity in did.activities] == ["form_submission"]


def test_hubspot_tells_the_company_and_its_own_id(sources: Mapping[str, Source]) -> None:
    contact = _fetched(sources, SENT["HubSpot, version 3"]).contact
    assert (contact.crm_id, contact.company, contact.employees) == ("51", "Beta Foods", 140)
    assert contact.title == "Head of Logistics"
    assert contact.extra == ()


def test_hubspot_escapes_its_address_before_signing_it(sources: Mapping[str, Source]) -> None:
    """Version 3 signs `:` where the address has `%3A` (developers.hubspot.com, request validation)."""
    import json

    from hubspot.utils.signature import Signature

    sent = senders.hubspot(senders.HUBSPOT, query={"from": "a:b"})
    assert "%3A" in sent.url
    at = sent.headers["x-hubspot-request-timestamp"]
    body = json.dumps(senders.HUBSPOT, separators=(",", ":"))
    unescaped = sent.url.replace("%3A", ":")
    signature = Signature.get_signature(senders.SECRET, body, "v3", unescaped, "POST", at)
    signed = sent.model_copy(update={"headers": {**sent.headers, "x-hubspot-signature-v3": signature}})
    assert isinstance(sources["hubspot-workflow"].receive(sent), Announced)
    assert isinstance(sources["hubspot-workflow"].receive(signed), Announced)


def test_a_hubspot_workflow_may_name_the_activity(sources: Mapping[str, Source]) -> None:
    did = _fetched(sources, senders.hubspot({"email": "ann@beta.example", "activity": "demo_request"}))
    assert isinstance(did, Did)
    assert [(activity.kind, activity.at) for activity in did.activities] == [("demo_request", senders.NOW)]


def test_a_question_of_your_own_is_told_by_the_setting() -> None:
    from tests.api.doubles.inquiries import inquiry_sources

    chosen = (("company", "Firma"), ("message", "Worum geht es?"))
    sources = inquiry_sources(senders.settings(inquiry_fields=chosen))
    fields = {"Firma": "Beta Foods", "Worum geht es": senders.WANT, "email": "ann@beta.example"}
    incoming = _fetched(sources, senders.form(fields))
    assert incoming.contact.company == "Beta Foods"
    assert _message(incoming) == senders.WANT


def test_an_address_that_is_none_makes_nobody_the_same(sources: Mapping[str, Source]) -> None:
    incoming = _fetched(sources, senders.form({"name": "Ann Ray", "email": "n/a", "message": senders.WANT}))
    assert incoming.contact.email is None


def _message(incoming: Any) -> str:
    import json

    return str(json.loads(incoming.raw)["message"])


def _fetched(sources: Mapping[str, Source], delivered: Delivered) -> Any:
    source = sources[delivered.url.partition("?")[0].rsplit("/", 1)[1]]
    event = source.receive(delivered)
    assert isinstance(event, Announced), event
    return source.fetch(event, delivered.received)
