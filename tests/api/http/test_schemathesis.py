"""Whatever the OpenAPI document allows or forbids: no answer is a 5xx, and none is undocumented."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation, BaseSchema
from schemathesis.specs.openapi import checks

from api.webhooks.source import Delivered
from knowledge.events import NewEvent
from tests.api.doubles import inquiries as senders
from tests.api.doubles.service import Service, serving
from tests.api.doubles.tools import TOOLS
from tests.api.http.conftest import CALL, post

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("schemathesis")]  # all ask the one service

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.missing_required_header,
    checks.unsupported_method,
]

EXAMPLES = 10
"""Requests an operation and mode: enough to reach every parameter, few enough for half a minute in all."""

quickly = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service of its own, with every meeting tool, form and mailbox set up."""
    wanted: dict[str, Any] = {"public_url": senders.HOST, **senders.given(form_per_minute=10_000)}
    for tool in TOOLS.values():
        wanted |= tool.settings
    with serving(tmp_path_factory.mktemp("described"), max_bytes=200_000, **wanted) as running:
        yield running


@pytest.fixture(scope="module")
def known(fed: Service) -> dict[str, str]:
    """The ids of things that are there, by the names of the path parameters."""
    answer = post(fed, transcript=CALL, sellers=["Dana"], lead={"email": "kim@acme.example", "company": "Acme"})
    [event] = fed.assembly.events.store("zoom", [NewEvent("e1", "call", b"{}")], datetime.now(UTC))
    return {
        "vendor": "generic",
        "lead_id": answer["lead"]["id"],
        "score_id": answer["score"]["id"],
        "event_id": event.id,
    }


@pytest.fixture(scope="module")
def document(fed: Service) -> BaseSchema:
    return schemathesis.openapi.from_url(f"{fed.url}/openapi.json")


def takes_nothing(operation: APIOperation) -> bool:
    """Whether there is nothing in its requests that could be wrong, as in those of /healthz."""
    return not operation.path_parameters and not operation.query and not operation.body


def complaints(operation: APIOperation, mode: GenerationMode, service: Service, ids: dict[str, str]) -> list[str]:
    """What is wrong with the answers to generated requests of one operation: those that fit it, or those that do not.

    Of those that fit, every other one names things that are there.
    """
    found: list[str] = []
    headers = {"Authorization": f"Bearer {service.key}"}

    @quickly
    @given(case=operation.as_strategy(generation_mode=mode), existing=st.booleans())
    def answered(case: schemathesis.Case, existing: bool) -> None:
        if existing and mode.is_positive:
            case.path_parameters.update({name: ids[name] for name in case.path_parameters if name in ids})
        try:
            case.call_and_validate(headers=headers, checks=CHECKS)
        except FailureGroup as group:
            found.append(f"{operation.label} ({mode.value}): {group}")

    answered()
    return found


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_answer_is_a_server_error_or_undocumented(
    mode: GenerationMode, document: BaseSchema, fed: Service, known: dict[str, str]
) -> None:
    wrong: list[str] = []
    for described in document.get_all_operations():
        operation = described.ok()
        if mode.is_positive or not takes_nothing(operation):
            wrong += complaints(operation, mode, fed, known)

    assert not wrong, "\n\n".join(wrong)


def test_every_operation_is_asked_and_none_left_out(document: BaseSchema, fed: Service) -> None:
    described = httpx.get(f"{fed.url}/openapi.json").json()["paths"]
    asked = {(each.ok().method.upper(), each.ok().path) for each in document.get_all_operations()}

    assert asked == {(method.upper(), path) for path, item in described.items() for method in item}
    assert len(asked) == 22


@pytest.mark.parametrize("name", list(TOOLS))
@quickly
@given(body=JSON_VALUES.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=40))
def test_nor_is_it_where_a_vendor_proves_whatever_it_sends(
    name: str, body: bytes, document: BaseSchema, fed: Service
) -> None:
    tool = TOOLS[name]
    query = f"?{tool.query}" if tool.query else ""
    headers = {"Content-Type": "application/json"}
    with suppress(UnicodeDecodeError):  # some vendors' own signing takes text alone: the request goes out unproven then
        headers |= tool.headers(body, datetime.now(UTC))

    answer = httpx.post(f"{fed.url}/webhooks/{tool.source}{query}", content=body, headers=headers)

    document["/webhooks/{vendor}"]["POST"].validate_response(answer)
    assert answer.status_code < 500


NOW_SIGNED: dict[str, Callable[[Any], Delivered]] = {
    "form": lambda value: senders.signed_form(value, at=datetime.now(UTC)),
    "typeform": senders.typeform,
    "calendly": lambda value: senders.calendly(value, at=datetime.now(UTC)),
    "hubspot-workflow": lambda value: senders.hubspot(value, at=datetime.now(UTC)),
    "google-forms": lambda value: senders.google(value, at=datetime.now(UTC)),
    "postmark": senders.postmark,
}
"""Senders of JSON, each proving whatever it is given."""

FORMS: dict[str, Callable[[dict[str, str]], Delivered]] = {
    "form": lambda fields: senders.encoded_form({**fields, "token": "site-1"}),
    "mailgun": lambda fields: senders.mailgun(
        {**senders.MAILGUN, **fields}, at=datetime.now(UTC), token=secrets.token_hex(25)
    ),
    "sendgrid": lambda fields: senders.sendgrid(
        {**senders.SENDGRID, **{name: value.encode("utf-8", "replace") for name, value in fields.items()}},
        at=datetime.now(UTC),
    ),
}
"""Senders of form fields."""


@pytest.mark.parametrize("name", list(NOW_SIGNED))
@quickly
@given(value=JSON_VALUES)
def test_nor_where_a_form_proves_whatever_it_sends(name: str, value: Any, document: BaseSchema, fed: Service) -> None:
    _described(fed, document, NOW_SIGNED[name](value))


@pytest.mark.parametrize("name", list(FORMS))
@quickly
@given(
    fields=st.dictionaries(
        st.sampled_from([*senders.SENDGRID, *senders.MAILGUN, *senders.FORM]),
        st.text(st.characters(codec="utf-8"), max_size=40),
        max_size=6,
    )
)
def test_nor_where_a_mailbox_proves_whatever_it_sends(
    name: str, fields: dict[str, str], document: BaseSchema, fed: Service
) -> None:
    _described(fed, document, FORMS[name](fields))


def _described(fed: Service, document: BaseSchema, sent: Delivered) -> None:
    answer = httpx.post(fed.url + sent.url.removeprefix(senders.HOST), content=sent.body, headers=dict(sent.headers))

    document["/webhooks/{vendor}"]["POST"].validate_response(answer)
    assert answer.status_code < 500
    assert answer.status_code != 401, "it was to be proven"
