"""The words for deciding and what is decided on, which the signs of authority are put together from."""

from agent.signs.phrases import words

KIND = words(
    """
    full, final, ultimate, sole, complete, necessary, required, direct, overall, total, entire, financial, purchasing,
    buying, budget, signing, spending, decision[- ]making, purchase, real, last, purse, independent, unrestricted,
    unlimited, exclusive, delegated, procurement, whole, vendor, formal, written, official, internal, sign-off,
    signature, contracting, hiring, own, executive, management, board, corporate
    """
)
"""What stands before a power or a decision ("the full purchasing authority")."""

POWER = words(
    """
    authority, say, say-so, word, power, powers, discretion, mandate, sign-?off, authori[sz]ation, purchasing power,
    purse strings, carte blanche, free rein, free reign, free hand, blank che(ck|que), autonomy, deciding vote,
    casting vote, signing rights?, signature rights?, purchasing rights?, power of attorney, prokura, responsibility,
    right to (sign|buy|decide|award|choose|approve|contract|purchase|commit), procurement responsibility, delegation,
    decision[- ]making powers?, approval rights?, final approval, cheque ?book, check ?book, signing authority, pen
    """
)
"""What somebody has who may decide."""

APPROVAL = words(
    """
    approval, approvals, sign[- ]?off, sign[- ]?offs, go-?ahead, green light, blessing, okay, ok, authori[sz]ation,
    buy-in, permission, nod, thumbs up, clearance, consent, signature, say-so, yes, endorsement, countersignature,
    sanction, vote, stamp, assent, all-clear, seal of approval
    """
)

ITEM = words(
    """
    purchases?, purchasing, buying, orders?, spend, spending, expenses?, expenditures?, contracts?, agreements?, deals?,
    quotes?, budgets?, money, funds, vendors?, suppliers?, providers?, tools?, software, systems?, subscriptions?,
    licen[cs]es?, licen[cs]ing, commitments?, choices?, decisions?, paperwork, POs?, investments?, requests?, proposals?,
    offers?, equipment, payments?, costs?, acquisitions?, hardware, technology, matters?, things?, stuff, procurement,
    outlays?, upgrades?, switch, penny, euros?, dollars?, pounds?, machines?, machinery, gear, changes?, tooling,
    obligations?, arrangements?, services?, package, kinds? of \\w+, sorts? of \\w+
    """
)
"""What a buyer's firm decides on."""

IT = (
    "(it|this|that|these|those|them|everything|anything|all( (of )?(it|this|that|those|these))?|whatever( (I|we|gets|is))?|"
    "what (we|I|gets|is|goes|to)|which \\w+ (we|I|to)|whether (we|to)|such (a |an )?\\w+)"
)
GOODS = (
    "((the|any|every|each|all|a|an|our|my|new|such|this|that|these|those|most|its|for|on|such|final|big|large) )*"
    f"([\\w-]+ ){{0,2}}?{ITEM}"
)
ENDS = (
    "(?=\\s*([.,;:!?)—–…-]|$)|\\s+(and|or|but|so|because|before|first|too|as well|also|here|anyway|alone|together|jointly|"
    "either|in the end|in writing|uh|um|i|we|he|she|not|for (us|me)|if|unless|personally|himself|herself|itself|"
    "themselves|myself|ourselves|by (myself|ourselves|majority|himself|herself)|on my own|on our own|around here|over here|"
    "there|every time|directly|then|though|yeah|right|basically|at (group|board|corporate|head) \\w+)(?!\\w))"
)
"""The end of what is said about deciding: a stop, or a word that starts another thought."""

OBJECT = f"(( off)?( (on|about|over|upon|for))? ({IT}|{GOODS})(?!\\w)|( off)?( on)?{ENDS})"
"""What is decided on, if it is the firm's own purchase; or nothing more."""

DECIDES = words(
    """
    decides?, approves?, signs?, authori[sz]es?, releases?, picks?, chooses?, selects?, countersigns?, co-?signs?,
    determines?, settles?, votes?, rules?, green-?lights?, rubber-?stamps?, signs off, sign off, ratif(y|ies), okays?,
    judges?, clears?, sanctions?, vetoes
    """
)
"""Deciding, as a bare present: somebody does it."""

AGREE = words(
    """
    approve, sign, agree, consent, authori[sz]e, okay, ok, clear, bless, ratify, endorse, release, vote, decide,
    countersign, counter-sign, co-?sign, green-?light, rubber-?stamp, sign off, choose, pick, determine, judge, settle,
    sanction, adopt, validate, weigh in, accept, review and \\w+, read and \\w+, see and \\w+, see it, look at,
    give (it|this) (the|his|her|their|a) \\w+, be asked, be consulted, be convinced, be involved, be on board, come on board, be fine with,
    be in agreement, be won over, be persuaded, be the one, say yes, say go, say okay,
    have the final say, have a say, have the last word, make the (final )?(decision|call), take the decision,
    pass (it|a resolution), put (his|her|their|its) \\w+ (on|to|under), stamp, like it, want it, confirm, inspect
    """
)
"""What others must do before a purchase can be made."""

MUST = (
    "((still|also|first|always|usually|then|both|all|each|uh|um|really|of course|definitely|ultimately|in the end) )*"
    "(((has|have|'s got|has got|have got|needs?|'ll have|will have|would have|'d have|would need|will need|'ll need|"
    "is|are|'s|gets?|got|wants?|insists? on|likes?|expects?|ought|is going|are going|is supposed|'s supposed) "
    "((still|also|first|always|all|both|each|then) )*to|must|should|shall|will|'ll|gotta|would|'d) "
    "((still|also|first|always|all|both|each|then|formally|officially|personally|please|have to|need to|want to) )*)"
)
ADVERBS = (
    "((also|always|alone|just|simply|still|now|nowadays|usually|normally|generally|basically|actually|really|personally|"
    "directly|ultimately|finally|fully|solely|myself|only|definitely|certainly|gladly|then|uh|um|er|like|mean|"
    "kind of|sort of|pretty much|happily|happen to|currently|indeed|both|of course|in the end|at the end of the day|"
    "you know|kinda|sure|absolutely|completely|entirely|single-?handedly|freely|each|independently|do) )*"
)
"""What may stand between somebody and what they do, without turning it round."""

UNTHINKING = "".join(
    rf"(?<!\b{word}\s)"
    for word in "if when once before until after how whether what which should do can could unless did as than let where "
    "would so will may must".split()
    if word not in ("so", "may")
)
"""Not in a clause that hangs on another ("let me know when I decide")."""
