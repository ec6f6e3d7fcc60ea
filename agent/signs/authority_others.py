"""Authority of others: somebody else must agree, or decides."""

from agent.claims import Stance
from agent.signs.deciding import LISTS, after
from agent.signs.people import NAME
from agent.signs.phrases import phrases, words
from agent.signs.sign import SELLER, Sign

CONDITION = "authority.condition"
"""Somebody else must agree first: whatever else a sentence says of the buyer's authority hangs on it."""

MATTER = (
    "(it|this|that|everything|anything|things|these|((any|all|every|each|the|our|my|that|this|such|new|big|large|{kind}) ){0,4}"
    "([\\w-]+ )?{item}( of (this|that|such( an?)?) (size|value|kind|sort|type|magnitude|nature|scale|amount|volume))?|(any|every|all|each|the|my|our)( new)? (\\w+ ){0,2}?(shortlist|quotation|application|case|report|"
    "request|form|file)|(anything|everything|something|all|things|orders|contracts|purchases|spend|spending) (\\w+ )?"
    "(over|above|beyond|costing|from|like|that|with|in|bigger|more) [^.;!?]{0,35}?)"
)
SOMEWHERE = (
    "({up}|(at|on|to) ((the|a) )?(group|corporate|board|national|regional|district|federal|head office|company|higher|"
    "executive|state) level|in (?-i:[A-Z])\\w+|(at|in|by) (the )?(head office|headquarters|HQ|top)|"
    "(one|two|a|three|several) (floors?|levels?|steps?) (up|above|higher))"
)
UP = words(
    """
    upstairs, centrally, above me, above us, above my head, higher up, further up, elsewhere, over my head, by committee,
    as a group, as a team, as a board, as a family, jointly, collectively, by majority, by a majority, by vote, by consensus
    """
)
THEM = (
    "({who}|((my|our|the) (\\w+ ){0,1}?)(business partner|rector|accountant|lawyers?|bank|group|brother|sister|dad|mum|mom|"
    "steering \\w+|general (meeting|assembly)|(annual|members'?|shareholders'?|parish|town) (meeting|council|assembly)|assembly|congregation|team lead|team leader|line manager|ministry|mayor|landlord|lender|union|members)|upstairs|corporate)"
)
_NOT_BY = words(
    """
    me, us, you, myself, friday, monday, tuesday, wednesday, thursday, the end, next, both (sides|parties), tomorrow,
    (january|february|march|april|may|june|july|august|september|october|november|december), \\d+
    """
)
_NEW = words("second, another, two, three, four, five, both, several, more than one, multiple")
_FREE = "".join(rf"(?<!\b{word}\s)" for word in ("in", "at", "on", "near", "under", "over", "behind", "across"))
"""Not the end of what another word hangs on: in "the damp in the cellar decides" it is not the cellar that does."""

_L = {
    **LISTS,
    "free": _FREE,
    "matter": MATTER,
    "somewhere": SOMEWHERE,
    "up": UP,
    "them": THEM,
    "name": NAME,
    "i": "(little me|I|we)([\\x27’](m|re|ve|d|ll))?",
    "tie": "(,? (who|that)([\\x27’](ll|d|s))? |[\\x27’](s|ll|d) |[\\x27’](s|re|d be|ll be) ((the )?(only )?ones? )?(who|that)([\\x27’](d|ll))? | )",
}

SIGNS = (
    Sign(
        "authority.others_must",
        Stance.AGAINST,
        phrases(
            after(
                "{free}{another}{tie}((is|are) (the )?((only|real) )*(ones?|person|people) (who |that )?)?{must}",
                "({agree}|{gives})(?!( up| in(?! writing)| (the )?(nda|form)| that (the|it))(?!\\w))",
                "{approve}(?! (up|in|between|whether|when|(the |an? )?(nda|form)))({object}| (any|every|each|all|the|their|"
                "its|his|her|our) (\\w+ ){0,2}?(change|spending|expense|agreements?|name|hands?))",
            ),
            "(need|needs|require|requires|have to have|must have|have to get|need to get|got to get|want) {another} to "
            "({agree}|approve|sign|okay|give|confirm|clear|authori[sz]e|decide|back|sign off)",
            "(need|needs) {who}(?=\\s*([.,;!]|$))",
            "(need|needs|have to have|have to get|need to get|got to get|must get|must have) {another} (behind (me|us|it)|"
            "on board|on my side)",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.others_decide",
        Stance.AGAINST,
        phrases(
            after(
                "{free}{another}{tie}{adverbs}",
                "((is|are) (the )?((only|real) )?(ones? |person |people )?(who |that )?)?((?<![\\x27’]s\\s)\\w+s? and )?{decides}"
                "(?! (up|in|between|when|how|to|against|whether (the|he|she)|later|where|if|than|nda)(?!\\w)){object}",
                "(makes?|takes?|owns?|keeps?|handles?|has|have|controls?) ((the|these|this|that|all|those|every|such|any|"
                "most|of|{kind}) )+(decisions?|calls?|choices?|approvals?)(?! to (call|meet|move|be))",
                "says? (what|which|whether) ([^\\s.,;!?]+ ){0,4}?(bought|ordered|purchased|buy|order|purchase|spend|spent|goes)(?!\\w)",
                "(do|does) ((all|most) )?(of )?the (choosing|deciding|picking|selecting|signing|approving|buying|purchasing|ordering)(?!\\w)",
                "(buys?|orders|purchases|procures?) ((everything|it all|things|all( of)? (it|this|that)) )?(centrally )?for (us|all( of)? us|(all|each|every|all the|all our|the|our) ([\\w-]+ )?(branch|site|station|school|store|department|clinic|house|club|office|hotel|shop|farm|depot|centre|center|librar|church|ward|team|unit)\\w*)(?!\\w)",
                "places ((all|every|each|any|our|the|these|such) )+([\\w-]+ )?orders?",
                "(does|do|handles?|makes?|takes? care of|deals? with|looks? after|signs?) ((all|both|any|every) )?((of )?(the|our|these|those|such) )?"
                "(contracts|purchases|purchasing|procurement|orders|buying)(?! (up|in|for (us|me)))",
                "(makes?|takes?) ((their|his|her|its|the|a|own|final|actual|{kind}) )+(selection|decision|choice|pick|call|determination|judge?ment)(?! (to call|of))",
                "reserves? ([^\\s.,;!?]+ ){1,4}?(to|for) (himself|herself|themselves|itself)",
                "(has|have|holds?|wants?|keeps?|gets?|retains?|reserves?|insists on) ((the|a|all|full|final|his|her|their|an|"
                "last|spending|whole|own|legal|of|real|actual|{kind}) )+(say|word|veto|authority|purse strings|vote|approval|purse|wallet|keys|"
                "right to \\w+|pen|cheque ?book|check ?book|budget|mandate|powers?|sign-?off|decision|right of veto)"
                "(?! for (you|us to)| with you)",
                "(calls? the shots|wears? the (trousers|pants)|(says?|gives?) the (final |last )?word|decides? (how|where) ([\\w-]+ ){0,3}?(money|budget|funds|cash|spend|spent)|says? (yes or no|go|yes and|when)|overrules? (me|us)|rules here|"
                "pulls? the strings|(controls?|runs?) (the )?(budget|money|spending|purse)|vetoes|dictates?|prescribes?)",
                "(is|are) (in charge of (buying|purchasing|procurement|the (money|budget|decisions?|contracts?))|(the )?"
                "(real |ones? |only )*(decision[- ]?makers?|boss(?! of)|approver))",
                "(can|could|may|might|would|will) (still )?(block|veto|kill|stop|overrule|reject|refuse|say no to) (it|this|"
                "that|me|us|any|anything|everything)",
                "(?<=ll\\s)({approve}|{agree}){object}",
                "(wants|insists on|likes|demands|prefers) (to )?(see(ing)? and )?(sign(ing)?|approv(e|ing)|decid(e|ing)|to see "
                "and \\w+)( off)?{object}",
                "{nt} (let|allow|trust|permit) (me|us|\\w+ managers?)( \\w+){0,2}?( (decide|sign|buy|choose|take|order|"
                "with (contracts?|money|purchas\\w+))|{ends})",
                "(looks? at|reviews?|vets|examines?|scrutini[sz]es?|goes over|sees|inspects?|checks) (everything|(every|all|each|any|our) ([\\w-]+ )?{item}|"
                "anything (over|above)|(it|this|that|them) (first|before))",
                "(gets?|get) to (say|decide|choose|pick|approve)( (what|on|which|who|whether))?|will (decide|choose){object}|(does|do) as they please|(has|have) reserved [^.;!?,]{0,30}?(decisions?|right|power|say)|"
                "controls? every (penny|cent|euro|pound|dollar|purchase)|keeps? a tight (grip|hand|rein) on|pulled all the (\\w+ )?to",
                "(signs?|decides?|approves?|choos\\w+|does?|must|has to),? (I|we) (don't|do not|can't|cannot|only|just)",
            ),
            "(someone|somebody) else ((in|at|on) [^.;!?,]{0,25}?)?(decides?|makes|signs|approves|has|holds|handles|does that|picks)",
            "what(ever)? {another} (says?|decides?|wants?|picks?|chooses?|takes?|likes?),? ((here|then|always) )*(goes|happens|gets|(is|'s) (bought|ordered|done|law|final)|we (take|buy|get|order|do)(?! (to|about|up)(?!\\w)))",
            "(when|once|if) {another} says? (so|buy|go|yes|okay|jump),? (then )?(I|we) (buy|order|sign|jump|do|get|take)(?! (back|up|in|on)(?!\\w))",
            "(orders?|purchases?|decisions?|approvals?|(a|the) yes) ((always|only|all|can only|must) )*(come|comes|go|goes) ((only|out|straight) )?from {another}",
            "only {another} (can|may|is allowed to|has the right to|is authori[sz]ed to|is able to)( \\w+)?",
            "{free}{who} (handles?|takes? care of){object}",
            "{another} (will|'ll|shall|has to|have to|must) take (a|the|its|their) ((final|last) )?(call(?=( (on|about) (this|it|that|the|such|these|your)(?!\\w))|{ends})|decision)|here (decides|signs|orders) (the|our|my|only the) [\\w-]+",
            "(holds?|has|have) (a|the|his|her) ((\\w+) )?veto",
            "(someone|somebody) (else )?(above|over|in|at|from|higher|senior) [^.;!?,]{0,25}?({decides}(?! up(?!\\w))|has to|must|needs to)",
            "(decision[- ]?makers|people who decide|ones who decide|signatories) (is|are|sit|sits|live) ",
            "(he|she|they|{who})([\\x27’]s| is|[\\x27’]re| are) the (ones?|person|people|man|woman) (to|you (have to|need to|must|should)) (convince|persuade|win over|ask|"
            "talk to|speak to)",
            "(there are|there's|we are) (two|three|four|five|several|a few|other|a couple of) (\\w+ )?(people|others|directors|partners|owners|persons) who "
            "(have to|must|need to|all|both)",
            "(none|neither|nobody|no one) (of us )?(here )?(can|may|is allowed to|has (the|any)) (sign|decide|approve|buy|authority|power)",
            "(we have|there's|there is|we've got|have) (a|an|our|the) (\\w+ )?(purchasing|procurement|buying|investment|steering|approval|"
            "tender|tendering|evaluation|approvals) (committee|board|panel|process|department|procedure|policy)",
            nt="(won't|doesn't|don't|do not|does not|would never|never)",
            off="(on|whether|between)",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.up_to_others",
        Stance.AGAINST,
        phrases(
            after(
                "(it's|it is|that's|that is|this is|it'll be|would be|has to be|have to be|must be) ((not mine|not me),? )?{adverbs}",
                "((my|our|the|a|his|her) (\\w+ ){0,2}?\\w+([\\x27’]s|s[\\x27’])|{name}[\\x27’]s|someone else's|somebody else's|their|his|her) (own )?"
                "(decision|call|choice|to decide|(job|business) to decide|job|money)(?! to (call|write))",
                "{who}[\\x27’]s(?=\\s*([.,;!]|$))",
                "(an? )?(decision|question|matter|call|one|thing) for {them}",
                "(an? )((joint|family|team|group|board|collective|shared|committee|corporate|partner) )+(decision|call|choice)",
                "(his|her|their) (company|money|shop|budget|business|farm|restaurant)(?=\\s*[.,;!]|$| and| not| so)",
                "(for|with) {another} to (decide|say|determine|judge|settle|choose|approve|resolve|sign|authori[sz]e|pick|give|release|grant|rule on|vote on)",
                "(the|my|our) ((\\w+) ){0,3}(department|manager|director|boss|board|committee|owner|husband|wife|husband) "
                "(who|that) (has to|must|{decides}|makes|approves|will)",
            ),
            "({matter}|tools|spending|what (we|I|gets) [\\w-]+( here)?)(('s| is| are|'d be|'ll be| would be| will be| remains)? {adverbs}up|('s| is| are|'d be| would be| will be| comes?) {adverbs}down) to {another}(?!( [\\w-]+){0,2} and (me|I|myself)(?!\\w))",
            "(whether [^.;!?,]{0,30}?|it|that|this|decision|({item}|choice|selection|matter)( (of|for|in|over) [^.;!?,]{0,25}?)?) (is|'s|are|would be|will be) (always |all )?"
            "for {another} to (choose|pick|make|give|release|grant)|(is|are|'s|would be|will be|remains?) (always |all |rather )?for {another} to (decide|say|determine|judge|settle|approve|resolve|sign|authori[sz]e)",
            "(it's|it is|it'll be|it would be) {another},? (who|that|which) ((would|will|'ll|has|have|must|gets?|then|ultimately|finally|always|needs?|to) )*(choose|chooses|decide|decides|"
            "make|makes|determine|determines|say|says|approve|approves|sign|signs|pick|picks|select|selects|resolve|resolves|settle|settles|buys?|pays?)(?! (up|in)(?!\\w))",
            after(
                "(decisions?|call|say|authority|sign-?off|approval|pen|signature|choice|purse( strings)?|money|budgets?|power|vote|yes|"
                "responsibility|(final|last) word|buying|purchasing|selection|power to \\w+)( (of|over|about|for|on) ([\\w-]+ ){0,3}?[\\w-]+)? {adverbs}",
                "((itself|here|though|however|in (this|our|such) [\\w-]+) )?(lies|lie|rests?|sits?|stays?|belongs?|falls?|(is|are) (held|kept|made|taken)|happens?|resides?|comes?|lives?|is|are) {adverbs}"
                "((my|our|the|his|her) ([\\w-]+ ){0,3}?[\\w-]+[\\x27’]s( to \\w+)?{ends}|(with|in the hands of|to|from) (?!this (office|department|desk|house|household)(?!\\w)){another}|{somewhere}|in the head office)",
            ),
            "the ((real|actual|final|only|main) )*(budget[- ]?(holder|owner)|decision[- ]?maker|signatory|approver|decider|one who (decides|signs|approves)) ((here|for this|in this case|there) )?(is|[\\x27’]s|remains|would be) {another}(?! (who|that)(?!\\w))",
            "(it's|it is) (his|her|their|{name}[\\x27’]s) (vote|signature|nod|approval|okay) (that |which )?(counts|matters|you (want|need))",
            "(his|hers|theirs|{name}[\\x27’]s) is the (only )?(vote|signature|nod|approval) ((that|which) )?(counts|matters|(you|we|I)('d| would|'ll)? (want|need))",
            "(you('d|'ll| would| will)? (need|want|have to get|must get)|(gotta|got to|have to|need to|must) (have|get)) (his|her|their|((mr|mrs|ms|dr)\\.? )?{name}[\\x27’]s|the (?!customer|client|driver|patient|parent|tenant|guest|user)[\\w-]+[\\x27’]s) ((final|written) )*"
            "(okay|approval|signature|say-so|blessing|go-?ahead|permission|sign-?off|nod|consent)(?! (of|for|on) (the|a|an|each|every|delivery)(?!\\w))",
            "(is|[\\x27’]s|remains|would be) (rather )?(a )?(matter|decision|choice|one) for {another}(?=,? (and )?not (for )?(me|us|the \\w+|an? \\w+)(?!\\w)|{ends})",
            "(it|that|this) (all )?(lies|rests|stays|falls) (with|to) ({them}|{name}|him|her|them)|(I|we) {adverbs}leave (it|that|this|(such|these|those|the|all|that kind of) ([\\w-]+ ){0,2}?{item}) to {another}",
            "in (the|my|our|his|her|their|{name}) ?(\\w+ ){0,2}?\\w*[\\x27’]s (hands|court)|the one (holding|with) the (purse strings|money|budget|cheque ?book)",
            "the ones with the (pen|money|cheque ?book|budget)|is who (decides|signs|approves)",
            "(everything|it all|all (of it|that|this)) (goes|has gone) (up )?to (?-i:[A-Z])\\w+(?! (on|next|every))",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.passive",
        Stance.AGAINST,
        phrases(
            after(
                "{matter}( |'s |'ll |'d ){adverbs}",
                "{must}(be )?{done}( off)?(?! (by|before|on|until|till|within) {not_by}(?!\\w))",
                "({must}((be )?signed( off)? by|be (discussed|decided|voted|agreed) (at|in|by)|pass|clear|survive|satisfy|get past|"
                "convince|{go}{to})|{is}{made}( off)? by) {another}",
                "{is}{made}( off)? {somewhere}(?! to (use|the market))",
                "{must}({go}{to} ((a|the) )?[\\w-]+ ?{panel}|(come|be) (down )?from (?!me|us|my side))",
                "((goes|go|passes|runs|comes|gets) ((all|up|out|back|right) )*(through|past|via|in front of|before|across)|"
                "(will be|is|are|gets|has to be|must be|needs to be|would be) (presented|submitted|put|passed|sent|forwarded|taken|"
                "referred|escalated|brought) (up )?(to|before)) {office}(?!\\w)",
                "(goes|go|comes|passes) (all )?(up |back )?(to|from) ((my|our|the) )?(\\w+ )?({who}|minister|ministry|"
                "council|group|steering (group|committee)|line manager)(?!( \\w+)? (on|next|every) )",
                "((has to|needs to|must|will|would have to) go|goes) (all the way )?up (the (chain|ladder|line|hierarchy)|to the top)",
                "(is|are|get|gets)( \\w+)? (centrali[sz]ed|(made|done|bought|decided|handled|run) (centrally|upstairs))",
            ),
            "(authority|decisions?|powers?|purchasing|buying|spending|choice|procurement|sign-?off) (was|were|has been|have been|is|are|got) "
            "(moved|transferred|taken|handed|given|shifted|passed|brought|pulled)( (over|up|back|away))? (to|by|from|into) (?!me|us|my){another}",
            "(signature|nod|approval|yes|okay|decision|go-?ahead) (has to|must|needs to|would have to|would) come (down )?from (?!me|us)",
            "(goes?|going|has to go|needs to go|must go|put|taken|comes?)( out| up)? to (a |the )?(vote|tender|ballot|general assembly)|"
            "put it (out )?to tender",
            "(buys?|purchases?) centrally|{office} (buys|purchases|procures) (for|everything|what|all)",
            "(nothing|no \\w+) ((gets?|is|goes|leaves|happens|moves|can be|will be) )+(\\w+ ){0,5}?(without|unless|until)",
            done=words(
                "approved, signed off, ratified, rubber-?stamped, countersigned, authori[sz]ed, cleared, released, endorsed,"
                "voted on, sanctioned, co-?signed, blessed, decided by, decided in, decided at, agreed by,"
                "agreed with, okayed, green-?lit, vetted, validated, reviewed by, put to, stamped, taken to, passed by,"
                "reviewed and approved, agreed in, confirmed by, adopted, laid before, put before, brought before"
            ),
            made=words(
                "made, approved, decided, signed, taken, settled, determined, ratified, released, handled, authori[sz]ed,"
                "decided on, cleared, picked, chosen, bought, reviewed, signed off, raised, issued, placed, sanctioned"
            ),
            not_by=_NOT_BY,
            **{"is": "(will be|is being|are being|would be|is|are|gets?|has been|have been|all) "},
            go="(go|pass|run|come|get|be put) (up |back )?",
            to="(to|through|past|by|via|before|in front of|across)",
            panel="(committee|board|tender|panel|process|workflow|review|approval)",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        CONDITION,
        Stance.AGAINST,
        phrases(
            after(
                "(once|until|till|unless|if|provided( that)?|as long as|as soon as|only (if|when|after|with)|after|assuming|when) "
                "{another}(('s)? )((has|have|had|is|are|also|first|formally|finally) )*",
                "(approv(es?|ed)|agrees?|agreed|sign(s|ed)?( off)?|said yes|says (yes|no)|consents?|consented|green-?lit|"
                "okay(s|ed)|decide[sd]?|nods?|{approval}|on board|met and voted|voted|cleared|clears|authori[sz]e[sd]|"
                "released|blessed|blesses)(?! (where|which of|when|to (?!it|this|that)))",
                "(gives?|gave|given) (me|us|it) (the|an?|his|her|their|hers|theirs) ?{approval}?",
            ),
            after(
                "(pending|subject to|conditional on|contingent on|depends on|dependent on|depending on) ",
                "((the|an?|my|our|his|her|their|final|formal|written) )*({another}('s)? )?({approval}|decision|resolution)",
                "(what )?{who}|(whether|what|if) {another} (says?|thinks?|decides?|approves?|agrees?|wants?|likes?)",
            ),
            "(waiting (for|on)|awaiting|wait for) ((the|an?|my|our|his|her|their|final|formal) )*({another}('s)? )?{approval}",
            "{approval} (of|from|by) ((the|our|my|a) )?([\\w-]+ )?({who}|authorit(y|ies)|office) (is|are) ((still|yet|now) )*(awaited|pending|outstanding|to come|wanting)",
            after(
                "(not|\\w+n't|nothing|never|no \\w+|cannot|nobody)( [^.;!?]{0,45}?)? (without|unless|until) ((the|my(?! (own )?{approval})|our|a|"
                "an|his|her|their|first|second|prior|formal|written|getting|having|own) )*",
                "({another}[\\x27’]?s? )?({approval}|decision|resolution|PO|asking|checking|consulting|talking to|"
                "clearing|second one|someone|somebody)(?! (in|on) the (room|call))",
                "({who}|(?!(january|february|march|april|may|june|july|august|september|october|november|december|\\w+day|easter|christmas|q\\d)(?!\\w))"
                "(?-i:[A-Z])\\w+)(?! (in|on) the (room|call)|( [\\w-]+)? (loan|grant|salary|payment|cheque|money|pension|bonus|insurance|refund)(?!\\w))",
            ),
            "(not|\\w+n't|nothing|never|cannot|nobody) [^.;!?,]{0,20}?(sign|buy|order|spend|decide|approve|commit|purchase|go ahead|proceed|move|act|agree|say|bought|ordered|"
            "signed|spent|decided|approved|promise|happens?|(do|take|make) (it|that|this|a thing|anything|much|any|the|decisions?))( [^.;!?,]{0,25}?)? without (him|her|them)",
            "until then {another}|(can't|cannot|won't|couldn't) (promise|commit|say|sign|do|proceed|go ahead|order)( \\w+)? (before|until|unless|without) {another}",
            "^without {another}[\\x27’]?s {approval}|without a yes from|hands are tied|not without {who}",
            "can't (do|sign|decide) [^.;!?]{0,20}?(until|unless|before|without) {another}",
            **_L,
        ),
        negatable=False,
        clausal=True,
    ),
    Sign(
        "authority.need_approval",
        Stance.AGAINST,
        phrases(
            after(
                "({i}|it|this|that|everything|anything|things|(any|every|all|each|such( a)?|our|any new|every new) ([\\w-]+ )?{item}|"
                "(anything|everything|all|orders|contracts|purchases) (\\w+ )?(over|above|beyond|from|like|that|bigger) [^.;!?]{0,35}?|"
                "first|but|and|so) ?{adverbs}((would|will|'ll|'d|still|"
                "also|always|first|do|might|got to|have to|need to|must|has to|gotta|needs to|probably) )*"
                "(need|needs|bear|bears|carry|carries|require|requires|get|obtain|seek|secure|await|take|takes|have to have|ask for|request) ",
                "((the|an?|my|our|his|her|their|some|any|first|explicit|another|two|three|second|further|more|additional|prior|"
                "higher|both|{kind}) )*({another}[\\x27’]?s? )?((second|two|three|prior|{kind}) )*({approval}|resolution|PO approval|majority|quorum|(board|council|shareholder|member) (vote|resolution)|vote|unanim\\w+|two[- ]thirds)"
                "(?! (page|form|field|in the app|process))(?!( from [^.;!?,]{0,30}?)? to (?!(buy|purchase|sign|spend|order|proceed|go|commit|do|"
                "move|make|get|place|start)(?!\\w)))",
                "[^.;!?,]{0,30}? (stamped|approved|signed|countersigned|cleared|authori[sz]ed|okayed|signed off) by ({another}|(two|three|several|other|more) (other )?people)",
            ),
            "(need|needs|require|requires|must get|have to get|need to get|awaiting|waiting (for|on)|seek|obtain|get|getting) "
            "(an? |the |some |more )?({rank} )+(approval|sign-?off|authori[sz]ation|permission|buy-?in)",
            "(consensus|consent|agreement|approval|permission|a resolution|sign-?off|a vote|votes) [^.;!?]{0,40}?(is|are) "
            "(required|needed|necessary)",
            "{several} (signatures?|approvals?|sign-?offs?)(?! (and|on) (the )?(nda|form))|four[- ]eyes|dual control|countersigns|(make|take) ((the|these|such|all|our) )*decisions (together|jointly|as a|in common)|"
            "(sign|decide|approve) ((it|everything|this) )?(together|jointly|collectively)|by consensus|both (have to|need to|must) sign",
            "approval (process|workflow|chain|matrix) (with|of|here|that)|there's (a|an) (process|(approval|sign-?off) \\w+|committee)"
            "( for (that|this|it))?{ends}",
            "(get|obtain|seek|need) ((the|an?|some|final|formal|his|her) )*{approval} (from|by|of) {another}",
            several=_NEW,
            rank=words(
                "final, internal, management, executive, board, higher, upper, senior, formal, budget, finance, additional,"
                "further, official, corporate, head office, company"
            ),
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.must_ask",
        Stance.AGAINST,
        phrases(
            after(
                "{mine}",
                "{ask} {stuff}(with|by|past|from|to|through|before|up with|in front of) {them}(?! (know|hear|tell))",
                "(ask( to)?|involve|include|convince|persuade|brief|inform|win over|bring in|consult|loop in) {them}(?! (what|when|where|how|why)(?!\\w))",
                "(show|take) {things}(to|before) {who}",
            ),
            "(sync|talk|speak|deal|meet|coordinate|get in touch) (up |that )?with {who} (for|about|on|regarding) (the |any )?"
            "(final )?(approvals?|decisions?|sign-?off|budget|purchase)",
            "coordinate (that|this|it) with {who}",
            "(we|I) ((always|usually|normally|generally) )?(run|take|clear|check|pass|bring) (everything|it|these|this|all \\w+|such \\w+|"
            "things|that|all that) (past|by|with|to|through) {them}",
            "you('d| would|'ll| will)? ((better|probably|really) )*(have to|need to|should|must|want to|ought to) ((talk|speak|deal|go|check) "
            "(to|with|through)|ask|contact|convince|persuade|win over) {them}(?! about (the )?(install|train|technical))",
            "(get|have) (?!the ([\\w-]+ )?(authority|power|right|say|mandate|permission|freedom|means)s?(?!\\w))((one|two|three|four|several|some|a few) (other |more )?(people|directors|partners|colleagues|others)|{another}) to (sign|agree|approve|okay|countersign)",
            "(get|push|bring) (it|this|that) (past|through|by) {them}|see what {them} (says?|thinks?)",
            "(present|pitch|bring|submit|justify|sell|propose|explain|show|take) {things}(to|before) {who}",
            "(let me|have to|need to) (see if|ask whether|ask if|find out if) {who} (will |would )?(let|allow|agree|approve|is okay|"
            "okays)",
            "(convince|win over|persuade) (the (person|people|one|ones) (with|who)|upstairs)",
            mine="(?<!no\\s)((have|has|had|need|needs|got|require|want|like|ought|going|gotta) to|must|should|will|'ll|'d|would|gotta|need) "
            "((first|still|also|definitely|just|probably|really|of course|always|have to|need to|like to|want to|go and) )*",
            ask=words(
                "consult, check, confirm, clear, verify, discuss, talk, speak, meet, coordinate, align, review, sync, go over,"
                "touch base, run, take, bring, pass, put, present, pitch, get, escalate, sell, go, go back, check in, refer,"
                "defer, float, raise, double-check, get permission, get approval, get a yes, get an ok, get the okay, come"
            ),
            stuff="((this|it|that|these|those|them|everything|things|the|any|all|such|proposal|decision|details?|options?|numbers?|"
            "figures|purchase|matter|idea|internally|first|off|over|back|up|approval|sign-?off|decisions|quote|one|contract|a) )*",
            things="((this|it|that|these|those|them|everything|the|any|options?|proposal|numbers?|case|documents?|information|"
            "clearly|laid out|back|up|whole thing|every|each|such|purchases?|expenses?|orders?) )*",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.passes_on",
        Stance.AGAINST,
        phrases(
            "(I'd|I would|I'll|I will|I have to|I must|I can only|I|and|then) ((then|just|simply|first|also) )*"
            "(forward|pass|hand|submit|send|give|present|take|relay) ((it|this|that|these|them|everything|(the|your|all the|my|a) "
            "([\\w-]+ )?(offers?|proposals?|quotes?|quotations?|documents?|recommendation|figures|numbers|summary)) )?((on|over|up|along) )?to (my|our|the) ([\\w-]+ ){0,2}?"
            "(boss|bosses|superiors?|supervisor|owners?|director|directors|managing \\w+|general manager|management|board|committee|council|ceo|cfo|"
            "chief \\w+ officer|head of \\w+|head office|headquarters|principal|partners?|trustees|shareholders?|decision[- ]?makers?)"
            "(?=\\s*[.,;!]|\\s*$| (and|who|for (a|the|approval|his|her|their|them|signature)|so)(?!\\w))",
        ),
        direct=False,
        clausal=True,
    ),
    Sign(
        "authority.not_yours",
        Stance.AGAINST,
        phrases(
            "you('re| are|'d be| would be|'ll be)?( not|n't) ((really|actually|yourself|personally|quite) )*(the (one|person|man|woman|decision[- ]?maker|buyer)( who)?|(able|allowed|authori[sz]ed|entitled|"
            "free|in a position) to|in charge|making)( (who|can|could|to|may|will|would|has|the|final|that|gets to))* ?((decid|sign|approv|order|place|mak|buy|purchas|commit|choos)\\w*|of (buying|purchas\\w+)|(?=( (then|yourself|here))?([.,;!?]|$)))",
            "you (don't|do not|wouldn't|won't|can't|cannot) ((just|even|simply|really) )*(decide|have (the|any|a) (final )?(say|authority|right)|sign|(buy|order) (things|stuff|anything|it|that|this) (alone|yourself|just))",
            "(you|he|she|{name}) (can't|cannot|may not|couldn't|don't get to|doesn't get to|(aren't|isn't|'re not|'s not) (allowed|authori[sz]ed|entitled) to|(have|has) no (right|business)( to)?) "
            "((just|even|simply|really) )*(buy|order|sign|approve|decide|commit|spend|conclude|place|agree|ordering|buying|signing|deciding)( [^.;!?]{0,30}?)? "
            "(without (me|it|us|my|mine|asking|her|him|{who}|the \\w+)|alone|(by|on) (yourself|himself|herself|your own|his own|her own))(?!\\w)",
            "{name} (can't|cannot|may not|isn't (allowed|authori[sz]ed|entitled) to|has no (right|authority|power)( to)?) ((just|even) )*(sign|decide|approve|order|buy|conclude)(?! up)",
            "you (have|'d have|'ll have|need) to ask (me|{who}) (first|before)",
            "your (\\w+ ){0,2}?(boss|CEO|CFO|board|manager|director|owner|partners?|management|committee|headquarters) "
            "(has|have|needs?|will|must|makes?|decides?|signs?|approves?)( have)?( to| the)? ?(approve|decide|sign|agree|final|"
            "decisions?|last)?",
            name=NAME,
            **LISTS,
        ),
        voices=SELLER,
        negatable=False,
    ),
)
