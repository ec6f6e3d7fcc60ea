from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.facts import Change, Evidence, Fact, Money, Request, State, Wanted
from agent.history import merge

REPLACES, TAKES_BACK = Change.REPLACES, Change.TAKES_BACK
NOON = datetime(2026, 9, 16, 12, tzinfo=UTC)


def fact(
    factor: Factor = Factor.AUTHORITY,
    state: State = State.CONFIRMED,
    evidence_class: EvidenceClass = EvidenceClass.SAID,
    *,
    direct: bool = True,
    value: Money | Request | Wanted | None = None,
    minutes: int = 0,
    conversation: str = "cv_one",
    change: Change | None = None,
    words: str | None = None,
) -> Fact:
    said_at = NOON + timedelta(minutes=minutes)
    words = words or f"words at {minutes}"
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
        change=change,
    )


def money(amount: int, currency: str | None = None) -> Money:
    return Money(amount=Decimal(amount), currency=currency)


def states(facts: list[Fact]) -> list[State]:
    return [each.state for each in merge(facts)]


def values(facts: list[Fact]) -> list[object]:
    return [each.value for each in merge(facts)]


def test_weaker_words_that_agree_stay_as_evidence_after_those_that_decide() -> None:
    leaning, direct, against = (
        fact(direct=False, minutes=1),
        fact(minutes=2),
        fact(state=State.DENIED, direct=False, minutes=3),
    )
    (merged,) = merge([leaning, direct, against])
    assert [e.quote for e in merged.evidence] == ["words at 2", "words at 1"]


def test_of_two_quantities_the_one_that_the_seller_repeats_holds() -> None:
    def of(quantity: int, minutes: int, evidence_class: EvidenceClass = EvidenceClass.SAID) -> Fact:
        request = Request(product="PalletEye Camera", quantity=quantity)
        return fact(Factor.REQUEST, evidence_class=evidence_class, value=request, minutes=minutes)

    said = [of(3, 1), of(2, 2)]
    (open_,) = merge(said)
    (settled,) = merge([*said, of(2, 3, EvidenceClass.REPORTED)])
    (too_early,) = merge([of(2, 0, EvidenceClass.REPORTED), *said])
    quantities = [f.value.quantity for f in (open_, settled, too_early) if isinstance(f.value, Request)]
    assert quantities == [None, 2, None]


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


@pytest.mark.parametrize(
    ("minutes", "pattern", "merged"),
    [
        (5, "need.wish", State.CONTESTED),
        (5, "likely.need", State.DENIED),
        (-5, "need.wish", State.DENIED),
    ],
)
def test_older_plain_words_do_not_outweigh_what_leans_in_a_newer_conversation(
    minutes: int, pattern: str, merged: State
) -> None:
    leaning = fact(Factor.NEED, direct=False, minutes=minutes, conversation="cv_two")
    leaning = leaning.model_copy(update={"pattern": pattern})
    plain = fact(Factor.NEED, State.DENIED)
    assert states([plain, leaning]) == states([leaning, plain]) == [merged]


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


# Words of change


def test_words_of_change_displace_what_they_contradict() -> None:
    changed = fact(state=State.DENIED, minutes=9, change=REPLACES)
    assert states([fact(), changed]) == [State.DENIED]
    assert states([fact(), changed, fact(minutes=12, change=REPLACES)]) == [State.CONFIRMED]


def test_words_of_change_settle_a_contradiction() -> None:
    contested = [fact(minutes=1), fact(state=State.DENIED, minutes=2)]
    assert states([*contested, fact(minutes=3)]) == [State.CONTESTED]
    assert states([*contested, fact(minutes=3, change=REPLACES)]) == [State.CONFIRMED]


def test_a_change_is_contradicted_by_what_is_said_after_it() -> None:
    assert states([fact(minutes=1, change=REPLACES), fact(state=State.DENIED, minutes=2)]) == [State.CONTESTED]


def test_an_older_call_that_comes_late_does_not_displace_a_newer_fact() -> None:
    newer = fact(minutes=60, conversation="cv_new")
    late = fact(state=State.DENIED, minutes=5, conversation="cv_old", change=REPLACES)
    assert states([newer, late]) == [State.CONTESTED]
    changed = fact(minutes=60, conversation="cv_new", change=REPLACES)
    assert merge([changed, late]) == merge([changed])


def test_of_two_calls_at_the_same_moment_neither_displaces_the_other() -> None:
    changed = fact(state=State.DENIED, conversation="cv_two", change=REPLACES)
    assert states([fact(conversation="cv_one"), changed]) == [State.CONTESTED]


def test_weaker_words_of_change_displace_no_stronger_ones() -> None:
    reported = fact(state=State.DENIED, evidence_class=EvidenceClass.REPORTED, minutes=5, change=REPLACES)
    leaning = fact(state=State.DENIED, direct=False, minutes=5, change=REPLACES)
    assert states([fact(), reported]) == [State.CONFIRMED]
    assert states([fact(), leaning]) == [State.CONFIRMED]


def test_what_agrees_with_a_change_stays_and_lends_it_its_strength() -> None:
    agreed = fact(evidence_class=EvidenceClass.ASSENTED, minutes=5, change=REPLACES)
    (merged,) = merge([fact(), agreed])
    assert merged.evidence_class is EvidenceClass.SAID
    assert len(merged.evidence) == 2


def test_a_raised_budget_replaces_the_old_amount() -> None:
    old, new = fact(Factor.BUDGET_AMOUNT, value=money(20)), fact(Factor.BUDGET_AMOUNT, value=money(25), minutes=5)
    assert values([old, new]) == [money(20), money(25)]
    assert values([old, new.model_copy(update={"change": REPLACES})]) == [money(25)]


def test_a_quantity_put_right_replaces_the_old_one_also_in_one_sentence_after_another() -> None:
    old = fact(Factor.REQUEST, value=Request(product="Gateway", quantity=4), minutes=1)
    new = fact(Factor.REQUEST, value=Request(product="Gateway", quantity=6), minutes=2, change=REPLACES)
    camera = fact(Factor.REQUEST, value=Request(product="Camera", quantity=2), minutes=1)
    assert values([old, new, camera]) == [Request(product="Camera", quantity=2), Request(product="Gateway", quantity=6)]


def test_a_correction_that_rests_on_an_earlier_sentence_counts_as_said_when_it_was_complete() -> None:
    old = fact(Factor.REQUEST, value=Request(product="Gateway", quantity=4), minutes=1)
    new = fact(Factor.REQUEST, value=Request(product="Gateway", quantity=6), minutes=2, change=REPLACES)
    resting = new.model_copy(update={"evidence": (*old.evidence, *new.evidence)})
    assert values([old, resting]) == [Request(product="Gateway", quantity=6)]


# Words that take back


def test_what_is_taken_back_is_unknown_again_until_somebody_speaks_of_it() -> None:
    taken = fact(state=State.UNKNOWN, minutes=5, change=TAKES_BACK)
    assert merge([fact(), taken]) == ()
    assert merge([fact(state=State.DENIED, minutes=1), fact(), taken]) == ()
    assert states([fact(), taken, fact(state=State.DENIED, minutes=9)]) == [State.DENIED]


def test_a_budget_that_is_gone_takes_its_amounts_with_it() -> None:
    amount = fact(Factor.BUDGET_AMOUNT, value=money(20))
    taken = fact(Factor.BUDGET, State.UNKNOWN, minutes=5, change=TAKES_BACK)
    frozen = fact(Factor.BUDGET, State.DENIED, minutes=5, change=REPLACES)
    assert merge([amount, taken]) == ()
    assert [f.factor for f in merge([amount, frozen])] == [Factor.BUDGET]
    assert merge([amount, fact(Factor.TIMELINE, State.UNKNOWN, minutes=5, change=TAKES_BACK)]) == (amount,)
    raised = fact(Factor.BUDGET, minutes=5, change=REPLACES)
    assert values([amount, raised]) == [None, money(20)]


def test_an_amount_that_is_taken_back_leaves_the_budget() -> None:
    facts = [fact(Factor.BUDGET), fact(Factor.BUDGET_AMOUNT, value=money(20))]
    taken = fact(Factor.BUDGET_AMOUNT, State.UNKNOWN, minutes=5, change=TAKES_BACK)
    assert [f.factor for f in merge([*facts, taken])] == [Factor.BUDGET]


# More precise words


def test_an_amount_within_a_range_says_more_than_the_range() -> None:
    ends = [fact(Factor.BUDGET_AMOUNT, value=money(n), minutes=3) for n in (20, 30)]
    assert values(ends) == [money(20), money(30)]
    assert values([*ends, fact(Factor.BUDGET_AMOUNT, value=money(25), minutes=9)]) == [money(25)]
    assert values([*ends, fact(Factor.BUDGET_AMOUNT, value=money(25), minutes=1)]) == [money(25)]
    assert values([*ends, fact(Factor.BUDGET_AMOUNT, value=money(40), minutes=9)]) == [money(20), money(30), money(40)]


def test_an_amount_with_its_currency_says_more_than_the_bare_number() -> None:
    bare, full = (fact(Factor.BUDGET_AMOUNT, value=money(20, c), minutes=m) for c, m in ((None, 1), ("EUR", 0)))
    assert values([bare, full]) == [money(20, "EUR")]


def test_a_month_price_says_nothing_of_a_total() -> None:
    monthly = Money(amount=Decimal(25), per="month")
    ends = [fact(Factor.BUDGET_AMOUNT, value=money(n), minutes=3) for n in (20, 30)]
    assert len(merge([*ends, fact(Factor.BUDGET_AMOUNT, value=monthly, minutes=9)])) == 3


def test_a_day_within_a_month_says_more_than_the_month() -> None:
    month = fact(Factor.WANTED_BY, value=Wanted(by=date(2026, 10, 1)), words="We want it in October.")
    day = fact(Factor.WANTED_BY, value=Wanted(by=date(2026, 10, 15)), minutes=5, words="By October 15.")
    other = fact(Factor.WANTED_BY, value=Wanted(by=date(2026, 11, 15)), minutes=5, words="By November 15.")
    assert values([month, day]) == [Wanted(by=date(2026, 10, 15))]
    assert values([month, other]) == [month.value, other.value]


def test_a_month_told_twice_reaches_as_far_as_all_its_words_say() -> None:
    month = Wanted(by=date(2026, 10, 1))
    named, again = (
        fact(Factor.WANTED_BY, value=month, minutes=n, words=words)
        for n, words in enumerate(("We want it in October.", "By then, yes."))
    )
    day = fact(Factor.WANTED_BY, value=Wanted(by=date(2026, 10, 9)), minutes=2, words="By October 9.")
    merged = merge([named, again, day])
    assert merge(merged) == merged
    assert values([named, again, day]) == [day.value]


def test_of_two_days_neither_says_more() -> None:
    days = [
        fact(Factor.WANTED_BY, value=Wanted(by=date(2026, 10, n)), minutes=n, words=f"By October {n}.") for n in (1, 9)
    ]
    assert len(merge(days)) == 2


# Whatever is said

AMOUNTS = st.sampled_from([money(20), money(25), money(30), money(25, "USD"), money(30, "EUR")])
QUANTITIES = st.builds(Request, product=st.sampled_from(["Camera", "Gateway"]), quantity=st.sampled_from([None, 4, 6]))
DAYS = st.sampled_from([Wanted(by=date(2026, 10, 1)), Wanted(by=date(2026, 10, 9)), Wanted(days=14)])
BANT_FACTORS = st.sampled_from([Factor.BUDGET, Factor.AUTHORITY, Factor.TIMELINE])
SAYINGS = st.sampled_from([None, "in October", "by October 9"])


@st.composite
def any_fact(draw: st.DrawFn, *, changes: bool = True) -> Fact:
    """A fact as grounding may give it, at one of few moments, so that facts meet."""
    factor = draw(BANT_FACTORS | st.sampled_from([Factor.BUDGET_AMOUNT, Factor.WANTED_BY, Factor.REQUEST]))
    change = draw(st.sampled_from([None, None, *Change])) if changes else None
    state = draw(st.sampled_from([State.CONFIRMED, State.DENIED]))
    value: Money | Request | Wanted | None = None
    if factor is Factor.REQUEST:
        value = draw(QUANTITIES)
    elif factor is Factor.BUDGET_AMOUNT and change is not TAKES_BACK:
        value, state = draw(AMOUNTS), State.CONFIRMED
    elif factor is Factor.WANTED_BY and change is not TAKES_BACK:
        value, state = draw(DAYS), State.CONFIRMED
    return fact(
        factor,
        State.UNKNOWN if change is TAKES_BACK else state,
        draw(st.sampled_from(EvidenceClass)),
        direct=draw(st.booleans()),
        value=value,
        minutes=draw(st.integers(0, 6)),
        conversation=draw(st.sampled_from(["cv_one", "cv_two"])),
        change=change,
        words=draw(SAYINGS),
    )


FACTS = st.lists(any_fact(), max_size=9)


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


@given(FACTS)
def test_what_is_merged_states_something_and_carries_no_change(facts: list[Fact]) -> None:
    assert all(each.state is not State.UNKNOWN and each.change is None for each in merge(facts))


@given(st.lists(any_fact(changes=False), max_size=9), st.integers(0, 8))
def test_without_words_of_change_nothing_that_was_known_becomes_unknown(facts: list[Fact], taken: int) -> None:
    fewer = facts[:taken] + facts[taken + 1 :]
    subjects = {(f.factor, getattr(f.value, "product", None)) for f in merge(facts)}
    assert {(f.factor, getattr(f.value, "product", None)) for f in merge(fewer)} <= subjects


@given(FACTS, any_fact())
def test_a_fact_older_than_all_others_leaves_what_words_of_change_said(facts: list[Fact], late: Fact) -> None:
    newest = fact(late.factor, minutes=60, value=late.value if late.factor is not Factor.REQUEST else None)
    if late.factor in (Factor.BUDGET, Factor.AUTHORITY, Factor.TIMELINE):
        settled = newest.model_copy(update={"change": REPLACES})
        assert [f.state for f in merge([*facts, late, settled]) if f.factor is late.factor] == [State.CONFIRMED]


@given(FACTS, any_fact(changes=False), st.sampled_from([None, REPLACES]))
def test_a_new_fact_that_agrees_widens_nothing(facts: list[Fact], new: Fact, change: Change | None) -> None:
    before = [f for f in merge(facts) if (f.factor, _product(f)) == (new.factor, _product(new))]
    if len(before) != 1 or before[0].state is State.CONTESTED:
        return
    agreeing = new.model_copy(update={"state": before[0].state, "value": before[0].value, "change": change})
    after = [f for f in merge([*facts, agreeing]) if (f.factor, _product(f)) == (new.factor, _product(new))]
    assert [(f.state, f.value) for f in after] == [(f.state, f.value) for f in before]
    assert _rank(after[0]) <= _rank(before[0])


def _product(each: Fact) -> str | None:
    return each.value.product if isinstance(each.value, Request) else None


def _rank(each: Fact) -> tuple[bool, bool, int]:
    reported = each.evidence_class is EvidenceClass.REPORTED
    return (not each.direct, reported, list(EvidenceClass).index(each.evidence_class))
