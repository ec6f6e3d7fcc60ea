"""A sentence that goes on with the one before it, and is kept with it as evidence.

"Four thousand. It was approved in October." tells of the same money, and "The board decides. They meet in May." of the
same people; the second alone says of neither what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation
from agent.sentences import Sentence, sentences
from agent.signs import Voice, signs_in

_MONEY = compiled(
    r"(?:(?:and|so|but|well)\W+)*"
    r"(?:that|it|this|which|they)(?:['’](?:s|re|d been)| is| was| are| were| has been| had been| have been)\s+"
    r"(?:(?:all|already|also|the|our|my|now|still|just|only|been|about|pretty|much|absolute|upper|duly)\s+)*"
    r"(?:firm|fixed|final|approved|agreed|confirmed|granted|released|voted|passed|limit|max\w*|ceiling|everything|cap|"
    r"amount|sum|figure|budget|there|available|earmarked|set aside|what (?:we|I|they)|as (?:high|far|much))\b",
    re.IGNORECASE,
)
_DECIDERS = compiled(
    r"(?:(?:and|so|but|well)\W+)*(?:he|she|they)(?:['’](?:ll|d|re|s))?\s+"
    r"(?:(?:only|always|all|usually|will|would|also|both|then|normally)\s+)*"
    r"(?:meets?|decides?|signs?|approves?|votes?|sits?|gathers?|answers?|gives? (?:the|an|me|us)|looks? at|reviews?|"
    r"(?:has|have) to|must|insists?|controls?|holds?|makes? the)\b",
    re.IGNORECASE,
)
_GOES_ON = {
    (Factor.BUDGET, Stance.FOR): _MONEY,
    (Factor.BUDGET_AMOUNT, Stance.FOR): _MONEY,
    (Factor.AUTHORITY, Stance.AGAINST): _DECIDERS,
}


def going_on(conversation: Conversation, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those with such a sentence behind theirs resting on both."""
    for claim in claims:
        words = _GOES_ON.get((claim.factor, claim.stance))
        if words is None or claim.takes_back or claim.evidence_class is not EvidenceClass.SAID or len(claim.quotes) > 1:
            yield claim
        else:
            yield _with_next(conversation, claim, words)


def _with_next(conversation: Conversation, claim: Claim, words: re.Pattern[str]) -> Claim:
    quote = claim.quotes[0]
    text = conversation.utterances[quote.utterance].text
    spoken = sentences(text)
    for said, after in pairwise(spoken):
        if said.text == quote.text and words.match(after.text) and not _says_otherwise(after, claim):
            both = Quote.trusting(utterance=quote.utterance, text=text[said.start : after.end])
            return claim.model_copy(update={"quotes": (both,)})
    return claim


def _says_otherwise(after: Sentence, claim: Claim) -> bool:
    factor = Factor.BUDGET if claim.factor is Factor.BUDGET_AMOUNT else claim.factor
    return after.asks or any(hit.stance is not claim.stance for hit in signs_in(after, factor, Voice.BUYER))
