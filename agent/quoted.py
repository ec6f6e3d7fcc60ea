"""Where quoted words stand in a text."""

from __future__ import annotations

import unicodedata

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "})


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Where a quote stands in a text: white space, quotation marks and Unicode forms are folded, nothing else."""
    exact = text.find(quote)
    if exact >= 0:
        return exact, exact + len(quote)
    wanted, _ = _folded(quote.strip())
    folded, origin = _folded(text)
    at = folded.find(wanted) if wanted else -1
    return None if at < 0 else (origin[at], origin[at + len(wanted) - 1] + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """A text with its forms folded, and for each character of it the index it came from."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        for folded in unicodedata.normalize("NFKC", character).translate(_QUOTES):
            if folded.isspace() and characters and characters[-1] == " ":
                continue
            characters.append(" " if folded.isspace() else folded)
            origin.append(index)
    return "".join(characters), origin
