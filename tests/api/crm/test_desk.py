"""What people decide: proposals accepted and dismissed, writes taken back, fields given to Leadproof."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agent.errors import Conflict, InputError, NotFound
from agent.qualifier import Qualified
from api.crm.desk import CrmDesk
from api.crm.fields import values
from api.crm.target import CrmTarget
from knowledge.crm_proposals import CrmProposals, Decision
from knowledge.crm_writes import Cause, CrmWrites, State
from knowledge.database import Database
from knowledge.inbox import Inbox
from tests.api.crm.conftest import Waits, hubspot_target
from tests.api.doubles.hubspot import HubSpotDouble
from tests.api.doubles.loopback import Answer
from tests.api.doubles.qualified import qualified, score

KIM = "kim@acme.example"


def of(title: str | None, identity: str = "1", **chosen: Any) -> Qualified:
    """A scored lead whose contact has a title."""
    result = qualified(score(identity, **chosen))
    contact = result.lead.contact.model_copy(update={"title": title})
    return result.model_copy(update={"lead": result.lead.model_copy(update={"contact": contact})})


@pytest.fixture
def proposing(hubspot: HubSpotDouble, database: Database, waits: Waits, tmp_path: Path) -> CrmTarget:
    """HubSpot with the title only proposed."""
    file = tmp_path / "fields.yaml"
    file.write_text("title: propose\n")
    return hubspot_target(hubspot.url, database, waits, fields=file)


@pytest.fixture
def proposals(proposing: CrmTarget, database: Database, keep_lead: Any) -> CrmDesk:
    keep_lead()
    return CrmDesk((proposing,), database, Inbox(database))


class TestProposals:
    def test_a_value_is_offered_beside_what_stands_there_and_written_when_accepted(
        self, hubspot: HubSpotDouble, proposing: CrmTarget, proposals: CrmDesk
    ) -> None:
        hubspot.person(KIM, jobtitle="Buyer")
        proposing.publish(of("Head of Purchasing"))

        (offered,) = proposals.proposals.listed()
        assert (offered.field, offered.stands, offered.value) == ("title", "Buyer", "Head of Purchasing")
        assert hubspot.contacts[KIM]["jobtitle"] == "Buyer"

        accepted = proposals.accept(offered.number, "Sam")

        assert (accepted.state, accepted.decided_by) == (Decision.ACCEPTED, "Sam")
        assert hubspot.contacts[KIM]["jobtitle"] == "Head of Purchasing"
        assert proposals.proposals.listed() == []
        assert [(w.cause, w.by, w.before) for w in proposals.log("ld_1") if w.field == "title"] == [
            (Cause.PROPOSAL, "Sam", "Buyer")
        ]

    def test_a_dismissed_value_is_not_offered_again_but_another_one_is(
        self, proposing: CrmTarget, proposals: CrmDesk
    ) -> None:
        proposing.publish(of("Head of Purchasing", "1"))
        proposals.dismiss(proposals.proposals.listed()[0].number, "Sam")

        proposing.publish(of("Head of Purchasing", "2", points=63))
        assert proposals.proposals.listed() == []

        proposing.publish(of("Buyer", "3", points=64))
        assert [each.value for each in proposals.proposals.listed()] == ["Buyer"]

    def test_what_a_later_score_no_longer_proposes_is_replaced(self, proposing: CrmTarget, proposals: CrmDesk) -> None:
        proposing.publish(of("Head of Purchasing", "1"))
        proposing.publish(of("Head of Purchasing", "2", points=63))
        assert len(proposals.proposals.listed(every=True)) == 1

        proposing.publish(of("Buyer", "3", points=64))
        proposing.publish(of(None, "4", points=65))

        assert proposals.proposals.listed() == []
        assert [each.state for each in proposals.proposals.listed(every=True)] == [Decision.REPLACED] * 2

    def test_what_a_person_changed_since_it_was_offered_is_shown_before_it_is_replaced(
        self, hubspot: HubSpotDouble, proposing: CrmTarget, proposals: CrmDesk
    ) -> None:
        hubspot.person(KIM, jobtitle="Buyer")
        proposing.publish(of("Head of Purchasing"))
        number = proposals.proposals.listed()[0].number
        hubspot.person(KIM, jobtitle="CFO")

        with pytest.raises(Conflict, match="“CFO”"):
            proposals.accept(number, "Sam")
        assert hubspot.contacts[KIM]["jobtitle"] == "CFO"

        proposals.accept(number, "Sam")
        assert hubspot.contacts[KIM]["jobtitle"] == "Head of Purchasing"

    def test_a_person_who_writes_the_proposed_value_has_accepted_it(
        self, hubspot: HubSpotDouble, proposing: CrmTarget, proposals: CrmDesk
    ) -> None:
        proposing.publish(of("Head of Purchasing"))
        hubspot.person(KIM, jobtitle="Head of Purchasing")
        sent = len(hubspot.to("/upsert"))

        proposals.accept(proposals.proposals.listed()[0].number, "Sam")

        assert len(hubspot.to("/upsert")) == sent

    def test_each_is_decided_once(self, proposing: CrmTarget, proposals: CrmDesk) -> None:
        proposing.publish(of("Head of Purchasing"))
        number = proposals.proposals.listed()[0].number
        proposals.dismiss(number, "Sam")

        for decide in (proposals.accept, proposals.dismiss):
            with pytest.raises(Conflict, match="dismissed"):
                decide(number, "Kim")
        with pytest.raises(NotFound):
            proposals.accept(999, "Kim")
        with pytest.raises(NotFound):
            proposals.dismiss(999, "Kim")


class TestUndo:
    def test_the_last_write_is_taken_back_and_what_stood_there_stands_again(
        self, crm: CrmTarget, desk: CrmDesk, hubspot: HubSpotDouble
    ) -> None:
        crm.publish(qualified(score("1", points=62)))
        before = hubspot.contacts[KIM]
        crm.publish(qualified(score("2", points=80, band="hot")))

        taken = desk.undo("ld_1", None, "Sam")

        assert hubspot.contacts[KIM] == before
        assert {write.field for write in taken.undone} >= {"score", "band", "score_id"}
        assert taken.left == ()

    def test_what_was_empty_is_empty_again_and_is_not_filled_again(
        self, crm: CrmTarget, desk: CrmDesk, hubspot: HubSpotDouble
    ) -> None:
        crm.publish(of("Buyer", "1"))
        assert hubspot.contacts[KIM]["jobtitle"] == "Buyer"

        desk.undo(None, "hubspot", "Sam")
        assert "jobtitle" not in hubspot.contacts[KIM]
        assert "leadproof_score" not in hubspot.contacts[KIM]

        crm.publish(of("Buyer", "2", points=63))
        assert "jobtitle" not in hubspot.contacts[KIM]
        assert hubspot.contacts[KIM]["leadproof_score"] == "63"

    def test_what_a_person_changed_since_is_left_alone(
        self, crm: CrmTarget, desk: CrmDesk, hubspot: HubSpotDouble
    ) -> None:
        crm.publish(qualified(score("1")))
        hubspot.person(KIM, leadproof_band="our favourite")

        taken = desk.undo("ld_1", "hubspot", "Sam")

        assert [write.field for write in taken.left] == ["band"]
        assert hubspot.contacts[KIM]["leadproof_band"] == "our favourite"

    def test_write_after_write_is_taken_back_and_then_nothing_is_left(self, crm: CrmTarget, desk: CrmDesk) -> None:
        crm.publish(qualified(score("1", points=62)))
        crm.publish(qualified(score("2", points=70)))

        desk.undo("ld_1", None, "Sam")
        desk.undo("ld_1", None, "Sam")
        with pytest.raises(NotFound, match="taken back"):
            desk.undo("ld_1", None, "Sam")

        log = desk.log("ld_1", "hubspot")
        assert {write.state for write in log if write.cause is Cause.SCORE} == {State.UNDONE}
        assert {write.by for write in log if write.cause is Cause.UNDO} == {"Sam"}

    def test_a_contact_that_is_gone_is_told(self, crm: CrmTarget, desk: CrmDesk, hubspot: HubSpotDouble) -> None:
        crm.publish(qualified())
        hubspot.history.clear()

        with pytest.raises(NotFound, match="no record"):
            desk.undo("ld_1", None, "Sam")

    def test_a_crm_that_is_no_longer_set_up_is_told(self, crm: CrmTarget, desk: CrmDesk, database: Database) -> None:
        crm.publish(qualified())

        with pytest.raises(InputError, match="not set up"):
            CrmDesk((), database, Inbox(database)).undo("ld_1", None, "Sam")


class TestRelease:
    def test_a_field_that_a_person_gave_back_is_kept_up_to_date_again(
        self, crm: CrmTarget, desk: CrmDesk, hubspot: HubSpotDouble
    ) -> None:
        crm.publish(qualified(score("1", points=62)))
        hubspot.person(KIM, leadproof_score="99")
        crm.publish(qualified(score("2", points=63)))
        assert hubspot.contacts[KIM]["leadproof_score"] == "99"

        desk.release("ld_1", ["score"], "hubspot")
        crm.publish(qualified(score("3", points=64)))

        assert hubspot.contacts[KIM]["leadproof_score"] == "64"

    def test_a_name_that_is_no_field_is_refused(self, crm: CrmTarget, desk: CrmDesk) -> None:
        crm.publish(qualified())

        with pytest.raises(InputError, match="leadproof_band"):
            desk.release("ld_1", ["leadproof_band"], "hubspot")


class TestHumanEdits:
    def test_a_person_who_edits_between_our_read_and_our_write_keeps_the_field(
        self, crm: CrmTarget, hubspot: HubSpotDouble, database: Database
    ) -> None:
        crm.publish(qualified(score("1", points=62)))
        hubspot.before_write = [lambda: hubspot.person(KIM, leadproof_score="99") and None]

        crm.publish(qualified(score("2", points=70)))

        assert hubspot.contacts[KIM]["leadproof_score"] == "99"
        assert CrmWrites(database).held("hubspot", "ld_1") == {"score"}
        states = [(w.cause, w.state) for w in CrmWrites(database).log("ld_1") if w.field == "score"]
        assert states[1:] == [(Cause.SCORE, State.OVERTAKEN), (Cause.RESTORED, State.DONE)]

        crm.publish(qualified(score("3", points=71)))
        assert hubspot.contacts[KIM]["leadproof_score"] == "99"

    def test_a_person_who_creates_the_contact_meanwhile_keeps_what_they_wrote(
        self, crm: CrmTarget, hubspot: HubSpotDouble
    ) -> None:
        hubspot.before_write = [lambda: hubspot.person(KIM, firstname="Kimberly", company="Acme GmbH") and None]

        crm.publish(qualified())

        assert hubspot.contacts[KIM]["firstname"] == "Kimberly"
        assert hubspot.contacts[KIM]["company"] == "Acme GmbH"
        assert hubspot.contacts[KIM]["leadproof_score"] == "62"

    def test_a_field_that_a_person_emptied_stays_empty(self, crm: CrmTarget, hubspot: HubSpotDouble) -> None:
        crm.publish(of("Buyer", "1"))
        hubspot.person(KIM, jobtitle="", leadproof_band="")

        crm.publish(of("Buyer", "2", points=80, band="hot"))

        assert not {"jobtitle", "leadproof_band"} & set(hubspot.contacts[KIM])

    def test_what_an_older_version_wrote_without_keeping_it_is_known_by_the_score_it_names(
        self, hubspot: HubSpotDouble, database: Database, waits: Waits
    ) -> None:
        old = qualified(score("old", points=50))
        assert old.score is not None
        assert old.explanation is not None
        said = values(old.score, old.explanation, (), old.lead.contact)
        hubspot.person(
            KIM, leadproof_score="50", leadproof_band="my own words", leadproof_stage="mql", leadproof_score_id="sc_old"
        )
        crm = hubspot_target(hubspot.url, database, waits, earlier={"sc_old": said}.get)

        crm.publish(qualified(score("new", points=60, band="hot")))

        contact = hubspot.contacts[KIM]
        assert (contact["leadproof_score"], contact["leadproof_score_id"]) == ("60", "sc_new")
        assert contact["leadproof_band"] == "my own words"

    def test_a_process_that_died_before_it_kept_the_answer_knows_its_own_values_again(
        self, crm: CrmTarget, hubspot: HubSpotDouble, database: Database, waits: Waits, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(CrmTarget, "_settled", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            crm.publish(qualified(score("1", points=62)))
        monkeypatch.undo()

        hubspot_target(hubspot.url, database, waits).publish(qualified(score("2", points=70)))

        assert hubspot.contacts[KIM]["leadproof_score"] == "70"
        assert CrmWrites(database).held("hubspot", "ld_1") == frozenset()


class TestLateRequests:
    """A request whose sender is long gone may still arrive."""

    @pytest.fixture
    def late(self, crm: CrmTarget, hubspot: HubSpotDouble) -> Any:
        """The first upsert is under way when its process dies; what it returns lets it arrive."""
        real, held = hubspot.answer, []

        def answer(request: Any) -> Answer:
            if not request.path.endswith("/upsert"):
                return real(request)
            held.append(request)
            hubspot.answer = real  # type: ignore[method-assign]
            return Answer(500, hang_up=True)

        hubspot.answer = answer  # type: ignore[method-assign]
        crm.crm.api._sleep = lambda _: (_ for _ in ()).throw(KeyboardInterrupt)  # type: ignore[attr-defined]
        with pytest.raises(KeyboardInterrupt):
            crm.publish(qualified(score("1", points=62)))
        return lambda: real(held[0]) and None

    def test_it_is_known_as_ours_when_it_arrives_before_the_next_write(
        self, late: Any, hubspot: HubSpotDouble, database: Database, waits: Waits
    ) -> None:
        again = hubspot_target(hubspot.url, database, waits)
        hubspot.before_write = [late]
        again.publish(qualified(score("2", points=70)))
        again.publish(qualified(score("3", points=71)))

        assert hubspot.contacts[KIM]["leadproof_score"] == "71"
        assert CrmWrites(database).held("hubspot", "ld_1") == frozenset()

    def test_it_is_known_as_ours_when_it_arrives_after_the_next_write(
        self, late: Any, hubspot: HubSpotDouble, database: Database, waits: Waits
    ) -> None:
        again = hubspot_target(hubspot.url, database, waits)
        again.publish(qualified(score("2", points=70)))
        late()
        assert hubspot.contacts[KIM]["leadproof_score"] == "62"
        again.publish(qualified(score("3", points=71)))

        assert hubspot.contacts[KIM]["leadproof_score"] == "71"
        assert CrmWrites(database).held("hubspot", "ld_1") == frozenset()

    def test_what_a_person_wrote_before_it_arrived_is_put_back(
        self, late: Any, hubspot: HubSpotDouble, database: Database, waits: Waits
    ) -> None:
        again = hubspot_target(hubspot.url, database, waits)
        hubspot.person(KIM, firstname="Kimberly")
        again.publish(qualified(score("2", points=70)))
        late()
        assert hubspot.contacts[KIM]["firstname"] == "Kim"
        again.publish(qualified(score("3", points=71)))

        assert hubspot.contacts[KIM]["firstname"] == "Kimberly"
        assert hubspot.contacts[KIM]["leadproof_score"] == "71"


def test_the_proposals_of_different_leads_and_crms_stand_beside_each_other(database: Database) -> None:
    from knowledge.crm_writes import Change

    proposals = CrmProposals(database)
    change = (Change(field="title", before=None, after="Buyer"),)
    for target, lead in (("hubspot", "ld_1"), ("hubspot", "ld_2"), ("salesforce", "ld_1")):
        proposals.offer(target, lead, "sc_1", change)

    assert [(each.target, each.lead_id) for each in proposals.listed("ld_1")] == [
        ("hubspot", "ld_1"),
        ("salesforce", "ld_1"),
    ]
