"""Settings of what the service tells its operators: logs, metrics and traces."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field


class TelemetrySettings(BaseModel):
    """How the log is written, who may read the metrics, and where traces go.

    `worker_metrics_port` is where `leadproof worker` serves its metrics, on `host`; nowhere by default.
    """

    log: Literal["text", "json"] = "text"
    metrics_open: bool = False
    worker_metrics_port: int | None = Field(default=None, ge=1, le=65535)
    otlp_endpoint: str | None = Field(
        default=None, validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT", pattern=r"^https?://[^/?#\s]+"
    )
