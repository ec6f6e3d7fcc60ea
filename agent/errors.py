"""The error tree. Each error has a code, an HTTP status and a message that is safe to show.

LeadproofError
├── InputError                  400  what came in cannot be used
│   ├── UnreadableInput         400  empty, binary, wrong encoding, cut off, wrong schema
│   ├── InputTooLarge           413  over a limit; the limit and its setting are named
│   ├── ScorecardError          400  a scorecard with a mistake, with file and line
│   └── RoutingError            400  routing rules with a mistake, with file and line
├── NotFound                    404  no such lead, score, product, sample
├── Conflict                    409  the same key for something else, several leads match
├── AccessDenied                401  no key, or a wrong one
├── ConfigurationError          500  a setting is missing or wrong; it says which
├── StorageError                500  read-only folder, newer database, missing migration
├── ReplayMismatch              500  a stored score did not replay to its own bytes
└── DeliveryError               502  Slack or a CRM refused or could not be reached

A message says what was wrong, where, and what to try. It never holds a secret or an outside system's raw text.
"""

from __future__ import annotations

from typing import ClassVar


class LeadproofError(Exception):
    """Base of all errors that are meant to be shown.

    `code` is stable and made for programs ("transcript_empty"); the message is made for people.
    """

    http_status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class InputError(LeadproofError):
    """What came in cannot be used; nothing was stored."""

    http_status = 400
    exit_code = 2


class UnreadableInput(InputError):
    """Empty, binary, wrongly encoded, cut off, or of a shape nobody knows."""


class InputTooLarge(InputError):
    """Over a limit. The message names the limit and the setting that holds it."""

    http_status = 413


class ScorecardError(InputError):
    """A scorecard that cannot be used: file, line, what is wrong, what would be right."""


class RoutingError(InputError):
    """Routing rules that cannot be used: file, line, what is wrong, what would be right."""


class NotFound(LeadproofError):
    """No such thing under that name."""

    http_status = 404
    exit_code = 2


class Conflict(LeadproofError):
    """Two things claim the same place."""

    http_status = 409
    exit_code = 2


class AccessDenied(LeadproofError):
    """No key, or not the right one."""

    http_status = 401
    exit_code = 2


class ConfigurationError(LeadproofError):
    """A setting is missing or wrong."""

    exit_code = 2


class StorageError(LeadproofError):
    """The data folder or database cannot be used as it is."""

    exit_code = 2


class ReplayMismatch(LeadproofError):
    """A stored score no longer follows from what was stored with it."""


class DeliveryError(LeadproofError):
    """An outside system refused, or could not be reached.

    `lasting` is True where trying again cannot help until somebody changes something; else it may be tried again,
    after `retry_after` seconds where the system said so.
    """

    http_status = 502

    def __init__(self, code: str, message: str, *, lasting: bool = False, retry_after: float | None = None) -> None:
        super().__init__(code, message)
        self.lasting = lasting
        self.retry_after = retry_after
