"""What each process counts: answers of the HTTP API, steps of the work, what a model was used for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram

if TYPE_CHECKING:
    from agent.conversation import Conversation
    from agent.ports import Reader
    from agent.readings import Heard, ModelReading

REGISTRY = CollectorRegistry()

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
"""Bounds of the histograms: an acknowledgement takes milliseconds, a model up to minutes."""

ANSWERS = Counter("leadproof_http_answers", "HTTP answers.", ["method", "route", "status"], registry=REGISTRY)
ANSWER_SECONDS = Histogram(
    "leadproof_http_answer_seconds",
    "Seconds to an HTTP answer.",
    ["method", "route"],
    registry=REGISTRY,
    buckets=SECONDS,
)
STEP_SECONDS = Histogram(
    "leadproof_step_seconds",
    "Seconds that a step of the work took; publish has a target.",
    ["step", "target"],
    registry=REGISTRY,
    buckets=SECONDS,
)
STEP_ENDS = Counter(
    "leadproof_steps",
    "Steps of the work by how they ended: done, put_off (tried again), failed (waits for a person).",
    ["step", "target", "outcome"],
    registry=REGISTRY,
)
MODEL_ANSWERS = Counter(
    "leadproof_model_readings", "Conversations that a model was asked to read.", ["model", "outcome"], registry=REGISTRY
)
MODEL_TOKENS = Counter(
    "leadproof_model_tokens",
    "Tokens that a model used. Cached ones are among those of the input.",
    ["model", "kind"],
    registry=REGISTRY,
)
MODEL_DOLLARS = Counter(
    "leadproof_model_cost_dollars", "What a model cost, an estimate in US dollars.", ["model"], registry=REGISTRY
)


class CountedReader:
    """A reader whose use of a model is counted."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @property
    def version(self) -> str:
        return self._reader.version

    def hear(self, conversation: Conversation, products: Sequence[str]) -> Heard:
        """As the reader does."""
        heard = self._reader.hear(conversation, products)
        if heard.model is not None:
            count_model(heard.model)
        return heard


def count_model(reading: ModelReading) -> None:
    """Add what asking a model used."""
    MODEL_ANSWERS.labels(reading.model, reading.outcome.value).inc()
    if reading.tokens is not None:
        for kind, number in reading.tokens.model_dump().items():
            MODEL_TOKENS.labels(reading.model, kind).inc(number)
    if reading.cost is not None:
        MODEL_DOLLARS.labels(reading.model).inc(float(reading.cost))
