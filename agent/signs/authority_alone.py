"""Authority without anybody beside: nobody else has a say, or need be asked."""

from agent.claims import Stance
from agent.signs.deciding import LISTS, after
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_NOBODY = (
    "(nobody|no ?one|no-one|not a (single )?(soul|person)|none of them|neither of them|no other \\w+|not even {who}|"
    "(not|\\w+n't) (anyone|anybody)|\\w+n't a single (person|soul)|not one of them)"
)
_ANYONE = "(anyone|anybody|a (living )?soul|any (one|body|other person)|a single person|someone|somebody|people)"
_BODY = words(
    """
    boss, bosses, manager, committee, board, hierarchy, layers?, red tape, superiors?, partners?, one (above|over|I|to),
    approval (chain|process|workflow|step|procedure), bureaucracy, chain of command, second step, legal department, purchasing department,
    shareholders?, investors?, one else, body else, else to, else who, finance department, head office
    """
)

SIGNS = (
    Sign(
        "authority.nobody_else",
        Stance.FOR,
        phrases(
            after(
                "{nobody} ((else|above me|over me|here|upstairs|higher up|but me|other than me|besides me|ever|else here) )*",
                "((has|have|needs?|would have|will have|is going|gets?|dares?|would dare)( (even|also|ever|first))* to|must|can|"
                "could|will|would|should|is going to|ever) ((even|also|ever|first) )*({agree}|{approve}|overrule|overturn|reverse|stop|veto|block|contradict|"
                "say no|look over my shoulder|object|tell|interfere|check|complain|see (it|this)|second-guess|question|challenge|argue|stand in)",
                "(\\w+ ){0,5}?who (has to|needs to|must|could|can|would have to|'d have to|should|needs|wants) ({agree}|{approve}|stop|veto)",
                "(checks?|interferes?|approves?|signs?|decides?|overrules?|objects|meddles|second-guess\\w*|tells (me|us) (what|how|which|where|whom?|no)|is (involved|needed|required)|"
                "(has|have|gets|have) (a|any) (say|veto|vote|voice)|questions|stops (me|us)|(to|I (need|have) to) (ask|consult|convince|clear|"
                "check|run|answer)|who (decides|has to))",
            ),
            "(nobody|no ?one)'s {approval} but mine|(nobody|no one) else's (business|call|decision|choice|{approval})|(nobody|no one) ((else|that|whom?) )*((I|we) (report|answer) to|to "
            "(report|answer) to)|(nobody|no ?one)( else)? (above|over) (me|us)|no ?(one|body) but me",
            "(there's|there is|there are|I have|I've|we have|we've|I've got|we've got|with) (no|not a|zero) ?((real|second|"
            "formal|such|other|higher) )*{body}",
            "(isn't|there's not|there is not|there aren't|don't have|haven't got|do not have) (a|an|any|anyone|anybody|much of a) ?"
            "((real|formal|other|further) )*({body}|above me|over me|else (to|who|above)|I (need|have) to)",
            "no {body}( (above|over) me|,| here|{ends})|no higher authority|no second step|no hierarchy|no one else{ends}",
            "(\\w+n't|does not|do not|never|nor) ((have to|need to|even|ever) )*(pass|go|come|land|sit|cross) ((through|past|over|across|on|by|before|via) )?(any|other|another|anybody else's|anyone else's|someone else's|somebody else's) ([\\w-]+ )?(hands?|desks?|eyes|office)(?!\\w)",
            "(don't|do not|doesn't|never) need (a|any|another|anybody else's|anyone else's) ((second|other|further|extra) )?(names?|signatures?|stamp|initials)(?= (on|for|under|beside) (it|this|that)|{ends})",
            "no need (to (ask|check|consult|involve|loop in|bring in|get|run|wait for|clear|go (to|through))|for (anyone|any|an?) (\\w+ )?(approval|"
            "signature|sign-?off|committee|permission))",
            "no ((further|other|additional|more|second|extra|special|new|separate) )*(approvals?|sign-?offs?|signatures?|permission|votes?|meetings?|resolutions?|"
            "consultation|discussion|decision|vetting|paperwork|authori[sz]ation|consent)( is| are|'s)? (needed|required|necessary)|no (further|other|additional|more) (approvals?|sign-?offs?)",
            nobody=_NOBODY,
            body=_BODY,
            **LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.need_not_ask",
        Stance.FOR,
        phrases(
            after(
                "(I|we|you)('ll)? ((really|actually|honestly) )*(don't|do not|needn't|need not|won't|wouldn't|never|haven't|"
                "didn't|and never) ((really|even|ever|actually|have to|need to|had to|say I|need) )*",
                "{ask}(?! (reserve|send|hire|rush|pay|sell|book|train|fire|teach|thank|employ|move|bring|call|invite|disturb|hurry|fetch|collect|meet|charge)(?!\\w))([^.;!?,]{0,50}?) ({anyone}('s)?|permission|{approval}|{who}|again|upstairs|for a vote)",
                "((need|have|had) to )?(ask|consult|check|clear|run|seek|wait|go through|show)([^.;!?,]{0,50}?) the \\w+",
                "(need|have) to (escalate|justify|submit|clear|ask|defend|explain) (it|this|that|anything|myself)",
                "(need|require|have to have|seek) ({anyone}('s)?|any|another|further|more) (\\w+ )?{approval}",
                "(answer|report) to ({anyone}|any [\\w-]+|(a|the) (board|boss|committee|shareholders?|manager|investors?))|(touch|touches|reach|reaches) (purchases|orders|spending|(the|our) board)|(need|have) to ask{ends}|ask{ends}",
                "(have to |need to )?(go through|win over|convince|talk to|deal with|speak to|persuade|ask|involve|"
                "worry about) ({anyone}|a room|a committee|a board|layers)",
            ),
            "(and|have|had|has)? never (had|needed|have) to (ask|get|seek|run|check)",
            "(don't|do not|no|doesn't|does not) (need|require) ({anyone}('s)?|any|another|further|more)( else)? (\\w+ )?{approval}",
            "(not|n't) (like|as if|the type who|that) (I )?(need|have to|has to)[^.;!?]{0,30}?(permission|approval|ask)",
            "answers? (only )?to (myself|nobody|no one)",
            "(don't|do not|never|no longer|needn't) ((have to|need to) )?share (the|that|this|these|those|my|such|any) ([\\w-]+ )?(decisions?|responsibility|authority|say|powers?)(?! (yet|today))",
            "no longer ((have|need) to |need |require )(ask|permission|approval|consult|check|sign-?off)|not (dependent|reliant) on {anyone}|"
            "(don't|do not) (do|believe in) (committees|approvals|boards|bureaucracy|layers|red tape)",
            "who else (would|should|could|do) I ask|who('s| is) (going to|gonna) stop me",
            ask="(need|need to|have to|had to|require|ask|consult|check|clear|run|get|seek|wait|go through|show)",
            anyone=_ANYONE,
            **LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.others_do_not",
        Stance.FOR,
        phrases(
            after(
                "(?!(my|our|this) (office|department|team|branch|site|school|unit|side|section|depot|station|place|shop)(?!\\w)){another} ((really|also|actually|currently|here) )*",
                "{nt} ((really|even|ever|actually|usually|also) )*((have|need|want|get|care|required?|like|has) (to )?)+"
                "((even|also|ever) )*({agree}|{approve}|see|know|any say|a say|asked?|interfere|be part|look at)",
                "{nt} ((really|even|ever|actually|usually) )*(interfere|dream of \\w+|object|meddle|check|second-guess\\w*|come into it|(?<!never\\s)mind|"
                "get involved|overrule|vote|decide|ask (for|to)|consulted|asked (for|about|on|when|in)|veto|care (what|which|about)|have a say|involved|part of|"
                "a party|concerned|stick (his|her|their))(?! (the price|colou?r|yet|on (monday|tuesday)))",
                "couldn't care less",
                "never (touches|sees|looks at|asks|checks|reads)|(waves?|waved|nods?) (it|them|this|everything) through",
                "(has|have|gets?|'s got) no ((real|actual) )*(say|veto|part|vote|role|co-determination|voice|business)",
                "(stays?|keeps?|is|are) out of (it|this|that|these)",
                "(just|simply|only) (pays?|signs? whatever|files?|rubber-?stamps?|follows?) (for )?(what|whatever|my|it)",
            ),
            "(isn't|is not|it's not|not) {another} (who|that) {decides}",
            "(purchases?|orders?|it|this|that|things) ([^.;!?,]{0,40}? )?(doesn't|don't|never|needn't) (even )?(goes?|reach|have to go|need to go) "
            "(upstairs|to (the )?(board|committee|top|head office)|through (the )?(board|committee|procurement))",
            "(needn't|don't need to|doesn't need to|don't have to|doesn't have to|no longer) (go|goes|be) (to|through|past|put|"
            "approved|signed)( by| to)? (the|a|any|my|our) \\w+",
            "(dissolved|scrapped|abolished|did away with|got rid of) (the|our) [^.;!?,]{0,25}?(committee|board|rule|approval|"
            "principle|sign-?off)",
            "(those days are over|advice is all it is)|gets? an opinion",
            nt="(doesn't|don't|do not|does not|needn't|won't|wouldn't|never|isn't|aren't|is not|are not|haven't|hasn't)",
            **LISTS,
        ),
        negatable=False,
    ),
)
