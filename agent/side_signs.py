"""What people say that tells which side of a sale they are on.

A table of wordings with a weight each. A weight of 3 is enough to decide if nothing speaks against it; lighter ones
need company. Both sides introduce themselves, so that alone decides nothing.

In a wording, `~` stands for up to two words in between, `OFFERING` for something that is sold and `MONEY` for a sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from agent.compiled import compiled
from agent.conversation import Side
from agent.stems import Sought, Trigger


@dataclass(frozen=True)
class SideSign:
    """A wording, the side that it speaks for, and how strongly. `cased`: it is read with its capitals."""

    side: Side
    weight: float
    words: str
    cased: bool = False

    @cached_property
    def sought(self) -> re.Pattern[str] | Sought:
        return compiled(self.words) if self.cased else Sought(self.words)


class Colleague(NamedTuple):
    """A mention of somebody as one's own colleague, with its place in the text."""

    first_name: str
    start: int
    end: int


_SHORTHAND = {
    "~ ": r"(?:[\w'-]+ ){0,2}",
    "OFFERING": (
        r"(?:products?|platform|solutions?|software|tools?|suite|services?|system|packages?|plans?|app|offering|"
        r"catalog(?:ue)?|licen[cs]es?|subscription)"
    ),
    "MONEY": r"(?:[$€£] ?[0-9][0-9.,]{0,12}k?|[0-9][0-9.,]{0,12} ?(?:k|dollars|euros?|pounds|usd|eur|gbp)\b)",
}

_SELLER: dict[str, float] = {
    # opens the call
    r"am i speaking (?:with|to)": 3,
    r"(?:may|can|could) i (?:please )?speak (?:with|to)": 3,
    r"is this [\w'-]+(?: [\w'-]+)?\?": 1,
    r"(?:i'm|i am|we're|i was) calling ~ (?:from|on behalf of|about|because|to follow|regarding)": 2,
    r"thank(?:s| you) ~ for (?:calling|your interest|taking (?:the time|(?:my|our|this) call))": 2,
    r"(?:taking|take|took) ~ time to (?:speak|talk|chat|meet)": 2,
    r"your interest in": 3,
    r"(?:you're|you are|you were|you've been|you have been) interested in": 3,
    r"(?:you're|you are|you were|you've been|you have been) (?:looking|considering|thinking)": 1,
    # asks about the buyer
    r"your ~ (?:timeline|time ?frame|requirements|needs|pain points?)": 2,
    r"your ~ budget": 2,
    r"(?:tell|share)(?: with)? me (?:a (?:little |bit )+)?(?:more )?about (?:your|what you|how you)": 2,
    r"(?:are you|who's|who is|who else) ~ (?:decision[- ]maker|involved in the decision|signs? off)": 3,
    r"what(?:'s| is| has been|'s been) ~ (?:biggest|challenge|holding you)": 1,
    r"(?:totally|completely) (?:get|understand|hear)": 1,
    r"i hear you": 1,
    # presents
    r"our ~ OFFERING": 2,
    r"our ~ (?:customers|clients)": 1,
    r"our (?:installation|onboarding|implementation|support|professional services) team": 3,
    r"our (?:team|engineers|technicians|installers) (?:can|will|could) ~ (?:install|set|configure|help)": 3,
    r"we (?:can |also |do |could )*(?:offer|provide|sell|specialise|specialize)": 2,
    r"(?:designed|built) to ~ (?:help|make|integrate|reduce|save|speed|cut|simplify|scale)": 1,
    r"(?:help|helps|save|saves) (?:you|your team|your company|teams)": 1,
    r"(?:show|walk|take) you (?:through|how|around)": 2,
    # names the price, makes an offer
    r"(?:is|are|comes) (?:\w+ )?priced": 2,
    r"(?:list|unit) price (?:is|of)": 2,
    r"(?:starts|start|starting) at MONEY": 2,
    r"(?:it's|it is|that's|they're|that'd be|costs?|runs?|comes to) (?:\w+ )?MONEY": 2,
    r"(?:i|we)(?:'ll| will| can) ~ (?:send|prepare|draft|put together|get) ~ (?:quote|proposal|contract|estimate)": 3,
    r"(?:we|i) (?:can|could|might be able to) (?:do|offer|give|extend) ~ ~ discount": 3,
    r"(?:want me to|would you like me to|shall i|should i|can i) (?:set up|schedule|send|book|show|put)": 2,
    r"would you like (?:a|to see) (?:a )?(?:demo|trial)": 2,
}

_BUYER: dict[str, float] = {
    # answers the call
    r"who (?:am i speaking|is calling|are you with)": 3,
    r"who's (?:this|calling|speaking)": 2,
    r"(?:yes|yeah)[,.]? (?:speaking|this is [\w'-]+)": 2,
    r"(?:i'm|i am|we're|we are) calling (?:to ask|because i need|because we need|to order|to find out)": 3,
    # has money to spend, or not
    r"(?:our|my) ~ budget": 3,
    r"(?:i|we) ~ budget (?:of|is|around|about|up to) ~ MONEY": 3,
    r"(?:i|we)(?:'ve| have)? ~ (?:set aside|allocated|earmarked)": 3,
    r"(?:i|we) (?:have|can spend|could spend) ~ MONEY": 3,
    r"(?:too|pretty|kinda|bit|so|really) (?:expensive|pricey|steep)": 2,
    # asks for price and terms
    r"how much (?:is|are|does|do|would|will)": 3,
    r"what(?:'s| is| are| does| would|'s about) ~ (?:the|your) ~ (?:price|prices|pricing|costs?|rates)": 3,
    r"what does (?:it|that|this) cost": 3,
    r"(?:can|could|would) you (?:please )?(?:send|give|email|prepare) ~ ~ (?:quote|proposal|pricing|price)": 3,
    r"how (?:long|soon|quickly|fast) (?:does|would|will|can|could)": 2,
    r"(?:do|can|will) you ~ (?:offer|support|install|deliver)": 2,
    r"(?:does|can|will) (?:it|this|that) ~ (?:support|integrate|include|come with|handle|scale)": 2,
    r"what's the catch": 2,
    r"your ~ OFFERING": 2,
    # decides, or has to ask
    r"(?:i|we) ~ (?:need|have|will need) to (?:check|consult|run|talk|speak|discuss|clear) ~ ~ (?:with|by|past|to)": 3,
    r"i ~ (?:have|make|own) the (?:final|last) (?:say|decision|word|call)": 3,
    r"i can sign off": 3,
    r"need ~ approval from (?:my|our)": 3,
    # wants something
    r"(?:we|i)(?:'re| are|'m| am)? (?:\w+ )?(?:need|looking for|looking to|hoping to|looking at|looking into)": 2,
    r"i(?:'m| am|'ve)? ~ (?:interested in|checking out|been hearing|been looking|was looking|heard about)": 2,
    r"we(?:'re| are) (?:\w+ )?(?:using|struggling|drowning|overwhelmed)": 2,
    r"(?:we'd|i'd|we would|i would) (?:like|love|want) to (?:buy|order|purchase|try)": 3,
    r"(?:we|i)(?:'ll| will)? need (?:it|them|everything|this|all)": 2,
}

_INTRODUCES = (
    r"\b(?i:this is|my name is|my name's|i'm|i am)\s+(?:[^\W\d_a-z][\w.'-]{0,40},?\s+){1,4}"
    r"(?:(?i:and i'm|calling|here)\s+){0,2}(?i:from|with|at|of)\s+(?:the\s+)?[^\W_a-z][\w.&-]{0,40}"
)
"""Somebody names their company. Read with its capitals: "this is what we get from them" is no introduction."""


def _spelt_out(wording: str) -> str:
    for short, words in _SHORTHAND.items():
        wording = wording.replace(short, words)
    return rf"\b{wording}"


SIGNS: tuple[SideSign, ...] = (
    SideSign(Side.SELLER, 2, _INTRODUCES, cased=True),
    *(SideSign(Side.SELLER, weight, _spelt_out(wording)) for wording, weight in _SELLER.items()),
    *(SideSign(Side.BUYER, weight, _spelt_out(wording)) for wording, weight in _BUYER.items()),
)

_NAME = r"(?P<name>[^\W\d_a-z][\w'-]{1,40})"
_LAST = r"(?:\s+[^\W\d_a-z][\w'-]{1,40})?"
_POST = (
    r"(?i:colleague|co-?worker|teammate|partner|boss|manager|director|engineer|architect|specialist|expert|analyst|"
    r"consultant|assistant|lead|head of \w+|cto|cfo|ceo|coo|cio|vp)"
)
_OWN = r"(?i:my|our)\s+(?:[\w-]+\s+){0,3}?"
_COLLEAGUES = Trigger(
    (
        compiled(rf"\b{_OWN}{_POST},?\s+(?:here,?\s+)?{_NAME}"),
        compiled(rf"\b{_NAME}{_LAST},?\s+(?:(?i:who is|who's|is)\s+)?{_OWN}{_POST}\b"),
        compiled(rf"\b{_NAME}{_LAST}\s+(?i:from)\s+{_OWN}(?i:team|side|department|office)\b"),
    ),
    lambda words: words.pattern,
)


def straight(text: str) -> str:
    """The text with straight apostrophes, character for character."""
    return text.replace("’", "'").replace("‘", "'")


def colleagues(text: str) -> list[Colleague]:
    """People whom the speaker of a straight text calls a colleague, in order of mention."""
    found = [match for pattern in _COLLEAGUES.worth_trying(text) for match in pattern.finditer(text)]
    mentions = [Colleague(match["name"], match.start("name"), match.end()) for match in found]
    return sorted(mentions, key=lambda one: one.start)
