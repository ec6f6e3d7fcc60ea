"""The model reader together with the rules: the rules for when it fails, or the rules beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from agent.claims import Claim
from agent.conversation import Conversation, Frozen
from agent.readings import Heard, Hearing, ModelReading
from agent.rules_reader import RulesReader


class ModelHearing(Frozen):
    """What a model found, and the record of asking it. A model that failed found nothing."""

    claims: tuple[Claim, ...]
    record: ModelReading


class Model(Protocol):
    """A reader that may fail, and then says so in its record. Raises nothing."""

    @property
    def version(self) -> str: ...

    def read(self, conversation: Conversation, products: Sequence[str]) -> ModelHearing: ...


class ModelFirst:
    """`agent.ports.Reader`: the model reads, and where it fails the rules do.

    The topics besides the four factors are read by the rules even so: what a claim about them names is taken from the
    words by the same cues, so that a model could add nothing.
    """

    def __init__(self, model: Model, rules: RulesReader) -> None:
        self._model = model
        self._rules = rules
        self.version = model.version

    def hear(self, conversation: Conversation, products: Sequence[str]) -> Heard:
        """The model's claims, or those of the rules with the record of the failure."""
        found = self._model.read(conversation, products)
        if found.record.failed:
            return self._rules.hear(conversation, products).model_copy(update={"model": found.record})
        claims = (*found.claims, *self._rules.topics(conversation))
        return Heard(hearings=(Hearing(reader=self._model.version, claims=claims),), model=found.record)


class BothReaders:
    """`agent.ports.Reader`: the rules and the model read, each for itself; `agent.agreement` compares them."""

    def __init__(self, model: Model, rules: RulesReader) -> None:
        self._model = model
        self._rules = rules
        self.version = f"{rules.version} and {model.version}"

    def hear(self, conversation: Conversation, products: Sequence[str]) -> Heard:
        """The claims of both; those of the rules alone where the model fails."""
        by_rules = self._rules.hear(conversation, products).hearings
        found = self._model.read(conversation, products)
        if found.record.failed:
            return Heard(hearings=by_rules, model=found.record)
        by_model = Hearing(reader=self._model.version, claims=found.claims)
        return Heard(hearings=(*by_rules, by_model), model=found.record)
