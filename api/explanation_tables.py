"""The tables of an explanation: the ways to a higher band, and the lead beside the average one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from api.console import outside, table

if TYPE_CHECKING:
    from rich.table import Table

    from agent.contributions import BesideAverage
    from agent.counterfactuals import Reach


def ways_table(reaches: Sequence[Reach]) -> Table:
    """The smallest sets of changes that reach each higher band."""
    made = table("to reach", "by the fewest changes", "score", right=("score",))
    for reach in reaches:
        goal = f"{reach.band} ({reach.start})"
        if reach.size is None:
            made.add_row(outside(goal), Text("nothing reaches it; every change together gives", "dim"), str(reach.most))
        for way in reach.sets:
            made.add_row(outside(goal), outside(" + ".join(each.rstrip(",") for each in way.changes)), str(way.points))
            goal = ""
        if reach.others:
            made.add_row("", Text(f"and {reach.others} more of {reach.size} that do it", "dim"), "")
    return made


def average_table(average: BesideAverage, points: int) -> Table:
    """What each group and each attribute brings this lead, and the average lead of the card."""
    mean = f"average of {average.leads}"
    made = table("brings", "this lead", mean, right=("this lead", mean))
    for each in average.groups:
        made.add_row(outside(each.label, "bold"), f"{each.points:+d}", f"{each.average:+g}")
    for each in average.attributes:
        made.add_row(Text.assemble("  ", outside(each.label)), f"{each.points:+d}", f"{each.average:+g}")
    made.add_section()
    made.add_row(Text("the score"), str(points), f"{average.score:g}")
    return made
