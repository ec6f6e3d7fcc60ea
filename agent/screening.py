"""The spam gate, and words that try to give instructions.

A gated conversation is kept and not scored; a person can lift the gate. An injected instruction changes nothing and
is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from agent.conversation import Conversation, ConversationKind, Frozen, Utterance
from agent.facts import Evidence
from agent.injections import Span, injections
from agent.lead import Contact
from agent.spam_signs import GATE, SpamSign, signs_in_call, signs_in_contact, signs_in_message

_MOST_REPORTED = 100
"""How many injected instructions are reported of one conversation; nobody reads more."""


class Screening(Frozen):
    """What screening found. `reasons` say why it is spam; `injections` are words that address a machine.

    `lifted_by` is the person who looked and let it pass.
    """

    spam: bool = False
    reasons: tuple[str, ...] = ()
    injections: tuple[Evidence, ...] = ()
    lifted_by: str | None = None

    @property
    def gated(self) -> bool:
        """Whether the conversation is held back."""
        return self.spam and self.lifted_by is None


def screen(conversation: Conversation, contact: Contact) -> Screening:
    """Screen a conversation. It is spam where the signs together weigh `GATE`; `reasons` are empty where it is not.

    Injected instructions never gate: a genuine inquiry may quote one.
    """
    signs = spam_signs(conversation, contact)
    spam = round(sum(sign.weight for sign in signs), 6) >= GATE
    return Screening(
        spam=spam,
        reasons=tuple(sign.reason for sign in signs if sign.weight > 0) if spam else (),
        injections=tuple(islice(_injections(conversation), _MOST_REPORTED)),
    )


def spam_signs(conversation: Conversation, contact: Contact) -> tuple[SpamSign, ...]:
    """All signs of spam with their weights, heaviest first, whether or not they are enough."""
    texts = [utterance.text for utterance in conversation.utterances]
    if conversation.kind is ConversationKind.CALL:
        signs = list(signs_in_call(texts))
    else:
        signs = [*signs_in_message("\n".join(texts)), *signs_in_contact(contact)]
    return tuple(sorted(signs, key=lambda sign: (-sign.weight, sign.reason)))


def _injections(conversation: Conversation) -> Iterator[Evidence]:
    for utterance in conversation.utterances:
        for span in injections(utterance.text):
            yield _evidence(conversation, utterance, span)


def _evidence(conversation: Conversation, utterance: Utterance, span: Span) -> Evidence:
    return Evidence(
        conversation=conversation.id,
        utterance=utterance.index,
        speaker=utterance.speaker,
        side=utterance.side,
        said_at=conversation.took_place + timedelta(seconds=utterance.start or 0),
        start=span.start,
        end=span.end,
        quote=utterance.text[span.start : span.end],
    )
