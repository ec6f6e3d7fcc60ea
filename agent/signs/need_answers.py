"""What a short answer to "is that a problem for you?" or "what would you improve?" says of the need."""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases, words
from agent.signs.questions import Asked
from agent.signs.sign import Found
from agent.signs.talk import ABOUT_THE_TALK

_LEAD_IN = r"^(?:(?:uh|um|oh|ah|well|hmm|so|i mean|honestly|frankly|to be (?:honest|frank|fair)|actually|look|good question)[\s,.]+)*"
_NOTHING = compiled(
    _LEAD_IN
    + phrases(
        "(no|nope|nah)( (no|nope|nah))*(?=\\s*[.,!]|\\s*$)(?!,? (but|except|although|other than|only|thanks|thank you|(that|this|it|(the|your) (list|order|offer|form))('s| is| was|'d be| would be| will be| covers) ((about|pretty much|already) )*(all|everything|it|complete|the lot|enough)))",
        "(none|nothing|not a thing|not a soul|hardly any(thing)?|nobody|no one|not much|not (that|as far as) (I|we)|not (really|currently|particularly|especially|"
        "at (all|the moment|present)|right now|as such|for (us|me)|to speak of|any|a lot|in particular))(?! (sure|bad)(?!\\w))",
        "i ((really|very much|sincerely|rather|strongly|honestly|do) )*doubt (it|that)|i don't (think|believe) so|i can't say (so|that)|"
        "i would(n't| not) say so|hardly|quite the (opposite|contrary)|on the contrary|far from it|i wouldn't know what",
        "((truth be told|in truth|strictly speaking|i'm afraid),? )?there(('s| is| are) (none|no such thing)|('s| is) nothing|( isn't| aren't|'s not|'re not) (any|one|anything|a single one))(?! (else|yet|left|more|in stock))",
        "(that|it|they|those|none of (it|that|them)) ((really|just) )*(doesn't|don't|does not|do not|never|hardly|no longer) ((really|ever|at all) )*(troubles?|bothers?|worr(y|ies)|hurts?|concerns?|affects?) (us|me)(?=\\s*[.,!]|\\s*$)",
        "all('s| is) well|(everything|it all|all of it)('s| is)? (fine|okay|running|works|well|good|as it should be)(?=\\s*[.,!]|\\s*$)",
        "not (very|too|terribly|so) (often|many|much)|never (has|have|did|was|were|had)( been)?(?=\\s*[.,!]|\\s*$)|(rarely|hardly ever|seldom|never)(?=\\s*[.,!]|\\s*$)",
    ),
    re.IGNORECASE,
)
_BUT = compiled(
    phrases("but|except|although|though|however|only|apart from|other than|besides|beyond|than"), re.IGNORECASE
)
_MUCH = compiled(
    _LEAD_IN
    + phrases(
        "((yes|yeah|oh yes|oh),? )*(very( much)?( so)?|badly|desperately|urgently|more than ever|absolutely|definitely|a lot|lots|plenty|all the time|every (single )?(day|week)|"
        "constantly|where do I (start|begin)|immensely|enormously|tremendously|hugely|big time|more than (you|I)|you have no idea|too (many|often|much)|"
        "quite (a (lot|few|bit)|often)|(daily|weekly)(?=\\s*[.,!]|\\s*$))(?! (no|not|nothing|none|never|rarely))",
    ),
    re.IGNORECASE,
)
_TALK = compiled(
    ABOUT_THE_TALK
    + "|"
    + phrases(
        words(
            "foresee, expect, anticipate, as well, too, other, else, further, remaining, additional, right now, address, about the, regarding, question, questions, price, pricing, cost, date, dates, budget, proposal, offer, contract, else I can, discount, demo, call, meeting"
        )
    ),
    re.IGNORECASE,
)


def need_answer(question: Sentence, sentence: Sentence, asked: frozenset[Asked]) -> Found | None:
    """The stance of an answer that says only how much there is of it; None where nothing was asked of the need."""
    if (
        asked.isdisjoint({Asked.TROUBLE, Asked.USE})
        or Asked.TIME in asked
        or sentence.asks
        or _TALK.search(question.text)
    ):
        return None
    if _NOTHING.match(sentence.text) and not _BUT.search(sentence.text):
        return Found("need.answer", Stance.AGAINST, Asked.TROUBLE in asked, 0, len(sentence.text))
    if _MUCH.match(sentence.text):
        return Found("need.answer", Stance.FOR, True, 0, len(sentence.text))
    return None
