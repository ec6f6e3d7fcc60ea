"""Signs that the buyer cannot pay: too dear, broke, refused, over the budget."""

from __future__ import annotations

from agent.claims import Stance
from agent.signs.money_nouns import (
    ADJECTIVES,
    ADVERBS,
    CANNOT,
    COST,
    FUNDER,
    GIFT,
    IS,
    LIMIT,
    MONEY,
    NOT_ALONE,
    OUR,
    PENNY,
    PURSE,
    SPENDING,
    UNLESS,
)
from agent.signs.money_sign import MoneySign
from agent.signs.phrases import phrases

CANNOT_AFFORD = MoneySign(
    "budget.cannot_afford",
    Stance.AGAINST,
    phrases(
        "{cannot} {adverbs}(afford\\w*(?! (to (lose|risk|wait|miss|stop|be|make ((it|that|them|another|the same|a|any|more|such) )*(again|mistakes?|errors?)|repeat|let|ignore|skip|fail|happen|shut|close|fall|turn|mess|slip|drop|get (it|this|that|them) wrong|have (it|that|this|them|us|another) \\w+)(?!\\w)|(any |a |an |the |another |more |much )*{harm}))|fund\\w*|financ\\w+|pay(?! (by|with|via|in|on|cash|monthly|yearly|annually|"
        "upfront|online|attention)\\b) \\w+|(cough|stump|put(?! (\\w+ )?off)) (that|it|this|the \\w+|anything)? ?(up)?( that| it|"
        " this)?|(lay out|fork out|shell out|part with|splash out|cough up|stump up)( \\w+)?|paying (for )?(that|"
        "this|it|the)|stretch (to|that|our|the|any)|justify ((the|that|this|such|a|an|any) )*(cost|price|spend\\w*|"
        "expense|expenditure|outlay|sum|amount)|(cover|carry|bear|swing|absorb|shoulder|support|meet|settle|match|"
        "cope with|manage) ((it|that|this|the|such|an?|any|your|these|another|additional|further|new|that kind of|"
        "full) )*(cost|costs|price|amount|expense|expenses|fee|fees|sum|invoice|bill|outlay|obligation|obligations|"
        "payments?|financially|money-wise|rate)|bear (it|that|this|costs?)|swing (it|that|this)|run to (that|this|"
        "it)|spend( any(?! more than)| that| more(?! than)| on| further| anything| money|ing)?(?! (any )?more than)(?! (\\w+ ){0,3}?without (\\w+ |\\w+'s ){1,3}?(agreement|approval|consent|permission|okay|blessing|sign-?off|signature))|invest( in)?|take on (anything|any|new|more|"
        "another|additional) ?\\w*|buy (a thing|anything|any|new)(?!\\w){not_alone}|(come up with|raise|spare|scrape together) "
        "(that|the|this|such|any|enough|it|more)( \\w+){0,3}?|go (that high|anywhere near|that far|to that|"
        "up to that)|touch (it|that|the money))",
        "(cannot|can't|couldn't|could not|won't) (even )?(do|reach|get near|manage|consider) (it|that|this)? ?((even|"
        "at) )*(half|a third|that (price|rate|figure))( (the|that) price)?",
        "(even|at|for) (half|a quarter|a third|a tenth|a fraction)( of)?( the| that)? ?(price|cost|it)?,? (we|I) "
        "(couldn't|can't|could not|cannot|couldn't even)",
        "(is|'s|'re|are|was|be) (way |far |completely |simply |totally |just )*(unaffordable|(financially|"
        "economically) (impossible|out of (the question|reach)|unfeasible)|not affordable)",
        "not (remotely |really |at all )?(affordable|financially (viable|feasible|possible))|unaffordable|(isn't|"
        "not) (\\w+ )?affordable",
        "(out of|beyond|outside( of)?|exceeds?|exceeding|far from|above|over|surpass\\w*) ((our|my|the|what|any|"
        "its) )*(financial )?(reach|means|league|pocket|pockets|price bracket|possibilities|capabilities|capacity|"
        "we can (afford|pay|spend|bear)|I can (afford|pay|spend|bear))(?! (of communication))",
        "(a|an) ((sum|amount|expense|figure|cost|outlay|price|investment)) (that )?(we|I) {cannot} \\w+",
        "(finances|budgets?|funds|turnover|margins?|cash ?flow|coffers|means|income|revenues?|accounts|resources|"
        "wallet|money|numbers)( \\w+){0,3}? (don't|doesn't|do not|does not|won't|wouldn't|would not|will not|can't|"
        "cannot|could not|couldn't|never) {adverbs}(permit|allow|stretch|support|cover|run|reach|suffice|extend|"
        "carry|bear|add up|accommodate|take|handle)",
        "(excludes?|rules? out|prohibits?|forbids?|precludes?|prevents?|(makes?|renders?) impossible) ...{spending}",
        "(such an?|an?|the|this|that|any|{cost}) ...(outlay|expense|investment|purchase|sum|amount|cost|expenditure|"
        "spend)? ?(is|would be|'s) ((simply|totally|completely|quite|just|plainly|an) )*(impossible(?! to (?!pay|afford|fund|fin|just|rais))|unattainable|"
        "unthinkable|unaffordable|beyond us|unfeasible)",
        "(price|cost|fee|amount|sum|that|it|figure)('s| is| are) ((simply|just|totally|completely|frankly|"
        "financially|quite|really) )*(prohibitive|ruinous|astronomical|unaffordable|out of reach|a fortune for us)|"
        "(price|cost|((?<![a-z]{3}\\s)|(?<=and\\s)|(?<=but\\s)|(?<=think\\s)|(?<=say\\s)|(?<=because\\s)|(?<=well\\s))that|it|this|you|which)('d| would|'ll| will) (ruin|bankrupt|sink|kill|break|finish|cripple) (us|"
        "me|the \\w+)",
        "(eat|swallow|take|cost|wipe out|consume|gobble|use)s?( up)? {our} (whole|entire|full|"
        "complete)( [\\w\\x27-]+){0,2}? (profit|budget|margin|income|revenue|turnover|savings|reserve)s?",
        "(twice|double|three times|four times|ten times|\\w+ times|way more than|far more than|a multiple of) "
        "(what )?(we|I) (can|could|have|earn|make)|(two|three|four|five|ten|\\d+) times (what|our|my|more)",
        "(not|n't|never) (permit|allow|authori[sz]e|sanction|release|condone) ...{spending}",
        "an (unattainable|impossible|unaffordable|astronomical) (sum|amount|price|cost|expense)",
        "(irresponsible|crazy|madness|foolish|dishonest) to (\\w+ ){0,6}?(able to )?(fund|afford|spend|pay|invest)",
        "(sell (a|an|my|one of my) (\\w+ )?(kidney|organ|arm|soul|house|car|children|kids)|rob a bank|"
        "win the lottery|print money|remortgage)",
        "(living|live|am|'m|'re|been|are) on (beans( on toast)?|toast|dry bread|bread and water) (until|till|for now|this|these|right now|at the moment|again)|"
        "(have to|must|got to|need to|'re having to) (count|turn over|pinch) every {penny}|{cannot} (even )?spare (ten|twenty|thirty|forty|fifty|half|a (tenth|hundred))|living (hand to mouth|on noodles|on (our|my) savings|off savings)|buy (my|our) own (\\w+ )?(chalk|supplies|"
        "materials|paper|pens)",
        "more than (what )?(we|I)('ve got|'ve| have| can (ever )?(spend|pay|afford|raise)| could (ever )?(spend|pay|"
        "afford|raise)| earn| make)",
        "{cannot} {adverbs}(pay|afford)(?=\\s*[.,;!?]|\\s*$| (much|that much|so much|even))",
        harm="(downtime|delays?|mistakes?|interruptions?|disruptions?|outages?|errors?|surprises?|gaps?|loss(es)?)",
        cannot=CANNOT,
        not_alone=NOT_ALONE,
        adverbs=ADVERBS,
        spending=SPENDING,
        cost=COST,
        our=OUR,
        penny=PENNY,
    ),
    negatable=False,
)
BROKE = MoneySign(
    "budget.broke",
    Stance.AGAINST,
    phrases(
        "{am} (({really}) )*(broke|skint|bust|bankrupt|insolvent|penniless|strapped( for (cash|money))?|"
        "cash[- ]strapped|hard up|in the red|out of (money|cash|funds|budget)|low on (money|cash|funds)|short (of|"
        "on) (money|cash|funds)|(a bit )?short (of|on) (the )?(readies|money)|tapped out|overdrawn|in (receivership|"
        "administration|bankruptcy|insolvency|liquidation|chapter (11|eleven)|dire straits)|in (deep |heavy )?debt|"
        "(heavily |deeply )?indebted|maxed out|over[- ]?leveraged|on the breadline|making a loss|making losses|"
        "loss[- ]making|counting (every |the )?penn\\w+|running on fumes|bleeding (money|cash)|cash[- ]poor|"
        "cleaned out|wiped out|bled dry|scraping the barrel|(financially )?on (our|its|my) knees)",
        "(barely|hardly|just about|struggling to|struggle to|trying to|only just) (\\w+ )?(keep\\w*|stay\\w*|mak(e|"
        "ing)|pay\\w*|surviv\\w+|break\\w*|cover\\w*|meet\\w*) ((the|our|my|existing|current|own) )*(lights on|"
        "afloat|ends meet|heads? above water|even|(our )?(payroll|wages|salaries|rent|bills|costs)|\\w+ obligations)",
        "(cash ?flow|liquidity|financial situation|our finances|money situation)( (right )?now)?{be}( ({really}|an?|"
        "our|the|my))* (bad|terrible|problem|disaster|nightmare|mess|tight|negative|awful|horrible|poor|dire|"
        "critical|catastroph\\w+|non-?existent|shot|difficult|precarious|weak|issue|grim|ugly|zero)",
        "(taken on|sitting on|drowning in|carrying|buried in|under) (\\w+ )?(heavy |too much |a lot of |"
        "a mountain of )?debts?",
        "(our|the) (present |current |heavy )?indebtedness|(harvest|crop|season|year) ...(ability to (invest|pay|"
        "spend))",
        "(pick|choose|choosing|picking|decide) (between )?((paying|the|our) )*{bill} (and|or) ((paying|the|our) )*{bill}",
        "(have|has|had|'ve|having|in|with) ((had|got|some|serious|big|bad|our) )*(money|cash[- ]?flow|financial) (troubles?|woes|difficult(y|ies)|straits)",
        "rob(bing)? peter to pay paul",
        bill="(rent|wages|power|heating|electric(ity)?|gas|food|payroll|the bills|bills|tax(es)?|diesel|fuel|salaries|insurance|feed|mortgage)",
        am="(\\w+[\\x27’](s|re|m)|were|im|is|are|am|be|been|being)",
        be=IS,
        really="totally|utterly|completely|pretty( much)?|flat|stony|basically|just|really|currently|now|absolutely|always|still|too|rather|so|a bit|"
        "quite|all|seriously|financially|officially|very|actually|kind of|chronically|essentially|permanently|"
        "extremely|sadly|terribly|constantly|truly|also|simply|already|almost",
    ),
)
TIGHT = MoneySign(
    "budget.tight",
    Stance.AGAINST,
    phrases(
        "(money|cash|funds|budgets?|means){be} ((really|very|rather|quite|pretty|always|a bit|somewhat|currently|also|just) )*"
        "(tight|short|scarce|thin on the ground|hard to come by|limited|not growing on trees)",
        be=IS,
    ),
    direct=False,
)
"""There is little: who names an amount beside it has that much."""

REFUSED = MoneySign(
    "budget.refused",
    Stance.AGAINST,
    phrases(
        "(asked|applied|put in|begged|pleaded|pitched|request\\w*|application|bid|proposal|claim|case) "
        "(\\w+ ){0,4}?(money|funding|budget|loan|grants?|funds|financ\\w+|credit|subsid\\w+|it) ...(rejected|"
        "declined|turned (it |us |me )?down|refused|denied|told no|(got |was |a )no|knocked back|unsuccessful|failed|"
        "fell through|shot down)",
        "{funder}( \\w+)? (laughed|turned) (me|us) (out|away|down)|laughed (me|us) out of the bank",
        "(rejected|declined|turned down|refused|denied|knocked back|shot down|vetoed|voted down|voted against|"
        "blocked|threw out) ((our|my|the|this|that|every|any|a|all|budget|funding) )*(request|application|bid|"
        "proposal|claim|ask|line|item|case)?( for| of| on)? ?((the|more|any|extra|additional|new|our|"
        "further) )*({money}|{gift}|{spending}|credit){unless}",
        "(request|application|bid|grant application|business case|funding request|budget request)( \\w+){0,3}? (was|"
        "has been|got|is|were|had been) ((again|just|already|flatly|sadly) )*(declined|rejected|denied|refused|"
        "turned down|unsuccessful|knocked back|shot down|thrown out)",
        "{funder}( has| have|'s|'ll)? (just )?(said no|says no|turned (us|me|it) down|refused|rejected|declined|"
        "denied|won't (lend|finance|fund)|will not (lend|finance|fund)|wouldn't (lend|finance|fund)|pulled|dropped|"
        "backed|withdrew|bailed|walked)( out)?",
        "({purse}|they|nobody|no one)( \\w+)? (won't|wouldn't|will not|refuses? to|refused to|didn't|did not|"
        "isn't going to|are not going to|weren't going to|declined to|not going to|not willing to) ((just|even|"
        "ever) )*(pay|fund|finance|release|cough up|fork out|shell out|stump up|put up|spend|loosen|open (the|his|"
        "her|their) (purse|wallet|cheque)|(give|grant|hand) (us |me )?(any|the|more|a|us)?)( (for|on|any|the|it|this|"
        "that|more|out|money|budget|cash|funds))*",
        "(sponsors?|investors?|donors?|funders?|backers?|grants?|loan|funding(?! round)|financing(?! round)|"
        "round(?!( \\w+){0,3}? closed)|bid|credit line|subsidy|sponsorship)( \\w+){0,3}? (fell through|(didn't|did not|never) (come through|materiali[sz]e|happen|"
        "arrive)|collapsed|ran out|expired|lapsed|wasn't renewed|was not renewed|dried up|(has|have|had)? ?(been |"
        "just )?(closed|discontinued|dropped out|pulled out|backed out|walked away|disappeared|bailed|withdrawn)|"
        "dropped out|pulled out|backed out|withdrew)",
        "(got|gotten|had) (told )?((a|flat|flat-out|clear|firm|big|fat) )*no (on|to|for) (the )?(money|budget|"
        "funding|spend)",
        "(chequebook|checkbook|purse|wallet|taps?)( \\w+){0,2}?{be}? (locked|closed|shut|turned off)",
        "got (the |our )?(\\w+ )?(chequebook|checkbook|purse|wallet) locked",
        money=MONEY,
        gift=GIFT,
        unless=UNLESS,
        spending=SPENDING,
        funder=FUNDER,
        purse=PURSE,
        be=IS,
    ),
    negatable=False,
)
WHAT_MONEY = MoneySign(
    "budget.what_money",
    Stance.AGAINST,
    phrases(
        "(where|how) (would|could|am|are|should|do|on earth) (I|we) ((supposed|going|to|ever|even) )*(get|find|"
        "come up with|take|pay) ...(from|money|thousand|grand|cash|that|for (it|that|this))\\?",
        "what (budget|money|funds|cash)\\?|with what (money|budget|funds|cash)",
    ),
    direct=False,
    negatable=False,
    in_questions=True,
)
OVER = MoneySign(
    "budget.over",
    Stance.AGAINST,
    phrases(
        "{far} ((over|above|beyond|out of|outside( of)?|in excess of|more than|higher than|exceed(s|ing)?|"
        "surpass\\w*|past|blows?) )+{our} {adj}{limit}",
        "{mild}(over|above|beyond|exceeds?|exceeding|outside( of)?|out of|blows?) (?!the limit){our} ((current|initial|planned|"
        "available|approved|whole|entire|financial|total|allotted) )*(budget|range|limit|price range|ceiling|"
        "allowance|allocation|spending limit|price bracket)",
        "(too|way too|far too|much too|simply too) (expensive|dear|costly|pricey|rich|much money|high|steep|"
        "much)( a price)? for (us|me|our|my|an?|the)",
        "(too|way too|far too|much too) (expensive|dear|costly|pricey)(?! (to|for what|not))",
        "(have|has|got|get|'ve|only|maybe|is|about|like) (\\w+ ){0,2}?(a (tenth|quarter|third|fraction|fifth)|half) "
        "of (that|it|what (you|it|they))",
        "(that|it|this)('s| is)( \\w+){0,2}? {our} (whole|entire|full|complete|total)( [\\w\\x27-]+){0,2}? (budget|"
        "turnover|revenue|income)",
        "(costs?|price is|comes to) more than {our} (whole|entire|full|total|annual|yearly)",
        far="(way|far|well|miles|wildly|massively|hugely|much|significantly|considerably|substantially|completely|totally|clearly|double|twice|triple|nowhere near|miles and miles|vastly|greatly|plainly)",
        our=OUR,
        adj=ADJECTIVES,
        limit=LIMIT,
        mild="(?<!say\\s)(?<!control\\s)(?<!power\\s)(?<!authority\\s)(?<!influence\\s)(?<!bit\\s)(?<!little\\s)(?<!slightly\\s)(?<!touch\\s)(?<!tad\\s)(?<!somewhat\\s)(?<!just\\s)(?<!marginally\\s)(?<!went\\s)(?<!gone\\s)(?<!go\\s)(?<!hair\\s)",
    ),
    direct=False,
)
OBSTACLE = MoneySign(
    "budget.obstacle",
    Stance.AGAINST,
    phrases(
        "((money|budgets?|funding|financing|cash|pricing|affordability)|(^|(?<=the\\s)|(?<=your\\s)|(?<=its\\s)|(?<=and\\s)|(?<=but\\s)|"
        "(?<=[,;:]\\s)|(?<=so\\s)|(?<=that\\s)|(?<=yeah\\s)|(?<=yes\\s)|(?<=no\\s)|(?<=well\\s))(price|cost|costs)|affording (it|that|this)|"
        "paying( for it| for that)?)( side| part)?{be}?( (is|isn't|are|aren't|wasn't|won't|would|wouldn't|will|"
        "doesn't|be|seem|not|really|an?|the|our|my|main|big|only|biggest|real|actually|obviously|mainly|ever|"
        "going to be|at all))* (issue|problem|obstacle|concern|constraint|bottleneck|sticking point|hurdle|"
        "stumbling block|barrier|blocker|showstopper|deal[- ]?breaker|worry|snag|challenge|factor|consideration)",
        be=IS,
    ),
    direct=False,
)
