"""The OpenAPI document: valid, complete in its errors, and its examples are ones that the service takes."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from openapi_spec_validator import validate

from api.routes.bodies import CONVERSATION, DEALS
from tests.api.doubles.service import Service


@pytest.fixture(scope="module")
def document(service: Service) -> dict[str, Any]:
    return dict(httpx.get(f"{service.url}/openapi.json").json())


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, one) for path, item in document["paths"].items() for method, one in item.items()]


def test_it_is_valid(document: dict[str, Any]) -> None:
    validate(document)


def test_it_names_every_route_that_the_contract_has(document: dict[str, Any]) -> None:
    assert {(method.upper(), path) for path, method, _ in operations(document)} == {
        ("POST", "/v1/conversations"),
        ("POST", "/v1/activities"),
        ("GET", "/v1/leads"),
        ("GET", "/v1/leads/{lead_id}"),
        ("GET", "/v1/leads/{lead_id}/diff"),
        ("GET", "/v1/leads/{lead_id}/route"),
        ("POST", "/v1/leads/{lead_id}/route"),
        ("GET", "/v1/leads/{lead_id}/feedback"),
        ("POST", "/v1/leads/{lead_id}/feedback"),
        ("POST", "/v1/outcomes"),
        ("GET", "/v1/revisit"),
        ("GET", "/v1/scores/{score_id}"),
        ("POST", "/v1/scores/{score_id}/replay"),
        ("POST", "/v1/deals"),
        ("GET", "/v1/deals/similar"),
        ("GET", "/v1/events"),
        ("GET", "/v1/events/{event_id}"),
        ("POST", "/v1/events/{event_id}/retry"),
        ("POST", "/webhooks/{vendor}"),
        ("GET", "/healthz"),
        ("GET", "/readyz"),
        ("GET", "/metrics"),
    }


def test_every_route_under_v1_asks_for_a_key_and_documents_its_errors(document: dict[str, Any]) -> None:
    for path, method, one in operations(document):
        if path.startswith("/v1/"):
            assert one["security"] == [{"HTTPBearer": []}], (method, path)
            assert {"401", "422", "500"} <= set(one["responses"]), (method, path)


def test_every_documented_error_has_the_one_shape_and_an_example_of_it(document: dict[str, Any]) -> None:
    for path, method, one in operations(document):
        for status, response in one["responses"].items():
            if int(status) < 400 or path == "/readyz":
                continue
            content = response["content"]["application/json"]
            assert content["schema"] == {"$ref": "#/components/schemas/ErrorAnswer"}, (method, path, status)
            assert set(content["example"]["error"]) == {"code", "message"}


def test_its_example_bodies_are_taken(document: dict[str, Any]) -> None:
    conversation = document["paths"]["/v1/conversations"]["post"]["requestBody"]["content"]["application/json"]
    for example in conversation["examples"].values():
        CONVERSATION.validate_json(json.dumps(example["value"]))
    deals = document["paths"]["/v1/deals"]["post"]["requestBody"]["content"]["application/json"]
    assert DEALS.validate_json(json.dumps(deals["example"]))


def test_its_example_deals_are_taken_in_every_form(empty: Service, document: dict[str, Any]) -> None:
    content = document["paths"]["/v1/deals"]["post"]["requestBody"]["content"]

    for kind, entry in content.items():
        body = entry["example"] if isinstance(entry["example"], str) else json.dumps(entry["example"])
        sent = empty.client.post("/v1/deals", content=body, headers={"Content-Type": kind})
        assert sent.status_code == 201, (kind, sent.text)


def test_its_example_bodies_are_answered(service: Service, document: dict[str, Any]) -> None:
    content = document["paths"]["/v1/conversations"]["post"]["requestBody"]["content"]

    for kind, entry in content.items():
        bodies = (
            [json.dumps(one["value"]) for one in entry["examples"].values()]
            if "examples" in entry
            else [entry["example"]]
        )
        for body in bodies:
            sent = service.client.post("/v1/conversations", content=body.encode(), headers={"Content-Type": kind})
            assert sent.status_code == 201, (kind, sent.text)


def test_no_page_loads_scripts_from_elsewhere(service: Service) -> None:
    for path in ("/docs", "/redoc", "/docs/oauth2-redirect"):
        assert service.client.get(path).status_code == 404
