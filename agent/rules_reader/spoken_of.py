"""What the talk is about so far: the products last named, where each stands, and those named together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.conversation import Utterance
from agent.sentences import Sentence
from agent.values.product_names import Mention

LASTS = 8
"""For so many turns "four of those" can mean what was named last."""

Place = tuple[Utterance, Sentence]


@dataclass
class SpokenOf:
    """What was named up to now. `latest` are the products of the last sentence that named any, `named` all of them."""

    latest: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    named: dict[str, Place] = field(default_factory=dict)
    _at: int = -1

    def note(self, utterance: Utterance, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Take up what a sentence names: in full, or by a part of a name that has stood there in full."""
        place = (utterance, sentence)
        products = tuple(dict.fromkeys(m.product for m in mentions if not m.partial or m.product in self.named))
        if not products:
            return
        for mention in mentions:
            if not mention.partial:
                self.named[mention.product] = place
        self.latest, self._at = products, utterance.index
        if len(products) > 1:
            self.listed = products

    def meant(self, utterance: Utterance) -> tuple[str, ...]:
        """The products that a number without a name may count in an utterance."""
        return self.latest if utterance.index - self._at <= LASTS else ()

    def asked_of(self, utterance: Utterance) -> tuple[str, ...]:
        """The products that the turn right before an utterance, or this one, named last."""
        return self.latest if utterance.index - self._at <= 1 else ()

    def where(self, products: Sequence[str]) -> list[tuple[str, tuple[Place, ...]]]:
        """Each product with the place that names it in full; with none where a part of its name has been enough."""
        return [(product, (self.named[product],) if product in self.named else ()) for product in products]
