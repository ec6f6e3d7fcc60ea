"""What the talk is about so far: the products last named, where each stands, and those named together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agent.compiled import compiled
from agent.conversation import Utterance
from agent.sentences import Sentence
from agent.values.product_names import Mention, ProductNames

LASTS = 8
"""For so many turns "four of those" can mean what was named last."""

Place = tuple[Utterance, Sentence]


@dataclass
class SpokenOf:
    """What was named up to now. `latest` are the products of the last sentence that named any, `named` all of them.

    `counted` is how many of each were last spoken of, `last_count` the number counted last and where it stands,
    `told_at` the sentences that count each product.
    """

    names: ProductNames
    latest: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    list_place: Place | None = None
    named: dict[str, Place] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    last_count: tuple[int, Place] | None = None
    told_at: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    _by_part: dict[str, Place] = field(default_factory=dict)
    _at: int = -1

    def note(self, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Take up what a sentence names, in full or by a part of a name ("and the inverter?")."""
        mentions = [mention for mention in mentions if not mention.partial or _is_thing(sentence.text, mention)]
        if not mentions:
            return
        for mention in mentions:
            if not mention.partial:
                self.named[mention.product] = (utterance, sentence)
            elif mention.product not in self.named:
                self._by_part[mention.product] = (utterance, sentence)
        self.latest, self._at = tuple(dict.fromkeys(mention.product for mention in mentions)), utterance.index
        if len(self.latest) > 1:
            self.listed, self.list_place = self.latest, (utterance, sentence)

    def note_counts(self, counted: Mapping[str, int], place: Place) -> None:
        """Take up how many a sentence counts of each product."""
        self.counted.update(counted)
        if counted:
            self.last_count = (list(counted.values())[-1], place)

    def listed_lately(self, utterance: Utterance) -> bool:
        """Whether the last list is near enough for numbers in its order."""
        return self.list_place is not None and utterance.index - self.list_place[0].index <= LASTS

    def meant(self, utterance: Utterance) -> tuple[str, ...]:
        """The products that a number without a name may count in an utterance."""
        return self.latest if utterance.index - self._at <= LASTS else ()

    def asked_of(self, utterance: Utterance) -> tuple[str, ...]:
        """The products that the turn right before an utterance, or this one, named last."""
        return self.latest if utterance.index - self._at <= 1 else ()

    def answered_of(self, utterance: Utterance) -> tuple[str, ...]:
        """The products that were named last before an answer which an utterance takes up ("One a room." "So four.")."""
        return self.latest if utterance.index - self._at <= 2 else ()

    def in_order_of(self, numbers: Sequence[int], utterance: Utterance) -> tuple[str, ...]:
        """The products that numbers sum up in order: all named so far, or those of the turn before; () for none.

        Some of them were counted, and each as often as the numbers say.
        """
        before = [product for product, (said, _) in self.named.items() if said.index == utterance.index - 1]
        for products in (tuple(self.named), tuple(before)):
            pairs = [(self.counted.get(product), number) for product, number in zip(products, numbers, strict=False)]
            known = [counted == number for counted, number in pairs if counted is not None]
            if len(products) == len(numbers) and known and all(known):
                return products
        return ()

    def is_otherwise(self, number: int, utterance: Utterance) -> bool:
        """Whether what a number may count was counted otherwise before."""
        return number not in [self.counted.get(product, number) for product in self.meant(utterance)]

    def is_sum(self, number: int) -> bool:
        """Whether a number is that of all units counted so far."""
        return len(self.counted) > 1 and number == sum(self.counted.values())

    def where(self, products: Sequence[str]) -> list[tuple[str, tuple[Place, ...]]]:
        """Each product with the place that names it best; with none where only the sentence at hand does."""
        places = self._by_part | self.named
        return [(product, (places[product],) if product in places else ()) for product in products]


def _is_thing(text: str, mention: Mention) -> bool:
    """Whether a part of a name is written like a thing: capital letters make it the maker's name as well.

    What somebody has got already is none ("it's my lab").
    """
    last = text[mention.start : mention.end].rsplit(maxsplit=1)[-1]
    return (mention.start == 0 or last[0].islower()) and not _OWNED.search(text[: mention.start])


_OWNED = compiled(r"\b(?:our|my|their|his|her|your)\s+(?:\w+\s+)?$", re.IGNORECASE)
