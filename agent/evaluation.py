"""How well calls are read: the factors found to fail against the factors that people say fail.

A factor counts as failed when it is denied, or when its derived check fails.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from agent.agreement import grounded
from agent.checks import check, failed_factors
from agent.claims import BANT, Factor
from agent.conversation import Frozen, utc
from agent.errors import InputError, UnreadableInput
from agent.facts import CheckOutcome, DerivedFact, Fact, State
from agent.history import merge
from agent.offer import Offer
from agent.ports import Reader
from agent.transcripts import Incoming, Limits, read

NAMES = {factor: factor.value.capitalize() for factor in BANT}
_BY_NAME = {name.casefold(): factor for factor, name in NAMES.items()}
RECEIVED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a call that names none: fixed, so that an evaluation gives the same figures every day."""


class LabelledCall(BaseModel):
    """One row of an evaluation file. Fields that it does not need are ignored, so that one file serves many ends."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    transcript: str
    failed_factors: tuple[Factor, ...]
    sellers: tuple[str, ...] = ()
    date: AwareDatetime | None = None


class Prf(Frozen):
    """Precision, recall and F1, each 0..1. Where nothing was expected or found the figure is None: there is none."""

    precision: float | None
    recall: float | None
    f1: float | None


class Reason(Frozen):
    """Why a factor was found to fail: the quotes that deny it, or the arithmetic of its check."""

    factor: str
    because: str


class EvaluatedCall(Frozen):
    """One call: what was expected, what was found, and why. `error` says why it could not be read."""

    id: str
    expected: tuple[str, ...]
    found: tuple[str, ...]
    right: bool
    because: tuple[Reason, ...] = ()
    error: str | None = None


class Evaluation(Frozen):
    """Figures over all calls. `exact_match` is the share, 0..1, of calls whose failed factors are just as expected."""

    calls: int
    exact_match: float
    factors: dict[str, Prf]
    rows: tuple[EvaluatedCall, ...] = Field(repr=False)


def read_calls(raw: bytes, name: str) -> tuple[LabelledCall, ...]:
    """Rows of JSON lines. Raises InputError "rows_invalid" that names each bad line."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput("not_utf8", f"{name} is not UTF-8 at byte {error.start}. Save it as UTF-8.") from None
    calls, wrong = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                calls.append(_call(line))
            except (ValueError, RecursionError) as error:
                wrong.append(f"{name}:{number}: {_said(error)}")
    if wrong:
        raise InputError("rows_invalid", f"{len(wrong)} rows cannot be read:\n" + "\n".join(wrong[:20]))
    if not calls:
        raise InputError(
            "rows_empty", f"{name} holds no rows. Each line is a JSON object: id, transcript, failed_factors."
        )
    return tuple(calls)


def _call(line: str) -> LabelledCall:
    row = json.loads(line)
    if not isinstance(row, dict):
        raise ValueError("a JSON object was expected")  # noqa: TRY004 - the caller tells one kind of bad row
    named = row.get("failed_factors")
    if isinstance(named, list):
        unknown = [str(each) for each in named if str(each).casefold() not in _BY_NAME]
        if unknown:
            raise ValueError(f"failed_factors: {', '.join(unknown)}: use {', '.join(NAMES.values())}")
        row["failed_factors"] = [_BY_NAME[str(each).casefold()] for each in named]
    if isinstance(row.get("date"), str):
        row["date"] = utc(datetime.fromisoformat(row["date"]))
    return LabelledCall.model_validate(row)


def _said(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(error) or "nested too deeply"


def evaluate(
    calls: Sequence[LabelledCall],
    *,
    offer: Offer,
    reader: Reader,
    limits: Limits | None = None,
    done: Callable[[], object] = lambda: None,
) -> Evaluation:
    """Take each call the way of a conversation up to its checks, and count. `done` is called after each."""
    rows = []
    for call in calls:
        rows.append(_evaluated(call, offer, reader, limits or Limits()))
        done()
    return Evaluation(
        calls=len(rows),
        exact_match=_rounded(sum(row.right for row in rows), len(rows)) or 0.0,
        factors={name: _prf(rows, name) for name in NAMES.values()},
        rows=tuple(rows),
    )


def _evaluated(call: LabelledCall, offer: Offer, reader: Reader, limits: Limits) -> EvaluatedCall:
    expected = tuple(NAMES[factor] for factor in BANT if factor in call.failed_factors)
    raw = call.transcript.encode(errors="surrogatepass")
    incoming = Incoming(raw=raw, received=RECEIVED, took_place=call.date, sellers=call.sellers)
    try:
        conversation = read(incoming, limits).conversation
    except InputError as error:
        return EvaluatedCall(id=call.id, expected=expected, found=(), right=False, error=f"{error.code}: {error}")
    products = [product.name for product in offer.catalogue.products]
    heard = reader.hear(conversation, products)
    if heard.model is not None and heard.model.failed:
        # The rules read instead; their figures must not pass for the model's.
        why = f"the model did not read it: {heard.model.why}"
        return EvaluatedCall(id=call.id, expected=expected, found=(), right=False, error=why)
    facts = merge(grounded(heard, conversation, products).facts)
    derived = check(facts, offer)
    failed = failed_factors(facts, derived)
    found = tuple(NAMES[factor] for factor in failed)
    because = tuple(reason for factor in failed for reason in _reasons(factor, facts, derived))
    return EvaluatedCall(id=call.id, expected=expected, found=found, right=found == expected, because=because)


def _reasons(factor: Factor, facts: Sequence[Fact], derived: Sequence[DerivedFact]) -> Iterator[Reason]:
    for each in derived:
        if each.factor is factor and each.outcome is CheckOutcome.FAILS:
            yield Reason(factor=NAMES[factor], because=each.arithmetic)
    for fact in facts:
        if fact.factor is factor and fact.state is State.DENIED:
            for evidence in fact.evidence:
                yield Reason(factor=NAMES[factor], because=f"{evidence.speaker}: “{evidence.quote}”")


def _prf(rows: Sequence[EvaluatedCall], name: str) -> Prf:
    hits = sum(name in row.found and name in row.expected for row in rows)
    found = sum(name in row.found for row in rows)
    expected = sum(name in row.expected for row in rows)
    return Prf(
        precision=_rounded(hits, found), recall=_rounded(hits, expected), f1=_rounded(2 * hits, found + expected)
    )


def _rounded(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
