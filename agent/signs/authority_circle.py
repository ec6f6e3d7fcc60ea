"""Authority within a circle: others who look at it first, share the decision, hold the money, or whom the buyer acts for."""

from agent.claims import Stance
from agent.signs.authority_others import CONDITION, MATTER, SOMEWHERE, THEM, UP
from agent.signs.deciding import LISTS
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_ABOVE = (
    "((my|our|the|his|her|a|their) ([\\w-]+ ){0,3}?)?(head|heads|boss|bosses|manager|managers|director|directors|supervisor|superiors?|lead|leader|chief|owner|owners|"
    "partners?|board|committee|council|management|leadership|ceo|cfo|coo|cto|cio|vp|president|principal|dean|chair\\w*|treasurer|controller|"
    "headquarters|head office|hq|corporate|finance|legal|procurement|purchasing|husband|wife|father|mother|investors?|shareholders?|trustees?|"
    "founders?|co-?founders?|executives?|rector|chief \\w+ officer|governors)( (of|at|in|for) (the |our |my )?[\\w-]+)?"
)
_LOOK = words(
    """
    review, see, look at, look over, look through, have a look, take a look, go over, go through, evaluate, assess, examine, read, study, vet,
    scrutini[sz]e, weigh in, have (a|their|his|her|some) (say|input|voice), give (their|his|her|its) (input|opinion|view|blessing|okay|approval|verdict|feedback),
    be part of (it|this|that|the decision), be involved, get involved, be consulted, be brought in, be on board, get on board, chime in, buy in, sit in
    """
)
_PAPERS = (
    "((the|this|that|these|those|any|all|your|every|it|them|everything|anything|both|final|whole|my|our|at|on) )*(offers?|proposals?|quotes?|quotations?|numbers|contracts?|"
    "terms|figures|details|it|that|this|everything|options?|shortlist|recommendation|decision|purchases?|pricing|costs?|agreement|case|choice|plan|material)?"
)
_HAS_TO = (
    "((has|have|needs?|wants?|likes?|expects?|insists?|asked|would (like|want|need|have)|will (want|need|have|insist)|'ll (want|need|have)|'d (want|need|have|like)|is going|"
    "are going)( (also|still|first|always|all|then))* (to|on)|must|should|will|would|'ll|'d|'s going to) ((also|still|first|always|all|then|both|certainly|definitely|probably) )*"
)
_BUY = "(give|sign|commit|proceed|go ahead|order|buy|say yes|decide|approve|move forward|move ahead|move on (it|this)|place|finali[sz]e|purchase|do anything|get started|confirm|agree)"
_ACTS = words(
    """
    gathering, collecting, comparing, researching, looking into (it|this|options), asking, evaluating, sourcing, scouting, searching, calling,
    enquiring, inquiring, getting (quotes|offers|information), preparing (this|it|a shortlist|the shortlist), doing (this|it|the (research|legwork|groundwork))
    """
)

CIRCLE = (
    Sign(
        "authority.looked_at",
        Stance.AGAINST,
        phrases(
            "{above} {has_to}{look} ?{papers}(?=[.,;!]|$| (before|first|too|as well|and|prior|in (detail|person)|carefully|once|then|if|when|so|above|over|because|with me)(?!\\w))",
            "{above} (takes?|has|have) ((always|usually|also|normally) )?(a|another|a close|the final|a last) (close |final |last |good |careful )?look( at| over)",
            "{above} ((also|always|usually|normally|generally) )*(reviews?|vets?|examines?|scrutini[sz]es?|goes over|looks? (at|over)|checks?) (every|all|any|each|everything|anything) ?",
            "{above} ('s|is|are|'re|'d be|would be|will be|'ll be) ((also|always|very|closely|heavily|directly|usually|still) )*(involved in|part of|the ones? (to|who)|in on|included in) "
            "(it|this|that|such|the|these|every|all|any|approve\\w*|sign\\w*|decide\\w*|make\\w*|say\\w*|give\\w*|will|would|has|have)",
            "(he|she|they)('s| is| are|'re|'d be| would be| will be|'ll be) the (one|ones|person|people) ((who|that|to|will|would|has|have|'ll) )*(approv|sign|decid|mak|say|giv|pay|buy|authori[sz]|agree)\\w*",
            above=_ABOVE,
            has_to=_HAS_TO,
            look=_LOOK,
            papers=_PAPERS,
            **LISTS,
        ),
        clausal=True,
    ),
    Sign(
        "authority.shared",
        Stance.AGAINST,
        phrases(
            "(decisions?|call|choice|responsibility|authority|it|that|this|approval|buck) ((doesn't|does not|don't|do not|won't|isn't|is not|wouldn't|not) )((really|quite) )*"
            "(rest|rests|lie|lies|sit|sits|fall|falls|stop|stops|end|ends|come down|depend|belong|made|taken|hinge) ((solely|only|entirely|just|exclusively|purely|all|by|really) )*"
            "(with|to|on|upon|by) me( alone)?",
            "(I|we) ((have to|always|usually|do|would|must|'d) )*share (the|that|this|these|those|such|all|our|my) ([\\w-]+ )?(decisions?|responsibility|authority|say|budget|powers?|purchasing)",
            "(has|have|having|gets?|with|wants?) (an?|the) ((equal|joint|big|major|strong|decisive|deciding|significant|final|louder|considerable|right to) )+(say|vote|voice|veto|share)"
            "(?! (to|for) (me|us)(?!\\w))",
            "(joint|shared|collective|team|group|family|common|consensus|committee)[- ]((effort|based|wide|purchasing|buying) )?(decision|call|choice)(?! (to call))",
            "(decide|decision|agree|sign|approve|decided|made|taken)( (on|about) (it|this|that|such things))? ((always|all|only|together|jointly|collectively|as) )*(together with|jointly with|"
            "along with|in consultation with|in agreement with|with the (consent|approval|agreement|blessing) of) {another}",
            "(I|we) (wouldn't|won't|would not|will not|'m not|am not|'re not|are not|don't|do not)( be)? ((actually|really|personally|going to|ever|the one|be) )*(signing|deciding|approving|making the (final )?"
            "(decision|call)|placing the order)(?! (today|anything|now|before|until|on|up|off|this week|without)(?!\\w))",
            "(influence|input|say|voice|opinion|recommendation|vote) (counts|matters|carries|on|in|over)[^.;!?]{0,30}?,? but (the|that|it|others?|somebody|someone|my|our) ",
            "one of (two|three|four|five|six|several|many|a few|the|a (group|handful|couple)( of)?) ((\\w+ )?(people|persons|colleagues|directors|managers|decision[- ]?makers|voices|votes|members))"
            "( (who|that|deciding))? ((have|has|need|needs) to |must |will |would |can |all |both |together )*(decid|sign|approv|agree|vote|choos)\\w*",
            **LISTS,
        ),
        negatable=False,
        clausal=True,
    ),
    Sign(
        "authority.money_held",
        Stance.AGAINST,
        phrases(
            "(budgets?|money|spending|purse strings|funds?|cheque ?book|purchas\\w+|procurement|contracts?|payments?|purchase orders?|POs|vendor selection|such things|this kind of thing|"
            "purchasing decisions)( for [^.;!?,]{0,20}?)? ((is|are|'s|gets?|will be|would be) )((all|tightly|entirely|fully|centrally|always|ultimately|usually) )*"
            "(controlled|managed|held|handled|overseen|run|decided( on)?|released|approved|administered|kept|signed( off)?|done|issued|governed|negotiated|awarded)( \\w+| for (us|me|everyone|all of us))? ?"
            "(by|at|in|from|through) ({another}|{somewhere})",
            "({matter}|{item} (of|like|in|above|over|at|below|beyond|from) [^.;!?]{1,30}?) (would |will |'d |'ll )?((have|has|need|needs|got) to|must|should) ((first|also|still|always|then) )*(be|get) "
            "((also|first|always) )*(signed( off)?|approved|authori[sz]ed|cleared|confirmed|agreed|ratified|countersigned|okayed|green-?lit|endorsed|vetted|validated|reviewed)"
            "( (by|with|at|through|from) ({another}|{somewhere}|(two|three|several|more|at least)))",
            "(?<!results\\s)(?<!findings\\s)(?<!prototype\\s)(?<!numbers\\s)(?<!data\\s)(would |will |'d |'ll )?((have|has|need|needs|got) to|must|should) ((first|also|still|always) )*(be|get) ((also|first) )*(run|put|taken|passed|cleared|discussed|aligned|agreed|"
            "squared|coordinated|brought|presented|submitted|shown|pitched|escalated) ((up|first|over) )*(past|by|with|through|to|before) {them}",
            "(it|that|this|which|everything|anything) ((always|still|also|first|usually) )*(takes|requires|needs) ({another}[\\x27’]s |(the |my |our )?[\\w-]+(s[\\x27’]|[\\x27’]s) )(agreement|say-?so|consent|approval|signature|vote|resolution|blessing|nod|okay)",
            "(paid|funded|financed|bankrolled) (for )?by (my|our|the) (parent company|group|headquarters|head office|landlord|investors?|father|mother|husband|wife|parents)",
            matter=MATTER,
            somewhere=SOMEWHERE,
            them=THEM,
            up=UP,
            **LISTS,
        ),
        clausal=True,
    ),
    Sign(
        "authority.acts_for",
        Stance.AGAINST,
        phrases(
            "((I'm|I am|I was|I've been|just|only|merely) )+{acts}( [^.;!?]{0,30}?)? (on behalf of|for) {above}",
            "((I'm|I am|I was|I've been|just|only|merely|we're) )+((asked|told|tasked|instructed|sent|assigned|delegated|appointed) (by {above} )?(to|with) ((get|find|look|collect|gather|research|compare|"
            "evaluat|scout|prepar|shortlist|ask|see what|check out|report|sourc)\\w*))",
            "((I'm|I am|just|only|merely|here to|to) )+(help|helping|assist|assisting|support|supporting|filling in for|standing in for|representing) {above}",
            above=_ABOVE,
            acts=_ACTS,
            **LISTS,
        ),
        direct=False,
        clausal=True,
    ),
    Sign(
        CONDITION,
        Stance.AGAINST,
        phrases(
            "before (anyone|anybody|we|I|this|it|that|any \\w+) ((can|could|may|is|are|get|gets|ever|actually|even|formally|goes|am able to|'m able to) )*{buy}[^.;!?]{0,30}?,? ?{above} "
            "((still|first|also) )*(would|will|'ll|'d|has|have|needs?|must|wants?|gets?|looks?|reviews?|takes?)",
            "(once|until|till|unless|as soon as|provided|assuming|if) (I|we)('ve|'re|'m| have| get| receive| obtain| am| are)? ((got|received|obtained|had|secured|been given|get|have) )*((the|an?|my|our|his|her|their|"
            "final|formal|written|internal|official|full) )*({another}[\\x27’]s )?(green light|go-?ahead|okay|nod|blessing|approval|sign-?off|consent|permission|buy-?in|clearance)(?! (of|for) (the )?(nda|form))",
            buy=_BUY,
            above=_ABOVE,
            **LISTS,
        ),
        negatable=False,
        clausal=True,
    ),
)
