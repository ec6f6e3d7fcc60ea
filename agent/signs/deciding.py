"""The words for deciding and what is decided on, which the signs of authority are put together from."""

from agent.signs.people import ANOTHER, OFFICE, WHO
from agent.signs.phrases import words

KIND = words(
    """
    full, final, ultimate, sole, complete, necessary, required, direct, overall, total, entire, financial, purchasing,
    buying, budget, signing, spending, decision[- ]making, purchase, real, last, independent, unrestricted, unlimited,
    exclusive, delegated, procurement, whole, vendor, formal, written, official, internal, contracting, own, executive,
    management, board, corporate, commercial, absolute, general, sign-off, freehand, particular
    """
)
"""What stands before a power or a decision ("the full purchasing authority")."""

POWER = words(
    """
    authority, say, say-so, word, power, powers, discretion, mandate, sign-?off, authori[sz]ation, purchasing power,
    purse strings, purse, carte blanche, free rein, free reign, free hand, blank che(ck|que), autonomy, deciding vote,
    casting vote, signing rights?, signature rights?, purchasing rights?, power of attorney, prokura, delegation,
    right to (sign|buy|decide|award|choose|approve|contract|purchase|commit|conclude|order|spend), (procurement|purchasing) responsibility,
    decision[- ]making powers?, approval rights?, final approval, cheque ?book, check ?book, signing authority, pen,
    decision[- ]making authority, budget authority, budget responsibility, freedom, latitude, control, leeway, licen[cs]e to,
    independence, jurisdiction, keys to the (budget|safe), final vote, vote, signing power
    """
)
"""What somebody has who may decide."""

APPROVAL = words(
    """
    approval, approvals, sign[- ]?off, sign[- ]?offs, go-?ahead, green light, blessing, okay, ok, authori[sz]ation,
    buy-in, permission, nod, thumbs[- ]up, clearance, consent, signature, signatures, say-so, yes, endorsement, all-clear,
    countersignature, sanction, assent, seal of approval, agreement first, rubber stamp
    """
)
ITEM = words(
    """
    purchases?, purchasing, buying, orders?, spend, spending, expenses?, expenditures?, contracts?, agreements?, deals?,
    quotes?, budgets?, money, funds, vendors?, suppliers?, providers?, tools?, software, systems?, subscriptions?,
    licen[cs]es?, licen[cs]ing, commitments?, choices?, decisions?, paperwork, POs?, investments?, requests?, proposals?,
    offers?, equipment, payments?, costs?, acquisitions?, hardware, technology, matters?, things?, stuff, procurement,
    outlays?, upgrades?, switch, penny, euros?, dollars?, pounds?, machines?, machinery, gear, changes?, tooling,
    obligations?, arrangements?, services?, package, kinds? of \\w+, sorts? of \\w+, engines?, stack, supply, supplies
    """
)
"""What a buyer's firm decides on."""

IT = (
    "(it|this|that|these|those|them|everything|anything|all( (of )?(it|this|that|those|these))?|"
    "whatever( (I|we|gets|is))?|what( \\w+)? (we|I|they|gets|is|goes|to|comes)|which \\w+ (we|I|to)|whether (we|to)|such (a |an )?\\w+)"
)
_GOODS = (
    "((the|any|every|each|all|a|an|our|my|new|such|this|that|these|those|most|its|for|on|final|big|large|more|long) ){0,4}"
    f"([\\w-]+ ){{0,2}}?{ITEM}"
)
_TAIL = words(
    """
    and, or, but, so, because, before, first, too, as well, also, here, anyway, alone, together, jointly, either,
    in the end, in writing, uh, um, i, we, he, she, not, for us, for me, if, unless, personally, himself, herself,
    itself, themselves, myself, ourselves, by myself, by ourselves, by majority, by vote, on my own, on our own,
    around here, over here, there, every time, directly, then, though, yeah, right, basically, with me, in advance,
    at group level, at board level, at the end, otherwise, locally, it's, that's, when it comes to, as it is
    """
)
ENDS = f"(?=\\s*([.,;:!?)—–…-]|$)|\\s+{_TAIL}(?!\\w))"
"""The end of what is said about deciding: a stop, or a word that starts another thought."""

OBJECT = f"(( off)?( (on|about|over|upon|for|to))? ({IT}|{_GOODS})(?!\\w)|( off)?( on)?{ENDS})"
"""What is decided on, if it is the firm's own purchase; or nothing more."""

DECIDES = words(
    """
    decides?, approves?, signs?, authori[sz]es?, releases, picks?, chooses?, selects?, countersigns?, co-?signs?,
    determines?, settles?, votes?, green-?lights?, rubber-?stamps?, ratif(y|ies), (?<!is\\s)(?<!are\\s)(?<![\\x27’]s\\s)(?<!eight\\s)okays?, vetoes, dictates?, prescribes?, clears
    """
)
"""Deciding, as a bare present: somebody does it."""

MUST = (
    "((still|also|first|then|both|all|each|really|definitely|always|will|would|might|may|uh|um|probably|is|are|has|"
    "have|usually|ultimately|yet) )*"
    "((has|have|needs?|got|wants?|insists?|likes?|expects?|ought|supposed|gets?|going|required)"
    "( (still|first|also|all|both|each|then))* to|must|should|shall|will|gotta) "
    "((still|also|first|then|both|all|each|formally|officially|personally|have to|need to|want to|go and|actually|"
    "finally|discuss and|meet and|sit down and) )*"
)
AGREE = words(
    """
    agree(?! to (disagree|differ)(?!\\w)), consent, countersign, counter-sign, co-?sign, ratify, endorse, vote, bless it, say yes, say go, say okay,
    weigh in, be asked, be consulted, be convinced, be involved, be on board, come on board, be happy with, be okay with, be ok with,
    be fine with, be in agreement, be won over, be persuaded, be the one, have the (final|last) (say|word), have a say,
    make the (final )?(decision|call), take the decision, pass it, pass a resolution, give in, like it, want it,
    sign (it|this|that|them)?( off)?, be heard, put (his|her|their|its) \\w+, release (it|this|that|the \\w+), see it first,
    look (at|over) (it|this|that)( first)?, sign off, green[- ]?light (it|this|that), okay (it|this|that), ok (it|this|that)
    """
)
"""What others must do before a purchase can be made, whatever they do it to."""

APPROVE = words(
    """
    approve, sign, authori[sz]e, clear, bless, release, decide, green-?light, rubber-?stamp, choose, pick, determine,
    judge, settle, sanction, adopt, validate, accept, review and \\w+, read and \\w+, see and \\w+, confirm,
    okay, ok, purchase, buy, contract, stamp, back, support
    """
)
"""What others must do to a purchase before it can be made."""

ADVERBS = (
    "((also|always|alone|just|simply|still|now|nowadays|usually|normally|generally|basically|actually|really|personally|"
    "directly|ultimately|finally|fully|solely|myself|only|definitely|certainly|gladly|then|uh|um|er|like|mean|"
    "kind of|sort of|pretty much|happily|happen to|currently|indeed|both|of course|in the end|at the end of the day|"
    "you know|kinda|sure|absolutely|completely|entirely|single-?handedly|freely|each|independently|do|himself|herself|"
    "themselves|all|honestly|clearly|purely|mostly|simply|strictly) )*"
)
"""What may stand between somebody and what they do, without turning it round."""

_HANGS_ON = (
    "if when once before until after how whether what which should do can could unless did than where would will "
    "must who while whatever whichever everything anything things"
)
_ALL_THAT = ("everything", "anything", "all", "things", "thing", "whatever")
INDEPENDENT = "".join(rf"(?<!\b{word}\s)" for word in (*_HANGS_ON.split(), *(rf"{word}\sthat" for word in _ALL_THAT)))
"""Not right behind a word that makes a clause hang on another ("let me know when I decide")."""

_NO_PAPER = (
    "(?!((?<=ll\\s)|(?<=will\\s)|(?<=then\\s))sign( and return)? (it|this|that|them)"
    "(?! (one|off|myself|alone|by myself|for|on behalf|without)(?!\\w)))"
)
"""Not a paper that is yet to come ("send it over, I'll sign it tonight"): whoever has the last word, somebody signs it."""
_POWER_ENDS = (
    "(?=\\s*([.,;:!?)—–…-]|$)|\\s+(to|on|over|for|in|here|when|as|within|with|regarding|about|and|but|so|at|across|because|if|"
    "myself|alone|now|today|uh|um|i|that|up|by|around|where|is|right|without|then|really|yes|until|whatsoever|from|since|among|between)(?!\\w))"
)
LISTS = {
    "kind": KIND,
    "no_paper": _NO_PAPER,
    "power": f"{POWER}{_POWER_ENDS}",
    "approval": APPROVAL,
    "item": ITEM,
    "it": IT,
    "object": OBJECT,
    "ends": ENDS,
    "decides": DECIDES,
    "agree": AGREE,
    "approve": APPROVE,
    "must": MUST,
    "adverbs": ADVERBS,
    "another": ANOTHER,
    "who": WHO,
    "office": OFFICE,
    "full": "((the|a|an|all|any|my|our|that|such|quite|completely|entirely|uh|um|like|necessary|{kind}) )*",
    "decision": "((these|this|that|the|such|those|our|all|every|exactly|any|of|investment|{kind}) )*(decisions?|calls?|choices?)",
    "gives": "(give|grant|provide|add|issue)s? ((me|us|it|this|that|the|his|her|their|its|a|an|any|formal|written|final|"
    "official|prior|advance) )*{approval}",
    "one": "((only|sole|right|actual|same|main|very|real|single) )*(one|person|guy|man|woman|lady|boss|owner|chap|people)",
}
"""The word lists that the phrases about authority name."""


def after(start: str, *lines: str) -> str:
    """Phrases that begin alike, as one: what they begin with is looked for only once."""
    return f"{start}({'|'.join(lines)})"
