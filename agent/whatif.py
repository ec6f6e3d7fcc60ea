"""A score beside the one that a lead would have, were something of it otherwise. Pure; nothing is stored."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from agent.assumptions import ACTIVITY, EMAIL, Assumption, assume, checked_anew
from agent.claims import BANT
from agent.conversation import Frozen
from agent.facts import CheckOutcome
from agent.ledger import DECAY
from agent.offer import Offer
from agent.score import Group, LedgerLine, Score, ScoringInput
from agent.scorecard import Scorecard
from agent.scoring import score
from agent.wording import verdict

LIKE = 0.8
"""How alike, 0..1, a name must be to one that the card looks at to be taken for a slip."""


class LineBeside(Frozen):
    """One line of either ledger: its points before and after, None where the ledger has no such line."""

    group: Group | None
    rule: str
    because: str
    before: int | None
    after: int | None


class WhatIf(Frozen):
    """A lead's score and the one it would have. The lines' points before sum to `before`, those after to `after`.

    `notes` say what should be known besides: an assumption that no rule looks at, a check that stays open. `card` is
    the name of another card that `after` is by; None where both are by the same.
    """

    lead_id: str
    assumed: tuple[str, ...]
    before: Score
    after: Score
    lines: tuple[LineBeside, ...]
    notes: tuple[str, ...] = ()
    card: str | None = None


def what_if(
    given: ScoringInput, assumed: Sequence[Assumption], card: Scorecard, offer: Offer, under: Scorecard | None = None
) -> WhatIf:
    """Score a lead as it is by `card`, and as it would be, by the card `under` where one is given.

    Raises InputError "assumption_value".
    """
    changed = assume(given, assumed, offer)
    before = score(given, card)
    if under is not None:
        versions = changed.versions.model_copy(update={"scorecard": under.version})
        changed, card = changed.model_copy(update={"versions": versions}), under
    after = score(changed, card)
    return WhatIf(
        lead_id=given.lead.id,
        assumed=tuple(str(each) for each in assumed),
        before=before,
        after=after,
        lines=tuple(_beside(before, after, card)),
        notes=tuple(_notes(given, changed, assumed, card, offer)),
        card=under.name if under else None,
    )


def _beside(before: Score, after: Score, card: Scorecard) -> Iterator[LineBeside]:
    """The lines of both, in the card's order; a line that only one has stands where the other would have it."""
    was, now = ({(line.group, line.rule): line for line in each.ledger} for each in (before, after))
    places = {rule: place for place, rule in enumerate(card.rules)}

    def order(key: tuple[Group | None, str]) -> tuple[int, int, str]:
        group, rule = key
        aged = rule.removeprefix(DECAY)
        return (
            len(Group) if group is None else list(Group).index(group),
            places.get(aged, len(places)),
            "" if aged == rule else rule,
        )

    for key in sorted({**was, **now}, key=order):
        old, new = was.get(key), now.get(key)
        shown = new or old
        if shown is not None:
            yield LineBeside(
                group=shown.group, rule=shown.rule, because=shown.because, before=_points(old), after=_points(new)
            )


def _points(line: LedgerLine | None) -> int | None:
    return None if line is None else line.points


def _notes(
    given: ScoringInput, changed: ScoringInput, assumed: Sequence[Assumption], card: Scorecard, offer: Offer
) -> Iterator[str]:
    weighed = _weighed(card)
    for each in assumed:
        if not _keys(each) & weighed and not (each.name.startswith(ACTIVITY) and "inactivity" in weighed):
            near = difflib.get_close_matches(each.name, sorted(weighed), n=1, cutoff=LIKE)
            yield f"No rule of the card looks at {each.name}" + (f"; did you mean {near[0]}?" if near else ".")
    anew = checked_anew(given, changed)
    if anew and offer.catalogue.version != given.versions.catalogue:
        yield "Checked against the price list in force now, which is not the one that the score was computed with."
    for derived in changed.derived:
        if derived.name in anew and derived.outcome is CheckOutcome.UNKNOWN:
            yield f"Open: {verdict(derived, told=derived.missing)}"
    if not card.applies_to(changed.lead):
        yield f"The card {card.name} would no longer be used for this lead."


def _keys(each: Assumption) -> set[str]:
    """The attributes that an assumption changes, as rules name them."""
    if each.name in BANT:
        return {f"factor.{each.name}"}
    if each.name == "request":
        return {"request", "check.budget_fit", "check.timeline_fit", "check.quantity_fit"}
    return {"contact.business_email"} if each.name == EMAIL else {each.name}


def _weighed(card: Scorecard) -> set[str]:
    """What the card looks at, in rules, grade, stages and in whether it applies. Stages count every factor."""
    keys = {rule.when.key for rule in card.rules.values()} | {f"factor.{factor.value}" for factor in BANT}
    return keys | {when.key for _, when in card.criteria} | {when.key for when in card.content.applies}
