"""A model that did not read."""

from __future__ import annotations

from agent.readings import WHY, Outcome, Tokens


class Failure(Exception):
    """How asking failed. `why` is a sentence of ours: nothing that the endpoint wrote stands in it, and no secret."""

    def __init__(
        self,
        outcome: Outcome,
        detail: str = "",
        *,
        tokens: Tokens | None = None,
        answered_by: str | None = None,
    ) -> None:
        self.outcome = outcome
        self.why = f"{WHY[outcome]} ({detail})" if detail else WHY[outcome]
        self.tokens = tokens
        self.answered_by = answered_by
        super().__init__(self.why)
