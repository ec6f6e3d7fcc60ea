"""Two on the buyer's side of whom one denies, in half a sentence, what the other just said, or gives in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import State
from agent.transcripts import Incoming, Limits, read
from tests.agent.rules_reader.what_is_read import state

RECEIVED = datetime(2026, 5, 5, tzinfo=UTC)


def talk(*lines: str) -> Conversation:
    """A call of Sam, who sells, with Bea and Carl, who buy."""
    names = {"S": "Sam Seller", "B": "Bea Buyer", "C": "Carl Buyer"}
    text = "\n".join(f"{names[line[0]]}{line[1:]}" for line in lines)
    told = Incoming(raw=text.encode(), received=RECEIVED, sellers=("Sam Seller",), buyers=("Bea Buyer", "Carl Buyer"))
    return read(told, Limits()).conversation


def between(bea: str, carl: str, factor: Factor) -> State:
    return state(talk("S: And that?", f"B: {bea}", f"C: {carl}", "S: I see."), factor)


@pytest.mark.parametrize(
    ("factor", "bea", "carl"),
    [
        (Factor.BUDGET, "We've got 25,000 in the kitty for exactly that.", "Bea, we do not. I wrote the check."),
        (Factor.BUDGET, "There's 30,000 in my line for it.", "There isn't. I'm looking at the ledger."),
        (Factor.BUDGET, "There's 30,000 in my line for it.", "That line got zeroed out in January."),
        (Factor.BUDGET, "We have 9,000 for it.", "What 9,000? That's gone."),
        (Factor.BUDGET, "We have no budget for this.", "Of course we have. Look at page four."),
        (Factor.BUDGET, "We can't afford it.", "We can, Bea."),
        (Factor.AUTHORITY, "I can okay this on my own.", "You can't, Bea. Anything like that needs Vincent."),
        (Factor.AUTHORITY, "I decide on that.", "Since when?"),
        (Factor.AUTHORITY, "I have the final say on this.", "That's the old rule."),
        (Factor.AUTHORITY, "I decide on that.", "Not without Vincent's signature."),
        (Factor.AUTHORITY, "The board has to approve it.", "It doesn't. I checked."),
        (Factor.AUTHORITY, "I can't sign that without the board.", "You can, actually."),
        (Factor.NEED, "Our pump fails every week and we need a new one.", "We don't, and finish your tea."),
        (Factor.NEED, "We need it.", "And I say we don't."),
        (Factor.NEED, "We need a new pump, ours fails every week.", "Nonsense."),
        (Factor.NEED, "We don't need a new pump.", "Oh yes we do."),
        (Factor.NEED, "We don't need a new pump.", "I disagree. Come down to the cellar."),
        (Factor.TIMELINE, "We need it by the end of March.", "No we don't."),
        (Factor.TIMELINE, "It has to be there by Monday.", "It doesn't, Bea."),
        (Factor.TIMELINE, "There's no rush at all.", "Of course there is. The inspector comes on Friday."),
        (Factor.TIMELINE, "It can wait.", "It can't."),
        (Factor.TIMELINE, "We're talking some time next year.", "No, it's this month, Bea."),
    ],
)
def test_half_a_sentence_of_a_colleague_contests_what_was_said(factor: Factor, bea: str, carl: str) -> None:
    assert between(bea, carl, factor) is State.CONTESTED


@pytest.mark.parametrize(
    ("factor", "bea", "carl"),
    [
        (Factor.BUDGET, "They gave us twenty thousand for it.", "They gave us nothing, Bea."),
        (Factor.BUDGET, "We've put ninety thousand aside for it.", "We haven't put anything aside."),
        (Factor.BUDGET, "We have set aside 5,000 for it.", "Not one cent has been set aside, Bea."),
        (Factor.BUDGET, "The board released 8,000 for it.", "Nothing was released. The board said no."),
        (Factor.BUDGET, "yeah its signed off the funds there", "its not it was turned down mate i saw the email"),
        (Factor.AUTHORITY, "The board has to approve it.", "They don't have to approve that."),
        (Factor.NEED, "We're losing stock every week.", "We're not losing anything, I count it."),
        (Factor.NEED, "We run out of ice every Saturday.", "We never run out, Bea. The freezer is full."),
        (Factor.NEED, "Customers wait for an hour.", "Nobody waits, Bea."),
        (Factor.NEED, "We lose ten hours a week.", "no but we dont lose hours i check them every friday"),
        (Factor.TIMELINE, "It has to be in by the end of June.", "It doesn't have to be in by June, there's no hurry."),
    ],
)
def test_a_colleague_who_says_the_opposite_in_the_same_words_contests_it(factor: Factor, bea: str, carl: str) -> None:
    assert between(bea, carl, factor) is State.CONTESTED


@pytest.mark.parametrize(
    ("factor", "bea", "carl"),
    [
        (Factor.BUDGET, "We've put 9,000 aside.", "We haven't put a date on it though."),
        (Factor.NEED, "Our roof leaks.", "The other roof doesn't leak, just this one."),
        (Factor.NEED, "We run out of ice every Saturday.", "We never run out of beer, at least."),
        (Factor.NEED, "We need a new oven.", "We don't need the big one, though."),
        (Factor.NEED, "We lose hours every week.", "We don't lose any on Fridays."),
        (Factor.TIMELINE, "We need it by Monday.", "We don't need it before Monday, no."),
    ],
)
def test_a_denial_that_brings_in_another_thing_contests_nothing(factor: Factor, bea: str, carl: str) -> None:
    assert between(bea, carl, factor) is State.CONFIRMED


def test_a_contradiction_outweighs_nothing_that_was_said_before_it() -> None:
    lines = ("B: By me. I choose and I sign.", "C: Bea, it is the board that has to approve it.", "B: Not any more.")
    assert state(talk("S: Who signs?", *lines, "C: Still, yes."), Factor.AUTHORITY) is State.CONTESTED


@pytest.mark.parametrize(
    ("factor", "bea", "carl", "read_as"),
    [
        (Factor.BUDGET, "We have 9,000 for it.", "We do, yes.", State.CONFIRMED),
        (Factor.BUDGET, "We have no money for it.", "No, we don't.", State.DENIED),
        (Factor.BUDGET, "We have 5,000 for it.", "We do not, Bea. Our budget for it is 4,000.", State.CONFIRMED),
        (Factor.NEED, "We don't need a new pump.", "We don't, really.", State.DENIED),
        (Factor.NEED, "Our pump fails every week, we need a new one.", "It does, and it stinks.", State.CONFIRMED),
        (Factor.AUTHORITY, "I decide on that alone.", "I don't.", State.CONFIRMED),
        (Factor.AUTHORITY, "I decide on that alone.", "You can't lose, Sam.", State.CONFIRMED),
        (Factor.AUTHORITY, "I decide on that alone.", "You don't have to shout, Bea.", State.CONFIRMED),
        (Factor.AUTHORITY, "I can't sign that without the board.", "No, you can't.", State.DENIED),
        (Factor.AUTHORITY, "It's cold here.", "It isn't.", State.UNKNOWN),
        (Factor.TIMELINE, "It must be in by 15 September.", "It isn't much to ask.", State.CONFIRMED),
        (Factor.TIMELINE, "It must be in by 15 September.", "We don't mind who brings it.", State.CONFIRMED),
    ],
)
def test_a_colleague_who_agrees_or_speaks_of_something_else_contests_nothing(
    factor: Factor, bea: str, carl: str, read_as: State
) -> None:
    assert between(bea, carl, factor) is read_as


@pytest.mark.parametrize(
    ("factor", "lines", "read_as"),
    [
        (Factor.BUDGET, ("B: We have 9,000.", "C: We don't, it went on the roof.", "B: Fair enough."), State.DENIED),
        (Factor.BUDGET, ("B: We have 9,000.", "C: We do not.", "B: Oh, you're right, I forgot."), State.DENIED),
        (Factor.AUTHORITY, ("B: I can okay this.", "C: You can't.", "B: Right, I stand corrected."), State.DENIED),
        (Factor.NEED, ("B: We don't need it.", "C: We do, it floods.", "B: Okay, you're right."), State.CONFIRMED),
        (Factor.TIMELINE, ("B: We need it by Monday.", "C: We don't.", "B: True, we don't."), State.DENIED),
        (Factor.TIMELINE, ("B: We need it by Monday.", "C: We don't.", "B: Right, but I do."), State.CONTESTED),
    ],
)
def test_whoever_gives_in_settles_it(factor: Factor, lines: tuple[str, ...], read_as: State) -> None:
    about = "Have you money set aside?" if factor is Factor.BUDGET else "And that?"
    assert state(talk(f"S: {about}", *lines, "S: I see."), factor) is read_as


@pytest.mark.parametrize("answer", ["There is none.", "There's no money for it.", "There's none."])
def test_that_there_is_none_is_no_yes(answer: str) -> None:
    assert state(talk("S: Have you money set aside for it?", f"B: {answer}"), Factor.BUDGET) is State.DENIED


def test_for_how_long_there_is_no_money_puts_nothing_off() -> None:
    line = "There's no money, we're down to the rent, so there's nothing, not this month, not next."
    lines = ("S: By when?", "B: It must run by 31 October.", "S: And the budget?", f"B: {line}")
    assert state(talk(*lines), Factor.TIMELINE) is State.CONFIRMED


def test_two_who_contradict_each_other_without_end_are_read_all_the_same() -> None:
    quarrel = [line for _ in range(300) for line in ("C: No, we do not. We do not.", "B: Oh, we do. We do.")]
    assert state(talk("S: Is there a budget?", "B: We have a budget.", *quarrel), Factor.BUDGET) is State.CONTESTED


@pytest.mark.parametrize(
    "words",
    [
        "They gave us nothing for this.",
        "The board voted us nothing.",
    ],
)
def test_that_nothing_was_granted_contests_the_sum_that_was(words: str) -> None:
    lines = ("B: The board gave us twenty thousand for it.", "S: Good.", f"B: {words}")
    assert state(talk("S: And the money?", *lines), Factor.BUDGET) is State.CONTESTED


@pytest.mark.parametrize(
    "words",
    [
        "Nothing was approved for the garage.",
        "They gave us nothing but trouble.",
        "Nothing has been approved for extras.",
    ],
)
def test_that_nothing_was_granted_for_another_thing_contests_no_sum(words: str) -> None:
    lines = ("B: The board gave us twenty thousand for it.", "S: Good.", f"B: {words}")
    assert state(talk("S: And the money?", *lines), Factor.BUDGET) is State.CONFIRMED
