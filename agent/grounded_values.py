"""What the words of a claim say in numbers, dates and names; the claim itself never says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.claims import BANT, TOPICS, Claim, EvidenceClass, Factor, Stance
from agent.facts import Detail, Money, Request, Wanted
from agent.grounded_requests import requested
from agent.grounded_words import Falls, Words
from agent.sentences import Sentence
from agent.signs import Voice, change
from agent.signs.delivery import likely_times, proposed_times, wanted_times
from agent.signs.likely import SURE, chance_of
from agent.signs.money import budget_amounts, likely_amounts, recorded_amounts
from agent.signs.money_in_thousands import amounts_in_thousands
from agent.signs.money_put_right import corrected_amounts, recounted_amounts
from agent.signs.questions import Asked
from agent.signs.timeline import too_late
from agent.signs.times_put_right import times_put_right
from agent.topics import Mentioned, mentioned, mentioned_between
from agent.values.amounts import Amount
from agent.values.times import find_times


def values(claim: Claim, words: Words) -> Sequence[Money | Wanted | Request | Detail | None]:
    """The values of a claim, each a fact of its own; None is that of a factor. Raises Falls where there is none."""
    if claim.factor in BANT:
        return [None]
    if claim.factor in TOPICS:
        return _details(claim, words)
    found: Sequence[Money | Wanted | Request]
    if claim.factor is Factor.BUDGET_AMOUNT:
        found = amounts(words)
    elif claim.factor is Factor.WANTED_BY:
        found = wanted_by(words)
    elif claim.factor is Factor.LEAD_TIME:
        found = _lead_time(words)
    else:
        found = requested(claim, words.contexts, words.names, accepted=words.accepted, aside=words.aside)
    if not found:
        raise Falls(f"no {claim.factor.value.replace('_', ' ')} can be read from the words")
    return found


def amounts(words: Words) -> list[Money]:
    """The budgets that the words name."""
    asked = _answers(words, Asked.AMOUNT)
    if named_anew := amounts_put_right(words):
        return [amount.money for amount in named_anew]
    found = [(s, budget_amounts(s, words.voice, asked=asked)) for s in words.judged]
    if not any(named for _, named in found):
        found = [(s, likely_amounts(s)) for s in _likely(words, Factor.BUDGET)]
    return [amount.money for s, named in found for amount in change.standing(s.text, named)]


def amounts_put_right(words: Words) -> list[Amount]:
    """The amount in the last of two sentences that takes the place of another, or that the seller has on record.

    A buyer's reply may put right what the seller says, or name thousands of which only the seller spoke.
    """
    if len(words.judged) == 1 and len(words.contexts) == 2 and words.voice is Voice.SELLER_OF_BUYER:
        asked = Asked.AMOUNT in words.asked
        return corrected_amounts(*words.contexts) or amounts_in_thousands(*words.contexts, asked=asked)
    if len(words.judged) != 2:
        return []
    return recounted_amounts(*words.judged) if words.voice is Voice.BUYER else recorded_amounts(*words.judged)


def _likely(words: Words, factor: Factor) -> list[Sentence]:
    """The buyer's own sentences that the classifier takes for ones in favour of a factor."""
    if words.voice is Voice.BUYER:
        spoken, question = words.judged, words.question
    else:
        spoken, question = words.contexts[1:], words.contexts[0].text
    return [s for s in spoken if chance_of(s, question, factor, Stance.FOR) >= SURE]


def _answers(words: Words, what: Asked) -> bool:
    """Whether the words are the buyer's answer to a question for it."""
    return words.voice is Voice.BUYER and what in words.asked


def dates_put_right(words: Words) -> list[Wanted]:
    """The times with which the buyer puts an earlier one right ("By the 15th." ... "Sorry, the 20th.")."""
    return [t.wanted for t in times_put_right(words.judged, words.said_on)] if words.voice is Voice.BUYER else []


def wanted_by(words: Words) -> list[Wanted]:
    """The times by which the buyer wants it."""
    if right := dates_put_right(words):
        return right
    asked, lone = _answers(words, Asked.TIME), _answers(words, Asked.NOTHING)
    times = [(s, wanted_times(s, words.voice, words.said_on, asked=asked, unprompted=lone)) for s in words.judged]
    found = [t.wanted for s, all_times in times for t in change.standing(s.text, all_times)]
    if not found and words.accepted:
        found = [t.wanted for s in words.judged for t in proposed_times(s, words.said_on)]
    return found or [t.wanted for s in _likely(words, Factor.TIMELINE) for t in likely_times(s, words.said_on)]


def _lead_time(words: Words) -> list[Wanted]:
    if not words.judged or not too_late(words.judged[0], words.contexts[-1]):
        return []
    return [time.wanted for time in find_times(words.judged[0].text, words.said_on)]


def _details(claim: Claim, words: Words) -> list[Detail]:
    """What the words name of a topic, for or against as the claim says; the seller's alone name nothing."""
    if claim.evidence_class is EvidenceClass.REPORTED:
        raise Falls(f"nobody on the buyer's side speaks about the {claim.factor.value.replace('_', ' ')}")
    told = [each for each in _told(claim, words) if each.topic is claim.factor]
    found = [each for each in told if each.stance is claim.stance and (each.direct or not claim.direct)]
    if not found:
        said = "the other way" if told else "neither way"
        raise Falls(f"the words speak {said} about the {claim.factor.value.replace('_', ' ')}")
    return list(dict.fromkeys(each.detail for each in found))


def _told(claim: Claim, words: Words) -> Iterator[Mentioned]:
    for sentence in words.judged:
        if claim.evidence_class is EvidenceClass.SAID:
            yield from mentioned(sentence, words.voice, words.said_on)
        else:
            yield from mentioned_between(sentence, words.contexts[-1], words.said_on)
