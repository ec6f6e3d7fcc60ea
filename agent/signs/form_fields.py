"""A form's field and what was filled in, where the field asks for one of the four factors.

"Authorised to order?: No, the rector" is a question and its answer, and so are "Sign-off: me", "Budget approved? No" and
"Timeframe: None".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims import Factor
from agent.compiled import compiled
from agent.sentences import Sentence, sentences
from agent.signs import replies
from agent.signs.authority_fields import decides_filled_in
from agent.signs.money_answers import not_looked_at
from agent.signs.money_fields import MONEY, PAYING, money_filled_in
from agent.signs.need_fields import need_filled_in
from agent.signs.phrases import phrases
from agent.signs.sign import Found
from agent.signs.stated_fields import states
from agent.signs.timeline_fields import time_filled_in
from agent.stems import Screened

_FIELD = compiled(
    r"^[ \t>*•-]*(?P<label>[^:?\n]{3,80}?)[ \t]*(?P<mark>:|\?[ \t]*:?(?:[ \t]*\n(?![^:?\n]{3,50}[:?]))?)[ \t]*(?P<answer>[^\s:][^\n]*)$",
    re.MULTILINE,
)
"""The answer to a question may stand on the next line."""
_ASIDE = compiled(r"[ \t]*\([^()\n]*\)[ \t]*$")
"""What a label says beside ("Decision maker (y/n)")."""
_LETTERS = {"y": "yes", "n": "no"}
_BOX = compiled(r"[\[(][xX✓✔☒☑][\])]\s*(?P<what>[^\[\]\n]+)")
_OF_DECIDING = Screened(
    phrases(
        "decid\\w*|decision|authori[sz]\\w*|authority|sign|signs|signing|signed|signator(y|ies)|sign-?off|approv\\w*|order(s|ing)?|purchas\\w*|buy(s|er|ing)?|says?|go-?ahead|green light|role|position|function|capacity|I am|I'm|budget (holder|owner)|involved|agree"
    )
)
_OF_MONEY = Screened(phrases(f"{MONEY}|{PAYING}"))
_OF_TIME = Screened(
    phrases(
        "time ?(frame|line|scale)|timing|deadline|urgen(t|cy)|soon|when|(needed|required|wanted) (by|for)|planned|purchase|horizon|plan to|dates?|start"
    )
)
_OF_NEED = Screened(
    phrases(
        "problems?|challenges?|pain points?|headaches?|troubles?|issues?|bottlenecks?|wrong|working|needs?|solve|improve|fix|change|use|used|uses|purpose|for|goals?|aims?|objectives?|help|brings|reasons?|why|need|do you need|have you|project|situation|achieve|tell us"
    )
)
_YES_NO = compiled(
    r"\W*(?:yes|no|yep|nope|yeah|y|n|not|none|sadly|unfortunately|there (?:is|are)|it (?:is|has)|we (?:do|have))\b",
    re.IGNORECASE,
)
_YOU = compiled(r"\byou\b|\byour\b", re.IGNORECASE)


def fields(text: str, filled_in_by: str = "") -> Iterator[tuple[Sentence, Factor, Found]]:
    """The fields of a form that ask for a factor: the label with the first sentence filled in, what that speaks of, and
    what it says. `filled_in_by`: who wrote it, whose own name answers "who decides?".
    """
    if not (":" in text or "?" in text):
        return
    asked = (_OF_DECIDING, _OF_MONEY, _OF_NEED, _OF_TIME)
    of_deciding, of_money, of_need, of_time = (each.stands_in(text) for each in asked)
    if not (of_deciding or of_money or of_need or of_time):
        return
    for line in _FIELD.finditer(text):
        label, answer = _ASIDE.sub("", line["label"]), _ticked(sentences(line["answer"])[0])
        decides = decides_filled_in(label, answer, filled_in_by) if of_deciding else None
        if decides is not None:
            yield _field(text, line, answer.end), Factor.AUTHORITY, decides
        there = money_filled_in(label, answer, line["answer"]) if of_money else None
        if there is not None:
            yield _field(text, line, there[1]), Factor.BUDGET, there[0]
        needed = need_filled_in(label, answer) if of_need and _asks_of_them(line) else None
        if needed is not None:
            yield _field(text, line, answer.end), Factor.NEED, needed
        urgent = time_filled_in(label, answer) if of_time else None
        if urgent is not None:
            yield _field(text, line, answer.end), Factor.TIMELINE, urgent


def _field(text: str, line: re.Match[str], until: int) -> Sentence:
    """A label with what is filled in, up to a place in it."""
    end = line.start("answer") + until
    return Sentence(text[line.start("label") : end].rstrip(), line.start("label"), end)


def _ticked(answer: Sentence) -> Sentence:
    """What is ticked of several boxes ("[x] yes [ ] no"), or a yes or no of one letter; else the answer as it is."""
    letter = _LETTERS.get(answer.text.lower())
    if letter is not None:
        return Sentence(letter, answer.start, answer.end)
    box = _BOX.search(answer.text) if "[" in answer.text or "(" in answer.text else None
    return Sentence(box["what"].strip(), answer.start, answer.end) if box is not None else answer


def in_label(field: Sentence, hit: Found) -> bool:
    """Whether a sign stands in the label of a field that is answered by yes or no ("Budget approved?: No")."""
    line = _FIELD.match(field.text)
    if line is None or hit.end > line.end("label"):
        return False
    return line["mark"] != ":" or _YES_NO.match(line["answer"]) is not None


def left_open(text: str) -> bool:
    """Whether a sentence is a field in which nothing is said yet ("Purchasing authority: tbd", "Budget: haven't a clue"),
    or one that has its whole meaning from its label ("I have read the terms of purchase: yes").
    """
    line = _FIELD.match(text) if ":" in text else None
    if line is None:
        return False
    label, answer = line["label"], line["answer"]
    if states(label):
        return _YES_NO.match(answer) is not None
    asked = any(each.stands_in(label) for each in (_OF_DECIDING, _OF_MONEY, _OF_TIME, _OF_NEED))
    return asked and (replies.says_nothing_yet(answer) or not_looked_at(answer))


def _asks_of_them(line: re.Match[str]) -> bool:
    """Whether a field is one of a form, and not a question in a mail, unless that asks of who fills it in."""
    return line["mark"] != "?" or _YOU.search(line["label"]) is not None
