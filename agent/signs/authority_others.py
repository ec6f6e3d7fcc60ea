"""Authority of others: somebody else must decide, or the buyer may not."""

from agent.claims import Stance
from agent.signs import deciding
from agent.signs.people import ANOTHER, WHO
from agent.signs.phrases import phrases, words
from agent.signs.sign import BUYER, SELLER, Sign

CONDITION = "authority.condition"
"""Somebody else must agree first; whatever else the sentence says of the buyer's authority hangs on it."""

_DECISION = "({kind} |these |this |that |the |such |those |our |all |every |exactly |investment |any )*(decisions?|calls?|choices?)"
_GIVES_APPROVAL = "(give|grant|provide|add|issue)s? ((me|us|it|this|that|the|his|her|their|its|a|an|any|formal|written|final|official|prior) )*{approval}"
_MATTER = (
    "(it|this|that|everything|anything|things|these|({kind} |any |all |every |each |the |our |my |that |this |such |new |big |large )*"
    "([\\w-]+ )?{item}|(any|every|all|each|the|my|our)( new)? (\\w+ ){0,2}?(shortlist|quotation|application|case|report|file|thing|request|"
    "cloud \\w+)|(anything|everything|something|all|things|orders|contracts|purchases|spend|spending) "
    "(\\w+ ){0,1}?(over|above|beyond|costing|from|like|that|with|in|bigger) [^.;!?]{0,35}?)"
)
_CANNOT = (
    "(can't|cannot|can not|cant|may not|mustn't|couldn't|am not able to|'m not able to|'re not able to|don't|do not|dont|won't be able to|"
    "am unable to|'m unable to|wouldn't|shouldn't|won't|'d never|never get to|can hardly|can never|never|can neither|hardly) "
    "((really|just|simply|even|also|actually|ever|get to|personally|formally|yet|have the right to|go and|be the one to|normally|usually) )*"
)
_LISTS = {
    "kind": deciding.KIND,
    "power": deciding.POWER,
    "approval": deciding.APPROVAL,
    "item": deciding.ITEM,
    "goods": deciding.GOODS,
    "it": deciding.IT,
    "object": deciding.OBJECT,
    "ends": deciding.ENDS,
    "adverbs": deciding.ADVERBS,
    "agree": deciding.AGREE,
    "decides": deciding.DECIDES,
    "must": deciding.MUST,
    "another": ANOTHER,
    "who": WHO,
    "decision": _DECISION,
    "gives": _GIVES_APPROVAL,
    "matter": _MATTER,
    "cannot": _CANNOT,
    "i": "(I|we)('m|'re|'ve|'d|'ll)?",
    "one": "(the|an?) ((only|right|actual|main|real) )*(one|person|guy|man|woman|boss|owner|decision[- ]?maker|approver|signatory|decider|budget holder)",
    "somewhere": "(upstairs|centrally|above (me|us|my \\w+)|higher up|elsewhere|over my head|by committee|as a (group|team|board|family)|jointly|"
    "collectively|by (a )?(majority|vote|consensus)|(one|two|a|three) (floors?|levels?|steps?) (up|above)|(at|on) ((the|a) )?(group|corporate|board|"
    "national|regional|district|federal|head office|company|higher|executive|state) level|in (?-i:[A-Z])\\w+|at (the )?(head office|headquarters|HQ|top)|"
    "in (the )?(head office|headquarters|HQ))",
}

SIGNS = (
    Sign(
        "authority.others_must",
        Stance.AGAINST,
        phrases(
            "{another}('s)? ?{adverbs}{must}({agree}|{gives})(?! (up|in|between|whether|which|when|the (nda|form)))"
            "({object}| {ends}|( to| with)? ({it}|{goods})|( |(?<=\\w))(any|every|each|all|the|their|its|his|her) (\\w+ ){0,3}?(change|spending|expense|agreement|hands?|name)|{ends})",
            "{another}('s)? ?{adverbs}{must}(agree|consent|sign|approve|say yes|vote|be (on board|involved|asked|consulted|convinced|"
            "in agreement)|weigh in|{gives}|have (a|the final) say|countersign|co-?sign|pass a resolution)(?! (the (nda|form)|up|in(?! writing)|a form|that (the|it)))",
            "{another}('s)? ?{must}{gives}",
            "(need|needs|require|requires|have to have|must have|have to get|need to get|got to get|want) {another} to "
            "(agree|approve|sign|okay|weigh in|be on board|say yes|give|confirm|consent|clear|authori[sz]e|decide|back|sign off)",
            "(need|needs|have to have|have to get|need to get|got to get|must get|must have|want) {another} (behind (me|us|it)|on board|on my side)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.others_decide",
        Stance.AGAINST,
        phrases(
            "{another}('s the one who| is the one who|'s who| who| are the ones who| are the ones that| is the one that| that)? ?"
            "{adverbs}(himself |herself |themselves )?(?<!\\w){decides}(?! (up|in|between|when|how|to|against|whether|later|where|if|than|nda)(?!\\w)){object}",
            "{another} {adverbs}(makes?|takes?|owns?|keeps?|handles?|made|has|have) (the|these|this|that|all|those|every|such|any|most) "
            "({kind} |of |the |those |these )*(decisions?|calls?|choices?|approvals?)(?! to (call|meet|move|be))",
            "{another} {adverbs}(has|have|holds?|wants?|keeps?|gets?|retains?|reserves?|insists on) (the|a|all|full|final|his|her|their|an?) ((final|last|full|purchasing|"
            "spending|whole|all|own|legal|of|absolute|sole|ultimate|real|cheque|check|the|actual) )*(say|word|veto|authority|purse strings|vote|right to \\w+|approval|pen|"
            "cheque ?book|check ?book|budget|mandate|power|powers|sign-?off|decision|right of veto|money)(?! for (you|us to)| with you)",
            "{another} {adverbs}(calls? the shots|wears? the (trousers|pants)|has to be happy|says? (yes or no|go|yes and|when)|is in charge of (buying|purchasing|"
            "procurement|the (money|budget|decisions?|contracts?))|overrules? (me|us)|controls? (the )?(budget|money|spending|purse)|pulls? the strings|rules here|"
            "dictates?|prescribes?|(is|are) the (ones? )?(real )?(decision[- ]?makers?|boss|approver|ones? (who|that) (decides?|signs?|approves?|says? (go|yes)|choos\\w+|makes?))|"
            "('s|is) the real boss|wins the argument)",
            "{another} (can|could|may|might|would|will) (still )?(block|veto|kill|stop|overrule|reject|refuse|say no to) (it|this|that|me|us|any|anything|everything)",
            "{another} (wants|insists on|likes|demands|prefers) (to )?(see(ing)? and )?(sign(ing)?|approv(e|ing)|decid(e|ing))( off)?{object}",
            "{another} (won't|doesn't|don't|do not|does not|would never|never) (let|allow|trust|permit) (me|us|\\w+ managers?)( \\w+){0,2}?( (decide|sign|buy|choose|take|order|with (contracts?|money|purchas\\w+))|{ends})",
            "(someone|somebody) else ((in|at|on) [^.;!?,]{0,25}?)?(decides?|makes|signs|approves|has|holds|handles|does that|will decide|picks|controls)",
            "(speak|talk) (to|with) {another},? (he|she|they|who)('s| is| are)? (the one )?((who|that) )?(decides?|signs?|approves?)",
            "only {another} (can|may|is allowed to|has the right to|is authori[sz]ed to|is able to)( \\w+)?",
            "{another} (has|have) (a|the)(?: \\w+)? veto|(holds?|has) (a|the) veto",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.up_to_others",
        Stance.AGAINST,
        phrases(
            "(it's|it is|that's|that is|this is|it'll be|would be|'s) {adverbs}(not (mine|me),? ?(it's)?)?((my|our|the|a|his|her) (\\w+ ){0,2}?[\\w-]+[s]?['’]s? |{another}['’]s )"
            "(own )?(decision|call|choice|to decide|shop and|money|business to decide)(?! to (call|write))",
            "(it's|that's|it is|this is) (a|an) ((joint|family|team|group|board|collective|shared|committee|corporate|partner) )+(decision|call|choice)",
            "{matter}('s| is| are|'d be|'ll be| would be| will be| remains)? {adverbs}(up|down) to {another}",
            "(whether [^.;!?,]{0,30}?|it|that|this|decision) (is|'s) for {another} to (decide|say|determine|judge|settle|choose)",
            "(decisions?|call|say|authority|sign-?off|approval|pen|signature|choice|it|that|purse strings|budgets?|power|vote|responsibility) {adverbs}(lies|lie|rests?|sits?|stays?|belongs?|"
            "(is|are) held|is taken|happens|resides?) {adverbs}(with {another}|in the hands of {another}|to {another}|{somewhere}|in (?-i:[A-Z])\\w+)",
            "(decision|call|say|authority|approval|sign-?off|signature|final word|choice|budget) (is|'s|are) {adverbs}(with|from|at) {another}",
            "(?-i:[A-Z])[\\w'’]+ (is|'s) who (decides|signs|approves)",
            "{another} (signs?|decides?|approves?|choos\\w+|does?|do|must|has to),? (I|we) (don't|do not|can't|cannot|only|just)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.passive",
        Stance.AGAINST,
        phrases(
            "{matter} ?{must}(be )?{done}( off)?(?! (by|before|on|until|till|within) (me|us|you|myself|friday|monday|tuesday|wednesday|thursday|"
            "the (end|\\d)|next|both (sides|parties)|tomorrow|\\d|march|april|may|june|july))",
            "{matter} (is|are|gets?|'s|has been|have been|was all|were) {adverbs}{made}( off)? ({somewhere}|by {another})(?! to (use|the market))",
            "{matter} (is|are|gets?) {adverbs}{made} and signed (off )?by",
            "(goes?|going|has to go|needs to go|must go|put|taken|comes?) (up )?to (a )?(vote|tender|ballot|general assembly)|put (it )?(out )?to tender",
            "(purchases?|buying|purchasing|procurement|everything|it)( is|'s| are| gets| happens)? (\\w+ )?(centrali[sz]ed|(made|done|bought|decided|handled|run) (centrally|at group level|upstairs))",
            "(nothing|no \\w+) ((gets?|is|goes|leaves|happens|moves|can be|will be) )+(\\w+ ){0,4}?without",
            done=words(
                "approved, signed off, ratified, rubber-?stamped, countersigned, authori[sz]ed, cleared, released, endorsed, voted on, sanctioned, co-?signed,"
                "signed by, blessed, decided by, decided in, decided at, agreed by, agreed with, okayed, ok'd, green-?lit, vetted, validated, reviewed and approved, reviewed by, put to, "
                "stamped, taken to, passed by, agreed on by"
            ),
            made=words(
                "made, approved, decided, signed, taken, settled, determined, ratified, released, handled, authori[sz]ed, decided on, cleared, picked, chosen, "
                "bought, reviewed, signed off"
            ),
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.goes_through",
        Stance.AGAINST,
        phrases(
            "{matter} {adverbs}{must}(go|pass|run|come|get) (up |back )?(to|through|past|by|via|before|in front of|across) (a |an )?({another}|(the )?[\\w-]+ ?(committee|board|tender|panel|process|workflow|review|approval))",
            "{matter} {adverbs}(goes|go|passes|runs|comes|gets) (all )?((up|out|back|all) )*(through|past|via|in front of|before) (a |an )?({another}|(the )?[\\w-]+ ?(committee|board|tender|panel|process|workflow|review))",
            "{matter} {adverbs}(goes|go|comes|passes) (all )?(up |back )?(to|from) ((my|our|the) )?(\\w+ )?({who}|minister|ministry|council|group|head office|steering (group|committee)|line manager|(?-i:[A-Z])\\w+(?<!production))(?!( \\w+)? (on|next|every) )",
            "(it|that|this|the \\w+|signature|nod|approval|yes|okay|decision|go-?ahead|[\\w-]+ yes)( \\w+)? (has to come|have to come|comes|must come|needs to come|would come|had to come) (down )?from (?!me|us|my side)",
            "(first|then) (finance|legal|procurement|my \\w+|our \\w+|the board)(, then|,? and then)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        CONDITION,
        Stance.AGAINST,
        phrases(
            "(once|until|till|unless|if|provided( that)?|as long as|as soon as|only if|only when|only after|only with|after|assuming|when) "
            "{another}('s)? ?((has|have|had|gives?|gave|given|'ve|is|are|also|first|formally) )*"
            "(approv(es?|ed)|agrees?|agreed|sign(s|ed)?( off)?|said yes|says yes|consents?|consented|green-?lit|okay(s|ed)|decide[sd]?|nods?|{approval}|on board|"
            "me (the|an?|his|her|their) {approval}|me (his|hers|theirs)|met and voted|voted|cleared|clears|authori[sz]e[sd]|released|blessed|blesses)"
            "(?! (where|which of|when|to (?!it|this|that)))",
            "(pending|subject to|conditional on|contingent on|depends on|dependent on|depending on|waiting (for|on)|awaiting|wait for) "
            "((the|an?|my|our|his|her|their|final|formal|written) )*({another}('s)? )?({approval}|decision|resolution)",
            "(pending|subject to|conditional on|contingent on|depends on|dependent on|depending on) (what )?{who}",
            "(not|n't|nothing|never|no \\w+|cannot|can not|wouldn't|nobody)( [^.;!?]{0,45}?)? (without|unless|until) ((the|my|our|a|an|his|her|their|first) )*({another}('s)? )?((second|prior|first|formal|his|her|their|written|the|getting|having|own) )*"
            "({approval}|decision|resolution|PO|signatures?|vote|asking|her|him|them|checking|consulting|talking to|clearing|{who}|(?-i:[A-Z])\\w+|a second|someone|somebody|permission|a yes from|{another} (agrees|approves|says|signs))"
            "(?! (in|on) the (room|call))",
            "^without {another}('s)? {approval}|without a yes from",
            "(hands are tied|my hands are tied)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.need_approval",
        Stance.AGAINST,
        phrases(
            "({i}|it|this|that|everything|anything|any \\w+|{matter}|first|{cond}) ?{adverbs}((would|will|'ll|'d|still|also|always|first|do|got to|have to|need to|must|has to|gotta|'ve got to|needs to|is going to) )*"
            "(need|needs|require|requires|get|obtain|seek|secure|await|take|takes|have to have|ask for|request) ((the|an?|my|our|his|her|their|some|final|formal|written|prior|"
            "internal|official|first|any|explicit|board|management|executive|another|two|three|second|further|more|additional|higher|corporate|budget|full|both) )*({another}('s)? )?((second|two|three|final|formal|written|official|prior|executive) )*"
            "({approval}|signatures|approvals|authori[sz]ation|countersignature|resolution|PO approval)(?! (page|form|field|in the app))",
            "(need|needs|require|requires|must get|have to get|need to get|awaiting|waiting (for|on)|seek|obtain|get|getting) "
            "(an? |the |some |more )?({rank} )+(approval|sign-?off|authori[sz]ation|permission|buy-?in)",
            "(consensus|consent|agreement|approval|permission|a resolution|sign-?off|a vote|votes) [^.;!?]{0,40}?(is|are) (required|needed|necessary)(?! (to|for) (the )?(trial|demo))",
            "(second|another|two|three|four|five|both|several|more than one) (signatures?|approvals?|sign-?offs?)|four[- ]eyes( principle| rule)?|dual control|countersign\\w*|"
            "(sign|decide|approve) ((it|everything|this) )?(together|jointly|collectively)|by consensus|both (have to|need to|must) sign",
            "approval (process|workflow|chain|matrix) (with|of|here|that)|there's (a|an) (process|approval \\w+|committee)( for (that|this|it))",
            cond="(but|and|so)",
            rank=words(
                "final, internal, management, executive, board, higher, upper, senior, formal, budget, finance, additional, further, official, corporate, head office, company"
            ),
            **_LISTS,
        ),
    ),
    Sign(
        "authority.must_ask",
        Stance.AGAINST,
        phrases(
            "{mine}{ask} {stuff}(with|by|past|from|to|through|before|up with|in front of) {them}(?! (know|hear|tell))",
            "{mine}(ask|involve|include|convince|persuade|brief|inform|win over|bring in|consult|loop in) {them}",
            "(sync|talk|speak|deal|meet|coordinate|get in touch) (up |that )?with {who} (for|about|on|regarding) (the |any )?(final )?(approvals?|decisions?|sign-?off|budget|purchase)",
            "coordinate (that|this|it) with {who}",
            "(present|pitch|bring|submit|justify|sell|propose|explain) {things}(to|before) {who}",
            "(have|has|need|needs|got|must|'ll have|would have|'d have) (to )?(show|take) {things}(to|before) {who}",
            "(let me|have to|need to) (see if|ask whether|ask if|find out if) {who} (will |would )?(let|allow|agree|approve|is okay|okays)",
            "convince the (person|people|one|ones) (with|who)",
            "I only (do|know) what {who}",
            mine="((have|has|had|need|needs|got|require|want|like|ought|going|gotta|'s got|'ve got) to|must|should|will|'ll|'d|would|gotta|need|let me) "
            "(first |still |also |definitely |just |probably |really |of course |always |have to |need to |like to |want to |go and |go )*",
            ask=words(
                "consult, check, confirm, clear, verify, discuss, talk, speak, meet, coordinate, align, review, sync, touch base, go over, run, take, bring, pass, put, present, pitch, "
                "get, escalate, sell, go, go back, check in, refer, defer, float, raise, double-check, get permission, get approval, get a yes, get an ok, get the okay, come"
            ),
            stuff="((this|it|that|these|those|them|everything|things|the|any|all|such|proposal|decision|details?|options?|numbers?|figures|purchase|matter|idea|internally|first|off|over|"
            "back|up|approval|sign-?off|decisions|quote|one|contract|a) )*",
            things="((this|it|that|these|those|them|everything|the|any|options?|proposal|numbers?|case|documents?|information|clearly|laid out|back|up|whole thing) )*",
            them="({who}|((my|our|the) (\\w+ ){0,1}?)(business partner|co-?founder|council|trustees?|chair\\w*|dean|principal|rector|headmaster|shareholders?|governors|accountant|lawyers?|"
            "bank|headquarters|group|husband|wife|brother|sister|dad|mum|mom|steering \\w+|team lead|team leader|line manager|higher-ups|ministry|mayor|superintendent|landlord)|upstairs|corporate|head office)",
            **{name: text for name, text in _LISTS.items() if name == "who"},
        ),
        negatable=False,
    ),
    Sign(
        "authority.may_not",
        Stance.AGAINST,
        phrases(
            "{i} {adverbs}{cannot}(sign|approve|authori[sz]e|decide|award|commit to|green-?light|say yes|give you a yes|release|agree to|conclude|enter into|sign off|contract)"
            "(?! (in|up|whether|between|if|which|what to|yet whether|how|when|on a|for the (newsletter|trial)|more|with (you|that)))",
            "{i} {adverbs}{cannot}(buy|order|purchase|choose|pick|spend|do|take on|take) [^.;!?,]{0,40}?(without (asking|approval|permission|her|him|them|{who})|alone|on my own|by myself|myself|anything|a thing|off my own bat|obligations)",
            "{i} {adverbs}{cannot}(make|take|finali[sz]e|approve|authori[sz]e) ((this|it|that|the|any|a|final|purchasing|purchase|such|those|these|spending|kind of|sort of) )*(decisions?|call|choice|purchase|commitments?)( |{ends})",
            "{i} {adverbs}{cannot}(go|work) (over|around|behind) (his|her|their|my|the) ",
            "^(can't|cannot|may not|not allowed to|not authori[sz]ed to) (sign|decide|approve|buy)",
            "(not|n't|hardly|never) {adverbs}(allowed|authori[sz]ed|permitted|entitled|empowered|free|in a position|cleared|senior enough|high enough|mandated|supposed) to "
            "((just|simply|personally|even|ever|actually) )*(sign|decide|approve|buy|purchase|order|commit|authori[sz]e|choose|enter|award|contract|conclude|make|take|spend|agree|say|pick)",
            "(not|n't|doubt I'm|doubt that I'm|doubt I am) {adverbs}(allowed|authori[sz]ed|permitted|entitled)( to)?{ends}",
            "only (allowed|authori[sz]ed|permitted|entitled|cleared) to",
            "(have|has|'ve|got|having|with) (absolutely |really |actually )?(no|zero) ((real|such|formal|actual|{kind}) )*({power}|part in (it|that|this)|(say|voice|vote|power)( in| over| there| any)?)",
            "{i} {adverbs}(don't|do not|haven't|lack|dont)( (actually|really|even|personally|have|got|hold|carry|the|any|a|an|much|that|kind of|sort of|such|level of|{kind}))+ ({power})(?! (problem|issue|over your))",
            "(lack|lost|gave up|was stripped of|were stripped of|took away) (the|my|our|any|all|that) ({kind} )*({power}|signing|purchasing)",
            "(no|without) {power} (to|for) [^.;!?,]{0,30}?(here|myself|at all)",
            "(beyond|above|over|outside|exceeds?|more than|past) (my (\\w+ )?(authority|limit|remit|pay ?grade|power|powers|signing \\w+|approval \\w+|competence|threshold|mandate)|what I('m| am| can|may| could) ?((allowed to|free to|authori[sz]ed to) )?(sign|approve|spend|decide|authori[sz]e|do))",
            "my (authority|powers?|limit|mandate|role|job|remit|signature|say) {adverbs}(ends?|stops?|is limited|goes (only )?(as far|up)|only (goes|extends|covers)|is capped|doesn't (go|extend|reach|cover))",
            "as far as my (authority|powers?|mandate|remit) go(es)?",
            "out of my hands|not in my hands|above my (station|pay)|too (low|far) (down|in) the|low man on the totem|not my money to spend|below the decision",
            "my (contract|role|position|job|rank) (doesn't|does not|won't) (let|allow|permit|entitle) me",
            "overstepping|exceeding my",
            "(this|it|that) (is|'s) (rather |way |well |far |a bit |a lot |much )*(more|higher|bigger) than (that|I (can|may)|my)",
            "my (signature|yes|word|opinion|vote|favour|favor|say) ((is|counts|alone|on its own|here) )*(worthless|worth nothing|nothing|not enough|isn't enough|doesn't (count|buy|bind|suffice)|for nothing|is one of \\w+|one of \\w+|means nothing|void)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.not_me",
        Stance.AGAINST,
        phrases(
            "(am|'m|are|'re|is|be|it's|that's|isn't|ain't|wouldn't be|won't be|would|will) ?(not|n't|hardly|never|probably not|definitely not|certainly not)? ?"
            "{adverbs}not {adverbs}({one} (who|that|to|with|deciding|signing|approving|making)|who (decides|signs|you need)|me (who|that|you))(?! (wrote|called|told|asked|uses|will use))",
            "(isn't|not|n't|won't be|wouldn't be|hardly|never) {adverbs}(the )?({one} (who|that|deciding|signing|approving|making|who'll|to (sign|decide|approve|say))|decision[- ]?maker|budget (owner|holder)|approver|signatory|me (who|that|you)|"
            "who you (need|have|want|should))(?! (wrote|called|told|asked|uses))",
            "(it|that|this|decision|call|choice|say|budget|purchase) ?('s|is)? ?(not|n't|isn't|is not|wouldn't be|won't be|was never|still wouldn't be|will not be) {sure}(my|mine|our|up to (me|us)|with me|me alone|for me|in my hands|mine alone)"
            "(?! (fault|problem|first|favou?rite|idea|style|thing|cup|experience|goal|intention|understanding))",
            "(isn't|not) {sure}(mine|my|our|a)( alone)? (call|decision|choice|place|one-(man|woman|person) (decision|show))( alone)?",
            "(isn't|not) {sure}(mine( alone)?|up to (me|us)|something I (can|may|get to|am allowed to) (decide|sign|approve|settle)|enough that I)",
            "not (just|only|solely) (me|mine)|(isn't|not) me{ends}",
            "(half|part|a third|a share|a part|half) of (the|that|this) (decision|say|vote|authority)( is| lies| rests)?( mine| with me)?",
            "(wrong|not the right) (person|guy|man|woman|lady)( to (ask|sign|decide))?",
            "(say|think|claim|assume|believe|pretend|true) (that )?((it's me who|I'm the one who|I) (decides?|signs?)|I have the (last word|final say)|I'm in charge)",
            "(in charge|the boss|the decision[- ]?maker),? but I'm not|but (I'm not|it isn't me|not me|it's not me|I'm not the one)(?=[.!,]|$)",
            "not the one who('ll| will)? (sign|decide|approve|buy)\\w*",
            "(somebody|someone|anybody) else('s)? (call|decision|choice|desk|money|job|department to decide)|it's someone else's",
            "yes[^.;!?]{0,30}? not the (spending|buying|deciding|signing|decision)|deciding no|deciding,? not me",
            sure="((really|entirely|just|only|solely|something|a|all|exactly|quite|actually|mine and|even|completely|necessarily) )*",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.only_advise",
        Stance.AGAINST,
        phrases(
            "{i} {adverbs}(can |could |may |get to |am here to )?(only|just|merely|simply) ((can|like|kind of|here to|uh|do|basically|really|get to) )*(recommend|advise|gather|evaluate|make recommendations|shortlist|suggest|propose|collect|compare|research|prepare|"
            "do the (research|legwork|homework|groundwork)|look into|scout|execute|use it|write the|pass (it|things) on|forward|answer the|submit|report|put (it|the|together)|fill|sort)",
            "{i} {adverbs}can (only )?(recommend|advise|suggest|propose)(,| it| something| things| and| but|,? though)",
            "(I'm|I am|we're|we are) {adverbs}(just|only|merely|simply) (an? |the |here to |covering for |standing in for |filling in for |helping |along for )?(evaluat\\w+|research\\w+|recommend\\w+|gather\\w+|messenger|influencer|intern|assistant|user|"
            "first point|scouting|collecting|adviser|advisor|consultant|secretary|receptionist|trainee|temp|practice manager|bookkeeper|office manager|ride|middleman|go-between|deputy)",
            "(I'm|I am) (a|an|the|their) ((summer|working|research|lowly|mere|external|humble|junior|doctoral|phd) )*(intern|trainee|apprentice|temp|working student|postdoc|PhD student|doctoral student|go-between|messenger|cog|consultant to|champion)",
            "(others|somebody else|someone else|the others) (take|make|decide|sign|choose)",
            "(put|draw|draft|prepare)s? (together )?(the |a )?(case|shortlist|list|file|paper|options?)( together)?,? (and|but) (?!I )",
            "step zero|my job (stops|ends) (at|with)|not (your|a|the) buyer|we (\\w+ )?only propose",
            "(we|they|partners|members|owners|board) (all )?(vote|decide (everything )?(together|jointly|as a|by))",
            "my (wife|husband|partner|brother|sister|father|mother|co-?founder|business partner|boss) and I (\\w+ )?(have to |must |need to )?(decide|sign|agree|choose)",
            "never (sign|decide|buy) ([^.;!?,]{0,20}? )?without|(in|from) the takeover|one of (two|three|four|five|six|seven|several) (owners|partners|directors|votes|people)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.used_to",
        Stance.AGAINST,
        phrases(
            "(I|we) used to (have|hold|be|make|decide|sign|approve)[^.;!?,]{0,30}?({power}|decision[- ]?maker|decide|decisions?|sign|approve)",
            **_LISTS,
        ),
        direct=False,
        negatable=False,
    ),
    Sign(
        "authority.others_own",
        Stance.AGAINST,
        phrases(
            "you ((don't|do not|wouldn't|won't|can't|cannot) )(decide|have the (final )?(say|authority)|sign)",
            "your ((\\w+ ){0,2}?)(boss|CEO|CFO|board|manager|director|owner|partners?|management|committee|headquarters) "
            "(has|have|needs|need|will|must|makes?|decides?|signs?|approves?)( have)?( (to|the))? ?(approve|decide|sign|agree|final|decisions?|last)?",
            **_LISTS,
        ),
        voices=SELLER,
        negatable=False,
    ),
)
_ = BUYER
