"""The scheduled sweep: calls that were missed become events by themselves."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pydantic import SecretStr

from api.assembly import Assembly
from api.pull.sweeping import sweeping
from api.settings import Settings
from tests.api.doubles import gong
from tests.api.doubles.archives import GongArchive
from tests.api.doubles.service import NOTHING_SET


def test_missed_calls_become_events_and_the_worker_is_woken(tmp_path: Path) -> None:
    from datetime import UTC, datetime, timedelta

    with GongArchive() as double:
        held = (datetime.now(UTC) - timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M:%SZ")
        double.calls.append({"metaData": {"id": "5591", "started": held}})
        settings = Settings(
            home=tmp_path,
            sweep=("gong",),
            gong_access_key=SecretStr(gong.KEY),
            gong_access_secret=SecretStr(gong.SECRET),
            gong_base_url=double.url,
            **NOTHING_SET,
        )
        woken = threading.Event()
        with Assembly(settings, aloud=False) as parts:
            with sweeping(parts, woken.set, look_seconds=0.05):
                assert woken.wait(20)
            (event,) = parts.events.listed()
    assert (event.vendor, event.event_id) == ("gong", "5591:call")
    assert len(double.requests) == 1, "the next sweep is not due yet"


def test_without_the_setting_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = threading.active_count()
    with Assembly(Settings(home=tmp_path, **NOTHING_SET), aloud=False) as parts, sweeping(parts, lambda: None):
        assert threading.active_count() == before
