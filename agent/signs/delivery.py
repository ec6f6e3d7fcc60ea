"""Which time in a sentence is the one by which the buyer wants it, rather than a promise or a meeting."""

from __future__ import annotations

import re
from datetime import date

from agent.sentences import Sentence
from agent.signs.sign import Voice
from agent.values.times import Time, find_times

_DELIVERY = re.compile(
    r"\b(?:install\w*|set[- ]?up|setup|implement\w*|deploy\w*|up and running|running|in place|operational|deliver\w*|ready|"
    r"go(?:ing)? live|live by|roll(?:ed)?[- ]?out|complet\w+|done|finish\w*|in our hands|on site|onsite|timeline|timeframe|time ?frame|"
    r"deadline|turnaround|up by|need (?:it|them|this|these|everything|all)|have (?:it|them|this|these|everything|something)|"
    r"get (?:it|them|this|these|everything|started)|want (?:it|them|this|these|everything)|everything up|schedule|how (?:soon|quickly|fast|long)|"
    r"when (?:would|do|can|could|are)|in use|switch(?:ed)? over|cut[- ]?over|shipped|arrive[ds]?|start using|work(?:ing)? by|needed)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:call|meeting|e-?mail|proposal|get back|follow[- ]?up|send|sending|speak|talk|chat|touch base|demo|invoice|quote|documents?|"
    r"paperwork|trial|warranty|support|guarantee|refund|return|ago|for the (?:past|last)|over the (?:past|last|next)|"
    r"in the (?:past|last)|contract (?:ends|expires|runs)|payment|pay|train(?:ing)?|shift|respon(?:d|se))\b",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"\b(?:start|begin|kick[- ]?off|initiate|get going)\b(?!\s+using)", re.IGNORECASE)
_ENDING = re.compile(
    r"\b(?:complet\w+|finish\w*|done|set[- ]?up|installed|running|live|operational|in place)\b", re.IGNORECASE
)
_RECURRING = re.compile(r"\b(?:every|each|per|once an?|twice an?|a|times an?)\s*$", re.IGNORECASE)
_YOUR_TIME = re.compile(r"\byour\s+(?:(?!we\b|our\b)[\w'’-]+\s+){0,3}$", re.IGNORECASE)
_YOU_WANT = re.compile(
    r"\b(?:you(?:['’](?:d|re|ve))?\s+(?:\w+\s+){0,2}?(?:want|wanted|wanting|need|needed|needing|mention\w*|prefer\w*|said|looking|aim\w*|hop\w+|request\w*|"
    r"like|liked|ask\w*|require\w*|target\w*|plan\w*|seek\w*|expect\w*)|you(?:r)?\s+(?:\w+\s+){0,3}?(?:timeline|timeframe|deadline|requirement|preference|goal|target|window)\s+(?:is|of|was|for|to))\b"
    r"(?:(?!\b(?:we can|we['’]ll|we will|our|i['’]ll|i can|we (?:usually|typically))\b)[^;!?]){0,90}$",
    re.IGNORECASE,
)


def wanted_times(sentence: Sentence, voice: Voice, said_on: date, *, asked: bool = False) -> list[Time]:
    """The times in a sentence by which the buyer wants it. `asked`: the seller's last words asked for one."""
    text = sentence.text
    if voice is Voice.BUYER:
        if not (asked or _DELIVERY.search(text)) or not _may_be_delivery(text):
            return []
        return [t for t in find_times(text, said_on) if not _RECURRING.search(text[: t.start])]
    return [
        t for t in find_times(text, said_on) if _YOUR_TIME.search(text[: t.start]) or _YOU_WANT.search(text[: t.start])
    ]


def proposed_times(sentence: Sentence, said_on: date) -> list[Time]:
    """The times in a seller's sentence about delivery, which a buyer may accept."""
    if not _DELIVERY.search(sentence.text) or not _may_be_delivery(sentence.text):
        return []
    return find_times(sentence.text, said_on)


def _may_be_delivery(text: str) -> bool:
    if _BEGIN.search(text) and not _ENDING.search(text):
        return False
    return not _ELSEWHERE.search(text) or bool(
        re.search(
            r"\b(?:install\w*|up and running|set[- ]?up|deploy\w*|in place|operational|go live)\b", text, re.IGNORECASE
        )
    )
