"""A decoded text on its way to a reader; where it is JSON, parsed once for all that look at it."""

from __future__ import annotations

from functools import cached_property

from agent.transcripts.json_fields import is_json, loaded


class Source:
    """The text of one conversation, or the JSON value that it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def is_json(self) -> bool:
        """Whether the text means to be JSON."""
        return is_json(self.text)

    @cached_property
    def value(self) -> object:
        """The JSON value. Raises UnreadableInput (json_*) where the text is none."""
        return loaded(self.text)
