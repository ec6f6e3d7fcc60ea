"""Need: whether there is something to solve. Goals lean towards it; doubt about it denies it."""

from agent.claims import Stance
from agent.signs.sign import BOTH, Sign

_GOAL = r"(?:improve|enhance|streamline|optimi[sz]e|upgrade|replace|reduce|cut|increase|boost|moderni[sz]e|automate|expand|scale|secure|protect|strengthen|manage|integrate|support|speed up|accelerate|simplify|consolidate|grow|ramp up|upscale|update|fix|solve|get rid of|move away|switch|implement|roll out|deploy|build|track|centrali[sz]e|standardi[sz]e|better|revamp|bolster|facilitate|handle|achieve|cover|connect|keep up|stop|avoid|prevent|eliminate|save|transform|refresh|equip|train|digiti[sz]e|unify|tighten|minimi[sz]e|maximi[sz]e|monitor|onboard|adopt|introduce|set up|add)"
_DOUBT = r"(?:not|n['’]t)\s+(?:entirely|completely|totally|really|quite|fully|exactly|100%|a hundred percent|all that|so|very|even|yet|\s)*\s*(?:sure|certain|clear|convinced|positive)|unsure|uncertain|unclear|undecided|don['’]t (?:really |fully |quite )?(?:know|see)|no idea|doubt(?:ful)?|questioning|wondering|struggl\w+ to see|hard to say|trying to (?:figure out|understand|determine|decide)"
_ABOUT = r"(?:if|whether|how|what|which|why|that|about|of|exactly|specifically|where|\s)"
_SUBJECT = r"(?:need|needs|require|requirements?|fit|fits|solve|benefit|align|aligns|use case|use for|useful|necessary|right for us|help us|necessity|add value|make sense|apply|applies|problem|justif\w+|priority|want|looking for)"

SIGNS = (
    Sign(
        "need.doubt",
        Stance.AGAINST,
        rf"\b(?:am|['’]m|are|['’]re|is|was|still|honestly|we|I|it['’]s|to be honest)?,?\s*(?:{_DOUBT})\b[^.;!?]{{0,20}}?{_ABOUT}[^.;!?]{{0,80}}?\b{_SUBJECT}\b",
        negatable=False,
    ),
    Sign(
        "need.none",
        Stance.AGAINST,
        r"\b(?:do(?:es)?(?:n['’]t| not)|did(?:n['’]t| not)|have(?:n['’]t| not)|might not|may not|won['’]t|no longer|not)\s+(?:(?:really|actually|truly|currently|necessarily|yet|even|strictly|desperately|particularly|exactly|immediately|specifically)\s+)*(?:have|see|got|identified|defined|determined|pinned down|established|found|need|require)\s+(?:(?:any|a|an|the|much of a|our|that|got|really|yet)\s+)*(?:(?:specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|strong|definite|burning|actual|exact|genuine|direct|business)\s+)*(?:needs?|requirements?|use case|use for|problem|pain|necessity|application|reason)\b",
        negatable=False,
    ),
    Sign(
        "need.not_needed",
        Stance.AGAINST,
        r"\b(?:do(?:es)?(?:n['’]t| not)|might not|may not|won['’]t|no longer|not sure (?:if )?we|not convinced (?:that )?we)\s+(?:(?:really|actually|truly|currently|necessarily|strictly|even|particularly|honestly)\s+)*need\s+(?:any|anything|it|this|that|these|them|something|another|a new|new|more|additional|one|the|your)\b(?!\s+(?:until|before|by|right away|immediately|today|tomorrow|done|installed|set|to be))",
        negatable=False,
    ),
    Sign(
        "need.no_need",
        Stance.AGAINST,
        r"\b(?:no|not an?|isn['’]t (?:really )?(?:a|an)|without (?:a|any)|zero)\s+(?:(?:specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|strong|definite|actual|big)\s+)*(?:need|requirement|use case|priority|necessity|use for it|problem to solve)\b(?!\s+to\s+(?:rush|worry|hurry|apologi[sz]e|explain))",
        negatable=False,
    ),
    Sign(
        "need.exploring",
        Stance.AGAINST,
        r"\b(?:just|only|merely|simply|mostly|mainly|still|purely)\s+(?:(?:kind of|sort of|really|casually|currently|out|basically|here)\s+)*(?:exploring|browsing|looking (?:around|into (?:options|possibilities))|curious|researching|window[- ]shopping|gathering (?:information|info)|kicking the tires|seeing what['’]?s (?:out there|available)|shopping around|checking (?:things |it |you )?out|comparing|dipping|in the (?:research|exploratory|early) (?:phase|stage)s?)",
        negatable=False,
    ),
    Sign(
        "need.undefined",
        Stance.AGAINST,
        r"\b(?:still\s+(?:need|have|trying|working|figuring|determining|assessing|evaluating|deciding|defining|exploring|identifying|unclear)|haven['’]t|have not|need to|yet to|trying to|figuring out)\b[^.;!?]{0,40}?\b(?:figure out|figuring out|figured out|define|defining|defined|determine|determining|identify|identifying|identified|clarify|clarifying|pin down|nail down|decid\w+|work out|assess\w*|evaluat\w+|understand)\b[^.;!?]{0,40}?\b(?:(?:what|which|whether|if|how|where)\b[^.;!?]{0,60}?\b(?:need|needs|require|fit|fits|go for|want|looking for|useful|use)|(?:our|my|the)\s+(?:\w+\s+){0,2}?(?:needs?|requirements?|use cases?))\b",
        negatable=False,
    ),
    Sign(
        "need.figuring_out",
        Stance.AGAINST,
        r"\b(?:still\s+)?figuring out\s+(?:exactly\s+)?(?:what|whether|if|which|how)\b[^.;!?]{0,40}?\b(?:need|needs|require|fit|want|use|work)",
        negatable=False,
    ),
    Sign(
        "need.nice_to_have",
        Stance.AGAINST,
        r"\bnice[- ]to[- ]have|\bnot (?:a|an|our|really a|exactly a|much of a)\s+(?:(?:top|high|big|real|current|immediate)\s+)*(?:priority|must[- ]have|necessity)|\bnot something (?:we|I) (?:really |actually |currently )?need|\bnot (?:really |currently |actively )?(?:looking (?:to buy|for anything|for a)|in the market|facing any)|\b(?:happy|satisfied|fine|doing fine|works? (?:just )?fine|good) (?:with|for) (?:what we have|our (?:current|existing|present)|the current|now with)|\bcould live without|\bno real (?:issues|problems)\b",
        negatable=False,
    ),
    Sign(
        "need.stated",
        Stance.FOR,
        r"\b(?:we|I|our (?:team|company|department|business)|they)\s+(?:(?:do|really|definitely|absolutely|clearly|urgently|badly|certainly|desperately|also|actually|truly|just)\s+)+need\b(?!\s+(?:to\s+(?:consult|check|discuss|talk|speak|review|run|get|see|think|confirm|ask|look|consider|go|stay|keep|stick|present|know)|it|this|these|them|everything|some(?:one|time)|more (?:information|time|details)|approval|sign))",
    ),
    Sign(
        "need.clear",
        Stance.FOR,
        r"\b(?:have|there['’]s|there is|is)\s+an?\s+(?:(?:very|really)\s+)?(?:clear|real|pressing|urgent|definite|strong|genuine|concrete|specific|growing|immediate|critical)\s+need\b|\b(?:can['’]t|cannot) (?:go on|continue|keep going|work) (?:like this|without)|\bin (?:dire |urgent |desperate )?need of\b|\bmust[- ]have for us\b",
    ),
    Sign(
        "need.looking_for",
        Stance.FOR,
        rf"\b(?:looking|hoping|trying|aiming|planning|keen|eager|wanting|intending|want|wants|wish|hope|aim|plan|need|needs|have|seek|like|love)\s+(?:to|ways to)\s+(?:(?:further|better|really|significantly|also|fully|effectively)\s+)*{_GOAL}\b|\b(?:ways|something|anything|a (?:tool|solution|system|way)|tools|solutions)\s+(?:to|that (?:can|will|could|would))\s+(?:\w+\s+)?{_GOAL}\b",
        direct=False,
        voices=BOTH,
    ),
    Sign(
        "need.looking_for_thing",
        Stance.FOR,
        r"\b(?:looking|searching|shopping|been looking|in the market)\s+for\s+(?!ward|your|the proposal|that email|information)|\b(?:we|I)(?:['’]d)?\s+(?:need|require|could use|are missing|lack|want)\s+(?:an?|some|something|reliable|better|more|new|several|\w+ing|effective|tools?|solutions?|the|our|your|someth\w+|\d+|two|three|four|five|six|ten)\b(?!\s+(?:\w+\s+)?(?:information|info|details|time|quote|proposal|invoice|discount|approval|days?|weeks?))",
        direct=False,
    ),
    Sign(
        "need.matches",
        Stance.FOR,
        r"\b(?:exactly|just|precisely|really|definitely|certainly)?\s*what (?:we|I)(?:['’]re| are|['’]ve been)?\s*(?:need|looking for|after|been missing|want|require)|\b(?:perfect|great|good|ideal|right|strong|excellent)\s+(?:fit|match|solution|addition)\b|\bmeets? our needs|\balign(?:s|ed)? (?:perfectly|well|with our)|\b(?:addresses|solves|covers|ticks)\s+(?:our|all|every|the)\b|\bgame[- ]?changer",
        direct=False,
    ),
    Sign(
        "need.pain",
        Stance.FOR,
        r"\b(?:struggl\w+|suffer\w*|drowning|wast\w+|losing|bottleneck\w*|headache\w*|pain(?:s|ful)?|nightmare|a mess|outdated|falling behind|error[- ]prone|too (?:slow|manual)|time[- ]consuming|inefficien\w+|keeps? (?:breaking|failing|crashing)|can['’]t keep up|short[- ]?staffed|ramping up|expanding|growing|outgrown|end of life|breaks? down|fed up|sick of|stretched|unreliable|missing (?:orders|deadlines|calls))\b",
        direct=False,
    ),
    Sign(
        "need.priority",
        Stance.FOR,
        r"\b(?:is|are|['’]s|was|remains|being|been)\s+(?:also\s+|always\s+|definitely\s+|indeed\s+|really\s+|absolutely\s+|a\s+|an\s+|one of\s+|our\s+|the\s+)*(?:(?:top|big|huge|major|key|main|high|real|number one|highest)\s+)*(?:priorit(?:y|ies)|crucial|critical|essential|important|vital|paramount|key|concern|focus|must|factor|imperative|necessary)\b",
        direct=False,
    ),
)
