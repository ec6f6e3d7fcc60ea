"""What a claim about a thing asked for comes to: the product that its quotes name, and how many of it they count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from agent.claims import Claim, Factor, Stance
from agent.facts import Request
from agent.grounded_words import Falls
from agent.sentences import Sentence
from agent.signs import change
from agent.signs.leaving_out import may_leave_out
from agent.signs.money import names_money
from agent.values.added import added_count
from agent.values.bare_counts import answered_count, bare_count, concluded_count, counts_in_order, echoed_count
from agent.values.counts import Scope
from agent.values.product_names import Mention, ProductNames
from agent.values.quantities import count_of, counts_as_before, find_counts, sole_count
from agent.values.single_things import asks_for_one
from agent.values.unlisted import same_thing
from agent.values.unlisted_talk import (
    asked_thing,
    counted_anew,
    counted_by_name,
    counted_kinds,
    counted_of_kind,
    counted_of_those,
    counted_ones,
    counted_seats,
    counted_wish,
    stated_quantity,
    thing_asked_after,
    thing_headed,
    thing_spoken_of,
    things_told,
)

_COUNTERS = (concluded_count, bare_count, answered_count)
"""What finds the number in words that name nothing."""


def alters_request(claim: Claim, texts: Sequence[str]) -> bool:
    """Whether the last words of a claim about a thing asked for take it off the list, ask for more, or think again."""
    if claim.factor is not Factor.REQUEST:
        return False
    if claim.stance is Stance.AGAINST:
        return may_leave_out(texts[-1])
    if len(texts) > 1 and added_count(texts[-1], named=True) is not None:
        return True
    return len(texts) > 2 and counted_anew(texts[-1]) is not None and echoed_count(texts[-2]) is not None


def requested(
    claim: Claim, contexts: Sequence[Sentence], names: ProductNames, *, accepted: bool, aside: bool
) -> list[Request]:
    """The product that some quote names, with the quantity that some quote counts it in.

    `contexts` are the whole sentences of the quotes. `accepted`: the last of them agrees to what the seller said;
    `aside`: it answers something later in the seller's turn. Raises `Falls` where the words name no such product.
    """
    product = claim.subject or ""
    if not names:
        return [_unlisted(product, contexts)]
    mentions = [names.mentions(sentence.text) for sentence in contexts]
    if not any(m.product == product for found in mentions for m in found):
        raise Falls(f"the words do not name “{product}”")
    counts = []
    for place, (sentence, found) in enumerate(zip(contexts, mentions, strict=True)):
        lists = (mentions[place - 1] if place else (), list(chain.from_iterable(mentions[:place])))
        in_order = None if found else _in_order(product, sentence, *lists)
        said = contexts[place - 1].text if place else ""
        counts.append(in_order or _count(product, sentence, found, said))
    if (total := _added_up(contexts, mentions, counts)) is not None:
        return [Request(product=product, quantity=total)]
    if len(counts) > 1 and counts[-2] is not None and not mentions[-1]:
        several = len({mention.product for mention in mentions[-2]}) > 1
        if (accepted and several) or _counts_another(contexts[-1].text, accepted=accepted, aside=aside):
            counts.pop()
    if any(counts_as_before(each.text) for each in contexts[1:]):
        counts.append(sole_count(contexts[0].text, mentions[0]))
    if not claim.direct:
        named = zip(contexts, mentions, strict=True)
        one = any(m.product == product and asks_for_one(each.text, m, found) for each, found in named for m in found)
        counts.insert(0, 1 if one else None)
    return [Request(product=product, quantity=next((c for c in reversed(counts) if c is not None), None))]


def _added_up(
    contexts: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], counts: Sequence[int | None]
) -> int | None:
    """What a count and those told on top of it come to ("four panels", "and one more of those"); None without such."""
    more = [added_count(each.text, named=bool(found)) for each, found in zip(contexts, mentions, strict=True)]
    first = next((place for place in range(len(more), 0, -1) if more[place - 1] is None), 0)
    base = next((count for count in reversed(counts[:first]) if count is not None), None)
    return None if base is None or first == len(more) else base + sum(filter(None, more[first:]))


def _counts_another(text: str, *, accepted: bool, aside: bool) -> bool:
    """Whether the last sentence, which names no product, counts another thing than the sentence before it.

    That is money, or all products together ("That's right, seven units altogether."). A reply that agrees to a count
    may answer something else, or name the reason ("Yes, as we have two offices and four server rooms.").
    """
    if names_money(text):
        return True
    counts = find_counts(text, ())
    if counts and all(count.scope is Scope.TOTAL for count in counts):
        return True
    if not accepted or change.corrected_count(text) is not None:
        return False
    return aside or (not counts and answered_count(text) is None)


def _unlisted(name: str, contexts: Sequence[Sentence]) -> Request:
    """A thing that no price list names, in the number that the words count it in or that answers how many."""
    said = contexts[-1].text
    told = [thing for each in contexts for thing in things_told(each.text) if same_thing(thing.name, name)]
    corrected = change.corrected_count(said) if told else None
    if told and corrected is None and not things_told(said):
        # "For your hall it would be six fans." "Eight."
        again = answered_count(said)
        corrected = again.number if again is not None else None
    if corrected is not None or told:
        return Request(product=name, quantity=corrected or told[-1].number)
    namers = (asked_thing, thing_spoken_of, _headed, thing_asked_after)
    named = {found for each in contexts for f in namers if (found := f(each.text)) is not None}
    for kind, counted in counted_kinds(said):
        if any(name == f"{kind} {found}" for found in named):
            return Request(product=name, quantity=counted)
    number = next(filter(None, (_told_of(each.text, name) for each in reversed(contexts))), None)
    if number is None or not any(same_thing(found, name) for found in named):
        raise Falls(f"the words count no “{name}”, and there is no price list to know it by")
    return Request(product=name, quantity=number)


def _told_of(text: str, name: str) -> int | None:
    """The number that a sentence tells of what was spoken of under a name."""
    told = (
        change.corrected_count(text),
        stated_quantity(text),
        counted_seats(text),
        counted_of_those(text),
        counted_ones(text),
        counted_by_name(text, name),
        counted_wish(text),
        counted_of_kind(text),
    )
    return next(filter(None, (*told, *(each.number for f in _COUNTERS if (each := f(text)) is not None))), None)


def _headed(text: str) -> str | None:
    return thing_headed(text, subject=True) or thing_headed(text, subject=False)


def _in_order(product: str, sentence: Sentence, *lists: Sequence[Mention]) -> int | None:
    """How many a sentence asks for that counts the products of a list in their order ("Three, one and one").

    `lists`: what the words right before it name, and what all words before it name.
    """
    numbers = counts_in_order(sentence.text)
    for listed in lists if numbers else ():
        products = list(dict.fromkeys(mention.product for mention in listed))
        if len(numbers) == len(products) and product in products:
            return numbers[products.index(product)]
    return None


def _count(product: str, sentence: Sentence, mentions: Sequence[Mention], before: str) -> int | None:
    """How many of a product a sentence asks for, a correction at its end included."""
    corrected = change.corrected_count(sentence.text)
    if corrected is not None and (not mentions or mentions[-1].product == product):
        return corrected
    return count_of(product, sentence.text, mentions, before)
