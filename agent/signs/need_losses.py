"""Need told as a loss: what is lost, stolen or wasted, what waits, what breaks. All of it leans."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE, OFTEN
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_GOODS = words(
    """
    money, customers?, clients?, patients?, guests?, orders?, hours?, time, deals?, business, sales, contracts?, jobs?,
    revenue, data, track, files?, stuff, everything, parcels?, pallets?, stock, goods, vans?, trucks?, tools?, keys?,
    days?, weeks?, staff, people, nurses?, drivers?, students?, pupils, members, leads?, crops?, animals?, cows?,
    calves, sheep, water, heat, energy, fuel, power, samples?, records?, documents?, paperwork, deliveries, calls?,
    appointments?, targets?, shipments?, lessons?, visibility, market share, talent, half, a third, a quarter, a fifth,
    \\d+, two, three, four, five, six, ten, several, hundreds, thousands, dozens, a lot, too much, too many, so much,
    another, boxes, crates, kegs, bottles, trays?, bookings?, a fortune, a day, a whole \\w+, an hour, a good \\w+,
    volunteers, donors, tenants
    """
)
_THINGS = (
    "(tool|software|system|programm?e?|app|machines?|server|computer|spreadsheet|excel|process|set-?up|present|"
    "current|old|one|website|till|boiler|oven|pump|van|database|archive|phone|phones|fleet|roof|heating|equipment|kit|"
    "it|that|which|ours|mine|alarm|printer|scanner|chairs?|pots?|provider|supplier|vendor|vehicles?|compressor|lift|"
    "line \\w+|thing|product)"
)
_LAPSES = (
    "((the|our|my|this|that|one of our|an?) ([\\w-]+ ){0,3}?(accounts?|contracts?|client|sponsors?|sponsorship|tender|season|allowance|grant|match|game|race|final|election|funding|subsidy|discount|rebate|money|budget|deposit|slot|booking|funds|lottery)(?!\\w)"
    "(?! to(?!\\w)|[^.;!?]{0,30}(?<!\\w)(because|over|due|when)(?!\\w)))"
)
"""What is lost with time, or once and for good: it tells why there is no money, and no trouble with a thing."""
_NO_WAIT = phrases(
    "(nobody|no ?one|never|no|none|hardly any) ([\\w-]+ ){0,2}?(overtime|waits?|waiting|delays?|delayed|queues?|late)"
)

LOSSES = (
    Sign(
        "need.loss",
        Stance.FOR,
        phrases(
            "(we|I|we'll|that|us|still|they|and|it|he|she|my \\w+|our [\\w-]+( \\w+)?|the [\\w-]+( \\w+)?|keeps?|'re|"
            "are|be|started|years?|\\w+ly|end up)('re|'s|'ve|'ll|'d)? {often}(los(e|es|ing|t)|miss(es|ed|ing)?|wast(e|"
            "es|ed|ing)|forfeit\\w*|throw(s|ing)? (out|away)|threw (out|away)|burn(s|ing)?|spend(s|ing)?|spent|pay(s|"
            "ing)?) (?!{lapses})(\\w+ ){0,2}?({goods})(?! (ago|per seat|a month for (yours|it)))",
            "(we|I|we've|they) (lose|lost|are losing|'re losing) (?!(interest|touch|your?|track of time|count|sleep|the "
            "thread)(?!\\w))(?!{lapses})\\w+",
            "^(losing|missing|wasting) (\\w+ ){0,2}?({goods})",
            "turn(s|ed|ing)? ((?!(me|him|her|it|you|away|money)(?!\\w))[\\w-]+ ){1,3}away(?! from)|turn(s|ed|ing)? away (?!from)\\w+|(customers?|guests?|people|regulars|blokes|folks?|members|they|clients?|shoppers|punters) "
            "((are|is|keep|now|all|just|already|simply) )*(go|going|went|walk|walking|move|moving|switch|switching|drift|drifting|defect\\w*) ((over|off|away|across) )*(elsewhere|next door|the road|across the (road|street)|to (the|that) [\\w-]+( [\\w-]+)? (across the (road|street)|down the (road|street)|next door|opposite)|to (the|our) (competition|competitors?|other|rivals?|neighbou?rs?))",
            "(destroyed|dumped|binned|scrapped|skipped|wrote off|written off|poured away|threw out) (a|an|the|our|one|two|three|half|\\d+) ((whole|entire|full|complete|good|of (the|our)) )*(?!(idea|plan|project|offer|topic|contract)(?!\\w))[\\w-]+",
            "(phone|phones|phoning|ring|rings|ringing|call|calls|calling|write|writes|writing|e-?mail|e-?mails|pester|pesters) (me|us) (every|all|each|twice|constantly|non-stop|day and night)(?! (detail|number|time you))",
            "(?<!last\\s)(?<!former\\s)(?<!previous\\s)(suppliers?|providers?|vendors?|contractors?|caterers?|cleaners?|bookkeepers?|makers?|manufacturers?|laundry|wholesalers?|drivers?|caretaker|technician)"
            "( (we|I) (had|have|use|used))? ((has|have|is|are|just|suddenly|'s) )*(closed( down)?|went (bust|under|bankrupt|out of business)|gone (bust|under|bankrupt)|retired|retiring|quit|folded|shut down|let us down|left us)|"
            "left (us|me) (with nothing|in the lurch|stranded|high and dry|hanging)",
            "(can't|cannot|cant|couldn't|can hardly|unable to) (?!(pay|decide|sign|say|answer|thank)(?!\\w))[^.,;!?]{2,40}? (fast|quick|quickly|hot|cold|big|strong|long) enough",
            "(lost|lose|losing|loses) (?!{lapses})(the|our|my|a|an|all|about|over|more|some|up to|every) ([\\w-]+ ){0,3}?(to|over|"
            "because|last|every|each|this|when|after|in the|due|a (day|week|month|year))",
            "(costs?|costing) (us|me|the \\w+) (?!\\d+ (a|per) (month|year) in)((real|serious|good|too|so|a lot of|lots of|plenty of|"
            "valuable|precious|actual|big|much|even|way|also) )*(a fortune|dear\\w*|{goods}|around|thousands|sleep|nerves|reputation|much|"
            "about|roughly|over)",
            "(?<!I\\s)(gets?|got|getting|keeps? getting|is|are|been|being|was|were) (stolen|robbed|hacked|broken into|broke into|"
            "burgled|fined|sued|scammed|damaged|lost|duplicated|mixed up|returned|rejected|spoiled|spoilt|ruined|"
            "delayed|stuck|flooded|blamed|audited|double[- ]booked|wasted|forgotten|overlooked|cut off|cancel\\w+|"
            "misplaced|stranded|scratched|defrauded)(?! (in traffic|on the way))",
            "thefts?|stealing|steals?|thieves|break-?ins?|burglar\\w*|fraud\\w*|hackers?|ransomware|phishing|"
            "breach(es)?|vandal\\w*|leakage|spoilage|shrinkage|scrap(?= |$|\\.)|rejects|accidents?|injur(y|ies)|"
            "lawsuits?|fines us|penalt(y|ies)|no-?shows|churn is|staff turnover|turnover (is (high|awful|too|terrible|"
            "killing|through)|among)|absenteeism|sick leave|counterfeit\\w*|outages?|downtime|power cuts?|blackouts?|"
            "chargebacks",
            "(come|comes|coming|came|sent|send|sending) back (because|with(?! (an?|the|his|her|my|their|our|your|two|three|\\d+|nothing|empty) ([\\w-]+ )?(quotes?|offers?|prices?|page|figures?|numbers?|answers?|proposals?|yes|no|list|idea|hands|estimate|date)(?!\\w))|again|every|damaged|broken|unopened|wrong)|"
            "parcels? (come|comes|came) back",
            "({goods}|things|plants|people|lorries|shipments|diesel|members|\\w+ers) (keeps? getting|disappears?|"
            "vanish(es)?|walk(s)? off|leave|are leaving|leaves|quit|quits|go elsewhere|walk away|drop(s)? out|give up|"
            "cancel(s)?|rot(s)?|spoils?|dries|drying out|freeze|died|die|dies|wilt)(?= |[.,;!]|$)(?! (on holiday|at "
            "(six|five|noon)|to (the|school|lunch)))",
            "disappears?|vanish(es)?|goes missing|(somebody|someone|a \\w+|people) (got|broke|gets?|hacked|paid|"
            "walked|stole) (into|in|a false|our|off with|out with)",
            "(sales|orders|margins?|bookings|numbers|revenue|attendance|donations|quality|morale) (are|is|has been|"
            "have been|keeps?|keep) (still )?(down|falling|dropping|low|shrinking|declining|suffering|going down|"
            "slipping|collaps\\w+|poor|terrible)",
            "(bone dry|run(s|ning)? out of|ran out of|run dry|runs dry|ran dry|running dry|(show|display|report|give|measure|read|indicate)(s|ed|ing)? (the |a )?(wrong|false|incorrect|inaccurate)|"
            "(dries|dry|dried|drying) (out|up)|develop(s|ed|ing)? (cracks|faults|mould|mold|rust|leaks|problems|holes|blisters|rot)|out of (stock|space|room|paper)|failed (the|an|"
            "our|us|twice|again))",
            often=OFTEN,
            goods=_GOODS,
            lapses=_LAPSES,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.slow",
        Stance.FOR,
        phrases(
            "(takes?|taking) (us|me|them|our \\w+|my \\w+|him|her|everyone|forever|ages|far too|too|way too|all (day|"
            "morning|night|week)|hours|days|weeks|months|so long|longer|half|a whole|an eternity)(?! (back|aback|seriously|to (the|school|see|hospital)|a minute|a "
            "second|to load|(only |just )?(a few|five|ten|two|three) (minutes|seconds)))",
            "(payroll|onboarding|reporting|it|that|this|which|approval|invoicing|an? \\w+|every \\w+|each \\w+|"
            "closing|changeover|one|cleaning|\\w+ing) (\\w+ ){0,4}?(takes?) (like |about |around |roughly |up to |"
            "over |at least )*(\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
            "thirty|forty|fifty|half|several|many)([ -](five|\\w+))? (hours?|days?|weeks?|months?|minutes|people|an "
            "hour)(?! to (install|set up|ship|deliver))",
            "(patients|customers|guests|students|people|staff|developers|everybody|everyone|lorries|trucks|crew|men|"
            "teams?|folks|pupils|visitors|they|drivers|nurses|doctors|half of them|machines?|line \\w+|operators|we) "
            "{often}(wait|waits|waiting|queue|queues|queuing|queueing|stand|stands|standing|sit|sits|sitting) "
            "?(around|idle|still|in line|for|outside|at the|there|until|twenty|hours|forever|up to|\\d+|too)?(?! "
            "(mark|your|with (the|my) calendar|down))",
            "(waiting|wait|queueing|queuing|lead|response|turnaround|handling|idle) (time|times|list|lists|room is)|"
            "stand(s|ing)? still|standing idle",
            "(?<!s\\s)too (late|slow|long|often|complicated|error-prone|cumbersome|clumsy|risky|heavy|small for us "
            "now)(?! (for (me|us) (to|tonight))|to (ring|call))",
            "so slow (that|it|people|we|our|my|the)|(is|are|'s|'re|it's) (just |painfully |terribly |incredibly |"
            "awfully |really |far )*slow(?=,| and|\\.|$| at)",
            "(late|behind) (at|on|for|with) (every|each|most|half|all)(?!\\w)|(here|there|up|at it|at work|working|in the (office|shop|kitchen|workshop)|sitting|standing|busy) (till|until) "
            "([\\w:]+ in the morning|midnight|all hours|late (at|in)|the small hours)|(hours?|minutes|half an hour|days|weeks) late|(arrives?|comes?|goes? out|get there|turns? up|leaves?) "
            "{often}(late|cold|warm|broken|wrong|damaged|incomplete|wet|frozen|unfinished)|behind with|overdue",
            "(half|most|all|much|two thirds|a third|a fifth|a quarter|hours?|days?|a day|half a day|whole days?) (of "
            ")?(their|my|our|the|a|his|her|every|each|per) ([^\\s.,;!?]+ )?(day|week|monday|friday|morning|shift|time|"
            "month|sprint|weekend|afternoon) (\\w+ )?(copying|typing|searching|looking|chasing|\\w+ing|on|is)",
            "(spend|spends|spending) (more |too much |so much |half |most |hours|days|ages|a day|the whole|all|our|my|"
            "their|\\w+ hours)",
            "(walk|drive|run|ring|phone|call) [^.;!?]{0,25}?(a day|every day|all day) (looking|searching|to find|just)",
            "(needs?|takes?) (weeks|months|ages|days|hours|years) (to|until|before)|overtime|wait for ages|forever "
            "and a day|delays|delayed|half an hour (late|behind)|deadlines|in "
            "time(?=[.,;!]|$)",
            often=OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=f"{ELSEWHERE}|{_NO_WAIT}",
    ),
    Sign(
        "need.breaks",
        Stance.FOR,
        phrases(
            "(keeps?|kept) (on )?(?!(asking|looking|trying|working|coming|saying|telling|going|in|it|you|up|me|us|the|"
            "track|my|an|this|that|everything|anything|things?|nothing|something|evening|morning|spring|string|being)(?!\\w))(\\w+ing|\\w+ down|people out|us from|up the)",
            "{things} {often}(crash\\w*|(?<!autumn\\s)(?<!summer\\s)(?<!spring\\s)(?<!winter\\s)(?<!school\\s)(?<!lunch\\s)breaks?( down)?|(?<!flat\\s)(?<!stony\\s)(?<!dead\\s)broke|broken|burst|fails?|failed|leaks?|leaking|freezes|jams?|"
            "overheats?|(?<!buck\\s)(?<!that\\s)stops?|(?<!that\\s)stopped|quits?|dies|died|trips|floods?|wobbles?|creaks?|(?<!last\\s)(?<!this\\s)(?<!next\\s)(?<!the\\s)(?<!every\\s)(?<!by\\s)(?<!each\\s)falls?(?! (of|20\\d\\d))|collapses?|chips|rusts?|"
            "(?<!the\\s)(?<!a\\s)sinks?|cracks|stalls|loses|hangs|(can't|cannot|won't|doesn't|don't|does not|do not) (even |really |quite "
            ")?(do|handle|support|work|cope|talk|allow|carry|start|hold|fit|scale|read|show|print|match|go down|let "
            "(us|me)|deliver|recogni[sz]e|have (a|any|the)|keep|manage|offer|cover|export|send|run|cut|close|charge|"
            "heat|reach|take)|goes down|went down|hold(s|ing)? us back|falling|choke\\w*)(?! (let|have any|bother|"
            "need|want|see|know|say|that|true|it|decide|matter|mind|make sense|sound|look|work with|cost|me|include|a "
            "bad|bad|integrate|cheap|my|our|urgent|the issue|a problem|an issue|too dear|on tuesday|be|so|use))",
            "(our|the|my|this|mine|ours|it|they|one|\\w+s)( [\\w-]+){0,3}? ((has|have|had|just|finally|simply|again|always|already) )*(fell over|falls over|gave (out|up)(?! (on (you|the idea)|smoking))|given (out|up) (on (us|me)|the ghost)|gives? "
            "(out|up the ghost)|pack(s|ed) (it )?(in|up)|conk(s|ed|ing)? out|kick(s|ed) the bucket|bit the dust|went (bang|pop|phut|kaput|offline|dark)|go(es)? (bang|offline|dark)|seize[sd]( up)?|"
            "is (kaput|knackered|bust|toast|scrap))(?!\\w)",
            "(went|goes|go|going|gone|end(s|ed)? up|landed|lands?|thrown|chucked|throw|tip|tipped) ((straight|all|right|them|it|everything) )*(in|into|on) the (skip|bin|trash|dumpster|garbage|rubbish|landfill|compost|muck ?heap|tip)",
            "(shops?|customers?|site|website|everything|us|everyone|everybody|people|users?|staff|\\w+s) (offline|without (power|water|heat|heating|internet|light|lights|phones?))(?=[.,;!]|$| (for|again|all|since|until|every)(?!\\w))",
            "crash(es|ed|ing)|breaks down|breakdowns?|out of order|faulty|defective|worn[- ]out|obsolete|past its "
            "(best|prime)|ruined|burst|leaks|malfunction\\w*",
            "(both|one|two|half|most|all|some|three) (of )?(my|our|the|them|ours|mine)? ?([\\w-]+ ){0,3}?(failed|"
            "broke|broken|quit|died|burst|sink|creak|no longer|don't work|went|gave up|are (down|dead|gone|wrong|"
            "missing|late))",
            "(doesn't|does not|don't|won't|can't|cannot) (?!(need|want|use|have|do|make|sell|think|see|know|like|feel|believe|get|care|bother|matter|mind|worry|come|offer|take|buy|look|talk|ask)(?!\\w))[\\w-]+( [\\w-]+)? any ?more",
            "stopped (supporting|working|selling|making)|no longer (supported|works?|copes?|enough|holds?|fits?|do|"
            "does|go|goes|sustainable|safe|legal)(?! (a|an) (problem|issue))",
            "(?<!\\bI\\s)((?<!^)(?<!please\\s)don't|doesn't|do not|does not|won't|can't|never) (even |really |quite )?(talk to each other|talk to one "
            "another|match|add up|agree|cope|work (any ?more|any longer|properly|well)|line up|fit together|speak to "
            "each other|sync|reconcile|scale|hold|start|last)",
            "none of (them|it|our \\w+) (talk|work|match|fit)\\w*|hardly working|barely work\\w*|held together|duct "
            "tape|patchwork|cobbled|makeshift|(fallen|coming) apart|old ways? (doesn't|don't|can't)",
            "(is|are|'s|'re|have been|has been) {often}(wrong|inaccurate|inconsistent|out of (date|sync)|incomplete|"
            "duplicated|messy|illegible|scattered|patchy|incorrect|unsafe|dangerous|full|overcrowded|cramped|"
            "overbooked|unreadable|empty on|never accurate|ancient|antiquated)(?! (number|date|link|day|address on|"
            "with your|of|about))",
            "(never|hardly ever|rarely) (accurate|right|up to date|correct|on time|in sync|matches?|complete|know\\w*|"
            "get\\w*|stops?)(?! (asked|heard))",
            "duplicates?( records)?|typos|(too many|full of|so many|about \\w+|more|fewer|always an?|\\w+) (mistakes|"
            "errors)|always a mistake|mis-?\\w+ed orders",
            "(every|each) (second|third|fourth|fifth|in (two|three|four|five|ten|twenty)) ?\\w*|one \\w+ in (two|"
            "three|four|five|six|ten|twenty)",
            "\\w+ (per cent|percent) (of|and that's|is)[^.;!?]{0,20}?(wrong|lost|scrap|waste|too|much|missing|"
            "returned)|too (many|few|little|much(?! (for|to ask))) (?!words|to)\\w+",
            things=f"(our|the|my|this|{_THINGS})( (?!\\w+n't(?!\\w))[^\\s.,;!?]+){{0,2}}?",
            often=OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
