"""Words that address a machine: instructions to a reader that is no person.

They change nothing, neither text nor score; they are reported. The wordings are kept to what people do not say to each
other in sales talk: "ignore the previous quote" and "you are now a customer" are none of them.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.compiled import compiled
from agent.sentences import sentences
from agent.stems import Trigger


class Span(NamedTuple):
    """A place in a text, `end` exclusive."""

    start: int
    end: int


class _Wording(NamedTuple):
    """A wording in small letters, with words of which one must be there, so that most texts cost a quick look."""

    triggers: tuple[str, ...]
    words: re.Pattern[str]


def _wording(triggers: str, words: str) -> _Wording:
    return _Wording(tuple(triggers.split("|")), compiled(words, re.MULTILINE))


_UNDO = (
    r"(?:ignor(?:e|ing)|disregard(?:ing)?|forget|override|bypass|discard|abandon|neglect|drop|"
    r"do not follow|don't follow|stop following)"
)
_EARLIER = (
    r"(?:all|any|every|your|previous|previously|prior|above|earlier|preceding|former|system|initial|original|"
    r"existing)\s+"
)
_BETWEEN = r"(?:the|these|those|this|that|of|given|and|or|about|other|following|current)\s+"
_QUALIFIED = rf"(?:{_BETWEEN}){{0,3}}{_EARLIER}(?:{_BETWEEN}|{_EARLIER}){{0,5}}"
_MACHINE = r"(?:ai|a\.i\.|llm|language model|chat ?bot|chatgpt|gpt|bot)"
_PEOPLE = (
    r"(?!\s+(?:company|companies|vendor|shop|firm|team|startup|agency|experts?|consultant|guys?|people|folks|person|"
    r"business|provider|user|project|engineer|developer|lead)\b)"
)
"""What follows where somebody speaks of people who make machines, not to a machine."""

_ROLE = r"(?:system|assistant|developer|instructions?|prompt|transcript|conversation|im_start|im_end|sys|inst)"

_WORDINGS = (
    # takes back what the machine was told
    _wording(
        "instruct|prompt|rule|directive|command|guideline|assignment|task|constraint|safeguard",
        rf"\b{_UNDO}\s+{_QUALIFIED}(?:instructions?|prompts?|rules|directives|commands?|guidelines|constraints|"
        r"safeguards|assignments|tasks)\b",
    ),
    _wording(
        "everything|all|anything",
        rf"\b{_UNDO}\s+(?:about\s+)?(?:everything|anything|all)\s+(?:of\s+)?(?:that\s+|the\s+)?"
        r"(?:above|before(?:\s+(?:that|this))?\b(?!\s+(?:the|we|i|my|our))|"
        r"you\s+(?:were|have been|know|learned|learnt))",
    ),
    _wording(
        "instructions",
        r"\b(?:new|updated|additional|real|true|actual)\s+(?:system\s+)?instructions?\s*[:\-–—]|"
        r"\byour\s+(?:new\s+)?instructions\s+are\s+now\b",
    ),
    _wording(
        "your",
        r"\b(?:change|forget|update|reveal|print|show|repeat|output|display|leak|return|ignore|drop)\s+(?:me\s+)?"
        r"(?:all\s+)?(?:of\s+)?your\s+(?:hidden\s+|initial\s+|original\s+|secret\s+|system\s+)*"
        r"(?:instructions|prompts?|prompt texts?|embeddings|guidelines|programming|training)\b",
    ),
    _wording("prompt", r"\bsystem[ _-]prompts?\b|\b(?:above|previous|initial|hidden)\s+prompts?\b"),
    # gives the machine a part to play
    _wording(
        "you",
        rf"\byou\s+are\s+(?:now\s+)?(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{_MACHINE}|"
        r"ai\s+(?:language\s+)?(?:model|assistant|agent|system)|(?:lead|scoring|virtual)\s+(?:scorer|assistant))\b"
        rf"{_PEOPLE}",
    ),
    _wording(
        "you are now",
        r"\byou\s+are\s+now\s+(?:in\s+)?(?:dan\b|developer mode|jailbroken|unrestricted|free from|going to act)",
    ),
    _wording(
        "now on",
        r"\bfrom\s+now\s+on,?\s+you\s+(?:are\s+going\s+to\s+act|(?:must|will|shall|have to|will have to)\s+"
        r"(?:act|respond|reply|answer|output|say|speak))\b",
    ),
    _wording("want you to", r"\bi\s+want\s+you\s+to\s+(?:act|pretend|answer|respond)\b"),
    _wording("pretend", r"\bpretend\s+(?:to\s+be|that\s+you|you\s+(?:are|can))\b"),
    _wording(
        "act as", r"\byou\s+(?:must|are going to)\s+act\s+as\b|\bact\s+as\s+an?\s+(?:python|linux|unix|sql|dan\b)"
    ),
    _wording("role of", rf"\brole\s+of\s+(?:an?|another)\s+{_MACHINE}\b"),
    _wording("mode", r"\b(?:developer|dan|god)\s+mode\b"),
    _wording("jailbr", r"\bjailbr(?:eak|oken)\b"),
    _wording("anything now", r"\bdo\s+anything\s+now\b"),
    # speaks to the machine as such
    _wording(
        "ai|llm|model|bot",
        r"\b(?:as|if you are|you being)\s+an?\s+(?:large\s+)?(?:language\s+model|llm|chat ?bot|"
        rf"ai\b(?:\s+(?:language\s+)?(?:model|assistant|agent|system))?)\b{_PEOPLE}",
    ),
    _wording(
        "ai|llm|model|bot|gpt|automated|scoring",
        r"\b(?:attention|dear|hey|hello|(?:note|message|instructions?|hint)\s+(?:to|for))[,:]?\s+"
        rf"(?:the\s+|any\s+|all\s+)?(?:{_MACHINE}|(?:scoring|language|ai)\s+(?:model|system|engine)|"
        rf"automated\s+(?:reader|scorer|system))s?\b{_PEOPLE}",
    ),
    # orders an answer
    _wording(
        "only|just|exclusively|solely",
        r"\b(?:respond|reply|answer|output|return|print)\s+(?:only|just|exclusively|solely)\s+"
        r"(?:with|in|the\s+(?:word|following|text)|json|yaml|[\"“'])"
        r"(?!.{0,40}\b(?:price|quote|offer|proposal|pricing|availability|dates?|writing|english|german|french)\b)",
    ),
    _wording("print|output|respond|answer", r"\bjust\s+(?:print|output|respond|answer)\s*(?:with\s*)?:?\s*[\"“]"),
    _wording("just say", r"\band\s+just\s+say\s*:?\s*[\"“]"),
    _wording("repeat after", r"\brepeat\s+after\s+me\b"),
    _wording("stop", r"\bstop\s*[-:,!]+\s*(?:write|print)\b"),
    _wording("print|output", r"\b(?:print|output)\s+(?:the\s+following|\(?[\"“'])"),
    # wants the score
    _wording(
        "score",
        r"\b(?:set|change|raise|make|put|assign|increase|adjust|bump)\s+(?:(?:this|the|my|our|its|a|lead|lead's|leads|"
        r"account|conversation|final|overall|total)\s+){0,4}score\s*(?:to|of|at|as|=|:)?\s*(?:[0-9]+|the\s+max|max)",
    ),
    _wording(
        "score|rating|points",
        r"\b(?:give|assign|award|grant)\s+(?:(?:this|the|me|us|it|lead|conversation|account|company|them|him|her|a|an)"
        r"\s+){1,4}(?:(?:perfect|full|maximum|max|highest|top|high|possible)\s+){0,3}(?:lead\s+)?(?:score|rating|points)\b",
    ),
    _wording(
        "lead|conversation|transcript|call|inquiry|prospect|bant|factors|criteria",
        r"\b(?:rate|score|grade|mark|classify|qualify|label|rank|flag|treat)\s+(?:this|the|all)\s+(?:lead|conversation|"
        r"transcript|call|inquiry|prospect|factors|criteria|bant(?:\s+factors)?)s?\s+(?:as|at|with|a|to\s+be)\s+\w+",
    ),
    _wording(
        "not|skip|never",
        r"\b(?:do\s+not|don't|never|skip)\s+(?:score|screen|flag|extract|ground)\s+(?:this|any|anything|the)"
        r"\s*(?:lead|conversation|transcript|message|of this)?\b",
    ),
    # the same in other tongues
    _wording(
        "ignorier|vergiss|vergessen|missachte",
        r"\b(?:ignorier\w*|vergiss|vergessen|missachte\w*)\s+(?:sie\s+)?(?:bitte\s+)?(?:alle?s?|sämtliche|die|deine|ihre)"
        r"\s+(?:\w+\s+){0,2}(?:anweisung|befehl|instruktion|regel)\w*",
    ),
    _wording(
        "ignor|oubli|olvid",
        r"\b(?:ignore[zrs]?|ignora|oublie[zr]?|olvida|olvide)\s+(?:toutes|todas|tous|todos)\s+(?:les|las|los)?\s*"
        r"(?:\w+\s+){0,2}(?:instructions|consignes|instrucciones|reglas|règles)",
    ),
    # dresses up as the machine's own frame
    _wording("<", rf"</?{_ROLE}(?:\s[^<>\n]{{0,80}})?/?>|<\|[a-z_]{{2,30}}\|>|<<\s*/?sys\s*>>"),
    _wording("inst]|system]", r"\[/?(?:inst|system)\]"),
    _wording(
        "===|---", r"(?:={3}|-{3})\s*(?:begin|end)\s+(?:of\s+)?(?:the\s+)?(?:system|prompt|instructions|transcript)\b"
    ),
    _wording("system|assistant|developer", r"^[ \t]*(?:system|assistant|developer)[ \t]*:"),
    _wording("##", r"^[ \t]*#{2,6}\s*(?:system|assistant|instructions?)\b"),
)

_STEMS = Trigger(_WORDINGS, lambda wording: wording.words.pattern)

# Letters that are seen by no person: Unicode tags (but for the flags of England, Scotland, Wales), and long runs of
# characters without width.
_UNSEEN = compiled(
    "(?<!\U0001f3f4)(?<![\U000e0020-\U000e007f])[\U000e0001\U000e0020-\U000e007f]+|[\u200b-\u200d\u2060\ufeff]{8,}"
)
_NO_WIDTH = compiled("[\u00ad\u200b-\u200d\u2060\ufeff]")
_BLOB = compiled(r"[A-Za-z0-9+/]{32,4000}={0,2}")
_LONGEST_SENTENCE = 400
"""Characters. What is longer is no sentence, and only the words themselves are shown of it."""

_MOST_BLOBS = 20
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("’"): ord("'"), ord("‘"): ord("'")}


@lru_cache(maxsize=4096)
def injections(text: str) -> tuple[Span, ...]:
    """Places in `text` that address a machine, in order, none overlapping."""
    seen, places = _as_read(text)
    found = [Span(places(start), places(end - 1) + 1) for start, end in (*_worded(seen), *_encoded(seen))]
    if not text.isascii():
        found.extend(Span(*match.span()) for match in _UNSEEN.finditer(text))
    return tuple(_apart(sorted(_whole(span, text) for span in found)))


def _whole(span: Span, text: str) -> Span:
    """The sentences that a place stands in: two orders in one sentence are one instruction."""
    around = [one for one in sentences(text) if one.start < span.end and span.start < one.end]
    if not around or around[-1].end - around[0].start > _LONGEST_SENTENCE:
        return span
    return Span(around[0].start, around[-1].end)


class _Places:
    """Where each character that is read stands in the original; None where all stand as they were."""

    def __init__(self, kept: list[int] | None) -> None:
        self._kept = kept

    def __call__(self, index: int) -> int:
        return index if self._kept is None else self._kept[index]


def _as_read(text: str) -> tuple[str, _Places]:
    """The text as a machine would understand it: characters without width gone, wide letters plain."""
    if _NO_WIDTH.search(text) is None:
        return text.translate(_WIDE), _Places(None)
    kept = [index for index, char in enumerate(text) if not _NO_WIDTH.match(char)]
    return "".join(text[index] for index in kept).translate(_WIDE), _Places(kept)


def _worded(text: str) -> Iterator[Span]:
    tried = _STEMS.worth_trying(text)
    lowered = _in_small_letters(text) if tried else ""
    for wording in tried:
        if any(trigger in lowered for trigger in wording.triggers):
            yield from (Span(*match.span()) for match in wording.words.finditer(lowered))


def _in_small_letters(text: str) -> str:
    """Small letters, character for character: "İ" alone would become two."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _encoded(text: str) -> Iterator[Span]:
    """Base64 that decodes to an instruction."""
    for number, match in enumerate(_BLOB.finditer(text)):
        if number == _MOST_BLOBS:
            break
        blob = match.group().rstrip("=")
        try:
            hidden = base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True).decode("ascii")
        except (binascii.Error, UnicodeDecodeError):
            continue
        if next(_worded(hidden), None) is not None:
            yield Span(*match.span())


def _apart(spans: list[Span]) -> Iterator[Span]:
    open_span: Span | None = None
    for span in spans:
        if open_span is not None and span.start <= open_span.end:
            open_span = Span(open_span.start, max(open_span.end, span.end))
            continue
        if open_span is not None:
            yield open_span
        open_span = span
    if open_span is not None:
        yield open_span
