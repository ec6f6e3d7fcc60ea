"""Authority that is over, or that the buyer's own place does not have: "until the merger I decided", "the plant may not order"."""

from agent.claims import Stance
from agent.signs.deciding import LISTS
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_TILL = "(until|till|up until|up to|before|prior to)"
_DID = (
    "(I|we)('d| had)? ((still|also|always|just|once|alone) )*((was|were|been) ((still|also|always|in fact) )*((the|your) ((only|main|sole) )*(one|person|man|woman|guy)( (who|that|to|with))? "
    "(?=decid|sign|approv|order|buy|bought|pick|cho|call|pa(id|y))|(the )?((sole|final|main) )*(decision[- ]?maker|buyer|budget holder|signatory|purchaser)|"
    "(in charge of|responsible for) ((all|the|our) )*([\\w-]+ )?(buying|purchas\\w+|procurement|budget|spending|orders)|"
    "(allowed|authori[sz]ed|permitted|free|entitled|able) to (decide|sign|approve|buy|order|choose|pick|spend|place)(?! (up|in)(?!\\w)))|"
    "(decided|signed|approved|signed off) ((for|on|off) )*(it all|everything|every (order|purchase|contract)|all (the )?(orders|purchases|contracts)|alone|such things|these things)|did (all )?the (buying|purchasing|ordering)|"
    "could ((just|still|simply|always) )*(decide|sign|approve|buy|order|choose|pick|say yes)(?! (up|in|out|between|online)(?!\\w))|called the shots|"
    "had ((got|the|a|an|full|final|my own) )*({power}|purse strings)|held the (purse|pen|budget|keys))"
)
_WAS_MINE = (
    "(it|that|this|the ([\\w-]+ )?(choice|decision|call|say|buying|purse))( (of|for) [\\w-]+)? (was|were|used to be|had been) ((all|always|still|entirely|just) )*"
    "(mine|my (own )?(call|decision|choice|say)|up to me|for me to (decide|say|choose|sign)|down to me|in my hands)"
)
_UNIT = words(
    """
    plant, branch, site, station, depot, shop, store, local office, regional office, country office, field office, team, school, parish, unit, subsidiary, lab, ward,
    warehouse, clinic, chapter, garage, outlet, section, works, mill, hotel, camp, lodge, local branch, library, hostel, museum, workshop
    """
)
_L = {**LISTS, "till": _TILL, "did": _DID, "mine": _WAS_MINE, "unit": _UNIT}

BYGONE = (
    Sign(
        "authority.used_to",
        Stance.AGAINST,
        phrases(
            "{till} (?!now(?!\\w)|today|then|I(?!\\w)|we(?!\\w))[^.;!?,]{3,40}?,? ({did}|{mine})[^.;!?]{0,60}",
            "({did}|{mine})([^.;!?]{0,50}?)?,? (until|till|up until|up to|before) (?!now(?!\\w)|today|then|(I|we|you|it)(?!\\w))[^.;!?,]{3,40}",
            "in (the old days|former times|the old set-?up|those days),? {did}[^.;!?]{0,60}",
            "(it|that|this|the ([\\w-]+ )?(choice|decision|call|say)) used to be (mine|my (own )?(call|decision|choice|say)|up to me|for me to (decide|say|choose|sign))",
            **_L,
        ),
        negatable=False,
    ),
    Sign(
        "authority.used_to",
        Stance.AGAINST,
        phrases(
            "(I|we) used to (?!be (?!((the|in|able|allowed|free|authori[sz]ed) )))((have|hold|be|make|decide|sign|approve)([^.;!?,]{0,30}?({power}|decision[- ]?maker|decisions?|purchases))?|"
            "(pick|choose|select) ((all|both|most) )?(the|our|what|which|whatever) ([\\w-]+ )?{item}|call the shots)",
            **_L,
        ),
        direct=False,
        negatable=False,
    ),
    Sign(
        "authority.unit",
        Stance.AGAINST,
        phrases(
            "(authority|power|right|discretion)( (for|over|to|on|of) [^.;!?,]{1,40}?)? (is|are|lies|rests|remains) ((solely|wholly|entirely) )?(vested|reserved|held|placed) (in|to|for|by|with) (?!me(?!\\w)|us(?!\\w)|my(?!\\w)|this office|the undersigned)[^.;!?]{3,40}",
            "(purchases?|orders?|decisions?|commitments?|contracts?) ((of|like) [^.;!?,]{1,25}? )?(is|are|remains?) ((all|always|strictly) )*reserved (to|for) (?!me(?!\\w)|us(?!\\w)|my(?!\\w))[^.;!?]{3,40}",
            "the undersigned (has|have|holds?) no {power}[^.;!?,]{0,30}",
            "(I|we) (don't|do not|never|dont) get to ((even|actually) )*(pick|choose|decide|order|buy){object}",
            "(I'm|I am|im) (only|just|merely) (the|a) ((poor|little|local) )?(gopher|dogsbody|runner|clerk|temp|driver|porter|caretaker|help)(?!\\w)",
            "(run|take|fly|send) (it|this|that) up the (flagpole|chain|ladder|line)|(he|she|they)( (still|always))? (holds?|has|have|keeps?) the (card|purse|wallet|cheque ?book|chequebook)(?! reader)",
            "(?<!head\\s)(?<!main\\s)(^|\\W)((the|our|this|my|us|we) ((at|in) the )?)?{unit} ((itself|here|alone|only|just|also) )*"
            "((has|have|holds?) (no|zero|little|not any) ((own|independent|such|real|separate|{kind}) )*{power}[^.;!?,]{0,30}|"
            "((is|are)(n't| not)|may not|can't|cannot|must not|mustn't|doesn't|does not|don't get to) ((itself|just|even|ever|simply|(allowed|authori[sz]ed|permitted|entitled|empowered|free|in a position) to) )*"
            "(buy|order|sign(?! for (parcels?|deliver\\w+|post))|commit|approve|purchase|release|decide|place (an|the|any) orders?)(?! (up|in|enough|online|from|when|whether|which)(?!\\w)))",
            **_L,
        ),
        negatable=False,
    ),
)
