"""Things counted by their own names, where no price list says what is for sale: "forty traps", "2 mud pumps".

What counts people, places, time or money is none. A thing goes by the words that the count stands before, in the
singular, so that "two pumps" and "a pump" are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.values.counts import NUMBER, number_of

_NO_THING = frozenset(
    """
    people person persons employee employees staff worker workers colleague colleagues user users member members customer
    customers client clients guest guests patient patients student students pupil pupils child children kid kids driver
    drivers nurse nurses teacher teachers agent agents rep reps engineer engineers man men woman women family families
    visitor visitors tenant tenants resident residents player players crew crews team teams department departments
    partner partners vendor vendors supplier suppliers manager managers
    site sites location locations place places office offices store stores shop shops branch branches room rooms floor
    floors building buildings house houses warehouse warehouses plant plants city cities country countries region regions
    clinic clinics bistro bistros restaurant restaurants hotel hotels cafe cafes school schools farm farms hospital
    hospitals entrance entrances exit exits gate gates door doors table tables garage garages depot depots station stations
    hall halls ward wards classroom classrooms field fields acre acres hectare hectares mile miles metre metres meter
    meters foot feet inch inches square cubic kilo kilos kilogram kilograms tonne tonnes ton tons litre litres liter
    liters gallon gallons degree degrees
    second seconds minute minutes hour hours day days week weeks month months quarter quarters year years time times
    night nights shift shifts morning evening season seasons decade decades
    buck bucks quid dollar dollars euro euros pound pounds cent cents percent per grand thousand million hundred usd eur gbp k
    thing things question questions point points option options way ways reason reasons part parts step steps call calls
    meeting meetings demo demos quote quotes quotation quotations offer offers proposal proposals reference references
    example examples idea ideas issue issues problem problems detail details bit lot couple few others other more less
    order orders delivery deliveries batch batches message messages email emails mail mails ticket tickets complaint
    complaints lead leads deal deals project projects contract contracts invoice invoices event events session sessions
    case cases side end page pages word words line lines star stars chance chances look moment moments thought thoughts
    attempt attempts try tries mistake mistakes signature signatures approval approvals vote votes level levels type
    types kind kinds sort sorts version versions stage stages phase phases size sizes colour colours color colors
    concern concerns condition conditions requirement requirements feature features
    unit units piece pieces item items another set sets
    one ones each of these those them that this
    """.split()
)
_STOPS = (
    r"(?:for|in|on|at|to|with|by|and|or|but|as|that|which|who|so|from|per|across|before|until|till|within|this|next|right|"
    r"now|please|if|because|is|are|was|were|would|will|can|could|should|may|might|must|has|have|had|do|does|did|be|been|"
    r"not|only|too|then|than|when|where|while|about|around|by|under|over|into|since|today|tomorrow|initially|altogether|"
    r"total|at|the|a|an|my|our|your|their|his|her|its|we|you|I|they|it|he|she|there|here|via|like|plus|yes|no|sometime|"
    r"asap|soon|instead|maybe|perhaps|probably|also|just|still|already|ready|available|delivered|installed|shipped|"
    r"uh|um|er|erm|okay|yeah|going|coming|starting|needed|wanted|used|of|each|every|all|any|some|cannot|can['’]t|never|costs?|come|comes)"
)
_COUNTING = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple|dozen)"
_WORD = rf"(?!(?:{_STOPS}|{_COUNTING})\b)[^\W\d_][\w'’/-]*"
_FILLER = r"(?:uh+|um+|er+|erm|like|you\s+know)\s+"
_THING = rf"(?:{_FILLER})*(?:of\s+)?(?:(?:your|the|those|these|our)\s+)?(?:{_FILLER})*(?P<thing>(?:(?:\d\w*|{_WORD})\s+){{0,3}}?{_WORD})"
_RATE = r"(?:an?|per|each|every)\s+(?:day|week|month|quarter|year|hour|shift|night|minute|season)\b"
_ENDS = rf"(?!\s+{_RATE})(?=\s*(?:[.,;:!?()–—\"”]|$)|\s+(?:{_STOPS}|\d)\b)"
_COUNTED = re.compile(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER}|one)\s*[x×]?\s+(?:more\s+|new\s+|additional\s+|extra\s+|or\s+so\s+)?{_THING}{_ENDS}",
    re.IGNORECASE,
)
_FOR_PEOPLE = re.compile(
    rf"\b(?P<thing>licen[cs]es?|seats?|subscriptions?|accounts?|headsets?|laptops?|badges?)\s+for\s+(?:all\s+)?"
    rf"(?:about\s+|around\s+|roughly\s+|our\s+|the\s+)?(?P<number>{NUMBER})\s+(?:people|persons|users|employees|staff|colleagues|"
    r"of\s+us|agents|members|workers|students|teachers|nurses|drivers)\b",
    re.IGNORECASE,
)
_UNITS_OF = re.compile(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER}|one)\s+(?:units?|pieces?|sets?|licen[cs]es?|copies|copy|seats?|boxes|packs?)\s+"
    rf"of\s+(?:your\s+|the\s+|that\s+)?(?P<thing>(?:{_WORD}\s+){{0,3}}?{_WORD}){_ENDS}",
    re.IGNORECASE,
)
"""A name of its own after a unit ("six units of DockSense"), which has no plural."""

_ASKED = re.compile(
    rf"\bhow\s+many\s+{_THING}(?=\s*\?|\s+(?:(?:do|will|did|would|should)\s+you\s+(?:\w+\s+)?(?:need|want|like|require|take|"
    r"order|have\s+in\s+mind|think)|(?:would|should|shall|can|may)\b|are\s+(?:you|we)\b))",
    re.IGNORECASE,
)
"""A question for how many somebody wants, and not for how many there are."""

_SPOKEN_OF = re.compile(
    r"\b(?:(?:need|want|gimme|give\s+(?:me|us)|after|looking\s+(?:for|at|into)|interest(?:ed)?\s+in|asked\s+(?:for|about)|"
    r"(?:call|writ|ask|talk|messag|voicemail|phon)\w*\s+(?:(?:you|us|me|to\s+\w+)\s+)?(?:about|for)|(?:wrote|here|on\s+to\s+us|it['’]s|this\s+is|that['’]s)\s+about|"
    r"[ei]nquir\w+\s+about|think\s+(?:(?:any\s+)?more\s+)?(?:about|of|on)|quot(?:e|ation)\s+(?:for|on)|pric(?:e|es|ing)\s+(?:for|of|on)|"
    r"regarding|order|ordering|buy|buying|purchas(?:e|ing))\s+|(?:products?|items?|equipment|interested\s+in|"
    r"(?:product|item|equipment)s?\s+(?:of\s+interest|wanted|needed|required))\s*[:=]\s*)"
    rf"(?:{_FILLER}|(?:some|a|an|the|our|your|new|few|more|of|those|these|replacement|additional)\s+)*"
    rf"(?P<thing>(?:(?:\d\w*|{_WORD})\s+){{0,3}}?{_WORD}){_ENDS}",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"\b(?:qty|quantity|how\s+many|number(?:\s+(?:of\s+units|needed|required))?|units|pieces|pcs)\s*(?:needed|required|wanted)?\s*"
    rf"[:=]\s*(?P<number>{NUMBER})\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    rf"(?<![\w$€£¥₹.,%/#-])(?P<number>{NUMBER})\s+of\s+(?:those|these|them|(?:the\s+)+(?:\w+\s+){{0,2}}ones)\b(?!\s+(?:are|is|were|was|have|has|had)\b)",
    re.IGNORECASE,
)
_IRREGULAR = {
    "shelves": "shelf",
    "knives": "knife",
    "leaves": "leaf",
    "loaves": "loaf",
    "wolves": "wolf",
    "buses": "bus",
}
_ENDS_SINGULAR = ("ss", "us", "is")


class Thing(NamedTuple):
    """Something counted in a text: its name in the singular and how many, with the span of both."""

    name: str
    number: int
    start: int
    end: int


def counted_things(text: str) -> tuple[Thing, ...]:
    """The things counted by their own names in a text, in order."""
    return tuple(sorted(_things(text), key=lambda thing: thing.start))


@lru_cache(maxsize=4096)
def _things(text: str) -> tuple[Thing, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Thing]:
    named = [(match, True) for pattern in (_COUNTED, _FOR_PEOPLE) for match in pattern.finditer(text)]
    for match, counted in (*named, *((match, False) for match in _UNITS_OF.finditer(text))):
        told = match["number"].lower()
        told = told.split()[0] if len(set(told.split())) == 1 else told  # "two two generators", as people stumble
        number = 1 if told == "one" else number_of(told)
        name = _name(match["thing"], plural=counted and number != 1)
        if number is not None and name is not None:
            yield Thing(name, number, match.start(), match.end())


def thing_spoken_of(text: str) -> str | None:
    """The thing that a text last says somebody wants or calls about, without a number ("about the smart traps")."""
    names = [_name(match["thing"], plural=match["thing"].lower().endswith("s")) for match in _SPOKEN_OF.finditer(text)]
    return next((name for name in reversed(names) if name is not None), None)


def stated_quantity(text: str) -> int | None:
    """The number in a field of a form ("Quantity: 3")."""
    match = _QUANTITY.search(text)
    return number_of(match["number"]) if match else None


def counted_of_those(text: str) -> int | None:
    """The number of what was spoken of that somebody counts ("six of the white ones", "two of those, please")."""
    match = _OF_THOSE.search(text)
    return number_of(match["number"]) if match else None


def asked_thing(text: str) -> str | None:
    """The thing that a question asks the number of ("how many traps do you need?")."""
    match = _ASKED.search(text)
    return _name(match["thing"], plural=True) if match else None


def _name(words: str, *, plural: bool) -> str | None:
    """The name of a thing in the singular; None for what is no thing for sale."""
    told = words.lower().split()
    last = told[-1]
    if last in _NO_THING:
        return None
    if plural and not last.endswith("s"):
        return None
    return " ".join((*told[:-1], _singular(last) if plural else last))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word if word.endswith(_ENDS_SINGULAR) else word.removesuffix("s")


def same_thing(name: str, other: str) -> bool:
    """Whether two names may be of one thing: one is the other, or its last word or words ("fly trap", "trap")."""
    return name == other or name.endswith(f" {other}") or other.endswith(f" {name}")
