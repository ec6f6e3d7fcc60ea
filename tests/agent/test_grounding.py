from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.conversation import Conversation
from agent.facts import Money, Request, State
from agent.grounding import ground

Talk = Callable[..., Conversation]
SAID, ASSENTED, REPORTED = EvidenceClass.SAID, EvidenceClass.ASSENTED, EvidenceClass.REPORTED


def claim(
    *quotes: tuple[int, str],
    factor: Factor = Factor.AUTHORITY,
    stance: Stance = Stance.FOR,
    evidence_class: EvidenceClass = SAID,
    subject: str | None = None,
) -> Claim:
    return Claim(
        factor=factor,
        stance=stance,
        evidence_class=evidence_class,
        quotes=tuple(Quote(utterance=index, text=text) for index, text in quotes),
        subject=subject,
    )


def judged(conversation: Conversation, one: Claim) -> str:
    """ "fact", or why the claim fell."""
    found = ground([one], conversation, ["DockLink Gateway"])
    return found.rejected[0].reason if found.rejected else "fact"


def test_words_that_stand_there_make_a_fact_with_its_span(talk: Talk) -> None:
    conversation = talk("S: Who decides?", "B: Well, I do have the final say.")
    (fact,) = ground([claim((1, "I do have the final say."))], conversation, []).facts
    (evidence,) = fact.evidence
    assert conversation.utterances[1].text[evidence.start : evidence.end] == evidence.quote
    assert (evidence.speaker, fact.state) == ("Bea Buyer", State.CONFIRMED)


def test_words_that_nobody_said_make_none(talk: Talk) -> None:
    conversation = talk("B: I do have the final say.")
    assert judged(conversation, claim((0, "I have the final word."))) == "the words do not stand in utterance 0"
    assert judged(conversation, claim((7, "I do have the final say."))) == "there is no utterance 7"


def test_a_quote_cut_out_of_its_denial_falls(talk: Talk) -> None:
    conversation = talk("B: I don't have the final say.")
    assert judged(conversation, claim((0, "have the final say"))) == "the words speak the other way about authority"
    assert judged(conversation, claim((0, "have the final say"), stance=Stance.AGAINST)) == "fact"


def test_the_sellers_words_are_not_said_by_the_buyer(talk: Talk) -> None:
    conversation = talk("S: You have the final say.", "B: Nice weather.")
    assert judged(conversation, claim((0, "You have the final say."))) == "said by nobody on the buyer's side"


def test_the_sellers_words_are_reported_where_the_buyer_lets_them_stand(talk: Talk) -> None:
    one = claim((0, "You have the final say."), evidence_class=REPORTED)
    assert judged(talk("S: You have the final say.", "B: How soon can you start?"), one) == "fact"
    assert judged(talk("S: You have the final say.", "B: No, my boss does."), one) == "the buyer disagreed"
    assert judged(talk("S: You have the final say."), one) == "the buyer had no turn to let it stand"


def test_an_assent_needs_the_question_and_the_answer(talk: Talk) -> None:
    conversation = talk("S: You have the final say, right?", "B: That's right.", "S: Good.", "B: Yes.")
    asked, agreed = (0, "You have the final say, right?"), (1, "That's right.")
    assert judged(conversation, claim(asked, agreed, evidence_class=ASSENTED)) == "fact"
    assert judged(conversation, claim(asked, (3, "Yes."), evidence_class=ASSENTED)) == (
        "the buyer's words are no reply to the seller's"
    )
    assert judged(conversation, claim(agreed, evidence_class=ASSENTED)).startswith("agreed to, but")


def test_a_disagreement_turns_the_sellers_words_round(talk: Talk) -> None:
    conversation = talk("S: You have the final say, right?", "B: No, not quite.")
    quotes = ((0, "You have the final say, right?"), (1, "No, not quite."))
    assert judged(conversation, claim(*quotes, evidence_class=ASSENTED, stance=Stance.AGAINST)) == "fact"
    assert judged(conversation, claim(*quotes, evidence_class=ASSENTED)) != "fact"


def test_an_amount_is_parsed_from_the_words(talk: Talk) -> None:
    conversation = talk("B: Our budget is about 2.2k, and lunch was $12.")
    one = claim((0, "Our budget is about 2.2k, and lunch was $12."), factor=Factor.BUDGET_AMOUNT)
    (fact,) = ground([one], conversation, []).facts
    assert fact.value == Money(amount="2200")  # type: ignore[arg-type]


def test_a_claim_about_an_amount_without_one_falls(talk: Talk) -> None:
    conversation = talk("B: Our budget is tight.")
    one = claim((0, "Our budget is tight."), factor=Factor.BUDGET_AMOUNT)
    assert judged(conversation, one) == "no budget amount can be read from the words"


def test_a_request_takes_name_and_count_from_its_quotes(talk: Talk) -> None:
    conversation = talk("S: Is it the DockLink Gateway?", "B: Yes, four of those.")
    quotes = ((0, "Is it the DockLink Gateway?"), (1, "Yes, four of those."))
    (fact,) = ground(
        [claim(*quotes, factor=Factor.REQUEST, subject="DockLink Gateway")], conversation, ["DockLink Gateway"]
    ).facts
    assert fact.value == Request(product="DockLink Gateway", quantity=4)
    other = claim(*quotes, factor=Factor.REQUEST, subject="PalletEye Camera")
    assert judged(conversation, other) == "the words do not name “PalletEye Camera”"


@pytest.mark.parametrize(
    ("line", "factor", "plain"),
    [
        ("I have the final say.", Factor.AUTHORITY, True),
        ("I think I have the final say.", Factor.AUTHORITY, False),
        ("Our budget is $4,000.", Factor.BUDGET, True),
        ("We need it within two weeks.", Factor.TIMELINE, True),
    ],
)
def test_a_reader_that_calls_leaning_words_plain_is_not_believed(
    talk: Talk, line: str, factor: Factor, plain: bool
) -> None:
    (fact,) = ground([claim((0, line), factor=factor)], talk(f"B: {line}"), []).facts
    assert fact.direct is plain


def test_a_reader_may_call_plain_words_leaning(talk: Talk) -> None:
    leaning = claim((0, "I have the final say.")).model_copy(update={"direct": False})
    (fact,) = ground([leaning], talk("B: I have the final say."), []).facts
    assert not fact.direct
