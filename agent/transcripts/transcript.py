"""What each format makes of its text: turns, and what the text says of its date, its people and its lead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pydantic import AwareDatetime

from agent.conversation import ConversationKind, Frozen
from agent.errors import InputTooLarge, UnreadableInput
from agent.lead import Activity, Contact
from agent.sides import UNNAMED
from agent.transcripts.incoming import Limits
from agent.transcripts.people import Person


class Turn(NamedTuple):
    """One turn as it stands in the text. `start` and `end` are seconds from the start of the conversation."""

    speaker: str
    text: str
    start: float | None = None
    end: float | None = None


class Transcript(Frozen):
    """A text, parsed. `began` is the date that the text itself states, `given` one that its sender put beside it.

    `addresses` are (participant, e-mail) pairs, `people` what the recording system knows of the participants, and
    `host_domains` the e-mail domains of who hosts. The turns of an inquiry carry no speaker: its writer is the contact.
    """

    kind: ConversationKind
    turns: tuple[Turn, ...]
    began: AwareDatetime | None = None
    given: AwareDatetime | None = None
    addresses: tuple[tuple[str, str], ...] = ()
    people: tuple[Person, ...] = ()
    host_domains: tuple[str, ...] = ()
    sellers: tuple[str, ...] = ()
    seller_domains: tuple[str, ...] = ()
    contact: Contact = Contact()
    activities: tuple[Activity, ...] = ()


def collected(turns: Iterable[Turn], limits: Limits) -> tuple[Turn, ...]:
    """The turns that have text, stopped at the first that breaks a limit.

    Raises InputTooLarge (too_many_utterances, utterance_too_long), UnreadableInput (no_utterances).
    """
    kept: list[Turn] = []
    for turn in turns:
        if not turn.text:
            continue
        if len(kept) == limits.max_utterances:
            raise InputTooLarge(
                "too_many_utterances",
                f"The conversation has more than {limits.max_utterances:,} utterances. "
                "Split it, or raise LEADPROOF_MAX_UTTERANCES.",
            )
        if len(turn.text) > limits.max_utterance_characters:
            raise InputTooLarge(
                "utterance_too_long",
                f"Utterance {len(kept)} has {len(turn.text):,} characters; the limit is "
                f"{limits.max_utterance_characters:,}. Split it, or raise LEADPROOF_MAX_UTTERANCE_CHARACTERS.",
            )
        kept.append(turn)
    if not kept:
        raise UnreadableInput(
            "no_utterances", "Nobody says anything in this input: 0 utterances. Check that the export holds text."
        )
    return tuple(kept)


def merged(turns: Iterable[Turn], longest: int) -> Iterable[Turn]:
    """Consecutive turns of one speaker as one, their texts joined by a space. Captions cut a sentence into many.

    One that has grown beyond `longest` characters is given out as it is, so that whoever keeps the limit can stop.
    """
    group: list[Turn] = []
    length = 0
    for turn in turns:
        if not turn.text:
            continue
        if group and (turn.speaker != group[0].speaker or length > longest):
            yield _joined(group)
            group, length = [], 0
        group.append(turn)
        length += len(turn.text) + 1
    if group:
        yield _joined(group)


def _joined(group: list[Turn]) -> Turn:
    text = " ".join(turn.text for turn in group)
    return Turn(group[0].speaker, text, group[0].start, group[-1].end)


def spoken(turns: Iterable[Turn], limits: Limits, nobody: str = "Nothing says who speaks.") -> tuple[Turn, ...]:
    """The turns of a call as speech recognition cuts them, consecutive ones of one speaker merged.

    Raises UnreadableInput (speakers_missing, no_utterances) and InputTooLarge.
    """
    kept = collected(merged(turns, limits.max_utterance_characters), limits)
    if all(turn.speaker == UNNAMED for turn in kept):
        raise UnreadableInput("speakers_missing", f"{nobody} Export the transcript with speaker names.")
    return kept
