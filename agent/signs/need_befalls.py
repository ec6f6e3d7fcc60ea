"""Need told as what befell: water in the cellar, people in lines, things that no longer do their work, hands that left.

Such words name no problem and wish for nothing; that it should be so no longer goes without saying.
"""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_INTRUDER = words(
    """
    water, rain, rainwater, snow, wind, damp, dust, smoke, sewage, mud, sand, frost, fumes, mice, rats, raccoons?, squirrels?, birds, bats, ants, flies, wasps,
    pigeons, cold air, draughts?, drafts?, weeds, roots, the (river|creek|stream|sea|tide|cold|smell|noise)
    """
)
_PLACE = words(
    """
    basement, cellar, vault, attic, loft, hayloft, hall, hallway, barn, shed, garage, workshop, kitchen, office, classrooms?, store, shop, storeroom, warehouse,
    stables?, church, vestry, crypt, stairwell, stairs, ceiling, floors?, walls?, carpets?, lobby, gym, cabin, building, house, flat, apartments?, pantry, crawl ?space,
    [\\w-]+ room, rooms?, yard, aisles?, corridors?, doorway, roof, windows?
    """
)
_GIVES = words(
    """
    leaking, sliding (apart|off|about|around), blowing (off|away|over), buckling, cupping, warping, warped, sagging, sinking, tilting, crumbling, peeling, flaking, splitting, bulging, bowing, slipping, flickering, wobbling, rotting,
    fraying, frayed, heaving, cracking, swelling, swollen, subsiding, corroding, corroded, seizing( up)?, smoking, sparking, jamming, misfiring, stalling, dripping,
    sweating, creaking, chipping, shedding, fading, coming (off|away|loose|apart|undone|unstuck), falling (off|apart|to (bits|pieces)), giving (out|way), wearing (thin|through),
    worn (thin|through|out|down), going (soft|mouldy|moldy|rusty|bald|cold|off), rusted( through| shut| solid)?, rotted( through| away| out)?, stuck (open|shut|closed|half)
    """
)
_PART = words(
    """
    pipes?, lines?, hoses?, seals?, joints?, valves?, welds?, belts?, cables?, chains?, ropes?, straps?, bolts?, bearings?, gaskets?, hinges?, springs?, brakes?, engine, gearbox, clutch,
    motors?, compressor, batter(y|ies), bulbs?, boiler, furnace, pump, heating, heater, wiring, hard drive, screens?, axle, shaft, fence, gate, ladder, roof, ceiling, fridge, freezer, oven
    """
)
_OUTSIDER = words(
    """
    inspectors?, inspection, accreditors?, accreditation, auditors?, surveyors?, assessors?, examiners?, adjuster, (fire )?marshal, (fire|health|building) (department|chief|office),
    health (board|people|lady|man), state, county, city, council, insurers?, insurance( company)?, landlord, osha, union, licensing \\w+, bishop
    """
)
_THINGS = "((the|our|my|mine|ours|it|both|half|most|one|two|three|four|five|none|all|some) ((of|the|our|my|them|these|those|(?!(board|boss|bank|council|committee|price|deal|budget|contract|offer|term|project)(?!\\w))[\\w-]+) ){0,4}?)"
_LEFT = "(retired|left|quit|died|passed( away)?|moved( away| on| out)?|resigned|broke( down)?|gave (out|up)|packed (it )?in|burn(ed|t)( down)?|collapsed|went|closed|shut( down)?|were shut|stopped|was stolen|got stolen|fell (ill|sick))"
_NOT_OF_TROUBLE = "(?![^.;!?]{0,60}?(?<!\\w)(need\\w*|miss\\w*|problems?|trouble|issues?|complain\\w*|wanted|sign\\w*|decid\\w*|approv\\w*|budget|money|spen[dt]|pay|paid|afford)(?!\\w))"
_TALK = words(
    """
    reach (you|him|her|them|anyone|anybody|my \\w+|our \\w+), get (hold|approval|an answer|through to|back to|permission|it approved|sign-?off|to (you|it|your)), talk, speak, decide, find out, find (the )?time,
    find (anything|a (reason|use|need|problem)|one), call, come (up|to)(?! (speed|the))?, meet, ask, think, say, name, see, look, read, confirm, join, make it, attend, identify, justify, figure, persuade, convince,
    open (your|the (file|link|attachment|pdf)), afford, raise, put (aside|my|a), secure (the )?fund\\w*, fund, scrape, point, tell, detect, discover, pinpoint, spot, imagine, pay, set aside, save, commit, sign
    """
)
_PEOPLE = "(people|folks|guests|customers|visitors|parents|kids|children|students|patients|members|they|them|everybody|everyone|half of (them|us)|cars|trucks|families|fans|tourists|shoppers)"

BEFALLS = (
    Sign(
        "need.befalls",
        Stance.FOR,
        phrases(
            "{intruder} ((just|always|still|has|had|have|also|even|keeps?) )*(came|comes?|coming|gets?|got|getting|runs?|ran|running|pours?|poured|pouring|blows?|blew|blowing|drifts?|drifted|drifting|leaks?|seeps?|seeped|creeps?|crept|"
            "(finds?|found|finding) (its|their) way) ((straight|right|all|up|back|down|even|its|way) )*(in|into|inside|through|under|over|round|around|across|everywhere)(?!\\w)",
            "{intruder} (('s|is|was|stood|stands|standing|lying|dripping|running|all|up|coming) )*(in|on|under|over|down|through) (the|our|my) ([\\w-]+ )?{place}",
            "(took|takes?|taking|taken) (in|on) ((some|a lot of|so much) )?water|(let|lets|letting) ((the|in) )?(water|rain|wind|cold|snow|damp|draughts?) (in|through)|(under|(ankle|knee)[- ]deep in|(inch|inches|foot|feet|puddles?|pools?) of) water|"
            "mop(s|ped|ping)? (up |out )?(the [\\w-]+( [\\w-]+)?|up|out) (every|after|each|when\\w*|again|all)",
            "(lined|backed|stacked|crammed|crowded|squeezed|packed) (up )?((clear|all|right|way|half|together) )*(out(?! (for|of (the )?(budget|scope)))|down|round|around|along|past|onto|outside|back|into)(?!\\w)|queue?ing ((all|clear|right) )*(down|out|round|around|along|past|outside|up)",
            "(lines?|queues?|tailbacks?) ((of [\\w-]+( [\\w-]+)?|for the [\\w-]+|at the [\\w-]+|that|always|just|all|was|is|were|are|goes|going|went|running|runs?|ran|reach\\w*|stretch\\w*|snak\\w*|hung) ){0,5}?"
            "(out (of )?(the (door|gate)|(to|into|onto) the)|a?round the (block|corner|building)|down the (stairs|street|road|hall|block)|((twenty|thirty|forty|fifty|sixty|\\d+) |an )(minutes|people|deep|long|hour)|hours|the (door|street|road|church|gate|highway))",
            "(a|the) (line|queue) of (ten|twelve|fifteen|twenty|thirty|forty|fifty|\\d+|people|customers|cars|trucks|folks|parents|kids|guests)",
            "{people} ((have|has|had|was|were|are|is|all|just|still|often) )*(stood|stand|stands|standing|waited|waiting|sat|sit|sits|sitting|squeezed|crowd\\w*|crammed) ((there|for|round|around|out|outside|in|on|a good) )*"
            "((an?|half an|one|two) hours?|(twenty|thirty|forty|fifty|\\d+) minutes|the (aisles?|floor|stairs|hallway|corridor|rain|doorway|cold|mud|one|only)|(outside|out)(?=[.,;!]|$| (in|for|because)))",
            "(trucks?|cars?|traffic|lorries|orders|drains?|toilets?|sinks?|sewers?|calls|sewage) ((are|is|was|were|got|gets?|all|always) )*(backed|backs?|backing) up(?! (to the cloud|daily|online))",
            "{things}((is|are|was|were|'s|'re|has|have|been|started|starts|keeps?|starting|all|already|still|slowly|now|really|badly|completely) )+{gives}(?!\\w)(?! (toward\\w*|behind|on (to )?you))",
            "((a|an|the|our|my|one|two|three|\\d+) ([\\w-]+ ){0,2}?)?{part}( (on|in|of|to|under) (the|our|my) [\\w-]+( [\\w-]+)?)? ((has|have|had|'s|is|are|was|were|just|all|completely|finally|both) )*(let go|gave|given (way|out)|gave way|went|gone|snapped|popped|split|sheared|blew|shot|dead|bust|out|kaput|had it)"
            "(?=[.,;!]|$| (and|again|last|since|on (us|me|mon|tues|wednes|thurs|fri|satur|sun)|in the|three|two|this|over)(?!\\w))",
            "((blow|run|come|read|test|measure)(s|ing)?|came out|ran|blew|tested|measured) (stone )?(cold|wet|damp|brown|rusty|lukewarm|hot and cold|rough|sluggish)(?=[.,;!]|$| (on|in|at|all|and|when|since|from|water)(?!\\w))",
            "{things}((is|are|was|were)n't|ain't|(is|are|was|were) not) ((really|quite|just|exactly|even|properly) )*(cutting it|up to (it|the (job|task|work|load))|pulling (its|their) weight|holding up|cooling|heating|charging|draining|closing|locking|printing|sealing|lighting|cutting|moving|turning|"
            "enough(?! (money|for (you|the price))))(?! (with|for) (you|now))",
            "{things}(doesn't|don't|doesnt|dont|won't|wont|does not|do not|can't|cant|barely|hardly) ((really|properly|even|always|fully|quite) )*(pull|draw|move|blow|suck|reach|swing|slide|fold|tip|steer|brake|hang|click|drop|fire|flow|latch|light|ring|cut|clean|grip|carry)s?"
            "( (any|much|a|the|straight|past|right|half|well|worth)(?! (change|need|difference|decision))( [\\w-]+){0,3}?)?(?=[.,;!]|$| (any ?more|because|when|in|at|on|properly|right|and|so|by|until|unless|after|over)(?!\\w))",
            "(doesn't|don't|doesnt|dont|won't|wont|can't|cant|didn't|isn't|aren't|hasn't) [\\w'’-]+ ((for |[\\w-]+ )){0,2}?(worth (a (darn|damn|dime|lick|hoot|toss)|beans|anything|spit)|for (toffee|beans|nuts|peanuts))",
            "{things}(hasn't|haven't|has not|have not|hasnt|havent) ((been|really|even|once) )*(run|rung|rang|worked|started|moved|turned|opened|closed|shut|locked|printed|cooled|heated|cleaned|serviced|painted|updated|maintained|replaced|repaired|inspected|washed|tuned|swept|calibrated|mowed|mown|treated|dusted|sharpened|resurfaced|insulated)"
            " ((right|properly|once|at all|up|in|on) )*(since|in (a|an|two|three|four|five|six|ten|twenty|\\d+|weeks|months|years|ages|forever|living)|for (a|two|three|weeks|months|years|ages|days)|all (day|week|month|year|season))",
            "(haven't|hasn't|have not|has not|'ve not|havent|hasnt|couldn't have|wasn't|weren't|nobody('s| has)( been)?|no ?one('s| has)( been)?|not|never)( been)? ((really|even|once|properly) )*(able to|managed to) (?!{talk}(?!\\w))[a-z]+",
            "(couldn't|couldnt|could not|can't|cant) ((even|really|properly) )*((open|start|serve|deliver|finish|ship|ride|play|teach|bake|heat|wash|light|drive|park|land|launch|plough|plow|milk|brew|weld|print)(?=[.,;!]|$| (for|on|in|all|at|anything|because|half|the (hall|shop|store|church|school|doors?|kitchen|kids|children|guests|cows|bread))(?!\\w))|"
            "get (the|our|my|them|it|a|two) ([\\w-]+ ){0,3}?(out|up|in|through|down|off|over|going|started|moving|clean|dry|warm|open|shut|closed|level|straight)(?=[.,;!]|$| (of|the(?! (board|council|committee|boss|management|door with))|there|any ?more|without|in|because|since|when)(?!\\w)))",
            "(been|was|were|went|going|gone|are|is|'re|left us) ((now|also|all) )*without (?!((a|any|much|the) )*(doubt|question|problems?|exception|issues?|reason|success|charge|obligation|commitment|contract|budget|money|funds?|plan|you|further|prejudice|trouble|incident|fail)(?!\\w))"
            "((a|an|any|our|the|proper|hot|running|working) )*[\\w-]+ (since|for|all|until|now|again|most|every|these|half|in (january|february|winter|summer))",
            "(haven't|hasn't|havent|hasnt|have not|has not|'ve not|not) had ((a|any|the|proper|decent|steady|reliable|enough) )*((hot|running|clean|warm|drinking) water|water|heat|heating|power|lights?|air conditioning|internet|phones?|signal|(working|functioning|proper|decent|reliable|full-time|steady) [\\w-]+( [\\w-]+)?)"
            " (since|in|all|for|on|at)(?!\\w)",
            "(?<!I\\s)(n't|not|nobody|no ?one|none|never|nothing|hardly|barely|we've no) {not_of_trouble}[^.;!?]{0,50}? since ([\\w'’-]+ ){1,4}?{left}(?=[.,;!]|$| (in|last|on|and|us|for|to|early|the)(?!\\w))",
            "since ([\\w'’-]+ ){1,4}?{left},? {not_of_trouble}[^.;!?]{0,20}?(nobody|no ?one|nothing|there's no|(we|I)('ve| have) (no|nobody)|has no|hasn't|haven't|can't|don't|doesn't|it's been|things have|everything's)(?!\\w)",
            "{outsider}('s| has| have)? ((now|already|just|also|even) )*(wrote|written|writing) (us|me|it|that|this|them|[\\w-]+ [\\w-]+|our [\\w-]+) up|{outsider}('s| has| have)? ((now|already|just) )*(shut|closed|condemned|red[- ]tagged|tagged|cited|flagged|roped off|locked) (us|our|my|half)(?! (deal|matter|file|case|books))",
            "(got|get|gets|getting|been|were|was) ((nearly|almost|already|just) )*(written up|cited|red[- ]tagged|condemned|marked down|dinged)(?= (for|by|over|twice|again|in|last|on|because)(?!\\w)|[.,;!]|$)",
            "(a|one|two|another|somebody's|someone's|the|my|our) ([\\w-]+ )?(kid|child|boy|girl|pupil|guest|customer|lady|man|woman|fella|worker|resident|patient|visitor|tenant|mother|father|[\\w-]+-in-law|toddler)s? ((just|has|had|nearly|almost|already|very) )*(went (down|over|through|off)|gone (down|over|through)|(nearly|almost) (went|fell|put|lost|broke|got|drowned|choked))",
            "(somebody|someone|one of (us|them|the \\w+)|a (kid|child|customer|guest|worker|visitor))('s| is|'ll| will|s)? ((sure|bound|going|gonna|about|just|one day|soon|to|eventually) )+((get|be) (hurt|killed|injured|burn(ed|t)|crushed|locked in|electrocuted)|break (his|her|their|a|an) \\w+|fall|trip|slip|drown|lose (a|an|his|her|their))(?!\\w)",
            "(luck|lucky|miracle|wonder|mercy|grace of god) ((that|so far|how|why|we|say|it's|is|alone) )*(nobody|no ?one|none of|not (one|a)|it hasn't|they haven't|there hasn't)",
            "(gave|given|sold|booked|sent|shipped|rented|promised|billed|charged|ordered|printed|delivered|entered|hired out|let) ((the|that|out|us|them|him|her) )*(same|wrong) ([\\w-]+ ){1,3}?(twice(?! (over|a year|the))|two times|three times|to (two|three|both|different|several|another|somebody|someone)( different)?( [\\w-]+)?(?=[.,;!]|$))|"
            "(two|three|four|five|several|some|half the|\\d+) ([\\w-]+ ){1,2}?(got|had|handed in|turned in|were given|received|showed up with|ended up with|booked) the (same|wrong) (?!(e-?mail|mail|letter|offer|quote|message|idea|answer|brochure|advice|link)(?!\\w))\\w+|"
            "(ten|twelve|twenty|thirty|forty|\\d+|so many|half a dozen|dozens of) (identical|copied|forged|fake) [\\w-]+|(sent|send|gave|given|shipped|delivered|billed|charged|handed) ([\\w-]+ ){1,3}?(somebody|someone|another [\\w-]+) else's",
            "(neighbou?rs?|parents|customers?|tenants?|residents?|guests?|staff|drivers|members)(('s|'ve|has|have|is|are|keep|keeps|been|all|always|constantly|forever) |'s |'ve | )*(on at (us|me)|on (our|my) backs?|at our throats|after us about|breathing down (our|my) necks?|up in arms|giving (us|me) (grief|hell|an earful))",
            "(nails?|screws?|wires?|springs?|glass|rebar|splinters?|tiles?|bolts) ((is|are|keeps?|all|still|just) )*(sticking|poking|hanging|showing|exposed|bare|loose)(?! (point|cannon|end))",
            "so (bad|badly|loud|hot|cold|dark|dusty|smoky|wet|slow|slippery|noisy|full|steep|narrow|heavy|rough|thin|weak|dim|faint|muddy|damp|cramped) ((that|now) )?(we|you|they|nobody|no ?one|people|half|everybody|everyone|(the|our|my) [\\w-]+|I) (?!(guess|think|thought|mean|want|would|wonder|say|hope|suppose)(?!\\w))[a-z]+",
            "(have|'ve|got|has|there's|there is|share|sharing|with|on) ((got|only|just|exactly) )*(one|a single) (?!(budget|price|account|person|decision|offer|question|contract|thing)(?!\\w))([\\w-]+ ){1,2}?(for|between|among|amongst) (all|everybody|everyone|the (whole|entire|two|three|four|five|six|lot)|\\d+|(three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty) [\\w-]+)",
            "(slipped|tripped|stumbled|skidded|fell( down| over| off)?|went (down|flying|over)) (on|over|off|down|through|into) ((our|the|those|that|my|a|some) )([\\w-]+ ){0,2}?(stairs?|steps?|floors?|ice|ramp|edge|curb|kerb|hole|ditch|path|pavement|sidewalk|threshold|carpets?|cables?|cords?|mats?|deck|stage|ladder|platform|railing|tiles?|rugs?|boards?|lot|driveway|yard|entrance)",
            "(threw|throw|throwing|thrown|tip|tipped|tipping|pour|poured|pouring|dumped|chucked|tossed|binned|scrapped|wasted|wrote off|written off) ((out|away|off|down|about|nearly|over|almost|some|at least|a good) )*(\\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|a hundred|hundreds|dozens|half|a (third|quarter|whole|full|dozen|couple|week's|day's)|whole|bags?|boxes|crates|buckets|trays) [\\w-]+",
            "{things}(fogs?|mists?|ices?|clogs?|blocks?|overflows?|drops?|cuts? out|trips|shuts|locks|blows|floods|fills?|jams?|sticks?|fails?|crash(es)?|stops|dies|leaks|drips|rattles|shakes|smokes|stinks?|smells?|sticks?|disconnects?|resets?|restarts?|shorts?|freezes) ([\\w-]+ ){0,3}?(whenever|every (time|single time|morning|night|evening|day|winter|spring|summer|autumn|fall|week|monday|friday|saturday|sunday|hour|ten minutes|few \\w+)|each time|when(ever)? (it|the wind|somebody|someone|anybody|anyone|you|we|two|more)|as soon as|in (the )?(rain|winter|summer|cold|wind|heat|frost))",
            "(tastes?|smells?|stinks?|reeks?) (of|like) ((old|rotten|wet|bad) )?(metal|rust|mould|mold|gas|diesel|oil|smoke|sewage|drains?|feet|fish|damp|dogs?|eggs|bleach|chlorine|plastic|burn\\w*|a (drain|sewer|bin|barn|cellar))",
            "(everything|it all|all (of )?(our|my|the) [\\w-]+|the whole [\\w-]+)( (we|I) (own|have|do|know))? ((is|are|sits?|lives?|runs?|hangs?|stored|kept|still) )+(on|in|off|through) (one|a single|an old|a (twenty|thirty|ten|fifteen|\\d+)|somebody's|one person's|one man's) [\\w-]+",
            "(does|do|doing|did|write|writes|writing|types?|typing|enter|enters|entering|fills? (in|out)) (the|our|my|all the|his|her) (books|invoices|invoicing|paperwork|accounts|payroll|rota|orders|bills|billing|forms|reports?|timesheets|scheduling|schedule|stock|counting|vat|tax\\w*|records|letters|cleaning|bookkeeping|admin)"
            " (at night|in the evenings?|on (sundays?|saturdays?|weekends|the weekend|the bus|the train)|at (weekends|the kitchen table|home|midnight)|after (hours|work|midnight|closing|the kids|bedtime|supper|dinner)|(till|until) (midnight|late|all hours|\\w+ at night|one|two)|in bed|from memory)",
            "(wear|wears|wearing|wore|in) ((their|our|the|winter|heavy) )*(coats?|gloves|scarves|jackets|sweaters|ear ?plugs|hats|blankets) (in|inside|indoors|at (their|the|our)|all (day|winter))",
            "(the|our|my|a|two|three|half the|part of the|one of the) (?!(price|prices|cost|costs|offer|rate|rates|interest|snow|rain|boss|board|delivery|numbers?|man|lady|project|deal|request|mail|email|budget|idea|call|meeting|date)(?!\\w))([\\w-]+ ){1,3}?(blew|fell|washed|tore|broke|rusted|rotted|came|((got|was|were) (blown|washed|knocked|torn|ripped))|('s |has |have )(come|blown|fallen)) (down|off|over|away|loose|apart)"
            "(?=[.,;!]|$| (in|last|again|on (us|me)|and|twice|when|during|this|every|because)(?! (price|the (spring|end|agenda|list))(?!\\w))(?!\\w))",
            "(holes?|cracks?|rips?|tears?|dents?|splits|rot|rust|mould|mold|puddles?|stains|potholes?|ruts|bats|moths|woodworm|termites|asbestos|fleas|bed ?bugs|weeds|ice|algae|gash(es)?|punctures?) ((all|right|clean|straight|big enough) )*(in|on|under|through|along|behind|over|round|across|down) ((of|all) )?(the|our|my|every|each|both|half) (?!(budget|market|plan|schedule|offer|contract|argument|diary|calendar|story|cake|market|case)(?!\\w))[\\w-]+(?! (is|are|measures|must be|should be) ((about|only|exactly|just) )?\\d)(?!\\w)",
            "(cows?|horses?|ponies|sheep|goats?|pigs?|dogs?|hens|chickens|toddlers?|residents?|cattle|bulls?|heifers?|calves|lambs?|donkeys?) ((keep|keeps|just|always|have|has|had|been) )*(got|gets?|getting|gotten|broke|breaks?|breaking|wandered|wander|escaped?|escaping|ran|run|strayed|stray)( (out|loose|off|away|through|onto|into)|(?=[.,;!]|$))",
            "(pinch|cut|scratch|burn|hurt|catch|trap|tear|snag|bruise|crush|nip|stab|poke)(es|s)? (people's|our|my|their|the [\\w-]+[’']s?|[\\w-]+s[’']|everybody's|everyone's|guests|customers|kids) (fingers?|hands?|backs?|legs?|knees?|clothes|feet|heads?|skin|hair|tights|sleeves|shins|toes)",
            "(is|are|'s|'re|was|reads?|been|measures?|weighs?) ((always|way|all|still|a bit) )*(off|out|wrong|short|high|low|over|under) by (a|an|half|two|three|four|five|ten|\\d+|up to|as much|about)",
            intruder=_INTRUDER,
            place=_PLACE,
            gives=_GIVES,
            part=_PART,
            outsider=_OUTSIDER,
            things=_THINGS,
            left=_LEFT,
            talk=_TALK,
            people=_PEOPLE,
            not_of_trouble=_NOT_OF_TROUBLE,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
