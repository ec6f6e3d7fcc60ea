"""Signs that an inquiry is no inquiry, each with a weight and the reason that a person is shown.

The form signs (capitals, keyboard rows, free mail, student, job seeker, no title) are those that HubSpot, Yesware and
MadKudu name. The others mark bulk mail and people who sell to us.

A weight says how much of a proof a sign is; `GATE` is a whole proof. No sign weighs that much alone, and what is merely
missing or untidy in the form (`_UNTIDY` together) never gates without something in the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from agent.compiled import compiled
from agent.lead import Contact, is_business_email

GATE = 1.0
"""From this sum of weights on, an inquiry is held back."""

_UNTIDY = 0.6
"""The most that the contact's signs weigh together."""


class SpamSign(NamedTuple):
    """A sign that was seen: its weight, below 0 where it speaks for an inquiry, and the reason in words."""

    weight: float
    reason: str


class _Wording(NamedTuple):
    weight: float
    because: str
    words: re.Pattern[str]


def _wording(weight: float, because: str, *words: str) -> _Wording:
    return _Wording(weight, because, compiled("|".join(rf"(?:{word})" for word in words), re.IGNORECASE))


_MESSAGE = (
    _wording(
        0.6,
        "offers search-engine services",
        r"\b(?:seo|search engine optimi[sz]ation) (?:services?|experts?|packages?|agency|company|audit|proposal)",
        r"\bback-?links?\b.{0,60}\b(?:offer|sell|provide|build|buy|price|high)",
        r"\b(?:guest post|link building|link insertion|sponsored (?:post|article))",
        r"\b(?:rank|ranking|page one|first page|top) (?:\w+ ){0,3}(?:on|of|in) google\b",
        r"\bdomain authority\b",
    ),
    _wording(
        0.6,
        "offers crypto, forex or an investment return",
        r"\b(?:bitcoin|crypto\w*|forex|binary options?|nft)\b.{0,80}\b(?:invest|profit|earn|trad|return|opportunit)",
        r"\b(?:invest|profit|earn|trad\w+)\b.{0,60}\b(?:bitcoin|crypto\w*|forex|binary options?)",
        r"\b(?:double|triple) your (?:money|income|investment)\b",
        r"\bguaranteed (?:returns?|profits?|income)\b",
    ),
    _wording(
        0.6,
        "offers a loan or funding",
        r"\b(?:business|personal|instant|payday|unsecured) loans?\b.{0,80}\b(?:approv|offer|apply|low rate|credit)",
        r"\bwe (?:offer|provide|give) (?:\w+ ){0,3}loans?\b",
        r"\bpre-?approved (?:for|loan)\b",
    ),
    _wording(
        0.6,
        "offers gambling, a prize or a lottery",
        r"\b(?:online )?casino\b.{0,60}\b(?:bonus|play|spins?|win|join)",
        r"\bfree spins?\b",
        r"\byou(?:'ve| have)? (?:\w+ )?(?:won|been selected|been chosen|been awarded)\b",
        r"\b(?:claim|collect) (?:your|ur|the) (?:\w+ ){0,2}(?:prize|reward|bonus|gift|award|winnings|cash)",
        r"\b(?:prize|lottery|jackpot|sweepstake\w*)\b.{0,40}\b(?:guaranteed|claim|winner|won|draw)",
        r"\b(?:guaranteed|claim|winner|won|draw|awarded)\b.{0,40}\b(?:prize|lottery|jackpot|cash|reward)\b",
        r"\bfree entry\b",
    ),
    _wording(
        0.7,
        "promises somebody else’s fortune",
        r"\b(?:next of kin|inheritance|late (?:husband|client)|beneficiary)\b.{0,200}\b(?:millions?|usd|dollars)",
        r"\b(?:millions?|usd|us dollars)\b.{0,120}\b(?:next of kin|inheritance|beneficiary)",
    ),
    _wording(
        0.7,
        "sells pills or adult content",
        r"\b(?:viagra|cialis|xanax|tramadol|weight[- ]loss (?:pills?|supplement)|cbd (?:oil|gumm\w+))\b",
        r"\b(?:adult|xxx|sexy?|nude|porn\w*|horny)\b.{0,40}\b(?:chat|video|pics?|dating|girls?|singles|cam|site|live)\b",
        r"\b(?:hot|sexy|single|lonely|bored) (?:girls?|women|singles|housewives)\b",
    ),
    _wording(
        0.6,
        "promises easy money",
        r"\b(?:make|earn|earning) (?:\w+ ){0,3}(?:money|cash|[$€£] ?\d[\d,]*)(?: \w+){0,4} "
        r"(?:online|from home|fast|daily|(?:a|per) (?:day|week))",
        r"\bwork from home\b.{0,60}\b(?:earn|income|money|[$€£])",
        r"\bpassive income\b",
    ),
    _wording(
        0.6,
        "sells contact lists or leads to us",
        r"\b(?:e-?mail|contact|attendee|mailing)s? (?:list|database)s?\b.{0,99}\b(?:verified|acquir|for sale)",
        r"\b(?:verified|targeted|opt-in) (?:\w+ ){0,2}(?:lists?|databases?|contacts)\b",
        r"\b(?:more|qualified|exclusive|guaranteed) (?:\w+ )?leads\b.{0,60}\b(?:for your|to your|every|per|a month)",
        r"\b(?:help|get|bring|send) you(?:r business)? (?:\w+ ){0,3}(?:leads|clients|customers|traffic|followers)\b",
    ),
    _wording(
        0.5,
        "looks at our website to sell us work on it",
        r"\b(?:redesign|improve|fix|optimi[sz]e|promote|audit|revamp) your (?:web ?)?site\b",
        r"\b(?:errors|issues|problems) (?:on|with|in) your (?:web ?)?site\b",
        r"\b(?:boost|increase|grow|skyrocket|double) your (?:\w+ ){0,2}(?:traffic|sales|rankings?|visibility)\b",
    ),
    _wording(
        0.2,
        "speaks of our website",
        r"\b(?:visited|came across|checked|reviewed|was on|went through|noticed) your (?:web ?)?site\b",
    ),
    _wording(
        0.3,
        "says what its sender makes or does",
        r"\bwe(?: are|'re) (?:a|an|the) (?:\w+[ -]){0,5}(?:agency|manufacturer|supplier|factory|exporter)\b",
        r"\bwe(?: are|'re) (?:a|an|the) (?:\w+[ -]){0,4}(?:outsourcing|development|marketing|design) company\b",
    ),
    _wording(
        0.5,
        "offers us something",
        r"\b(?:our|my) services include\b|\b(?:see|view|check) (?:out )?(?:our|my) portfolio\b",
        r"\b(?:i|we)(?: can|'d like to| would like to| want to) (?:offer|provide|introduce|present) (?:you|your|our)\b",
        r"\b(?:are you|would you be) interested in our\b",
        r"\b(?:my|our) (?:new )?(?:channel|youtube|playlist|mixtape|music video|soundcloud)\b",
        r"\bbest (?:price|quality) (?:and|from) (?:\w+ )?(?:china|factory|manufacturer|quality|price)\b",
    ),
    _wording(
        0.5,
        "asks for clicks, calls or followers",
        r"\bsubscribe (?:to|2)? ?(?:me|my|our|us|pl\w+|if|back)\b",
        r"\bcheck (?:out )?(?:my|our|this) (?:\w+ ){0,3}(?:channel|videos?|music|song|playlist|page|(?:web)?site)\b",
        r"\b(?:txt|text) (?:[a-z0-9]+ ){1,4}to \d{4,6}\b",
        r"\b(?:reply|txt|text|send) (?:stop|yes|win|claim)\b",
        r"\b(?:call|dial) (?:now|free|\d{10,11})\b",
        r"\b(?:150|10|25|50)p(?:pm|/| per)",
        r"\bfollow (?:me|us) on (?:instagram|twitter|facebook|tiktok|telegram)\b",
        r"\b(?:whats ?app|telegram) (?:me|us)\b",
    ),
    _wording(0.5, "sends a curriculum vitae", r"\b(?:my|attached|enclosed) (?:\w+ )?(?:cv|resume|résumé)\b"),
    _wording(
        0.5,
        "reads like a job application",
        r"\b(?:apply|applying|application) for (?:the|an?|any) (?:\w+ ){0,4}(?:position|job|role|internship|vacancy)\b",
        r"\bi(?:'m| am) (?:\w+ )?(?:looking|searching) for (?:a |an )?(?:\w+ ){0,2}(?:job|internship|employment)\b",
        r"\b(?:any|open|current) (?:job )?(?:vacanc(?:y|ies)|openings)\b",
        r"\b(?:dear|the|your) hiring manager\b",
    ),
    _wording(
        0.5,
        "is for school, not for a purchase",
        r"\b(?:my|our) (?:homework|thesis|dissertation|school project|university project|term paper)\b",
        r"\bi(?:'m| am) a (?:\w+ ){0,3}student\b",
    ),
    _wording(
        0.5,
        "has the footer of a bulk mail",
        r"\bunsubscribe\b",
        r"\bopt[- ]?out\b",
        r"\bto (?:stop|no longer) receiv\w+\b",
        r"\bthis (?:is not|isn't) spam\b",
        r"\bremove (?:you|me|your \w+) from (?:our|this|the|my) (?:mailing )?list\b",
    ),
    _wording(
        0.4,
        "presses to act at once",
        r"\b(?:act|order|buy|call|join|register|claim|apply) (?:now|today)\b",
        r"\blimited[- ]time\b",
        r"\bclick (?:here|below|the link|this link)\b",
        r"\b100% (?:free|guaranteed|satisfaction)\b",
        r"\brisk[- ]free\b",
        r"\bonce in a lifetime\b",
        r"\burgent(?:ly)?!",
    ),
    _wording(
        0.35,
        "addresses nobody in particular",
        r"\bdear (?:sirs?|madam|webmaster|(?:web ?site|site|business) owner|friend|beloved|winner)\b",
        r"\b(?:hello|hi) (?:web ?site|site|business) (?:owner|admin)\b",
        r"\bgreetings of the day\b",
    ),
    _wording(0.4, "shows money signs in a row", r"[$€£]{3,}"),
    _wording(
        0.4, "hides where its link leads", r"\b(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|is\.gd|ow\.ly|cutt\.ly|rb\.gy)/"
    ),
)

_GENUINE = _wording(
    -0.5,
    "asks like a buyer",
    r"\bhow much (?:is|are|does|do|would|for|will)\b",
    r"\bwhat (?:is|are|does|would) (?:the|your|it) (?:\w+ ){0,2}(?:price|prices|pricing|cost|lead time)\b",
    r"\b(?:send|give|quote|email) (?:me|us) (?:\w+ ){0,3}(?:price|prices|pricing|quote|quotation|offer)\b",
    r"\b(?:a|your|need|get) (?:quote|quotation|price list|pricing) (?:for|on)\b",
    r"\b(?:book|schedule|arrange|see|have|request|get) (?:a|your) (?:\w+ )?(?:demo|trial)\b",
    r"\b(?:we|i)(?:'re| are|'m| am)? (?:need|looking to buy|interested in (?:buying|your|the))\b",
    r"\b(?:we|i)(?:'re| are|'m| am)? looking for\b(?! (?:\w+ ){0,3}(?:job|jobs|internship|employment|work)\b)",
    r"\bdo you (?:sell|offer|deliver|ship|support|have|integrate)\b",
)
"""What speaks for an inquiry: whoever sells to us does not ask for our prices."""

_ROBOT = (
    _wording(
        0.6,
        "is an answering machine",
        r"\byou(?:'ve| have) reached the (?:voice ?mail|mailbox)\b",
        r"\b(?:leave|record) (?:a|your) message\b.{0,40}\b(?:tone|beep)\b",
        r"\bperson you (?:are|'re) (?:trying to reach|calling)\b",
        r"\bmailbox is full\b",
        r"\bnot available (?:right now|to take your call)\b",
    ),
    _wording(0.6, "waits for the tone", r"\b(?:after|at) the (?:tone|beep)\b", r"\bplease hang up\b"),
    _wording(
        0.6,
        "is a machine that calls",
        r"\bthis is an? (?:automated|pre-?recorded) (?:call|message)\b",
        r"\bextended (?:car |auto |vehicle )?warranty\b",
        r"\byour (?:car's|vehicle's|auto) (?:\w+ )?warranty\b",
        r"\bfinal (?:notice|courtesy call|attempt)\b",
    ),
    _wording(0.6, "wants a key pressed", r"\bpress (?:\d|one|two|nine|zero)\b"),
)
_TURNS_OF_A_ROBOT = 4

_LINK = compiled(r"(?:https?://|\bwww\.)\S", re.IGNORECASE)
_WORD = compiled(r"[^\W\d_]+")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop")
_RUNS = frozenset(run[i : i + 4] for row in _ROWS for run in (row, row[::-1]) for i in range(len(run) - 3))
_VOWEL = compiled(r"[aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿ]", re.IGNORECASE)
_LOOKED_AT = 20_000
_SHOUT_LETTERS = 30


def signs_in_message(text: str) -> Iterator[SpamSign]:
    """Signs in the words of an inquiry; the first 20,000 characters are looked at."""
    text = _flowing(text[:_LOOKED_AT])
    yield from _worded((*_MESSAGE, _GENUINE), text)
    links = len(_LINK.findall(text))
    if links >= 3:
        yield SpamSign(0.4, f"holds {links} links")
    letters = [char for char in text if char.isalpha()]
    if len(letters) >= _SHOUT_LETTERS and sum(map(str.isupper, letters)) > 0.6 * len(letters):
        yield SpamSign(0.3, f"is written in capitals: {_quoted(text)}")
    if "!!!" in text:
        yield SpamSign(0.2, "shouts: “!!!”")
    senseless = [word for word in _WORD.findall(text) if is_keyboard_run(word) or _is_unspeakable(word)]
    if senseless and 2 * len(senseless) >= len(_WORD.findall(text)):
        yield SpamSign(0.7, f"makes no words: {_quoted(' '.join(senseless))}")


def signs_in_call(texts: list[str]) -> Iterator[SpamSign]:
    """Signs that nobody but a machine talked. People who talk on are never gated."""
    if len(texts) <= _TURNS_OF_A_ROBOT:
        yield from _worded(_ROBOT, _flowing(" ".join(texts)[:_LOOKED_AT]))


def signs_in_contact(contact: Contact) -> list[SpamSign]:
    """Signs in the form's fields, together at most `_UNTIDY`."""
    found: list[SpamSign] = []
    left = _UNTIDY
    for sign in sorted(_of_contact(contact), reverse=True):
        weight = round(min(sign.weight, left), 2)
        if weight > 0:
            found.append(SpamSign(weight, sign.reason))
            left -= weight
    return found


def is_keyboard_run(word: str) -> bool:
    """Whether four or more neighbouring keys in a row make up most of a word, as in "asdf" or "qwerty"."""
    folded = word.casefold()
    runs = [index for index in range(len(folded) - 3) if folded[index : index + 4] in _RUNS]
    return bool(runs) and 4 + len(runs) - 1 > 0.6 * len(folded)


def _of_contact(contact: Contact) -> Iterator[SpamSign]:
    for field, value in (("name", contact.name), ("company", contact.company)):
        words = _WORD.findall(value or "")
        if any(map(is_keyboard_run, words)):
            yield SpamSign(0.5, f"{field} is typed along the keyboard: {_quoted(value or '')}")
        if words and words[0].islower():
            yield SpamSign(0.2, f"{field} is not capitalised: {_quoted(value or '')}")
    title = (contact.title or "").casefold()
    if "student" in title or "intern" in title.split():
        yield SpamSign(0.4, f"job title is {_quoted(contact.title or '')}")
    if re.search(r"\b(?:job ?seeker|unemployed|looking for (?:a )?(?:job|work)|open to work)\b", title):
        yield SpamSign(0.4, f"job title is that of a job seeker: {_quoted(contact.title or '')}")
    if is_business_email(contact.email) is False and not contact.company and not contact.title:
        yield SpamSign(0.2, "free-mail address, with no company and no job title")
    elif contact.email and not contact.title:
        yield SpamSign(0.1, "no job title")


def _flowing(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _worded(table: tuple[_Wording, ...], text: str) -> Iterator[SpamSign]:
    for weight, because, words in table:
        found = words.search(text)
        if found:
            yield SpamSign(weight, f"{because}: {_quoted(found.group())}")


def _is_unspeakable(word: str) -> bool:
    """A word of five or more Latin letters with no vowel, and no abbreviation."""
    return len(word) >= 5 and word[0].lower() <= "z" and not word.isupper() and _VOWEL.search(word) is None


def _quoted(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown[:80]}{'…' if len(shown) > 80 else ''}”"
