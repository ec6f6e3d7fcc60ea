"""The record of asking a model, as columns of a stored reading, and back."""

from __future__ import annotations

import json
from typing import Any

from agent.readings import ModelReading, Outcome, Tokens
from knowledge.tables import ReadingRow


def model_columns(model: ModelReading | None) -> dict[str, Any]:
    """The columns of ReadingRow for a record; none where no model was asked."""
    if model is None:
        return {}
    columns = model.model_dump(exclude={"tokens", "set_aside", "outcome"})
    if model.tokens is not None:
        columns |= {f"{kind}_tokens": count for kind, count in model.tokens.model_dump().items()}
    return columns | {"outcome": model.outcome.value, "set_aside": json.dumps(model.set_aside)}


def model_reading(row: ReadingRow) -> ModelReading | None:
    """The record that a reading was kept with; None where no model was asked."""
    if row.model is None:
        return None
    tokens = None
    if row.input_tokens is not None:
        tokens = Tokens(input=row.input_tokens, cached=row.cached_tokens or 0, output=row.output_tokens or 0)
    return ModelReading(
        model=row.model,
        answered_by=row.answered_by,
        api=row.api or "",
        prompt=row.prompt or "",
        outcome=Outcome(row.outcome or ""),
        why=row.why or "",
        windows=row.windows or 0,
        tokens=tokens,
        cost=row.cost,
        latency_ms=row.latency_ms or 0,
        set_aside=tuple(json.loads(row.set_aside or "[]")),
    )
