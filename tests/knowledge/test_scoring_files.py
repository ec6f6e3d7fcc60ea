"""Tables of leads that are scored at once: what is read of them, and what is said of the rest."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Side
from agent.deals import SimilarDeals
from agent.errors import InputError
from agent.facts import CheckOutcome, DerivedFact, Evidence, Fact, Money, Request, State
from agent.lead import Activity, Contact, Lead
from agent.many.lead_frame import LeadFrame, no_activities
from agent.many.scoring import score_many
from agent.score import ScoringInput, Versions
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from knowledge.cards import load_named
from knowledge.scoring_files import LeadsToScore, read_activities, read_leads_to_score

AS_OF = datetime(2026, 9, 1, 12, tzinfo=UTC)


def card(*whens: dict[str, object]) -> Scorecard:
    """A card with a rule of 1, 2, 4 ... points for each condition, so that the points tell which of them hold."""
    rules = [{"id": f"r{at}", "points": 2**at, "when": when, "why": "Because."} for at, when in enumerate(whens)]
    content = {"name": "t", "about": "T.", "bands": [{"name": "cold", "from": 0}]}
    return load_scorecard(json.dumps(content | {"groups": {"fit": {"cap": 1000, "rules": rules}}}), "t.yaml")


def read(text: str, by: Scorecard, **options: Any) -> LeadsToScore:
    return read_leads_to_score(text.encode(), "leads.csv", by, **options)


def points(text: str, by: Scorecard, **options: Any) -> list[int]:
    found = read(text, by, **options)
    return score_many(LeadFrame(found.leads, no_activities()), by)["points"].to_list()


SEATS = {"attribute": "contact.extra.Team Seats", "at_least": 20}


@pytest.mark.parametrize(
    ("header", "cell", "when"),
    [
        ("title", "Head of Stock", {"attribute": "contact.title", "contains": "head"}),
        ("Job Title", "Head of Stock", {"attribute": "contact.title", "contains": "head"}),
        ("Number of  Employees", "250", {"attribute": "contact.employees", "at_least": 250}),
        ("Email Address", "ada@acme.example", {"attribute": "contact.business_email", "is": "present"}),
        ("email", "ada@gmail.com", {"attribute": "contact.business_email", "is": "absent"}),
        ("Team Seats", "20", SEATS),
        ("team_seats", "20.0", SEATS),
        ("budget", "Confirmed Said", {"factor": "budget", "state": "confirmed", "evidence": "said"}),
        ("need", "denied", {"factor": "need", "state": "denied", "evidence": "reported"}),
        ("timeline", "unknown", {"factor": "timeline", "state": "unknown"}),
        ("Budget fit", "Fails", {"check": "budget_fit", "outcome": "fails"}),
        ("budget_fit", "unknown", {"check": "budget_fit", "outcome": "unknown"}),
        ("request", "yes", {"request": "present"}),
        ("request", "No", {"request": "absent"}),
        ("budget_amount", "12000.50", {"budget_amount": {"at_least": 12000.5, "at_most": 12000.5}}),
    ],
)
def test_a_cell_is_what_the_rules_of_a_card_look_at(header: str, cell: str, when: dict[str, object]) -> None:
    assert points(f"x,{header}\n1,{cell}\n2,\n", card(when))[0] == 1


def test_a_blank_cell_is_unknown() -> None:
    whens = [
        {"attribute": "contact.title", "is": "unknown"},
        {"attribute": "contact.employees", "is": "unknown"},
        {"factor": "need", "state": "unknown"},
        {"request": "unknown"},
        {"budget_amount": {"is": "unknown"}},
    ]
    assert points("id,title,employees,need,request,budget_amount\nL1, ,,,,\n", card(*whens)) == [31]


def test_currency_and_period_stand_in_columns_of_their_own() -> None:
    by = card({"budget_amount": {"at_least": 5, "currency": "USD", "period": "month"}})
    text = "budget_amount,budget_currency,budget_period\n5,usd,month\n5,USD,\n5,EUR,month\n"
    assert points(text, by) == [1, 0, 0]


def test_a_column_is_chosen_by_name_where_the_names_differ() -> None:
    by = card({"attribute": "contact.title", "equals": "Clerk"})
    assert points("title,Rolle\nx,Clerk\n", by, columns={"title": "Rolle"}) == [1]
    with pytest.raises(InputError, match="Did you mean “Rolle”") as unknown:
        read("title,Rolle\nx,Clerk\n", by, columns={"title": "Role"})
    assert unknown.value.code == "column_unknown"
    with pytest.raises(InputError, match="none of our columns"):
        read("title\nx\n", by, columns={"titel": "title"})


def test_what_the_card_misses_and_what_it_passes_over_is_told() -> None:
    by = card({"attribute": "contact.title", "is": "present"}, SEATS)
    found = read("id,title,shoe size\nL1,Clerk,42\n", by)
    assert found.looked_for == ("contact.extra.Team Seats",)
    assert found.passed_over == ("shoe size",)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("L2,many,,,,", "“employees” must be a whole number from 0 to 999,999,999, not many"),
        ("L2,-1,,,,", "“employees” must be a whole number"),
        ("L2,,perhaps,,,", "“need” must be one of confirmed, denied, contested, unknown"),
        ("L2,,confirmed heard,,,", "“need” must be one of"),
        ("L2,,,maybe,,", "“budget_fit” must be one of passes, fails, unknown, not maybe"),
        ("L2,,,,perhaps,", "“request” must be yes or no, not perhaps"),
        ("L2,,,,,NaN", "“budget_amount” is not a number"),
        ("L2,,,,,-1", "“budget_amount” is negative"),
        ("L2,,,,", "has 5 values, but the header names 6 columns"),
        ("L1,,,,,", "the lead L1 stands in line 2 already"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_its_reason_and_the_rest_is_scored(row: str, reason: str) -> None:
    by = card(
        {"attribute": "contact.employees", "at_least": 1},
        {"factor": "need", "state": "confirmed"},
        {"check": "budget_fit", "outcome": "fails"},
        {"request": "present"},
        {"budget_amount": {"is": "present"}},
    )
    text = f"id,employees,need,budget_fit,request,budget_amount\nL1,1,,,,\n{row}\nL3,,confirmed,,,\n"
    found = read(text, by)
    (problem,) = found.problems
    assert (problem.line, reason in problem.reason) == (3, True)
    assert found.lines == (2, 4)
    assert points(text, by) == [1, 2]
    with pytest.raises(InputError) as refused:
        read(text, by, strict=True)
    assert refused.value.code == "rows_unreadable"


def test_a_table_without_a_usable_row_is_refused() -> None:
    with pytest.raises(InputError, match="line 2: “employees”") as none:
        read("employees\nx\n", card({"attribute": "contact.employees", "at_least": 1}))
    assert none.value.code == "no_leads"


def test_leads_without_an_id_are_named_by_their_line() -> None:
    found = read("title\nClerk\n\nHead\n", card({"attribute": "contact.title", "is": "present"}))
    assert found.leads["id"].to_list() == ["line 2", "line 4"]


def test_json_lines_are_read_as_well() -> None:
    by = card({"attribute": "contact.employees", "at_least": 5}, {"request": "present"})
    found = read_leads_to_score(b'{"id": "L1", "employees": 5, "request": true}\n', "leads.jsonl", by)
    assert score_many(LeadFrame(found.leads, no_activities()), by)["points"].to_list() == [3]


def test_activities_are_those_of_the_leads_up_to_the_day() -> None:
    text = (
        "Lead ID,Activity type,Date,detail\n"
        "L2,demo,2026-08-31T12:00:00+00:00,Prices\n"
        "L1,demo,2026-09-01T14:00:00+02:00,\n"
        "L1,visit,2026-09-02,\n"
        "L9,visit,2026-08-01,\n"
        "L1,,2026-08-01,\n"
        "L1,visit,soon,\n"
    )
    did, problems = read_activities(text.encode(), "did.csv", ["L1", "L2"], AS_OF)
    assert did.rows() == [(1, "demo", timedelta(days=1), "Prices"), (0, "demo", timedelta(0), None)]
    assert [(each.line, each.reason[:20]) for each in problems] == [
        (5, "there is no lead L9 "),
        (6, "needs a lead, a kind"),
        (7, "“soon” is no time (w"),
    ]
    with pytest.raises(InputError) as refused:
        read_activities(b"lead,what\nL1,x\n", "did.csv", ["L1"], AS_OF)
    assert refused.value.code == "columns_missing"


def test_a_lead_of_a_table_has_the_score_it_has_alone() -> None:
    header = "id,title,industry,employees,email,budget,authority,need,budget_fit,request,phone\n"
    rows = (
        "L1,Operations Director,Logistics,220,ada@acme.example,confirmed said,confirmed,contested said,passes,yes,1\n"
    )
    activities = "lead,kind,at\nL1,demo_request,2026-08-20\nL1,pricing_page_view,2026-08-30T10:00:00+02:00\n"
    words = Evidence(
        conversation="c", utterance=0, speaker="A", side=Side.BUYER, said_at=AS_OF, start=0, end=1, quote="x"
    )

    def fact(factor: Factor, state: State, heard: EvidenceClass, value: Money | Request | None = None) -> Fact:
        return Fact(factor=factor, state=state, evidence_class=heard, value=value, evidence=(words,), said_at=AS_OF)

    alone = ScoringInput(
        lead=Lead(
            id="L1",
            contact=Contact(
                title="Operations Director", industry="Logistics", employees=220, email="ada@acme.example", phone="1"
            ),
            activities=(
                Activity(kind="demo_request", at=datetime(2026, 8, 20, tzinfo=UTC)),
                Activity(kind="pricing_page_view", at=datetime(2026, 8, 30, 8, tzinfo=UTC)),
            ),
        ),
        as_of=AS_OF,
        facts=(
            fact(Factor.BUDGET, State.CONFIRMED, EvidenceClass.SAID),
            fact(Factor.AUTHORITY, State.CONFIRMED, EvidenceClass.REPORTED),
            fact(Factor.NEED, State.CONTESTED, EvidenceClass.SAID),
            fact(Factor.REQUEST, State.CONFIRMED, EvidenceClass.SAID, Request(product="Rack", quantity=2)),
        ),
        derived=(DerivedFact(name="budget_fit", factor=Factor.BUDGET, outcome=CheckOutcome.PASSES),),
        similar=SimilarDeals(before=date(2026, 9, 1), neighbours=(), base_won=0, base_count=0),
        versions=Versions(scorecard="", reader="none", catalogue="none"),
    )
    by = load_named("default")
    found = read(header + rows, by)
    did, _ = read_activities(activities.encode(), "did.csv", ["L1"], AS_OF)
    (row,) = score_many(LeadFrame(found.leads, did), by).to_dicts()
    expected = score(alone, by)
    assert expected.points > 40
    assert (row["points"], row["band"], row["stage"]) == (expected.points, expected.band, expected.stage.value)
