from __future__ import annotations

import pytest

from agent.claims import Factor, Stance
from agent.sentences import sentences
from agent.signs import Voice, signs_in
from agent.signs.need import SIGNS
from tests.growth import in_proportion

FOR, AGAINST = Stance.FOR, Stance.AGAINST


def stances(text: str, voice: Voice = Voice.BUYER) -> set[Stance]:
    """The stances of the strongest signs of need in a text."""
    hits = [hit for sentence in sentences(text) for hit in signs_in(sentence, Factor.NEED, voice)]
    direct = {hit.stance for hit in hits if hit.direct}
    return direct or {hit.stance for hit in hits}


@pytest.mark.parametrize(
    "text",
    [
        "Our couriers leave with the wrong bags at least twice a week.",
        "Lunch runs half an hour late because the ovens can't keep pace.",
        "I'd like to see at a glance which machines are free.",
        "We're losing roughly a pallet a month and nobody can tell me where it goes.",
        "Our insurer won't renew unless we put sensors in the basement.",
        "Last winter the pipes froze and we had to close for nine days.",
        "My goal is to have the month closed by the third working day.",
        "We'd love a way for tenants to report repairs themselves.",
        "The old van breaks down on every other trip.",
        "so our inventory is a total disaster honestly",
        "Our biggest customer has asked us to send shipping notices electronically.",
        "We plan to double our output next year and the present line won't manage that.",
        "Students drop out in the second year and we'd like to catch that earlier.",
        "We want to make sure no child gets on the wrong bus.",
        "The law says we have to keep the recordings for ten years.",
        "People stand in line for forty minutes on Saturdays.",
        "Somebody stole the copper from our building site again.",
        "I want my team to spend less time on admin.",
        "Our doctors dictate letters that take three weeks to be typed.",
        "So that our drivers don't have to come back to the depot for every form.",
        "Right now the whole thing depends on one person, and she's retiring.",
        "We'd use it for tracking calibration dates.",
        "Nobody feels responsible for the data.",
        "We were fined for late filings and don't want that to happen again.",
        "We have nothing that tells us when a fridge fails.",
        "Our technicians fill in the same form three times.",
        "The choir can't hear the piano from the back row.",
        "The kids share one microscope between six.",
        "Our stock figures are never right.",
        "It would spare my secretary a lot of phone calls.",
    ],
)
def test_goals_pains_losses_and_duties_tell_a_need(text: str) -> None:
    assert stances(text) == {FOR}


@pytest.mark.parametrize(
    "text",
    [
        "We don't have any use for something like that.",
        "We're perfectly comfortable with our present supplier.",
        "Nobody at our place has ever asked for one.",
        "I just wanted to get an idea of what exists.",
        "I can't really think of a situation where we'd use it.",
        "Our current tool does everything we need.",
        "I don't see any reason to switch.",
        "What would a florist do with a data warehouse?",
        "We haven't got a problem with theft.",
        "That sort of thing never happens here.",
        "i don't know if it's even relevant for us",
        "We are too small for something like that.",
        "I struggle to see the benefit for a team of three.",
        "We haven't figured out yet what we'd want it to do.",
        "It's a nice extra but nothing we require.",
        "I'm not looking to change anything at the moment.",
        "We have no plans to replace our system.",
        "We wouldn't get much out of it.",
        "We used to have that problem but not any more.",
        "There's nothing we'd want to improve.",
        "Our volumes don't justify it.",
        "I'm not convinced that we'd benefit.",
        "There's nothing that needs fixing.",
        "We have never felt the lack of it.",
        "That's not where our problems are.",
        "I clicked on your ad out of curiosity.",
        "It wouldn't make our life any easier.",
        "Whether it would help us at all is doubtful.",
        "There's no business case for it.",
        "I can't claim that we require one.",
    ],
)
def test_doubt_content_and_mere_interest_deny_a_need(text: str) -> None:
    assert stances(text) == {AGAINST}


@pytest.mark.parametrize(
    "text",
    [
        "I need to take another call in a minute.",
        "I'd like to see the price list first.",
        "We have to wait for the board's decision.",
        "I want to go through the terms once more.",
        "I'm looking for the page you mentioned.",
        "We need the draft contract in French.",
        "I'm doing very well, thank you.",
        "Everything's great, thanks for asking.",
        "I'm good, and you?",
        "We're all set, talk soon.",
        "That works fine for me.",
        "I'm happy with the proposal.",
        "No issues with that date.",
        "I see no problem with that clause.",
        "I don't have any further questions.",
        "We don't need any approval for that.",
        "We don't need training.",
        "I'm not sure how many licences we need.",
        "I don't know yet when we want to start.",
        "Can we start with ten users and add more later?",
        "My last employer lost thousands of parcels.",
        "A friend of mine says he doesn't need it.",
        "Your brochure claims that every shop struggles with theft.",
        "They told me it would save them a lot of time.",
        "Back then we had real trouble with leaks.",
        "If we had more sites, we would need one.",
        "The link you sent doesn't work.",
        "The weather has been awful this week.",
        "We have three locations and about eighty staff.",
        "Our budget isn't a problem for us.",
    ],
)
def test_talk_of_the_call_of_others_and_of_the_past_says_nothing_of_need(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("for_it", "against_it"),
    [
        ("We need another ladder in the barn.", "We don't need another ladder in the barn."),
        ("It's not that we don't want one.", "We don't need it."),
        ("We're not happy with our current provider.", "We're happy with our current provider."),
        ("We keep losing keys.", "We never lose keys."),
        ("Theft is a real problem for our yard.", "Theft isn't a problem for our yard, it's not a problem we have."),
        ("We can't go on like this.", "We get along fine without it."),
        ("We want to replace the boiler.", "We don't want to replace the boiler."),
        ("There's a clear need for it.", "There's no clear need for it."),
        ("I know exactly what we need: fewer errors.", "I don't know what we need."),
        ("We don't want to lose another driver.", "We don't struggle to keep drivers."),
    ],
)
def test_a_few_words_turn_a_need_round(for_it: str, against_it: str) -> None:
    assert stances(for_it) == {FOR}
    assert stances(against_it) == {AGAINST}


def test_a_plain_denial_outweighs_words_that_only_lean_towards_a_need() -> None:
    assert stances("We count by hand and it takes hours, but we don't need a system for that.") == {AGAINST}


def test_contentment_with_a_but_is_no_denial() -> None:
    assert stances("Our system works fine, except that it crashes every Friday.") == {FOR}


@pytest.mark.parametrize(
    "question",
    ["Is that something you struggle with?", "Do you need something like this?", "Are you losing orders over it?"],
)
def test_the_seller_may_ask_for_the_need_that_the_buyer_then_owns_or_disowns(question: str) -> None:
    assert stances(question, Voice.SELLER_OF_BUYER) == {FOR}


@pytest.mark.parametrize(
    ("of_a_part", "of_all"),
    [
        ("One branch has no kiln and doesn't need it.", "We have no kiln and don't need it."),
        ("The two smaller sites don't need it.", "Our sites don't need it."),
        ("There's no need for haste.", "There's no need for a change."),
        ("I don't need any other signatures.", "I don't need any other tools."),
        ("I must say I'm quite curious.", "I must say I'm just curious."),
        ("There is no need for you to come by.", "There is no need for a visit recorder."),
        ("I see no reason to change the quantities.", "I see no reason to change our ways."),
        ("There's no room for more.", "There's no room for it here."),
        ("I don't think we'll need more than four.", "I don't think we'll need it."),
        ("We're satisfied, but it can't be used outdoors.", "We're satisfied, but thank you."),
    ],
)
def test_of_a_part_an_order_or_a_date_nothing_is_denied(of_a_part: str, of_all: str) -> None:
    assert AGAINST not in stances(of_a_part)
    assert stances(of_all) == {AGAINST}


def test_what_is_there_does_not_do_what_is_needed() -> None:
    assert stances("Our tool doesn't do what we need.") == {FOR}
    assert stances("Our tool does everything we need.") == {AGAINST}


def test_why_it_is_needed_and_that_it_is_state_a_need() -> None:
    assert stances("Two roofs are flat, which is why we need it there.") == {FOR}
    assert stances("I don't see why we need it there.") == {AGAINST}
    assert stances("It isn't pressing, but we do need it.") == {FOR}


def test_every_goal_pain_and_loss_only_leans() -> None:
    plain = {sign.name for sign in SIGNS if sign.stance is FOR and sign.direct}
    assert plain == {"need.stated", "need.no_way_without"}


@pytest.mark.parametrize("words", ["we really ", "our own the ", "not sure we ", "half of our ", "we want ", "   "])
def test_the_signs_take_time_in_proportion_to_the_length_of_a_sentence(words: str) -> None:
    def find_all(text: str) -> None:
        for sign in SIGNS:
            for _ in sign.pattern.finditer(text):
                pass

    assert in_proportion(lambda size: words * (size // len(words)), find_all, size=4_000)


@pytest.mark.parametrize(
    ("trouble", "none"),
    [
        ("Our winch squeaks and won't turn any more.", "Our winch is new and turns."),
        ("My knees are wrecked from kneeling on the tiles.", "My knees are fine."),
        ("We're here till three in the morning folding leaflets.", "We're here for the whole week."),
        ("There's nothing for the kids to do in the yard.", "There's a slide for the kids in the yard."),
        ("Our orders have doubled.", "Our rent has doubled."),
        ("What is it for?: Our drill jams.", "What is it for?: Our drill."),
    ],
)
def test_trouble_is_told_by_what_goes_wrong(trouble: str, none: str) -> None:
    assert stances(trouble) == {FOR}
    assert stances(none) == set()


def test_the_sink_and_who_is_broke_break_nothing() -> None:
    assert stances("I pinned it up over the sink.") == set()
    assert stances("In that swell they sink.") == {FOR}
    assert stances("The choir is flat broke.") == set()
    assert stances("Our winch broke.") == {FOR}


def test_to_disagree_denies_no_need_and_what_keeps_up_does() -> None:
    assert stances("I don't agree.") == set()
    assert stances("Our press keeps up with everything we sell.") == {AGAINST}
    assert AGAINST not in stances("Our press barely keeps up with everything we sell.")


def test_what_wants_nothing_is_no_need() -> None:
    assert stances("There's nothing on it that wants mending.") == {AGAINST}
    assert AGAINST not in stances("There's much on it that wants mending.")


def test_some_minutes_are_no_ease_where_they_are_waited_for() -> None:
    assert stances("It takes five minutes.") == {AGAINST}
    assert AGAINST not in stances("It takes five minutes to warm up again.")
