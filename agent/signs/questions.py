"""What the seller has just asked for: a short answer says as much as a whole sentence.

"Ten thousand, all in" is a budget only after "what have you set aside?", and "No" gives the buyer authority only
after "does anybody else have to sign?".
"""

from __future__ import annotations

import re
from enum import StrEnum

from agent.claims import Stance
from agent.conversation import Conversation, Utterance
from agent.sentences import Sentence, sentences
from agent.signs.money_questions import ASKS_FOR_AMOUNT
from agent.signs.people import ROLE, WHO
from agent.signs.phrases import phrases
from agent.signs.sign import Found
from agent.signs.talk import ABOUT_THE_TALK
from agent.turns import Answer, answer, opens_reply, seller_before


class Asked(StrEnum):
    """What a seller's turn asks for."""

    AMOUNT = "amount"
    TIME = "time"
    PRESSURE = "pressure"
    NOTHING = "nothing"
    DECIDER = "decider"
    OTHERS = "others"


_ASKS = {
    Asked.AMOUNT: ASKS_FOR_AMOUNT,
    Asked.TIME: phrases(
        "when('s|'d|'ll)? (would|do|can|could|are|should|shall|may|must|will|is|did|you|we|the|it|that|this|were)|by when|until when",
        "how (soon|quickly|fast|urgent|long can you wait|long do (you|we) have|much time)|by what (date|time)|when('s|'d)",
        "(what|which|any|is there an?|what's|what is|have you got an?)( ...)?(timeline|time ?frame|deadline|dates?|timing|"
        "schedule|month|week|day|year|quarter|horizon)",
        "(and|what about|how about) (the |your )?(time|timing|timeline|schedule|deadline|date)|(target|start|go-live) date",
        "in a (hurry|rush)|^(and |okay |so |um |uh )*when\\W*$|(okay|um|and|so|uh) when\\W*$",
        "(would|does|is|could|shall|should|do|start|begin|for|by|in) ...{named} ...(work|suit|okay|ok|realistic|possible|ideal|"
        "fine|good|right|enough|doable|feasible|be|in mind|or)",
        "{named} or {named}|(start|begin|live|installed?|running|ready|in place|kick off) ...{named}",
        named="(january|february|march|april|may|june|july|august|september|october|november|december|q ?[1-4]|q (one|two|"
        "three|four)|quarter|spring|summer|autumn|fall|winter|(this|next|end of the) (week|month|year|quarter)|year[- ]end|"
        "christmas|easter|weeks|months|next)",
    ),
    Asked.PRESSURE: phrases(
        "(any|is there|are you under|under|feeling|much|some|a lot of) ...(pressure|rush|hurry|urgency|deadline)",
        "(is|would|how|say|call|are|as) ...(pressing|urgent|time[- ]critical|in a (hurry|rush))",
        "(looking|planning|wanting|want|need|hoping|like) ...(soon|this (year|quarter|month)|quickly|right away|now)",
    ),
    Asked.OTHERS: phrases(
        "(anyone|anybody|someone|somebody|any other people|other people|others) (else )?...(need|have|has|sign|approve|agree|involved|"
        "involve|say|weigh|part of|ask|consult|decide|blessing|approval|look at)",
        "whose (blessing|approval|sign-?off|okay|permission)",
        "who else|(anyone|anybody) else|need (anyone|anybody|someone)('s)? ",
        f"(does|do|will|would|must|has) {WHO} ...(agree|approve|sign|decide|have a say|need to|have to)",
        "(need|get|require) ...(approval|sign-?off|permission) (from|first)",
    ),
    Asked.DECIDER: phrases(
        "who ...(decides?|decision|signs?|approves?|final say|last word|call|in charge|responsible|purchase|buys?|pays?)",
        "whose (decision|call|signature|budget)",
        "(are|would|will) you (be )?(the )?(one|person) (who|that|to|deciding|signing)",
        "(can|could|do|are|will|would) you ...(decide|sign|approve|authori[sz]e|place the order|make the (call|decision))",
        "(is|would) (that|this|it) (be )?(your|up to you)",
        "how (do|does|are|is) ...(decisions?|decided|approved|purchas\\w+) (made|taken|work|happen|decided|approved)?",
    ),
}
_PATTERNS = {asked: re.compile(pattern, re.IGNORECASE) for asked, pattern in _ASKS.items()}
_NO_WISH_ASKED = re.compile(
    rf"{ABOUT_THE_TALK}|\b(?:set (?:your |the )?budgets?|plan (?:your |the )?budgets?|(?:financial|fiscal) year|"
    r"current (?:contract|deal|licen[cs]e)|contract (?:run|end|expire)\w*|(?:they|board|committee|council|he|she) (?:meet|meets|decides?)|"
    r"last (?:time|year)|did you (?:start|begin|open|buy|switch|join)|speak|talk|reach you|available|free)\b",
    re.IGNORECASE,
)
"""A time is asked for, but not that by which it is wanted: a meeting's, a budget round's, a contract's."""
_INVITES = re.compile(
    r"\b(?:tell me|let me know|may I ask|I wonder|I was wondering|could you|let['’]s (?:talk|turn|come|speak)|"
    r"I(?:['’]d| would) (?:like|love|need) to (?:know|understand|ask|hear|make sure)|we should (?:touch on|talk|speak|discuss))\b",
    re.IGNORECASE,
)
_ME = re.compile(
    r"^(?:(?:yes|yeah|well|oh|sure|that|it|this|would|will|be|is|'?s|'?d|’s|’d|just|only|all|actually|of course|in the end|right|honestly|"
    r"that['’]s|it['’]s|that['’]d|um|uh)[\s,.!]+)*(?:me|myself|I do|I am|I can|I will|I would|I decide|I sign|mine|we do|we can|yours truly|nobody but me|just me|only me|my own)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:(?:no|well|oh|actually|there is|there['’]s)[\s,.!]+)*"
    rf"(?:no ?(?:one|body)|just me|only me|none|not at all|no need|no (?:\w+ )?{phrases(ROLE)})\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(rf"^[^.;!?]{{0,40}}?{phrases(WHO)}", re.IGNORECASE)


_STOPS = re.compile(r"[.!?]")
"""Speech recognition may leave out every stop; then a question cannot be told by its mark."""


def asked_by(text: str) -> frozenset[Asked]:
    """What a turn of the seller asks for, in its last two sentences."""
    last = " ".join(sentence.text for sentence in sentences(text)[-2:])
    if "?" not in last and _STOPS.search(text) and not _INVITES.search(last):
        return frozenset({Asked.NOTHING})
    asked = frozenset(asked for asked, pattern in _PATTERNS.items() if pattern.search(last))
    return asked - {Asked.TIME, Asked.PRESSURE} if _NO_WISH_ASKED.search(last) else asked


def asked_before(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> frozenset[Asked]:
    """What the seller asked for just before the buyer's sentence, if the sentence stands where an answer would."""
    before = seller_before(conversation, utterance.index)
    if before is None:
        return frozenset({Asked.NOTHING})
    if not opens_reply(utterance, sentence):
        return frozenset()
    return asked_by(before.text)


def short_answer(sentence: Sentence, asked: frozenset[Asked]) -> Found | None:
    """What a short answer to "who decides?" or "does anybody else have to agree?" says of the buyer's authority."""
    if Asked.OTHERS in asked:
        stance = _of_others(sentence.text)
    elif Asked.DECIDER in asked:
        stance = _of_the_decider(sentence.text)
    else:
        return None
    return Found("authority.answer", stance, True, 0, len(sentence.text)) if stance else None


def _of_others(text: str) -> Stance | None:
    if _NOBODY.match(text) or answer(text) is Answer.DISAGREES:
        return Stance.FOR
    if answer(text) is Answer.AGREES or _SOMEBODY.match(text):
        return Stance.AGAINST
    return None


def _of_the_decider(text: str) -> Stance | None:
    if _ME.match(text):
        return Stance.FOR
    return Stance.AGAINST if _SOMEBODY.match(text) and len(text.split()) <= 8 else None
