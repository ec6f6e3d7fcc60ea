from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.facts import Evidence, Fact, Money, Request, State
from agent.history import merge

NOON = datetime(2026, 9, 16, 12, tzinfo=UTC)


def fact(
    factor: Factor = Factor.AUTHORITY,
    state: State = State.CONFIRMED,
    evidence_class: EvidenceClass = EvidenceClass.SAID,
    *,
    direct: bool = True,
    value: Money | Request | None = None,
    minutes: int = 0,
    conversation: str = "cv_one",
) -> Fact:
    said_at = NOON + timedelta(minutes=minutes)
    words = f"words at {minutes}"
    evidence = Evidence(
        conversation=conversation,
        utterance=minutes,
        speaker="Bea",
        side=Side.BUYER,
        said_at=said_at,
        start=0,
        end=len(words),
        quote=words,
    )
    return Fact(
        factor=factor,
        state=state,
        evidence_class=evidence_class,
        direct=direct,
        value=value,
        evidence=(evidence,),
        said_at=said_at,
    )


def test_one_fact_is_itself() -> None:
    assert merge([fact()]) == (fact(),)


def test_a_contradiction_is_contested_and_never_settled_by_the_last_word() -> None:
    (merged,) = merge([fact(minutes=1), fact(state=State.DENIED, minutes=2)])
    assert merged.state is State.CONTESTED
    assert [e.quote for e in merged.evidence] == ["words at 1", "words at 2"]


def test_what_the_seller_reports_does_not_contest_what_the_buyer_says() -> None:
    reported = fact(evidence_class=EvidenceClass.REPORTED, minutes=5)
    (merged,) = merge([fact(state=State.DENIED), reported])
    assert merged.state is State.DENIED


def test_words_that_only_lean_do_not_contest_direct_ones() -> None:
    leaning = fact(Factor.NEED, direct=False, minutes=5)
    (merged,) = merge([fact(Factor.NEED, State.DENIED), leaning])
    assert merged.state is State.DENIED


def test_two_budgets_stay_two_facts() -> None:
    facts = [fact(Factor.BUDGET_AMOUNT, value=Money(amount=Decimal(n)), minutes=n) for n in (20, 30)]
    assert [f.value for f in merge(facts)] == [Money(amount=Decimal(20)), Money(amount=Decimal(30))]


def test_a_quantity_is_taken_from_weaker_words_where_the_strongest_name_none() -> None:
    said = fact(Factor.REQUEST, value=Request(product="Gateway"))
    reported = fact(
        Factor.REQUEST,
        evidence_class=EvidenceClass.REPORTED,
        value=Request(product="Gateway", quantity=4),
        minutes=1,
    )
    (merged,) = merge([said, reported])
    assert merged.value == Request(product="Gateway", quantity=4)


def test_two_quantities_said_leave_the_quantity_open() -> None:
    facts = [fact(Factor.REQUEST, value=Request(product="Gateway", quantity=n), minutes=n) for n in (4, 6)]
    (merged,) = merge(facts)
    assert merged.value == Request(product="Gateway", quantity=None)


FACTS = st.lists(
    st.builds(
        fact,
        factor=st.sampled_from([Factor.BUDGET, Factor.AUTHORITY, Factor.NEED]),
        state=st.sampled_from([State.CONFIRMED, State.DENIED]),
        evidence_class=st.sampled_from(EvidenceClass),
        direct=st.booleans(),
        minutes=st.integers(0, 30),
        conversation=st.sampled_from(["cv_one", "cv_two"]),
    ),
    max_size=8,
)


@given(FACTS, st.randoms())
def test_the_order_of_arrival_does_not_matter(facts: list[Fact], random: object) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(facts)


@given(FACTS)
def test_merging_what_is_merged_changes_nothing(facts: list[Fact]) -> None:
    once = merge(facts)
    settled = [each for each in once if each.state is not State.CONTESTED]
    assert merge(settled) == tuple(settled)


@given(FACTS)
def test_a_fact_that_comes_twice_counts_once(facts: list[Fact]) -> None:
    assert merge(facts * 2) == merge(facts)
