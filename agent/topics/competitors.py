"""Whom else the buyer is looking at."""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.signs.phrases import words
from agent.topics.cues import NAMES_IT, cues
from agent.topics.names import KNOWN, NAME

_RIVAL = f"({NAME}|{KNOWN})"
_RIVALS = f"{_RIVAL}((,| and|, and| or) {_RIVAL}){{0,3}}"
_ALSO = "((also|still|currently|already|now|actually|all|presently|in parallel) )*"
_MANY = words(
    "two, three, four, five, six, several, a few, a couple of, some, various, different, a number of, at "
    "least two, both"
)
_SORT = (
    "(vendors?|suppliers?|providers?|companies|compan(y|ies)|solutions?|products?|tools|systems|firms|"
    "manufacturers|dealers|agencies|bidders|candidates|contenders|platforms)"
)
_OTHERS = (
    f"(({_MANY} )?(other|alternative|competing) {_SORT}|{_MANY} {_SORT}|(some )?alternatives|(some |a few "
    f")?(other|competing|alternative) (quotes|offers|bids|proposals|options)|"
    "(the|your) competition|(one|two|some) of your competitors|(a|your) competitors?)"
)
_WHOM = f"({_RIVALS}|{_OTHERS})"
_TALKS = "(talking|speaking|in talks|negotiating|in touch|in discussions?|in conversation) (to|with)"
_SEES = (
    "(evaluating|considering|assessing|comparing|looking (at|into)|testing|trialling|trialing|trying out|"
    "reviewing|checking out|"
    "shortlisting|piloting|inviting|getting|collecting|asking)"
)
_SEEN = (
    "(evaluated|considered|looked (at|into)|tested|tried|trialled|seen|met|shortlisted|invited|asked|"
    "received|got|requested|spoken (to|with)|talked (to|with))"
)
_TOO = (
    "( too| as well| in parallel| alongside| at the same time| besides| \\w+ week| \\w+ month|\\W*$| and| "
    "for| to| from)"
)

COMPETITOR = (
    *cues(
        Factor.COMPETITOR,
        NAMES_IT,
        "{are} {also}{sees} ((offers|quotes|bids|proposals) from )?(?P<what>{others})",
        "{are} (also|still) {talks} (?P<what>{whom})",
        "{are} {talks} (?P<what>{others})",
        "{are} {talks} (?P<what>{rivals})( too| as well| in parallel| at the same time)",
        "{are} {also}{sees} (?P<what>{rivals}){too}",
        "{have} {also}{seen} ((offers|quotes|bids|proposals) from )?(?P<what>{others})( for (quotes|offers|an offer))?",
        "{have} (also |already )?(evaluated|considered|looked (at|into)|tested|tried|trialled|shortlisted) "
        "(?P<what>{rivals}){too}",
        "{we} (also )?(tested|tried|trialled|evaluated|saw|looked at|met) (?P<what>{rivals}) (last|this|"
        "yesterday|recently|in \\w+|as well|too|a (week|month|while))",
        "compar\\w+ (you|this|it|that|your \\w+) (with|to|against) (?P<what>{whom})",
        "(?P<what>{rival}|{others}) (has |have |also |just )*((made|given|gave|sent) (us|me) (an?|the|their) "
        "(\\w+ )?(offer|quote|proposal|bid|price|quotation)|(offered|quoted|pitched) (us|me))",
        "(an? |the |another )?(offer|quote|proposal|bid|quotation|price) (from|by) (?P<what>{whom})",
        "(demo|call|meeting|presentation|pitch|session) (with|from|by|of) (?P<what>{rival}) (last|this|next|"
        "yesterday|on|tomorrow|today|too|as well|in)",
        "(?P<what>{rivals}) (is|are) (also |still )*(on (our|the|my) (short ?list|list|table)|in the (race|"
        "running|mix)|a (candidate|contender|strong contender))",
        "(another|other|second|third) (candidate|option|contender|vendor|one|offer|finalist) (is|would be|"
        "comes from) (?P<what>{rival})",
        "(?P<what>{rival}) is (the|another|an) (other )?(one|option|candidate|alternative|vendor|contender|"
        "finalist)( that)? ({we}|$)",
        "(?P<what>{rival}) is (the|another|an) (other|option|candidate|alternative|vendor|contender|finalist)",
        "(between|choice between|either) you (and|or) (?P<what>{rivals})",
        "(between|choice between|either) (?P<what>{rivals}) (and|or) you",
        "(?P<what>{rivals}|{others}) (is|are|was|were|comes in) ((a|one|good|bit|deal|lot|much|way|far|quite|"
        "slightly|somewhat|significantly|about|\\w+ percent|20%|third) )*(cheaper|less expensive|less than "
        "(you|yours)|lower)",
        "(?P<what>{rival}) (charges|costs|asks|wants|does (it|the same) for|only charges|offers (the same|"
        "it)) ...(half|less|third|cheaper|[$€£]|\\d|hundred|thousand)",
        "{we} {also}(look at|get|collect|compare|ask for|need|want) (?P<what>{others})",
        whom=_WHOM,
        rival=_RIVAL,
        rivals=_RIVALS,
        others=_OTHERS,
        also=_ALSO,
        talks=_TALKS,
        sees=_SEES,
        seen=_SEEN,
        too=_TOO,
    ),
    *cues(
        Factor.COMPETITOR,
        "others",
        "{are} ?(not|n't) {also}(looking at|talking to|speaking to|considering|evaluating) (any ?one|any "
        "?body|any other \\w+|others|other \\w+)( else)?",
        "{we} (are|is)(n't| not) {also}(looking at|talking to|speaking to|considering|evaluating) (any ?one|"
        "any ?body|any other \\w+|others|other \\w+)( else)?",
        "(you're|you are|we're|we are) the only (one|ones|vendor|supplier|company|provider|candidate)s?( "
        "...(talk|look|consider|ask|evaluat|speak)\\w*|\\W*$)",
        "only (talking|speaking) (to|with) (you|us)",
        "(haven't|have not) (looked at|talked to|asked|considered) (any ?one|any ?body|others)( else)?",
        stance=Stance.AGAINST,
        also=_ALSO,
    ),
)
