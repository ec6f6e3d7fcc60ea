"""Who says the opposite of a colleague in the colleague's own words: "We run out of ice." "We never run out, Bea."

A denial that brings in nothing new denies just what was said. One that does ("We never run out of beer", "We don't need
the big one") may speak of another thing, and contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from agent.compiled import compiled

_WORDS = compiled(r"[\w$€£][\w.,]*\w(?:['’]\w+)?|\w|[.,;:!?–—]")
_MARKS = frozenset(".,;:!?–—")
_LEADS = frozenset(
    "no nope nah oh well but and yes yeah actually sorry wait look listen hey er um uh hon honestly please boss mate dear "
    "love darling sir now so that's thats true i'm im afraid record with respect come on hang hold of course".split()
)
"""Words with which such an answer begins."""

_NEGATIONS = frozenset("no not never nobody nothing none neither nor nowhere hardly cannot n't without".split())
_LITTLE = frozenset(
    "a an the this that these those it its one ones any anything anybody anyone some something to of for in on by from "
    "with be been being is are was were am do does did have has had got get can could will would must should may we our "
    "us you your they them their he him his she her my there here at all ever new really simply just certainly surely "
    "actually single bit cent penny rupee dollar euro red as it's its there's theres we're we've weve you're they're he's "
    "she's that's".split()
)
"""Words that add nothing to what was said."""

_STARTS_AGAIN = frozenset("i i'm im ive we we're it's its they he she there's theres because cause cos".split())
"""Words that begin another clause, with or without a mark before them."""

_LONGEST = 14
"""How many words of an answer are looked at."""

_ENDINGS = compiled(r"(?:ing|ed|es|s|e)$")


def echoes_otherwise(answer: str, said: str) -> bool:
    """Whether the first clause of an answer says of what was said, in its own words, that it is not so (or is so)."""
    told = [word.lower().replace("’", "'") for word in _WORDS.findall(said) if word not in _MARKS]
    places = {_stem(word): place for place, word in enumerate(told) if word not in _LITTLE and not _negates(word)}
    clause = _first_clause(answer, places.keys())
    if clause is None or ("i" in clause and "you" not in told):
        return False
    echoed = next((places[stem] for word in clause if (stem := _stem(word)) in places), None)
    if echoed is None:
        return False
    since = max((place for place in range(echoed) if told[place] in _STARTS_AGAIN), default=0)
    return any(map(_negates, clause)) is not any(map(_negates, told[since:]))


def _first_clause(answer: str, known: Set[str]) -> list[str] | None:
    """The words of the first clause that takes up known ones; None where it brings in anything else."""
    clause: list[str] = []
    echoed = False
    words = _WORDS.findall(answer)[:_LONGEST]
    for place, word in enumerate(words):
        low = word.lower().replace("’", "'")
        if word in _MARKS:
            if echoed:
                break
            clause = []
        elif echoed and low in _STARTS_AGAIN:
            break
        elif low not in _LITTLE and not _negates(low):
            if _stem(low) in known:
                echoed = True
            elif low not in _LEADS and not _addresses(words, place):
                return None
        if word not in _MARKS:
            clause.append(low)
    return clause if echoed else None


def _addresses(words: Sequence[str], place: int) -> bool:
    """Whether a word is a name that stands by itself, so that somebody is spoken to ("It doesn't, Bea.")."""
    by_itself = place and (words[place - 1] in _MARKS or words[place - 1].lower() not in _LITTLE)
    return bool(by_itself) and words[place][0].isupper()


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t")) or word in _UNMARKED


_UNMARKED = frozenset(
    "dont doesnt didnt cant wont isnt arent wasnt werent havent hasnt hadnt mustnt shouldnt wouldnt".split()
)
"""Negations as speech recognition writes them."""


def _stem(word: str) -> str:
    """What the forms of a word begin with: "losing" and "lose", "runs" and "running"."""
    stem = _ENDINGS.sub("", word.lower().rstrip(".,"))
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
