"""`leadproof crm` as it is typed, against HubSpot on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.api.doubles.hubspot import TOKEN, HubSpotDouble

if TYPE_CHECKING:
    from conftest import Run


@pytest.fixture
def hubspot(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubSpotDouble]:
    monkeypatch.setenv("HUBSPOT_TOKEN", TOKEN)
    with HubSpotDouble() as double:
        monkeypatch.setenv("LEADPROOF_HUBSPOT_BASE_URL", double.url)
        yield double


SCORED = ("--email", "tomas@lindholm.example", "--name", "Tomas Lind", "--json")


def test_without_a_crm_it_says_what_to_set(run: Run) -> None:
    outcome = run("crm", "setup")

    assert outcome.code == 2
    assert "HUBSPOT_TOKEN" in outcome.err


def test_setup_shows_first_and_creates_when_told(run: Run, hubspot: HubSpotDouble) -> None:
    shown = run("crm", "setup")
    assert (shown.code, "leadproof" in hubspot.groups) == (0, False)
    assert "leadproof_score" in shown.out
    assert "leadproof crm setup --yes" in shown.err

    made = run("crm", "setup", "--yes")
    assert made.code == 0
    assert "leadproof_score" in hubspot.properties
    assert "created in hubspot: leadproof_score" in made.err

    again = run("crm", "setup", "--json")
    assert {each["presence"] for each in again.document["crms"]["hubspot"]} == {"there"}


def test_a_crm_of_another_name_is_refused(run: Run, hubspot: HubSpotDouble) -> None:
    assert "set up: hubspot" in run("crm", "setup", "--target", "salesforce").err


def test_the_fields_show_how_each_is_dealt_with(
    run: Run, hubspot: HubSpotDouble, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "fields.yaml"
    file.write_text("title: propose\n")
    monkeypatch.setenv("LEADPROOF_CRM_FIELDS", str(file))

    fields = run("crm", "fields", "--json").document["fields"]["hubspot"]

    assert (fields["score"], fields["title"], fields["lifecycle_stage"]) == ("own", "propose", "never")
    assert "fill-empty" in run("crm", "fields").out


def test_what_was_written_is_shown_taken_back_and_given_away(run: Run, hubspot: HubSpotDouble, call_file: Path) -> None:
    run("crm", "setup", "--yes")
    scored = run("score", call_file, *SCORED)
    assert scored.code == 0, scored.err
    (email,) = hubspot.contacts
    points = hubspot.contacts[email]["leadproof_score"]

    log = run("crm", "log", email, "--json").document["writes"]
    assert {(w["field"], w["before"], w["after"], w["state"]) for w in log} >= {("score", None, points, "done")}
    assert "(empty)" in run("crm", "log", email).out

    undone = run("crm", "undo", email, "--by", "Sam")
    assert "score" in undone.out
    assert "leadproof_score" not in hubspot.contacts[email]
    assert run("crm", "undo", "--json").code == 2

    given = run("crm", "release", email, "score", "band", "--target", "hubspot", "--json")
    assert given.document["fields"] == ["score", "band"]


def test_proposals_are_listed_accepted_and_dismissed(
    run: Run, hubspot: HubSpotDouble, call_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "fields.yaml"
    file.write_text("first_name: propose\nlast_name: propose\n")
    monkeypatch.setenv("LEADPROOF_CRM_FIELDS", str(file))
    assert "Nothing is proposed" in run("crm", "proposals", "list").err
    run("crm", "setup", "--yes")
    run("score", call_file, *SCORED)

    found = run("crm", "proposals", "list", "--json").document["proposals"]
    assert {each["field"]: each["value"] for each in found} == {"first_name": "Tomas", "last_name": "Lind"}
    assert "Lind" in run("crm", "proposals", "list").out

    first, last = (str(each["number"]) for each in found)
    assert "accepted by Sam" in run("crm", "proposals", "accept", first, "--by", "Sam").out
    run("crm", "proposals", "dismiss", last, "--by", "Sam", "--json")

    (contact,) = hubspot.contacts.values()
    assert ("firstname" in contact, "lastname" in contact) == (True, False)
    decided = run("crm", "proposals", "list", "--all", "--json").document["proposals"]
    assert [each["state"] for each in decided] == ["accepted", "dismissed"]


def test_a_field_file_with_a_mistake_stops_with_its_name(
    run: Run, hubspot: HubSpotDouble, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LEADPROOF_CRM_FIELDS", str(tmp_path / "none.yaml"))

    outcome = run("crm", "fields")

    assert outcome.code == 2
    assert "LEADPROOF_CRM_FIELDS" in outcome.err


def test_outcomes_are_pulled(run: Run, hubspot: HubSpotDouble, call_file: Path) -> None:
    run("crm", "setup", "--yes")
    run("score", call_file, *SCORED)
    contact = hubspot.ids["tomas@lindholm.example"]
    hubspot.deal(
        contact,
        hs_is_closed="true",
        hs_is_closed_won="true",
        closedate="2026-09-01T08:00:00Z",
        dealname="Four handhelds",
        hs_lastmodifieddate="2026-09-01T09:00:00Z",
    )

    assert "1 closed deals, 1 of them won; 1 outcomes" in run("crm", "pull-outcomes", "--since", "2026-01-01").out
    assert [each["outcome"] for each in run("outcomes", "list", "--json").document["outcomes"]] == ["won"]
    assert run("crm", "pull-outcomes", "--json").document["pulled"][0]["outcomes"] == 0
