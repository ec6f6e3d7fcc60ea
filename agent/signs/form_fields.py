"""A form's field and what was filled in, where the field asks who decides ("Authorised to order?: No, the rector")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.sentences import Sentence, sentences
from agent.signs.phrases import phrases
from agent.signs.questions import Asked, asked_by, short_answer
from agent.signs.sign import Found
from agent.stems import Screened

_FIELD = re.compile(r"^[ \t>*•-]*(?P<label>[^:\n]{3,80}?)[ \t]*:[ \t]*(?P<answer>[^\s:][^\n]*)$", re.MULTILINE)
_OF_DECIDING = Screened(
    phrases(
        "decid\\w*|decision|authori[sz]\\w*|authority|sign|signs|signing|signator(y|ies)|sign-?off|approv\\w*|order(s|ing)?|purchas\\w*|buy|buys|buyer|say|budget (holder|owner)|involved|agree"
    )
)
_IS_IT_YOU = Screened(
    phrases(
        "decision[- ]?makers?\\W*$|(final|main|primary) decision|(are you )?(authori[sz]ed|allowed|entitled|able) to (purchase|buy|order|sign|decide|approve)",
        "(authori[sz]ed|responsible) (buyer|signatory|purchaser)|signator(y|ies)|(purchasing|signing|buying|decision) (authority|power)|authority to (sign|order|buy|purchase|decide)|budget (holder|owner)",
        "decision (made |taken )?by|(final )?approver|are you the (buyer|purchaser)|can you (place (an |the )?orders?|order|buy|sign|purchase|decide|approve)",
    )
)
_MUST_OTHERS = Screened(
    phrases("(other|further) (approvers?|stakeholders?|decision[- ]?makers?)|approvals? (needed|required|necessary)")
)


def fields(text: str) -> Iterator[tuple[Sentence, Found]]:
    """The fields of a form that ask who decides: the label with the first sentence filled in, and what that says."""
    if ":" not in text or not _OF_DECIDING.stands_in(text):
        return
    for line in _FIELD.finditer(text):
        answer = sentences(line["answer"])[0]
        hit = _answered(line["label"], answer)
        if hit is not None:
            end = line.start("answer") + answer.end
            yield Sentence(text[line.start("label") : end].rstrip(), line.start("label"), end), hit


def _answered(label: str, answer: Sentence) -> Found | None:
    asked = asked_by(label.rstrip("? ") + "?") & {Asked.DECIDER, Asked.THEM, Asked.OTHERS, Asked.NOBODY_ELSE}
    if _MUST_OTHERS.stands_in(label):
        asked = frozenset({Asked.OTHERS})
    elif _IS_IT_YOU.stands_in(label):
        asked |= {Asked.THEM}
    return short_answer(answer, asked) if asked else None
