"""What can be chosen to read conversations. Apart, because the command line needs it before anything is loaded."""

from __future__ import annotations

from typing import Literal

ReaderName = Literal["rules", "openai", "both"]
"""The rules; a model, and the rules where it fails; or both, each for itself."""
