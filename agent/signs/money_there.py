"""Signs that there is money: approved, had, set aside, enough for the price."""

from __future__ import annotations

from agent.claims import Stance
from agent.signs.money_nouns import ADJECTIVES, AUX, COST, GIFT, IS, MONEY, OUR, PURSE, UNLESS
from agent.signs.money_sign import MoneySign
from agent.signs.phrases import phrases, words

_READY = words(
    """
    approved, allocated, set aside, put aside, available, in place, secured, earmarked, signed off( on)?, ready,
    reserved, confirmed,
    ring-?fenced, released, there, sitting there, unfrozen, unblocked, reinstated, restored, voted( through)?,
    granted, sanctioned,
    cleared, agreed( on)?, okayed, ok'd, greenlit, in the bank, waiting, intact, covered, taken care of,
    sorted( out)?, settled,
    provided for, provided, planned( in)?, accounted for, assigned, transferred, on (our|the|my) account, assured,
    guaranteed,
    good to go, in hand, at (our|my) disposal, freed up, disbursed, paid out, passed, locked in, arranged, lined up,
    (already )?committed to (this|it|the project), still there, on the table, burning a hole, nailed down, entered,
    authori[sz]ed,
    sufficient, fully funded, ours( to spend)?, within reach, budgeted, funded, back,
    no longer (frozen|blocked|locked|on hold), raised, found, deposited, banked, parked, in the account,
    invested in this, voted in
    """
)
APPROVED = MoneySign(
    "budget.approved",
    Stance.FOR,
    phrases(
        "({money}|{gift}|{line}){unless}((,? (?!(isn't|aren't|cannot|can't|won't|wasn't|hasn't|not|never|had|if|"
        "whether|until|before|to|would|could|should|might|can|will)\\b)[\\w\\x27-]+){0,7}?) ?{aux}{ready}(?! (until|"
        "once|if|when|by the|or not|elsewhere|(for|to) (other|others|another (project|purpose|thing|job|use|year|department)|something else|different|elsewhere)(?!\\w)))",
        "({money}|{gift}|investment|round|donation|cheque) ((has|have|just|finally|'s|already|came|come) )*(came|come|gone|"
        "went|arrived|landed|cleared) ?(through|in(?! (at|under|over))|home)?(?=\\s*[.,;!?]|\\s*$|,? (last|this|"
        "yesterday|on|and|in|so|from)\\b)",
        "(that|the|this|our) (money|cash|sum)('s| is) (going|earmarked|set aside|meant|reserved|intended|destined) "
        "((straight|directly|all) )?(into|to|towards|for) (this|it|the|your|our|new|a)",
        "{money}( \\w+){0,3},? but (we|I)('ve got| have| do have) (it|that)(?=\\s*[.,;!?]|\\s*$)",
        "({cost})( (you|that|we|of|for|it|this|quoted|named|in question|proposed|full|whole)){0,4} ((can|could|will) "
        "be |{aux})(approved|allocated|set aside|signed off( on)?|sanctioned|cleared|okayed|authori[sz]ed|covered|"
        "budgeted|funded|planned( for)?|agreed|granted|earmarked|taken care of|locked in|settled|foreseen|"
        "provided for|voted( through)?|passed|ratified|adopted|included in (our|the)|accounted for|in (our|the) (\\w+ )?(plan|budget|forecast))(?! (by|with) "
        "(email|mail|phone)| once| if| when)",
        "(money|cash|funds|funding|budgets?){be} {ready}(?! (for|to) (other|others|another (project|purpose|thing|job|use|year|department)|something else|different|elsewhere)(?!\\w))",
        "(thousand|hundred|million|grand|lakh)( (euros?|dollars|pounds|quid|rupees|rand|francs|kroner))?( is| are|['’]s) ((still|all|now|already) )*there"
        "(?=\\s*[.,;!?]|\\s*$| (all right|for|and|now))",
        "(?<!only\\s)(?<!just\\s)(thousand|hundred|million|grand|lakh|dollars|euros?|pounds|\\d),? (this|that|it|which|and (it|that))( was| were| has been| is|['’]s) "
        "((already|now|all|duly) )*(approved|granted|set aside|passed|sanctioned|allocated|signed off|voted)(?! (until|once|if|when|by the|or not|elsewhere))",
        "(there's|there is|there are|we have|we've got|I have|I've got) ((about|some|around|exactly|the) )*[^\\s.,;!?]{0,3}\\d[\\d ,.]* ?(k|thousand|million|lakh|euros?|dollars|pounds)? (left )?"
        "in {our} ([\\w-]+ ){0,2}?(vote|budget|line|pot|account|kitty|fund)(?!\\w)",
        "(provision|allowance) ((has|have|had|was|were|been|already|duly) )+made (in|for|under)|(funds|means|money|sum|amount) (stands?|lies?|(is|are) lying) ((now|already) )?(at (our|my) disposal|ready|with (our |the |my )?(treasurer|bank|bursar))|"
        "we are in funds|sanction (for|of) [^.;!?]{3,40} ((has|have|was|is|been|now|duly) )+(accorded|given|granted|received|obtained)",
        "(is|are|\\w+[\\x27’]s) no longer (frozen|blocked|locked)",
        "(have|'ve|has|got|gotten|given|obtained|received) ((already|got|had|been|the|a|given|us|me|full|formal|"
        "written|final|an?) )*(approval|sign-?off|okay|ok|green light|go-?ahead|clearance|nod|blessing|"
        "authori[sz]ation) (for|on|to|of) ((the|this|that|full|whole|spend) )*({cost}|{money}|spend)",
        "(sum|amount|budget|funds|funding|money|spend|expense|costs?|credits?|financing) (approved|granted|secured|"
        "confirmed|sanctioned|cleared|authori[sz]ed|allocated|available|released|reserved)",
        "approved (spend|budget|amount|sum|funds|funding)",
        "(sum|amount|total) of [^;!?]{1,30}? (has|have|had) been ((now|already|duly|finally) )*{ready}(?! (until|once|if|when|or not|elsewhere))",
        "(enough|sufficient|adequate|ample) ({money}|for (the|that|this|your) (\\w+ )?(price|cost|amount|bill|invoice|offer|package|sum|quote)|"
        "to (pay|cover|afford|finance|fund) )",
        our=OUR,
        money=MONEY,
        gift=GIFT,
        cost=COST,
        line="(line item|budget line|line in (the|our) budget|purse|pot|balance|financial side|money side|money part|finance side|donation|cheque)",
        unless=UNLESS,
        aux=AUX.replace("had|", ""),
        ready=_READY,
        be=IS,
    ),
)
HAS_MONEY = MoneySign(
    "budget.has_money",
    Stance.FOR,
    phrases(
        "(have|has|got|'ve|hold|holds|there's|there is|there are|there exists|dispose of|enjoys?|found|freed up|"
        "scraped together|with|still have) ((got|already|still|now|definitely|actually|also|indeed|an?|the|our|some|"
        "plenty of|ample|all the|certain|my|own|of|enough|sufficient|a bit of|a lot of|more than|adequate|your|"
        "any) )*{adj}({money}|grant|subsidy|(line|room|slot|space|place|item) in (the|our|my|this year's|"
        "next year's) (\\w+ )?budget|room for (it|this|that)|budget line|money side){unless}(?! (in (it|debt|losses)|"
        "tied|problems|back))",
        "(have|has|'ve|got) (the|our|a) (\\w+ )?(wallet|purse|chequebook) (open|out|ready)|deep pockets|"
        "well[- ]funded|cash[- ]rich|flush( with cash)?|money to (burn|spend)|cash to (burn|spend)",
        "(money|cash|funds)('s| is| are)? ((already|all|right|just) )*(here|in (my|our|the) (pocket|drawer|safe|till|account|hand))(?=\\s*[.,;!?]|\\s*$| (for|waiting|ready|now))|"
        "('ve|have|has) had ((the|our|all) )+(money|funds|cash)( \\w+){0,6}? (since|ready|for (weeks|months|a while|ages))",
        "(healthy|nice|decent|good|big|comfortable|fat) (budget |financial |cash )?(surplus|cushion|balance|reserve|"
        "buffer)",
        "(blank|blanket) (cheque|check)|(money|cash|funds)( \\w+){0,3}? (sitting|waiting|lying|burning)|"
        "carte blanche on (spend\\w*|money|budget)",
        "(room|space|slack|leeway|headroom|wiggle room|a line|a provision|an item|a position|provision|an allowance|"
        "an entry) (left )?(for (it|this|that|one more|\\w+) )?in (the|our|my|this year's|next year's) "
        "(\\w+ ){0,2}?(budget|forecast|capex|financial plan|expenditure plan)",
        "(budget|plan|forecast|capex plan|expenditure plan) ((already|also|even|specifically|"
        "explicitly) )?(includes?|contains?|has|covers?|accommodates?|allows?( for)?|provides? for|foresees?|"
        "permits?|stretches to|can (take|absorb|handle|cover)|holds|shows) ((an?|the|exactly|for|it|this|that|some|"
        "enough|specific|such|room|space|line|item|provision|money) ?)+",
        adj=ADJECTIVES.replace(
            "(?!(",
            "(?!(no|returned|refunded|lost|wasted|owed|burned|spent|thrown|paid|zero|limited|tight|small|tiny|little|not|never|hardly|barely|any|insufficient|nor|nothing|none|"
            "much|",
        ),
        money=MONEY,
        unless=UNLESS,
    ),
)
SET_ASIDE = MoneySign(
    "budget.set_aside",
    Stance.FOR,
    phrases(
        "{gave} ((an?|the|our|some|part|portion|parts|all|of|full|enough|necessary|us|me|its|this|for|that|required|"
        "whole|to|on|my|their|considerable|substantial|small|nice|big|little|extra|more|him|"
        "her) )*{adj}({money}|{gift}|amount|sum|{cost}|figure){unless}(?! (review|for you|request|increase))",
        "(won|landed|bagged|received|obtained|secured|got|(was|were|been|got) (awarded|granted|given|promised|"
        "allocated)) ((that|the|a|an|our|some|of) )*(\\w+ ){0,2}?{gift}",
        "(it|this|that|they|expense|purchase|project|cost|everything|all|thing|software|machine|these|those|this one|"
        "side|both)(('s|'re)| is| are| was| were| has been| have been| been) ((all|already|fully|both|now|well|also|"
        "definitely|indeed|completely|entirely|totally|largely|exempt|and) )*(budgeted( for)?|funded|financed|"
        "paid for|covered|taken care of|provided for|accounted for|sponsored|in ((the|our|my|this|next|this year's|"
        "next year's) )+(\\w+ )?(budget|forecast|financial plan|spending plan|capex plan))(?! (by|under|in) (the |"
        "our |your )?(warranty|insurance|guarantee|contract|agreement))",
        "(is|are|'s|'re|will be|'ll be) ((kindly|fully|also|actually|already) )*(paying|picking up|footing|covering|"
        "funding|sponsoring) (for )?(it|this|that|everything|all of it|the (bill|costs?|lot|tab|"
        "whole \\w+))(?=\\s*[.,;!?]|\\s*$| (for|and|so|this|in|all))",
        "(agreed|decided|offered|promised|committed|happy|willing|going|pleased) to (fund|finance|pay for|cover|"
        "bankroll|sponsor|foot|subsidi[sz]e) \\w+",
        "(state|government|council|city|grant|insurance|sponsor|district|EU|ministry|foundation|landlord)('s|"
        " is)? ((fully|also|already|kindly) )*(pays|paying|covers|covering) (for )?(it|this|the|our|all|half|\\w+)",
        "been (saving|(putting|setting|laying) (a (bit|little)|some|something|money) (by|aside|away)) (up )?for (this|it|that|one|ours)( ((now|already) )?(since|for (months|years|ages|a while|weeks))| every|(?=\\s*[.,;!?]|\\s*$))",
        "(have|had|has|'ve|'d|got|kept|keep|put|set) ((got|had|about|just|exactly|already) )*(that|this) (much|amount|sum|money|cash) ((all|already|still|safely|just) )*(put|set|tucked|stashed|salted|laid|saved|squirrell?ed|kept|lying|sitting|ready|parked|waiting|by|aside|away|back|spare|in (the|my|our) (bank|account|drawer|safe|till|pocket|reserve))",
        "(insurance|insurers?|landlord|council|state|grant|{purse})('s| is| are| will be| has| have) (paying|covering|footing|paid out|coughed up)(?=\\s*[.,;!?]|\\s*$| (this|last|out)(?!\\w))",
        "(cut|wrote|written|handed|issued|mailed|gave|given|sent) (me|us) ((the|a|their|his|her|that|certified|bank) )*(cheque|check|bank draft|money order)(?! ?(list|up|for \\w+ (work|hours|wages)))",
        "(cheque|bank draft|money order)('s| is| has been| was|,)? ((already|all|now|been) )*(drawn|written|made out|cut|certified|in (my|the|our) ([\\w-]+ )?(pocket|box|drawer|hand|truck|van|bag|safe|mail|post))",
        "{set_aside} ((the|some|financial|certain|our|enough|sufficient) )*means",
        "(we|I)('ve| have)? (already )?(budgeted|planned|provided) for (it|this|that|these|them|exactly)",
        "({purse}|they|state|grant|sponsor|insurance)( of \\w+)?('s| is| are| will| has| have|'ll|'re)? ((be|been|"
        "already|also|happily|kindly) )*(pays|paying|covering|covers|funds|funding|finances|financing|sponsors|"
        "sponsoring|reimburses|reimbursing|foots|footing|pay|paid|cover|fund|finance|reimburse|foot) (for )?((it|"
        "this|that|all|everything|the (cost|bill|whole|full|costs|lot|expense|software|equipment|machine|project|"
        "purchase))|[^.;!?]{0,20} (cost|bill|costs))",
        set_aside="(set aside|put aside|reserved|earmarked|allocated|secured|freed up)",
        gave=(
            "(set aside|put aside|put by|earmarked|ring-?fenced|reserved|allocated|allotted|budgeted|approved|"
            "released|freed up|secured|obtained|granted|been given|voted|sanctioned|accrued|raised|assigned|"
            "transferred|unlocked|unfroze|arranged|lined up|signed off( on)?|okayed|cleared|confirmed|authori[sz]ed(?! to (purchase|spend|procure))|"
            "greenlit|(gave|given|lent|granted|gives|handed|paid|allowed|awarded|sent|wired|promised) (us|me)|(let|"
            "lets) (us|me) have|(gave|given|gives) ((his|her|their|its|my|our|the) )*(approval|okay|ok|blessing|"
            "consent|go-?ahead|green light|nod) (to|for|on)|received|got|found|inherited|pencil?led in)"
        ),
        money=MONEY,
        gift=GIFT,
        cost=COST,
        adj=ADJECTIVES.replace("(?!(", "(?!(no|zero|not|never|hardly|little|rid|tired|sick|"),
        purse=PURSE,
        unless=UNLESS,
    ),
)
WITHIN = MoneySign(
    "budget.within",
    Stance.FOR,
    phrases(
        "(within|inside|under|below|beneath|in line with|covered by|matches|meets|lower than|less than|"
        "cheaper than|{fits}) ({our} )?((planned|current|available|approved|allotted|overall|financial|set|agreed|"
        "own|whole|max|maximum) )*(budget|range|limits?|means|price range|plans?|ceiling|allocation|envelope|"
        "allowance|spending limit|possibilities|cap|(amount|sum|figure|what|that)( that)? (we|I)('d|'ve| have|"
        " had)? ?(foreseen|planned|budgeted|set aside|got|have|had|put aside|allowed|reserved|was given|were given|"
        "allowed|planned for)|what (we're|we are|I'm|I am) (allowed|able|willing|prepared|ready|happy|planning) "
        "to (spend|pay)|what (we|I) (can|could) (spend|pay|afford))",
        "(corresponds|matches|agrees|is (close|equal|identical)|comes close|in line)( \\w+){0,2}? (to|with)? ?(the |"
        "our )?(figure|amount|sum|number) (in (our|the) (\\w+ )?(plan|budget|forecast)|(we|I)('d| had|'ve|"
        " have)? (planned|budgeted|set|foreseen))",
        "works? (for|with) (my|our|the) budget",
        "(fits|falls|sits|comes in|is|lands|stays) ((really |very |quite |nicely |just )?(well|comfortably|easily|"
        "right|nicely|squarely)) (with)?in(side)?( (our|my|the|that) (budget|range|limits?))?",
        "(less|cheaper|lower|below) (than )?(what )?(we|I)('d|'ve| had| have)? (budgeted( for)?|set aside|"
        "allowed( for)?|planned to spend|earmarked|put aside|reserved)",
        our=OUR,
        fits="fit(s|ting)?( (well|nicely|perfectly|comfortably|right|easily|exactly|just|neatly))*( within| in| into| inside)?|"
        "aligns?( (well|perfectly))?( with)?",
    ),
)
AFFORDABLE = MoneySign(
    "budget.affordable",
    Stance.FOR,
    phrases(
        "(can|could|will|'ll|able to) ((easily|comfortably|definitely|certainly|just|well|also|readily|still|"
        "just about|absolutely|actually|surely|totally|more than|very|happily) )*(afford|fund|finance|swing (it|that|"
        "this)|pay for|pay (it|that|this|the (price|amount|full|invoice|bill))|cover (it|that|this|the (cost|price|"
        "amount|whole|full|costs|bill|lot))|stretch to|absorb|foot the bill|write (that|it|this) off|find (the money|"
        "that|it in the budget)|spare (that|it|the money)|bear (that|it|the cost))",
        "(we|I) (are|am|'re|'m) (financially )?able to (afford|fund|finance|pay|make a (down )?payment)",
    ),
)
NO_TROUBLE = MoneySign(
    "budget.no_trouble",
    Stance.FOR,
    phrases(
        "(not|n't|never|nor) (going to |gonna |really )?((have|be|any|an?|much|foresee|expect|see|anticipate|the|"
        "least) )*(trouble|problem|problems|difficulty|difficulties|issues?|struggle|obstacles?) ((with |"
        "in )?(paying|financing|affording|funding|covering)|with the (price|cost|money|amount|bill))",
        "(no|without( any)?) (trouble|problem|difficulty|difficulties|issues?|obstacle) ((in |with )?(paying|"
        "financing|affording|funding|covering)|with the (price|cost|money|amount|budget|bill))",
        "(not|n't|never) (going to |gonna |really )?(break|bankrupt|ruin|kill|hurt|sink) (us|me|the bank)",
        "(not|n't|never) (go over|exceed|break|blow|strain|stretch|go beyond) (what (we|I)('ve got|'ve| have)|(our|"
        "my|the) (\\w+ )?(budget|limit|means|range))",
        "(would|'d|can|will|'ll|could) (just |simply )?pay (it |for it |that )?((in )?cash|up ?front|outright|"
        "in full|out of pocket)",
    ),
    negatable=False,
)
NO_OBSTACLE = MoneySign(
    "budget.no_obstacle",
    Stance.FOR,
    phrases(
        "(no|not an?|isn't an?|not any) (budget |money |financial |cost )?(issues?|problems?|constraints?|limits?) "
        "(with|on) (the )?(budget|price|money|cost|spend\\w*)",
        "(not|n't|hardly|never) ({adv} )*(short (of|on)|lacking|hurting for|starved of|strapped for|worried about|"
        "running out of) (the )?(money|cash|funds|funding|budget)",
        "(not|n't|never) ({adv} )*an? (question|matter) of (the )?(money|budget|cost|price|funds|funding|"
        "whether we can (afford|pay))",
        "(we're|we are|I'm|I am|all|you're) (good|fine|okay|ok|covered|set|sorted|comfortable|alright) (on|with|for|"
        "as far as) (the )?(money|budget|price|cost|costs|funds|amount|funding|spend|finances)",
        "(happy|glad|willing|ready|prepared|okay|comfortable) (to pay|paying|to spend|spending|to invest|investing) "
        "(for|that|it|the|in|on|whatever|real|good|extra)?|(don't|do not) mind (paying|spending)",
        "(money|price|cost|budget|funds)(('s| is| are)( (really|no|not|n't|simply|just|an?|the|definitely|certainly|"
        "honestly|our))* (object|no object|fine|okay|alright|all good|good|no issue|secondary))",
        "(money|price|cost|costs|budget|funding|financing)('s| is| are) no ((real|big|great|major) )?(object|issue|"
        "problem|obstacle|concern|worry|question|factor|barrier|hurdle)",
        "(price|money|cost|budget)[- ]?wise,?( [\\w\\x27]+){0,4}? (fine|good|doable|right|okay|ok|works?|great|"
        "comfortable|set)|(doable|fine|okay|ok|good|works?|right|great|comfortable)( for us| for me)? (price|money|"
        "budget|cost)[- ]?wise",
        "(no|without) (money|cash|budget|financial) (problems?|worries|concerns?|issues?|constraints?)",
        adv="really|exactly|that|even|currently|at all|particularly|so much|just|actually|about",
    ),
    direct=False,
    negatable=False,
)
PAID_FROM = MoneySign(
    "budget.paid_from",
    Stance.FOR,
    phrases(
        "(pay\\w*|paid|comes?|coming|take|taking|charg\\w+|fund\\w*|financ\\w+|book\\w*|bill\\w*|put|goes|"
        "goes straight|covered|met|drawn?|draw) (?!(cut|struck)\\b)((\\w+ ){0,6}?)(out of|from|against|through|via|"
        "by|under|with|on) (my|our|the|an?|existing|this year's|his|her|their|its) ((?!(bank|user|"
        "your)\\b)[\\w\\x27-]+ ){0,3}?(budget|funds?|grant|own means|means|profits?|private capital|capital|"
        "own pocket|pockets?|cash ?flow|operating \\w+|reserves?|cost cent(er|re)|subsidy|donation|loan|credit line|"
        "pot|budget line|surplus|petty cash|savings)(?! (review|report|line was))",
        "(out of|from) (the|our|my|existing) ([\\w-]+ ){0,3}?(budget|funds?|grant|reserves?)(?=\\s*[.,;!?]|\\s*$)",
    ),
)
ACCEPTABLE = MoneySign(
    "budget.acceptable",
    Stance.FOR,
    phrases(
        "(can|could) (definitely |certainly |probably |easily |just about |absolutely )?(work with|manage|do|"
        "live with|swing|handle|afford|stretch to) (that|this|it)",
        "price (is|sounds|looks|works) (fine|good|ok|okay|fair|right|reasonable|for us|acceptable|affordable)",
        "(is|'s|looks|sounds|seems) (\\w+ )?(affordable|manageable price-wise)|not cheap,? but (covered|fine|"
        "worth it|we can)",
    ),
    direct=False,
    negatable=False,
)
