"""Need denied because it is met or gone: somebody else supplied the thing, it was put right, the work was given up."""

from agent.claims import Stance
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_WHEN = (
    "(last|this|two|three|four|a (few|couple of)|in|back in|only|just|earlier|during|over|at) ((the|last|this) )?(week|month|year|spring|summer|autumn|fall|winter|"
    "(weeks|months|years|days) ago|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|meantime|"
    "(two|three|four|a few|a couple of|\\d+) (weeks|months|years) ago|\\d{4}|recently)"
)
_ELSE = "(elsewhere|somewhere else|already|meanwhile|recently|from (another|someone|somebody|a (different|competitor)|the competition|your competit\\w+|one of your|our own|my own|our|my|a (friend|neighbou?r|colleague)))"
_FAILED = (
    "(?![^.;!?]{0,70}(?<!\\w)(but|broke|breaks|broken|never|again|still|fail\\w*|leak\\w*|because|since (it|they|the)|too (small|slow|old)|keeps?|"
    "(doesn't|don't|isn't|didn't|won't|can't) (work|hold|help|fit|do|run|start|last|cope|keep)|(and|so) ((now|that's why) )?(we|I) (now )?('ll|will|have|must|can|need|want))(?!\\w))"
)
_DONE = words(
    """
    redone, done new, done up, done over, replaced, renewed, repaired, fixed, overhauled, refitted, rebuilt, refurbished, modernised, modernized,
    upgraded, mended, relined, resurfaced, put right, seen to
    """
)

MET = (
    Sign(
        "need.met",
        Stance.AGAINST,
        phrases(
            "(we|I)('ve| have|'d| had)? ((just|already|recently|since|meanwhile|now|only|actually|finally) )*(got|bought|had|ordered|picked up|found|leased|rented|installed|"
            "put in) ((ourselves|us|me) )?((a|an|some) )?((new|used|second-hand|different|proper|brand new|another) )*(one|ones) ((installed|fitted|put in|in|done|delivered|built) )?"
            "({else}|{when}){failed}",
            "(we|I)('ve| have) just (had|got) (a|an) new (one|[\\w-]+) (put in|fitted|installed|delivered|built){failed}",
            "(somebody|someone|another (firm|company|supplier|place)|(my|our|a|the) [\\w-]+) (else )?((has|have|had|already|just|kindly) )*(gave|given|lent|sold|donated|left|passed on to) "
            "(us|me) (one|ones|(his|hers?|theirs?|an?|their) ((old|new|spare|used) )*(one)?){failed}(?=[.,;!]|$| (in the meantime|meanwhile|already|last|so|for))",
            "(my|our|the) (landlord|council|school|church|parish|head office|parent company|owners?|city|brewery) ((has|have|already|just) )*(put in|installed|bought us|supplied|fitted|paid for) "
            "(an?|the) new [\\w-]+{failed}",
            "(we|I)('ve| have)? ((already|since|now|meanwhile) )*(went|gone|signed up|signed) with (another|someone else|somebody else|a (different|competitor|local)|one of your competitors|your competit\\w+)"
            "{failed}",
            "(it|that|this|the problem|the matter)('s| has| is)? ((been|already|all|long|since|now) )*(taken care of|sorted|sorted out|solved|dealt with|seen to|fixed) "
            "(in the meantime|meanwhile|since (then|we last spoke)|by (somebody|someone|another|our own))",
            "(we|I)('ve| have)? ((just|already|only|since) )*(had|got) (it|ours|mine|them|the whole [\\w-]+|all of (it|them)) ((all|completely|totally) )*({done})( (in|by [\\w ]{1,20}?))?"
            "( {when}| already| recently| for good| and (now )?(it|they)('s| is| are|'re)? ((runs?|works?|goes|like|good as|as good as|fine) )+new){failed}",
            "(my|our|a|the|some) [\\w-]+('s| has| have| had)? ((already|since|meanwhile|just|kindly|now) )*(fixed|repaired|mended|sorted|sorted out|replaced) (it|the old one|ours|mine|that)"
            "(?! (twice|again|every|several|three|so (many|often)|up|with|for now|temporarily)(?!\\w)){failed}(?=[.,;!]|$| (and|so|for (us|me)|last|since|already|ourselves))",
            "(the|our|my) (insurance|insurer|landlord|manufacturer|supplier|maker|council|owner|lessor) ((has|have|already|just) )*(replaced|repaired|fixed|swapped) (it|them|ours|the \\w+) ({when}|already){failed}",
            "(we|I)('ve| have)? (already |just )?(replaced|renewed) (all of (it|them)|them all|the lot|everything|the whole lot|ours) {when}{failed}",
            "(we|I)('ve| have) ((now|since|completely|altogether) )*(stopped|given up|quit|got out of) (?!(taking|accepting|because)(?!\\w))(the |our )?[\\w-]+( [\\w-]+)?( altogether| entirely| completely| for good| since)(?=[.,;!]|$){failed}",
            "(we|I) gave up (the |our )?[\\w-]+ {when}{failed}",
            "(would|'d|will|'ll) ((just|only|simply) )*(be )?(stand|standing|sit|sitting|lie|lying|hang|hanging) ((just|only|there|around) )*(idle|unused|empty|about|around|doing nothing|"
            "in (a|the|some|my|our) (corner|corridor|cellar|attic|garage|basement|cupboard|drawer|shed|way|hall|loft|barn|box|back|yard|closet|storeroom|warehouse|stable|office))",
            when=_WHEN,
            failed=_FAILED,
            done=_DONE,
            **{"else": _ELSE},
        ),
        negatable=False,
        unless=phrases("what if|used to|before (we|I)|(hear|heard|read) (that|about)"),
    ),
)
