"""The service on loopback: one for the tests that only add to it, and empty ones for those that count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.doubles.service import Service, serving

CALL = """\
Dana: Thanks for taking the time. What brings you to us?
Kim: Our warehouse runs on paper lists and it costs us hours every day. We need a scanner system.
Dana: How many would you need?
Kim: We need forty licences by the end of March.
Dana: And who decides about it?
Kim: I make the final decision on this.
Dana: Is there a budget?
Kim: Yes, our budget is approved, $12,000.
"""


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A running service that tests share. They add leads of their own and count nothing."""
    with serving(tmp_path_factory.mktemp("service"), max_bytes=200_000) as running:
        yield running


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Service]:
    """A running service with nothing in it."""
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def scored(service: Service) -> dict[str, Any]:
    """The answer to a call of a lead."""
    return post(service, transcript=CALL, sellers=["Dana"], lead={"email": "kim@acme.example", "company": "Acme"})


def post(service: Service, **envelope: Any) -> dict[str, Any]:
    response = service.client.post("/v1/conversations", json={"date": "2026-11-03T10:00:00Z", **envelope})
    assert response.status_code == 201, response.text
    return dict(response.json())
