"""Times that the seller promises: "we can install it within two days", or "we can do that" to what is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from agent.claims import Factor
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.facts import Fact, State, Wanted
from agent.injections import injections
from agent.promises.saying import Place, said_by_seller
from agent.sentences import Sentence, sentences
from agent.signs.phrases import phrases
from agent.signs.polarity import clause_before, is_hypothetical, is_negated, is_reported
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Screened
from agent.turns import REPLY_WITHIN
from agent.values.times import Time, find_times

_WORK = (
    "install\\w*|set[- ]?up|up and running|running|live|operational|deploy\\w*|roll\\w*[- ]?out|in place|in use|"
    "ready|commission\\w*|implement\\w*|mounted|fitted"
)
_PROMISED = Screened(
    phrases(
        "(we|I|our \\w+|the \\w+)( {will}) ...({work})",
        "(we|I|our \\w+|the \\w+)( {will}) (do|manage|make|get|have) (it|that|this|them|everything|you|all)",
        "(you|it|they|everything|that|all|the \\w+|your \\w+)( {will}) ...({work})",
        "(install\\w*|set-?up|deployment|implementation|roll-?out)( \\w+){0,3}? (takes?|needs|lasts|is|are|"
        "will|can|happens?|gets?)",
        "(is|are|be|gets?) (installed|set up|up and running|deployed|live|operational|ready|in place|mounted|fitted)",
        work=_WORK,
        will="('ll|will|can|could|shall|are able to|is able to|'re able to|would be able to|guarantee|promise|"
        "commit)"
        "( (be|have|get|also|definitely|certainly|easily|surely|absolutely|usually|typically|normally|still|to))*",
    )
)
_GRANTED = Screened(
    phrases(
        "(we|I|our \\w+)('ll|'d)? ?((will|can|could|would|should|shall|are able to|'re able to|be able to|"
        "definitely|certainly|"
        "absolutely|easily|surely|be|have no (problem|trouble)) ?)+(do|doing|meet|meeting|make|making|"
        "accommodate|manage|achieve|"
        "handle|arrange|guarantee|ensure|deliver on|work with|stick to|keep to|hit|hold) (that|this|it|the|your)",
        "(that|this|it|your (timeline|time ?frame|deadline|schedule|date))('s|'ll be| is| will be| would be|"
        " should be| can be)"
        "( (absolutely|definitely|certainly|perfectly|very|totally|quite|well|entirely))* (doable|feasible|"
        "possible|achievable|"
        "no problem|not a problem|no trouble|manageable|within our|arranged|done|realistic|easy)",
        "(that|this|it) (works|fits)( \\w+){0,3}? (for us|our|us|well|fine)",
        "(no problem|not a problem|absolutely|certainly|of course|sure|definitely)[,.!]* (we|you) ?('ll|will|can)",
    )
)
_NO_PROMISE = compiled(
    rf"{ABOUT_THE_TALK}|"
    + phrases(
        "trial|warranty|guarantee period|support (team|line|desk|hours)|training|respon(d|se)|reply|refund|"
        "return|pay\\w*|invoice",
        "ship\\w*|dispatch\\w*|in stock|restock\\w*|manufactur\\w*|competitor\\w*|others?|they|discount\\w*|"
        "price\\w*|offer",
        "if|unless|provided|assuming|you (want|need|said|mentioned|asked|wanted|needed|wish|prefer|plan|hope)",
        "your (deadline|timeline|target|goal|date)|used to|last (year|month|time)|at least|earliest|"
        "unfortunately|try|hope",
        "might|maybe|perhaps|customers?|clients?|would have",
    ),
    re.IGNORECASE,
)
"""What makes a time in a sentence something else than a promise: a meeting, a condition, the buyer's own wish."""

_FIRST = compiled(r"\b(?:once|after|when|whenever|as soon as|since|because|before|until)\b[^,;:]*$", re.IGNORECASE)
_LASTING = compiled(r"\b(?:for|every|each|per|over the (?:last|past)|past|last|a)\s*$", re.IGNORECASE)


def promised_times(conversation: Conversation, facts: Sequence[Fact]) -> Iterator[Fact]:
    """Times by which the seller says that it will be running, the buyer's own wish included where it is granted."""
    said_on = conversation.took_place.date()
    wishes = _wishes(facts)
    for utterance in conversation.utterances:
        if utterance.side is not Side.SELLER:
            continue
        named = False
        for sentence in sentences(utterance.text):
            for wanted in _promised(sentence, said_on):
                named = True
                yield said_by_seller(conversation, Factor.TIME_PROMISED, wanted, ((utterance, sentence),))
        if not named:
            yield from _granted(conversation, utterance, wishes)


def _promised(sentence: Sentence, said_on: date) -> list[Wanted]:
    text = sentence.text
    times = [] if sentence.asks else [time for time in find_times(text, said_on) if not _otherwise(text, time)]
    promise = _PROMISED.search(text) if times else None
    if promise is None or not _stands(text, promise) or injections(text):
        return []
    return [times[0].wanted]


def _stands(text: str, words: re.Match[str]) -> bool:
    before = clause_before(text, words.start())
    supposed = is_hypothetical(before) or is_reported(before)
    return not supposed and not is_negated(before, words.group()) and _NO_PROMISE.search(text) is None


def _otherwise(text: str, time: Time) -> bool:
    """Whether a time does not say how soon: how long something lasts, how often it is, or what comes first."""
    return _LASTING.search(text[: time.start]) is not None or _FIRST.search(text[: time.start]) is not None


def _wishes(facts: Sequence[Fact]) -> dict[int, tuple[Fact, ...]]:
    """The times that the buyer wants, by the turn in which the buyer named them."""
    wished: dict[int, tuple[Fact, ...]] = {}
    for fact in facts:
        last = fact.evidence[-1]
        if fact.factor is Factor.WANTED_BY and fact.state is State.CONFIRMED and last.side is Side.BUYER:
            wished[last.utterance] = (*wished.get(last.utterance, ()), fact)
    return wished


def _granted(conversation: Conversation, answer: Utterance, wishes: dict[int, tuple[Fact, ...]]) -> Iterator[Fact]:
    """The wish of the buyer's turn just before, where the seller's answer says that it can be done."""
    before = [
        u for u in conversation.utterances[max(0, answer.index - REPLY_WITHIN) : answer.index] if u.index in wishes
    ]
    granting = next((s for s in sentences(answer.text) if _grants(s)), None) if before else None
    if granting is None:
        return
    for wish in wishes[before[-1].index]:
        if isinstance(wish.value, Wanted):
            asked = _places(conversation, wish)
            yield said_by_seller(conversation, Factor.TIME_PROMISED, wish.value, (*asked, (answer, granting)))


def _grants(sentence: Sentence) -> bool:
    granted = _GRANTED.search(sentence.text)
    if granted is None or sentence.asks:
        return False
    before = clause_before(sentence.text, granted.start())
    return not is_negated(before) and not is_hypothetical(before) and not is_reported(before)


def _places(conversation: Conversation, fact: Fact) -> tuple[Place, ...]:
    return tuple((conversation.utterances[e.utterance], Sentence(e.quote, e.start, e.end)) for e in fact.evidence[-1:])
