"""Authority by remit: what falls to the buyer, what the buyer stands ready to sign, and what was agreed beforehand."""

from agent.claims import Stance
from agent.signs.deciding import INDEPENDENT, LISTS
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_REMIT = words(
    """
    responsibility, responsibilities, remit, area, area of responsibility, areas of responsibility, domain, purview, scope, mandate,
    competence, authority, discretion, jurisdiction, limit, approval limit, spending limit, signing limit, spending authority,
    signature limit, threshold, gift, power, powers, job, job description, turf
    """
)
_READY = words(
    """
    ready, prepared, able, set, all set, in a position, authori[sz]ed, free, at liberty, poised
    """
)
_SEEN = words(
    """
    see, seen, saw, read, had a look, have a look, compare, compared, get, got, know, review, reviewed, look, looked, received, receive,
    heard back, been through, studied, slept, gone through, go through, convinced, weighed
    """
)
_GO = words(
    """
    go ahead, buy (it|this|them|one), do (it|this), proceed, get (it|this|them|one), order, purchase, sign, invest, move forward, say yes, take it
    """
)
_NOT_YET = "".join(
    rf"(?<!\b{word}\s)" for word in ("once", "if", "when", "until", "unless", "as", "after", "before", "till")
)

REMIT = (
    Sign(
        "authority.remit",
        Stance.FOR,
        phrases(
            "(falls?|fall|lies|is|'s|are|sits|comes|stays|remains) ((well|entirely|fully|squarely|completely|solely|all|still|firmly|comfortably) )*"
            "(under|within|into|in|inside|below) my (own |personal |sole )?{remit}(?! (is|ends|of expertise))",
            "(comes?|falls?|sits?|runs?) ((all|directly|entirely|fully|squarely|also) )*under (me|us)(?=[.,;!]|$| (and|so|here)(?!\\w))",
            "(responsible for|in charge of|look after|looking after|answerable for|oversee|run|manage|head) ((all|the|our|these|those|such|that|this|any) )*"
            "([\\w-]+ ){0,2}?(budgets?|purchas(es?|ing)|procurement|buying|spending|sourcing|supplies|purchasing (department|team))"
            "(,| and|, so| so)( (and|so))? (I|it|this|that)",
            "(in charge of|responsible for) (those|these|that|this|them|(?-i:it)|such (things|matters)|([\\w-]+ ){0,2}?{item})(?=[.,;!]|$| (here|myself|now)(?!\\w))"
            "(?! and (the|my) (boss|director))",
            "(I|we)('ll| will| can| may| get to)? {adverbs}decided? (how|what|where|which \\w+) (it|the (money|budget)|we|that|this|they|gets|our)('s| is| are| gets| get)? ?(\\w+ )?(spent|used|"
            "allocated|buy|bought|invested|ordered|purchase|order|goes)",
            "(I|we)('m| am|'re| are) ((quite|more than|always|fully|absolutely|perfectly|also|now|certainly) )*{ready} to ((just|also|go ahead and) )*"
            "(sign|approve|commit(?= (today|now|right|on the spot|here))|conclude|close|place (the|an|my|our) order|finali[sz]e (it|this|the (deal|order|purchase|contract))|"
            "give (you |it )?(the|my|a) (final )?(go-?ahead|green light|okay|ok|approval|yes|word)|say yes|green-?light)(?! (up|in|the nda)(?!\\w))",
            "{alone}I('ll| will|'d| would| can| could)? ((then|only|just|gladly|happily) )*(decide|make (the|my|a|that) (decision|choice|call|mind)|(?<!ll\\s)(?<!will\\s)sign( it)?|approve it|give you (the|my) "
            "\\w+|let you have (the|my) (order|decision)) (once|when|after|as soon as) (I|we)('ve| have|'m| am)? ((had|all|also) )*{seen}",
            "(every|all|all of|each of|most of) ((the|my|our|of|these|those|such|{kind}) )*(decisions?|calls?|choices?) (by )?(myself|alone|on my own)",
            "I alone (am |'m )?(decide|answerable|responsible|accountable|sign|approve|in charge|choose|make|have the|hold)|(answerable|accountable|responsible) for (what|everything|anything|whatever|all) (we|that|I|is|gets)",
            "(left|leaves?|put|puts|placed|handed|lies|rests|is|entrusted) ([^\\s.,;!?]+ ){0,4}?in my (care|charge|custody|sole charge|keeping)",
            "I('m| am|'ve been| have been|'ll)? ((now|also|always|usually|simply|then) )*(do|doing|did) ((all|most) )?(of )?the (deciding|signing|buying|approving|choosing|ordering|purchasing|picking|selecting)",
            "(own|bought) (it|the (place|company|business|firm|shop|whole thing)|this place),? so (yes|it's|I|that's|the)",
            "(bought out|parted (ways )?with|split from|separated from) (my|our) (\\w+ )?(partner|co-?owner|co-?founder|brother|sister|associate)",
            "(?<!to\\s)(they|he|she|{who})( have|['’]ve| has)? (leave|leaves|left) (it |that |this |everything |all (of )?(it|that|this) )?((all|entirely|completely) )*(up )?to me(?=\\s*([.,;!]|$)| (and|now|alone|these)(?!\\w))",
            "(comes?|goes|go|happens?|bought|ordered|buys?|moves?|leaves?|signed) ((in|out|through|ahead|off) )?on my (own )?(nod|say-?so|signature|okay|authority|word)(?! (of|that))",
            "free to (spend|use|invest) (it|that|this|them|the money|what (we|I) have) ((just|exactly) )?(as|how|however|where|wherever|on what(ever)?) (I|we) (like|want|please|wish|see|choose)",
            "what(ever)? I (take|like|pick|choose|decide|say|order|want|sign),? (we|they|everyone|everybody) (take|buy|get|order|do|use|have|pay|go (with|for))s?(?! (last|to|about|up)(?!\\w))",
            "whatever we (agree( on)?|decide( on)?|choose|pick|want|say|like) ((is|gets|then|goes|happens|will|be|'s|that's) )+",
            remit=_REMIT,
            ready=_READY,
            seen=_SEEN,
            alone=INDEPENDENT,
            **LISTS,
        ),
        clausal=True,
    ),
    Sign(
        "authority.runs_alone",
        Stance.FOR,
        phrases(
            "(run|running|ran|manag(e|ing|ed)|lead|leading|led|own|owned|operat(e|ing)|head|heading) ((it|this|that|the|my|our|all|whole|of) )*([\\w-]+ ){0,2}?"
            "(single-?handed(ly)?|alone|on my own|by myself|all by myself)(?! (anymore|any more|any longer))",
        ),
        direct=False,
        clausal=True,
    ),
    Sign(
        "authority.agreed_before",
        Stance.FOR,
        phrases(
            "{not_yet}(I|we)( already| now| also| do| actually)?('ve| have) ((already|now|got|been|also|both|all|recently|just|finally|been given) )*(the |a |an |our |full |formal |final |official |{kind} )*"
            "(green light|go-?ahead|okay|nod|blessing|approval|sign-?off|backing|consent|all-clear|permission|support) (from|of|by) {another}",
            "(we|my [\\w-]+ and I|both of us|all of us|the two of us)('ve| have)? ((already|both|all|long|now|since) )*(agreed|decided|resolved) ((to|that|on it|together|we|should|would|'ll|'d|will|want to) )*{go}(?![^.;!?]{0,40}? (together|jointly))",
            "(has|have|'s|'ve) ((already|all|now|both|since|kindly|formally|recently) )+(agreed to|approved|cleared|signed off( on)?|okayed|waved through|released|rubber-?stamped|"
            "given (us|me|it) (the|their|his|her|its|a) (green light|go-?ahead|okay|nod|blessing|approval|sign-?off|consent))",
            "(cleared|agreed|discussed and agreed|arranged|settled|squared) (it|this|that|everything|the purchase) with (my|our|the|everyone|everybody|all)"
            "( [\\w-]+){0,3}? (already|beforehand|yesterday|last (week|month)|so|and)",
            go=_GO,
            not_yet=_NOT_YET,
            **LISTS,
        ),
        clausal=True,
    ),
)
