"""The doctor's questions outside: they change nothing there, and what is wrong is told with what to do."""

from __future__ import annotations

import datetime as dt
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.api.crm.conftest import set_up
from tests.api.doctor.conftest import Examine
from tests.api.doubles import salesforce as sales
from tests.api.doubles import signing
from tests.api.doubles.hubspot import TOKEN as HUBSPOT_TOKEN
from tests.api.doubles.hubspot import HubSpotDouble, rate_limited
from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.salesforce import SalesforceDouble

KEY = "sk-marmalade-0001"
TOKEN = "xoxb-marmalade-0002"
HOOK = "whsec_bWFybWFsYWRlLW1hcm1hbGFkZS1tYXJtYWxhZGU="


class Outside(Loopback):
    """Slack's auth.test and an endpoint's list of models, each with its own key."""

    def answer(self, request: Received) -> Answer:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if request.path == "/api/auth.test":
            return Answer(
                200, {"ok": True, "bot_id": "B1"} if bearer == TOKEN else {"ok": False, "error": "invalid_auth"}
            )
        if request.path == "/v1/models":
            found = {"object": "list", "data": [{"id": "small", "object": "model"}]}
            return Answer(200, found) if bearer == KEY else Answer(401, {"error": {"message": KEY}})
        return Answer(404, {})


def outside_settings(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    for name, value in {
        "LEADPROOF_READER": "openai", "LEADPROOF_MODEL": "small", "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": f"{url}/v1",
        "SLACK_BOT_TOKEN": TOKEN, "LEADPROOF_SLACK_CHANNEL": "C0LEADS0001", "LEADPROOF_SLACK_BASE_URL": f"{url}/api/",
        "LEADPROOF_GENERIC_WEBHOOK_SECRET": signing.SECRET, "LEADPROOF_PUBLIC_URL": "https://leads.acme.example",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)


def test_what_is_outside_answers(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    with Outside() as there:
        outside_settings(monkeypatch, there.url)
        found = examine()

    assert {found[part]["standing"] for part in ("model", "Slack", "webhooks")} == {"ok"}
    assert "small" in found["model"]["seen"]
    assert "SLACK_SIGNING_SECRET" in found["Slack"]["advice"]
    assert "https://leads.acme.example/webhooks/NAME" in found["webhooks"]["seen"]


def test_keys_that_are_not_taken(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    with Outside() as there:
        outside_settings(monkeypatch, there.url)
        for name in ("OPENAI_API_KEY", "SLACK_BOT_TOKEN"):
            monkeypatch.setenv(name, "old-marmalade")
        monkeypatch.setenv("LEADPROOF_PUBLIC_URL", "http://leads.acme.example")
        found = examine()

    assert {found[part]["standing"] for part in ("model", "Slack", "webhooks")} == {"wrong"}
    assert "invalid_auth" in found["Slack"]["seen"]


def test_what_is_outside_and_away(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    outside_settings(monkeypatch, "http://127.0.0.1:9")
    found = examine()
    assert {found[part]["standing"] for part in ("model", "Slack")} == {"wrong"}


class TestHubSpot:
    @pytest.fixture
    def double(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubSpotDouble]:
        """With the properties that `leadproof crm setup` makes."""
        from api.crm.hubspot import HubSpot
        from api.settings import Settings

        with HubSpotDouble() as double:
            set_up(HubSpot(Settings(hubspot_token=HUBSPOT_TOKEN, hubspot_base_url=double.url)))
            double.requests.clear()
            monkeypatch.setenv("HUBSPOT_TOKEN", HUBSPOT_TOKEN)
            monkeypatch.setenv("LEADPROOF_HUBSPOT_BASE_URL", double.url)
            yield double

    def test_it_is_asked_and_nothing_is_written(self, examine: Examine, double: HubSpotDouble) -> None:
        before = deepcopy((double.properties, double.groups, double.history, double.notes))

        found = examine()["HubSpot"]

        assert found["standing"] == "ok", found
        assert {request.method for request in double.requests} == {"GET"}
        assert before == (double.properties, double.groups, double.history, double.notes)

    def test_properties_that_were_not_made_are_named(self, examine: Examine, double: HubSpotDouble) -> None:
        del double.properties["leadproof_band"]

        found = examine()["HubSpot"]

        assert "leadproof_band" in found["seen"]
        assert "leadproof crm setup --target hubspot" in found["advice"]

    def test_a_property_of_another_type_is_told(self, examine: Examine, double: HubSpotDouble) -> None:
        double.properties["leadproof_score"] = {**double.properties["leadproof_score"], "type": "string"}

        found = examine()["HubSpot"]

        assert found["standing"] == "wrong"
        assert "leadproof_score" in found["seen"]

    @pytest.mark.parametrize(
        ("answer", "seen", "advice"),
        [
            (Answer(401, {"category": "INVALID_AUTHENTICATION"}), "hubspot_unauthorized", "HUBSPOT_TOKEN"),
            (Answer(403, {"category": "MISSING_SCOPES"}), "hubspot_forbidden", "crm.schemas.contacts.read"),
            (Answer(404, {"category": "OBJECT_NOT_FOUND"}), "404", "LEADPROOF_HUBSPOT_VERSION"),
            (Answer(500, "down"), "500", "LEADPROOF_HUBSPOT_BASE_URL"),
            (Answer(200, "<html>"), "hubspot_answer_unknown", "LEADPROOF_HUBSPOT_BASE_URL"),
            (rate_limited("TEN_SECONDLY_ROLLING"), "hubspot_rate_limited", "limit"),
        ],
    )
    def test_each_failure_says_what_to_do_at_once(
        self, examine: Examine, double: HubSpotDouble, answer: Answer, seen: str, advice: str
    ) -> None:
        double.scripted = [answer]

        found = examine()["HubSpot"]

        assert found["standing"] == "wrong"
        assert seen in found["seen"]
        assert advice in found["advice"]
        assert len(double.requests) == 1, "a doctor does not try again"

    def test_a_policy_of_fields_that_cannot_be_read_is_told(
        self, examine: Examine, double: HubSpotDouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "fields.yaml").write_text("title: perhaps\n")
        monkeypatch.setenv("LEADPROOF_CRM_FIELDS", str(tmp_path / "fields.yaml"))

        assert "perhaps" in examine()["HubSpot"]["advice"]
        assert double.requests == []


class TestSalesforce:
    @pytest.fixture
    def double(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[SalesforceDouble]:
        """With the custom fields that `leadproof crm setup` makes."""
        from api.crm.salesforce import Salesforce
        from tests.api.crm.conftest import salesforce_settings

        with SalesforceDouble() as double:
            set_up(Salesforce(salesforce_settings(double.url)))
            double.requests.clear()
            monkeypatch.setenv("LEADPROOF_SALESFORCE_URL", double.url)
            monkeypatch.setenv("LEADPROOF_SALESFORCE_CLIENT_ID", sales.CLIENT_ID)
            monkeypatch.setenv("LEADPROOF_SALESFORCE_CLIENT_SECRET", sales.CLIENT_SECRET)
            yield double

    def test_it_is_asked_and_nothing_is_written(self, examine: Examine, double: SalesforceDouble) -> None:
        before = deepcopy((double.rows, double.custom, double.visible))

        found = examine()["Salesforce"]

        assert found["standing"] == "ok", found
        asked = {(request.method, request.path.split("?")[0]) for request in double.requests}
        assert {path for method, path in asked if method != "GET"} == {"/services/oauth2/token"}
        assert before == (double.rows, double.custom, double.visible)

    def test_fields_that_the_user_does_not_see_are_named(self, examine: Examine, double: SalesforceDouble) -> None:
        double.visible.discard("Lead.Leadproof_Band__c")

        found = examine()["Salesforce"]

        assert "Lead.Leadproof_Band__c" in found["seen"]
        assert "leadproof crm setup --target salesforce" in found["advice"]

    def test_a_secret_that_is_not_taken(
        self, examine: Examine, double: SalesforceDouble, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LEADPROOF_SALESFORCE_CLIENT_SECRET", "old-marmalade")

        found = examine()["Salesforce"]

        assert "salesforce_unauthorized" in found["seen"]
        assert "LEADPROOF_SALESFORCE_CLIENT_ID" in found["advice"]

    def test_another_version_of_the_api(
        self, examine: Examine, double: SalesforceDouble, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LEADPROOF_SALESFORCE_VERSION", "99.0")

        assert "LEADPROOF_SALESFORCE_VERSION" in examine()["Salesforce"]["advice"]

    def test_a_setting_that_is_missing_is_named(
        self, examine: Examine, double: SalesforceDouble, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("LEADPROOF_SALESFORCE_CLIENT_SECRET")

        assert "LEADPROOF_SALESFORCE_PRIVATE_KEY_FILE" in examine()["Salesforce"]["advice"]
        assert double.requests == []

    def test_an_outage(self, examine: Examine, monkeypatch: pytest.MonkeyPatch, double: SalesforceDouble) -> None:
        monkeypatch.setenv("LEADPROOF_SALESFORCE_URL", "http://127.0.0.1:9")

        found = examine()["Salesforce"]

        assert "salesforce_unreachable" in found["seen"]
        assert "LEADPROOF_SALESFORCE_URL" in found["advice"]


class TestWebhooksOut:
    def told(self, monkeypatch: pytest.MonkeyPatch, *urls: str) -> None:
        given = [{"url": url, "secret": HOOK} for url in urls]
        monkeypatch.setenv("LEADPROOF_WEBHOOKS", json.dumps(given))

    def test_an_endpoint_is_reached_and_sent_nothing(self, examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
        with Outside() as there:
            self.told(monkeypatch, f"{there.url}/hook?key=marmalade")
            found = examine()["webhooks out"]
            assert there.requests == []

        assert found["standing"] == "ok"
        assert "127.0.0.1" in found["seen"]
        assert "https" in found["advice"]

    def test_the_one_that_is_away_is_named(self, examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
        with Outside() as there:
            self.told(monkeypatch, f"{there.url}/hook", "http://localhost:9/marmalade")
            found = examine()["webhooks out"]

        assert found["standing"] == "wrong"
        assert "webhook localhost" in found["seen"]
        assert "webhook 127.0.0.1" not in found["seen"]
        assert "LEADPROOF_WEBHOOKS" in found["advice"]

    def test_a_certificate_that_nobody_vouches_for_is_told(
        self, examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        with shaking_hands(tmp_path) as port:
            self.told(monkeypatch, f"https://localhost:{port}/hook")
            found = examine()["webhooks out"]

        assert "SSLCertVerificationError" in found["seen"]
        assert "certificate" in found["advice"]

    def test_a_certificate_that_is_trusted_is_well(
        self, examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        with shaking_hands(tmp_path) as port:
            self.told(monkeypatch, f"https://localhost:{port}/hook")
            monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own.pem"))
            found = examine()["webhooks out"]

        assert (found["standing"], found["advice"]) == ("ok", "")


@contextmanager
def shaking_hands(folder: Path) -> Iterator[int]:
    """A server with a certificate of its own making, which says nothing after the TLS handshake; its port."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    own = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "own.pem", folder / "key.pem")

    def accept() -> None:
        opened, _ = server.accept()
        with closing(opened):
            try:
                context.wrap_socket(opened, server_side=True).close()
            except OSError:
                return  # the other side did not trust us

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(10)
