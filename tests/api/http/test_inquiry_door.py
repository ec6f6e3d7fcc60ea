"""Inquiries through the door of a running service: stored, acknowledged, scored; robots and floods turned away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.webhooks.source import Delivered
from tests.api.doubles import inquiries as senders
from tests.api.doubles.service import Service, serving


@pytest.fixture
def working(tmp_path: Path) -> Iterator[Service]:
    """A service with all sources of inquiries, three forms a minute, and a worker."""
    given = senders.given(form_per_minute=3, public_url=senders.HOST)
    with serving(tmp_path, works=True, **given) as running:
        yield running


def post(service: Service, sent: Delivered) -> httpx.Response:
    path = sent.url.removeprefix(senders.HOST)
    return httpx.post(service.url + path, content=sent.body, headers=dict(sent.headers))


def finished(service: Service, answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 202, answer.text
    for _ in range(400):
        event: dict[str, Any] = service.client.get(answer.json()["link"]).json()["event"]
        if event["state"] in ("done", "failed"):
            return event
        time.sleep(0.05)
    raise AssertionError("the event was not worked on")


def test_what_every_source_sends_ten_times_at_once_is_scored_once_and_for_one_lead(working: Service) -> None:
    now = datetime.now(UTC)
    sent = [
        senders.signed_form(senders.FORM, at=now),
        senders.typeform(senders.TYPEFORM),
        senders.calendly(senders.CALENDLY, at=now),
        senders.hubspot(senders.HUBSPOT, at=now),
        senders.google(senders.GOOGLE, at=now),
        senders.postmark(senders.POSTMARK),
        senders.mailgun(senders.MAILGUN, at=now),
        senders.sendgrid(senders.SENDGRID, at=now),
    ]
    answers = []
    with ThreadPoolExecutor(10) as many:
        for each in sent:
            same = list(many.map(partial(post, working), [each] * 10))
            assert {(answer.status_code, answer.text) for answer in same} == {(202, same[0].text)}
            answers.append(same[0])
    events = [finished(working, answer) for answer in answers]
    assert {event["outcome"] for event in events} == {"scored"}, events
    assert len({event["lead_id"] for event in events}) == 1
    assert working.assembly.inbox.count() == 1
    # Postmark and Mailgun passed the same mail on, which is one conversation.
    assert len(working.assembly.inbox.conversations(events[0]["lead_id"])) == len(sent) - 1


def test_a_booking_that_is_canceled_is_an_activity_of_its_lead(working: Service) -> None:
    now = datetime.now(UTC)
    booked = finished(working, post(working, senders.calendly(senders.CALENDLY, at=now)))
    canceled = {**senders.CALENDLY, "event": "invitee.canceled"}
    event = finished(working, post(working, senders.calendly(canceled, at=now)))
    assert (event["outcome"], event["lead_id"]) == ("activities", booked["lead_id"])
    kinds = [activity.kind for activity in working.assembly.inbox.lead(event["lead_id"]).lead.activities]
    assert sorted(kinds) == ["meeting_booked", "meeting_canceled"]


def test_a_robot_sees_no_difference_and_leaves_nothing(working: Service) -> None:
    robot = post(working, senders.form({**senders.FORM, "fax": "+1 555"}))
    person = post(working, senders.form(senders.FORM))
    assert (robot.status_code, set(robot.json())) == (person.status_code, set(person.json())) == (202, {"id", "link"})
    assert finished(working, person)["outcome"] == "scored"
    assert len(working.assembly.events.listed()) == 1


def test_a_flood_of_forms_is_told_when_to_come_again(working: Service) -> None:
    answers = [post(working, senders.form({**senders.FORM, "message": f"Question {n}"})) for n in range(4)]
    assert [answer.status_code for answer in answers] == [202, 202, 202, 429]
    assert answers[-1].json()["error"]["code"] == "too_many_requests"
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 20


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (senders.postmark({**senders.POSTMARK, "From": ""}), 403),
        (senders.mailgun({**senders.MAILGUN, "from": "", "sender": ""}, at=datetime.now(UTC)), 406),
        (senders.postmark(senders.POSTMARK, password="guess"), 401),
        (senders.form({"message": ["nested", {"a": 1}]}), 400),
    ],
)
def test_what_is_of_no_use_is_answered_as_its_sender_understands(
    working: Service, sent: Delivered, status: int
) -> None:
    assert post(working, sent).status_code == status
    assert working.assembly.events.listed() == []
