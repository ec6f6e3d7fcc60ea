"""Whose word is the last, in everyday words: a yes that is enough, papers that go no further, others who say yes or no."""

from agent.claims import Stance
from agent.signs.authority_others import CONDITION
from agent.signs.deciding import LISTS, after
from agent.signs.people import NAME
from agent.signs.phrases import phrases
from agent.signs.sign import Sign

_YES = "(yes|aye|go|okay|ok|so|buy|done|it's (bought|done|a deal))"
_NOBODY = "(nobody|no ?one|no-one|not a (single )?soul)"
_L = {
    **LISTS,
    "name": NAME,
    "yes": _YES,
    "nobody": _NOBODY,
    "us": "(me|us|myself|ourselves|the (two|three|pair) of us|us (two|both|three)|my (own )?(desk|table|office))",
    "we": "(the two of us|us two|we two|we both|both of us|(either|each|any) (one )?of us( two)?)",
    "titled": "((mr|mrs|ms|miss|mister|missus|doctor|dr|father|sister|madam|sir) (?!(is|was|that|this|and|or|i|we|you|to)(?!\\w))\\w+)",
    "no": "(doesn't|does not|don't|do not|won't|never|needn't|need not|isn't|is not|no longer)",
    "stamp": "((his|her|their|the|an?|its) ((own|final) )?(yes|stamp|signature|okay|ok|approval|nod|blessing|say-so|decision|go-?ahead|sign-?off|name|consent)|approval|signature|sign-?off|a decision)",
}

LAST_WORD = (
    Sign(
        "authority.word_is_enough",
        Stance.FOR,
        phrases(
            "(if|once|when|whenever|as soon as) (I|we( two| both| three)?)('m| am)? (say {yes}|like it|agree|want it),? (then )?"
            "((it|that)('s| is| will be|'ll be) (a )?(yes|aye|go|okay|ok|agreed|done|bought|yours|settled|final|law|a deal)|you('ve| have|'ll have)( got)? (it|the (deal|order|job|contract)|your order|a deal)|(I|we) (have|get|buy|order|take) it|we go)(?! (from|to)(?!\\w))",
            "(I|we) say {yes},? (and )?(it|that)('s| is) {yes}",
            "(my|our) (yes|signature|name|word|okay|nod|approval) (that )?(you|they) (want|need|are after|have to get)(?! (for the|on the) (delivery|nda))",
            "what(ever)? (I|we) (agree|say|decide|settle|choose|pick)( ((with|to) you|(at|in|on|round|around) (this|the) [\\w-]+|here)){0,3},? ((it|that)('s| is) (agreed|settled|done|decided|final|law)|(is|'s) what (happens|gets|goes|we|they))",
            "on my (own )?(signature|word|say-so|name)(?=( (now|alone|only|today))?\\s*([.,;!]|$))",
            "(?<!know\\s)(?<!see\\s)I alone (say|choose|pick|buy|order|settle|run)(?!\\w)",
            "(only |just )?one (vote|signature|boss|yes|say|voice|opinion)( here| in this \\w+)?,? (and )?(I|it)('ve| have|'s| is)?( got)? ?(hold|cast|have|it|mine|me)(?!\\w)",
            "{we} ((can|may|could) )?((just|both|also) )?(sign(?! (up|in)(?!\\w))|decide(?! (up|when|how|between|whether))|commit|approve|say yes|bind|place the order|give you)(?! (together|jointly))",
            "(I|we) (can |may |could |'ll |will )?(tell|give|let) you (have )?(a )?(yes or (a )?no) (at once|now|today|straight ?away|right (away|now)|on the spot|here|there|then|this (minute|week|afternoon))",
            "(?<!not\\s)(?<!n['’]t\\s)(clear|handle|settle|buy|order|sign|approve|stamp|do) (on my own|all by myself|by myself)(?=\\s*([.,;!]|$)| (and|so|here|without)(?!\\w))",
            "(I|we)'ve (got )?the (say|sign-?off|last word|final word)(?! to)",
            "(approve|buy|order|sign|decide) for the (lab|department|school|company|firm|club|team|shop|group|house|office|clinic|farm)",
            "(decisions?|orders?|purchases?|choices?|call|everything|it|that|this|say|matter|buck) ([^.;!?,]{0,30} )?(finish(es)?|(begins?|starts?) (here |with \\w+ )?and ((it )?(ends?|stops?|finish(es)?))|ends?|stops?|rests?|stays?|sits?|lies|is) (here )?((with|between|at) {us}|(just )?(us two|the two of us))(?!( and)? (who|and|has|have))",
            "(is|are) (for (me|us)( two| both)? (alone )?to (decide|choose|settle|pick|approve)|(mine|ours) (alone )?(to (run|order|choose|decide|spend|buy|sign)|from (a to z|top to bottom|start to finish|end to end)))",
            "(left|delegated|entrusted|handed|gave|given|signed over) (the |that |this |all |it )([\\w-]+ ){0,4}?(over )?(to|with) {us}(?=( in (all )?such \\w+)?\\s*([.,;!]|$)| (and|now|alone|so|because|as)(?!\\w))",
            "(gave|given|granted|got|have|with) (me|us|my \\w+)? ?(full |the )?(plenary|unlimited|unfettered|wide|all the) powers?",
            "(, |: ?|and |the |an?d? )(sole|only) (signatory|owner|director|proprietor|shareholder|trustee)(?! (is|was|of your|he|she|who|at|needs|has|wants))(?=\\s*([.,;!)]|$)| (and|so|here|of))",
            "bought (them|him|her|everyone|everybody|the (others|other \\w+|rest)|my (brother|sister|partner|cousin|uncle|co-?founder)) out(?!\\w)",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.mine_by_right",
        Stance.FOR,
        phrases(
            "(it's|it is|this is|is|'s) (all |entirely |now )?((my|our) own (place|shop|firm|clinic|business|company|caf[eé]|stall|farm|house|garage|restaurant|stuff)|(my|our) own(?=\\s*([.,;!]|$))|all mine(?=\\s*([.,;!]|$)))",
            "(shop|stall|farm|garage|place|business|kitchen|caf[eé]|hotel|workshop|boat|salon|school|clinic|depot|carinderia|studio)('s| is| are) ((all|now) )?(mine|ours|my thing|my own|our own)(?! (too|as well|have|has|is|are|to))",
            **_L,
        ),
        direct=False,
        clausal=True,
    ),
    Sign(
        "authority.goes_no_further",
        Stance.FOR,
        phrases(
            after(
                "{nobody} ((else|here|ever|other than me|but me) )*",
                "(counter-?signs?|co-?signs?|(?<=else\\s)touches|gets a (look|word|say) in|((has|have|needs?) to|must) be (asked|told|consulted|involved|convinced))(?! (the (machine|screen|wall|\\w+ line))|.{0,20}without)"
                "( (it|this|that|them|these|our|the) ?(orders?|contracts?|purchases?|decisions?|papers?)?)?",
                "(is|'s|stands) (above|over)(?=\\s*([.,;!]|$)| (me|us))",
                "(left )?(for (me|us) )?(I|we)? ?to ask(?! (you|him|her|about|for)(?!\\w))",
            ),
            "(?<=I\\s)(ask|consult|answer to|report to|check with|need) {nobody}(?!\\w)( else)?",
            "(I|we) (don't|do not|never|needn't) ((have to|need to) )?(take|ask|need|want|seek|get) ((for|any|anyone's|anybody's|the) )?(permission|leave)(?! (to (park|enter|dig|build|film|fish))| (from the (council|city|planning)))",
            "(don't|do not|doesn't|never|won't|no) need (for )?(a|any|another) ((second|other|further|third) )?(name|signature|pair of (eyes|hands)|co-?signature|countersignature|opinion|hand)( on (it|this|that))?",
            "nothing ((further|more|else|here|ever|about it|of that) )*(goes|has to go|need go|needs to go|need be put|must go|gets sent) ((any|up|out|higher|further|to|before|through|past) ?)+([\\w-]+ ?){0,2}",
            "(?<!price\\s)(?<!prices\\s)(?<!floor\\s)(goes|go|travels?|gets?|reach(es)?) no (further|higher|farther)(?! (than (the|ten|\\d|a )|down|up the))",
            "(orders?|bookings?|purchases?|contracts?|papers?|decisions?|approvals?|it|this|that|they) {no} ((even|have to|need to) )*(pass|go|travel|run|move)(es)? (through|over|across|past|via|by|to) (any |many |no )?(other|another|anyone|anybody|more|further) ?(else|else's)? ?(hands?|desks?|people|offices?|person|tables?)?",
            "no (chain|ladder|hierarchy)( (here|to go up|above))?(?=\\s*([.,;!]|$)| (I|we|here)(?!\\w))",
            "no need (for (me|us) )?to ((even|ever) )?(loop in|bring in|drag( in)?|call in|bother|trouble|disturb|tell|convince|persuade|invite|copy( in)?|phone|ring|talk to|speak to)[^.;!?,]{0,30}",
            **_L,
        ),
        negatable=False,
    ),
    Sign(
        "authority.says_yes_or_no",
        Stance.AGAINST,
        phrases(
            after(
                "({another}|{titled})((, | who |['’]s |['’]ll )([^.,;!?]{2,30}, )?| )((always|now|still|then|alone|also|finally|only|usually) )*",
                "(says?|gives?|gave|does|do|puts?|makes?|has|have|speaks?) ((me|us|it|you|the|a|his|her|their|final|last) )*(yes|yay|yea|aye)( (or|and) (the |a )?(no|nay)(?!\\w)|(?=\\s*([.,;!]|$)))",
                "(will|shall|must|has to|'ll) take the (final )?decision",
                "(says?|decides?) (what|which|who|whether) ((comes?|goes|stays|gets|is) |(we|they|I) (buy|order|get))",
                "((will|would) )((also|still|first) )?((approve|agree|okay|sign|award) (it|this|that|every (single )?(stitch|penny|cent|screw|nail|pencil|last \\w+)|the (order|contract|purchase))|agree(?= to it|\\s*([.,;!]|$)))(?! (in|up|with you|on a (date|time)))",
                "votes? on (it|this|that|these|those|any|every|everything|anything|all|each|such|(?!(mon|tues|wednes|thurs|fri|satur|sun)day)\\w+s(?!\\w))",
            ),
            "for ({another}|{titled}) to ((also|first) )?(agree|consent|award|say (yes|no|what|which|whether)|give (a|the|its|their|his|her) (yes|nod|consent|okay))",
            "goes ((up|off|on|out) )?to [^.;!?,]{2,30} for {stamp}",
            "((?<=a\\s)|(?<=the\\s)|(?<=of\\s)|(?<=your\\s)|^|(?<=all\\s)|(?<=this\\s)|(?<=any\\s))(awards?|choosing|picking|deciding|selecting|selection|buying|ordering|signing|purchasing|orders?|contracts?|purchases?)( ((of|for|in) [^.;!?,]{1,25}|[a-z]+ly))? (is|are|gets?|will be|is being) ((all|always|only|now) )*"
            "(made|done|written|given out|awarded|handled|placed|settled|run) (by|at|in) (?!me(?!\\w)|us(?!\\w)|my(?!\\w)|hand|you|myself|yourselves|(the|our|a) (system|computer|software|phone|mail|e-?mail|end|morning|same)){another}",
            "(who|the (one|man|woman|person) who) (buys|decides|signs|approves|chooses|orders)( (here|now|for (the|us|our) ?[\\w-]*( [\\w-]+)?|these days|things))* is (?!me(?!\\w)|I(?!\\w)|us(?!\\w)|mine){another}",
            "(signature|name|vote|word|yes|opinion|say) (that|which) (counts|matters|decides|settles it|you need) (is|belongs to) (?!mine|my(?!\\w)|ours|our(?!\\w))[\\w-]+",
            "(?<!the\\s)(is|are) ((all|only|strictly) )?(the|our|his|her|their) ([\\w-]+ ){0,2}?[\\w-]+(['’]s|s['’]) (say-so|decision|call|choice|business|department|affair|job to decide)(?=\\s*([.,;!]|$))",
            "my (old |earlier |former |whole )?(right to (sign|buy|order|decide|spend)|signing (rights?|power)|authority|powers?|say|pen|cheque ?book|purse)( ([^.;!?,]{0,25} )?)(went|passed|was (taken|given|handed|passed|moved)|were (taken|given|handed)|has (gone|passed|moved)|is (gone|no more)|ended)(?!\\w)",
            "(gave|given|signed|handed|passed) (away|up|over) (the|my|our|that) (right|power|authority)s? to (sign|buy|order|decide|spend|approve|choose)",
            "(I|we|my (department|team|office|branch|school|unit|side|section)) (have|has|had|'ve)( got)? no (hand|part|say|voice|vote|role) in (it|this|that|such|the|these)( ?(choice|decision|matters?|things|purchase|selection)?)",
            "(I|we)('m| am|'re| are|m)? ((just|only|merely|but) )+(the|a|an) ((poor|little|mere|humble) )?(postm[ae]n|mouth|mouthpiece|voice|scribe|porter|hands|ears|errand \\w+|tower captain|tea (lady|boy)|doorman|go-?between|messenger( boy)?|delivery \\w+|phone \\w+)(?! (that|of|who))",
            "(I|we) (can't|cannot|can not|couldn't|may not) ((just|really|simply) )?(appoint|engage|hire|instruct|retain|take on) (you|anyone|anybody|a (firm|contractor|supplier)|any (firm|contractor|supplier))( ourselves| myself)?(?! (yet|until I|today|before I))",
            "(get|got|run|put) (it|this|that) past (my|our|the|his|her) [\\w-]+",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        CONDITION,
        Stance.AGAINST,
        phrases(
            "(once|until|till|unless|only (if|when|after|with)|provided|before) ({another}|{titled}) ((has|have|had|first|also|formally) )*"
            "(resolved|stamped|voted|minuted|put(s|ting)? (his|her|their|its|the|a) (stamp|signature|name|initials|seal))(?! (yet|up))",
            "(^|, |and |but )without (his|her|their|{another}['’]s) ((own|final|written) )?{approval} [^.;!?]{0,20}?(can't|cannot|can not|nothing|may not|no \\w+|couldn't|won't|nobody)",
            "(until|till|unless|before) (you|I|we) ((will|have|get|got|receive|'ve got|hold) )+(the|an?|his|her|their) (release|approval|signature|okay|go-?ahead|sign-?off|nod|consent|order number) (from|of|by) (?!me(?!\\w)|us(?!\\w)|my (side|end)|you)[\\w-]+",
            **_L,
        ),
        negatable=False,
        clausal=True,
    ),
)
