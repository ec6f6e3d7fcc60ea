"""Need told as bad news: plain words for what goes wrong, in a clause of the buyer's own that denies nothing."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE, NOT
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_HAPPENS = words(
    """
    jams?, jammed, froze(?! (the|our|all) ([\\w-]+ )?(budgets?|spending|accounts?|hiring|cards?|credit|money|funds?|loan|wages|prices?|assets|investments?)), contradicts, contradicting, contradict (each other|one another|themselves), abandon(s|ed|ing)?, stole,
    eats? up, eating up, ties? up, tied up, clogs?, clogged, overflow\\w*, overheats?, mould\\w*, rusts?, rusting,
    wilt\\w*, perish\\w*, goes? off, go bad, goes bad, go cold, mislaid, misplac\\w+, mix(es|ed)? up, mix-ups?,
    forg[eo]ts?, forgotten, overlook\\w*, unanswered, unread, pil(e|es|ed|ing) up, gets? stuck, getting stuck,
    bump(s|ed|ing)? into, collid\\w+, trip over(?! it(?!\\w)), resign\\w*, retir(es|ing), bicker\\w*,
    argu(e|es|ing) (with|over|about), hunt(ing)? (for|down), chas(e|es|ing|ed) (after|up|our|the|late|missing),
    juggl\\w+, improvis\\w+, cobbl\\w+, redo, redoing, rework\\w*, contaminat\\w+, expires? on the shelf,
    run(s|ning)? aground, dries up, drying up, plummet\\w*, stagnat\\w+, shrink\\w*, dwindl\\w+, drown(s|ed|ing)?,
    strain\\w*, overload\\w*, interfer\\w+, interrupt(s|ed|ing) (us|our|the|production|work), derail\\w*, paralys\\w+,
    cheat(s|ed|ing)?, complain(s|ed|ing)?, grumbl\\w+, walk(s|ed|ing)? out on, let(s|ting)? us down,
    hold(s|ing)? (us|everything|things) (back|up), slow(s|ing)? (us|everything|things|the \\w+) down,
    cut(s|ting)? corners, end(s|ed)? up (in|with|doing|paying|on|throwing), (down|in|over|up|everything) twice,
    gets? (cold|wet|dirty|broken|damaged|muddled|confused|mixed|lost|dark), hit by, wiped out, shut(s|ting)? down,
    shut us down, grind\\w* to a halt, eaten away, wears? out, wearing out, peel(s|ing)? off, drip(s|ping)?, seep\\w*,
    squeak(s|ed|ing)?, squeal(s|ed|ing)?, rattl(es|ed|ing), (play|act)(s|ed|ing)? up, cut(s|ting)? out, on the blink,
    pack(s|ed|ing) up on (me|us), walk(s|ed|ing)? off on (me|us),
    burn(s|ing|t)? the (bottoms?|tops?|edges?|sides?|bread|crusts?|milk|food|pastry|dough),
    flood(s|ed|ing)?, short[- ]circuits?, blow(s|n)? a fuse, trips the fuse
    """
)
_IS = words(
    """
    clumsy, cumbersome, tedious, laborious, chaotic, confusing, opaque, patchy, flaky, unsafe, old-fashioned,
    dilapidated, cramped, noisy, draughty, drafty, damp, impossible, exhausted, worried, scared, anxious, vulnerable,
    exposed, at risk, risky, dangerous, overdue, overstretched, understaffed, undermanned, unmanageable, unworkable,
    untenable, unpredictable, unaccounted, unaware, unhygienic, inaccurate, incomplete, inconsistent, insufficient,
    inadequate, unprofitable, inefficient, unreadable, unusable, unclear to (staff|the staff),
    wrong (bags?|orders?|address\\w*|items?|goods|parts?|products?|prices?|rooms?|size|patients?|dates?|codes?),
    the wrong \\w+, demotivated, stressed, burnt out, a disgrace, disastrous, catastrophic, wasteful, disorgani[sz]ed,
    disjointed, fragmented, fragile, leaky, rotten, mouldy, broken, faulty, worn, cracked, bent, dented, scratched,
    rusty, shaky, wobbly, unstable, past it, clapped out
    """
)
_THING = words(
    """
    disasters?, catastrophes?, chaos, shambles, shortages?, spam, leaks?, mould, mold, queues?, pile-?ups?, hiccups,
    single point of failure, workarounds?, work-arounds?, burnout, workload, red tape, bureaucracy, mistakes, mix-?ups?,
    misunderstandings?, mishaps?, malware, damages?, near misses, casualties, infestation, pests?, vermin, rats, weeds,
    drought, failures?, wait times?, holdups?, hold-ups?, glitch\\w*, bugs, dead ends?, loopholes?, grievances?,
    complaints (about|from|that|because|every|this), strain, waste, wastage, overcrowding, congestion, traffic jams?,
    gridlock, chaos, arrears, late payments?, unpaid (invoices?|bills?|rent), bad debts?,
    lost (sales|orders|business|time|revenue|hours|keys), dirty data, poor (quality|visibility|lighting|sound),
    inconsistenc\\w+, discrepanc\\w+, inefficienc\\w+, vulnerabilit\\w+, weakness\\w*, deficienc\\w+, deficits?, gaps,
    a dead (loss|weight)
    """
)
_NOTHING_WRONG = phrases(
    "no|nobody('s)? (complain\\w*|asked)|nothing|none|without (a|any)|zero|rarely|seldom|never|any|few|if|whether",
    "avoids?|solved|gone|fixed|worth (the|every|a)|{no}",
    no=NOT,
)

BAD_NEWS = (
    Sign(
        "need.goes_wrong",
        Stance.FOR,
        phrases(_HAPPENS),
        direct=False,
        negatable=False,
        unless=f"{ELSEWHERE}|{_NOTHING_WRONG}",
    ),
    Sign(
        "need.is_bad",
        Stance.FOR,
        phrases(
            "(is|are|'s|'re|am|'m|get|gets|getting|becoming|become|became|becomes|grown|gotten|so|too|very|more|this|our|the|with|of|always|often|feel|"
            "feels|leave) ((so|too|very|often|always|pretty|quite|just|really|getting|all|rather|terribly|constantly|"
            "more and more|such|a|total|complete|an|absolute|incredibly|far|always|half|been) )*{bad}",
            "makes? (it|things|life|work|planning|\\w+ing) (\\w+ )?(impossible|harder|hard|difficult|miserable|"
            "unbearable)",
            "(my|our|their|his|her) (back|knees?|shoulders?|wrists?|hands?|feet|legs|neck|eyes)('s| is| are|'re|s) (all )?(in bits|in pieces|done (in|for)|finished|knackered|packing up|giving out|bad|aching|sore|wrecked|shot|ruined|killing (me|us|him|her|them)|going)|(my|our|their|his|her) (back|knees?|shoulders?|wrists?|hips?|legs) (gives? (out|up)|((can't|won't) (take|stand|do) (it|this|much)))",
            "(with|has|have|got|getting|gets?) (a )?(bad|sore|bust|strained|dodgy|twisted) (backs?|knees?|shoulders?|wrists?|hips?)",
            "too (hot|cold|warm|wet|dark|small|narrow|heavy|loud|noisy|weak|low|short|long|thin|old|rough|big|crowded|"
            "dear to run|tight|busy) (?!for (me to|tonight))(by|when|in|for|and|at|on)",
            bad=_IS,
        ),
        direct=False,
        negatable=False,
        unless=f"{ELSEWHERE}|{_NOTHING_WRONG}",
    ),
    Sign(
        "need.bad_thing",
        Stance.FOR,
        phrases(
            "(a|an|total|the|our|of|too many|so many|more|constant|have|had|has|get|with|is|are|from|by|lots of|and|"
            "in|such|complete|absolute|about|over|endless|daily|cause|causes|causing|to|recurring|against|for|'s|"
            "year's|due to|less|fewer|because of|two|three|four|five|six|ten|several|many|\\d+) {thing}",
            "^{thing}(?=[.,!]|$| (is|are|all|every|in|on|and|have|keep)(?!\\w))",
            thing=_THING,
        ),
        direct=False,
        negatable=False,
        unless=f"{ELSEWHERE}|{_NOTHING_WRONG}",
    ),
    Sign(
        "need.forced",
        Stance.FOR,
        phrases(
            "had to (hold back|recall|withdraw|pull|call (in|back|off)|clos\\w+|reprint|replace|write off|give up|evict|reject|return|compensate|close|stop|cancel|shut|throw|redo|turn (away|down)|send|postpone|refund|apologi[sz]e|scrap|"
            "borrow|hire|rent|start over|evacuate|rewrite|write off|work (through|all))",
            "had to do ([^\\s.,;!?]+ ){1,5}?(over(?! (the|phone|there|a|e-?mail)(?!\\w))|again|twice)",
            "(must|has to|have to|needs to|need to) (now |all |also |each |individually )*be (individually |properly |fully |continuously )?(tested|documented|recorded|inspected|labell?ed|traced|traceable|"
            "reported|logged|certified|measured|monitored|proven|verified|archived|encrypted|registered|counted|weighed|disinfected|sterili[sz]ed)(?! (by|on) (my|our|the) (boss|director))",
            "(get|gets|getting|receive|receives|received|have|field|handle|had) ([\\w-]+ ){1,4}complaints?(?! (about (you|your)))",
            "(depends?|relies|rely|hangs?|rests?) on (one|a single|two|an old|just one|a handful of) \\w+",
            "(worr(y|ied|ies)|afraid|concerned|scared|fear) (that|about (the|our|losing|\\w+ing)|of|we|they|the|our|"
            "somebody|someone)(?! "
            "(price|cost|your|budget|whether you))",
            "(second|third|fourth|fifth|\\w+th|umpteenth) time (this|in a|that|we)|(yet|once) again|had enough|(we're|"
            "are|am|I'm) stuck",
            "(share|sharing|shares) (one|a single|two|the only|an old)|(just|recently) (taken over|acquired|merged|"
            "inherited|bought)",
            "(a|an|like a) (\\w+ )?(jungle|minefield|lottery|zoo|circus|patchwork|sieve|black (box|hole)|house of "
            "cards|wild west|maze|labyrinth)",
            "(nobody|no ?one) (\\w+ly )?(?!(has|is|was|else|needs|wants|complains|asks|checks|decides|dies|signs|approves|"
            "objects|uses|misses|always|does|cares|"
            "minds|mentions)(?!\\w))[a-z]+[a-rt-z]s(?!\\w)",
            "sooner or later|one day (it|they|we|somebody|someone)('ll| will)|only a matter of time|waiting to happen|"
            "time bomb",
            "(needs|need|due for|overdue for|ready for|crying out for|begging for) (an? )?(overhaul|replacing|"
            "replacement|fixing|repair\\w*|renewing|renewal|refurbish\\w*|repainting|a rethink|modernis\\w+|updating|"
            "a refresh|cleaning up|tidying|sorting out|to be (replaced|fixed|repaired|renewed|modernised|modernized|"
            "rebuilt|redone|sorted|brought|moved|digiti[sz]ed|protected|secured|tracked|monitored))",
            "(customers?|clients?|guests|patients|parents|members|tenants|supermarkets|retailers|buyers|board|"
            "management|head office|investors?|landlord)( has| have| now| also)* (asked|asks?|told|tell|insist\\w*|"
            "demand\\w*|expects?|wants?|pushes|pushing|presses|pressing|forces|forcing) (us|me|our \\w+) (to|for|into|"
            "why|where|when)",
            "(insurers?|insurance|bank|landlord|auditors?|inspectors?|manufacturer|vendor|supplier|provider) (company "
            ")?(won't|will not|refuses?|no longer|threatens?|is (dropping|ending|discontinuing)|has (dropped|ended|"
            "discontinued))",
            "(going|went|gone|gets?|getting) (from bad to worse|worse|out of (hand|control))|(out of|losing) control|"
            "can't go on|spiral\\w+",
            "(nobody|no ?one) (here |really |ever )*(reads|feels|takes|sees|owns|updates|follows|picks|cleans|trusts|"
            "keeps|writes|has the time|wants to (work|do|push|drive|clean|stand|lift|sit))",
            "(nothing|nowhere) (\\w+ )?for (them|him|her|us|the [\\w-]+|our [\\w-]+) to (do|go|sit|play|change|park|eat|sleep|wash)(?! (with|about|yet)(?!\\w))",
            "rather than (with|doing|on|at|working|talking|looking)|instead of (\\w+ing|with|at|on|in|doing)",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
