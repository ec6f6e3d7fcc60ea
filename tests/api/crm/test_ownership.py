"""Whose a field is: the policy, the verdict on each field, and that no person's value is ever overwritten."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.claims import Factor
from agent.errors import ConfigurationError
from agent.facts import State
from api.crm.fields import Field, same
from api.crm.ownership import DEFAULTS, Ownership, Standing, Verdict, Wrote, verdict
from api.crm.policy import policy
from api.crm.target import CrmTarget
from knowledge.crm_notes import CrmNotes
from knowledge.crm_proposals import CrmProposals
from knowledge.crm_writes import CrmWrites
from knowledge.crm_writes import State as Kept
from knowledge.database import Database
from tests.api.crm.conftest import emptied
from tests.api.doubles.paper_crm import Died, PaperCrm
from tests.api.doubles.qualified import fact, qualified, score

OURS = Wrote(record="1", value="62")
OWN, PROPOSE, FILL, NEVER = Ownership


@pytest.mark.parametrize(
    ("ownership", "wanted", "standing", "expected"),
    [
        (OWN, "70", Standing(record="1"), Verdict.WRITE),
        (OWN, "70", Standing(record="1", now="62", wrote=OURS), Verdict.WRITE),
        (OWN, "70", Standing(record="1", now="62.0", wrote=OURS), Verdict.WRITE),
        (OWN, "70", Standing(record="1", now="65", wrote=OURS), Verdict.HOLD),
        (OWN, "70", Standing(record="1", now=None, wrote=OURS), Verdict.HOLD),
        (OWN, "70", Standing(record="2", now=None, wrote=OURS), Verdict.WRITE),
        (OWN, "70", Standing(record="1", now="65"), Verdict.HOLD),
        (OWN, "70", Standing(record="1", now="62", wrote=OURS, held=True), Verdict.LEAVE),
        (OWN, "62", Standing(record="1", now="62", wrote=OURS), Verdict.LEAVE),
        (OWN, None, Standing(record="1", now="62", wrote=OURS), Verdict.WRITE),
        (OWN, None, Standing(record="1"), Verdict.LEAVE),
        (FILL, "70", Standing(record="1"), Verdict.WRITE),
        (FILL, "70", Standing(record="1", now="65"), Verdict.LEAVE),
        (FILL, "70", Standing(record="1", now="62", wrote=OURS), Verdict.LEAVE),
        (FILL, "70", Standing(record="1", now=None, wrote=OURS), Verdict.HOLD),
        (FILL, "70", Standing(record="1", refused=("70",)), Verdict.LEAVE),
        (FILL, None, Standing(record="1"), Verdict.LEAVE),
        (PROPOSE, "70", Standing(record="1", now="65"), Verdict.PROPOSE),
        (PROPOSE, "70", Standing(record="1"), Verdict.PROPOSE),
        (PROPOSE, "70", Standing(record="1", now="65", refused=("70",)), Verdict.LEAVE),
        (PROPOSE, "70", Standing(record="1", now="65", refused=("71",)), Verdict.PROPOSE),
        (PROPOSE, None, Standing(record="1", now="65"), Verdict.LEAVE),
        (NEVER, "70", Standing(record="1"), Verdict.LEAVE),
    ],
)
def test_what_is_done_with_a_field(
    ownership: Ownership, wanted: str | None, standing: Standing, expected: Verdict
) -> None:
    assert verdict(Field.SCORE, ownership, wanted, standing) is expected


@pytest.mark.parametrize(
    ("field", "one", "other", "expected"),
    [
        (Field.SCORE, "62", "62.0", True),
        (Field.SCORE, "62", "63", False),
        (Field.SCORED_AT, "2026-11-03T10:00:00Z", "2026-11-03T10:00:00.000+0000", True),
        (Field.SCORED_AT, "2026-11-03T10:00:00Z", "1793700000000", True),
        (Field.SCORED_AT, "2026-11-03T10:00:00Z", "2026-11-03T11:00:00Z", False),
        (Field.PHONE, "+49 30 1234-56", "+4930123456", True),
        (Field.PHONE, "+49 30 1234-56", "+4930123457", False),
        (Field.REASONS, "One\nTwo ", "One\r\nTwo", True),
        (Field.TITLE, None, "", True),
        (Field.TITLE, None, "0", False),
        (Field.TITLE, "CTO", "cto", False),
    ],
)
def test_values_are_compared_by_what_they_say(field: Field, one: str | None, other: str, expected: bool) -> None:
    assert same(field, one, other) is expected


class TestPolicy:
    def file(self, tmp_path: Path, text: str) -> Path:
        file = tmp_path / "fields.yaml"
        file.write_text(text)
        return file

    def test_nothing_set_our_fields_are_ours_contact_fields_are_filled_and_the_stage_is_left(self) -> None:
        assert policy(None, "hubspot") == DEFAULTS
        assert set(DEFAULTS) == set(Field)
        assert (DEFAULTS[Field.SCORE], DEFAULTS[Field.PHONE], DEFAULTS[Field.LIFECYCLE]) == (OWN, FILL, NEVER)

    def test_a_file_changes_single_fields_for_all_or_for_one_crm(self, tmp_path: Path) -> None:
        file = self.file(tmp_path, "title: propose\nphone: never\nsalesforce:\n  phone: fill-empty\n")

        assert policy(file, "hubspot")[Field.TITLE] is PROPOSE
        assert policy(file, "hubspot")[Field.PHONE] is NEVER
        assert policy(file, "salesforce")[Field.PHONE] is FILL
        assert policy(file, "salesforce")[Field.SCORE] is OWN

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ("titel: own", "titel"),
            ("title: mine", "mine"),
            ("- title", "a line a field"),
            ("hubspot: own", "a line a field"),
            ("salesforce:\n  titel: own", "titel"),
            ("title: [", "YAML"),
        ],
    )
    def test_a_mistake_is_named(self, tmp_path: Path, text: str, named: str) -> None:
        with pytest.raises(ConfigurationError, match=named) as caught:
            policy(self.file(tmp_path, text), "hubspot")
        assert "LEADPROOF_CRM_FIELDS" in caught.value.message

    def test_a_file_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigurationError, match="cannot be read"):
            policy(tmp_path / "none.yaml", "hubspot")


FIELDS = (Field.SCORE, Field.BAND, Field.BUDGET, Field.TITLE, Field.COMPANY, Field.PHONE)
BANDS = ("cold", "warm", "hot")

_people = st.tuples(st.sampled_from(FIELDS), st.sampled_from(["", "written by a person", "also theirs", "-1"]))
_scores = st.tuples(st.integers(0, 100), st.sampled_from(BANDS), st.booleans(), st.sampled_from([None, "Buyer", "CTO"]))
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("edits"), _people),
        st.tuples(
            st.just("scores"), _scores, st.none() | _people, st.sampled_from(["", "write", "written", "note", "noted"])
        ),
    ),
    min_size=2,
    max_size=14,
)
_policies = st.fixed_dictionaries({field: st.sampled_from((OWN, FILL, PROPOSE)) for field in FIELDS})


class Days:
    """Random days of a record: people edit it, scores are published, and processes die."""

    def __init__(self, database: Database, chosen: dict[Field, Ownership]) -> None:
        self.crm = PaperCrm()
        self.database = database
        self.policy = {**DEFAULTS, **chosen}
        self.theirs: dict[Field, str] = {}
        self.number = 0

    def target(self) -> CrmTarget:
        stores = CrmWrites(self.database), CrmProposals(self.database), CrmNotes(self.database)
        return CrmTarget(self.crm, self.policy, *stores)

    def edits(self, person: tuple[Field, str]) -> None:
        field, value = person
        self.crm.edit(field, value or None)
        self.theirs.pop(field, None)
        if value:
            self.theirs[field] = value

    def scores(
        self, scored: tuple[int, str, bool, str | None], meanwhile: tuple[Field, str] | None, dies_at: str
    ) -> None:
        points, band, budget, title = scored
        self.number += 1
        result = qualified(
            score(str(self.number), points=points, band=band),
            facts=(fact(Factor.BUDGET, State.CONFIRMED),) if budget else (),
        )
        contact = result.lead.contact.model_copy(update={"title": title, "phone": "+1 555 0100"})
        result = result.model_copy(update={"lead": result.lead.model_copy(update={"contact": contact})})
        self.crm.at = {"write": lambda: self._meanwhile(meanwhile, dies_at == "write")}
        if dies_at and dies_at != "write":
            self.crm.at[dies_at] = _die
        try:
            self.target().publish(result)
        except Died:
            self.crm.at = {}
            self.target().publish(result)
        self.crm.at = {}

    def _meanwhile(self, person: tuple[Field, str] | None, dies: bool) -> None:
        """Between our read and our write."""
        if person is not None:
            self.edits(person)
        if dies:
            _die()

    def hold(self) -> None:
        """What must be so after each step."""
        stands = {field: self.crm.now(field) for field in self.theirs}
        assert stands == self.theirs
        bands = [band for _, band in self.crm.notes]
        assert all(one != other for one, other in itertools.pairwise(bands)), bands
        assert all(write.state is Kept.LOST for write in CrmWrites(self.database).open("hubspot", "ld_1"))


def _die() -> None:
    raise Died


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=_policies, steps=_steps)
def test_no_value_of_a_person_is_ever_overwritten(
    database: Database, chosen: dict[Field, Ownership], steps: list[tuple[str, ...]]
) -> None:
    emptied(database)
    days = Days(database, chosen)
    for what, *given_ in steps:
        step: Callable[..., None] = getattr(days, what)
        step(*given_)
        days.hold()
