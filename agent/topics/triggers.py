"""Which cues are worth trying on a sentence: those of which every needed word might stand in it.

The cues are long and many, and most sentences tell of no topic. A phrase is cut at its spaces; of each piece that must
stand there the stems are derived as those of a sign are (`agent.signs.stems`), and one of each piece must be seen
before the phrase is tried. Stems only ever rule out what cannot match.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from agent.signs.sign import Sign
from agent.signs.stems import derived, folded, name_of

WRITTEN = "stems.json.gz"
_MOST_PIECES = 3
"""How many pieces of a phrase are looked for; more rule out hardly anything."""

_MOST_WORDS = 20_000
_WORD = re.compile(r"\w+")
_BOUNDED = re.compile(r"\(\?<!\\w\)\(\?:(.*)\)\(\?!\\w\)", re.DOTALL)
_PART = re.compile(r"\\s\+|\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)

Pieces = tuple[frozenset[str], ...]


def needed(expression: str) -> Pieces:
    """For each piece that every match of a phrase must hold, its stems; the most telling pieces first.

    They are looked up where `bench/derive_stems.py` has written them down, for deriving takes long.
    """
    known = _written_down().get(name_of(expression))
    return tuple(map(frozenset, known)) if known is not None else derived_pieces(expression)


def derived_pieces(expression: str) -> Pieces:
    """The same from the expression itself."""
    found = {stems for piece in _pieces(expression) if (stems := derived(piece))}
    found.add(derived(expression))
    found.discard(frozenset())
    ranked = sorted(found, key=lambda stems: (-min(map(len, stems)), len(stems), sorted(stems)))
    return tuple(ranked[:_MOST_PIECES])


def _pieces(expression: str) -> list[str]:
    """The expression cut at its outermost spaces; not at all where it is several alternatives."""
    bounded = _BOUNDED.fullmatch(expression)
    inner = bounded[1] if bounded else expression
    pieces, depth = [""], 0
    for part in _PART.findall(inner):
        depth += (part == "(") - (part == ")")
        if depth == 0 and part == "|":
            return [expression]
        if depth == 0 and part == r"\s+":
            pieces.append("")
        else:
            pieces[-1] += part
    return pieces


@lru_cache(maxsize=1)
def _written_down() -> dict[str, list[list[str]]]:
    packed = files("agent.topics").joinpath(WRITTEN).read_bytes()
    known: dict[str, list[list[str]]] = json.loads(gzip.decompress(packed))
    return known


class Trigger:
    """Chooses from cues those that might match a text."""

    def __init__(self, cues: Sequence[Sign]) -> None:
        self._stems: dict[str, int] = defaultdict(int)
        self._words: dict[str, int] = {}
        self._by_first: dict[int, list[tuple[int, int, Sign]]] = defaultdict(list)
        bits: dict[frozenset[str], int] = {}
        for place, cue in enumerate(cues):
            masks = [self._bit(stems, bits) for stems in needed(cue.words)] or [0]
            self._by_first[masks[0]].append((place, sum(masks[1:]), cue))
        self._firsts = sum(self._by_first)

    def _bit(self, stems: frozenset[str], bits: dict[frozenset[str], int]) -> int:
        if stems not in bits:
            bits[stems] = 1 << len(bits)
            for stem in stems:
                self._stems[stem] |= bits[stems]
        return bits[stems]

    def cues(self, text: str) -> list[Sign]:
        """The cues that might stand in a text, in the order of the tables."""
        seen = 0
        for word in _WORD.findall(folded(text)):
            seen |= self._seen(word)
        might = (entry for first in (0, *_bits(seen & self._firsts)) for entry in self._by_first.get(first, ()))
        chosen = [(place, cue) for place, rest, cue in might if rest & seen == rest]
        return [cue for _, cue in sorted(chosen, key=lambda placed: placed[0])]

    def _seen(self, word: str) -> int:
        """A bit for each piece of which a stem stands in the word; people use few words, so they are remembered."""
        seen = self._words.get(word)
        if seen is None:
            seen = 0
            for stem, bits in self._stems.items():
                if stem in word:
                    seen |= bits
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            self._words[word] = seen
        return seen


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest
