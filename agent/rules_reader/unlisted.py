"""Claims about things asked for by their own names, where there is no price list to find products by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.claims import Claim, EvidenceClass, Factor, Quote
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.rules_reader.unlisted_questions import asks_how_many, asks_otherwise
from agent.rules_reader.unlisted_topics import Topic, agreed_number, asks_of, counts
from agent.rules_reader.unlisted_wishes import ends_there, is_wished
from agent.sentences import Sentence, sentences
from agent.signs import change
from agent.turns import Answer, Reply, invites_reply, reply_to, seller_before
from agent.values.bare_counts import answered_count, bare_count, concluded_count
from agent.values.unlisted import Thing, counts_of, same_thing
from agent.values.unlisted_talk import (
    asked_thing,
    counted_anew,
    counted_kinds,
    thing_asked_after,
    thing_headed,
    thing_spoken_of,
    things_told,
)

PATTERN = "request.unlisted"

_YOU = compiled(r"\byou(?:rs?|re|d|ve|ll|['’]\w+)?\b", re.IGNORECASE)
_NOTES = compiled(
    r"\W*(?:(?:um+|uh+|so|and|well|okay|ok|right|then|great|good|perfect|just|only|about|the|your|(?:it|that)['’]?s|that is|"
    r"that['’]d be|that makes|"
    r"it says(?: here)?|(?:your|the) (?:form|mail|e-mail|email|message|note|request|inquiry|enquiry) "
    r"(?:says|mentions|asks for|lists|is for)|"
    r"I(?:['’]ve| have)?(?: got)? (?:put|noted|wrote|written|got|see|read)(?: down)?|"
    r"(?:and )?you(?:['’]ve| have|['’]d| had)? (?:said|"
    r"mentioned|asked for|wrote|noted|told (?:me|us)|wanted|ordered)|in total|all in all|as for|for)\b\W*)*$",
    re.IGNORECASE,
)
"""Before what a seller says over again or has noted down."""

_THEN = compiled(r"\s+(?:then|okay|ok|right|altogether|in total|on (?:the|your) \w+)\b", re.IGNORECASE)
_PROPOSES = compiled(r"\b(?:would|need|want|take|recommend|suggest|propose)\b|['’](?:d|ll)\b", re.IGNORECASE)

_Told = tuple[str, EvidenceClass, tuple[Quote, ...]]


@dataclass
class _Talk:
    """What was told so far: the things asked for, the last of them with its words, and the thing spoken of last."""

    known: list[str] = field(default_factory=list)
    last: tuple[str, tuple[Quote, ...]] | None = None
    topic: Topic | None = None

    def knows(self, name: str) -> bool:
        return self.asked_for(name) or (self.topic is not None and same_thing(self.topic.name, name))

    def asked_for(self, name: str) -> bool:
        """Whether so many of a thing were asked for already."""
        return any(same_thing(each, name) for each in self.known)

    def spoken_of(self, name: str) -> tuple[str, tuple[Quote, ...]]:
        """The name by which a thing goes, and where the talk names it more fully ("four fans", of frost fans)."""
        known = next((each for each in self.known if same_thing(each, name)), None)
        if known is None and self.topic is not None and (counts_of(name) or self.topic.name.endswith(f" {name}")):
            return self.topic.name, (self.topic.quote,)
        return known or name, ()


def read_unlisted(conversation: Conversation) -> Iterator[Claim]:
    """Claims about what the buyer asks for so many of, or agrees to need so many of."""
    talk = _Talk()
    for utterance in conversation.utterances:
        for sentence in sentences(utterance.text):
            here = Quote(utterance=utterance.index, text=sentence.text)
            told = [*_told(conversation, utterance, sentence, talk)]
            for thing, evidence_class, quotes in told or [*_of_topic(conversation, utterance, sentence, talk)]:
                subject, named = talk.spoken_of(thing)
                words = (*(quote for quote in named if quote not in quotes), *quotes)
                talk.known.append(subject)
                talk.last = (subject, words)
                yield Claim(
                    factor=Factor.REQUEST,
                    evidence_class=evidence_class,
                    quotes=words,
                    subject=subject,
                    pattern=PATTERN,
                )
            talk.topic = _topic(utterance, sentence, here, talk) or talk.topic


def _topic(utterance: Utterance, sentence: Sentence, here: Quote, talk: _Talk) -> Topic | None:
    """The thing that a sentence speaks of without a number."""
    name = thing_spoken_of(sentence.text) or _headed(utterance, sentence) or _proposed(utterance, sentence)
    if name is not None:
        return Topic(name, here)
    if utterance.side is Side.BUYER and not talk.known and (talk.topic is None or talk.topic.asked):
        name = thing_asked_after(sentence.text)
    return None if name is None else Topic(name, here, asked=True)


def _headed(utterance: Utterance, sentence: Sentence) -> str | None:
    """The thing that the subject of a first mail names, or that a seller turns to."""
    first = utterance.index == 0 and utterance.side is Side.BUYER
    subject = first and utterance.text.strip() == sentence.text
    return thing_headed(sentence.text, subject=subject) if subject or utterance.side is Side.SELLER else None


def _proposed(utterance: Utterance, sentence: Sentence) -> str | None:
    """The thing of which a seller proposes a number, right before the buyer names another ("That'd be six." "Eight.")."""
    if utterance.side is not Side.SELLER or sentence.end < len(utterance.text.rstrip()):
        return None
    for thing in things_told(sentence.text):
        if _PROPOSES.search(sentence.text, 0, thing.start) and is_wished(sentence.text, thing, known=True):
            return thing.name
    return None


def _told(conversation: Conversation, utterance: Utterance, sentence: Sentence, talk: _Talk) -> Iterator[_Told]:
    here = Quote(utterance=utterance.index, text=sentence.text)
    things = things_told(sentence.text)
    if utterance.side is Side.BUYER:
        if things and asks_how_many(conversation, utterance, sentence, things[-1].name):
            yield things[-1].name, EvidenceClass.SAID, (here,)
            return
        otherwise = asks_otherwise(conversation, utterance) and not asks_of(conversation, utterance, talk.topic)
        for thing in things:
            if is_wished(sentence.text, thing, known=talk.knows(thing.name), asked_otherwise=otherwise):
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
    if _YOU.search(text) and (is_wished(text, thing, known=True) or _NOTES.match(before)):
        return True
    return _NOTES.match(before) is not None and (ends_there(text, thing) or _THEN.match(text, thing.end) is not None)


def _answered(conversation: Conversation, utterance: Utterance, sentence: Sentence, here: Quote) -> Iterator[_Told]:
    """The number in the first sentence of an answer to "how many traps?"."""
    before = seller_before(conversation, utterance.index)
    if before is None or sentence.start != sentences(utterance.text)[0].start or things_told(sentence.text):
        return
    for asked in sentences(before.text):
        name = asked_thing(asked.text)
        if name is not None and bare_count(sentence.text) is not None:
            yield name, EvidenceClass.SAID, (Quote(utterance=before.index, text=asked.text), here)


def _of_topic(conversation: Conversation, utterance: Utterance, sentence: Sentence, talk: _Talk) -> Iterator[_Told]:
    """A number that counts what was spoken of: the answer to "how many?", or right after the thing was named."""
    if utterance.side is not Side.BUYER:
        return
    here = Quote(utterance=utterance.index, text=sentence.text)
    if talk.last is not None and (again := _tells_again(utterance, sentence, talk.last[1])) is not None:
        if again and here not in talk.last[1]:
            yield talk.last[0], EvidenceClass.SAID, (*talk.last[1], here)
        return
    topic = talk.topic
    if topic is None or topic.quote == here:
        return
    if (agreed := agreed_number(conversation, utterance, sentence)) is not None:
        yield topic.name, EvidenceClass.ASSENTED, tuple(dict.fromkeys((topic.quote, agreed, here)))
    elif asks_how_many(conversation, utterance, sentence, topic.name) and (kinds := counted_kinds(sentence.text)):
        for kind, _ in kinds:
            yield f"{kind} {topic.name}", EvidenceClass.SAID, (topic.quote, here)
    elif counts(conversation, utterance, sentence, topic, known=talk.asked_for(topic.name)):
        yield topic.name, EvidenceClass.SAID, (topic.quote, here)


def _tells_again(utterance: Utterance, sentence: Sentence, last: Sequence[Quote]) -> bool | None:
    """Whether a sentence puts the number told last right, or ends on it once more ("well, he said twelve, so ten").

    None where it does neither; False where it counts things by their own names.
    """
    if utterance.index - last[-1].utterance <= 2 and change.corrected_count(sentence.text):
        return not things_told(sentence.text)
    if last[-1].utterance != utterance.index:
        return None
    return True if (concluded_count(sentence.text) or counted_anew(sentence.text)) is not None else None
