"""Won and lost deals are pulled by themselves, as often as the settings say, by one worker at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from agent.lead import Contact
from agent.outcomes import LeadOutcome
from api.assembly import Assembly
from api.crm.outcomes import OVERLAP
from api.crm.schedule import OutcomeSchedule
from api.pull.sweeping import sweeping
from api.settings import Settings
from bench.service.postgresql import database
from knowledge.crm_pulls import CrmPulls
from tests.api.doubles.hubspot import TOKEN, HubSpotDouble
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import qualified
from tests.api.doubles.salesforce import CLIENT_ID, CLIENT_SECRET, SalesforceDouble
from tests.api.doubles.service import NOTHING_SET


@pytest.fixture
def pulled_from(tmp_path: Path, hubspot: HubSpotDouble) -> Callable[..., Any]:
    """An assembly over HubSpot, with a schedule of an hour."""

    @contextmanager
    def assembled(**settings: Any) -> Iterator[Assembly]:
        given = {
            "hubspot_token": TOKEN, "hubspot_base_url": hubspot.url, "crm_outcomes_minutes": 60, "crm_patience": 0,
            **settings,
        }  # fmt: skip
        with Assembly(Settings(home=tmp_path, **{**NOTHING_SET, **given}), aloud=False) as parts:
            yield parts

    return assembled


def won(double: HubSpotDouble, email: str) -> str:
    given = {
        "hs_is_closed": "true", "hs_is_closed_won": "true", "closedate": "2026-09-01T08:00:00Z",
        "createdate": "2026-05-04T08:00:00Z", "dealname": "Twelve handhelds",
        "hs_lastmodifieddate": "2026-09-01T09:00:00Z",
    }  # fmt: skip
    return double.deal(double.person(email), **given)


def searches(double: HubSpotDouble) -> int:
    return len(double.to("/deals/search"))


def long_ago(parts: Assembly, ago: timedelta, target: str = "hubspot") -> None:
    """As if the last pull had been so long ago."""
    CrmPulls(parts.database).keep(target, datetime.now(UTC) - ago - OVERLAP)


def test_a_won_deal_becomes_an_outcome_by_itself(pulled_from: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    won(hubspot, "kim@acme.example")
    with pulled_from() as parts:
        lead = qualified().lead.model_copy(update={"contact": Contact(email="kim@acme.example")})
        with parts.leads.open(lead.id) as file:
            file.keep_lead(lead)
        with sweeping(parts, lambda: None, look_seconds=0.05):
            deadline = time.monotonic() + 20
            while not parts.outcomes.all() and time.monotonic() < deadline:
                time.sleep(0.05)
        (known,) = parts.outcomes.all()

    assert (known.lead_id, known.outcome, str(known.day)) == (lead.id, LeadOutcome.WON, "2026-09-01")
    assert searches(hubspot) == 1, "the next pull is not due yet"


def test_it_is_due_again_when_the_time_is_over(pulled_from: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    with pulled_from() as parts:
        schedule = OutcomeSchedule(parts)
        for ago, asked in ((timedelta(minutes=59), 0), (timedelta(minutes=61), 1), (None, 1)):
            if ago is not None:
                long_ago(parts, ago)
            schedule.look()
            assert searches(hubspot) == asked


def test_a_pull_that_failed_is_not_tried_again_at_once(
    pulled_from: Callable[..., Any], hubspot: HubSpotDouble, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setattr("api.crm.hubspot_api.SERVER_ERROR_SECONDS", 0.0)
    with pulled_from() as parts:
        schedule = OutcomeSchedule(parts)
        hubspot.scripted = [Answer(500, "secret text")] * 3
        schedule.look()
        schedule.look()
        assert searches(hubspot) == 3
        assert CrmPulls(parts.database).until("hubspot") is None

        monkeypatch.setattr("api.crm.schedule.AGAIN", timedelta(0))
        schedule.look()
        assert searches(hubspot) == 4
        assert CrmPulls(parts.database).until("hubspot") is not None
    assert "hubspot_failed" in caplog.text
    assert "secret text" not in caplog.text


def test_one_crm_that_is_down_keeps_no_other_from_being_pulled(
    pulled_from: Callable[..., Any], hubspot: HubSpotDouble, salesforce: SalesforceDouble
) -> None:
    given = {
        "salesforce_url": salesforce.url, "salesforce_client_id": CLIENT_ID, "salesforce_client_secret": CLIENT_SECRET,
    }  # fmt: skip
    with pulled_from(**given) as parts:
        hubspot.scripted = [Answer(401, {"category": "INVALID_AUTHENTICATION"})]
        OutcomeSchedule(parts).look()
        pulls = CrmPulls(parts.database)
        assert (pulls.until("hubspot"), pulls.until("salesforce") is None) == (None, False)


def test_while_another_worker_pulls_nothing_is_asked(pulled_from: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    with database() as url, pulled_from(database_url=url) as parts:
        schedule = OutcomeSchedule(parts)
        with parts.database.claimed("crm-outcomes:hubspot") as mine:
            assert mine
            schedule.look()
            assert searches(hubspot) == 0
        schedule.look()
        assert searches(hubspot) == 1


def test_without_the_setting_nobody_is_asked(pulled_from: Callable[..., Any], hubspot: HubSpotDouble) -> None:
    with pulled_from(crm_outcomes_minutes=None) as parts, sweeping(parts, lambda: None, look_seconds=0.05):
        time.sleep(0.2)
    assert hubspot.requests == []
