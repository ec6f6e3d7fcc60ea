"""Need told as a pain: what cannot be done, is done by hand, grows, is asked for by law. All of it leans."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE, OFTEN, WORD
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_OURS = f"(we|I|they|it|(our|my|the) {WORD}( {WORD})?)"
_TROUBLE = words(
    """
    problems?, issues?, pains?, challenges?, headaches?, trouble, bottlenecks?, difficult(y|ies), frustrations?,
    weak (spot|point)s?, concerns?, complaints?, worry, sticking point, pain points?, weakness, drawback, hurdle,
    obstacle, nuisance, puzzle, burden, plague, curse, bane, menace, enemy, torment, achilles heel, sore spot, struggle,
    chore
    """
)
_CHARGED = phrases(
    "(lease|leases|rents?|premiums?|insurance|interest|mortgages?|tax|taxes|landlord)( (on|for|of|at) [^.;!?,]{1,25}?)? "
    "((has|have|had|just|almost|nearly|more than|all but) )*(doubled|tripled|quadrupled|exploded|soared|skyrocketed)"
)
"""A charge that grew: it takes money, and needs nothing."""

PAINS = (
    Sign(
        "need.pain",
        Stance.FOR,
        phrases(
            "struggl\\w+(?! (to (see|come up|understand|imagine|think|picture|hear)|financially))|suffer\\w*(?! from "
            "such)|drowning|wast(es?|ed|ing)(?! (your|any of your|of (time|money)))|bottleneck\\w*|headaches?|"
            "nightmares?|a mess|outdated|falling (behind|apart)|error[- ]prone|too (slow|manual)|time[- ]consuming|"
            "inefficien\\w+|short[- ]?staffed|ramping up|expanding|(?<!the\\s)growing|outgrown|outgrew|end of life|"
            "fed up|sick of|sick and tired|tired of|stretched|unreliable|missing (orders|deadlines|calls|"
            "appointments)|painful\\w*|pain in|a (real |big |huge |constant )?pain|at breaking point",
            "(can't|cannot|couldn't|can hardly|can barely|hard to) keep up|behind schedule(?! with)",
            "overwhelmed|swamped|snowed under|overloaded|overworked|stretched|up to (my|our) (neck|ears|eyes|eyeballs|"
            "chin)|burn(ing|t|ed) out|at (the|our|my) (limit|wits' end)|on (our|its) last legs|our wits' end|off the "
            "hook|bursting at the seams|backlogs?|desperate(ly)?",
            "(driv(es?|ing)|sends?|drove) (me|us|them|everyone|everybody|my \\w+|our \\w+) (\\w+ )?(mad|crazy|nuts|"
            "insane|bananas|up the wall|to distraction|around the bend|away)",
            "(kill(s|ing)|eat(s|ing)|bleed(s|ing)|cripp\\w+|hurt(s|ing)|bother(s|ing)|haunt(s|ing)|ruin(s|ing)|"
            "strangl\\w+|stress\\w+) (us|me|our|my|the (staff|team|crew|margins?))|bleeding|haemorrhaging|"
            "hemorrhaging|hurting(?! for)",
            "keeps? (me|us) (awake|up at night|up)|lose sleep|awake at night|last straw|drop in the ocean|biting us|"
            "bite us|to its knees",
            "(is|it's|that's|are) {often}(hell|hopeless|unbearable|intolerable|embarrassing|frustrating|annoying|"
            "exhausting|chaos|chaotic|a joke|ridiculous|a disaster|a disgrace|a shambles|terrible|awful|horrible|"
            "dreadful|crazy|costly mistakes?|unsustainable|unacceptable)",
            "(hates?|loathes?|dreads?|detests?|can't stand|complains?|complaining|grumbles?|moans?|moaning) "
            "(the|it|that|this|having|how|about|our|filling|daily|\\w+ing|so much|queue\\w*|when|every)(?! (your|"
            "colours?))",
            "(painfully|constantly|terribly|all the time|badly|oh yes|every single day|day in,? day out)(?=[.,;!]|$)",
            "falls? through the cracks|slips? through|goes? (missing|to waste|wrong|astray|down the drain|under the "
            "radar)|left hand|seat of our pants|wood for the trees|square one|firefighting|putting out fires|chasing "
            "(invoices|people|customers|payments|\\w+ for)|ringing (each|every|round)|double[- ]?book\\w*|blind (spot|"
            "when|to|as)|in the dark|guesswork|guessing|all over the place|reinvent\\w*|disputes?|blame game",
            often=OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.unable",
        Stance.FOR,
        phrases(
            "(^|we|I|they|nobody|no ?one|staff|people|none of us|and|but|who|which|\\w+s|{ours}) ?(here |currently |"
            "really |simply |just |actually |presently |still |today )*(can't|cannot|can not|(?<!\\bI\\s)(?<!\\bwe\\s)can|couldn't|are unable "
            "to|am unable to|'re not able to|are not able to|have no way (to|of)|aren't able to|struggle to|unable to|"
            "can hardly|can barely) ((really|simply|just|even|currently|properly|ever|physically|always|quickly|fast|"
            "all|reliably) )*(track|trac\\w*|find|handle|produce|offer|cope|locate|keep|prove|measure|control|monitor|"
            "serve|deliver|reach|hire|access|match|defend|concentrate|examine|cool|scale|grow|take on|do (mobile|it "
            "(all )?by hand|that today|that|it)|print|hear the|hear each|see (who|where|which|the (numbers|margins|"
            "wood|state|temp\\w+)|whether|(when|why)(?! not(?!\\w))(?= )|margins|what's)|tell (me |us )?(who|what|where|which|whether|how "
            "much|if|why)|get (to|hold|at|enough|\\w+ out)|plan|staff|compete|supply|guarantee|store|ship|work (with|"
            "like|offline|properly)|fill|follow|carry|use the|say (who|where|which)|compare|report|bill|bid|process|"
            "open|reproduce|trust|rely|react|respond|answer (the|our|every|all|them|calls)|make the|show (the "
            "inspector|where|who|our)|search|share (files|data|them)|schedule|account for)(?! (your|you(?!\\w)|the "
            "(link|mute|button|page|slide)))",
            "(?<!and\\s)(nobody|no ?one|none of us|none of (my|our) \\w+|hardly anyone) (here |in \\w+ |really |ever |"
            "actually |else )*(knows?|can(?! (make it|join|attend|(say|tell|know|promise|predict|foresee)( (it|that|so|yet|when|for (sure|certain)|exactly))?(?=[.,;!]|$)))|notices?|noticed|tells|reads|answers?|answered|"
            "looks after|has (any )?(idea|overview|control)|wants to|understands|trusts|sees|finds|watch\\w*|checks?|"
            "owns|remembers|is (responsible|watching))(?! (you|what (it|that) (is|costs)|who signs))",
            "(can't|cannot|cant|couldn't|can no longer|no longer) ((really|even|properly) )*(see|read|reach|lift|carry|manage|cope|climb|hear|find|hold|bend|serve|store|fit)( [^\\s.,;!?]+){0,7} any ?more|can no longer (see|read|reach|lift|carry|manage|cope|climb|hear|find|hold|bend|serve|store|fit)",
            "(nobody|no ?one|not one of us|none of us|not a soul|hardly anyone)( (here|there|else|on duty|(in|on|at|of) (the|our|my) [\\w-]+))? ((there|could|can|ever|even) )*(had (a word|the (key|code|number)|any idea)|spoke|speaks?|understood|knew|"
            "could (say|tell|find|reach|open|read|help|understand|hear|see)|was (there|watching|told))(?! (you|to (you|me about)|what (it|that) costs))",
            "(we|I|they|{ours}) {often}(never|don't|do not|doesn't|didn't|hardly|hardly ever|rarely) (really |even |"
            "actually |fully )?(know|see|find out|notice|hear|learn|realise|realize|get to)( about)? (?!what (we|I|"
            "you|problem|that|it|this)|why|how (much|long|it|that|your|approval)|your|you|if we|whether we (need|want|"
            "have)|the (button|answer|point|need|use|benefit|advantage|figures|numbers (off|by))|any|a |it|them)(who|"
            "where|which|whether|when|how many|until|in time|our|what (stock|people|our|my|is|'s|goes|happens|we('ve| "
            "have) (got|in)|they)|anything about)",
            "(have|there's|there is|got|'ve got|has) nothing (that|which|to) (?!(add|play with|spend|invest|pay|give|offer|show|say|complain|lose|hide|discuss|"
            "do|report|worry|stop|needs|fix|gain|improve|wants|hurts)(?!\\w))\\w+",
            "(have|has|got|there's|there is|with|had) (absolutely |really |simply |just )*(no|zero|little|hardly any|"
            "nobody|no ?one|not a clue|nothing) (real |clear |good |proper |common |single |reliable )*(visibility|"
            "overview|way (to|of|for)|control|insight|record|proof|transparency|idea (where|who|which|how many|when|"
            "whether (a|the|they|our))|means|system for|capacity|backup|protection|heating|lighting|lift|ramp|ventilation|hot water|running water|shade|shelter|fence|alarm|signal|one place|place to|space|room|time "
            "for|audit trail|alert|warning|watching|that's safe|to (put|send|show|measure|sit)|where to (put|sit|go)|"
            "nobody)",
            "(we|they|I|it|and|nobody) ?(have|has|got|'ve got)? ?(nowhere|no place|no room) (to|for|left)|nowhere to",
            "(lack|lacks|lacking|missing|shortage of|short of|gap in|gaps in|not enough|insufficient|deficien\\w+|no) "
            "(a |an |the |any |enough |proper |real |clear |single |common |of )*(overview|visibility|audit trail|"
            "capacity|staff|people|hands|space|nurses|drivers|welders|control|insight|transparency|warning|alerts|"
            "backup|skills|structure|standard|data|process|tool|records|our \\w+|security|storage|beds|lights?|"
            "parking)",
            "only (find|found|hear|heard|learn|notice|see|know|discover) (out )?(about (it|that|them)|it|when|once|"
            "after|because)|until it's too late|far from (being )?(satisfied|happy|ideal|perfect)|(terrible|terribly|"
            "poorly|badly),? (to be honest|honestly|if)",
            "(without|don't have) (a proper|the right|any proper|a decent|enough|a way|something like (this|it)|"
            "better)( |, )\\w+",
            "not having (a|an|the|any) \\w+",
            "(can't|cannot|couldn't) say (that )?(our|we|I)[^.;!?]{0,30}?(does|do|job|happy|satisfied|good|well|works)|"
            "(wouldn't|would not) (say|call) (that )?(we|it|us|our)[^.;!?]{0,20}?(happy|satisfied|good|fine|well|"
            "ideal)",
            ours=_OURS,
            often=OFTEN,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.manual",
        Stance.FOR,
        phrases(
            "(still|everything|all|all of it|it all|them|do|does|doing|done|written|write|everything|every \\w+|"
            "\\w+ing|that|this|invoices|it) ([^\\s.,;!?]+ ){0,4}?(by hand|manually|on paper|by telephone|by fax|with "
            "pencil|on a whiteboard|in a notebook|on sticky notes|in excel|on clipboards)(?! (works?|is (fine|good|"
            "enough)))",
            "by hand(?! (is|works?|suits?|does|and (we|I) like))|(the same|every\\w*|each) [^.;!?]{0,20}?(twice|three "
            "times|four times|again and again|over and over)",
            "manual(ly)? (work|entry|entering|process\\w*|labou?r|steps?|effort|enter\\w*|typ\\w+|cop\\w+|check\\w*|"
            "data|task\\w*|count\\w*|key\\w*)|manually",
            "(?<!send\\sthe\\s)(?<!sign\\sthe\\s)(?<!see\\sthe\\s)(?<!your\\s)paperwork(?! (first|tomorrow|today|now|over|across|through|then|ready|signed|please|to (me|you|my|him|her)|by)(?!\\w))|sticky notes|post-its?|pencil and|clipboards?|pen and paper|filing cabinets?|carbon copies|"
            "re-?typ\\w+|re-?enter\\w*|re-?key\\w*|typ(e|ed|es|ing) (in |it in |them in |everything |up |out )?(twice|"
            "again|the(?! (card|number|code|name|address|password|details)(?!\\w))|two times|every)|copy(ing)? (and )?(past\\w+|numbers|data|figures|everything|from|it (from|"
            "into|over))|copied (from|into|over|by)|double (entry|work|data|handling)|twice over|(entered|keyed|"
            "typed) (in )?twice",
            "(legacy|home-?grown|ancient|twenty-year-old|aging|ageing|decrepit) (system|software|tool|machine|"
            "equipment|kit|fleet|server|boiler)s?",
            "(drowning|buried|swamped|up to \\w+ \\w+|stack of|piles? of|mountains? of|heaps? of|tons? of|flood of) "
            "(in |under |with )?(paper|e-?mails?|cvs|tickets|requests|forms|invoices|files|folders|spreadsheets|\\w+)",
            "(outgrown|have outgrown|too big for|too complex for) (us|our|the|excel|spreadsheets?)|spreadsheets? "
            "(have|has|is|are|keeps?) (outgrown|falling|a|hell)",
            "(three|two|four|five|six|seven|eight|ten|many|several|different|dozen|dozens of|too many|various) "
            "(different |separate |competing |parallel |legacy |old )*(systems?|tools|spreadsheets|versions|lists|"
            "programs|logins|databases|calendars|places)( of the same)?(?! (is|and a small))",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.trouble",
        Stance.FOR,
        phrases(
            "(the|our|my|a|one|what's the|another|that's our|is our|it's our|huge|big|real) ((main|biggest|real|big|"
            "major|key|worst|constant|serious|huge|only|core|actual|recurring|number one|other|sore|first|whole|true|"
            "growing|whole) )*({trouble})( (we|I) (have|face|see|got|'ve got)| for (us|me)| here| at the moment| "
            "right now| today| in a nutshell)?( um| uh)* ?(is|are|'s|was|being|lies|comes|starts)(?! (is )?((that )?I "
            "(can't|couldn't) (see|hear) (your|you)|your|you|the (sound|wifi|price|microphone|link|cost)|n't|not|over|"
            "gone|solved|history|no|small|rare))",
            "(is|are|'s|becoming|become|became|remains|(?<!never\\s)(?<!t\\s)(?<!hardly\\s)been|as) (still |always |also |really |clearly |definitely |"
            "actually )*((our|the|my|a|an|one of (our|the)) )+((greatest|eternal|everlasting|single|sole|chief|main|biggest|real|big|major|key|worst|constant|"
            "serious|huge|daily|weekly|recurring|growing|number one|bit of a|never-ending|permanent|terrible) "
            ")*({trouble})(?! (with (your|the (price|link))|if|for (your|you))|\\?)(?=[.,;!]|$| (for|here|at|and|in|"
            "with|we|I|I'd|that|every|because|right|when|especially))",
            "(?<!t\\s)(?<!really\\s)(?<!never\\s)(have|has|had|got|facing|face|faces|run into|having|'ve got) (a |an |"
            "some |real |serious |big |huge |major |massive |endless |constant |ongoing |lots of |so many |a lot of |"
            "the same |such |terrible |recurring |chronic )*({trouble})(?! (with (the|your|my) (sound|wifi|link|price|"
            "connection|mic\\w*|call|invoice)|finding|hearing|at the start|to discuss|as they|with security\\?|of our "
            "own|,? but that's another))(?= (with|in|because|when|every|keeping|finding|getting|hiring|\\w+ing)|"
            "[.,;!]|$)(?! finding the)",
            "(it's|it is|that's) (huge|massive|enormous|real|getting worse|growing|killing|unbearable|a scandal|no "
            "way to)|eleven(?=[.!]?$)",
            "(something|things?|this|that|it|which|we) ?(really |simply |just )?(has|'s|have|need|needs|must|got)( "
            "got)? to (give|change|stop|end|improve|happen|be (fixed|solved|done(?! (by|before|on|at|within|until)(?!\\w))))|must change|need to do something|"
            "do something about|not an option|isn't an option|no (other )?(option|choice) but|have no choice|high "
            "time|(how|that's how) bad|no joke|at stake|no fun|more angry|ring us to ask|call us to ask|threaten\\w*",
            "(complain|complains|complaining|complained|furious|angry|upset|unhappy|dissatisfied|fed up|frustrated|"
            "annoyed|disappointed|up in arms|(?<!gets\\s)(?<!get\\s)(?<!be\\s)ticked off)( (with|about|because|that|when|daily|every|all|at|over|by|"
            "and|people)|[.,;!]|$)",
            "(?<!no\\s)(?<!few\\s)(customers?|clients?|guests|patients|parents|members|tenants|they|people|users|suppliers|supermarkets|"
            "retailers|buyers|students|everybody|everyone|drivers|staff|board) (all |now |keep |often |always |"
            "constantly |increasingly )*(ask|asks|asking|insist|insists|demand|demands|beg|begging|clamour\\w*|"
            "pester\\w*|press\\w*) (us |me )?(for|on|that we|to (be able|have|sign|pay|see|get))(?! (the recording|a "
            "discount|your|it by))",
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
            "(doubled|tripled|quadrupled|mushroomed|exploded|skyrocketed|soared)(?! (if|we'd))|doubling|grown (from|"
            "so|too|to|fast|by|quickly|out)|grew (from|so|too|by)|(growing|growth)(?=[.,;!]|$)|growing (fast|quickly|"
            "like|by|so|too)|scaling up|at capacity|capacity (problem|limit)|(open|opening|opens|building|build|"
            "adding|launch\\w*|starting|expanding|moving (in)?to) (a |an |our |two |three |four |five |more |the |in "
            ")*(new|second|third|fourth|more|another|further) (\\w+ )?(branch\\w*|plants?|wing|sites?|offices?|shops?|"
            "stores?|warehouses?|locations?|clinics?|schools?|factory|kitchens?|lines?|campus|market|country|building)",
            "(landed|won|winning|signed|got|taken on|took on|gained) (an? |the |two |three )?(huge|big|major|large|"
            "new|massive|important) (client|contract|customer|order|account|"
            "tender|deal)s?",
            "new (people|hires|starters|joiners|staff|employees|nurses|students|pupils|intake) (start|join|arrive|"
            "begin|come)\\w*|(can't|cannot) hire fast",
            "new (wing|branch|plant|office|site|building|school|shop) (opens|is opening|will open|starts)|carry the "
            "load|meet demand|keep up with (demand|orders|growth)|demand (is|has|keeps) (growing|doubled|up|rising|"
            "grown|outstripp\\w+)|outstrip\\w*",
        ),
        direct=False,
        negatable=False,
        unless=f"{ELSEWHERE}|{_CHARGED}",
    ),
    Sign(
        "need.rules",
        Stance.FOR,
        phrases(
            "(compl(y|ying|iance) with|(in|non-?|out of )compliance|^(for )?compliance(?=[.!]?$)|compliance (stuff|"
            "issue|problem|rules|requirement|reasons|deadline))",
            "(law|laws|regulations?|rules?|directive|regulators?|inspectors?|inspection|inspectorate|auditors?|audit|"
            "insurers?|insurance( company)?|court|grant|ministry|gdpr|authorities|authority|council|unions?|funders?|"
            "donors|health (and|&) safety|fire (brigade|service|marshal)|standard|certification|tax office|minister|"
            "supermarkets?|chains?|headquarters) ((now|also|has|have|will|is|are|us|the|new) )*(require|requires|"
            "required|demand|demands|demanded|want|wants|expect|expects|insist|insists|oblige|obliges|force|forces|"
            "fine|fines|fined|threaten|threatens|found|find|finds|asks?|asked|told|warned|checks?|changed|changes|say "
            "we|says we|criticised|criticized|flagged|failed)(?! (each|parents|the (animal|medicine)|you))",
            "(audited|failed (the|an|our|two|last)|gaps in|found gaps|close (the|those|these) gaps|fined (again|last|"
            "by|us|for)|be fined|face (fines|penalties)|obliged to(?! (you|your|him|her|them)(?!\\w))|legally (required|obliged)|required by law|by law|"
            "new law|certified (time|records)|audit trail|prove (who|that|where|to|it|we)|have to prove|liable|"
            "(?<!limit\\sof\\s)liability)(?! (the animal|cap|clause|limits?|section|wording|terms)(?!\\w))",
            "(traceability|food safety|data protection|gdpr|cyber ?security|fire safety|hygiene) (rules|law|reasons|"
            "audit|issue|problem|regulation)s?",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.answer",
        Stance.FOR,
        phrases(
            "^((mostly|mainly|well|oh|um|uh|honestly|just|the|our|for|to be honest|primarily|probably|yes|yeah|too "
            "much|too many),? )*({topic})((, | )(mostly|mainly|that's why|above all|the most|really|honestly|of "
            "course|it's [\\w ’]{1,30}|that's [\\w ’]{1,30}))?[.!]?$",
            topic=words(
                """
                theft, thefts, compliance, growth, scheduling, invoicing, reporting, the reporting, downtime, security,
                safety, staffing, turnover, retention, errors, mistakes, paperwork, traceability, visibility,
                onboarding, no-shows, returns, complaints, planning, the planning, forecasting, hiring, recruitment,
                overtime, waste, fraud, delays, waiting times, stock, inventory, billing, maintenance, breakdowns,
                noise, damp, heat, energy costs, costs, light
                """
            ),
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
