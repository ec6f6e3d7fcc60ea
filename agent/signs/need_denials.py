"""Need denied: no use for it, no problem it would solve, no interest, or a problem that is over."""

from agent.claims import Stance
from agent.signs.need_words import HEARSAY, NOT, OF_ORDER, PART
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_ADV = (
    "((really|actually|truly|currently|necessarily|yet|even|strictly|desperately|particularly|exactly|immediately|"
    "specifically|honestly|personally|quite|still|simply|just|see that we|think (that )?(we|I)|believe (that )?(we|I)|"
    "feel (that )?(we|I)|feel the) )*"
)
_KIND = (
    "((specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|strong|definite|burning|"
    "actual|exact|genuine|direct|business|big|great|earthly|practical|obvious|compelling|good|further|underlying|"
    "single|serious|such|worthwhile|conceivable|possible|proper) )*"
)
_NOT = (
    "(don't|doesn't|do not|does not|didn't|did not|dont|doesnt|haven't|have not|hasn't|might not|may not|won't|will "
    "not|wouldn't|would not|couldn't|no longer|never|not|hardly|barely)"
)
_REASON = (
    "(need(?= (for|here|at all|whatsoever|there))|requirements?|use case|uses? for|problem to|necessity|application "
    "for|reason to (change|switch|buy|replace|act|touch|move|bother|look)|occasion to (act|change)|point in|call for|"
    "demand for|case for|appetite for|place for|room for(?! (more|flexibility|negotiation|negotiating|manoeuv\\w+|maneuver\\w*|discussion|error|errors|mistakes?|delays?|doubt|anything (else|more)|extras)(?!\\w))|(project|purpose|goal|aim|agenda|plan|intention) behind|pain "
    "point|"
    "burning platform|(driver|motivation|incentive|trigger|compelling \\w+)( for us)? to (change|switch|buy|replace|act|touch|"
    "move|bother|look|invest|do))"
)
_SALES = words(
    """
    approvals?, permission, sign-?offs?, names?, signatures?, blessings?, stamp, anyone, anybody, information, info, details, time, minutes?, quote, proposal,
    invoice, slides, recap, meetings?, calls?, demo, demos, demonstration, trial, training, installation, contract,
    (that|so|this|very|too) (long|fast|quick|quickly|soon|early|many|much time|big|large|late|often|urgently|badly), long, reminders?, recording, discounts?, more than, help from, convincing, persuading, financing, loan, funding, to,
    anything (fancy|special|big|else|complicated|from|expensive|too|more), apolog\\w+, excuses?, worry, rush, hurry,
    licen[cs]es?, users?, seats?, (?<!at\\s)all, copy, copies, documents?, paperwork, explanation, introduction, references?,
    signatures?, names?, nod, okay, go-ahead, votes?, opinions?, pair of eyes, blessing, countersign\\w*, one for (myself|me), consent, agreement, haste, speed, urgency, panic, concern, alarm, thanks, (a|an|the) (big|huge|fancy|complicated|full|whole|massive|perfect|complex|expensive)
    """
)
_OTHER = words(
    """
    much, more, many, everything, everybody, everyone, you, him, her, them, us, it, this, that, [a-z]+ly, as, so, money,
    only, just, both, each, every, another, extra, very, too, both, delivery, storage, insurance, advice, anything
    """
)
_LATER = words(
    """
    until, before, by, right away, immediately, today, tomorrow, this (week|month|year|quarter), for another, done,
    installed, set up, set, delivered, so soon, in a hurry, urgently, asap
    """
)
_PLACE = (
    "(for us|to us|to me|for me|here|with us|in our (case|trade|line|shop|place)|at our (place|size|end)|"
    "on our (side|end)|round here)"
)
_WE = "(we|I|they|our \\w+( \\w+)?|my \\w+( \\w+)?)"
_IT = "(any|anything|it|this|that|these|those|them|something|another|an?|new|more|additional|one(?!, I)|yours?|such)"
_TROUBLE = (
    "problems?|issues?|trouble|troubles|difficult(y|ies)|complaints?|headaches?|shortcomings?|gaps?|worries|"
    "bottlenecks?|pains?|challenges?|pain points?|losses|no-?shows|churn|errors|thefts?|delays|breakdowns|list of problems"
)
_NOT_OURS = (
    "(?! (with (it|that|this|those|your|the (price|link|sound|date|contract|terms|screen|wifi|budget|cost|idea))|"
    "paying|doing|sharing|telling|waiting|signing|at all (with|about)))"
)

DENIALS = (
    Sign(
        "need.none",
        Stance.AGAINST,
        phrases(
            "{no} {adv}(have|see|saw|perceive|find|got|identified|defined|determined|pinned down|established|found|"
            "feel|of|call for|express(ed)?|voiced|reported|raised|shown?|signal\\w*) ((any|a|an|the|much of a|much|our|that|got|yet|for|what|which) )*{kind}({thing})",
            "(no|not an?|isn't an?|isn't any|isn't really an?|without an?|without any|zero|nor any|little|hardly any) "
            "{kind}{reason}(?! (to (rush|worry|hurry|apologi[sz]e|explain|\\w+ {of_order})|for (any |such |undue )?(haste|hurry|speed|urgency|panic|concern|alarm|worry|apologies)|for you(?!\\w)|{of_order}|(an?|the|that|another) {sales}))",
            "(found no|see no|saw no|feel no|there's no|there is no|have no|really no) {kind}need(?= (at all|here|so "
            "far|on our)|[.!]?$)",
            "(no|in no) need (of|for) (?!(you|your|yours)(?!\\w))(?!((an?|the|that|another|any|more|further) )?{sales}(?!\\w))\\w+",
            "(see|saw|feel|felt|have|had) no {kind}(need|reason|occasion|cause|call|urge) to(?! (push|rush|hurry|worry|wait|doubt|complain|decide|panic|force|press|apologi[sz]e|be|"
            "explain|sign|ask|consult)(?!\\w))(?! \\w+ {of_order})",
            "(have|got) (other|bigger|more important|more urgent|different|enough other) (worries|problems|things to|"
            "priorities|fish to fry|concerns)",
            "the need ((just|simply|really) )*(isn't|is not|was never) (really )?(there|that)",
            "(no|isn't a|isn't any|not a|not any|hardly a) {kind}(gap|hole|void|vacuum|space|lack|task|job) (that |which |here |for |to ){0,2}(it |this |that |them |a \\w+ |the \\w+ |\\w+ )?((would|could|might|has|have|needs?|to|must|for|it|"
            "really|be) )*(fill|filled|solve|close|plug|do|cover)",
            "none worth (mentioning|speaking of)|(lack|lacks|want for|short of|missing) nothing",
            "nothing('s| is) (really )?(missing|lacking)|not missing (it|anything)",
            no=_NOT,
            adv=_ADV,
            kind=_KIND,
            reason=_REASON,
            sales=_SALES,
            of_order=OF_ORDER,
            thing="needs?|requirements?|use case|use for|goals?|pain|necessity|application|reason|shortcoming|"
            "shortage of|project|use(?=[.,;!]|$)|benefit|advantage|point|occasion|change(?=[.,;!]|$)",
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.not_needed",
        Stance.AGAINST,
        phrases(
            "(?<!t\\sthat\\swe\\s)(?<!t\\sthat\\sI\\s)(?<!because\\swe\\s)(?<!you\\s)(?<!she\\s)(?<!those\\s)(?<!these\\s)(?<!they\\s)({no}|(wouldn't|can't|cannot) (say|claim) "
            "(that )?(we|I)) {adv}(need|needs|needed|require) (?!([^\\s.,;!?]+ "
            "){0,2}?{sales}(?!\\w))(?!(it|them|this|that) [\\w-]*\\w(ed|en)(?!\\w))(?![^.;!?]{0,40}(?<!\\w){later}(?!\\w))(?![^.;!?]{0,60}, (we|I|but|just) ((really|"
            "just|do|only) )*(need|want))({it}|help(?=[.,;!]|$)|the (\\w+ )?(tool|thing|product|system|service|"
            "software))",
            "(?<!t\\sthat\\swe\\s)(wouldn't|won't|don't|do not|didn't|not) {adv}(want|use|miss|buy|touch) "
            "(it|them|this|that|the product|one|any of (it|this))( anyway| at all| here| either)?(?=[.,;!]|$)",
            "(?<!what\\s)(we|I) (don't|do not|dont) {adv}need (no )?(?!([^\\s.,;!?]+ ){0,2}?{sales}(?!\\w))(?!{other}(?!\\w))[a-z][a-z-]+(?=[.,;!]|$| (nobody|no ?one|we|I|it|they|there|the|ours|thanks|at all|here|anyway|everything)(?!\\w)|( [a-z-]+)(?=[.,;!]|$))",
            "(we|I|they) ((really|honestly|simply) )*(need|require) nothing(?=[.,;!]|$| (at all|from you|of the (kind|sort)|right now|for now|new))|(is|are|am|'m|'re) not ((really|currently|at present) )*needing {it}",
            "wouldn't know what (to do|I'd do|we'd do|I would do|we would do) with ({it}|the \\w+)",
            "(could|can|'d|would|will|'ll) ((easily|well|happily|also|certainly) )*(live|do|manage|get by|cope|"
            "survive) without",
            "(we|I) ((can|happily) )?do without",
            "(not|isn't|hardly) (something|a thing) ((we|I|that|really|would|'d) )*(need|want|use|worry|struggle|lose "
            "sleep|suffer|think about|care)",
            "(not|isn't|hardly) something (that|which) (keeps|bothers|worries|concerns|affects|troubles|matters|hurts)",
            "nothing (((in|on|at|about) (it|them|there|that|this)|there|here) )?(that|which) (needs|wants|requires|calls for|hurts|bothers|troubles|could be|is (broken|missing))",
            "nothing (that )?(we|I)( would|'d)? {adv}(need|require|want|use|miss|improve|change|struggle)(?! more)",
            "{never} {adv}(justify|warrant|merit) (it|this|that|an?|such|the(?! (cost|price|expense|spend)))",
            "(would|'d) (just |only |simply )?be a waste of (money|time|effort)|more trouble than it's worth|not "
            "worth (it|the (effort|trouble|hassle))",
            "(it's|it is|that's|that is|this is|they're|just|simply|probably|really|is|be) ((probably|just|simply|really) )*not ((really|quite|exactly|something|necessarily) )*(for us|for me)(?=[.,;!]|$)",
            "{never} ((really|quite|exactly|something) )*(our (kind of )?thing|(my|our) cup of tea)(?=[.,;!]|$)",
            "{never} {adv}(relevant|applicable|applies|apply|concern|affect) (for|to|us)|makes? no sense (for|in)|"
            "{never} make sense (for|in) (us|our)",
            "(can't|cannot|couldn't|wouldn't) say (that )?(we|I)('ve| have)? (ever |really )*(needed|missed|wanted|"
            "noticed)",
            "(last|only) thing (we|I|anyone) (needs?|wants?) (is|are)|(is|are) the last thing (we|I|anyone) needs?",
            "(no|{never}) ((been|really|strictly|exactly|very|of any|at all|of much|that) )*(necessary|needed|"
            "useful|worth it)( {place})?(?=[.,;!]|$| for (us|our|a|an|this))",
            "(no|little|of no|not much|hardly any) {kind}(use|interest|good|help|relevance|benefit|value) {place}",
            no=_NOT,
            adv=_ADV,
            kind=_KIND,
            sales=_SALES,
            other=_OTHER,
            place=_PLACE,
            later=_LATER,
            it=_IT,
            never=NOT,
        ),
        negatable=False,
        unless=f"{HEARSAY}|{PART}",
    ),
    Sign(
        "need.for_others",
        Stance.AGAINST,
        phrases(
            "(need|needs|use|want|wants|like|suffer|have|handy|useful|good|fine|nice|great) [^.;!?]{0,40}?(but |and |, )(ours|we|mine) (doesn't|don't|do not)(?=[.!]?$)|(handy|useful|good|great) for (others|other people|"
            "bigger)",
            "(someone|somebody|others|other people|bigger \\w+|(somebody|someone) (with|who) [^.;!?]{1,25}?)( else)? "
            "(might|may|could|probably) (well )?(need|want|use|find|like)",
            "(for|in) (a |an )?(much )?(bigger|larger|busier|richer) [\\w-]+,? (yes|surely|perhaps|maybe|certainly|I'm sure|no doubt)|(perhaps|maybe|surely|certainly) (for|in) (a |some )?(much )?(bigger|larger|busier|richer) [\\w-]+",
            "over[- ]?kill|superfluous|sledgehammer|(it's|be|is|are|seems|quite|rather|simply) (pointless|redundant)",
            "(would|'d|'ll|will|just|only) (gathers? dust|end up (unused|in (a|the|some) drawer)|sit on (a|the) "
            "shelf)|white elephant",
            "(a )?solution (looking|in search|searching|hunting) (for|of) a problem",
            "(solution to (something|a problem)|answer to a question) (we|nobody)",
            "(?<!there\\s)(we|I|our (team|shop|practice|volume|company|firm|school|office|farm|business|site)) ?(are|am|'re|'m|is|"
            "'s) ((far|just|simply|way|much) )*too (small|tiny|few|simple|low)",
            "(don't|doesn't|do not|hardly) \\w+ (enough|that much|that many|so many|so much|anywhere near enough)( "
            "[^\\s.,;!?]+){0,4}? to (need|justify|warrant|bother|require|manage|analy[sz]e|make it|be worth)",
            "too (small|tiny|few|simple|low) to (need|justify|warrant|bother|benefit|have that)",
            "too (fancy|grand|sophisticated) for (us|our|a|an|what)|(a |we're |just )tiny (team|shop|office|outfit)",
            "(a|more) (luxury|gimmick|toy|gadget|want)(, | )(than|not|rather)|not a necessity|more (of a )?(wish|toy|"
            "gadget) than",
            "for the sake of (it|buying|having|change)|because (everybody|everyone) else (has|does)",
        ),
        negatable=False,
    ),
    Sign(
        "need.nice_to_have",
        Stance.AGAINST,
        phrases(
            "nice[- ]to[- ]have",
            "{never} (an?|our|really an?|exactly an?|much of an?|(really |even )?(on|high on|anywhere on) (our|my|"
            "the)) ((top|big|high|real|current|immediate) )*(priority|priorities|must[- ]have|necessity|list|agenda|"
            "radar)",
            "(low|bottom|far down|way down|not high) (on|of) (our|the|my) (list|priorit\\w+|agenda)",
            "(pretty|very|quite) low priority|not ((really|currently|actively) )*(facing any|suffering|struggling|"
            "hurting)",
            "no real (issues?|problems?)|no (real |pressing |particular )?pain( there| here)?(?=[.,!]|$)",
            "no (pressing|burning|serious) (issues?|problems?|troubles?)|no (shortcomings|problem to solve)",
            never=NOT,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.no_interest",
        Stance.AGAINST,
        phrases(
            "{never} ((really|particularly|at all|all that|actually|currently) )*interested(?=[.,;!]|$| (in (it|this|"
            "that|buying|any of|your product|the product)|at all|right now|at the moment|thanks|thank))",
            "(no|zero|holds? no|little) ((real|particular|genuine|great) )*interest (for|to|in (it|this|that|buying|"
            "your))",
            "(I'd|we'd|rather|would|just) (leave|keep) (it|things|everything) ((exactly|just|all) )*as",
            "carry on as we are|life (would|will|goes|'d) go(es)? on",
            "{never} ((get|gain|see|have) )(much|a lot|any|anything|enough) (out of|from|benefit|value|use)",
            "no plans? ((in that direction|like that|of (that|the) (kind|sort))|(to|for) (replace|replacing|chang\\w+|"
            "switch\\w*|buy\\w*|invest\\w*|upgrad\\w+|mov\\w+|"
            "anything))",
            "{never} {adv}(looking|planning|going|trying|intending|inclined|about|wish|want|plan|intend) to "
            "(change|switch|replace|buy|improve|upgrade|adopt|introduce|automate|touch|move away)"
            "(?![^.;!?]{0,30}(?<!\\w)(until|before|without|but|the (subject|date|contract|price))(?!\\w))",
            "{never} {adv}(feel|felt|see|saw) (the|any|a) (lack|absence|want|need|urge|necessity|pressure|demand)|(no "
            "?one|nobody|(my|"
            "our) \\w+) (would|wouldn't) (ever )?(use|touch) it",
            "(there's no|there is no|there isn't an?|isn't an?|(we|I)('ve| have) no|have no) ((real|proper|decent) )?(job|work|task|role|spot|corner) ((here|in our [\\w-]+|round here|with us|at our place) )+for (it|one|that|them|those|such|this)",
            "(bring|gain|change|add|solve|improve) (us )?(nothing|next to nothing|not much|very little)(?=[.,;!]|$| "
            "(for|here|to))",
            "nothing (to gain|to be gained|in it for)|(little|nothing|not much) to (gain|be gained)",
            "{never} {adv}(change|improve|add|bring|gain|make) (us )?(much|a thing|anything|a lot|any difference|"
            "a difference)(?! to)",
            "(no|don't see the|can't see the|see no|not much|little|what's the|never saw the|don't see any|don't see "
            "much) (point|sense)( (in|of) (it|this|that|buying|changing|switching|paying|\\w+ing))?(?=[.,;!]|$| (it|"
            "this|that|them|\\w+ing))",
            "(nobody|no ?one|none|no (customers?|clients?|guests?|members?|users?|patients?|tenants?|students?))( of (us|them|my \\w+|our \\w+|mine|ours))?( (here|in|at|on|among) [\\w ]{0,20}?)?( here)?('s|'d)? "
            "((has|have|had|would|ever|really|actually) )*((asked for|asks? for|wants|wanted|needs|needed|would use|use|uses|"
            "missed|misses) {it}|complain\\w*|mention\\w*)",
            "no (customers?|clients?|guests?|members?|users?|patients?|tenants?|students?) ((has|have|ever|yet) )*(asks?|asked|is asking|are asking|wants?|wanted) (for )?(?!(an?|the|any) (discount|refund|quote)|(discount|refund|approval|permission)|to (?!(have|see|buy|use)(?!\\w)))[a-z]+",
            "(nobody|no ?one)('s| is| was| has been) (asking|crying|clamou?ring|screaming|begging|waiting) for",
            "{never} make (our|my|the|anyone's) \\w+ (any |much |a lot )?(easier|better|faster|simpler)",
            "(we|I) (hardly|barely|never|rarely|scarcely) (ever )?(use|touch|look at|scratch|open) (the|half|what|"
            "ours|it)",
            "(I'd|we'd|would) (be inventing|have to (invent|make) (some|one|a problem|any))",
            adv=_ADV,
            it=_IT,
            never=NOT,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.no_problem",
        Stance.AGAINST,
        phrases(
            "(there's|there is|I see|I find|we have|I have) nothing ((in|on|among|at|about) )?((there|it|them|the list|here|that|our \\w+|the \\w+) )*((which|that) )?(I|we)(('d| would)( ever)?"
            " (want|like|need|care|have) to (?!(add|ask|say|know|hide|complain|discuss))\\w+|'d (use|need) (it|them|that|this) for|could use (it|them|that|this) for)",
            "{no} {adv}(have|had|got|suffer|face|encounter|experienced?|noticed?|noted|seen|come across|run into|"
            "encountered)( from| got| had)?( (as|any|a|an|that|this|much|many|of|kind|"
            "sort|such|the|real|one|single|really|much of an?|what you'd call))* ({trouble}){not_ours}",
            "{never} {adv}((ever|yet|actually|really) )*(run into|ran into|encountered|experienced|faced|suffered|had|seen|noticed)( (any|a|an|much|many|"
            "single|such|real|serious|major|of))* ({trouble}) (with|in|around) (that|it|this|those|them)(?=[.,;!]|$| (so far|here|yet|"
            "before|at all|at our|on our))",
            "(rarely|hardly( ever)?|barely|seldom|scarcely|almost never|next to never) (ever )?(have|get|see|face|experience|encounter|run into|deal with|"
            "need|receive|handle)( (any|that|this|these|those|such|an?|much|of|sort|kind))* ({trouble}|returns|complaints|incidents|visitors|"
            "cases|situations?|requests?|it|that|this|them)(?=[.,;!]|$| (here|at|in|on|these|any ?more|from|with us)(?!\\w))",
            "{no} {adv}(see|call|consider|find) (it|that|this)( as)? (really )?(a|an|any|much of an?) ({trouble})",
            "(no|{never}) ((really|exactly|actually|ever|been|quite|much|of|much of|a|an|our|the|any|so|"
            "that|big|serious|major|huge|great) )*({soft})(?! with (your|the))",
            "(?<!budget\\s)(?<!price\\s)(?<!money\\s)(?<!cost\\s)(?<!timing\\s)(?<!date\\s)(?<!costs\\s)(isn't|is not|"
            "aren't|are not|'s not|hardly|not|never been|has never been) (really |exactly |so much )?(a|an|our) ((big|"
            "real|serious|major) )*(problem|issue|concern|worry) (for (a|an|our|somebody)|in (our|this)|we have|here|"
            "with us|round here|at our|of ours)",
            "{never} {adv}(solve|address|fix|answer) (any|a|an) (\\w+ )?(problem|issue|question|need)",
            "(no|not any|never any|without) ({trouble}) (((like|of) (that|this|the)( (sort|kind|nature))?)|in that (line|direction|respect|department|way))(?=[.,;!]|$| (here|with us|at our|so far))",
            "(isn't|not|hardly|never) ((really|quite) )*(something|anything|a thing|a question|an issue|a matter) ((that|which) )?((ever|really) )*(comes? up|arises?|happens?|crops? up)( (here|much|often|with us|for us))?(?=[.,;!]|$| (in|at|round|on))",
            "not where (our|the|my) (problems?|pain|worries|trouble|shoe)|{never} (be )?short of (anything|\\w+)",
            "(hasn't|has not|haven't) been (a|an|any) (\\w+ )?(problem|issue|concern)|(?<!otherwise\\sI\\s)(?<!otherwise\\swe\\s)can't complain|not our problem|"
            "(rules?|laws?|regulations?) (don't|doesn't|do not|does not) apply",
            "((is|are|'s|'re|was|been|being|pretty|very|quite|extremely|so|they're) )+rare(?= (with us|here|for us|at our|round here)|[.,;!]|$)|(few and far between|practically zero|next to zero|practically nil|close to zero|as good as none)( "
            "with us| here)?",
            "(zero|not a single|not one|without a single|no) (complaints?|incidents?|downtime|shortage)( (from|of)| "
            "so far)",
            "(there's|there is|there isn't|isn't|is not|not|nothing|hardly) ((not|really|actually|honestly|much|just|anything|nothing|a thing|a lot|too much) )+(that |which )?(I|we|anyone|my \\w+|our \\w+)('d| would| could)? "
            "((really|even|ever) )*(wish|want|like|need|care|change|improve|do differently)( to (change|improve|fix|do differently|replace|see changed|add|have different))?(?=[.,;!]|$| (about|in|on|at|with|here)(?!\\w))",
            "(sure|think|believe|see) (that )?(it|this|that) (would|'d|will|could) (really |actually |ever )*(lead|get us|take us|go|be going) (anywhere|nowhere|very far|much further)",
            "(nothing|nowt|nothin)('s| is| was)? ((really|actually|particularly) )*(wrong|broken|amiss|to (fix|solve|improve|track|count|protect|manage|secure|guard|steal|automate|monitor|schedule|store|cool))"
            "(?! with (that|this|your|the (price|offer|quote)))",
            "(isn't|aren't|is not|not|hardly) (a thing|anything|a lot|much) ((here|really|in here) )*(to|worth) (track|count|protect|manage|secur|guard|steal|automat|monitor|schedul|stor|cool)(e|ing)?(?!\\w)(?! with)",
            "(no|not) (a|one)( single)? thing('s| is| that's)? ((really|actually) )*(wrong|amiss|broken|the matter)|nothing( at all| in the world|'s| is| was)* the matter with",
            "nothing (here |there |in it |of it |whatsoever |at all )?needs? (replacing|fixing|changing|repairing|improving|mending|renewing|upgrading|doing)",
            "(problems?|challenges?|pain points?|issues?|solve|fix|improve|needs?)\\W{1,3}(none|nothing|no need)(?=\\W*$|\\s*[.,;!(–—-]| (really|at all|so far|here|for now|whatsoever|I|we|to (speak|mention|be))(?!\\w))",
            "(nothing|none|not (one|a|a single) thing|nobody|no ?one)( (there|here|at all|much|whatsoever|(about|of|in|on|with|over) (it|that|this|them|those|these|the [\\w-]+|our [\\w-]+|my [\\w-]+|there|here)))*('s| is| are| has| ever| really| exactly| just| currently| actually| been| much)* "
            "((troubl|bother|hurt|worry|annoy|plagu|nagg|irk|bugg|pinch)(s|es|ing|ed)|troubles|worries|worried|(giv|caus|mak)(es|ing) (us|me|anybody|anyone) ((any|much|a lot of|real|a) )*(grief|trouble|bother|headaches?|worry|problems?|difficulty|issues?))(?! (you|him|her|with|more|as much|worse|like|half|us more|me more)(?!\\w))",
            "(nothing|not a thing|hardly anything|not much|little) ((there|here|ever|much|really|at all) )*(goes|went|gone|has gone|is going) (wrong|amiss|astray|missing)(?! (faster|more|quicker|like|with (you|your|the (order|delivery|offer)))(?!\\w))",
            "^\\W*((no|nah|oh|honestly|well),? )*(it|that|they|those|none of (that|it|them)) ((really|honestly) )*(gives?|causes?|makes?) (us|me) (no|hardly any|little) (grief|bother|headaches?|trouble|worry|difficulty)|none of (that|it|them) ((really|ever) )*(troubles?|bothers?|worr(y|ies)|hurts?) (us|me)",
            "(no|not a|hardly a|never a) (bother|hardship|nuisance) (to|for) (us|me)",
            "isn't a fire to put out|as though anything's broken|I sleep ((very|quite|perfectly) )?(well|soundly|fine|"
            "like)",
            no=_NOT,
            adv=_ADV,
            trouble=_TROUBLE,
            not_ours=_NOT_OURS,
            soft="pain point|bottleneck|headache|weak spot|sore point|pain|struggle|nightmare|burden|mess|something we",
            never=NOT,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.never_happens",
        Stance.AGAINST,
        phrases(
            "({ours}|it)( (do|does|have|has|did)|'ve|'s)? (rarely|scarcely|{never}) {adv}((ever|once|had) "
            ")*({goes_wrong})(?! (to|you|so much|half|the|with)(?!\\w))",
            "{never} ((once|yet|ever) )*(been|gone) (down|off|out)(?=[.,;!]|$| (once|yet|in|since|for (a|more)|and)(?! (the|that|there)))",
            "{never} (once )?(gone down|goes down|lets? us down|given us (any )?trouble|disappointed us)",
            "(never|rarely|seldom|hardly( ever)?|doesn't|don't) (happens?|occurs?|comes? up|arises?)(?= (here|to us|"
            "with us|in our|at our|round)|[.,;!]|$)",
            "never had (that|this|any of that|such|one|it)(?=[.,;!]|$)",
            "yet to (hear|see|have) (a|one|any) (single )?(complaint|problem|issue)",
            "takes? ((us|me|him|her|them|only|just|barely|hardly|all of|like|about) )*(a few|five|ten|two|three) "
            "(minutes|seconds)(?! ((and|just) )*(to (?!(do|sort|set|fix|check|write|fill)(?!\\w))|each|every|per|a |for))",
            "(can't|cannot|couldn't|wouldn't|won't) (say|claim|pretend) (that )?(I'm|we're|I am|we are|they're|"
            "anyone's) (un\\w+|dissatisfied|missing|suffering|struggling|losing)",
            "{never} {adv}(unhappy|dissatisfied|unsatisfied|missing|suffering)",
            ours=_WE,
            adv=_ADV,
            goes_wrong="struggle|suffer|lose|lost|miss|hurt|complain about|bother|fail\\w*|crash\\w*|worry about|been "
            "(late|wrong|out|off|empty|short|full)|goes? wrong|get lost|break\\w*|broken|disappointed|had (that|this|any of that|such)",
            never=NOT,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.over",
        Stance.AGAINST,
        phrases(
            "(used to be|was|there was) (once )?(a|an|our) (real |big )?(need|problem|must|issue|"
            "headache)[^.;!?]{0,30}? (but|now|until|for the old)",
            "(problem|issue|trouble|need|headache)('s| is| has)? ?((been|since|long|now|already|all but) )*(gone|"
            "solved itself|solved|disappeared|fixed|history|went away|sorted itself|behind us|over)",
            "(solved|fixed|sorted|replaced|outsourced) (that|it|this|all that|them|the whole thing)( trouble| problem|"
            " issue)? (out |ourselves |in-house )?((years|months|long|a (while|year)) ago|last (year|month|spring|"
            "summer|autumn|winter)|already|ourselves|in-house)",
            "(don't|doesn't|do not|no longer) (really )?(have|need|do) (it|that|this|them|one|any)( any ?more| any "
            "longer)",
            "(we|I)('ve| have| had|'d)? ((since|just|now|already|long|recently) )*(outsourced|given up|stopped doing|closed|sold|scrapped|got out of) [^.;!?]{0,40}?(so|then|and|there's) "
            "[^.;!?]{0,20}?(don't|do not|no|nothing|what (would|for|do))(?!\\w)(?! ((more|spare|extra) )?(to spend|money|budget|funds|cash))",
            "(already|long since) (solved|fixed|sorted|dealt with|taken care of|covered|handled|automated|replaced) "
            "(that|it|this|all)",
            "used to [^.;!?]{1,40}?(any ?more|any longer|no longer(?! (works?|possible|enough|sufficient|sustainable|feasible|keep|manage|cope)(?!\\w))|but now|until)|(but|just) not any ?more(?=[.!]|$)",
            "outsourced (the whole thing|it|all of it|that|everything)",
        ),
        negatable=False,
    ),
)
