"""GET /metrics: for who has a key, or for all where the settings say so; what it says comes from the database too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from agent.readings import ModelReading, Outcome, Tokens
from api.telemetry.counted import REGISTRY, count_model
from knowledge.event_work import Job
from knowledge.events import NewEvent
from tests.api.doubles.service import Service, serving


def values(service: Service) -> dict[tuple[str, tuple[str, ...]], float]:
    text = service.client.get("/metrics").raise_for_status().text
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {
        (sample.name, tuple(label for _, label in sorted(sample.labels.items()))): sample.value for sample in samples
    }


def test_it_needs_a_key_unless_it_is_opened(service: Service, tmp_path: Path) -> None:
    assert httpx.get(f"{service.url}/metrics").status_code == 401
    with serving(tmp_path, metrics_open=True) as opened:
        assert httpx.get(f"{opened.url}/metrics").status_code == 200


def test_events_and_queues_are_those_of_the_database(empty: Service) -> None:
    before = datetime.now(UTC) - timedelta(minutes=10)
    new = [NewEvent(f"e{number}", "call", b"{}") for number in range(3)]
    [first, *_] = empty.assembly.events.store("zoom", new, before)
    empty.assembly.event_work.finish(Job(first.id, 1), "scored", lead_id="ld_1", score_id="sc_1", targets=["slack"])
    said = values(empty)

    assert said["leadproof_events", ("received",)] == 2
    assert said["leadproof_events", ("working",)] == 1
    assert said["leadproof_events", ("failed",)] == 0
    assert said["leadproof_queue_depth", ("events",)] == 2
    assert said["leadproof_queue_depth", ("slack",)] == 1
    assert said["leadproof_publications", ("received", "slack")] == 1
    assert 600 <= said["leadproof_oldest_event_age_seconds", ()] < 660


def test_answers_are_counted_by_route_and_not_by_address(empty: Service) -> None:
    def counted() -> float:
        return values(empty).get(("leadproof_http_answers_total", ("GET", "/v1/leads/{lead_id}", "404")), 0)

    before = counted()
    for number in range(3):
        empty.client.get(f"/v1/leads/ld_{number}")

    assert counted() == before + 3


def test_what_a_model_used_is_added_up() -> None:
    tokens = Tokens(input=1000, cached=200, output=50)
    for cost in ("0.0125", "0.01"):
        count_model(
            ModelReading(
                model="counted-here", api="chat", prompt="p", outcome=Outcome.READ, windows=1, tokens=tokens,
                cost=Decimal(cost), latency_ms=5,
            )
        )  # fmt: skip

    def of(name: str, **labels: str) -> float | None:
        return REGISTRY.get_sample_value(name, {"model": "counted-here", **labels})

    assert of("leadproof_model_tokens_total", kind="input") == 2000
    assert of("leadproof_model_tokens_total", kind="output") == 100
    assert of("leadproof_model_cost_dollars_total") == 0.0225
    assert of("leadproof_model_readings_total", outcome="read") == 2
