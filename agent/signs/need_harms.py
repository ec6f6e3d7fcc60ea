"""Need told as harm: what people, animals and goods come to, things that refuse their work, what outsiders demand."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_NUMBER = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a|an|another|several|some|half|most|many|\\d+|(three|two|four|half|most|some|one|several|\\d+) of)"
_BEING = words(
    """
    kids?, child, children, boys?, girls?, pupils?, students?, lads?, men, man, women, woman, ladies, lady, people, persons?, fella, bloke, customers?,
    clients?, guests?, patients?, visitors?, tenants?, residents?, drivers?, nurses?, waiters?, cooks?, staff, workers?, colleagues?, employees?,
    apprentices?, members?, players?, riders?, passengers?, ponies, pony, horses?, cows?, calves, calf, sheep, lambs?, goats?, hens?, chickens?, pigs?, dogs?, cats?,
    dancers?, singers?, pickers?, climbers?, runners?, swimmers?, teachers?, carers?, users?, wheelchairs?, old \\w+
    """
)
_HURT = words(
    """
    faint(s|ed)?, fell(?! (asleep|in love|through|behind with|in with)), fall(s|en)?(?! (asleep|in love|into|under|through|behind)), (is|are|keep|keeps) dying, slip(s|ped)?, trip(s|ped), stumble[sd]?, drown(s|ed)?, died, dies, choked, cough(s|ed|ing)?, sneez\\w+, vomited, threw up, collapsed, got stitches,
    (went|go|goes|gone) (lame|deaf|off sick|sick|home sick|hungry), g[eo]ts? (hurt|burnt|burned|cut|bitten|stung|bruised|bruises|blisters|wet|soaked|cold|sick|ill|lost|stuck), got (a|her|his|their) [\\w-]+ (cut|broken|burnt|caught|crushed),
    broke (a|an|his|her|their) \\w+, twisted (a|an|his|her|their) \\w+, left(?= (because|over|on us|since|us|last))(?! us (a|the|one|some|his|her)(?!\\w)), quit, walk(s|ed|ing)? out, storm(s|ed|ing)? (out|off), turn(s|ed|ing)? (round|around|back|on (his|her|their) heels?),
    drive(s)? (off|past|on), drove (off|past|on), refus(e|es|ed) to (come|work|sit|eat|use|enter), gag(s|ged)?, shiver(s|ed|ing)?, freez(e|es|ing)(?! (the|our|their|all|prices|hiring|spending)), sweat(s|ing)?
    """
)
_WORKS = words(
    """
    start, close, shut, open, lock, rise, set, dry, stick, hold, heat, cool, cool down, stay (cold|hot|warm|dry|clean|up|on|shut|closed|put|lit|open), charge, drain, flush, lift, spin, burn, light, grow, ring, connect, sync,
    boot, switch (on|off), cut (straight|clean\\w*|properly|any ?more|through), seal, balance, scan, tally, come (off|out|unstuck|clean), brew, bake, flow, latch, germinate, hatch, ripen, keep (warm|cold|fresh|time|still|the (cold|heat|water|rain|damp|wind)), turn (on|off|over)
    """
)
_SPOILT = words(
    """
    cracked, broken, burnt, burned, damaged, mouldy, rotten, wrong, late, cold, soggy, wet, soaked, spoiled, spoilt, ruined, dented, crushed, squashed, bruised, torn, scratched, melted, frozen,
    stale, dead, wilted, sour, off, lumpy, crooked, blurred, smudged, unreadable, back, short, empty, in the (bin|skip|trash|garbage|rubbish|wrong place)
    """
)

HARMS = (
    Sign(
        "need.harm",
        Stance.FOR,
        phrases(
            "{number} ((of (the|our|my) )?[\\w-]+ )?{being} ((\\w+ly|just|almost|nearly|already|has|have|had|who) )*{hurt}(?!\\w)",
            "(the|our|my|your|their) {being} ((\\w+ly|just|almost|nearly|keep|keeps|always|all|often|have|has|had) )*(fainting|falling(?! (asleep|in love|into|under|behind))|slipping|tripping|choking|leaving(?= (us|because|over|again|[.,;!]|$))|quitting|coughing|{hurt})(?!\\w)",
            "(the|our|my|those) {being} ((are|is|were|was|come|came|get|got) )((all|always|constantly|home|in) )*(soaked|drenched|wet through|frozen stiff|freezing|chilled)",
            "(patients|guests|customers|clients|kids|children|people|students|pupils|residents|visitors|staff|members|tenants|passengers|cows|horses) ((even|now|just|already|actually|literally|have|keep) )*{hurt} "
            "(on|in|at|over|because|when|every|all|off|from)(?!\\w)",
            "(has|have|had|need|needs|needed) to be (redone|remade|reprinted|repainted|rewashed|((taken|done|made|printed|washed|cut|typed|sent|painted|baked|started|ordered|entered|checked|brewed|welded|built) (again|twice|(all )?over( again)?)))",
            "(had|have had|'ve had|saw|seen|watched) {number} ((\\w+) )?{being} (walk|storm|turn|drive|fall|slip|trip|faint|leave|cry|complain|choke|walking|leaving|falling|slipping)(?!\\w)",
            "(we|I|they|staff) (now |still |always |just )?(bin|chuck|scrap|dump|skip|throw out|toss|pour away|burn|break|crack|spoil|ruin|reject|misprint|spill) (every (second|third|fourth|fifth|sixth|tenth|other)|{number}|a lot|loads|so (much|many)|half|a third|a quarter|the lot)(?!\\w)",
            "(half|a third|a quarter|every (second|third|fourth|fifth|tenth|other|last)|one in (two|three|four|five|ten)|(two|three) out of \\w+|most)( of)?( (the|our|my|these|those))?( [\\w-]+){1,2} "
            "((always|just|usually|often) )*(arrives?|comes?( out| back)?|goes|ends? up|turns? out|gets?|is|are) {spoilt}(?!\\w)",
            "(my|his|her|their|our|the \\w+'s) (back|knees?|shoulders?|wrists?|hips?|elbows?|hearing|lungs)('s| is| are|'re|s)? ((completely|all|just|really) )*(gone|had it|knackered|bad) (from|with|after|because)",
            "(the|our|my|mine|ours|it|half the|most of the) ((?!(board|boss|bank|cfo|ceo|price|deal|project|work|works|season|term|course|class|classes|year|shop|store|school|office|museum|branch|fair|show|festival|budget|contract|offer|meeting)(?!\\w))[\\w-]+ ){0,3}?(won't|wont|will not|refuses? to|no longer|doesn't|doesnt|don't|dont|never) ((really|properly|even|always|fully|quite) )*"
            "{works}(?=[.,;!]|$| (any ?more|because|when|in|at|on|for|properly|right|and|so|by|until|unless|after|over)(?!\\w))",
            "{being} (can't|cannot|cant|can hardly|can barely|struggle to) (get (?!(approval|hold|money|time|a loan|the money|funding)(?!\\w))|reach|see|hear|find|read|sleep|breathe|turn|park|pass|climb|follow|concentrate|work)(?! (you|me|your)(?!\\w))",
            "(our|my|the) ([\\w-]+ ){1,2}(is|are|'s|dates?) ((still|all|even) )*(from|back to) (the )?(19|200)\\d\\d?s?(?!\\d)",
            "(rings?|calls?|phones?|writes?|knocks?|asks?|waits?) ((us|in vain) )?(two|three|four|five|six|\\d+|several|ten|twenty|thirty|forty) (times|hours|minutes|days|weeks) (before|until|till) (anybody|anyone|somebody|someone|we|they get|it)",
            "(machine|printer|copier|reader|till|terminal|lift|oven|dryer|mangle|loom|washer|it) (eats|chews( up)?|swallows|shreds|rips|tears|mangles|scorches|burns) (the|my|our|up|every|all|people's|half)",
            "(foxes?|wolves|wolf|mice|rats?|moths|crows|pigeons|boars?|deer|slugs|wasps|badgers?|martens?) ((has|have|always|keep|keeps) )*(had|took|taken|got|gets?|eats?|ate|eating|dig|dug|digging|nest\\w*|raid\\w*|come|in the|at the|were in)",
            "(tiles?|paint|plaster|pieces?|bits|parts|screws?|handles?|slates?|labels?|buttons?|wheels?|shelves|panels?)('s|'ve)? ((has|have|just|always|keep|keeps|are|is) )*(come|comes|came|coming|fall|falls|fell|falling|flake|flakes|flaking) (off|out|down|apart|away)",
            "rain(s|ing)? (in|on my|on our|on the|through)|drips? (on|onto|through|into|from)|puddles? (in|on)|(mushrooms|fungus|moss|mould|mold) (on|in|growing)",
            "(council|inspectors?|inspection|fire (brigade|officer|service|department)|insurers?|insurance|landlord|health (inspector|department|office)|ministry|authority|authorities|regulator|auditors?|customs|bank)"
            "('s| has| have)? ((now|already|just) )*((gave|given|giving|set) us (till|until|a (deadline|warning|fine|date)|an (ultimatum|order)|notice|grief|hell|\\w+ (weeks|months|days))|(wrote|written) (us|me) up|(served|threatened|warned|fined|closed|shut) us)",
            number=_NUMBER,
            being=_BEING,
            hurt=_HURT,
            works=_WORKS,
            spoilt=_SPOILT,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
