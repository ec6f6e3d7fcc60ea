"""Need told as a pain: what is lost, breaks, waits, costs, is done by hand, is asked for by law. All of it leans."""

from agent.claims import Stance
from agent.signs.need_elsewhere import ELSEWHERE
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_OFTEN = (
    "((always|often|constantly|regularly|just|never|still|all|even|really|simply|so|too|far|much|way|often|usually|sometimes|"
    "the time|every day|every week|often|keep|keeps|are|is|'re|'s|get|gets|getting|been|being|be|have|has|had|already|now|like|um|uh) )*"
)
_OURS = (
    "(we|I|they|it|our [^\\s.,;!?]+( [^\\s.,;!?]+)?|my [^\\s.,;!?]+( [^\\s.,;!?]+)?|the [^\\s.,;!?]+( [^\\s.,;!?]+)?)"
)
_GOODS = words(
    """
    money, customers?, clients?, patients?, guests?, orders?, hours?, time, deals?, business, sales, contracts?, jobs?, revenue,
    data, track, files?, stuff, everything, parcels?, pallets?, stock, goods, vans?, trucks?, tools?, keys?, days?, weeks?, staff,
    people, nurses?, drivers?, students?, pupils, members, leads?, crops?, animals?, cows?, calves, sheep, water, heat, energy,
    fuel, power, samples?, records?, documents?, paperwork, deliveries, calls?, appointments?, targets?, shipments?, lessons?, visibility, market share, talent, half, a third, a quarter, a fifth,
    \\d+, two, three, four, five, six, ten, several, hundreds, thousands, dozens, a lot, too much, too many, so much, another,
    boxes, crates, kegs, bottles, trays?, bookings?, a fortune, a day, a whole \\w+, an hour, a good \\w+, volunteers, donors, tenants
    """
)
_TROUBLE = words(
    """
    problems?, issues?, pains?, challenges?, headaches?, trouble, bottlenecks?, difficult(y|ies), frustrations?, weak (spot|point)s?,
    concerns?, complaints?, worry, sticking point, pain points?, weakness, drawback, hurdle, obstacle, nuisance, puzzle, burden
    """
)
_THINGS = (
    "(tool|software|system|programm?e?|app|machines?|server|computer|spreadsheet|excel|process|set-?up|present|current|old|one|"
    "website|till|boiler|oven|pump|van|database|archive|phone|phones|fleet|roof|heating|equipment|kit|it|that|which|ours|mine|"
    "alarm|printer|scanner|chairs?|pots?|provider|supplier|vendor|vehicles?|compressor|lift|line \\w+|thing|product)"
)

PAINS = (
    Sign(
        "need.pain",
        Stance.FOR,
        phrases(
            "struggl\\w+(?! (to (see|come up|understand|imagine|think|picture|hear)|financially))|suffer\\w*(?! from such)|"
            "drowning|wast(es?|ed|ing)(?! (your|any of your|of (time|money)))|bottleneck\\w*|headaches?|nightmares?|a mess|"
            "outdated|falling (behind|apart)|error[- ]prone|too (slow|manual)|time[- ]consuming|inefficien\\w+|short[- ]?staffed|"
            "ramping up|expanding|(?<!the\\s)growing|outgrown|outgrew|end of life|fed up|sick of|sick and tired|tired of|stretched|unreliable|"
            "missing (orders|deadlines|calls|appointments)|painful\\w*|pain in|a (real |big |huge |constant )?pain|at breaking point",
            "(can't|cannot|couldn't|can hardly|can barely|hard to) keep up|behind schedule(?! with)",
            "overwhelmed|swamped|snowed under|overloaded|overworked|stretched|up to (my|our) (neck|ears|eyes|eyeballs|chin)|burn(ing|t|ed) out|"
            "at (the|our|my) (limit|wits' end)|on (our|its) last legs|our wits' end|off the hook|bursting at the seams|backlogs?|desperate(ly)?",
            "(driv(es?|ing)|sends?|drove) (me|us|them|everyone|everybody|my \\w+|our \\w+) (\\w+ )?(mad|crazy|nuts|insane|bananas|up the wall|"
            "to distraction|around the bend|away)",
            "(kill(s|ing)|eat(s|ing)|bleed(s|ing)|cripp\\w+|hurt(s|ing)|bother(s|ing)|haunt(s|ing)|ruin(s|ing)|strangl\\w+|stress\\w+) "
            "(us|me|our|my|the (staff|team|crew|margins?))|bleeding|haemorrhaging|hemorrhaging|hurting(?! for)",
            "keeps? (me|us) (awake|up at night|up)|lose sleep|awake at night|last straw|drop in the ocean|biting us|bite us|to its knees",
            "(is|it's|that's|are) {often}(hell|hopeless|unbearable|intolerable|embarrassing|frustrating|annoying|exhausting|chaos|chaotic|a joke|"
            "ridiculous|a disaster|a disgrace|a shambles|terrible|awful|horrible|dreadful|crazy|costly mistakes?|unsustainable|unacceptable)",
            "(hates?|loathes?|dreads?|detests?|can't stand|complains?|complaining|grumbles?|moans?|moaning) "
            "(the|it|that|this|having|how|about|our|filling|daily|\\w+ing|so much|queue\\w*|when|every)(?! (your|colours?))",
            "(painfully|constantly|terribly|all the time|badly|oh yes|every single day|day in,? day out)(?=[.,;!]|$)",
            "falls? through the cracks|slips? through|goes? (missing|to waste|wrong|astray|down the drain|under the radar)|left hand|seat of our pants|"
            "wood for the trees|square one|firefighting|putting out fires|chasing (invoices|people|customers|payments|\\w+ for)|ringing (each|every|round)|"
            "double[- ]?book\\w*|blind (spot|when|to|as)|in the dark|guesswork|guessing|all over the place|reinvent\\w*|disputes?|blame game",
            often=_OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.loss",
        Stance.FOR,
        phrases(
            "(we|I|we'll|that|us|still|they|and|it|he|she|my \\w+|our [\\w-]+( \\w+)?|the [\\w-]+( \\w+)?|keeps?|'re|are|be|started|years?|\\w+ly|"
            "end up)('re|'s|'ve|'ll|'d)? {often}(los(e|es|ing|t)|miss(es|ed|ing)?|wast(e|es|ed|ing)|forfeit\\w*|"
            "throw(s|ing)? (out|away)|threw (out|away)|burn(s|ing)?|spend(s|ing)?|spent|pay(s|ing)?) (\\w+ ){0,2}?({goods})"
            "(?! (ago|per seat|a month for (yours|it)))",
            "^(losing|missing|wasting) (\\w+ ){0,2}?({goods})",
            "(lost|lose|losing|loses) (the|our|my|a|an|all|about|over|more|some|up to|every) ([\\w-]+ ){0,3}?(to|over|because|last|every|each|this|"
            "when|after|in the|due|a (day|week|month|year))",
            "(costs?|costing) (us|me|the \\w+) (?!\\d+ (a|per) (month|year) in)(a fortune|dear\\w*|{goods}|around|about|roughly|over)",
            "(?<!I\\s)(gets?|got|getting|keeps? getting|is|are|been|being|was|were) (stolen|robbed|hacked|broken into|burgled|fined|sued|scammed|damaged|lost|"
            "duplicated|mixed up|returned|rejected|spoiled|spoilt|ruined|delayed|stuck|flooded|blamed|audited|double[- ]booked|wasted|forgotten|"
            "overlooked|cut off|cancel\\w+|misplaced|stranded|scratched|defrauded)(?! (in traffic|on the way))",
            "thefts?|stealing|steals?|thieves|break-?ins?|burglar\\w*|fraud\\w*|hackers?|ransomware|phishing|breach(es)?|vandal\\w*|leakage|"
            "spoilage|shrinkage|scrap(?= |$|\\.)|rejects|accidents?|injur(y|ies)|lawsuits?|fines us|penalt(y|ies)|no-?shows|churn is|staff turnover|"
            "turnover (is (high|awful|too|terrible|killing|through)|among)|absenteeism|sick leave|counterfeit\\w*|outages?|downtime|power cuts?|blackouts?|chargebacks",
            "(come|comes|coming|came|sent|send|sending) back (because|with|again|every|damaged|broken|unopened|wrong)|parcels? (come|comes|came) back",
            "({goods}|things|plants|people|lorries|shipments|diesel|members|\\w+ers) (keeps? getting|disappears?|vanish(es)?|walk(s)? off|leave|are leaving|leaves|quit|quits|"
            "go elsewhere|walk away|drop(s)? out|give up|cancel(s)?|rot(s)?|spoils?|dries|drying out|freeze|died|die|dies|wilt)(?= |[.,;!]|$)"
            "(?! (on holiday|at (six|five|noon)|to (the|school|lunch)))",
            "disappears?|vanish(es)?|goes missing|(somebody|someone|a \\w+|people) (got|broke|gets?|hacked|paid|walked|stole) (into|in|a false|our|off with|out with)",
            "(sales|orders|margins?|bookings|numbers|revenue|attendance|donations|quality|morale) (are|is|has been|have been|keeps?|keep) (still )?"
            "(down|falling|dropping|low|shrinking|declining|suffering|going down|slipping|collaps\\w+|poor|terrible)",
            "(bone dry|run(s|ning)? out of|ran out of|run dry|runs dry|out of (stock|space|room|paper)|failed (the|an|our|us|twice|again))",
            often=_OFTEN,
            goods=_GOODS,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.slow",
        Stance.FOR,
        phrases(
            "(takes?|taking) (us|me|them|our \\w+|my \\w+|him|her|everyone|forever|ages|far too|too|way too|all (day|morning|night|week)|hours|"
            "days|weeks|months|so long|longer|half|a whole|an eternity)(?! (a minute|a second|to load|(only |just )?(a few|five|ten|two|three) (minutes|seconds)))",
            "(payroll|onboarding|reporting|it|that|this|which|approval|invoicing|an? \\w+|every \\w+|each \\w+|closing|changeover|one|cleaning|\\w+ing) "
            "(\\w+ ){0,4}?(takes?) (like |about |around |roughly |up to |over |at least )*(\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|"
            "twelve|fifteen|twenty|thirty|forty|fifty|half|several|many)([ -](five|\\w+))? (hours?|days?|weeks?|months?|minutes|people|an hour)"
            "(?! to (install|set up|ship|deliver))",
            "(patients|customers|guests|students|people|staff|developers|everybody|everyone|lorries|trucks|crew|men|teams?|folks|pupils|visitors|they|"
            "drivers|nurses|doctors|half of them|machines?|line \\w+|operators|we) {often}(wait|waits|waiting|queue|queues|queuing|queueing|stand|stands|"
            "standing|sit|sits|sitting) ?(around|idle|still|in line|for|outside|at the|there|until|twenty|hours|forever|up to|\\d+|too)?(?! (mark|your|with "
            "(the|my) calendar|down))",
            "(waiting|wait|queueing|queuing|lead|response|turnaround|handling|idle) (time|times|list|lists|room is)|stand(s|ing)? still|standing idle",
            "(?<!s\\s)too (late|slow|long|often|complicated|error-prone|cumbersome|clumsy|risky|heavy|small for us now)(?! (for (me|us) (to|tonight))|"
            "to (ring|call))",
            "so slow (that|it|people|we|our|my|the)|(is|are|'s|'re|it's) (just |painfully |terribly |incredibly |awfully |really |far )*slow(?=,| and|\\.|$| at)",
            "(hours?|minutes|half an hour|days|weeks) late|(arrives?|comes?|goes? out|get there|turns? up|leaves?) {often}(late|cold|warm|broken|wrong|damaged|"
            "incomplete|wet|frozen|unfinished)|behind with|overdue",
            "(half|most|all|much|two thirds|a third|a fifth|a quarter|hours?|days?|a day|half a day|whole days?) (of )?(their|my|our|the|a|his|her|every|each|per) "
            "([^\\s.,;!?]+ )?(day|week|monday|friday|morning|shift|time|month|sprint|weekend|afternoon) (\\w+ )?(copying|typing|searching|looking|chasing|"
            "\\w+ing|on|is)",
            "(spend|spends|spending) (more |too much |so much |half |most |hours|days|ages|a day|the whole|all|our|my|their|\\w+ hours)",
            "(walk|drive|run|ring|phone|call) [^.;!?]{0,25}?(a day|every day|all day) (looking|searching|to find|just)",
            "overtime|wait for ages|forever and a day|delays|delayed|half an hour (late|behind)|deadlines|in time(?=[.,;!]|$)",
            often=_OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.breaks",
        Stance.FOR,
        phrases(
            "(keeps?|kept) (on )?(?!(asking|looking|trying|working|coming|saying|telling|going|in|it|you|up|me|us|the|track|my|an|this|that)(?!\\w))(\\w+ing|\\w+ down|people out|us from|up the)",
            "{things} {often}(crash\\w*|breaks?( down)?|broke|broken|burst|fails?|failed|leaks?|leaking|freezes|jams?|overheats?|stops?|stopped|quits?|"
            "dies|died|trips|floods?|wobbles?|creaks?|falls?|collapses?|chips|rusts?|sinks?|cracks|stalls|loses|hangs|"
            "(can't|cannot|won't|doesn't|don't|does not|do not) (even |really |quite )?(do|handle|support|work|cope|talk|allow|carry|start|hold|fit|scale|read|show|"
            "print|match|go down|let (us|me)|deliver|recogni[sz]e|have (a|any|the)|keep|manage|offer|cover|export|send|run|cut|close|charge|heat|reach|take)|"
            "goes down|went down|hold(s|ing)? us back|falling|choke\\w*)(?! (let|have any|bother|need|want|see|know|say|that|true|it|"
            "decide|matter|mind|make sense|sound|look|work with|cost|me|include|a bad|bad|integrate|cheap|my|our|urgent|the issue|a problem|an issue|"
            "too dear|on tuesday|be|so|use))",
            "crash(es|ed|ing)|breaks down|breakdowns?|out of order|faulty|defective|worn[- ]out|obsolete|past its (best|prime)|ruined|burst|leaks|malfunction\\w*",
            "(both|one|two|half|most|all|some|three) (of )?(my|our|the|them|ours|mine)? ?([\\w-]+ ){0,3}?(failed|broke|broken|quit|died|burst|sink|creak|"
            "no longer|don't work|went|gave up|are (down|dead|gone|wrong|missing|late))",
            "stopped (supporting|working|selling|making)|no longer (supported|works?|copes?|enough|holds?|fits?|do|does|go|goes|sustainable|safe|legal)"
            "(?! (a|an) (problem|issue))",
            "(don't|doesn't|do not|does not|won't|can't|never) (even |really |quite )?(talk to each other|talk to one another|match|add up|agree|cope|work "
            "(any ?more|any longer|properly|well)|line up|fit together|speak to each other|sync|reconcile|scale|hold|start|last)",
            "none of (them|it|our \\w+) (talk|work|match|fit)\\w*|hardly working|barely work\\w*|held together|duct tape|patchwork|cobbled|makeshift|"
            "(fallen|coming) apart|old ways? (doesn't|don't|can't)",
            "(is|are|'s|'re|have been|has been) {often}(wrong|inaccurate|inconsistent|out of (date|sync)|incomplete|duplicated|messy|illegible|scattered|patchy|"
            "incorrect|unsafe|dangerous|full|overcrowded|cramped|overbooked|unreadable|empty on|never accurate|ancient|antiquated)"
            "(?! (number|date|link|day|address on|with your|of|about))",
            "(never|hardly ever|rarely) (accurate|right|up to date|correct|on time|in sync|matches?|complete|know\\w*|get\\w*|stops?)(?! (asked|heard))",
            "duplicates?( records)?|typos|(too many|full of|so many|about \\w+|more|fewer|always an?|\\w+) (mistakes|errors)|always a mistake|mis-?\\w+ed orders",
            "(every|each|one) (second|third|fourth|fifth|in (two|three|four|five|ten|twenty)) ?\\w*|one \\w+ in (two|three|four|five|six|ten|twenty)",
            "\\w+ (per cent|percent) (of|and that's|is)[^.;!?]{0,20}?(wrong|lost|scrap|waste|too|much|missing|returned)|too (many|few|little|much(?! (for|to ask)))"
            " (?!words|to)\\w+",
            things=f"(our|the|my|this|{_THINGS})( [^\\s.,;!?]+){{0,2}}?",
            often=_OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.unable",
        Stance.FOR,
        phrases(
            "(^|we|I|they|nobody|no ?one|staff|people|none of us|and|but|who|which|\\w+s|{ours}) ?(here |currently |really |simply |just |actually |presently |still |today )*"
            "(can't|cannot|can not|can|couldn't|are unable to|am unable to|'re not able to|are not able to|have no way (to|of)|"
            "aren't able to|struggle to|unable to|can hardly|can barely) ((really|simply|just|even|currently|properly|ever|physically|always|quickly|fast|"
            "all|reliably) )*(track|trac\\w*|find|handle|produce|offer|cope|locate|keep|prove|measure|control|monitor|serve|deliver|reach|"
            "hire|access|match|defend|concentrate|examine|cool|scale|grow|take on|do (mobile|it (all )?by hand|that today|that|it)|print|"
            "hear the|hear each|see (who|where|which|the (numbers|margins|wood|state|temp\\w+)|whether|when|why|margins|what's)|tell (me |us )?(who|"
            "what|where|which|whether|how much|if|why)|get (to|hold|at|enough|\\w+ out)|plan|staff|compete|supply|guarantee|store|ship|"
            "work (with|like|offline|properly)|fill|follow|carry|use the|say (who|where|which)|compare|report|bill|bid|process|open|reproduce|trust|rely|"
            "react|respond|answer (the|our|every|all|them|calls)|make the|show (the inspector|where|who|our)|search|share (files|data|them)|schedule|account for)"
            "(?! (your|you(?!\\w)|the (link|mute|button|page|slide)))",
            "(?<!and\\s)(nobody|no ?one|none of us|none of (my|our) \\w+|hardly anyone) (here |in \\w+ |really |ever |actually |else )*(knows?|can(?! (make it|join|attend))|notices?|noticed|tells|"
            "reads|answers?|answered|looks after|has (any )?(idea|overview|control)|wants to|understands|trusts|sees|finds|watch\\w*|checks?|owns|"
            "remembers|is (responsible|watching))(?! (you|what (it|that) (is|costs)|who signs))",
            "(we|I|they|{ours}) {often}(never|don't|do not|doesn't|didn't|hardly|hardly ever|rarely) (really |even |actually |fully )?(know|see|find out|notice|"
            "hear|learn|realise|realize|get to)( about)? (?!what (we|I|you|problem|that|it|this)|why|how (much|long|it|that|your|approval)|your|you|if we|"
            "whether we (need|want|have)|the (button|answer|point|need|use|benefit|advantage|figures|numbers (off|by))|any|a |it|them)(who|where|"
            "which|whether|when|how many|until|in time|our|what (stock|people|our|my|is|'s|goes|happens|we('ve| have) (got|in)|they)|anything about)",
            "(have|has|got|there's|there is|with|had) (absolutely |really |simply |just )*(no|zero|little|hardly any|nobody|no ?one|not a clue|nothing) (real |clear |good |"
            "proper |common |single |reliable )*(visibility|overview|way (to|of|for)|control|insight|record|proof|transparency|idea (where|who|which|how many|"
            "when|whether (a|the|they|our))|means|system for|capacity|backup|protection|one place|place to|space|room|time for|audit trail|alert|warning|"
            "watching|that's safe|to (put|send|show|measure|sit)|where to (put|sit|go)|nobody)",
            "(we|they|I|it|and|nobody) ?(have|has|got|'ve got)? ?(nowhere|no place|no room) (to|for|left)|nowhere to",
            "(lack|lacks|lacking|missing|shortage of|short of|gap in|gaps in|not enough|insufficient|deficien\\w+|no) (a |an |the |any |enough |proper |"
            "real |clear |single |common |of )*(overview|visibility|audit trail|capacity|staff|people|hands|space|nurses|drivers|welders|control|insight|"
            "transparency|warning|alerts|backup|skills|structure|standard|data|process|tool|records|our \\w+|security|storage|beds|lights?|parking)",
            "only (find|found|hear|heard|learn|notice|see|know|discover) (out )?(about (it|that|them)|it|when|once|after|because)|until it's too late|"
            "far from (being )?(satisfied|happy|ideal|perfect)|(terrible|terribly|poorly|badly),? (to be honest|honestly|if)",
            "(without|don't have) (a proper|the right|any proper|a decent|enough|a way|something like (this|it)|better|this),? ?(calendar|way|tool|we|I|people|"
            "planning|staff|nurses|space|data|beds|time|hands)?|not having (a|an|the|any) ",
            "(can't|cannot|couldn't) say (that )?(our|we|I)[^.;!?]{0,30}?(does|do|job|happy|satisfied|good|well|works)|"
            "(wouldn't|would not) (say|call) (that )?(we|it|us|our)[^.;!?]{0,20}?(happy|satisfied|good|fine|well|ideal)",
            ours=_OURS,
            often=_OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.manual",
        Stance.FOR,
        phrases(
            "(still|everything|all|all of it|it all|them|do|does|doing|done|written|write|everything|every \\w+|\\w+ing|that|this|invoices|it) "
            "([^\\s.,;!?]+ ){0,4}?(by hand|manually|on paper|by telephone|by fax|with pencil|on a whiteboard|in a notebook|on sticky notes|in excel|on clipboards)"
            "(?! (works?|is (fine|good|enough)))",
            "manual(ly)? (work|entry|entering|process\\w*|labou?r|steps?|effort|enter\\w*|typ\\w+|cop\\w+|check\\w*|data|task\\w*|count\\w*|key\\w*)|manually",
            "paperwork|sticky notes|post-its?|pencil and|clipboards?|pen and paper|filing cabinets?|carbon copies|re-?typ\\w+|re-?enter\\w*|re-?key\\w*|"
            "typ(e|ed|es|ing) (in |it in |them in |everything |up |out )?(twice|again|the|two times|every)|copy(ing)? (and )?(past\\w+|numbers|data|figures|"
            "everything|from|it (from|into|over))|copied (from|into|over|by)|double (entry|work|data|handling)|twice over|(entered|keyed|typed) (in )?twice",
            "(legacy|home-?grown|ancient|twenty-year-old|aging|ageing|decrepit) (system|software|tool|machine|equipment|kit|fleet|server|boiler)s?",
            "(drowning|buried|swamped|up to \\w+ \\w+|stack of|piles? of|mountains? of|heaps? of|tons? of|flood of) (in |under |with )?(paper|e-?mails?|cvs|"
            "tickets|requests|forms|invoices|files|folders|spreadsheets|\\w+)",
            "(outgrown|have outgrown|too big for|too complex for) (us|our|the|excel|spreadsheets?)|spreadsheets? (have|has|is|are|keeps?) (outgrown|falling|a|hell)",
            "(three|two|four|five|six|seven|eight|ten|many|several|different|dozen|dozens of|too many|various) (different |separate |competing |parallel |"
            "legacy |old )*(systems?|tools|spreadsheets|versions|lists|programs|logins|databases|calendars|places)( of the same)?(?! (is|and a small))",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.trouble",
        Stance.FOR,
        phrases(
            "(the|our|my|a|one|what's the|another|that's our|is our|it's our|huge|big|real) ((main|biggest|real|big|major|key|worst|constant|serious|huge|"
            "only|core|actual|recurring|number one|other|sore|first|whole|true|growing|whole) )*({trouble})( (we|I) (have|face|see|got|'ve got)| for (us|me)|"
            " here| at the moment| right now| today| in a nutshell)?( um| uh)* ?(is|are|'s|was|being|lies|comes|starts)(?! (is )?((that )?I (can't|couldn't) "
            "(see|hear) (your|you)|your|you|the (sound|wifi|price|microphone|link|cost)|n't|not|over|gone|solved|history|no|small|rare))",
            "(is|are|'s|becoming|become|became|remains|been|as) (still |always |also |really |clearly |definitely |actually )*((our|the|my|a|an|one of (our|the)) )+"
            "((main|biggest|real|big|major|key|worst|constant|serious|huge|daily|weekly|recurring|growing|number one|bit of a|never-ending|permanent|terrible) )*"
            "({trouble})(?! (with (your|the (price|link))|if|for (your|you))|\\?)(?=[.,;!]|$| (for|here|at|and|in|with|we|I|I'd|that|every|because|right|when|especially))",
            "(?<!t\\s)(?<!really\\s)(?<!never\\s)(have|has|had|got|facing|face|faces|run into|having|'ve got) (a |an |some |real |serious |big |huge |major |massive |endless |constant |ongoing |lots of |"
            "so many |a lot of |the same |such |terrible |recurring |chronic )*({trouble})(?! (with (the|your|my) (sound|wifi|link|price|connection|mic\\w*|call|"
            "invoice)|finding|hearing|at the start|to discuss|as they|with security\\?|of our own|,? but that's another))(?= (with|in|because|when|every|keeping|"
            "finding|getting|hiring|\\w+ing)|[.,;!]|$)(?! finding the)",
            "(it's|it is|that's) (huge|massive|enormous|real|getting worse|growing|killing|unbearable|a scandal|no way to)|eleven(?=[.!]?$)",
            "(something|things?|this|that|it|which|we) ?(really |simply |just )?(has|'s|have|need|needs|must|got)( got)? to (give|change|stop|end|improve|happen|be (fixed|"
            "solved|done))|must change|need to do something|do something about|not an option|isn't an option|no (other )?(option|choice) but|have no choice|high time|"
            "(how|that's how) bad|no joke|at stake|no fun|more angry|ring us to ask|call us to ask|threaten\\w*",
            "(complain|complains|complaining|complained|furious|angry|upset|unhappy|dissatisfied|fed up|frustrated|annoyed|disappointed|up in arms|ticked off)"
            "( (with|about|because|that|when|daily|every|all|at|over|by|and|people)|[.,;!]|$)",
            "(customers?|clients?|guests|patients|parents|members|tenants|they|people|users|suppliers|supermarkets|retailers|buyers|students|everybody|everyone|drivers|staff|board) (all |now |keep |often |always |constantly |increasingly )*"
            "(ask|asks|asking|insist|insists|demand|demands|beg|begging|clamour\\w*|pester\\w*|press\\w*) (us |me )?(for|on|that we|to (be able|have|sign|pay|see|get))"
            "(?! (the recording|a discount|your|it by))",
            trouble=_TROUBLE,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.growth",
        Stance.FOR,
        phrases(
            "(doubled|tripled|quadrupled|mushroomed|exploded|skyrocketed|soared)(?! (if|we'd))|doubling|grown (from|so|too|to|fast|by|quickly|out)|grew (from|so|too|by)|"
            "(growing|growth)(?=[.,;!]|$)|growing (fast|quickly|like|by|so|too)|scaling up|at capacity|capacity (problem|limit)|"
            "(open|opening|opens|building|build|adding|launch\\w*|starting|expanding|moving (in)?to) (a |an |our |two |three |four |five |more |the |in )*(new|second|third|"
            "fourth|more|another|further) (\\w+ )?(branch\\w*|plants?|wing|sites?|offices?|shops?|stores?|warehouses?|locations?|clinics?|schools?|factory|kitchens?|lines?|"
            "campus|market|country|building)",
            "(landed|won|winning|signed|got|taken on|took on|gained) (an? |the |two |three )?(huge|big|major|large|new|massive|important) (client|contract|customer|order|account|"
            "tender|deal)s?",
            "new (people|hires|starters|joiners|staff|employees|nurses|students|pupils|intake) (start|join|arrive|begin|come)\\w*|(can't|cannot) hire fast",
            "new (wing|branch|plant|office|site|building|school|shop) (opens|is opening|will open|starts)|carry the load|meet demand|keep up with (demand|orders|growth)|"
            "demand (is|has|keeps) (growing|doubled|up|rising|grown|outstripp\\w+)|outstrip\\w*",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.rules",
        Stance.FOR,
        phrases(
            "(compl(y|ying|iance) with|(in|non-?|out of )compliance|^(for )?compliance(?=[.!]?$)|compliance (stuff|issue|problem|rules|requirement|reasons|deadline))",
            "(law|laws|regulations?|rules?|directive|regulators?|inspectors?|inspection|inspectorate|auditors?|audit|insurers?|insurance( company)?|court|grant|ministry|"
            "gdpr|authorities|authority|council|unions?|funders?|donors|health (and|&) safety|fire (brigade|service|marshal)|standard|certification|tax office|minister|"
            "supermarkets?|chains?|headquarters) ((now|also|has|have|will|is|are|us|the|new) )*(require|requires|required|demand|demands|demanded|want|wants|expect|expects|insist|"
            "insists|oblige|obliges|force|forces|fine|fines|fined|threaten|threatens|found|find|finds|asks?|asked|told|warned|checks?|changed|changes|say we|says we|"
            "criticised|criticized|flagged|failed)(?! (each|parents|the (animal|medicine)|you))",
            "(audited|failed (the|an|our|two|last)|gaps in|found gaps|close (the|those|these) gaps|fined (again|last|by|us|for)|be fined|face (fines|penalties)|obliged to|"
            "legally (required|obliged)|required by law|by law|new law|certified (time|records)|audit trail|prove (who|that|where|to|it|we)|have to prove|liable|liability)"
            "(?! the animal)",
            "(traceability|food safety|data protection|gdpr|cyber ?security|fire safety|hygiene) (rules|law|reasons|audit|issue|problem|regulation)s?",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.answer",
        Stance.FOR,
        phrases(
            "^((mostly|mainly|well|oh|um|uh|honestly|just|the|our|for|to be honest|primarily|probably|yes|yeah|too much|too many),? )*({topic})"
            "((, | )(mostly|mainly|that's why|above all|the most|really|honestly|of course|it's [\\w ’]{1,30}|"
            "that's [\\w ’]{1,30}))?[.!]?$",
            topic=words(
                """
                theft, thefts, compliance, growth, scheduling, invoicing, reporting, the reporting, downtime, security, safety,
                staffing, turnover, retention, errors, mistakes, paperwork, traceability, visibility, onboarding, no-shows,
                returns, complaints, planning, the planning, forecasting, hiring, recruitment, overtime, waste, fraud, delays,
                waiting times, stock, inventory, billing, maintenance, breakdowns, noise, damp, heat, energy costs, costs, light
                """
            ),
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
