"""Several scorecards in force at once: new business and upsell, one for each product or region.

Their order counts: of the cards that apply to a lead the first gives its main score, the one with its band in the
inbox, in Slack and in the CRM; the others give scores beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from agent.conversation import Frozen
from agent.errors import ScorecardError
from agent.lead import Lead
from agent.score import Score
from agent.scorecard import Scorecard

MOST_CARDS = 25
"""How many cards may be in force at once."""


class CardScore(Frozen):
    """A score and the name of the card that gave it."""

    card: str
    score: Score


def applicable(cards: Sequence[Scorecard], lead: Lead) -> tuple[Scorecard, ...]:
    """The cards that apply to a lead, in their order; at least one where `refuse_together` refused nothing."""
    return tuple(card for card in cards if card.applies_to(lead))


def refuse_together(cards: Sequence[Scorecard]) -> None:
    """Raises ScorecardError where cards cannot be in force together.

    "scorecards_too_many"; "scorecard_twice", two of one name; "scorecard_for_nobody", where a lead may find none.
    """
    if len(cards) > MOST_CARDS:
        raise ScorecardError(
            "scorecards_too_many", f"{len(cards)} scorecards are named; at most {MOST_CARDS} are in force at once."
        )
    names = [card.name for card in cards]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ScorecardError(
            "scorecard_twice", f"Two scorecards are named {twice}. Give one of them another `name`, or leave it out."
        )
    if all(card.content.applies for card in cards):
        raise ScorecardError(
            "scorecard_for_nobody",
            f"Every scorecard ({', '.join(names)}) has `applies`, so a lead that meets none would have no score. Let "
            "one of them, best the last, be for every lead.",
        )
