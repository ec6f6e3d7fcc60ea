"""Signs: which words speak for a factor or against it, and what turns them round.

One file a factor holds its table of signs. Negation, hedges, conditions, hypotheses and questions are the same for
all and stand in `polarity`. Readers find claims by the signs; grounding judges every claim by them again, over the
whole sentence, so that a quote cut out of "I don't have the final say" cannot pass for its opposite.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.sentences import Sentence, whole
from agent.signs import authority, budget, need, timeline
from agent.signs.sign import Found, Sign, Voice
from agent.stems import Trigger

__all__ = ["TABLES", "Found", "Sign", "Voice", "signs_in"]

TABLES: dict[Factor, tuple[Sign, ...]] = {
    Factor.BUDGET: budget.SIGNS,
    Factor.AUTHORITY: authority.SIGNS,
    Factor.NEED: need.SIGNS,
    Factor.TIMELINE: timeline.SIGNS,
}
_TRIGGERS = {
    voice: Trigger(
        [
            (factor, each)
            for factor, table in TABLES.items()
            for sign in table
            if voice in sign.voices
            for each in sign.by_phrase()
        ],
        lambda entry: entry[1].words,
    )
    for voice in Voice
}


def signs_in(sentence: Sentence, factor: Factor, voice: Voice) -> list[Found]:
    """The signs of one factor in a sentence spoken by the buyer, or by the seller of the buyer, strongest first."""
    if not _TRIGGERS[voice].tries_any(sentence.text):
        return []
    return list(_SIGNS_IN[voice](sentence.text).get(factor, ()))


def _signs_in(voice: Voice, text: str) -> Mapping[Factor, tuple[Found, ...]]:
    """The signs of all factors that have any: who asks for one asks for the others soon."""
    sentence = whole(text)
    found: dict[Factor, dict[Found, None]] = {}
    for factor, sign in _TRIGGERS[voice].worth_trying(text):
        for hit in sign.find(sentence, voice):
            found.setdefault(factor, {})[hit] = None
    return {factor: _kept(factor, list(hits), text) for factor, hits in found.items()} if found else _NONE


_NONE: Mapping[Factor, tuple[Found, ...]] = {}
_SIGNS_IN = {voice: lru_cache(maxsize=4096)(partial(_signs_in, voice)) for voice in Voice}
"""By the text alone, which takes the least room, so that a long call leaves little for the garbage collector to see."""


def _kept(factor: Factor, found: list[Found], text: str) -> tuple[Found, ...]:
    kept = authority.settled(authority.weighed(text, found)) if factor is Factor.AUTHORITY else _undoubted(text, found)
    return tuple(sorted(kept, key=lambda f: (not f.direct, f.start)))


def _undoubted(text: str, found: list[Found]) -> list[Found]:
    against = [hit for hit in found if hit.stance is Stance.AGAINST and hit.direct]
    kept = [hit for hit in found if not any(_swallows(doubt, hit) for doubt in against)]
    return [hit for hit in kept if not any(_is_seen_to(hit, after, text) for after in kept)]


def _swallows(doubt: Found, hit: Found) -> bool:
    """Whether words that speak for a factor stand inside words against it ("not sure what we actually need")."""
    return hit.stance is Stance.FOR and hit.start < doubt.end and doubt.start < hit.end


def _is_seen_to(trouble: Found, after: Found, text: str) -> bool:
    """Whether a trouble goes on with what sees to it ("crashes get logged by a free tool and it does the job")."""
    return (
        after.name in _SEES_TO
        and trouble.stance is Stance.FOR
        and not trouble.direct
        and trouble.end <= after.start
        and _GOES_ON.search(text, trouble.end, after.end) is not None
        and _CONTRASTS.search(text, trouble.end) is None
    )


_SEES_TO = frozenset({"need.works", "need.does_already", "need.nothing_amiss"})
_GOES_ON = compiled(r"\b(?:and (?:it|that|he|she|they|this)|which|so)\b", re.IGNORECASE)
_CONTRASTS = compiled(r"\b(?:but|though|although|however|only|except|yet)\b", re.IGNORECASE)
