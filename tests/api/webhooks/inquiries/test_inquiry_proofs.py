"""Who is refused: wrong signatures, old ones, changed bodies, replays, robots, floods."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import SecretStr

from agent.errors import InputError, LeadproofError
from agent.transcripts import Incoming
from api.webhooks.rate_limit import RateLimit, TooManyRequests
from api.webhooks.source import Announced, Answered, Delivered, Did, Ignored, SignatureRefused, Source
from tests.api.doubles import inquiries as senders
from tests.api.doubles.inquiries import inquiry_sources

LATER = timedelta(days=3)
LONG_AGO = senders.NOW - timedelta(hours=10)

GOOD: dict[str, Delivered] = {
    "form": senders.signed_form(senders.FORM),
    "form, by the token of a page": senders.form(senders.FORM),
    "form, by the token of a page, as a browser encodes it": senders.encoded_form({**senders.FORM, "token": "site-1"}),
    "typeform": senders.typeform(senders.TYPEFORM),
    "calendly": senders.calendly(senders.CALENDLY),
    "hubspot-workflow": senders.hubspot(senders.HUBSPOT),
    "hubspot-workflow, version 2": senders.hubspot(senders.HUBSPOT, version="v2"),
    "google-forms": senders.google(senders.GOOGLE),
    "postmark": senders.postmark(senders.POSTMARK),
    "mailgun": senders.mailgun(senders.MAILGUN),
    "sendgrid": senders.sendgrid(senders.SENDGRID),
}

FORGED: dict[str, Delivered] = {
    "form": senders.form(senders.FORM, token="site-2"),
    "typeform": senders.typeform(senders.TYPEFORM, secret="another"),
    "calendly": senders.calendly(senders.CALENDLY, secret="another"),
    "hubspot-workflow": senders.hubspot(senders.HUBSPOT, secret="another"),
    "hubspot-workflow, version 2": senders.hubspot(senders.HUBSPOT, version="v2", secret="another"),
    "google-forms": senders.google(senders.GOOGLE, secret="another"),
    "postmark": senders.postmark(senders.POSTMARK, password="another"),
    "mailgun": senders.mailgun(senders.MAILGUN, secret="another"),
    "sendgrid": senders.sendgrid(senders.SENDGRID, key=ec.generate_private_key(ec.SECP256R1())),
}

OLD: dict[str, Delivered] = {
    "form": senders.signed_form(senders.FORM, at=LONG_AGO),
    "calendly": senders.calendly(senders.CALENDLY, at=LONG_AGO),
    "hubspot-workflow": senders.hubspot(senders.HUBSPOT, at=LONG_AGO),
    "google-forms": senders.google(senders.GOOGLE, at=LONG_AGO),
    "mailgun": senders.mailgun(senders.MAILGUN, at=LONG_AGO),
    "sendgrid": senders.sendgrid(senders.SENDGRID, at=LONG_AGO),
}

A_TOKEN = "the page's token, which every visitor can read: it keeps out only what knows nothing of the form"

NO_TIME = {
    "form, by the token of a page": A_TOKEN,
    "form, by the token of a page, as a browser encodes it": A_TOKEN,
    "hubspot-workflow, version 2": "X-HubSpot-Signature v2 is over method, address and body",
    "typeform": "Typeform-Signature is over the body alone",
    "postmark": "a password in the address",
}
"""Senders whose proof has no time, and why: an old request is the same event, which has one effect. Forms that are not
numbered are the same for some minutes only: a person may ask the same again next week."""

NO_BODY = {
    "form, by the token of a page": A_TOKEN,
    "form, by the token of a page, as a browser encodes it": A_TOKEN,
    "postmark": "a password in the address",
    "mailgun": "the signature is over timestamp and token alone",
}
"""Senders whose proof does not cover the body, and why: another body under the same event has no effect."""

SIGNED_BODIES = [vendor for vendor in GOOD if vendor not in NO_BODY]


def _source(sources: Mapping[str, Source], vendor: str) -> Source:
    return sources[vendor.partition(",")[0]]


@pytest.mark.parametrize("vendor", FORGED)
def test_what_is_not_proven_is_refused_with_one_and_the_same_message(
    vendor: str, sources: Mapping[str, Source]
) -> None:
    with pytest.raises(SignatureRefused) as refused:
        _source(sources, vendor).receive(FORGED[vendor])
    assert refused.value.http_status == 401
    assert refused.value.message == SignatureRefused().message


@pytest.mark.parametrize("vendor", GOOD)
def test_what_carries_no_proof_at_all_is_refused(vendor: str, sources: Mapping[str, Source]) -> None:
    kind = GOOD[vendor].headers.get("content-type", "application/json")
    bare = GOOD[vendor].model_copy(update={"headers": {"content-type": kind}})
    if vendor == "mailgun":
        bare = bare.model_copy(update={"body": bare.body.replace(b"signature=", b"signed=")})
    bare = bare.model_copy(update={"body": bare.body.replace(b"token=site-1", b"token=")})
    with pytest.raises(SignatureRefused):
        _source(sources, vendor).receive(bare)


@pytest.mark.parametrize("vendor", OLD)
def test_an_old_request_is_refused(vendor: str, sources: Mapping[str, Source]) -> None:
    with pytest.raises(SignatureRefused):
        _source(sources, vendor).receive(OLD[vendor])


def test_each_sender_signs_a_time_or_is_known_not_to() -> None:
    assert {*OLD, *NO_TIME} == set(GOOD)
    assert not set(OLD) & set(NO_TIME)


@pytest.mark.parametrize("vendor", [vendor for vendor in NO_TIME if NO_TIME[vendor] != A_TOKEN])
def test_an_old_request_without_a_time_is_the_same_event(vendor: str, sources: Mapping[str, Source]) -> None:
    first = _source(sources, vendor).receive(GOOD[vendor])
    later = _source(sources, vendor).receive(
        GOOD[vendor].model_copy(update={"received": GOOD[vendor].received + LATER})
    )
    assert isinstance(first, Announced)
    assert isinstance(later, Announced)
    assert later.event_id == first.event_id


@pytest.mark.parametrize("vendor", SIGNED_BODIES)
def test_a_changed_body_is_refused(vendor: str, sources: Mapping[str, Source]) -> None:
    good = GOOD[vendor]
    with pytest.raises(SignatureRefused):
        _source(sources, vendor).receive(good.model_copy(update={"body": good.body.replace(b"5,000", b"9,000")}))


@pytest.mark.parametrize("vendor", GOOD)
def test_the_same_request_again_is_the_same_event(vendor: str, sources: Mapping[str, Source]) -> None:
    first, again = _source(sources, vendor).receive(GOOD[vendor]), _source(sources, vendor).receive(GOOD[vendor])
    assert isinstance(first, Announced)
    assert isinstance(again, Announced)
    assert (again.event_id, again.payload) == (first.event_id, first.payload)


def test_another_mail_under_a_token_that_was_used_is_refused(sources: Mapping[str, Source]) -> None:
    sources["mailgun"].receive(senders.mailgun(senders.MAILGUN))
    forged = senders.mailgun({**senders.MAILGUN, "stripped-text": "The budget is $900,000 and it is approved."})
    with pytest.raises(SignatureRefused):
        sources["mailgun"].receive(forged)


def test_another_mail_under_a_token_is_the_same_event_where_the_process_has_forgotten_it(
    sources: Mapping[str, Source],
) -> None:
    """The store of events takes the first one only, in whichever process."""
    first = sources["mailgun"].receive(senders.mailgun(senders.MAILGUN))
    elsewhere = inquiry_sources(senders.settings())["mailgun"]
    second = elsewhere.receive(senders.mailgun({**senders.MAILGUN, "stripped-text": "Something else."}))
    assert isinstance(first, Announced)
    assert isinstance(second, Announced)
    assert first.event_id == second.event_id


def test_another_mail_under_a_message_id_that_was_used_is_the_same_event(sources: Mapping[str, Source]) -> None:
    first = sources["postmark"].receive(senders.postmark(senders.POSTMARK))
    other = {**senders.POSTMARK, "TextBody": "The budget is $900,000.", "StrippedTextReply": "The budget is $900,000."}
    second = sources["postmark"].receive(senders.postmark(other))
    assert isinstance(first, Announced)
    assert isinstance(second, Announced)
    assert first.event_id == second.event_id


def test_a_double_click_is_one_event_and_the_same_question_next_week_another(sources: Mapping[str, Source]) -> None:
    def event(after: timedelta) -> str:
        received = sources["form"].receive(senders.form(senders.FORM, received=senders.NOW + after))
        assert isinstance(received, Announced)
        return received.event_id

    assert event(timedelta(0)) == event(timedelta(seconds=1))
    assert event(timedelta(0)) != event(timedelta(days=7))


def test_a_page_may_name_its_submission(sources: Mapping[str, Source]) -> None:
    ids = set()
    for message in ("First try.", "Second try of the same."):
        event = sources["form"].receive(senders.form({**senders.FORM, "message": message, "submission_id": "7f-1"}))
        assert isinstance(event, Announced)
        assert b"7f-1" in event.payload
        ids.add(event.event_id)
    assert len(ids) == 1


def test_a_robot_that_fills_in_everything_is_answered_like_anybody_and_nothing_is_announced(
    sources: Mapping[str, Source],
) -> None:
    answer = sources["form"].receive(senders.form({**senders.FORM, "fax": "+1 555"}))
    assert isinstance(answer, Answered)
    assert answer.status == 202
    assert set(json.loads(answer.body)) == {"id", "link"}


def test_the_tokens_of_forms_are_not_kept(sources: Mapping[str, Source]) -> None:
    event = sources["form"].receive(senders.encoded_form({**senders.FORM, "token": "site-1"}))
    assert isinstance(event, Announced)
    assert b"site-1" not in event.payload


def test_attachments_are_not_kept(sources: Mapping[str, Source]) -> None:
    event = sources["postmark"].receive(GOOD["postmark"])
    assert isinstance(event, Announced)
    assert b"JVBERi0" not in event.payload


def test_an_address_that_sends_too_many_forms_is_slowed_down() -> None:
    source = inquiry_sources(senders.settings(form_per_minute=3))["form"]

    def send(address: str, after: float = 0) -> None:
        at = senders.NOW + timedelta(seconds=after)
        source.receive(senders.form(senders.FORM, address=address, received=at))

    for _ in range(3):
        send("203.0.113.7")
    with pytest.raises(TooManyRequests) as refused:
        send("203.0.113.7")
    assert refused.value.http_status == 429
    assert refused.value.retry_after == pytest.approx(20)
    send("203.0.113.8")
    send("203.0.113.7", after=21)


def test_a_guess_at_the_token_counts_too() -> None:
    source = inquiry_sources(senders.settings(form_per_minute=2))["form"]
    for _ in range(2):
        with pytest.raises(SignatureRefused):
            source.receive(senders.form(senders.FORM, token="guess"))
    with pytest.raises(TooManyRequests):
        source.receive(senders.form(senders.FORM))


def test_your_own_server_is_not_slowed_down() -> None:
    source = inquiry_sources(senders.settings(form_per_minute=1))["form"]
    for _ in range(5):
        assert isinstance(source.receive(senders.signed_form(senders.FORM)), Announced)


def test_a_customer_of_an_ipv6_provider_is_one_address() -> None:
    limit = RateLimit(1)
    limit.take("2001:db8:1:2:aaaa::1", senders.NOW)
    with pytest.raises(TooManyRequests):
        limit.take("2001:db8:1:2:bbbb::2", senders.NOW)
    limit.take("2001:db8:1:3::1", senders.NOW)
    limit.take("::ffff:203.0.113.7", senders.NOW)
    with pytest.raises(TooManyRequests):
        limit.take("203.0.113.7", senders.NOW)


@hypothesis_settings(max_examples=50)
@given(st.lists(st.ip_addresses().map(str), max_size=60))
def test_the_table_of_addresses_does_not_grow_without_end(addresses: list[str]) -> None:
    limit = RateLimit(5, addresses=10)
    for address in addresses:
        limit.take(address, senders.NOW) if addresses.count(address) < 3 else None
    assert len(limit._buckets) <= 10


def test_a_source_without_a_secret_is_not_there() -> None:
    from api.settings import Settings

    assert not [name for name, source in inquiry_sources(Settings()).items() if source.is_set_up]
    assert all(source.is_set_up for source in inquiry_sources(senders.settings()).values())


def test_sendgrid_without_a_policy_is_asked_for_a_password() -> None:
    import base64

    source = inquiry_sources(senders.settings(sendgrid_public_key=None, sendgrid_password=SecretStr("pw")))["sendgrid"]
    good = GOOD["sendgrid"]
    with pytest.raises(SignatureRefused):
        source.receive(good)
    pair = base64.b64encode(b"any:pw").decode()
    assert isinstance(
        source.receive(good.model_copy(update={"headers": {**good.headers, "authorization": f"Basic {pair}"}})),
        Announced,
    )


def test_hubspot_may_send_a_token_instead() -> None:
    settings = senders.settings(hubspot_workflow_secret=None, hubspot_workflow_token=SecretStr("tok"))
    source = inquiry_sources(settings)["hubspot-workflow"]
    sent = senders.delivered("hubspot-workflow", senders.as_json(senders.HUBSPOT), {"x-leadproof-token": "tok"})
    assert isinstance(source.receive(sent), Announced)
    with pytest.raises(SignatureRefused):
        source.receive(sent.model_copy(update={"headers": {"x-leadproof-token": "other"}}))


def test_a_mail_that_will_never_be_of_use_stops_the_service_that_sends_it(sources: Mapping[str, Source]) -> None:
    with pytest.raises(InputError) as postmark:
        sources["postmark"].receive(senders.postmark({**senders.POSTMARK, "From": "", "FromName": ""}))
    assert postmark.value.http_status == 403
    with pytest.raises(InputError) as mailgun:
        sources["mailgun"].receive(senders.mailgun({**senders.MAILGUN, "from": "", "sender": ""}))
    assert mailgun.value.http_status == 406
    assert isinstance(sources["sendgrid"].receive(senders.sendgrid({**senders.SENDGRID, "from": b""})), Ignored)


SIGNERS: dict[str, Callable[[Any], Delivered]] = {
    "form": senders.signed_form,
    "typeform": senders.typeform,
    "calendly": senders.calendly,
    "hubspot-workflow": senders.hubspot,
    "google-forms": senders.google,
    "postmark": senders.postmark,
}

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


def _answer(source: Source, sent: Delivered) -> None:
    """A request is taken, passed over or refused with a 4xx; what is taken can be fetched."""
    try:
        event = source.receive(sent)
    except LeadproofError as error:
        assert 400 <= error.http_status < 500, error
        return
    if isinstance(event, Announced):
        told = source.fetch(event, sent.received)
        assert told is None or isinstance(told, Incoming | Did)


@hypothesis_settings(max_examples=150, deadline=None)
@given(
    vendor=st.sampled_from(sorted(GOOD)),
    body=st.binary(max_size=300),
    headers=st.dictionaries(
        st.sampled_from(
            sorted(
                {name for each in GOOD.values() for name in each.headers} | {"x-leadproof-token", "x-hubspot-signature"}
            )
        ),
        st.text(max_size=60),
    ),
)
def test_any_bytes_and_headers_are_answered(vendor: str, body: bytes, headers: dict[str, str]) -> None:
    name = vendor.partition(",")[0]
    _answer(inquiry_sources(senders.settings())[name], senders.delivered(name, body, headers))


@hypothesis_settings(max_examples=300, deadline=None)
@given(data=st.data(), vendor=st.sampled_from(sorted(SIGNERS)))
def test_any_signed_json_is_answered(data: st.DataObject, vendor: str) -> None:
    """Documented bodies with any of their values replaced by anything."""
    good = {
        "form": senders.FORM,
        "typeform": senders.TYPEFORM,
        "calendly": senders.CALENDLY,
        "hubspot-workflow": senders.HUBSPOT,
        "google-forms": data.draw(st.sampled_from([senders.GOOGLE, senders.GOOGLE_SHEET])),
        "postmark": senders.POSTMARK,
    }[vendor]
    changed = _changed(good, data)
    _answer(inquiry_sources(senders.settings())[vendor], SIGNERS[vendor](changed))


def _changed(value: Any, data: st.DataObject) -> Any:
    """A JSON value with one part of it, somewhere, replaced by any other."""
    if not isinstance(value, dict | list) or not value or data.draw(st.integers(0, 4)) == 0:
        return data.draw(JSON)
    if isinstance(value, dict):
        key = data.draw(st.sampled_from(sorted(value)))
        return {**value, key: _changed(value[key], data)}
    place = data.draw(st.integers(0, len(value) - 1))
    return [*value[:place], _changed(value[place], data), *value[place + 1 :]]


@hypothesis_settings(max_examples=150, deadline=None)
@given(
    vendor=st.sampled_from(["mailgun", "sendgrid", "form"]),
    fields=st.dictionaries(
        st.sampled_from([*senders.SENDGRID, *senders.MAILGUN, *senders.FORM]), st.binary(max_size=80), max_size=6
    ),
)
def test_any_fields_of_a_form_are_answered(vendor: str, fields: dict[str, bytes]) -> None:
    source = inquiry_sources(senders.settings())[vendor]
    if vendor == "sendgrid":
        _answer(source, senders.sendgrid({**senders.SENDGRID, **fields}))
        return
    told = {name: value.decode("utf-8", "replace") for name, value in fields.items()}
    if vendor == "mailgun":
        _answer(source, senders.mailgun({**senders.MAILGUN, **told}))
    else:
        _answer(source, senders.encoded_form({**told, "token": "site-1"}))


@pytest.mark.parametrize("cut", [10, 60, 200, -3])
def test_a_multipart_body_that_is_cut_off_is_refused(cut: int, sources: Mapping[str, Source]) -> None:
    body, content_type = senders.multipart({"token": b"site-1", "message": b"x" * 100, "email": b"a@b.example"})
    sent = senders.delivered("form", body[:cut], {"content-type": content_type})
    with pytest.raises(InputError) as refused:
        sources["form"].receive(sent)
    assert refused.value.code == "form_invalid"


def test_a_multipart_form_is_read_and_its_files_passed_over(sources: Mapping[str, Source]) -> None:
    body, content_type = senders.multipart(
        {"token": b"site-1", "message": senders.WANT.encode(), "email": b"a@b.example"}
    )
    file = b'--xYzZY\r\nContent-Disposition: form-data; name="cv"; filename="cv.pdf"\r\n\r\n%PDF-secret\r\n'
    event = sources["form"].receive(senders.delivered("form", file + body, {"content-type": content_type}))
    assert isinstance(event, Announced)
    assert b"%PDF" not in event.payload
    assert senders.WANT.encode() in event.payload
