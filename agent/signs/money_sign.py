"""A sign of the buyer's money, and what takes its force: strangers, the past, conditions, negation from afar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.polarity import clause_before
from agent.signs.sign import Found, Sign, Voice

NEAR = 30
"""How far, in characters, a subject may stand before what is said of it."""

_STRANGER = re.compile(
    phrases(
        "{whose} (\\w+ )?(customers?|clients?|competitors?|suppliers?|patients|guests|students|pupils|"
        "tenants|neighbou?rs?|residents|users|readers|visitors|subscribers|brother|sister|friends?|cousin|son|"
        "daughter|vendor|(brother|sister|friend|cousin|wife|husband|neighbou?r)'s (\\w+ )?\\w+)",
        "(other|some|many|most|lots of|plenty of|few|a lot of) (\\w+ )?(people|schools|companies|firms|clinics|shops|"
        "farms|places|businesses|customers|vendors|teams|folks|organi[sz]ations|hospitals|departments)",
        "a (friend|colleague|mate|buddy|competitor|neighbou?r|customer|client)( of (mine|ours))?",
        "your (company|team|product|competitor|solution|firm|investors|people)|nobody else|other vendors",
        "(the|a) (competition|competitor|vendor|supplier|last lot|guys?|other (side|party|vendor|supplier|school|"
        "shop|firm))",
        whose="(my|our|your|their|his|her|the|these|those)",
    ),
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou\s+(?:\w+\s+)?$", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|we|I['’]\w+|we['’]\w+|me|us|our|my|they|he|she|it|there)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|whether|how(?! come)|unless|until|once|when|whenever|provided|assuming|in case|as soon as|before|imagine|suppose|"
    r"had we|depends on|let me (?:see|check)|see (?:how|what|where)|wonder\w*)\b(?P<between>[^,;:]{0,60})$",
    re.IGNORECASE,
)
_DISTANT = re.compile(
    r"\b(?:used to|in the past|years? ago|back (?:then|when|in)|in those days|(?:in|during|back in) (?:19|20)\d\d|"
    r"in (?:my|our) (?:last|previous|old) (?:job|company|firm|place)|at (?:my|our) (?:last|previous|old) |previously|"
    r"formerly|I (?:thought|figured|assumed|worried|feared|heard|read)|we (?:thought|figured|assumed|worried|feared)|"
    r"(?:last|previous|earlier|old|first) (?:project|system|supplier|vendor|lot|time|job))\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"(?:\bnot|n['’]?t|\bnever|\bhardly)\s+(?:(?:really|exactly|quite|just|at all)\s+)*(?:like|that|as if|as though|"
    r"because|mean|say|saying|claim|imply|a case of|true that|fair to say)\b[^,.;:]{0,20}$",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"n['’]?t\b|\b(?:not|no|never|hardly)\b", re.IGNORECASE)
_CONCEDED = re.compile(r"\b(?:although|though|even though|even if|while|whereas|despite)\b[^,;:]{0,60}$", re.IGNORECASE)
_OTHERS_THINGS = re.compile(
    r"\b(?:every(?:thing|one|body)?|all|any)\s+(?:the\s+)?(?:else|others?)\b[^,;:]{0,30}$", re.IGNORECASE
)
_FOR_OTHERS = re.compile(
    r"^\s*(?:(?:is|are|was|only|just)\s+)*(?:for|by|in|at)\s+(?:every|any|all|the)\s*(?:one|body)?\s*(?:else|"
    r"others?)\b|^\s*elsewhere\b",
    re.IGNORECASE,
)
_RESTORED = re.compile(
    r"^[^.;!?]{0,60}?\b(?:but|turns out|luckily|fortunately|then|until)\b[^.;!?]{0,30}?\b(?:unfroze|unfrozen|"
    r"released|restored|reinstated|(?:let|gave|given|left|leaves)\s+(?:me|us)|(?:now|still|this one|have|got|"
    r"['’]ve)\s+(?:has|have|got|is|the|money|enough|there))\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:how|where|when|what|on what|which|whether|over what)(?: (?:the|our|this|that|their|its|all|any|\w+['’]s))*(?: \w+)? ?$",
    re.IGNORECASE,
)
"""Before what is only asked or decided of the money ("they decide how the money is spent")."""


@dataclass(frozen=True)
class MoneySign(Sign):
    """A sign of money: it says nothing of strangers' money, nor where it is a condition or long past."""

    def find(self, sentence: Sentence, voice: Voice) -> Iterator[Found]:
        text = sentence.text
        for found in super().find(sentence, voice):
            before, after = clause_before(text, found.start), text[found.end :]
            if is_of_others_or_past(before):
                continue
            denied = _NOT_THAT.search(before)
            if found.stance is not self.stance and denied and len(_NEGATION.findall(denied.group())) > 1:
                yield replace(found, stance=self.stance)
            elif found.stance is Stance.AGAINST and self.stance is Stance.AGAINST:
                yield from _doubt(found, before, text[: found.start], after)
            elif not (_CONDITION.search(text[: found.start])):
                yield found

    def _judged(self, match: re.Match[str], before: str, voice: Voice) -> Found:
        return super()._judged(match, own_clause(before, match.group()), voice)


_OWN_CLAUSE = re.compile(
    r"\b(?:is|are|was|has|have|will|can|I|we|they|he|she|it|you|fits?|looks?|seems?)\b|['’](?:s|re|ve|ll|m)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\s*(?:(?:and|so|our|the|my|all|that|this|with)\s+)*", re.IGNORECASE)
_STARTS_WITH_VERB = re.compile(
    r"(?:have|has|got|hold|can|could|will|is|are|was|been|be|budgeted|within|under|inside|in|fits?|set|out|from|able|"
    r"below)\b|['’]",
    re.IGNORECASE,
)
_FINITE = re.compile(r"(?:is|are|was|has|have|will|can|could)\b|['’]", re.IGNORECASE)
_STARTS_WITH_PRONOUN = re.compile(r"(?:I|we|they|it|he|she)\b", re.IGNORECASE)
_EMBEDS = re.compile(
    r"\b(?:think|believe|say|said|sure|that|mean|guess|if|whether|suppose|know|see|like|chance|way)\s*$", re.IGNORECASE
)


def own_clause(before: str, said: str) -> str:
    """What stands before words in their own clause, where a negation could reach them.

    A comma ends the reach of a negation before it if a clause with a subject of its own follows ("don't worry, head
    office is paying"), but not around an insertion ("we don't, at this point, have the money").
    """
    if _STARTS_WITH_PRONOUN.match(said) and not _EMBEDS.search(before):
        return ""
    _, comma, tail = before.rpartition(",")
    if not comma:
        return before
    subject_follows = _DETERMINER.fullmatch(tail) is not None and not _STARTS_WITH_VERB.match(said)
    subject_before = bool(tail.strip()) and _FINITE.match(said) is not None
    return tail if subject_follows or subject_before or _OWN_CLAUSE.search(tail) else before


def is_of_others_or_past(before: str) -> bool:
    """Whether what follows is said of strangers' money, or of long ago."""
    if _DISTANT.search(before) or _YOU.search(before):
        return True
    strangers = [m.end() for m in _STRANGER.finditer(before) if len(before) - m.end() <= NEAR]
    own = [m.end() for m in _OWN.finditer(before)]
    return bool(strangers) and (not own or own[-1] < strangers[-1])


def _doubt(found: Found, before: str, all_before: str, after: str) -> Iterator[Found]:
    """Words against, unless they are of others' money, turned round from afar, conceded, or made good at once."""
    told_of = _HOW.search(before) is not None or _OTHERS_THINGS.search(before) is not None
    if told_of or _FOR_OTHERS.match(after) or _RESTORED.match(after):
        return
    condition = _CONDITION.search(all_before)
    if condition is not None and found.name != "budget.over":
        return
    if _NOT_THAT.search(before):
        yield replace(found, stance=Stance.FOR)
    elif _CONCEDED.search(all_before):
        yield replace(found, direct=False)
    else:
        yield found
