"""Random cards, and leads for them of which all that the cards can tell apart is tried."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from hypothesis import strategies as st

from agent.claims import EvidenceClass
from agent.facts import CheckOutcome, State
from agent.scorecard import Scorecard, load_scorecard
from agent.seen import BudgetAmounts, BudgetSum, Standing

PHRASES = ("gamma", "delta", "epsilon", "gamma ray")
TEXTS = ["Alpha", "Beta", *(" - and - ".join(some) or "other" for n in range(5) for some in combinations(PHRASES, n))]
STATES = (State.CONFIRMED, State.DENIED, State.CONTESTED)
WEAKEST_FIRST = (EvidenceClass.REPORTED, EvidenceClass.ASSENTED, EvidenceClass.SAID)
STANDINGS = [Standing(state, heard) for state in STATES for heard in WEAKEST_FIRST]
OUTCOMES = [CheckOutcome.PASSES, CheckOutcome.FAILS]

VALUES: dict[str, list[object]] = {
    "contact.industry": TEXTS,
    "contact.employees": list(range(9)),
    "contact.business_email": [True, False],
    "contact.extra.seats": ["-1", *(str(eighth / 8) for eighth in range(65)), "Alpha", "other"],
    "factor.budget": STANDINGS,
    "factor.need": STANDINGS,
    "check.budget_fit": OUTCOMES,
    "request": [True, False],
    "budget_amount": [
        BudgetAmounts((BudgetSum(Decimal(amount), currency, period),))
        for amount in range(9)
        for currency in ("USD", "EUR")
        for period in ("total", "month")
    ],
}
"""Every value that the cards below can tell apart; None, unknown, comes on top."""

GROUPS = ("fit", "engagement", "bant")
numbers = st.integers(0, 7)
TEXT_CONDITIONS = [
    st.fixed_dictionaries({"equals": st.sampled_from(["Alpha", "beta"])}),
    st.fixed_dictionaries({"one_of": st.just(["Alpha", "Beta"])}),
    st.fixed_dictionaries({"contains": st.lists(st.sampled_from(["gamma", "delta", "gamma ray"]), min_size=1)}),
    st.fixed_dictionaries({"matches": st.just("eps[a-z]+")}),
    st.fixed_dictionaries({"is": st.sampled_from(["present", "unknown"])}),
]
NUMBER_CONDITIONS = [
    st.fixed_dictionaries({"at_least": numbers}),
    st.fixed_dictionaries({"at_most": numbers}),
    st.tuples(numbers, numbers).map(lambda pair: {"at_least": min(pair), "at_most": max(pair)}),
    st.fixed_dictionaries({"equals": numbers}),
    st.fixed_dictionaries({"is": st.sampled_from(["present", "unknown"])}),
]
FIELD_CONDITIONS = [
    *NUMBER_CONDITIONS[:3],
    st.sampled_from([0.5, 2.5, 3.25]).map(lambda bound: {"at_least": bound}),
    st.fixed_dictionaries({"one_of": st.sampled_from([["alpha"], ["3.5", "Alpha"]])}),
    NUMBER_CONDITIONS[-1],
]
amounts = st.one_of(*NUMBER_CONDITIONS[:3]).flatmap(
    lambda bounds: st.fixed_dictionaries(
        {}, optional={"currency": st.just("USD"), "period": st.sampled_from(["total", "month"])}
    ).map(lambda more: {**bounds, **more})
) | st.sampled_from([{"is": "present"}, {"is": "unknown"}])
heard = st.lists(st.sampled_from(["said", "assented", "reported"]), min_size=1, unique=True)


def conditions(key: str) -> st.SearchStrategy[dict[str, object]]:
    subject, _, name = key.partition(".")
    if subject == "factor":
        factor = st.fixed_dictionaries({"state": st.sampled_from(["confirmed", "denied", "contested"])},
                                       optional={"evidence": heard})  # fmt: skip
        return (factor | st.just({"state": "unknown"})).map(lambda when: {"factor": name, **when})
    if subject == "check":
        return st.sampled_from(["passes", "fails", "unknown"]).map(lambda outcome: {"check": name, "outcome": outcome})
    if subject == "request":
        return st.sampled_from(["present", "absent", "unknown"]).map(lambda known: {"request": known})
    if subject == "budget_amount":
        return amounts.map(lambda test: {"budget_amount": test})
    tests = {"industry": TEXT_CONDITIONS, "employees": NUMBER_CONDITIONS, "extra.seats": FIELD_CONDITIONS}
    chosen = tests.get(name)
    known = st.fixed_dictionaries({"is": st.sampled_from(["present", "absent", "unknown"])})
    return st.one_of(chosen or [known]).map(lambda when: {"attribute": key, **when})


def table(key: str, points: list[tuple[int, dict[str, object]]]) -> dict[str, object]:
    """One rule with a table, whose rows are these conditions."""
    if key == "budget_amount":
        return {
            "when": {"budget_amount": {}},
            "by": [{**when["budget_amount"], "points": each} for each, when in points],  # type: ignore[dict-item]
        }
    subject = {"contact": "attribute"}.get(key.partition(".")[0], key.partition(".")[0])
    rows = [{**{name: test for name, test in when.items() if name != subject}, "points": each} for each, when in points]
    return {"when": {subject: points[0][1][subject]}, "by": rows}


@st.composite
def cards(
    draw: st.DrawFn, most_keys: int = 7, among: Sequence[str] = tuple(sorted(VALUES))
) -> tuple[Scorecard, list[str]]:
    """A random card, and the attributes that it weighs, each in one group."""
    keys = draw(st.lists(st.sampled_from(among), min_size=1, max_size=most_keys, unique=True))
    groups: dict[str, dict[str, object]] = {}
    ids = itertools.count()
    for key in keys:
        limits = {"cap": draw(st.integers(0, 60)), "floor": draw(st.none() | st.integers(-40, 0)), "rules": []}
        group = groups.setdefault(draw(st.sampled_from(GROUPS)), limits)
        points = [
            (draw(st.integers(-30, 40)), when) for when in draw(st.lists(conditions(key), min_size=1, max_size=4))
        ]
        as_table = key != "request" and draw(st.booleans())
        for rule in [table(key, points)] if as_table else [{"points": each, "when": when} for each, when in points]:
            group["rules"].append({"id": f"r{next(ids)}", "why": "Because.", **rule})  # type: ignore[attr-defined]
    bands = [{"name": "cold", "from": 0}]
    content: dict[str, object] = {"name": "random", "about": "Random.", "bands": bands, "groups": groups}
    reachable = min(100, sum(group.most for group in load_scorecard(json.dumps(content), "r").groups))
    for name, start in (("warm", reachable // 2), ("hot", reachable)):
        if start > bands[-1]["from"]:  # type: ignore[operator]
            bands.append({"name": name, "from": start})
    return load_scorecard(json.dumps(content), "random.yaml"), keys


def completions(key: str, value: object) -> list[object]:
    """What a value may turn out to be, as docs/scorecard.md says it."""
    if value is None:
        return [None, *VALUES[key]]
    if not isinstance(value, Standing):
        return [value]
    states = STATES if value.state is State.CONTESTED else (value.state,)
    stronger = WEAKEST_FIRST[WEAKEST_FIRST.index(value.evidence) :]
    return [Standing(state, evidence) for state in states for evidence in stronger]


def values_of(keys: Iterable[str]) -> st.SearchStrategy[dict[str, object]]:
    """A lead of which about half is unknown."""
    return st.fixed_dictionaries({key: st.none() | st.sampled_from(VALUES[key]) for key in keys})


def turned(value: object) -> list[object]:
    """What speaks against a lead, turned."""
    if isinstance(value, Standing) and value.state is State.DENIED:
        return [Standing(State.CONFIRMED, EvidenceClass.SAID)]
    return [CheckOutcome.PASSES] if value is CheckOutcome.FAILS else []
