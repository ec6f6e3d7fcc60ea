"""Need denied by contentment: happy with what is there, or what is there does the job."""

from agent.claims import Stance
from agent.signs.need_words import EXCEPTED, HEARSAY, OF_ORDER
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_PLEASED = words(
    "happy, content, satisfied, pleased, delighted, comfortable, fine, thrilled, good, okay, well served, at ease"
)
_VERY = "((quite|pretty|very|perfectly|all|really|more than|absolutely|just|well|rather|rightly|fairly|already|reasonably) )*"
_OWN = words(
    """
    system, spreadsheets?, excel, paper, whiteboard, set-?up, process, processes, ledger, machines?, software, tools?,
    programm?e?, suppliers?, providers?, vendors?, arrangement, people, solution, notebook, database, method, version,
    fax, abacus, vans?, equipment, kit, server, boiler, procedure, calendar, diary, contractor, archive, printer, oven,
    way, drivers, routine, crew
    """
)
_KEPT = "(current|existing|present|old|own|usual|paper|manual|little|trusty)"
_ENOUGH = "((more than|quite|good|perfectly|certainly|always|still) )*(enough|sufficient|adequate|plenty)"
_OF_TERMS = phrases(
    "dates?|(that|this|your|which|any|another) ((first|second|last|next) )?(day|week|month|time)|prices?|amounts?|sum|offers?|quotes?|budgets?|payments?|instal?ments?|deposit|terms|invoices?|demos?|calls?|meetings?|slots?|"
    "delivery|installation|schedule|timing|timeline|contract|(mon|tues|wednes|thurs|fri|satur|sun)days?|\\d+(st|nd|rd|th)|next (week|month|quarter|year)|for (you|me)|hear (you|me)|(the|your) (sound|line|link|connection|microphone)(?! of)"
)
"""What of the order may work well too: it is no thing in use."""

CONTENTMENT = (
    Sign(
        "need.satisfied",
        Stance.AGAINST,
        phrases(
            "{pleased} with (what (we|they)('ve| have| already have|'ve got)?|how (things|it|we|the|our)|the way|our "
            "{kept} \\w+|our ({own})|things|the status quo|the (current|existing|present|old|one we|\\w+ we have)|(it|"
            "that) as|my (old|current))(?! (call|chat|discussion|conversation|demo|offer|proposal|timeline|budget)){excepted}",
            "(we|they|our \\w+)('re| are|'m| am)? {very}(content|satisfied)(?=[.,;!]|$){excepted}|"
            "(quite|perfectly|well) (satisfied|content)(?=[.,;!]|$){excepted}",
            excepted=EXCEPTED,
            pleased=_PLEASED,
            kept=_KEPT,
            own=_OWN,
            very=_VERY,
        ),
        unless=HEARSAY,
    ),
    Sign(
        "need.content",
        Stance.AGAINST,
        phrases(
            "(loves?|likes?|adore|trust|prefers?|swear by|enjoys?) (our|the (current|old)|my old) ({kept} )?({own})",
            "(loves?|likes?|prefers?|enjoys?) (doing )?(it|things) (the way|as (it|they|things|we) (is|are|do|stand)|by hand)|the old way suits",
            "(wouldn't|would not|would never|never) (swap|trade|part with|exchange) (her|him|it|them|that|ours|mine|our|my)(?=[.,;!]|$| (for|with))|(we're|I'm|we are|I am|everyone is|they are|they're|staff are) ((very|quite|rather|all|too) )*fond of (our|my)",
            "(nothing|no) (wrong|complaints|grumbles|gripes) (with|about) (what|our|the (current|existing|present|old|"
            "way|one))",
            "(get|getting|got) (by|along) {very}(well|fine|okay|nicely|happily|without)",
            "(manage|managing|managed|cope|coping) {very}(well|fine|okay|nicely|perfectly)",
            "('ve|have|has) ((always|all) )*(managed|coped|got(ten)? by|got(ten)? along|done|lived|survived) ((well|fine|enough|all right|perfectly|just|okay) )*(so far|(until|till|up to) now|all these years|without (it|one|them|that|any))(?=[.,;!]|$| (and|so|for|all)(?!\\w)){excepted}",
            "(all the|as (many|much)) ([\\w-]+ ){0,3}?(as )?(we|I) (can|could) ((ever|possibly) )*(handle|use|manage|want|cope with|take on|serve)(?=[.,;!]|$){excepted}",
            "(do|doing) {very}(well|fine|okay) (as (we are|it is|things are|it stands)|the way (it|things|we)|without|"
            "with (what|our|pen|paper))",
            "(I'm|we're|we are|I am) {very}(good|fine|okay|set|happy|content|comfortable|all right|alright) ((as|where) (I|we|it|things) (am|are|is)|the way (it|"
            "things|we)|without|on that( front)?)",
            "(I'm|we're|we are|were) {very}(covered|sorted|kitted out|fixed up|well served|well provided|looked after|"
            "catered for)(?! by|,? (so|then),? (let's|see))|well served (by|with)",
            "if it ain't broke|never (ever )?(let|failed) us( down)?|like clockwork|works? like a charm|status quo "
            "(suits|is fine)",
            "(don't|do not|no|any|see no|little) reason to (change|switch|move|replace|touch|look|fix)(?! {of_order})|leave (me|us) "
            "in peace",
            "(have|got|have got|'ve got) (everything|all) (that )?(we|I|they) (need|want|could want)( "
            "already)(?=[.,!]|$)|well (set up|equipped|stocked|organi[sz]ed|supplied|looked after)( "
            "already)?(?=[.,;!]|$| (for|with|as|here))|couldn't be happier (with (our|the|what)|as)",
            "(things|everything) (is|are) ((all|quite) )*(satisfactory|under control)",
            excepted=EXCEPTED,
            of_order=OF_ORDER,
            own=_OWN,
            kept=_KEPT,
            very=_VERY,
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.works",
        Stance.AGAINST,
        phrases(
            "(our|my|the|by|this) ({kept} )?({own}|hand)( [\\w']+){0,2}? ((still|just|always|really|also|actually|"
            "all) )*({works}){unless}",
            "(excel|spreadsheets?|paper|word of mouth|(our|the) (\\w+ )?(one|version)( \\w+){0,4}?) ({works}){unless}",
            "(it|which|and|still|already)( is|'s)? ((just|still|all|always|really|has) )*({serves}){unless}",
            "(?<!barely\\s)(?<!hardly\\s)(keeps? up|copes?) ((well|easily|fine|perfectly) )?with (everything|all|demand|whatever|the (demand|orders|load|"
            "volume|work)|our (demand|orders|load|volume|work))",
            "works {very}(fine|well|great) (as (it )?is|for us as|here|the way|as things)",
            "(?<!reason\\s)(?<!reasons\\s)(?<!offer\\s)(?<!price\\s)(?<!case\\s)(?<!terms\\s)(?<!argument\\s)(is|are) (more than|quite|good) (enough|sufficient|adequate)(?= (for|as) (us|what|our|we|the|me|it)|"
            "[.,;!]|$)",
            "(that's |is |are |version's |basic's )plenty for (us|what|our|we)|(?<!reason\\sis\\s)(?<!reasons\\sare\\s)(?<!offer\\sis\\s)(?<!price\\sis\\s)(?<!case\\sis\\s)(?<!terms\\sare\\s)(?<!argument\\sis\\s)good enough(?= for (us|what|our|the|"
            "me)|[.,;!]|$)",
            "(our|my|the) {kept} [\\w ]{1,25}?(covers?|meets?|does|handles?|serves?|fulfils?) (all|everything|every|"
            "it all|our|us|what)",
            "(system|tool|software|one|program) (we|I) [\\w ]{1,30}?(covers it|does the|works|handles it)",
            "(we've|we have|already|got|have) ((already|got|all) )*(that|this|it|one|all that)( all)? "
            "(covered|sorted|under control|in hand|taken care of|handled|solved)|it (all )?under control|already "
            "covered|got that sorted",
            "(we|I)('ve| have)? ?(already|just) (have|had|got|use|built|bought|renewed)? ?(one|something|that|a guy|"
            "somebody|someone)( (already|like (it|that|this)|similar|and it|who|for that|of our own|in place)|(?=[.!]|"
            "$))",
            "(we|I)('ve| have) (got )?(something|one) (already|similar|like (that|it|this)|of our own|in place|for "
            "that)",
            "(things|everything|it)( is| are|'s|'re)? ((all|always|quite|very|really|just) )*(running |runs? |working "
            "|works? )(smoothly|well|fine|great|perfectly)(?= (here|on that|as|with us|the way|over|for us|so far|already|since))"
            "{unless}|(things|everything)( is| are|'s|'re) ((all|always|quite|very|really|just) )*(running|working) (smoothly|well|fine|perfectly)(?=[.,;!]|$){unless}",
            "everything('s| is) (all )?(going )?(great|fine|well) on (that|our) (side|front|end)|outlived",
            "(done|doing|run|running|managed|been doing) (it|things|this) (this|that|the same) way (for|since)|our "
            "own (solution|system|tool|software|program\\w*|app)",
            "(our|my) \\w+( \\w+)? (takes care of|handles|does|looks after|sees to) (that|it|this|all (of )?(that|it))(?=[.,;!]|"
            "$| (for (us|me|free|nothing)|already|anyway|on the side|himself|herself))",
            "too (much|big|complicated|elaborate|heavy) for (an? )?[\\w -]{0,25}?(like (ours|us|mine)|of (our|this|"
            "my) size|our size)",
            "and (that|it)('s| is) ({pleased}|enough|plenty|good enough|all right|alright)(?=[.!]|$| (for us|with us))",
            "(only|just) (do|need|use|have|get|happens?|comes? up) ((it|that|this|them|one|about|like|maybe) )*(once|"
            "twice|a couple of times|a few times) (a|every) (year|decade)",
            "(we're|we are|I'm|(everyone|everybody|people|staff|(the|our|my) [\\w-]+|they)('s| is| are|'re)|and (is|are)) ((all|both|quite|very|pretty|really|perfectly) )*(pleased|happy|satisfied|content) "
            "with (it|them|ours)(?=[.,!]|$)",
            "(have|has|got) (plenty of|more than enough|enough) (capacity|staff|space|people|stock|work|customers|"
            "leads|room|hands)",
            "(do|does|handle|handles|build|built|make|made) (that|it|this|all that) (in-house|ourselves|for us|"
            "internally)",
            "(suits?|serves?) (us|me) ((well|fine|just fine|perfectly|down to the ground))",
            own=_OWN,
            kept=_KEPT,
            very=_VERY,
            unless=EXCEPTED,
            pleased=_PLEASED,
            works=f"works?( {_VERY}(fine|well|great|okay|perfectly|a treat))?(?= |[.,;!]|$)(?! (with|on|in|like|for "
            f"(him|them))(?!\\w))|"
            "do(es)? the (trick|job)|does (all|everything|what) (we|I|yours|it)|would do for us|do(es)? (just )?fine|"
            f"is (just )?fine|runs? (well|fine|smoothly|great)|still runs|suffices?|(is|are) {_ENOUGH}|suits? us|is "
            f"all we need|"
            "do(es)? it (all )?beautifully|has served us|serves us|is good enough|knows? (the|their|it)[\\w ]{0,20} "
            "by heart",
            serves="do(es)? the (trick|job)|does (all|everything|it all) (we|I|that|yours|it|us)|does everything|"
            "serves (us|its purpose)|suits us|does its job|gets the job done|suffices|covers (it all|everything|our|"
            "all)|running (well|smoothly|fine)|all we need",
        ),
        negatable=False,
        direct=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.nothing_amiss",
        Stance.AGAINST,
        phrases(
            "((our|my|the|mine|ours|one)( [\\w-]+){0,3}?|(it|they|which|and)(?= (still|always|all|just|has|is|are|works fine (honestly|though|as it|for us)))) ?((is|are|was|has|have|been|'s|'re|'ve|all|still|always|just|mostly|also) )*"
            "(works?|working|runs?|running|comes? out|turns? out|performs?|prints?|cuts?|heats?|cools?|washes|bakes?|drives?|starts?|reads?|scans?|holds?|sews?|shin(es?|ing)|burn(s|ing)?|goes|going along|keeps? up|holds? up|held up|is holding up|copes?) {very}"
            "(fine|well|nicely|perfect|perfectly|beautifully|flawlessly|smoothly|(right )?(the )?first time|like (a dream|new))(?=[.,;!]|$| "
            "(and|it|they|so|no|every time|all day|with (it|them|ours|mine|us|our|what))(?!\\w)){excepted}",
            "(it|they|ours|mine|which|(our|my|the) [\\w-]+( [\\w-]+)?)('s| is|'ve)? ((just|really|actually|never|always|so far|to date) )*(has|have|had|gives?|giving|gave|makes?|causes?|got) "
            "((us|me) )?((absolutely|really|just|hardly) )*(no|zero|any) ((real|big|major|single) )*(problems?|trouble|issues?|faults?)(?! (with|in|for|to|finding|of))",
            "(we|I)('ve| have)( had| got)? ((absolutely|really) )*no (problems?|trouble|issues?|complaints?|bother) with (it|them|ours|mine|what we|the (old|current|existing|present|one)|(our|my|the) [\\w-]+)(?=[.,;!]|$| (it|they|we|so far|at all|here|and|as)(?!\\w))",
            "(no|zero) (problems?|trouble|issues?|bother|complaints?) (at all |whatsoever )?with (it|them|ours|mine)(?=[.,;!]|$| (so far|at all|here))",
            "(everybody|everyone|guests?|customers?|staff|people|patients|members|residents|parents|tenants) (is|are|'s|'re) ((all|very|quite|perfectly|really) )*(happy|content|satisfied|pleased)(?=[.,;!]|$| (as|with (it|them|ours|what|things)))",
            "(washes|prints|runs|works|cuts|bakes|drives|goes|looks|sews|cooks|cleans|feels|is) (just )?like ((the|on the) first day|(a )?(brand[- ])?new)",
            "(nobody|no ?one|nothing|not one|none of (them|it|ours|us))('s| has| have| is| was)? ((ever|once|yet|been|got|gets) )*(stolen|complained|fell|fallen|broken|failed|broke|damaged|hurt(?!,? (thank|luckily|fortunately|touch|yet))|had an accident|slipped|gone (wrong|missing|astray))(?=[.,;!]|$| (so|in|here|since|from|on)){excepted}",
            "(once|twice) in (a blue moon|\\w+ years)(,? if (that|at all|ever))?(?=[.,;!]|$)",
            "(have|has|got|'ve got) (time|people|hands|staff|room|space) enough(?=[.,;!]|$)",
            "(is|are|'s|'re|still|remains?|kept|keeps?) ((all|still|in fact|really) )*in (very |really )?(great|good|excellent|perfect|fine|top|tip-top|decent) (shape|nick|condition|working order|order|fettle|form)"
            "(?=[.,;!]|$| (and|so|after|as|for)(?!\\w)){excepted}",
            "((our|my|the|mine|ours) [\\w-]+( [\\w-]+)?|one|ours|mine)('s(?<!\\Wwas)| is| are|'re) (((perfectly|absolutely|still|completely|totally|actually|quite) )+(fine|okay|ok|good|usable|serviceable|{sound})|((all|just) )*{sound})(?=[.,;!]|$)",
            "(there's|there is|there are|there's been|we have|we've) (absolutely )?no (leaks?|damp|mould|noise|draughts?|queues?|waste|shrinkage|breakdowns?|injur\\w+|thefts?)(?=[.,;!]|$| (here|at all|in|on))",
            "(?<!t\\s)(?<!not\\s)as (good|straight|sharp|strong|fast|quick|well|reliabl\\w+|solid|true|tight|bright|smooth\\w*) as (ever|new|((on )?the )?(first )?day)",
            "(they|he|she|who|which|that) (sees?|looks?) (to|after) (it|that|this|all that)(?=[.,;!]|$)|(will|'ll) (outlive|see out) (me|us)|(will|'ll) see (me|us) out",
            "(always|still|already|ever) (does|did|done) what (we|I|they) ((ever|could|can|'d|would) )*(ask|want|need|require|expect)",
            "does (all|everything|whatever) (that )?(we|I|they) ((ever|could|can|'d|would) )*(ask|want|need|require|expect)",
            "(lasts?|runs?|works?|holds?|goes|prints?|manages?|copes?|starts?|does|gets?|makes?|flies)( [^\\s.,;!?]+){0,4}? without ((a|any|a single|the slightest|so much as a|ever a) )+"
            "(problems?|hitch|trouble|faults?|breakdowns?|complaints?|issues?|hiccup|worry)",
            "(takes?|taking) care of (all|everything|the lot|most of|whatever|any|every|what (we|I))",
            very=_VERY,
            excepted=EXCEPTED,
            sound="(all right|alright|sound|dry|intact|spotless|watertight|like new|reliable|grand)",
        ),
        negatable=False,
        direct=False,
        unless=f"{HEARSAY}|{_OF_TERMS}",
    ),
    Sign(
        "need.never_had_to",
        Stance.AGAINST,
        phrases(
            "(we|I|it|they)('ve|'s)? ((have|has) )?(never|not once) (once )?(had|needed) to (turn|knock|send|call|throw|stop|cancel|repair|fix|replace|redo|bin|wait|refuse|apologi[sz]e|close|mend)",
        ),
        negatable=False,
        direct=False,
        unless=f"{HEARSAY}|{_OF_TERMS}",
    ),
    Sign(
        "need.no_problem_here",
        Stance.AGAINST,
        phrases(
            "(?<!budget\\s)(?<!price\\s)(?<!money\\s)(?<!cost\\s)(?<!timing\\s)(?<!date\\s)(it's|that's|it is|that is|"
            "isn't|it|that) ?((really|just|simply|is|isn't) )*(not|n't|isn't|never) ((really|exactly|actually|been|"
            "much of) )*an? ((big|real|serious|major) )*(problem|issue|concern|worry) for us",
            "(a|the) (tool|system|program|supplier|franchise|one) [^.;!?]{0,30}?that works( well| fine)?(?=[.,;!]|$)",
        ),
        negatable=False,
        direct=False,
        unless=HEARSAY,
    ),
)
