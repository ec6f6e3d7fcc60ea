"""Product names as they are heard and written down: split, joined, or in other letters ("dock links" for DocLinks)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from agent.compiled import compiled

MIN_LETTERS = 7
"""A name of fewer letters sounds like too many other words."""

_MOST_WORDS = 6
_WORD = compiled(r"[^\W_]+")
_GAP = compiled(r"[\s\-_]*")
_SPELLINGS = (
    ("ck", "k"),
    ("ch", "\0"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("\0", "ch"),
    ("qu", "kw"),
    ("q", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("z", "s"),
    ("y", "i"),
    ("our", "or"),
    ("au", "a"),
    ("gh", "g"),
    *((letter * 2, letter) for letter in "abdefgklmnoprst"),
)
"""What sounds alike, in the order in which it is folded."""


@lru_cache(maxsize=2048)
def _sound(words: str) -> str:
    return sound(words)


def sound(text: str) -> str:
    """The letters and figures of a text, with those folded together that sound alike."""
    letters = "".join(filter(str.isalnum, text.casefold()))
    for spelled, heard in _SPELLINGS:
        letters = letters.replace(spelled, heard)
    return letters


class HeardNames:
    """Finds forms of names that are spelled otherwise than on the price list. `forms` leads from a form to its product."""

    def __init__(self, forms: Iterable[str]) -> None:
        heard = {sound(form): form for form in forms}
        self._forms = {each: form for each, form in heard.items() if len(each) >= MIN_LETTERS}
        self._latest: tuple[str, Mapping[str, str]] = ("", {})

    def in_talk(self, texts: Iterable[str]) -> Mapping[str, str]:
        """The sounds, with their forms, that a conversation holds more often than the forms as they are spelled.

        Those of the latest conversation are kept: it is read first and grounded then.
        """
        whole = "\n".join(texts).casefold()
        latest, found = self._latest
        if latest != whole:
            heard = sound(whole)
            found = {each: form for each, form in self._forms.items() if heard.count(each) > whole.count(form)}
            self._latest = whole, found
        return found


def heard_in(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where words of a text sound like a form: the span and the form."""
    words = list(_WORD.finditer(text))
    for place, first in enumerate(words):
        end = first.start()
        for word in words[place : place + _MOST_WORDS]:
            if word is not first and not _GAP.fullmatch(text, end, word.start()):
                break
            end = word.end()
            joined = text[first.start() : end]
            form = sounds.get(_sound(joined)) or sounds.get(_sound(joined.removesuffix("s")))
            if form is not None:
                yield first.start(), end, form
                break
