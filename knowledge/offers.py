"""What the company offers, as it is in force: the price list and the policies together."""

from __future__ import annotations

from agent.offer import Offer
from knowledge.catalogue import CatalogueStore
from knowledge.policies import PolicyStore


class SqlOffers:
    """The offer in the database. Fills agent.ports.Offers."""

    def __init__(self, catalogue: CatalogueStore, policies: PolicyStore) -> None:
        self._catalogue = catalogue
        self._policies = policies

    def current(self) -> Offer:
        """The price list and the policies that were imported last; empty and None before the first."""
        return Offer(
            catalogue=self._catalogue.current(),
            policy=self._policies.installation(),
            quantities=self._policies.quantities(),
        )
