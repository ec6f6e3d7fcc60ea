"""Need told in everyday words of what goes wrong: noises, things that act by themselves, loads carried by hand, people
who fight over the one there is, food that comes back cold. Nobody calls it a problem; anybody would.
"""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_ACTS = words(
    """
    alarms?, beeps?, buzz(es)?, rings?, bleeps?, flash(es)?, blinks?, stops?, restarts?, reboots?, resets?, opens?, closes?, locks?, unlocks?, starts?, trips?, jumps?, crash(es)?, fails?, beeping, ringing,
    (goes|go|went|going|shuts?|switch(es)?|turns?|comes?|came|cuts?|sets? itself|blows?) (off|down|out|on|up|dead|over)
    """
)
_NOISY = words(
    "strange, funny, odd, weird, awful, terrible, horrible, dreadful, nasty, grinding, knocking, clicking, scraping, whining, rattling, banging, humming, squealing, buzzing, hissing, crunching, gurgling, rumbling"
)
_LIFTS = words(
    """
    carry, carries, carrying, carried, lift, lifts, lifting, drag, drags, dragging, dragged, haul, hauls, hauling, lug, lugs, lugging, lugged, heave, heaves, hump, humps, push, pushes, pushing, shove, shoves,
    wheel, wheels, wheeling, schlep\\w*, cart, carts, roll, rolls, walk(?= (them|him|her|it|the)(?!\\w))
    """
)
_UP = "(stairs?|steps?|flights?|yard|hill|ladder|road|street|cellar|basement|attic|car park|field|ramp|barn|court)"
_BUYERS = words(
    """
    customers?, callers?, guests?, people, patients?, parents?, clients?, tenants?, members?, folks?, shops?, stores?, buyers?, neighbou?rs?, residents?, visitors?, staff, drivers?, players?,
    volunteers, congregation, passengers, students, pupils, teachers, nurses, they
    """
)
_COSTS = words(
    """
    rent, rents, repairs?, fuel, diesel, petrol, heating, electricity, power, interest, postage, fees, bills?, overtime, commissions?, maintenance, parts, wages, shipping, freight, mechanic, waste
    """
)
_COUNT = "(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|nineteen|twenty|thirty|forty|fifty|sixty|half)"
_MACHINE = "(ours|mine|(the|our|my) (old one|one we have|engine|motor|pump|tractor|van|truck|lorry|machine|boiler|compressor|mower|saw|press|lift|digger|combine|bike|boat))"
_PAPERS = (
    "(you|(the|that|your|his|a) )?(quotes?|contracts?|forms?|papers?|offers?|signed|e-?mails?|answers?|questionnaire)"
)

EVERYDAY = (
    Sign(
        "need.befalls",
        Stance.FOR,
        phrases(
            "(?<!to\\s)(?<!can\\s)(?<!should\\s)(?<!must\\s)(?<!could\\s)(?<!would\\s)(?<!ll\\s){acts}( (between|in|at|on|during|over) [\\w-]+( [\\w-]+)?)? ((always|all|just) )*"
            "(for no ((good|earthly|apparent|obvious|particular|known) )?reason|by (itself|themselves)|on (its|their) own|out of the blue|at random|for nothing|when(ever)? (it|they) (likes?|feels? like it|wants?|pleases?)|when nobody asked)(?!\\w)|(?<!to\\s)(?<!can\\s)(?<!should\\s)(shuts|switches|turns|locks|resets) itself (off|on|down|up|out)",
            "(makes?|making|made) (?!no(?!\\w)|any(?!\\w))((?!(the|right)(?!\\w))[\\w-]+ ){1,4}?(noises?|racket|din|clatter)(?!\\w)|(?<!no\\s){noisy} (noises?|sounds?)(?!\\w)|"
            "(screams?|howls?|roars?|groans?|shrieks?|whines?|hums?|rattles|clanks?|bangs) (like (a|an)(?!\\w)|so (loud(ly)?|hard|badly)|all (through|day|night|the time))|sounds? like (a|an|my) ((old|dying|jet|sick) )*(helicopter|tractor|jet|plane|train|engine|lawn ?mower|coffee grinder|cement mixer|drum|hailstorm|machine gun)s?(?!\\w)|"
            "(a|that) (rattle|knock|squeal|whine|clunk|screech|rumble|wobble) (under|from|somewhere|behind|coming|when|every)(?!\\w)",
            "(can't|cannot|cant|couldn't|cannae) ((really|just|possibly|even) )*(send|use|open|drive|work|serve|show|let|run|live|play|keep|put|rent|ship|teach|sit|train|receive|welcome|leave)"
            "( (?!(you|your)(?!\\w))[\\w'’-]+){0,5}? like (this|that)(?=[.,;!]|$| (any|for|it|its|in|with|because|and)(?!\\w))",
            "(fights?|fighting|fought|squabbl\\w+|quarrel\\w*|bicker\\w*|argues?|arguing|scrambl\\w+|elbow\\w*) ((each other|all day|daily|constantly|always|among(st)? themselves) )*"
            "((over|about) (who(se)?|the|an?|one|every|which)|for the (one|only|last|same)) (?!(price|budget|money|bill|fee|cost|contract|wording|terms|remote|offer)(?!\\w))[\\w-]+",
            "(?<!you\\s){buyers} ((all|just|keep|keeps|always|often|even|then) )*(sends?|sending|sent|brings?|brought|bringing|hands?|handed|returns?) (it|them|their|half|our|my|one|everything|the (?!{papers}(?!\\w))[\\w-]+)( [\\w-]+)? back(?!\\w)(?! to (you|me)(?!\\w))",
            "by the time (it|they|I|we|anyone|anybody|somebody|someone|he|she|you|(the|our|my) [\\w-]+)(?!\\w)[^.;!?,]{1,40}?,? (it|they|(the|our|my|half the) [\\w-]+)('s| is| are|'re) ((all|already|always|long|half|far) )*"
            "(cold|gone|off|too late|stale|melted|out of date|wet|full|dark|empty|sold out|spoilt|ruined|dry)(?!\\w)|('s|is|are|'re|was) ((all|already|stone|long|half) )*(cold|gone|stale|melted|soggy|warm|ruined|too late) by the time (it|they|I|we|he|she|anyone|anybody|the|our|my)(?!\\w)",
            "(half|most|a third|a quarter|loads|too many|{count})( of)?( (the|our|my|them))?( [\\w-]+)? (comes?|came|gets? sent|(is|are) sent) (straight |right |all )?back(?=[.,;!]|$| (again|with|every|because|damaged|broken|unsold|wet)(?!\\w))",
            "(nobody|no ?one) (will|wants to|dares|dares to) (go|climb|sit|sleep|ride|drive|step|eat|stand) [^.;!?]{0,25}?(any ?more|in there|in it|on (it|them|that)|up (there|it|that))(?!\\w)",
            "(won't|wont|will not|'ll never) (make|last|survive|see) (it (to|through) |another |the |till |until |out the )+([\\w-]+ )?(winter|summer|season|year|spring|christmas|harvest|week|month)(?!\\w)",
            "comes? out (brown|cloudy|grey|gray|crooked|blurred|blurry|smudged|lumpy|burnt|raw|black|yellow|soggy|uneven|streaky|faded|upside down)(?!\\w)|(covered|caked|thick|black|filthy) (in|with) (dust|rust|soot|grease|mould|mold|grime|flies|mud|sand|limescale)(?!\\w)",
            "(the|our|my) (fuses?|breakers?|power|lights?|internet|heating|signal|screens?) ((always|just|all) )*(goes|go|drops?|dies|die|fails?)( (off|out|down|dead))? (every (time|day|night|week)|whenever|each time|as soon as)(?!\\w)",
            "(half|most|all|a (third|quarter)) (of )?(our|my|the) (takings|profits?|earnings|margins?|income|revenue) (goes?|going|is spent) (on|into)(?!\\w)",
            "{lifts} [^.;!?,]{2,35}? ((up|down|across|through|from|out of) (the|a|our|my|two|three|four|five|six|that) ([\\w-]+ )?{up}|upstairs|downstairs|uphill)(?!\\w)",
            "{costs} ((alone|just|now|always|bills?|costs?) )*(swallows?|eats?|gobbles?|devours?) ((up|into|nearly|almost|about|just) )*(whatever|everything|all|half|most|our|my|(the|our|my) [\\w-]+|what|a (third|quarter)|any)(?!\\w)",
            "((no|not a|not one) (?!(money|budget|funds?|cash|room|time|thing|doubt|dollars?|cent|penny|reason|days?|one|use)(?!\\w))[\\w-]+|nobody|no ?one|not a soul|hardly (anyone|anybody)) left (who|that|to) "
            "(?!(pay|ask|sign|buy|spend|approve|decide|convince|negotiate|talk|speak|persuade)(?!\\w))[\\w'’-]+",
            "(the|our|my|these|those|half the) (?!(price|prices|cost|costs|offer|rate|rates|interest|leaves|rain|team|boss|deal|project)(?!\\w))([\\w-]+ ){1,2}(blows?|slides?|flies|fly|slips?|tips|topples?|rips?|drifts?|comes?|falls?) (clean |right |all )?(off|away|apart|over)"
            "(?=[.,;!]|$| (when|every|whenever|as soon|in (anything|the (wind|rain|heat))|and|all the time)(?!\\w))",
            "{machine} ((has|have|just|'s|had|finally) )*(put|thrown|threw|blown|blew|dropped|burst|spat|shed|cracked|chewed|stripped|burnt|burned|melted|snapped|lost) ((out|through|up) )?(an?|its|the|another|two|three) (?!(price|offer|contract|deal|order|client|game|match|customer|bid)(?!\\w))[\\w-]+",
            "(dust|soot|grease|grime|ash|sawdust|flour|pollen|dirt|mould|mold)( it)? (lies|lays|lie|settles?|sits|gets?|hangs|sticks?|comes) ((thick|all) )*(on|in|over|into) (everything|every|all|our|the|my)(?!\\w)",
            "(gets?|runs?|getting|running) ((so|too|very|really|red|burning|that) )*hot ((in|up) (there|here) )?(from|after|that|and|you|nobody)(?!\\w)|(breakers?|fuses?|cabinets?|electrics?|and|they|it) ((just|always|all|keeps?) )*trips?(?=[.,;!]|$| (out|again|every|when|all the)(?!\\w))",
            "{buyers}( (who|that))? ((rings?|calls?|phones?|dials?|just|always|us|here|in|up|the|our|my|and|then|they|[\\w-]*(office|clinic|shop|desk|line|number|school|practice)) )*(gets?|reach|reaches|lands?|ends? up|hears?|got) ([\\w'’-]+ ){0,5}?"
            "(voicemail|(busy|engaged) (tone|signal)|answerphone|answering machine|wrong (department|person|number|office|desk|extension)|dead line)(?!\\w)",
            "(can't|cannot|cant|cannae|couldn't|can hardly|can barely|(nobody|no ?one) can|hard to|impossible to) ((even|really) )*tell (?!(you|anybody|anyone)(?!\\w))([\\w'’-]+ ){1,5}?(from (a|an|another|the|one)|apart)(?!\\w)",
            "{count} [^.;!?]{0,40}?(and|but|,) ((I|we|only) )*(can ((only|just|still) )*(find|put (my|our) hands on|account for|trace|locate)|(only )?{count} ((ever|only) )*(came|come) back)( (about|only|maybe))*( {count})?(?=[.,;!]|$| of (them|those)(?!\\w))",
            "{buyers} ((is|are|being|get|gets|getting|keep|keeps|been|have|has|all|now|always|starting|start|starts|to|really) |'re |'ve )*(rude|cross|grumpy|nasty|cursing|curse|moans?|moaning|laughs?|laughing|jokes?|joking|swears?|swearing|shouts?|shouting|mocks?|mocking|sneers?|whinge|whingeing|griping)"
            " (about|at|over|because)(?!\\w)(?! (you|your)(?!\\w))",
            "(with|has|have|'ve got|got|there's|there is|is) (a|an|two|three|several) ((big|small|hairline|long|great|nasty|huge|little|bad|deep|wide|proper) )*(crack|hole|split|tear|rip|gash|dent|puncture|leak|chip)s? ((right|all|clean|straight|running) )*(across|down|along|in|through|round|under) (it|its|one|the|our|my)(?!\\w)",
            acts=_ACTS,
            noisy=_NOISY,
            buyers=_BUYERS,
            papers=_PAPERS,
            lifts=_LIFTS,
            up=_UP,
            costs=_COSTS,
            count=_COUNT,
            machine=_MACHINE,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.no_value_seen",
        Stance.AGAINST,
        phrases(
            "what ((it|that|this|they|you|(an?|the|your|such an?) [\\w-]+( [\\w-]+)?) ?('d|would|could|might|will|is (supposed|meant) to)|(I|we)('d| would| could)) ((ever|really|even|actually) )*"
            "(add|do|bring|change|help|improve|gain|give|save|use|put|offer|solve|want)(?!\\w)[^.;!?]{0,30}?,? (neither of (us|them)|none of us|nobody|no ?one|I|we|not one of us) ([\\w-]+ ){0,2}?"
            "(can|could|can't|cannot|couldn't|knows?|don't know|wouldn't know|has (any|no) idea|have no idea)(?!\\w)",
            "(would|'d) ((only|even) )?(be|do|serve) for what(?=\\W*$)|(wouldn't|would not|don't|do not|couldn't) ((even|really) )*(know|say|tell you) (for what|what for)(?=\\W*$|[.,;!])|for what would (I|we) (need|want|use) (it|one|that|an?)(?!\\w)",
            "what would (it|that|this|one|they) ((ever|even) )*be (good|used|of use) for(?=\\W*$)|what would (I|we) ((ever|even) )*(need|want|use) (it|one|that|this|them) for(?=\\W*$)",
            "what (would|could|should|'d) (we|I) ((ever|even|possibly) )*(do|want) with (it|one|that|them|those|an?|another|two|such)(?!\\w)(?! (old|other|second opinion)(?!\\w))",
        ),
        negatable=False,
        in_questions=True,
    ),
    Sign(
        "need.works",
        Stance.AGAINST,
        phrases(
            "for (this|that|it|those|what (we|I) (do|cut|make|have|sell|build|need)),? (a|an|the|our|my) (?!(money|budget|sum|amount|week|day|month|price|person|one)(?!\\w))[\\w-]+( [\\w-]+)? (is|are|was) ((quite|good|more than|still) )*(enough|plenty|sufficient)(?=[.,;!]|$| (for|so|and)(?!\\w))",
            "(gather|gathers|gathering|gathered|collecting|collects) dust|(stood|stands|standing|sat|sits|sitting) ((just|only|there|mostly|then|always) )*(in (the|a) corner|around unused|unused)",
            "(no|not a|not one|never a) complaints? ((at all|whatsoever|here|from us|on our side)(?!\\w))|(it|they|she|he|ours|mine)('s| is| are|'re) ((still|all|absolutely) )*(first[- ]class|good as gold|right as rain)(?!\\w)|(it|they|she|he|ours|mine|(the|our|my) [\\w-]+( one)?)('s| is| are|'re) (still )?going strong(?!\\w)",
            "(apprentice|intern|nephew|niece|son|daughter|kid|grandson|granddaughter|secretary|trainee|he|she) (was|must have been|has been) ((just|only|probably) )*(clicking|pressing|messing about|messing around)|(only|just) (came|signed up|wanted|filled (it|that|the form) (in|out)|entered|ticked|clicked) "
            "([\\w-]+ ){0,4}?(umbrella|certificate|prize|voucher|raffle|mug|t-?shirt|free \\w+|gift card)(?!\\w)|(I|we) (just|only|simply) (like|enjoy|love) (trying|playing|looking|clicking|tinkering|testing) ((around|about|with|at|out|new) )*(things|stuff|everything|gadgets|toys)(?!\\w)",
            "everything('s| is| was) ((still|all|just) )*(there|oiled|in (its|the right) place|as it should be|shipshape|tip-top)(?=[.,;!]|$| and(?!\\w))",
        ),
        negatable=False,
        direct=False,
    ),
)
