"""Won and lost deals pulled out of HubSpot and Salesforce: outcomes of leads and past deals, with their dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from agent.deals import Outcome
from agent.errors import DeliveryError
from agent.lead import Contact, Lead
from agent.outcomes import LeadOutcome
from api.crm import hubspot_deals
from api.crm.hubspot import HubSpot
from api.crm.outcomes import OutcomePull
from api.crm.salesforce import Salesforce
from api.settings import Settings
from knowledge.crm_pulls import CrmPulls
from knowledge.database import Database
from knowledge.deals import PastDeals
from knowledge.embeddings import WordLlamaEmbedding
from knowledge.inbox import Inbox
from knowledge.leads import SqlLeads
from knowledge.outcomes import Outcomes
from tests.api.crm.conftest import Waits, salesforce_settings
from tests.api.doubles.hubspot import TOKEN, HubSpotDouble, rate_limited
from tests.api.doubles.salesforce import SalesforceDouble


@pytest.fixture
def outcomes(database: Database) -> Outcomes:
    return Outcomes(database)


@pytest.fixture
def deals(database: Database, tmp_path: Any) -> Iterator[PastDeals]:
    deals = PastDeals(database, tmp_path / "chroma", WordLlamaEmbedding())
    yield deals
    deals.close()


@pytest.fixture
def pull(database: Database, outcomes: Outcomes, deals: PastDeals) -> OutcomePull:
    inbox = Inbox(database)
    return OutcomePull(outcomes, deals, CrmPulls(database), lambda email: inbox.find(email).lead.id)


@pytest.fixture
def known(database: Database) -> Callable[[str], str]:
    """Makes a lead of an e-mail."""

    def making(email: str) -> str:
        lead = Lead(id=f"ld_{email.split('@', maxsplit=1)[0]}", contact=Contact(email=email))
        with SqlLeads(database).open(lead.id) as file:
            file.keep_lead(lead)
        return lead.id

    return making


@pytest.fixture
def crm(hubspot: HubSpotDouble, waits: Waits) -> HubSpot:
    return HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=hubspot.url), sleep=waits)


def closed(double: HubSpotDouble, email: str, *, won: bool = True, day: str = "2026-09-01", **more: str) -> str:
    """A deal that was closed in HubSpot on a day, with one contact."""
    contact = double.person(email, company="Acme")
    given = {
        "hs_is_closed": "true",
        "hs_is_closed_won": "true" if won else "false",
        "closedate": f"{day}T08:00:00Z",
        "createdate": "2026-05-04T08:00:00Z",
        "dealname": "Twelve handhelds",
        "hs_lastmodifieddate": f"{day}T09:00:00Z",
    }
    return double.deal(contact, **{**given, **more})


class TestHubSpot:
    def test_a_closed_deal_becomes_the_outcome_of_its_lead_and_a_past_deal(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, outcomes: Outcomes, deals: PastDeals, known: Any
    ) -> None:
        known("kim@acme.example")
        which = closed(
            hubspot, "kim@acme.example", won=False, amount="12000.50", deal_currency_code="EUR",
            description="For the\nnew warehouse", closed_lost_reason="Price",
        )  # fmt: skip
        hubspot.deal(hubspot.person("open@acme.example"), dealname="Still open")

        pulled = pull.pull(crm)

        assert pulled.model_dump() == {
            "target": "hubspot", "deals": 1, "won": 0, "past_deals": 1, "outcomes": 1, "unknown": 0,
        }  # fmt: skip
        (outcome,) = outcomes.all()
        assert (outcome.lead_id, outcome.outcome, outcome.day) == ("ld_kim", LeadOutcome.LOST, date(2026, 9, 1))
        (deal,) = deals.listed(limit=5)
        assert deal.model_dump(exclude_none=True) == {
            "id": f"hubspot:{which}",
            "text": "Twelve handhelds. For the new warehouse",
            "outcome": Outcome.LOST,
            "closed": date(2026, 9, 1),
            "opened": date(2026, 5, 4),
            "account": "Acme",
            "amount": Decimal("12000.50"),
            "currency": "EUR",
            "reason": "Price",
        }

    def test_pulling_again_changes_nothing_and_reaches_back_a_little(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, known: Any
    ) -> None:
        known("kim@acme.example")
        closed(hubspot, "kim@acme.example")
        first = pull.pull(crm)

        again = pull.pull(crm, datetime(2026, 1, 1, tzinfo=UTC))
        nothing = pull.pull(crm)

        assert (first.outcomes, first.past_deals) == (1, 1)
        assert (again.deals, again.outcomes, again.past_deals) == (1, 0, 0)
        assert nothing.deals == 0

    def test_only_what_was_changed_since_is_asked_for(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull
    ) -> None:
        closed(hubspot, "kim@acme.example", day="2026-03-01")
        closed(hubspot, "pat@acme.example", day="2026-09-01")

        assert pull.pull(crm, datetime(2026, 6, 1, tzinfo=UTC)).deals == 1

    def test_the_latest_deal_of_a_lead_counts_whatever_is_pulled_first(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, outcomes: Outcomes, known: Any
    ) -> None:
        known("kim@acme.example")
        closed(hubspot, "kim@acme.example", won=True, day="2026-09-01")
        pull.pull(crm)
        closed(hubspot, "kim@acme.example", won=False, day="2026-02-01", hs_lastmodifieddate="2026-09-09T00:00:00Z")

        pull.pull(crm, datetime(2026, 9, 5, tzinfo=UTC))

        assert [(each.outcome, each.day) for each in outcomes.all()] == [(LeadOutcome.WON, date(2026, 9, 1))]

    def test_a_deal_of_nobody_known_is_still_a_past_deal(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, outcomes: Outcomes
    ) -> None:
        closed(hubspot, "stranger@acme.example")

        pulled = pull.pull(crm)

        assert (pulled.past_deals, pulled.outcomes, pulled.unknown) == (1, 0, 1)
        assert outcomes.all() == []

    def test_a_deal_without_words_or_a_day_is_no_past_deal(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, known: Any
    ) -> None:
        known("kim@acme.example")
        closed(hubspot, "kim@acme.example", dealname="")
        closed(hubspot, "kim@acme.example", closedate="")

        pulled = pull.pull(crm)

        assert (pulled.deals, pulled.past_deals, pulled.outcomes) == (1, 0, 1)

    def test_more_than_one_search_may_give_is_asked_for_in_several(
        self, hubspot: HubSpotDouble, crm: HubSpot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(hubspot_deals, "PAGE", 4)
        monkeypatch.setattr(hubspot_deals, "MOST", 8)
        hubspot.most_found = 8
        made = {closed(hubspot, f"p{n}@acme.example", day=f"2026-09-{1 + n // 3:02d}") for n in range(29)}

        found = [deal.id for deal in crm.closed_deals(None)]

        assert set(found) == made
        assert len(found) == len(made)

    def test_the_limit_of_the_search_is_waited_for_and_an_outage_told(
        self, hubspot: HubSpotDouble, crm: HubSpot, pull: OutcomePull, waits: Waits
    ) -> None:
        closed(hubspot, "kim@acme.example")
        hubspot.scripted = [rate_limited("SECONDLY")]
        assert pull.pull(crm).deals == 1
        assert waits == [1.0]

        hubspot.scripted = [rate_limited("DAILY")]
        with pytest.raises(DeliveryError, match="daily limit"):
            pull.pull(crm)


class TestSalesforce:
    def test_a_closed_opportunity_becomes_the_outcome_of_its_lead_and_a_past_deal(
        self, salesforce: SalesforceDouble, pull: OutcomePull, outcomes: Outcomes, deals: PastDeals, known: Any,
        waits: Waits,
    ) -> None:  # fmt: skip
        known("kim@acme.example")
        account = salesforce.person("Account", Name="Acme", Industry="Logistics", NumberOfEmployees=120)
        contact = salesforce.person("Contact", Email="kim@acme.example", LastName="Lee")
        nobody = salesforce.person("Contact", LastName="Li")
        which = salesforce.person(
            "Opportunity", Name="Twelve handhelds", IsClosed=True, IsWon=True, CloseDate="2026-09-01", Amount=12000.5,
            AccountId=account, Description="For the new warehouse",
        )  # fmt: skip
        for person in (contact, nobody):
            salesforce.person("OpportunityContactRole", OpportunityId=which, ContactId=person)
        salesforce.person("Opportunity", Name="Open", IsClosed=False, IsWon=False, CloseDate="2026-12-01")
        crm = Salesforce(salesforce_settings(salesforce.url), sleep=waits)

        pulled = pull.pull(crm)

        assert (pulled.deals, pulled.won, pulled.past_deals, pulled.outcomes) == (1, 1, 1, 1)
        (outcome,) = outcomes.all()
        assert (outcome.lead_id, outcome.outcome, outcome.day) == ("ld_kim", LeadOutcome.WON, date(2026, 9, 1))
        (deal,) = deals.listed(limit=5)
        assert deal.model_dump(exclude_none=True) == {
            "id": f"salesforce:{which}",
            "text": "Twelve handhelds. For the new warehouse",
            "outcome": Outcome.WON,
            "closed": date(2026, 9, 1),
            "opened": date(2026, 11, 3),
            "account": "Acme",
            "industry": "Logistics",
            "employees": 120,
            "amount": Decimal("12000.5"),
        }
        assert pull.pull(crm, datetime(2026, 11, 4, tzinfo=UTC)).deals == 0

    def test_all_pages_are_read(self, salesforce: SalesforceDouble, waits: Waits) -> None:
        salesforce.page = 3
        for number in range(8):
            salesforce.person("Opportunity", Name=f"Deal {number}", IsClosed=True, IsWon=False, CloseDate="2026-09-01")

        crm = Salesforce(salesforce_settings(salesforce.url), sleep=waits)

        assert len(list(crm.closed_deals(None))) == 8
