"""Authority: who may decide. The buyer may, or somebody else must."""

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.claims import Stance
from agent.compiled import compiled
from agent.signs import (
    authority_alone,
    authority_bygone,
    authority_circle,
    authority_last_word,
    authority_limits,
    authority_others,
    authority_own,
    authority_remit,
)
from agent.signs.people import ROLE
from agent.signs.phrases import phrases, words
from agent.signs.sign import Found

SIGNS = (
    *authority_own.SIGNS,
    *authority_alone.SIGNS,
    *authority_remit.REMIT,
    *authority_others.SIGNS,
    *authority_circle.CIRCLE,
    *authority_limits.SIGNS,
    *authority_bygone.BYGONE,
    *authority_last_word.LAST_WORD,
)


_BY_SUBJECT = frozenset({"authority.others_must", "authority.others_decide", "authority.up_to_others"})
_SOMEBODY = compiled(
    phrases(
        "{role}|he|she|they|who|whoever|(someone|somebody|everyone|everybody|anyone|anybody|others?|both|all|one|two|three|four|five|six)|\\w+ and I",
        "(?!{thing}(?!\\w))[\\w-]*(or|er|ar|ist|ian|ant|eer|eur|man|men|woman|women|person|people|child|folk)s?",
        "chief|head|lady|guy|staff|team|crew|family|mum|mom|dad|sisters?|sons?|aunt|uncle|friends?|spouse|boys?|girls?|ladies|guys|colleagues?|officials?|delegates?|"
        "dean|bishop|priest|abbot|abbess|nun|judge|clerk|prince|queen|king|cook|chef|coach|pilot|captain|nurse|architect|agent|regent|president|parents?|"
        "(depart|govern|parlia)ment|ministry|agency|authorit(y|ies)|office|group|company|firm|bank|corporat\\w+|headquarters|hq|assembly|faculty|senate|jury|panel|"
        "association|foundation|union|society|club|congregation|parish|diocese|state|city|county|municipality|school|university|hospital|holding|fund|franchis(or|er)|"
        "secretariat|bureau|federation|league|cooperative|court|curia|mayor\\w*|procure\\w+|purchasing|finance|legal|accounting|admin\\w*|audit|risk|compliance|corporate|"
        "upstairs|centrally|us|them|it",
        role=ROLE,
        thing=words(
            "or, for, more, over, under, other, either, neither, never, ever, per, after, paper, computer, number, order, offer, weather, folder, printer, scanner, server, "
            "router, letter, matter, water, power, door, floor, colour, color, factor, sensor, motor, error, calendar, car, far, year, our, their, your, her, cover, counter, "
            "container, filter, meter, timer, charger, freezer, cooker, boiler, transformer, trailer, tower, corner, winter, summer, october, november, december, september, "
            "quarter, dinner, tender, register, border, chapter, character, silver, copper, timber, rubber, butter, sugar, bar, important, relevant, constant, plant, "
            "restaurant, want, list, exist, assist, consist, first, last, best, most, cost, whether, better, latter, bigger, larger, higher, lower, smaller, however, together"
        ),
    ),
    re.IGNORECASE,
)
_A_NAME = compiled(r"(?<=\w )[A-Z]\w|^[A-Z]\w+(?= (?!I\b))")


_GOES_ON = compiled(
    r"\band (?:also |then )?(?:choose|decide|sign|approve|pick|buy|order|pay|settle|select)\b", re.IGNORECASE
)
_OWN_VERB = compiled(
    r"\b(?:I|we)(?: (?:also|alone|do|just|always))? (?!know|think|hope|believe|guess|suppose|trust|see|hear|let)[a-z]+ (?:for |with |up |on |at )?$",
    re.IGNORECASE,
)
_A_PLURAL = compiled(r"^(?:they|both|all|two|three|my [\w-]+ and)\b|s and\b", re.IGNORECASE)


def weighed(text: str, found: Sequence[Found]) -> list[Found]:
    """The same, but with a thing for their subject the words only lean ("our policy takes care of that")."""
    said = [hit for hit in found if not _goes_on(text, hit)]
    return [hit if _of_somebody(text, hit) else replace(hit, direct=False) for hit in said]


def _goes_on(text: str, hit: Found) -> bool:
    """Whether what others seem to do is the speaker's own second verb ("I hold the club's purse and choose its kit")."""
    if hit.name not in _BY_SUBJECT or hit.stance is Stance.FOR:
        return False
    words = text[hit.start : hit.end]
    return (
        _GOES_ON.search(words) is not None
        and _OWN_VERB.search(text, max(0, hit.start - 30), hit.start) is not None
        and _A_PLURAL.search(words) is None
    )


def _of_somebody(text: str, hit: Found) -> bool:
    if hit.name not in _BY_SUBJECT or hit.stance is Stance.FOR:
        return True
    said = text[hit.start : hit.end]
    return _SOMEBODY.search(said) is not None or _A_NAME.search(said) is not None


def settled(found: Sequence[Found]) -> list[Found]:
    """What holds at the end of one sentence that speaks both ways: its last direct words, but a condition always."""
    kept = [hit for hit in found if not any(_holds(other, hit) for other in found)]
    direct = [hit for hit in kept if hit.direct]
    if len({hit.stance for hit in direct}) < len(Stance):
        return kept
    conditions = [hit for hit in direct if hit.name == authority_others.CONDITION]
    last = conditions[0] if conditions else max(direct, key=lambda hit: hit.start)
    return [hit for hit in kept if hit.stance is last.stance]


def _holds(whole: Found, part: Found) -> bool:
    """Whether words stand inside longer ones that say the opposite ("not even the board has a say")."""
    longer = whole.end - whole.start > part.end - part.start
    return whole.stance is not part.stance and whole.start <= part.start and part.end <= whole.end and longer
