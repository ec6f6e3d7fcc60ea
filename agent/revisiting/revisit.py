"""Whether an old lead is worth another look, and why. Pure: what is in force and what day it is are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from pydantic import AwareDatetime

from agent.conversation import Conversation, Frozen
from agent.hindsight import LineChange, line_changes
from agent.lead import Lead
from agent.revisiting.stated_dates import StatedDate, stated_dates
from agent.score import Score, ScoringInput
from agent.scorecard import Scorecard
from agent.scoring import score
from agent.several_cards import applicable

PASSED = 14
"""For how many days after a stated day a lead is still on the list."""


class Rise(Frozen):
    """A score that is higher now than when it was kept. The `lines` sum to the difference of the points.

    `causes` say what is new: activities since the last conversation, another version of the card, or only time.
    """

    before: int
    after: int
    band_before: str
    band_after: str
    causes: tuple[str, ...]
    lines: tuple[LineChange, ...]

    @property
    def told(self) -> str:
        """The rise in one sentence."""
        bands = "" if self.band_before == self.band_after else f" ({self.band_before} -> {self.band_after})"
        return f"score {self.before} -> {self.after}{bands}: {', '.join(self.causes)}"


class Revisit(Frozen):
    """An old lead worth another look: its score rose, or a day that was named comes near, or both."""

    lead: Lead
    last_talk: AwareDatetime
    score_id: str
    rise: Rise | None
    dates: tuple[StatedDate, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, one sentence each: the days first."""
        return (*(each.told for each in self.dates), *([self.rise.told] if self.rise else []))


def revisit(
    kept: Score,
    given: ScoringInput,
    lead: Lead,
    conversations: Sequence[Conversation],
    cards: Sequence[Scorecard],
    *,
    now: datetime,
    near: int,
) -> Revisit | None:
    """Look at a lead again: `lead` as it is known now, `given` what its score was `kept` from; `near` in days.

    The score is computed as of `now`, by the first card that applies: what faded counts less, what was done since
    counts. None where nothing speaks for another look.
    """
    rise = _rise(kept, given, lead, cards, now)
    dates = tuple(_near(stated_dates(given.facts, conversations), now.date(), near))
    if rise is None and not dates:
        return None
    return Revisit(lead=lead, last_talk=given.as_of, score_id=kept.id, rise=rise, dates=dates)


def _near(dates: Iterable[StatedDate], today: date, near: int) -> Iterator[StatedDate]:
    yield from (each for each in dates if each.is_near(today, near, PASSED))


def _rise(kept: Score, given: ScoringInput, lead: Lead, cards: Sequence[Scorecard], now: datetime) -> Rise | None:
    card = applicable(cards, lead)[0]
    versions = given.versions.model_copy(update={"scorecard": card.version})
    anew = score(given.model_copy(update={"lead": lead, "as_of": now, "versions": versions}), card)
    if anew.points <= kept.points:
        return None
    return Rise(
        before=kept.points,
        after=anew.points,
        band_before=kept.band,
        band_after=anew.band,
        causes=tuple(_causes(given, lead, card, now)),
        lines=tuple(line_changes(kept, anew)),
    )


def _causes(given: ScoringInput, lead: Lead, card: Scorecard, now: datetime) -> Iterator[str]:
    known = set(given.lead.activities)
    done = [each for each in lead.activities if given.as_of < each.at <= now or (each not in known and each.at <= now)]
    if done:
        kinds = ", ".join(dict.fromkeys(each.kind for each in done))
        yield f"{len(done)} {'activity' if len(done) == 1 else 'activities'} since ({kinds})"
    if card.version != given.versions.scorecard:
        yield f"by the card {card.name} that is in force now"
    if not done and card.version == given.versions.scorecard:
        yield (
            "what counted against it has faded"
            if lead.contact == given.lead.contact
            else "more is known of the contact"
        )
