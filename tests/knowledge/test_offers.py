from __future__ import annotations

from decimal import Decimal

from agent.offer import Catalogue, Offer, Product
from agent.ports import Offers
from knowledge.catalogue import CatalogueStore
from knowledge.database import Database
from knowledge.embeddings import WordLlamaEmbedding
from knowledge.offers import SqlOffers
from knowledge.policies import Article, PolicyStore


def test_a_company_that_imported_nothing_has_an_empty_offer(database: Database) -> None:
    offers: Offers = SqlOffers(CatalogueStore(database), PolicyStore(database))
    assert offers.current() == Offer()


def test_the_offer_is_the_price_list_and_the_policy_in_force(database: Database) -> None:
    prices, policies = CatalogueStore(database), PolicyStore(database)
    catalogue = Catalogue(products=(Product(name="Valve", unit_price=Decimal("12.50")),))
    prices.replace(catalogue)
    article = Article(id="a", title="Installation", body="Up to 4 units are installed in 1 day, 5 or more in 3 days.")
    policy = policies.import_articles([article], WordLlamaEmbedding()).installation
    assert SqlOffers(prices, policies).current() == Offer(catalogue=catalogue, policy=policy)
