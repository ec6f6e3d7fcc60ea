"""What the selling company knows of its own offer: the price list and the installation-time policy."""

from __future__ import annotations

import hashlib
from decimal import Decimal

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


class Offer(Frozen):
    """Everything the checks compare with."""

    catalogue: Catalogue = Catalogue()
    policy: InstallationPolicy | None = None


def _version(value: Frozen) -> str:
    return hashlib.sha256(value.model_dump_json().encode()).hexdigest()[:16]
