"""Whether somebody wants what a sentence counts by its own name, where no price list says what is for sale."""

from __future__ import annotations

import re

from agent.signs import polarity
from agent.values.unlisted import Thing

_LEADS = (
    r"(?:(?:um+|uh+|er+|erm|like|about|around|roughly|approximately|maybe|perhaps|probably|just|only|say|exactly|at\s+least|at\s+most|"
    r"up\s+to|the|your|of|for|some|us|me|with|more\s+like|you\s+know|i\s+think|i\s+guess|then|please|all|those|these|another|to\s+(?:have|get|"
    r"buy|order|start\s+with))\b\W*)*$"
)
"""What may stand between a word that only sometimes wishes and the number."""
_WISH = re.compile(
    r"\b(?:need(?:s|ed|ing)?|want(?:s|ed|ing)?|(?:would|['’]d) (?:like|love)|order(?:ing)?|buy(?:ing)?|"
    r"(?:to|can|could|will|['’]ll|should|must|please|let['’]s|of|about|on|we['’]re|I['’]m) get(?:ting)?|"
    r"purchas(?:e|ing)|requir(?:e|es|ing)|request(?:ing)?|reserv(?:e|ing)|looking (?:for|at|to)|interested in|(?:we|I)['’](?:re|m) after|"
    r"quot(?:e|ation)|pric(?:e|es|ing)|how much|thinking (?:of|about)|supply|send (?:us|me)|equip|"
    r"put (?:us|me) down|replac(?:e|ing)|procur(?:e|ing)|acquir(?:e|ing)|sourc(?:e|ing)|rent(?:ing)?|leas(?:e|ing)|keen|"
    r"consider(?:ing)?|could do with|plan(?:ning)? (?:for|on)|offer (?:for|us|me)|"
    r"(?:call|writ|phon|enquir|inquir|ask|mail)\w* (?:you )?(?:about|for|regarding)|"
    r"(?:sanctioned|approved|allotted|voted|released|granted|earmarked|reserved|allocated|set aside|budgeted)(?: for)?)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
_WISH_BESIDE = re.compile(
    r"\b(?:take|go(?:ing)? (?:for|with)|after|start(?:ing)? with|say|offer|thinking|put(?:ting)? (?:in|aside)|put|book|bring|deliver|hold|"
    r"get|do (?:me|us)|cost|it['’]s about|costs?|(?:fine|happy|content) with|make (?:it|that)|let['’]s do)\W+" + _LEADS,
    re.IGNORECASE,
)
"""Words that wish only where the number stands right after them ("I'd take two", but not "take the old one away")."""
_CONCLUDES = re.compile(
    r"\b(?:so|makes?(?: (?:it|that))?|(?:it|that)(?:['’]s|['’]d be| would be| will be))\W+" + _LEADS, re.IGNORECASE
)
"""Words that end on a number of what was spoken of before ("so four traps", "that's four traps")."""
_TERSE = re.compile(
    r"^\W*(?:(?:um+|uh+|so|well|yes|yeah|okay|ok|just|only|about|around|roughly|probably|maybe|say|hi|hello|"
    r"(?:items?|products?)\s*(?:/|and|&)\s*(?:qty|quantity)\s*:|(?:(?:your )?message|comments?|details|request|subject|notes?|enquiry|inquiry|order|items?|products?)\s*:)\W*)*$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere(?:['’]s|\s+(?:is|are|were|was))\b[^.;!?]{0,40}$", re.IGNORECASE)
_NOT_ASKED = re.compile(
    r"\b(?:it|that|which|this|each|they) (?:\w+ )?(?:needs?|takes?|requires?|wants?|costs?)\b|\b(?:includ\w*|contain\w*|com(?:es?|ing) with)\W+(?:\w+\W+)?$|"
    r"\b(?:does|do|did) (?:it|they|the|that|this|your)\b|\b(?:get|getting|got) \w+ed\b|\b(?:last|first|other|same) $",
    re.IGNORECASE,
)
"""What a thing needs, takes or comes with is not what the buyer asks for."""
_OF_ANOTHER = re.compile(
    r"\bto\s+(?!(?:buy|get|order|have|replace|purchase|install|take|rent|hire|lease|add|start|begin|acquire|source|procure|put|go|try|be|see|know|ask|"
    r"check|equip|fit|swap|upgrade|move|do|make|set|the|our|an?|us|you|your|say(?! \w+ prayers))\b)\w+|\b(?:that|which|who|whose|someone|somebody)\b|"
    r"\ban?\s+(?!quot|pric|offer|proposal|order|batch|rate|total|number|estimate|shipment)[\w-]+(?:\s+[\w-]+)?\s+(?:with|for|of|holding|having|at|on|in)\s*$|"
    r"\b(?:my|our|his|her|their)\s+$",
    re.IGNORECASE,
)
"""Between a wish and a number: the number counts what something else is for or has ("a mixer with two bowls")."""
_THEIRS = re.compile(r"\s+(?:we|I)(?:['’]ve|\s+have|\s+had|\s+own|\s+use|\s+run)\b", re.IGNORECASE)
_SUFFICES = re.compile(
    r"\s*(?:would|will|should|['’](?:d|ll))\s+(?:\w+\s+)?"
    r"(?:do|suffice|be (?:enough|plenty|fine|right|perfect|ideal)|cover|serve)\b|"
    r"\s*,?\s*please\b|"
    r"\s+(?:is|are)\s+(?:(?:\w+\s+)?(?:what|all)\s+(?:we|I)\b(?!\s+(?:can|could|have|['’]ve|had)\b)|(?:needed|required|wanted|enough|plenty)\b)",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\s+(?:cost|come to|(?:run|set) (?:us|me)(?: back)?)\b", re.IGNORECASE)
_ACTS = re.compile(
    r"\s+(?:are|is|was|were|has|have|had|do|does|did|will|would|can|keep|went|go|broke|failed)\b(?!\s+(?:you|we)\b)",
    re.IGNORECASE,
)
"""After a thing that does something itself ("eight rows are drying up")."""
_VERBED = re.compile(r"\b(?!need|shed|bed|sled|seed|feed|lens)\w{3,}(?:ed|[^sui]s)$", re.IGNORECASE)
"""The end of "one" of a thing that does something ("the one man decides")."""
_A_KIND = re.compile(
    r"\b(?:broken|old|new|big|small|other|right|wrong|last|first|this|that|which|the|any|no|every)\s+$", re.IGNORECASE
)
"""Before "one" that stands for a thing ("the old one", "the one that")."""
_WAS_THINKING = re.compile(r"\b(?:was|were) (?:thinking|hoping|looking|wondering|after)\b", re.IGNORECASE)
_AT_YOURS = re.compile(r"\b(?:at|in) your\b", re.IGNORECASE)
_ENOUGH = re.compile(r"\s*(?:[.,;!?]|$|please\b|asap\b|for\b|yeah\b|yes\b)", re.IGNORECASE)
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
    if _SUFFICES.match(text, thing.end) or _COSTS.match(text, thing.end):
        return True
    if _is_something_elses(text, thing):
        return False
    if _TERSE.match(before):
        enough = len(text[: thing.end].split()) <= _MOST_WORDS and ends_there(text, thing)
        return enough and (known or not asked_otherwise)
    wishing = before if before.rstrip().endswith(":") else clause
    if _is_wish(_WISH.search(wishing)) or _WISH_BESIDE.search(before):
        return thing.number > 1 or _A_KIND.search(before) is None
    return known and _CONCLUDES.search(before) is not None


def _is_something_elses(text: str, thing: Thing) -> bool:
    """Whether what is counted acts, stands somewhere, or belongs to something, and is not asked for."""
    before, after = text[: thing.start], (_ACTS, _THEIRS)
    acts = any(pattern.match(text, thing.end) for pattern in after)
    return acts or any(pattern.search(before) for pattern in (_NOT_ASKED, _THERE))


def _is_wish(match: re.Match[str] | None) -> bool:
    """Whether what is wished is what is counted, not something else that has or serves it."""
    if match is None:
        return False
    return _OF_ANOTHER.search(match.group()) is None or match.group().lower().startswith("replac")


def _is_told_of(clause: str) -> bool:
    """Whether a clause tells of another time or place, or denies."""
    over = polarity.is_past(clause) and _WAS_THINKING.search(clause) is None
    elsewhere = polarity.is_elsewhere(_AT_YOURS.sub("", clause))
    return over or elsewhere or polarity.is_reported(clause) or polarity.is_negated(clause)


def ends_there(text: str, thing: Thing) -> bool:
    """Whether a sentence says no more after a thing than who, when or for what."""
    return _ENOUGH.match(text, thing.end) is not None
