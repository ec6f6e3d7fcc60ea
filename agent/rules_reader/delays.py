"""Words that put off, beside a time that the buyer names: what it is that they put off.

"There's no rush. Within a week of ordering would be reasonable." Whoever names a time for the case that the thing is
done has a time, and these words do not count against it:

1. words of having time ("there's no rush") that stand before that time or in one turn with it, and the earliest day
   beside it ("in a week, but not before Wednesday"); in a later turn that agrees to nothing words of no urgency
   oppose that time, and it is contested; so do words that there is no time at all ("no deadline, it can be whenever")
   behind it, or from another of the buyers;
2. any words that put off, where the buyer has no need: the purchase is put off, and the need says so already;
3. words that put off a step of the sale ("Shall I book the demo?" "I'd rather wait."), or that stand in a turn with
   those that somebody else must decide first: it is the step, or the decision, that is waited for.

Where no time is named all of them stand; so do words that the thing itself is shelved (but in 2), and those that say
that something has changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.claims import Claim, EvidenceClass, Factor, Quote, Stance
from agent.compiled import compiled
from agent.conversation import Conversation
from agent.sentences import sentences, whole
from agent.signs import Voice
from agent.signs.change import replaces
from agent.signs.gainsaying import answers_colleague
from agent.signs.offered_times import INSTALL
from agent.signs.phrases import phrases
from agent.signs.talk import ABOUT_THE_TALK
from agent.signs.timing import AT_EASE, NOT_BEFORE, UNHURRIED
from agent.stems import Screened
from agent.turns import Answer, answer, seller_before

_A_STEP = Screened(
    ABOUT_THE_TALK
    + "|"
    + phrases(
        "trial|pilot|visit|meet|speak|talk|show|present|come (by|over)|contract|paperwork|order|sign|decide|decision|"
        "commit|go ahead|proceed|start",
        "(book|reserve|fix|set|offer|schedule|agree on|pencil in|block) ...(dates?|days?|slot|time|team|appointment)",
    )
)
"""A step of the sale, which the seller proposes."""

_SHELVED = Screened(
    phrases(
        "project|purchase|roll-?out|introduction|everything|the (whole|entire) \\w+|it all|years?|indefinitely",
        "on (hold|ice|pause)|shelved|postponed|deferred|suspended|frozen|parked|cancelled|called off|stopped",
    )
)
"""The thing itself is put off, not a step towards it."""


_CONTENT = compiled(
    r"\W*(?:(?:oh|well|and|that['’]s|that\s+is|it['’]s)\W+)*(?:good|great|fine|perfect|understood|understandable|no\s+(?:problem|worries)|"
    r"take\s+your\s+time|okay|ok|of\s+course|sure|certainly|excellent|all\s?right|alright|thanks|thank\s+you|I\s+see)\b",
    re.IGNORECASE,
)
"""Begins a turn that is content with what the seller said."""


def without_mere_delays(conversation: Conversation, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those that put off something else than the thing for which the buyer names a time."""
    timed = [claim for claim in claims if claim.factor is Factor.WANTED_BY and _is_the_buyers(claim)]
    if not timed:
        return tuple(claims)
    plainly, needless = any(claim.direct for claim in timed), has_no_need(claims)
    named = [claim.quotes[-1] for claim in timed]
    fallen = {
        claim
        for claim in claims
        if _puts_off(claim)
        and (needless or (plainly and _is_mere(claim, claims, named, conversation)))
        and not _changes(claim)
        and not _is_of_another_buyer(claim, named, conversation)
    }
    return tuple(claim for claim in claims if claim not in fallen)


def _is_the_buyers(claim: Claim) -> bool:
    return claim.evidence_class is not EvidenceClass.REPORTED and not claim.takes_back


def has_no_need(claims: Sequence[Claim]) -> bool:
    """Whether the strongest words about the need all deny it."""
    told = [claim for claim in claims if claim.factor is Factor.NEED and _is_the_buyers(claim)]
    strongest = [claim for claim in told if claim.direct] or told
    return bool(strongest) and all(claim.stance is Stance.AGAINST for claim in strongest)


def _puts_off(claim: Claim) -> bool:
    putting_off = claim.factor is Factor.TIMELINE and claim.stance is Stance.AGAINST
    return putting_off and claim.pattern != _TOO_SLOW and not answers_colleague(claim.pattern)


_TOO_SLOW = "timeline.too_slow"
"""Words that put nothing off: it is too long a wait."""


def _is_mere(claim: Claim, claims: Sequence[Claim], named: Sequence[Quote], conversation: Conversation) -> bool:
    """Whether words put off nothing, or a step of the sale. `named` are the words that name a time the buyer means."""
    words = claim.quotes[-1]
    if claim.pattern in AT_EASE:
        return _is_at_ease(claim, named, conversation)
    if claim.evidence_class is not EvidenceClass.SAID or _SHELVED.stands_in(words.text):
        return False
    before = seller_before(conversation, words.utterance)
    if before is not None and _A_STEP.stands_in(before.text):
        return True
    beside = [other for other in claims if other.quotes[-1].utterance == words.utterance]
    if claim.pattern == NOT_BEFORE and any(other.factor is Factor.WANTED_BY for other in beside):
        return True
    return any(other.factor is Factor.AUTHORITY and other.stance is Stance.AGAINST for other in beside)


def _is_at_ease(claim: Claim, named: Sequence[Quote], conversation: Conversation) -> bool:
    """Whether words of having time leave the time that is named as it is."""
    words = claim.quotes[-1]
    if _puts_off_a_step(conversation, words.utterance):
        return True
    if _opposes_outright(claim, named, conversation):
        return False
    before_it = any(words.utterance <= quote.utterance for quote in named)
    turn = conversation.utterances[words.utterance].text
    return claim.pattern not in UNHURRIED or before_it or _is_content(turn)


_SIGNING = Screened(
    phrases(
        "(conclude|draw up|issue|send|confirm|place|make|take|book) ...(agreement|contract|order|decision|appointment)",
        "decide|sign",
    )
)
"""The seller proposes to decide or to sign, or asks when."""


def _puts_off_a_step(conversation: Conversation, utterance: int) -> bool:
    """Whether the seller just asked when to sign, to decide or to meet, and not when it is to be installed."""
    before = seller_before(conversation, utterance)
    asking = [sentence.text for sentence in sentences(before.text)[-2:] if sentence.asks] if before else []
    return any(_SIGNING.stands_in(text) and not INSTALL.search(text) for text in asking)


_OUTRIGHT = Screened(
    phrases(
        "no (deadline|(particular|fixed|set|target) (date|day))|whenever|next year or|the (year|one) after|"
        "(date|start|day|year|timing|when)( really)? (does not|doesn't)( really)? matter",
        "the same to (me|us)",
        "(at )?any ?time( at all| you like| next year)|(isn't|is not|not) (at all )?urgent|not rushing",
        "no (rush|hurry)( \\w+){0,3} (at all|whatsoever)|some ?time next year|next year,? if (that|at all|ever)",
        "next \\w+ or the \\w+ after|(has|have) ((got|all the|still|plenty of|lots of) )*time",
        "(can|could) (totally |easily |well )?wait (till|until|for) (next|whenever)",
        "next {season} ((just )?as well|too|(will|would|'ll) do|{be} (also )?(fine|good|okay|(soon )?enough))",
        season="(year|season|spring|summer|autumn|winter)",
        be="(is|would be|will be|'s)",
    )
)
"""There is no time at all, rather than no haste."""


def _opposes_outright(claim: Claim, named: Sequence[Quote], conversation: Conversation) -> bool:
    """Whether words that there is no time stand in one turn with the one that is named, and behind it."""
    here = claim.quotes[-1]
    if not _OUTRIGHT.stands_in(here.text) or any(quote.text == here.text for quote in named):
        return False
    turn = conversation.utterances[here.utterance].text
    before = [quote for quote in named if quote.utterance == here.utterance]
    return bool(before) and all(turn.find(quote.text) < turn.find(here.text) for quote in before)


def _is_of_another_buyer(claim: Claim, named: Sequence[Quote], conversation: Conversation) -> bool:
    """Whether one of the buyers says that there is no time, and others name one."""
    here, said = claim.quotes[-1], conversation.utterances
    if claim.evidence_class is not EvidenceClass.SAID or not _OUTRIGHT.stands_in(here.text):
        return False
    others = [quote for quote in named if quote.text != here.text]
    return bool(others) and all(said[quote.utterance].speaker != said[here.utterance].speaker for quote in others)


def _is_content(turn: str) -> bool:
    """Whether a turn begins with words of being content with what the seller said ("Understood. There's no rush.")."""
    return answer(turn) is Answer.AGREES or _CONTENT.match(turn) is not None


def may_oppose(conversation: Conversation, utterance: int) -> bool:
    """Whether words of having time in a turn may contest a time that was named in an earlier one.

    They do not where the turn is content with the seller's words, and where the seller proposed a step of the sale.
    """
    return not _is_content(conversation.utterances[utterance].text) and not _puts_off_a_step(conversation, utterance)


def _changes(claim: Claim) -> bool:
    return replaces(whole(claim.quotes[-1].text), Voice.BUYER, value=False)
