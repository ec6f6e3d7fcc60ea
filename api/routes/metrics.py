"""GET /metrics: what Prometheus asks for."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.routes.errors import documented
from api.routes.parts import BEARER, Parts
from api.telemetry.metrics import exposed

PATH = "/metrics"

TEXT = "text/plain; version=0.0.4; charset=utf-8"

router = APIRouter(tags=["health"])


@router.get(
    PATH,
    summary="Figures for Prometheus",
    dependencies=[BEARER],
    response_class=Response,
    responses={
        200: {"description": "Prometheus' text format.", "content": {"text/plain": {"schema": {"type": "string"}}}},
        **documented(503),
    },
)
def get_metrics(parts: Parts) -> Response:
    """Events by state, queues, steps, HTTP answers, and what a model was used for.

    Needs a key, unless LEADPROOF_METRICS_OPEN is set.
    """
    return Response(exposed(parts.event_figures), media_type=TEXT)
