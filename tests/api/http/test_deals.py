"""Past deals: added as a list, all or nothing; found by likeness among those closed before a day."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.api.doubles.service import Service


def deal(number: int, **changes: Any) -> dict[str, Any]:
    made = {
        "id": f"d{number}",
        "text": f"{number} scanners for a warehouse that ran on paper lists",
        "outcome": "won" if number % 2 else "lost",
        "closed": f"2026-0{number}-01",
        "amount": "1200.50",
        "currency": "USD",
    }
    return {**made, **changes}


def test_deals_are_added_and_replaced_by_their_id(empty: Service) -> None:
    first = empty.client.post("/v1/deals", json=[deal(n) for n in range(1, 6)])
    again = empty.client.post("/v1/deals", json=[deal(5), deal(6), deal(1, outcome="lost")])

    assert (first.status_code, first.json()) == (201, {"added": 5, "total": 5})
    assert (again.status_code, again.json()) == (201, {"added": 2, "total": 6})


def test_similar_deals_closed_before_the_day_with_the_base_they_came_from(empty: Service) -> None:
    empty.client.post("/v1/deals", json=[deal(n) for n in range(1, 7)])

    found = empty.client.get(
        "/v1/deals/similar", params={"text": "paper lists in the warehouse", "before": "2026-04-01", "limit": 2}
    ).json()

    assert (found["before"], found["base_won"], found["base_count"]) == ("2026-04-01", 2, 3)
    assert len(found["neighbours"]) == 2
    assert all(one["deal"]["closed"] < "2026-04-01" for one in found["neighbours"])
    assert found["neighbours"][0]["deal"]["amount"] == "1200.50"


def test_without_deals_nothing_is_similar(empty: Service) -> None:
    found = empty.client.get("/v1/deals/similar", params={"text": "anything"}).json()

    assert (found["neighbours"], found["base_count"]) == ([], 0)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (deal(2, amount="-1"), "“amount” is negative"),
        (deal(2, amount=1e400), "“amount” is not a number"),
        (deal(2, amount="1e1000000"), "“amount” has more than 15 digits"),
        (deal(2, employees=10**30), "“employees” must be a whole number"),
        (deal(2, outcome="maybe"), "“outcome” must be won or lost"),
        (deal(2, closed="yesterday"), "“closed” is not a date"),
        (deal(2, text=""), "“text” is missing"),
        (deal(2, id="a\x00"), "“id” holds the control character"),
        (deal(2, unheard_of=1), "“unheard_of” is no known key"),
        ({"id": "d2"}, "“text” is missing"),
    ],
)
def test_one_bad_deal_refuses_the_list_and_is_named_by_its_place(empty: Service, wrong: Any, says: str) -> None:
    body = json.dumps([deal(1), wrong])
    response = empty.client.post("/v1/deals", content=body, headers={"Content-Type": "application/json"})

    assert (response.status_code, response.json()["error"]["code"]) == (400, "deals_invalid")
    assert f"line 2: {says}" in response.json()["error"]["message"]
    assert empty.assembly.deals.count() == 0


def test_deals_may_come_as_a_file(empty: Service) -> None:
    table = "id,text,outcome,closed\nc1,Ten scanners for a bakery,won,2026-02-01\n"
    lines = "\n".join(json.dumps(deal(n)) for n in (1, 2))

    for body, kind, total in ((table, "text/csv", 1), (lines, "application/x-ndjson", 3)):
        response = empty.client.post("/v1/deals", content=body, headers={"Content-Type": kind})
        assert (response.status_code, response.json()["total"]) == (201, total)


def test_an_id_that_comes_twice_is_refused(empty: Service) -> None:
    response = empty.client.post("/v1/deals", json=[deal(1), deal(1)])

    assert (response.status_code, response.json()["error"]["code"]) == (400, "deals_invalid")
    assert empty.assembly.deals.count() == 0


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"[", b"null", b"[1]", b"\xff", b"[" * 100_000])
def test_what_is_no_list_of_deals_is_refused(service: Service, body: bytes) -> None:
    response = service.client.post("/v1/deals", content=body, headers={"Content-Type": "application/json"})

    assert response.status_code == 422


@pytest.mark.parametrize("kind", ["text/html", "application/pdf"])
def test_another_content_type_is_refused(service: Service, kind: str) -> None:
    response = service.client.post("/v1/deals", content=b"id,text\n", headers={"Content-Type": kind})

    assert (response.status_code, response.json()["error"]["code"]) == (415, "content_type_unsupported")


@pytest.mark.parametrize("query", ["", "text=", "text=a&before=soon", "text=a&limit=0", "text=a&limit=101"])
def test_a_search_that_cannot_be_is_refused(service: Service, query: str) -> None:
    assert service.client.get(f"/v1/deals/similar?{query}").status_code == 422
