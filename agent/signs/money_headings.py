"""What a buyer says of the money after turning to it: "I'll be frank about money. There is none.", "Money? All there."."""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.sign import Found
from agent.stems import Screened

_MONEY = (
    "(money|budgets?|funds|funding|finances|cash)( (side|part|question|end|front))?( (of|for) (it|this|things|that))?"
)
_TURNS_TO_MONEY = Screened(
    phrases(
        "^\\W*((and|so|now|but|well|okay|as for|then|oh),? )*((the|our|any|about the|about|on the) )?{money}\\s*[?.:…]*$",
        "(straight|honest|frank|open|plain|clear|candid|upfront|truthful|tell you|a word|word|warn you|talk|speak|turn(ing)?|com(e|ing)|now|next|get(ting)?) "
        "((with|to|now|you|then) )*(about|on to|on|to|regarding|concerning) ((the|our|my) )?{money}\\s*[.:,…]*$",
        money=_MONEY,
    )
)
"""A whole sentence that only turns to the money."""

_LEFT_OPEN = "(?! (yet )?(fixed|set|decided|specific|firm|to (decide|say|tell)))"
_NONE = re.compile(
    r"\W*"
    + phrases(
        "((but|well|sadly|unfortunately|so|and|honestly|right now|currently|at the moment|this (year|quarter|month)),? )*"
        "((there('s| is| are)|(we|I)('ve| have)( got)?) )?((got|simply|just|really|absolutely|currently) )*(none|nothing|zilch|nil|not (a|one) (cent|penny|dime|bean|dollar|euro|pound))(?! (of|but|in the way|wrong)){open}",
        "((but|well|sadly|unfortunately|so|and|honestly|right now|currently|at the moment|this (year|quarter|month)),? )*"
        "(there (isn't|is not|aren't|ain't) (any|a (cent|penny|dime|bean))|(we|I) (don't|haven't|do not|have not) (have|got|have got) (any|a (cent|penny|dime|bean)))(?! (idea|trouble|problem|issue|doubt)){open}",
        "(it|that|they|all of it|everything|what there was|most of it)('s| is| are| was| were| has| have|'ve)?( all)?( already)?( been)? (gone|spent|frozen|cut|used up|withdrawn|pulled|cancell?ed|exhausted|eaten up)(?! into it)",
        open=_LEFT_OPEN,
    ),
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\W*"
    + phrases(
        "((but|well|so|and|luckily),? )*((it|that|this|they)('s| is| are|'re| has been) )?((all|already|now|still|fully) )*"
        "(there|approved|set aside|in place|sorted|settled|secured|put (by|aside)|in the bank|passed|signed off|agreed|no (problem|issue|object))(?! (was|were|is|are|isn't|aren't|to|once|if|when|until)){close}",
        close="(?=\\s*[.,;!]|\\s*$| (since|for|in|by|last|and|too))",
    ),
    re.IGNORECASE,
)


def turns_to_money(sentence: Sentence) -> bool:
    """Whether a whole sentence does no more than turn to the money ("Now about the budget.", "Money?")."""
    return _TURNS_TO_MONEY.stands_in(sentence.text)


def told_of_it(sentence: Sentence) -> Found | None:
    """What a sentence that goes on after such a one says of the money; it need not name it."""
    if sentence.asks:
        return None
    for stance, said in ((Stance.AGAINST, _NONE), (Stance.FOR, _THERE)):
        if said.match(sentence.text):
            return Found("budget.told", stance, True, 0, len(sentence.text))
    return None
