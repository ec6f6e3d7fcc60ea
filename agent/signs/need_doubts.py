"""Need doubted: not sure what it would be for, nothing decided, only looking round."""

from agent.claims import Stance
from agent.signs.need_words import HEARSAY, NOT
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_SURE = "((entirely|completely|totally|really|quite|fully|exactly|100%|so|too|very|even|yet|all that|at all) )*"
_DOUBT = words(
    """
    unsure, uncertain, unclear, undecided, on the fence, no idea, no clue, not a clue, doubt, doubtful, questioning,
    question, questionable, wondering, wonder, hard to say, hard to see, at a loss, sceptical, skeptical, unconvinced,
    trying to (figure out|understand|determine|decide|work out|find out), debatable, open question, beats me,
    struggl(e|ing) to (see|understand|imagine|picture), fail to (see|understand), hard[- ]pressed to (say|see),
    (keep )?asking (myself|ourselves)
    """
)
_UNSURE = (
    f"({NOT} ({_SURE})(sure|certain|clear|convinced|positive|sold|persuaded)|{_DOUBT}|"
    "(don't|do not|doesn't|can't|cannot|couldn't|wouldn't|not) ((really|fully|quite|actually|honestly|rightly|even|"
    "for the life of me) )*(know|see|tell|say|think|imagine|picture|get|understand|figure out|believe|put my finger "
    "on))"
)
_ABOUT = (
    "(if|whether|how(?! (many|much|long|soon|big|often|fast|quickly)(?!\\w))|what(?! (size|colou?r|date|day|"
    "time)(?!\\w))|which|why|that|about|of|where|anything(?! else)|in what way|as to)"
)
_USE = words(
    """
    needs?, needed, require, requirements?, fits?, fit in, solves?, benefits?, align, aligns, use case, use for, useful,
    of (any |much )?use, (any|much|a) use, necessary, right for us, help us, necessity, add value, adds? (any|much),
    make sense, makes sense, apply, applies, justif\\w+, priority, looking for, do for us, does for us, gain(ed)?,
    use (it|them|that|this|one), worth it, do with (it|that|this|them|one|all|such), point of it, what for, purpose,
    (buy|change|replace|switch|touch) (it|this|that|anything|one), improve anything, make (a|any|much) difference,
    make better, do that (these|those|ours|our [\\w-]+|the old [\\w-]+) (don't|doesn't|can't), brings? us, relevant, applicable, worthwhile, of (interest|value), helpful, in a position,
    have (a|the|that|any|this) (problem|issue|need), on this call, I'm here, in it for us, fix,
    we want(?! to (spend|pay)), we'd (even )?(use|do|put), I'd (even )?(use|do|put)
    """
)
_ADV = "((really|actually|truly|even|ever|honestly|particularly|necessarily|desperately|much|so) )*"
_WE = "(we|I|they|our \\w+( \\w+)?|my \\w+( \\w+)?)"
_KIND = (
    "((specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|definite|burning|actual|"
    "genuine|practical|obvious|compelling|good|further|underlying|serious|such|worthwhile|single|conceivable) )*"
)
_MILD = (
    "((kind of|kinda|sort of|really|casually|currently|out|basically|here|like|uh|um|quickly|a bit|having|doing|some|"
    "a bit "
    "of|our|on a) )*"
)
_BROWSING = words(
    """
    exploring, browsing, looking around, looking into (options|possibilities), curious, researching, curiosity,
    window[- ]shopping, gathering (information|info), kicking the t[iy]res, seeing what's (out there|available),
    shopping around, dipping, having a look, poking around, sniffing around, nosing around, surveying,
    (playing|toying) with the (idea|thought), scouting, fact[- ]finding, doing (some |a bit of |my )?research
    """
)

DOUBTS = (
    Sign(
        "need.doubt",
        Stance.AGAINST,
        phrases(
            "{unsure}( [^.;!?]{0,20}?)? {about} [^.;!?]{0,60}?(?<!\\w){use}(?! (to (spend|involve|sign|pay|install)|from (me|us|our)|the \\w+ "
            "plan))",
            "(can't|cannot|couldn't|don't) ((really|quite|for the life of me) )*(see|imagine|picture) (it|this|that|"
            "how|us|ourselves|myself|them) ?(making|helping|using|being|needing|adding|bringing|working for us)",
            "(can't|cannot|couldn't|don't) ((really|quite|for the life of me) )*see how(?=[.,;!]|$)",
            "(unclear|not sure|no idea|don't know|no clue) (what|what on earth) (we'd |I'd )?(need (it|that|this) "
            ")?for(?=[.,;!]|$)",
            unsure=_UNSURE,
            about=_ABOUT,
            use=_USE,
        ),
        negatable=False,
    ),
    Sign(
        "need.unconvinced",
        Stance.AGAINST,
        phrases(
            "({unsure}|hard (put|pushed) to (name|find|think of)) (with |of )?(a|any|much|the|an|one) {kind}(use|need|"
            "reason|purpose|benefit|point|necessity|application|problem|gain)(?! (screen|slide|button|page|with (that|"
            "this|it|your|the)))",
            "{unsure} (that |if )?({ours}|it|it'd|it's|this|that|this is|there's|there is|we've) ?((would|will|can|"
            "could|'d|'ll) )*{adv}({gain})",
            "disagree (that|with) [^.;!?]{0,20}?(issue|problem|need)",
            "(haven't|hasn't|not|yet to) (yet )?(persuaded?|convinced?) (me|us)[^.;!?]{0,20}?(problem|need|issue|use)",
            "not (so|that|really|entirely) sure (it is|we do)",
            "(struggling|hard[- ]pressed|straining|a stretch) to (come up with|find|name|think of) (a|an|any|the|one) "
            "{kind}(reason|use|purpose|case|need|problem)",
            "(don't|do not) (think|believe) (that )?(it|this|that|it's|this is|that's)( is| would be|'d be)? "
            "(something|anything|right|one)? ?for (us|me)",
            "(whether|if) (it|this|that|we) [^.;!?]{0,40}?(is|remains) (doubtful|unclear|questionable|uncertain|"
            "debatable|an open question|another question)",
            "(have|got) (my|our|some|serious|big) doubts (whether|if|about (the (need|use|benefit|point|value)|"
            "whether)|that (we|it))",
            "(jury's|jury is) (still )?out|(remain|remains|have yet) to be convinced|{never} obvious (to (me|us) "
            ")?(why|what|how|that)",
            "(scepti|skepti)cal (about|of|that|whether) (the (need|use|benefit|point|value)|we|it)",
            "(remains to be seen|an open question|still open) (whether|if) (we|I)",
            "(whether|if) (we|I) {adv}(need|want) (it|this|that|one|them|anything)( at all)? (is|isn't|remains)",
            "(perhaps|maybe) (there's|there is) a need",
            "(can't|cannot|couldn't|could not|(not one|none|neither) of us (can|could)|nobody (here )?(can|could)) ((honestly|really|even) )*(name|think of|come up with) (a|one|any|a single|anything) ?"
            "((thing|question|job|use|task) )?(that )?((it|this|that|they|one|we|the [\\w-]+|an? [\\w-]+) (would|could|might|lacks?|miss)|(it|they|we|one)'d)(?!\\w)",
            "what (we|I|it|this|that|one|an? [\\w-]+( [\\w-]+)?|the [\\w-]+)('d| would| should| could) ([\\w-]+ ){0,2}?(make|use|add|be for|bring|do (with|for)|want|need|change|solve|improve|put|store|print)(?!\\w)[^.;!?,]{0,25}, "
            "((none of us|neither of us|nobody|no ?one)[^.;!?,]{0,20}? (can|could)|(I|we) ((honestly|really) )?(can't|cannot|couldn't|don't|haven't|have)) ((honestly|really|even|yet) )*"
            "(say|think|tell|know|see|imagine|the (faintest|foggiest|slightest)|an? (idea|clue)|no (idea|clue))(?!\\w)",
            unsure=_UNSURE,
            kind=_KIND,
            ours=_WE,
            adv=_ADV,
            never=NOT,
            gain="need(ed|s)?(?! (to|more|fewer|less|all|as many|so many|both|\\d|one of|two|three|four|five|six|seven|eight|nine|ten|any (more|further|other))(?!\\w))|gain|benefit|profit|(have|got) (a|that|any|this|the) (problem|issue|need|use)|"
            "helps? us|make (any|a|much) difference|bring us|change (much|anything)|any use|use (it|this|that|one)|"
            "an? (issue|problem|need)",
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.exploring",
        Stance.AGAINST,
        phrases(
            "(just|only|merely|simply|mostly|mainly|still|purely) {mild}({browsing}|comparing|checking (things |it |"
            "you )?out)",
            "(just|only|merely|simply) {mild}({idle})",
            "(exploring|browsing|surveying|looking around|curious)(?= (with|without|for now|at this (stage|point)|at "
            "the moment))",
            "(just|only|still|very much) in (the|an?) (research|exploratory|early|information|learning) (phase|"
            "stage)s?",
            "(out of|idle|pure|sheer|mere|simple) (pure |sheer |idle |mere )?(curiosity|boredom)|(just|being) nosy",
            "(just|more|mere(ly)?|purely|simply|only)( of)? (a |out of )?((personal|passing|general|professional|idle) )*"
            "(curiosity|matter of (interest|curiosity))(?! (about|killed))",
            "(was|were|got|I) ((just|simply|only|merely|quite|rather|a bit|a little) )*(intrigued|curious)(?=[.!]?$)",
            "(am|'m) ((just|simply|only|merely|a bit|a little) )*(intrigued|curious)(?=[.!]?$)",
            "(purely|just|only|merely|strictly) (informational|informative|exploratory|academic|theoretical)",
            "out of (general |pure )?interest|(for|out of) (my|our) own (education|interest|curiosity|amusement|"
            "information)",
            "(like|love|nice|fun|good|interesting|wanted|want) (to )?(see|know|hear|learn) (about )?what('s| is) (new|going on|happening|around|possible|coming)(?=[.,;!]|$| (in|on|these|and)(?!\\w))",
            "(see|know|seeing|feel for|picture of|overview of|idea of|look at|check|checking|exploring|learn) "
            "(what's|what is|what else is|whatever's) (out there|around|on offer|on the market)|seeing? what's "
            "available",
            "(survey\\w*|scan\\w*|eye on|picture of|overview of|sniffing around|look at) the market",
            "(fishing expedition|having a (nose|peek|browse)|fact[- ]finding|window[- ]shopp\\w+|(tyre|tire)[- "
            "]kick\\w+)",
            "kick\\w* (the|some) t[iy]res",
            mild=_MILD,
            browsing=_BROWSING,
            idle="looking(?= (at (the market|what|options)|to see|thanks|and|to learn)|[.,;!]|$)|seeing (what|how)|"
            "collecting|learning|interested(?= (in (seeing|learning|the (idea|topic|concept)))|[.,;!]|$)|wanted to "
            "(see|know|understand|look|hear|get|have a|take a|find out|learn)(?! (if|whether|when|where|how (much|long|many|soon|heavy|big|fast|it)))|(here|calling|asking) (because|to|out "
            "of|for)|like to (see|know|understand)|reading up|testing the waters|getting (a|an) (feel|idea|picture|"
            "overview|impression)|here to (listen|learn|look)|for (information|fun)",
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.no_project",
        Stance.AGAINST,
        phrases(
            "(no|without (a|any)|not (a|any)|isn't (a|any)|with no) {kind}(project|purpose|aim|goal|intention|agenda|"
            "use case)(?=[.,;!]|$| (in mind|yet|at all|here|behind|as such|so far|right now|at the moment|whatsoever))",
            "(for|writing|collecting [^.;!?]{0,20}for) (my|a|an|the) (\\w+ )?(thesis|term paper|blog post|"
            "dissertation|homework|school project|seminar)(?! rooms?)",
            "(downloaded|clicked|signed up|filled|landed|registered|called|ended up)[^.;!?]{0,30}? (by (accident|"
            "mistake)|accidentally)",
            "(only|just) ((filled|filling|signed|signing|clicked|came|called|calling|rang|ringing|phoned|phoning|here|downloaded|registered|wrote|stopped|asking|doing) )((in|up|on|by|that|it|this|you|out|the form|down) )*((for|to (get|win)) (the|a|your) ((free|complimentary|little) )?(mugs?|coffee|prize|raffle|pens?|voucher|gift|t-?shirt|draw|sandwiches|snacks|cake|chocolate|sweets|tote|bag|giveaway)|"
            "(because|since|'cause|cause) (my|our|the) (wife|husband|sons?|daughters?|mother|mum|mom|father|dad|neighbou?r|brother|sister|niece|nephew|cousin|friend|grandson|granddaughter|kids|aunt|uncle|mate|in-laws) ((has|had|'s|just|all) )*(told|made|asked|wanted|nagged|pestered|kept|insisted|begged|said|thinks?|thought|keeps?|wouldn't|signed|dared)|(being|to be) (polite|friendly|nice))",
            "(was|were|is|am|'m|we're) ((only|just|merely) )+(being |trying to be )(polite|friendly|nice|sociable)(?=[.,;!]|$| (at|to|when|by))",
            "accidentally (downloaded|clicked|signed up|filled|landed|registered|called)",
            "nothing (serious|specific|in particular|concrete|definite)(?= (in mind|yet|we need|we want|that we)|, (I|"
            "just|we))",
            "(wasn't|weren't|not|never|aren't) ((actively|currently|really|actually|even) )*(looking for (anything|"
            "something|an?|any|another)( \\w+)?(?=[.,;!]?$|,| like| right now| at the moment)|"
            "asked? for (this|it)|in the market|shopping for|looking to buy|going to buy|here to buy|buying(?=[.,;!]|"
            "$))",
            "(don't (really )?know|do not know|no idea|nobody [^.;!?]{0,25}?|not sure) (what for|to what "
            "end)(?=[.,;!?]|$)",
            "(don't (really )?know|not sure|no idea|don't ask me) why(?= (I'm|we're|I am) (here|on)|[.!]|$)|that's "
            "the only reason (I|we)",
            kind=_KIND,
            adv=_ADV,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.undefined",
        Stance.AGAINST,
        phrases(
            "{open}[^.;!?]{0,40}?{find_out}[^.;!?]{0,40}? ((what|which|whether|if|how|where) [^.;!?]{0,60}?(need|"
            "needs|require|fit|fits|go for|want|looking for|useful|use|problem)|(our|my|the|any|a) (\\w+ "
            "){0,2}?(needs?|requirements?|use cases?|goals?|purpose|objectives?))",
            "{never} (a |any |got a |have a |given it any |given it much )*(clear |concrete |precise |definite "
            ")(picture|idea|notion|plan) (of|what)(?! (what |who |which )?(came|comes|goes|went|is|was|are|were|has|have|had|happens?|stands?|lies)( |\\b))",
            "(haven't|have not|never) ((really|actually|even|ever) )*(given it (any|much) (thought|consideration)|"
            "thought (about it|it through))|never crossed (our|my) minds?",
            "figuring out (exactly )?(what|whether|if|which|how) ...(need|needs|require|fit|want|use|work)",
            "(don't|do not|doesn't|not|no idea|no clue) ((really|quite|exactly|even|sure|yet|know|fully|clear|on) "
            ")*what (exactly )?(it is )?(we|I|they)('d| would| actually| really)? ?(even )?(want|need|do with|use it|"
            "expect from it|hope)",
            open="(still (need|have|trying|working|figuring|determining|assessing|evaluating|deciding|defining|"
            "exploring|identifying)|haven't|have not|hasn't|need to|yet to|trying to|figuring out)",
            never="(no|don't have|don't|haven't|haven't got|not)",
            find_out="(figure out|figuring out|figured out|define|defining|defined|determine|determining|identify|"
            "identifying|identified|clarify|clarifying|clarified|pin down|nail down|decid\\w+|work out|worked out|"
            "assess\\w*|evaluat\\w+|understand|settled on|thought about|set)",
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.what_for",
        Stance.AGAINST,
        phrases(
            "why (on earth |ever )?(would|should|do) (we|I|an? [\\w -]{1,25}?|anyone|my \\w+|our \\w+) (even |ever |"
            "really )?(need|(want|buy) (it|this|that|one|another|a (new|second)|an?(?= [\\w-]+ for)|to (change|switch|replace))|change|switch|touch|bother|replace)",
            "what (on earth |ever )?would (we|I|an? [\\w -]{1,25}?|my \\w+|our \\w+) (even |ever |possibly )?"
            "do with (it|this|that|one|an?|all|such|\\w+ \\w+\\?)",
            "what (do|would|should) (we|I|an? \\w+) (even |ever )?(need|want|buy) (that|it|this|one|those|another|an? [\\w-]+( [\\w-]+)?) for",
            "^\\W*((so|and|but|then|well|honestly|tell me),? )*((for what|what for)( (should|would|do|shall|must))?|why ((on earth|ever|then) )*(should|would|shall|must)) (we|I) ((should|would|shall|must|then|ever|even) )*(change|replace|switch|need|buy|want|swap|touch)(?! (more|the (date|price|order|plan|quantity)|to (talk|wait|know|see|ask)))",
            "who needs (that|it|this|one|such|them)|remind me why|so why (start|change|bother|fix|switch)",
        ),
        negatable=False,
        in_questions=True,
    ),
)
