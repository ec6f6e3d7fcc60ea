"""Whether somebody wants what a sentence counts by its own name, where no price list says what is for sale."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs import polarity
from agent.values.unlisted import Thing

_LEADS = (
    r"(?:(?:um+|uh+|er+|erm|like|about|around|roughly|approximately|maybe|perhaps|probably|just|only|say|exactly|at\s+least|at\s+most|"
    r"up\s+to|the|your|of|for|(?:it|them)\s+for|some|us|me|with|more\s+like|you\s+know|i\s+think|i\s+guess|then|please|all|those|these|another|to\s+(?:have|get|"
    r"buy|order|start\s+with))\b\W*)*$"
)
"""What may stand between a word that only sometimes wishes and the number."""
_WISH = compiled(
    r"\b(?:need(?:s|ed|ing)?|want(?:s|ed|ing)?|(?:would|['’]d) (?:like|love)|order(?:ing)?|buy(?:ing)?|"
    r"(?:to|can|could|will|['’]ll|should|must|please|let['’]s|of|about|on|we['’]re|I['’]m) get(?:ting)?|"
    r"purchas(?:e|ing)|requir(?:e|es|ing)|request(?:ing)?|reserv(?:e|ing)|looking (?:for|at|to)|interested in|(?:we|I)['’](?:re|m) after|"
    r"quot(?:e|ation)|pric(?:e|es|ing)|how much|thinking (?:of|about)|supply|send (?:us|me)|equip|"
    r"put (?:us|me) down|replac(?:e|ing)|procur(?:e|ing)|acquir(?:e|ing)|sourc(?:e|ing)|rent(?:ing)?|leas(?:e|ing)|keen|"
    r"consider(?:ing)?|could do with|plan(?:ning)? (?:for|on)|offer (?:for|us|me)|"
    r"(?:call|writ|phon|enquir|inquir|ask|mail)\w* (?:you )?(?:about|for|regarding)|concern(?:s|ing)|regarding|(?:it|this|mail|question|message) (?:is|was) about|"
    r"(?:sanctioned|approved|allotted|voted|released|granted|earmarked|reserved|allocated|set aside|budgeted)(?: for)?)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
_WISH_BESIDE = compiled(
    r"\b(?:take|go(?:ing)? (?:for|with)|after|start(?:ing)? with|say|offer|thinking|put(?:ting)? (?:in|aside)|put|book|bring|deliver|hold|"
    r"get|do (?:me|us)|cost|it['’]s about|costs?|(?:fine|happy|content) with|make (?:it|that)|let['’]s do)\W+" + _LEADS,
    re.IGNORECASE,
)
"""Words that wish only where the number stands right after them ("I'd take two", but not "take the old one away")."""
_SO_IT_IS = compiled(r"\bso,?\s+(?:it|that)(?:['’]s|\s+is|['’]d\s+be)\W+" + _LEADS, re.IGNORECASE)
"""Who says what it comes to names what is wanted ("So it's two eight-metre fingers")."""
_CONCLUDES = compiled(
    r"\b(?:so|makes?(?: (?:it|that))?|(?:it|that)(?:['’]s|['’]d be| would be| will be))\W+" + _LEADS, re.IGNORECASE
)
"""Words that end on a number of what was spoken of before ("so four traps", "that's four traps")."""
_TERSE = compiled(
    r"^\W*(?:(?:um+|uh+|so|well|yes|yeah|okay|ok|just|only|about|around|roughly|probably|maybe|say|hi|hello|"
    r"(?:items?|products?)\s*(?:/|and|&)\s*(?:qty|quantity)\s*:|(?:(?:your )?message|comments?|details|request|subject|notes?|enquiry|inquiry|order|items?|products?)\s*:)\W*)*$",
    re.IGNORECASE,
)
_THERE = compiled(r"\bthere(?:['’]s|\s+(?:is|are|were|was))\b[^.;!?]{0,40}$", re.IGNORECASE)
_NOT_ASKED = compiled(
    r"\b(?:it|that|which|this|each|they) (?:\w+ )?(?:needs?|takes?|requires?|wants?|costs?)\b|\b(?:includ\w*|contain\w*|com(?:es?|ing) with)\W+(?:\w+\W+)?$|"
    r"\b(?:does|do|did) (?:it|they|the|that|this|your)\b|\b(?:get|getting|got) \w+ed\b|\b(?:last|first|other|same) $",
    re.IGNORECASE,
)
"""What a thing needs, takes or comes with is not what the buyer asks for."""
_OF_ANOTHER = compiled(
    r"\bto\s+(?!(?:buy|get|order|have|replace|purchase|install|take|rent|hire|lease|add|start|begin|acquire|source|procure|put|go|try|be|see|know|ask|"
    r"check|equip|fit|swap|upgrade|move|do|make|set|the|our|an?|us|you|your|say(?! \w+ prayers))\b)\w+|\b(?:that|which|who|whose|someone|somebody|under|within|inside|behind)\b|"
    r"\ban?\s+(?!quot|pric|offer|proposal|order|batch|rate|total|number|estimate|shipment)[\w-]+(?:\s+[\w-]+)?\s+(?:with|for|of|holding|having|at|on|in)\s*$|"
    r"\b(?:my|our|his|her|their)\s+$",
    re.IGNORECASE,
)
"""Between a wish and a number: the number counts what something else is for or has ("a mixer with two bowls")."""
_THEIRS = compiled(
    r"\s+(?:that\s+|which\s+)?(?:(?:we|I)(?:['’]ve|\s+(?:already\s+)?(?:have|had|own|use|run|bought|got|lost|received))|(?:you|they)\s+(?:sent|delivered|sold)|(?:broke|failed|died|arrived|came|stopped|went))\b",
    re.IGNORECASE,
)
"""After a thing that the buyer has already, or that something happened to."""
_SUFFICES = compiled(
    r"\s*(?:would|will|should|['’](?:d|ll))\s+(?:\w+\s+)?"
    r"(?:do|suffice|be (?:enough|plenty|fine|right|perfect|ideal)|cover|serve)\b|"
    r"\s*,?\s*please\b|"
    r"\s+(?:is|are)\s+(?:(?:\w+\s+)?(?:what|all)\s+(?:we|I)\b(?!\s+(?:can|could|have|['’]ve|had)\b)|(?:needed|required|wanted|enough|plenty)\b)|"
    r"\s+(?:that\s+)?(?:we|I)(?:['’](?:re|m)\s+(?:after|looking\s+for|wanting)|(?:['’]d|\s+would)\s+(?:need|like|want|order)|\s+(?:need|want|require))\b(?!\s+to\b)",
    re.IGNORECASE,
)
_COSTS = compiled(r"\s+(?:cost|come to|(?:run|set) (?:us|me)(?: back)?)\b", re.IGNORECASE)
_ACTS = compiled(
    r"\s+(?:are|is|was|were|has|have|had|do|does|did|will|would|can|keep|went|go|broke|failed)\b(?!\s+(?:you|we)\b)",
    re.IGNORECASE,
)
"""After a thing that does something itself ("eight rows are drying up")."""
_VERBED = compiled(r"\b(?!need|shed|bed|sled|seed|feed|lens)\w{3,}(?:ed|[^sui]s)$", re.IGNORECASE)
"""The end of "one" of a thing that does something ("the one man decides")."""
_A_KIND = compiled(
    r"\b(?:broken|old|new|big|small|other|right|wrong|last|first|this|that|which|the|any|no|every)\s+$", re.IGNORECASE
)
"""Before "one" that stands for a thing ("the old one", "the one that")."""
_WAS_THINKING = compiled(r"\b(?:was|were) (?:thinking|hoping|looking|wondering|after)\b", re.IGNORECASE)
_AT_YOURS = compiled(r"\b(?:at|in) your\b", re.IGNORECASE)
_FIELD = compiled(r"\W*(?:volume|quantity|qty|length|how\s+(?:much|many|long))\b[^:]{0,20}:[^:]{0,40}$", re.IGNORECASE)
"""Before the number in a field of a form that says how much ("Volume: put nine, no, make that 11 cubic metres")."""
_FOR_WHAT_IS_THERE = compiled(
    r"^(?:need|want|buy|order|get|tak|requir)\w*\s+(?:[\w'’-]+\s+){1,5}(?:on|across|in|into|onto|at)\s+(?:all\s+|our\s+|the\s+|my\s+|each\s+of\s+(?:the|our)\s+)*$",
    re.IGNORECASE,
)
"""Between a wish and what the thing wished for is put on ("we need the antivirus on sixty laptops")."""
_PRICE = compiled(r"\b(?:pric|quot|offer|deal|discount|figure)\w*\b", re.IGNORECASE)
_WANTS = compiled(
    r"\b(?:want|need|like|take|order|buy|after)\b[^.;!?]{0,30}\b(?:ones|(?:one|single)\s+of\s+(?:those|these|them))\b",
    re.IGNORECASE,
)
_NOT_OURS = compiled(r"\bhow\s+(?:long|often|soon|do|would|many)\b|\b(?:your|you)\b[^,.;]{0,30}\btake\b", re.IGNORECASE)
"""Asks how something is done, and wishes for nothing ("how long do you take to set one of these up?")."""
_FEW = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
_STATE = compiled(
    r"\b(?:have|['’]ve|had|got|own|run|use|lost|sold|bought|broke|took|employ)\s+(?:(?:already|got|only|just|about|around|like|maybe)\s+)*"
    rf"{_FEW}\b(?![^.;]{{0,30}}\b(?:down|on (?:my|the|our) list|noted|in mind)\b)|\bthere(?:['’]s|\s+(?:is|are|were|was))\s+(?:[\w-]+\s+){{0,2}}?{_FEW}\b|"
    rf"\b(?:{_FEW}|seats?|licen[cs]es?|units?|of (?:them|those|these)|ones)\s+(?:is|are|was|were|do|does|have|has|broke|blew|went|sit|sat|stand|got|leaks?)\b"
    r"(?!\s+(?:(?:just|only|about|all)\s+)?(?:right|fine|enough|plenty|good|it|what|ok|okay|all|perfect|needed|wanted|correct|the|more))",
    re.IGNORECASE,
)
"""Tells of what is there, and what became of it."""
_ENOUGH = compiled(r"\s*(?:[.,;!?]|$|please\b|asap\b|for\b|yeah\b|yes\b)", re.IGNORECASE)
_MOST_WORDS = 8
"""How many words may stand at the start of a sentence to name a thing ("2 mud pumps, ASAP.")."""


def is_wished(text: str, thing: Thing, *, known: bool, asked_otherwise: bool = False) -> bool:
    """Whether a sentence says that the buyer wants what it counts.

    `known`: the thing was spoken of already. `asked_otherwise`: the sentence answers a question for something else, so
    that words which only name a number of things wish for none.
    """
    before, clause = text[: thing.start], polarity.clause_before(text, thing.start)
    if _is_told_of(clause) or (thing.number == 1 and _VERBED.search(text[: thing.end])):
        return False
    if _FIELD.match(before) or _SUFFICES.match(text, thing.end) or _COSTS.match(text, thing.end):
        return True
    if _is_something_elses(text, thing):
        return False
    if _TERSE.match(before):
        return _is_order(text, thing, known=known, asked_otherwise=asked_otherwise)
    wishing = before if before.rstrip().endswith(":") else clause
    if _is_wish(_WISH.search(wishing)) or _WISH_BESIDE.search(before) or _SO_IT_IS.search(before):
        return thing.number > 1 or _A_KIND.search(before) is None
    return known and _CONCLUDES.search(before) is not None


def _is_order(text: str, thing: Thing, *, known: bool, asked_otherwise: bool) -> bool:
    """Whether hardly more than a number and its thing is an order ("2 mud pumps, ASAP.")."""
    if " of " in thing.name and not known:
        return False  # "Eleven tonnes of grapes." may be what was lost.
    enough = len(text[: thing.end].split()) <= _MOST_WORDS and ends_there(text, thing)
    return enough and (known or not asked_otherwise)


def _is_something_elses(text: str, thing: Thing) -> bool:
    """Whether what is counted acts, stands somewhere, or belongs to something, and is not asked for."""
    before, after = text[: thing.start], (_ACTS, _THEIRS)
    acts = any(pattern.match(text, thing.end) for pattern in after)
    return acts or any(pattern.search(before) for pattern in (_NOT_ASKED, _THERE))


def _is_wish(match: re.Match[str] | None) -> bool:
    """Whether what is wished is what is counted, not something else that has or serves it."""
    if match is None:
        return False
    words = match.group()
    if _FOR_WHAT_IS_THERE.match(words) and _PRICE.search(words) is None:
        return False
    return _OF_ANOTHER.search(words) is None or words.lower().startswith("replac")


def _is_told_of(clause: str) -> bool:
    """Whether a clause tells of another time or place, or denies."""
    over = polarity.is_past(clause) and _WAS_THINKING.search(clause) is None
    elsewhere = polarity.is_elsewhere(_AT_YOURS.sub("", clause))
    return over or elsewhere or polarity.is_reported(clause) or polarity.is_negated(clause)


def ends_there(text: str, thing: Thing) -> bool:
    """Whether a sentence says no more after a thing than who, when or for what."""
    return _ENOUGH.match(text, thing.end) is not None


def wants_ones(text: str) -> bool:
    """Whether somebody says to want one of those, or ones of a kind."""
    return _WANTS.search(text) is not None and _NOT_OURS.search(text) is None


def tells_of_state(text: str) -> bool:
    """Whether a sentence that counts without a name tells what is there, or what became of it ("we have one here")."""
    return _STATE.search(text) is not None
