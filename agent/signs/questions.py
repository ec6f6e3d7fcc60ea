"""What the seller has just asked for: a short answer says as much as a whole sentence.

"Ten thousand, all in" is a budget only after "what have you set aside?", and "No" gives the buyer authority only
after "does anybody else have to sign?".
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from agent.claims import Factor, Stance
from agent.compiled import compiled
from agent.conversation import Conversation, Utterance
from agent.sentences import Sentence, sentences
from agent.signs import replies, signs_in
from agent.signs.money_questions import ASKS_FOR_AMOUNT
from agent.signs.offered_times import INSTALL, puts_time_right, repeats_time
from agent.signs.people import WHO
from agent.signs.phrases import phrases
from agent.signs.sign import Found, Voice
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Screened, Sought, Trigger
from agent.turns import opens_reply, seller_before
from agent.values.times import find_times

_VERB_FIRST = compiled(
    r"(?:^\W*|[,;.:]\s*|\b(?:and|so|or|but|then|um+|uh+|er|like|okay|ok|right|well|alright|ask|asking|wonder|wondering|check|know|see|say|tell me|now)\W+)"
    r"(?:is|are|was|were|would|will|do|does|did|can|could|may|have|has|isn['’]?t|aren['’]?t|don['’]?t|wouldn['’]?t) "
    r"(?:that|it|this|you|there|the|your)\b",
    re.IGNORECASE,
)


def asks_in_words(text: str) -> bool:
    """Whether a sentence asks, with a question mark or, as speech recognition leaves it, only by its verb being first."""
    return text.rstrip("\"'”’) ").endswith("?") or _VERB_FIRST.search(text) is not None


class Asked(StrEnum):
    """What a seller's turn asks for."""

    AMOUNT = "amount"
    TIME = "time"
    PRESSURE = "pressure"
    NOTHING = "nothing"
    DECIDER = "decider"
    OTHERS = "others"
    NOBODY_ELSE = "nobody else"
    THEM = "them"
    TROUBLE = "trouble"
    USE = "use"


_TROUBLE = (
    "(problems?|issues?|pain points?|pains?|challenges?|troubl(es?|ing)|difficult(y|ies)|bottlenecks?|frustrat\\w+|complaints?|shortcomings?|weak\\w*|gaps?|"
    "improve\\w*|bothers?|bothering|annoys?|slows? you|missing|lacking|go(es|ing)? wrong|grief|hurts?|keeps you up|causing|struggl\\w+|do better|like to (change|fix|see changed)|"
    "room for improvement|use case|in mind for it)"
)
ASKS = {
    Asked.AMOUNT: ASKS_FOR_AMOUNT,
    Asked.TIME: phrases(
        "when('s|'d|'ll)? (would|do|can|could|are|should|shall|may|must|will|is|did|you|we|the|it|that|this|were)|by when|until when",
        "(delivery|installation|set-?up|go-?live|hand-?over) when\\s*\\?",
        "(what|which|any) ...(installation|set-?up|delivery) ((time|period|span)(?!\\w)|(date|day)s?)|(expectations?|wishes|preferences?|requirements?) "
        "(regarding|about|concerning|for|as to) (the |your )?(installation|set-?up|delivery|roll-?out)",
        "how (soon|quickly|fast|urgent|long can you wait|long do (you|we) have|much time)|by what (date|time)|when('s|'d)",
        "(what|which|any|is there an?|what's|what is|(have you|you've) got an?|do you have an?)( ...)?(timeline|time ?frame|deadline|dates?|timing|"
        "schedule|month|week|day|year|season|quarter|horizon|(period|window)(?! of grace| \\w+ support))",
        "as far as (the |an |your |any )?(time|timing|timeline|installation|set-?up|delivery|date|roll-?out|go-live|implementation)( \\w+)? (is|are|goes) ?(concerned)?",
        "(question|field|line|point|item|box) (was |is |were )?(about|on|for) (the )?(installation|timing|date|delivery|deadline|time ?frame|timeline)",
        "(and|what about|how about|as for|as to|regarding|concerning) (the |your )?(time|timing|timeline|time ?frame|schedule|deadline|date|installation|"
        "set-?up|delivery|roll-?out|implementation|go-live)|(target|start|go-live) date",
        "(period of grace|grace period|how long)|until when|(expires?|runs? out|lapses?)( \\w+){0,3}\\?",
        "in a (hurry|rush)|^(and |okay |so |um |uh )*when\\W*$|(okay|um|and|so|uh) when\\W*$|(start|begin|deliver|come|install|needed|wanted|collect) when(?=\\W*$)|(and|so) (the )?(switch[- ]on|kick-?off|start|pick-?up|collection)(?=\\W*$)",
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
    Asked.NOBODY_ELSE: phrases(
        "your ([\\w-]+ ){1,3}?(doesn't|does not|don't|do not|won't|isn't|aren't|has no|have no|needn't) ...(?<!\\w)(approve|agree|sign|say|involved|look|decide|veto|vote)"
        "(?! [^.?]{0,20}?(yet|until|before))|the (board|committee|council|management|owner|director) (doesn't|does not|won't|isn't|has no|needn't) ...(?<!\\w)(approve|agree|sign|say|involved|veto|vote)",
        "(nobody|no ?one|no other \\w+)( else)?('s| is)? ...(?<!\\w)(need|has|have|sign|approve|agree|involved|involve|say|weigh|ask|consult|decide|approval|look|veto|convinced?|part)",
        "(there's|there is|there are|you have|you've got) (no|not an?|nobody|no ?one)( other| further| more| additional)? ...(?<!\\w)(committee|board|approval|approvals|sign-?off|boss|decision[- ]?makers?|stakeholders?|else|above|partner)",
        "(you|it|this|that) (don't|do not|doesn't|does not|won't|needn't) (have to |need to |need )...(?<!\\w)(ask|approval|sign-?off|permission|go (to|through|past)|consult|check with|anyone|anybody)",
    ),
    Asked.OTHERS: phrases(
        "(anyone|anybody|someone|somebody|any other people|other people|others) (else )?...(?<!\\w)(need|have|has|sign|approve|agree|"
        "involved|involve|say|weigh|part of|ask(?! (you|your|us|me|for|about)(?!\\w))|consult|decide|blessing|approval|look at|veto|convinced|stop)",
        "(your [\\w-]+|the ([\\w-]+ )?(board|committee|council|boss|owners?|partners?)|madam|sir|(mr|mrs|mister|miss|miz)\\.? \\w+),? (she |he |they )?(has to|have to|will|must|needs? to) ((also|still|first) )?(agree|approve|sign|see (it|this|that)|say yes|okay it)",
        "(is|are|aren't|isn't) there (an?|any|other|more|still|some) ([\\w-]+ )?{who} (I|we|that|who|to|above|over|behind)",
        "whose (blessing|approval|sign-?off|okay|permission)|(any|other) (other )?stakeholders",
        "who else ...(?<!\\w)(approve|agree|sign|say|decide|decision|convince|ask|involved|need|weigh|consult)|need (anyone|anybody|someone)('s)? ",
        "(anyone|anybody) else",
        "(does|do|will|would|must|has|could|can|should) ({who}|(the|a|your|this|it|that) ([\\w\\x27’]+ ){0,3}?) ?...(?<!\\w)(agree|approve|"
        "sign|decide|come into it|clear (it|this|that|the|your)|have a (say|voice|vote)|weigh in|consent|veto|block|stop|a vote|go (to|through|past|before)|need approval|be involved|"
        "see (it|the contract|this)|want to see|countersign|tender|vote)",
        "(need|get|require|needs|want|have(?! ([\\w-]+ ){0,3}?(time|minutes?|moments?|seconds?|hours?|questions?)(?!\\w))) ...(?<!\\w)(approval|sign-?off|permission|clearance|consent|(an?|any|another|further) signatures?|to ((run|take|show|clear) (it|this|that|things|them)|ask|check|clear|go (to|through|past|back|up)))",
        "(is|are) (there )?(an? )?({who}|your [\\w\\x27’]+|[\\w-]+ (committee|board|panel)) ...(?<!\\w)(involved|in (it|this|the decision))",
        "(does|do|will|would) ({who}|they|he|she|(the|a|your) ([\\w\\x27’]+ ){0,3}?) ?((also|always|usually|normally|then) )*(choose|pick|select|take (such|these|those|the|this|that) ([\\w-]+ )?(decisions?|choices?))",
        "(it's|it is|it'd be|it would be|is it|isn't it|would it be|will it be) (your|the) ([\\w-]+ ){1,3}?(who|that) ...(?<!\\w)(sign|decid|approv)\\w*|"
        "your (?!(decision|choice|word))([\\w-]+ ){1,3}?(has|have) the (final|last) (word|say)",
        "approval (process|workflow|chain)|there's no (committee|board|one|approval)|(doesn't|don't) (have to |need to )?go",
        who=WHO,
    ),
    Asked.THEM: phrases(
        "(are|aren't|is|isn't|would|will|be|it's|it is|was|so) (it |that |this )?you('(re|d be|ll be)| are| be)?(?! (be )?(like|want|wish|prefer|care|ready|willing|happy|okay|interested|able to (meet|join|come))(?!\\w)| (\\w+ )?(have|need|got|required|obliged) to ) ?...(?<!\\w)(decision|"
        "decid\\w+|sign(?! up| in)\\w*|approv\\w+|authori[sz]\\w+|economic buyer|the (main |actual )?buyer|budget (holder|owner)|final say|last word)",
        "(is|are|and|so|would|be|^) ?((it|that|this|be|just|only|still|really|now) )*(the two of you|you two|you pair|you both|you) (who|that|to)?('d|'ll|'s| would| will)? ?((still|normally|usually) )?(decid|sign(?! up| in)|choos|pick(?! (it|them) up| up)|approv|buys)\\w*",
        "(can|could|would|will|may|do) you( two| both| pair)? ((just|yourself|now|then|already) )*(give (me |us )?(a|the|your) ((final|firm) )?(yes|go-?ahead|nod|okay|ok|green light|order)|say (yes|go)(?! to a )|put (it|this|that) through)",
        "(take|have|get) (an|the|your) order (off|from) you",
        "(is|so|and|isn't|it's|that's|would|be) (that |this |it |the (choice|decision|call) (is )?)?(be )?(in the end |entirely )?"
        "(your (own )?(call|decision|choice|say-so)|yours|up to you)",
        "(does|do|is|would|will) (the|that|this|such|all) ([\\w-]+ ){0,3}?(decision|choice|call|say|word|buying|purchasing|authority|power)( of \\w+)? ((all|really|entirely) )?(sit|rest|lie|stop|fall|end|come down) (with|to) you",
        "(do|will|can|would) you (choose|pick|select|buy|order)( (it|this|that|these|them|(the|your) \\w+))?( yourself| alone)?,? or (do|does|is|will|can|would|has) (?!you)\\w+",
        "(would|will|is|are|do|does|can|could|may) (one|either|any|both|each) of you( two| both| three)? ...(?<!\\w)(sign|decid|approv|decision|authori|final say|order)\\w*",
        "(do|would|will) you ((normally|usually|also|actually|personally|always) )*(handle|take care of|oversee|look after|deal with|make|do|take|run) "
        "((the|all|all the|your|these|such|this|any|kind of) )*(\\w+ )?(purchas\\w+|buying|procurement|ordering|decisions?|contracts?)",
        "you('d| would|'re| are|'ll| will)( be)? (able|allowed|free|entitled|authori[sz]ed|in a position|permitted) to ...(?<!\\w)(yourself|alone|on your own|by yourself)",
        "(?<!how\\s)(?<!when\\s)(?<!what\\s)(do|can|could|would|will|may) you ((normally|usually|just|also|actually|really) )*(decide|sign(?! up| in)|approve|commit|"
        "authori[sz]e|make|place the order|get to|control|go ahead|award|buy|able to (sign|decide|approve|commit)|have (the|full|"
        "any|final|a) (\\w+ )*(authority|say|mandate|power|sign-?off)(?! over))",
        "you ((can|may|sign|decide|approve|settle|choose) )+...(?<!\\w)(alone|yourself|on your own|by yourself)",
        "something you can (decide|approve|sign|settle|put through|order|buy|clear)|you('d| would) (be the one|sign|decide)|you('ll| will) (sign|decide)",
        "(is|are|would|will|be|it's|was) (it |that )?you ...(?<!\\w)(who )?(say|says|saying|give|gives|giving) (me |us )?(the |a )?(final |last )?(yes|go-?ahead|nod|green light|okay|ok)(?!\\w)",
        "(choice|decision|call) is yours|you('re| are) the (\\w+ )?(one|person|man|woman) (who|that|to) ...(?<!\\w)(decid|sign|approv|order|buy)\\w*",
        "(do|are) you (run|own|head|lead|manage|running|in charge of) (it|this|that|the [\\w-]+|all of (it|this)) (all )?(on your own|alone|yourself|by yourself)",
    ),
    Asked.DECIDER: phrases(
        "(who('s|'d|'ll)?|whom|which of you) ...(?<!\\w)(decides?|decision|signs?|signing|approval|finali[sz]es?|authori[sz]es?|okays|green-?lights?|picks|chooses|(has|have) the say|confirms?(?=\\W*$|,| (it|this|that|the (order|purchase|deal|contract))(?!\\w))|gives? ((me|us|out) )?(the|an?|your) ((final|last) )?(order|yes|nod|go|go-?ahead|go signal|okay|ok|green light|word)|says? go|puts? ((the|their|his|her|a) )?name|approves?|(responsible|in charge) (for|of) (approving|signing|deciding|ordering|buying)|final say|last word|places? the order|buys|as (the )?(approving|approver|signing|signatory|buyer)|"
        "purchas\\w+|holds the (pen|purse|budget)|says? yes|plac(es|ing) (the|an?|your|our) orders?|orders?(?= (it|this|that|for|in|these|them|on)(?!\\w)|\\W*$))",
        "whose (decision|call|choice|signature|budget|name|money|say)|(choice|decision|call|say|purchas\\w+|order)( [^.;!?]{0,20}?)?,? whose (is|'s) (it|that|this)",
        "(PO|orders?|contract|purchase|paperwork|approv\\w+|decid\\w+|agreed|sign\\w*) ...(through|by|to|with|from|past) (who|whom)(?=\\W*$)",
        "where (does|do|would|will) ((it|that|this) (rest|lie)|the ([\\w-]+ )?(decision|choice|say|buck|yes) ...(rest|lie|stop|end|sit|get made))",
        "(are|would|will) you (be )?(the )?(one|person) (who|that|to|deciding|signing)",
        "how (do|does|are|is) ...(?<!\\w)(decisions?|decided?|approved|agreed|purchas\\w+)|how (a|the|does a) purchase",
        "approval process",
    ),
    Asked.TROUBLE: phrases(
        "(what|which)('s| is| are| would| do| does| did| else)? ...{trouble}",
        trouble=_TROUBLE,
    ),
    Asked.USE: phrases(
        "(any|anything|something|is there|are there|do you (see|have|face|run into|experience|encounter)|have you (had|run into|experienced|faced)) "
        "...{trouble}",
        "(do|don't) you (really |actually |truly |even |still )?(need (it|this|that|one|such|something|(a new|another) [\\w-]+(?=\\W*$))|see a (need|use)|have a (need|use))(?! (to|by|in|before|on))",
        "(are you|you're) ((really|actually) )?in need of (an?|another|new)",
        "(does|do|has|have|did|is|are) (anyone|anybody|somebody|customers|clients|people) ((ever|really|actually|already|still) )*(ask|asked|asking|complain\\w*|miss|missed) (you |for |about )(?!(to|the|my)(?!\\w))",
        "how (often|much|big|bad|serious) ...(happen|problem|issue|hurt|bother|cost you)",
        "(is|are|was|does|has) (that|this|it|those) ...(a |an |any |much of a |become a |been a |cause )*(problem|issue|concern|challenge|pain|trouble|worry|headache|bottleneck)",
        "(would|could|does|do|is|will) (that|this|it|they|something like (that|this)|such a[\\w -]{0,25}|those|these|[A-Z][\\w ]{1,25}?) ...(help|useful|be of (use|value|interest)|"
        "interesting|make a difference|valuable|relevant|beneficial|benefit|solve|fit|appeal|something (you|your)|come in handy|make sense for)",
        trouble=_TROUBLE,
    ),
}
_TRIGGER = Trigger(
    [(asked, Sought(phrase)) for asked, wordings in ASKS.items() for phrase in wordings.each],
    lambda each: each[1].expression,
)
_WHO_DECIDES = r"(?:he|she|they|everyone|(?:the|your|his|her|their) (?:\w+ ){0,2}?\w+)"
_NO_WISH_ASKED = Screened(
    rf"{ABOUT_THE_TALK}|\b(?:set (?:your |the )?budgets?|plan (?:your |the )?budgets?|(?:financial|fiscal) year|"
    r"how long (?:does|do|will|would|did) [^?]{0,40}?(?:usually|normally|typically|process|approval|procedure|review|round|procurement|signature)|current (?:contract|deal|licen[cs]e)|make (?:a|the|your|their) decision|(?:come|came|get) to a decision|"
    rf"when (?:could|can|would|will|might|should|does|do|did|is|are) (?:{_WHO_DECIDES}|we|you)(?: \w+){{0,3}}? (?:meet|decide|look|sign|approve|review|discuss|get together|convene|gather|vote|be back|come back|"
    rf"have time|know|hear)\b|"
    rf"when (?:{_WHO_DECIDES}) (?:(?:will|would|could|can|might|should|is|are|usually|next) ){{0,2}}(?:meet|meets|meeting|decides?|look|sits?|sign)|"
    r"contract (?:run|end|expire)\w*|when (?:do|does) (?:you|your \w+|it|they) (?:usually|normally|typically|generally|tend)\b|(?:leases?|contracts?|tenanc(?:y|ies)) turns? over|when did|did you last|last (?:replaced?|chang\w+|bought|upgraded)|since when|how long have|(?:confirm|place|sign|approve|release) (?:the|an|your|our) (?:order|contract|purchase)|compile|draw(?:ing)? up|(?:they|board|committee|council|he|she) (?:meet|meets|decides?)|"
    r"last (?:time|year)|did you (?:start|begin|open|buy|switch|join)|speak|talk|reach you|(?<!to be )available(?! (?:to|for) (?:you|use|your))|free)\b"
)
"""A time is asked for, but not that by which it is wanted: a meeting's, a budget round's, a contract's."""
_INVITES = Screened(
    r"\b(?:tell me|let me (?:know|ask)|I(?:['’]d| would| still|['’]ll)*(?: just)? need (?:your|the|an?) (?:\w+ )?(?:budget|figure|date)|may I ask|I wonder|I was wondering|could you|let['’]s (?:talk|turn|come|speak)|"
    r"I(?:['’]d| would) (?:like|love|need) to (?:know|understand|ask|hear|make sure)|we should (?:touch on|talk|speak|discuss))\b"
)
_STOPS = compiled(r"[.!?]")
"""Speech recognition may leave out every stop; then a question cannot be told by its mark."""


_OF_THE_THING = Sought(
    INSTALL.expression + r"|\b(?:ready|start using|licen[cs]es|units|systems?|seats|modules|tools)\b"
)
_LETS_TALK = compiled(r"\b(?:let['’]s|let us|shall we|we should|could we|can we)\s+(?:talk|speak)\b", re.IGNORECASE)
_WHEN_TOLD = compiled(
    r"\bwhen\s+it\s+comes\s+to\b(?!\s+(?:the\s+)?(?:install|set|deliver|timing|time|schedul|implement))", re.IGNORECASE
)
_WHEN = compiled(r"\bwhen\b(?=\s+(?:we|you|it|they|the|that|this)\b)", re.IGNORECASE)


def _without_told_when(sentence: Sentence) -> str:
    """A sentence without the "when" that asks for nothing ("That makes seven units when we add the modules.")."""
    told = not sentence.asks and _STOPS.search(sentence.text) and not _INVITES.stands_in(sentence.text)
    return _WHEN.sub(" ", sentence.text) if told else sentence.text


@lru_cache(maxsize=4096)
def asked_by(text: str) -> frozenset[Asked]:
    """What a turn of the seller asks for, in its last two sentences."""
    ends = sentences(text)[-2:]
    last = " ".join(sentence.text for sentence in ends)
    if "?" not in last and _STOPS.search(text) and not _INVITES.stands_in(last):
        return frozenset({Asked.NOTHING})
    asked = frozenset(asked for asked, phrase in _TRIGGER.worth_trying(last) if phrase.stands_in(last))
    if Asked.TIME in asked and "when" in last.lower():
        told = _WHEN_TOLD.sub(" ", " ".join(_without_told_when(sentence) for sentence in ends))
        asked -= {Asked.TIME} - {each for each, phrase in _TRIGGER.worth_trying(told) if phrase.stands_in(told)}
    # A question for the installation is one, whatever papers the sentence before it promises.
    asking = next(
        (s.text for s in ends if (s.asks or _INVITES.stands_in(s.text)) and _OF_THE_THING.search(s.text)), last
    )
    asking = _LETS_TALK.sub(" ", asking)
    return asked - {Asked.TIME, Asked.PRESSURE} if _NO_WISH_ASKED.stands_in(asking) else asked


def asked_before(conversation: Conversation, utterance: Utterance, sentence: Sentence) -> frozenset[Asked]:
    """What the seller asked for just before the buyer's sentence, if the sentence stands where an answer would."""
    before = seller_before(conversation, utterance.index)
    if before is None:
        return frozenset({Asked.NOTHING})
    if not opens_reply(utterance, sentence):
        return frozenset()
    asked = asked_by(before.text)
    said_on = conversation.took_place.date()
    if Asked.TIME in asked or not find_times(sentence.text, said_on):
        return asked
    naming = (each.text for each in sentences(before.text) if find_times(each.text, said_on))
    if any(_NO_WISH_ASKED.stands_in(text) for text in naming):
        return asked
    repeated = repeats_time(sentence, before.text, said_on) or puts_time_right(sentence, before.text, said_on)
    return asked | {Asked.TIME} if repeated else asked


def short_answer(sentence: Sentence, asked: frozenset[Asked]) -> Found | None:
    """What a short answer to "who decides?" or "does anybody else have to agree?" says of the buyer's authority.

    Nothing where the answer says in its own words that it is otherwise.
    """
    stance = None if sentence.asks else _answered(sentence.text, asked)
    plain = signs_in(sentence, Factor.AUTHORITY, Voice.BUYER) if stance else ()
    if any(hit.direct and hit.stance is not stance for hit in plain):
        return None
    return says_who_decides(sentence, stance) if stance else None


def says_who_decides(answer: Sentence, stance: Stance) -> Found:
    """What a whole answer says of who decides."""
    return Found("authority.answer", stance, True, 0, len(answer.text))


def _answered(text: str, asked: frozenset[Asked]) -> Stance | None:
    if Asked.NOBODY_ELSE in asked:
        return Stance.FOR if replies.says_yes(text) or replies.says_no(text) else _of_others(text)
    others = _of_others(text) if Asked.OTHERS in asked else None
    if others or asked.isdisjoint({Asked.DECIDER, Asked.THEM}):
        return others
    if replies.names_oneself(text):
        return Stance.FOR
    if replies.somebody_does(text) or replies.tells_small_part(text) or replies.names_neither(text):
        return Stance.AGAINST
    if Asked.OTHERS not in asked and Asked.THEM in asked:
        return _of_them(text)
    return Stance.AGAINST if Asked.DECIDER in asked and replies.names_another(text) else None


def _of_them(text: str) -> Stance | None:
    if replies.says_yes(text):
        return Stance.FOR
    against = replies.says_no(text) or replies.says_partly(text) or replies.only_names_another(text)
    return Stance.AGAINST if against else None


def _of_others(text: str) -> Stance | None:
    if replies.names_nobody(text) or replies.says_no(text):
        return Stance.FOR
    somebody = replies.names_another(text) and len(text.split()) <= replies.SHORT
    return Stance.AGAINST if somebody or replies.says_yes(text) else None
