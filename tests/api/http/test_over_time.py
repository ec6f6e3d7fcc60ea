"""One lead as of a day, and what changed between two."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.doubles.service import Service
from tests.api.http.conftest import CALL, post

LATER = """\
Dana: Hello Kim, how are things?
Kim: Our budget has been cut to $3,000.
"""


@pytest.fixture
def lead(service: Service) -> str:
    """The address of a lead that was called in November and in December."""
    known = {"sellers": ["Dana"], "lead": {"email": "kim@overtime.example", "company": "Acme"}}
    post(service, transcript=LATER, **{**known, "date": "2026-12-03T10:00:00Z"})
    return str(post(service, transcript=CALL, **known)["links"]["lead"])


def ask(service: Service, path: str, **query: str) -> dict[str, Any]:
    response = service.client.get(path, params=query)
    assert response.status_code == 200, response.text
    return dict(response.json())


def test_a_lead_is_shown_with_its_fact_ledger(service: Service, lead: str) -> None:
    answer = ask(service, lead)
    amounts = {
        entry["fact"]["value"]["amount"]: entry["fate"]
        for entry in answer["facts"]
        if entry["fact"]["factor"] == "budget_amount"
    }
    assert answer["as_of"] is None
    assert amounts == {"12000": "replaced", "3000": "holds"}


def test_a_lead_as_of_a_day_is_what_could_be_known_then(service: Service, lead: str) -> None:
    then = ask(service, lead, as_of="2026-11-03")
    assert then["as_of"].startswith("2026-11-03T23:59:59")
    assert then["score"]["as_of"].startswith("2026-11-03")
    assert then["explanation"]["points"] == then["score"]["points"]
    assert len(then["conversations"]) == 1
    assert (then["scores"], then["links"]["score"]) == ([], None)
    assert {entry["fact"]["factor"]: entry["fate"] for entry in then["facts"]}["budget_amount"] == "holds"


def test_a_difference_names_what_changed(service: Service, lead: str) -> None:
    found = ask(service, f"{lead}/diff", **{"from": "2026-11-03", "to": "2026-12-03"})
    assert {change["factor"]: change["turn"] for change in found["facts"]}["budget_amount"] == "replaced"
    assert found["conversations"] == 1
    assert sum(line["after"] - line["before"] for line in found["lines"]) == (
        found["after"]["points"] - found["before"]["points"]
    )


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("?as_of=2026-11-02", 404, "lead_unknown_then"),
        ("?as_of=yesterday", 422, "request_invalid"),
        ("?as_of=9999-12-31", 422, "request_invalid"),
        ("/diff?from=2026-12-03&to=2026-11-03", 400, "dates_reversed"),
        ("/diff?from=2026-12-03", 422, "request_invalid"),
        ("/diff?from=2026-01-01&to=2026-01-02", 404, "lead_unknown_then"),
    ],
)
def test_days_that_cannot_be_answered_are_refused(
    service: Service, lead: str, path: str, status: int, code: str
) -> None:
    response = service.client.get(f"{lead}{path}")
    assert response.status_code == status
    assert response.json()["error"]["code"] == code


def test_nothing_is_told_of_a_lead_that_nobody_knows(service: Service) -> None:
    assert service.client.get("/v1/leads/ld_0?as_of=2026-11-03").status_code == 404
    assert service.client.get("/v1/leads/ld_0/diff?from=2026-11-03&to=2026-11-04").status_code == 404
