"""Times that a sentence in the past names: "three bumped heads since Easter", "we got the shop done new in August".

The next such day is never the one that is meant, and nobody wishes for the last one.
"""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import phrases, words
from agent.stems import Sought
from agent.values.times import Time

_WHO = "(we|I|they|he|she|you|who)"
_WHAT = (
    "^\\W*((and|but|well|so|because|as|when|after|then|yes|no|yeah|oh|uh|um|see|look|ah),? )*"
    "((the|our|my|an?|his|her|their|half|most|some|all|two|three|four|of) ((?!{verb}\\b)[\\w'’-]+ ){1,3}?|(it|somebody|someone|everybody|everyone|people) )"
)
"""What something happened to, where it begins the clause: "we want the roof opened in May" tells of no past."""

_HAPPENED = words(
    """
    jammed, cracked, leaked, collapsed, stopped, started, opened, closed, happened, retired, resigned, crashed, expired, ended, turned,
    moved, walked, complained, snapped, jumped, dropped, passed, arrived, worked, lasted, changed, increased, doubled, refused, shut down
    """
)
_WISHED = words(
    """
    wanted, needed, hoped, planned, agreed, decided, aimed, intended, preferred, asked, booked, scheduled, promised, committed,
    expected, targeted, reserved, counted, settled, liked, wished, required, pencilled, penciled, promoted, allowed, supposed,
    need, feed, proceed, succeed, speed, exceed, indeed, bleed, bed, shed, red, tired, pleased, delighted, bored, used, relaxed, interested,
    picked, ticked, selected, checked, typed, filled, submitted, named, figured, reckoned, assumed, estimated, imagined, considered, entered,
    marked, envisaged, calculated, chosen, confirmed, advised, suggested, proposed, offered, mentioned, noted, indicated, stated, requested, specified, demanded, insisted, fixed, based
    """
)
_DONE = words(
    """
    bought, ordered, replaced, repaired, installed, fitted, finished, completed, opened, closed, moved, lost, sent, broken, started,
    begun, changed, renewed, upgraded, refurbished, redone, done, done up, done new, put in, put up, serviced, redecorated, rebuilt,
    renovated, delivered, painted, extended, sold, taken over, taken on, got rid of, thrown out, given up, stopped, left, built, made
    """
)
_BROKE = words(
    """
    broke, died, gave up, gave out, gave in, packed up, packed in, failed, blew, fell, burnt, burned, flooded, stole, quit, ran out,
    took over, took on, got rid, threw out, bought, lost, sold, sent, brought, rang, spoke, met, saw, heard, found, built,
    paid, began, grew, rose, went, came, left, caught, taught, stood, lay, held, rode, hung, dug, drew
    """
)
_ONCE = "((only|just|already|recently|once|also|even|all|then|never|really|finally|first|last|both|suddenly|actually|had) )*"

_PAST = Sought(
    phrases(
        "{who} {once}(?!{wished}(?!\\w))\\w{2,}ed(?! to\\b)",
        "({who} |{what}){once}{broke}|{what}{once}{happened}",
        "(I|we|they|he|she) {once}(got|had) ([\\w-]+ ){1,3}?(texts?|calls?|complaints?|e-?mails|messages|letters?|tickets?|refunds?|claims|visitors|call-?outs?|alerts?|reports)",
        "(we|I|they|he|she) (did|done)(?= (?!(want|need|hope|plan|wish)\\b))|({who} |{what}){once}had (an?|the|our|some|two|three|four|five|several|many|no) (?!(\\w+ )?(deadline|date|plan|goal|target|time|idea|until|look|hope|wish|deadlines))\\w+",
        "(?<!ve\\s)(?<!has\\s)(got|had) (?!to\\b)(the|our|my|an?|new|both|all|some|half|everything|it all|two|three|four|five|six|ours|mine|ones?)( [\\w-]+){0,5}? {done}",
        "(?<!to\\s)(?<!must\\s)(?<!should\\s)(?<!will\\s)(?<!would\\s)(?<!ll\\s)(?<!d\\s)(have|has|'ve|'s) (been )?{once}{done}(?! by| until| to)",
        "(should|could|might) have (been|had|come|arrived|gone|\\w+ed|done)|should've (been|had|come|arrived|gone|\\w+ed)",
        "(was|were) (supposed|meant|due) to|(wanted|needed) (it|them|one|this|that) [^.;!?]{0,30}already",
        "you (wanted|promised|were going|planned|meant|were) to",
        "(happened|it) was|(last|only|first) time",
        who=_WHO,
        what=_WHAT,
        happened=_HAPPENED,
        verb="(is|are|be|been|has|have|had|will|would|should|must|can|could|may|might|shall|to|need|needs|want|wants|get|gets|stay|stays|in|on|at|by)",
        once=_ONCE,
        wished=_WISHED,
        broke=_BROKE,
        done=_DONE,
    )
)
"""A sentence in the past, but one of wishing, agreeing or being told ("we wanted it by the end of August")."""

_SINCE = compiled(
    r"\bsince\s+(?:(?!(?:is|are|has|will|starts?|opens?|begins?|comes?|needs?|must|there|we['’]?(?:re|ll|d)|it['’]?(?:s|ll))\b)[\w'’-]+\s+){0,4}?"
    r"(?:(?:in|on|at|of|over|around|about|early|late|mid|last)\s+)*$",
    re.IGNORECASE,
)
_IS_THE_SUBJECT = compiled(
    r"\s*(?:['’]s|is|will|would|works|suits|has|must|marks|falls|the\s+\w+\s+(?:is|starts|opens))\b", re.IGNORECASE
)
"""After a day because of which something is so ("since Friday is the deadline")."""

_DATED = compiled(
    r"\b(?:yours|letters?|e-?mails?|messages?|notes?|enquiry|inquiry|quotation|quote|offer|proposal|fax|memo|circular|brochure|minutes|call|conversation|talk|"
    r"discussion|meeting|visit)\s+(?:(?:dated|of)\s+(?:the\s+)?|(?:dated\s+)?$)$",
    re.IGNORECASE,
)
"""Before the day on which something was written or said ("yours of the 3rd")."""

_BACK_IN = compiled(
    r"(?:^|[,;:—]|\b(?:and|but|so|well|already|since)\s)\W*(?:way\s+)?back(?:\s+(?:in|on|at|around|over))?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LIMIT = compiled(
    r"\b(?:by|before|until|till|within|no\s+later\s+than|for|in\s+time\s+for)\s+(?:the\s+|about\s+)?$", re.IGNORECASE
)
_LIMITED = compiled(r"(?:by|before|until|till|within|for|come|ahead|prior)\b", re.IGNORECASE)


def is_bygone(text: str, clause: str, time: Time) -> bool:
    """Whether a time lies behind the speaker; `clause`: what is said of it, in its own clause."""
    before = text[: time.start]
    if _BACK_IN.search(before) or _DATED.search(before):
        return True
    if _SINCE.search(before) and not _IS_THE_SUBJECT.match(text, time.end):
        return True
    if time.wanted.by is None or _LIMIT.search(before) or _LIMITED.match(text[time.start : time.end]):
        return False
    return _PAST.search(clause.replace(text[time.start : time.end], " ", 1)) is not None
