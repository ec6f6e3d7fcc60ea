"""How turns answer each other: who replies, and whether the reply agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences

REPLY_WITHIN = 2
"""A reply stands within this many turns; what is said later answers something else."""

_ASSENT = compiled(
    r"^(?:(?:oh|ah|well|um|uh|so|and|okay|ok|hi \w+|thanks|thank you|great|sure|let me (?:think|see|check|look)|one (?:moment|second))[,.!…]*\s+)*"
    r"(?:yes|yep|yeah|yup|correct|exactly|right|absolutely|definitely|indeed|precisely|certainly|of course|sure|"
    r"that['’]?s (?:it|true|fine|perfect|exactly|our|the)|"
    r"(?:that|this|it|which|everything|all(?: of (?:that|it|this|those|them))?|both|they|those)(?: (?:is|was|are|were|remains?)|['’]?s|['’]re)(?: (?:all|also|still|indeed|quite|both|absolutely|perfectly|entirely|exactly))* (?:right|correct|accurate|exact|true|current|valid|up[- ]to[- ]date|the case|in force)|all (?:correct|accurate)|"
    r"(?:that|this|it)(?:['’]s| is| was)(?: indeed| still| just| exactly)? so(?=[.,!]|$)|that(?:['’]s| is| was)(?: (?:still|also|exactly|indeed|just))* what (?:i|we)(?:['’](?:d|ve)| would| have)? (?:\w+ )?(?:want(?:ed)?|need(?:ed)?|like|plan(?:ned)?|expect(?:ed)?|intend(?:ed)?|think|thought|hope|aim|have|had)(?: for| to have)?(?=[.,!]|$)|"
    r"(?:that|this|it)(?:['’]s| (?:is|was|were)) [^.!?,]{1,40}, (?:yes|yeah|yep|correct|exactly|indeed)(?=[.!,]|$)|"
    r"(?!(?:i|we|he|she|you|there|not|no|nothing|none|neither|only|if|whether|once|when|who|what)\b)[^.!?,]{1,40} (?:is|are|was)(?: (?:also|still|indeed|quite|absolutely|perfectly|exactly))* (?:right|correct|accurate)(?=[.!]|,(?! but| though)|$)|"
    r"that (?:works|sounds (?:(?:about )?right|good|great|perfect|reasonable|realistic|fine))|"
    r"that['’]?s (?:what|how) (?:i|we)(?:['’](?:d|ve)| had| have)? (?:\w+ )?(?:wrote|written|said|put|entered|filled|noted|indicated|mentioned|meant|specified|asked for|have in mind|agreed|discussed)|true|affirmative|you got it|"
    r"that(?:['’]d| would| will|['’]ll| should) (?:be (?:fine|good|great|perfect|ideal|okay|ok|enough|right|wonderful|lovely)|work|suit|do)|that (?:suits|fits)|"
    r"(?:no,? )?(?:(?:nothing(?:['’]s| has)|(?:that|it)(?: has not| hasn['’]t)) changed|(?:(?:it|that|they|everything|all)(?:['’]s|['’]re| is| are| remains?| stays?)?|still)(?: still| all| exactly| just)? (?:unchanged|the same|as (?:it was|before|stated|noted)))|let['’]s do (?:that|it)|please do|gladly|with pleasure|(?:it |that |they )?still (?:is|does|do|are|applies|apply|holds?|stands?|right|correct|valid)|"
    r"sounds (?:right|good|perfect|great|about right)|looks (?:right|good)|perfect|spot on|agreed|i do|we do|i am|we are|it is|it does|(?:i|we) (?:certainly|definitely|really|indeed|absolutely|sure) (?:do|am|are|will|can)|"
    r"(?:i|we|they|it|that) (?:did|have|has|was|were|will|can|would)(?= indeed|[.,!]|$)|you (?:did|do|are|have|were|understood|heard|remembered?|read|noted)"
    r"(?: it| that| me)?(?: right| correctly| well| rightly| quite right)?(?=[.,!]|$)|you['’]re (?:right|not (?:mistaken|wrong)|absolutely right)|"
    r"[^.!?,]{0,40}, (?:so|and so|which means) yes|"
    r"(?!(?:i|we|he|she|it|they|you|that|there|this)\b)[^.!?,]{1,40}, (?:yes|yeah|yep|correct|exactly|that['’]?s (?:right|correct|it))(?=[.!,]|$))\b",
    re.IGNORECASE,
)
_DISSENT = compiled(
    r"^(?:(?:oh|ah|well|um|uh|so|actually|sorry|hmm|i['’]m afraid|alas|sadly|unfortunately|regrettably|i regret(?: to say)?|i fear)[,.!]?\s+)*"
    r"(?:no\b(?!\s+(?:problem|worries|doubt|question)|,?\s+(?:(?:nothing(?:['’]s| has)|(?:that|it)(?: has not| hasn['’]t)) changed|(?:(?:it|that|they|everything|all)(?:['’]s|['’]re| is| are| remains?| stays?)?|still)(?: still| all| exactly| just)? (?:unchanged|the same|as (?:it was|before|stated|noted))))|nope|nah|not(?=\W*$)|not (?:even )?(?:[$€£]?\d|(?:one|two|three|five|ten|twenty|fifty|half|a (?:penny|cent|tenth|fraction|quarter|third))\b)|not (?:quite|exactly|really|at all|yet|entirely)|"
    r"(?:that['’]?s|(?:that|it|everything)(?:['’]s| is) all|all|both are) (?:not|wrong|incorrect)|that is (?:not|wrong)|incorrect|wrong|(?:i|we) don['’]?t(?! (?:know|see why not|mind|recall|remember|have (?:an?|any|the) (?:idea|clue)))|it['’]?s not|"
    r"actually,? (?:no|it['’]?s|we|i)\b)",
    re.IGNORECASE,
)


class Answer(StrEnum):
    AGREES = "agrees"
    DISAGREES = "disagrees"
    NEITHER = "neither"


@dataclass(frozen=True)
class Reply:
    """What the buyer answers to something the seller said: the utterance, its first sentence, and whether it agrees."""

    utterance: Utterance
    sentence: Sentence
    answer: Answer


def reply_to(conversation: Conversation, index: int) -> Reply | None:
    """The buyer's reply to the utterance at `index`; None where the buyer says nothing before the seller goes on.

    A seller who speaks twice in a row is still waiting for the same reply.
    """
    for utterance in conversation.utterances[index + 1 : index + 1 + REPLY_WITHIN]:
        if utterance.side is Side.BUYER:
            first = sentences(utterance.text)
            if not first:
                return None
            said = conversation.utterances[index].text
            return Reply(utterance, first[0], _answer_to(said, utterance.text))
    return None


_ASKS_OF_A_CHANGE = compiled(
    r"\b(?:has|have|did|is|are)\b(?! (?:you|they|he|she)\b)[^?.;]{0,50}\b(?:chang(?:ed?|es)|different|altered)\b[^?.]{0,30}\?\W*$",
    re.IGNORECASE,
)
_PLAIN_NO = compiled(
    r"(?:(?:oh|well|um|uh)\W+)*(?:no|nope|nah|not (?:at all|really))\b(?=[.,!]|$| (?:change|it|that|nothing)\b)",
    re.IGNORECASE,
)
_PLAIN_YES = compiled(r"(?:(?:oh|well|um|uh)\W+)*(?:yes|yeah|yep|it (?:has|did))\b", re.IGNORECASE)


def _answer_to(said: str, reply: str) -> Answer:
    """Whether a reply agrees with what was said; "no" to "has that changed?" does, and "yes" does not."""
    plain = answer(reply)
    if plain is Answer.NEITHER or "?" not in said or not _ASKS_OF_A_CHANGE.search(said):
        return plain
    start = reply.lstrip(" \t\"'“‘-–—.")
    if plain is Answer.DISAGREES and _PLAIN_NO.match(start):
        return Answer.AGREES
    return Answer.DISAGREES if _PLAIN_YES.match(start) else plain


@lru_cache(maxsize=8192)
def answer(text: str) -> Answer:
    """Whether a turn begins by agreeing or by disagreeing."""
    start = text.lstrip(" \t\"'“‘-–—.")
    if _DISSENT.match(start):
        return Answer.DISAGREES
    return Answer.AGREES if _ASSENT.match(start) else Answer.NEITHER


def seller_before(conversation: Conversation, index: int) -> Utterance | None:
    """The seller's utterance that the buyer's utterance at `index` answers; one without words is none."""
    for utterance in reversed(conversation.utterances[max(0, index - REPLY_WITHIN) : index]):
        if utterance.side is Side.SELLER and sentences(utterance.text):
            return utterance
    return None


def opens_reply(utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a sentence is among the first two of its turn, where a question is answered."""
    return sentence.start <= sentences(utterance.text)[:2][-1].start


def begins_with(utterance: Utterance, words: str) -> bool:
    """Whether a sentence of just these words is among the first two of a turn, where a question is answered."""
    return any(words == sentence.text for sentence in sentences(utterance.text)[:2])


def spoken(conversation: Conversation, side: Side) -> Iterator[tuple[Utterance, Sentence]]:
    """Every sentence of one side, in order."""
    for utterance in conversation.utterances:
        if utterance.side is side:
            for sentence in sentences(utterance.text):
                yield utterance, sentence


def invites_reply(utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a reply to the utterance answers this sentence: it is the last one, or the last one asks."""
    last = sentences(utterance.text)[-1]
    return sentence == last or last.asks
