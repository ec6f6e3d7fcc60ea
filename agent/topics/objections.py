"""What the buyer holds against buying: each objection by its kind."""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.signs.phrases import words
from agent.topics.cues import cues, said

_IS = "('s| is|'re| are| was| were| seems?| looks?| sounds?| feels?| would be|'d be| gets?| appears?)"
_IT = (
    "(it|that|this|they|these|you|yours|(the|your) ([\\w-]+ ){0,3}?\\w+|\\w+ dollars|\\w+ euros|\\w+ pounds|"
    "[$€£][\\d.,]+k?)"
)
_VERY = (
    "((a|just|still|quite|rather|pretty|very|really|way|far|much|a bit|a little|somewhat|awfully|terribly|"
    "simply|so|too|bit|little|tad|touch|kind of|on the|honestly|already|also|incredibly|definitely|frankly|"
    "extremely) )*"
)
_DEAR = words("expensive, pricey, steep, costly, dear, overpriced, pricy, exorbitant, unaffordable")
_PRICE = (
    "((the|your|that|this|those|these) )?(\\w+ )?(price|prices|pricing|cost|costs|fee|fees|quote|rates?|"
    "licen[cs]e fees?|offer|figure|price tag|sum|amount|monthly fee|setup fee|set-up fee|licen[cs]es?)"
)
_FEATURE = (
    "(offline( mode)?|interface|integration|app|mobile app|export|import|api|connection|connector|support "
    "for|function|feature|version|report|reports|reporting|dashboard|"
    "batch|tracking|German|French|Spanish|multi-?\\w+|single sign-?on|sso|audit trail|module|scanner|barcode|"
    "printing|scheduling|certificate|certification|\\w+ mode|\\w+ view|adapter)"
)
_STAFF = (
    "((my|our|the) ([\\w-]+ )?(people|staff|team|drivers|nurses|users|colleagues|workers|crew|teachers|"
    "employees|technicians|folks|guys|lads|mechanics|cooks|waiters|boys)|some of them|half of them|they)"
)
_HARD = words(
    "complicated, complex, difficult, technical, confusing, hard to use, hard to learn, cumbersome, sophisticated"
)

OBJECTION = (
    said(
        Factor.OBJECTION,
        "price",
        "{it}{be} {very}(too )?{dear}( for (us|me|a \\w+ like \\w+))?(?! (to (run|keep|repair|maintain|fix)|"
        "for (most|other|many|you|them|your)|anyway))",
        "{it}('s| is) (a lot of|a hell of a lot of|too much|more|much more|way more|far more|serious|quite "
        "some|big) (money|than (we|I) (wanted|expected|planned|hoped|thought|can|can afford|had|budgeted)( "
        "(in mind|to spend|to pay|for|afford))?)",
        "{price}( (is|are|seems?|looks?|was|were|would be|'s))+ {very}((too )?high|above|over|beyond|more "
        "than|a problem|an issue|out of (our )?reach|a (deal ?breaker|sticking point|concern|hurdle|show "
        "?stopper)|not acceptable|hard to (swallow|justify))",
        "(can't|cannot|couldn't|can never|could never|won't|hard to|difficult to|not able to|unable to|don't "
        "know how to) (justify|defend|explain|swallow|sell) ((that|this|such an?|the|your) )+(\\w+ )?(price|"
        "cost|costs|amount|sum|figure|expense|spend|outlay)",
        "(can't|cannot|couldn't|can't really|won't be able to|not able to|unable to) afford (that|it|this|"
        "you|those|these|your)",
        "(I'm|we're|I am|we are) (not )(paying|going to pay|willing to pay|prepared to pay|ready to pay) "
        "(that|this|so) (much|kind|price|sum|amount)?",
        "(too|very|pretty|rather|quite) (much|rich) for (us|our (blood|budget|purse)|me|what it (is|does))|"
        "too much money|(out of|beyond|way above|above|over) our (price range|means|league)",
        "(that|it|this)('s| is)? (costs?|comes to|adds up to) (far |way |much )?(too much|more than)",
        "not worth (it|that|the money|the price|that much)|sticker shock|(blows|exceeds|breaks) (our|the) "
        "budget|daylight robbery|a rip-?off",
        "(isn't|is not|aren't|ain't) (that|it|this|they) {very}{dear}",
        "why('s| is| are) (it|that|this|the \\w+|your \\w+) so (expensive|pricey|costly|steep|high)",
        "(that|it|this)('s| is| sounds| seems) {very}(steep|pricey|expensive|a lot|a lot of money|overpriced)",
        "a lot of money|that's (a lot|steep)",
        "(is|are|comes in|was|were) ((a|good|bit|deal|lot|much|way|far|quite) )*(cheaper|less expensive) "
        "than (you|yours|that|your \\w+)",
        "(charges?|costs?|asks?|wants?|offers?) ((only|just|me|us) )*(half|a (third|fraction|quarter)) (of "
        ")?(that|what|this|your)",
        "(isn't|is not) (that|it|this) (rather |quite |a bit |a little )*(a lot|much)",
        it=_IT,
        be=_IS,
        very=_VERY,
        dear=_DEAR,
        price=_PRICE,
        asked=True,
        clausal=False,
    ),
    *cues(
        Factor.OBJECTION,
        "price",
        "(the|that|your|this) (price|cost|money)('s| is)?( that)? ((really|actually|still) )*(a (problem|"
        "concern|sticking point|hurdle)|an (issue|obstacle)|too (high|much|steep|expensive)|holds? (you|us) "
        "back|(is )?holding (you|us) back|bothers (you|us)|worries (you|us))",
        "is it (the )?(price|money|cost) (that )?(holds|holding|bothers|worries|stops|stopping|keeps) (you|us)",
        "(is|was) (the |our )?(price|cost|money) (a|an|the) (problem|issue|concern|obstacle)",
    ),
    *cues(
        Factor.OBJECTION,
        "price",
        "(the|your|that) (price|cost|pricing|money|fee)s?('s| is| are| seems| sounds| looks)? (((perfectly|"
        "totally|quite|absolutely|pretty|really) )*(fine|okay|ok|fair|reasonable|good|acceptable|alright|all "
        "right|right)|(not|n't|isn't|isn't really|not really|no) (a |an |the )?(problem|issue|concern|"
        "obstacle))",
        "(it|that|this|they)('s| is|'re| are)? ?(not|isn't|aren't) ((too|that|so|very|really|at all|"
        "particularly) )*(expensive|pricey|steep|much|costly)( at all)?",
        "(can|could) (easily )?(live with|afford) (the|that|this) (price|cost|money)",
        stance=Stance.AGAINST,
    ),
    said(
        Factor.OBJECTION,
        "complexity",
        "{it}{be} {very}(too )?{hard} for (us|me|our|my|the|a|people|someone)",
        "{it}{be} ((far|way|much|just|simply|a bit|a little|rather|still) )*too {hard}",
        "{it}('s| is|'d be| would be|'s a bit| seems| looks)( (just|a bit|rather|total|complete|pure|clearly|"
        "way))* (overkill|over-?engineered|over the top|too (much|big|fancy|heavy) for (us|our|a|what))",
        "{staff} (would|will|'d|'ll|could|can)? ?(never|hardly|not|n't) ?(get used to|understand|learn|cope "
        "with|manage|accept|use|figure out|be able to use) (that|it|this|a \\w+)",
        "{staff} (wouldn't|won't|couldn't|can't) (get used to|understand|learn|cope with|accept|figure out|"
        "be able to use|touch) (that|it|this)",
        "too many (features|functions|buttons|options|clicks|screens)|needs? (a|an) (phd|engineer|degree|expert) to",
        "(overkill|too much) for (a|an|our) \\w+",
        it=_IT,
        be=_IS,
        very=_VERY,
        hard=_HARD,
        staff=_STAFF,
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "missing_feature",
        "(it|that|this|yours|your (\\w+ )?(product|tool|system|software|app|solution)|you) (doesn't|does not|"
        "don't|do not|can't|cannot|won't) (((seem|appear) to )?((have|offer|support|include|come with|"
        "provide|do|handle) )+)((an?|the|any|our|proper|real) )*([\\w-]+ )?{feature}",
        "(it|that|this|yours|your \\w+) (lacks?|is missing|misses|comes without) ((an?|the|any|proper|real|"
        "something) )*([\\w-]+ )?\\w+",
        "(there's|there is|you have|has|have|with) no ((proper|real|native|decent) )?([\\w-]+ )?{feature}",
        "without (an?|the|that|this|proper|some) ([\\w-]+ ){0,2}?{feature} ...(no use|useless|no good|won't|"
        "can't|doesn't work|not interested|worthless|no point|pointless|not an option|out)",
        "(we'd need|we need|I'd need|we would need|I need) ...,? (and|but) (yours|your (product|tool|system|"
        "software|app)|it|that|you) (doesn't|don't|can't|cannot|does not|do not|won't|lacks)( (do|have|offer|"
        "support) (it|that|this))?\\W*$",
        "(we'd|we would|I'd) miss (the|our|a|an) \\w+|(missing|lacking|what's missing|what is missing|what I "
        "miss|what we miss)( (for us|here|is))+",
        "(deal ?breaker|show ?stopper)(?! (is|would be) the price)",
        feature=_FEATURE,
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "missing_feature",
        "(it|that|this|yours) (can't|cannot|doesn't|does not) ...,? (can it|does it|right)\\?",
        asked=True,
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "timing",
        "(now|it|this|this (year|month|quarter|week)|right now|at the moment)('s| is|'s just| is just| is "
        "really)? (not|n't|isn't|hardly|a bad|the wrong|the worst|a terrible) ?(the |a |really |exactly "
        ")*((good|right|best|ideal) )?(time|moment)(?! sensitive|-)",
        "(bad|wrong|worst|terrible|not a good|not the right|not the best|poor) (time|timing|moment)( (for|to))?",
        "(can't|cannot|couldn't|won't|not able to|unable to|don't want to) (take on|start|begin|handle|do|"
        "deal with|run|manage|launch|squeeze in) (another|any more|any new|one more|a new|new|any other|yet "
        "another) (project|projects|system|thing|tool|rollout|initiative)s?",
        "(will|would|'ll|'d|has to|have to|must|better|can)( have to)? (wait|be postponed|be put off)( "
        "(until|till|for now|a (year|while|few)|then|at least)|\\W*$)",
        "(too busy|too much (else )?going on|hands full|plate('s| is) full|no capacity|no bandwidth|no time "
        "for (this|that|another|a new|it)|enough on our plate|other priorities|too many (other )?(projects|"
        "things going on|things on))( right now| now| at the moment| this \\w+)?",
        "(call|ask|contact|try|come back to|get back to|write to) (me|us) (again )?(next year|in (six|twelve|"
        "a|two|three|the) ...(year|months?|spring|autumn)|later in the year|after \\w+)",
        "(too early|too soon|not ready) (for us|for that|for this|to (buy|switch|change|commit))",
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "trust",
        "(we|I|we've|I've|have|we have|I have) ((already|once|been|got|gotten|were|was) )+(badly )?(burned|"
        "burnt|let down|bitten|disappointed|cheated|stung) (by|before|with|once|in the past|last time)",
        "(don't|do not|didn't|can't|cannot|not sure I|hard to|never) ((really|quite|fully|entirely|yet) "
        ")*trust (you|it|the cloud|cloud|that|this|your|vendors|startups|a \\w+|software|any)",
        "(worried|concerned|nervous|uneasy|sceptical|skeptical|wary|anxious|afraid|not comfortable|"
        "uncomfortable) (about|of|with) ...(data|security|privacy|cloud|support|reliab\\w+|small company|"
        "company|start-?up|you (being|going)|stability|future|servers?|hosting|promises)",
        "(never|haven't|hadn't|not|nobody here has) (ever )?heard of (you|your)",
        "(you're|you are|your company is|your firm is) (quite |rather |pretty |very |such |just |still |only "
        "|too )*(a )?(quite |rather |pretty |very )?((small|tiny|unknown)|(small|young|new|tiny|unknown) "
        "(company|firm|player|vendor|start-?up|outfit|shop|supplier))",
        "(how do (I|we) know|who (says|guarantees|tells me|knows)|what if|what guarantee|can you (guarantee|"
        "promise)) ...(you('ll| will|'re| are)? (still )?(be |not )?(around|there|here|gone|bankrupt|in "
        "business)|you (go|went) (bankrupt|under|out of business)|works?|deliver|safe|true)",
        "(sounds|seems|looks) too good to be true|(I'll|we'll) believe (it|that) when",
        "(heard|read|seen) (bad|mixed|terrible|not so good) (things|reviews|stories) about (you|your|it)",
        asked=True,
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "switching_cost",
        "(moving|migrating|transferring|switching|changing|converting|replacing|exporting|importing) "
        "...(would|will|'d|'ll|could|is|'s|costs|takes|sounds|seems|looks) (be |like |take |cost |mean "
        ")*((us|a|an|too|such|so|very|quite|really|months|weeks|the whole|far|way|huge|big|far too|real|"
        "massive|months of|lots of|a lot of|the) )*"
        "(nightmare|pain|hassle|headache|effort|work|trouble|risk|risky|expensive|painful|difficult|hard|"
        "months|weeks|fortune|disruptive|disruption|huge|ages|much|a lot|chaos|undertaking)",
        "(don't|do not|didn't|not|no|can't) ((really|want|going|willing|want to|wish|like|afford|have time|"
        "feel like) )*(to )?(retrain|re-train|retraining|train|migrate|migrating|start (all )?(over|from "
        "scratch)|go through (that|another|a) (again|migration|change|switch)|learn (a|another) new)( "
        ".{0,20}(staff|team|people|everyone|data|system|again))?",
        "(tied|locked|bound|committed) (in)? ?(to|with|into) (our|the|a|an|my|\\w+)( \\w+){0,3} (for|until|till) ",
        "(tied|locked|bound) (to|in with|into) (our|the) (current |present |existing )?(provider|supplier|"
        "contract|vendor|system)",
        "(put|invested|sunk|spent) (too much|so much|a lot of|a fortune|so many|years|a lot|too many) "
        "...(into|in|on) ...(old|current|existing|present|to (throw|give|replace)|away|system|tool|it|that)",
        "(switching|migration|changeover|training|retraining|set-?up) (cost|costs|effort|pain|expense)s? "
        "...(too|high|scare|worr|problem|concern|much|put|would|is|are)\\w*",
        "(all|years of|ten years of|\\w+ years of) (our )?(data|history|records) (is|are|sits|lives|in|is "
        "in) ...(lose|move|migrate|transfer)",
        "(too much (of a )?(hassle|effort|trouble|work|upheaval) to (switch|change|move|migrate))|(a (big|"
        "huge|massive) (hassle|upheaval|effort|change))( for (us|our \\w+|my \\w+|everybody))?",
        clausal=False,
    ),
    said(
        Factor.OBJECTION,
        "contract_terms",
        "(won't|will not|can't|cannot|not|don't want to|wouldn't|never|don't like to|refuse to|not willing "
        "to|hesitant to) ((going to|gonna|like to|want to) )?(sign|commit|be tied|be locked|be bound|tie "
        "(myself|ourselves)|lock (myself|ourselves)|bind ourselves|get locked|committing|signing) ((up|in|"
        "down|to|on|into|it|anything|a|an) )*(for|to)? ?(a )?(\\w+|\\d+)[- ](years?|months?)",
        "(minimum )?(term|contract period|contract|notice period|commitment|lock-?in|payment terms?)( (is|"
        "are|of \\w+ years? is|seems|looks|sounds))+ ((far|way|much|simply|just|a bit|rather) )*(too long|a "
        "problem|unacceptable|too strict|not acceptable|an issue|a deal ?breaker)",
        "(don't|do not|not) (like|want|accept|love|agree with|agree to) (the|your|that|this|such a|a) ((long|"
        "minimum|\\w+-year|\\w+ year) )*(lock-?in|term|contract terms|terms|auto-?renewal|automatic renewal|"
        "minimum term|commitment|notice period|cancellation)",
        clausal=False,
    ),
)
