"""Past deals: added as a list, all or nothing; found by likeness among those closed before a day."""

from __future__ import annotations

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
    ("wrong", "place"),
    [
        (deal(2, amount="-1"), "1.amount"),
        (deal(2, outcome="maybe"), "1.outcome"),
        (deal(2, closed="yesterday"), "1.closed"),
        (deal(2, text=""), "1.text"),
        (deal(2, unheard_of=1), "1.unheard_of"),
        ({"id": "d2"}, "1.text"),
        ("no deal", "1"),
    ],
)
def test_one_bad_deal_refuses_the_list_and_is_named(empty: Service, wrong: Any, place: str) -> None:
    response = empty.client.post("/v1/deals", json=[deal(1), wrong])

    assert response.status_code == 422
    assert f"{place}: " in response.json()["error"]["message"]
    assert empty.assembly.deals.count() == 0


def test_an_id_that_comes_twice_is_refused(empty: Service) -> None:
    response = empty.client.post("/v1/deals", json=[deal(1), deal(1)])

    assert (response.status_code, response.json()["error"]["code"]) == (400, "deals_invalid")
    assert empty.assembly.deals.count() == 0


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"[", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_list_of_deals_is_refused(service: Service, body: bytes) -> None:
    response = service.client.post("/v1/deals", content=body, headers={"Content-Type": "application/json"})

    assert response.status_code == 422


def test_deals_come_as_json(service: Service) -> None:
    response = service.client.post("/v1/deals", content=b"id,text\n", headers={"Content-Type": "text/csv"})

    assert (response.status_code, response.json()["error"]["code"]) == (415, "content_type_unsupported")


@pytest.mark.parametrize("query", ["", "text=", "text=a&before=soon", "text=a&limit=0", "text=a&limit=101"])
def test_a_search_that_cannot_be_is_refused(service: Service, query: str) -> None:
    assert service.client.get(f"/v1/deals/similar?{query}").status_code == 422
