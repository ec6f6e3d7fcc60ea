"""The fact ledger of a lead, what changed in it, and its merges, as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.fact_ledger import Fate
from agent.fact_words import name_of, stated
from api.console import one_line, outside, table
from api.rendering import band, explained, named

if TYPE_CHECKING:
    from rich.console import RenderableType

    from agent.fact_ledger import Entry
    from agent.facts import Evidence, Fact
    from agent.hindsight import Difference, FactChange, Hindsight, Stood
    from knowledge.merging import Merge

FATES = {
    Fate.HOLDS: "holds",
    Fate.CONTESTED: "contested",
    Fate.REFINED: "said more precisely",
    Fate.REPLACED: "replaced",
    Fate.TAKEN_BACK: "taken back",
    Fate.OUTWEIGHED: "outweighed",
}
STYLES = {Fate.HOLDS: "green", Fate.CONTESTED: "yellow"}

TURNS = {
    "appeared": "new",
    "taken_back": "no longer known",
    "contradicted": "now contested",
    "settled": "no longer contested",
    "replaced": "replaced",
    "refined": "more precise",
    "outweighed": "outweighed by stronger words",
    "borne_out": "said again",
}


def hindsight_lines(found: Hindsight) -> list[RenderableType]:
    """A lead as it could be known at a moment, with what that means said first."""
    count = len(found.conversations)
    told = (
        f"As it could be known by {found.until:%Y-%m-%d %H:%M} UTC, from "
        f"{'the one conversation' if count == 1 else f'the {count} conversations'} held up to then. Scored now, by the "
        "scorecard, prices and policies in force now; nothing is stored."
    )
    return [Text(told, style="yellow"), *explained(found.explanation)]


def ledger_table(ledger: Iterable[Entry]) -> Table:
    """The fact ledger: what was said, by whom, when, when it was learned, and what became of it."""
    made = table("factor", "fact", "who said it", "said", "learned", "became", "words")
    for entry in ledger:
        fact = entry.fact
        made.add_row(
            name_of(fact.factor),
            outside(stated(fact)),
            outside(_speaker(entry)),
            f"{fact.said_at:%Y-%m-%d}",
            f"{entry.learned:%Y-%m-%d}",
            _fate(entry),
            _quotes(fact.evidence),
        )
    return made


def difference_lines(found: Difference) -> list[RenderableType]:
    """What changed between two moments: the score, then the facts with the words, then the lines of the score."""
    who = outside(named(found.lead.contact, found.lead.id), "bold")
    parts: list[RenderableType] = [
        Text.assemble(who, f"  from {found.start:%Y-%m-%d %H:%M} to {found.end:%Y-%m-%d %H:%M} UTC"),
        Text.assemble(_stood(found.before), " -> ", _stood(found.after), f"  ({_signed(found.points)})"),
        Text(f"{_conversations(found.conversations)} held in between. Both scored by what is in force now.", "dim"),
    ]
    parts.append(_facts(found.facts) if found.facts else Text("No fact changed."))
    if found.lines:
        parts.append(_lines(found))
    return parts


def merges_table(merges: Iterable[Merge]) -> Table:
    """What was merged into what, by whom and when, and what of it was undone."""
    made = table("lead", "was merged into", "by", "on", "undone by", "on")
    for merge in merges:
        undone = (outside(merge.undone_by or ""), f"{merge.undone:%Y-%m-%d %H:%M} UTC") if merge.undone else ("-", "-")
        made.add_row(merge.other, merge.lead, outside(merge.merged_by), f"{merge.merged:%Y-%m-%d %H:%M} UTC", *undone)
    return made


def _speaker(entry: Entry) -> str:
    words = entry.fact.evidence[-1]
    role = f", {entry.role}" if entry.role else ""
    return f"{words.speaker}{role} ({words.side}, {entry.fact.evidence_class})"


def _fate(entry: Entry) -> Text:
    said = f" on {entry.by.said_at:%Y-%m-%d}" if entry.by is not None else ""
    return Text(f"{FATES[entry.fate]}{said}", style=STYLES.get(entry.fate, "dim"))


def _quotes(evidence: Iterable[Evidence]) -> Text:
    return Text("\n".join(f"“{one_line(words.quote)}”" for words in evidence))


def _facts(changes: Sequence[FactChange]) -> Table:
    made = table("factor", "what happened", "before", "now", "words")
    for change in changes:
        made.add_row(
            name_of(change.factor), TURNS[change.turn], _known(change.before), _known(change.after), _said(change.words)
        )
    return made


def _known(facts: Sequence[Fact]) -> RenderableType:
    return outside("; ".join(stated(fact) for fact in facts) or "unknown")


def _said(words: Iterable[Evidence]) -> RenderableType:
    lines = [
        outside(f"{each.speaker} ({each.side}, {each.said_at:%Y-%m-%d}): “{one_line(each.quote)}”") for each in words
    ]
    return Group(*lines)


def _lines(found: Difference) -> RenderableType:
    made = table("before", "now", "rule", "because", right=("before", "now"))
    for line in found.lines:
        made.add_row(_signed(line.before), _signed(line.after), outside(line.rule, "dim"), outside(line.because))
    return Padding(made, (0, 0))


def _stood(stood: Stood | None) -> Text:
    if stood is None:
        return Text("not known", style="dim")
    return Text.assemble(
        (f"{stood.points}", "bold"), f" of {stood.highest} ({stood.low}-{stood.high}) ", band(stood.band)
    )


def _conversations(count: int) -> str:
    return "1 conversation" if count == 1 else f"{count or 'No'} conversations"


def _signed(points: int) -> str:
    return f"{points:+d}" if points else "0"
