"""Routing from end to end: leads are routed as they are scored, wherever they come in, and news is told once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent.lead import Contact
from agent.offer import Catalogue, Product
from agent.qualifier import Qualified
from agent.transcripts import Incoming
from api.assembly import Assembly
from api.settings import Settings
from tests.api.doubles.service import NOTHING_SET

RULES = """\
name: tiers
about: By what is known.
when_score_falls: {FALLS}
when_score_rises: reroute
margin: 5
alerts: [{name: priority, score: 40}]
people: [{id: ada, name: Ada Brandt}, {id: ben}, {id: cleo}]
rules:
  - {id: high, when: {score_at_least: 40}, to: [ada, ben]}
  - {id: rest, to: cleo}
"""
SELLER = "Dana: Hello, this is Dana from Brightpeg, the supplier.\n"
GOOD = "Kim: We need four units of the ScanTough Handheld. Our budget of $4,500 is approved. I have the final say."
SPAM = """\
Dear Sir/Madam, we offer guest posts and backlinks on high DA sites. Buy SEO backlinks cheap, 100% guaranteed first \
page of Google! Click here to claim your prize: http://win.example http://bit.example/x http://casino.example
"""
BAD = "Kim: There is no budget any more. I do not decide it, my boss does. We do not need it any more."


class Recording:
    """A target that keeps what it was told, and may be out of reach."""

    name = "recording"

    def __init__(self) -> None:
        self.told: list[Qualified] = []

    def publish(self, qualified: Qualified) -> None:
        self.told.append(qualified)


class Office:
    """An assembly with routing rules and a target that remembers."""

    def __init__(self, parts: Assembly) -> None:
        self.parts = parts
        self.target = Recording()
        parts.__dict__["targets"] = (self.target,)

    def call(self, day: str, text: str, email: str = "kim@acme.example") -> Qualified:
        return self.parts.qualifier.qualify(
            Incoming(
                raw=(SELLER + text).encode(),
                received=datetime(2026, 6, 1, tzinfo=UTC),
                took_place=datetime.fromisoformat(f"{day}T10:00:00+00:00"),
                sellers=("Dana",),
                contact=Contact(name="Kim", email=email),
            )
        )


def opened(folder: Path, falls: str) -> Assembly:
    path = folder / "routing.yaml"
    path.write_text(RULES.replace("{FALLS}", falls), "utf-8")
    parts = Assembly(Settings(home=folder / "home", routing=str(path), **NOTHING_SET), aloud=False)
    price = Product.model_validate({"name": "ScanTough Handheld", "unit_price": "512", "currency": "USD"})
    parts.catalogue.replace(Catalogue(products=(price,)))
    return parts


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path, "reroute") as parts:
        yield Office(parts)


def test_a_lead_moves_with_its_score_and_each_crossing_is_told_once(office: Office) -> None:
    first = office.call("2026-03-02", GOOD)
    again = office.call("2026-03-02", GOOD)
    fell = office.call("2026-03-09", BAD)

    assert first.score
    assert fell.score
    assert (first.score.points >= 40, fell.score.points < 35) == (True, True)
    assert first.route == again.route
    assert first.route
    assert first.route.person == "ada"
    assert fell.route
    assert (fell.route.person, fell.route.rule) == ("cleo", "rest")
    assert fell.explanation
    assert fell.explanation.route == fell.route
    assert (
        f"score {first.score.points} -> {fell.score.points}, before with Ada Brandt by rule high" in fell.route.because
    )
    told = [[each.told for each in qualified.crossed] for qualified in office.target.told]
    assert told[0] == told[1] == ["reached priority (40)"]
    assert "fell below priority (40)" in told[2]
    assert len(office.target.told) == 3


@pytest.mark.parametrize(("falls", "person"), [("keep", "ada"), ("release", None)])
def test_what_becomes_of_a_fallen_lead_is_the_rules_to_say(tmp_path: Path, falls: str, person: str | None) -> None:
    with opened(tmp_path, falls) as parts:
        office = Office(parts)
        office.call("2026-03-02", GOOD)
        fell = office.call("2026-03-09", BAD)

    assert fell.route
    assert fell.route.person == person


def test_a_conversation_held_back_as_spam_is_routed_once_it_is_lifted(office: Office) -> None:
    incoming = Incoming(raw=SPAM.encode(), received=datetime(2026, 6, 1, tzinfo=UTC), format="inquiry")
    held = office.parts.qualifier.qualify(incoming)
    assert held.screening.gated
    assert held.route is None
    assert office.parts.routes.listed() == []

    lifted = office.parts.lift(held.conversation.id, "Pat")
    assert lifted.route
    assert lifted.route.person


def test_merged_leads_are_one_load_and_keep_who_had_them(office: Office) -> None:
    one = office.call("2026-03-02", GOOD)
    two = office.call("2026-03-03", GOOD, "k.doe@acme.example")
    assert one.route
    assert two.route
    assert (one.route.person, two.route.person) == ("ada", "ben")

    office.parts.merge(one.lead.id, two.lead.id, "Pat")

    assert {person: load.open for person, load in office.parts.routes.loads().items()} == {"ada": 1, "ben": 0}
    assert office.target.told[-1].route == one.route


def test_an_earlier_score_explained_says_nothing_of_who_has_the_lead_now(office: Office) -> None:
    first = office.call("2026-03-02", GOOD)
    fell = office.call("2026-03-09", BAD)
    assert first.score
    assert fell.score

    earlier = office.parts.explain(office.parts.stored_score(first.score.id))
    latest = office.parts.explain(office.parts.stored_score(fell.score.id))

    assert earlier.route is None
    assert latest.route == fell.route
