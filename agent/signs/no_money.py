"""Signs that there is no money: none was given, it is gone, or it must not be spent."""

from __future__ import annotations

from agent.claims import Stance
from agent.signs.money_nouns import (
    ADJECTIVES,
    ADVERB,
    ADVERBS,
    AUX,
    GIFT,
    IS,
    MONEY,
    NOT_ALONE,
    NOT_HAVE,
    OUR,
    PENNY,
    SPENDING,
    UNLESS,
)
from agent.signs.money_sign import MoneySign
from agent.signs.phrases import phrases, words

NONE = MoneySign(
    "budget.none",
    Stance.AGAINST,
    phrases(
        "(no|zero|nil|without( any| a)?|lack(s|ing)?( the| any| of)?|absence of( any)?) {adj}{money}{unless}",
        "{not_have} ((have|got|get|had|been given|been allocated|been granted|find|see|allocated?|set aside|"
        "assigned?|possess|received?|secured?|raised?|budgeted|have access to|obtained?|hold|own|there|"
        "with|{adverb}) )*(any|a|an|the|much|enough|our|that|this|that kind of|that sort of|this kind of|sufficient|"
        "spare|it in)? ?{adj}{money}{unless}",
        "neither (the |a |any )?{money}|(nobody|no one|they haven't|we haven't|they have not|we have not|never|not) "
        "(has |have |had )?(been )?(allotted|allocated|budgeted|set aside|earmarked|reserved|provided) (anything|any|"
        "a|it|money|funds)( \\w+)?",
        "no (amount|sum|figure|line item|item|provision|allowance|line|cost centre|credit|"
        "position)( \\w+){0,2}? (was|were|has|have|is|are|had) (been )?(reserved|set aside|allocated|approved|"
        "earmarked|budgeted|planned|provided|foreseen|available|entered)",
        "(doubtful|unlikely|doubt|questionable|hard to see|no sign) (that |whether |if )?(there|any|we|they|the) "
        "...{money}|(not|nothing|none|nobody|no one) [^.;!?]{0,40}?(has|have) (anything|a cent|any money|money|"
        "any cash|a penny) left",
        "lying if (I|we) said ...{money}|(wish|if) (I|we) had ...{money},? ((sure|but|which|and|sadly|though|"
        "then) )*(we|I) (don't|do not|haven't|have not)",
        "there (was|used to be|were|had been) ((a|some|once|the|enough) )*{adj}{money},? (but|until|then|and then) "
        "...(took|taken|gone|cut|lost|pulled|spent|withdrawn|cancell?ed|froze|frozen|away)",
        "(budgets?|funds)('s| is| are) ((really|very|so|pretty|quite|just|absolutely) )*(tiny|minuscule|laughable|"
        "non-?existent|minimal|virtually zero|a joke|next to nothing|peanuts)",
        "{money} {adverbs}((been|was|is|all|already) )*(diverted|redirected|reallocated|slashed|cut|frozen|blocked|"
        "gone|cancell?ed|rejected|denied|pulled|withdrawn|spent|used up|exhausted|declined|refused)(?=\\s*[.,;!?]|"
        "\\s*$|,? (to|for|on|until|till|this|by|in|already|elsewhere|since|again|due)\\b)",
        "(don't|do not|can't|cannot|couldn't|could not) (see|know|imagine|think|tell) (where|how) (we|I|the \\w+)('d|"
        " would| could|'ll| can| will| should)? (ever )?(get|find|pay|afford|fund|finance|raise|take)",
        "without (the )?(resources|means|backing)|no (financial means|means(?! (of|to) (?!(pay|buy|afford|financ|fund|purchas|invest|spend)\\w*)\\w))|(no|without) financial resources|(price|cost|"
        "money|amount|sum|budget|pay)[^.;!?]{0,40}? (don't|do not|haven't|have not) (have|got) (it|that|"
        "that much)(?=\\s*[.,;!?]|\\s*$)",
        "(didn't|did not|never) (get|receive|win|secure|obtain|give us|approve|grant|release|allocate|"
        "come through with) ((any|the|our|us|a|that|enough) )*{adj}({money}|{gift}){unless}",
        "(isn't|aren't|wasn't|is not|are not|not|is hardly|'s hardly|'s barely|'s not|is never) (any|a|much|enough|"
        "one) {adj}{money}{unless}",
        "({money}|sum|amount|necessary sum|the money side){unless}( \\w+){0,3}? (isn't|aren't|is not|are not|"
        "hasn't been|haven't been|has not been|have not been|wasn't|weren't|was not|were not|was never|were never|"
        "won't be|will not be|'s not|not) {adverbs}(there|available|approved|released|allocated|in place|secured|"
        "granted|forthcoming|coming|sufficient|enough|given|on the table|set aside|signed off|passed|agreed|provided|"
        "confirmed|foreseen|ours|obtainable)",
        "(have|has|'ve|got|there's|there is|there are|leaves us|with) (only )?(very |precious )?(little|hardly any|"
        "barely any|next to no|not enough|insufficient|scarcely any) {adj}{money}",
        "(isn't|is not|wasn't|was not|hasn't been|has not been|not|never|haven't|have not|hadn't|"
        "didn't) {adverbs}((been|it) )*(budgeted|funded|financed|provided for|budget for|planned for in|(included |"
        "foreseen |provided for |planned )?in (the|our|my|this year's|next year's|any) (\\w+ )?(budget|forecast|"
        "financial plan))",
        "unfunded|unbudgeted|defunded|(budget|funds|funding|money)( available)?\\s*[:=-]\\s*(none|no(?! (idea|clue|limits?|fixed|set|specific|particular|more|worr\\w+|problem|issue|figure)(?!\\w))|nil|zero|0|"
        "nothing(?! (fixed|set|decided|specific|yet)(?!\\w)))",
        "no \\w+ (in|from|on|under) (the|our|my|this year's) {adj}(budget|cost centre|accounts?)",
        adj=ADJECTIVES,
        money=MONEY,
        unless=UNLESS,
        not_have=NOT_HAVE,
        adverbs=ADVERBS,
        adverb=ADVERB,
        gift=GIFT,
    ),
    negatable=False,
)
NOTHING = MoneySign(
    "budget.nothing",
    Stance.AGAINST,
    phrases(
        "{nothing}( whatsoever| at all)? ((left( over)?|remaining|available|over|there|more) )?(to (spend|invest|"
        "spare|play with|(buy|pay|fund|finance|choose|get)( (it|this|that|them|one|anything|you))?( for (it|this|that|them))? (with|from|out of)(?!\\w))|set aside|budgeted|earmarked|allocated|(left )?(in|on) {our} {adj}{pot}|left for|"
        "left( over)?(?=\\s*[.,;!?]|\\s*$))",
        "{not_have} (even )?(got |have )?(a|one|a single|the) (red |single |spare )?{penny}(?! (more|over|extra|above))( to| left| for|"
        " available)?",
        "(not|without|nor) (even )?(a|one|a single) (red |single |spare )?{penny}(?! (more|over|less|extra|above)){not_gone}",
        "nothing(['’]s| has| have| was| is| had)( been)?( (ever|actually|really))? (approved|sanctioned|granted|released|"
        "allotted|voted)( for (us|me|it|this|that|(an? |any )?(?!(an?|any|the|those|these|another|other|extras?|all)(?!\\w))\\w+))?"
        "( here)?(?=\\s*[.,;!?]|\\s*$| by (the|our|my)(?!\\w))",
        "(gave|granted|awarded|allotted|voted) (us|me) (exactly |absolutely |precisely )?(nothing|zero|nil|zilch|not "
        "(a|one) {penny})(?=\\s*[.,;!?]|\\s*$| (for|towards?) )",
        "(no|zero) (\\w+ )?(spare )?(pennies|money|cash|dosh|dough)|(no|zero) {penny} (left|for|to|in|anywhere|over)(?!\\w)|no allotments?(?! garden)",
        "(no|not a|isn't a|isn't any) (line|vote|provision|heading) for (it|this|that|them|any of it|such \\w+|(new )?(tools|kit|equipment|software|furniture))( any ?more| this year| in (the|our|my) (\\w+ )?(budget|plan|sheet))?(?=\\s*[.,;!?]|\\s*$)",
        "(get|getting|gets|got|given|(gave|gives|give|left|leaves) (us|me|our \\w+)) (absolutely |exactly )?(nothing|zero|zilch|nil|nought|not a {penny})( (now|any ?more|this (year|time|quarter)|for (it|this|that|these|the \\w+|\\w+s)( one)?))(?!\\w)(?! (free|nothing))",
        "(there('s| is)|we have|we've|I have|I've) (only )?(a )?(zero|nought|nil) (for (us|me|it|this|that|them|\\w+s)|in (the|our|my) (\\w+ )?(budget|plan|sheet|line|account)|beside (it|this))",
        "(spent|used up|blew|blown|used|put|sank|sunk) (the (last|rest|lot|whole) of (it|that|the money|our money|what we had)|all of it|it all) (on|for|in|into) (?!(this|it|that)(?!\\w))\\w+",
        "((?<!to\\s)(swept|pulled|took|taken|clawed|sucked|moved|poured|ploughed|plowed|sank|sunk|spent|used|ate|eaten|swallowed|drained|shifted|diverted|called)|(roof|storm|van|wedding|move|repair|tax ?man|divorce|flood|boiler|build\\w*|oven|car|truck|school fees|hospital) (had|got|took)) ((back|up) )?every ((last|single|spare) )?{penny}(?! (for|into|towards) (this|it|that|the (project|purchase))(?!\\w))",
        "(not|n't|nt|isn't|never) (even )?([$€£]?\\d[\\d.,]*|(\\w+[- ])?(ten|twenty|thirty|forty|fifty|hundred|one|two|three|four|five))( \\w+)? ({penny}|[$€£]|quid|bucks|bob|rand|naira|shillings) in (the|our|my) (\\w+ )?(budget|pot|kitty|account|bank|till|fund|line|purse)",
        "(couldn't|can't|could not|cannot) (even )?buy (you |us |me |myself )?(a|an|one) ((single|cheap|second-?hand) )?(stamp|pencil|paper ?clip|coffee|cup of (tea|coffee)|biscuit|box of \\w+|bolt|nail|screw|light ?bulb|sandwich|stapler|envelope)",
        "(have|has|\\w+[\\x27’]s|we're|got|is|are) (\\w+ )?(nothing|zero|zilch|nada) (for (it|this|that|tools|you|"
        "these|such)|to invest)",
        "(not|n't|never) (be )?(spending|spend|paying|pay) (a|any|one|another) ((single|red|more) )*({penny}|money|"
        "anything|more)|pennies to rub together|(dimes|cents|nickels|coins) to rub together|two pennies to",
        "(haven't|have not|hadn't|not) (even )?(yet )?(raised|closed) ((yet|any|a|our|the|money|round|funding|seed|"
        "capital)(?=\\W|$) ?)+",
        "every ((spare|last|single) )*{penny}{for_this}( \\w+){0,5}?( is|'s| goes| has| was| are| gets)( ((already|all|now|"
        "being|been) ))? ?(already )?(bound|spoken for|committed|allocated|tied up|earmarked|needed|accounted for|"
        "used|into|to|planned|going)",
        "(bank account|wallet|budget|finances|bank manager|bank balance) says? (no|otherwise)",
        "^\\W*(all )?(already )?(spent|used up|all gone)(?=\\s*[.,;!?])|^\\W*(we're |totally |completely )?(broke|"
        "skint|penniless|bankrupt)(?= (until|till|right|at|this|as|since|and|though|now|again)|\\s*[.,;!?]|\\s*$)",
        "down to (zero|nothing|(my|our|the|its|their) last ((few|couple of) )?([\\w-]+ ){0,2}?({penny}|quid|bob|hundred|[£$€]\\d+|coins?|reserves?|savings|bit of (money|cash)))|penniless|(there's|there is|we have|we've|with) (nothing|no money|little|no income) ((much|else) )?coming in(?! (the|on|at|by)(?!\\w))"
        "|(have|'ve|has|got) (nowt|zilch|bugger all|naff all|diddly\\w*)(?=\\s*[.,;!?]|\\s*$| (left|to|for))|"
        "(quid|pounds|euros|dollars|bucks|grand|thousand|hundred|money|cash|(?<!you\\s)five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[£$€]\\d+),? (that |which )?(I|we) (haven't got|don't have|haven't|ain't got|have not got|do not have)(?=\\s*[.,;!?]|\\s*$| (to spare|lying|right now|spare))|came (back|away) (with nothing|empty[- ]handed)",
        "(?<!tea\\s)(?<!coffee\\s)(?<!flower\\s){pot}( for (the )?\\w+)? ?(is|are|'s|was|looks?|s|has run|have run|ran|runs|got|stands?) ((pretty much|completely|totally|all|almost|basically|already|now|"
        "rather|at|on|down to|standing|sitting|scraped|cut to|quite|as good as|just) )*(bare|empty|dry|zero|nil|nought|nothing|exhausted|drained|depleted|overdrawn|in the red|used up|cleaned out|spent)(?! (box|hand))",
        "(barely|hardly|scarcely|only just) enough (to|for|left)",
        "(nothing|none|no (money|funds|budget|means)|not (a|one) (cent|penny)) (could|can|will|would|is going to) be (granted|released|"
        "allocated|approved|spared|found|made available|set aside|spent|freed up)",
        "(?<!tea\\s)(?<!coffee\\s)(?<!flower\\s)({pot}|drawer|till|safe|\\w+[- ]?box|box)( \\w+){0,2}? ?(is|are|'s|was|looks?) ((now|already|just|quite|as|pretty much|basically|scraped|scratched|swept|sucked) )*(as )?(empty|bare)",
        "no (room|space|scope|leeway|slack|margin) ((left|whatsoever|at all) )?(in|for) ({our} )?{adj}(budget|"
        "spend\\w*|expenses?|extras)",
        "(budgets?|funds?|money|means|appropriation|allocation|grant)( for [^.;!?,]{1,25}?)? ((has|have|is|are) )?((sadly|simply|now|since|quite) )*(lapsed|wanting|expired)(?! to(?!\\w))|moths (in|at home in) {our} (\\w+ )?{pot}|{pot}( has|['’]s)? (got )?((only|nothing but|just) )?(moths|cobwebs) in it",
        "(money|cash|funds?|naira|budget|grant|dollars|savings)( [^.;!?,]{1,25}?)? ((I|we|they)('ve| have| had)? )?((have|has|had|already|just) )*(used|spent|put) (it|that|them|all of it|it all) ((all|up) )?(to|on|for|into) (?!(this|it|that)(?!\\w))\\w+",
        "(in|on) (the|our|my|that) (ledger|books|account|budget|pot|sheet|spreadsheet),? ((and|there|it) ?)*('s|is|are|says|shows|reads)? ?(a |all )?(zero|nil)",
        "not? (the )?(slightest|least|any) financial \\w+|nothing to be found",
        nothing="(nothing|none|zilch|nada|not a thing|zero|not much|little)",
        not_have=NOT_HAVE,
        our=OUR,
        adj=ADJECTIVES,
        penny=PENNY,
        for_this="(?! of (it|that|this|which) (is|'s|was|has been) (\\w+ )?(earmarked|allocated|committed|reserved|set aside|planned) for "
        "(the|this|it|that|your|these|those)(?!\\w)(?! other))",
        not_gone="(?! of (it|that|this|which) (is|'s|was|has|has been) (\\w+ )?(been )?(spoken for|committed|spent|allocated|touched|tied up|"
        "gone|used|promised|earmarked))",
        pot="(budgets?|pot|kitty|bank|till|purse|accounts?|coffers|piggy ?bank|cupboard|wallets?|treasury|funds?|balance|"
        "cash ?box|war chest|bank account|pockets|reserves?|plan|cost centre|"
        "(tech|technology|software|IT|equipment|training|capital|maintenance|repairs?|marketing|furniture) (lines?|votes?))",
    ),
    negatable=False,
)
_LOST = words(
    """
    cut( back| down| short)?, slashed, frozen, spent, gone, used( up)?, exhausted, consumed, eaten( up)?,
    swallowed( up)?,
    drained, depleted, emptied, wiped( out)?, redirected, diverted, reallocated, pulled, withdrawn, revoked, rescinded,
    rejected, declined, denied, refused, turned down, voted down, shot down, knocked back, struck( out| off| down)?,
    canceled, cancelled, eliminated, axed, scrapped, halted, suspended, stopped, on hold, on ice, locked( up| down)?,
    blocked,
    tied( up)?, tied to \\w+( \\w+)?, bound, spoken for, committed elsewhere, blown, closed, empty, dried up, dry,
    maxed( out)?,
    overspent, overdrawn, overstretched, zero, zeroed( out)?, nil, burned, burnt, taken( away)?(?! care), lost,
    reassigned, repurposed, gutted, shelved, stretched,
    moved (over|elsewhere|away|to (the|another|a different)), used for \\w+( \\w+)?, over and done, clawed back,
    capped at zero,
    (already )?committed to (other|another|different|something else), needed elsewhere, assigned elsewhere,
    off the table,
    reduced to (zero|nothing), running (on empty|out|dry), finished, forbidden, prohibited, banned, not a thing
    """
)
GONE = MoneySign(
    "budget.gone",
    Stance.AGAINST,
    phrases(
        "({money}|{gift}|spending|purchases|purchasing|investments|new spend){unless}(( (?!(to|must|should|will|"
        "would|can|could|may|might|needs?)\\b)\\w+){0,4}?) ?{aux}{lost}",
        "({money}|spending)( \\w+){0,5}? (went|has gone|have gone|all went) (on|to|into|towards|elsewhere|"
        "up in smoke|down the drain)",
        "{taken}( (away|back|all|out|up))* ((all|our|the|my|every|this|that|its|their|most of|whole|entire|of|half|"
        "last|us|everything|me) )+{adj}({money}|{gift}|line|purse|account|accounts){unless}",
        "(cut|cuts|slashed|axed|killed|froze) {our} (department|whole department|team|programme|program|"
        "project)'?s? (funding|budget|money)",
        "(cut|slashed|axed|killed|struck|dropped|removed|took|taken|deleted|crossed) ((it|this|that|the|them|us|item|"
        "line|project|purchase|whole|thing|out) )*(from|out of|off) {our} (\\w+ )?(budget|plan|forecast)",
        "(ran|run|running|runs) (out of|low on|short of) (our |the )?(\\w+ )?{money}",
        "\\w+ ((have|has|had|just|already|all|simply|really|of course) )*(ate|eaten|eat|swallowed|swallows|consumed|drained|drank|drunk|"
        "emptied|devoured|gobbled( up)?|guzzled|soaked up|hoovered up|mopped up|wiped out|used up|took|taken|sucked up|blew) (up )?((all|our|the|my|every|"
        "whole|most|entire|of|everything|whatever|what|rest|lot) )+(\\w+ ){0,2}?({money}|savings|accounts?|(we|I) had( (in|left)( [\\w'’]+){0,3})?|there was|was (there|left))(?! (about|on hand to))",
        "(gave|given|handed|shifted|passed|moved) ((our|the|my|all|whole|entire|of) )+{adj}({money}) "
        "(away )?(to(?! (us|me|our|my))|over|elsewhere)|pulled the plug on (the |our )?({money}|money side|spending|"
        "budget)",
        "({money}|thousand|grand|dollars|euros|pounds)[^.;!?]{0,30}? (then|but|until|and) (they|he|she|the \\w+|"
        "\\w+) ((just|all|suddenly|simply|promptly) )*(wiped|pulled|took|cut|axed|killed|scrapped|slashed|cancelled|"
        "withdrew) (it|that|them)( (out|away|again|back))?",
        "{money},? (\\w+ )?but (it|that|they|all of it)('s|'ve| has| have| was| were| is)? ((been|all|already|since|"
        "now|just) )*{lost}",
        "(maxed out|exhausted|used up|drained) ((every|all|our|the|both) )*(credit lines?|cards?|credit cards?|"
        "overdrafts?|accounts?|facilit(y|ies))|overdraft( \\w+){0,2}? (at|over|past) (its|the) limit",
        "(grant|subsidy|loan|funding|sponsorship|donation)( \\w+){0,3}? (ended|finished|is over|ran its course|"
        "stopped|has ended|runs out|ran out)",
        "lost {our} (\\w+ )?(funding|sponsor\\w*|grant|investors?|backing|subsidy|budget|funder|donor)",
        "(overshot|overspent|overran|overdrew|burned through|burnt through|went through|gone through|blew|blown|"
        "maxed out)( on)? {our} (\\w+ ){0,3}?(budget|credit\\w*|funds|allocation|cash|money|reserves?)",
        "(\\w+ )?(pot|kitty|line|vote|heading)( for (the )?\\w+)? ((has|have|had|was|were|been|got|all|just) )+((completely|totally|right) )*(axed|slashed|zeroed( out)?|clawed back|scrapped|cut (to|down to) (nought|nothing|zero|nil|the bone|ribbons)|"
        "struck (out|off)|voted down|wiped( out)?|used up|spent|taken (away|back)|raided)",
        "(already )?(gone|went|are|is) (way )?over (our |the )?budget (already|this (year|quarter)|and)",
        "(spent|blew|blown|burned|wasted) (it|everything|it all|all of it|every \\w+|the lot|the money) (already|on|"
        "elsewhere|last)",
        money=MONEY,
        gift=GIFT,
        unless=UNLESS,
        aux=AUX,
        lost=_LOST,
        adj=ADJECTIVES,
        our=OUR,
        taken=(
            "(?<!to\\s)(?<!we\\s)(cut|slashed|froze|frozen|pulled|withdrew|withdrawn|axed|killed|blocked|rejected|"
            "declined|denied|refused|cancell?ed|scrapped|took|taken|takes|redirected|diverted|eliminated|clawed|"
            "zeroed|wiped|gutted|spent|blew|blown|burned|burnt|exhausted|consumed|swallowed|drained|emptied|halted|"
            "stopped|suspended|revoked|stripped|struck|reallocated|moved|overspent|overshot|maxed|voted down|"
            "turned down|used up|reassigned|handed|gave away|sank|locked|shut|closed|tightened)"
        ),
    ),
)
FREEZE = MoneySign(
    "budget.freeze",
    Stance.AGAINST,
    phrases(
        "(spending|budget\\w*|purchas\\w+|procurement|investment|capex|capital|cost|expense|expenditure|hiring|"
        "buying|spend)[- ](freeze|stop|ban|moratorium|embargo|block|lockdown|halt|lock)",
        "(freeze|moratorium|ban|embargo|halt|stop|clampdown|block|hold) on ((all|any|new|our|further|every|"
        "discretionary) )*{spending}",
        "(imposed |strict |under |an )?austerity( measures| programme| drive)?|belt[- ]tightening|tighten\\w* (our|"
        "the) belts?",
        "(everything|anything|all (new )?{spending}|new {spending}|{spending}){be} ((all|completely|currently|now|"
        "totally|strictly|still) )*(frozen|blocked|halted|stopped|suspended|forbidden|off the table|off[- ]limits|"
        "a no-?go|prohibited|banned|on ice|being slashed|slashed|out of the question|impossible|capped|cut( back)?|"
        "paused|verboten)",
        "(costs|expenses|budgets) (are|is|'re) (being )?(slashed|cut|frozen)",
        "no ((new|further|more|additional|unplanned|discretionary|extra|other|outside|major|unnecessary) )+{spending}",
        "(halted|stopped|suspended|forbid\\w*|forbade|banned|blocked|froze|frozen|paused|prohibited|vetoed|ruled out|"
        "shut down|shut off|locked down|put a stop to|clamped down on) ((all|any|every|new|further|our|other|us|"
        "from) )*{spending}",
        "(told|asked|instructed|ordered|said|says|orders?|instructions?|directive) ((us|me|to|we|was|were|is|are|"
        "that|everyone) )*(not to|don't|do not|to stop|no more|to hold off on|to hold) ((be|any|all) )*(spend|"
        "spending|buy|buying|purchas\\w+|invest\\w*|order|orders|incur|commit|take on)( \\w+)?",
        "(nobody|no one|no-one)('s| is| may| can| gets to|'s allowed to| is allowed to)? (buy(ing|s)?|spend(ing|s)?|"
        "purchas(e|ing)|invest(ing)?)",
        "(mustn't|must not|(not|n't) allowed to|(not|n't) permitted to|forbidden to|may not|(not|n't) supposed to) "
        "(spend|buy|purchase|invest|make any purchases)(?!\\w){not_alone}",
        "(there's|there is|it's|is) no (buying|spending|purchasing|ordering)( of)?( (anything|any|allowed|new \\w+|whatsoever|at all|this year|here|now))*(?=\\s*[.,;!?]|\\s*$| (until|till|since|for now|right now|here|with))",
        "(put|puts|putting|drawn|drew|slapped|placed|clapped) (a|the|an) ((big|red|complete|total|full|fat) )*(line (right |straight )?through|lock|stop|block|hold|brake|freeze|ban|embargo|lid|halt|padlock|stopper)( (on|to|under|over))? ((every|all|any|our|the|my|its|new|whole|entire|of|further|other) )*(\\w+ )?"
        "({spending}|requests?|budgets?|money|funds|lines?|capex( sheet)?|cost plan|costs|sheet|(purchase )?orders)",
        "(took|taken|take) (a|the|an|its|their|his|her) ((red|blue|big|sharp) )*(pencil|knife|axe|ax|scissors|hatchet|scalpel|chainsaw) to (our|the|my|every|all|its) (\\w+ )?(\\w+)",
        "(cut|cutting|slashed|trimmed) (us|me|our (department|team|branch)) (back |down |right )*to ((the )?(bone|bare \\w+)|nothing|zero|nought|(wages|salaries|rent|payroll|essentials|basics)( and \\w+)?)",
        "hands are tied (money|budget|financ|cash)\\w*",
        not_alone=NOT_ALONE,
        spending=SPENDING,
        be=IS,
    ),
    negatable=False,
)
