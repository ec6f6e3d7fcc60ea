"""HubSpot: contacts by e-mail, our own properties, a note where the band changes; refusals, limits and outages."""

from __future__ import annotations

import gzip
import json
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent.claims import Factor
from agent.errors import ConfigurationError, DeliveryError
from agent.facts import State
from agent.score import Stage
from api.crm.hubspot import HubSpot
from api.crm.hubspot_fields import PROPERTIES
from api.crm.hubspot_note import CUT, NOTE_CHARACTERS
from api.crm.target import CrmTarget
from api.settings import Settings
from knowledge.database import Database
from tests.api.crm.conftest import Waits, hubspot_target, set_up
from tests.api.doubles.hubspot import CORRELATION, TOKEN, HubSpotDouble, rate_limited, refusal
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import explanation, fact, held_back, qualified, reason, score


def refused(crm: CrmTarget, code: str) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        crm.publish(qualified())
    assert caught.value.code == code
    assert TOKEN not in caught.value.message
    return caught.value


def test_a_score_becomes_a_contact_with_our_properties_and_a_note_on_it(
    database: Database, waits: Waits, hubspot: HubSpotDouble
) -> None:
    crm = hubspot_target(hubspot.url, database, waits, crm_link="https://leads.example/{lead}")
    crm.publish(qualified(facts=(fact(Factor.BUDGET, State.CONFIRMED), fact(Factor.AUTHORITY, State.DENIED))))

    assert hubspot.contacts == {
        "kim@acme.example": {
            "email": "kim@acme.example",
            "lifecyclestage": "lead",
            "firstname": "Kim",
            "lastname": "Lee",
            "company": "Acme",
            "leadproof_score": "62",
            "leadproof_range_low": "42",
            "leadproof_range_high": "82",
            "leadproof_band": "warm",
            "leadproof_stage": "mql",
            "leadproof_reasons": "Warm, because the budget is confirmed.",
            "leadproof_unknowns": "Authority",
            "leadproof_next_question": "Who signs off on this?",
            "leadproof_link": "https://leads.example/ld_1",
            "leadproof_scored_at": "2026-11-03T10:00:00Z",
            "leadproof_score_id": "sc_1",
            "leadproof_budget": "confirmed",
            "leadproof_authority": "denied",
        }
    }
    (note,) = hubspot.notes.values()
    assert note["hs_timestamp"] == "2026-11-03T10:00:00Z"
    assert "The budget is $12,000." in note["hs_note_body"]
    assert hubspot.links == {("notes", "9001", "contacts", "501"), ("contacts", "501", "notes", "9001")}


def test_the_grade_or_the_label_of_a_card_is_written(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("1").model_copy(update={"grade": "B+"})))

    assert hubspot.contacts["kim@acme.example"]["leadproof_grade"] == "B+"


def test_what_is_unknown_is_not_sent_so_that_it_stays_empty(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified())

    sent = hubspot.to("/upsert")[0].json()["inputs"][0]["properties"]
    assert not {f"leadproof_{factor}" for factor in ("budget", "authority", "need", "timeline")} & set(sent)
    assert all(isinstance(value, str) and value for value in sent.values())


def test_what_is_not_known_any_more_is_taken_out_again(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("1"), facts=(fact(Factor.BUDGET, State.CONFIRMED),)))
    crm.publish(qualified(score("2")))

    assert "leadproof_budget" not in hubspot.contacts["kim@acme.example"]


def test_the_very_same_score_is_written_once_also_by_another_process(
    crm: CrmTarget, hubspot: HubSpotDouble, database: Database, waits: Waits
) -> None:
    crm.publish(qualified())
    crm.publish(qualified())
    hubspot_target(hubspot.url, database, waits).publish(qualified())

    assert len(hubspot.notes) == len(hubspot.to("/upsert")) == 1


def test_a_score_that_a_later_one_has_replaced_is_not_written(
    crm: CrmTarget, hubspot: HubSpotDouble, database: Database, keep_lead: Any
) -> None:
    from knowledge.tables import LeadRow

    keep_lead()
    with database.session() as session:
        session.get_one(LeadRow, "ld_1").score_id = "sc_2"

    crm.publish(qualified(score("1")))
    assert hubspot.requests == []

    crm.publish(qualified(score("2")))
    assert hubspot.contacts["kim@acme.example"]["leadproof_score_id"] == "sc_2"


def test_a_note_is_added_only_where_the_band_changes(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("1", points=62)))
    crm.publish(qualified(score("2", points=65)))
    assert len(hubspot.notes) == 1
    assert hubspot.contacts["kim@acme.example"]["leadproof_score"] == "65"

    crm.publish(qualified(score("3", points=80, band="hot"), email="Kim@Acme.example"))
    crm.publish(qualified(score("4", points=60)))

    assert len(hubspot.contacts) == 1
    assert len(hubspot.notes) == 3


def test_the_note_goes_to_the_one_open_deal_of_the_contact_as_well(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    contact = hubspot.person("kim@acme.example")
    hubspot.deal(contact, hs_is_closed="true")
    still_open = hubspot.deal(contact)

    crm.publish(qualified())

    assert ("notes", "9001", "deals", still_open) in hubspot.links


def test_of_two_open_deals_none_gets_the_note(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    contact = hubspot.person("kim@acme.example")
    hubspot.deal(contact)
    hubspot.deal(contact)

    crm.publish(qualified())

    assert not any(of == "notes" and to == "deals" for of, _, to, _ in hubspot.links)


def test_a_key_that_may_not_read_deals_leaves_the_note_on_the_contact(
    crm: CrmTarget, hubspot: HubSpotDouble, caplog: pytest.LogCaptureFixture
) -> None:
    hubspot.forbidden = {"deals"}

    crm.publish(qualified())

    assert len(hubspot.notes) == 1
    assert "crm.objects.deals.read" in caplog.text


def test_a_contact_whose_address_was_changed_in_hubspot_stays_one_contact(
    crm: CrmTarget, hubspot: HubSpotDouble
) -> None:
    crm.publish(qualified(score("1")))
    hubspot.person("kim@acme.example", email="kim.lee@acme.example")

    crm.publish(qualified(score("2", points=70)))

    assert {email: each["leadproof_score"] for email, each in hubspot.contacts.items()} == {
        "kim.lee@acme.example": "70"
    }


def test_a_contact_that_was_deleted_is_made_again(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(qualified(score("1")))
    hubspot.history.clear()

    crm.publish(qualified(score("2")))

    assert hubspot.contacts["kim@acme.example"]["leadproof_score_id"] == "sc_2"
    assert hubspot.contacts["kim@acme.example"]["leadproof_band"] == "warm"


def test_a_conversation_held_back_writes_nothing(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    crm.publish(held_back())

    assert hubspot.requests == []


def test_a_lead_without_an_address_is_not_written_and_that_is_said(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    with pytest.raises(DeliveryError, match="has no e-mail address") as caught:
        crm.publish(qualified(email="  "))

    assert caught.value.code == "hubspot_no_email"
    assert caught.value.lasting
    assert hubspot.requests == []


def test_no_address_of_a_request_holds_the_e_mail_of_a_person(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    hubspot.deal(hubspot.person("kim@acme.example"))

    crm.publish(qualified())

    assert not [request.path for request in hubspot.requests if "kim" in request.path]


class TestLifecycleStage:
    def policy(self, tmp_path: Path) -> Path:
        file = tmp_path / "fields.yaml"
        file.write_text("lifecycle_stage: own\n")
        return file

    @pytest.mark.parametrize(
        ("stands", "stage", "becomes"),
        [
            ("lead", Stage.MQL, "marketingqualifiedlead"),
            ("subscriber", Stage.SQL, "salesqualifiedlead"),
            ("", Stage.SQL, "salesqualifiedlead"),
            ("salesqualifiedlead", Stage.MQL, "salesqualifiedlead"),
            ("opportunity", Stage.SQL, "opportunity"),
            ("customer", Stage.SQL, "customer"),
            ("other", Stage.SQL, "other"),
            ("93821", Stage.SQL, "93821"),
            ("lead", Stage.NONE, "lead"),
        ],
    )
    def test_it_moves_forward_only_where_it_is_switched_on(
        self,
        hubspot: HubSpotDouble,
        database: Database,
        waits: Waits,
        tmp_path: Path,
        stands: str,
        stage: Stage,
        becomes: str,
    ) -> None:
        hubspot.person("kim@acme.example", lifecyclestage=stands)
        crm = hubspot_target(hubspot.url, database, waits, fields=self.policy(tmp_path))

        crm.publish(qualified(score("1").model_copy(update={"stage": stage})))

        assert hubspot.contacts["kim@acme.example"]["lifecyclestage"] == becomes

    def test_it_is_left_alone_where_it_is_not_switched_on(self, hubspot: HubSpotDouble, crm: CrmTarget) -> None:
        crm.publish(qualified())

        assert hubspot.contacts["kim@acme.example"]["lifecyclestage"] == "lead"

    def test_a_stage_that_a_person_moved_is_theirs(
        self, hubspot: HubSpotDouble, database: Database, waits: Waits, tmp_path: Path
    ) -> None:
        crm = hubspot_target(hubspot.url, database, waits, fields=self.policy(tmp_path))
        crm.publish(qualified(score("1")))
        contact = hubspot.ids["kim@acme.example"]
        hubspot.person("kim@acme.example", lifecyclestage="")
        hubspot.person("kim@acme.example", lifecyclestage="lead")

        crm.publish(qualified(score("2").model_copy(update={"stage": Stage.SQL})))

        assert hubspot.history[contact]["lifecyclestage"][0]["value"] == "lead"

    def test_an_answer_that_changed_nothing_is_noticed(
        self, hubspot: HubSpotDouble, database: Database, waits: Waits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from api.crm import ownership
        from knowledge.crm_writes import CrmWrites

        monkeypatch.setattr(ownership, "is_forward", lambda now, wanted: True)  # as if it were forward
        hubspot.person("kim@acme.example", lifecyclestage="customer")
        hubspot_target(hubspot.url, database, waits, fields=self.policy(tmp_path)).publish(qualified())

        (write,) = [w for w in CrmWrites(database).log("ld_1") if w.field == "lifecycle_stage"]
        assert (write.before, write.after, write.state) == ("customer", "marketingqualifiedlead", "void")


class TestRefusals:
    def test_a_wrong_token_is_named_by_its_setting_and_never_shown(
        self, database: Database, hubspot: HubSpotDouble, waits: Waits
    ) -> None:
        wrong = hubspot_target(hubspot.url, database, waits, token="pat-eu1-wrong")

        error = refused(wrong, "hubspot_unauthorized")

        assert "HUBSPOT_TOKEN" in error.message
        assert "pat-eu1-wrong" not in error.message
        assert error.lasting
        assert waits == []

    def test_a_missing_scope_is_named(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        hubspot.scripted = [Answer(403, refusal("MISSING_SCOPES", "This app hasn't been granted all scopes."))]

        error = refused(crm, "hubspot_forbidden")

        assert "crm.schemas.contacts.write" in error.message
        assert error.lasting

    def test_properties_that_were_not_made_are_told_with_how_to_make_them(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        del hubspot.properties["leadproof_band"]

        error = refused(crm, "hubspot_not_set_up")

        assert "leadproof crm setup" in error.message
        assert "leadproof_band" in error.message
        assert error.lasting

    def test_a_property_that_the_administrator_requires_is_named(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        hubspot.required = {"lead_source_detail"}

        error = refused(crm, "hubspot_invalid")

        assert "lead_source_detail" in error.message
        assert CORRELATION in error.message
        assert error.lasting
        assert hubspot.notes == {}

    def test_a_value_that_hubspot_does_not_accept_is_named_without_its_text(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        evil = 'Property values were not valid: [{"isValid":false,"name":"leadproof_band"}] <script>secret</script>'
        hubspot.scripted = [Answer(400, refusal("VALIDATION_ERROR", evil))]

        error = refused(crm, "hubspot_invalid")

        assert "leadproof_band" in error.message
        assert "secret" not in error.message

    def test_a_partial_failure_is_a_failure_and_is_made_good_later(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        hubspot.partly = True

        assert "leadproof_band" in refused(crm, "hubspot_invalid").message
        assert hubspot.notes == {}

        hubspot.partly = False
        crm.publish(qualified())
        assert len(hubspot.notes) == 1
        assert hubspot.contacts["kim@acme.example"]["leadproof_score"] == "62"

    def test_a_conflict_may_be_tried_again(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        real = hubspot.answer
        hubspot.answer = lambda request: (  # type: ignore[method-assign]
            Answer(409, refusal("CONFLICT", "Contact already exists.")) if "upsert" in request.path else real(request)
        )

        error = refused(crm, "hubspot_conflict")

        assert (error.lasting, error.retry_after) == (False, None), "the work's own pause grows"


class TestWaiting:
    @pytest.mark.parametrize(
        ("answers", "waited"),
        [
            ([rate_limited("SECONDLY")], [1.0]),
            ([Answer(423, {"status": "error"})], [2.0]),
            ([Answer(500, {"status": "error"}), Answer(503, "down")], [0.2, 0.4]),
            ([Answer(200, hang_up=True)], [0.2]),
        ],
        ids=["secondly limit", "locked", "server errors", "connection lost"],
    )
    def test_what_passes_is_waited_for(
        self, crm: CrmTarget, hubspot: HubSpotDouble, waits: Waits, answers: list[Answer], waited: list[float]
    ) -> None:
        hubspot.scripted = list(answers)

        crm.publish(qualified())

        assert waits == waited
        assert len(hubspot.notes) == 1

    def test_the_daily_limit_is_not_waited_for(self, crm: CrmTarget, hubspot: HubSpotDouble, waits: Waits) -> None:
        hubspot.scripted = [rate_limited("DAILY")]

        error = refused(crm, "hubspot_rate_limited")

        assert "daily limit" in error.message
        assert (error.lasting, error.retry_after) == (False, 3600.0)
        assert waits == []

    def test_a_limit_that_takes_longer_is_left_to_the_work(
        self, crm: CrmTarget, hubspot: HubSpotDouble, waits: Waits
    ) -> None:
        hubspot.scripted = [rate_limited("TEN_SECONDLY_ROLLING")]

        error = refused(crm, "hubspot_rate_limited")

        assert waits == []
        assert (error.lasting, error.retry_after) == (False, 10.0)

    def test_the_waits_of_all_requests_of_a_publication_count_together(
        self, database: Database, hubspot: HubSpotDouble, waits: Waits
    ) -> None:
        real, locked = hubspot.answer, Answer(423, {"status": "error"})
        last: list[str] = []

        def answer(request: Any) -> Answer:
            """Each request is locked once."""
            if last != [request.path]:
                last[:] = [request.path]
                return locked
            last.clear()
            return real(request)

        hubspot.answer = answer  # type: ignore[method-assign]
        hasty = hubspot_target(hubspot.url, database, waits, crm_patience=5)

        error = refused(hasty, "hubspot_failed")

        assert waits == [2.0, 2.0]
        assert (error.lasting, error.retry_after) == (False, None)

    def test_a_server_that_does_not_answer_holds_nobody_for_long(
        self, database: Database, waits: Waits, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("api.crm.hubspot_api.TIMEOUT", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            began = time.monotonic()

            refused(hubspot_target(url, database, waits, crm_patience=0.3), "hubspot_unreachable")

        assert time.monotonic() - began < 9  # httpx alone would wait for 10
        assert waits == []

    def test_nor_does_one_whose_answer_trickles_in(
        self, database: Database, hubspot: HubSpotDouble, waits: Waits, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("api.attempts.ANSWER_SECONDS", 0.3)
        hubspot.scripted = [Answer(200, "x" * 1000, drip=0.02)]
        began = time.monotonic()

        refused(hubspot_target(hubspot.url, database, waits, crm_patience=0.2), "hubspot_unreachable")

        assert time.monotonic() - began < 15  # all of it would take 20

    def test_an_answer_that_was_compressed_is_read(self, hubspot: HubSpotDouble) -> None:
        body = gzip.compress(json.dumps({"results": []}).encode())
        hubspot.scripted = [Answer(200, body, {"Content-Encoding": "gzip"})] * 2
        api = HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=hubspot.url))

        assert {planned.presence for planned in api.plan()} == {"missing"}

    def test_a_command_waits_longer_than_a_publication(self, hubspot: HubSpotDouble, waits: Waits) -> None:
        hubspot.scripted = [rate_limited("TEN_SECONDLY_ROLLING")] * 2
        HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=hubspot.url), sleep=waits).plan()

        assert waits == [10.0, 20.0]

    def test_an_outage_is_told_as_one(self, database: Database, waits: Waits) -> None:
        with HubSpotDouble() as gone:
            url = gone.url

        error = refused(hubspot_target(url, database, waits), "hubspot_unreachable")

        assert "could not be reached" in error.message
        assert not error.lasting

    def test_an_answer_of_an_undocumented_shape_is_told_as_one(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        hubspot.scripted = [Answer(200, "<html>maintenance</html>")]

        assert not refused(crm, "hubspot_answer_unknown").lasting


class TestOneNote:
    """One note for one change of band, wherever the process stops."""

    def broken(self, hubspot: HubSpotDouble, path: str, *, after: bool) -> None:
        """The next request to a path gets no answer; `after`: although it was carried out."""
        real = hubspot.answer

        def answer(request: Any) -> Answer:
            if not request.path.endswith(path):
                return real(request)
            if after:
                real(request)
            hubspot.answer = real  # type: ignore[method-assign]
            return Answer(504, "timeout")

        hubspot.answer = answer  # type: ignore[method-assign]

    @pytest.mark.parametrize("after", [True, False], ids=["the note is there", "the note is not there"])
    def test_a_note_whose_fate_is_unknown_is_looked_for_first(
        self, crm: CrmTarget, hubspot: HubSpotDouble, database: Database, waits: Waits, after: bool
    ) -> None:
        self.broken(hubspot, "/notes", after=after)
        refused(crm, "hubspot_failed")
        assert waits == []

        hubspot_target(hubspot.url, database, waits).publish(qualified())

        assert len(hubspot.notes) == 1
        assert hubspot.contacts["kim@acme.example"]["leadproof_score"] == "62"

    def test_a_note_of_an_earlier_score_that_never_was_sent_gives_way_to_the_later_one(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        self.broken(hubspot, "/notes", after=False)
        refused(crm, "hubspot_failed")

        crm.publish(qualified(score("2", points=70)))

        (note,) = hubspot.notes.values()
        assert "sc_2." in note["hs_note_body"]

    def test_a_note_is_found_among_many(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        contact = hubspot.person("kim@acme.example")
        for number in range(1000, 1620):
            hubspot.notes[str(number)] = {"hs_note_body": f"Called, sc_1.{number}"}
            hubspot.link("notes", str(number), "contacts", contact)

        assert crm.crm.find_note(contact, "sc_1.1619") == "1619"
        assert crm.crm.find_note(contact, "sc_1.16") is None

    def test_the_deal_gets_the_note_also_when_the_process_died_in_between(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        deal = hubspot.deal(hubspot.person("kim@acme.example"))
        self.broken(hubspot, f"/default/deals/{deal}", after=False)
        hubspot.scripted = []

        crm.publish(qualified())  # a server error is tried again

        assert ("notes", "9001", "deals", deal) in hubspot.links


def test_the_note_escapes_what_was_said_and_stays_within_the_limit(crm: CrmTarget, hubspot: HubSpotDouble) -> None:
    result = score()
    said = "<script>alert('x')</script> & more " * 40
    told = explanation(result, ledger=tuple(reason(said=said) for _ in range(200)))

    crm.publish(qualified(result, told=told))

    (note,) = hubspot.notes.values()
    body = note["hs_note_body"]
    assert "<script>" not in body
    assert "&lt;script&gt;" in body
    assert len(body) <= NOTE_CHARACTERS
    assert CUT in body
    assert body.endswith("<p>Score sc_1.1</p>")


def test_another_version_of_the_api_is_asked_for_by_its_date(database: Database, waits: Waits) -> None:
    with HubSpotDouble(version="2027-03") as newer:
        crm = hubspot_target(newer.url, database, waits, hubspot_version="2027-03")
        assert isinstance(crm.crm, HubSpot)
        set_up(crm.crm)
        crm.publish(qualified())

        assert len(newer.notes) == 1


def test_without_a_token_it_cannot_be_made() -> None:
    with pytest.raises(ConfigurationError, match="HUBSPOT_TOKEN"):
        HubSpot(Settings(hubspot_token=None))


class TestSetup:
    def test_it_says_what_is_missing_and_makes_it_once(self) -> None:
        with HubSpotDouble() as bare:
            crm = HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=bare.url))
            plan = crm.plan()
            assert [each.name for each in plan] == ["leadproof", *(prop.name for prop in PROPERTIES)]
            assert {each.presence for each in plan} == {"missing"}
            assert "leadproof" not in bare.groups

            set_up(crm)
            set_up(crm)

            assert {each.presence for each in crm.plan()} == {"there"}
            assert {prop.name for prop in PROPERTIES} <= set(bare.properties)

    def test_what_an_administrator_made_otherwise_is_told_and_left(self, hubspot: HubSpotDouble) -> None:
        hubspot.properties["leadproof_score"] = {"type": "string"}
        hubspot.properties["leadproof_stage"]["options"].pop()
        hubspot.properties["leadproof_band"]["label"] = "Our band"
        crm = HubSpot(Settings(hubspot_token=TOKEN, hubspot_base_url=hubspot.url))

        different = {each.name: each.differs for each in crm.plan() if each.presence == "different"}

        assert different == {
            "leadproof_score": "it is of type string, not number",
            "leadproof_stage": "it lacks the options sql",
        }


class TestTheDoubleRefusesWhatHubSpotRefuses:
    """The double is worth something only if it says no."""

    @pytest.mark.parametrize(
        "properties",
        [{"leadproof_score": 62}, {"leadproof_score": "6,200"}, {"leadproof_stage": "SQL"}, {"unheard_of": "1"}],
        ids=["an int", "a thousands separator", "no such option", "no such property"],
    )
    def test_values(self, hubspot: HubSpotDouble, properties: dict[str, Any]) -> None:
        assert self.upserted(hubspot, {"idProperty": "email", "id": "a@b.example", "properties": properties}) == 400

    def test_unknown_fields(self, hubspot: HubSpotDouble) -> None:
        assert self.upserted(hubspot, {"idProperty": "email", "id": "a@b.example", "properties": {}, "x": 1}) == 400

    def test_a_lifecycle_stage_that_goes_back_answers_well_and_changes_nothing(self, hubspot: HubSpotDouble) -> None:
        hubspot.person("a@b.example", lifecyclestage="customer")
        one = {"idProperty": "email", "id": "a@b.example", "properties": {"lifecyclestage": "lead"}}

        assert self.upserted(hubspot, one) == 200
        assert hubspot.contacts["a@b.example"]["lifecyclestage"] == "customer"

    def upserted(self, hubspot: HubSpotDouble, one: dict[str, Any]) -> int:
        url = f"{hubspot.url}/crm/objects/2026-09/contacts/batch/upsert"
        return httpx.post(url, json={"inputs": [one]}, headers={"Authorization": f"Bearer {TOKEN}"}).status_code


class TestTheDoubleAnswersAsHubSpotsOwnClientExpects:
    """HubSpot's published client, by its older paths, against the same double."""

    def api(self, hubspot: HubSpotDouble, package: Any, name: str) -> Any:
        settings = package.Configuration(host=hubspot.url)
        settings.access_token = TOKEN
        return getattr(package, name)(package.ApiClient(settings))

    def test_upserts_and_reads(self, hubspot: HubSpotDouble) -> None:
        from hubspot.crm import contacts

        batches = self.api(hubspot, contacts, "BatchApi")
        one = contacts.SimplePublicObjectBatchInputUpsert(
            id="a@b.example", id_property="email", properties={"leadproof_score": "7"}
        )
        made = batches.upsert(contacts.BatchInputSimplePublicObjectBatchInputUpsert(inputs=[one]))
        assert made.results[0].new is True

        asked = contacts.BatchReadInputSimplePublicObjectId(
            properties=["leadproof_score"],
            properties_with_history=["leadproof_score"],
            inputs=[contacts.SimplePublicObjectId(id=made.results[0].id)],
        )
        read = batches.read(asked)
        assert read.results[0].properties["leadproof_score"] == "7"
        assert [h.value for h in read.results[0].properties_with_history["leadproof_score"]] == ["7"]

    def test_notes_properties_and_associations(self, hubspot: HubSpotDouble) -> None:
        from hubspot.crm import properties
        from hubspot.crm.associations import v4
        from hubspot.crm.objects import notes

        contact = hubspot.person("a@b.example")
        spec = notes.AssociationSpec(association_category="HUBSPOT_DEFINED", association_type_id=202)
        to = notes.PublicAssociationsForObject(types=[spec], to=notes.PublicObjectId(id=contact))
        given = notes.SimplePublicObjectInputForCreate(
            properties={"hs_timestamp": "2026-11-03T10:00:00Z", "hs_note_body": "Hello"}, associations=[to]
        )
        note = self.api(hubspot, notes, "BasicApi").create(given)
        page = self.api(hubspot, v4, "BasicApi").get_page("contacts", contact, "notes")

        assert [each.to_object_id for each in page.results] == [note.id]
        assert "leadproof_score" in {
            each.name for each in self.api(hubspot, properties, "CoreApi").get_all("contacts").results
        }
