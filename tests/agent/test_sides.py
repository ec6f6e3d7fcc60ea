"""Who sells and who buys, and why."""

from __future__ import annotations

import pytest

from agent.conversation import Side
from agent.errors import UnreadableInput
from agent.sides import UNTOLD, Known, role_of, sides_of

SELLER, BUYER, UNKNOWN = Side.SELLER, Side.BUYER, Side.UNKNOWN


def sides(*lines: str, **known: object) -> dict[str, Side]:
    return {p.name: p.side for p in people(*lines, **known)}


def people(*lines: str, **known: object):
    spoken = [(name, text) for name, text in (line.split(": ", 1) for line in lines)]
    return sides_of(spoken, Known.model_validate(known))


GREETING = ("Tom Reed: Good morning.", "Ann Bell: Good morning.")


@pytest.mark.parametrize("given", ["Tom Reed", "tom reed", "TOM", " Tom  Reed "])
def test_a_given_seller_is_found_whatever_the_case_and_by_first_name(given):
    found = people(*GREETING, sellers=(given,))
    assert [(p.side, p.because) for p in found] == [
        (SELLER, "named as seller"),
        (BUYER, "the other one in the call with seller Tom Reed"),
    ]


def test_a_given_seller_who_is_nobody_here_is_an_error_that_names_who_is():
    with pytest.raises(UnreadableInput, match="Tom Reed, Ann Bell") as caught:
        sides(*GREETING, sellers=("Bob",))
    assert caught.value.code == "seller_unknown"


def test_a_given_seller_who_says_nothing_is_passed_over_beside_one_who_speaks():
    assert sides(*GREETING, sellers=("Tom Reed", "Walter Quist")) == {"Tom Reed": SELLER, "Ann Bell": BUYER}


def test_a_given_seller_whose_name_is_nearly_a_speakers_is_taken_for_a_slip():
    with pytest.raises(UnreadableInput, match="Ann Bel”") as caught:
        sides(*GREETING, sellers=("Tom Reed", "Ann Bel"))
    assert caught.value.code == "seller_unknown"


def test_a_given_buyer_tells_both_sides_of_two_and_a_silent_one_none():
    found = people(*GREETING, buyers=("Ann Bell", "Walter Quist"))
    assert [p.side for p in found] == [SELLER, BUYER]
    assert found[1].because == "named as buyer"


def test_who_is_named_on_both_sides_sells():
    assert sides(*GREETING, sellers=("Tom Reed",), buyers=("Tom Reed", "Ann Bell"))["Tom Reed"] is SELLER


def test_a_first_name_that_two_people_bear_does_not_tell_the_seller():
    lines = ("Yuri Kato: Hi.", "Yuri Nass: Hi.")
    with pytest.raises(UnreadableInput, match="Yuri Kato or Yuri Nass") as caught:
        sides(*lines, sellers=("yuri",))
    assert caught.value.code == "seller_ambiguous"
    assert sides(*lines, sellers=("yuri nass",)) == {"Yuri Kato": BUYER, "Yuri Nass": SELLER}


def test_e_mail_domains_tell_both_sides():
    addresses = (("Tom Reed", "tom@mail.acme.example"), ("Ann Bell", "ann@notacme.example"))
    found = people(*GREETING, addresses=addresses, seller_domains=("@Acme.example",))
    assert [(p.side, p.because) for p in found] == [
        (SELLER, "e-mail domain mail.acme.example"),
        (BUYER, "e-mail domain notacme.example, not the seller’s"),
    ]
    assert [p.email for p in found] == ["tom@mail.acme.example", "ann@notacme.example"]


def test_a_name_given_outranks_a_domain_and_a_domain_outranks_words():
    addresses = (("Tom Reed", "tom@beta.example"),)
    known = {"addresses": addresses, "seller_domains": ("acme.example",)}
    assert sides("Tom Reed: Our platform is priced at $50.", "Ann Bell: Hm.", **known)["Tom Reed"] is BUYER
    assert sides(*GREETING, **known, sellers=("Tom",))["Tom Reed"] is SELLER


def test_the_lead_that_a_call_was_sent_for_is_the_buyer():
    found = people(*GREETING, lead_name="ann bell")
    assert [p.side for p in found] == [SELLER, BUYER]
    assert found[1].because == "is the lead that the call was sent for"


@pytest.mark.parametrize(
    ("name", "side"),
    [("Sales Rep", SELLER), ("Agent", SELLER), ("Account Executive", SELLER), ("Customer", BUYER),
     ("PROSPECT", BUYER), ("Buyer 2", BUYER), ("Ann Bell (Customer)", BUYER), ("Ann Bell", None),
     ("Speaker 1", None), ("Agent Smith", None)],
)  # fmt: skip
def test_roles_used_as_names_tell_the_side(name, side):
    assert role_of(name) is side


def test_roles_as_names_say_so():
    found = people("Sales Rep: Hello.", "Customer: Hello.")
    assert [(p.side, p.because) for p in found] == [(SELLER, "goes by “Sales Rep”"), (BUYER, "goes by “Customer”")]


def test_both_introduce_themselves_and_the_one_who_asks_and_presents_sells():
    found = sides(
        "Tom Reed: Hi, this is Tom Reed from Acme.",
        "Ann Bell: Hi Tom, this is Ann Bell from Beta.",
        "Tom Reed: You were interested in our shelving system. What is your timeline?",
        "Ann Bell: How much is it?",
    )
    assert found == {"Tom Reed": SELLER, "Ann Bell": BUYER}


def test_two_introductions_and_nothing_else_decide_nothing():
    found = people("Tom Reed: Hi, this is Tom Reed from Acme.", "Ann Bell: Hi Tom, this is Ann Bell from Beta.")
    assert [(p.side, p.because) for p in found] == [(UNKNOWN, UNTOLD), (UNKNOWN, UNTOLD)]


def test_a_buyer_who_calls_in_is_the_buyer_though_she_introduces_herself_first():
    found = sides(
        "Ann Bell: Hello, my name is Ann Bell from Beta. I'm calling because we need racks.",
        "Tom Reed: Thank you for calling, Ann.",
        "Ann Bell: What does it cost?",
    )
    assert found == {"Ann Bell": BUYER, "Tom Reed": SELLER}


def test_a_seller_who_never_introduces_himself_is_known_by_what_he_presents():
    found = people(
        "Ann Bell: So, where were we?",
        "Tom Reed: The large unit is priced at $900, and our installation team can set it up.",
        "Ann Bell: I see.",
    )
    assert [p.side for p in found] == [BUYER, SELLER]
    assert found[1].because.startswith("says “our installation team” (utterance 1) and “is priced” (utterance 1)")


def test_the_same_first_name_on_both_sides_is_kept_apart():
    found = sides(
        "Yuri Kato: Hello, am I speaking with Yuri Nass?",
        "Yuri Nass: Yes, this is Yuri.",
        "Yuri Kato: This is Yuri Kato from Acme. Our colleague Yuri sends regards.",
    )
    assert found == {"Yuri Kato": SELLER, "Yuri Nass": BUYER}


def test_the_reason_quotes_what_was_said_with_its_utterance():
    found = people("Tom Reed: Hello, am I speaking with Ann?", "Ann Bell: Yes. Our  yearly budget is small.")
    assert found[0].because == "says “am I speaking with” (utterance 0)"
    assert found[1].because == "says “Our yearly budget” (utterance 1)"


def test_small_talk_alone_tells_no_side():
    assert set(sides(*GREETING, "Tom Reed: Nice weather.", "Ann Bell: It is.").values()) == {UNKNOWN}


def test_typographic_apostrophes_make_no_difference():
    straight = sides("Tom Reed: I'll send you a quote.", "Ann Bell: Fine.")
    curly = sides("Tom Reed: I’ll send you a quote.", "Ann Bell: Fine.")
    assert straight == curly == {"Tom Reed": SELLER, "Ann Bell": BUYER}


def test_of_more_than_two_everybody_is_judged_alone_and_who_says_nothing_telling_stays_unknown():
    found = people(
        "Tom Reed: Am I speaking with Ann Bell?",
        "Ann Bell: Yes. We have a budget of $4,000.",
        "Kim Day: Good morning.",
    )
    assert [(p.side) for p in found] == [SELLER, BUYER, UNKNOWN]
    assert found[2].because == UNTOLD


def test_beside_a_named_seller_and_a_known_buyer_whoever_sells_nothing_buys():
    lines = [("Tom Reed", "Hello."), ("Ann Bell", "Yes. We have a budget of $4,000."), ("Kim Day", "Good morning.")]
    assert [p.side for p in sides_of(lines, Known(sellers=("Tom",)))] == [SELLER, BUYER, BUYER]
    assert sides_of(lines, Known())[2].side is UNKNOWN
    greeting = [("Tom Reed", "Hello."), ("Ann Bell", "Hello."), ("Kim Day", "Good morning.")]
    assert [p.side for p in sides_of(greeting, Known(sellers=("Tom",)))] == [SELLER, UNKNOWN, UNKNOWN]
    lines[2] = ("Kim Day", "Let me walk you through our platform.")
    assert sides_of(lines, Known(sellers=("Tom",)))[2].side is not BUYER


@pytest.mark.parametrize(
    "words",
    ["With me is my colleague Kim from engineering.", "Our CTO, Kim Day, joins us.", "Kim is my boss.",
     "Here is Kim Day from my team."],
)  # fmt: skip
def test_a_colleague_takes_the_side_of_the_one_who_introduces_them(words):
    found = people(
        "Tom Reed: Am I speaking with Ann Bell?",
        f"Ann Bell: Yes. Our budget is small. {words}",
        "Kim Day: Good morning.",
    )
    assert [p.side for p in found] == [SELLER, BUYER, BUYER]
    assert found[2].because.startswith("Ann Bell says “")
    assert found[2].because.endswith("(utterance 1)")


def test_order_of_participants_is_that_of_their_first_words():
    assert [p.name for p in people("B: x", "A: y", "B: z", "C: w")] == ["B", "A", "C"]
