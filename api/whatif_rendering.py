"""Two ledgers side by side on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from agent.score import Stage
from api.console import one_line, outside, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from agent.score import Score
    from agent.whatif import WhatIf


def beside(found: WhatIf) -> list[RenderableType]:
    """The score as it is and as it would be, with every line of either ledger; lines that differ stand out."""
    made = table("rule", "what it sees", "now", "then", right=("now", "then"))
    for line in found.lines:
        group = "" if line.group is None else f"{line.group.value} "
        style = "bold" if line.before != line.after else "dim"
        rule = Text(one_line(f"{group}{line.rule}"), style)
        made.add_row(rule, outside(line.because), Text(_points(line.before), style), Text(_points(line.after), style))
    made.add_section()
    made.add_row(
        "", Text("the score, which is the sum of these lines"), str(found.before.points), str(found.after.points)
    )
    parts: list[RenderableType] = [
        outside(f"What if {', '.join([*found.assumed, *([f'scored by {found.card}'] if found.card else [])])}"),
        made,
        Text.assemble(("Now: ", "bold"), outside(_told(found.before))),
        Text.assemble(("Then: ", "bold"), outside(_told(found.after))),
    ]
    parts += [Text.assemble(("Note: ", "yellow"), outside(note)) for note in found.notes]
    parts.append(Text("Nothing was changed.", style="dim"))
    return parts


def _told(score: Score) -> str:
    """A score in one line: points, range, band, stage, and the letters that its card gives."""
    stage = "" if score.stage is Stage.NONE else score.stage.value.upper()
    more = (stage, f"label {score.label}" if score.label else "", f"grade {score.grade}" if score.grade else "")
    letters = ", ".join(part for part in (score.band, *more) if part)
    goes_to = f", goes to {score.assigned}" if score.assigned else ""
    return f"{score.points} of {score.highest} ({score.low}-{score.high}), {letters}{goes_to}"


def _points(points: int | None) -> str:
    return "" if points is None else f"{points:+d}"
