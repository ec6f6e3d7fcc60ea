"""The fact ledger: every fact once, with who said it, when, when it was learned, and what became of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.fact_ledger import Entry, Fate, Learned, fact_ledger
from agent.fact_words import stated
from agent.facts import Change, Evidence, Fact, Money, Request, State, Wanted
from agent.history import merge
from agent.lead import Contact

NOON = datetime(2026, 9, 16, 12, tzinfo=UTC)
BEA = Contact(name="bea  buyer", title="Head of Operations")


def fact(
    day: int,
    factor: Factor = Factor.AUTHORITY,
    state: State = State.CONFIRMED,
    *,
    value: Money | Request | Wanted | None = None,
    change: Change | None = None,
    evidence_class: EvidenceClass = EvidenceClass.SAID,
    speaker: str = "Bea Buyer",
    direct: bool = True,
) -> Fact:
    said_at = NOON + timedelta(days=day)
    words = Evidence(
        conversation=f"cv_{day}",
        utterance=3,
        speaker=speaker,
        side=Side.BUYER,
        said_at=said_at,
        start=0,
        end=5,
        quote="words",
    )
    return Fact(
        factor=factor,
        state=State.UNKNOWN if change is Change.TAKES_BACK else state,
        evidence_class=evidence_class,
        direct=direct,
        value=value,
        evidence=(words,),
        said_at=said_at,
        change=change,
    )


def ledger(*facts: Fact, contact: Contact = BEA) -> tuple[Entry, ...]:
    return fact_ledger([Learned(fact=each, learned=NOON + timedelta(days=90)) for each in facts], contact)


def fates(*facts: Fact) -> list[Fate]:
    return [entry.fate for entry in ledger(*facts)]


def amount(number: int) -> Money:
    return Money(amount=Decimal(number))


def test_an_entry_tells_who_said_it_in_which_role_when_and_when_it_was_learned() -> None:
    (entry,) = ledger(fact(1))
    assert (entry.speaker, entry.role, entry.conversation) == ("Bea Buyer", "Head of Operations", "cv_1")
    assert (entry.fact.said_at, entry.learned) == (NOON + timedelta(days=1), NOON + timedelta(days=90))
    assert (entry.fate, entry.by) == (Fate.HOLDS, None)


def test_the_role_of_somebody_else_is_not_known() -> None:
    assert [entry.role for entry in ledger(fact(1, speaker="Carl Buyer"))] == [None]
    assert [entry.role for entry in ledger(fact(1), contact=Contact())] == [None]


def test_what_was_learned_twice_was_learned_the_first_time() -> None:
    twice = [Learned(fact=fact(1), learned=NOON + timedelta(days=n)) for n in (9, 5, 7)]
    assert [entry.learned for entry in fact_ledger(twice, BEA)] == [NOON + timedelta(days=5)]


def test_facts_that_say_the_opposite_contest_each_other() -> None:
    first, second = ledger(fact(1), fact(2, state=State.DENIED))
    assert (first.fate, first.by) == (Fate.CONTESTED, second.fact)
    assert (second.fate, second.by) == (Fate.CONTESTED, first.fact)


def test_words_of_change_replace_both_sides_of_a_contradiction_that_they_end() -> None:
    changed = fact(3, change=Change.REPLACES)
    first, second, third = ledger(fact(1), fact(2, state=State.DENIED), changed)
    assert [first.fate, second.fate, third.fate] == [Fate.HOLDS, Fate.REPLACED, Fate.HOLDS]
    assert second.by == changed


def test_what_is_taken_back_names_the_words_that_did_it() -> None:
    taken = fact(3, change=Change.TAKES_BACK)
    first, last = ledger(fact(1), taken)
    assert (first.fate, first.by, last.fate) == (Fate.TAKEN_BACK, taken, Fate.HOLDS)
    assert stated(last.fact) == "taken back"


def test_weaker_words_are_outweighed_where_they_disagree_and_hold_where_they_agree() -> None:
    denied, confirmed = (
        fact(n, state=state, evidence_class=EvidenceClass.REPORTED)
        for n, state in enumerate((State.DENIED, State.CONFIRMED))
    )
    assert fates(denied, confirmed, fact(3)) == [Fate.OUTWEIGHED, Fate.HOLDS, Fate.HOLDS]


def test_a_range_is_refined_by_an_amount_within_it() -> None:
    low = fact(1, Factor.BUDGET_AMOUNT, value=amount(20))
    high = low.model_copy(update={"value": amount(30)})
    exact = fact(2, Factor.BUDGET_AMOUNT, value=amount(25))
    assert fates(low, high) == [Fate.HOLDS, Fate.HOLDS]
    assert fates(low, high, exact) == [Fate.REFINED, Fate.REFINED, Fate.HOLDS]


def test_two_budgets_and_two_quantities_contest_each_other() -> None:
    budgets = [fact(n, Factor.BUDGET_AMOUNT, value=amount(n)) for n in (1, 2)]
    asked = [fact(n, Factor.REQUEST, value=Request(product="Gateway", quantity=n)) for n in (1, 2)]
    bare = fact(3, Factor.REQUEST, value=Request(product="Gateway"))
    assert fates(*budgets) == [Fate.CONTESTED] * 2
    assert fates(*asked, bare) == [Fate.CONTESTED, Fate.CONTESTED, Fate.HOLDS]


def test_quantities_that_only_the_seller_names_contest_each_other_too() -> None:
    said = fact(1, Factor.REQUEST, value=Request(product="Gateway"))
    reported = [
        fact(n, Factor.REQUEST, value=Request(product="Gateway", quantity=n), evidence_class=EvidenceClass.REPORTED)
        for n in (2, 4)
    ]
    assert fates(said, *reported) == [Fate.HOLDS, Fate.CONTESTED, Fate.CONTESTED]


def test_a_quantity_that_the_seller_reports_otherwise_is_outweighed_and_no_evidence_of_the_request() -> None:
    asked = fact(1, Factor.REQUEST, value=Request(product="Gateway", quantity=4))
    other = Request(product="Gateway", quantity=6)
    reported = fact(2, Factor.REQUEST, value=other, evidence_class=EvidenceClass.REPORTED)
    assert fates(asked, reported) == [Fate.HOLDS, Fate.OUTWEIGHED]
    (request,) = merge([asked, reported])
    assert request.evidence == asked.evidence


def test_plain_words_and_what_newly_leans_the_other_way_contest_each_other() -> None:
    plain, leaning = fact(1), fact(2, state=State.DENIED, direct=False)
    assert [(entry.fate, entry.by) for entry in ledger(plain, leaning)] == [
        (Fate.CONTESTED, leaning),
        (Fate.CONTESTED, plain),
    ]


FACTORS = st.sampled_from([Factor.BUDGET, Factor.AUTHORITY, Factor.BUDGET_AMOUNT, Factor.WANTED_BY, Factor.REQUEST])


@st.composite
def any_fact(draw: st.DrawFn) -> Fact:
    factor = draw(FACTORS)
    change = draw(st.sampled_from([None, None, *Change]))
    state = draw(st.sampled_from([State.CONFIRMED, State.DENIED]))
    value: Money | Request | Wanted | None = None
    if factor is Factor.REQUEST:
        value = Request(product="Gateway", quantity=draw(st.sampled_from([None, 4, 6])))
    elif change is not Change.TAKES_BACK and factor is Factor.BUDGET_AMOUNT:
        value, state = amount(draw(st.sampled_from([20, 25, 30]))), State.CONFIRMED
    elif change is not Change.TAKES_BACK and factor is Factor.WANTED_BY:
        value, state = Wanted(by=date(2026, 10, draw(st.sampled_from([1, 9])))), State.CONFIRMED
    return fact(
        draw(st.integers(0, 6)),
        factor,
        state,
        value=value,
        change=change,
        evidence_class=draw(st.sampled_from(EvidenceClass)),
        direct=draw(st.booleans()),
    )


FACTS = st.lists(any_fact(), max_size=9)


@given(FACTS, st.randoms(use_true_random=False))
def test_in_whatever_order_facts_arrive_the_ledger_is_the_same(facts: list[Fact], random: object) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ledger(*shuffled) == ledger(*facts)


@given(FACTS)
def test_every_fact_stands_in_the_ledger_once(facts: list[Fact]) -> None:
    assert sorted(map(hash, set(facts))) == sorted(hash(entry.fact) for entry in ledger(*facts))


@given(FACTS)
def test_only_what_was_said_later_displaces_a_fact_and_only_in_words_of_change(facts: list[Fact]) -> None:
    for entry in ledger(*facts):
        if entry.fate in (Fate.REPLACED, Fate.TAKEN_BACK):
            assert entry.by is not None
            assert entry.by.change is not None
            assert entry.by.said_at > entry.fact.said_at


@given(FACTS)
def test_what_is_known_rests_on_what_holds_or_is_contested(facts: list[Fact]) -> None:
    behind = {
        words
        for entry in ledger(*facts)
        if entry.fate in (Fate.HOLDS, Fate.CONTESTED, Fate.REFINED)
        for words in entry.fact.evidence
    }
    assert {words for each in merge(facts) for words in each.evidence} <= behind


@given(FACTS)
def test_a_factor_is_contested_exactly_where_entries_of_it_are(facts: list[Fact]) -> None:
    contested = {entry.fact.factor for entry in ledger(*facts) if entry.fate is Fate.CONTESTED}
    for factor in (Factor.BUDGET, Factor.AUTHORITY):
        states = {each.state for each in merge(facts) if each.factor is factor}
        assert (State.CONTESTED in states) == (factor in contested)
