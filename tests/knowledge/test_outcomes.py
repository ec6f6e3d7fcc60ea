"""Outcomes and feedback, in from files, kept, and told again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from agent.errors import InputError
from agent.lead import Contact, Lead
from agent.learning.calibration import Calibration, calibrate
from agent.outcomes import KnownOutcome, LeadOutcome, Verdict
from knowledge.database import Database
from knowledge.inbox import Inbox
from knowledge.merging import Merging
from knowledge.outcome_files import read_labels, read_outcomes
from knowledge.outcomes import Calibrations, Outcomes

if TYPE_CHECKING:
    from conftest import Keeping, Making

ZOE = Lead(id="ld_zoe", contact=Contact(name="Zoe Lund", email="zoe@a.example", company="Acme", crm_id="0031"))
BEN = Lead(id="ld_ben", contact=Contact(name="Ben Adeyemi", company="Adeyemi Foods"))


@pytest.fixture
def known(make: Making, keep: Keeping) -> None:
    for lead in (ZOE, BEN):
        keep.conversation(lead, make.conversation(f"About {lead.id}."))


@pytest.mark.usefixtures("known")
def test_a_lead_is_found_by_e_mail_id_crm_id_or_name_and_company(database: Database) -> None:
    def find(who: str) -> str:
        return Inbox(database).find(who).lead.id

    raw = (
        b"email,lead,crm_id,name,company,outcome,date\n"
        b"ZOE@a.example,,,,,Won,2026-03-01\n"
        b",ld_ben,,,,lost,2026-03-02\n"
        b",,0031,,,converted,2026-03-03T10:00\n"
        b",,,Ben Adeyemi,Adeyemi Foods,won,2026-03-04\n"
        b"nobody@b.example,,,,,won,2026-03-05\n"
        b",,,Ben,,won,2026-03-05\n"
        b"zoe@a.example,,,,,won,soon\n"
        b"zoe@a.example,,,,,perhaps,2026-03-05\n"
        b"zoe@a.example,,,,,won,\n"
    )
    read = read_outcomes(raw, "closed.csv", find)
    assert read.outcomes == (
        KnownOutcome(lead_id="ld_zoe", outcome=LeadOutcome.CONVERTED, day=date(2026, 3, 3)),
        KnownOutcome(lead_id="ld_ben", outcome=LeadOutcome.WON, day=date(2026, 3, 4)),
    )
    assert [problem.line for problem in read.problems] == [6, 7, 8, 9, 10]
    assert "No lead goes by" in read.problems[0].reason
    assert "does not say whose outcome it is" in read.problems[1].reason
    with pytest.raises(InputError, match="5 rows cannot be used, so nothing was done"):
        read_outcomes(raw, "closed.csv", find, strict=True)


def test_columns_are_mapped_and_missing_ones_named() -> None:
    raw = b"Who;Stage;Closed On;Extra\nzoe@a.example;Closed Won;2026-03-01;x\n"
    read = read_outcomes(
        raw, "x.csv", lambda who: f"ld_{who}", columns={"email": "Who", "outcome": "Stage", "date": "Closed On"}
    )
    assert [(each.lead_id, each.outcome) for each in read.outcomes] == [("ld_zoe@a.example", LeadOutcome.WON)]
    with pytest.raises(InputError, match="no column for: outcome; date; email, lead, crm_id, or name and company"):
        read_outcomes(raw, "x.csv", str)
    with pytest.raises(InputError, match="Did you mean “Stage”"):
        read_outcomes(raw, "x.csv", str, columns={"outcome": "Stge"})
    with pytest.raises(InputError, match="none of our columns"):
        read_outcomes(raw, "x.csv", str, columns={"result": "Stage"})


@pytest.mark.usefixtures("known")
def test_outcomes_are_kept_once_a_lead_and_replaced(database: Database) -> None:
    store = Outcomes(database)
    won = KnownOutcome(lead_id="ld_zoe", outcome=LeadOutcome.WON, day=date(2026, 3, 1))
    lost = KnownOutcome(lead_id="ld_ben", outcome=LeadOutcome.LOST, day=date(2026, 2, 1))
    assert store.keep([won, lost]) == 2
    assert store.keep([won, lost]) == 0
    assert store.all() == [lost, won]
    later = won.model_copy(update={"outcome": LeadOutcome.LOST})
    assert store.keep([later]) == 1
    assert store.all() == [lost, later]


@pytest.mark.usefixtures("known")
def test_the_outcome_of_a_merged_lead_is_that_of_the_whole(database: Database) -> None:
    store = Outcomes(database)
    store.keep([KnownOutcome(lead_id="ld_ben", outcome=LeadOutcome.WON, day=date(2026, 3, 1))])
    with Merging(database).merge("ld_zoe", "ld_ben", "Kim"):
        pass
    assert [each.lead_id for each in store.all()] == ["ld_zoe"]


@pytest.mark.usefixtures("known")
def test_feedback_is_kept_with_who_when_and_the_score_in_force(database: Database) -> None:
    store = Outcomes(database)
    said = store.say("ld_zoe", "budget", Verdict.NOT_SAID, "Kim Doe")
    store.say("ld_ben", "score", Verdict.RIGHT, "Lee")
    assert (said.about, said.verdict, said.by, said.score_id) == ("budget", Verdict.NOT_SAID, "Kim Doe", None)
    assert store.feedback("ld_zoe") == [said]
    assert [each.lead_id for each in store.feedback()] == ["ld_zoe", "ld_ben"]


def test_labels_are_read_beside_whom_they_are_of() -> None:
    labels, problems = read_labels(b"email,label\na@x,yes\nb@x,not sql\nc@x,\n", "labels.csv", str)
    assert labels == {"a@x": True, "b@x": False}
    assert [problem.line for problem in problems] == [4]


def test_a_calibration_comes_back_by_the_version_of_its_card(database: Database) -> None:
    points = np.arange(400) % 100
    made = calibrate(points, np.arange(400) % 7 * 15 < points)
    assert isinstance(made, Calibration)
    store = Calibrations(database)
    assert store.of("0123456789abcdef") is None
    store.keep("0123456789abcdef", made)
    store.keep("0123456789abcdef", made)
    assert store.of("0123456789abcdef") == made
