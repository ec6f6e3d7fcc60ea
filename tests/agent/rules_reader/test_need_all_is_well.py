"""A trouble, and words that all is well: who says both, and what only sounds like one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from tests.agent.rules_reader.what_is_read import facts, state

Talk = Callable[..., Conversation]


def need(conversation: Conversation) -> State:
    return state(conversation, Factor.NEED)


@pytest.mark.parametrize(
    ("trouble", "well"),
    [
        ("It jams twice a day and we bin half the run.", "B: Between us, the press runs fine."),
        ("The pump gave out on Sunday and the cellar stood a foot deep.", "B: Well, the pump we have works perfectly well."),
        ("She breaks down every other week.", "B: Nothing, the van's in great shape."),
        ("um the freezer keeps packing in we lost a whole batch last week", "B: it works fine honestly we dont need another"),
        ("It misreads labels and the parcels go to the wrong house.", "B: We have no problem with the scanner, it reads everything."),
        ("We lose about ten parcels a week.", "B: We don't lose any parcels, I don't know where you get that from."),
        ("Half of the lights are dead and the kids trip on the stairs.", "B: The lights are perfectly good."),
        ("The lads are soaked through every night in them old tents.", "C: There's not a thing wrong with the tents."),
        ("Water comes through in three places.", "B: No, the roof is sound, there's no leak."),
        ("We can't dry hay fast enough, half of it rots.", "B: Mind you, the dryer keeps up fine, we've never had to turn a farmer away."),
        ("The boiler's dead, we teach in coats.", "B: No, the boiler's perfectly all right."),
        ("Everyone complains, the list is wrong every single week.", "C: I keep that list, and it's never been wrong."),
    ],
)  # fmt: skip
def test_a_trouble_told_and_then_said_not_to_be_is_contested(talk: Talk, trouble: str, well: str) -> None:
    assert need(talk("S: How are things?", f"B: {trouble}", "S: So you would like a new one?", well)) is State.CONTESTED
    assert need(talk("S: How are things?", f"B: {trouble}")) is not State.DENIED


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("How do you do your scheduling?", "On a whiteboard, and everybody's happy with it."),
        ("What would you change about your oven?", "The bread comes out perfect every time. Why should I change it?"),
        ("Is the boiler giving you trouble?", "It has never been down, not once in ten years."),
        ("What made you download the guide?", "My nephew did it. What for I should buy a robot?"),
        ("how's your printer doing", "prints like new no problem at all with it"),
        ("Would cameras help you?", "No guest asks for cameras."),
        ("So there's nothing you'd change?", "Not a thing."),
        ("Nothing that bothers you about it?", "Nope."),
        ("Any trouble with the lifts?", "They run without a single hitch."),
        ("Does theft worry you?", "In forty years nobody's stolen so much as a spoon."),
        ("Is the wifi a problem?", "no no wifi is good everywhere guests are happy"),
        ("Do you need a new dishwasher?", "Ours is only two years old and washes like the first day."),
        ("any trouble with mice", "no um we got two cats they see to that"),
        ("So a new floor?", "The old one will outlive me."),
        ("How old is your loom?", "Older than me, and it weaves as straight as ever."),
        ("You asked about the dryer.", "Yes, but meanwhile my cousin has fixed the old one, so that's that."),
        ("What are your challenges in training?", "I can't name any at the moment."),
        ("How often do you run out?", "Once in five years, if that."),
        ("What problems do you have with it?", "Truth be told, there are none."),
        ("Is it worth a look?", "For a bigger place, surely."),
        ("And the paper forms?", "We're fond of our paper forms."),
        ("How could it help you?", "I haven't been able to identify a clear use for it in a bakery."),
        ("What happens to faulty ones?", "Faulty ones get sorted out by my brother and he does the job."),
    ],
)  # fmt: skip
def test_that_all_is_well_denies_the_need(talk: Talk, asked: str, said: str) -> None:
    assert need(talk(f"S: {asked}", f"B: {said}")) is State.DENIED


@pytest.mark.parametrize(
    "form",
    [
        "Problems with your current tool: none",
        "What would you like to improve?: nothing really, the old one does the job",
    ],
)
def test_a_form_that_names_no_problem_denies_the_need(talk: Talk, form: str) -> None:
    assert need(talk(f"B: Name: Bea\n{form}")) is State.DENIED


@pytest.mark.parametrize(
    "said",
    [
        "The dishwasher packed in on Friday and we're washing by hand.",
        "The fridge conked out and the whole lot went in the bin.",
        "A child got locked in the shed. That must never happen again.",
        "Our regulars are going to the pub across the road.",
        "We can't print labels fast enough.",
        "Nobody on the night shift knew how to open the valve.",
        "Every load has to be washed twice.",
        "yeah the the compressor went bang last night so were dead in the water",
        "We spill every third sack because the scoop is bent.",
        "The old supplier closed down in April and left us with nothing.",
        "Guests slip on the wet tiles.",
        "Not keeping cold. We dumped a whole load of ice cream.",
        "The tenants ring me every night about the noise.",
        "Our winters are long and the hall has no heating.",
    ],
)
def test_things_that_gave_up_and_people_who_leave_are_a_need(talk: Talk, said: str) -> None:
    assert need(talk("S: What can I do for you?", f"B: {said}")) is State.CONFIRMED


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Tuesday at ten?", "Tuesday at ten works fine."),
        ("Three weeks from order to handover, then.", "Three weeks? That's no good to me at all."),
        ("Will you be there on the 4th?", "The 4th suits us very well."),
        ("Can you hear me?", "Yes, it works fine."),
        ("Hello Bea.", "I'm obliged to you for the brochure."),
        ("How was your trip?", "The train broke down and I got soaked."),
        ("How are you?", "Run off my feet, the phone hasn't stopped."),
        ("How did you like the fair?", "Very nice stand you had there last fall."),
        ("Who else decides?", "The board, and they're a nightmare to get together."),
        ("Can I call you on Friday?", "I'm swamped on Friday, try Monday."),
        ("How much could you spend?", "We've got nothing to spend on that."),
        ("Do you want me to come by?", "That isn't necessary."),
        ("Shall I walk you through it?", "No need, thanks."),
        ("How is the old supplier?", "He is very fond of my dog."),
        ("Who signs?", "Everything gets ticked off by me."),
        ("What do you think of twelve units?", "Twelve units at that price is fine."),
    ],
)
def test_words_of_the_talk_and_of_the_order_say_nothing_of_the_need(talk: Talk, asked: str, said: str) -> None:
    assert need(talk(f"S: {asked}", f"B: {said}")) is State.UNKNOWN


def test_a_question_for_the_trouble_stands_beside_the_short_answer(talk: Talk) -> None:
    read = facts(talk("S: So nothing that annoys you about it?", "B: Nope."))
    quotes = {each.quote for fact in read if fact.factor is Factor.NEED for each in fact.evidence}
    assert quotes == {"So nothing that annoys you about it?", "Nope."}


def test_why_it_is_needed_is_no_doubt_about_it(talk: Talk) -> None:
    assert need(talk("S: Why there?", "B: The barn is full, which is why we need it there.")) is State.CONFIRMED
    assert need(talk("S: Why not there?", "B: Why would we need it there?")) is State.DENIED
