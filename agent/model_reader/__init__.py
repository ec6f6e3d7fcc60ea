"""The reader that asks a language model: one request a conversation, long ones in overlapping windows.

The model fills typed slots and nothing more. What it claims is grounded like the claims of the rules; whether and how
it failed is in the record. Nothing of the libraries that talk to it is imported before it is first asked.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from agent.claims import Claim
from agent.conversation import Conversation
from agent.model_reader.answer import claims_in
from agent.model_reader.endpoint import Api, Endpoint, Prices
from agent.model_reader.failure import Failure
from agent.model_reader.request import outside_part, prompt_version, stable_part
from agent.model_reader.windows import MOST_WINDOWS, windows
from agent.readings import MODEL_READER, ModelReading, Outcome, Tokens
from agent.two_readers import ModelHearing

if TYPE_CHECKING:
    from agent.model_reader.openai_endpoint import OpenAIEndpoint

__all__ = ["Api", "Endpoint", "ModelReader", "Prices"]


@dataclass
class _Asked:
    """What came of the requests so far. `tokens` is None until some endpoint has said, and stays so if none does."""

    claims: list[Claim] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)
    tokens: Tokens | None = None
    answered_by: str | None = None

    def count(self, tokens: Tokens | None, answered_by: str | None) -> None:
        if tokens is not None:
            self.tokens = tokens if self.tokens is None else self.tokens.plus(tokens)
        self.answered_by = answered_by or self.answered_by


class ModelReader:
    """`agent.two_readers.Model` on an endpoint that speaks the OpenAI protocol."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self.version = f"{MODEL_READER}-1 {endpoint.model}"

    @cached_property
    def _asking(self) -> OpenAIEndpoint:
        from agent.model_reader.openai_endpoint import OpenAIEndpoint

        return OpenAIEndpoint(self._endpoint)

    def read(self, conversation: Conversation, products: Sequence[str]) -> ModelHearing:
        """The claims of all windows, each once, or none where any window failed; and the record of it."""
        begun = time.monotonic()
        asked, parts = _Asked(), windows(conversation, self._endpoint.window)
        outcome, why = Outcome.READ, ""
        try:
            for window in _within_limit(parts):
                self._ask(window, products, asked)
        except Failure as failure:
            outcome, why = failure.outcome, failure.why
            asked.count(failure.tokens, failure.answered_by)
            asked.claims.clear()
        record = self._record(asked, outcome, why, len(parts), round((time.monotonic() - begun) * 1000))
        return ModelHearing(claims=tuple(dict.fromkeys(asked.claims)), record=record)

    def _ask(self, window: str, products: Sequence[str], asked: _Asked) -> None:
        reply = self._asking.ask(stable_part(), outside_part(window, products))
        asked.count(reply.tokens, reply.answered_by)
        claims, set_aside = claims_in(reply.text, products)
        asked.claims.extend(claims)
        asked.set_aside.extend(set_aside)

    def _record(self, asked: _Asked, outcome: Outcome, why: str, parts: int, latency_ms: int) -> ModelReading:
        prices = self._endpoint.prices
        return ModelReading(
            model=self._endpoint.model,
            answered_by=asked.answered_by,
            api=self._endpoint.api.value,
            prompt=prompt_version(),
            outcome=outcome,
            why=why,
            windows=parts,
            tokens=asked.tokens,
            cost=prices.cost(asked.tokens) if prices and asked.tokens else None,
            latency_ms=latency_ms,
            set_aside=tuple(asked.set_aside),
        )


def _within_limit(parts: Sequence[str]) -> Iterator[str]:
    if len(parts) > MOST_WINDOWS:
        raise Failure(Outcome.TOO_LONG, f"{len(parts)} windows, at most {MOST_WINDOWS}; LEADPROOF_MODEL_WINDOW")
    yield from parts
