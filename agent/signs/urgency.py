"""Words for a timeline without a time in them: hurry, no delay to be borne, an event that it must be there for.

Times are found in `agent.signs.delivery`.
"""

from agent.claims import Stance
from agent.signs.phrases import phrases, words
from agent.signs.sign import BOTH, Sign
from agent.signs.talk import ABOUT_THE_TALK

_IT = "(it|this|that|them|these|everything|something|one|(the|our|a) \\w+)"
_THING = "(this|that|it|which|what|(the|this|our) (\\w+ )?(project|matter|topic|replacement|thing|switch|upgrade|move))"
_DONE = words(
    """
    up, running, ready, live, in use, in place, in service, installed, delivered, finished, done, set up, working, work,
    operational, complete, completed, fitted, equipped, replaced, implemented, deployed, rolled out, sorted, on site,
    on board, aboard, there, here, in, by, needed, wanted, required, connected, switched over, over and done with,
    online, in our hands, in the shops, on the floor, have it, have them, have everything, have this, access, logins,
    in production, go live, going live, launch, start, begin, open, selling, replace, fixed, wrapped up, trained, built,
    function, migrated, moved over, shipped, secured, protected, mounted, upgraded, updated, tested, monitored, tagged,
    it, them, these, this, tools, system, equipment
    """
)
_EVENT = words(
    """
    harvest, frost, first snow, snow, holidays, holiday season, vacation, season, peak,
    high season, busy season, busy period, rush, term, semester, school year, academic year, school starts, fair, fairs,
    trade show, show, expo, exhibition, conference, congress, convention, festival, wedding, weddings, opening,
    reopening, inauguration, launch, relaunch, move, relocation, moving day, audit, audits, inspection, inspections,
    inspectors?, certification, recertification, elections?, general meeting, agm, annual meeting, assembly, closing,
    stocktake, stocktaking, inventory count, tax season, filing, exams?, exam period, championship, tournament, game,
    race, premiere, concert, tour, event, anniversary, ramadan, eid, diwali, passover, hanukkah, chinese new year,
    lunar new year, carnival, mardi gras, lent, planting, sowing, lambing, calving, picking, monsoon, rains, heat, cold,
    flu season, merger, deadline, penalties, fines?, regulation, new law, law, legislation, expiry, end of support,
    changeover, cut-?over, new hires, interns, new starters, first patients, first guests, tenants, shutdown, dry dock
    """
)
_HURRY = (
    "(now|fast|quick|quickly|immediately|urgently|straight ?away|right away|at once|swiftly|promptly|asap|soon|pronto|"
    "without delay|yesterday|sharpish|today)"
)
_MUST = (
    "(must|have to|has to|needs?( to)?|wants?( to)?|wanna|'d like( to)?|would like( to)?|should like to|should|gotta|"
    "got to|had better|'d better|have got to|will have to|'ll have to|are to be|is to be|required?|let's|let us)"
)
_CANT = (
    "(can't|cannot|couldn't|mustn't|must not|won't|wouldn't|don't|do not|not|n't|never|unable|rather not|shouldn't|"
    "hate to)( (really|just|simply|to|wanna|want|wish|like|going|able|gonna|willing|prepared|in a position|possibly|be|"
    "afford|keep|let|it|this))*"
)
_PERIOD = (
    "(delays?|wait|day|week|winter|season|month|summer|year|hold-?ups?|spring|harvest|term|christmas|peak|quarter)"
)

_NO_NEED = phrases(
    "(no|not|without|\\w+n't) [^.;!?]{0,40}?(urgent|pressing|immediate) (need|requirement|problem|issue|use|case|demand|concern)s?"
)
"""Words against a need, not against a time ("we have no pressing requirement")."""

URGENCY = (
    Sign(
        "timeline.urgent",
        Stance.FOR,
        phrases(
            "as (soon|quickly|quick|fast|early|promptly|swiftly) as (humanly |practically )?possible|asap|right away",
            "immediately|straight ?away|urgent(ly)?|time[- ](sensitive|critical)",
            "(as )?(soon|quick|quickly|fast|early) as (you|we|they) (possibly )?can",
            "time is (\\w+ ){0,3}?(critical|essential|short|of the essence|tight|pressing|running|ticking)",
            "tight (schedule|deadline|timeline|time ?frame|turnaround|window|timetable)",
            "(quick|fast|prompt|speedy|swift|rapid) (installation|turnaround|set-?up|delivery|roll-?out|deployment|"
            "implementation|start)",
            "up against (a|the) (deadline|clock)|deadline is",
            "(quite|pretty|very|rather|really) tight|tight on (schedule|time)",
            "in a (real |bit of a |big |terrible |mad )?(hurry|rush)(?! (today|right now|this (morning|afternoon)|now))"
            "(?!,? so (can|could|let|please|keep|make|maybe))",
        ),
        direct=False,
        in_questions=True,
        voices=BOTH,
        unless=f"{_NO_NEED}|\\bif (?:we|it|I|that) (?:was|were|had|got)\\b|\\bwere it\\b|\\bwas (?:\\w+ )?urgent\\b|"
        "\\b(?:tell|told|say|said|admit|warn|notice\\w*|saw|knew)(?: (?:you|that|it|this|them|so))* (?:right away|straight ?away|immediately)\\b",
    ),
    Sign(
        "timeline.pressing",
        Stance.FOR,
        phrases(
            "(the )?(sooner|earlier|quicker|faster) (\\w+ ){0,3}?the (better|happier)",
            "(at|for|on) (the|your|our|an?) (very )?(earliest|soonest)( (possible|available|feasible|practicable))? "
            "(date|time|opportunity|moment|day|slot)",
            "at (very |extremely |such )?short notice",
            "(rush|emergency|urgent) (job|order|case|matter|project|purchase|replacement)",
            "(is|'s|bit of|kind of|sort of) (an? )?(real )?(emergency|crisis)",
            "(is|are|'s|'re|getting|become|becoming|as|ours is|a|an) ((really|very|quite|pretty|rather|extremely|"
            "highly|most|increasingly|super|now|an?) )*(urgent|pressing|time[- ]critical)( (matter|issue|case|thing))?",
            "{thing}( (is|has|'s|gets|takes|enjoys|like|our|my|the|now|as|a|of|top of|really|absolute|an|at))* "
            "(highest|top|number one|no\\.? ?1|first|absolute|utmost) priority",
            "{must}( (really|be able to|just|all|it|this|get|things))* (act|move|proceed|go|get going|get moving|do {it}|"
            "happen|start|begin|be done|sort {it}|fix {it}|buy|order|have {it}|get {it}|be (there|here|installed|up|live|"
            "ready|working|running)|{it})( (up and running|very|really|pretty|rather|like))* {hurry}",
            "{must} (a |an )?(quick|fast|speedy|swift|rapid|prompt|urgent|immediate) (start|solution|replacement|"
            "decision|action|fix|delivery|install\\w*|implementation)",
            "now or never|(now is|it's) (the|high) time( to)?|it's high time",
            "(without|avoid(ing)?) (any |further |more |undue |another )*delays?",
            "(wanted|needed|need|want|needs) {it} (like |by |done |already |literally |ready )*(yesterday|last week)",
            "(clock|time)('s| is) (ticking|running (out|short)|against us|pressing|not on our side|getting (short|tight))",
            "(running|run|runs) (out of|short of|short on) time|(short|pressed|pushed) (of|on|for) time|against the clock",
            "under (\\w+ ){0,3}?pressure(?= to\\b|\\s*[.,;!]|\\s*$| (from|because|since|here|with|on|now))",
            "(every|each|another) ((single|extra|more|further) )*(day|week|month|hour)[^.;!?]{0,30}?(costs?|hurts?|lose|"
            "loses|losing|counts|matters|money|damage|bleed\\w*)",
            "sooner rather than later|before it's too late|long overdue",
            "(within|in|over) the (coming|next few|following) (days|weeks)",
            "{must}( (have|get|see|be|do|start|{it}|in place|up|running|live|ready|done))+( (very|pretty|really|rather))? "
            "(soon|shortly|quickly|fast|soonish)",
            "(already|weeks|months) behind (schedule|plan)|behind schedule",
            thing=_THING,
            must=_MUST,
            it=_IT,
            hurry=_HURRY,
        ),
        unless=f"{ABOUT_THE_TALK}|{_NO_NEED}|\\bif (?:we|it|I|that) (?:was|were|wasn)\\b|"
        "\\b(?:was|wasn['’]?t|used to be) (?:\\w+ )?(?:urgent|pressing)\\b",
    ),
    Sign(
        "timeline.no_delay",
        Stance.FOR,
        phrases(
            "{cant} (accept|tolerate|risk|take|have|allow|stand|bear|fac(e|ing)|do|doing|survive|brook|permit|get through|"
            "live with|live through|want|wanting|afford|lose|go|going|go through|through)( to (have|face|take|wait|lose))? ?((any|a|another|further|one more|"
            "yet another|such a|long|an extra|even a) )+(more |further |long |such |single )?{period}",
            "{cant} ((through|face|do|have|want) )?(another|one more|yet another|any more) (\\w+ )?{period}",
            "{cant} (wait|hold (on|out|off)|postpone|postponed|delay|delayed|slip|drag|put {it} off|push {it} (back|out|"
            "off)|pushed back|defer|deferred|sit on (it|this|that)|leave it)( (it|this|that|on))*( (any|much|another|longer|until|till|"
            "more than|for|a|no|even|all|beyond|past|forever|further|off|any more|anymore))+",
            "{thing} ((really|just|simply) )*(can't|cannot|couldn't|won't|must not|mustn't|shouldn't)( (really|simply))? "
            "(wait|sit|slip|drag on|be (postponed|delayed|put off|deferred|pushed( back)?))(?! to\\b)",
            "(wait|waiting|delay|delaying|postponing|putting it off|holding off|doing nothing)( (any|longer|is|'s|would|"
            "be|until|then|next|year|that|long|not|no|really|hardly|for us))* (no|not|isn't|n't)( (really|longer|be|an?))*"
            " (option|possible|possibility|choice)",
            "{cant} (drag(ging)?|string|spin|let)( (this|it|things|that|everything|drag))+ (out|on)",
            "{cant} (go|run|slip|drag|come|happen|extend|stretch)( (it|on|any))* (past|beyond|later than|longer than)",
            "(no|not any|haven't( got)? any|not|without|don't have|n't have)( (any|got|the|much|more))* time "
            "(to (lose|waste|spare)|left)",
            "{cant} (lose|losing|waste|wasting) (any |more |no |further )*time",
            "(get|be|being|start|starts?|risk|gets|face|facing|(would|'d|will|'ll|must|have to|has to|otherwise|not to) pay|avoid|incur) ((us|a|the|heavy|huge|big|large) )*"
            "(fined|fines|(?<!be\\s)(?<!being\\s)fine(?! (with|by|for|as|if|too|and|but)(?!\\w))|fining|penali[sz]ed|penalt(y|ies)|charging (us|penalties)|shut down|closed down)",
            "penalt(y|ies) (after|from|otherwise|if|kick|start)",
            "we('ve| have) (waited|put (it|this) off|delayed|hesitated|dithered) (long enough|too long|far too long)",
            cant=_CANT,
            thing=_THING,
            it=_IT,
            period=_PERIOD,
        ),
        negatable=False,
        unless=f"{ABOUT_THE_TALK}|\\bcan['’]?t wait to\\b|\\bwait (?:that|so) long\\b|\\bprice\\b",
    ),
    Sign(
        "timeline.too_late_then",
        Stance.FOR,
        phrases(
            "((next|in|by|after|until|then|waiting|january|february|march|april|june|july|august|september|october|"
            "november|december|spring|summer|autumn|winter|christmas|year|month|week|quarter|q[1-4])('s)?)( (is|are|be|"
            "would|will|'d|'ll|year|month|quarter|week|just|simply|way|far|much|already|really|frankly|going to))* too late",
        ),
        negatable=False,
        unless=ABOUT_THE_TALK,
    ),
    Sign(
        "timeline.event",
        Stance.FOR,
        phrases(
            "{must}( [^\\s,.;!?]+){0,9}? {done}( [^\\s,.;!?]+){0,3}? (before|ahead of|prior to|by the time|in time for|"
            "for the start of|from day one|for the first|beforehand|by then|by that (date|time|day)|on that day|that day|"
            "from then|from that (day|date|moment)|on arrival|in time)"
            "(?! (we|I) (can|could|decide|sign|commit|buy|pay|order|talk|meet|go (on|ahead|any|further)))",
            "(before|by|for|until|till|ahead of|prior to|in time for|over|no later than|not later than|past|with) ((the|our|"
            "my|its|next|this|start of|end of|beginning of|first|whole|big|annual) )*([\\w-]+ ){0,2}?{event}( (starts?|begins?|"
            "opens?|comes?|arrives?|hits?|kicks? off|period|rush|itself|season))?(?=,|\\s*[.!]|\\s*$| (so|or|at|and|please|"
            "with|because|in|where|when|on)\\b)",
            "(at|from|with|for) the (start|beginning|opening|turn) of ((the|our|my|next|this) )*([\\w-]+ ){0,1}?{event}",
            "(before|until|till|by the time) (it|we|they|everyone|everybody|people|(the|our|my) (first )?\\w+|school|winter|"
            "summer|production|trading|{event})( \\w+){0,1}? (starts?|begins?|opens?|ends?|expires?|runs? out|leaves?|"
            "freez\\w+|snows?|rains?|come back|returns?|arrives?|reopens?|moves?|closes?|launch\\w*|kicks? (off|in)|"
            "sets in|takes effect|disappears?|retires?|go(es)? (away|live|off|on)|is up|hits?|breaks? (up|down)|"
            "falls? apart|gives? up)",
            "(before|by the time|until|till) (the|this|our) ((financial|fiscal|calendar|school|budget|current) )?(year|month|quarter|season|term) "
            "(is|has|'s|runs?|goes|comes) (out|over|up|ended|gone|through|finished|to an end)",
            "takes? effect|(comes?|enters?) into (force|effect)",
            "(legally|by law|contractually) (required|obliged|bound)",
            "(so|and|then|hence|thus|therefore|,) ((that's|that is|it's|that'll be) )((really|exactly|just|also) )*"
            "(our|the) (date|deadline|target|cut-?off|day|target date|hard date)",
            "(that's|that is)( (really|exactly|just|also|about))* when ((we|I|it|they|she|he|things)('d|'ll)?) ?((would|really|all|just) )*"
            "(want|need|needs|goes|has to|must|like|go|have to|start|switch|should|ought|kick|launch|open)",
            "(that's|that is) (really |exactly )?(our|the) (hard |firm |final |absolute )?(deadline|cut-?off|target|"
            "target date|goal|due date|time limit|plan|aim)(?=\\s*[.,!]|\\s*$)",
            "we( do)?('ve|'re| have| are)? ((got|have|working to|facing|bound by|on|up against) )+(an?|one|some|very|our)( "
            "[\\w-]+){0,3}? (deadlines?|cut-?off|due date|drop[- ]dead date|time limit|target date)",
            "(there's|there is|comes with) (an?|one|some)( [\\w-]+){0,2}? (deadline|cut-?off|drop[- ]dead date)",
            must=_MUST,
            done=_DONE,
            event=_EVENT,
        ),
        direct=False,
        unless=f"{ABOUT_THE_TALK}|\\b(?:over|done|finished|closed|gone|past|by|up) for the (?:season|term|holidays)\\b|\\b(?:some|another|a) (?:later|other) \\w+|\\b(?:last (?:year|season|time|spring|summer|winter)|was there|ago|used to|booked|every|each|usually|always|"
        "we (?:had|went|were)|saw you|see you|happy|enjoy|talked to|discuss|sign)\\b",
    ),
)
"""Signs for a timeline."""
