"""Routes, leads to revisit, outcomes and feedback over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.doubles.service import Service, serving
from tests.api.http.conftest import CALL, post

RULES = """\
name: two
about: Two people.
people: [{id: ada, name: Ada Brandt, open_at_most: 1}, {id: ben}]
rules: [{id: all, to: [ada, ben]}]
"""
WHO = {"by": "Pat", "why": "Knows them"}


@pytest.fixture
def routed(tmp_path: Path) -> Iterator[Service]:
    path = tmp_path / "routing.yaml"
    path.write_text(RULES, "utf-8")
    with serving(tmp_path, routing=str(path)) as running:
        yield running


def arrive(service: Service, number: int, **more: Any) -> dict[str, Any]:
    given = {"transcript": CALL + f"Kim: This is number {number}.\n", "sellers": ["Dana"], **more}
    return post(service, lead={"email": f"kim{number}@acme.example"}, **given)


def test_each_lead_is_routed_as_it_is_scored_and_shows_by_whom_it_is_held(routed: Service) -> None:
    answers = [arrive(routed, number) for number in (1, 2, 3)]

    assert [answer["route"]["person"] for answer in answers] == ["ada", "ben", "ben"]
    again = arrive(routed, 1)
    assert again["route"] == answers[0]["route"]
    lead = routed.client.get(answers[0]["links"]["lead"]).json()
    assert lead["route"] == lead["explanation"]["route"] == answers[0]["route"]


def test_a_lead_is_given_to_somebody_and_back(routed: Service) -> None:
    path = arrive(routed, 1)["links"]["lead"] + "/route"

    given = routed.client.post(path, json={"person": "ben", **WHO}).json()
    back = routed.client.post(path, json={"person": None, **WHO}).json()

    assert (given["route"]["person"], given["route"]["by"]) == ("ben", "Pat")
    assert back["route"]["person"] is None
    assert back == routed.client.get(path).json()
    assert [each["person"] for each in back["history"]] == [None, "ben", "ada"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"person": "zed", **WHO}, 404, "person_unknown"),
        ({"person": None, **WHO}, 400, "not_assigned"),
        ({"person": "ben", "by": "Pat", "why": ""}, 422, "request_invalid"),
        ({"person": "ben", "by": " ", "why": "x"}, 400, "name_missing"),
        ({"by": "Pat", "why": "x"}, 422, "request_invalid"),
    ],
)
def test_what_cannot_be_is_refused(routed: Service, body: dict[str, Any], status: int, code: str) -> None:
    path = arrive(routed, 1)["links"]["lead"] + "/route"
    if body.get("person", "") is None:
        routed.client.post(path, json={"person": None, **WHO})

    response = routed.client.post(path, json=body)
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)


def test_without_rules_there_is_no_route_and_none_is_given(service: Service, scored: dict[str, Any]) -> None:
    path = scored["links"]["lead"] + "/route"
    assert scored["route"] is None
    assert service.client.get(path).json()["route"] is None

    refused = service.client.post(path, json={"person": "ada", **WHO})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "routing_not_set")
    assert service.client.get("/v1/leads/ld_nobody/route").status_code == 404


def test_old_leads_are_listed_with_the_words(empty: Service) -> None:
    post(empty, inquiry="Not now. Please call me in May.", lead={"email": "kim@a.example"}, date="2026-01-20")
    query = {"as_of": "2026-04-20", "days": 30, "near": 30}

    (lead,) = empty.client.get("/v1/revisit", params=query).json()["leads"]

    assert lead["dates"][0]["evidence"][0]["quote"] == "Please call me in May."
    assert lead["reasons"] == ["asked to be called again from 2026-05-01 to 2026-05-31"]
    assert empty.client.get("/v1/revisit", params={**query, "near": 3}).json() == {"leads": [], "total": 0}
    assert empty.client.get("/v1/revisit", params={**query, "days": 200}).json()["total"] == 0


@pytest.mark.parametrize("kind", ["application/json", "application/x-ndjson", "text/csv"])
def test_outcomes_come_in_three_forms_and_bad_rows_are_listed(empty: Service, kind: str) -> None:
    arrive(empty, 1)
    rows = [
        {"email": "kim1@acme.example", "outcome": "won", "date": "2026-12-01"},
        {"email": "kim1@acme.example", "outcome": "perhaps", "date": "2026-12-01"},
    ]
    bodies = {
        "application/json": json.dumps(rows),
        "application/x-ndjson": "\n".join(json.dumps(row) for row in rows),
        "text/csv": "email,outcome,date\n" + "\n".join(",".join(row.values()) for row in rows),
    }

    def send(**query: str) -> Any:
        headers = {"Content-Type": kind}
        return empty.client.post("/v1/outcomes", content=bodies[kind], headers=headers, params=query)

    refused = send(strict="true")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "rows_unreadable")
    kept = send().json()
    assert (kept["read"], kept["new_or_changed"], kept["total"]) == (1, 1, 1)
    assert "perhaps" in kept["problems"][0]["reason"]
    assert send().json()["new_or_changed"] == 0


def test_the_example_outcomes_of_the_description_are_taken(empty: Service) -> None:
    post(empty, inquiry="We need it.", lead={"email": "ben@adeyemi-foods.example"})
    document = empty.client.get("/openapi.json").json()
    for kind, entry in document["paths"]["/v1/outcomes"]["post"]["requestBody"]["content"].items():
        body = entry["example"] if isinstance(entry["example"], str) else json.dumps(entry["example"])
        sent = empty.client.post("/v1/outcomes", content=body, headers={"Content-Type": kind})
        assert (sent.status_code, sent.json()["problems"]) == (200, []), (kind, sent.text)


@pytest.mark.parametrize(("kind", "body", "status"), [("text/plain", "x", 415), ("application/json", "{}", 422)])
def test_outcomes_of_another_shape_are_refused(service: Service, kind: str, body: str, status: int) -> None:
    sent = service.client.post("/v1/outcomes", content=body, headers={"Content-Type": kind})
    assert sent.status_code == status


def test_feedback_is_kept_with_the_score_it_is_about(empty: Service) -> None:
    answer = arrive(empty, 1)
    path = answer["links"]["lead"] + "/feedback"

    said = empty.client.post(path, json={"verdict": "not-said", "about": "budget", "by": "Kim"})

    assert said.status_code == 201
    assert said.json()["score_id"] == answer["score"]["id"]
    assert empty.client.get(path).json() == {"feedback": [said.json()]}


@pytest.mark.parametrize(
    "body",
    [{"verdict": "maybe", "by": "K"}, {"verdict": "right", "by": ""}, {"verdict": "right", "about": "x", "by": "K"}],
)
def test_feedback_that_says_nothing_is_refused(service: Service, scored: dict[str, Any], body: dict[str, str]) -> None:
    assert service.client.post(scored["links"]["lead"] + "/feedback", json=body).status_code == 422
    assert service.client.post("/v1/leads/ld_nobody/feedback", json={"verdict": "right", "by": "K"}).status_code == 404
