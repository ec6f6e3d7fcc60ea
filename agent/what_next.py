"""What would change a score: the one change that reaches the next band, and the one question to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agent.attributes import Attribute, Weight
from agent.claims import EvidenceClass
from agent.facts import CheckOutcome, State
from agent.scorecard import Scorecard
from agent.scoring import Weighing
from agent.seen import EXTRA, PAIR, Standing, Value, of_pair
from agent.spelling import one_line
from agent.wording import label, wish
from prompts import render


class Change(NamedTuple):
    """One attribute coming out otherwise, in words, and the score it would give, 0-100."""

    words: str
    points: int
    learned: bool


def change(weighing: Weighing, card: Scorecard) -> str:
    """The single change that would lift the score into a higher band: an unknown learned, else a denial turned.

    Each is tried by scoring again with that change alone. Says so where there is none.
    """
    now = card.band_index(weighing.points)
    if now == len(card.bands) - 1:
        return f"{card.bands[now].name.capitalize()} is the highest band."
    goal = card.bands[now + 1]
    changes = sorted(_changes(weighing), key=lambda each: (not each.learned, -each.points))
    for each in changes:
        if each.points >= goal.start:
            reached = card.band_of(each.points).name
            return f"{_capital(each.words)} would lift it from {weighing.points} to {each.points}: {reached}."
    best = max(changes, key=lambda each: each.points, default=None)
    if best is None or best.points <= weighing.points:
        return f"No single change reaches {goal.name}, which starts at {goal.start}."
    largest = f"the largest, {best.words.rstrip(',')}, would lift it to {best.points}"
    return f"No single change reaches {goal.name}, which starts at {goal.start}; {largest}."


def question(weighing: Weighing, card: Scorecard) -> str | None:
    """The one question to ask next; None where the card leaves nothing open.

    About the attribute whose answer moves the score furthest across bands: nobody knows how likely which answer is,
    so the best and the worst one count alike. Where none crosses a band, about the one that could add most.
    """
    ranked = []
    for part, attribute, weight in weighing.open():
        best = weighing.with_change(part, weight.best - weight.points)
        worst = weighing.with_change(part, weight.worst - weight.points)
        bands_moved = card.band_index(best) - card.band_index(worst)
        ranked.append(((bands_moved, best - weighing.points, weighing.points - worst), attribute))
    if not ranked:
        return None
    _, chosen = max(ranked, key=lambda entry: entry[0])
    return _asked(chosen.key, weighing)


def _changes(weighing: Weighing) -> Iterator[Change]:
    for part, attribute, weight in weighing.open():
        if weight.best > weight.points:
            points = weighing.with_change(part, weight.best - weight.points)
            yield Change(_wishes(attribute, weight), points, learned=True)
    for part in weighing.parts:
        for attribute, weight in part.attributes:
            turned = _turned(weighing.seen.value(attribute.key))
            if turned is None:
                continue
            other = attribute.weigh(turned)
            if other.points > weight.points:
                words = f"{_wishes(attribute, other)} instead of {_told(weighing.seen.value(attribute.key))}"
                yield Change(words, weighing.with_change(part, other.points - weight.points), learned=False)


def _turned(value: Value) -> Value:
    """The opposite of what speaks against a lead; None where nothing does."""
    if isinstance(value, Standing) and value.state is State.DENIED:
        return Standing(State.CONFIRMED, EvidenceClass.SAID)
    return CheckOutcome.PASSES if value is CheckOutcome.FAILS else None


def _told(value: Value) -> str:
    return value.state.value if isinstance(value, Standing) else "failing"


def _wishes(attribute: Attribute, weight: Weight) -> str:
    """What the best outcome of an attribute would be, in words."""
    wished = [wish(term.when) for term in weight.best_terms]
    return " and ".join(wished) or f"knowing {label(attribute.key)}"


def _asked(key: str, weighing: Weighing) -> str:
    if key.startswith(PAIR):
        unknown = [name for name in of_pair(key) if weighing.seen.value(name) is None]
        return _asked(unknown[0], weighing)
    if key.startswith(EXTRA):
        return render("contact.extra", label=one_line(key.removeprefix(EXTRA)))
    value = weighing.seen.value(key)
    if not isinstance(value, Standing):
        return render(key)
    return render(f"{key}.contested" if value.state is State.CONTESTED else f"{key}.secondhand")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
