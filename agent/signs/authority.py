"""Authority: who may decide. The buyer may, or somebody else must."""

from agent.claims import Stance
from agent.signs.people import WHO
from agent.signs.phrases import phrases, words
from agent.signs.sign import BOTH, Found, Sign

CONDITION = "authority.condition"
_FULL = "(the |all the |any )?({kind} )*"
_KIND = words(
    "full, final, ultimate, sole, complete, necessary, required, direct, overall, total, entire, financial, purchasing,"
    "buying, budget, signing, spending, decision[- ]making, purchase, real, last, purse, independent"
)
_DECISION = "({kind} |these |this |that |the |such |those |our |all |investment )*(decisions?|call)"
_APPROVAL = "({kind} |the |an |any |their |his |her |our |formal |internal |official )*{approval}"
_APPROVE = words(
    "approval, approvals, sign[- ]?off, sign[- ]?offs, go-?ahead, green light, blessing, okay, ok, authori[sz]ation,"
    "buy-in, permission, nod, thumbs up, clearance"
)
_MUST = (
    "((have|has|had|need|needs|got|require|want|going|like) to|must|should|will|'ll|'d|would|gotta|need) "
    "(first |still |also |definitely |just |probably |really |of course |have to |need to |like to |want to )*"
)
_ASK = words(
    "consult, check, confirm, clear, verify, discuss, talk, speak, meet, coordinate, align, review, sync, touch base,"
    "go over, run, take, bring, pass, put, present, pitch, get, escalate, sell, go, go back, check in, refer, defer,"
    "float, raise, double-check"
)
_IT = "((this|it|that|these|those|them|everything|things|the|any|all|such|proposal|decision|details?|options?) |{more})*"
_MORE = "(numbers?|figures|purchase|matter|idea|internally|first|off|over|back|up|approval|sign-?off|decisions|quote) "

_LISTS = {
    "full": _FULL,
    "kind": _KIND,
    "decision": _DECISION,
    "needed": _APPROVAL,
    "approval": _APPROVE,
    "must": _MUST,
    "ask": _ASK,
    "it": _IT,
    "more": _MORE,
    "who": WHO,
}

SIGNS = (
    Sign(
        "authority.has",
        Stance.FOR,
        phrases(
            "(have|has|having|hold|holds|got|'ve|with|carry|retain) (got )?{full}(authority|say(-so)?|power (to|of))",
            "(have|has|having|hold|holds|got|'ve|with|carry|retain) (got )?{full}(discretion|mandate|sign-?off)",
            "(have|has|hold|holds|got|'ve) (got )?{full}(authori[sz]ation|purchasing power|purse strings)",
            "(have|has|hold|holds|'ve) (got )?the (financial backing|green light|go-ahead) to",
            **_LISTS,
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.is",
        Stance.FOR,
        phrases(
            "{be}{really} (the |a |an |our )?(one )?({rank} )*(authority|decision[- ]?maker|budget (owner|holder)|approver)",
            "{be}{really} (the |a |an |our )?(one )?({rank} )*(signatory|buyer|(person|one|guy|woman|man) who (decides|signs))",
            "{be}{really} (the |a |an |our )?(one|person|guy) (who|that) (approves|buys|makes the (call|decision)|says yes)",
            "{be}{really} (the )?one (making|deciding|signing|approving|calling)",
            be="(am|'m|is|are|'re|be|being|as|was)",
            really="( not|n't)?( (also|actually|indeed|really|still|currently))?",
            rank=words("final, sole, primary, main, key, ultimate, only, financial, economic, chief, purchasing, lead"),
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.decides",
        Stance.FOR,
        phrases(
            "(make|making|makes|finali[sz]e|finali[sz]ing|take|own|owns|handle|handles|approve) (all )?{decision}"
            "(?! (harder|easier|clear))",
            "(control|controls|manage|manages|own|owns|hold|holds) the (purse|purse strings|budget and the decision)",
            **_LISTS,
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.in_charge",
        Stance.FOR,
        phrases(
            "{able} {all}({kind} )*(decisions?|purchas(e|es|ing)|approv(e|als?|ing)|sign|sign off|buying|budget|spending)",
            "{able} {all}(authori[sz]e|decide|commit|say yes|green-?light|buy|order|place the order)",
            able="(in charge of|responsible for|accountable for|authori[sz]ed (to|for)|empowered to|entitled to|"
            "cleared to|free to|able to|in a position to|can|could|get to)",
            all="((all|these|this|the|such|our|any|personally|directly|make|making|making the|go ahead and|myself) )*",
            kind=_KIND,
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.signs",
        Stance.FOR,
        phrases(
            "sign(s|ing)? off( on)?",
            "sign(s|ing)? (it|them|this) off",
            "sign(s|ing)? (the|these|such|our|my own) (contracts?|orders?|che(ques|que|cks?)|deals?|purchase orders?)",
            "call(s)? the shots",
            "(have|has|get|gets) the last word",
            "pull the trigger",
            "approve (this|it|orders?|purchases?|spending|anything|everything|the (purchase|order|spend|deal|quote))",
            "handle(s)? (that|the) (aspect|side|part)",
            "handle(s)? (final |the |all )*(approvals?|purchasing|buying)",
            "give (the )?final approval",
            "issue the (po|purchase order)",
            "decide (on|about) (this|these|it|that|such|all)",
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.mine",
        Stance.FOR,
        phrases(
            "(it's|it is|that's|that is|this is) ({sure} )?(my|our) (call|decision|choice|budget|cost cent(re|er))",
            "(decision|call|budget|say|sign-?off) (is|lies|rests|sits|stops) ({sure} )?(mine|ours|with me|with us)",
            "(decision|call|say|it|that) (is|'s) ({sure} )?up to me",
            "(buck|decision|budget) stops (with me|here)",
            "(don't|do not|no|doesn't|does not) (need|require) (anyone|anybody|any|another|further|more)( else)?('s)? "
            "(\\w+ )?(approval|permission|sign-?off|okay|ok)",
            "no (further|other|additional|more) (approvals?|sign-?offs?)",
            "(that would be|that'd be|that's|it's|just) me(,|\\.| who decides| myself)",
            "(don't|do not) have to ask (anyone|anybody)",
            sure="entirely|completely|really|only|solely|all|totally|ultimately",
        ),
        negatable=False,
    ),
    Sign(
        "authority.not_mine",
        Stance.AGAINST,
        phrases(
            "(it|that|this|decision|call|(decision|say|word)) ?('s|is)? ?(not|n't|isn't|is not) {sure}{mine}",
            "(isn't|not) {sure}(mine|my|our)( alone)? (call|decision|choice|place)( alone)?",
            "(isn't|not) {sure}(mine( alone)?|up to me|just up to me|only up to me)",
            "not (just|only|solely) (me|mine)",
            "above my pay ?grade",
            "out of my hands",
            "beyond my (authority|limit|remit|pay ?grade|power)",
            "not my money to spend",
            "(I|we) (can |could )?(only|just|merely) (recommend|advise|gather|evaluate|make recommendations|shortlist)",
            sure="(really |entirely |just |only |solely |something |a )*",
            mine="(my|mine|our|up to me|with me|me alone|for me)",
        ),
        negatable=False,
    ),
    Sign(
        "authority.others_approve",
        Stance.AGAINST,
        phrases(
            "({must}|{wait}) ?(to )?({obtain} )?{needed} (from|of|by) {who}",
            "({must}|{wait}) ?(to )?({obtain} )?{who}('s)? (\\w+ )?{approval}",
            "(need|needs|require|requires|have to have|must have) {who} to (agree|approve|sign|okay|weigh in|be on board)",
            wait="pending|subject to|waiting (for|on)|wait (for|on)|awaiting|without|requires?|required|needs?|depends on|"
            "(once|after|until|before) (I|we) (have|get|got)",
            obtain=words("get, obtain, seek, have, secure, receive, gain, await, ask for, request"),
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.others_decide",
        Stance.AGAINST,
        phrases(
            "{who} {does}(approve|approves|decide|decides|sign|signs|sign-?off|authori[sz]es?|green-?lights?)",
            "{who} {does}(handles?|makes?|takes?|owns?|has|have|holds?) ({kind} |the |all |our |these |those |any )*"
            "(decisions?|approvals?|purchas\\w+|matters|budgets?|side|calls?|say|word|sign-?off|authority)",
            "{who} {does}(controls?|holds?) (the |our )?(purse|budget|money|chequebook|checkbook)",
            "{who} {does}(final (say|word|decision|approval)|last word)",
            "{who} {does}(be |get )?(looks? at|review|reviews|involved in) (\\w+ ){0,3}(before|anything is signed)",
            does="(('s|has|have|had|needs?|will|would|must|gets?|got|to|the|also|ultimately|still|usually|actually|"
            "always|really|first|who|is|are|one|that) )*",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.goes_through",
        Stance.AGAINST,
        phrases(
            "{thing} {has}(go(es)?|going|comes?|lies?|rests?|sits?|pass(es)?|runs?|rely|depends?|belongs?) (off )?{by} {who}",
            "{thing} {has}(be )?(made|approved|signed|taken|decided|cleared|reviewed|authori[sz]ed)( off)? {by} {who}",
            "{thing} (is|are|'s) (\\w+ )?{by} {who}",
            thing=f"({_KIND} |any |all |every )*(decisions?|approvals?|purchases?|say|spending|authority|sign-?off|call|"
            "everything|orders?|it|this|that|anything \\w+ [^,.]{0,20})",
            has="(has to|have to|needs? to|must|will|would|always|usually|ultimately|still|does|do|also|is|are|gets? )* ?",
            by="(through|from|with|by|to|past|on|up to|in the hands of)",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.must_ask",
        Stance.AGAINST,
        phrases(
            "{must}{ask} {it}(with|by|past|from|to|through|before) {who}",
            "{must}(ask|involve|include|convince|persuade|brief|inform) {who}",
            "(sync|talk|speak|deal|meet|coordinate|get in touch) (up |that )?with {who} (for|about|on|regarding) "
            "(the |any )?(final )?(approvals?|decisions?|sign-?off|budget|purchase)",
            "coordinate (that|this|it) with {who}",
            **_LISTS,
        ),
        negatable=False,
    ),
    Sign(
        "authority.must_present",
        Stance.AGAINST,
        phrases(
            "(present|pitch|show|take|bring|submit|justify|sell|propose|explain) {things}(to|before) {who}",
            things="((this|it|that|these|those|them|everything|the|any|options?|proposal|numbers?|case|documents?|"
            "information|clearly|laid out|back|up) )*",
            who=WHO,
        ),
        negatable=False,
    ),
    Sign(
        "authority.need_approval",
        Stance.AGAINST,
        phrases(
            "(need|needs|require|requires|must get|have to get|need to get|awaiting|waiting (for|on)|seek|obtain|get) "
            "(an? |the |some |more )?({who} )+(approval|sign-?off|authori[sz]ation|permission|buy-?in)",
            who=words(
                "final, internal, management, executive, board, higher, upper, senior, formal, budget, finance,"
                "additional, further, official, corporate, head office, company"
            ),
        ),
    ),
    Sign(
        "authority.someone_else",
        Stance.AGAINST,
        phrases(
            "(someone|somebody) else (decides|makes|signs|approves|has|holds|handles|does that|will decide)",
            "(I'm|I am|we're|we are) (just|only|merely) (an? |the )?(evaluat\\w+|research\\w+|recommend\\w+|gather\\w+|"
            "messenger|influencer|intern|assistant|user|first point|scouting|collecting)",
            "can(not|'t) (make|take|finali[sz]e|sign|approve|commit to|decide|authori[sz]e|say yes) ((this|it|that|the|"
            "any|a|on|off|final|purchasing|purchase|such) )*(decision|call|purchase|order|contract|myself|alone|on my own|"
            "by myself|without)",
            "can(not|'t) (sign|approve|decide|commit)( off)?( to)?( on)? (this|it|that|anything|yet)",
            "(don't|do not|doesn't|won't) (get to )?(decide|sign|approve) (this|it|that|these|on|off|alone|by myself)",
        ),
        negatable=False,
    ),
)


def settled(found: list[Found]) -> list[Found]:
    """What still holds at the end of one sentence: the last of the direct words, but a condition always."""
    direct = [hit for hit in found if hit.direct]
    if len({hit.stance for hit in direct}) < 2:
        return found
    conditions = [hit for hit in direct if hit.name == CONDITION]
    last = conditions[0] if conditions else max(direct, key=lambda hit: hit.start)
    return [hit for hit in found if hit.stance is last.stance]
