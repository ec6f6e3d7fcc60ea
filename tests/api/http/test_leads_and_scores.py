"""The ranked inbox, one lead, one score, its replay."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from tests.api.doubles.service import Service
from tests.api.http.conftest import CALL, post


def test_the_inbox_is_ranked_and_paged(empty: Service) -> None:
    post(empty, transcript=CALL, sellers=["Dana"], lead={"email": "kim@acme.example", "name": "Kim"})
    post(empty, inquiry="We have no budget for this at all.", lead={"email": "lee@b.example", "name": "Lee"})
    post(empty, inquiry="What does it cost?", lead={"email": "max@c.example", "name": "Max"})

    everybody = empty.client.get("/v1/leads").json()
    second = empty.client.get("/v1/leads", params={"limit": 1, "offset": 1}).json()

    points = [row["score"]["points"] for row in everybody["leads"]]
    assert everybody["total"] == 3
    assert points == sorted(points, reverse=True)
    assert [row["rank"] for row in everybody["leads"]] == [1, 2, 3]
    assert everybody["leads"][0]["lead"]["contact"]["email"] == "kim@acme.example"
    assert second["leads"] == everybody["leads"][1:2]
    assert (second["limit"], second["offset"], second["total"]) == (1, 1, 3)


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "limit=x", "offset=-1", "offset=99999999999999999999"])
def test_a_page_that_cannot_be_is_refused(service: Service, query: str) -> None:
    response = service.client.get(f"/v1/leads?{query}")

    assert response.status_code == 422
    assert response.json()["error"]["code"] == "request_invalid"


def test_a_lead_is_shown_with_its_explanation_scores_and_conversations(
    service: Service, scored: dict[str, Any]
) -> None:
    lead = service.client.get(scored["links"]["lead"]).json()

    assert lead["lead"] == scored["lead"]
    assert lead["score"]["id"] in [one["id"] for one in lead["scores"]]
    assert lead["explanation"]["points"] == lead["score"]["points"]
    assert scored["conversation"]["id"] in [one["id"] for one in lead["conversations"]]


def test_a_score_is_the_sum_of_its_ledger(service: Service, scored: dict[str, Any]) -> None:
    answer = service.client.get(scored["links"]["score"]).json()

    assert sum(line["points"] for line in answer["score"]["ledger"]) == answer["score"]["points"]
    assert sum(line["points"] for line in answer["explanation"]["ledger"]) == answer["score"]["points"]
    assert any(line["evidence"] for line in answer["score"]["ledger"])


def test_a_score_replays_to_the_bytes_that_are_stored(service: Service, scored: dict[str, Any]) -> None:
    replayed = service.client.post(scored["links"]["replay"]).json()

    assert replayed["identical"] is True
    assert replayed["sha256"] == service.client.get(scored["links"]["score"]).json()["sha256"]
    assert replayed["conversations_verified"] >= 1


def test_a_score_that_was_tampered_with_does_not_replay(empty: Service) -> None:
    scored = post(empty, transcript=CALL, sellers=["Dana"])
    with empty.assembly.database.session() as session:
        session.execute(text("UPDATE scores SET given = replace(given, '12000', '99000')"))
        raw = bytes(session.execute(text("SELECT canonical FROM scores")).scalar_one())
        points = scored["score"]["points"]
        forged = raw.replace(f'"points":{points},'.encode(), f'"points":{points - 1},'.encode(), 1)
        session.execute(text("UPDATE scores SET canonical = :forged"), {"forged": forged})

    response = empty.client.post(scored["links"]["replay"])

    assert response.status_code == 500
    assert response.json()["error"]["code"].startswith("replay_")


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/v1/leads/ld_00000000000000000000", "lead_unknown"),
        ("GET", "/v1/scores/sc_00000000000000000000", "score_unknown"),
        ("POST", "/v1/scores/sc_00000000000000000000/replay", "score_unknown"),
    ],
)
def test_what_is_not_there_is_not_found(service: Service, method: str, path: str, code: str) -> None:
    response = service.client.request(method, path)

    assert response.status_code == 404
    assert response.json()["error"]["code"] == code


def test_a_lead_is_no_score(service: Service, scored: dict[str, Any]) -> None:
    assert service.client.post(f"/v1/scores/{scored['lead']['id']}/replay").status_code == 404


@pytest.mark.parametrize("odd", ["%00", "a%2Fb", "x" * 101, "%F0%9F%92%A9", "ld_1'--"])
def test_an_id_of_another_shape_is_refused(service: Service, odd: str) -> None:
    assert service.client.get(f"/v1/leads/{odd}").status_code in (404, 422)
    assert service.client.get(f"/v1/scores/{odd}").status_code in (404, 422)
