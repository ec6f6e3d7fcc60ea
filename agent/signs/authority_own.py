"""Authority of one's own: the buyer may decide."""

from collections.abc import Iterator

from agent.claims import Stance
from agent.signs import deciding
from agent.signs.people import ANOTHER, WHO
from agent.signs.phrases import phrases
from agent.signs.sign import BUYER, SELLER, Sign, Voice

_FULL = "((the|a|an|all|any|my|our|that|such|quite|completely|entirely|sole|full|{kind}|(all |full )?the necessary) )*"
_DECISION = (
    "({kind} |these |this |that |the |such |those |our |all |every |exactly |investment )*(decisions?|calls?|choices?)"
)
_LISTS = {
    "full": _FULL,
    "kind": deciding.KIND,
    "power": deciding.POWER,
    "decision": _DECISION,
    "approval": deciding.APPROVAL,
    "item": deciding.ITEM,
    "goods": deciding.GOODS,
    "it": deciding.IT,
    "object": deciding.OBJECT,
    "ends": deciding.ENDS,
    "adverbs": deciding.ADVERBS,
    "agree": deciding.AGREE,
    "another": ANOTHER,
    "who": WHO,
    "sure": "((entirely|completely|really|only|solely|all|totally|ultimately|purely|alone|just|basically|squarely|now|"
    "ours and|and always will be|essentially|fully|exclusively|always|very much|simply|finally) )*",
    "nobody": "(nobody|no ?one|no-one|not a (single )?(soul|person)|none of (them|us)|neither of them|no other \\w+|"
    "(not|n't) (anyone|anybody)|not even {who})",
    "anyone": "(anyone|anybody|a (living )?soul|any (one|body|other person)|a single person|someone|somebody|people)",
    "area": "(company|shop|firm|business|money|department|budget|turf|remit|area|domain|kingdom|franchise|farm|practice|"
    "place|purchase|purchasing|responsibility|cost cent(re|er)|office|clinic|school|studio|workshop|house|project)",
}


def _by(voices: frozenset[Voice], *, i: str, me: str, my: str, mine: str, am: str) -> Iterator[Sign]:
    """The signs in which somebody says it of themselves, or the seller says it of them."""
    lists = {
        **_LISTS,
        "i": f"{deciding.UNTHINKING}{i}('ve|'d|'m|'re)?",
        "me": me,
        "my": my,
        "mine": mine,
        "am": am,
        "one": "(the|an?|our|your)? ?((only|sole|right|actual|same|main|very) )*(one|person|guy|man|woman|lady|boss|owner|chap)",
    }
    yield Sign(
        "authority.decides",
        Stance.FOR,
        phrases(
            "{i} {adverbs}{may}(decide|choose){on}(?! (between|if|when|how|to|against|not|soon|later|after|by|next|tomorrow|"
            "until|once|before|(on )?(monday|tuesday|wednesday|thursday|friday)|on a |a date|where|whether (I|we) (like|want|need))(?!\\w))",
            "{i} {adverbs}{may}(pick|select) (my own|our own|{it}|the {item}|and|whatever|whichever|{goods})",
            "{i} {adverbs}{may}(sign|approve|authori[sz]e|award|settle|release|green-?light|sign off|sign for|order|purchase|buy|"
            "conclude|execute)(?! (up|in|nda))({object}| whatever)",
            "{i} {adverbs}{may}(place|put in) (the|all|our|my|these|those) ([\\w-]+ )?orders?",
            "{i} {adverbs}{may}do (all )?(the|our) (ordering|buying|purchasing|procurement)",
            "{i} {adverbs}{may}(make|take|own|handle|have|get|call|finali[sz]e) (the|this|these|that|those|all|every|such|my own|our own|purchasing) "
            "({kind} )*(decisions?|calls?|choices?)(?! (harder|easier|by|next|after|soon|later))",
            "{i} {adverbs}{may}(call the shots|wear the (trousers|pants)|run the (show|place|money|budget)|hold the (pen|purse strings|reins)|"
            "have the pen|control the (budget|purse strings|money|spending)|rule alone|make the (final )?(call|decision|choice)|"
            "say yes|pull the trigger|push it through|close (this|it|the deal)|bind the \\w+|take the decision|have my own budget)",
            "{i} {adverbs}{may}(enter into|award|conclude|execute|sign|agree|commit to) [^.;!?,]{0,40}?(contracts?|agreements?|deals?|"
            "commitments?|myself|alone|on my own|by myself|directly)",
            "{i} (can|may|could|will|am able to|am free to|am allowed to|get to) [^.;!?,]{0,50}?(on (my|our|your) own( authority)?|by myself|"
            "without (asking|consulting|having to|checking|coming back|running|recourse|needing|going|anyone|anybody|further|any further))",
            may="((can|may|get to|am allowed to|can just|have the right to|am free to|am able to|am entitled to|can and will|"
            "can simply|'m free to|'m allowed to|'m able to|am authori[sz]ed to|'m authori[sz]ed to|am empowered to|can go ahead and) "
            "((just|simply|easily|also|always|directly|now|personally|certainly) )*)?",
            on="( (on|about|over|for|alone))?",
            **lists,
        ),
        voices=voices,
    )
    yield Sign(
        "authority.have",
        Stance.FOR,
        phrases(
            "{i} {adverbs}(have|hold|enjoy|carry|retain|keep|wield|exercise|got|have got|was given|were given|was granted|have been given|"
            "been given|been granted|have been granted|had been given) ((been given|also|still|now|got|already|always) )*{full}{power}"
            "(?! (limit|cuts?|supply|outages?|lines?|over (your|the parking)|on (the )?(colou?r|date)))",
            "{i} {adverbs}(have|got|have been given|been given|was given|have got) ((got|already|been given) )*(the|a) "
            "((full|financial) )*(green light|go-?ahead|okay|backing|nod) to",
            "{my} ((role|job|position|office|contract|remit) )(includes?|covers?|comes with|gives me) [^.;!?,]{0,25}?({power}|approval|purchasing)",
            "with {full}{power} (to|for|over|on)",
            **lists,
        ),
        voices=voices,
    )
    yield Sign(
        "authority.the_one",
        Stance.FOR,
        phrases(
            "({am}|it's|it is|that's|that is|that'd be|it'll be|it would be|it'd be|just|only|is) {adverbs}({me}|{one}) ?(alone )?"
            "(who|that|which)? ?{adverbs}(decid\\w+|signs?|signing|approv\\w+|makes? {decision}|making {decision}|choos\\w+|"
            "settles?|picks?|buys|says (yes|go)|calls the shots|has {full}{power}|have {full}{power}|takes {decision}|"
            "can (sign|decide|approve)|gets to (decide|choose|say yes)|who'll sign|who'll decide)",
            "({am}) {adverbs}(the|an?|our|your|my own|both the|indeed the)? ?((final|sole|primary|main|key|ultimate|only|financial|economic|chief|"
            "authori[sz]ed|real|single|whole) )*(decision[- ]?maker|budget[- ](owner|holder)|approver|signatory|decider|"
            "(owner|holder) of (this|the) (decision|budget)|purchasing (manager|department|director)|boss|top layer|chief buyer)",
            "(speaking|talking|dealing) (to|with) (the|your) ((actual|very|right) )*(decision[- ]?maker|person who (decides|signs)|one who (decides|signs)|"
            "boss|owner|budget holder|right (person|guy|man|woman))(?! if)",
            "({am}) {adverbs}(in charge of|responsible for|accountable for) ((all|the|our|these|those|this|such|any|making|every) )*"
            "({kind} )*(decisions?|purchas(e|es|ing)|approvals?|procurement|buying|budgets?|spending|vendor selection|{item})",
            "the {one} ?(with|holding) (the|a) [^.;!?,]{0,30}?(pen|say-so|final say|purse strings|budget|authority)",
            "({am}) {adverbs}((authori[sz]ed|empowered|entitled|cleared|free|able|allowed|permitted|mandated|in a position) to) {adverbs}"
            "(sign|decide|approve|buy|purchase|order|commit|authori[sz]e|choose|close|award|contract|conclude|make|place|act|spend|"
            "enter|say yes|pick|go ahead)",
            **lists,
        ),
        voices=voices,
    )
    yield Sign(
        "authority.mine",
        Stance.FOR,
        phrases(
            "(it's|it is|that's|that is|this is|(this|that) one's|this one is|it'll be|it's still|would be|it be) {sure}({my} (own )?"
            "(call|decision|choice|{area}( and {my} \\w+)?)|{mine}|up to {me}|down to {me}|on {me}|for {me} (alone )?to (decide|say|judge))"
            "(?!( \\w+)? (for the|to (call|get in touch|write|reach)))",
            "(decision|decisions|call|choice|say|sign-?off|purchase|signature|pen|vote|budget|final word|last word|it|that|everything|buck|"
            "list|what gets \\w+( here)?|deal)( here)?( is|'s| are| was left|) {sure}({mine}|ours|with {me}|with us|in {my} hands|up to {me}|down to {me}|"
            "for {me} to)(?! (and|or) {who})(?!\\w)",
            "(decision|call|choice|say|authority|it|that|responsibility|everything|buck|signature|power|matter|vote) {sure}"
            "(rests|lies|sits|stays|stops|ends|falls|comes down|comes|remains|starts and ends|is left|belongs) "
            "{sure}(with|to|on|at|in) ({me}|{my} (desk|hands|office|department))",
            "(buck|decision|budget|it) stops (with {me}|here|at {my} desk)",
            "so is the (decision|choice)",
            "{my} (decision|choice|call)( (alone|entirely|completely|to make))?{ends}",
            "{my} {area}, {my} (\\w+)",
            "{mine} (alone|to (decide|make|call|change|conclude|give|sign|choose|approve|spend))",
            "(in|into) {my} hands",
            "{my} (signature|name|okay|ok|yes|approval|word)('s| is| will be) ({sure})?(all|enough|the only (one|signature)|sufficient|final|law|what counts|it takes)",
            "(signature|word|okay|yes) of mine is enough|mine is (enough|all it takes)|(just|only) (needs|takes) my (okay|ok|signature|yes|name)|with (just|only) my (okay|ok|signature)",
            "(decided|signed|approved|picked|chosen|signed off|bought|handled|made) by (me|us|yours truly|myself)(?! and)",
            "that('s| is|'d be) ({me}|us){ends}",
            **lists,
        ),
        voices=voices,
    )


_BUYERS = _by(
    BUYER,
    i="(I|we)",
    me="(me|myself|yours truly)",
    my="my",
    mine="(mine|my own)",
    am="I'm|I am|I'd be|I'll be|we're|we are|I remain",
)
_SELLERS = _by(
    SELLER,
    i="you",
    me="(you|yourself)",
    my="your",
    mine="(yours|your own)",
    am="you're|you are|are you|you'd be|would you be|you be",
)

SIGNS = (
    *_BUYERS,
    *_SELLERS,
    Sign(
        "authority.nobody_else",
        Stance.FOR,
        phrases(
            "{nobody} ((else|above me|over me|here|upstairs|higher up|but me|other than me|in the company|besides me|ever) )*"
            "((has|have|needs?|would have|'ll have|will have|is going) to|must|can|could|will|would|should|gets? to|dares? to|would dare to|going to) "
            "((even|also|ever|first) )*({agree}|overrule|stop|veto|block|contradict|be asked|say no|object|tell|interfere|check)",
            "{nobody} ((else|above me|over me|here|but me|ever) )*(checks?|interferes?|approves?|signs?|decides?|overrules?|asks|objects|meddles|"
            "tells (me|us)|second-guess\\w*|has (a|any) (say|veto|vote)|stops (me|us)|else('s)? (say|business|decision|call)|(to|I (need|have) to) "
            "(ask|consult|convince|clear|check|run|answer))",
            "nobody else's (business|call|decision|choice)|(nobody|no ?one)( else)? (above|over) (me|us)|no ?(one|body) but me",
            "(there's|there is|there're|there are|I have|I've|we have|we've|I've got|we've got|got|with) (no|not a|zero|nobody) ?((real|second|formal|such|purchasing|legal|other|"
            "higher) )*(boss|bosses|manager|committee|board|hierarchy|layers?|red tape|superiors?|partners?|one else|one (above|over|I|to ask)|"
            "approval (chain|process|workflow)|chain of command|step|department|shareholders?|investors?|else to)",
            "(there isn't|there's not|there is not|isn't|there aren't|I don't have|I haven't got|we don't have|we haven't got) (a|an|any|anyone|anybody|much of a) ?"
            "((real|second|formal|purchasing|other|further) )*(boss|manager|committee|board|hierarchy|layers?|superiors?|else|above me|over me|one else|I (need|have) to)",
            "no (boss|committee|board|partners?|bosses|higher authority|investors|superiors?)( (above|over|than) me|,| here|{ends})",
            "no ((further|other|additional|more|second|extra|special) )*(approvals?|sign-?offs?|signatures?|permission|consent)( is| are|'s)? (needed|required|necessary)",
            "no (further|other|additional|more) (approvals?|sign-?offs?)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.need_not_ask",
        Stance.FOR,
        phrases(
            "{i} {not_}{ask}[^.;!?]{0,50}?({anyone}|permission|approval|sign-?off|green light|blessing|consent|{who}|a permission slip|again|upstairs|for a vote|okay|ok|go-ahead)",
            "(you|you'll) (don't|do not|won't|needn't|wouldn't) ((need|have) to )?(have to )?(go through|win over|convince|talk to|deal with|speak to|"
            "persuade|ask|involve|worry about) (anyone|anybody|a room|a committee|a board|layers|anybody else)",
            "(don't|do not|no|doesn't|does not|needn't|won't|wouldn't say I) (need|require|have to have) (anyone|anybody|any|another|further|more)( else)?('s)? "
            "(\\w+ )?({approval})",
            "(don't|do not|needn't) have to ask|(needn't|need not) ask",
            "(don't|do not|needn't) (answer|report) to {anyone}",
            "(not|n't) (like|as if|the type who|that) (I )?(need|have to|has to)[^.;!?]{0,30}?(permission|approval|ask)",
            i="(I|we|you)",
            not_="((don't|do not|needn't|need not|won't|wouldn't|never|haven't|have never|didn't) ((really|even|ever|actually|have to|need to|had to) )*)",
            ask="(need|need to|have to|had to|required? to|require|ask|consult|check|clear|run|answer|report|get|seek|wait|go through|show)",
            **dict(_LISTS.items()),
        ),
        negatable=False,
    ),
    Sign(
        "authority.others_stay_out",
        Stance.FOR,
        phrases(
            "{another} ((really|also|actually|currently|here|and so on) )*{not_}((really|even|ever|actually|get to|have to|need to|want to|usually|need|have|also|care to) )*"
            "(interfere|decide|vote|object|meddle|approve|sign|check|second-guess|come into|be asked|be involved|get involved|a say|agree|overrule|"
            "see (it|this|that)|have a say|ask for (a vote|approval)|care (what|which|about)|sign off|be consulted|care less|veto|get a (say|vote)|"
            "ask|countersign|look at (it|this))(?! (the price|colou?r))",
            "{another} (has|have|gets?|'s got) no (say|veto|part|vote|role|co-determination|voice|business)",
            "{another} (stays?|keeps?|is|are|'s) out of (it|this|that|these)",
            "{another} (just|simply|only) (pays?|signs? whatever|files?|rubber-?stamps?|follows?) (for )?(what|whatever|my|it)",
            not_="(doesn't|don't|do not|does not|needn't|won't|wouldn't|never|couldn't|can't|cannot|isn't|aren't|didn't|haven't|hasn't) ",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.delegated",
        Stance.FOR,
        phrases(
            "(left|leaves?|leave|handed|hands|passed|delegate[sd]?|assign(s|ed)?|entrust(s|ed)?|transferred|given|turned|granted) (over )?{matter}"
            "( over)?( completely| entirely| fully| all)? (to|with|over to|in|into) (me|us|my (office|department|desk|hands|team|discretion))",
            "(left|leaves?|handed|delegate[sd]?|assign(s|ed)?|entrust(s|ed)?) [^.;!?,]{0,40}?(spending|purchas\\w+|procurement|decisions?|choices?|authority|powers?) "
            "[^.;!?,]{0,30}?(to|with|over to) (me|us|my (office|department|team|discretion))",
            "(gave|gives?|given|granted|grants?|giving|voted to give) (me|us|my (office|department)) {full}({power}|right to|go-?ahead|green light)",
            "(empower(s|ed)|authori[sz]e[sd]|mandate[sd]|allow(s|ed)|clear(s|ed)|appoint(s|ed)|hired|entitle[sd]|lets?|entrust(s|ed)) (me|us) (to )?"
            "((just|also|personally) )*(decide|choose|sign|close|buy|purchase|make|pick|order|award|approve|commit|contract|settle|get on with|run|handle|act|spend)",
            "(us|me|lets (the|us)) [^.;!?,]{0,25}? (settle|decide|choose) (it |this )?(on our own|ourselves|myself|alone)",
            "trusts? (me|us|my|our) (with|judge?ment|to (decide|choose|pick|buy|sign)|choice|on (this|these|it|that))",
            "(been|was|am|'m|were) (empowered|authori[sz]ed|mandated|delegated|entrusted|put in charge|appointed) (to (sign|decide|buy|close|choose|approve|act|purchase|commit|contract)|with (this|the|it)|of (buying|purchasing|procurement|this))",
            "(been|was|is|are|were) (delegated|left|handed over|assigned|entrusted|given|handed) (entirely |completely |all |solely )?to (me|us|my (office|department|team|discretion))",
            "what(ever)? I (pick|choose|decide|say|want|sign|like|buy|approve)( \\w+){0,2}? (is|'s|goes|gets|happens|stands|counts|will be)( (fine|okay|ok|final|law))?(?! (on|in) the)",
            "makes? me the (single |sole |only )?(owner|decision[- ]?maker|judge)|made me the (single |sole |only )?(owner|decision[- ]?maker) of",
            matter="(it|this|that|these|the|everything|all|(this |that |the |all |whole )+(thing|choice|decisions?|choices|purchas\\w+|matter|lot|of (it|this|that))|"
            "(such|these|those|the|all|our|all the|all our) ([\\w-]+ ){0,2}?(choices?|decisions?|purchas\\w+|procurement|spending|matters|things|authority))",
            **_LISTS,
        ),
    ),
    Sign(
        "authority.idiom",
        Stance.FOR,
        phrases(
            "judge and jury|(captain|master) of (this|the) (ship|house)|king of the castle|top of the (tree|food chain|pyramid)|my word is (law|final)",
            "(I|we) (rule alone|rule the roost|wear (two|three|both|all the) hats|am the law)",
            "(on my own|off my own) (authority|bat)|under my own steam",
            "(I'm|I am) the (top (layer|dog)|gatekeeper and|big boss|boss of)",
            "(inside|within|below|under) (what I('m| am| can)|my (limit|authority|remit|signing limit|approval limit|threshold|signature limit))",
            "(guess|who do you think) who (decides|signs)",
            "(solo|one-(man|woman|person)) (show|outfit|band|business|operation|company|shop)",
            "decision[- ]?maker: ?(me|myself)",
            "between (the )?(two|both) of us (we can|it's)",
        ),
    ),
    Sign(
        "authority.owner",
        Stance.FOR,
        phrases(
            "(I'm|I am|as|being)( \\w+)? (the|an?|both|also)? ?((sole|only|proud|new|majority|full|one and only|single) )*(owner|proprietor|proprietress|sole trader|"
            "owner[- ]operator|managing director|general manager|CEO|chief executive|founder|sole director|sole shareholder|boss|freelancer|sole proprietor|"
            "(practice|business|company|shop|restaurant|hotel|clinic) owner)(?! of your)(?!('s| doesn't))",
            "(I|we) (also )?(own|founded|run|built) (the|this|my|our) (\\w+ )?(whole )?(business|company|firm|shop|farm|clinic|practice|place|bakery|workshop|store|restaurant|"
            "hotel|garage|studio|agency|estate|vineyard|mill|site|outfit|show|department|money|cars)(?! (at|with) (a|one))",
            "(owner|proprietor|sole trader)( \\w+)?(,| here)",
            "(the|this|my) (shop|farm|vineyard|restaurant|hotel|company|business|workshop|practice|clinic|firm|store|place)('s| is) mine",
            "(it's|this is) my (own )?(company|shop|business|farm|money|practice|firm|restaurant|store)",
            "my name('s| is) on the door",
        ),
        direct=False,
    ),
)
