"""Standard Webhooks, held against the specification's own library."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError
from standardwebhooks import Webhook, WebhookVerificationError

from api.settings import Settings
from api.webhooks.source import SignatureRefused
from api.webhooks.standard_webhooks import decoded_secret, signature, verified
from tests.api.doubles.signing import NOW, SECRET, delivered, standard

BODY = b'{"a":1}'
SECRET_OF_OURS = SecretStr(SECRET)


@given(
    secret=st.binary(min_size=1, max_size=64),
    ident=st.from_regex(r"msg_[A-Za-z0-9]{1,30}", fullmatch=True),
    body=st.text(max_size=200),
)
def test_signatures_are_those_of_the_specifications_library(secret: bytes, ident: str, body: str) -> None:
    theirs = Webhook(base64.b64encode(secret).decode()).sign(ident, NOW, body)
    assert signature(secret, ident, int(NOW.timestamp()), body.encode()) == theirs


@pytest.mark.parametrize("family", ["webhook", "svix"])
def test_both_families_of_header_names_are_taken(family: str) -> None:
    request = delivered("generic", BODY, standard(BODY, NOW, family=family, ident="msg_7"))
    assert verified(request, SECRET_OF_OURS).id == "msg_7"


def test_the_secret_may_stand_without_its_prefix() -> None:
    request = delivered("generic", BODY, standard(BODY, NOW))
    assert verified(request, SecretStr(SECRET.removeprefix("whsec_")))


def test_one_of_several_signatures_is_enough_while_a_secret_is_changed() -> None:
    headers = standard(BODY, NOW)
    headers["webhook-signature"] = f"v1,AAAA v1a,BBBB {headers['webhook-signature']}"
    assert verified(delivered("generic", BODY, headers), SECRET_OF_OURS)


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "msg_2"},
        {"webhook-id": ""},
        {"webhook-id": "a b"},
        {"webhook-timestamp": str(int(NOW.timestamp()) + 1)},
        {"webhook-timestamp": f" {int(NOW.timestamp())}"},
        {"webhook-timestamp": "١٧٦٣"},
        {"webhook-timestamp": "1e9"},
        {"webhook-timestamp": ""},
        {"webhook-timestamp": "9" * 400},
        {"webhook-signature": ""},
        {"webhook-signature": "v1,"},
        {"webhook-signature": "v1,\udcff"},
        {"webhook-signature": "v2,{}"},
    ],
)
def test_what_was_changed_on_the_way_is_refused(change: dict[str, str]) -> None:
    headers = {**standard(BODY, NOW), **change}
    with pytest.raises(SignatureRefused):
        verified(delivered("generic", BODY, headers), SECRET_OF_OURS)


@pytest.mark.parametrize("seconds", [-290, -310, 290, 310])
def test_the_window_is_that_of_the_specifications_library(seconds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import datetime

    at = datetime.now(NOW.tzinfo) + timedelta(seconds=seconds)
    headers = standard(BODY, at)

    def taken(check: Any) -> bool:
        try:
            check()
        except (SignatureRefused, WebhookVerificationError):
            return False
        return True

    ours = taken(lambda: verified(delivered("generic", BODY, headers, at=datetime.now(NOW.tzinfo)), SECRET_OF_OURS))
    theirs = taken(lambda: Webhook(SECRET).verify(BODY.decode(), headers))
    assert ours == theirs == (abs(seconds) < 300)


def test_a_secret_that_is_no_base64_stops_the_start() -> None:
    with pytest.raises(ValidationError, match="whsec_ and Base64"):
        Settings(generic_webhook_secret="whsec_not base64!")
    with pytest.raises(ValidationError, match="must not be empty"):
        Settings(generic_webhook_secret="whsec_")
    with pytest.raises(ValueError, match="Base64"):
        decoded_secret("whsec_abc")
