"""POST /v1/activities: a result for each, and the fitting status."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.doubles.service import Service


def item(**changed: Any) -> dict[str, Any]:
    return {
        "id": "evt-1",
        "kind": "page_view",
        "at": "2026-11-04T10:00:00Z",
        "lead": {"email": "activities@acme.example"},
        **changed,
    }


def post(service: Service, *items: Any, **batch: Any) -> Any:
    return service.client.post("/v1/activities", json={"activities": list(items), **batch})


def test_a_batch_is_answered_item_by_item(empty: Service) -> None:
    answer = post(
        empty, item(), item(id="evt-2", lead={"crm_id": "9"}), item(id="evt-3", at="soon"), item(), "nonsense"
    )
    assert answer.status_code == 207
    body = answer.json()
    assert {key: body[key] for key in ("added", "known", "rejected", "leads_created", "rescored")} == {
        "added": 1,
        "known": 1,
        "rejected": 3,
        "leads_created": 1,
        "rescored": 0,
    }
    assert [result["status"] for result in body["results"]] == ["added", "rejected", "rejected", "known", "rejected"]
    assert [result["index"] for result in body["results"]] == [0, 1, 2, 3, 4]
    assert [result["error"] and result["error"]["code"] for result in body["results"]] == [
        None,
        "lead_unknown",
        "request_invalid",
        None,
        "request_invalid",
    ]
    assert "soon" not in answer.text


def test_a_batch_that_was_taken_whole_is_200_again_and_again(service: Service) -> None:
    first, again = post(service, item(), source="again"), post(service, item(), source="again")
    assert (first.status_code, first.json()["added"]) == (200, 1)
    assert (again.status_code, again.json()["known"]) == (200, 1)
    assert first.json()["results"][0]["lead"] == again.json()["results"][0]["lead"]


def test_the_score_of_a_lead_is_new_and_linked(scored: dict[str, Any], service: Service) -> None:
    answer = post(service, item(id="evt-9", kind="demo_request", lead={"id": scored["lead"]["id"]}), source="linked")
    assert answer.json()["rescored"] == 1
    lead = service.client.get(scored["links"]["lead"]).json()
    assert len(lead["scores"]) == 2
    assert lead["score"]["as_of"] == "2026-11-04T10:00:00Z"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"activities": []}, 422),
        ({"activities": [item()] * 1001}, 422),
        ({"activities": [item()], "unheard": 1}, 422),
        ({"activities": [item()], "source": "a\x00b"}, 422),
        ([item()], 422),
    ],
)
def test_a_batch_of_another_shape_is_refused(service: Service, body: Any, status: int) -> None:
    answer = service.client.post("/v1/activities", json=body)
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == "request_invalid"


def test_no_key_no_activities(service: Service) -> None:
    import httpx

    assert httpx.post(f"{service.url}/v1/activities", json={"activities": [item()]}).status_code == 401


def test_the_shape_of_an_activity_stands_in_the_description(service: Service) -> None:
    document = service.client.get("/openapi.json").json()
    operation = document["paths"]["/v1/activities"]["post"]
    items = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]["activities"]["items"]
    shape = document["components"]["schemas"][items["$ref"].rsplit("/", 1)[1]]
    assert set(shape["properties"]) == {"id", "kind", "at", "detail", "lead"}
    assert {"200", "207", "400", "401", "413", "422"} <= set(operation["responses"])
