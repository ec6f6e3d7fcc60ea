"""`leadproof score` on one call in each of the formats gives the same score."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import CARRIES, ENCODERS, written

KNOWN = ("--email", "tomas.lind@lindfreight.example", "--name", "Tomas Lind", "--company", "Lind Freight")
"""Who the lead is. Some formats tell it, others do not; a score rests on it, so all are given it."""


def scored(run, name: str) -> dict[str, object]:
    path = Path("call.txt")
    path.write_bytes(written(CALL, name))
    date = () if CARRIES[name].date else ("--date", CALL.began.isoformat())
    # a format that knows roles and no names calls the buyer otherwise than the lead
    known = tuple("Customer" if word == "Tomas Lind" and CARRIES[name].roles else word for word in KNOWN)
    outcome = run("score", path, *known, *date, "--json")
    assert outcome.code == 0, outcome.err
    score = outcome.document["score"]
    assert outcome.document["conversation"]["format"] == name.split(maxsplit=1)[0]
    lines = [(line["rule"], line["points"]) for line in score["ledger"]]
    return {key: score[key] for key in ("points", "low", "high", "band", "stage", "unknowns")} | {"ledger": lines}


@pytest.mark.parametrize("name", [name for name in ENCODERS if name != "plain"])
def test_a_call_scores_the_same_in_every_format(run, tmp_path, monkeypatch, name):
    monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path / "as plain text"))
    wanted = scored(run, "plain")
    monkeypatch.setenv("LEADPROOF_HOME", str(tmp_path / "as it is"))
    found = scored(run, name)
    assert found == wanted
    assert found["band"] in ("warm", "hot")
    assert found["points"] > 50
