"""The slash command: what was typed, and what it is answered with."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from agent.conversation import Frozen
from agent.transcripts import Incoming
from api.slack import messages, proposals
from api.slack.blocks import Message

if TYPE_CHECKING:
    from api.assembly import Assembly

_LABELLED = re.compile(r"<[^<>|\s]+\|([^<>|]*)>")
_BARE = re.compile(r"<(?:mailto:)?((?:https?://)?[^<>|\s]*[@.][^<>|\s]*)>")


class Verb(StrEnum):
    SCORE = "score"
    EXPLAIN = "explain"
    PROPOSALS = "proposals"
    HELP = "help"


class Typed(Frozen):
    """A command as it was meant: what to do, and with what."""

    verb: Verb
    rest: str


def typed(text: str) -> Typed:
    """Read what stands after `/lead`. Words that are no command ask for help."""
    word, *rest = text.split(maxsplit=1) or [""]
    verb = word.casefold()
    return Typed(verb=Verb(verb) if verb in set(Verb) else Verb.HELP, rest=plain(" ".join(rest)).strip())


def plain(text: str) -> str:
    """Text as the person typed it: Slack's links become their labels, its entities their characters."""
    unlinked = _BARE.sub(r"\1", _LABELLED.sub(r"\1", text))
    return unlinked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def at_once(command: Typed) -> str:
    """What is said within Slack's three seconds: all there is to say, or that an answer follows."""
    if command.verb is Verb.HELP:
        return messages.HELP
    if command.verb is Verb.PROPOSALS:
        return messages.LISTING
    if command.verb is Verb.SCORE:
        return messages.READING if command.rest else messages.NOTHING_TO_SCORE
    return messages.LOOKING if command.rest else messages.NOBODY_TO_EXPLAIN


def takes_work(command: Typed) -> bool:
    """Whether an answer follows the first word."""
    return command.verb is Verb.PROPOSALS or (command.verb is not Verb.HELP and bool(command.rest))


def answer(assembly: Assembly, command: Typed) -> Message:
    """Do what was asked. Raises LeadproofError for what cannot be read or found."""
    if command.verb is Verb.PROPOSALS:
        return proposals.listed(assembly)
    return _score(assembly, command.rest) if command.verb is Verb.SCORE else _explain(assembly, command.rest)


def _score(assembly: Assembly, text: str) -> Message:
    settings = assembly.settings
    incoming = Incoming(raw=text.encode(), received=datetime.now(UTC), seller_domains=settings.seller_domains)
    qualified = assembly.qualifier.qualify(incoming)
    if qualified.explanation is None:
        return messages.held_back(qualified.screening)
    return messages.with_undelivered(messages.explained(qualified.explanation), qualified.undelivered)


def _explain(assembly: Assembly, who: str) -> Message:
    summary = assembly.inbox.find(who)
    return messages.explained(assembly.explain(assembly.inbox.latest_score(summary.lead.id)))
