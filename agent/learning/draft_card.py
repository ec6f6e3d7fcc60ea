"""A draft card in YAML: rules with the counts beside them, for a person to read, change and publish."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from agent.learning.draft import DraftRow, DraftRule, Test
from agent.learning.fitting import YES_NO
from agent.learning.numbers import written
from agent.spelling import one_line

GROUPS = ("fit", "engagement", "bant")
_STATE_WORDS = {"factor": "state", "check": "outcome", "is": "is"}

HOT_SHARE, WARM_SHARE = 0.3, 0.6
"""The shares of the leads, best first, that are hot, and warm or hot, on the leads learned from."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on a lead is warm, and hot; None where no score of its own is left for the band."""

    warm: int | None
    hot: int | None


def thresholds(points: np.ndarray) -> Thresholds:
    """Thresholds that make the best 30 % of leads hot and the next 30 % warm, as near as their scores allow."""
    values, counts = np.unique(points, return_counts=True)
    shares = np.cumsum(counts[::-1])[::-1] / len(points)
    hot, warm = (int(values[np.argmin(np.abs(shares - wanted))]) for wanted in (HOT_SHARE, WARM_SHARE))
    return Thresholds(warm=warm if 0 < warm < hot else None, hot=hot if hot > 0 else None)


def draft_card(
    rules: Sequence[DraftRule],
    *,
    name: str,
    about: str,
    notes: Sequence[str],
    highest: int,
    bands: Thresholds,
    engagement: Sequence[str] = (),
) -> str:
    """The YAML of a card. `notes` stand at its top as comments; `engagement` names columns for that group.

    A rule of two columns stands in the group engagement where both do.
    """
    grouped = {name: [rule for rule in rules if _group_of(rule, engagement) == name] for name in GROUPS}
    lines = [*(f"# {one_line(note)}" for note in notes), f"name: {name}", f"about: {_text(about)}"]
    if highest != 100:
        lines.append(f"highest: {highest}")
    lines += ["", *_bands(bands), "", "groups:"]
    for group, part in grouped.items():
        if part:
            lines += _group(group, part)
    return "\n".join(lines) + "\n"


def _group_of(rule: DraftRule, engagement: Sequence[str]) -> str:
    subject = rule.attributes[0].partition(".")[0]
    if subject != "contact":
        return "engagement" if subject == "activity" else "bant"
    return "engagement" if set(rule.columns) <= set(engagement) else "fit"


def _bands(bands: Thresholds) -> Iterator[str]:
    yield "bands:"
    yield "  - {name: cold, from: 0}"
    if bands.warm is not None:
        yield f"  - {{name: warm, from: {bands.warm}}}"
    if bands.hot is not None:
        yield f"  - {{name: hot, from: {bands.hot}}}"
        yield ""
        yield "stages:"
        yield f"  mql: {{from: {bands.warm if bands.warm is not None else bands.hot}}}"
        yield f"  sql: {{from: {bands.hot}}}"


def _group(name: str, rules: Sequence[DraftRule]) -> Iterator[str]:
    least = sum(min(0, *(row.points for row in rule.rows)) for rule in rules)
    yield f"  {name}:"
    yield f"    cap: {min(1000, sum(rule.most for rule in rules))}"
    if least:
        yield f"    floor: {max(-1000, least)}"
    yield "    rules:"
    for rule in rules:
        yield from _rule(rule)


def _rule(rule: DraftRule) -> Iterator[str]:
    yield f"      - id: {rule.id}"
    yield f"        when: {{{_when(rule)}}}"
    yield "        by:"
    for row in rule.rows:
        rate = f", {row.won / row.leads:.0%} won" if row.leads else ""
        for tests in _row_tests(rule, row):
            yield f"          - {{{tests}, points: {row.points}}}  # {row.leads:,} leads{rate}"
    yield f"        why: {_text(rule.why)}"


def _when(rule: DraftRule) -> str:
    if len(rule.attributes) > 1:
        return f"pair: [{', '.join(_text(each) for each in rule.attributes)}]"
    subject, _, name = rule.attributes[0].partition(".")
    return f"attribute: {_text(rule.attributes[0])}" if subject == "contact" else f"{subject}: {_text(name)}"


def _row_tests(rule: DraftRule, row: DraftRow) -> list[str]:
    """A row's test as a card writes it; a factor or a check takes one state a row, a yes or no has words of its own."""
    if len(row.tests) > 1:
        named = zip(("first", "second"), row.tests, strict=True)
        return [", ".join(f"{which}: {{{_test(test)}}}" for which, test in named if test)]
    attribute, test = rule.attributes[0], row.tests[0]
    word = _STATE_WORDS.get("is" if attribute in YES_NO else attribute.partition(".")[0])
    if word is None:
        return [] if attribute.startswith("activity.") and "is" in test else [_test(test)]
    if "is" in test:
        return [f"{word}: unknown"] if test["is"] == "unknown" else []
    states = test["one_of"]
    return [f"{word}: {state}" for state in states] if isinstance(states, list) else []


def _test(test: Test) -> str:
    ((name, value),) = test.items()
    if isinstance(value, list):
        return f"{name}: [{', '.join(_text(str(each)) for each in value)}]"
    return f"{name}: {written(value) if isinstance(value, float) else value}"


def _text(text: str) -> str:
    """A text in the quotes that YAML and JSON share."""
    return json.dumps(one_line(text), ensure_ascii=False)
