from __future__ import annotations

import pytest

from agent.claims import Factor, Stance
from agent.sentences import sentences
from agent.signs import Voice, signs_in

FOR, AGAINST = Stance.FOR, Stance.AGAINST


def stances(factor: Factor, text: str, voice: Voice = Voice.BUYER) -> set[Stance]:
    """The stances of the strongest signs in a text."""
    hits = [hit for sentence in sentences(text) for hit in signs_in(sentence, factor, voice)]
    direct = {hit.stance for hit in hits if hit.direct}
    return direct or {hit.stance for hit in hits}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I do have the final say.", FOR),
        ("I don't have the final say.", AGAINST),
        ("I don't, at this point, have the final say.", AGAINST),
        ("I have full purchasing authority.", FOR),
        ("I'm also the primary decision-maker on this.", FOR),
        ("I am not the final decision-maker.", AGAINST),
        ("I won't be the one signing off on the order.", AGAINST),
        ("It's my call.", FOR),
        ("That's not my call.", AGAINST),
        ("Our CFO has the final say.", AGAINST),
        ("The board will have to approve it.", AGAINST),
        ("I need to run this past my manager.", AGAINST),
        ("I'd have to get approval from the director.", AGAINST),
        ("Any purchase has to go through our finance director.", AGAINST),
        ("My boss signs off on anything above five grand.", AGAINST),
        ("I can approve this myself.", FOR),
        ("I'm in charge of these decisions.", FOR),
        ("I can't make that decision on my own.", AGAINST),
    ],
)
def test_authority_is_the_buyers_own_or_somebody_elses(text: str, expected: Stance) -> None:
    assert stances(Factor.AUTHORITY, text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "If I had the final say, we would buy today.",
        "You said that I have the final say.",
        "Do I have the final say?",
        "I'll talk it over with my team.",
        "The decision was hard.",
        "I'll review the details and get back to you.",
    ],
)
def test_suppositions_questions_and_other_peoples_words_say_nothing_of_authority(text: str) -> None:
    assert stances(Factor.AUTHORITY, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We're looking to cut our picking errors.", FOR),
        ("We really need a better way to count stock.", FOR),
        ("I'm not sure we need it.", AGAINST),
        ("I'm not entirely sure how this would fit our needs.", AGAINST),
        ("We don't have a pressing need for it.", AGAINST),
        ("I'm just exploring for now.", AGAINST),
        ("It feels like a nice-to-have.", AGAINST),
        ("I'm still figuring out what we actually need.", AGAINST),
        ("I don't know exactly what it would solve for us.", AGAINST),
        ("There is no need to rush.", None),
        ("We need it all set up by Friday.", None),
    ],
)
def test_doubt_denies_need_and_goals_lean_towards_it(text: str, expected: Stance | None) -> None:
    assert stances(Factor.NEED, text) == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That's within our budget.", FOR),
        ("The budget has been approved.", FOR),
        ("We have no budget for this.", AGAINST),
        ("We can't afford that.", AGAINST),
        ("The budget is frozen until spring.", AGAINST),
    ],
)
def test_budget_is_there_or_not(text: str, expected: Stance) -> None:
    assert stances(Factor.BUDGET, text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's on hold until Q2.", AGAINST),
        ("There's no rush.", AGAINST),
        ("Maybe sometime next year.", AGAINST),
        ("We'd like it as soon as possible.", FOR),
        ("We're on a tight schedule.", FOR),
    ],
)
def test_a_timeline_is_there_or_put_off(text: str, expected: Stance) -> None:
    assert stances(Factor.TIMELINE, text) == {expected}


def test_money_that_waits_for_a_consent_and_a_price_that_stays_deny_nothing() -> None:
    assert stances(Factor.BUDGET, "I can't spend money without her agreement.") == set()
    assert stances(Factor.BUDGET, "I can't spend money.") == {AGAINST}
    assert stances(Factor.TIMELINE, "I'd listen, as long as the total doesn't change.") == set()
    assert stances(Factor.TIMELINE, "As long as the lease runs, nothing will change.") == {AGAINST}


def test_the_seller_may_speak_of_the_buyers_authority_but_not_of_the_companys_own() -> None:
    assert stances(Factor.AUTHORITY, "You have the final say, right?", Voice.SELLER_OF_BUYER) == {FOR}
    assert stances(Factor.AUTHORITY, "Your CFO has the final say?", Voice.SELLER_OF_BUYER) != {FOR}
