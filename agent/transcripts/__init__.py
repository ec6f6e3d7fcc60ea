"""Bytes of any known format to a Conversation. One file a format; the table and the detection stand here."""

from __future__ import annotations

from agent.transcripts.incoming import Incoming, Limits, Reading

__all__ = ["Incoming", "Limits", "Reading", "read"]


def read(incoming: Incoming, limits: Limits) -> Reading:
    raise NotImplementedError
