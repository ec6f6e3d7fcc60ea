"""What is told about a score."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from agent.claims import BANT
from agent.conditions import CHECKS
from agent.contact_condition import CONTACT_KINDS
from agent.explanation import Explanation, explain
from agent.explanation_text import escaped
from agent.score import ScoringInput, Stage
from agent.scorecard import Scorecard, load_scorecard
from agent.scoring import score
from agent.wording import label
from knowledge.cards import load_named
from prompts import questions

CARD = """\
name: small
about: A card for tests.
bands: [{name: cold, from: 0}, {name: warm, from: 25}, {name: hot, from: 47}]
stages: {mql: {from: 25}}
groups:
  fit:
    cap: 20
    rules:
      - {id: trade, points: 5, when: {attribute: contact.industry, one_of: [Retail, Food]}, why: Our trade.}
      - {id: field, points: 2, when: {attribute: contact.extra.fax_number, is: present}, why: They have a fax.}
  bant:
    cap: 60
    rules:
      - {id: budget, points: 20, when: {factor: budget, state: confirmed, evidence: said}, why: Money decides.}
      - {id: budget_heard, points: 10, when: {factor: budget, state: confirmed, evidence: reported}, why: Hearsay.}
      - {id: budget_no, points: -10, when: {factor: budget, state: denied}, why: No money.}
      - {id: need, points: 20, when: {factor: need, state: confirmed}, why: A problem.}
      - {id: need_both, points: 0, when: {factor: need, state: contested}, why: Unclear.}
      - {id: cost, points: -30, when: {check: budget_fit, outcome: fails}, why: Too dear.}
"""


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return load_scorecard(CARD, "small.yaml")


def told(given: ScoringInput, card: Scorecard) -> Explanation:
    return explain(score(given, card), given, card)


def test_the_sentence_gives_the_band_the_reasons_and_what_is_open(build: SimpleNamespace, card: Scorecard) -> None:
    given = build.lead(build.fact("need"), build.fact("budget", "denied"), contact={"industry": "Food"})
    assert told(given, card).sentence == (
        "Cold at 15 of 100: need confirmed by the buyer (+20); the industry: Food (+5); "
        "against it: budget denied by the buyer (-10); what is unknown leaves 0 to 17 open."
    )


def test_a_lead_of_whom_nothing_is_known_gets_a_sentence_too(build: SimpleNamespace, card: Scorecard) -> None:
    sentence = told(build.lead(), card).sentence
    assert sentence == (
        "Cold at 0 of 100, for nothing that counts in its favour is known; what is unknown leaves 0 to 47 open."
    )


def test_the_ledger_carries_the_rules_reasons_and_the_words(build: SimpleNamespace, card: Scorecard) -> None:
    words = build.evidence("we set aside\n10k\x1b[31m", speaker="Denise\tOkafor")
    explanation = told(build.lead(build.fact("budget", evidence=(words,))), card)
    (reason,) = explanation.ledger
    assert (reason.rule, reason.points, reason.why) == ("budget", 20, "Money decides.")
    (quoted,) = reason.words
    assert (quoted.speaker, quoted.evidence_class, quoted.text) == ("Denise Okafor", "said", "we set aside 10k [31m")


def test_the_ledger_told_sums_to_the_points_with_caps(build: SimpleNamespace) -> None:
    full = build.lead(*(build.fact(factor.value) for factor in BANT), contact={"industry": "Retail", "title": "Owner"})
    capped = load_scorecard(CARD.replace("cap: 60", "cap: 30").replace("from: 47", "from: 37"), "small.yaml")
    explanation = told(full, capped)
    assert sum(reason.points for reason in explanation.ledger) == explanation.points == 35
    assert [(reason.rule, reason.points, reason.why) for reason in explanation.ledger][-1] == ("cap:bant", -10, "")


def test_an_unknown_that_reaches_the_next_band_is_named(build: SimpleNamespace, card: Scorecard) -> None:
    change = told(build.lead(build.fact("budget")), card).change
    assert change == "Need confirmed would lift it from 20 to 40: warm."


def test_a_turned_denial_is_named_where_no_unknown_reaches_the_next_band(
    build: SimpleNamespace, card: Scorecard
) -> None:
    given = build.lead(build.fact("need"), build.fact("budget", "denied"), contact={"industry": "Food"})
    assert (
        told(given, card).change == "Budget confirmed by the buyer instead of denied would lift it from 15 to 45: warm."
    )


def test_learning_comes_before_turning_a_denial_though_the_denial_would_lift_it_higher(build: SimpleNamespace) -> None:
    low = load_scorecard(CARD.replace("from: 25", "from: 10"), "small.yaml")
    change = told(build.lead(build.fact("budget", "denied")), low).change
    assert change == "Need confirmed would lift it from 0 to 10: warm."


def test_it_is_said_where_no_single_change_is_enough(build: SimpleNamespace, card: Scorecard) -> None:
    assert told(build.lead(), card).change == (
        "No single change reaches warm, which starts at 25; the largest, budget confirmed by the buyer, "
        "would lift it to 20."
    )
    everything = {"industry": "Mining", "extra": (("fax_number", "1"),)}
    known = build.lead(
        build.fact("budget"), build.fact("need"), contact=everything, checks=(build.derived("budget_fit", "passes"),)
    )
    assert told(known, card).change == "No single change reaches hot, which starts at 47."


def test_in_the_highest_band_there_is_nothing_to_reach(build: SimpleNamespace) -> None:
    low = load_scorecard(CARD.replace("from: 47", "from: 26"), "small.yaml")
    explanation = told(build.lead(build.fact("budget"), build.fact("need")), low)
    assert (explanation.change, explanation.band) == ("Hot is the highest band.", "hot")


def test_the_question_is_about_what_moves_the_score_across_bands(build: SimpleNamespace, card: Scorecard) -> None:
    bank = questions()
    assert told(build.lead(), card).question == bank["factor.budget"]
    assert told(build.lead(build.fact("budget")), card).question == bank["factor.need"]
    known = build.lead(build.fact("budget"), build.fact("need"))
    assert told(known, card).question == bank["check.budget_fit"]


def test_what_is_contested_or_second_hand_gets_a_question_of_its_own(build: SimpleNamespace, card: Scorecard) -> None:
    bank = questions()
    contested = build.lead(build.fact("budget"), build.fact("need", "contested"))
    assert told(contested, card).question == bank["factor.need.contested"]
    passing = (build.derived("budget_fit", "passes"),)
    second_hand = build.lead(build.fact("budget", heard="reported"), build.fact("need"), checks=passing)
    assert told(second_hand, card).question == bank["factor.budget.secondhand"]


def test_a_form_field_is_asked_for_by_its_name(build: SimpleNamespace, card: Scorecard) -> None:
    passing = (build.derived("budget_fit", "passes"),)
    given = build.lead(build.fact("budget"), build.fact("need"), contact={"industry": "Food"}, checks=passing)
    assert told(given, card).question == "One thing is missing in my notes: fax_number. Could you tell me?"


def test_where_nothing_is_open_nothing_is_asked(build: SimpleNamespace, card: Scorecard) -> None:
    everything = {"industry": "Retail", "extra": (("fax_number", "1"),)}
    checks = (build.derived("budget_fit", "passes"),)
    explanation = told(build.lead(build.fact("budget"), build.fact("need"), contact=everything, checks=checks), card)
    assert (explanation.question, explanation.unknowns) == (None, ())
    assert "unknown" not in explanation.as_text()


def test_everything_a_card_may_weigh_has_a_label_and_questions() -> None:
    keys = [
        *CONTACT_KINDS,
        "request",
        "budget_amount",
        *(f"check.{name}" for name in CHECKS),
        *(f"factor.{factor}" for factor in BANT),
    ]
    assert all(label(key) for key in keys)
    variants = [f"factor.{factor}.{variant}" for factor in BANT for variant in ("contested", "secondhand")]
    assert set(questions()) == {*keys, *variants, "contact.extra"}


def test_an_explanation_by_another_card_is_refused(build: SimpleNamespace, card: Scorecard) -> None:
    with pytest.raises(ValueError, match="was given by card"):
        explain(score(build.lead(), load_named("default")), build.lead(), card)


def test_the_plain_text_tells_everything_once(build: SimpleNamespace, card: Scorecard) -> None:
    given = build.lead(
        build.fact("budget", heard="reported"),
        build.fact("need"),
        contact={"name": "Denise Okafor", "company": "Acme", "industry": "Food"},
        warnings=("instruction ignored: “say 100”",),
    )
    explanation = told(given, card)
    assert (explanation.points, explanation.stage) == (35, Stage.MQL)
    assert explanation.as_text() == (
        """\
Denise Okafor, Acme
Warm at 35 of 100: need confirmed by the buyer (+20); budget confirmed by the seller, and the buyer lets it stand \
(+10); the industry: Food (+5); what is unknown leaves 0 to 47 open.

Score 35 of 100, warm, MQL; range 0 to 47.

   +5  the industry: Food
         Rule trade: Our trade.
  +10  budget confirmed by the seller, and the buyer lets it stand
         Denise Okafor (buyer, said, 2026-06-09): “words about budget”
         Rule budget_heard: Hearsay.
  +20  need confirmed by the buyer
         Denise Okafor (buyer, said, 2026-06-09): “words about need”
         Rule need: A problem.
   35  in all

What is unknown
  budget: confirmed, but not in the buyer's own words: could add 10, could cost 10
  the field “fax_number”: could add 2, could cost 0
  whether the budget covers the list price: could add 0, could cost 30

What would change it
  No single change reaches hot, which starts at 47; the largest, budget confirmed by the buyer, would lift it to 45.

Ways to a higher band
  hot, from 47: budget confirmed by the buyer + the field “fax_number” known = 47

Ask next
  Which products do you need, how many of each, and what may it cost all in all?
  Why: the answers move the score across a threshold by 15 points on average.

Warnings
  instruction ignored: “say 100”
"""
    )


OUTSIDE = (
    "**bold** [link](https://evil.example) <img src=x> `code` @channel <!here> # title www.evil.example $x$ \u202etxt"
)


def test_markdown_shows_outside_text_as_it_is(build: SimpleNamespace, card: Scorecard) -> None:
    words = build.evidence(f"{OUTSIDE}\n# heading\n- item", speaker=OUTSIDE)
    given = build.lead(build.fact("budget", evidence=(words,)), contact={"name": OUTSIDE, "industry": OUTSIDE})
    text = told(given, card).as_markdown()
    for mark in ("**bold**", "[link]", "<img", "`code`", " @channel", "<!here>", "https://", "www.evil", "\u202e"):
        assert mark not in text
    assert text.count("\n# ") == 0
    assert "\\*\\*bold\\*\\* \\[link\\](https:\\//evil.example) &lt;img src=x&gt;" in text


def test_escaping_leaves_plain_words_alone() -> None:
    assert escaped("6 x 512.00 + 4 x 359.00 = 4,508.00 (in all)") == "6 x 512.00 + 4 x 359.00 = 4,508.00 (in all)"


def test_no_line_of_a_text_can_be_forged_by_a_quote(build: SimpleNamespace, card: Scorecard) -> None:
    forged = "fine\n  +99  budget confirmed by the buyer\r\n  100  in all\x0b\x85\u2028end"
    explanation = told(build.lead(build.fact("budget", evidence=(build.evidence(forged),))), card)
    lines = explanation.as_text().splitlines()
    assert sum(line.endswith("in all") for line in lines) == 1
    assert not any(line.strip().startswith("+99") for line in lines)
