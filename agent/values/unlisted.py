"""Things counted by their own names, where no price list says what is for sale: "forty traps", "2 mud pumps".

What counts people, places, time or money is none. A thing goes by the words that the count stands before, in the
singular, so that "two pumps" and "a pump" are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.compiled import compiled
from agent.values.counts import NUMBER, number_of

_NO_THING = frozenset(
    """
    people person persons employee employees staff worker workers colleague colleagues user users member members chef chefs cook cooks waiter waiters customer
    customers client clients guest guests patient patients student students pupil pupils child children kid kids driver
    drivers nurse nurses teacher teachers agent agents rep reps engineer engineers man men woman women family families
    visitor visitors tenant tenants resident residents player players crew crews team teams department departments
    partner partners vendor vendors supplier suppliers manager managers director directors trustee trustees owner owners
    investor investors boss bosses brother brothers sister sisters son sons daughter daughters uncle uncles aunt aunts
    cousin cousins sir madam mate lad lads guy guys bloke blokes lady ladies gentleman gentlemen
    site sites location locations place places office offices store stores shop shops branch branches room rooms floor
    floors building buildings house houses warehouse warehouses plant plants city cities country countries region regions
    bay bays row rows aisle aisles lane lanes clinic clinics bistro bistros restaurant restaurants hotel hotels cafe cafes school schools farm farms hospital
    hospitals entrance entrances exit exits gate gates door doors table tables garage garages depot depots station stations
    hall halls ward wards classroom classrooms field fields acre acres hectare hectares mile miles metre metres meter
    meters foot feet inch inches square cubic kilo kilos kilogram kilograms tonne tonnes ton tons litre litres liter
    liters gallon gallons degree degrees oz ml mm cm kg lb lbs kw kva hp max off pair pairs teller tellers cashier cashiers clerk clerks
    secretary secretaries volunteer volunteers apprentice apprentices trainee trainees technician technicians electrician electricians
    mechanic mechanics welder welders plumber plumbers painter painters receptionist receptionists assistant assistants
    second seconds minute minutes hour hours day days week weeks month months quarter quarters year years time times
    night nights shift shifts morning evening season seasons decade decades
    buck bucks quid dollar dollars euro euros pound pounds cent cents percent per grand thousand million hundred usd eur gbp k
    thing things question questions point points option options way ways reason reasons part parts step steps call calls
    meeting meetings demo demos quote quotes quotation quotations offer offers proposal proposals reference references
    example examples idea ideas issue issues problem problems detail details bit lot couple few others other more less
    order orders delivery deliveries batch batches message messages email emails mail mails ticket tickets complaint
    complaints lead leads deal deals project projects contract contracts invoice invoices event events session sessions
    case cases side end page pages word words line lines star stars chance chances look moment moments thought thoughts
    source sources roof roofs deposit deposits warranty guarantee discount rebate freight shipping installation tax fee fees rent
    kilometre kilometres kilometer kilometers km yard yards percentage
    attempt attempts try tries mistake mistakes signature signatures approval approvals vote votes level levels type
    types kind kinds sort sorts version versions stage stages phase phases size sizes colour colours color colors
    concern concerns condition conditions requirement requirements feature features
    unit units piece pieces item items another set sets pc pcs no nos qty quantity quantities number numbers
    hitch snag catch worry favour favor doubt enquiry enquiries inquiry inquiries request requests thanks thank regards wishes wish greetings cheers help advice info information thinking looking asking sorting price prices pricing
    one ones each of these those them that this
    """.split()
)
_SIZES = frozenset(
    """
    litre litres liter liters gallon gallons metre metres meter meters foot feet inch inches square cubic kilo kilos kilogram
    kilograms gram grams tonne tonnes ton tons degree degrees watt watts volt volts oz ml mm cm kg lb lbs kw kva hp amp kilowatt kilowatts
    """.split()
)
"""Right before the name of a thing they say how big it is, and not how many ("2 litre flasks", but "two 2 litre flasks")."""
_PRICES = frozenset(
    """
    minute hour day days week month year man person bucks quid dollar dollars euro euros pound pounds percent thousand
    million hundred
    """.split()
)
"""Before the name of a thing they say how dear or how long it is, and not how many."""
_POINTS = frozenset(("them", "those", "these", "that", "this", "decision"))
_AFTER_NOUNS = frozenset(("unit", "units", "meter", "meters"))
"""Words that name a thing after another noun ("flow meters")."""
_FITTINGS = frozenset(("table", "tables", "hitch", "hitches"))
"""What a house has, and what is bought where it is asked for or told by its kind ("folding tables")."""
_OF_UNITS = frozenset(
    "running linear new more extra additional whole full separate single individual such these those the two same".split()
)
"""Before "units" they name no thing, as other words do ("vacuum units")."""
_STOPS = (
    r"(?:for|in|on|at|to|with|by|and|or|but|as|that|which|who|so|from|per|across|before|until|till|within|this|next|right|"
    r"now|please|if|because|is|are|was|were|would|will|can|could|should|may|might|must|has|have|had|do|does|did|be|been|"
    r"not|only|too|then|than|when|where|while|about|around|by|under|over|into|since|today|tomorrow|initially|altogether|"
    r"total|at|the|a|an|my|our|your|their|his|her|its|we|you|I|they|it|he|she|there|here|via|like|plus|yes|no|youre|thats|im|ive|sometime|"
    r"asap|soon|again|first(?!\s+aid\b)|instead|maybe|perhaps|probably|also|just|still|already|ready|available|delivered|installed|shipped|"
    r"uh|um|er|erm|okay|yeah|going|coming|starting|needed|wanted|used|of|each|every|all|any|some|cannot|can['’]t|never|costs?|come|comes|aside|us|me|set\s+(?:us|me)|run\s+(?:us|me))"
)
COUNTING = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple|dozen)"
_SIZE = (
    r"(?:foot|feet|ft|inch|metre|meter|litre|liter|gallon|kilo|kg|tonne|ton|watt|volt|k?va|k?w|hp|amp|kilowatt|mm|cm|m)"
)
_TENS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh|point)"
WORD = rf"(?!{_STOPS}\b(?!-)|{COUNTING}\b(?!-(?!{_TENS}\b)))[^\W\d_][\w'’/-]*"
PART = rf"(?:\d\w*(?:\s*[x×]\s*\d\w*|-[a-z]+)*|{COUNTING}(?=\s+{_SIZE}\b)|{WORD})"
"""A word of a name, or a size in it ("48-port", "400 x 400", the four of "four inch")."""
FILLER = r"(?:uh+|um+|er+|erm|like|you\s+know)\s+"
NAME = rf"(?:{PART}\s+){{0,3}}?{WORD}"
THING = rf"(?:{FILLER})*(?:of\s+)?(?:(?:your|the|those|these|our)\s+)?(?:{FILLER})*(?P<thing>{NAME})"
_RATE = r"(?:an?|per|each|every)\s+(?:day|week|month|quarter|year|hour|shift|night|minute|season)\b"
ENDS = rf"(?!\s+{_RATE})(?=\s*(?:[.,;:!?()–—\"”]|$)|\s+(?:{_STOPS}|\d)\b|(?<=s)\s+[a-z]+ing\b(?!\s+[a-z]+s\b))"
_NUMBER = rf"(?<![\w$€£¥₹.,%/#-])(?P<number>a\s+(?:hundred|thousand)|{NUMBER}|one)"
_COUNTED = compiled(
    rf"{_NUMBER}(?!\s+{_SIZE}\b)(?:\s*\(\d{{1,4}}\))?\s*(?:[x×](?!\s*\d)|nos?\b\.?|pcs\b\.?|units?\b(?=\s+{WORD}{ENDS}|\s+{WORD}\s+{WORD}{ENDS}))?\s+(?:more\s+|new\s+|additional\s+|extra\s+|or\s+so\s+)?{THING}{ENDS}",
    re.IGNORECASE,
)
_FOR_PEOPLE = compiled(
    rf"\b(?P<thing>licen[cs]es?|seats?|subscriptions?|accounts?|headsets?|laptops?|badges?|(?:{WORD}\s+){{0,2}}?(?:software|app|platform|crm|erp|suite|antivirus))\s+for\s+"
    rf"(?:all\s+)?(?:about\s+|around\s+|roughly\s+|our\s+|the\s+)?(?P<number>{NUMBER})\s+(?:people|persons|users|employees|staff|colleagues|"
    r"of\s+us|agents|members|workers|students|teachers|nurses|drivers|seats|desks)\b",
    re.IGNORECASE,
)
_UNITS_OF = compiled(
    rf"{_NUMBER}\s+(?:units?|pieces?|pcs\.?|sets?|pairs?|licen[cs]es?|copies|copy|seats?)\s+"
    rf"of\s+(?:your\s+|the\s+|that\s+)?(?P<thing>{NAME}){ENDS}",
    re.IGNORECASE,
)
"""A name of its own after a unit ("six units of DockSense"), which has no plural."""
MEASURE_WORD = (
    r"(?:(?:cubic|square|running|linear|big|small|large)\s+)?(?:bags?|sacks?|box(?:es)?|packs?|packets?|pallets?|rolls?|sheets?|crates?|cartons?|"
    r"bundles?|buckets?|drums?|barrels?|kegs?|bottles?|cans?|tins?|tubs?|tubes?|bales?|reams?|coils?|truckloads?|loads?|tonnes?|tons?|"
    r"kilos?|kilograms?|kg|lit(?:re|er)s?|gallons?|met(?:re|er)s?|feet|foot|yards?|m[23²³])"
)
_MEASURED = compiled(
    rf"{_NUMBER}\s+(?P<unit>{MEASURE_WORD})\s+of\s+(?:your\s+|the\s+|that\s+)?(?P<thing>{NAME}){ENDS}", re.IGNORECASE
)
"""What is measured out or packed ("eight bags of sand", "300 metres of fence")."""
_FIELD = compiled(
    rf"\W*(?:volume|quantity|qty|length|how\s+(?:much|many|long))\b[^:]{{0,20}}:[^:]{{0,40}}?{_NUMBER}\s*(?P<unit>{MEASURE_WORD})\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""A field of a form that says how much, with its unit ("Volume: 11 cubic metres")."""

_IRREGULAR = {
    "shelves": "shelf",
    "knives": "knife",
    "leaves": "leaf",
    "loaves": "loaf",
    "wolves": "wolf",
    "minibuses": "minibus",
    "buses": "bus",
}
_ENDS_SINGULAR = ("ss", "us", "is")


_MERE_COUNT = compiled(rf"seat|licen[cs]e|subscription|copy|account|{MEASURE_WORD}", re.IGNORECASE)


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
    measured = [*_measured(text)] if " of " in text or ":" in text else []
    yield from measured
    named = [(match, True) for pattern in (_COUNTED, _FOR_PEOPLE) for match in pattern.finditer(text)]
    for match, counted in (*named, *((match, False) for match in _UNITS_OF.finditer(text))):
        number = _number(match)
        plural = counted and number != 1 and (match.re is _COUNTED or match["thing"].lower().endswith("s"))
        name = thing_name(match["thing"], plural=plural)
        if number is None or name is None or any(each.start <= match.start() < each.end for each in measured):
            continue
        yield Thing(name, number, match.start(), match.end())


def _measured(text: str) -> Iterator[Thing]:
    """What is counted in a measure or a packing, which is part of its name ("bag of sand")."""
    for match in _MEASURED.finditer(text):
        number = _number(match)
        if number is not None and thing_name(match["thing"], plural=False) is not None:
            yield Thing(f"{_unit(match)} of {match['thing'].lower()}", number, match.start(), match.end())
    field = _FIELD.match(text)
    number = _number(field) if field is not None else None
    if field is not None and number is not None:
        yield Thing(_unit(field), number, field.start("number"), field.end())


def _unit(match: re.Match[str]) -> str:
    *before, last = match["unit"].lower().split()
    return " ".join((*before, "foot" if last == "feet" else _singular(last)))


def _number(match: re.Match[str]) -> int | None:
    told = match["number"].lower()
    return 1 if told == "one" else number_of(told)


def thing_name(words: str, *, plural: bool, sought: bool = False) -> str | None:
    """The name of a thing in the singular; None for what is no thing for sale. `sought`: somebody asks for it."""
    told = words.lower().split()
    last = told[-1]
    unit = last in _AFTER_NOUNS and len(told) > 1 and told[-2] not in _OF_UNITS
    unit = unit or (last in _FITTINGS and (sought or (len(told) > 1 and plural)))
    if (last in _NO_THING and not unit) or told[0] in _POINTS:
        return None
    if told[0].isdigit() and told[1] not in _SIZES | {"x", "×"}:
        return None  # "quote 2231 arrived"
    if (told[0] in _SIZES and len(told) > 1) or not _PRICES.isdisjoint(told[:-1]):
        return None
    if plural and not last.endswith("s"):
        return None
    return " ".join((*told[:-1], _singular(last) if plural and not words.endswith("S") else last))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("ookies", "alkies", "ovies", "oodies", "oothies")):
        return word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word if word.endswith(_ENDS_SINGULAR) else word.removesuffix("s")


def same_thing(name: str, other: str) -> bool:
    """Whether two names may be of one thing: one is the other, or its last word or words ("fly trap", "trap")."""
    return name == other or name.endswith(f" {other}") or other.endswith(f" {name}")


def counts_of(name: str) -> bool:
    """Whether a name says only how something is counted: seats and licences, or a measure ("thirty-five seats")."""
    return _MERE_COUNT.fullmatch(name) is not None
