"""Authority of one's own: the buyer may decide."""

from collections.abc import Iterator, Mapping

from agent.claims import Stance
from agent.signs.deciding import INDEPENDENT, LISTS, after
from agent.signs.phrases import phrases, words
from agent.signs.sign import BUYER, SELLER, Sign, Voice

_AREA = words(
    """
    company, shop, firm, business, money, department, budget, turf, remit, domain, kingdom, franchise, farm, practice,
    purchase, responsibility, cost cent(re|er), clinic, studio, workshop, baby, garage, restaurant, store, bakery
    """
)
_MAY = (
    "((can|may|get to|am|'m|are|'re|could|have the right to|will) ((free|able|allowed|entitled|authori[sz]ed|empowered|"
    "cleared|in a position|permitted) to )?((just|simply|easily|also|always|directly|now|personally|certainly|both|"
    "go ahead and|right now|still|happily) )*)?"
)
_LATER = words(
    """
    between, if, when, how, to, against, not, afterwards, calmly, in peace, at (your|our|my) (own )?(pace|leisure|convenience), in (your|our|my) own (good )?time,
    at leisure, whether (it|this|that|the) ([\\w-]+ )?(suits|fits|works|makes|is), soon, later, after, next, tomorrow, until, once, before, a date, where,
    by (friday|monday|tuesday|wednesday|thursday|next|the end|then), on (monday|tuesday|wednesday|thursday|friday),
    whether (I|we) (like|want|need), for you, in (march|april|may|june|july|autumn|spring|a week)
    """
)
_SURE = (
    "((entirely|completely|really|only|solely|all|totally|ultimately|purely|alone|just|basically|squarely|now|fully|"
    "ours and|essentially|exclusively|always|very much|simply|finally|me and) )*"
)


def _said_of_oneself(voices: frozenset[Voice], persons: Mapping[str, str]) -> Iterator[Sign]:
    """The signs in which somebody says it of themselves, or the seller says it of them."""
    lists = {**LISTS, **persons, "area": _AREA, "may": _MAY, "later": _LATER, "sure": _SURE}
    lists["i"] = (
        f"{INDEPENDENT}{persons['i']}([\\x27’]?(ve|d|m|ll))?"
        "(( own| run| lead| head| direct| manage|[\\x27’]m| am) [^.;!?,]{0,40}? and)?"
    )
    yield Sign(
        "authority.decides",
        Stance.FOR,
        phrases(
            after(
                "{i} {adverbs}{may}",
                "decide( (on|about|over|for|alone))?(?! {later}(?!\\w))(?! (on |about )?the (?!([\\w-]+ ){0,2}?{item}))(?! (on |about )?(the )?colou?rs?)",
                "choose(( freely| alone| myself)|{object}| (for|among))(?! {later})",
                "(pick|select|buy|choose|order) (my own|our own|{it}|and|what|whatever|whichever|(the )?\\w+ (I|we) \\w+)(?! (back|from)(?!\\w))",
                "{no_paper}"
                "(sign|approve|authori[sz]e|award|settle|release|okay|rubber-?stamp|green-?light|conclude|execute|resolve)(?! (up|in|nda|the nda|(that|when) (it|they|he|she))(?!\\w))"
                "( for)?({object}| whatever| today| right)",
                "(order|purchase|buy)(?! (everything|it|that|this|them|things|all)( \\w+)? (from|at|in)(?!\\w)){object}(?! (back|from|at|every|in|with)(?!\\w))",
                "((?<!we\\s)(buy|order|purchase)|decide|sign|approve) for (my|our|the) (own )?[\\w-]+|need (none|nobody|no one(?! to)|no (further |other |second )?{approval})",
                "(take|bear|carry|have) (the )?(full |sole |complete )?responsibility for (the|all|our|these|this|such) ((\\w+) ){0,2}?(choice|decisions?|"
                "purchas\\w+|buying|procurement|spending|budget)",
                "(place|put in) (the|all|our|my|these|those) ([\\w-]+ )?orders?|do (all )?(the|our) ([\\w-]+ )?"
                "(ordering|buying|purchasing|procurement)|(buy|pay) for (the|my) (\\w+ )?(department|company|firm|team)",
                "(make|take|own|handle|have|get|call|finali[sz]e) {decided}(?! (harder|easier|by (?!my|our)|next|after|soon|later))",
                "(call the shots|wear the (trousers|pants)|(?<!just\\s)(?<!only\\s)(?<!merely\\s)run the (show|place|money|budget)|say yes|pull the trigger|"
                "hold the (pen|purse|reins)|rule alone|(have|got|have got|hold|run) my own ((cost cent(re|er)|purse|budget)( line)?|p ?& ?l))",
                "(control|manage|own|hold|handle|decide on|look after|take care of|oversee|deal with) ((all|the|our|my|every|company) )*(budgets?|purse|money|spending|decision|finances|"
                "purchasing|procurement|buying|purchases|cheque ?book)|push (it|this) through|"
                "give you (a|the|my) ([\\w-]+ ){0,2}?(yes|go-?ahead|okay|word|commitment|signature|order)|(give|issue|grant) ((the|my|our|final|all) )*(green light|go-?ahead|nod|approvals?|okay|POs?|purchase orders?)|"
                "(sign|write|cut) the (cheques|checks|orders|contracts)|(speak|sign|act|contract|commit|decide) (for|on behalf of) the "
                "\\w+|(bind|commit) (us|the \\w+)|put (it|them|this|these) through|get to (say|decide|choose|pick)(?! ((on|about) )?(the )?(colou?rs?|size|curtains|flavou?r|name)(?!\\w))|"
                "{no_paper}(close|conclude|finish|do|okay|ok|approve|sign|settle|confirm|say yes|commit|agree|go ahead)( (this|it|that|the deal|to it|to "
                "this|to you|us))? (today|right (now|away|here|this)|now|on the spot|here and now|this (minute|afternoon|week|very)|"
                "straight ?away|alone|by myself|with you)|"
                "bind the \\w+",
                "(enter into|award|conclude|execute|sign|commit to) [^.;!?,]{0,30}?(contracts?|agreements?|deals?|"
                "commitments?|purchases?|orders?)",
            ),
            "{i} {adverbs}(can|may|could|will|act|am able to|do|get to|decide)( [^.;!?,]{0,50}?)? (on ({my}|our) own( authority)?|"
            "by (myself|yourself|ourselves)|off {my} own bat|without (asking|consulting|having to|checking|coming back|running|recourse|needing|going|"
            "anyone|anybody|further|any|a second|another|the [\\w\\x27’-]+ (consent|approval)))",
            "(have|has|had) made {decision} (alone|myself)|{my} authority (covers|extends|includes|goes up to|reaches)",
            "(purchasing|procurement|buying|(the|our) (budget|spending|money)|vendor selection|sourcing)( is|'s| falls| comes| belongs)( part of| among| one of)? (under |within |to )?"
            "{my} (job|area|responsibilit(y|ies)|department|domain|turf|tasks?|roles?|remit|dut(y|ies))",
            "(vested in|conferred (up)?on) {me}",
            decided="(the|this|these|that|those|all|every|such|exactly|my own|our own|purchasing|buying|final) "
            "((the|these|those|final|of|all|such|{kind}) )*(decisions?|calls?|choices?)",
            **lists,
        ),
        voices=voices,
        clausal=True,
    )
    yield Sign(
        "authority.have",
        Stance.FOR,
        phrases(
            after(
                "{i} {adverbs}",
                "(have|am having|are having|hold|enjoy|carry|retain|keep|wield|exercise|got|was given|were given|was granted|been given|"
                "been granted|am given|been delegated|received|get|have been granted|have been given|have got) "
                "((been|given|granted|also|still|now|got|already|always) )*(?!(a|another) ([\\w-]+ )?word(?!\\w)){full}{power}{not_power}",
                "((have|got|been|was|already) )*(given|granted|got|have) ((got|already) )*(the|a) ((full|financial) )*"
                "(green light|go-?ahead|okay|backing|nod) to",
            ),
            "{i_have} {full}{power}{not_power}",
            "{my} (role|job|position|office|contract|remit) (includes?|covers?|comes with|gives me) [^.;!?,]{0,25}?"
            "({power}|approval|purchasing)",
            "with {full}{power} (to|for|over|on)",
            "^{full}{power}(, yes|, correct)|(part|in the scope) of {my} (job|role|remit)(?=\\s*[.,;!]|$)",
            not_power="(?! (limit|cuts?|supply|outages?|plant|failures?|bills?|tools?))",
            i_have="{never}" if voices == SELLER else "(I|we)[\\x27’]ve",
            never="(?!)",
            **lists,
        ),
        voices=voices,
        clausal=True,
    )
    yield Sign(
        "authority.the_one",
        Stance.FOR,
        phrases(
            after(
                "(({am}) (?!(just|only|merely) the (one|person) ){adverbs}(the|an?|our|your) {one}|(it's|it is|that's|that is|that'd be|it'll be|it would be|it'd be|just|only|is|be) {adverbs}{me}) ?(alone )?((who|that|which|with|in|to) )?{adverbs}",
                "(decid\\w+|signs?|signing|approv\\w+|makes? {decision}|making {decision}|choos\\w+|settles?|picks?|buys|"
                "says? (yes|go|what( \\w+)? (comes|goes|gets|we))|calls the shots|(ordering|buying|choosing|picking|paying|calling the shots)|(grants|gives|issues) (it|them|{full}{approval})|(holding|with) {full}{power}|takes {decision}|(has|have|with) ((the|a) [^.;!?,]{0,25}? and )?{full}{power}|"
                "(can|gets to|needs to|has to|who'd) (sign|decide|approve|choose|say yes|be (happy|convinced))|charge of)",
            ),
            "({am}) {adverbs}((the|an?|our|your|my own|both the) )?((final|sole|primary|top|main|key|ultimate|only|financial|"
            "economic|chief|authori[sz]ed|real|single|whole) )*(decision[- ]?maker|budget[- ](owner|holder)|approver|"
            "signatory|decider|final (authority|instance|arbiter|step)|highest authority|(buyer|user) and the (buyer|user)|(owner|holder) of (this|the) (decision|budget)|purchasing (manager|director)|top layer)",
            "({am}) {adverbs}who {decides}|what (we|I|gets|you) [\\w-]+( here)?( is|'s) {sure}{my} (own )?(call|decision|choice)",
            "(who('s| is)|that('s| is)|one) (now |currently )?((speaking|talking|sitting) (to|with|before|opposite) you|on the (other end|line|phone) with you|in your ear)",
            "(the [\\w-]+( [\\w-]+)?|he|she|that person|that) is ({me}|I)(?=\\s*[.,;!]|$)|(none|no one|nobody|somebody) other than {me}",
            "(you've (got|reached)|speaking to|talking to|dealing with|speaking with|talking with) (the|your) ((actual|very|"
            "right) )*(decision[- ]?maker|(person|one|man|woman|guy) who (decides|signs)|boss|owner|budget holder|"
            "right (person|guy|man|woman))(?! (if|to ask))",
            "({am}) {adverbs}(your (man|woman|guy|person)|the (right )?(person|one|man|woman) to (talk|speak) to|my own (boss|man|woman|master)|the (whole )?(management|board|committee|(finance|procurement|purchasing|"
            "legal) (department|team)|approval (process|chain))){ends}",
            "(speaking|talking) (to|with) (him|her|them|the one)(?=\\s*[.,;!]|$)|deal with {me} (directly|alone)|at {my} (own |sole |full |personal )*discretion",
            "({am}|is|be|put (me|us)|have|had|[\\x27’]ve had) {adverbs}((the|an?) {one} )?((in|sole|full|overall) charge of|responsible for|accountable for) ((all|the|our|these|those|this|"
            "such|any|making|every|approving|signing|{kind}) )*(decisions?|purchas(e|es|ing)|approvals?|procurement|(?-i:it)|"
            "buying|budgets?|spending|vendor selection|{item})",
            "({am}) {adverbs}((authori[sz]ed|empowered|entitled|cleared|free|allowed|permitted|mandated|able|at liberty|"
            "in a position) to) {adverbs}{do}",
            "(can|may) (sign|decide|approve|choose|buy)( (it|this|that))? (alone|myself|on my own)",
            do=words(
                "sign, decide, approve, buy, purchase, commit, authori[sz]e, choose, close, award, contract, conclude, "
                "act, spend, enter, say yes, pick, go ahead, order, make the, make (this|that|these), place (the|this|an|any|all|our|orders?)"
            ),
            **lists,
        ),
        voices=voices,
        clausal=True,
    )
    yield Sign(
        "authority.mine",
        Stance.FOR,
        phrases(
            after(
                "(it's|it is|that's|that is|this is|(this|that) one's|this one is|it'll be|it's still|would be|it be|is it|"
                "is that|is this) {sure}",
                "({my} (own )?(call|decision|choice|responsibility to decide)|{mine}|(up|down) to {me}|on {me}( to (pick|decide|choose|sign|buy)|{ends})|"
                "for {me} (alone )?to (decide|say|judge))(?! (for|to (call|get|write|reach|ask)))",
            ),
            after(
                "(decisions?|call|choice|say|sign-?off|go-?ahead|green light|nod|purchas(es?|ing)|procurement|signature|pen|purse|(cheque|check) ?book|vote|budget|(last|final) word|it|that|yes|"
                "everything|buck|list|what gets \\w+( here)?|deal|authority|responsibility|power|matter|lot|buying|spending|final call)"
                "( here| in the end| (on|over|for|about|to|of|in) ([\\w-]+ ){0,4}?[\\w-]+)? ?",
                "(is|[\\x27’]s|are|have been|has been|has always been|was left|remains?|rests?|resides?|lies|sits?|stays|stops|ends|falls?|comes?|lands?|comes? down|is left|belongs|be|runs?|goes|"
                "depends?) {sure}"
                "({mine}|ours|with {me}|with us|(in|on) {my} (hands?|court|lap|shoulders|power|plate)|(up|down|over) to {me}|"
                "for {me} to|to {me}|from {me}|upon {me}|through {me}|under me|"
                "on {me}|with ({my}|this) (office|department))(?! (and|or) {who})(?!\\w)",
            ),
            "(decisions?|buck|choice|signature) (\\w+ )?(on|at|over) {my} desk|(buck|decision|budget|it) stops ((right|just|only) )*(with {me}|here|at {my} \\w+|where you('re| are) (calling|standing|talking|ringing|looking)|with (the )?(one|man|woman|person|lady|guy|fellow|who) ?(that )?you('re| are) (calling|talking|speaking|looking)( \\w+)?)|so is the (decision|choice)",
            "(orders?|bookings?|purchases?|spending|sign-?off|everything|it|this|that)( (of|on|for|like) ([\\w-]+ ){0,2}[\\w-]+)? (finish(es)?|ends?|stops?) ((right|just) )?with {me}{ends}",
            "{my} (decision|choice|call)( (alone|entirely|completely|to make))?{ends}(?! (yet|whether))",
            "(within|in|inside|under) {my} (own|personal|sole) (gift|discretion|remit|power|authority|competence|responsibility|area|purview|limit|mandate)",
            "{my} {area},? {my} (\\w+)",
            "{mine} (alone|to (decide|make|call|change|conclude|give|sign|choose|approve|spend|award))",
            "(in|into) {my} hands(?! (right|at|by|before|on|within|next|until|this|in|for)(?!\\w))|(within|in|inside) {my} (gift|discretion|remit|power|authority|competence)(?! to help)|"
            "it's {my} (signature|vote|name|word|opinion|yes|okay) that (counts|matters|goes|is needed|decides)|as (I|we) see fit|like (me|us) [^.;!?,]{0,40}? as they (see fit|choose|please|like|wish|want)",
            "{my} (name|word|{approval})('s| is| will be)? {sure}(all|enough|the only (one|signature)|"
            "sufficient|final|law|what counts|it takes|suffices|does it)",
            "(nothing|nobody|no ?one|no \\w+|you|they|we)( (ever|can|may|here|gets?|is|will|goes|leaves|happens|in this \\w+|\\w+n't|not|cannot|never))* (buy|buys|order|orders|bought|ordered|signed|paid|spent|"
            "spends?|approved|decided|moves?|happens|out|done|through)( [^.;!?]{0,30}?)? without ({me}|{my} (own )?{approval})(?=\\s*([.,;!]|$))",
            "mine is (enough|all it takes)|(just|only) (needs|takes|with) my (okay|ok|signature|yes|name)|good with just my",
            "(decided|signed|approved|picked|chosen|signed off|ticked off|waved through|bought|handled|made)( (in|at|on|here) [^.;!?,]{0,20}?)?,? by (me|us|yours truly|myself)(?! and)",
            "(that|it)('s| is| would be|'d be|'ll be)( just| only| still)? ({me}|us)(?=\\s*([.,;!]|$)|\\s+(who|that|alone|since|now|these days|myself)(?!\\w))"
            "(?!(,| )? ?(again|on the line|today|who (called|wrote)))",
            "(?P<who>\\w+) (is|'s) {me}[^.;!?]{0,40}? the (?P=who) ((always|also|alone) )?{decides}( [^.;!?]*)?",
            "I (('m| am) (the )?)?(?P<post>chair|head|lead|manage|direct|own|run|preside|govern|treasure)(s|er|or|man|woman)? [^;!?]{0,60}?the (?P=post)\\w{0,3} ((always|also|alone) )?{decides}( [^.;!?]*)?",
            "(regard|consider|take|treat|count|see) ((it|this|that|{my} (consent|word|yes|signature|okay|approval|answer|nod)) )(as )?((good as|already) )*(final|binding|settled|done|decided|approved|a yes|given|an order|ordered)",
            "(?P<role>\\w{2,}(or|er|ss|ist|ian|ief|ad|rd|an|en|air|ent|ant|ee|ine|oo|fo))s?(?!\\w)[^;!?]{0,60}?(and |, ?)(I('m| am)|you're (speaking|talking) (to|with)|here you have) (the|a|that) ([\\w-]+ )?(?P=role)",
            "(and |, ?)I('m| am) (her|him|that person|that one|the one who'll use it){ends}",
            **lists,
        ),
        voices=voices,
        clausal=True,
    )


_BUYER = {
    "i": "(I|we|^((?!never |not |no |lets? )[\\w-]+ ){1,4}(like|such as) (me|us|myself|ourselves))",
    "me": "(me|myself|yours truly)",
    "my": "my",
    "mine": "(mine|my own)",
    "am": "I'm|I am|I'd be|I'll be|we[\\x27’]re|we are|I remain|as",
}
_SELLER = {
    "i": "you",
    "me": "(you|yourself)",
    "my": "your",
    "mine": "(yours|your own)",
    "am": "you're|you are|as|(?<!\\bwhat\\s)(?<!\\bmuch\\s)(?<!\\bhow\\s)are you|you'd be|would you be|you be",
}

SIGNS = (
    *_said_of_oneself(BUYER, _BUYER),
    *_said_of_oneself(SELLER, _SELLER),
    Sign(
        "authority.delegated",
        Stance.FOR,
        phrases(
            after(
                "(left|leaves?|handed|hands|passed|delegate[sd]?|assign(s|ed)?|entrust(s|ed)?|transferred|given|turned|put|"
                "signed|granted|gave|gives?)( over)? ",
                "(?!(?<=leave\\s)(it|this|that|all that) with me(?!\\w)){matter}( over)?( completely| entirely| fully| all| squarely)? (to|with|over to|in|into|on) (me|us|my "
                "(office|department|desk|hands|team|discretion|shoulders))",
                "[^.;!?,]{0,40}?(spending|purchas\\w+|procurement|decisions?|choices?|authority|powers?|finances|money( side)?|budgets?|"
                "buying|equipment|contracts|software|(?-i:IT))( [^.;!?,]{0,30}?)? "
                "(to|with|over to) (me|us|my (office|department|team|discretion))",
            ),
            "(gave|gives?|given|granted|grants?|giving|handed|allows?|allowed) (me( as ([\\w-]+ ){0,2}[\\w-]+)?|us|(my|our) (\\w+ )?(office|department|unit|branch|team|site|school|"
            "centre|center|division)) ((its|his|her|their) )?{full}({power}|right to|go-?ahead|"
            "green light)",
            after(
                "(empower(s|ed)|authori[sz]e[sd]|mandate[sd]|allow(s|ed)|clear(s|ed)|appoint(s|ed)|hired|entitle[sd]|lets|"
                "entrust(s|ed)|chose|elected) (me|us)( [^.;!?,]{0,25}?)?",
                " (to )?((just|also|personally) )*(decide|choose|sign|close|buy|purchase|make|pick|order|award|approve|"
                "commit|contract|settle|get on with|run|handle|act|spend)(?! (the )?(pens?|snacks?|colou?rs?))",
                " with {full}{power}",
            ),
            "(was|were|been|am|'m) ((also|even|simply|just|always|explicitly) )*(told|asked|instructed|encouraged|invited) to ((just|simply|also) )*(go ahead|decide|choose|pick|sort it|get on with it|buy|sign|order)"
            "(?! (up|in|by|until|whether)(?!\\w))",
            "(declared|appointed|named|nominated|elected|chose|chosen|picked|made|voted) (me|us)( to be| as)? (the )?((sole|only|new) )*(one|person|buyer|decision-maker|judge|boss|arbiter|one who \\w+)",
            "(told|asked|instructed|wants?|said) (me|us) (to )?(just )?(go ahead|decide|choose|pick|sort it|get on with it|buy|sign)",
            "trusts? (me|us|my|our) (with|to \\w+|judge?ment|to (decide|choose|pick|buy|sign)|choice|on (this|these|it|that))",
            "(been|was|am|'m|were) (empowered|authori[sz]ed|mandated|delegated|entrusted|trusted|elected|put in charge|appointed|hired)( \\w+)? "
            "(to (sign|decide|buy|close|choose|approve|act|purchase|commit|contract|make (the|these|such|all|this|that))|with (this|the|it)|of (buying|purchasing|"
            "procurement|this)|so that)",
            "(been|was|is|are|were) (delegated|left|handed over|assigned|entrusted|given|handed) ((entirely|completely|all|"
            "solely) )?to (me|us|my (office|department|team|discretion))(?! (so|by (phone|mail)|in writing)(?!\\w))",
            "what(ever)? (?!I want (is )?to)I (pick|choose|decide|say|want|sign|like|buy|approve|recommend|propose|order|suggest)( \\w+){0,2}? ?(is|'s|goes|gets|happens|stands|"
            "counts|will be)(?! ((on|in) the|to|that|a|an|more|less|for|something|not|how|whether)(?!\\w))",
            "(makes?|made) me the (single |sole |only )?(owner|decision[- ]?maker|judge)",
            "took over (its|their|the|all) (\\w+ )?(powers?|authority|decisions|purchasing|budget)|do (what|as) you think is "
            '(right|best)|(told (me|us)|says?|said|just|simply|please|like|to)[:,]? ["“]?pick (one|what you like|whatever you want|any)',
            matter="(it|this|that|these|the|everything|all|(this |that |the |all |whole )+(thing|choice|decisions?|choices|"
            "purchas\\w+|matter|lot|of (it|this|that))|(such|these|those|the|all) ([\\w-]+ ){0,2}?(choices?|decisions?|"
            "purchas\\w+|procurement|spending|matters|things|authority)(?: of \\w+)?)",
            **LISTS,
        ),
        clausal=True,
    ),
    Sign(
        "authority.idiom",
        Stance.FOR,
        phrases(
            "consider me the (decider|boss|buyer|decision[- ]?maker|owner)|judge and jury|(captain|master) of (this|the) (ship|house)|king of the castle|top of the (tree|food chain|pyramid|"
            "heap|ladder)|my word is (law|final)",
            "(I|we) (rule alone|rule the roost|wear (two|three|both|all the) hats|am the law)|got two hats",
            "(if|once|when|as soon as) I('m| am)? (say (yes|so|go)|like it|agree|sign( it)?|approve it|want it|decide|convinced|happy|satisfied),? "
            "(then )?(it's (done|a deal|a go|(a )?yes|bought|ordered|yours|final|settled)|I get it|that's (it|final|that)|we (buy|go|do)|I (buy|sign)|you've got|nothing)",
            "off my own bat|on my own authority|at the helm|in the driv(er|ing)'?s?( seat)?|end of the (line|chain)",
            "I('m| am) the (top (layer|dog)|gatekeeper and|big boss|boss of|whole crowd)",
            "(inside|within|below|under) (what I('m| am| can)|my (limit|authority|remit|signing limit|approval limit|"
            "threshold|signature limit))",
            "(guess|who do you think) who (decides|signs)|already on the line",
            "(it's|it is|that's|that is) ((entirely|only|just|all) )*for (us|both of us|(the|us) (two|both|three)( of us)?) (alone |both )?to (decide|say|judge)",
            "(solo|one-(man|woman|person)) (show|outfit|band|business|operation|company|shop)",
            "decision[- ]?maker: ?(me|myself)|between (the )?(two|both) of us (we can|it's)",
            "(just|only) me, no ?(one|body) else|no ?(one|body) else, (just|only) me|(just|only) me and (a|my|the) \\w+",
        ),
        clausal=True,
    ),
    Sign(
        "authority.others_agreed",
        Stance.FOR,
        phrases(
            "{another} (has|have|[\\x27’]s|[\\x27’]ve) (already|all) ((been|all|also) )*(approved|signed off|agreed|okayed|cleared|given ((me|us|it|"
            "their|its|his|her|the) )+{approval})",
            "(already|all) (been )?(signed off|cleared|approved) by {who}",
            **LISTS,
        ),
        direct=False,
        clausal=True,
    ),
    Sign(
        "authority.owner",
        Stance.FOR,
        phrases(
            after(
                "(I'm|I am|as|being)( \\w+)? ((the|an?|both|also) )*((sole|only|proud|new|majority|full|one and only|single|"
                "practice|business|company|shop|restaurant|hotel|clinic|boss and|founder and) )*",
                "(owner|proprietor|proprietress|sole trader|owner[- ]operator|managing director|general manager|CEO|freelancer|"
                "chief executive|founder|boss|managing partner|managing owner|sole (director|shareholder|proprietor)|self-employed)(?! of your)(?!('s| doesn't))",
            ),
            "(I (also )?(own|founded|run|built)|we own) (the|this|my|our) (\\w+ )?(business|company|firm|shop|farm|clinic|practice|"
            "place|bakery|workshop|store|restaurant|hotel|garage|studio|agency|estate|vineyard|mill|outfit|show|cars)"
            "(?! (at|with) (a|one))",
            "(sole trader|proprietor)( \\w+)?(,| here)|owner here",
            "(the|this|my) (shop|farm|vineyard|restaurant|hotel|company|business|workshop|practice|clinic|firm|store|place)"
            "('s| is) mine",
            "(it's|this is) my (own )?(company|shop|business|farm|money|practice|firm|restaurant|store|department)",
            "my name('s| is) on the door|on my own in this (business|company|shop)|for myself",
        ),
        direct=False,
        clausal=True,
    ),
)
