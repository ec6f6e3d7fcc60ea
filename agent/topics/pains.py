"""What goes wrong at the buyer's, what it costs, and how often: each pain by its kind."""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.signs.sign import Sign
from agent.topics.cues import cues

_SPAN = (
    "((about |around |roughly |nearly |almost |at least |up to |more than |over |easily |probably )?"
    "(half an?|an?|one|two|three|four|five|six|eight|ten|\\d+|several|many|a couple of|a few|hours and|a "
    "whole|a full|whole|countless|too (much|many)|so (much|many)|a lot of) "
    "((or|to|and) (two|three|four|\\d+) )?((whole|full|good|working|entire) )?)*(minutes?|hours?|days?|"
    "weeks?|time|afternoons?|mornings?|evenings?|man-?hours)"
)
_MONEY = (
    "([$€£] ?\\d|\\d[\\d.,]*k?( thousand| million)? (dollars|euros|pounds|francs|a (day|week|month|year)|"
    "per)|(hundreds|thousands|millions|tens of thousands) (of|in|a|per)|"
    "(a |one |two |three |four |five |ten |twenty |fifty |\\w+ )?(hundred|thousand|million|grand)( (dollars|"
    "euros|pounds|francs|a|per|every))?|a fortune|a lot of money|money|too much|dearly|a bomb)"
)
_OFTEN = (
    "((always|constantly|often|regularly|sometimes|keep|keeps|frequently|forever|usually|all|just|simply|"
    "again|still|now|even|once more|every now and then|"
    "completely|totally|really|also|then|both) )*"
)
_THEY = (
    "(we|I|they|people|staff|nobody|everyone|somebody|(the|our|my|some|most|all) ([\\w-]+ ){0,2}?\\w+|it|"
    "that|which|who|orders|invoices|deliveries|parcels|drivers|customers)"
)
_GOODS = (
    "(orders?|invoices?|parcels?|items?|goods|stock|products?|files?|documents?|tickets?|papers?|paperwork|"
    "tools?|samples?|shipments?|requests?|leads?|e-?mails?|messages?|"
    "records?|data|calls|appointments?|bookings?|deliver(y|ies)|payments?|keys|parts|pallets|prescriptions|"
    "charts|drawings?|forms|receipts|bills|packages|numbers|things)"
)
_SYSTEM = (
    "((the|our|my|this|that) ([\\w-]+ ){0,3}?(system|software|tool|server|servers|machine|machines|printer|"
    "printers|app|website|site|line|network|scanner|scanners|database|platform|lift|oven|boiler|pump|phone|"
    "phones|freezer|freezers|truck|trucks)|(?<!before\\s)it|that thing|the thing|our current system, \\w+,)"
)
_HANDS = "(by hand|manually|on paper by hand)"
_THING = (
    "(where|which|who('s| is| has| was| did| \\w+ed)?|how (many|much)|what's (in|on|where|going|late|left|"
    "open|missing)|what (we have|is (in|on|left|open|late))|"
    "whether (an?|the|our) \\w+|when (the|our|an?) \\w+|anything|our (stock|orders|costs|margins)|the "
    "(status|stock|numbers))"
)


def _pain(kind: str, *lines: str) -> tuple[Sign, Sign]:
    return cues(
        Factor.PAIN,
        kind,
        *lines,
        span=_SPAN,
        money=_MONEY,
        often=_OFTEN,
        they=_THEY,
        goods=_GOODS,
        system=_SYSTEM,
        hands=_HANDS,
        thing=_THING,
    )


PAIN = (
    *_pain(
        "time",
        "(we|I|they|you|staff|people|(our|my|the|your) [\\w-]+( [\\w-]+)?) {often}(los(e|es|ing)|wast(e|es|"
        "ing)|spend(s|ing)? far too much) {span}",
        "(takes|taking|costs|eats|eating|eats up|steals|ties up|swallows) (up )?(us|me|our \\w+|my \\w+|the "
        "\\w+|them|you|your \\w+) {often}{span}",
        "(eats|eating|eats up|swallows) (up )?{span}",
        "(we|I|they|you|staff|people|(our|my|the|your) [\\w-]+( [\\w-]+)?) (is|are|'re|'m)? ?{often}(spend|"
        "spends|spending) {span} ...(on|with|\\w+ing)(?! (your|the call|a call|holiday|vacation))",
        "(hours|days|a lot of time|too much time|so much time) (is|are|gets?) (lost|wasted|spent)",
        "too time[- ]consuming|very time[- ]consuming|a (huge |big |real )?(waste of time|time sink)",
    ),
    *_pain(
        "money",
        "(costs?|costing|cost|sets) (us|me|you|the (company|firm|school|practice|business)) {often}((about|"
        "around|roughly|nearly|almost|at least|up to|more than|over|easily|a good|back) )*{money}",
        "(we|I|they|you|which)('re|'m| are)? {often}(los(e|es|ing)|burn(s|ing)?|bleed(s|ing)?|throw(s|ing)? "
        "away|wast(e|es|ing)|pay(s|ing)?( out)?) "
        "((about|around|roughly|nearly|almost|at least|up to|more than|over|easily|a good|some|another) "
        ")*{money} ...(month|week|year|day|quarter|on|because|to|in|for|with)(?! (you|your))",
        "(written|write|writing) off",
        "(pay|paying|paid) (a |the |heavy )?(fines?|penalt(y|ies)|overtime|demurrage)",
    ),
    *_pain(
        "errors",
        "(makes?|making|full of|riddled with|have|see|get|getting) ((the|our|same|constant|many|too many|so "
        "many|lots of|frequent|costly|a lot of|number of|regular|daily|stupid|human|constantly|expensive|"
        "repeated) )*(errors|mistakes|typos)",
        "(the )?(error|failure|scrap|reject|defect|return|shrinkage) (rate|quota)(?! (is|was|are) "
        "((practically|almost|close to|very|really|pretty|quite|at) )*(zero|nil|low|fine|good|okay|under))",
        "error[- ]prone",
        "(ship|ships|shipping|send|sends|sending|deliver|delivers|delivering|pick|picks|picking|order|book|"
        "bill|billing|invoice|got|get|getting|receive|receiving|dispense|load|loading|print|printing) "
        "([\\w-]+ ){0,2}?(to )?(the |a )?wrong",
        "{goods} (that )?{often}(get|gets|getting|got|going|go|goes|are|end up|keep getting|keep going) "
        "{often}(lost|missing|mixed up|misplaced|forgotten|double-?booked|duplicated|astray|overlooked|"
        "mislaid|damaged)",
        "(we|they|I|you)('re| are)? {often}(lose|losing|misplace|misplacing|mix up|forget|overlook|"
        "double-?book|mislay|miss)(ing)? ((the|our|some|half|track of|too many|a lot of|whole|entire) "
        ")*{goods}",
        "(falls?|slips?|slipping|falling) (through|between) the cracks|double[- ]?book(ed|ings?)|stock "
        "counts? (never|don't|doesn't|is|are) (match|off|wrong)",
        "(numbers|figures|counts|books|stock) (never|don't|do not|rarely) (match|add up|tally|agree)|(never|"
        "don't|rarely) (match|add up|tally)",
        "(wrong|missed|incorrect|duplicate) {goods}",
    ),
    *_pain(
        "manual work",
        "(entered|enter|entering|type|typed|typing|typed in|keyed|key|done|do|doing|copy|copied|copying|"
        "written|write|writing|counted|count|counting|sorted|sort|sorting|calculated|prepared|"
        "moved|checked|transferred|filled in|filled out|sign|collected|matched|put together|processed|"
        "assigned|tracked|recorded|reconciled|scheduled|planned|invoiced|everything|it all|all|"
        "still)(?<!like\\sdoing)(?<!love\\sdoing)(?<!enjoy\\sdoing)(?<!prefer\\sdoing) ...{hands}",
        "(everything|all of it|it|that|this|most of it|half of it)('s| is|'s all| is all)? ((still|very|all|"
        "completely|so|mostly|entirely|pretty|rather|just|too|really) )*(manual|{hands})",
        "(a|an|still|all|very|too much|so much|lots of|a lot of) ((very|purely|completely|totally|pretty|"
        "highly) )*manual (process|work|effort|labou?r|step|steps|entry|data entry|task|tasks|job)",
        "(retype|retypes|retyping|re-?enter|re-?enters|re-?entering|re-?key|re-?keying|rekeys)",
        "double (entry|data entry)|copy(ing)?[- ](and[- ])?past(e|ing)",
    ),
    *_pain(
        "delays",
        "(takes?|taking) (us|me|them|you|the \\w+|our \\w+) {often}((about|around|almost|up to|over|more "
        "than|at least) )?(far too long|too long|ages|forever|an eternity|\\w+ (or \\w+ )?(days?|weeks?|"
        "months?|hours?)) (to|before|until|just|\\W*$)",
        "(takes?|taking) (far too long|too long|ages|forever|an eternity)",
        "(too|so|painfully|terribly|awfully|extremely|incredibly|very|really|unbearably|way too|much too|"
        "horribly) slow",
        "(come|comes|go|goes|arrive|arrives|get|gets|run|runs|always|constantly|{goods} (is|are)) "
        "{often}(out )?(far |much |way )?too late",
        "({goods}|deliver(y|ies)|reports?|trucks?|drivers|jobs|projects) (is|are|arrive|come|run) "
        "{often}(late|behind schedule|delayed|overdue)(?! (with|paying))",
        "(constant|long|endless|regular|frequent|terrible|huge|awful|big) (delays|waits|waiting times|queues)",
        "behind schedule|(we|I|they|you)('re|'m| are| am) (always|constantly|months|weeks|days|way) (running "
        ")?(late|behind)(?! (with|in) (pay\\w+|the rent))",
        "miss(es|ed|ing)? ((our|the|every|all|important|many|too many) )*deadlines?",
    ),
    *_pain(
        "outages",
        "{system} {often}(crash(es|ing)?|freez(e|es|ing)|fail(s|ing)?|break(s|ing)? down|goes down|going "
        "down|go down|go offline|goes offline|hang(s|ing)?( up)?|stops? working|is down|are down|jams?|dies|"
        "falls over|fell over|cuts out|drops out)",
        "(downtime|outages?|breakdowns?|stoppages?|crashes) ...(every|per|a (week|month|year|day)|cost|twice|"
        "once|all the time|constant\\w*)",
        "(constant|frequent|regular|too much|so many|too many|repeated|a lot of|many) (downtimes?|outages?|"
        "breakdowns?|stoppages?|crashes|failures)",
        "(always|constantly|forever|often) (down|broken|out of order|crashing|offline)",
    ),
    *_pain(
        "complaints",
        "(customers?|clients?|patients?|guests?|tenants|parents|staff|drivers|nurses|people|employees|users|"
        "everyone|everybody|team|members|residents|teachers|students|suppliers?|they) {often}(complain(s|ing|"
        "ed)?|moan(s|ing)?|grumbl(e|es|ing)|hates? (it|the|that|this|our)|(are|is) (fed up|annoyed|unhappy|"
        "furious|angry|upset|frustrated|sick of))(?! about (you|your))",
        "(get|gets|getting|got|receive|have|have had|see|handle) ((a lot of|lots of|so many|too many|many|"
        "more and more|daily|constant|plenty of|regular|more|angry|nothing but) )*complaints",
        "(fed up|sick and tired|sick|tired) (of|with) (the|our|this|that|it|having|doing|all)",
        "(bad|poor|terrible|negative|one-star|awful) (reviews|ratings)",
    ),
    *_pain(
        "no overview",
        "(can't|cannot|can not|couldn't|can never|can hardly|can barely|don't|have no way to|have no way of|"
        "never|unable to) (see|seeing|tell|know|knowing|find|finding|track|tracking|trace|say|measure|keep "
        "track of|look up)"
        " ((for sure|really|at a glance|out|quickly|even|exactly|properly|reliably|easily) )*{thing}(?! (you|"
        "your|to (think|say)|the price|it costs|it|that|this)(?!\\w))(?! [^.;!?]{0,25}?(will|would|['’]d|"
        "['’]ll)(?!\\w))",
        "(no idea|no clue|nobody knows|no one knows|nobody can (see|tell|say|find)|no one can (see|tell|say|"
        "find)) (of |about )?{thing}(?! (you|your|to (think|say)|it|that|this)(?!\\w))",
        "(no|little|zero|hardly any|without any|lack of|lacking|lose|lost|losing|poor) (real )?(overview|"
        "visibility|transparency|track of)",
        "(in the dark|flying blind|guesswork|by gut feeling)",
    ),
    *_pain(
        "overload",
        "(can't|cannot|couldn't|can hardly|can barely|can't really|struggle to|struggling to|unable to|not "
        "able to) (keep up|cope|manage|handle (the|it|that|so)|get through|keep pace|catch up)",
        "(drowning|snowed under|swamped|overwhelmed|overloaded|overworked|stretched thin|stretched too thin|"
        "understaffed|short-staffed|short of staff|up to our (neck|ears|necks)|at (our|the) limit|bursting "
        "at the seams|at breaking point)",
        "(huge|growing|big|constant|massive|enormous|permanent) (backlog|pile|piles)|backlog (of|is|keeps)",
        "(work|working|do|doing) (constant |so much |a lot of |too much |permanent )?overtime|(too few|not "
        "enough|don't have enough|haven't got enough|do not have enough) (people|staff|hands|drivers|nurses)",
    ),
    *_pain(
        "lost customers",
        "(los(e|es|ing|t)|los(e|es|ing|t) out on) ((\\w+|a couple of|a few|two of our|good|big|important|"
        "regular|many|our|the|business|to) ){0,3}?(customers?|clients?|patients?|guests?|tenants|accounts?|"
        "deals|sales|orders|members|donors|subscribers|contracts|students|bookings|leads) ...(because|over|"
        "to|every|a (month|week|year)|due|through|that way|this way|like that|with (it|this)|by)",
        "(customers?|clients?|patients?|guests?|members|buyers|callers|tenants|people) (are |just |simply "
        ")*(leave|leaving|walk away|go elsewhere|hang up|give up|cancel|cancelling|drop out|run away|run off|"
        "are going elsewhere|switch) (because|when|before|after|to|if|and)",
        "(churn|turnover) (is|rate|of|has) ...(high|up|rising|grow\\w+|percent|bad|problem)",
    ),
    *_pain(
        "trouble",
        "(biggest|main|real|major|greatest|number one|worst|core|central|key|current|most pressing|constant|"
        "everyday|daily) (problem|issue|pain( point)?|headache|challenge|bottleneck|worry|trouble|nuisance|"
        "frustration|difficulty)('s| is| are| was|,| here)",
        "(we|I|you) (have|'ve got|have got|are having|'re having|keep having|have had|face|run into|struggle "
        "with|suffer from)( (a|the|some|big|real|huge|major|serious|constant|massive|lots of|a lot of|"
        "endless|same|ongoing|terrible|recurring|of))* "
        "(problems?|issues?|trouble|troubles|headaches?|difficulties|bottlenecks?) (with|in|at|getting|"
        "finding|keeping)(?! (you|your|hearing|the (connection|line|sound|audio|link)|my (sound|audio|"
        "camera)))",
        "what (hurts|bothers|annoys|bugs|worries|costs|frustrates)( us| me)? (the )?most(?! (is|about) (your|"
        "the price))",
        "(we|I|they|you|(our|my|your) (team|staff|people|drivers|crew|nurses|colleagues))('re|'m| are| am| "
        "is)? (still |really |constantly |always )*(struggl(e|es|ing)|suffer(s|ing)?) (with|from)",
        "(is|are|it's|that's|'s) ((just|really|always|still|such|becoming|turning into) )*(a|an) ((complete|"
        "total|real|absolute|pure|constant|bit of a|huge|big) )*(nightmare|mess|disaster|shambles|headache|"
        "pain)(?! (for|to) (switch|move|migrate))",
        "(drives?|driving) (us|me|everyone|everybody|my \\w+|our \\w+|the \\w+) (mad|crazy|nuts|insane|up the wall)",
    ),
    *cues(
        Factor.PAIN,
        "trouble",
        "(don't|do not|haven't got|have no|no) ((have|had|see|got) )?((any|a|the|real|big|major|such|much|"
        "many|no) )*(problems?|issues?|trouble|headaches?|difficulties|complaints) (with|in|from|there)(?! "
        "your)",
        stance=Stance.AGAINST,
    ),
    *cues(
        Factor.PAIN,
        "outages",
        "(never|doesn't|does not|hardly ever|rarely) (crash(es)?|break(s)? down|fail(s)?|go(es)? down|freeze(s)?)",
        stance=Stance.AGAINST,
    ),
    *cues(
        Factor.PAIN,
        "errors",
        "(don't|do not|never|hardly ever|rarely|doesn't) ((really|actually|ever) )?(make|have|see|get) ((any|"
        "many|much) )*(mistakes|errors)",
        stance=Stance.AGAINST,
    ),
)
