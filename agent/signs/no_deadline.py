"""Words that there is no haste, or no day: no rush, it can wait, no date, whenever."""

from agent.claims import Stance
from agent.signs.postponement_words import put_off
from agent.signs.sign import Sign
from agent.signs.talk import ABOUT_THE_TALK

NO_PRESSURE = (
    Sign(
        "timeline.none",
        Stance.AGAINST,
        put_off(
            "(no|not in an?|not in any|never in an?|without (a|any)|in no|under no|zero|hardly any|little|not much|"
            "not a lot of|not( really| exactly)? (under|in))( (any|a|much|great))? {hard}{pressure}{nothing_else}",
            "(don't|doesn't|haven't|hasn't|aren't|isn't|do not|does not|are not|is not|never)( (really|currently|"
            "actually|yet|even|exactly))?( (have|has|had|got|in|under|working to|working towards?|facing|feeling|see|"
            "feel|face))*( (an?|any|the|much))* {hard}{pressure}{nothing_else}",
            "not that (there's|there is|there was|it's|it is|we're|we are|I'm|I am|we have|I have)( (any|in an?|in any|much|of an?|really|such|terribly|particularly|that|so))* "
            "{hard}({pressure}|urgent|pressing|in a hurry)(?! (with|on|about|for|to) (?!(it|this|that)))",
            "(don't|do not|never) (really )?(do|work (to|with)|believe in|like|make|give|set|need) (deadlines|due dates|time ?tables)",
            "(not|never|hardly) (working|heading|aiming) (to|towards?) (an?|any) {hard}{pressure}",
            "(nobody|nothing|no one|no-one|none of us)( \\w+)?('s|'d| are| is| has| will| would)? (\\w+ ){0,4}?(pressing|"
            "pushing|forc\\w+|rushing|hurrying|chasing|urging|compel\\w*|driving|hounding|breathing down|"
            "in a (hurry|rush)|(press|push|rush|drive|chase|hurrie)(es|s)? (us|me)|waiting ((for|on) (it|this|that|them)|with (a|the|his|her) )|"
            "counting the (days|hours|weeks)|(holding|watching) (a|the) (stop ?watch|watch|clock)|running after (it|us|this))",
            "(don't|do not|haven't|hasn't|doesn't) (have|got|feel) (anything|anyone|anybody) (\\w+ )?(pressing|pushing|driving|chasing|forcing|rushing|hurrying)",
            "(no|isn't (a|any)|not any) (clock|stop ?watch|countdown)( ((on|over) (it|this|that|us)|ticking|running))+",
            "nothing('s| is)? (\\w+ )?(burning|burns|on fire)(?=\\s*$|\\s*[.,;!])|(this|that) one('s not| is not| isn't) (burning|on fire)",
            "(let|letting) (it|this|that|things) take (as long as|the time|its time|their time)|takes? as long as it takes|take as long as you (like|need|want)",
            "{never} ((call|say|consider|describe|be|really|exactly|that|it|this|it's|terribly|particularly|very|all|"
            "so|too|as) )*(urgent|pressing|desperate(?=\\s*$|\\s*[.,;!])|time[- ]?(critical|sensitive)|on fire|pressed (for|in|by) time|pressed(?=\\s*$|\\s*[.,;!])|in a (hurry|rush))",
            "(no longer|far from|anything but|less than)( \\w+)? (urgent|pressing|time[- ](critical|sensitive)|"
            "in a (hurry|rush)|pressed)",
            "{never} ((want|wish|like|need|going|have|be|get|feel|being|to|intend|care|will|shall) )*(rushed|hurried|"
            "rush|hurry|stampeded|pushed into|pressured)( (us|me|into|it|things|this|anything|that))?{nothing_else}",
            "(no|any) need to (rush|hurry|panic|be hasty)|(we're|we are|I'm|I am) not rushing",
            "not ((something|anything|a (thing|matter)|one|what) )?(that )?(I|we)('m| am|'re| are) in (a|any|much of a) (great |big |real |particular )?(hurry|rush)",
            "(time|timing|speed|urgency|(the|our|an?|any) ((exact|precise|actual|specific|delivery|installation|starting) )?(start|start date|date|month|year|season)) "
            "(?:(really|honestly|actually|quite|frankly) )?((is|will|does|'s|was) ?({nt}|hardly|never)|isn't|doesn't|does not)( (be|really|an?|"
            "the|much|of|our|big))* (factor|issue|concern|important|critical|problem|priority|press\\w*|matter|crucial|"
            "essence)",
            "(time|timing|speed) is (of )?(no|little|secondary)( \\w+)? (concern|importance|matter|consequence|factor|"
            "issue|object)",
            "(we|I|to|rather|like|gonna)('ll|'d|'re| are| will| would| can| want to)?( (rather|prefer|going|to|all|just|"
            "like))* (take|taking) (our|my) (own |sweet |good )*time",
            "in (your|our|my) own (good |sweet )?time",
            "(take|taking) (it|this|that|things|everything) (very |quite )?(slow(ly)?|easy|one step at a time|as it comes)",
            "(have|'ve|got|there's|there is|with) (got )?(plenty of|lots of|all the|loads of|ample|a lot of|"
            "more than enough|heaps of|oodles of|bags of|tons of) time(?! (in the world )?(today|now|until|till|right now|for (a|the|this|our) {talk}))",
            "(?<!so\\s)we( have|'ve got|'ve| got)( the)? time(?=\\s*$|\\s*[,.;!])",
            "(pressure|urgency|heat|rush|panic)('s| is| has| have| was| went)? ((now|all|well|since|been|completely|"
            "rather|largely) )*(off|gone|disappeared|eased|passed|vanished|subsided|dropped|over|faded|lifted)",
            "(was|used to be|had been|were|seemed) (\\w+ ){0,2}?(urgent|pressing|in a (hurry|rush)|critical)"
            "(?=[^.;!?]{0,60}?(no longer|{nt}|any ?more|passed|gone|over))",
            "any ?time('s| is| would be| will do|'ll do)( just)? (fine|ok|okay|good|soon enough)",
            nothing_else="(?! (this (morning|afternoon|evening)|today|tonight|here on the phone))(?! (with|on|about|for|to|in) (?!(this|it|us|you|them|these|those|(for )?anything|the (?!(\\w+ )?(answer|reply|response|visit|catalogues?|drawings?|figures|prices?|numbers?|contract|offer|papers?|details|decision|leaflet|photos?|pictures?|list|report|money|payment|deposit)\\b)|that account|that score|that front|that respect|that regard|our side|my side|our part|our end|our|my|here|the whole|buy|start|get|install|"
            "switch|implement|replace|have|change|move|do|be|go|order|purchase|make|put|begin|spend|swap|upgrade|bring|build|any|particular|terms)\\b))",
        ),
        negatable=False,
        unless=ABOUT_THE_TALK,
    ),
    Sign(
        "timeline.can_wait",
        Stance.AGAINST,
        put_off(
            "(it|this|that|(the|our|my) (\\w+ )?(delivery|order|thing|matter|job|project|installation|replacement))( (has|have)|'s got) ((got|all the|still|plenty of|lots of|a lot of|"
            "loads of|enough|really|definitely) )*time(?=\\s*$|\\s*[,.;!]| (till|until|and|so)(?!\\w))",
            "{it}('ll|'d| can| could| will| may| might)( (all|also|easily|certainly|happily|definitely|probably|well|"
            "still|just|easily|totally|absolutely|perfectly))* (wait|keep(?=\\s*$|\\s*[.,;!]| (till|until|another)))(?! (for you|on the line))(?! (up to |about |for |another |a )*(day or two|few days|couple of days|bit|little|(\\d+|one|two|three|four|five|ten)( more)? (days?|weeks?)))(?! (to|an eye|in touch|it|us|up))",
            "{it}('ll|'d| can| could| will| may| might)( (all|also|easily|certainly|happily|well|still|just|quite|perfectly))* (sit|rest|lie|stand|stay|bide)( (there|here|quietly|(as|where) it is))*"
            "(?=\\s*$|\\s*[.,;!]| (until|till) | for (now|the moment|the time being)| (for )?(a|another|some) (good |little |long )?(while|season|year|winter|summer))",
            "(?<!you\\s)(can|could|'ll|will|shall|'d) ((easily|just|still|happily|always|certainly|well|probably|quite) )*(live|do|manage|cope|get|carry|go|make do|struggle|soldier|limp|muddle|keep|hold out|last|survive|plod|rub)"
            "( [^\\s,.;!?]+){0,6}? (a (good |little |fair )?(while|bit) (longer|yet|more)|some (time|while) (longer|yet)|(for )?as long as (it takes|need be|necessary|we (like|have to|must)))(?=\\s*$|\\s*[.,;!]| (and|as|with|like|until|till))",
            "(she|they|that one|this one|the [\\w-]+)('ll| will| can|'d) ((easily|just|still|probably) )*keep(?=\\s*$|\\s*[.,;!]| (till|until) {next})",
            "(live|do|manage|cope|get by|carry on|go on|make do|struggle on|soldier on) (\\w+ ){0,5}?(for |through )?another (year|season|winter|summer|spring|autumn)(?! (like|of|without))",
            "(can|could) (easily |well |happily |certainly |perfectly )?(live|do|manage|cope|get by) (with|without) "
            "(it|this|that|what we have|the old \\w+|the current \\w+)? ?(for|until|till) (now|a|another|{long}|the)",
            "(do|buy|order|start|install) (it|this|that) next (year|season|spring|summer|autumn|winter) just as well",
            "(will|'ll|would|should) (do|last|hold|serve|see|get|tide)( us)?( fine| through| over| well)? (for )?(another|a few more|a couple more) "
            "(couple of |few |\\w+ )?(years?|seasons?|winters?|summers?)",
        ),
        unless=ABOUT_THE_TALK,
    ),
)

NO_DATE = Sign(
    "timeline.no_date",
    Stance.AGAINST,
    put_off(
        "no {hard}(date|dates|day|deadline|timeline|time ?table|time ?frame|schedule|start date|target( date)?|go-live|"
        "milestone|launch date|timing)( {nor}| (yet|set|fixed|really|at all|whatsoever|planned|so far|for (this|it|that))"
        "|(?=\\s*$|\\s*[.,;!]))",
        "(haven't|hasn't|have not|has not|{nt}|nobody|no one|never|nor|none) ((yet|been|even|really|got|had|has|have|"
        "can|could|able to|we|any|to|want to|wish to|going to|of us) )*(set|fix\\w*|pick\\w*|choose|chosen|chose|agree\\w*|"
        "decid\\w+|nam\\w+|discuss\\w*|put|given|give|pencil\\w*|commit\\w*|settled?|determined?|scheduled?|planned?|"
        "working towards?|bound)( (on|to|in|upon|you|us|up))* ((an?|any|the|another|even|real|specific|firm|start|"
        "concrete|exact|particular|target|anything|fixed|new) )*{date}",
        "(don't|do not|doesn't|haven't|have not|without) (have|having|got|a|any) ((an?|any|the|even|got|real|yet|start) )*"
        "{hard}(dates?|day|timeline|time ?frame|time ?table|schedule|start date|target)(?! (of|on|in|for) (the|that|your))",
        "(can't|cannot|couldn't|won't|wouldn't|not able to|unable to) (even |possibly )?(give|name|tell|promise|quote)( (you|them))? (an?|any|the) (day|date|month|week|year|quarter|season|time)(?! (of|to|for))",
        "any (year|season|month|summer|winter|spring|autumn) (will|would|'ll|'d) (do|be fine|suit)(?!\\w)",
        "none( has| have)? been (discussed|set|fixed|agreed|named|given)",
        "(no|not an?|without an?|haven't got an?|don't have an?) (idea|clue|notion|inkling|telling|saying) (\\w+ )?"
        "(when|what year)(?! (i|we) (can|could|are|get|will be))",
        "(don't|do not|doesn't|can't|cannot|couldn't|not able to|wouldn't|unable to|who|hard to|impossible to|difficult to|"
        "nobody|no one) ((really|yet|even|can|could|you|exactly) )*(know|knows|say|tell|predict|tell you|foresee)( (?!us|me|them|our)\\w+)? "
        "(when|what year|how soon)(?= (it|we|I|this|that|they|things|the (project|board|money|budget|work|works|decision|move|building|funding|time|go-ahead|day|"
        "replacement|change|switch|renovation|purchase)|or|exactly|precisely|yet|for sure|there|our|somebody|anything|he|she)(?!\\w)|\\s*[.,;!]|\\s*$)"
        "(?! (i|we) ((can|could|will|'ll|are|get|have)( be)? )?(free|meet|call|back|talk|speak|"
        "available|time|done))",
        "(cannot|can't|couldn't|hard to|don't) (say|tell|know)( you)? whether (it|this|that) (will|would|'ll) be",
        "(timing|timeline|time ?frame|date|schedule|start( date)?|go-live|when)('s| is| are| remains?| stays?| was)"
        "( (all|still|entirely|completely|totally|quite|very|rather|wide|left))* (open|unclear|undecided|undefined|"
        "uncertain|unknown|tbd|tbc|to be (decided|determined|confirmed)|up in the air|vague|flexible|({nt}) ((yet|been)"
        " )*(fixed|set|decided|clear|known|defined|settled)|anyone's guess|anybody's guess|in the stars|a question mark)",
        "sine die|open-ended|(deferred|postponed|adjourned|on hold|delayed|suspended) indefinitely|at an unspecified",
        "(without|with no) (a |any )?{hard}(dates?|deadline|time ?frame|timeline)( in mind)?",
        "^((oh|well|just|um|uh|honestly|really|maybe|perhaps),? )*whenever (the (mood|spirit|fancy) takes|(it )?suits|you (like|can|want)|there's (a (lull|gap|quiet)|time|some)|(we|I) (can|get|have (the )?time|feel|find))",
        "^((oh|well|just|um|uh|honestly|really),? )*whenever( (really|is fine|suits|it suits|it happens))*\\W*$",
        "(doesn't|does not|don't|won't|wouldn't|not|makes? no|no) ((really|much|make|any|matter|difference|mind|care|fussed|"
        "bothered|particular|to|us|me|of|about|as to|consequence|odds))+ ((to|us|me|about|as to) )*(when|whether (it|we|"
        "this)|which (year|month)|how soon|what (year|month))",
        "(when|whether|this (year|month|spring|summer|autumn|winter|quarter)|now or|sooner or later)[^.;!?]{0,60}?(doesn't|"
        "does not|don't|makes? no|of no|makes little|no|is all|all) ((really|much|real|great|the))* ?(matter|difference|consequence|same|"
        "importance|odds)",
        "(doesn't|does not) (really |much )?matter (to (us|me) )?when",
        "(no|without (any )?)( \\w+)? plans?( (yet|so far|as yet|at (the moment|present)|whatsoever|right now))(?! to)",
        "no( \\w+)? plans? (to|for) (start|buy|change|replace|switch|introduce|move|implement|launch|act|do|make|it|this)",
        "nothing('s| is| has been| are)? ((yet|really|currently|been) )*(scheduled|concrete|set in stone|fixed|pencil\\w+ in|"
        "decided( yet)?|in the (calendar|works)|on the (calendar|horizon))(?! for (mon|tues|wednes|thurs|fri))",
        "{never}( \\S+){0,7}? (by|for|on|at|before) (any|an?) ((particular|specific|given|certain|fixed|set) )+(date|day|time|deadline)",
        "({never}|rather not|sooner not)( (want to|like to|care to|dare|to|please))* (put|write|pencil|mark|note|pin|set|name|enter)( (me|us|it|this|that|down|on|for|to|in))* (any|an?) {hard}(date|day|week|month|quarter|year|season)",
        "(leave|leaving|left) (the|that|my|our|any|your) (\\w+ )?(date|day|month|timing|start|time)( \\w+)? (blank|open|empty|out|free)",
        "whenever,? or( (it can be|maybe|perhaps|even))? never",
        "(timing|date|timeline|time ?table|deadline|schedule),? (there's|there is) none",
        "(rather|prefer|would|will|'ll|'d) (to )?not (pencil|commit to|name|fix|set|put down)( (in|any|a|an))* (date|"
        "anything|dates|day|time)",
        "(abandoned|scrapped|dropped|binned|cancelled|canceled|given up) (on )?(the|our|all|any) (\\w+ )?(date|dates|deadline|"
        "timeline|timetable|schedule)",
        "(date|deadline|timeline|timetable|schedule)('s| is| was| has been| been)? (scrapped|dropped|binned|abandoned|gone|"
        "cancelled|canceled|off)",
        nor="(has|have|is|was|in|on|we|they|to)\\b",
    ),
    negatable=False,
    unless=ABOUT_THE_TALK,
)
