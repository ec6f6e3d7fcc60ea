"""An explanation as plain text, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from agent.compiled import compiled
from agent.score import Stage, Unknown
from agent.spelling import one_line

if TYPE_CHECKING:
    from agent.counterfactuals import Reach
    from agent.explanation import Checked, Explanation, Reason
    from agent.spoken import Aside, Words


def plain_text(explanation: Explanation) -> str:
    """The whole explanation, for a terminal or a plain message. Ends with a newline."""
    return "\n".join(_text_lines(explanation)) + "\n"


def _text_lines(explanation: Explanation) -> Iterator[str]:
    yield explanation.who
    yield explanation.sentence
    yield ""
    yield _summary(explanation)
    yield from letter_lines(explanation)
    yield ""
    for reason in explanation.ledger:
        yield f"{reason.points:+5d}  {reason.because}"
        yield from (f"         {detail}" for detail in _details(reason, str))
    yield f"{explanation.points:5d}  in all"
    for title, lines in _rest(explanation, str):
        yield ""
        yield title
        yield from (f"  {line}" for line in lines)


def markdown(explanation: Explanation) -> str:
    """The whole explanation as CommonMark. Ends with a newline."""
    return "\n".join(_markdown_lines(explanation)) + "\n"


def _markdown_lines(explanation: Explanation) -> Iterator[str]:
    yield f"### {escaped(explanation.who)}"
    yield ""
    yield f"**{escaped(explanation.sentence)}**"
    yield ""
    yield escaped(_summary(explanation))
    for line in letter_lines(explanation):
        yield ""
        yield escaped(line)
    yield ""
    for reason in explanation.ledger:
        yield f"- **{reason.points:+d}** {escaped(reason.because)}"
        yield from (f"  - {detail}" for detail in _details(reason, escaped))
    yield f"- **{explanation.points}** in all"
    for title, lines in _rest(explanation, escaped):
        yield ""
        yield f"**{title}**"
        yield ""
        yield from (f"- {line}" for line in lines)


def _summary(explanation: Explanation) -> str:
    stage = "" if explanation.stage is Stage.NONE else f", {explanation.stage.value.upper()}"
    score = f"Score {explanation.points} of {explanation.highest}, {explanation.band}{stage}"
    return f"{score}; range {explanation.low} to {explanation.high}."


def letter_lines(explanation: Explanation) -> list[str]:
    """What only some give beside the score: label, grade with what moved it, categories; who has the lead, and news."""
    lines = []
    if explanation.label is not None:
        lines.append(f"Label {explanation.label}: fit by engagement.")
    if explanation.grade is not None:
        moved = "; ".join(f"{line.because} ({line.thirds:+d}/3)" for line in explanation.grade_ledger)
        lines.append(f"Grade {explanation.grade}: {moved or 'nothing that moves it is known'}.")
        lines += [f"Goes to {explanation.assigned}."] if explanation.assigned else []
    if explanation.categories:
        lines.append(f"By category: {', '.join(f'{name} {points}' for name, points in explanation.categories)}.")
    if explanation.route is not None:
        lines.append(one_line(explanation.route.told))
    lines += (
        [f"Crossed: {', '.join(one_line(each.told) for each in explanation.crossed)}."] if explanation.crossed else []
    )
    return lines


def _details(reason: Reason, shown: Callable[[str], str]) -> Iterator[str]:
    """What stands under a line of the ledger: the words, the company's own sources, and the rule's reason."""
    yield from (_quoted(words, shown) for words in reason.words)
    yield from (shown(source) for source in reason.sources)
    yield from _beside(reason.asides, shown)
    if reason.why:
        yield f"Rule {shown(reason.rule)}: {shown(reason.why)}"


def _quoted(words: Words, shown: Callable[[str], str]) -> str:
    spoke = f"{words.side.value}, {words.manner.value}, {words.said_at:%Y-%m-%d}"
    return f"{shown(words.speaker)} ({spoke}): “{shown(words.text)}”"


def _beside(asides: Iterable[Aside], shown: Callable[[str], str]) -> Iterator[str]:
    """What the seller said otherwise, each with the words."""
    for aside in asides:
        yield f"Mind: {shown(aside.told)}"
        yield from (_quoted(words, shown) for words in aside.words)


def _checked(check: Checked, shown: Callable[[str], str]) -> Iterator[str]:
    yield shown(check.told)
    if check.ask:
        yield f"Needed: {shown(check.ask)}"
    yield from (shown(source) for source in check.sources)
    yield from _beside(check.asides, shown)


def _rest(explanation: Explanation, shown: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    """The parts after the ledger, each with its title."""
    if explanation.checks:
        yield "Checked besides", [line for check in explanation.checks for line in _checked(check, shown)]
    if explanation.heard:
        yield "Also heard", list(_heard(explanation, shown))
    if explanation.unknowns:
        yield "What is unknown", [shown(_could(unknown)) for unknown in explanation.unknowns]
    yield "What would change it", [shown(explanation.change)]
    if explanation.reaches:
        yield "Ways to a higher band", [shown(line) for reach in explanation.reaches for line in way_lines(reach)]
    if explanation.question is not None:
        yield "Ask next", [shown(explanation.question), shown(f"Why: {explanation.question_reason}.")]
    if explanation.beside_average is not None:
        average = explanation.beside_average
        title = f"Beside the average of {average.leads} leads, which has {average.score:g}"
        yield title, [shown(each.words) for each in (*average.groups, *average.attributes)]
    if explanation.warnings:
        yield "Warnings", [shown(warning) for warning in explanation.warnings]


def way_lines(reach: Reach) -> Iterator[str]:
    """What it takes to reach a band: its smallest sets of changes, one a line."""
    start = f"{reach.band}, from {reach.start}"
    if reach.size is None:
        yield f"{start}: out of reach; every change together gives {reach.most}"
        return
    for way in reach.sets:
        yield f"{start}: {' + '.join(each.rstrip(',') for each in way.changes)} = {way.points}"
    if reach.others:
        several = "set" if reach.others == 1 else "sets"
        yield f"{start}: and {reach.others} more {several} of {reach.size} that do it"


def _heard(explanation: Explanation, shown: Callable[[str], str]) -> Iterator[str]:
    """What was told besides, in brief, each with the words said last."""
    brief = explanation.heard_in_brief
    for remark in brief:
        words = "; ".join(_quoted(words, shown) for words in remark.last_words)
        yield f"{shown(f'{remark.about}: {remark.told}')}. {words}"
    if len(brief) < len(explanation.heard):
        yield f"and {len(explanation.heard) - len(brief)} more"


def _could(unknown: Unknown) -> str:
    return f"{unknown.label}: could add {unknown.could_add}, could cost {unknown.could_cost}"


_MARKS = compiled(r"[\\`*_{}\[\]#|~@$]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)


def escaped(text: str) -> str:
    """A line of text that Markdown shows as it is: no mark, link, mention or tag of it works."""
    return _MARKS.sub(r"\\\g<0>", escape(text, quote=False))
