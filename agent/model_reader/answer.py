"""The answer that a model is asked for, and the claims in one that it gave. Nothing in it is believed yet.

The schema is built from the classes below. They have no defaults and no constraints, which strict endpoints refuse:
every property is required, and what may be missing is a union with null. What a schema cannot say is checked here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.model_reader.failure import Failure
from agent.readings import Outcome
from agent.values.product_names import product_names

SCHEMA_NAME = "claims"
MOST_CLAIMS = 500
"""No window of a conversation holds so many claims: an answer with more is a model that repeats itself."""

PATTERN = "model"
"""The `pattern` of every claim that a model made."""

_IMPLIED = {Factor.BUDGET_AMOUNT: Factor.BUDGET, Factor.WANTED_BY: Factor.TIMELINE}
"""Who names an amount speaks of the budget, who names a time of the timeline."""

_FENCED = compiled(r"\s*```(?:json)?[ \t]*\n(.*)\n[ \t]*```\s*", re.DOTALL)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class AnsweredQuote(_Strict):
    utterance: int
    text: str


class AnsweredClaim(_Strict):
    factor: Literal["budget", "authority", "need", "timeline", "budget_amount", "wanted_by", "lead_time", "request"]
    quotes: list[AnsweredQuote]
    evidence_class: Literal["said", "assented", "reported"]
    stance: Literal["for", "against"]
    direct: bool
    subject: str | None


class Answer(_Strict):
    claims: list[AnsweredClaim]


@cache
def _schema() -> str:
    return json.dumps(_bare(Answer.model_json_schema()))


def answer_schema() -> dict[str, Any]:
    """The strict JSON schema of an answer, as the OpenAI protocol takes it: `name`, `strict` and `schema`."""
    return {"name": SCHEMA_NAME, "strict": True, "schema": json.loads(_schema())}


def _bare(node: Any) -> Any:
    """A schema without titles and descriptions: what is said to a model stands in the prompt alone."""
    if isinstance(node, list):
        return [_bare(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key not in ("title", "description")}
    return {key: _bare(value) for key, value in kept.items()}


def claims_in(text: str, products: Sequence[str]) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """The claims of an answer, each once, and what was wrong with those that could be none.

    Raises Failure: the answer is empty, no JSON, of another shape, or has more claims than can be.
    """
    answer = _answer(text)
    if len(answer.claims) > MOST_CLAIMS:
        raise Failure(Outcome.TOO_LARGE, f"{len(answer.claims)} claims")
    claims: list[Claim] = []
    set_aside: list[str] = []
    for number, answered in enumerate(answer.claims, 1):
        wrong = _unusable(answered)
        if wrong:
            set_aside.append(f"claim {number} ({answered.factor}): {wrong}")
        else:
            claims.extend(_claims(answered, products))
    return tuple(dict.fromkeys(claims)), tuple(set_aside)


def _answer(text: str) -> Answer:
    if not text.strip():
        raise Failure(Outcome.EMPTY)
    fenced = _FENCED.fullmatch(text)
    try:
        document = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError):
        raise Failure(Outcome.NOT_JSON) from None
    try:
        return Answer.model_validate(document)
    except ValidationError as error:
        raise Failure(Outcome.WRONG_SHAPE, _place(error)) from None


def _place(error: ValidationError) -> str:
    """Where the shape is wrong, in our own words: names out of the schema and numbers, nothing of the answer."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    if first["type"] == "extra_forbidden":
        return ".".join([*map(str, first["loc"][:-1]), "a property too many"])
    return f"{'.'.join(map(str, first['loc'])) or 'the whole'}: {_FAULTS.get(first['type'], 'wrong type')}"


_FAULTS = {"missing": "missing", "literal_error": "not one of the values that it may have"}


def _unusable(answered: AnsweredClaim) -> str:
    if not answered.quotes:
        return "no words are quoted"
    if any(quote.utterance < 0 for quote in answered.quotes):
        return "there is no utterance below 0"
    if not all(quote.text.strip() for quote in answered.quotes):
        return "a quote is empty"
    texts = [answered.subject or "", *(quote.text for quote in answered.quotes)]
    return "" if all(map(_whole, texts)) else "a text holds half a character"


def _whole(text: str) -> bool:
    """Whether a text has no halves of surrogate pairs, which JSON can spell and nothing can store."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _claims(answered: AnsweredClaim, products: Sequence[str]) -> Iterator[Claim]:
    factor = Factor(answered.factor)
    claim = Claim(
        factor=factor,
        stance=Stance(answered.stance),
        evidence_class=EvidenceClass(answered.evidence_class),
        quotes=tuple(Quote(utterance=quote.utterance, text=quote.text) for quote in answered.quotes),
        subject=_listed(answered.subject, products) if factor is Factor.REQUEST else None,
        direct=answered.direct,
        pattern=PATTERN,
    )
    yield claim
    if factor in _IMPLIED:
        yield claim.model_copy(update={"factor": _IMPLIED[factor]})


def _listed(subject: str | None, products: Sequence[str]) -> str | None:
    """The product as the price list names it, where the model's name for it can mean that one only."""
    if subject is None:
        return None
    meant = {mention.product for mention in product_names(tuple(products)).mentions(subject)}
    return meant.pop() if len(meant) == 1 else subject
