"""Who decides in the buyer's firm, and who else must agree."""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.signs.phrases import words
from agent.topics.cues import NAMES_IT, cues, said
from agent.topics.people import OFFICE, PEOPLE

_ADVERBS = (
    "((usually|always|normally|ultimately|also|then|finally|just|alone|personally|still|here|really|in the "
    "end|generally|both|all) )*"
)
_DECIDES = (
    "(decides?(?! (on (discounts|the discount)|to)(?!\\w))|makes? (the|that|this|these|those|such|all) "
    "((final|last|buying|purchasing) )?(decisions?|call|choices?)|"
    "takes? (the|that|this|these|those|such|all) ((final|last|buying|purchasing) )?decisions?|signs? off|"
    "signs? (all |every |each |any )?(of )?(the |these |such |our |those )?(contracts?|agreements?|purchase "
    "orders?|deals?|orders?|POs?)|approves?|authori[sz]es?|"
    "has the (final|last|deciding) (say|word|decision|vote)|has (final|the final) (approval|say|authority)|"
    "holds the (purse|budget)|"
    "calls the shots|votes? on|is the (one|person) who (decides|signs|approves)|is the (decision[- ]maker|"
    "budget holder|one to decide)|picks the|says (what('s| is)?|which) ([^\\s.,;!?]+ ){0,4}?(bought|ordered|buy|order)|"
    "(does|do) (all )?the (choosing|deciding|picking|buying|purchasing|ordering))"
)
_BODY = words(
    """
    board, supervisory board, management board, executive board, council, committee, investment committee,
    board of directors,
    steering committee, trustees, shareholders, partners, parish council, board of trustees, panel, management, owners
    """
)

DECIDER = (
    *cues(
        Factor.DECIDER,
        NAMES_IT,
        "(?P<what>{who}|my (?!own )\\w+( \\w+)? and I) {adverbs}{decides}",
        "(?P<what>{who}) (buys?|orders|purchases) (everything )?for (us|all of us)",
        "(it's|it is|that's|that is|that would be|that'd be|it'd be) (?P<what>{who}) who {adverbs}{decides}",
        "(decision|call|choice|contract|order|purchase|it|this|that)('s| is| are| gets| get| will be| would "
        "be| has to be) "
        "((usually|finally|ultimately) )?(made|taken|awarded|approved|decided|signed|signed off|decided on|"
        "authori[sz]ed) by (?P<what>{who})",
        "(is|are|gets|be) (decided|decided on|approved|signed off|authori[sz]ed) by (?P<what>{who})",
        "(it|this|that|everything|the (proposal|contract|request|decision|offer))('ll| will| has to| would|"
        "'d| must)? (go|goes|went) "
        "(to|before|in front of|up to) the (?P<what>{body})",
        "(it's|it is|that's|that is|is|that'd be|would be) (really |all |entirely )?up to (?P<what>{who})",
        "(a|the) (decision|call|matter|question) (for|of) (?P<what>{who})",
        "(it's|that's|it is|that is|is|would be|,) (?P<what>{who})'s? (call|decision|choice)",
        "(decision|call|choice) (lies|rests|sits|is) with (?P<what>{who})",
        "(?P<what>{who}) (((has|have|needs?) to|must|will|would|will have to|would have to) ){adverbs}sign "
        "(the (contract|order|agreement)|it|this|that)(?! off)",
        "the (next )?(?P<what>{body})( meeting)? (will|would|has to|must|is going to) (decide|vote|make the "
        "(final )?decision|take the decision)",
        who=OFFICE,
        decides=_DECIDES,
        adverbs=_ADVERBS,
        body=_BODY,
    ),
    *cues(
        Factor.DECIDER,
        NAMES_IT,
        "(?P<what>{who}) (doesn't|does not|don't|do not|won't|will not|isn't the one who|never) ((have to|need to) )?"
        "(decides?|sign|signs? off|approves?|make the (decision|call)|authori[sz]e)",
        stance=Stance.AGAINST,
        who=OFFICE,
    ),
)

_MUST = (
    "((has|have|had|needs?|wants?|ought|'d want|got|likes?|insists? on|will (need|have|want)|would (need|"
    "have|want|like)|'ll (need|have|want)|may want|is going) to|"
    "must|should|will|would|has got to|gotta)"
)
_AGREE = (
    "((also|all|both|first|still|really|definitely|formally) )*(agree|approve|sign (it )?off|sign off on|"
    "sign this off|okay|ok it|"
    "(have|take) a (quick |good |close |proper |last )?look|look (at|over|into|through)|"
    "see (it|this|that|the (contract|offer|terms))|be (fully |really )?(on board|involved|okay with|ok with|"
    "happy with|convinced|asked|consulted|comfortable|fine with|"
    "on side|won over|in the loop|part of (it|this|that|the decision))|come on board|"
    "give (it |us |me |you )?(its |their |his |her |the |a |an )?(okay|ok|blessing|permission|approval|green "
    "light|consent|go-ahead|nod)|"
    "have a say|weigh in|bless|clear (it|this|that)|vet|review|check (it|this|that|the)|say yes|buy in|"
    "consent|countersign|confirm (it|this|that)|release (it|the budget)|"
    "go along( with)?|support (it|this|that)|rubber-?stamp|want (it|this) too)"
)
_CONSENT = (
    "(blessing|approval|okay|ok|go-?ahead|green light|consent|sign-?off|permission|buy-?in|agreement|nod|"
    "say-so|support|clearance|authori[sz]ation)"
)
_NEED = (
    "(need|needs|require|requires|want|get|getting|have|wait for|waiting for|subject to|is missing|take|"
    "takes|depends on)"
    "( (first|also|still))?( (the|a|an|formal|written|final|official))*"
)

MUST_AGREE = (
    *cues(
        Factor.MUST_AGREE,
        NAMES_IT,
        "(?P<what>{whos}) ((also|all|both|still|usually|always|probably) )*{must} {agree}",
        "(?P<what>{whos}) (has|have) (a (veto|say|right of veto)|to be (on board|asked|convinced|involved|consulted))",
        "{need} {consent} (of|from|by) (?P<what>{whos})",
        "{need} (?P<what>{whos})[\\x27’]?s[\\x27’]? {consent}",
        "(can't|cannot|won't|wouldn't|couldn't|nothing|not|never|no one|nobody|don't|doesn't|isn't) "
        "...without (the |a |any )?{consent} (of|from|by) (?P<what>{whos})",
        "(can't|cannot|won't|wouldn't|couldn't|nothing|not|never|no one|nobody|don't|doesn't|isn't) "
        "...without (?P<what>{whos})[\\x27’]?s[\\x27’]? {consent}",
        "without (the |a |any )?{consent} (of|from|by) (?P<what>{whos}),? ...(not|nothing|no|nobody|never|n't)",
        "without (?P<what>{whos})[\\x27’]?s[\\x27’]? {consent},? ...(not|nothing|no|nobody|never|n't)",
        "(need|wants?|'d want|would want|'d like|would like|'d need|would need|have to get|must have) "
        "(?P<what>{whos}) to {agree}",
        "(get|bring|have) (?P<what>{whos}) on board",
        whos=PEOPLE,
        must=_MUST,
        agree=_AGREE,
        need=_NEED,
        consent=_CONSENT,
    ),
    said(
        Factor.MUST_AGREE,
        NAMES_IT,
        "(have to|need to|must|'d have to|'d need to|should|want to|gotta|has to|better|can't (say yes|sign|"
        "decide) before I) "
        "((first|also|still|at least) )*((run|take|put|clear|get) (it|this|that|everything) (by|past|with|to) |"
        "(ask(?! \\w+ (about|for) (the|your|that))|consult|convince|check with|discuss (it|this|that) with|"
        "talk (it|this|that) over with|clear (it|this|that) with|align with|"
        "agree (it|this|that) with) )(?P<what>{whos})",
        "(have to|need to|must|'d have to|'d need to|should|want to|gotta) ((first|also) )*(talk|speak) (to|"
        "with) (?P<what>{whos})( about (it|this|that))? "
        "(first|before)",
        "have to (talk|speak) (to|with) (?P<what>{whos})",
        whos=PEOPLE,
    ),
    *cues(
        Factor.MUST_AGREE,
        NAMES_IT,
        "(?P<what>{whos}) (doesn't|does not|don't|do not|needn't|won't|wouldn't|will not) ((have|need|want) "
        "to )?{agree}",
        "(don't|do not|doesn't|no) need( to get)?( the| any)? {consent} (of|from|by) (?P<what>{whos})",
        "(don't|do not) need (?P<what>{whos})[\\x27’]?s[\\x27’]? {consent}",
        "(don't|do not) (have|need) to ask (?P<what>{whos})",
        "(can|may|could) ...without (?P<what>{whos})[\\x27’]?s[\\x27’]? {consent}",
        stance=Stance.AGAINST,
        whos=PEOPLE,
        agree=_AGREE,
        consent=_CONSENT,
    ),
)
