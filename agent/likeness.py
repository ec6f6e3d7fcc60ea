"""Why a past deal is like a lead: the trade, the size and the words that both share.

The index finds alike deals by vectors, which give a number and no reason. These are reasons that a person can check.
They are shown beside the deal and weigh nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import Factor
from agent.compiled import compiled
from agent.deals import PastDeal
from agent.facts import Fact, Request
from agent.lead import Contact
from agent.spelling import folded, one_line

LIKE_SIZE = 2
"""Two companies are of like size where the larger has at most so many times the people of the smaller."""

WORDS_SHOWN = 4
LEAST_LETTERS = 4
"""Shorter words ("the", "and", "we") say little of what a deal is about."""

_WORD = compiled(rf"[^\W\d_]{{{LEAST_LETTERS},}}")
_SAYS_LITTLE = frozenset(
    "able about after again agree agreed already also although always among another answer answered anything around "
    "asked asking asks back because become been before began begin behind being beside best better both bring brought "
    "buyer call called calling calls came cannot care case change check come coming could currently customer "
    "customers deal decide decided different does doing done down each either else enough especially even ever every "
    "everything exactly expect explain fact feel find fine first follow found from full fully gave gets getting give "
    "goes going gone good great half happen happened happy hard have having hear heard held help here hold honestly "
    "hope hopefully however idea important instead into issue just keep keeps kind knew know knows last later leave "
    "left less lets like likely little live long look looking lost lots made make making many maybe mean mention "
    "mentioned might mind minute moment month months more morning most move moved much must need needed needs never "
    "next nothing number often okay once only open order other others ours over part past people perhaps place plan "
    "possible pretty problem problems product products purchase question questions quite rather read ready really "
    "reason right said same second seem seems seen send sent short should show shown shows since some somebody "
    "someone something sometimes soon sort speak spend spoke start started starts stay still stop stopped straight "
    "such sure take talk talked talking team tell telling tells than thank thanks that their them then there these "
    "they thing things think thinking this those though thought three through time today together told tomorrow took "
    "tried trying turn turned under understand until used using usually very wait waiting want wanted wants ways week "
    "weeks well went were what when where whether which while whole whose will wish with within without wonder "
    "wondering word words work working worth would yeah year years yesterday your".split()
)


def reasons(contact: Contact, words: str, deal: PastDeal) -> tuple[str, ...]:
    """In what a deal is like a lead whose buyer said `words`: trade, size, words. Nothing where nothing is shared."""
    return tuple(_reasons(contact, words, deal))


def wanted_words(facts: Sequence[Fact]) -> str:
    """What a lead wants, in words: the products asked for, and what was said of need."""
    products = [fact.value.product for fact in facts if isinstance(fact.value, Request)]
    return " ".join([*products, *(e.quote for fact in facts if fact.factor is Factor.NEED for e in fact.evidence)])


def _reasons(contact: Contact, words: str, deal: PastDeal) -> Iterator[str]:
    if contact.industry and deal.industry and folded(contact.industry) == folded(deal.industry):
        yield f"same trade ({one_line(deal.industry, 40)})"
    if contact.employees and deal.employees:
        small, large = sorted((contact.employees, deal.employees))
        if large <= LIKE_SIZE * small:
            yield f"like size ({contact.employees:,} and {deal.employees:,} people)"
    shared = _shared(words, deal.text)
    if shared:
        yield f"both speak of {', '.join(shared)}"


def _shared(words: str, text: str) -> list[str]:
    """Telling words of a deal's text that stand in `words` too, the longest first: they say most."""
    said = {word.casefold() for word in _WORD.findall(words)} - _SAYS_LITTLE
    found = dict.fromkeys(word.casefold() for word in _WORD.findall(text))
    return sorted((word for word in found if word in said), key=lambda word: (-len(word), word))[:WORDS_SHOWN]
