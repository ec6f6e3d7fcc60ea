"""What the seller says or asks of what is not so ("so you can't sign?"), and how it is answered.

"No" and "correct" both agree that it is not so; "I do" and "on the contrary" say that it is. A question that begins
with its verb ("can't you sign?") is not one of them: "no" means no there.
"""

from __future__ import annotations

import re

from agent.claims import Factor
from agent.compiled import compiled
from agent.signs import replies
from agent.signs.money_nouns import MONEY, UNLESS
from agent.signs.phrases import phrases
from agent.stems import Screened
from agent.turns import Answer, answer

_NOT = (
    r"(?:\b(?:no|not|never|cannot|none|nobody|nothing)\b|n['’]t\b|\b(?:do|does|is|are|ca|wo|have|has|would|need)nt\b)"
)
_LEAD_IN = (
    r"\W*(?:(?:so|and|then|but|okay|ok|well|right|um|uh|oh|ah|hm+|now|I (?:see|gather|understand|take it|guess|suppose|assume|"
    r"hear|imagine)|(?:do I|if I) understand(?: you)?(?: (?:right|correctly|rightly))?|that means|you mean|meaning|that)\b\W*)*"
)
_TAG = (
    r"(?:,? (?:then|right|correct|yes|yeah|no|either|I (?:guess|suppose|take it|gather|assume|think|understand)|"
    r"(?:is|am|do) (?:that|I)[^.?,]{0,30}|(?:do|does|is|are|can|have|has|will|would|did|must|need) (?:you|it|there|that|they|he|she|I)))*"
)
_IS_NOT = compiled(
    rf"(?!.*\b(?:mind|if I|whether|how|when)\b){_LEAD_IN}(?:(?:(?:there|you|it|that)s?|youre|the|your|this|he|she|they)\b[^?.,]{{0,30}}?{_NOT}|(?:nobody|no one|nothing)\b)"
    rf"(?! only\b)[^?,]*?{_TAG}\W*$",
    re.IGNORECASE,
)
_OF_OTHERS = Screened(
    r"\b(?:nobody|no one|no other|any(?:one|body)|they|he|she|another|no (?:board|committee|boss|partners?|manager|second|further|more))\b|"
    r"\b(?:your (?!decision|call|choice|job|money|signature)\w+|the (?:board|committee|council|management|owner|director))(?: \w+)? (?:\w+n['’]?t|will not|does not|do not|need not|has no|is not)\b"
)
_HIMSELF = (
    r"(?:he|she|they|someone|somebody|everyone|(?:my|our|the|his|her|their) (?:[\w-]+ ){0,2}?[\w-]+|(?-i:[A-Z])\w+)"
)
_SO = (
    r"(?: (?:really|certainly|actually|indeed|definitely|most certainly|very much|absolutely))* "
    r"(?:do|does|can|could|am|are|is|have|has|will|would|must|should|may|did|has to|have to|need to|needs to)\b(?!['’])"
    r"(?: (?:indeed|though|actually|of course|certainly|alone|myself|after all|all right|one|some|plenty|enough|it))*"
    r"(?=\s*(?:[.,;!–—-]|$))"
)
_YES_NO = r"\W*(?:(?:no|nope|yes|yep|yeah|oh|ah|well|actually|but|sure|of course|certainly|sorry|um|uh|on the contrary)\b\W*)*"
_IT_IS = compiled(
    rf"{_YES_NO}(?:(?:I|we|it|that|there)(?:{_SO}| (?:do|does|did) (?:have|need|want|decide|sign|matter|hurry)\b(?! to)|"
    rf"(?:['’]ve| have) (?:got )?(?:one|some|plenty|enough|it|that)\b)|"
    r"(?:quite |just |rather )?(?:on )?(?:the (?:very |exact )?|to the )(?:contrary|opposite|reverse)|(?:yes,? )?very much(?: so)?\b|"
    r"(?:that['’]?s|that is|it['’]?s) (?:not (?:quite )?(?:so|true|right|correct)|wrong|incorrect|untrue)\b|"
    r"not (?:so|true)\b|actually,? yes\b|wrong\b|incorrect\b|you['’]?(?:re| are) (?:wrong|mistaken))",
    re.IGNORECASE,
)
_THEY_DO = compiled(rf"{_YES_NO}{_HIMSELF}{_SO}", re.IGNORECASE)
_THERE_IS = compiled(
    rf"{_YES_NO}there(?:['’]s| is| are) (?!no\b|not\b|nothing\b|none\b|nobody\b|hardly\b|little\b)", re.IGNORECASE
)
_OF = {
    Factor.BUDGET: Screened(
        phrases(
            "{not}( \\w+){0,3}? {money}{unless}|{money} ((is|are|has|have|was|were) )?{not}",
            "{not} ((really|yet|been|already) )*(funded|budgeted|financed|approved|set aside|allocated)",
            money=MONEY,
            unless=UNLESS,
            **{"not": "(no|not|never|cannot|\\w+n't)"},
        )
    ),
    Factor.NEED: Screened(
        phrases(
            "({not}|no longer) ((really|actually|currently|even|have|see|got|a|any|much|urgently) )*(need|need for|use for|interest in|problems? with|trouble with|issues? with)"
            "( (it|this|that|one|them|those|anything|any|such a thing|something like (it|this|that)|an? ([\\w-]+ ){1,2}?[\\w-]+))?"
            "( (at all|really|any ?more|then|either|do you))*(?=\\W*$|,)",
            "nothing ((there|here|at all|really) )*((that|which) )?((really|ever) )*((bothers|annoys|worries|troubles|frustrates|irks|bugs|concerns|hurts) (you|them|your \\w+)|"
            "you('d| would|'re| are| want to|ever)?( you'd)? ((like|want|to|really|ever|see) )*(changed?|improved?|fix|fixed|different|do differently|missing|miss|replaced?|better))",
            **{"not": "(no|not|never|cannot|\\w+n't)"},
        )
    ),
    Factor.TIMELINE: Screened(
        phrases(
            "{not} ((really|that|so|very|all that|terribly|much|any|a|in|such|under|fixed|particular|set|exactly|have|got|hard|real|feel|great|big) )*"
            "(urgent|urgency|pressing|rush|hurry|deadline|pressure|time-critical|target date)(?! (it|with|the)(?!\\w))",
            **{"not": "(no|not|never|cannot|\\w+n't)"},
        )
    ),
}


def says_not(text: str) -> bool:
    """Whether a sentence of the seller says, or asks whether, something is not so."""
    return _IS_NOT.match(text) is not None


def of_others(text: str) -> bool:
    """Whether it says so of others than the buyer ("so nobody else has to sign?")."""
    return _OF_OTHERS.stands_in(text)


def denied_in(text: str) -> list[Factor]:
    """The factors that a sentence that says what is not so says it of, but for who decides."""
    return [factor for factor, words in _OF.items() if words.stands_in(text)]


def replied(said: str, reply: str) -> Answer:
    """Whether a turn of the buyer agrees with a sentence of the seller.

    Where that says what is not so, only words of its own contradict it ("I do."); a bare yes may mean either, and is
    taken to agree.
    """
    plain = answer(reply)
    if not says_not(said):
        return plain
    if _contradicts(said, reply):
        return Answer.DISAGREES
    agrees = plain is not Answer.NEITHER or replies.says_no(reply) or replies.names_nobody(reply)
    return Answer.AGREES if agrees else Answer.NEITHER


def _contradicts(said: str, reply: str) -> bool:
    if of_others(said) and _THEY_DO.match(reply):
        return True
    return _IT_IS.match(reply) is not None or ("there" in said.lower() and _THERE_IS.match(reply) is not None)
