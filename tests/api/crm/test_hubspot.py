"""HubSpot: contacts by e-mail, our own properties, one note a score; refusals, limits and outages."""

from __future__ import annotations

from typing import Any

import pytest

from agent.claims import Factor
from agent.errors import ConfigurationError, DeliveryError
from agent.facts import State
from api.crm.hubspot import HubSpotCrm
from api.crm.hubspot_fields import PROPERTIES
from api.crm.hubspot_note import CUT, NOTE_CHARACTERS
from api.settings import Settings
from knowledge.database import Database
from knowledge.deliveries import Deliveries
from tests.api.doubles.hubspot import CORRELATION, TOKEN, HubSpotDouble, rate_limited, refusal
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import explanation, fact, held_back, qualified, reason, score


class Waits(list[float]):
    """A sleep that notes the seconds and does not wait."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def crm(hubspot: HubSpotDouble, database: Database, waits: Waits) -> HubSpotCrm:
    return connected(hubspot.url, database, waits)


def connected(url: str, database: Database, waits: Waits, token: str = TOKEN, **settings: Any) -> HubSpotCrm:
    chosen = Settings(hubspot_token=token, hubspot_base_url=url, **settings)
    return HubSpotCrm(chosen, Deliveries(database), sleep=waits)


def refused(crm: HubSpotCrm, code: str) -> str:
    with pytest.raises(DeliveryError) as caught:
        crm.publish(qualified())
    assert caught.value.code == code
    assert TOKEN not in caught.value.message
    return caught.value.message


def test_a_score_becomes_a_contact_with_our_properties_and_a_note_on_it(
    crm: HubSpotCrm, hubspot: HubSpotDouble
) -> None:
    crm.publish(qualified(facts=(fact(Factor.BUDGET, State.CONFIRMED), fact(Factor.AUTHORITY, State.DENIED))))

    assert hubspot.contacts == {
        "kim@acme.example": {
            "email": "kim@acme.example",
            "leadproof_score": "62",
            "leadproof_range_low": "42",
            "leadproof_range_high": "82",
            "leadproof_band": "warm",
            "leadproof_stage": "mql",
            "leadproof_reasons": "Warm, because the budget is confirmed.",
            "leadproof_explained_at": "2026-11-03T10:00:00Z",
            "leadproof_score_id": "sc_1",
            "leadproof_budget": "confirmed",
            "leadproof_authority": "denied",
        }
    }
    (note,) = hubspot.notes
    assert note["properties"]["hs_timestamp"] == "2026-11-03T10:00:00Z"
    assert "The budget is $12,000." in note["properties"]["hs_note_body"]
    assert note["associations"][0]["to"] == {"id": hubspot.ids["kim@acme.example"]}


def test_what_is_unknown_is_not_sent_so_that_it_stays_empty(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified())

    sent = hubspot.to("/upsert")[0].json()["inputs"][0]["properties"]
    assert not {f"leadproof_{factor}" for factor in ("budget", "authority", "need", "timeline")} & set(sent)


def test_only_our_own_properties_are_ever_written(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(facts=tuple(fact(factor, State.CONTESTED) for factor in Factor)))

    sent = hubspot.to("/upsert")[0].json()["inputs"][0]["properties"]
    assert set(sent) == {prop.name for prop in PROPERTIES}
    assert all(name.startswith("leadproof_") and isinstance(value, str) for name, value in sent.items())


def test_properties_are_created_once_and_those_that_exist_are_left_as_they_are(
    crm: HubSpotCrm, hubspot: HubSpotDouble
) -> None:
    hubspot.groups.add("leadproof")
    changed = {"name": "leadproof_score", "label": "Renamed by an administrator", "type": "number"}
    hubspot.properties["leadproof_score"] = changed

    crm.publish(qualified(score("1")))
    crm.publish(qualified(score("2")))

    assert hubspot.properties["leadproof_score"] == changed
    assert {prop.name for prop in PROPERTIES} <= set(hubspot.properties)
    assert len(hubspot.to("/contacts")) == len(PROPERTIES)


def test_the_very_same_score_is_written_once_also_by_another_process(
    crm: HubSpotCrm, hubspot: HubSpotDouble, database: Database, waits: Waits
) -> None:
    crm.publish(qualified())
    crm.publish(qualified())
    connected(hubspot.url, database, waits).publish(qualified())

    assert len(hubspot.notes) == len(hubspot.to("/upsert")) == 1


def test_a_new_score_of_the_same_contact_updates_it_and_adds_a_note(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("1", points=62)))
    crm.publish(qualified(score("2", points=80, band="hot"), email="Kim@Acme.example"))

    assert len(hubspot.contacts) == 1
    assert hubspot.contacts["kim@acme.example"]["leadproof_score"] == "80"
    assert len(hubspot.notes) == 2


def test_a_conversation_held_back_writes_nothing(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    crm.publish(held_back())

    assert hubspot.requests == []


def test_a_lead_without_an_address_is_not_written_and_that_is_said(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    with pytest.raises(DeliveryError, match="has no e-mail address") as caught:
        crm.publish(qualified(email="  "))

    assert caught.value.code == "hubspot_no_email"
    assert hubspot.requests == []


def test_a_wrong_token_is_named_by_its_setting_and_never_shown(
    database: Database, hubspot: HubSpotDouble, waits: Waits
) -> None:
    wrong = connected(hubspot.url, database, waits, token="pat-eu1-wrong")

    message = refused(wrong, "hubspot_unauthorized")

    assert "HUBSPOT_TOKEN" in message
    assert "pat-eu1-wrong" not in message
    assert waits == []


def test_a_missing_scope_is_named(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    hubspot.scripted = [Answer(403, refusal("MISSING_SCOPES", "This app hasn't been granted all required scopes."))]

    assert "crm.schemas.contacts.write" in refused(crm, "hubspot_forbidden")


def test_a_property_that_the_administrator_requires_is_named(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    hubspot.required = {"lead_source_detail"}

    message = refused(crm, "hubspot_invalid")

    assert "lead_source_detail" in message
    assert CORRELATION in message
    assert hubspot.notes == []


def test_a_value_that_hubspot_does_not_accept_is_named_without_its_text(
    crm: HubSpotCrm, hubspot: HubSpotDouble
) -> None:
    evil = 'Property values were not valid: [{"isValid":false,"name":"leadproof_band"}] <script>secret</script>'
    hubspot.properties.update({prop.name: prop.body() for prop in PROPERTIES})
    hubspot.groups.add("leadproof")
    crm.publish(qualified(score("0")))
    hubspot.scripted = [Answer(400, refusal("VALIDATION_ERROR", evil))]

    message = refused(crm, "hubspot_invalid")

    assert "leadproof_band" in message
    assert "secret" not in message


def test_a_partial_failure_is_a_failure(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    hubspot.partly = True

    assert "leadproof_band" in refused(crm, "hubspot_invalid")
    assert hubspot.notes == []

    hubspot.partly = False
    crm.publish(qualified())
    assert len(hubspot.notes) == 1


@pytest.mark.parametrize(
    ("answers", "waited"),
    [
        ([rate_limited("TEN_SECONDLY_ROLLING"), rate_limited("TEN_SECONDLY_ROLLING")], [10.0, 20.0]),
        ([rate_limited("SECONDLY")], [1.0]),
        ([Answer(423, {"status": "error"})], [2.0]),
        ([Answer(500, {"status": "error"}), Answer(503, "down")], [0.2, 0.4]),
        ([Answer(200, hang_up=True)], [0.2]),
    ],
    ids=["rolling limit", "secondly limit", "locked", "server errors", "connection lost"],
)
def test_what_passes_is_waited_for(
    crm: HubSpotCrm, hubspot: HubSpotDouble, waits: Waits, answers: list[Answer], waited: list[float]
) -> None:
    hubspot.scripted = list(answers)

    crm.publish(qualified())

    assert waits == waited
    assert len(hubspot.notes) == 1


def test_the_daily_limit_is_not_waited_for(crm: HubSpotCrm, hubspot: HubSpotDouble, waits: Waits) -> None:
    hubspot.scripted = [rate_limited("DAILY")]

    assert "daily limit" in refused(crm, "hubspot_rate_limited")
    assert waits == []


def test_waiting_has_an_end(crm: HubSpotCrm, hubspot: HubSpotDouble, waits: Waits) -> None:
    hubspot.scripted = [rate_limited("TEN_SECONDLY_ROLLING")] * 3

    refused(crm, "hubspot_rate_limited")

    assert waits == [10.0, 20.0]


def test_an_outage_is_told_as_one(database: Database, waits: Waits) -> None:
    with HubSpotDouble() as gone:
        url = gone.url

    assert "could not be reached" in refused(connected(url, database, waits), "hubspot_unreachable")


def test_an_answer_of_an_undocumented_shape_is_told_as_one(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("0")))
    hubspot.scripted = [Answer(200, "<html>maintenance</html>")]

    refused(crm, "hubspot_answer_unknown")


def test_a_note_whose_fate_is_unknown_is_not_sent_twice(crm: HubSpotCrm, hubspot: HubSpotDouble, waits: Waits) -> None:
    crm.publish(qualified(score("0")))
    sent = len(hubspot.to("/notes"))
    real = hubspot.answer
    hubspot.answer = lambda request: (  # type: ignore[method-assign]
        Answer(504, "timeout") if request.path.endswith("/notes") else real(request)
    )

    refused(crm, "hubspot_failed")

    assert len(hubspot.to("/notes")) == sent + 1
    assert waits == []


def test_the_note_escapes_what_was_said_and_stays_within_the_limit(crm: HubSpotCrm, hubspot: HubSpotDouble) -> None:
    result = score()
    said = "<script>alert('x')</script> & more " * 40
    told = explanation(result, ledger=tuple(reason(said=said) for _ in range(200)))

    crm.publish(qualified(result, told=told))

    body = hubspot.notes[0]["properties"]["hs_note_body"]
    assert "<script>" not in body
    assert "&lt;script&gt;" in body
    assert len(body) <= NOTE_CHARACTERS
    assert body.endswith(CUT)


def test_another_version_of_the_api_is_asked_for_by_its_date(database: Database, waits: Waits) -> None:
    with HubSpotDouble(version="2027-03") as newer:
        connected(newer.url, database, waits, hubspot_version="2027-03").publish(qualified())

        assert len(newer.notes) == 1


def test_without_a_token_it_cannot_be_made(database: Database) -> None:
    with pytest.raises(ConfigurationError, match="HUBSPOT_TOKEN"):
        HubSpotCrm(Settings(hubspot_token=None), Deliveries(database))


class TestTheDoubleRefusesWhatHubSpotRefuses:
    """The double is worth something only if it says no."""

    @pytest.mark.parametrize(
        "properties",
        [{"leadproof_score": 62}, {"leadproof_score": "6,200"}, {"leadproof_stage": "SQL"}, {"unheard_of": "1"}],
        ids=["an int", "a thousands separator", "no such option", "no such property"],
    )
    def test_values(self, hubspot: HubSpotDouble, crm: HubSpotCrm, properties: dict[str, Any]) -> None:
        crm.publish(qualified())

        assert self.upserted(hubspot, {"idProperty": "email", "id": "a@b.example", "properties": properties}) == 400

    def test_unknown_fields(self, hubspot: HubSpotDouble, crm: HubSpotCrm) -> None:
        assert self.upserted(hubspot, {"idProperty": "email", "id": "a@b.example", "properties": {}, "x": 1}) == 400

    def upserted(self, hubspot: HubSpotDouble, one: dict[str, Any]) -> int:
        import httpx

        url = f"{hubspot.url}/crm/objects/2026-09/contacts/batch/upsert"
        return httpx.post(url, json={"inputs": [one]}, headers={"Authorization": f"Bearer {TOKEN}"}).status_code
