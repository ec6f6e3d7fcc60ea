"""What stands beside a need: a question that takes it for granted, and words that only decline a kind, a number, papers.

"Do you need it this month?" "No, next month." denies nothing, and neither does "we don't need the printer, we need the
software".
"""

from agent.signs.phrases import phrases, words
from agent.signs.talk import ABOUT_THE_TALK
from agent.stems import Screened

_NUMBER = "(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\\d+|both|all|(that|so|as|too) many|every)"
_INSTEAD = "((really|just|only|do|rather|actually|simply|badly) )*(need|want|prefer|(would|'d) (like|rather have)|are after|'re after|'m after)"
_A = "(an?|the|one|two|three|some|something|somebody|someone|new|proper|decent|more|\\d+)"
_WHICH = words(
    """
    demos?, contract, lawyers?, leaflets?, brochures?, further, additional, second opinion, extended, premium, deluxe, extra, full, top, big,
    large, small, long, other, information, info, details, offers?, opinions?, permits?, warranty, guarantee, support, training, loan,
    licen[cs]es?, brand, colou?r, explanation, bells and whistles, rolls[- ]royce, ferrari, luxury, fancy
    """
)

OF_SOMETHING_BESIDE = Screened(
    phrases(
        "(don't|do not|doesn't|dont|doesnt|needn't|won't|wouldn't|not) ((really|actually|necessarily|even|strictly) )*(need|require|want)"
        " (more than|({number})(?!\\w)|(anything|nothing|something) ((that|too|very|so|particularly) )*(fancy|special|big|grand|posh|complicated|"
        "elaborate|expensive|sophisticated|more|else|from you)(?! (anyway|at all)(?!\\w))|((an?|the|any|all the|all that|your|any more|no) )?{which}(?!\\w))",
        "(don't|do not|doesn't|dont|doesnt|not) ((really|actually|necessarily) )*(need|require|want) [^.;!?]{1,60}?(,| -| –| —|(?<!\\w)but|(?<!\\w)and) ?"
        "((but|and|it's|what|all|just|only|rather|instead|then) )*(we|I|they) ?{instead}(?! (it|them|one|that|this|any|nothing|to)(?!\\w))",
        "(don't|do not|doesn't|dont|doesnt|not) ((really|actually|necessarily) )*(need|require|want) [^.;!?]{1,60}?((,|,? but| -| –| —) (just|only|merely|simply|rather) {a}"
        "|, (just|only) (?!(because|to|for|in|on|at|thanks|now|yet|that|if|so|it|one|curious|interested|\\w+ing)(?!\\w))[a-z]+|,? but (an?|some|something|somebody|new|more)|(?<!\\w)(just|only) (something|somebody|someone)|(so much|as much) as)(?!\\w)",
        number=_NUMBER,
        instead=_INSTEAD,
        which=_WHICH,
        a=_A,
    )
)
"""A denial of what is not the thing itself, or of one thing for another that is needed instead."""

WHAT_INSTEAD = phrases(
    "^\\W*((but|no|instead|rather) )?(what (we|I) ((really|do|actually) )*(need|want|'re after) is|(we|I) ((really|do|just|only) )*need (?!(it|them|one|that|this|to)(?!\\w))|"
    "(we|I) could (do with|use))"
)
"""How a sentence begins that tells what is needed instead."""

_IT = "(it|this|that|one|them|those|these|all|both|any)"
_ASIDE = words(
    """
    right away, straight away, immediately, soon, urgently, quickly, already, asap, now, today, tomorrow, this, next, every, each, in, by,
    before, until, within, from, on, over, after, with, without, as, installed, delivered, set up, fitted, shipped, done, ready, here,
    there, all, both, long, to, for (the (whole|entire|full|next)|all|every|each|both|\\d+|a (day|week|month|year|season|while))
    """
)

ASKS_BESIDE_NEED = Screened(
    phrases(
        "(how (many|much|urgent|urgently|soon|quickly|fast|big|large|long|early)|which|what (size|colou?r|model|version|quantity|kind)) [^?]{0,40}?neede?d?",
        "(need|want|take|add|like|use) [^?]{1,50}? (too|as well|also|on top|with it|to go with it)(?=\\W*$)",
        "need (more|fewer|less) than|(need|want) {number}(?!\\w)",
        "need {it} ((of (it|them|these|those)|really|actually|perhaps|maybe) )*{aside}(?!\\w)",
        "(something|one|anything) (you|they) (need|want|require) ((really|very|quite) )*{aside}(?!\\w)",
        "(need|require) (an?|the|your) ((\\w+) )?(big|bigger|large|larger|small|smaller|short|long|red|blue|white|black|second|other)(?!\\w)",
        "(is|are|was|would) (the|our|your|that) ((\\w+) )?(price|cost|date|delivery|timing|deposit|contract|terms?|amount|sum|warranty|colou?r|size|parking|access|payment)(?!\\w)",
        "(is|are) (it|this|that|they|there|the \\w+) (all |really |very |that |any )*(urgent|urgency|pressing|time[- ]critical)",
        "(would|does|is|will|do|are|could|might) (the|a|an|that|this|those|these|such an?) ((\\w+) )?(quantit(y|ies)|numbers?|sizes?|colou?rs?|models?|versions?|dates?|days?|"
        "months?|payment( plan)?|instal?ments?|discounts?|prices?|amounts?|sums?|first|second|third|\\w+th|monday|tuesday|wednesday|thursday|friday|saturday|"
        "sunday|smaller|bigger|larger|cheaper|simpler|shorter|longer|other)( [\\w-]+){0,3}? (help|work|suit|make sense|useful|interest|interesting|fine|appeal|be)(?!\\w)",
        number=_NUMBER,
        it=_IT,
        aside=_ASIDE,
    )
)
"""A question that takes the need for granted, and asks when, how many, of which kind or at what price."""

OF_THE_SALE = Screened(ABOUT_THE_TALK)
OF_A_TIME = Screened(
    phrases(
        "(days?|weeks?|months?|fortnight|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|today|tomorrow|tonight|spring|summer|autumn|winter|january|"
        "february|march|april|june|july|august|september|october|november|december)"
    )
)
_DAY = "(the \\d+(st|nd|rd|th)?|(mon|tues|wednes|thurs|fri|satur|sun)days?|(that|the|this|next|your|a|another) ((first|second|third|last|next|following) )?(day|date|week|month|morning|afternoon|evening|time|slot))"
A_DAY_SUITS = Screened(
    phrases(
        "{day} ([\\w'-]+ ){0,3}?((also|really|certainly|actually) )*(suits?|works?|would (do|be|suit|work)|will (do|be)|is|sounds?) ((me|us|just|very|perfectly|quite|absolutely) )*(well|fine|good|perfect|perfectly|me|us|okay)",
        day=_DAY,
    )
)
NO_GOOD = Screened(
    phrases("no (good|use)|not (good|acceptable|possible)|too late|(won't|doesn't|wouldn't|can't) (do|work|suit|help)")
)
"""A seller's words about papers, calls and dates, and words that find a date good, or no good."""

WISHED_DONE = Screened(
    phrases(
        "(need|needs|want|wants|like|love|prefer|wish|hope|hoping) ([^.;!?]{0,60}? )?(installation|installed|set-?up|set up|delivery|delivered|completed?|finished|done|ready|"
        "over|available|equipped|in place|running|live|up|here|there|happen|in my hands|working)(?!\\w)",
        "(need|want|take|have|like) ((it|them|this|that|these|those|one|everything) )((here|ready|in|all|back) )*(for|by|on|before|until|from|in|within|not later than|no later than) ((the|this|next|early|late|end of|middle of|mid|that|a) )*"
        "(\\d+(st|nd|rd|th)?|first|second|third|\\w+th|(mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|week|month|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?!\\w)",
    )
)
"""A wish for when it is there, and not for what."""

CURIOUS = Screened(
    phrases(
        "(out of|just|only|mere|pure|idle|simple) ((pure|mere|idle|sheer) )?(curiosity|curious|interest|wondering)|(I'm|I was|am) ((just|only) )*(curious|wondering)|for (my|our) own (interest|curiosity)"
    )
)
"""Words of curiosity, which right after a question are about what it asks."""

CONTENT_WITH_IT = Screened(
    phrases(
        "(content|happy|fine|satisfied|pleased|okay) with (what (we|I)('ve| have)( got)?|it|that|this|the (sum|amount|budget|figure))(?=[.,;!]|$)"
    )
)
"""Contentment that is about money, where the same turn names a sum."""

OFFERS_TERMS = Screened(
    phrases(
        "payments?|instal?ments?|discounts?|cheaper|per ?cent|%|price|leas(e|ing)|rent(al|ing)?|(spread|split|defer) (it|the)|down payment|pay (later|monthly|weekly)|(a|per) month"
    )
)
OFFERS_TO = Screened(
    phrases(
        "(shall|should|can|could|may) (I|we) (?!(offer|sell|interest|help|be of)(?!\\w))\\w+|(want|like|need|prefer|care for) (me|us) to (?!(offer|sell)(?!\\w))\\w+"
    )
)
NOT_NECESSARY = Screened(
    phrases(
        "(not|isn't|wouldn't be|won't be|aren't) ((really|at all|strictly) )*(necessary|needed|required)|no need(?! (for|of|to (buy|change|replace))(?!\\w))|needn't|don't (bother|trouble)"
    )
)
NO_DIFFERENCE = Screened(
    phrases(
        "((wouldn't|won't|doesn't|didn't|don't|not|hardly) ((really|even) )*(make|makes|change|changes|help|helps)|makes? no|changes? nothing|no) ((any|a|no|much|much of a|us|that|it) )*(difference|odds|good|anything)|(wouldn't|won't|doesn't) (really )?help|no (help|good)"
    )
)
"""Terms and services that a seller offers, and words for their changing nothing, or not being called for."""

GROWN_DEAR = Screened(
    phrases(
        "(diesel|fuel|petrol|gas|hay|feed|grain|flour|rents?|energy|electricity|heating oil|interest|tax(es)?|rates|wages|insurance|costs?|prices?|bills?|vet|everything|postage|freight|materials?|timber|steel)"
        "('s| is| are|'re|s| has| have)? ((just|all|simply|only|really|more than|nearly|almost|gone) )*(killing|eating|crippling|strangling|ruining|doubled|tripled|trebled|going up|gone up|up|through the roof|soar\\w*|explod\\w*|rocket\\w*|risen|rising)"
    )
)
"""What has become dear: beside words of having no money it says why."""

GONE_WITHOUT = Screened(
    phrases(
        "had to (return|cancel|cut|drop|sell|pawn|postpone|put off|give (back|up)|send back|lay off|borrow|skip|do without|go without|let [\\w-]+ go)(?![^.;!?]{0,60}(because|since|when|after|as|so that))"
    )
)
"""What could not be kept or paid for: beside words of having no money it says how little there is."""

OF_THE_TALK_ITSELF = Screened(
    phrases(
        "(ring|call|phone|text|mail|try) (me|us) (back|later|again|tomorrow|another)|(I've|ive|I have|we've) (just )?got (a|an|my) [\\w-]+ (at the (door|gate|counter)|waiting|on the other line)|on the other line",
        "(don't|doesn't|do not|does not|haven't got) ((have|need) )?(a|any) ((\\w+) )?(corporate|boss|board|committee|head office|headquarters|manager|superior|procurement|purchasing|partners?|shareholders?)(?!\\w)",
        "(client|customer|patient|guest|visitor|boss|bus|train|lift)s?('s|s| is| are| has| have)? (just )?(walking in|arriving|coming in|turned up|come in|walked in|waiting for me)(?=[.,;!]|$| (I|so|now|hey|sorry|right))",
        "(the|my|our|your|his|her) (train|flight|plane|taxi|cab|tram|ferry|connection) ((was|is|got|had|has|just|been|stood|simply|already) )*(delay\\w*|cancel\\w*|late|broke|broken|stopped|stuck|full|packed|crowded|missed|terrible|dropp\\w+|dead)",
        "(nightmare|pain|hard|tricky|tough|difficult|impossible|struggle|headache|slow) to (get (together|hold of|everyone|them all)|reach|pin down|gather|convene|persuade|convince)",
        "I ?('m|am|'ll be) ((really|totally|a bit|completely|rather|quite) )*(swamped|snowed under|overloaded|tied up|up to my \\w+) ((on|until|till) )?((mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|this (morning|afternoon|week)|next week|all (day|week|morning|afternoon))",
        "(gotta|got to|have to|must|need to|better) (go|run|bounce|dash|fly|leave|hang up|jump|hop)(?=[.,;!]|$| (now|to (a|my|the)|into))",
        "(takes?|need|needs|wait|waiting|waits?) [^.;!?]{0,40}?(signature|approvals?|sign-?off|permission|the board|our board|procurement|purchasing|committee)|(nobody|no ?one|who) ((can|could|may|will|is (able|allowed) to|to) (sign|decide|approve)|(signs|decides|approves))(?!\\w)",
    )
)
"""Trouble with the talk and with the decision: it is not what the thing is needed for."""
