"""Claims about things asked for by their own names, where there is no price list to find products by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims import Claim, EvidenceClass, Factor, Quote
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import polarity
from agent.turns import Answer, Reply, invites_reply, opens_reply, reply_to, seller_before
from agent.values.bare_counts import answered_count, bare_count
from agent.values.unlisted import (
    Thing,
    asked_thing,
    counted_of_those,
    counted_things,
    same_thing,
    stated_quantity,
    thing_spoken_of,
)

PATTERN = "request.unlisted"

_WISH = re.compile(
    r"\b(?:need(?:s|ed|ing)?|want(?:s|ed|ing)?|(?:would|['’]d) (?:like|love)|order(?:ing)?|buy(?:ing)?|get(?:ting)?|"
    r"purchas(?:e|ing)|requir(?:e|es|ing)|looking (?:for|at|to)|interested in|(?:we|I)['’](?:re|m) after|"
    r"quot(?:e|ation)|"
    r"pric(?:e|es|ing)|costs?|how much|take|go(?:ing)? (?:for|with)|thinking (?:of|about)|supply|send (?:us|me)|equip|"
    r"put (?:us|me) down|replac(?:e|ing)|procur(?:e|ing)|acquir(?:e|ing)|sourc(?:e|ing)|rent(?:ing)?|leas(?:e|ing)|"
    r"after|start(?:ing)? with|say|makes?(?: (?:it|that))?|let['’]s do|offer|keen|thinking|consider(?:ing)?|"
    r"could do with|put(?:ting)? in|"
    r"plan(?:ning)? (?:for|on)|(?:fine|happy|content) with|(?:it|that)(?:['’]s|['’]d be| would be| will be)|so|"
    r"(?:sanctioned|approved|earmarked|reserved|allocated|set aside|budgeted) for)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
_TERSE = re.compile(
    r"^\W*(?:(?:um+|uh+|so|well|yes|yeah|okay|ok|just|only|about|around|roughly|probably|maybe|say|hi|hello)\b\W*)*$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere(?:['’]s|\s+(?:is|are|were|was))\b[^.;!?]{0,40}$", re.IGNORECASE)
_SUFFICES = re.compile(
    r"\s*(?:would|will|should|['’](?:d|ll))\s+(?:\w+\s+)?"
    r"(?:do|suffice|be (?:enough|plenty|fine|right|perfect|ideal)|cover|serve)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\s+(?:cost|come to|run (?:us|me)|set (?:us|me) back)\b", re.IGNORECASE)
_WAS_THINKING = re.compile(r"\b(?:was|were) (?:thinking|hoping|looking|wondering|after)\b", re.IGNORECASE)
_ENOUGH = re.compile(r"\s*(?:[.,;!?]|$|please\b|asap\b|for\b|yeah\b|yes\b)", re.IGNORECASE)
_MOST_WORDS = 8
"""How many words may stand at the start of a sentence to name a thing ("2 mud pumps, ASAP.")."""

_HOW_MANY = re.compile(r"\b(?:how many|what quantity|how much of|number of)\b", re.IGNORECASE)

_YOU = re.compile(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)


_NOTES = re.compile(
    r"\W*(?:(?:um+|uh+|so|and|well|okay|ok|right|then|great|good|perfect|just|only|about|the|your|that['’]s|that is|"
    r"that['’]d be|that makes|"
    r"it says(?: here)?|(?:your|the) (?:form|mail|e-mail|email|message|note|request|inquiry|enquiry) "
    r"(?:says|mentions|asks for|lists|is for)|"
    r"I(?:['’]ve| have)?(?: got)? (?:put|noted|wrote|written|got|see|read)(?: down)?|"
    r"(?:and )?you(?:['’]ve| have|['’]d| had)? (?:said|"
    r"mentioned|asked for|wrote|noted|told (?:me|us)|wanted|ordered)|in total|all in all|as for|for)\b\W*)*$",
    re.IGNORECASE,
)
"""Before what a seller says over again or has noted down."""

_THEN = re.compile(r"\s+(?:then|okay|ok|right|altogether|in total|on (?:the|your) \w+)\b", re.IGNORECASE)


def read_unlisted(conversation: Conversation) -> Iterator[Claim]:
    """Claims about what the buyer asks for so many of, or agrees to need so many of."""
    known: list[str] = []
    topic: _Topic | None = None
    for utterance in conversation.utterances:
        for sentence in sentences(utterance.text):
            here = Quote(utterance=utterance.index, text=sentence.text)
            told = [*_told(conversation, utterance, sentence)] or [*_of_topic(conversation, utterance, sentence, topic)]
            for thing, evidence_class, quotes in told:
                subject = next((each for each in known if same_thing(each, thing)), thing)
                known.append(subject)
                yield Claim(
                    factor=Factor.REQUEST,
                    evidence_class=evidence_class,
                    quotes=quotes,
                    subject=subject,
                    pattern=PATTERN,
                )
            spoken_of = thing_spoken_of(sentence.text)
            topic = topic if spoken_of is None else (spoken_of, here)


_Topic = tuple[str, Quote]
_Told = tuple[str, EvidenceClass, tuple[Quote, ...]]


def _told(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Iterator[_Told]:
    here = Quote(utterance=utterance.index, text=sentence.text)
    things = counted_things(sentence.text)
    if utterance.side is Side.BUYER:
        if things and _is_asked_how_many(conversation, utterance, sentence, things[-1].name):
            yield things[-1].name, EvidenceClass.SAID, (here,)
            return
        for thing in things:
            if _is_wished(sentence.text, thing):
                yield thing.name, EvidenceClass.SAID, (here,)
        yield from _answered(conversation, utterance, sentence, here)
    elif utterance.side is Side.SELLER and things and invites_reply(utterance, sentence):
        reply = reply_to(conversation, utterance.index)
        if reply is not None:
            agreed = Quote(utterance=reply.utterance.index, text=reply.sentence.text)
            for thing in things:
                if _is_taken_up(thing.number, reply) and _is_put_to(sentence.text, thing):
                    yield thing.name, EvidenceClass.ASSENTED, (here, agreed)


def _is_taken_up(number: int, reply: Reply) -> bool:
    """Whether a reply agrees, or says the same number again ("Five, yeah.")."""
    again = answered_count(reply.sentence.text)
    return reply.answer is Answer.AGREES if again is None else again.number == number


def _is_put_to(text: str, thing: Thing) -> bool:
    """Whether a seller says that the buyer wants so many of a thing, or notes it down ("So two kilns, then?")."""
    before = text[: thing.start]
    if _YOU.search(text) and _is_wished(text, thing):
        return True
    return (
        _NOTES.match(before) is not None
        and (_ENOUGH.match(text, thing.end) or _THEN.match(text, thing.end)) is not None
    )


def _is_asked_how_many(conversation: Conversation, utterance: Utterance, sentence: Sentence, thing: str) -> bool:
    """Whether the sentence is the first after the seller asked how many, of that thing or of nothing named."""
    before = seller_before(conversation, utterance.index)
    first = sentences(utterance.text)[0].start == sentence.start
    if not first or before is None or _HOW_MANY.search(before.text) is None:
        return False
    asked = asked_thing(before.text)
    return asked is None or same_thing(asked, thing)


def _is_wished(text: str, thing: Thing) -> bool:
    before = text[: thing.start]
    clause = polarity.clause_before(text, thing.start)
    over = polarity.is_past(clause) and _WAS_THINKING.search(clause) is None
    if over or polarity.is_elsewhere(clause) or polarity.is_reported(clause) or polarity.is_negated(clause):
        return False
    if _SUFFICES.match(text, thing.end) or _COSTS.match(text, thing.end):
        return True
    if _TERSE.match(before):
        return len(text[: thing.end].split()) <= _MOST_WORDS and _ENOUGH.match(text, thing.end) is not None
    return _WISH.search(before) is not None and _THERE.search(before) is None


def _answered(conversation: Conversation, utterance: Utterance, sentence: Sentence, here: Quote) -> Iterator[_Told]:
    """The number in the first sentence of an answer to "how many traps?"."""
    before = seller_before(conversation, utterance.index)
    if before is None or sentence.start != sentences(utterance.text)[0].start or counted_things(sentence.text):
        return
    for asked in sentences(before.text):
        name = asked_thing(asked.text)
        if name is not None and bare_count(sentence.text) is not None:
            yield name, EvidenceClass.SAID, (Quote(utterance=before.index, text=asked.text), here)


def _of_topic(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, topic: _Topic | None
) -> Iterator[_Told]:
    """A number that counts what was spoken of: the answer to "how many?", or right after the thing was named."""
    if topic is None or utterance.side is not Side.BUYER or sentence.text == topic[1].text:
        return
    asked = _is_asked_how_many(conversation, utterance, sentence, topic[0])
    here = Quote(utterance=utterance.index, text=sentence.text)
    counted = stated_quantity(sentence.text) is not None or counted_of_those(sentence.text) is not None
    if not counted and not asked and topic[1].utterance == utterance.index - 1:
        counted = opens_reply(utterance, sentence) and answered_count(sentence.text) is not None
    if counted or (asked and bare_count(sentence.text) is not None):
        yield topic[0], EvidenceClass.SAID, (topic[1], here)
