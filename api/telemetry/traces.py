"""OpenTelemetry: a span per event, and below it one per step, sent where OTEL_EXPORTER_OTLP_ENDPOINT says.

All that is done for an event stands in one trace, whichever processes do it: the trace's id follows from the event's.
A span has the event's id, the step, the target and how it ended, and nothing of what was said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from agent.errors import ConfigurationError

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

    from api.settings import Settings

FLUSH_MILLISECONDS = 5000


class Traces:
    """The spans of one process; none are made where no endpoint is set. Close it when the process ends."""

    def __init__(self, settings: Settings) -> None:
        self._provider = _provider(settings.otlp_endpoint) if settings.otlp_endpoint else None

    def close(self) -> None:
        """Send what is not sent yet."""
        if self._provider is not None:
            self._provider.force_flush(FLUSH_MILLISECONDS)
            self._provider.shutdown()

    @contextmanager
    def event(self, key: str, **about: str) -> Iterator[None]:
        """A span over one round of work on an event."""
        if self._provider is None:
            yield
            return
        from opentelemetry import trace

        whole = trace.SpanContext(
            trace_id=_number(key, 16), span_id=_number(key, 8), is_remote=True, trace_flags=trace.TraceFlags(1)
        )
        under = trace.set_span_in_context(trace.NonRecordingSpan(whole))
        tracer = self._provider.get_tracer("leadproof")
        name = "publication" if "target" in about else "event"
        with tracer.start_as_current_span(name, under, attributes=_named(key, about)):
            yield

    @contextmanager
    def step(self, name: str, key: str, **about: str) -> Iterator[dict[str, str]]:
        """A span over one step. What is put into the result is added to it in the end."""
        ended: dict[str, str] = {}
        if self._provider is None:
            yield ended
            return
        from opentelemetry.trace import StatusCode

        tracer = self._provider.get_tracer("leadproof")
        # An error's own text may hold words of a conversation, so it is not recorded.
        with tracer.start_as_current_span(
            name, attributes=_named(key, about), record_exception=False, set_status_on_exception=False
        ) as span:
            yield ended
            span.set_attributes(_named(None, ended))
            if ended.get("outcome", "done") != "done":
                span.set_status(StatusCode.ERROR, ended.get("error"))


def _provider(endpoint: str) -> TracerProvider:
    if find_spec("opentelemetry.sdk") is None or find_spec("opentelemetry.exporter.otlp.proto.http") is None:
        raise ConfigurationError(
            "otel_not_installed",
            "OTEL_EXPORTER_OTLP_ENDPOINT is set, and what sends traces is missing. Run: pip install 'leadproof[otel]'",
        )
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    import api

    about = Resource.create({"service.name": "leadproof", "service.version": api.__version__})
    provider = TracerProvider(resource=about, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")))
    return provider


def _named(key: str | None, about: dict[str, Any]) -> dict[str, str]:
    event = {} if key is None else {"leadproof.event": key}
    return {**event, **{f"leadproof.{name}": value for name, value in about.items()}}


def _number(key: str, size: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{size}:{key}".encode()).digest()[:size], "big") or 1
