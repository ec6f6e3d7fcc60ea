"""Traces: one per event, with a span for each step, sent by OTLP over HTTP to where the settings say."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)

from agent.errors import ConfigurationError, InputError
from api.settings import Settings
from api.telemetry.traces import Traces
from api.work.worker import Worker
from knowledge.events import NewEvent
from tests.api.doubles.sources import SignedSource, call, only
from tests.api.work.conftest import CALL, TestAssembly, Told
from tests.api.work.test_worker import finished, until

SETTINGS = {"slack_bot_token": None, "slack_channel": None, "hubspot_token": None, "slack_signing_secret": None}


@contextmanager
def collector() -> Iterator[tuple[str, list[Any]]]:
    """An OTLP/HTTP receiver: its address, and the spans that it was sent."""
    spans: list[Any] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("Content-Encoding") == "gzip":
                import gzip

                body = gzip.decompress(body)
            assert self.path == "/v1/traces"
            request = ExportTraceServiceRequest.FromString(body)
            spans.extend(s for r in request.resource_spans for scope in r.scope_spans for s in scope.spans)
            answer = ExportTraceServiceResponse().SerializeToString()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-protobuf")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Collector)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", spans
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def traced(home: Path, bodies: list[bytes], source: SignedSource) -> list[Any]:
    quick = {"work_poll_seconds": 0.05, "worker_stop_seconds": 5}
    with collector() as (url, spans):
        settings = Settings(home=home, otlp_endpoint=url, **SETTINGS, **quick)
        with TestAssembly(settings, Told()) as assembly:
            new = [NewEvent(f"e{number}", "call", body) for number, body in enumerate(bodies)]
            assembly.events.store("tested", new, datetime.now(UTC))
            with Worker(assembly, only(source)):
                until(lambda: finished(assembly))
        return list(spans)


def test_an_event_is_one_trace_with_a_span_for_each_step(tmp_path: Path) -> None:
    spans = traced(tmp_path, [call("kim@acme.example", CALL)], SignedSource())

    names = {span.span_id: span.name for span in spans}
    assert sorted(names.values()) == ["event", "fetch", "publication", "publish", "read", "score"]
    assert len({span.trace_id for span in spans}) == 1
    above = {span.name: names.get(span.parent_span_id) for span in spans}
    assert above == {
        "event": None, "publication": None,
        "fetch": "event", "score": "event", "read": "score", "publish": "publication",
    }  # fmt: skip


def test_a_step_that_failed_says_so_by_its_code_and_nothing_of_what_was_said(tmp_path: Path) -> None:
    def gone(_: Any) -> None:
        raise InputError("gone_for_good", "The words MARMALADE are not to be told.")

    spans = traced(tmp_path, [call("kim@acme.example", "Kim: MARMALADE.")], SignedSource(fetch=gone))

    [fetch] = [span for span in spans if span.name == "fetch"]
    assert (fetch.status.code, fetch.status.message) == (2, "gone_for_good")
    assert "MARMALADE" not in str(spans)
    assert "kim@acme.example" not in str(spans)


def test_without_an_endpoint_nothing_is_made(tmp_path: Path) -> None:
    traces = Traces(Settings(home=tmp_path))
    with traces.event("ev_1"), traces.step("fetch", "ev_1") as ended:
        ended["outcome"] = "done"
    traces.close()


def test_an_endpoint_without_what_sends_traces_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.telemetry.traces.find_spec", lambda name: None)

    with pytest.raises(ConfigurationError, match="otel"):
        Traces(Settings(home=tmp_path, otlp_endpoint="http://127.0.0.1:9"))
