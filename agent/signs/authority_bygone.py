"""Authority that is over, or that the buyer's own place does not have: "until the merger I decided", "the plant may not order"."""

from agent.claims import Stance
from agent.signs.deciding import LISTS
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_TILL = "(until|till|up until|up to|before|prior to)"
_DID = (
    "(I|we)('d| had)? ((still|also|always|just|once|alone) )*((was|were|been) ((still|also|always|in fact) )*((the|your) ((only|main|sole) )*(one|person|man|woman|guy)( (who|that|to|with))?|"
    "(the )?((sole|final|main) )*(decision[- ]?maker|buyer|budget holder|signatory|purchaser)|in charge|responsible for|(allowed|authori[sz]ed|permitted|free|entitled|able) to)|"
    "(decided|signed|approved|signed off|did|handled) ((for|on|off) )*(it all|everything|all|every|alone|such|that|these|those|the (purchas\\w+|buying|orders|contracts))|"
    "could ((just|still|simply|always) )*(decide|sign|approve|buy|order|choose|pick|say yes)|called the shots|"
    "had ((got|the|a|an|full|final|my own) )*({power}|purse strings)|held the (purse|pen|budget|keys))"
)
_WAS_MINE = (
    "(it|that|this|the ([\\w-]+ )?(choice|decision|call|say|buying|purse))( (of|for) [\\w-]+)? (was|were|used to be|had been) ((all|always|still|entirely|just) )*"
    "(mine|my (own )?(call|decision|choice|say|job|department)|up to me|for me to|down to me|in my hands)"
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
            "(it|that|this|the ([\\w-]+ )?(choice|decision|call|say)) used to be (mine|my (own )?(call|decision|choice|say|job)|up to me|for me to)",
            **_L,
        ),
        negatable=False,
    ),
    Sign(
        "authority.used_to",
        Stance.AGAINST,
        phrases(
            "(I|we) used to ((have|hold|be|make|decide|sign|approve)([^.;!?,]{0,30}?({power}|decision[- ]?maker|decisions?|purchases))?|"
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
            "(?<!head\\s)(?<!main\\s)(^|\\W)((the|our|this|my|us|we) ((at|in) the )?)?{unit} ((itself|here|alone|only|just|also) )*"
            "((has|have|holds?) (no|zero|little|not any) ((own|independent|such|real|separate|{kind}) )*{power}[^.;!?,]{0,30}|"
            "((is|are)(n't| not)|may not|can't|cannot|must not|mustn't|doesn't|does not|don't get to) ((itself|just|even|ever|simply|(allowed|authori[sz]ed|permitted|entitled|empowered|free|in a position) to) )*"
            "(buy|order|sign|commit|approve|purchase|release|decide|place (an|the|any) orders?)(?! (up|in|enough|online|from|when|whether|which)(?!\\w)))",
            **_L,
        ),
        negatable=False,
    ),
)
