"""Words against a timeline: no pressure, no date, put off, not before something, far off, too early, low on the list."""

from agent.claims import Stance
from agent.signs.indifference import INDIFFERENCE
from agent.signs.no_deadline import NO_DATE, NO_PRESSURE
from agent.signs.postponement_words import NEXT, put_off
from agent.signs.sign import Sign
from agent.signs.talk import ABOUT_THE_TALK

_PUT_OFF = (
    Sign(
        "timeline.put_off",
        Stance.AGAINST,
        put_off(
            "(on hold|on ice|in limbo|on the back ?burner|in the long grass|mothballed|back-?burnered|in cold storage|"
            "kicked into touch|in the deep freeze)",
            "({we}('s|'re|'ve)?|is|are|be|been|being|get|got|getting|remains?|stays?|again|currently|has|have|^) ((is|are|be|been|"
            "being|was|has|have|had|got|all|now|currently|again|simply|first|gonna|going to|will|would|just|rather) )*"
            "(postponed|deferred|shelved|parked|put off|put back|pushed (back|out|off|again|further)|paused|delayed|suspended|"
            "adjourned|stalled|halted|frozen until|on pause|kicked (down|into)|bumped|slipped|moved (back|to {then})|tabled)"
            "(?! (by (your|the other|our supplier)|last|twice|before|in 20|(the|our|my|his|her|a) ([\\w-]+ )?(party|holidays?|trip|wedding|meeting|concert|match|"
            "exams?|dinner|festival|event|lessons?|class|visit|appointment|game|play|excursion|fair)))",
            "(hold|holding|held) (off|fire|our horses)(?! (last|before))",
            "(shelved|postponed|deferred|paused|parked|suspended|adjourned|mothballed|scrapped) {it}",
            "^((been|currently|now|indefinitely|all|yes|yeah|oh|well|just),? )*(postponed|deferred|shelved|parked|suspended|paused|stalled|"
            "adjourned|delayed|frozen)( (indefinitely|again|for now|until further notice))*\\W*$",
            "(will|'ll|has|have|keeps?|going to|gonna|might|may)( (have|been|be|just|probably))* (slip|slipped|slipping|slide|sliding|drag|"
            "dragging|get pushed|drifting)( (again|further|right|back|on))+",
            "{it}('s|'ve| has| have| is| was| were)?( (been|all|now|since|just))* (binned|scrapped|dropped|called off)",
            "(park|shelve|postpone|defer|delay|pause|adjourn|table|suspend|postponing|deferring|delaying|parking|pausing|"
            "shelving) {it}|(park|shelve) (us|me)(?=\\s*$|\\s*[.,;!]| (for|until|till|there|please))",
            "\\w+'s ((been|all|now|currently) )*(parked|shelved|postponed|deferred|frozen|suspended|paused|stalled|mothballed) (until|till|for (now|the|this))",
            "(kick|kicking|kicked) {it} (down the (road|line|track)|into (touch|the long grass))",
            "(put|putting|push|pushing|move|moving) {it} ((right|all|back|well) )?(off|on hold|on ice|back|"
            "out|to one side|further|to {then}|into {then})(?! (before|last|once|for years|long enough|"
            "too long|any (longer|more)|in 20|to (the )?(supplier|vendor|you)))",
            "(let|leave|leaving|left) {it} ((to|be) )*(rest|lie|for (now|the moment|the time being|later|next|whoever|another|"
            "my|the next|a (year|while|bit))|until|till|alone (for|until)|to (my|whoever|the next)|as it is (for|until))",
            "(let|leave|leaving) (it|this|that|things|us|me|the (matter|subject|topic)) (be|sleep|bide|in peace|(to )?(drift|slide|simmer|lie|rest|sit)|lying|resting|sitting|just now)"
            "(?=\\s*$|\\s*[.,;!]| (for|until|till|this|now|just now|please|a while))",
            "(let|leave|leaving) {it} (for )?(a|another|this|next) (good )?(year|season|winter|summer|while)",
            "(I|we)('d| would|'ll| will)? (rather|sooner|prefer to) (leave|hold|wait|stay put|keep|sit)"
            "(?! (that|it|this|those|the [\\w-]+) (to|between|for) (myself|ourselves|us|me|now))",
            "(sit|sitting) (tight|it out|on (it|this|our hands))( for| until| till| and)?",
            "(stopped|halted|suspended|frozen|paused|stop|freez\\w+|shelved) (all|any|every) ((new|our|other|further) )*(projects?|"
            "changes|investments?|initiatives|roll-?outs|purchases|purchasing|spending on new)",
            "(all|any|every) ((new|our|other) )*(projects?|changes|initiatives|roll-?outs|changeovers) (are|is|have been|has been|"
            "were|'re) ((all|currently|now))* ?(stopped|frozen|halted|suspended|paused|on)",
            "(moratorium|change freeze|code freeze|project freeze|purchasing (freeze|stop)|"
            "freeze on (all )?(new )?(projects|systems|changes|software|it|purchas\\w+|investments?))",
            then=f"({NEXT}|later|the (spring|summer|autumn|fall|winter)|q[1-4])",
        ),
        unless=f"{ABOUT_THE_TALK}|\\b(?:no longer than|long enough|budget|production|money|funds|deals|shipments?|customers|clients|lorr(?:y|ies)|trucks?|vans?|cars?)\\b",
    ),
    Sign(
        "timeline.wait",
        Stance.AGAINST,
        put_off(
            "(?<!let\\sus\\s)(wait|waiting|hold on|hang on) (it out|and see)(?! (what|how much) (it|you|the))",
            "(wait|waiting|hold on) (for|until|till) {it_comes}",
            "(wait|waiting) (a|another|one|two|three|some|a few|at least|a couple of) ((more|good|full|further))* ?(years?|while|"
            "cycles?|seasons?|quarters?)",
            "(let|letting) (a|another|one|some) ((more|good))* ?(year|while|season|time) (pass|go by)",
            it_comes=f"({NEXT}|((the|our|a) )?(next|new|newer|following|coming) (models?|generations?|versions?|release|"
            "year|owner|boss|management|season|budget|building|government|one)|interest rates|rates|prices|the (dust|market|"
            "election|elections|merger|results|economy|move|situation|outcome|new)|things (have )?(settle|calm|quiet)|"
            "(we|they|it|the \\w+|our \\w+) (have|has|is|are|comes?|drops?|falls?|settles?|ends?|know|see|move|hire))",
        ),
        unless=f"{ABOUT_THE_TALK}|\\byou\\b[^.;!?]{{0,20}} (?:wait|hang on|hold on)",
    ),
)

_NOT_BEFORE = Sign(
    "timeline.not_before",
    Stance.AGAINST,
    put_off(
        "^((oh|well|uh|um|no|nah|probably|certainly|definitely|maybe|but|and|so|yeah|honestly|actually|at any rate|likely),? )*"
        "not (before|until|till|unless|under|during|while|mid-|in (peak|high|the (season|summer|middle)|season)|on my watch)",
        "{it}('s|'ll|'d| is| will| would| shall| may| might| can| could| could well)? ?({nt}|won't|isn't|never|hardly|scarcely)"
        "( \\w+){0,4}? (before|until|till|earlier than|sooner than)",
        "it'?d? ({nt}|hardly|scarcely)( \\w+)? be before",
        "({nt}|nothing|nobody|no one|no-one|none of us|never|hardly|scarcely|unlikely to|unable to|cannot)( [^\\s,.;!?]+){0,4}? "
        "{do}( [^\\s.;!?]+){0,7}? (before|until|till|earlier than|sooner than|unless)(?! (friday|monday|tuesday|wednesday|"
        "thursday|\\d\\d?(?!\\d)|noon|tomorrow|(we|I)('ve| have) (seen|heard|read|spoken|talked|asked)))",
        "(scarcely|hardly|{nt}|never|won't) be (before|until|till) (the|next|after|{years}|20\\d\\d|spring|summer|autumn|fall|"
        "winter|january|february|march|april|may|june|july|august|september|october|november|december)",
        "that's not (until|till|before)",
        "(so|and|but|thus|hence|then|well) not (before|until|till)",
        "^(it |this |that )?(won't|wouldn't|not going to|not gonna) (be|happen) (while|as long as|until|before|this|any|under)",
        "(before|until|till|unless|while|as long as) [^.;!?]{3,60}?(nobody|no one|nothing|{nt}|none of us)('s|'ll)?( \\w+){0,2}? "
        "(start\\w*|touch\\w*|chang\\w+|buy\\w*|doing|do|happen\\w*|mov\\w+|invest\\w*|going ahead|begin\\w*|proceed\\w*|commit\\w*|sign\\w*)",
        "at the (very )?earliest(?! (possible|convenience|opportunity|date|moment|time))",
        ",? earliest(?=\\s*[.,!]|\\s*$)",
        "(no|not( any)?) (earlier|sooner) than",
        "{next} at (the )?(best|soonest)",
        "(we'd|we would|we'll|we will|we|I'd|I would|would)( only| then)* (look|turn|come back|return|get|talk|think|see|be) (\\w+ ){0,4}?"
        "(then|after that|afterwards|next)(?=\\s*[.,;!]|\\s*$)",
        "(it'd|it would|it'll|it will|that'd|that would|this would|so|would) be (only )?after (that|then|the|we|our|next)",
        "only (after|once|when) [^.;!?]{3,60}?(could|would|can|will|shall|may|might|does|do) (we|it|this|that|I)",
        "only then (would|could|can|will|does|do|might)",
        "^(only )?(after|once) (the|our|we|all|next)( [^\\s,.;!?]+){1,6}?(, (not|if|maybe|perhaps|which|then maybe)|, at)",
        "once [^.;!?]{3,60}?(in|could be|like|take|takes|some|away|a few|another)( \\w+){0,2}? (years|decade)",
        "(until|till) (who knows|god knows|lord knows|further notice)",
        "(nobody|no one|no technicians?|no staff)( \\w+)? (here|around|available|free) (until|till) {next}",
    ),
    negatable=False,
    unless=f"{ABOUT_THE_TALK}|\\b(?:as long as (?:the|our|your) (?:\\w+ )?(?:total|price|costs?|budget|amount|sum|terms|rate|fees?)|"
    "(?:can['’]?t|cannot) (?:sit|stand|lie|rest)|wait|afford|hold off|put off|put it off|go past|later than|miss|available|back in|"
    "travelling|on holiday|budget|penny|in the office|at my desk|go-live of yours|another (?:winter|summer|season|year))\\b",
)

_NOT_NOW = (
    Sign(
        "timeline.not_now",
        Stance.AGAINST,
        put_off(
            "not (just )?now(?! (that|to|with|when|as))|\\w+,? not right now(?! (that|to|with|when|as))",
            "now('s| is)? ?(isn't|is not|{nt})( (it|really|the|a|right|good|best|ideal|moment|time))+",
            "(?<!^)not (at the moment|today|at (this|the present) (time|point|stage|juncture)|for the (time being|moment|foreseeable "
            "future)|for (another|{years}|a (good |long )?while|some time|quite)|any ?time soon|in the (near|foreseeable|next)|"
            "soon(?! enough)|(under|during) (this|the (current|present))|one for (this|now)|(in|within) the current)",
            "not (in )?(this|the current) {season}|not soon(?! enough)|(?<!if\\s)(?<!why\\s)(?<!or\\s)not next {season}(?! but)",
            "(neither|nor)( in| for)? (this|next|the (coming|next)) {season}|(neither|nor) the (year|season|one) after",
            "not (before|until|till|for) ((another|at least|quite|the next) )*(several|many|some|a (good )?few|a couple of|{count})( (more|good|full|further))? "
            "(harvests|seasons|winters|summers|springs|autumns|terms|semesters|cycles|vintages|moons|generations|christmases|years|decades)",
            "({nt}|isn't|hardly) (even )?on ((our|the|my) (agenda|horizon|calendar|road ?map)|any(one|body)'s (agenda|calendar|list|desk|mind|plan))",
            "not (something |anything |one |an? (\\w+ )?(thing|topic|matter|subject|question|project|job) )?for this (year|quarter|season|spring|summer|autumn|winter)",
            "(surprised|amazed|astonished|a (miracle|wonder)) if (we|it|anything|I|they|this|that)( (ever|even|really))? (came|come|got|get|did|do|looked?|bought|buy|moved?|happen(ed|s)?|start(ed|s)?|"
            "began|begin|changed?|ordered|went|go|were|was|needed)( [^\\s,.;!?]+){0,6}? (before|this|until|till|any ?time|soon|in the next)",
            "({nt}|never)( (be|go|to))* (hold(ing)? (your|my|our) breath|(sit|wait|stay)( up)? by the (tele)?phone)",
            "(I'd|I would|you can|we can|let's|better|best|just|^)( (just|all))? forget( about)? ((this|next|the) )?(year|spring|summer|autumn|fall|winter|season|quarter|easter|christmas)(?=\\s*$|\\s*[.,;!])",
            "(won't|wouldn't|will not|would not|('m|am|'re|are|'s|is) not|not (going|gonna)|not be)( [^\\s,.;!?]+){1,6}? for (a (good |long |very )*while|a long (long )?time|ages|years)(?=\\s*$|\\s*[.,;!]| yet)",
            "(let's|let us|we'll|have to|want to|wait and|first|rather) see how (the|this|next) (\\w+ )?(year|season|summer|winter|quarter|business|trade|spring|autumn) (goes|runs|pans|develops|turns|shapes|ends|works)",
            "(this|next|the current) {season},? ((for sure|for certain|certainly|definitely|surely|really|probably) )*not(?=\\s*[.,;!]|\\s*$)",
            "{it}('s| is| are)? ?({nt}) (happening|going ahead|gonna happen|going to happen|on the cards)(?! (to (us|me|them|him|her|anyone)|again|twice|a second|another|on my|under my))",
            "({nt}|nobody|no one|no-one|nothing|never|unlikely|hardly|doubt)( [^\\s,.;!?]+){0,6}? (any ?time soon|in the (foreseeable|near) future|"
            "in the next (few |couple of |twelve |\\d+ )?(months|years|year))",
            "({nt}|nobody|no one|no-one|unlikely|doubt|hardly)('s|'re|'ll)?( (really|we|it|that|this|to|of|us|here))*"
            " (see|seeing|imagine|expect\\w*|foresee|picture|plan\\w*|likely|going|look\\w*|intend\\w*|aim\\w*|think\\w*|be|have to be|need to be|"
            "need be|move|happen|change|buy|start|it'll|it will|need it|want it|touch\\w*|do\\w*|considering)( [^\\s,.;!?]+){0,6}? this {season}",
            "unlikely (to|this|before|in the|for)( [^\\s,.;!?]+){0,4}? ?(this {season}|soon|{happen}|before|{next})",
            "^((it's|that's|oh|well|very|highly|most|rather),? )*unlikely (this|in|before|for|within)( \\w+)? ?(year|quarter|month|spring|summer|"
            "autumn|winter|now)?",
            "(can't|cannot|don't|do not|couldn't|nor do i) (really |quite )?(see|imagine|foresee) (it|this|that|anything|us) {happen}",
            "(need|has|have|does)( not|n't) (to |have to |need to )?be (this|in the|soon|right away|now|immediate\\w*|today|any ?time)",
            "(foresee|see|expect|plan|anticipate) nothing (concrete |definite |at all )?(for|before|until|in|within|this)",
            "(wrong|bad|poor|terrible|awkward|worst|not (really )?(a|the|an)( (very|particularly|most))? (good|right|best|ideal|opportune|great)|isn't (really )?"
            "(a|the) (good|right|best|ideal))( (possible|point in))? (time|moment|timing)( (for|to)( (us|this|that|it|any\\w*|change|start|be|do|make))*)?",
            "(time|moment|timing)('s| is| has)? ?((just|really|simply) )?({nt}|isn't|hasn't) (yet |really |quite |just )?"
            "(right|good|ideal|great|come|ripe|here|with us)",
            "timing('s| is)? (all |a bit |completely |totally )?(wrong|bad|off|awkward|unfortunate|terrible)",
            "when the time comes",
            "whenever (that|it|this) (may|might|will|happens|is|comes)( to be| turns out to be| to)?|only (turn|get|come|attend) to (it|this|that|them|the \\w+) (once|when|after|later)",
            "(no|little) (cause|reason|need|call) to (push|rush|hurry|press|force)( (it|this|things|anything|the \\w+))?(?=[.,;!]|$| (now|yet|here|because))",
            "(take|have|got|with|has|taking) (us )?all the time (in the world|we (need|want|like)|you (need|want|like))(?! (until|till|right now|now|today|for (you|this (call|talk))))",
            "({nt}) ((planning|going|intending|intend|plan|want|about) )+(to )?do anything( about (it|this|that))?"
            "(?=[.,;!]|$| (this|next|for|until|before|now|yet|in|soon)(?!\\w))",
            "({nt}|hardly) (something|a thing|anything) (that )?(we|I)('d|'ll|'re| would| will| are| want| plan)( to| be)? (do|doing|buy|buying|start|starting|tackle|tackling|look at|"
            "looking at|consider|considering|touch|touching|need)( [^\\s.,;!?]+){0,4}? {soon}",
            "(haven't|hasn't|have not|has not|{nt}|never)( yet| even| really| at all)* (decided|settled|agreed|discussed|determined|figured out|worked out)( yet)?( on| about)? (when|how soon)",
            "(let|leave|leaving|letting) (it|things|this|that|matters|everything|the (matter|whole thing|topic|dust|project)) "
            "(rest|lie|be|settle|sit|alone|as (it is|they are))( (for|until|till|a while|now|first))+",
            "({nt}) ((want|wish|like|be|going|prepared|willing|care|would|rather|really) )*(to )?(be )?(tie|tied|link|pin|pinned|commit|committed|bind|bound|"
            "attach|fix|hold|held|promise)( (it|this|that|us|me|myself|ourselves|down|the \\w+))* (to|on|for) (any|a|an|this|some|one)( (particular|"
            "specific|certain|fixed|concrete|given))? (date|day|month|week|quarter|season|year|time|timetable|schedule|deadline|spring|summer|autumn|fall|winter)",
            "(see|know|tell) what (the )?((next|coming|new|following) )?(years?|future|time|autumn|spring|summer|winter|season|months) (brings?|holds?|will bring|has in store)",
            "nothing('s| is|'ll| will( be)?| is going to| gonna)? (be )?(happening|happen|moving|move|changing|change|starting|start|going ahead)"
            "( (right|just))? ?(now|yet|soon|this|before|until|till|for (a|some|now|the))",
            "(more )?(for|one for) (the (long term|distant future)|a later|another (year|day)|some other (year|time)|later on|down the)",
            "(more )?(for|of) the future( (not|than|rather)|, (not|rather|really)|(?=\\s*[.,]|\\s*$))",
            "({nt}|isn't) (\\w+ )?(next|first|up) (in line|on the list|in the queue)",
            "(this|that|it|this one)('s| is) not next",
        ),
        negatable=False,
        unless=f"{ABOUT_THE_TALK}|\\b(?:driving|ring|budget|(?<!put )money|penny|cent|funds|interested in|afford|train leaves|no longer)\\b",
    ),
    Sign(
        "timeline.later",
        Stance.AGAINST,
        put_off(
            "(maybe|perhaps|possibly|probably|rather|more like|likely|then|let's say|say|might|could|think|thinking|guess|sometime|some time) "
            "((be|sometime|some ?time|again|in|the|it'll|it's|about|of|do it|revisit it|look at it|buy|for|more like|around|by) )*({next}|next quarter|"
            "later (this|in the) year|down the (road|line)|in the (distant |far )?future|some ?day|at some (point|stage)|{years} (from|off|out|away))",
            "(perhaps|maybe|possibly|probably|rather|more|'s|is|be|becomes?|only|just) ((of|perhaps|maybe|possibly|probably|more|rather|only|just) )*(something|one|an? (\\w+ )?(thing|topic|matter|subject|question|project|job|maybe|perhaps)) "
            "for ({next}|later|another (day|time|year)|some other|(late |early |mid-? ?)?20\\d\\d)(?=\\s*$|\\s*[.,;!]| (or|if|then|perhaps|maybe|at))",
            "an? (\\w+ )?next[- ](year|season|spring|summer|autumn|winter) (thing|project|job|topic|problem|conversation|question|matter)",
            "(far|way|well|further|long way) down the (road|line|track)",
            "({next}|later|20[3-9]\\d)(,| is| it's)? ((or so|or later|or never|or after|sometime|then|at best|at the soonest|if at all|if ever))*,? ?"
            "(maybe|perhaps|possibly|probably|if at all|if ever|at best|or the year after|or later|or never)",
            "^((oh|well|no|nah|uh|um|maybe|perhaps|probably|possibly|rather|much|way|far|a lot|quite|then|not now),? )*(much |way |far |a lot |some ?what |a bit )?later"
            "( (on|than that|really|this year|maybe|perhaps|in the year))*\\W*$",
            "(it|this|that|they|things?|this one|that one|might|could)('d| would| will)? ((may|might|could|well|even|easily|also|just|possibly) )*(may|might|could|happen|be|come|get to it)"
            "( (well|even|easily|also|just|possibly|be|come|happen|start|go ahead|get (to it|there|done)|be done|up|round|back|again|on))* (in |until |till |around |about )?"
            "(20[2-9]\\d|{next}|the (year|one) after)(?=\\s*$|\\s*[.,;!]| (or|if|and|maybe|perhaps|at|before|might|may|could))",
            "(perhaps|possibly|maybe|probably|some ?time|may be|some day) ((in|around|about|by|during) )?20[2-9]\\d(?=\\s*$|\\s*[.;!]|,? (or|if|and|maybe|perhaps|possibly|at the|before))",
            "(talking|talk|speaking|looking at|about)( (about|of))? (some ?time )?((in|during) )?({next}|20[2-9]\\d)(?=\\s*$|\\s*[.,;!]| (if|or|maybe|perhaps|at))",
            "(maybe|perhaps|possibly|probably|much|way|far|a lot) (some time |much |a bit )?later(?! (on )?(today|this week|in the call))(?=\\s*[.,;]|\\s*$| on\\b| "
            "(this|in the) year)",
            "({we}|this|it|gonna|going to|will|would|to)('s|'ll|'d)? (gonna |going to |would |will |to )?be (much |a lot |way |far )?later(?! (today|this week|than))",
            "^((oh|well|yeah|yes|uh|um|so|maybe|perhaps|probably|possibly|i guess|i suppose|we'll see|hopefully|honestly),? )*(some ?day|eventually|"
            "one of these days|at some (point|stage)|in due (course|time)|sooner or later|down the (road|line|track)|some ?time|in the (distant |far |near )?future)"
            "(?! (in|this|next|around|on|before|by|we need))(?=\\s*$|\\s*[.,!]|,? (i guess|i suppose|perhaps|maybe|no|but|hopefully|probably|if))",
            "(get|getting|come) (round|around) to (it|this|that)(?! (now|today|this|by|before))",
            "(happen|do it|do this|buy|move|change|look at (it|this|that)|want|need|switch|replace (it|them)|start|get there|be) ((it|one|this|that|something) )*"
            "(eventually|some ?day|one of these days|at some (point|stage)|in due course|down the (road|line)|in the (distant|far) future|when the time comes)",
            "(long[- ]term|distant|far[- ]off|faraway) (plan|project|idea|thing|goal|horizon|prospect|plans|thinking|vision|topic|matter|dream)",
            "(ask|call|try|contact|ring|phone|ping|talk to|speak to|write to|come back to|get back to|check (in )?with|reach out to|approach|e-?mail|hit) "
            "(me|us)( (up|back|again|about (it|this|that)))* ((in|after|around|sometime|some time|about|at|the|once|towards) )*({long}|when|it's over)",
            "(call|come|check|ring|try|get|report) back( (again|to (me|us)))* (in|after|around|sometime|at|once|when)? ?(the )?{long}",
            "(me|us) (again )?in {long}|(give|giving) it {long}",
            "(revisit|circle back|return to|come back to|reassess|reconsider|reopen|re-?evaluate|look (at|into)|talk about|speak (of|about)|pick up|"
            "see about|think about|consider|discuss|deal with|tackle|take up|address)( (it|this|that|replacement|replacing|such things|the \\w+|things|again|up|on))* "
            "((sometime|some time|then|again|in|during|after|around|the|maybe|only|next|about|once|some)\\s)*({long}|later|then\\b(?! (we|I))|years?'?s? time|when "
            "(circumstances|things|the (dust|time|new)|it's over|we (have|are|get)|our|business)|once (the|we|our|things)|some ?day|down the)",
            "(let's|let us|shall|we can|we'll|could|might|may) (speak|talk|return|revisit)( (it|this|again|of it|about it|to (the|this) (question|topic|matter|subject)))*"
            " (in|when|once|after|next) ((a|the|\\w+) )?(years?|circumstances|spring|summer|autumn|winter|new|things|time|{next})",
            "(?<!half\\s){years} ((down the|from) (road|line|now|track)|away|off|out|to go|hence|yet|ahead)",
            "(count|think|plan|reckon|measure|calculate)( \\w+)? in (decades|generations|centuries|years)(?!\\w)",
            "next {season} or the ({season}|one) after|(year|season|winter|summer|spring|autumn) or the (\\w+|one) after( that)?(?= (is|would|will|'s|works|,))",
            "(horizon|time ?frame|timeline|thinking|thing|plan|project|looking|years|away|cycle|cycles)( (is|of|at|in|rather|more|like|about|a|the|'s|terms))* "
            "(\\w+ (to|or) )?(\\d+|two|three|four|five|ten|several|few|a few|couple)( to \\w+)?[- ]+years?(?![- ]old|[- ](contract|warranty|guarantee|ago|term))",
            "(\\d+|two|three|four|five|ten)[- ]year (thing|plan|cycles?|horizon|project|idea)",
            "(it|this|that|things?|which|there|stage|day|project|we)('s|'ll|'d| is| will| would| may| might| could| can|'re| are)? (still |well |gonna |going to |easily |probably |"
            "likely |be |most |take |take us |last |quite |just |yet )*(ages|years( away| off)?|a (good |long |little |fair )?while|quite (some time|a while)|some time (before|"
            "yet|off)|forever|an eternity|a long (while|time|way)( (here|yet|off|away))?|(till|until) forever|(a )?(far|long|way|light years|miles) (off|out|away)|{next}|way out|far out)"
            "(?! (ago|since|is too|'s too|too|would be too))(?=\\s*[.,;!]|\\s*$| (before|away|off|yet|out|here|until|for us|at|in|and|so|not|really|from|to get|maybe|then|i))",
            "^((still|oh|well|pretty|very),? )*(far|a long way|way|miles|years|light years|ages) (off|out|away)\\W*$",
            "(if|should) (we|it|this|that|they) ever (do|does|did|happens?|comes?|get|gets|proceed|proceeds|go|goes|buy|start|decide|move|change)",
            "^if ever",
            "(could|might|may|would|will|'ll|take) (well |easily |us |take |be |last |probably |like )*(years|ages|decades|forever|(till|until) forever)",
            "(after|until|till|from|all of|most of|through|into) (the )?((end|start|beginning|middle|whole) of )?{next}(,| (if|at|and|then|now|so|or)|(?=\\W*$))",
            "(my successor|whoever (comes|takes|follows)|the next (guy|person|owner|manager|generation) (can|will|would|may|to))",
            "this (decade|side of (20\\d\\d|twenty \\w+|christmas|the (year|election|summer|merger)))( is|,| if)?",
        ),
        negatable=False,
        unless=f"{ABOUT_THE_TALK}|\\b(?:lease|contract|licen[cs]e|agreement|subscription|policy|permit)\\b[^.;!?]{{0,40}}\\b(?:runs?|ends?|lasts?|goes|valid|expires?|good)\\b|"
        "\\b(?:too late|warranty|guarantee|price|ago|for years|in years|(?:can['’]?t|cannot|can not|won['’]?t|"
        "couldn['’]?t|don['’]?t want to|not) (?:\\w+ )?(?:wait|hold off|put (?:it|this|that) off|leave it|postpone|push))\\b",
    ),
)

_TOO_EARLY = Sign(
    "timeline.too_early",
    Stance.AGAINST,
    put_off(
        "(too (early|soon|quick|fast|hasty)|(a (bit|little|tad|touch)|bit|little|somewhat|rather|still|very|quite|pretty) (early|premature))"
        "(?! (in the (morning|day)|for (a|the|this) (call|meeting|beer|lunch)|start|adopter|on|days of|as|enough|access|response|repl\\w+|answer|to (rise|get up|(say|tell|know|judge|predict|see) (how|what|who|which|anything))))",
        "(it'?s |that'?s |this is |still )early days",
        "(is|be|seems?|'s|feels?|would be|find it|as|rather|quite|bit|somewhat) premature",
        "get(ting)? ahead of (ourselves|myself|things)",
        "just getting ahead (for|of)",
        "({nt}|nowhere near|far from)( (yet|really|quite|even))? (at|reached|got to|gotten to|come to|in) (the|that|a|this) (stage|point|phase)",
        "(nowhere near|not (even )?(remotely )?(close|near) to|a long way from|far from|miles from|light years from) ((\\w+ing|a|the|any) )+(date|dates|start|"
        "decision|launch|ready|that|schedule|point|stage|buying|go-live|day|month|it)",
        "(haven't|hasn't|have not|has not) (even|yet) (\\w+ )?(started|hired|opened|launched|begun|moved|built|founded|got (a|the|our))",
        "not (ready|looking to \\w+|buying|planning to \\w+|going to \\w+) (right now|at the moment|yet|just yet|this (year|quarter|month))",
        "(merely|just|only|simply) (preparing|planning ahead|getting ready|gathering \\w+|collecting \\w+) for (what|a later|later|the future|some ?day|next|when)",
    ),
    negatable=False,
    unless=f"{ABOUT_THE_TALK}|\\b(?:contract|agreement|signature|signing|offer|order|price)\\b[^.;!?]{{0,30}}\\b(?:premature|early|soon)\\b|"
    "\\b(?:too (?:late|slow|long)|o['’]?clock|morning|\\d ?[ap]\\.?m\\.?|at night|to tell)\\b",
)

_LOW = (
    Sign(
        "timeline.low_priority",
        Stance.AGAINST,
        put_off(
            "(low|lowest|lower|bottom|least|minor|lesser|secondary|second|not high)( (on|of|in|down))*( (the|our|my|a|current))* ?(\\w+ )?"
            "(priority|priorities|list|pile|agenda|roadmap|queue|pecking order)",
            "(far|way|well|long way|further|quite far|somewhere|right) down ((on|in|at|the|our|my|their) )*(list|agenda|roadmap|queue|pecking order|bottom|line)",
            "(nowhere near|({nt}) (anywhere )?near|far from|a long way from) the (very )?top( of the (pile|list|agenda|heap|stack|queue))?(?=\\s*$|\\s*[.,;!]| and| of)",
            "({nt}|hardly|never|no longer|scarcely|far from|nor)( (really|exactly|currently|right now|yet|been|at the moment))*( (a|an|our|the|my|at the|top|high|"
            "big|much of a|of|among|one|huge|biggest|first|number one|main|highest|major|great|immediate))* (priority|priorities|top of (the|our|my) (list|agenda))",
            "(at|near|towards?|to|from) the (very )?(bottom|end|back|tail end|far end) of (the|our|my) (list|pile|agenda|queue|roadmap|line)",
            "^((it's|right|um|uh|well|oh),? )*at the (very )?(bottom|end|back)\\W*$",
            "(back|end|rear) of the (queue|line)",
            "(roadmap|plan|agenda|wish ?list|backlog)[^.;!?]{0,25}?(far (right|out|off)|way (out|off|down)|later|without a date|no date|right at the end|somewhere|distant)",
            "(other|bigger|more (urgent|pressing|important)) (things|projects?|priorities|stuff|fish|matters|topics|problems|work|issues|fires)( (we|to|that|have|are|come|"
            "on|must|need|got|take|takes|which|our|with|ahead))+( \\w+)? ?(first|fry|before|precedence|plate|ahead|put out|priority)",
            "(other|bigger) (things|projects|stuff|priorities) (first|at the moment|right now)",
            "(we|I)( still| first)* (have|need|must|got) (to )?(first )?(finish|complete|get through|deal with|sort out|get|do|close)( [^\\s,.;!?]+){1,6}? (first|before (this|that|"
            "we (can|could|even)|anything))",
            "for a (good |long |little )?while before (we|I) (change|do|buy|start|touch|decide|look|think|consider|take)",
            "(we|I) first (have|need) to|(we|I) (have|must|need) (to )?first",
            "^(\\w+ )?[\\w-]+ (comes )?first(,|\\.| and)(?=[^?]{0,80}(year|then|that|after|later|month|rest))",
            "one (thing|step|project) at a time",
            "(take|takes|taking|has|have|with|give|giving) (precedence|priority) (over (it|this|that)|first)",
        ),
        negatable=False,
        unless=f"{ABOUT_THE_TALK}|\\b(?:first of all|at first|in first|ladies first)\\b",
    ),
    Sign(
        "timeline.blocked",
        Stance.AGAINST,
        put_off(
            "(can't|cannot|can|could|won't|will not|not able to|unable to|impossible to|not going to|don't want to|nobody (can|will)|'re not|are not|not|we'd)"
            "( (really|possibly|even|ever|gonna|going to|currently|simply|be))* {begin}(ing)? {new}( [^\\s,.;!?]+){0,4}? ?(now|right now|at (the moment|present|this)|this (year|quarter|"
            "season|month|summer|winter|autumn|spring)|during|while|mid|in (the middle|season|peak|a year like)|until|till|before|for (a|now|the|another)|because|like (this|that))",
            "can (begin|start|take on|do) nothing( new)?",
            "(starting|start|doing|changing|introducing|beginning) (anything|something|it|this)( [^\\s,.;!?]+){0,4}? (out of the question|impossible|unthinkable|not an option|not possible)",
            "(introduction|start|launch|roll-?out|switch|change|changeover|project|installation|implementation|move|{spring})( [^\\s,.;!?]+){0,7}? (impossible|ruled out|out of the question|"
            "off the table|not an option|excluded|unthinkable|a no-?go)",
            "(excludes?|rules? out|forbids?|prevents?|makes?) (any|an|a)( \\w+)? (earlier|early|introduction|start|launch|change|roll-?out)( \\w+)?",
            "(our |my )?hands('re| are)? (rather |pretty |very |quite )?(full|tied)|(have|got|with) (our|my) hands full",
            "(short[- ]?staffed|understaffed|snowed under|swamped|rushed off our feet|people down|firefighting)( [^\\s.;!?]+){0,4}? (so|can't|cannot|until|till|nothing|right now|at the moment|to (start|take))",
            "({nt}|no|lack the|without the) ((have|got|the|any|currently))* ?(bandwidth|capacity|headcount|manpower)( [^\\s,.;!?]+){0,4}? (now|right now|moment|this|until|before|for (this|it|that)|to (start|take))",
            "({nt}|never|nobody|no \\w+)( \\w+)? (change|changes|replace|switch|touch|introduce|install)( \\w+){1,4}? (in|during|mid) ?(-|the|our)? ?(season|peak|middle|term|year|harvest|busy)",
            "(locked|tied|bound|stuck|committed|contracted)( (in|with|to|into|up|here))*( [^\\s,.;!?]+){0,4}? (for|until|till|through) ({long}|(at least |the )?(another|the end of next|end of next|two|three)( \\w+)?)",
            "(contract|agreement|lease|deal|licen[cs]e)( \\w+){0,2}? binds us|(binds|ties|locks) us",
            "(contract|agreement|deal|arrangement|licen[cs]e)('s| is)? ?({nt}|isn't) (up|over|finished|out) (until|till|before)",
            "({nt}) be (hired|approved|here|ready|free|in a position) (until|till|before) ({next}|20\\d\\d)",
            "season('s| is| has)? (on|begun|started|in full swing|under ?way)( [^\\s.;!?]+){0,12}? (no|nobody|full|over|later|{nt})",
            begin="(begin|start|take on|touch|introduce|launch|kick off|tackle|do|change|buy|implement|roll out|switch|replace|commit to|take up|adopt|install|touching|introducing|changing|replacing)",
            spring="(spring|summer|autumn|winter|q[1-4])",
        ),
        negatable=False,
        unless=f"{ABOUT_THE_TALK}|\\bany (?:earlier|sooner|faster|quicker)\\b",
    ),
)

POSTPONEMENT = (*NO_PRESSURE, INDIFFERENCE, NO_DATE, *_PUT_OFF, _NOT_BEFORE, *_NOT_NOW, _TOO_EARLY, *_LOW)
"""Signs against a timeline, all of the buyer's own words."""
