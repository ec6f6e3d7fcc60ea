"""Product names found in what people say: in full, in the plural, or by their first word where that is enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

MIN_SHORT = 5
"""A short form has at least this many letters ("UnitySim"), or people's everyday words would pass for products."""


@dataclass(frozen=True)
class Mention:
    """A product named in a text, with its span. `product` is the name on the price list where there is one."""

    start: int
    end: int
    product: str


class ProductNames:
    """Finds the products of a price list in a text. Without a price list it finds nothing."""

    def __init__(self, products: Sequence[str]) -> None:
        self._full = {_form(name): name for name in products if _form(name)}
        self._short = {form: name for form, name in _short_forms(products).items() if form not in self._full}
        forms = sorted((*self._full, *self._short), key=len, reverse=True)
        joined = "|".join(_pattern(form) for form in forms)
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if forms else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def mentions(self, text: str) -> list[Mention]:
        """Every mention, in order; the longest name at each place."""
        if self._pattern is None:
            return []
        found = []
        for match in self._pattern.finditer(text):
            product = self._product(match.group())
            if product is not None:
                found.append(Mention(match.start(), match.end(), product))
        return found

    def _product(self, words: str) -> str | None:
        form = _form(words)
        for candidate in (form, form.removesuffix("s"), form.removesuffix("es")):
            if candidate in self._full:
                return self._full[candidate]
            # A short form is a name only where it is written like one.
            if candidate in self._short and words[:1].isupper():
                return self._short[candidate]
        return None


@lru_cache(maxsize=32)
def product_names(products: tuple[str, ...]) -> ProductNames:
    """The finder for a price list, built once for each list."""
    return ProductNames(products)


def _form(name: str) -> str:
    return " ".join(re.split(r"[\s\-_]+", name.casefold().strip()))


def _short_forms(products: Sequence[str]) -> dict[str, str]:
    """First words that name one product only, and are names rather than words (an inner capital or a digit)."""
    firsts = Counter(_form(name).split(" ")[0] for name in products if _form(name))
    forms = {}
    for name in products:
        first = re.split(r"[\s\-_]+", name.strip())[0]
        coined = bool(re.search(r"(?<=.)[A-Z0-9]", first)) or first not in (first.capitalize(), first.lower())
        if firsts[first.casefold()] == 1 and len(first) >= MIN_SHORT and coined and _form(name) != first.casefold():
            forms[first.casefold()] = name
    return forms


def _pattern(form: str) -> str:
    words = r"[\s\-_]+".join(re.escape(word) for word in form.split(" "))
    return rf"{words}(?:e?s)?"
