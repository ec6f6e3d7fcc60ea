"""Past calls are pulled: all of them, each once, from where it was broken off, under the names of their webhooks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from api.pull.archive import ARCHIVES, Archive, archive
from api.pull.pulling import OVERLAP, Pulled, pull, sweep
from api.setting_parts.inquiries import PULLED_FROM
from api.settings import Settings
from api.webhooks.source import Announced, FetchFailed
from knowledge.database import open_database
from knowledge.pulls import Pulls
from tests.api.doubles import fathom, fireflies, gong, zoom
from tests.api.doubles.archives import FathomArchive, FirefliesArchive, GongArchive, ZoomArchive
from tests.api.doubles.loopback import Answer, Loopback

SINCE, UNTIL = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 3, 20, 12, tzinfo=UTC)
HELD = [
    SINCE - timedelta(days=1),
    *(SINCE + timedelta(days=3 * n, hours=2) for n in range(20)),
    UNTIL + timedelta(hours=1),
]
"""One call before the time that is asked for, twenty in it, one after."""

WANTED = 20


class Events:
    """Stands for the store of events: takes each name once."""

    def __init__(self) -> None:
        self.taken: dict[tuple[str, str], Announced] = {}

    def __call__(self, vendor: str, announced: Announced) -> bool:
        new = (vendor, announced.event_id) not in self.taken
        self.taken.setdefault((vendor, announced.event_id), announced)
        return new


class Vendors:
    """The four vendors with the same calls, and what is set to ask them."""

    def __init__(self, doubles: dict[str, Any]) -> None:
        self.doubles = doubles
        self.slept: list[float] = []

    def settings(self, **more: Any) -> Settings:
        return Settings(
            gong_access_key=SecretStr(gong.KEY),
            gong_access_secret=SecretStr(gong.SECRET),
            gong_base_url=self.doubles["gong"].url,
            fireflies_api_key=SecretStr(fireflies.KEY),
            fireflies_base_url=self.doubles["fireflies"].url,
            fathom_api_key=SecretStr(fathom.KEY),
            fathom_base_url=self.doubles["fathom"].url,
            zoom_account_id=zoom.ACCOUNT,
            zoom_client_id=zoom.CLIENT,
            zoom_client_secret=SecretStr(zoom.CLIENT_SECRET),
            zoom_base_url=self.doubles["zoom"].url,
            zoom_login_url=self.doubles["zoom"].url,
            **more,
        )

    def archive(self, name: str) -> Archive:
        made = archive(name, self.settings())
        kind: Any = type(made)
        quiet: Archive = kind(self.settings(), sleep=self.slept.append)
        return quiet


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("LEADPROOF_"):
            monkeypatch.delenv(name)


@pytest.fixture
def vendors() -> Iterator[Vendors]:
    with ExitStack() as stack:
        doubles = {
            "gong": GongArchive(),
            "fireflies": FirefliesArchive(),
            "fathom": FathomArchive(),
            "zoom": ZoomArchive(),
        }
        for double in doubles.values():
            stack.enter_context(double)
        doubles["gong"].a_page = 6
        for number, held in enumerate(HELD):
            written = held.strftime("%Y-%m-%dT%H:%M:%SZ")
            doubles["gong"].calls.append(
                {"metaData": {"id": f"77{number:018}", "started": written, "isPrivate": False}}
            )
            ident = f"ff{number}"
            doubles["fireflies"].transcripts[ident] = {"id": ident, "date": held.timestamp() * 1000}
            doubles["fathom"].meetings.append({"recording_id": 9000 + number, "title": "Call", "created_at": written})
            file = zoom.transcript_file(f"https://zoom.us/rec/{number}", f"f{number}", recording_start=written)
            video = zoom.transcript_file(f"https://zoom.us/mp4/{number}", f"v{number}", file_type="MP4")
            doubles["zoom"].meetings.append(
                {"uuid": f"uuid{number}==", "start_time": written, "recording_files": [video, file]}
            )
        yield Vendors(doubles)


@pytest.fixture
def pulls(tmp_path: Path) -> Iterator[Pulls]:
    database = open_database(f"sqlite:///{tmp_path / 'leadproof.db'}")
    yield Pulls(database)
    database.dispose()


EACH = pytest.mark.parametrize("vendor", sorted(ARCHIVES))


@EACH
def test_all_calls_of_the_time_are_taken_once(vendor: str, vendors: Vendors, pulls: Pulls) -> None:
    events = Events()
    found = pull(vendors.archive(vendor), pulls, events, SINCE, UNTIL)
    assert found == Pulled(vendor=vendor, since=SINCE, until=UNTIL, listed=found.listed, new=found.new)
    extra = 1 if vendor == "zoom" else 0  # it lists whole days
    assert (found.new, len(events.taken)) == (WANTED + extra, WANTED + extra)
    again = pull(vendors.archive(vendor), pulls, events, SINCE, UNTIL)
    assert (again.listed, again.new) == (found.listed, 0)


@EACH
def test_a_pull_that_was_broken_off_goes_on_where_it_stopped(vendor: str, vendors: Vendors, pulls: Pulls) -> None:
    events, calls = Events(), vendors.archive(vendor)
    double: Loopback = vendors.doubles[vendor]
    if vendor == "fireflies":
        for number in range(100, 170):
            at = (SINCE + timedelta(minutes=number)).timestamp() * 1000
            vendors.doubles[vendor].transcripts[f"ff{number}"] = {"id": f"ff{number}", "date": at}

    def stopping(listed: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pull(calls, pulls, events, SINCE, UNTIL, progress=stopping)
    first, standing = len(events.taken), pulls.of(vendor)
    assert standing is not None
    assert standing.finished is None
    before = len(double.requests)
    found = pull(vendors.archive(vendor), pulls, events, SINCE, UNTIL + timedelta(days=9))
    assert found.until == UNTIL
    assert 0 < first < len(events.taken) == found.new
    bodies = [(request.path, request.body) for request in double.requests]
    assert not set(bodies[:before]) & {each for each in bodies[before:] if b"grant_type" not in each[1]}


@EACH
def test_wrong_keys_are_said_at_once(vendor: str, vendors: Vendors, pulls: Pulls) -> None:
    settings = vendors.settings().model_copy(
        update={
            "gong_access_secret": SecretStr("x"),
            "fireflies_api_key": SecretStr("x"),
            "fathom_api_key": SecretStr("x"),
            "zoom_client_secret": SecretStr("x"),
        }
    )
    with pytest.raises(FetchFailed) as refused:
        pull(archive(vendor, settings), pulls, Events(), SINCE, UNTIL)
    assert refused.value.lasting
    assert refused.value.code.endswith("_unauthorized")
    with pytest.raises(FetchFailed) as missing:
        pull(archive(vendor, Settings()), pulls, Events(), SINCE, UNTIL)
    assert missing.value.code == f"{vendor}_key_missing"
    assert not archive(vendor, Settings()).is_set_up
    assert archive(vendor, settings).is_set_up


@EACH
def test_a_vendor_that_asks_for_patience_gets_it(vendor: str, vendors: Vendors, pulls: Pulls) -> None:
    calls = vendors.archive(vendor)
    if vendor == "zoom":
        vendors.doubles["zoom"].access_tokens.add("access-0")
        vendors.doubles["zoom"].scripted.append(Answer(200, {"access_token": "access-0", "expires_in": 3600}))
    vendors.doubles[vendor].scripted.append(Answer(429, {}, {"Retry-After": "30"}))
    slept: list[float] = []
    found = pull(calls, pulls, Events(), SINCE, UNTIL, sleep=slept.append)
    assert slept == [30]
    assert found.new >= WANTED


@EACH
def test_a_vendor_that_asks_for_hours_ends_the_pull_for_now(vendor: str, vendors: Vendors, pulls: Pulls) -> None:
    if vendor == "zoom":
        vendors.doubles["zoom"].access_tokens.add("access-0")
        vendors.doubles["zoom"].scripted.append(Answer(200, {"access_token": "access-0", "expires_in": 3600}))
    vendors.doubles[vendor].scripted.append(Answer(429, {}, {"Retry-After": "7200"}))
    with pytest.raises(FetchFailed) as busy:
        pull(vendors.archive(vendor), pulls, Events(), SINCE, UNTIL, sleep=lambda _: None)
    assert busy.value.retry_after == 7200


def test_the_events_are_those_of_the_webhooks(vendors: Vendors, pulls: Pulls) -> None:
    from api.webhooks import fathom as fathom_source
    from api.webhooks import fireflies as fireflies_source
    from api.webhooks import gong as gong_source
    from api.webhooks.documents import document

    events, limits = Events(), Settings().limits
    for vendor in ARCHIVES:
        pull(vendors.archive(vendor), pulls, events, SINCE, UNTIL)
    ids = {name: {ident for vendor, ident in events.taken if vendor == name} for name in ARCHIVES}
    assert gong_source.announced(f"77{3:018}").event_id in ids["gong"]
    assert fireflies_source.announced("ff3").event_id in ids["fireflies"]
    meeting = b'{"recording_id": 9003}'
    assert fathom_source.announced(document(meeting, limits), meeting).event_id in ids["fathom"]
    assert "uuid3==:f3:recording.transcript_completed" in ids["zoom"]


def test_private_calls_stay_private(vendors: Vendors, pulls: Pulls) -> None:
    for call in vendors.doubles["gong"].calls[:5]:
        call["metaData"]["isPrivate"] = True
    found = pull(vendors.archive("gong"), pulls, Events(), SINCE, UNTIL)
    assert (found.listed, found.new) == (WANTED, WANTED - 4)


def test_a_page_token_that_has_died_costs_a_month_not_the_pull(vendors: Vendors, pulls: Pulls) -> None:
    events = Events()

    def stopping(listed: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pull(vendors.archive("zoom"), pulls, events, SINCE, UNTIL, progress=stopping)
    vendors.doubles["zoom"].live_tokens.clear()
    pull(vendors.archive("zoom"), pulls, events, SINCE, UNTIL)
    assert len(events.taken) == WANTED + 1


def test_progress_is_told_page_by_page(vendors: Vendors, pulls: Pulls) -> None:
    told: list[tuple[int, int | None]] = []
    pull(vendors.archive("gong"), pulls, Events(), SINCE, UNTIL, progress=lambda *each: told.append(each))
    assert told == [(6, 20), (12, 20), (18, 20), (20, 20)]


def test_a_time_without_calls_is_pulled_too(vendors: Vendors, pulls: Pulls) -> None:
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    for vendor in ARCHIVES:
        found = pull(vendors.archive(vendor), pulls, Events(), long_ago, long_ago + timedelta(days=40))
        assert (found.listed, found.new) == (0, 0)


def test_a_sweep_looks_at_what_came_since_the_last_and_a_little_before(vendors: Vendors, pulls: Pulls) -> None:
    events, settings = Events(), vendors.settings(sweep=("gong", "fathom"))
    noon = datetime.now(UTC).replace(microsecond=0)
    first = sweep(settings, pulls, events, noon, sleep=lambda _: None)
    assert [each.vendor for each in first] == ["gong", "fathom"]
    assert [each.pulled and each.pulled.since for each in first] == [noon - timedelta(days=3)] * 2
    assert sweep(settings, pulls, events, noon + timedelta(minutes=30), sleep=lambda _: None) == []
    later = sweep(settings, pulls, events, noon + timedelta(minutes=61), sleep=lambda _: None)
    assert [each.pulled and each.pulled.since for each in later] == [noon - OVERLAP] * 2
    assert [each.pulled and each.pulled.new for each in later] == [0, 0]
    assert pulls.of("gong") is None  # a person's own pull is another


def test_a_sweep_that_another_process_is_at_is_left_alone_until_it_has_stood_still(
    vendors: Vendors, pulls: Pulls
) -> None:
    now = datetime.now(UTC)
    pulls.begin("sweep:gong", SINCE, UNTIL)
    settings = vendors.settings(sweep=("gong",))
    assert sweep(settings, pulls, Events(), now + timedelta(minutes=5), sleep=lambda _: None) == []
    (swept,) = sweep(settings, pulls, Events(), now + timedelta(minutes=15), sleep=lambda _: None)
    assert swept.pulled is not None
    assert (swept.pulled.since, swept.pulled.until, swept.pulled.new) == (SINCE, UNTIL, WANTED)


def test_a_vendor_that_fails_does_not_keep_the_others_from_being_swept(vendors: Vendors, pulls: Pulls) -> None:
    settings = vendors.settings(sweep=("fireflies", "gong")).model_copy(update={"fireflies_api_key": SecretStr("x")})
    failed, done = sweep(settings, pulls, Events(), UNTIL, sleep=lambda _: None)
    assert failed.pulled is None
    assert failed.error is not None
    assert "Fireflies" in failed.error
    assert done.pulled is not None


def test_the_setting_names_the_vendors_that_can_be_pulled() -> None:
    assert set(PULLED_FROM) == set(ARCHIVES)
    assert Settings(sweep="gong, fathom").sweep == ("gong", "fathom")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="name any of"):
        Settings(sweep=("grain",))
