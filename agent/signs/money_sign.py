"""A sign of the buyer's money, and what takes its force: strangers, the past, conditions, negation from afar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.phrases import phrases
from agent.signs.polarity import clause_before
from agent.signs.sign import Found, Sign, Voice
from agent.stems import Screened

NEAR = 30
"""How far, in characters, a subject may stand before what is said of it."""

_STRANGER = compiled(
    phrases(
        "{whose} (\\w+ )?(customers?|clients?|competitors?|suppliers?|patients|guests|students|pupils|"
        "tenants|neighbou?rs?|residents|users|readers|visitors|subscribers|brother|sister|friends?|cousin|son|"
        "daughter|vendor|(brother|sister|friend|cousin|wife|husband|neighbou?r)'s (\\w+ )?\\w+)",
        "(other|some|many|most|lots of|plenty of|few|a lot of) (\\w+ )?(people|schools|companies|firms|clinics|shops|"
        "farms|places|businesses|customers|vendors|teams|folks|organi[sz]ations|hospitals|departments)",
        "a (friend|colleague|mate|buddy|competitor|neighbou?r|customer|client)( of (mine|ours))?",
        "your (company|team|product|competitor|solution|firm|investors|people)|nobody else|other vendors",
        "(the|a) (competition|competitor|vendor|supplier|last lot|guys?|other (side|party|vendor|supplier|school|"
        "shop|firm))",
        whose="(my|our|your|their|his|her|the|these|those)",
    ),
    re.IGNORECASE,
)
_YOU = compiled(r"\byou\s+(?:\w+\s+)?$", re.IGNORECASE)
_OWN = compiled(r"\b(?:I|we|I['’]\w+|we['’]\w+|me|us|our|my|they|he|she|it|there)\b", re.IGNORECASE)
_CONDITION = compiled(
    r"\b(?:if|whether|how(?! come)|unless|until|once|when|whenever|provided|assuming|in case|as soon as|before|imagine|suppose|"
    r"had we|depends on|let me (?:see|check)|see (?:how|what|where)|wonder\w*)\b(?P<between>[^,;:]{0,60})$",
    re.IGNORECASE,
)
_TILL = compiled(r"\btill\b[^,;:]{0,60}$", re.IGNORECASE)
"""Before money that is still to come ("I'm skint till the council pays me for it")."""
_DISTANT = compiled(
    r"\b(?:used to|in the past|years? ago|back (?:then|when|in)|in those days|(?:in|during|back in) (?:19|20)\d\d|"
    r"in (?:my|our) (?:last|previous|old) (?:job|company|firm|place)|at (?:my|our) (?:last|previous|old) |previously|"
    r"formerly|I (?:thought|figured|assumed|worried|feared|heard|read)|we (?:thought|figured|assumed|worried|feared)|"
    r"(?:last|previous|earlier|old|first) (?:project|system|supplier|vendor|lot|time|job))\b",
    re.IGNORECASE,
)
_NOT_THAT = compiled(
    r"(?:\bnot|n['’]?t|\bnever|\bhardly)\s+(?:(?:really|exactly|quite|just|at all)\s+)*(?:like|that|as if|as though|"
    r"because|mean|say|saying|claim|imply|a case of|true that|fair to say)\b[^,.;:]{0,20}$",
    re.IGNORECASE,
)
_NEGATION = compiled(r"n['’]?t\b|\b(?:not|no|never|hardly)\b", re.IGNORECASE)
_CONCEDED = compiled(r"\b(?:although|though|even though|even if|while|whereas|despite)\b[^,;:]{0,60}$", re.IGNORECASE)
_OPENS_THOUGH = compiled(r"\W*(?:(?:m+|hm+|um+|uh+|er|oh|well|ah|and|but)\W+)*(?:although|though)\b", re.IGNORECASE)
_AFTER_STOP = compiled(r"[,;–—]|\b(?:we|I|they|it)\b")
"""After words that open with "though" and concede: the clause that they are conceded to."""
_OTHERS_THINGS = compiled(
    r"\b(?:every(?:thing|one|body)?|all|any)\s+(?:the\s+)?(?:else|others?)\b[^,;:]{0,30}$", re.IGNORECASE
)
_FOR_OTHERS = compiled(
    r"^\s*(?:(?:is|are|was|only|just)\s+)*(?:for|by|in|at)\s+(?:every|any|all|the)\s*(?:one|body)?\s*(?:else|"
    r"others?)\b|^\s*elsewhere\b",
    re.IGNORECASE,
)
_RESTORED = compiled(
    r"^[^.;!?]{0,60}?\b(?:but|turns out|luckily|fortunately|then|until)\b[^.;!?]{0,30}?\b(?:unfroze|unfrozen|"
    r"released|restored|reinstated|(?:let|gave|given|left|leaves)\s+(?:me|us)|(?:now|still|this one|have|got|"
    r"['’]ve)\s+(?:has|have|got|is|the|money|enough|there))\b",
    re.IGNORECASE,
)
_HOW = compiled(
    r"\b(?:how|where|when|what|on what|which|whether|over what)(?: (?:the|our|this|that|their|its|all|any|\w+['’]s))*(?: \w+)? ?$",
    re.IGNORECASE,
)
"""Before what is only asked or decided of the money ("they decide how the money is spent")."""


@dataclass(frozen=True)
class MoneySign(Sign):
    """A sign of money: it says nothing of strangers' money, nor where it is a condition or long past."""

    def find(self, sentence: Sentence, voice: Voice) -> Iterator[Found]:
        text = sentence.text
        for found in super().find(sentence, voice):
            before, after = clause_before(text, found.start), text[found.end :]
            if is_of_others_or_past(before):
                continue
            denied = _NOT_THAT.search(before)
            if found.stance is not self.stance and denied and len(_NEGATION.findall(denied.group())) > 1:
                yield replace(found, stance=self.stance)
            elif found.stance is Stance.AGAINST and self.stance is Stance.AGAINST:
                yield from _doubt(found, before, text[: found.start], after)
            elif not (
                _CONDITION.search(text[: found.start]) or _TILL.search(text[: found.start])
            ) and not hangs_on_consent(text[: found.start], after):
                yield found

    def _judged(self, match: re.Match[str], before: str, voice: Voice) -> Found:
        return super()._judged(match, own_clause(before, match.group()), voice)


_OWN_CLAUSE = compiled(
    r"\b(?:is|are|was|has|have|will|can|I|we|they|he|she|it|you|fits?|looks?|seems?)\b|['’](?:s|re|ve|ll|m)\b",
    re.IGNORECASE,
)
_DETERMINER = compiled(r"\s*(?:(?:and|so|our|the|my|all|that|this|with)\s+)*", re.IGNORECASE)
_STARTS_WITH_VERB = compiled(
    r"(?:have|has|got|hold|can|could|will|is|are|was|been|be|budgeted|within|under|inside|in|fits?|set|out|from|able|"
    r"below)\b|['’]",
    re.IGNORECASE,
)
_FINITE = compiled(r"(?:is|are|was|has|have|will|can|could)\b|['’]", re.IGNORECASE)
_STARTS_WITH_PRONOUN = compiled(r"(?:I|we|they|it|he|she)\b", re.IGNORECASE)
_EMBEDS = compiled(
    r"\b(?:think|believe|say|said|sure|that|mean|guess|if|whether|suppose|know|see|like|chance|way|because|true|doubt|imagine|pretend|claim)\s*$",
    re.IGNORECASE,
)


_NEW_SUBJECT = compiled(
    r"\b(?:me|us|him|them|mate|love|sister|brother|bro|man|dear|sir|sweetheart|(?<!the )(?<!our )(?:budget|money|funds?|funding|cash|allotment|grant|allowance)|none|nothing|more|left)\s+"
    r"(?=(?:we|I|they|it|there|he|she)(?:['’]\w+)?\s*(?:\w+\s+)?$)",
    re.IGNORECASE,
)
"""Before a subject that begins a new clause where recognized speech has no stops ("don't do that to me we are ...")."""


def own_clause(before: str, said: str) -> str:
    """What stands before words in their own clause, where a negation could reach them.

    A comma ends the reach of a negation before it if a clause with a subject of its own follows ("don't worry, head
    office is paying"), but not around an insertion ("we don't, at this point, have the money").
    """
    if _STARTS_WITH_PRONOUN.match(said) and not _EMBEDS.search(before):
        return ""
    if (anew := _NEW_SUBJECT.search(before)) is not None:
        return before[anew.end() :]
    _, comma, tail = before.rpartition(",")
    if not comma:
        return before
    subject_follows = _DETERMINER.fullmatch(tail) is not None and not _STARTS_WITH_VERB.match(said)
    subject_before = bool(tail.strip()) and _FINITE.match(said) is not None
    return tail if subject_follows or subject_before or _OWN_CLAUSE.search(tail) else before


def is_of_others_or_past(before: str) -> bool:
    """Whether what follows is said of strangers' money, or of long ago."""
    if _DISTANT.search(before) or _YOU.search(before):
        return True
    strangers = [m.end() for m in _STRANGER.finditer(before) if len(before) - m.end() <= NEAR]
    own = [m.end() for m in _OWN.finditer(before)]
    return bool(strangers) and (not own or own[-1] < strangers[-1])


_GRANTED = Screened(
    r"\b(?:if|once|when|as\s+soon\s+as|provided(?:\s+that)?|providing|assuming(?:\s+that)?|should|supposing|in\s+case|as\s+long\s+as)\s+(?!you\b)"
    r"(?:[\w'’-]+\s+){1,4}?(?:approves?|agrees?|consents?|says?\s+(?:yes|okay|ok)|signs?(?:\s+(?:it|this|that))?\s+off|signs?\s+(?:it|this|that)|"
    r"comes?\s+(?:through|in|off)|goes?\s+(?:through|ahead)|pass(?:es)?|accepts?|nods?|votes?|releases?|lets\s+(?:us|me)|plays?\s+along|"
    r"(?:(?:is|are|gets?)|['’]s)\s+(?:\w+\s+)?(?:approved|passed|granted|accepted|renewed|released|through|signed)|"
    r"(?:gives?|grants?|allows?|lends?|pays?)\s+(?:us|me|it|the|a)|(?:get|win)s?\s+(?:the|that|a|our|this)\s+(?:\w+\s+)?"
    r"(?:grant|loan|subsidy|money|funding|okay|nod|go-?ahead|green\s+light|approval|bid|contract|lottery))\b|"
    r"\bif\s+(?!you\b)(?:[\w'’]+\s+){1,4}?(?:approved|agreed|consented|said\s+yes|signed|came\s+(?:through|in|off)|went\s+through|passed|gave\s+us)\b"
)
"""A consent or a gift of others on which money hangs ("if the board approves, we have 10k")."""

_AFTER_SUM = compiled(
    r"\W*(?:(?:for|on|towards)\s+(?:it|this|that|the\s+\w+)\b\W*)?(?:but\s+)?(?:only\s+)?", re.IGNORECASE
)
_SUBJECT_TO = compiled(
    r"\b(?:subject|conditional|contingent|pending|depending)(?:\s+(?:to|on|upon))?\s+(?:\S+\s+){0,4}?(?:approv|consent|sign|agree|vote|decision)",
    re.IGNORECASE,
)
_ONLY_IF = compiled(r"\bonly\s+(?:if|once)\b", re.IGNORECASE)
_GOES_ON = compiled(r"\b(?:I|we|you|they|it|everything|all)\b", re.IGNORECASE)


def hangs_on_consent(before: str, after: str = "") -> bool:
    """Whether what is told between the words is so only if others consent."""
    if _GRANTED.stands_in(before):
        return True
    at = match.end() if (match := _AFTER_SUM.match(after)) is not None else 0
    if _SUBJECT_TO.match(after, at):
        return True
    granted = _GRANTED.search(after)
    return granted is not None and granted.start() <= at and _GOES_ON.search(after, granted.end()) is None


_OTHERS_MONEY = Screened(
    r"\b(?:{stranger}|(?:firm|shop|school|people|company|folks|guys|lot|club|church|place|town|village|parish|farm)s?\s+(?:next\s+door|"
    r"down\s+the\s+(?:road|street)|over\s+the\s+(?:road|way)|across\s+the\s+(?:road|street)|up\s+the\s+road|opposite|round\s+the\s+corner)|"
    r"(?:the|an?)(?:\s+other)?\s+(?:other|second|rival|competing|cheaper|first)\s+(?:quote|offer|bid|tender|proposal|supplier|dealer|seller|outfit|maker))"
    r"(?:\s+[\w'’]+){{0,5}}?\s+(?:spent|spends?|paid|pays?|put|puts|got|(?:had|has|have)(?!\s+(?:collected|raised|given|promised|donated|gathered|pledged|agreed|approved|saved|offered|lent|left)\b)|wants?|wanted|asks?|asked|charges?|charged|quoted|quotes?|"
    r"offers?|offered|bought|forked|shelled|laid|parted|budgeted|invested|set|came|comes|is|was)\b|"
    r"\b(?:quoted|bid|charged)\s+(?:us|me)\b".replace("{stranger}", _STRANGER.pattern)
    .replace("{{", "{")
    .replace("}}", "}")
)
_SUM = compiled(r"\d|\b(?:hundred|thousand|grand|million|lakh)\b", re.IGNORECASE)
_OWN_MONEY = compiled(
    r"(?<=paid )(?:us|me)\b|\b(?:I|we|I['’]\w+|we['’]\w+|our|my|for\s+(?:us|me|this|it))\b", re.IGNORECASE
)


_FIRST = 20
"""How far into a sentence, in characters, the condition starts on which all of it hangs."""


def speaks_of_own_money(text: str) -> bool:
    """Whether what a buyer says of money is said of the buyer's own, and not only if others consent."""
    if _SUBJECT_TO.search(text) or _ONLY_IF.search(text):
        return False
    granted = _GRANTED.search(text)
    return (granted is None or granted.start() > _FIRST) and not is_others_money(text)


_DOUBTS_HAVING = compiled(
    r"(?:n['’]?t|\b(?:not|never|nobody|no one|doubt|hardly|as if|as though))\s+(?:(?:really|even|quite|that|true|to)\s+)*"
    r"(?:(?:think|thinks|believe|say|says|said|sure|certain|imagine|suppose|know|knows|expect|reckon|told \w+|claim|pretend)\s+)?(?:(?:that|if|whether)\s+)?"
    r"(?:there(?:['’]s| is)|(?:we|I|they)(?:['’](?:ve|d|ll)|\s+(?:(?:really|even|still)\s+)?(?:have|had|can|could|got|will|would)))\b(?!\s+(?:not|no|nothing|none)\b)",
    re.IGNORECASE,
)


def doubts_having(text: str) -> bool:
    """Whether a buyer only doubts that there is money, or that they could pay ("I don't think we have 20k for it")."""
    return _DOUBTS_HAVING.search(text) is not None


def is_others_money(text: str) -> bool:
    """Whether a sentence tells of what others spend, have or ask, and of nothing of one's own."""
    told = _OTHERS_MONEY.search(text)
    return told is not None and _SUM.search(text, told.end()) is not None and not _OWN_MONEY.search(text, told.end())


def _doubt(found: Found, before: str, all_before: str, after: str) -> Iterator[Found]:
    """Words against, unless they are of others' money, turned round from afar, conceded, or made good at once."""
    told_of = _HOW.search(before) is not None or _OTHERS_THINGS.search(before) is not None
    if told_of or _FOR_OTHERS.match(after) or _RESTORED.match(after):
        return
    condition = _CONDITION.search(all_before)
    if condition is not None and found.name != "budget.over":
        return
    if _NOT_THAT.search(before):
        yield replace(found, stance=Stance.FOR)
    elif _CONCEDED.search(all_before) and not (_OPENS_THOUGH.match(all_before) and not _AFTER_STOP.search(after)):
        yield replace(found, direct=False)
    else:
        yield found
