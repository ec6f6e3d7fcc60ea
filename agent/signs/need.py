"""Need: whether there is something to solve. Goals lean towards it; doubt about it denies it."""

from agent.claims import Stance
from agent.signs.phrases import phrases, words
from agent.signs.sign import BOTH, Sign

_SURE = "((entirely|completely|totally|really|quite|fully|exactly|100%|so|very|even|yet|all that|a hundred percent) )*"
_DOUBT = (
    f"((not|n't) {_SURE}(sure|certain|clear|convinced|positive|sold)|unsure|uncertain|unclear|undecided|on the fence|"
    f"(don't|do not|doesn't|can't) ((really|fully|quite|actually) )*(know|see|tell)|no idea|doubt|doubtful|questioning|"
    "wondering|hard to say|hard to see|trying to (figure out|understand|determine|decide|work out))"
)
_ABOUT = "(if|whether|how|what|which|why|that|about|of|where)"
_SUBJECT = words(
    """
    need, needs, require, requirements?, fit, fits, solves?, benefits?, align, aligns, use case, use for, useful,
    necessary, right for us, help us, necessity, add value, make sense, apply, applies, justif\\w+, priority,
    looking for, do for us, gain, use it for, worth it for us
    """
)
_REALLY = (
    "((really|actually|truly|currently|necessarily|yet|even|strictly|desperately|particularly|exactly|immediately|"
    "specifically|honestly) )*"
)
_SPECIFIC = (
    "((specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|strong|definite|burning|"
    "actual|exact|genuine|direct|business|big) )*"
)
_GOAL = words(
    """
    improve, enhance, streamline, optimi[sz]e, upgrade, replace, reduce, cut, increase, boost, moderni[sz]e, automate,
    expand, scale, secure, protect, strengthen, manage, integrate, support, speed up, accelerate, simplify, consolidate,
    grow, ramp up, upscale, update, fix, solve, get rid of, move away, switch, implement, roll out, deploy, build,
    track, centrali[sz]e, standardi[sz]e, better, revamp, bolster, facilitate, handle, achieve, cover, connect,
    keep up, stop, avoid, prevent, eliminate, save, transform, refresh, equip, train, digiti[sz]e, unify, tighten,
    minimi[sz]e, maximi[sz]e, monitor, onboard, adopt, introduce, set up, add, get off, get away, move off, bring
    """
)

SIGNS = (
    Sign(
        "need.doubt",
        Stance.AGAINST,
        phrases(
            "(am |'m |are |'re |is |was |still |honestly,? |we |I |it's )?{doubt}[^.;!?]{0,20}? {about} [^.;!?]{0,80}?"
            "{subject}",
            doubt=_DOUBT,
            about=_ABOUT,
            subject=_SUBJECT,
        ),
        negatable=False,
    ),
    Sign(
        "need.none",
        Stance.AGAINST,
        phrases(
            "(don't|doesn't|do not|does not|didn't|did not|haven't|have not|might not|may not|won't|no longer|not) "
            "{really}(have|see|got|identified|defined|determined|pinned down|established|found) "
            "((any|a|an|the|much of a|our|that|got|yet) )*{specific}(needs?|requirements?|use case|use for|problem|pain|"
            "necessity|application|reason)",
            "(no|not an?|isn't an?|isn't really an?|without an?|zero) {specific}(need|requirement|use case|priority|"
            "necessity|use for it|problem to solve)(?! to (rush|worry|hurry|apologi[sz]e|explain))",
            really=_REALLY,
            specific=_SPECIFIC,
        ),
        negatable=False,
    ),
    Sign(
        "need.not_needed",
        Stance.AGAINST,
        phrases(
            "(don't|doesn't|do not|does not|might not|may not|won't|no longer|not sure (if )?we|not convinced (that )?we) "
            "{really}need (any|anything|it|this|that|these|them|something|another|a new|new|more|additional|one|the|your)"
            "(?! (until|before|by|right away|immediately|today|tomorrow|done|installed|set|to be))",
            "(no|isn't any|not much) need for (it|this|that|these|them|another|a new|anything)",
            "(could|can) (easily )?(live|do|manage) without",
            "not something (we|I) {really}need",
            really=_REALLY,
        ),
        negatable=False,
    ),
    Sign(
        "need.exploring",
        Stance.AGAINST,
        phrases(
            "(just|only|merely|simply|mostly|mainly|still|purely) ((kind of|sort of|really|casually|currently|out|basically|"
            "here) )*(exploring|browsing|looking around|looking into (options|possibilities)|curious|researching|"
            "window[- ]shopping|gathering (information|info)|kicking the tires|seeing what's (out there|available)|"
            "shopping around|checking (things |it |you )?out|comparing|dipping|having a look|poking around)",
            "(just|only|still|very much) in (the|an?) (research|exploratory|early|information) (phase|stage)s?",
            "out of (pure |sheer )?curiosity",
        ),
        negatable=False,
    ),
    Sign(
        "need.undefined",
        Stance.AGAINST,
        phrases(
            "{open}[^.;!?]{0,40}?{find_out}[^.;!?]{0,40}? ((what|which|whether|if|how|where) [^.;!?]{0,60}?(need|needs|"
            "require|fit|fits|go for|want|looking for|useful|use)|(our|my|the) (\\w+ ){0,2}?(needs?|requirements?|use cases?))",
            "figuring out (exactly )?(what|whether|if|which|how) ...(need|needs|require|fit|want|use|work)",
            open="(still (need|have|trying|working|figuring|determining|assessing|evaluating|deciding|defining|exploring|"
            "identifying)|haven't|have not|need to|yet to|trying to|figuring out)",
            find_out="(figure out|figuring out|figured out|define|defining|defined|determine|determining|identify|"
            "identifying|identified|clarify|clarifying|pin down|nail down|decid\\w+|work out|assess\\w*|evaluat\\w+|understand)",
        ),
        negatable=False,
    ),
    Sign(
        "need.nice_to_have",
        Stance.AGAINST,
        phrases(
            "nice[- ]to[- ]have",
            "not (an?|our|really a|exactly a|much of a) ((top|high|big|real|current|immediate) )*(priority|must[- ]have|necessity)",
            "not (really |currently |actively )?(looking (to buy|for anything)|in the market|facing any)",
            "(happy|satisfied|fine|doing fine|works? (just )?fine|good) (with|for) (what we have|our (current|existing|present)|"
            "the current|now with)",
            "no real (issues|problems)",
            "(a )?solution (looking for|in search of) a problem",
        ),
        negatable=False,
    ),
    Sign(
        "need.stated",
        Stance.FOR,
        phrases(
            "(we|I|our (team|company|department|business)|they) ((do|really|definitely|absolutely|clearly|urgently|badly|"
            "certainly|desperately|also|actually|truly|just) )+need(?! (to (consult|check|discuss|talk|speak|review|run|get|"
            "see|think|confirm|ask|look|consider|go|stay|keep|stick|present|know)|it|this|these|them|everything|"
            "some(one|time)|more (information|time|details)|approval|sign))",
            "(have|there's|there is|is) an? ((very|really) )?(clear|real|pressing|urgent|definite|strong|genuine|concrete|"
            "specific|growing|immediate|critical) need",
            "(can't|cannot) (go on|continue|keep going|work) (like this|without)",
            "in (dire |urgent |desperate )?need of",
            "must[- ]have for us",
            "no way around it",
        ),
    ),
    Sign(
        "need.looking_to",
        Stance.FOR,
        phrases(
            "(looking|hoping|trying|aiming|planning|keen|eager|wanting|intending|want|wants|wish|hope|aim|plan|need|needs|have|"
            "seek|like|love|got) (to|ways to) ((further|better|really|significantly|also|fully|effectively) )*{goal}",
            "(ways|something|anything|a (tool|solution|system|way)|tools|solutions) (to|that (can|will|could|would)) "
            "(\\w+ )?{goal}",
            goal=_GOAL,
        ),
        direct=False,
        voices=BOTH,
    ),
    Sign(
        "need.looking_for",
        Stance.FOR,
        phrases(
            "(looking|searching|shopping|been looking|in the market) for (?!ward|your|the proposal|that email|information)",
            "(we|I)('d)? (need|require|could use|are missing|lack|want|are short of) ({thing})(?! (\\w+ )?{paper})",
            thing="an?|some|something|reliable|better|more|new|several|\\w+ing|effective|tools?|solutions?|the|our|your|"
            "someth\\w+|\\d+|two|three|four|five|six|ten|\\w+s",
            paper=words("information, info, details, time, quote, proposal, invoice, discount, approval, days?, weeks?"),
        ),
        direct=False,
    ),
    Sign(
        "need.matches",
        Stance.FOR,
        phrases(
            "((exactly|just|precisely|really|definitely|certainly) )?what (we|I)('re| are|'ve been)? ?(need|looking for|after|"
            "been missing|want|require)",
            "(perfect|great|good|ideal|right|strong|excellent) (fit|match|solution|addition)",
            "meets? our needs",
            "align(s|ed)? (perfectly|well|with our)",
            "(addresses|solves|covers|ticks) (our|all|every|the)",
            "game[- ]?changer",
        ),
        direct=False,
    ),
    Sign(
        "need.pain",
        Stance.FOR,
        phrases(
            "(struggl\\w+|suffer\\w*|drowning|wast(es?|ed|ing)|los(e|ing)|bottleneck\\w*|headaches?|pains?|painful|nightmare|"
            "a mess|outdated|falling behind|error[- ]prone|too (slow|manual)|time[- ]consuming|inefficien\\w+|"
            "keeps? (breaking|failing|crashing)|can't keep up|short[- ]?staffed|ramping up|expanding|growing|outgrown|"
            "end of life|breaks? down|fed up|sick of|stretched|unreliable|missing (orders|deadlines|calls))",
        ),
        direct=False,
        negatable=False,
    ),
    Sign(
        "need.priority",
        Stance.FOR,
        phrases(
            "(is|are|'s|was|remains|being|been) ((also|always|definitely|indeed|really|absolutely|a|an|one of|our|the) )*"
            "((top|big|huge|major|key|main|high|real|number one|highest) )*(priorit(y|ies)|crucial|critical|essential|"
            "important|vital|paramount|key|concern|focus|must|factor|imperative|necessary)",
        ),
        direct=False,
    ),
)
