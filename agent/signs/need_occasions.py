"""Need told by its occasion: something happened, somebody asks for it, it has long been wanted. All of it leans."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE, NOT
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_MISHAP = words(
    """
    near miss, near misses, accidents?, incidents?, break-?ins?, thefts?, outages?, breach, breaches, close calls?,
    scares?, fires?, floods?, leaks?, burst pipes?, injur(y|ies), recalls?, lawsuits?, robber(y|ies), mix-?ups?, crash,
    crashes, breakdowns?, power cuts?, complaints?, fines?, penalt(y|ies), failed (audit|inspection), intruders?,
    data loss, security incidents?, failures?, blackouts?, mishaps?, falls?, attacks?
    """
)
_OF_THE_TALK = words(
    """
    quotes?, quotation, price, prices, pricing, discount, proposal, offer, update, updates, details, recording, the deck, slides,
    figures, numbers, date, a date, information, call, meeting, answer, reply, feedback, summary, references?, contract,
    invoice, me, you, this call, approval, money, a raise, the bill
    """
)
_INTRUDES = words(
    """
    slips? (in|past|through), slipping (in|past|through), sneak\\w*, tailgat\\w+, wander(s|ing)? (in|off|around|into),
    gets? in without, getting in without, trespass\\w*, loiter\\w*, climb(s|ing)? (over|in), prop(s|ped|ping)? (it |them |doors? |the \\w+ )?open,
    leave(s)? (it|them|(the )?(doors?|gates?|lights?|machines?|windows?)) (open|on|unlocked|running), walks? in off, come and go as
    """
)
_FAILS = "(support|handle|cope with|cover|keep up with|manage|deal with|offer|accommodate|meet|cut)"

OCCASIONS = (
    Sign(
        "need.mishap",
        Stance.FOR,
        phrases(
            "(?<!t\\s)(?<!never\\s)(?<!not\\s)(?<!hardly\\s)(had|there (was|were|has been|have been)|after|because of|another|since|suffered|"
            "following|due to|caused|causes|causing) ((a|an|one|two|three|four|five|several|some|a few|many|our|the|too many|that|last "
            "\\w+'s|recent|near|close|serious|bad|minor|major|nasty|small|big|first|second|third|bit of an?|couple of|another) )*{mishap}",
            "(can't|cannot|mustn't|must not|must never|should never|shouldn't|can never|won't|never|n't want (it|that|this) to) ((be|get) )?((let|allowed|allow|have|it|that|this|to) )*(happen|repeat|occur) (again|twice|a second time)",
            "(happened|it happens|that happens|occurs?|occurred|been happening) ((here|again|to us|twice|three times|several times|"
            "regularly|all the time|every|in (winter|summer)|once|more than once|too (often|many)|last|this|quite often|a lot|far too) ?)+",
            "(?<!not\\s)(?<!t\\s){intrudes}|(walked|ran|made) off with|helped themselves|without (paying|anyone noticing|us noticing|us knowing|permission|"
            "a (ticket|badge|membership|key|pass))|unnoticed|undetected|too late to (react|save|fix|do)",
            "(are|is|get|gets|being|been|was|were|'re) (always |often |constantly |regularly )?(left|kept) (waiting|standing|hanging|guessing|stranded|in the (dark|rain|cold)|alone|"
            "on hold|behind|unattended|unlocked|open)",
            "(nobody|no ?one) (in|on|at|from|of) (the|our|my) [\\w-]+ ((ever|really|actually) )*(knows?|can|notices?|noticed|tells?|has (any )?idea|sees?|understands?|checks?)"
            "(?! (what (it|that) (is|costs)|you))",
            "(flying|driving|operating|working|running) blind|playing catch-?up|winging it|hit[- ](and|or)[- ]miss|pot luck|touch and go|"
            "(a|complete|total|real|bit of a) (gamble|guessing game|patchwork|headless chicken|balancing act|juggling act|time sink|dead end)|"
            "(like )?herding cats|needle in a haystack|a drain on|(take|takes|taking|took) (its|their|a) toll",
            mishap=_MISHAP,
            intrudes=_INTRUDES,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.asked_for_by",
        Stance.FOR,
        phrases(
            "(?<!nobody\\s)(?<!no\\sone\\s)(have|has|are|is|keeps?|kept|'ve|'s|began|begun|started)( (been|all|also|now|long|started|begun|begin|constantly|"
            "always|already|repeatedly|just|recently))* ?(asking|begging|crying out|pleading|calling|pushing|pressing|clamou?ring|screaming|longing|"
            "waiting|hoping|pestering (us|me)|asking (us|me))( (us|me|for (years|months|weeks|ages|a while|a long time)))* for (?!(a |an |the |your |more |some |another |any )*"
            "{of_the_talk}(?!\\w))[\\w-]+",
            "(auditors?|inspectors?|insurers?|insurance( company)?|authorit(y|ies)|regulators?|council|health department|fire (marshal|department|"
            "brigade|inspector)|customers?|clients?|board|landlord|certifier|safety officer|works council|bank) ((has|have|had|also|recently|just|"
            "just recently|already) )*(gave|given|handed|left|sent|wrote|noted|pointed out|flagged|complained|criticised|criticized|ordered|"
            "instructed|warned|urged|advised|mandated|raised|listed|issued|marked us|found|told)(?! (you|me your|us (about|of) (you|your)))",
            "(auditors?|inspectors?|inspection|audit|insurers?|regulators?|certifier|health department|fire (marshal|department|brigade|inspector)|"
            "data protection \\w+|supervisory \\w+|assessors?|examiners?) [^.;!?]{0,60}?(discovered|found|noticed|spotted|flagged|objected|complained|"
            "criticised|criticized|wrote us up|marked us down|not (happy|satisfied|pleased|impressed)|unhappy|wasn't (happy|satisfied|pleased|impressed)|"
            "asked (me |us )?(how|where|why|who))(?! (nothing|no |everything (in|fine)|us (about|of) (you|your)))",
            "(or|otherwise|or else|if not),? (there('ll| will|'d| would|'s)|we('ll| will|'d| would)|it('ll| will|'d| would)) (be|end in|face|have|mean|get|come to) ((a|an|total|complete|utter|real|big|another|"
            "sheer|absolute) )*(chaos|trouble|mess|disaster|catastrophe|hell|nightmare|riot|uproar|fine|lawsuit)",
            "(each|every one|all|everyone|everybody|they all) ((of|one) )?((the|our|them|us|these|those) )*((two|three|four|five|six|\\d+) )?([\\w-]+ )?('s |has |have |had |uses? |used |brought |brings |works? with |"
            "keeps? )(got )?((its|their|his|her|his or her) own|a different|different) [\\w-]+(?! (car|lunch|coffee|desk|room|office|key|phone))",
            "(have|has|'ve got|need|needs|must|got) (to )?(all )?(work|be|sit|run|live|end up) (in|on|with|from) (one|a|the) (single |common |shared |same |central )+(system|platform|tool|place|database|programme|program|list|file|app|standard)",
            "(all (of )?(them|us|it|the \\w+)|everyone|everything|everybody) (on|in|into|onto|under) (one|a single|the same) (platform|system|roof|place|tool|database|page|programme|program)",
            "(I|we)('ve| have| was| were|'ve been| have been) ((now|also|explicitly|kindly) )*(told|asked|instructed|ordered|tasked|charged|given the job|expected) "
            "(to|with|of) (sort(ing)? (it|this|that|things|the \\w+) out|fix(ing)? (it|this|that|the)|put(ting)? (an end|a stop)|get(ting)? (it|this|that|the \\w+|a grip) "
            "(under control|down|on|fixed|sorted)|clean(ing)? (it|this|that) up|bring(ing)? (it|this|that|(the |our )?\\w+) down|do(ing)? something about|"
            "cut(ting)? (the|our|down)|reduc(e|ing) |lower(ing)? |solv(e|ing) |stop(ping)? (it|this|that))",
            "(told|asked|required|obliged|instructed|ordered|advised|urged|warned|pressed|pushed|forced|mandated|encouraged|expected) (by|from) (the|our|my|a|an|two|"
            "several|some) ([\\w-]+ )?(auditors?|inspectors?|insurers?|insurance( company)?|authorit(y|ies)|regulators?|council|health department|"
            "fire \\w+|customers?|clients?|landlord|certifier|safety officer|works council|bank|law|state|government|ministry|headquarters|head office)",
            "(the|our|my) (?!(only|current|existing)(?!\\w))([\\w-]+ ){0,2}?[\\w-]+ (doesn't|don't|won't|can't|does not|do not|cannot|can no longer|no longer|barely|hardly)"
            " ((really|properly|fully|yet|even|quite|always) )*{fails} (it|that|this|them|these|those|any of (it|that|this)|the \\w+|our \\w+|\\w+ing)"
            "(?! (cost|price|budget|deadline))",
            of_the_talk=_OF_THE_TALK,
            fails=_FAILS,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.long_wanted",
        Stance.FOR,
        phrases(
            "(?<!what\\s)(I|we|they|my \\w+|our \\w+)('ve| have| has|'d| had) ((always|long|been|really|all|secretly|for \\w+) )*(wanted|needed|meaning to|wanting|wishing|"
            "dreaming of|dreamt of|dreamed of|hoping for|looking for|searching for|after|missing|trying to|toying with the idea of replacing)"
            "(?! (to )?(call|ask|talk|speak|thank|meet|get back|reach|tell|say|contact|get hold|hear|you|see you|a word|a chat))",
            "(is|are|'s|'re|was|been) ((sorely|badly|still|really|clearly|completely|exactly what's|what's|so|often) )+(missing|lacking|missed|absent|needed|"
            "required|in demand)(?! (from (the|your|my)|on (the|your)))",
            "(is|are|'s|'re|gets?|become|becomes|becoming|became|grown|gotten|getting) ((so|too|very|increasingly|really|almost|nearly|virtually|pretty|quite|simply|"
            "just|practically|basically|harder and) )*(impossible|harder|hard|difficult|tricky|tough|a struggle|a challenge|unmanageable|unwieldy|unbearable|"
            "cumbersome|tedious) (to|for (us|me|my|our|the \\w+) to) (?!(say|tell|see|name|justify|decide|know|imagine|hear|get (hold|approval)|"
            "reach (me|you)|beat|believe|answer|find (time|a (time|date|slot)))(?!\\w))[a-z]+",
            "(?<!not\\s)(?<!t\\s)(worth its weight|a lifesaver|a life ?saver|a godsend|a dream come true|(would|'d|will|'ll) be a (real |huge |great |big )?(blessing|boon)|music to (my|our) ears|heaven[- ]sent|exactly the ticket|right up our (alley|street))",
            "(doing|do|done|works?|working|handled|managed|track|tracked|record|recorded) ([^\\s.,;!?]+ ){0,3}?(with|on|in|through|via) ((just|only|old|simple|several|a (bunch|mix|"
            "mixture|combination|lot) of) )*(spreadsheets|whatsapp|paper( forms)?|e-?mails?|phone calls|gut feeling|memory|loose|guesswork)(?! (works?|and (it|that)('s| is| works) (fine|enough)))",
            never=NOT,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
)
