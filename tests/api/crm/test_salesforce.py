"""Salesforce: leads and contacts by our external id, tasks where the band changes; logins, refusals, limits, outages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import simple_salesforce
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from requests.adapters import HTTPAdapter

from agent.claims import Factor
from agent.errors import ConfigurationError, DeliveryError
from agent.facts import State
from agent.lead import Contact
from agent.qualifier import Qualified
from api.crm.desk import CrmDesk
from api.crm.salesforce import TASK_CHARACTERS, Salesforce
from api.crm.salesforce_fields import KEY
from api.crm.salesforce_soql import quoted, select
from api.crm.target import CrmTarget
from api.settings import Settings
from knowledge.crm_writes import CrmWrites
from knowledge.crm_writes import State as Kept
from knowledge.database import Database
from knowledge.inbox import Inbox
from tests.api.crm.conftest import Waits, salesforce_settings, salesforce_target, set_up
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import explanation, fact, held_back, qualified, reason, score
from tests.api.doubles.salesforce import (
    CLIENT_ID,
    CLIENT_SECRET,
    ROOT,
    USERNAME,
    Refused,
    SalesforceDouble,
    fault,
)


def refused(crm: CrmTarget, code: str) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        crm.publish(qualified())
    assert caught.value.code == code
    assert CLIENT_SECRET not in caught.value.message
    return caught.value


def of(contact: Contact, identity: str = "1") -> Qualified:
    result = qualified(score(identity))
    return result.model_copy(update={"lead": result.lead.model_copy(update={"contact": contact})})


def lead(double: SalesforceDouble) -> dict[str, Any]:
    (only,) = double.rows["Lead"].values()
    return only


def test_a_score_becomes_a_lead_under_our_external_id_and_a_task_on_it(
    sales: CrmTarget, salesforce: SalesforceDouble
) -> None:
    sales.publish(qualified(facts=(fact(Factor.BUDGET, State.CONFIRMED),)))

    made = lead(salesforce)
    assert {name: value for name, value in made.items() if name not in ("Id", "CreatedDate", "LastModifiedDate")} == {
        "IsConverted": False,
        "Leadproof_Id__c": "ld_1",
        "Email": "kim@acme.example",
        "FirstName": "Kim",
        "LastName": "Lee",
        "Company": "Acme",
        "Leadproof_Score__c": 62.0,
        "Leadproof_Range_Low__c": 42.0,
        "Leadproof_Range_High__c": 82.0,
        "Leadproof_Band__c": "warm",
        "Leadproof_Stage__c": "mql",
        "Leadproof_Reasons__c": "Warm, because the budget is confirmed.",
        "Leadproof_Unknowns__c": "Authority",
        "Leadproof_Next_Question__c": "Who signs off on this?",
        "Leadproof_Scored_At__c": "2026-11-03T10:00:00.000+0000",
        "Leadproof_Score_Id__c": "sc_1",
        "Leadproof_Budget__c": "confirmed",
    }
    (task,) = salesforce.rows["Task"].values()
    assert (task["WhoId"], task["Status"], task["ActivityDate"]) == (made["Id"], "Completed", "2026-11-03")
    assert task["Subject"] == "Leadproof: 62 of 100, warm"
    assert "The budget is $12,000." in task["Description"]
    assert task["Description"].endswith("Score sc_1.1")


def test_all_that_is_asked_of_a_record_is_asked_in_one_request(sales: CrmTarget, salesforce: SalesforceDouble) -> None:
    sales.publish(qualified())
    salesforce.requests.clear()

    sales.publish(qualified(score("2", points=63)))

    sent = [(request.method, urlsplit(request.path).path.removeprefix(ROOT)) for request in salesforce.requests]
    assert sent == [("POST", "/composite"), ("PATCH", f"/sobjects/Lead/{lead(salesforce)['Id']}")]
    assert not [request.path for request in salesforce.requests if "kim" in request.path]
    assert lead(salesforce)["Leadproof_Score__c"] == 63.0


def test_the_very_same_score_is_written_once_and_a_task_is_added_only_where_the_band_changes(
    sales: CrmTarget, salesforce: SalesforceDouble, database: Database, waits: Waits
) -> None:
    for _ in range(2):
        sales.publish(qualified())
    salesforce_target(salesforce.url, database, waits).publish(qualified())
    sales.publish(qualified(score("2", points=65)))
    assert len(salesforce.rows["Task"]) == 1

    sales.publish(qualified(score("3", points=80, band="hot")))
    assert len(salesforce.rows["Task"]) == 2
    assert len(salesforce.rows["Lead"]) == 1


class TestWhoseRecord:
    def test_a_contact_of_that_address_is_taken_before_a_lead_and_gets_our_id(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        other = salesforce.person("Lead", Email="kim@acme.example", LastName="Lee", Company="Acme")
        contact = salesforce.person("Contact", Email="KIM@acme.example", LastName="Li", Title="CTO")

        sales.publish(qualified())

        stands = salesforce.rows["Contact"][contact]
        assert (stands[KEY], stands["Leadproof_Score__c"], stands["LastName"]) == ("ld_1", 62.0, "Li")
        assert stands["FirstName"] == "Kim"
        assert KEY not in salesforce.rows["Lead"][other]

        salesforce.person("Contact", contact, Email="kim.li@acme.example")
        sales.publish(qualified(score("2", points=63)))
        assert salesforce.rows["Contact"][contact]["Leadproof_Score__c"] == 63.0

    def test_a_company_that_a_contact_has_no_place_for_is_not_written(
        self, sales: CrmTarget, salesforce: SalesforceDouble, database: Database
    ) -> None:
        salesforce.person("Contact", Email="kim@acme.example", LastName="Li")

        sales.publish(qualified(score("1")))
        sales.publish(qualified(score("2", points=63)))

        assert not [write for write in CrmWrites(database).log("ld_1") if write.field == "company"]
        assert CrmWrites(database).held("salesforce", "ld_1") == frozenset()

    def test_a_converted_lead_leads_to_its_contact(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        sales.publish(qualified(score("1")))
        contact = salesforce.person("Contact", Email="kim@acme.example", LastName="Lee")
        salesforce.rows["Lead"][lead(salesforce)["Id"]] |= {"IsConverted": True, "ConvertedContactId": contact}

        sales.publish(qualified(score("2", points=70)))

        assert salesforce.rows["Contact"][contact]["Leadproof_Score__c"] == 70.0
        assert lead(salesforce)["Leadproof_Score__c"] == 62.0

    def test_several_of_one_address_are_told_and_left_alone(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        for _ in range(2):
            salesforce.person("Lead", Email="kim@acme.example", LastName="Lee", Company="Acme")

        error = refused(sales, "salesforce_duplicates")

        assert error.lasting
        assert "2 of kind Lead" in error.message

    def test_several_of_our_id_are_told(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        real = salesforce.answer
        salesforce.answer = lambda request: (  # type: ignore[method-assign]
            Answer(300, [f"{ROOT}/sobjects/Lead/1", f"{ROOT}/sobjects/Lead/2"])
            if KEY in request.path
            else real(request)
        )

        assert refused(sales, "salesforce_duplicates").lasting
        assert salesforce.rows["Lead"] == {}

    def test_what_salesforce_requires_and_nobody_knows_is_filled_as_salesforce_does(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        sales.publish(of(Contact(phone="+1 555 0100")))
        assert (lead(salesforce)["LastName"], lead(salesforce)["Company"]) == ("[not provided]", "[not provided]")

        sales.publish(of(Contact(phone="+1 555 0100", name="Kim Lee", company="Acme"), "2"))
        assert (lead(salesforce)["LastName"], lead(salesforce)["Company"]) == ("Lee", "Acme")

    def test_an_address_stands_in_for_a_name_and_its_domain_for_a_company(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        sales.publish(of(Contact(email="kim@acme.example")))

        assert (lead(salesforce)["LastName"], lead(salesforce)["Company"]) == ("kim@acme.example", "acme.example")

    def test_an_address_with_a_quote_in_it_finds_only_itself(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        salesforce.person("Lead", Email="other@acme.example", LastName="Other", Company="Acme")

        sales.publish(of(Contact(email="o'hara' OR Email != '@acme.example", name="Pat O'Hara")))

        assert len(salesforce.rows["Lead"]) == 2

    def test_texts_are_cut_to_what_fits(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        sales.publish(of(Contact(name="K" * 90 + " " + "L" * 90, title="T" * 300, company="C" * 300, phone="1" * 90)))

        made = lead(salesforce)
        lengths = {name: len(made[name]) for name in ("FirstName", "LastName", "Title", "Company", "Phone")}
        assert lengths == {"FirstName": 40, "LastName": 80, "Title": 128, "Company": 255, "Phone": 40}

    def test_a_conversation_held_back_writes_nothing(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        sales.publish(held_back())

        assert salesforce.requests == []


class TestHumanEdits:
    def test_a_value_that_a_person_changed_is_theirs(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        sales.publish(qualified(score("1")))
        salesforce.person("Lead", lead(salesforce)["Id"], Leadproof_Band__c="our favourite")

        sales.publish(qualified(score("2", points=80, band="hot")))

        assert (lead(salesforce)["Leadproof_Band__c"], lead(salesforce)["Leadproof_Score__c"]) == (
            "our favourite",
            80.0,
        )

    def test_a_person_who_edits_between_our_read_and_our_write_keeps_the_field(
        self, sales: CrmTarget, salesforce: SalesforceDouble, database: Database
    ) -> None:
        sales.publish(qualified(score("1")))
        which = lead(salesforce)["Id"]
        salesforce.before_write = [lambda: salesforce.person("Lead", which, Leadproof_Score__c=99.0) and None]

        sales.publish(qualified(score("2", points=70, band="hot")))

        assert (lead(salesforce)["Leadproof_Score__c"], lead(salesforce)["Leadproof_Band__c"]) == (99.0, "hot")
        assert CrmWrites(database).held("salesforce", "ld_1") == {"score"}

    def test_a_record_that_is_changed_all_the_time_is_left_for_later(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        sales.publish(qualified(score("1")))
        which = lead(salesforce)["Id"]

        def edit() -> None:
            salesforce.person("Lead", which, Title=f"title {len(salesforce.requests)}")
            salesforce.before_write = [edit]

        salesforce.before_write = [edit]
        with pytest.raises(DeliveryError, match="keeps changing") as caught:
            sales.publish(qualified(score("2", points=70)))
        assert not caught.value.lasting

        salesforce.before_write = []
        sales.publish(qualified(score("2", points=70)))
        assert lead(salesforce)["Leadproof_Score__c"] == 70.0

    def test_a_write_whose_answer_was_lost_is_known_as_our_own(
        self, sales: CrmTarget, salesforce: SalesforceDouble, database: Database
    ) -> None:
        sales.publish(qualified(score("1")))
        real, lost = salesforce.answer, []

        def answer(request: Any) -> Answer:
            done = real(request)
            if request.method == "PATCH" and not lost:
                lost.append(request)
                return Answer(200, hang_up=True)
            return done

        salesforce.answer = answer  # type: ignore[method-assign]
        sales.publish(qualified(score("2", points=70)))
        sales.publish(qualified(score("3", points=71)))

        assert lost
        assert lead(salesforce)["Leadproof_Score__c"] == 71.0
        assert CrmWrites(database).held("salesforce", "ld_1") == frozenset()

    def test_the_last_write_is_taken_back(
        self, sales: CrmTarget, salesforce: SalesforceDouble, database: Database, keep_lead: Any
    ) -> None:
        keep_lead()
        sales.publish(qualified(score("1", points=62)))
        sales.publish(qualified(score("2", points=80, band="hot")))

        CrmDesk((sales,), database, Inbox(database)).undo("ld_1", "salesforce", "Sam")

        assert (lead(salesforce)["Leadproof_Score__c"], lead(salesforce)["Leadproof_Band__c"]) == (62.0, "warm")
        kept = {write.state for write in CrmWrites(database).log("ld_1") if write.score_id == "sc_2"}
        assert kept == {Kept.UNDONE}


class TestOneTask:
    @pytest.mark.parametrize("after", [True, False], ids=["the task is there", "the task is not there"])
    def test_a_task_whose_fate_is_unknown_is_looked_for_first(
        self, sales: CrmTarget, salesforce: SalesforceDouble, database: Database, waits: Waits, after: bool
    ) -> None:
        real = salesforce.answer

        def answer(request: Any) -> Answer:
            if not request.path.endswith("/Task"):
                return real(request)
            salesforce.answer = real  # type: ignore[method-assign]
            if after:
                real(request)
            return Answer(500, fault("UNKNOWN_EXCEPTION"))

        salesforce.answer = answer  # type: ignore[method-assign]
        assert not refused(sales, "salesforce_failed").lasting
        assert waits == []

        salesforce_target(salesforce.url, database, waits).publish(qualified())

        assert len(salesforce.rows["Task"]) == 1

    def test_the_task_goes_to_the_one_open_opportunity_of_a_contact(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        contact = salesforce.person("Contact", Email="kim@acme.example", LastName="Li")
        for closed in (True, False):
            deal = salesforce.person("Opportunity", Name="Deal", IsClosed=closed, IsWon=closed)
            salesforce.person("OpportunityContactRole", OpportunityId=deal, ContactId=contact)

        sales.publish(qualified())

        (task,) = salesforce.rows["Task"].values()
        assert task["WhatId"] == deal

        second = salesforce.person("Opportunity", Name="Deal", IsClosed=False, IsWon=False)
        salesforce.person("OpportunityContactRole", OpportunityId=second, ContactId=contact)
        sales.publish(qualified(score("2", band="hot")))
        assert "WhatId" not in list(salesforce.rows["Task"].values())[1]

    def test_a_long_explanation_fits(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        result = score()
        told = explanation(result, ledger=tuple(reason(said="said " * 200) for _ in range(60)))

        sales.publish(qualified(result, told=told))

        (task,) = salesforce.rows["Task"].values()
        assert len(task["Description"]) == TASK_CHARACTERS
        assert task["Description"].endswith("Score sc_1.1")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    key = rsa.generate_private_key(public_exponent=65_537, key_size=2048)
    file = tmp_path_factory.mktemp("key") / "salesforce.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return file, public.decode()


class TestLogin:
    def test_a_signed_token_logs_in(self, database: Database, waits: Waits, keys: tuple[Path, str]) -> None:
        with SalesforceDouble(keys[1]) as double:
            chosen = {
                "salesforce_client_secret": None,
                "salesforce_username": USERNAME,
                "salesforce_private_key_file": keys[0],
            }
            crm = salesforce_target(double.url, database, waits, **chosen)
            set_up(crm.crm)
            crm.publish(qualified())

            assert len(double.rows["Lead"]) == 1
            assert len(double.to("/token")) == 1

    def test_another_audience_may_be_set(self, database: Database, waits: Waits, keys: tuple[Path, str]) -> None:
        with SalesforceDouble(keys[1]) as double:
            chosen = {
                "salesforce_client_secret": None,
                "salesforce_username": USERNAME,
                "salesforce_private_key_file": keys[0],
            }
            wrong = salesforce_target(double.url, database, waits, salesforce_audience="https://x.example", **chosen)

            assert refused(wrong, "salesforce_unauthorized").lasting

    @pytest.mark.parametrize(
        "text", ["", "no key", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"]
    )
    def test_a_file_without_a_key_is_told(
        self, database: Database, waits: Waits, salesforce: SalesforceDouble, tmp_path: Path, text: str
    ) -> None:
        file = tmp_path / "none.pem"
        file.write_text(text)
        chosen = {
            "salesforce_client_secret": None,
            "salesforce_username": USERNAME,
            "salesforce_private_key_file": file,
        }
        with pytest.raises(ConfigurationError, match="no RSA private key"):
            salesforce_target(salesforce.url, database, waits, **chosen).publish(qualified())

    @pytest.mark.parametrize(
        ("chosen", "named"),
        [
            ({"salesforce_client_id": None}, "CLIENT_ID"),
            ({"salesforce_client_secret": None}, "CLIENT_SECRET"),
            ({"salesforce_client_secret": None, "salesforce_username": "u"}, "PRIVATE_KEY_FILE"),
            (
                {
                    "salesforce_client_secret": None,
                    "salesforce_username": "u",
                    "salesforce_private_key_file": Path("/none.pem"),
                },
                "cannot be read",
            ),
        ],
    )
    def test_what_is_not_set_is_named(self, chosen: dict[str, Any], named: str) -> None:
        with pytest.raises(ConfigurationError, match=named):
            Salesforce(salesforce_settings("https://acme.my.salesforce.com", **chosen))

    def test_a_wrong_secret_is_told_and_never_shown(
        self, salesforce: SalesforceDouble, database: Database, waits: Waits
    ) -> None:
        crm = salesforce_target(salesforce.url, database, waits, salesforce_client_secret="wrong-secret")

        error = refused(crm, "salesforce_unauthorized")

        assert error.lasting
        assert "wrong-secret" not in error.message
        assert "not shown to anybody" not in error.message

    def test_an_expired_session_is_opened_anew_once(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        sales.publish(qualified(score("1")))
        salesforce.expire()

        sales.publish(qualified(score("2", points=70)))

        assert len(salesforce.to("/token")) == 2
        assert lead(salesforce)["Leadproof_Score__c"] == 70.0

    def test_a_session_that_is_never_accepted_is_told(self, sales: CrmTarget, salesforce: SalesforceDouble) -> None:
        real = salesforce.answer
        salesforce.answer = lambda request: (  # type: ignore[method-assign]
            real(request) if request.path.endswith("/token") else Answer(401, fault("INVALID_SESSION_ID"))
        )

        assert refused(sales, "salesforce_unauthorized").lasting
        assert len(salesforce.to("/token")) == 2

    @pytest.mark.parametrize(
        ("answer", "code", "lasting"),
        [
            (Answer(503, "down"), "salesforce_failed", False),
            (Answer(200, {"token": "x"}), "salesforce_answer_unknown", False),
            (Answer(200, hang_up=True), "salesforce_unreachable", False),
        ],
    )
    def test_a_login_that_fails_is_told(
        self, sales: CrmTarget, salesforce: SalesforceDouble, answer: Answer, code: str, lasting: bool
    ) -> None:
        salesforce.scripted = [answer]

        assert refused(sales, code).lasting is lasting


class TestRefusals:
    @pytest.mark.parametrize(
        ("refusal", "code", "told", "lasting", "again"),
        [
            (Refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."), "rate_limited", "limit", False, 3600.0),
            (Refused(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "secret text", ["Title"]), "invalid", "Title", True, None),
            (Refused(400, "REQUIRED_FIELD_MISSING", "secret text", ["Region__c"]), "invalid", "Region__c", True, None),
            (Refused(400, "DUPLICATES_DETECTED", "secret text"), "invalid", "duplicate rule", True, None),
            (Refused(403, "INSUFFICIENT_ACCESS_OR_READONLY", "secret text"), "invalid", "may not write", True, None),
            (Refused(400, "Bad <script>", "secret text"), "invalid", "400", True, None),
        ],
    )  # fmt: skip
    def test_each_is_told_with_what_to_do(
        self, sales: CrmTarget, salesforce: SalesforceDouble, refusal: Refused, code: str, told: str, lasting: bool,
        again: float | None,
    ) -> None:  # fmt: skip
        salesforce.refusing = {"Lead": refusal}

        error = refused(sales, f"salesforce_{code}")

        assert told in error.message
        assert "secret text" not in error.message
        assert "script" not in error.message
        assert (error.lasting, error.retry_after) == (lasting, again)
        assert salesforce.rows["Task"] == {}

        salesforce.refusing = {}
        sales.publish(qualified())
        assert lead(salesforce)["Leadproof_Score__c"] == 62.0

    def test_fields_that_were_not_made_or_are_not_seen_are_told_with_how_to_make_them(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        salesforce.visible.discard("Lead.Leadproof_Band__c")

        error = refused(sales, "salesforce_not_prepared")

        assert "Leadproof_Band__c" in error.message
        assert "leadproof crm setup" in error.message
        assert error.lasting

    def test_a_locked_row_and_a_server_error_are_waited_for(
        self, sales: CrmTarget, salesforce: SalesforceDouble, waits: Waits
    ) -> None:
        sales.publish(qualified(score("1")))
        salesforce.scripted = [Answer(400, fault("UNABLE_TO_LOCK_ROW")), Answer(503, "down")]

        sales.publish(qualified(score("2", points=70)))

        assert waits == [2.0, 1.0]
        assert lead(salesforce)["Leadproof_Score__c"] == 70.0

    def test_an_outage_is_told_as_one_and_when_to_come_back_is_left_to_the_work(
        self, database: Database, waits: Waits
    ) -> None:
        with SalesforceDouble() as gone:
            url = gone.url

        error = refused(salesforce_target(url, database, waits), "salesforce_unreachable")

        assert (error.lasting, error.retry_after) == (False, None)

    def test_a_row_that_stays_locked_is_left_to_the_work_before_long(
        self, database: Database, salesforce: SalesforceDouble, waits: Waits
    ) -> None:
        hasty = salesforce_target(salesforce.url, database, waits, crm_patience=3)
        hasty.publish(qualified(score("1")))
        salesforce.scripted = [Answer(400, fault("UNABLE_TO_LOCK_ROW"))] * 2

        with pytest.raises(DeliveryError) as caught:
            hasty.publish(qualified(score("2", points=70)))

        assert (caught.value.code, caught.value.retry_after) == ("salesforce_failed", None)
        assert waits == [2.0]

    def test_an_answer_of_an_undocumented_shape_is_told_as_one(
        self, sales: CrmTarget, salesforce: SalesforceDouble
    ) -> None:
        sales.publish(qualified(score("0")))
        salesforce.scripted = [Answer(200, "<html>maintenance</html>")]

        refused(sales, "salesforce_answer_unknown")

    def test_a_day_whose_requests_are_nearly_used_up_is_warned_of(
        self, sales: CrmTarget, salesforce: SalesforceDouble, caplog: pytest.LogCaptureFixture
    ) -> None:
        salesforce.usage = "api-usage=4800/5000"

        sales.publish(qualified())

        assert "4800 of 5000" in caplog.text


class TestSetup:
    def test_it_says_what_is_missing_and_makes_it_once(self) -> None:
        with SalesforceDouble() as bare:
            crm = Salesforce(salesforce_settings(bare.url))
            assert {each.presence for each in crm.plan()} == {"missing"}

            set_up(crm)

            assert {each.presence for each in crm.plan()} == {"there"}
            assert bare.custom["Lead"].keys() == bare.custom["Contact"].keys()
            assert bare.custom["Lead"][KEY] == "string"

    def test_a_field_that_is_there_and_cannot_be_seen_gets_its_permission(self, salesforce: SalesforceDouble) -> None:
        crm = Salesforce(salesforce_settings(salesforce.url))
        for which, row in list(salesforce.rows["FieldPermissions"].items()):
            if row["Field"] == "Lead.Leadproof_Band__c":
                del salesforce.rows["FieldPermissions"][which]
        salesforce.visible.discard("Lead.Leadproof_Band__c")

        (missing,) = [each for each in crm.plan() if each.presence == "missing"]
        crm.create(missing)

        assert {each.presence for each in crm.plan()} == {"there"}

    def test_a_field_of_another_type_is_told(self, salesforce: SalesforceDouble) -> None:
        salesforce.custom["Lead"]["Leadproof_Score__c"] = "string"

        different = [each for each in Salesforce(salesforce_settings(salesforce.url)).plan() if each.differs]

        assert [(each.name, each.differs) for each in different] == [
            ("Lead.Leadproof_Score__c", "it is of type string, not double")
        ]


class TestSoql:
    @pytest.mark.parametrize("text", ["plain", "o'hara", "back\\slash", "\\'", "' OR Id != '", "line\nend", ""])
    def test_no_text_ends_its_literal(self, text: str) -> None:
        from tests.api.doubles.soql import parsed, selected

        query = parsed(select(("Id",), "Lead", "Email = {} LIMIT 2", text))

        rows = [{"Id": "1", "Email": text}, {"Id": "2", "Email": "another"}]
        assert [row["Id"] for row in selected(query, rows, lambda row, name: row[name])] == ["1"]
        assert quoted(text).startswith("'")


class Loop(HTTPAdapter):
    """Carries what is meant for My Domain to the double."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def send(self, request: Any, *arguments: Any, **options: Any) -> Any:
        request.url = request.url.replace("https://acme.my.salesforce.com", self._url)
        return super().send(request, *arguments, **options)


class TestTheDoubleAnswersAsSalesforcesClientExpects:
    """The widespread Python client of Salesforce against the same double."""

    @pytest.fixture
    def session(self, salesforce: SalesforceDouble) -> Iterator[requests.Session]:
        with requests.Session() as session:
            session.mount("https://", Loop(salesforce.url))
            yield session

    def test_client_credentials_upsert_query_and_describe(
        self, salesforce: SalesforceDouble, session: requests.Session
    ) -> None:
        client = simple_salesforce.Salesforce(
            consumer_key=CLIENT_ID, consumer_secret=CLIENT_SECRET, domain="acme.my", session=session, version="68.0"
        )
        given = {"LastName": "Lee", "Company": "Acme", "Leadproof_Score__c": 7}

        assert client.Lead.upsert(f"{KEY}/ld_9", given) == 201
        assert client.Lead.upsert(f"{KEY}/ld_9", {"Title": "CTO"}) == 200
        found = client.query(f"SELECT Id, Title, Leadproof_Score__c FROM Lead WHERE {KEY} = 'ld_9'")
        assert [(row["Title"], row["Leadproof_Score__c"]) for row in found["records"]] == [("CTO", 7.0)]
        assert KEY in {field["name"] for field in client.Lead.describe()["fields"]}
        task = client.Task.create({"WhoId": found["records"][0]["Id"], "Subject": "Call"})
        assert task["success"] is True
        assert client.api_usage["api-usage"].used == 18

    def test_duplicates_and_refusals(self, salesforce: SalesforceDouble, session: requests.Session) -> None:
        client = simple_salesforce.Salesforce(
            consumer_key=CLIENT_ID, consumer_secret=CLIENT_SECRET, domain="acme.my", session=session, version="68.0"
        )
        for _ in range(2):
            salesforce.person("Lead", LastName="Lee", Company="Acme", **{KEY: "twice"})

        with pytest.raises(simple_salesforce.exceptions.SalesforceMoreThanOneRecord):
            client.Lead.upsert(f"{KEY}/twice", {"Title": "CTO"})
        with pytest.raises(simple_salesforce.exceptions.SalesforceMalformedRequest):
            client.Lead.upsert(f"{KEY}/new", {"Title": "CTO"})
        salesforce.expire()
        assert client.query("SELECT Id FROM Lead")["totalSize"] == 2
        assert len(salesforce.to("/token")) == 2  # it logs in again


def test_without_an_address_it_cannot_be_made() -> None:
    with pytest.raises(ConfigurationError, match="SALESFORCE_URL"):
        Salesforce(Settings())
