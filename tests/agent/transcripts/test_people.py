"""Names that people go by, and addresses that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation import Side
from agent.lead import Contact
from agent.sides import Told
from agent.transcripts.people import Person, Roster, address, business_domains, spelled_out, tidy

NAMES = st.sampled_from(["Ann", "ann", "Ann (2)", "", " ", "Bo\n Lee", "x" * 300])
EMAILS = st.sampled_from([None, "a@x.example", "A@x.example", "b@y.example"])
SIDES = st.sampled_from([None, Side.SELLER, Side.BUYER])
PEOPLE = st.tuples(NAMES, EMAILS, SIDES)


def person(name, email=None, side=None):
    return Person(name=name, contact=Contact(email=email), told=Told(side=side, because="x") if side else None)


@given(st.lists(PEOPLE, max_size=12))
def test_a_name_stands_for_one_address_and_one_side(everybody):
    roster = Roster(lambda key: person(*everybody[key]))
    names = [roster.name(key) for key in range(len(everybody))]
    assert names == [roster.name(key) for key in range(len(everybody))]
    known_as: dict[str, set[tuple[str, object]]] = {}
    for name, (_, email, side) in zip(names, everybody, strict=True):
        assert name.strip() == name != ""
        known = known_as.setdefault(name.casefold(), set())
        known |= {("email", email.casefold())} if email else set()
        known |= {("side", side)} if side else set()
    for known in known_as.values():
        assert len([what for what, _ in known if what == "side"]) <= 1
        assert len([what for what, _ in known if what == "email"]) <= 1


def test_somebody_is_introduced_once():
    asked: list[str] = []
    roster = Roster(asked.append)
    assert [roster.name("7"), roster.name("7"), roster.name(None)] == ["Speaker 7", "Speaker 7", "Unknown speaker"]
    assert asked == ["7"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("a@b.example", "a@b.example"), (" a@b.example ", "a@b.example"), ("None", None), ("", None), (None, None),
     ("Ann <a@b.example>", None), ("+1 555", None), ("@b", None)],
)  # fmt: skip
def test_only_an_address_is_an_address(text, found):
    assert address(text) == found


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("ann.ray@b.example", "ann ray"),
        ("Ann_Ray@b.example", "ann ray"),
        ("ann@b.example", None),
        (".@b.example", None),
    ],
)
def test_an_address_spells_a_name_of_two_words_out(email, name):
    assert spelled_out(email) == name


def test_free_mail_is_nobodys_company():
    assert business_domains("a@gmail.com", None, "b@acme.example", "c@ACME.example") == ("acme.example",)


def test_a_name_is_shown_on_one_line():
    assert (tidy("  Ann\n Ray "), tidy(None), len(tidy("x" * 999))) == ("Ann Ray", "", 120)
