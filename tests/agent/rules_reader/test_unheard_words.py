"""Families of wordings for need, authority and timeline, each heard first in a call that nobody had read before.

What only the classifier takes from them is left aside.
"""

from __future__ import annotations

import pytest

from agent.claims import Factor
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader
from bench.signs import STANCES, conversation_of

AGAINST, FOR = "against", "for"


def stance(factor: Factor, sentence: str, question: str = "") -> str | None:
    conversation = conversation_of(question, sentence)
    claims = [c for c in RulesReader().read(conversation, ()) if not c.pattern.startswith("likely")]
    known = {fact.factor: fact.state for fact in merge(ground(claims, conversation, ()).facts)}
    return STANCES.get(known[factor], "contested") if factor in known else None


@pytest.mark.parametrize(
    "sentence",
    [
        "I have trouble seeing what benefit it would bring to a bakery.",
        "I cannot name one task it would take off our hands.",
        "Our current archive handles all of that quite reliably.",
        "There would be considerable overlap with the suite we run.",
        "We already have a tool that does exactly the same.",
        "We have never run into any problems with that.",
        "We hardly ever have such complaints.",
        "I am not convinced we would get much out of it.",
        "I could not come up with anything.",
        "There is nothing I would want to change about the routine.",
        "It is far more than we would ever need.",
    ],
)
def test_who_can_name_no_value_has_no_need(sentence: str) -> None:
    assert stance(Factor.NEED, sentence) == AGAINST


@pytest.mark.parametrize(
    "sentence",
    [
        "The residents have been asking for a lift.",
        "We were told by the auditors to keep a log.",
        "We had a near miss in the yard, and I want no other.",
        "The old line doesn't support it.",
        "I have been meaning to replace them for ages.",
        "Our lists have become impossible to maintain.",
        "That overview is sorely missing.",
        "It is costing us real money.",
        "Pupils are left waiting in the corridor.",
    ],
)
def test_what_happened_and_what_others_ask_for_is_a_need(sentence: str) -> None:
    assert stance(Factor.NEED, sentence) == FOR


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Shall I print the minutes?", "That won't be necessary."),
        ("Do you need the roof rack as well?", "No, we don't."),
        ("Do you need the roof rack too?", "No, we just bought one."),
        ("Do you foresee any difficulty with the crane?", "Not really."),
        ("Would a paper copy be useful?", "No, thank you."),
        ("Can you hear me well?", "Yes, it works fine."),
        ("How are you?", "We're doing fine, thanks."),
        ("Shall I repeat it?", "You don't need to repeat anything."),
        ("Did you like the film?", "I only wanted to know whether it runs on batteries."),
        ("Was it far?", "Not for us."),
    ],
)
def test_an_answer_about_something_else_denies_no_need(question: str, answer: str) -> None:
    assert stance(Factor.NEED, answer, question) != AGAINST


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("What problems do you have with the old pump?", "None that I know of.", AGAINST),
        ("What would you like to improve?", "Nothing in particular.", AGAINST),
        ("Do you need this?", "Badly.", FOR),
        ("Is that a problem for your team?", "All the time.", FOR),
    ],
)
def test_how_much_of_it_there_is_answers_what_is_wrong(question: str, answer: str, expected: str) -> None:
    assert stance(Factor.NEED, answer, question) == expected


def test_after_but_a_leaning_need_takes_back_contentment() -> None:
    assert stance(Factor.NEED, "Our tool works fine as it is. But we keep losing orders over it.") == FOR


@pytest.mark.parametrize(
    "sentence",
    [
        "This one is within my own remit.",
        "It falls under my responsibility, so I can say yes.",
        "I'm ready to sign as soon as the papers are here.",
        "We already have the green light from the board.",
        "My sister and I have already agreed to go ahead.",
        "I don't share the decisions with anybody.",
        "I was told to go ahead and order.",
        "You are listening to him: the owner is me, and the owner decides.",
        "They have appointed me as the one who buys.",
        "No further vote is needed.",
        "The decisions have been mine for years.",
        "I'll decide once I've seen the samples.",
    ],
)
def test_a_remit_is_authority(sentence: str) -> None:
    assert stance(Factor.AUTHORITY, sentence) == FOR


@pytest.mark.parametrize(
    "sentence",
    [
        "Before anyone can place the order, our plant manager would need to review the quote.",
        "My director will want to have a look first.",
        "The decision isn't solely mine to make.",
        "The decision doesn't rest with me alone.",
        "I share that decision with two colleagues.",
        "He'd be the one to approve it.",
        "Orders of this size need to be signed off by two directors.",
        "The spending is controlled by our head office.",
        "I am gathering quotes on behalf of our director.",
        "My role is to gather the options.",
        "It is for the town council to resolve.",
        "The choice itself is in the hands of the supervisory board.",
        "The foreman and the bursar then make their selection.",
        "My father-in-law holds the purse.",
    ],
)
def test_a_circle_around_the_buyer_decides(sentence: str) -> None:
    assert stance(Factor.AUTHORITY, sentence) == AGAINST


@pytest.mark.parametrize(
    "sentence",
    [
        "The humidity in the barn decides everything.",
        "I want to have the parts in my hands by Tuesday.",
        "We drank everything down to the last bottle.",
        "You are one of the six people who read it.",
        "I am prepared to commit 200 dollars to it.",
        "I would not want to leave it until May.",
        "Our electrician will look over the cable plan.",
        "Would you love to come? If the schedule lets me.",
    ],
)
def test_other_talk_says_nothing_of_authority(sentence: str) -> None:
    assert stance(Factor.AUTHORITY, sentence) is None


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("And nobody else has to be asked?", "No, nobody.", FOR),
        ("So there is no committee?", "Right.", FOR),
        ("Are you the decision-maker?", "I certainly am.", FOR),
        ("Are you the decision-maker?", "Partly.", AGAINST),
        ("Do you run the mill on your own?", "I do.", FOR),
        ("You make the purchasing decisions?", "I own it, so yes.", FOR),
        ("Do the owners have to vote on it?", "They voted last year for somebody else.", None),
        ("Does the ministry have to approve it?", "The type is already on their list.", None),
        ("Is it the two of you who decide?", "It is just the two of us.", FOR),
    ],
)
def test_short_answers_about_who_decides(question: str, answer: str, expected: str | None) -> None:
    assert stance(Factor.AUTHORITY, answer, question) == expected


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("I have noted three days for the installation.", "Three days is right."),
        ("We can install it within the six days you indicated.", "Good."),
        ("It could be set up in two days, as you wished.", "Yes, two days, that's right."),
        ("The installation takes no more than a day.", "A day is what I was hoping for."),
        ("And the installation?", "Three days, at most."),
        ("", "The hall can be shut for two days, so the setup has to be done in that time."),
        ("", "The setup may take up to five days."),
        ("", "There's no rush. If it is running in ten days, I'd be content."),
        ("", "If it were running in four days, that would be splendid."),
        ("", "We want it installed in no more than three days."),
    ],
)
def test_a_time_given_repeated_or_gladly_taken_is_a_timeline(question: str, answer: str) -> None:
    assert stance(Factor.TIMELINE, answer, question) == FOR


@pytest.mark.parametrize(
    "sentence",
    [
        "I do not want to be tied to any month.",
        "We will let the matter rest for a while.",
        "We can take all the time in the world.",
        "I'll turn to it once the roof is done, whenever that may be.",
        "It's not something we would do this year.",
        "We haven't decided when we'd do it.",
        "Spring, autumn, it's all the same to me.",
    ],
)
def test_no_month_to_be_tied_to_is_no_timeline(sentence: str) -> None:
    assert stance(Factor.TIMELINE, sentence) == AGAINST


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("", "So an order would be premature."),
        ("", "We have no pressing requirement."),
        ("", "I'm in no hurry this morning."),
        ("", "I can't say when the plumber comes."),
        ("", "We put off the garden party until September."),
        ("", "It's too early to say how the harvest will be."),
        ("", "I would prefer to keep that to myself."),
        ("", "Lorries queue for hours, and we're paying penalties."),
        ("", "I wish you a good week."),
        ("When did you last replace the belt?", "Never, to my shame."),
        ("Does Tuesday at ten suit you?", "Tuesday is fine."),
        ("I could come by in March, if you would like me to.", "We'll see."),
    ],
)
def test_other_talk_says_nothing_of_a_timeline(question: str, answer: str) -> None:
    assert stance(Factor.TIMELINE, answer, question) is None


def test_a_correction_counts_for_the_sentence_after_it() -> None:
    said = "The board decides on that. Sorry, I was wrong there. I decide on that alone."
    assert stance(Factor.AUTHORITY, said) == FOR
