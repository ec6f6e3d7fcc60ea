"""What is said in Slack: a score and where it comes from, a conversation held back, a lead nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from agent.errors import LeadproofError
from agent.explanation import Checked, Explanation, Reason
from agent.explanation_text import letter_lines
from agent.routing.route import CrossingKind
from agent.score import Stage, Unknown
from agent.screening import Screening
from agent.spoken import Aside, Words
from api.slack.blocks import Block, Message, context, escaped, header, message, packed, saying, section
from api.slack.manifest import COMMAND

UNKNOWNS = 10
"""How many unknowns are listed, the ones that could change most first."""

HELP = f"""\
*Leadproof scores conversations and shows where each point comes from.*
`{COMMAND} score TEXT` reads a call or an inquiry, stores it and scores the lead
`{COMMAND} explain NAME or EMAIL` explains a lead's latest score
`{COMMAND} proposals` lists what is proposed for the CRM's fields, to accept or dismiss
`{COMMAND} help` shows this"""

NOTHING_TO_SCORE = f"There is nothing to score. Put the conversation after the word: `{COMMAND} score Kim: we need …`"
NOBODY_TO_EXPLAIN = f"Say whose score: `{COMMAND} explain kim@acme.example`"
READING = "Reading the conversation. The score follows in a moment."
LOOKING = "Looking for the lead. The explanation follows in a moment."
LISTING = "Looking for proposals. They follow in a moment."
APOLOGY = "Something went wrong here that was not foreseen. The service's log has the details; please try again."


def headline(explanation: Explanation) -> str:
    """ "Kim Lee · 74 · hot · SQL", plain text."""
    stage = [] if explanation.stage is Stage.NONE else [explanation.stage.value.upper()]
    return " · ".join([explanation.who, f"{explanation.points}", explanation.band, *stage])


def explained(explanation: Explanation) -> Message:
    """A score in full: reasons, the ledger with quotes, what else was heard, unknowns, a change, what to ask."""
    blocks: list[Block] = [
        header(headline(explanation)),
        section(escaped(explanation.sentence)),
        *[context(escaped(line)) for line in letter_lines(explanation)],
        context(f"Range {explanation.low}–{explanation.high} while some things are unknown"),
        *_titled("Ledger", [line for reason in explanation.ledger for line in _reason(reason)]),
        *_titled("Checked besides", [line for check in explanation.checks for line in _checked(check)]),
        *_titled("Also heard", list(_heard(explanation))),
        *_titled("Unknown", [_unknown(unknown) for unknown in _weightiest(explanation.unknowns)]),
        *_titled("What would change it", [escaped(explanation.change)] if explanation.change else []),
        *_titled("Ask next", [escaped(explanation.question)] if explanation.question else []),
        *_titled("Noticed", [escaped(warning) for warning in explanation.warnings]),
        context(f"Score `{escaped(explanation.score_id)}`"),
    ]
    return message(f"{escaped(headline(explanation))}. {escaped(explanation.sentence)}", blocks)


def moved(explanation: Explanation, before: str) -> Message:
    """What changed since the lead was last told of, with the explanation: its band from `before`, what it crossed."""
    told = explained(explanation)
    band = [f"{before} → {explanation.band}"] if before != explanation.band else []
    other = [each.told for each in explanation.crossed if each.kind is not CrossingKind.BAND]
    news = escaped(", ".join([*band, *other]) or explanation.band)
    begins = f"{escaped(before)} → " if band else f"{news}: "
    return message(f"{begins}{told.text}", [section(f"*{news}*: {escaped(headline(explanation))}"), *told.blocks[1:]])


def held_back(screening: Screening) -> Message:
    """That a conversation was taken for spam, and why."""
    reasons = [f"• {escaped(reason)}" for reason in screening.reasons]
    said = "This was held back as spam and not scored. A person can let it pass."
    return message(said, [section(f"*{said}*"), *packed(reasons)])


def refused(error: LeadproofError) -> Message:
    """What was wrong with a command, in the error's own words."""
    return saying(escaped(error.message))


def with_undelivered(told: Message, undelivered: tuple[str, ...]) -> Message:
    """The same message, and after its first lines what could not be published."""
    if not undelivered:
        return told
    notes = [context(f"Not delivered: {escaped(reason)}") for reason in undelivered]
    return message(told.text, [*told.blocks[:2], *notes, *told.blocks[2:]])


def _titled(title: str, lines: list[str]) -> list[Block]:
    return packed([f"*{title}*", *lines]) if lines else []


def _reason(reason: Reason) -> list[str]:
    words = [_quoted(said) for said in reason.words]
    sources = [f"> {escaped(source)}" for source in reason.sources]
    return [f"`{reason.points:+d}` {escaped(reason.because)}", *words, *sources, *_beside(reason.asides)]


def _checked(check: Checked) -> list[str]:
    needed = [f"> Needed: {escaped(check.ask)}"] if check.ask else []
    sources = [f"> {escaped(source)}" for source in check.sources]
    return [f"• {escaped(check.told)}", *needed, *sources, *_beside(check.asides)]


def _beside(asides: tuple[Aside, ...]) -> list[str]:
    return [line for aside in asides for line in (f"> *Mind:* {escaped(aside.told)}", *map(_quoted, aside.words))]


def _quoted(said: Words) -> str:
    return f"> {escaped(said.speaker)}: “{escaped(said.text)}”"


def _heard(explanation: Explanation) -> Iterator[str]:
    brief = explanation.heard_in_brief
    for remark in brief:
        yield f"• {escaped(remark.about)}: {escaped(remark.told)}"
        yield from (f"> {escaped(said.speaker)}: “{escaped(said.text)}”" for said in remark.last_words)
    if len(brief) < len(explanation.heard):
        yield f"and {len(explanation.heard) - len(brief)} more"


def _unknown(unknown: Unknown) -> str:
    return f"• {escaped(unknown.label)}: could add {unknown.could_add}, could cost {unknown.could_cost}"


def _weightiest(unknowns: tuple[Unknown, ...]) -> list[Unknown]:
    return sorted(unknowns, key=lambda one: (-one.could_add - abs(one.could_cost), one.name))[:UNKNOWNS]
