"""The figures of an evaluation. Each is over what was labelled; what nobody labelled has none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from pydantic import Field

from agent.conversation import Frozen
from agent.facts import State
from agent.labelled import NAMES


class Prf(Frozen):
    """Precision, recall and F1, each 0..1. Where nothing was expected or found the figure is None: there is none."""

    precision: float | None
    recall: float | None
    f1: float | None


class Share(Frozen):
    """How many of how many, and as a share, 0..1."""

    right: int
    of: int
    share: float


class StateFigures(Frozen):
    """How well the state of one factor is read.

    `confusion` counts "expected -> found" where they differ. Unknown read as denied is the costly one.
    """

    right: Share
    by_state: dict[str, Prf]
    confusion: dict[str, int]


class Slice(Frozen):
    """The figures of one kind or trade."""

    calls: int
    exact_match: float | None
    states_right: float | None


class Reason(Frozen):
    """Why a factor was found to fail: the quotes that deny it, or the arithmetic of its check."""

    factor: str
    because: str


class EvaluatedCall(Frozen):
    """One call: what was expected, what was found, and why. `error` says why it could not be read.

    `states` are (factor, expected, found); `values` each labelled value and whether it was read right; `evidence`
    whether each labelled quote was found. `right` is None where no failed factors were labelled.
    """

    id: str
    kind: str = "call"
    trade: str | None = None
    expected: tuple[str, ...]
    found: tuple[str, ...] = ()
    right: bool | None = False
    because: tuple[Reason, ...] = ()
    states: tuple[tuple[str, str, str], ...] = ()
    values: tuple[tuple[str, bool], ...] = ()
    evidence: tuple[bool, ...] = ()
    error: str | None = None


class Evaluation(Frozen):
    """Figures over all calls. `exact_match` is the share, 0..1, of calls whose failed factors are just as expected.

    `states`, `values`, `evidence`, `by_kind` and `by_trade` are None where no row has such labels.
    """

    calls: int
    exact_match: float | None
    factors: dict[str, Prf]
    states: dict[str, StateFigures] | None = None
    values: dict[str, Share] | None = None
    evidence: Share | None = None
    by_kind: dict[str, Slice] | None = None
    by_trade: dict[str, Slice] | None = None
    rows: tuple[EvaluatedCall, ...] = Field(repr=False)

    def document(self, *, rows: bool) -> dict[str, object]:
        """As plain JSON values: the figures there are, and with `rows` each call."""
        content = self.model_dump(mode="json", exclude=None if rows else {"rows"})
        optional = ("states", "values", "evidence", "by_kind", "by_trade")
        return {key: value for key, value in content.items() if value is not None or key not in optional}


def figures(rows: Sequence[EvaluatedCall]) -> Evaluation:
    """Count over all rows."""
    labelled = [row for row in rows if row.right is not None]
    judged = [row for row in rows if row.states]
    trades = [row for row in judged if row.trade is not None]
    return Evaluation(
        calls=len(rows),
        exact_match=_rounded(sum(bool(row.right) for row in labelled), len(labelled)),
        factors={name: _failed(labelled, name) for name in NAMES.values()},
        states=_states(judged) if judged else None,
        values=_values(rows),
        evidence=_share([found for row in rows for found in row.evidence]),
        by_kind=_slices(rows, lambda row: row.kind) if judged else None,
        by_trade=_slices(trades, lambda row: row.trade or "") if trades else None,
        rows=tuple(rows),
    )


def _failed(rows: Sequence[EvaluatedCall], name: str) -> Prf:
    hits = sum(name in row.found and name in row.expected for row in rows)
    return _prf(hits, sum(name in row.found for row in rows), sum(name in row.expected for row in rows))


def _states(rows: Sequence[EvaluatedCall]) -> dict[str, StateFigures]:
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        for factor, expected, found in row.states:
            pairs[factor].append((expected, found))
    return {factor: _state_figures(found) for factor, found in pairs.items()}


def _state_figures(pairs: Sequence[tuple[str, str]]) -> StateFigures:
    confusion = Counter(f"{expected} -> {found}" for expected, found in pairs if expected != found)
    right = _share([expected == found for expected, found in pairs])
    return StateFigures(
        right=right or Share(right=0, of=0, share=0.0),
        by_state={state.value: _state(pairs, state.value) for state in State},
        confusion=dict(sorted(confusion.items(), key=lambda item: (-item[1], item[0]))),
    )


def _state(pairs: Sequence[tuple[str, str]], state: str) -> Prf:
    hits = sum(expected == found == state for expected, found in pairs)
    return _prf(hits, sum(found == state for _, found in pairs), sum(expected == state for expected, _ in pairs))


def _values(rows: Sequence[EvaluatedCall]) -> dict[str, Share] | None:
    found: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        for name, right in row.values:
            found[name].append(right)
    return {name: share for name, marks in found.items() if (share := _share(marks))} or None


def _slices(rows: Sequence[EvaluatedCall], key: Callable[[EvaluatedCall], str]) -> dict[str, Slice]:
    groups: dict[str, list[EvaluatedCall]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {name: _slice(group) for name, group in sorted(groups.items())}


def _slice(rows: Sequence[EvaluatedCall]) -> Slice:
    labelled = [row for row in rows if row.right is not None]
    states = [expected == found for row in rows for _, expected, found in row.states]
    return Slice(
        calls=len(rows),
        exact_match=_rounded(sum(bool(row.right) for row in labelled), len(labelled)),
        states_right=_rounded(sum(states), len(states)),
    )


def _prf(hits: int, found: int, expected: int) -> Prf:
    return Prf(
        precision=_rounded(hits, found), recall=_rounded(hits, expected), f1=_rounded(2 * hits, found + expected)
    )


def _share(marks: Iterable[bool]) -> Share | None:
    counted = list(marks)
    return Share(right=sum(counted), of=len(counted), share=round(sum(counted) / len(counted), 4)) if counted else None


def _rounded(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
