"""What a buyer says of the money after turning to it: "I'll be frank about money. There is none.", "Money? All there."."""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.compiled import compiled
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
_NONE = compiled(
    r"\W*"
    + phrases(
        "((but|well|sadly|unfortunately|so|and|honestly|right now|currently|at the moment|this (year|quarter|month)),? )*"
        "((there('s| is| are)|(we|I)('ve| have)( got)?) )?((got|simply|just|really|absolutely|currently) )*(none|nothing|zilch|nil|not (a|one) (cent|penny|dime|bean|dollar|euro|pound))(?! (of|but|in the way|wrong)){open}",
        "((but|well|sadly|unfortunately|so|and|honestly|right now|currently|at the moment|this (year|quarter|month)),? )*"
        "(there (isn't|is not|aren't|ain't) (any|a (cent|penny|dime|bean))|(we|I) (don't|haven't|do not|have not) (have|got|have got) (any|a (cent|penny|dime|bean)))(?! (idea|trouble|problem|issue|doubt)){open}",
        "(it|that|they|all of it|everything|what there was|most of it)('s| is| are| was| were| has| have|'ve)?( all)?( already)?( been)? (gone|spent|frozen|cut|used up|withdrawn|pulled|cancell?ed|exhausted|eaten up)(?! into it)",
        "{it}( all| has| have| had)* (went|gone) (in|on|to|into|for|towards) (the|a|an|my|our|his|her|two|new|some) (?!(\\w+ )?(account|bank|budget|pot|fund|plan|kitty)s?(?!\\w))(\\w+ )?\\w+",
        "((but|well|sadly|unfortunately|no),? )*{it} (isn't|is not|aren't|are not|wasn't|'s not|'re not) ((even|really|yet|any ?more) )*(there|in the (bank|account|budget|plan)|ours)",
        it="(it|that|they|all of it|everything|the lot|the (money|funds|cash))",
        open=_LEFT_OPEN,
    ),
    re.IGNORECASE,
)
_THERE = compiled(
    r"\W*"
    + phrases(
        "{so}({it}('s| is| are|'re| has been| have been| was| were|'s been) )?((all|already|now|still|fully|just|well|safely) )*"
        "(there|approved|set aside|in place|sorted|settled|secured|put (by|aside)|{kept}|passed|signed off|agreed|booked|cleared|released|granted|lined up|{lies}( there| here| ready| {kept})?|no (problem|issue|object)){close}",
        "{so}{it} (lies|sits|stands|waits) (there|here|ready|{kept}){close}|{so}{it}(('s| has| have|'ve|'s been| has been) )? ?((already|just|all|gone|been|came|come) )+(in|through){close}",
        "{so}(they|he|she|the (board|council|committee|bank)|finance|head office)('ve| have|'s| has)? ((just|already|now|all|both) )*(released|approved|granted|passed|cleared|okayed|agreed|signed) (it|that|to it|to that){close}",
        so="((but|well|so|and|luckily|no|yes|yeah|oh|um|uh),? )*",
        it="(it|that|this|they|that one|the lot|all of it|the (money|funds|cash))",
        kept="(in|at) (the|my|our) (\\w+ )?(bank|account|plan|budget|drawer|safe|till|tin|pot|kitty|box|envelope)|with (me|us)",
        lies="(sitting|lying|waiting|parked)",
        close="(?! (was|were|is|are|isn't|aren't|to|once|if|when|until))(?=\\s*[.,;!]|\\s*$| (since|for|in|by|last|and|too|already|on \\w+day))",
    ),
    re.IGNORECASE,
)


def turns_to_money(sentence: Sentence) -> bool:
    """Whether a whole sentence does no more than turn to the money ("Now about the budget.", "Money?")."""
    return _TURNS_TO_MONEY.stands_in(sentence.text)


def told_of_it(sentence: Sentence) -> Found | None:
    """What a sentence that goes on after such a one says of the money; it need not name it."""
    stance = None if sentence.asks else _told(sentence.text)
    return None if stance is None else Found("budget.told", stance, True, 0, len(sentence.text))


def told_in_answer(question: str, reply: str) -> Stance | None:
    """What a reply says of the money that the question names, and it need not ("And the funds?" "They're lying there.")."""
    named = _SAYS_THE_TOPIC.match(reply)
    said = reply[named.end() :] if named is not None else reply
    stance = _told(said)
    if stance is Stance.AGAINST and (_OF_A_TROUBLE.search(question) or not _NONE_CLOSES.match(said, _none_ends(said))):
        return None
    return stance


def _told(text: str) -> Stance | None:
    if _NONE.match(text):
        return Stance.AGAINST
    return Stance.FOR if _THERE.match(text) else None


def _none_ends(text: str) -> int:
    match = _NONE.match(text)
    return 0 if match is None else match.end()


_SAYS_THE_TOPIC = compiled(
    r"\W*(?:(?:the\s+)?(?:money|funds|funding|budget|cash)\s*[,:–—]\s*|[^:.;!?]{0,30}:\s*)", re.IGNORECASE
)
"""What an answer may take up before it says anything ("Funds, none.", "That we agree on: there are none.")."""

_NONE_CLOSES = compiled(
    r"\W*$|\s*[.,;!]|\s+(?:left|for|there|at\s+all|what(?:so)?ever|now|yet|sorry|right|any\s?more|this|until|till|so|and|because|since|last|in|we|they|he|she)\b",
    re.IGNORECASE,
)
_OF_A_TROUBLE = compiled(
    r"\b(?:problems?|troubles?|issues?|worr\w+|concerns?|los(?:e|es|ing|t)|sav(?:e|es|ing)|owed?|wrong|waiting|hitch\w*|obstacles?|in\s+the\s+way|chang\w+|"
    r"waste[ds]?|wasting|cost\s+you|charges?|refund\w*)\b",
    re.IGNORECASE,
)
"""In a question whose "none" is good news."""
