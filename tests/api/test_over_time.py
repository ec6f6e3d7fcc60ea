"""A lead over many calls, the whole way: what could be known when, what changed, and leads merged and taken apart."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import Factor
from agent.errors import Conflict, InputError, NotFound
from agent.fact_ledger import Fate
from agent.facts import State
from agent.hindsight import Difference, Turn
from agent.lead import Activity, Contact
from agent.offer import Catalogue, Product
from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.settings import Settings

SELLER = "Dana: Hello, this is Dana from Brightpeg, the supplier.\n"
CALLS = {
    "2026-03-02": "Kim: We need four units of the ScanTough Handheld. Our budget is $1,500. My boss has the final say.",
    "2026-03-09": "Kim: Our budget has been raised to $4,500.",
    "2026-03-16": "Kim: The final say is with me now. No, make that six units of the ScanTough Handheld.",
    "2026-03-23": "Kim: We want it installed within three weeks. My boss has the final say.",
    "2026-03-30": "Kim: Forget what I said about the budget.",
}
KIM = Contact(name="Kim", email="kim@acme.example", company="Acme")
NOTHING_SET = {"slack_bot_token": None, "slack_signing_secret": None, "slack_channel": None, "hubspot_token": None}


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Assembly]:
    with Assembly(Settings(home=tmp_path, **NOTHING_SET), aloud=False) as assembly:  # type: ignore[arg-type]
        price = Product.model_validate({"name": "ScanTough Handheld", "unit_price": "512", "currency": "USD"})
        assembly.catalogue.replace(Catalogue(products=(price,)))
        yield assembly


def moment(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T23:59:59").replace(tzinfo=UTC)


def hold(parts: Assembly, day: str, text: str, contact: Contact = KIM, *activities: Activity) -> Qualified:
    """A call at ten in the morning of a day."""
    return parts.qualifier.qualify(
        Incoming(
            raw=(SELLER + text).encode(),
            received=datetime(2026, 6, 1, tzinfo=UTC),
            took_place=datetime.fromisoformat(f"{day}T10:00:00+00:00"),
            sellers=("Dana",),
            contact=contact,
            activities=activities,
        )
    )


def held(parts: Assembly, *days: str) -> str:
    """The lead of the calls of some days, in the order given."""
    return [hold(parts, day, CALLS[day]).lead.id for day in days][-1]


def turns(found: Difference) -> dict[Factor, Turn]:
    return {change.factor: change.turn for change in found.facts}


# What could be known when


def test_what_could_be_known_then_is_what_was_scored_then(parts: Assembly) -> None:
    for day, text in CALLS.items():
        scored = hold(parts, day, text)
        assert parts.hindsight(scored.lead.id, moment(day)).score == scored.score
    for day in CALLS:
        then = parts.hindsight(scored.lead.id, moment(day))
        assert then.score.as_of.date().isoformat() == day
        assert then.score in [stored.score for stored in parts.inbox.scores(scored.lead.id)]


@settings(deadline=None, max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**16))
def test_in_whatever_order_calls_come_in_the_same_is_known_of_every_day(tmp_path_factory, seed: int) -> None:  # type: ignore[no-untyped-def]
    def told(order: list[str]) -> list[object]:
        home = tmp_path_factory.mktemp("order")
        with Assembly(Settings(home=home, **NOTHING_SET), aloud=False) as parts:  # type: ignore[arg-type]
            lead_id = held(parts, *order)
            facts = [(entry.fact, entry.fate, entry.by) for entry in parts.ledger(lead_id)]
            return [facts, *(parts.hindsight(lead_id, moment(day)).score for day in CALLS)]

    days = list(CALLS)
    assert told(random.Random(seed).sample(days, len(days))) == told(days)


def test_looking_back_stores_nothing(parts: Assembly) -> None:
    lead_id = held(parts, *CALLS)
    before = (parts.inbox.lead(lead_id), len(parts.inbox.scores(lead_id)))
    late = parts.hindsight(lead_id, moment("2026-03-02"))
    assert (parts.inbox.lead(lead_id), len(parts.inbox.scores(lead_id))) == before
    assert late.conversations == before[0].score.versions.conversations[:1]  # type: ignore[union-attr]


def test_the_contact_and_activities_of_that_day_are_those_known_then(parts: Assembly) -> None:
    visit = Activity(kind="page_view", at=moment("2026-03-08"))
    hold(parts, "2026-03-02", CALLS["2026-03-02"])
    lead_id = hold(parts, "2026-03-09", CALLS["2026-03-09"], KIM.model_copy(update={"title": "CFO"}), visit).lead.id
    then, now = (parts.hindsight(lead_id, moment(day)).lead for day in ("2026-03-02", "2026-03-09"))
    assert (then.contact.title, then.activities) == (None, ())
    assert (now.contact.title, now.activities) == ("CFO", (visit,))


def test_before_its_first_call_nothing_was_known_of_a_lead(parts: Assembly) -> None:
    lead_id = held(parts, "2026-03-02")
    with pytest.raises(NotFound, match="no conversation") as caught:
        parts.hindsight(lead_id, moment("2026-03-01"))
    assert caught.value.code == "lead_unknown_then"
    with pytest.raises(NotFound):
        parts.hindsight("ld_unheard_of", moment("2026-03-01"))


def test_a_fact_keeps_the_day_on_which_it_was_learned(parts: Assembly) -> None:
    lead_id = held(parts, "2026-03-02")
    first = [entry.learned for entry in parts.ledger(lead_id)]
    held(parts, "2026-03-02")
    assert [entry.learned for entry in parts.ledger(lead_id)] == first


# What changed


def test_a_difference_shows_what_replaced_what_with_the_words(parts: Assembly) -> None:
    lead_id = held(parts, *CALLS)
    found = parts.difference(lead_id, moment("2026-03-02"), moment("2026-03-16"))
    assert turns(found) == {
        Factor.BUDGET: Turn.BORNE_OUT,
        Factor.AUTHORITY: Turn.REPLACED,
        Factor.BUDGET_AMOUNT: Turn.REPLACED,
        Factor.REQUEST: Turn.REPLACED,
        Factor.DECIDER: Turn.APPEARED,
    }
    authority = next(change for change in found.facts if change.factor is Factor.AUTHORITY)
    assert [fact.state for fact in (*authority.before, *authority.after)] == [State.DENIED, State.CONFIRMED]
    assert [words.quote for words in authority.words] == ["The final say is with me now."]
    assert found.conversations == 2


def test_a_difference_shows_what_appeared_was_contradicted_and_was_taken_back(parts: Assembly) -> None:
    lead_id = held(parts, *CALLS)
    found = turns(parts.difference(lead_id, moment("2026-03-16"), moment("2026-03-30")))
    assert found[Factor.TIMELINE] is Turn.APPEARED
    assert found[Factor.AUTHORITY] is Turn.CONTRADICTED
    assert found[Factor.BUDGET] is Turn.TAKEN_BACK
    assert found[Factor.BUDGET_AMOUNT] is Turn.TAKEN_BACK


def test_a_contradiction_that_words_of_change_end_is_settled(parts: Assembly) -> None:
    lead_id = held(parts, "2026-03-16", "2026-03-23")
    hold(parts, "2026-04-01", "Kim: The final say is with me now.")
    found = parts.difference(lead_id, moment("2026-03-23"), moment("2026-04-01"))
    assert turns(found) == {Factor.AUTHORITY: Turn.SETTLED, Factor.DECIDER: Turn.BORNE_OUT}


@pytest.mark.parametrize("start", ["2026-03-01", *list(CALLS)[:-1]])
def test_the_lines_of_a_difference_sum_to_the_difference_of_the_points(parts: Assembly, start: str) -> None:
    lead_id = held(parts, *CALLS)
    found = parts.difference(lead_id, moment(start), moment("2026-03-30"))
    assert sum(line.after - line.before for line in found.lines) == found.points
    assert found.points == found.after.points - (found.before.points if found.before else 0)


def test_from_before_the_first_call_everything_appeared(parts: Assembly) -> None:
    lead_id = held(parts, "2026-03-02")
    found = parts.difference(lead_id, moment("2026-01-01"), moment("2026-03-02"))
    assert found.before is None
    assert set(turns(found).values()) == {Turn.APPEARED}


def test_between_a_day_and_itself_nothing_changed(parts: Assembly) -> None:
    lead_id = held(parts, *CALLS)
    found = parts.difference(lead_id, moment("2026-03-16"), moment("2026-03-16"))
    assert (found.facts, found.lines, found.conversations, found.points) == ((), (), 0, 0)


def test_days_in_the_wrong_order_are_refused(parts: Assembly) -> None:
    lead_id = held(parts, "2026-03-02")
    with pytest.raises(InputError) as caught:
        parts.difference(lead_id, moment("2026-03-09"), moment("2026-03-02"))
    assert caught.value.code == "dates_reversed"


# Merged and taken apart

OLD = Contact(name="Kim", email="kim@old.example", phone="123")


def test_a_merged_lead_is_scored_over_the_conversations_of_both(parts: Assembly) -> None:
    kept = hold(parts, "2026-03-02", CALLS["2026-03-02"]).lead.id
    other = hold(parts, "2026-03-09", CALLS["2026-03-09"], OLD).lead.id
    ((whole,), undelivered) = parts.merge(kept, other, "Ann")
    assert undelivered == ()
    assert whole.lead.id == kept
    assert whole.conversations == 2
    assert [entry.fate for entry in parts.ledger(kept) if entry.fact.factor is Factor.BUDGET_AMOUNT] == [
        Fate.REPLACED,
        Fate.HOLDS,
    ]
    assert parts.replay(kept).conversations_verified == 2


def test_a_merge_that_is_undone_leaves_what_had_been_without_it(parts: Assembly) -> None:
    kept = hold(parts, "2026-03-02", CALLS["2026-03-02"]).lead.id
    other = hold(parts, "2026-03-09", CALLS["2026-03-09"], OLD).lead.id
    apart = [parts.inbox.lead(each) for each in (kept, other)]
    parts.merge(kept, other, "Ann")
    merged = parts.inbox.latest_score(kept).score
    result = parts.unmerge(kept, None, "Ben")
    assert list(result.leads) == apart
    assert parts.replay(merged.id).identical, "a score from the time of the merge must still replay"


def test_what_comes_in_while_leads_are_merged_goes_with_the_lead_that_it_came_for(parts: Assembly) -> None:
    kept = hold(parts, "2026-03-02", CALLS["2026-03-02"]).lead.id
    other = hold(parts, "2026-03-09", CALLS["2026-03-09"], OLD).lead.id
    parts.merge(kept, other, "Ann")
    visit = Activity(kind="page_view", at=moment("2026-03-15"))
    late = hold(parts, "2026-03-16", CALLS["2026-03-16"], OLD, visit)
    assert (late.lead.id, late.lead.activities) == (kept, (visit,))
    assert len(parts.inbox.conversations(kept)) == 3
    parts.unmerge(kept, late.conversation.id, "Ben")
    assert [len(parts.inbox.conversations(each)) for each in (kept, other)] == [1, 2]
    assert [parts.inbox.lead(each).lead.activities for each in (kept, other)] == [(), (visit,)]


def test_one_lead_cannot_be_merged_with_itself(parts: Assembly) -> None:
    kept = hold(parts, "2026-03-02", CALLS["2026-03-02"]).lead.id
    other = hold(parts, "2026-03-09", CALLS["2026-03-09"], OLD).lead.id
    parts.merge(kept, other, "Ann")
    for pair in ((kept, kept), (kept, other), (other, kept)):
        with pytest.raises(Conflict) as caught:
            parts.merge(*pair, "Ann")
        assert caught.value.code == "leads_same"
