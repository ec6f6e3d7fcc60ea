"""The notifier where no Slack channel is set: it prints the explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent.qualifier import Qualified


class ConsoleNotifier:
    """Prints what became of a conversation; not `aloud`, it leaves the printing to the command that asked."""

    name = "console"

    def __init__(self, *, aloud: bool = True) -> None:
        self._aloud = aloud

    def publish(self, qualified: Qualified) -> None:
        """Print the explanation, or why the conversation is held back, on stdout."""
        if not self._aloud:
            return
        from api.console import show
        from api.rendering import qualified_in_full

        show(*qualified_in_full(qualified))
