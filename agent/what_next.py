"""What would change a score: the one change that reaches the next band, and the one question to ask."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from agent.counterfactuals import Reach, changes
from agent.facts import State
from agent.scorecard import Scorecard
from agent.seen import EXTRA, PAIR, Standing, of_pair
from agent.spelling import one_line
from agent.weighing import Weighing
from prompts import render


class NextQuestion(NamedTuple):
    """The attribute to ask about, and the expected move of the score in points, 0 or more.

    `across` counts only answers that move the score into another band, `move` all of them.
    """

    key: str
    across: Fraction
    move: Fraction

    @property
    def reason(self) -> str:
        """Why it is the one to ask, in words."""
        if self.across:
            return f"the answers move the score across a threshold by {_mean(self.across)} on average"
        return f"no answer alone crosses a threshold; the answers move the score by {_mean(self.move)} on average"


def change(weighing: Weighing, card: Scorecard, reaches: tuple[Reach, ...]) -> str:
    """The single change that would lift the score into the next band: an unknown learned, else a denial turned.

    `reaches` is what it takes to reach each higher band. Says so where no single change does it.
    """
    if not reaches:
        return f"{card.bands[-1].name.capitalize()} is the highest band."
    goal = reaches[0]
    if goal.size == 1:
        first = goal.sets[0]
        return f"{_capital(first.changes[0])} would lift it from {weighing.points} to {first.points}: {first.band}."
    single = [(weighing.with_change(each.part, each.gain), each.words) for each in changes(weighing)]
    points, words = max(single, key=lambda each: each[0], default=(weighing.points, ""))
    if points <= weighing.points:
        return f"No single change reaches {goal.band}, which starts at {goal.start}."
    largest = f"the largest, {words.rstrip(',')}, would lift it to {points}"
    return f"No single change reaches {goal.band}, which starts at {goal.start}; {largest}."


def next_question(weighing: Weighing, card: Scorecard) -> NextQuestion | None:
    """The one question with the largest expected move across a threshold; None where the card leaves nothing open.

    Nobody knows how likely which answer is, so one thing is assumed: of the answers that the card's rules tell apart
    (`Attribute.answers`) each is as likely as any other. An answer that leaves the score in its band moves it by 0
    across a threshold, any other by the points between the score now and then. The expected move is the mean. Where
    questions are even, the one whose answers move the score most at all; then the one the card weighs first.
    """
    return max(_questions(weighing, card), key=lambda each: (each.across, each.move), default=None)


def _questions(weighing: Weighing, card: Scorecard) -> Iterator[NextQuestion]:
    now, band = weighing.points, card.band_index(weighing.points)
    for part, attribute, weight in weighing.open():
        answers = attribute.answers(weighing.seen.value(attribute.key))
        scores = [weighing.with_change(part, points - weight.points) for points in answers]
        moves = [(abs(points - now), card.band_index(points) != band) for points in scores]
        yield NextQuestion(
            key=attribute.key,
            across=Fraction(sum(points for points, crosses in moves if crosses), len(moves)),
            move=Fraction(sum(points for points, _ in moves), len(moves)),
        )


def asked(key: str, weighing: Weighing) -> str:
    """The question about an attribute, from the bank (prompts/questions.yaml)."""
    if key.startswith(PAIR):
        unknown = [name for name in of_pair(key) if weighing.seen.value(name) is None]
        return asked(unknown[0], weighing)
    if key.startswith(EXTRA):
        return render("contact.extra", label=one_line(key.removeprefix(EXTRA)))
    value = weighing.seen.value(key)
    if not isinstance(value, Standing):
        return render(key)
    return render(f"{key}.contested" if value.state is State.CONTESTED else f"{key}.secondhand")


def _mean(points: Fraction) -> str:
    """A mean of points with one decimal, where it has any."""
    rounded = round(points, 1)
    words = f"{float(rounded):.1f}".removesuffix(".0")
    return f"{words} {'point' if words == '1' else 'points'}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
