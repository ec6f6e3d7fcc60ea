"""What a conversation tells besides the four factors: who decides, what they work with, what hurts, what comes next.

One file a topic holds its table of cues, in the language of `agent.signs`: negation, hypothesis, reported speech and
questions are treated as they are there. Readers find claims by the cues; grounding reads them again, and takes what
they name (a person, a product, a kind, a day) from the words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.conversation import Side
from agent.facts import SPEAKER, Detail
from agent.sentences import Sentence
from agent.signs import polarity, signs_in
from agent.signs.sign import Found, Sign, Voice
from agent.stems import Trigger
from agent.topics import replies
from agent.topics.competitors import COMPETITOR
from agent.topics.cues import NAMES_IT
from agent.topics.deciders import DECIDER, MUST_AGREE
from agent.topics.names import tools
from agent.topics.next_steps import NEXT_STEP
from agent.topics.objections import OBJECTION
from agent.topics.pains import PAIN
from agent.topics.people import people
from agent.topics.steps import DECISION_STEP, steps_named
from agent.topics.tools_in_use import CURRENT_TOOL
from agent.turns import Answer, answer
from agent.values.times import Time, find_times

__all__ = ["CUES", "Mentioned", "mentioned", "mentioned_between"]

CUES: tuple[Sign, ...] = (
    *DECIDER,
    *MUST_AGREE,
    *CURRENT_TOOL,
    *COMPETITOR,
    *PAIN,
    *DECISION_STEP,
    *OBJECTION,
    *NEXT_STEP,
)
_TRIGGERS = {
    voice: Trigger([each for cue in CUES if voice in cue.voices for each in cue.by_phrase()], lambda cue: cue.words)
    for voice in Voice
}
_DATED = frozenset({Factor.DECISION_STEP, Factor.NEXT_STEP})
_LED_BY_A_VERB = frozenset({Factor.DECISION_STEP, Factor.NEXT_STEP})
"""Topics whose cues begin with a verb, so that a negation may stand before them."""

_TOLD_BY_A_CONDITION = frozenset({Factor.DECIDER, Factor.MUST_AGREE, Factor.DECISION_STEP})
"""What even "if legal agrees" tells."""

_CONDITION = compiled(
    r"\b(?:if|unless|whether|in case|as long as|provided|assuming|otherwise|would only|even if|wouldn['’]t)\b",
    re.IGNORECASE,
)
_SUPPOSED = compiled(r"\b(?:would|might|could|will)\b|['’](?:d|ll)\b", re.IGNORECASE)
"""No pain is what would only come of something."""

_NOT_NEXT = compiled(
    r"\b(?:had|was|were|did|yesterday|thanks for|thank you for|last (?:week|time|month)|share my screen)\b|"
    r"\bnow(?=\W*$)|\bnow,",
    re.IGNORECASE,
)
"""What is over, or happens while they talk, is no next step."""

_SELLERS_OWN = compiled(r"\b(?:our|my|we|us|I)\b", re.IGNORECASE)
_YOU = compiled(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)
_OWN = frozenset({"authority.decides", "authority.have", "authority.the_one", "authority.mine"})
"""The signs of authority by which the speaker says outright that they decide."""

_DECIDING = compiled(
    r"\b(?:decid\w*|decisions?|call|choice|choose|say|sign\w*|approv\w*|authori\w*|mandate|mine|power|award|"
    r"final|boss|owner)\b",
    re.IGNORECASE,
)
_DEPENDS = compiled(r"\b(?:if|once|unless|until|will|would)\b|['’](?:ll|d)\b", re.IGNORECASE)
_HANGS_ON = compiled(r"\b(?:nobody|no one|none|say|control)(?: \w+)? (?:in|at|over|above|from)\s+$", re.IGNORECASE)
"""Before a name that is no subject: "nobody in Rome", "no say over the vans"."""

_LEADS_TO_A_DAY = compiled(r"\b(?:in|within)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Mentioned:
    """Something that words tell of a topic. `start` and `end` are the span of the words within their sentence."""

    topic: Factor
    stance: Stance
    direct: bool
    detail: Detail
    pattern: str
    start: int
    end: int


def mentioned(sentence: Sentence, voice: Voice, said_on: date) -> tuple[Mentioned, ...]:
    """What one sentence of the buyer tells of any topic, or one of the seller would if the buyer agreed to it."""
    speaker_may_decide = voice is Voice.BUYER and signs_in(sentence, Factor.AUTHORITY, voice)
    return (
        _mentioned(sentence, voice, said_on) if speaker_may_decide or _TRIGGERS[voice].tries_any(sentence.text) else ()
    )


@lru_cache(maxsize=2048)
def _mentioned(sentence: Sentence, voice: Voice, said_on: date) -> tuple[Mentioned, ...]:
    found = [
        each
        for cue in _TRIGGERS[voice].worth_trying(sentence.text)
        for hit in cue.find(sentence, voice)
        if _counts(cue, hit, sentence, voice)
        for each in _told(cue, hit, sentence, said_on)
    ]
    if voice is Voice.BUYER:
        found += _speaker_decides(sentence)
    return tuple(_settled(found))


def mentioned_between(question: Sentence, reply: Sentence, said_on: date) -> tuple[Mentioned, ...]:
    """What a sentence of the seller and the buyer's answer to it tell together."""
    told = [*_taken_up(question, reply, said_on), *_named(question.text, reply, said_on)]
    return tuple(_settled(told))


# --- one sentence --------------------------------------------------------------------------------------------------


def _counts(cue: Sign, hit: Found, sentence: Sentence, voice: Voice) -> bool:
    """Whether the words tell of the buyer's firm, now, and without an if."""
    topic = _topic(hit)
    if not _holds(topic, cue, polarity.clause_before(sentence.text, hit.start), sentence.text):
        return False
    if topic is Factor.NEXT_STEP:
        return hit.direct
    if voice is Voice.BUYER:
        return True
    words = sentence.text[hit.start : hit.end]
    return not _SELLERS_OWN.search(words) and (sentence.asks or _YOU.search(sentence.text) is not None)


def _holds(topic: Factor, cue: Sign, before: str, sentence: str) -> bool:
    """Whether nothing before the words in their clause takes them away: another time or firm, an if, a not."""
    if polarity.is_past(before) or polarity.is_elsewhere(before):
        return False
    if (topic in _LED_BY_A_VERB or not cue.negatable) and polarity.is_negated(before):
        return False
    if topic is Factor.NEXT_STEP and _NOT_NEXT.search(sentence):
        return False
    if topic is Factor.PAIN and (_SUPPOSED.search(before) or polarity.is_past(sentence)):
        return False
    return topic in _TOLD_BY_A_CONDITION or not _CONDITION.search(before)


def _topic(hit: Found) -> Factor:
    return Factor(hit.name.partition(".")[0])


def _told(cue: Sign, hit: Found, sentence: Sentence, said_on: date) -> Iterator[Mentioned]:
    topic = _topic(hit)
    for what in _whats(cue, hit, sentence.text):
        by = _day(sentence.text, hit, said_on) if topic in _DATED else None
        yield Mentioned(
            topic=topic,
            stance=hit.stance,
            direct=hit.direct,
            detail=Detail(what=what, by=by, who=_actor(hit.name)),
            pattern=hit.name,
            start=hit.start,
            end=hit.end,
        )


def _whats(cue: Sign, hit: Found, text: str) -> tuple[str, ...]:
    kind = hit.name.split(".")[1]
    if kind != NAMES_IT:
        return (kind.replace("_", " "),)
    match = cue.pattern.match(text, hit.start)
    named = match["what"] if match else ""
    if _topic(hit) not in (Factor.DECIDER, Factor.MUST_AGREE):
        return tools(named)
    if match and match.start("what") == match.start() and _HANGS_ON.search(text[: match.start()]):
        named = (
            named.rpartition(",")[2] if "," in named else ""
        )  # "I've no say over the vans, Derek has to okay it", "nobody in Rome has to".
    return people(named)


def _actor(name: str) -> Side | None:
    parts = name.split(".")
    return Side(parts[2]) if len(parts) > 2 else None


def _day(text: str, hit: Found, said_on: date) -> date | None:
    """The day that stands nearest to the words; how long something takes is none."""
    days = [(time, day) for time in find_times(text, said_on) if (day := _day_of(text, time, said_on)) is not None]
    return min(days, key=lambda each: _distance(each[0], hit))[1] if days else None


def _day_of(text: str, time: Time, said_on: date) -> date | None:
    if time.wanted.by is not None:
        return time.wanted.by
    named = time.wanted.days is not None and time.wanted.days < 2 and not text[time.start : time.end][:1].isdigit()
    if named or _LEADS_TO_A_DAY.search(text[: time.start]):
        return said_on + timedelta(days=time.wanted.days or 0)
    return None


def _distance(time: Time, hit: Found) -> int:
    return max(time.start - hit.end, hit.start - time.end, 0)


def _speaker_decides(sentence: Sentence) -> Iterator[Mentioned]:
    for hit in signs_in(sentence, Factor.AUTHORITY, Voice.BUYER):
        if (
            hit.direct
            and hit.stance is Stance.FOR
            and hit.name in _OWN
            and _DECIDING.search(sentence.text)
            and not _DEPENDS.search(sentence.text)
        ):
            yield Mentioned(Factor.DECIDER, Stance.FOR, True, Detail(what=SPEAKER), hit.name, hit.start, hit.end)


def _settled(found: list[Mentioned]) -> Iterator[Mentioned]:
    """Each thing once; what stands inside words that deny it, or names only a part of what others name, not at all."""
    kept: dict[tuple[Factor, str], Mentioned] = {}
    for each in sorted(found, key=lambda m: (m.start, -m.end)):
        if not any(_swallows(other, each) for other in found):
            kept.setdefault((each.topic, _key(each)), each)
    yield from kept.values()


def _swallows(other: Mentioned, each: Mentioned) -> bool:
    if other.topic is not each.topic or other.end <= each.start or each.end <= other.start:
        return False
    if other.stance is not each.stance:
        return other.stance is Stance.AGAINST
    if each.topic is Factor.NEXT_STEP:
        return False
    if not other.pattern.endswith(f".{NAMES_IT}"):
        return other.pattern != each.pattern and (other.end - other.start, -other.start) > (
            each.end - each.start,
            -each.start,
        )
    return set(_key(each).split()) < set(_key(other).split())


def _key(each: Mentioned) -> str:
    return each.detail.what.casefold()


# --- a question and its answer -------------------------------------------------------------------------------------


def _taken_up(question: Sentence, reply: Sentence, said_on: date) -> Iterator[Mentioned]:
    """What the seller says of the buyer or proposes, as far as the buyer takes it up or turns it down."""
    replied, accepted = answer(reply.text), replies.accepts(reply.text)
    agreed = {Answer.AGREES: Stance.FOR, Answer.DISAGREES: Stance.AGAINST}.get(replied)
    for each in mentioned(question, Voice.SELLER_OF_BUYER, said_on):
        stance = accepted if each.topic is Factor.NEXT_STEP else agreed
        if stance is not None:
            yield each if stance is Stance.FOR else replace(each, stance=each.stance.opposite)


def _named(question: str, reply: Sentence, said_on: date) -> Iterator[Mentioned]:
    for topic in replies.topics_asked(question):
        for stance, detail in _answers(topic, reply.text):
            whole = Found(f"{topic.value}.answer", stance, True, 0, len(reply.text))
            by = _day(reply.text, whole, said_on) if topic in _DATED else None
            dated = detail.model_copy(update={"by": by})
            yield Mentioned(topic, stance, True, dated, whole.name, whole.start, whole.end)


def _answers(topic: Factor, reply: str) -> Iterator[tuple[Stance, Detail]]:
    if topic is Factor.DECISION_STEP:
        yield from ((Stance.FOR, Detail(what=kind)) for kind in steps_named(reply))
    elif topic is Factor.DECIDER and replies.names_oneself(reply):
        yield Stance.FOR, Detail(what=SPEAKER)
    elif topic in (Factor.DECIDER, Factor.MUST_AGREE) and polarity.is_past(reply):
        return
    elif topic is Factor.COMPETITOR and replies.names_nobody(reply):
        yield Stance.AGAINST, Detail(what="others")
    elif (topic is not Factor.MUST_AGREE or not replies.names_nobody(reply)) and (
        named := replies.answered(topic, reply)
    ):
        split = people if topic in (Factor.DECIDER, Factor.MUST_AGREE) else tools
        yield from ((Stance.FOR, Detail(what=what)) for what in split(named))
