"""The spam gate, and words that try to give instructions.

A gated conversation is kept and not scored; a person can lift the gate. An injected instruction changes nothing and
is reported.
"""

from __future__ import annotations

from agent.conversation import Conversation, Frozen
from agent.facts import Evidence
from agent.lead import Contact


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
    raise NotImplementedError
