"""What one says who contradicts what a colleague just said, or gives in: "You can't, Sal.", "We do, actually.", "Fair enough."

Such words name no factor: they answer a sentence of somebody else on the buyer's side, take up its verb, and turn round
what it says. So they count for what that sentence says, and only as an answer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims import BANT, Factor, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Side, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import signs_in
from agent.signs.colleagues import OF_COLLEAGUE, said_of_colleague
from agent.signs.delivery import wanted_times
from agent.signs.echoes import echoes_otherwise
from agent.signs.likely import chance_of, likely, question_before
from agent.signs.money import budget_amounts
from agent.signs.questions import Asked, asked_before
from agent.signs.sign import Found, Voice

GAINSAID = ".gainsaid"
CONCEDED = ".conceded"
"""How the patterns end of what contradicts a colleague, and of what gives in to one."""

_BRIEF = 5
"""The most words of a seller's turn after which a colleague still answers the other ("I see."), and of a sentence that
only names a day ("I've told you, it's Monday.")."""

_MEANT = 0.1
"""From which probability on a sign that only leans says something that can be contradicted."""

_EARLIER = 4
"""How many turns back somebody who gives in may have said the opposite, and how many contradictions in a row are heard."""

_NAME = (
    r"(?:(?-i:[A-Z])[\w.]+|love|dear|darling|sweetheart|honey|hon|mate|sir|madam|papa|dad|father|mum|mom|mother|boss|son|"
    r"brother|sister|uncle|auntie|yaar|man|guys|folks)"
)
_LEAD = (
    r"\W*(?:(?:no|nope|nah|oh|well|but|and|yes|yeah|ay|aye|actually|sorry|excuse me|hang on|hold on|wait|look|listen|hey|ah|"
    r"er|um|uh|now|so|sure|surely|of course|come on|please|honestly|frankly|then|with (?:all )?(?:due )?respect|on the contrary|"
    r"(?:beg(?:ging)? )?(?:your )?pardon|(?:I|we)(?:['’]m| am|['’]re)? (?:still )?(?:say|said|saying|telling you|tell you|sorry|afraid|keep saying|"
    r"think|reckon|know)(?: that)?|(?:I|we)(?:['’]ve| have)? (?:just )?told (?:you|him|her)(?: that)?|the truth is|fact is|"
    rf"{_NAME})\b\W*)*"
)
_OVER = (
    r"(?!\W+(?:either|neither)\b)(?=\W*$|\s*[.,;:!?–—]|\s+(?:and|at all|any ?more|any longer|actually|though|full stop|so|too|indeed|"
    r"its|it(?:['’]s| was| has| got)|there['’]?s|they (?:have|had)|i (?:saw|checked|asked|looked)|we (?:never|got|had)|"
    r"now|alone|because|cos|you know|on (?:your|our|my|his|her) own|by \w+sel(?:f|ves)|(?-i:[A-Z])\w+\W*$)\b)"
)
_WHO = r"(?P<who>I|you|we|he|she|they|it|that|this|there|ya)"
_SURELY = r"(?: (?:really|certainly|definitely|most certainly|absolutely|simply|just|sure|still|very much|jolly well))*"
_IT_IS_NOT = compiled(
    rf"{_LEAD}{_WHO}(?:{_SURELY} (?P<aux>do|does|did|ca|can|could|wo|will|would|is|are|was|were|have|has|had|must|need|"
    rf"should|may)(?:n['’]?t| ?not)(?: (?P<verb>need|want|have)(?: (?:it|one|that|them|any(?: \w+){{0,2}}))?(?:\b(?=\s+for\b)|{_OVER})|{_OVER})|"
    rf"['’]?(?P<be>s|re|m) not{_OVER})",
    re.IGNORECASE,
)
_IT_IS = compiled(
    rf"{_LEAD}{_WHO}{_SURELY} (?P<aux>do|does|did|can|could|will|would|is|are|was|have|has|had|must|should|may)"
    rf"(?: (?:need|want|have)\b(?! to)|{_OVER})",
    re.IGNORECASE,
)
_NO_SUCH_THING = compiled(
    rf"{_LEAD}(?:(?:that|this|it|you|he|she)(?:['’]?s|['’]re| is| are)(?: (?:just|simply|quite|all|plain|both|so|completely|dead))* "
    r"(?:not (?:true|right|so|correct|the case|how (?:it|I|we)|what (?:I|we|the|he|she|it))|untrue|wrong|mistaken|nonsense|rubbish|"
    r"out of date|old news|(?:ancient )?history|news to me|(?:the|an) old (?:rule|list|plan|figure|number|story|way|budget|arrangement|system|paper)|"
    r"last year['’]?s)|(?:that|it) (?:is|was)n['’]t (?:true|right|so|correct|the case)|nonsense|rubbish|"
    r"not (?:true|so|any ?more|any longer|now|this year)|wrong|quite the (?:opposite|contrary|reverse)|"
    r"(?:I|we) (?:do(?:n['’]?t| not) (?:agree|think so|believe (?:so|that|it))|disagree|think not|"
    r"(?:beg|have|must|would) (?:to )?(?:differ|disagree)|see (?:that|it) (?:differently|otherwise))|"
    r"since when|says who|who says(?: so| that)?|who told you(?: that| so)?|according to whom?|first (?:I|we)(?:['’]ve| have)? heard(?: of (?:it|that))?|"
    rf"(?:do(?:n['’]t| not) listen to|ignore) (?:him|her|them)){_OVER}",
    re.IGNORECASE,
)
_GONE = compiled(
    rf"{_LEAD}(?:had\b(?=\s*[.,!])|(?:that|it|the|this|those|they|all)(?:['’]s|['’]re)?\b(?P<of>[^.,;!?]{{0,40}}?)"
    r"\b(?:gone(?! (?:up|through|well|down|over))|spent|used up|zeroed|wiped out|frozen|went on (?!the (?:books|record|list)))\b)",
    re.IGNORECASE,
)
_NOT_WITHOUT = compiled(
    rf"{_LEAD}(?:not (?:without|unless|until)|only (?:with|if|when|after))\b(?! you (?:like|want|wish|ask))",
    re.IGNORECASE,
)
_WHAT = compiled(rf"{_LEAD}what (?P<echo>[\w$€£][\w,.]*\w)\W*$", re.IGNORECASE)
_NO = compiled(r"\W*(?:no|nope|nah)\b", re.IGNORECASE)
_NOT = compiled(
    r"\b(?:no|not|never|cannot|nobody|nothing|none|neither|nor|without|hardly)\b|n['’]t\b|\b(?:do|does|ca|wo|is|are|have|has)nt\b",
    re.IGNORECASE,
)
_MARKS = compiled(r"[,;:–—]|\b(?:and|but|so|because)\b")
_VERBS = {
    "can ca could may": r"\b(?:can|could|may|cannot|able|ca)\b|\bcan['’]?t\b",
    "is are was were s re m": r"\b(?:is|are|am|was|were|be)(?:n['’]t)?\b|['’](?:s|re|m)\b|\bits\b",
    "have has had": r"\b(?:have|has|had|got)(?:n['’]t)?\b|['’]ve\b",
    "will wo would": r"\b(?:will|would|wo)(?:n['’]t)?\b|['’](?:ll|d)\b",
    "must need should": r"\b(?:must|need|needs|should|ha(?:s|ve) to)(?:n['’]t)?\b",
}
_TAKES_UP = {form: compiled(verbs, re.IGNORECASE) for forms, verbs in _VERBS.items() for form in forms.split()}
"""The verb that an answer takes up: "can't" answers "can", and "don't" whatever verb."""

_GIVES_IN = compiled(
    rf"{_LEAD}(?:(?:all right|alright|okay|ok|right|true|hm+|fine|{_NAME})\b\W*)*"
    r"(?:(?:that['’]s |that is )?fair (?:enough|point)|I stand corrected|you(?:['’]re| are)(?: (?:quite|absolutely|probably|of course))? right|"
    r"(?:he|she)(?:['’]s| is) right|you win|my mistake|my bad|I (?:was wrong|forgot|had forgotten|take (?:it|that) back|didn['’]t know(?: that)?)|"
    r"(?:I(?:['’]ll)? )?give in|good point|point taken|I see your point|have it your way|if you say so|you(?:['’]d| would) know(?: best)?|"
    r"true|right)\b(?=\W*$|\s*[.,;!–—])",
    re.IGNORECASE,
)
_STILL = compiled(r"\b(?:but|still|though|however|all the same|even so)\b", re.IGNORECASE)
_Said = tuple[Factor, Stance, str]


def answers_colleague(pattern: str) -> bool:
    """Whether a pattern is that of words which contradict a colleague, or give in to one."""
    return pattern.endswith((GAINSAID, CONCEDED))


def rests_on_colleague(pattern: str) -> bool:
    """Whether a pattern is that of words which mean something only beside a colleague: they answer or speak of one."""
    return pattern == OF_COLLEAGUE or answers_colleague(pattern)


def gainsays(
    conversation: Conversation, utterance: Utterance, sentence: Sentence, back: int = _EARLIER
) -> Iterator[tuple[Factor, Found]]:
    """What a sentence says of a factor by contradicting what a colleague has just said, or by giving in to it.

    `back`: how many contradictions in a row are followed to what they speak of.
    """
    before = _colleague_before(conversation, utterance) if back else None
    if before is None or not _opens(utterance, sentence):
        return
    contradicts = False
    for factor, stance, clause in _last_said(conversation, before, back - 1):
        times = (factor, stance) == (Factor.TIMELINE, Stance.AGAINST) and _NO.match(sentence.text) is not None
        if _contradicts(sentence, factor, stance, clause) or (
            times and _named(conversation, utterance, sentence) is factor
        ):
            contradicts = True
            again = echoes_otherwise(sentence.text, clause)
            if stance is Stance.AGAINST or not _names_another(
                conversation, utterance, factor, sentence if again else None
            ):
                yield factor, Found(factor.value + GAINSAID, stance.opposite, True, 0, len(sentence.text))
    if not contradicts and _gives_in(utterance, sentence):
        for factor, stance in _stances_of(conversation, before, back - 1):
            if _said_otherwise(conversation, utterance, factor, stance, back - 1):
                yield factor, Found(factor.value + CONCEDED, stance, True, 0, len(sentence.text))


def _colleague_before(conversation: Conversation, utterance: Utterance) -> Utterance | None:
    """The turn of somebody else on the buyer's side right before this one, or before a few words of the seller."""
    if not utterance.index or utterance.side is not Side.BUYER:
        return None
    before = conversation.utterances[utterance.index - 1]
    brief = before.side is Side.SELLER and "?" not in before.text and len(before.text.split()) <= _BRIEF
    if brief and before.index:
        before = conversation.utterances[before.index - 1]
    return before if before.side is Side.BUYER and before.speaker != utterance.speaker else None


def _opens(utterance: Utterance, sentence: Sentence) -> bool:
    """Whether a sentence is the first of its turn, or the second after a word or two ("No, Bea.")."""
    spoken = sentences(utterance.text)
    first = spoken[0]
    return sentence.start == first.start or (sentence in spoken[1:2] and len(first.text.split()) <= 3)


def _contradicts(sentence: Sentence, factor: Factor, stance: Stance, clause: str) -> bool:
    text = sentence.text
    if _NO_SUCH_THING.match(text):
        return True
    if sentence.asks:
        echoed = _WHAT.match(text)
        return echoed is not None and factor is not Factor.AUTHORITY and echoed["echo"].lower() in clause.lower()
    answered = (_IT_IS if _NOT.search(clause) else _IT_IS_NOT).match(text)
    if answered is not None and _answers(answered, clause):
        return True
    return echoes_otherwise(text, clause) or (stance is Stance.FOR and _is_no_more(text, factor))


def _is_no_more(text: str, factor: Factor) -> bool:
    """Whether words say that the money is gone, or that it takes somebody else to decide."""
    if factor is Factor.BUDGET:
        gone = _GONE.match(text)
        return gone is not None and not _NOT.search(gone["of"] or "")
    return factor is Factor.AUTHORITY and _NOT_WITHOUT.match(text) is not None


def _answers(answered: re.Match[str], clause: str) -> bool:
    """Whether an answer takes up the verb of what was said; what the speaker does not do, the other may ("I don't.")."""
    groups = answered.groupdict()
    if groups["who"].lower() == "i" and not re.search(r"\byou\b", clause, re.IGNORECASE):
        return False
    if (verb := groups.get("verb")) is not None and verb.lower() not in clause.lower():
        return False
    takes_up = _TAKES_UP.get((groups["aux"] or groups.get("be") or "").lower())
    return takes_up is None or takes_up.search(clause) is not None


def _last_said(conversation: Conversation, utterance: Utterance, back: int) -> list[_Said]:
    """What the last sentence of a turn that says anything of a factor says, with the words that say it."""
    for sentence in reversed(sentences(utterance.text)[-2:]):
        contradicted = gainsays(conversation, utterance, sentence, back)
        said = [(factor, hit.stance, sentence.text) for factor, hit in contradicted]
        if said := said or list(_said(conversation, utterance, sentence)):
            return said
    return []


def _said(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> list[_Said]:
    """What a sentence says of each factor: the value it names, else its plain signs, else those that lean and are not
    taken for anything else, else the one thing that it likely says."""
    if sentence.asks:
        return []
    named = _named(conversation, utterance, sentence)
    if named is not None:
        return [(named, Stance.FOR, sentence.text)]
    signs = {factor: signs_in(sentence, factor, Voice.BUYER) for factor in BANT}
    signs[Factor.AUTHORITY] += said_of_colleague(conversation, utterance, sentence)
    question = question_before(conversation, utterance, sentence)
    answered = "" if question is None else question.text
    found = {factor: hits for factor, hits in signs.items() if len({hit.stance for hit in hits}) == 1}
    plain = {factor: hits for factor, hits in found.items() if hits[0].direct} or {
        factor: hits
        for factor, hits in found.items()
        if chance_of(sentence, answered, factor, hits[0].stance) >= _MEANT
    }
    if plain:
        return [(factor, hits[0].stance, _clause(sentence.text, hits[0])) for factor, hits in plain.items()]
    read = likely(sentence, answered)
    return [(factor, each.stance, sentence.text) for factor, each in read.items() if len(read) == 1]


def _named(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> Factor | None:
    """The factor of which a sentence names the amount or the time."""
    asked = asked_before(conversation, utterance, sentence)
    if budget_amounts(sentence, Voice.BUYER, asked=Asked.AMOUNT in asked):
        return Factor.BUDGET
    said_on, lone = conversation.took_place.date(), Asked.NOTHING in asked
    brief = len(sentence.text.split()) <= _BRIEF
    timed = wanted_times(sentence, Voice.BUYER, said_on, asked=brief or Asked.TIME in asked, unprompted=lone)
    return Factor.TIMELINE if timed else None


def _names_another(conversation: Conversation, utterance: Utterance, factor: Factor, again: Sentence | None) -> bool:
    """Whether a turn that contradicts names an amount or a time itself ("It does not. It's eleven thousand.").

    `again`: a sentence that only says again what was named, to deny it.
    """
    others = (each for each in sentences(utterance.text) if each != again)
    return any(_named(conversation, utterance, each) is factor for each in others)


def _clause(text: str, hit: Found) -> str:
    """The words of a sign with what stands around them in their clause."""
    before = [mark.end() for mark in _MARKS.finditer(text, 0, hit.start)]
    after = _MARKS.search(text, hit.end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


# --- giving in ---------------------------------------------------------------------------------------------------


def _gives_in(utterance: Utterance, sentence: Sentence) -> bool:
    return _GIVES_IN.match(sentence.text) is not None and not _STILL.search(utterance.text, sentence.start)


def _stances_of(conversation: Conversation, utterance: Utterance, back: int) -> Iterator[tuple[Factor, Stance]]:
    """What a turn says of each factor, in its own words or by contradicting a colleague."""
    told: dict[tuple[Factor, Stance], None] = {}
    for sentence in sentences(utterance.text):
        for factor, stance, _ in _said(conversation, utterance, sentence):
            told[factor, stance] = None
        for factor, hit in gainsays(conversation, utterance, sentence, back):
            told[factor, hit.stance] = None
    yield from (each for each in told if (each[0], each[1].opposite) not in told)


def _said_otherwise(
    conversation: Conversation, utterance: Utterance, factor: Factor, stance: Stance, back: int
) -> bool:
    """Whether the speaker said the opposite a few turns ago."""
    earlier = conversation.utterances[max(0, utterance.index - _EARLIER) : utterance.index]
    own = (each for each in earlier if each.side is Side.BUYER and each.speaker == utterance.speaker)
    return any((factor, stance.opposite) in _stances_of(conversation, each, back) for each in own)
