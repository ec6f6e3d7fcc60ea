"""What the selling company knows of its own offer: price list, installation times, limits of an order."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from agent.conversation import Frozen


class Product(Frozen):
    """A row of the price list; `unit_price` is for one unit, in `currency` (ISO 4217)."""

    name: str = Field(min_length=1)
    unit_price: Decimal = Field(ge=0)
    currency: str = "USD"


class Catalogue(Frozen):
    """The price list. Names are unique but for case."""

    products: tuple[Product, ...] = ()

    @property
    def version(self) -> str:
        return _version(self)


class PolicyStep(Frozen):
    """From `units` units on, installation takes `days` days; with the sentence of the article it was read from."""

    units: int = Field(ge=1)
    days: int = Field(ge=0)
    sentence: str


class InstallationPolicy(Frozen):
    """How long installation takes by number of units. Steps are lower bounds, in rising order of units."""

    article: str
    title: str
    steps: tuple[PolicyStep, ...] = Field(min_length=1)

    @property
    def version(self) -> str:
        return _version(self)

    def step_for(self, units: int) -> PolicyStep | None:
        """The highest step that `units` reaches; None below the first."""
        reached = [step for step in self.steps if step.units <= units]
        return reached[-1] if reached else None


class LimitScope(StrEnum):
    """What a quantity limit counts: the units of one product, of each product alone, or of a whole order."""

    PRODUCT = "product"
    EACH_PRODUCT = "each_product"
    ORDER = "order"


class QuantityLimit(Frozen):
    """At most `most` units in one order.

    `about` are the words of the article that name the product, the nearest first; they are compared with the price
    list when it is needed, so that either may be imported first. `sentence` is where the limit was read.
    """

    most: int = Field(ge=1)
    scope: LimitScope = LimitScope.PRODUCT
    about: tuple[str, ...] = ()
    sentence: str


class QuantityPolicy(Frozen):
    """How many units an order may hold, as one article states it."""

    article: str
    title: str
    limits: tuple[QuantityLimit, ...] = Field(min_length=1)

    @property
    def version(self) -> str:
        return _version(self)


class Offer(Frozen):
    """Everything the checks compare with. `quantities` is None where no policy limits how many may be ordered."""

    catalogue: Catalogue = Catalogue()
    policy: InstallationPolicy | None = None
    quantities: QuantityPolicy | None = None


def _version(value: Frozen) -> str:
    return hashlib.sha256(value.model_dump_json().encode()).hexdigest()[:16]
