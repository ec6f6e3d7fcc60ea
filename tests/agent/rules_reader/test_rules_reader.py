from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from agent.claims import EvidenceClass, Factor
from agent.conversation import Conversation
from agent.facts import Fact, Money, Request, State, Wanted
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader

Talk = Callable[..., Conversation]
NAMES = ["PalletEye Camera", "DockLink Gateway", "TallyBook Licence"]
SAID, ASSENTED, REPORTED = EvidenceClass.SAID, EvidenceClass.ASSENTED, EvidenceClass.REPORTED


def known(conversation: Conversation, factor: Factor) -> list[Fact]:
    found = ground(RulesReader().read(conversation, NAMES), conversation, NAMES)
    return [fact for fact in merge(found.facts) if fact.factor is factor]


def requested(conversation: Conversation) -> dict[str, int | None]:
    values = [f.value for f in known(conversation, Factor.REQUEST) if f.state is State.CONFIRMED]
    return {value.product: value.quantity for value in values if isinstance(value, Request)}


def test_every_claim_of_the_reader_survives_grounding(talk: Talk) -> None:
    conversation = talk(
        "S: So you are after four DockLink Gateways, and your budget is $4,000?",
        "B: That's right. We want to stop losing pallets, and it should run within two weeks.",
        "S: And you can sign off on that?",
        "B: No, my manager has to approve it.",
    )
    claims = RulesReader().read(conversation, NAMES)
    assert claims
    assert ground(claims, conversation, NAMES).rejected == ()


@pytest.mark.parametrize(
    ("lines", "evidence_class", "state"),
    [
        (["B: I have full authority to buy."], SAID, State.CONFIRMED),
        (["S: You have full authority, correct?", "B: Yes, I do."], ASSENTED, State.CONFIRMED),
        (["S: You have full authority, correct?", "B: No."], ASSENTED, State.DENIED),
        (["S: As you have full authority, I'll send the order form.", "B: How soon?"], REPORTED, State.CONFIRMED),
    ],
)
def test_the_class_of_evidence_tells_who_said_it(
    talk: Talk, lines: list[str], evidence_class: EvidenceClass, state: State
) -> None:
    (fact,) = known(talk(*lines), Factor.AUTHORITY)
    assert (fact.evidence_class, fact.state) == (evidence_class, state)


@pytest.mark.parametrize(
    "lines",
    [
        ["S: You have full authority, correct?", "B: Could you repeat that?"],
        ["S: You have full authority.", "B: No, I'm afraid not, what made you think so?", "S: Oh."],
        ["S: I have full authority to give discounts.", "B: Great."],
        ["S: Our manager has the final say on discounts.", "B: Great."],
    ],
)
def test_what_the_buyer_does_not_say_or_let_stand_confirms_nothing(talk: Talk, lines: list[str]) -> None:
    assert [f for f in known(talk(*lines), Factor.AUTHORITY) if f.state is State.CONFIRMED] == []


def test_after_but_the_later_words_take_back_the_earlier(talk: Talk) -> None:
    (fact,) = known(
        talk("B: I have the authority for small orders, but my director has to approve this one."), Factor.AUTHORITY
    )
    assert fact.state is State.DENIED


def test_two_buyers_who_disagree_leave_it_contested(talk: Talk) -> None:
    conversation = talk(
        "S: Who signs?", "B: I have the final say.", "C: That's not right. The board has to approve it."
    )
    (fact,) = known(conversation, Factor.AUTHORITY)
    assert fact.state is State.CONTESTED
    assert {e.speaker for e in fact.evidence} == {"Bea Buyer", "Carl Buyer"}


def test_a_doubt_about_need_outweighs_goals_that_only_lean(talk: Talk) -> None:
    (fact,) = known(talk("B: We're looking to cut errors. To be honest, I'm not sure we need this."), Factor.NEED)
    assert fact.state is State.DENIED


@pytest.mark.parametrize(
    ("lines", "amount", "evidence_class"),
    [
        (["B: Our budget is around 2741."], "2741", SAID),
        (["B: We're aiming to keep our spending at around $890."], "890", SAID),
        (["B: We have two and a half grand set aside for this."], "2500", SAID),
        (["S: Your budget is $2,261, right?", "B: Yes, that's right."], "2261", ASSENTED),
        (["S: The camera is priced at $500, which fits your budget of $517.", "B: Good to hear."], "517", REPORTED),
        (["S: The total aligns with your budget at $2742.", "B: I see."], "2742", REPORTED),
    ],
)
def test_the_amount_of_the_budget_is_told_from_prices(
    talk: Talk, lines: list[str], amount: str, evidence_class: EvidenceClass
) -> None:
    (fact,) = known(talk(*lines), Factor.BUDGET_AMOUNT)
    assert isinstance(fact.value, Money)
    assert fact.value.amount == Decimal(amount)
    assert fact.evidence_class is evidence_class


@pytest.mark.parametrize(
    "lines",
    [
        ["S: The camera is $400.", "B: I see."],
        ["S: Our budget line starts at $99.", "B: I see."],
        ["B: Is it really $400?"],
        ["B: We had 2,500 orders last month."],
    ],
)
def test_a_price_is_no_budget(talk: Talk, lines: list[str]) -> None:
    assert known(talk(*lines), Factor.BUDGET_AMOUNT) == []


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["B: We need everything installed within 3 days."], Wanted(days=3)),
        (["S: How soon do you want it?", "B: Within two weeks."], Wanted(days=14)),
        (["S: We can meet your three-day timeline.", "B: Good."], Wanted(days=3)),
        (["S: You mentioned wanting it installed within a day.", "B: Yes."], Wanted(days=1)),
        (["B: It should be up and running by the end of next month."], Wanted(by=date(2026, 10, 31))),
    ],
)
def test_when_it_is_wanted_is_the_buyers_wish(talk: Talk, lines: list[str], wanted: Wanted) -> None:
    (fact,) = known(talk(*lines), Factor.WANTED_BY)
    assert fact.value == wanted


@pytest.mark.parametrize(
    "lines",
    [
        ["S: Our team can install it within 48 hours.", "B: How much is it?"],
        ["B: I'll get back to you within two days."],
        ["B: Can we have the follow-up call next Friday?"],
        ["B: We have used it for three years."],
    ],
)
def test_promises_and_appointments_are_no_wish(talk: Talk, lines: list[str]) -> None:
    assert known(talk(*lines), Factor.WANTED_BY) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["B: Four units of the PalletEye Camera and one DockLink."], {"PalletEye Camera": 4, "DockLink Gateway": 1}),
        (
            ["S: You're interested in the PalletEye Camera and the DockLink Gateway, three of each?", "B: Yes."],
            {"PalletEye Camera": 3, "DockLink Gateway": 3},
        ),
        (
            ["B: Two PalletEyes, and five units each of the other two.", "S: Noted."],
            {"PalletEye Camera": 2},
        ),
        (["S: About the DockLink Gateway: how many would you need?", "B: Twelve."], {"DockLink Gateway": 12}),
        (["S: Let's look at the DockLink Gateway.", "B: Good, we'd need four of those."], {"DockLink Gateway": 4}),
        (["B: I looked at the TallyBook Licence online."], {"TallyBook Licence": None}),
        (["B: We don't want the PalletEye Camera. Two DockLinks, please."], {"DockLink Gateway": 2}),
        (["S: We also sell the PalletEye Camera.", "B: I see."], {}),
        (["S: Other customers ordered 500 PalletEye Cameras.", "B: I see."], {}),
    ],
)
def test_products_and_quantities_are_what_the_buyer_asks_for(
    talk: Talk, lines: list[str], expected: dict[str, int | None]
) -> None:
    assert requested(talk(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["S: You asked about the PalletEye Camera.", "B: Yes, we'd want three, one per gate."],
            {"PalletEye Camera": 3},
        ),
        (
            ["S: And the DockLink Gateway, of which you'd like two, logs every load.", "B: Fine."],
            {"DockLink Gateway": 2},
        ),
        (
            ["S: The PalletEye Camera and the DockLink Gateway, then. Ten users?", "B: So four of each, please."],
            {"PalletEye Camera": 4, "DockLink Gateway": 4},
        ),
        (
            [
                "S: We have the DockLink Gateway.",
                "B: How does it work?",
                "S: Would one day suit you?",
                "B: One is fine.",
            ],
            {},
        ),
        (["S: Five PalletEye Cameras?", "B: Five, yes."], {"PalletEye Camera": 5}),
        (["S: Would you also be interested in the TallyBook Licence?", "B: What does it do?"], {}),
        (
            ["B: Three PalletEye Cameras. Better two.", "S: Two PalletEye Cameras, then.", "B: Good."],
            {"PalletEye Camera": 2},
        ),
        (
            ["B: Two PalletEye Cameras and one DockLink Gateway.", "S: Noted.", "B: About the gateway: leave it out."],
            {"PalletEye Camera": 2},
        ),
    ],
)
def test_numbers_without_a_name_count_what_the_talk_is_about(
    talk: Talk, lines: list[str], expected: dict[str, int | None]
) -> None:
    assert requested(talk(*lines)) == expected


def test_all_that_a_turn_says_of_a_factor_is_evidence(talk: Talk) -> None:
    (fact,) = known(talk("B: There is no budget for this. All spending is frozen."), Factor.BUDGET)
    assert [e.quote for e in fact.evidence] == ["There is no budget for this.", "All spending is frozen."]


def test_someone_on_no_known_side_says_nothing_that_counts(talk: Talk) -> None:
    conversation = talk("U: I have the final say and our budget is $5,000.", "B: Hello.")
    assert RulesReader().read(conversation, NAMES) == ()


def test_reading_twice_gives_the_same(talk: Talk) -> None:
    conversation = talk("B: Our budget is $5,000, we need it within a week and I can sign it off.")
    assert RulesReader().read(conversation, NAMES) == RulesReader().read(conversation, NAMES)


@pytest.mark.parametrize(
    ("line", "quantity"),
    [
        ("B: As for the DockLink Gateway, three.", 3),
        ("B: And the DockLink Gateway, for me and for the night shift, hence two.", 2),
        ("B: DockLink Gateway: let me count, twelve please.", 12),
        ("B: The DockLink Gateway is on your page for $1,200.", None),
        ("B: The DockLink Gateway, if we may talk about it.", None),
    ],
)
def test_a_count_may_end_the_sentence_that_names_the_product(talk: Talk, line: str, quantity: int | None) -> None:
    assert requested(talk(line)) == {"DockLink Gateway": quantity}


def test_a_price_for_each_is_no_count(talk: Talk) -> None:
    asked = talk("B: We need two DockLink Gateways.", "S: And the budget?", "B: Not more than three hundred apiece.")
    assert requested(asked) == {"DockLink Gateway": 2}


def amounts_and_days(conversation: Conversation) -> list[object]:
    return [fact.value for each in (Factor.BUDGET_AMOUNT, Factor.WANTED_BY) for fact in known(conversation, each)]


def test_an_amount_in_words_that_no_phrase_knows_is_read_where_they_surely_speak_of_the_budget(talk: Talk) -> None:
    told = talk("S: And is there money for it?", "B: Six thousand has been written into this year's plan for it.")
    assert amounts_and_days(told) == [Money(amount=Decimal(6000))]


def test_a_day_in_words_that_no_phrase_knows_is_read_where_they_surely_speak_of_the_time(talk: Talk) -> None:
    told = talk("S: When would you like it?", "B: Within sixty days, it said in the brief.")
    assert amounts_and_days(told) == [Wanted(days=60)]


@pytest.mark.parametrize(
    "lines",
    [
        ["S: How do you count your pallets today?", "B: With a pencil."],
        ["B: The money is there, and I could spend it tomorrow."],
    ],
)
def test_today_and_tomorrow_are_no_wish_by_themselves(talk: Talk, lines: list[str]) -> None:
    assert not [value for value in amounts_and_days(talk(*lines)) if isinstance(value, Wanted)]


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        (["B: We've set aside $2,270. Wait, let me look again... it's $2,470 in fact."], 2470),
        (["S: What is the budget?", "B: We had 2,700 for it. Six hundred went on the van. So call it 2,100."], 2100),
        (["B: Our budget is $6,240. Let's cut it to 6,200 flat."], 6200),
    ],
)
def test_an_amount_that_the_next_words_put_right_is_the_last_one(talk: Talk, lines: list[str], amount: int) -> None:
    assert [value.amount for value in amounts_and_days(talk(*lines)) if isinstance(value, Money)] == [Decimal(amount)]


@pytest.mark.parametrize(
    "line",
    [
        "B: There's no great hurry at all. So long as it's standing before the first of September, I'm content.",
        "B: No fixed date, but it should be installed within one day, as I can't stop work for longer.",
    ],
)
def test_having_time_does_not_deny_a_time_that_is_named(talk: Talk, line: str) -> None:
    (timeline,) = known(talk(line), Factor.TIMELINE)
    assert timeline.state is State.CONFIRMED


def test_a_sum_of_all_products_is_no_count_of_one(talk: Talk) -> None:
    asked = talk(
        "S: It's two PalletEye Cameras and three DockLink Gateways that you need?",
        "B: That's right, five units in total.",
    )
    assert requested(asked) == {"PalletEye Camera": 2, "DockLink Gateway": 3}


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("B: Two for each bay, in and out, so eight DockLink Gateways.", {"DockLink Gateway": 8}),
        (
            "B: Ten DockLink Gateways, a gateway for each bay, and six PalletEye Cameras.",
            {"DockLink Gateway": 10, "PalletEye Camera": 6},
        ),
    ],
)
def test_what_shares_come_to_is_the_count(talk: Talk, line: str, things: dict[str, int]) -> None:
    assert requested(talk(line)) == things


def days_wanted(*values: object) -> list[object]:
    return [value for value in values if isinstance(value, Wanted)]


@pytest.mark.parametrize(
    "lines",
    [
        ["S: It'll be in your inbox tonight.", "B: Perfect, thanks."],
        ["S: You can expect it by Friday.", "B: Perfect, thank you."],
        ["B: Ninety seconds is less than half of what we need today."],
        ["S: You need timing for the spring race, is that right?", "B: Exactly."],
    ],
)
def test_times_of_papers_and_of_other_things_are_no_wish(talk: Talk, lines: list[str]) -> None:
    assert days_wanted(*amounts_and_days(talk(*lines))) == []


def test_the_day_of_an_event_is_wanted_only_where_no_other_time_is(talk: Talk) -> None:
    event = ["S: And when is the race?", "B: On the first of April."]
    assert len(days_wanted(*amounts_and_days(talk(*event)))) == 1
    both = talk(*event, "S: I see.", "B: So it must be set up within four days.")
    assert days_wanted(*amounts_and_days(both)) == [Wanted(days=4)]


@pytest.mark.parametrize(
    "lines",
    [
        ["B: We can't put that off."],
        ["S: Do you know how much you can spend?", "B: I don't have a figure yet."],
    ],
)
def test_what_is_put_off_or_not_figured_yet_denies_no_budget(talk: Talk, lines: list[str]) -> None:
    assert known(talk(*lines), Factor.BUDGET) == []


def test_who_lacks_the_picture_of_a_mess_does_not_lack_a_need(talk: Talk) -> None:
    said = talk("B: Food goes bad in the back because we don't have a clear picture of what came in when.")
    assert all(fact.state is not State.DENIED for fact in known(said, Factor.NEED))
