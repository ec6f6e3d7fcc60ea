"""`leadproof pull`: what was missed is listed, fetched and scored, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.api.cli.conftest import Run
from tests.api.doubles import gong
from tests.api.doubles.archives import GongArchive


def call(number: int) -> tuple[str, dict[str, object], list[object]]:
    ident = f"55{number:018}"
    parties = [
        {"speakerId": "1", "name": "Sam Lee", "emailAddress": "sam@acme.example", "affiliation": "Internal"},
        {
            "speakerId": "2",
            "name": f"Ann {number}",
            "emailAddress": f"ann{number}@beta.example",
            "affiliation": "External",
        },
    ]
    head = {"id": ident, "started": f"2026-03-{number + 1:02}T10:00:00Z", "isPrivate": False}
    said: list[object] = [
        {"speakerId": "1", "sentences": [{"start": 0, "end": 900, "text": "Hello, what can I do for you?"}]},
        {"speakerId": "2", "sentences": [{"start": 1000, "end": 2000, "text": f"We need {number + 2} racks by May."}]},
    ]
    return ident, {"metaData": head, "parties": parties}, said


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, home: object) -> Iterator[GongArchive]:
    with GongArchive() as double:
        for ident, entry, said in map(call, range(4)):
            double.calls.append(entry)
            double.transcripts[ident] = said
        monkeypatch.setenv("LEADPROOF_GONG_ACCESS_KEY", gong.KEY)
        monkeypatch.setenv("LEADPROOF_GONG_ACCESS_SECRET", gong.SECRET)
        monkeypatch.setenv("LEADPROOF_GONG_BASE_URL", double.url)
        yield double


def test_missed_calls_are_scored_and_nothing_twice(calls: GongArchive, run: Run) -> None:
    outcome = run("pull", "gong", "--since", "2026-03-01", "--until", "2026-04-01")
    assert outcome.code == 0, outcome.err
    assert "gong: 4 calls listed, 4 of them new." in outcome.out
    assert run("leads", "--json").document["total"] == 4
    fetched = len(calls.to("/v2/calls/transcript"))
    again = run("pull", "gong", "--since", "2026-03-01", "--until", "2026-04-01", "--json")
    assert (again.document["listed"], again.document["new"]) == (4, 0)
    assert len(calls.to("/v2/calls/transcript")) == fetched == 4


def test_the_work_may_be_left_to_the_service(calls: GongArchive, run: Run) -> None:
    outcome = run("pull", "gong", "--since", "2026-03-01", "--until", "2026-04-01", "--no-work")
    assert "The service works on them" in outcome.out
    assert not calls.to("/v2/calls/transcript")
    listed = run("events", "list", "--json").document
    assert len(listed["events"]) == 4


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("grain", "--since", "2026-03-01"), "vendor_unknown"),
        (("fathom", "--since", "2026-03-01"), "vendor_not_set_up"),
        (("gong", "--since", "2026-03-01", "--until", "2026-02-01"), "dates_reversed"),
        (("gong", "--since", "spring"), "date_invalid"),
    ],
)
def test_what_cannot_be_pulled_is_said(calls: GongArchive, run: Run, arguments: tuple[str, ...], code: str) -> None:
    outcome = run("pull", *arguments)
    assert outcome.code == 2
    assert f"error [{code}]" in outcome.err


def test_wrong_keys_end_it_with_what_to_set(calls: GongArchive, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_GONG_ACCESS_SECRET", "wrong")
    outcome = run("pull", "gong", "--since", "2026-03-01")
    assert outcome.code == 1
    assert "LEADPROOF_GONG_ACCESS_KEY" in outcome.err
    assert "Run the same command again" in outcome.err
