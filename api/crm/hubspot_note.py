"""The note in HubSpot that explains a score: HTML, with everything that came from outside escaped.

Limit: HubSpot, "Notes": `hs_note_body` holds at most 65,536 characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from agent.explanation import Checked, Explanation, Reason
from agent.explanation_text import letter_lines
from agent.score import Stage, Unknown
from agent.spoken import Aside, Words

NOTE_CHARACTERS = 65_536
ITEM_CHARACTERS = 4_000
"""How much of one line's text is shown."""

CUT = "<p>The rest does not fit into a note. `leadproof explain` shows all of it.</p>"


def note_body(explanation: Explanation, marker: str) -> str:
    """The explanation as HTML, whole parts only, as many as fit. `marker` is in it, so that it can be found again."""
    end = f"<p>Score {_text(marker)}</p>"
    body = ""
    for part in _parts(explanation):
        if len(body) + len(part) > NOTE_CHARACTERS - len(CUT) - len(end):
            return body + CUT + end
        body += part
    return body + end


def _parts(explanation: Explanation) -> Iterator[str]:
    """Pieces of HTML, each complete in itself, the most important first."""
    stage = "" if explanation.stage is Stage.NONE else f", {explanation.stage.value.upper()}"
    yield (
        f"<p><strong>Leadproof: {explanation.points} of {explanation.highest}, "
        f"{_text(explanation.band)}{stage}</strong>"
        f" (range {explanation.low}–{explanation.high})</p>"
    )
    yield f"<p>{_text(explanation.sentence)}</p>"
    yield from (f"<p>{_text(line)}</p>" for line in letter_lines(explanation))
    yield from (_reason(reason) for reason in explanation.ledger)
    yield from (_checked(check) for check in explanation.checks)
    yield from (_unknown(unknown) for unknown in explanation.unknowns)
    if explanation.change:
        yield f"<p><strong>What would change it:</strong> {_text(explanation.change)}</p>"
    if explanation.question:
        yield f"<p><strong>Ask next:</strong> {_text(explanation.question)}</p>"
    yield from (f"<p><strong>Noticed:</strong> {_text(warning)}</p>" for warning in explanation.warnings)


def _reason(reason: Reason) -> str:
    words = "".join(_quoted(said) for said in reason.words)
    sources = "".join(f"<br>{_text(source)}" for source in reason.sources)
    return f"<p><strong>{reason.points:+d}</strong> {_text(reason.because)}{words}{sources}{_beside(reason.asides)}</p>"


def _checked(check: Checked) -> str:
    needed = f"<br>Needed: {_text(check.ask)}" if check.ask else ""
    sources = "".join(f"<br>{_text(source)}" for source in check.sources)
    return f"<p>Checked: {_text(check.told)}{needed}{sources}{_beside(check.asides)}</p>"


def _beside(asides: tuple[Aside, ...]) -> str:
    return "".join(
        f"<br><strong>Mind:</strong> {_text(aside.told)}{''.join(map(_quoted, aside.words))}" for aside in asides
    )


def _quoted(said: Words) -> str:
    return f"<br>{_text(said.speaker)}: “{_text(said.text)}”"


def _unknown(unknown: Unknown) -> str:
    return f"<p>Unknown: {_text(unknown.label)} (could add {unknown.could_add}, could cost {unknown.could_cost})</p>"


def _text(text: str) -> str:
    shown = text if len(text) <= ITEM_CHARACTERS else text[: ITEM_CHARACTERS - 1] + "…"
    return escape(shown)
