"""Which thresholds a score crossed since the one before: of a band, of a stage, of a score that has a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.conversation import Frozen
from agent.routing.content import NamedScore
from agent.routing.route import Crossing, CrossingKind
from agent.score import Score, Stage

_STAGES = (Stage.NONE, Stage.MQL, Stage.SQL)


class Standing(Frozen):
    """Where a lead stood by the score that was looked at last; `reached` are the named scores it has reached."""

    score_id: str
    points: int
    band: str
    stage: Stage
    reached: tuple[str, ...] = ()


def standing(before: Standing | None, score: Score, alerts: Sequence[NamedScore], margin: int) -> Standing:
    """Where a lead stands now. A named score that was reached stays so until the score is `margin` points below."""
    held = before.reached if before else ()
    reached = tuple(each.name for each in alerts if score.points >= each.score - (margin if each.name in held else 0))
    return Standing(score_id=score.id, points=score.points, band=score.band, stage=score.stage, reached=reached)


def crossings(
    before: Standing | None, now: Standing, alerts: Sequence[NamedScore], bands: Sequence[str]
) -> tuple[Crossing, ...]:
    """What was crossed from one standing to the next; `bands` are the card's, lowest first.

    A first score crosses no band and no stage: it is the news itself. It may reach named scores.
    """
    return tuple(_crossed(before, now, alerts, bands))


def _crossed(
    before: Standing | None, now: Standing, alerts: Sequence[NamedScore], bands: Sequence[str]
) -> Iterator[Crossing]:
    if before is not None and before.band != now.band:
        yield Crossing(
            kind=CrossingKind.BAND, name=now.band, before=before.band, after=now.band, up=_up(before, now, bands)
        )
    if before is not None and before.stage is not now.stage:
        up = _STAGES.index(now.stage) > _STAGES.index(before.stage)
        yield Crossing(
            kind=CrossingKind.STAGE, name=now.stage.value, before=before.stage.value, after=now.stage.value, up=up
        )
    held = before.reached if before else ()
    for each in alerts:
        if (each.name in held) is not (each.name in now.reached):
            up = each.name in now.reached
            told = ("below", "reached") if up else ("reached", "below")
            yield Crossing(
                kind=CrossingKind.SCORE, name=f"{each.name} ({each.score})", before=told[0], after=told[1], up=up
            )


def _up(before: Standing, now: Standing, bands: Sequence[str]) -> bool:
    if before.band in bands and now.band in bands:
        return bands.index(now.band) > bands.index(before.band)
    return now.points >= before.points
