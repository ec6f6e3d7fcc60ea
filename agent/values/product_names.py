"""Product names found in what people say: in full, in the plural, or by their first word where that is enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache

from agent.compiled import compiled
from agent.stems import Index, Screened, Sought
from agent.stems.sought import in_small_letters
from agent.values.heard_names import HeardNames, heard_in
from agent.values.numbers import WORDS

MIN_SHORT = 5
"""A short form has at least this many letters ("DockLink"), or people's everyday words would pass for products."""

MIN_PART = 3
_MOST_REMEMBERED = 2048
"""How many sentences a finder remembers what they mention: a call is gone through several times."""

_GENERIC = frozenset(
    "pro plus max core elite ultra studio suite system systems solution solutions module kit unit units platform "
    "software service services basic standard premium essentials express advance edge hub set pack box item new "
    "the and for with one two three four five six ten lite mini light go".split()
)
"""Words in product names that name nothing by themselves."""


_PEOPLE = compiled(
    r"(?:designer|manager|planner|engineer|developer|operator|inspector|trainer|teacher|guard|driver|learner|student|coach|analyst|agent|"
    r"architect|technician|programmer|worker|advis[eo]r|assistant|director|leader|supervisor|user|client|customer|partner|pilot|"
    r"builder|scout|guardian|keeper|master|pro)(?:e?s)?"
)
_NO_PLACE = "".join(rf"(?<!\b{word} )" for word in ("in", "at", "on", "to", "from", "with", "have", "has"))
_AS_THING = compiled(rf"{_NO_PLACE}(?:\b(?:the|an?|another)|(?<!\bfor )(?<!\bof )\b(?:\d+|{WORDS}))\s+$", re.IGNORECASE)
"""Before a thing that is asked for, and no people or places that somebody has ("two of the inverters", "and the inverter?")."""
_OF_EACH = compiled(r"\b(?:each|every|per)\s+$", re.IGNORECASE)
"""Before those who get one each ("so that every lab has one")."""
_GOES_ON = compiled(r"\s+(?:is|are|was|were|has|have|isn['’]t|matters|will)\b", re.IGNORECASE)
_THINGS = frozenset({"hub", "suite", "module", "studio"})
"""Words that stand for a product once the talk has named it in full ("one hub and two suites")."""


@dataclass(frozen=True)
class Mention:
    """A product named in a text, with its span. `product` is the name on the price list.

    A `partial` one is a part of a name that only this product has ("two inverters"), on the price list or among the
    products that the conversation names: it names the product only with a count before it.
    """

    start: int
    end: int
    product: str
    partial: bool = False


class ProductNames:
    """Finds the products of a price list in a text. Without a price list it finds nothing."""

    def __init__(self, products: Sequence[str]) -> None:
        self._full = {_form(name): name for name in products if _form(name)}
        self._short = {form: name for form, name in _short_forms(products).items() if form not in self._full}
        known = {**self._full, **self._short}
        self._parts = {form: name for form, name in _parts(products).items() if form not in known}
        index = Index()
        self._whole = Screened(_expression(known), index) if known else None
        self._partial = Screened(_expression(self._parts), index) if self._parts else None
        ends = [form for form, name in self._parts.items() if _form(name).endswith(f" {form}")]
        self._heard = HeardNames((*self._full, *ends))
        self._sounds: Mapping[str, str] = {}
        self._spoken: dict[str, str] = {}
        self._named: frozenset[str] = frozenset()
        self._in_talk: _InTalk | None = None
        self._remembered: dict[str, tuple[Mention, ...]] = {}
        self._latest: ProductNames | None = None

    def __bool__(self) -> bool:
        return self._whole is not None

    def in_talk(self, texts: Iterable[str]) -> ProductNames:
        """The same finder for one conversation: a part of a name will do that one of the products named in it has.

        A single word in small letters then hardly names another product: it must stand like a thing that is asked for
        ("and the inverter?", but not "my designers" or "in two labs"). Names that sound alike are looked for where the
        talk holds such.
        The latest one is kept, since a conversation is read first and grounded then.
        """
        if self._whole is None:
            return self
        texts = tuple(texts)
        sounds = self._heard.in_talk(texts)
        named = frozenset(
            mention.product for text in texts for mention in self._found(text, self._whole, self._whole_name)
        )
        parts = {form: name for form, name in _parts(sorted(named), _THINGS).items() if form not in self._parts}
        if not named and not sounds:
            return self
        latest = self._latest
        if latest is not None and (latest._named, latest._sounds) == (named, sounds):
            return latest
        narrowed = copy(self)
        narrowed._named, narrowed._spoken, narrowed._sounds = named, parts, sounds
        narrowed._in_talk = _in_talk(tuple(sorted(parts))) if parts else None
        narrowed._remembered, narrowed._latest = {}, None
        self._latest = narrowed
        return narrowed

    def mentions(self, text: str) -> list[Mention]:
        """Every mention, in order; the longest name at each place, a whole name before a part."""
        known = self._remembered.get(text)
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[text] = tuple(self._mentioned(text))
        return list(known)

    def _mentioned(self, text: str) -> list[Mention]:
        finders = [each for each in (self._whole, self._partial, self._in_talk) if each and each.worth_trying(text)]
        found: list[Mention] = []
        for finder in finders:
            whole = finder is self._whole
            taken = tuple(found)
            found += [
                mention if whole else replace(mention, partial=True)
                for mention in self._found(text, finder, self._whole_name if whole else self._part_name)
                if not _overlaps(mention, taken)
            ]
        if self._sounds:
            exact = [mention for mention in found if not mention.partial]
            heard = [mention for mention in self._sounding(text) if not _overlaps(mention, exact)]
            found = [*heard, *(mention for mention in found if not _overlaps(mention, heard))]
        return sorted(found, key=lambda mention: mention.start)

    def _sounding(self, text: str) -> Iterator[Mention]:
        """Names and ends of names that are spelled otherwise; an end of one names the product only with a count."""
        for start, end, form in heard_in(text, self._sounds):
            whole = form in self._full
            yield Mention(start, end, self._full[form] if whole else self._parts[form], partial=not whole)

    def _found(self, text: str, finder: Screened | _InTalk, name: Callable[[str], str | None]) -> Iterator[Mention]:
        for match in finder.finditer(text):
            product = name(match.group())
            if product is not None and self._is_meant(match, product):
                yield Mention(match.start(), match.end(), product)

    def _whole_name(self, words: str) -> str | None:
        for candidate in _singulars(words):
            if candidate in self._full:
                return self._full[candidate]
            # A short form is a name only where it is written like one.
            if candidate in self._short and words[:1].isupper():
                return self._short[candidate]
        return None

    def _part_name(self, words: str) -> str | None:
        for form in _singulars(words):
            name = self._parts.get(form) or self._spoken.get(form)
            # The end of a name is what the thing is ("inverters"); another word of it is a name, written like one.
            if name is not None and (_form(name).endswith(f" {form}") or " " in form or words[:1].isupper()):
                return name
        return None

    def _is_meant(self, match: re.Match[str], product: str) -> bool:
        """Whether a lone word in small letters stands for a product beside those that the talk names in full."""
        words = match.group()
        if " " not in words and _OF_EACH.search(match.string, 0, match.start()) and words.islower():
            return False
        if self._named and product not in self._named and _begins_with(match):
            return False
        if not self._named or product in self._named or not words.islower() or " " in words:
            return True
        if _PEOPLE.fullmatch(words):
            return False
        return _AS_THING.search(match.string, 0, match.start()) is not None


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _begins_with(match: re.Match[str]) -> bool:
    """Whether a sentence begins with a single word that stands there as any other would ("Space is limited here")."""
    begins = not match.string[: match.start()].strip(" \t\"'“‘") and match.group().isalpha()
    return begins and _GOES_ON.match(match.string, match.end()) is not None


@lru_cache(maxsize=32)
def product_names(products: tuple[str, ...]) -> ProductNames:
    """The finder for a price list, built once for each list."""
    return ProductNames(products)


def _form(name: str) -> str:
    return " ".join(re.split(r"[\s\-_]+", name.casefold().strip())).replace("licence", "license")


def _words(name: str) -> list[str]:
    """The words of a name as they are set apart by spaces: "Volt-Arc" is one."""
    return [_form(word) for word in name.split() if _form(word)]


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


def _parts(products: Sequence[str], things: frozenset[str] = frozenset()) -> dict[str, str]:
    """Words and runs of words that stand in the name of one product only, but for words that name nothing.

    `things` name something after all, where they end a name.
    """
    owners: dict[str, set[str]] = {}
    for name in products:
        words = _words(name)
        for size in range(1, len(words)):
            for start in range(len(words) - size + 1):
                owners.setdefault(" ".join(words[start : start + size]), set()).add(name)
        if len(words) > 2:  # "the Alto printer" for the Alto Label Printer
            owners.setdefault(f"{words[0]} {words[-1]}", set()).add(name)
    single = {part: next(iter(names)) for part, names in owners.items() if len(names) == 1}
    return {
        part: name
        for part, name in single.items()
        if _telling(part) or (part in things and _form(name).endswith(f" {part}"))
    }


def _telling(part: str) -> bool:
    words = part.split(" ")
    return any(len(word) >= MIN_PART and word.isalpha() and word not in _GENERIC for word in words)


@lru_cache(maxsize=2048)
def _singulars(words: str) -> tuple[str, ...]:
    form = _form(words)
    ies = (form[:-3] + "y",) if form.endswith("ies") else ()
    return (form, form.removesuffix("s"), form.removesuffix("es"), *ies)


class _InTalk:
    """Finds the parts of names that do in one conversation. To derive their stems would take longer than to read it."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._sought = Sought(_expression(forms))
        self._starts = frozenset(map(_start, forms))

    def worth_trying(self, text: str) -> bool:
        small = in_small_letters(text)
        return any(start in small for start in self._starts)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._sought.pattern.finditer(text)


@lru_cache(maxsize=256)
def _in_talk(forms: tuple[str, ...]) -> _InTalk:
    return _InTalk(forms)


def _start(form: str) -> str:
    """Letters that stand in small letters wherever a form does; none are known where it is not plain ASCII."""
    if not form.isascii():
        return ""
    return form.split(" ", maxsplit=1)[0].partition("licen")[0].removesuffix("y") or "licen" * form.startswith("licen")


def _expression(forms: Iterable[str]) -> str:
    joined = "|".join(_pattern(form) for form in sorted(forms, key=len, reverse=True))
    return rf"(?<!\w)(?:{joined})(?!\w)"


def _pattern(form: str) -> str:
    words = r"[\s\-_]+".join(re.escape(word) for word in form.split(" ")).replace("license", "licen[cs]e")
    return rf"{words[:-1]}(?:ys?|ies)" if words.endswith("y") else rf"{words}(?:e?s)?"
