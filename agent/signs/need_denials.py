"""Need denied: nothing to solve, doubts about a use, only looking, content with what is there."""

from agent.claims import Stance
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_SURE = "((entirely|completely|totally|really|quite|fully|exactly|100%|so|too|very|even|yet|all that|at all) )*"
_DOUBT = words(
    """
    unsure, uncertain, unclear, undecided, on the fence, no idea, no clue, not a clue, doubt, doubtful, questioning,
    question, questionable, wondering, wonder, hard to say, hard to see, at a loss, sceptical, skeptical, unconvinced,
    trying to (figure out|understand|determine|decide|work out|find out), struggling to (see|understand|imagine|picture),
    fail to (see|understand), hard-pressed to (say|see), debatable, open question, beats me, (keep )?asking (myself|ourselves)
    """
)
_UNSURE = (
    f"((not|n't|never) ({_SURE})(sure|certain|clear|convinced|positive|sold|persuaded)|{_DOUBT}|"
    "(don't|do not|doesn't|can't|cannot|couldn't|wouldn't|not) ((really|fully|quite|actually|honestly|rightly|even|"
    "for the life of me) )*(know|see|tell|say|think|imagine|picture|get|understand|figure out|believe|put my finger on))"
)
_ABOUT = "(if|whether|how|what|which|why|that|about|of|where|when|anything|in what way|as to|on)"
_USE = words(
    """
    needs?, needed, require, requirements?, fits?, fit in, solves?, benefits?, align, aligns, use case, use for, useful,
    of (any |much )?use, (any|much|a) use, necessary, right for us, help us, necessity, add value, adds? (any|much),
    make sense, makes sense, apply, applies, justif\\w+, priority, looking for, do for us, does for us, gain(ed)?,
    use it, use them, use that, worth it, to do with (it|that|this|them|one|such|all), do with (it|that|this|them|one|all),
    (buy|change|replace|switch|touch) (it|that|this|anything|one), point of it, what for, purpose,
    improve anything, make (a|any|much) difference, brings? us, solve, have (a|the|that|any|this) (problem|issue|need), I'm on
    this call, I'm here, in it for us, we want(?! to (spend|pay)), we'd (even )?(use|do|put), I'd (even )?(use|do|put)
    """
)
_ADV = (
    "((really|actually|truly|currently|necessarily|yet|even|strictly|desperately|particularly|exactly|immediately|"
    "specifically|honestly|personally|quite|still|simply|just|see that we|think (that )?(we|I)|believe (that )?(we|I)|"
    "feel (that )?(we|I)|feel the) )*"
)
_KIND = (
    "((specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|strong|definite|burning|"
    "actual|exact|genuine|direct|business|big|great|earthly|practical|obvious|compelling|good|further|underlying|single|"
    "serious|such|worthwhile|such|conceivable|possible|proper) )*"
)
_NOT = (
    "(don't|doesn't|do not|does not|didn't|did not|dont|doesnt|haven't|have not|hasn't|might not|may not|won't|will not|"
    "wouldn't|would not|couldn't|no longer|never|not|hardly|barely)"
)
_REASON = (
    "(needs?|requirements?|use case|uses? for|problem to|necessity|application for|reason to (change|switch|buy|replace|"
    "act|touch|move|bother|look)|occasion to (act|change)|point in|call for|demand for|appetite for|place for|room for|"
    "(project|purpose|goal|aim|agenda|plan|intention) behind|pain point|burning platform)"
)
_SALES = words(
    """
    approvals?, permission, sign-?offs?, anyone, anybody, information, info, details, time, minutes?, quote, proposal,
    invoice, slides, recap, meetings?, calls?, demo, demos, demonstration, trial, training, installation, contract,
    reminders?, recording, discounts?, more than, help from, convincing, persuading, financing,
    anything (fancy|special|big|else|complicated|from|expensive|too|more), loan, funding, apolog\\w+, excuses?, worry, rush, hurry, licen[cs]es?,
    user, users, seats?, to, all, copy, copies, documents?, paperwork, explanation, introduction, references?, signature
    """
)
_LATER = (
    "until, before, by, right away, immediately, today, tomorrow, this (week|month|year|quarter), for another, done,"
    "installed, set up, set, delivered, so soon, in a hurry, urgently, asap"
)
_PLACE = "(for us|to us|here|with us|in our (case|trade|line|shop|place)|at our (place|size|end)|on our (side|end)|round here)"
_UNLESS = "(?![^.;!?]{0,60}?(but|except|although|however|until|unless|only|when|apart|most of the time))"

DENIALS = (
    Sign(
        "need.doubt",
        Stance.AGAINST,
        phrases(
            "{unsure}( [^.;!?]{0,20}?)? {about} [^.;!?]{0,60}?{use}(?! (to (spend|involve|sign|pay|install)|the \\w+ plan))",
            "{unsure} (a|any|much|the|an|one) {kind}(use|need|reason|purpose|benefit|point|necessity|application|"
            "problem|value|case|gain|difference)(?! (screen|slide|button|page))",
            "(can't|cannot|couldn't|don't) ((really|quite|for the life of me) )*(see|imagine|picture) "
            "(it|this|that|how|us|ourselves|myself|them) ?(making|helping|using|being|needing|adding|bringing|working for us)",
            "(remains to be seen|open question|an open|still open) (whether|if) (we|I)",
            "(whether|if) (we|I) (really |even |actually )?(need|want) (it|this|that|one|them|anything)( at all)? (is|isn't|remains)",
            "(perhaps|maybe) (there's|there is) a need",
            unsure=_UNSURE,
            about=_ABOUT,
            use=_USE,
            kind=_KIND,
        ),
        negatable=False,
    ),
    Sign(
        "need.none",
        Stance.AGAINST,
        phrases(
            "{no} {adv}(have|see|saw|perceive|find|got|identified|defined|determined|pinned down|established|found|feel|"
            "of|call for) ((any|a|an|the|much of a|much|our|that|got|yet|for|what|which) )*{kind}(needs?|requirements?|use case|"
            "use for|goals?|pain|necessity|application|reason|shortcoming|shortage of|project|use(?=[.,;!]|$)|benefit|"
            "advantage|(problem|gap)s?(?! with (your|the (price|link|sound|date|contract)))|point|occasion|change)",
            "(no|not an?|isn't an?|isn't any|isn't really an?|without an?|without any|zero|nor any|little|hardly any) {kind}{reason}"
            "(?! (to (rush|worry|hurry|apologi[sz]e|explain|solve this today)|(an?|the|that|another) {sales}))",
            "(no|found no|see no|saw no|feel no) {kind}need(?= (at all|here|whatsoever|in|there|so far|on)|$)",
            "(no|in no) need (of|for) (?!(an?|the|that|another|any|more|further) {sales})",
            "no {kind}(problem to solve|issues?|complaints?|pain|shortcomings?|trouble|worries|gaps?)( there| here)?(?=[.!]|$)",
            "the need ((just|simply|really) )*(isn't|is not|was never) (really )?(there|that)",
            "(need|demand|market|use) for (it|this|that|them|such) {place}? ?(is|was) (nil|zero|limited|small)",
            "(lack|lacks|want for|short of|missing) nothing|nothing('s| is) (really )?(missing|lacking)|not missing (it|anything)",
            no=_NOT,
            adv=_ADV,
            kind=_KIND,
            reason=_REASON,
            sales=_SALES,
            place=_PLACE,
        ),
        negatable=False,
    ),
    Sign(
        "need.not_needed",
        Stance.AGAINST,
        phrases(
            "(?<!t\\sthat\\swe\\s)(?<!t\\sthat\\sI\\s)(?<!because\\swe\\s){no} {adv}(need|needs|needed|require) "
            "(?!([\\w'-]+ ){0,2}?{sales}(?!\\w))(?![^.;!?]{0,40}(?<!\\w)({later})(?!\\w))"
            "(any|anything|it|this|that|these|them|something|another|a|an|new|more|additional|one(?!, I)|yours?|such|"
            "help|assistance|the (\\w+ )?(tool|thing|product|system|service|software))",
            "(wouldn't|won't|don't|do not|didn't|not) {adv}(want|use|miss|buy|touch) (it|them|this|that|the product|one|any of (it|this))"
            "( anyway| at all| here| either)?(?=[.,;!]|$)",
            "(could|can|'d|would|will|'ll) ((easily|well|happily|also|certainly) )*(live|do|manage|get by|get along|cope|survive) without",
            "(we|I) ((can|happily) )?do without",
            "(not something|isn't something|hardly something) ((we|I|that|really|would|'d) )*(need|want|use|worry|struggle|"
            "lose sleep|suffer|think|care)",
            "(last|only) thing (we|I|anyone) (needs?|wants?) (is|are)|(is|are) the last thing (we|I|anyone) needs?",
            "(no|not|never|hardly|n't) ((been|really|strictly|exactly|very|of any|at all|of much|that) )*(necessary|needed|required|"
            "useful|use|worth it)( {place})?(?=[.,;!]|$| for (us|our|a|an|this))",
            "(no|little|of no|not much|hardly any) {kind}(use|interest|good|help|relevance|benefit|value) {place}",
            "(a|more) (luxury|gimmick|toy|gadget|want)(, | )(than|not|rather)|not a necessity|more (of a )?(wish|toy|gadget) than",
            no=_NOT,
            adv=_ADV,
            kind=_KIND,
            sales=_SALES,
            place=_PLACE,
            later=words(_LATER),
        ),
        negatable=False,
    ),
    Sign(
        "need.exploring",
        Stance.AGAINST,
        phrases(
            "(just|only|merely|simply|mostly|mainly|still|purely) {mild}({browsing}|comparing|checking (things |it |you )?out|"
            "looking(?= (at (the market|what|options)|to see|thanks|and|to learn)|[.,;!]|$)|seeing (what|how)|learning|"
            "interested(?= (in (seeing|learning|the (idea|topic|concept)))|[.,;!]|$)|wanted to (see|know|understand|look|hear) "
            "|like to (see|know|understand) |having a (look|nose|peek|browse)|reading up|getting (a|an) (feel|idea|picture|"
            "overview|impression)|collecting|testing the waters|here to (listen|learn|look)|for (information|interest|fun))",
            "{browsing}(?= (with|without|for now|at this (stage|point)|at the moment|right now|the market|to see))",
            "(just|only|still|very much) in (the|an?) (research|exploratory|early|information|learning) (phase|stage)s?",
            "(out of|idle|pure|sheer|mere|simple) (pure |sheer |idle |mere )?(curiosity|boredom|interest)|(just|being) nosy",
            "(purely|just|only|merely|strictly) (informational|informative|exploratory|academic|theoretical|hypothetical|"
            "for my own (education|interest)|out of interest|general interest)",
            "(see|know|seeing|feel for|picture of|overview of|idea of|look at|know about|check|checking|exploring|learn) "
            "(what's|what is|what else is|whatever's) (out there|available|around|on offer|on the market|possible|new)",
            "(survey\\w*|looks? at|scan\\w*|watch\\w*|eye on|picture of|overview of|sniffing around) the market",
            "(fishing expedition|fact[- ]finding|window[- ]shopp\\w+|kick\\w* (the|some) t[iy]res|tyre[- ]kick\\w+)",
            "(no|without (a|any)|not (a|any)|isn't (a|any)|with no) {kind}(project|purpose|aim|goal|intention|agenda|plan|"
            "use case|reason)(?=[.,;!]|$| (in mind|yet|at all|here|behind|as such|so far|right now|at the moment|whatsoever))",
            "(thesis|term paper|blog post|seminar|homework|school project|dissertation|article I'm writing)",
            "(by accident|by mistake|clicked by|accidentally)|nothing (serious|specific|in particular|concrete|definite)"
            "(?=[.,;!]|$| (in mind|yet|at the moment|right now|for now|really))",
            "(wasn't|weren't|not|never) (really |actually |actively |even )?(looking for (anything|something|this)|"
            "asked? for (this|it|a|any)|in the market|shopping for|looking to buy|going to buy|here to buy|buying(?=[.,;!]|$))",
            "(don't|didn't|do not|no idea|nobody) [^.;!?]{0,25}?(why|what for|to what end)(?=[.,;!?]|$)",
            mild="((kind of|sort of|really|casually|currently|out|basically|here|like|uh|um|quickly|a bit|having|doing|"
            "some|our|on a|to) )*",
            browsing=words(
                "exploring, browsing, looking around, looking into (options|possibilities), curious, researching,"
                "window[- ]shopping, gathering (information|info), kicking the t[iy]res, seeing what's (out there|available),"
                "shopping around, dipping, having a look, poking around, sniffing around, surveying, nosing around, research,"
                "playing with the (idea|thought), toying with the (idea|thought), scouting, fishing, fact-finding, curiosity"
            ),
            kind=_KIND,
        ),
        negatable=False,
    ),
    Sign(
        "need.undefined",
        Stance.AGAINST,
        phrases(
            "{open}[^.;!?]{0,40}?{find_out}[^.;!?]{0,40}? ((what|which|whether|if|how|where) [^.;!?]{0,60}?(need|needs|"
            "require|fit|fits|go for|want|looking for|useful|use|problem)|(our|my|the|any|a) (\\w+ ){0,2}?(needs?|requirements?|"
            "use cases?|goals?|purpose|objectives?))",
            "figuring out (exactly )?(what|whether|if|which|how) ...(need|needs|require|fit|want|use|work)",
            "(don't|do not|doesn't|not|no idea|no clue) ((really|quite|exactly|even|sure|yet|know|fully|clear|on) )*what (exactly )?"
            "(it is )?(we|I|they)('d| would| actually| really)? ?(even )?(want|need|do with|use it|expect from it|hope)",
            open="(still (need|have|trying|working|figuring|determining|assessing|evaluating|deciding|defining|exploring|"
            "identifying)|haven't|have not|hasn't|need to|yet to|trying to|figuring out)",
            find_out="(figure out|figuring out|figured out|define|defining|defined|determine|determining|identify|"
            "identifying|identified|clarify|clarifying|clarified|pin down|nail down|decid\\w+|work out|worked out|assess\\w*|"
            "evaluat\\w+|understand|settled on|thought about|set)",
        ),
        negatable=False,
    ),
    Sign(
        "need.nice_to_have",
        Stance.AGAINST,
        phrases(
            "nice[- ]to[- ]have",
            "(not|n't) (an?|our|really an?|exactly an?|much of an?|(really |even )?(on|high on|at the top of|anywhere on) (our|my|the))"
            " ((top|big|high|real|current|immediate) )*(priority|priorities|must[- ]have|necessity|list|agenda|radar)",
            "(low|bottom|far down|way down|not high) (on|of) (our|the|my) (list|priorit\\w+|agenda)|(pretty|very|quite) low priority",
            "not ((really|currently|actively) )*(facing any|suffering|struggling|desperate|hurting)",
            "no real (issues|problems)",
            "(a )?solution (looking|in search|searching|hunting) (for|of) a problem",
            "over[- ]?kill|superfluous|pointless|redundant|sledgehammer|gather(ing)? dust|sit on (a|the) shelf|white elephant",
            "(be|would be|it's|just) (a )?(solution to (something|a problem)|answer to a question) (we|nobody)",
            "({small}) (for|to) [^.;!?]{0,40}?(need|have|want|bother|us|make|justify|warrant|benefit|that|such|it)",
            "(we|our \\w+|I) ?(are|am|'re|'m|is|'s) (far |just |simply |way |much )*too (small|tiny|few|simple)",
            "for the sake of (it|buying|having|change)|because (everybody|everyone) else (has|does)",
            "(no|wouldn't see the|see the|see any|see much|see no|not much|little|what's the|never saw the) (point|sense)"
            "( (in|of) (it|this|that|buying|changing|switching|paying|\\w+ing))?(?=[.,;!]|$| (it|this|that|them|\\w+ing))",
            small="too (small|tiny|simple|few|low|little|big|fancy|much|grand|sophisticated)",
        ),
        negatable=False,
    ),
    Sign(
        "need.no_interest",
        Stance.AGAINST,
        phrases(
            "(not|n't) (really |particularly |at all |all that |actually |currently )*interested(?=[.,;!]|$| (in (it|this|that|"
            "buying|any of|your product|the product|what you)|at all|right now|at the moment|thanks|thank))",
            "(no|zero|hold no|holds no|little) ((real|particular|genuine|great) )*interest (for|to|in (it|this|that|buying|your))",
            "(leave|keep) (it|things|everything) (exactly |just |all )?(as|the way) (it is|they are|it's|we)|carry on as we are",
            "(bring|gain|change|add|solve|improve|do|give|get) (us )?(nothing|next to nothing|not much|very little|little)"
            "(?=[.,;!]|$| (for|from|here|to))|nothing (to gain|to be gained|to win|in it for)|(little|nothing|not much) to gain",
            "(wouldn't|won't|not|n't) {adv}(change|improve|add|bring|gain|make|solve) (us )?(much|a thing|anything|a lot|any difference|"
            "a difference)(?! to)",
            "(nobody|no ?one|none)( of (us|them|my \\w+|our \\w+))?( here| in [\\w ]{1,20}?)? (has |have |had )?(ever |really |actually )*"
            "(asked for|asks for|wants|wanted|needs|needed|complain\\w*|mention\\w*|missed|misses|would use|uses)",
            "(we|I|they|my \\w+|our \\w+) (hardly|barely|never|rarely|scarcely) (ever )?(use|touch|look at|scratch|open)",
            "(I'd|we'd|would) (be inventing|have to (invent|make) (some|one|a problem|any))",
            adv=_ADV,
        ),
        negatable=False,
    ),
    Sign(
        "need.no_problem",
        Stance.AGAINST,
        phrases(
            "{no} {adv}(have|had|got|see|hear|call|find|consider|suffer|face|encounter|experience)( from| got| it| that| this| had)?"
            "( (as|any|a|an|that|this|it|them|much|many|of|kind|sort|such|the|real|one|single|really|much of an?|what you'd call))* "
            "({trouble})(?! (with (your|the (price|link|sound|date|contract|terms|screen|wifi|budget|cost|idea))|paying|doing|"
            "sharing|telling|waiting|signing|at all (with|about)))",
            "(not|n't|never|hardly|barely|no) ((really|exactly|actually|ever|been|quite|much|of|much of|a|an|our|the|any|so|"
            "that|big|serious|major|huge|great) )*({soft})(?! with (your|the))",
            "(?<!budget\\s)(?<!price\\s)(?<!money\\s)(?<!cost\\s)(?<!timing\\s)(?<!date\\s)(?<!costs\\s)"
            "(isn't|is not|aren't|are not|'s not|hardly|not|never been|has never been) (really |exactly |so much )?"
            "(a|an|our) ((big|real|serious|major) )*(problem|issue|concern|worry) (for (a|an|our|somebody)|in (our|this)|we have|"
            "here|with us|round here|at our|of ours)",
            "(don't|doesn't|do not|never|hardly|rarely|barely|didn't|haven't|hasn't|wouldn't|nor) {adv}(struggle|suffer|lose|lost|miss|"
            "hurt|complain|bother|fail\\w*|crash\\w*|gone down|goes down|let us down|lets us down|given us (any )?trouble|"
            "disappointed us|worry about|been late|goes wrong|go wrong|get lost|broken down|breaks? down|break)"
            "(?! (to|you)\\b)",
            "(rare|few and far between|practically zero|next to zero|practically nil|close to zero|as good as none)( with us| here)?",
            "(no|zero|not a single|not one|without a single) (complaints?|shortage|incidents?|downtime|concerns?|hiccups?)"
            "(?! about (your|the price))",
            "nothing('s| is| was)? ((really|actually|particularly) )*(wrong|broken|the matter|amiss|to fix|to solve|to improve|"
            "to complain about|to report|needs? (fixing|changing)|that (hurts|bothers|needs))",
            "nothing (wrong|broken|to (fix|solve|improve|gain|track|complain))",
            "(sleep (well|soundly|fine|like))|as though anything's broken|isn't a fire to put out",
            no=_NOT,
            adv=_ADV,
            trouble="problems?|issues?|trouble|troubles|difficult(y|ies)|complaints?|headaches?|shortcomings?|gaps?|worries|"
            "bottlenecks?|pains?|losses|no-?shows|churn|errors|thefts?|delays|breakdowns|list of problems",
            soft="pain point|bottleneck|headache|weak spot|sore point|pain|struggle|nightmare|burden|mess|something we",
        ),
        negatable=False,
    ),
    Sign(
        "need.satisfied",
        Stance.AGAINST,
        phrases(
            "({pleased}) with (what we('ve| have| already have|'ve got)?|how (things|it|we|the|our)|the way|our|the (current|existing|"
            "present|old|one we)|things|the status quo|it as|that as|what they have|the \\w+ we have|it and)"
            "(?! (call|chat|discussion|conversation|demo|offer|proposal))",
            "(love|loves|like|likes|adore|trust|prefer|prefers|swear by|enjoy|enjoys) (our|the (current|old|way)|my old|their|doing it|"
            "it (the way|as)) (current|existing|present|paper|old|vendor|supplier|provider|system|by hand|\\w+ (ledger|way|pen))?",
            "(nothing|no) (wrong|complaints|grumbles|gripes) (with|about) (what|our|the (current|existing|present|old|way|one))",
            "no complaints(?! about (you|your|the))",
            "(get|getting|got) (by|along) ((perfectly|quite|very|just|really|absolutely) )*(well|fine|okay|nicely|happily|without)",
            "(manage|managing|managed|cope|coping|do|doing) ((perfectly|quite|very|just|really|absolutely) )+(well|fine|okay|nicely|good)"
            "(?= (as|without|with (what|our|pen|paper|the)|on our)|[.,;!]|$)",
            "(I'm|we're|we are|I am) (quite |pretty |perfectly |all |very )?(good|fine|okay|happy|content|set|covered|satisfied|sorted|"
            "well served|well provided)( (as|where) (I|we) (am|are)| without| on that( front)?| there| by|"
            " with (what|our|the (current|existing|old))|(?=[.!]?$))(?! (to|for))",
            "quite satisfied(?=[.,;!]|$)|(things|everything) (is|are|'s|runs?) ((all|going|running|quite|very) )*"
            "(smoothly|well|satisfactory|fine|great|under control|like clockwork)(?= (here|on that|as|with us|the way)|[.,;!]|$)",
            "(?<!not\\s)(if it ain't broke|never (ever )?(let|failed) us( down)?|like clockwork|works? like a charm|status quo (suits|is fine))",
            "(don't|do not|no|any|see any|see no|little) reason to (change|switch|move|replace|touch|look|fix)",
            "why (change|fix|touch) (it|what|something)",
            pleased=words(
                "happy, content, satisfied, pleased, delighted, comfortable, fine, thrilled, good, okay, well served"
            ),
        ),
    ),
    Sign(
        "need.works",
        Stance.AGAINST,
        phrases(
            "{have} ((still|just|always|really|also|actually|all) )*({works}){unless}",
            "(it|that|which|this|and|still|already)( ((just|still|all|always|really|'s|has) ?)*)? ({serves}){unless}",
            "works (just |perfectly |quite )?(fine|well|great) (as (it )?is|for us|here|the way|as things)",
            "(is|are|'s|'re) (more than |quite |good |perfectly |certainly )*(enough|sufficient|adequate|plenty)"
            "( (for|as) (us|what|our|we|the|me|it is))",
            "good enough(?= for (us|what|our|the|me)|[.,;!]|$)",
            "(our|my|the) (current|existing|present|old|own) [\\w ]{1,25}?(covers?|meets?|does|handles?|serves?|fulfils?) "
            "(all|everything|every|it all|our|us|what)",
            "(all|everything) (that )?(we|I|they) (need|want|ask|could ask|could want)(?= of|[.,;!]|$)",
            "(already|we've|have|got) ((all|it|that|this|one|already|something|pretty much|got|been|had) )*"
            "(covered|sorted|under control|in hand|taken care of|handled|solved|fixed|in place for that)",
            "(we|I)('ve| have)? ?(already|got|just) (have|had|got|use|built|bought|replaced|renewed)? ?(one|something|that|a (guy|tool|"
            "system|program|solution|supplier|vendor|person)) (already|and it|that|who|for that|like|of our own|in place)?",
            "(suits?|serves?) (us|me|our) (well|fine|just fine|perfectly|down to the ground)?|outlived",
            have="(our|my|the|by) (\\w+ )?(system|spreadsheets?|excel|paper|whiteboard|set-?up|process(es)?|ledger|machine|hand|software|"
            "tools?|programm?e?|supplier|provider|vendor|arrangement|people|solution|one|way|notebook|database|method|team|version|"
            "fax|van|equipment|kit|server|boiler|guy|procedure|calendar|diary)s?",
            works="works?( (just|perfectly|quite|really|very))* (fine|well|great|okay|perfectly|a treat)?|does the (trick|job)|"
            "do the job|does (all|everything|what) (we|I)|do(es)? (just )?fine|is (just )?fine|runs? (well|fine|smoothly|great)|"
            "runs|suffices?|is enough|are enough|suits? us|is all we need|know(s)? (the|their|it)[\\w ]{0,20} by heart",
            serves="does the (trick|job)|do the job|does (all|everything) (we|I|that|yours|it)|serves (us|its purpose)|suits us|"
            "does its job|gets the job done|works (just )?fine(?! (with|on (tuesday|monday|my)))|suffices|covers (it all|everything|"
            "our|all)|running (well|smoothly|fine)|working fine for",
            unless=_UNLESS,
        ),
        negatable=False,
        direct=False,
    ),
    Sign(
        "need.over",
        Stance.AGAINST,
        phrases(
            "(used to be|was|there was) (once )?(a|an|our) (real |big )?(need|problem|must|issue|headache)[^.;!?]{0,30}? (but|now|until|for the old)",
            "(problem|issue|trouble|need|headache)('s| is| has| was)? ?((been|since|long|now|already|all but) )*(gone|solved itself|solved|"
            "disappeared|fixed|history|went away|sorted itself|behind us|over)",
            "(had|solved|fixed|sorted|replaced|outsourced) (that|it|this|all that|them|the whole thing)( trouble| problem| issue)? "
            "(out |ourselves |in-house )?((years|months|long|a (while|year)) ago|last (year|month|spring|summer|autumn|winter)|already|"
            "ourselves|in-house)",
            "(have|need|do) (it|that|this|them|one) (any ?more|any longer|no longer)",
            "(outsourced|given up|stopped doing|closed|sold|scrapped|got out of) [^.;!?]{0,40}?(so|then|and) [^.;!?]{0,20}?(don't|no|nothing|what)",
            "(outsourced) (the whole thing|it|all of it|that|everything)",
        ),
        negatable=False,
    ),
    Sign(
        "need.what_for",
        Stance.AGAINST,
        phrases(
            "(?<!if\\swe\\s)(?<!if\\sI\\s)(why|what) (on earth |ever )?(would|should|do|could) (we|I|an? [\\w -]{1,25}?|anyone|my \\w+|our \\w+) "
            "(even |ever |really |actually |possibly )?(need (it|this|that|one|a|an|something|\\w+\\?)|want (it|this|that|one|to (change|"
            "switch|replace))|change|switch|touch|bother|replace|do with (it|this|that|one|a|an|all|such|fleet|the|\\w+ \\w+\\?)|"
            "use (it|this|that|one) for|need that for)",
            "what (do|would) (we|I) need (that|it|this|one|those) for",
            "(who|whoever) needs (that|it|this|one|such|them)",
            "remind me why|so why (start|change|bother|fix|switch)",
            "what (would|do) (we|I) (even )?(gain|get out of)",
        ),
        negatable=False,
        in_questions=True,
    ),
)
