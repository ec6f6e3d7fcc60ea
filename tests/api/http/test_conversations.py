"""POST /v1/conversations: what comes in, what is answered, what is refused with nothing stored."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.doubles.service import Service, serving
from tests.api.http.conftest import CALL, post

VTT = """\
WEBVTT

00:00:01.000 --> 00:00:04.000
Dana: What brings you to us?

00:00:05.000 --> 00:00:09.000
Kim: We need forty licences, and our budget is $12,000.
"""

SPAM = """\
Dear Sir/Madam, we offer guest posts and backlinks on high DA sites. Buy SEO backlinks cheap, 100% guaranteed first \
page of Google! Click here to claim your prize: http://win.example http://bit.example/x http://casino.example
"""


def send(service: Service, body: str | bytes, kind: str = "application/json", **headers: str) -> httpx.Response:
    content = body.encode() if isinstance(body, str) else body
    return service.client.post("/v1/conversations", content=content, headers={"Content-Type": kind, **headers})


def leads(service: Service) -> int:
    return int(service.client.get("/v1/leads").json()["total"])


def test_a_call_is_answered_with_its_score_and_everything_behind_it(scored: dict[str, Any]) -> None:
    score, explanation = scored["score"], scored["explanation"]

    assert 0 <= score["low"] <= score["points"] <= score["high"] <= 100
    assert score["band"] == explanation["band"]
    assert sum(line["points"] for line in explanation["ledger"]) == score["points"]
    quotes = [evidence["quote"] for fact in scored["facts"] for evidence in fact["evidence"]]
    assert any("12,000" in quote for quote in quotes)
    assert all(quote in CALL for quote in quotes)
    assert isinstance(scored["rejected"], int)
    assert scored["undelivered"] == []
    assert scored["lead"]["contact"]["email"] == "kim@acme.example"


def test_the_answer_says_where_things_are(service: Service, scored: dict[str, Any]) -> None:
    sent = send(service, json.dumps({"transcript": CALL, "sellers": ["Dana"], "date": "2026-11-03"}))

    assert sent.headers["Location"] == sent.json()["links"]["score"]
    for link in ("lead", "score"):
        assert service.client.get(scored["links"][link]).status_code == 200


def test_sides_date_and_activities_come_from_what_the_sender_knows(service: Service) -> None:
    answer = post(
        service,
        transcript=CALL,
        sellers=["Dana"],
        date="2026-10-01T12:00:00+02:00",
        activities=[{"kind": "demo_request", "at": "2026-09-30T09:00:00Z"}],
        lead={"email": "activities@acme.example", "employees": 120, "extra": {"campaign": "autumn"}},
    )

    assert answer["conversation"]["took_place"] == "2026-10-01T10:00:00Z"
    assert answer["conversation"]["date_source"] == "given"
    sides = {one["name"]: one["side"] for one in answer["conversation"]["participants"]}
    assert sides == {"Dana": "seller", "Kim": "buyer"}
    assert answer["lead"]["activities"][0]["kind"] == "demo_request"
    assert answer["lead"]["contact"]["employees"] == 120
    assert ["campaign", "autumn"] in answer["lead"]["contact"]["extra"]


def test_text_and_vtt_are_taken_as_they_are(service: Service) -> None:
    plain = send(service, CALL, "text/plain; charset=utf-8").json()
    cues = service.client.post(
        "/v1/conversations",
        params={"seller": ["Dana"], "date": "2026-11-03"},
        content=VTT.encode(),
        headers={"Content-Type": "text/vtt"},
    ).json()

    assert plain["conversation"]["kind"] == "call"
    assert cues["conversation"]["format"] == "zoom-vtt"
    assert cues["conversation"]["took_place"] == "2026-11-03T00:00:00Z"
    assert {one["side"] for one in cues["conversation"]["participants"] if one["name"] == "Dana"} == {"seller"}


def test_a_form_is_an_inquiry_whose_fields_make_the_lead(service: Service) -> None:
    form = {"name": "Ida Berg", "email": "ida@berg.example", "message": "We need ten scanners by May.", "size": "50"}

    answer = post(service, inquiry=form)

    assert answer["conversation"]["kind"] == "inquiry"
    assert answer["lead"]["contact"]["name"] == "Ida Berg"
    assert answer["lead"]["contact"]["email"] == "ida@berg.example"
    assert ["size", "50"] in answer["lead"]["contact"]["extra"]


def test_an_inquiry_in_words_is_read_as_one_although_it_looks_like_a_call(service: Service) -> None:
    answer = post(service, inquiry="Question: what do ten scanners cost?\nDeadline: we need them by May.")

    assert answer["conversation"]["kind"] == "inquiry"


def test_the_format_can_be_said(service: Service) -> None:
    assert post(service, transcript=CALL, format="plain")["conversation"]["format"] == "plain"
    refused = send(service, json.dumps({"transcript": CALL, "format": "fax"}))
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "format_unknown")


def test_the_same_conversation_again_gives_the_same_score(service: Service) -> None:
    first = post(service, transcript=CALL, lead={"email": "same@acme.example"})
    again = post(service, transcript=CALL, lead={"email": "same@acme.example"})

    assert again["score"] == first["score"]
    assert len(service.client.get(first["links"]["lead"]).json()["conversations"]) == 1


def test_a_conversation_goes_to_the_lead_that_is_named(service: Service, scored: dict[str, Any]) -> None:
    answer = post(service, transcript="Kim: We can wait until summer.", lead={"id": scored["lead"]["id"]})

    assert answer["lead"]["id"] == scored["lead"]["id"]


def test_a_lead_that_nobody_knows_is_not_made_up(service: Service) -> None:
    before = leads(service)

    response = send(service, json.dumps({"transcript": CALL, "lead": {"id": "ld_00000000000000000000"}}))

    assert (response.status_code, response.json()["error"]["code"]) == (404, "lead_unknown")
    assert leads(service) == before


def test_spam_is_held_back_with_its_reasons_and_has_no_score(service: Service) -> None:
    answer = post(service, inquiry=SPAM, lead={"email": "seo@spam.example"})

    assert answer["gated"] is True
    assert answer["conversation"]["reasons"]
    assert (answer["score"], answer["explanation"], answer["links"]["score"]) == (None, None, None)
    lead = service.client.get(answer["links"]["lead"]).json()
    assert (lead["gated"], lead["score"], lead["explanation"]) == (True, None, None)


class TestIdempotency:
    def test_the_same_request_gets_the_same_bytes_again(self, service: Service) -> None:
        body = json.dumps({"transcript": CALL, "lead": {"email": "once@acme.example"}})

        first = send(service, body, **{"Idempotency-Key": "once-1"})
        again = send(service, body, **{"Idempotency-Key": "once-1"})

        assert (first.status_code, again.status_code) == (201, 201)
        assert again.content == first.content
        assert again.headers["Location"] == first.headers["Location"]
        assert "Idempotent-Replayed" not in first.headers
        assert again.headers["Idempotent-Replayed"] == "true"

    def test_another_request_under_the_same_key_is_refused(self, service: Service) -> None:
        send(service, json.dumps({"transcript": CALL}), **{"Idempotency-Key": "taken-1"})

        other = send(service, json.dumps({"transcript": CALL + "Kim: Bye."}), **{"Idempotency-Key": "taken-1"})

        assert (other.status_code, other.json()["error"]["code"]) == (409, "idempotency_key_reused")

    def test_what_is_in_the_query_belongs_to_the_request(self, service: Service) -> None:
        headers = {"Idempotency-Key": "query-1", "Content-Type": "text/plain"}
        for seller, status in (("Dana", 201), ("Kim", 409)):
            sent = service.client.post(f"/v1/conversations?seller={seller}", content=CALL.encode(), headers=headers)
            assert sent.status_code == status

    def test_a_request_that_failed_may_be_sent_again(self, service: Service) -> None:
        for _ in range(2):
            failed = send(service, json.dumps({"transcript": "  "}), **{"Idempotency-Key": "failed-1"})
            assert failed.status_code == 400

    def test_callers_do_not_share_their_keys(self, service: Service) -> None:
        send(service, json.dumps({"transcript": CALL}), **{"Idempotency-Key": "mine-1"})
        other = {"Authorization": f"Bearer {service.assembly.keys.create('another caller')}"}

        sent = send(service, json.dumps({"transcript": VTT}), **{"Idempotency-Key": "mine-1", **other})

        assert sent.status_code == 201

    def test_many_at_once_are_done_once(self, service: Service) -> None:
        body = json.dumps({"transcript": CALL, "lead": {"email": "many@acme.example"}})

        with ThreadPoolExecutor(6) as pool:
            sent = list(pool.map(lambda _: send(service, body, **{"Idempotency-Key": "many-1"}), range(6)))

        assert {response.status_code for response in sent} <= {201, 409}
        assert len({response.content for response in sent if response.status_code == 201}) == 1
        assert {r.json()["error"]["code"] for r in sent if r.status_code == 409} <= {"idempotency_key_in_use"}

    @pytest.mark.parametrize("key", ["", "two words", "x" * 151, "é"])
    def test_a_key_of_another_shape_is_refused(self, service: Service, key: str) -> None:
        response = service.client.post(
            "/v1/conversations", json={"transcript": CALL}, headers={b"Idempotency-Key": key.encode()}
        )

        assert (response.status_code, response.json()["error"]["code"]) == (422, "request_invalid")


class TestRefused:
    """Each is a clear error with its code, and nothing is stored."""

    @pytest.fixture(autouse=True)
    def nothing_is_stored(self, service: Service) -> Iterator[None]:
        before = leads(service)
        yield
        assert leads(service) == before

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            (b"", "input_empty"),
            (b" \n ", "input_blank"),
            (b"\x89PNG\r\n\x1a\n\x00\x00", "input_binary"),
            ("Kim: caf\xe9".encode("latin-1"), "input_not_utf8"),
            ("Kim: Hello".encode("utf-16"), "input_utf16"),
            (b"Kim: a\x00b", "input_binary"),
            (b"Kim: a\x01b", "input_control_character"),
        ],
    )
    def test_text_that_cannot_be_read(self, service: Service, body: bytes, code: str) -> None:
        response = send(service, body, "text/plain")

        assert (response.status_code, response.json()["error"]["code"]) == (400, code)

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            ("{}", "give exactly one of transcript and inquiry"),
            ('{"transcript": "a", "inquiry": "b"}', "give exactly one of transcript and inquiry"),
            ('{"transcript": 7}', "transcript: "),
            ('{"transcript": "Kim: Hi", "lead": {"email": 7}}', "lead.email: "),
            ('{"transcript": "Kim: Hi", "lead": {"employees": -1}}', "lead.employees: "),
            ('{"transcript": "Kim: Hi", "date": "soon"}', "date: write it as 2026-11-03"),
            ('{"transcript": "Kim: Hi", "date": 1762000000}', "date: write it as 2026-11-03"),
            ('{"transcript": "Kim: Hi", "date": "9999-12-31T23:59:59-23:00"}', "date: write it as 2026-11-03"),
            ('{"transcript": "Kim: Hi", "date": "9999-12-31"}', "date: it must lie between 1970 and 2200"),
            ('{"transcript": "Kim: Hi", "date": "0001-01-01T00:00:00+23:00"}', "date: write it as"),
            (
                '{"transcript": "Kim: Hi", "activities": [{"kind": "a", "at": "9999-12-31"}]}',
                "activities.0.at: it must",
            ),
            ('{"transcript": "Kim: Hi", "lead": {"name": "a\\u0000"}}', "lead.name: holds a control character"),
            (
                '{"transcript": "Kim: Hi", "lead": {"extra": {"a": "\\u0007"}}}',
                "lead.extra.a: holds a control character",
            ),
            ('{"inquiry": [1]}', "inquiry: "),
            ('{"inquiry": {"message": "x", "size": ' + "9" * 5000 + "}}", "body: Invalid JSON"),
            ('{"transcript": "Kim: Hi", "activities": [{"kind": "page_view"}]}', "activities.0.at: "),
            ('{"transcript": "Kim: Hi", "pasword": "hunter2"}', "pasword: "),
            ("[]", "body: "),
            ("", "body: "),
            ("{", "body: "),
            ("\ufeff{}", "body: "),
            ('{"transcript": "\\ud800"}', ""),
            ("[" * 50_000, "body: "),
        ],
    )
    def test_json_of_another_shape(self, service: Service, body: str, says: str) -> None:
        response = send(service, body)

        assert response.status_code == 422
        assert response.json()["error"]["code"] == "request_invalid"
        assert says in response.json()["error"]["message"]

    @pytest.mark.parametrize(
        "inquiry",
        [
            '{"message": ["x"]}',
            '{"message": "x", "size": 1e999}',
            '{"message": "x", "deep": ' + "[" * 99 + "]" * 99 + "}",
        ],
    )
    def test_a_form_that_is_none(self, service: Service, inquiry: str) -> None:
        response = send(service, f'{{"inquiry": {inquiry}}}')

        assert (response.status_code, response.json()["error"]["code"].split("_")[0]) == (400, "json")

    @pytest.mark.parametrize("query", ["date=soon", "date=9999-12-31T23:59:59-23:00", "seller=%00", "format=%07"])
    def test_a_parameter_of_another_shape(self, service: Service, query: str) -> None:
        headers = {"Content-Type": "text/plain"}
        response = service.client.post(f"/v1/conversations?{query}", content=CALL.encode(), headers=headers)

        assert (response.status_code, response.json()["error"]["code"]) == (422, "request_invalid")

    def test_the_error_never_shows_what_was_sent(self, service: Service) -> None:
        response = send(service, '{"transcript": {"secret": "hunter2"}, "lead": {"employees": "hunter2"}}')

        assert response.status_code == 422
        assert "hunter2" not in response.text

    @pytest.mark.parametrize("kind", ["", "text/html", "multipart/form-data; boundary=x", "application/octet-stream"])
    def test_another_content_type(self, service: Service, kind: str) -> None:
        response = send(service, CALL, kind)

        assert (response.status_code, response.json()["error"]["code"]) == (415, "content_type_unsupported")

    def test_a_body_that_is_announced_too_large_is_not_read(self, service: Service) -> None:
        response = send(service, b"x" * 200_001, "text/plain")

        assert (response.status_code, response.json()["error"]["code"]) == (413, "body_too_large")
        assert "200,000 bytes" in response.json()["error"]["message"]
        assert "LEADPROOF_MAX_BYTES" in response.json()["error"]["message"]

    def test_a_body_of_unknown_length_is_refused_while_it_is_read(self, service: Service) -> None:
        """The connection stays open and nothing ends the body: only reading with a limit can answer."""
        connection = http.client.HTTPConnection(service.url.removeprefix("http://"), timeout=20)
        connection.putrequest("POST", "/v1/conversations")
        connection.putheader("Authorization", f"Bearer {service.key}")
        connection.putheader("Content-Type", "text/plain")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        for _ in range(5):
            connection.send(b"C350\r\n" + b"x" * 50_000 + b"\r\n")

        response = connection.getresponse()

        assert response.status == 413
        assert json.loads(response.read())["error"]["code"] == "body_too_large"
        connection.close()

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.binary(max_size=300), st.sampled_from(["application/json", "text/plain", "text/vtt"]))
    def test_no_bytes_bring_it_down(self, empty_per_class: Service, body: bytes, kind: str) -> None:
        response = send(empty_per_class, body, kind)

        assert response.status_code in (201, 400, 422)
        if response.status_code != 201:
            assert set(response.json()["error"]) == {"code", "message"}


@pytest.fixture(scope="module")
def empty_per_class(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(tmp_path_factory.mktemp("any-bytes")) as running:
        yield running


def test_a_crm_that_cannot_be_reached_is_told_and_the_score_is_kept(tmp_path: Path) -> None:
    with serving(tmp_path, hubspot_token="pat-eu1-x", hubspot_base_url="http://127.0.0.1:9") as running:
        answer = post(running, transcript=CALL, lead={"email": "kim@acme.example"})

        assert answer["score"]
        assert any("HubSpot could not be reached" in reason for reason in answer["undelivered"])
        assert running.client.get(answer["links"]["score"]).status_code == 200
