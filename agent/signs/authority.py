"""Authority: who may decide. The buyer may, or somebody else must."""

from agent.claims import Stance
from agent.signs.polarity import ROLE
from agent.signs.sign import BOTH, SELLER, Sign

_FULL = r"(?:the\s+|all\s+the\s+|any\s+)?(?:(?:full|final|ultimate|sole|complete|necessary|required|direct|overall|total|entire|financial|purchasing|buying|budget|signing|spending|decision[- ]making|purchase|real|last)\s+)*"
_DECISION = r"(?:(?:final|purchasing|purchase|buying|financial|budget|these|this|that|the|such|those|investment|spending)\s+)*(?:decisions?|call)"
_APPROVAL = r"(?:(?:final|the|an|any|their|his|her|our|formal|internal|financial|budget|purchase|official)\s+)*(?:approvals?|sign[- ]?offs?|go-?ahead|green light|blessing|okay|ok|authori[sz]ation|buy-in|permission)"
_WHO = rf"(?:(?:my|our|the|a|an|his|her|their)\s+(?:\w+\s+){{0,2}}?|(?:upper|senior|higher)\s+)?{ROLE}\b"
_ASK = r"(?:consult|check|confirm|clear|verify|discuss|talk|speak|meet|coordinate|align|review|sync|touch base|go over|run|take|bring|pass|put|present|pitch|get|escalate|sell)"
_MUST = r"(?:(?:have|need|got|require|want|going|like)\s+to|must|should|will|['’]ll|['’]d|would|gotta|need)\s+(?:first\s+|still\s+|also\s+|definitely\s+|just\s+|probably\s+|have\s+to\s+|need\s+to\s+|like\s+to\s+)*"

SIGNS = (
    Sign(
        "authority.has",
        Stance.FOR,
        rf"\b(?:have|has|having|hold|holds|got|['’]ve|with|carry|retain)\s+(?:got\s+)?{_FULL}(?:authority|say(?:-so)?|word|power|discretion|mandate|sign-?off|authori[sz]ation|purchasing power)\b",
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.is",
        Stance.FOR,
        r"\b(?:am|['’]m|is|are|['’]re|be|being|as|was)(?:n['’]t|\s+not)?\s+(?:also\s+|actually\s+|indeed\s+|really\s+)?(?:the|a|an|our)?\s*(?:one\s+)?(?:(?:final|sole|primary|main|key|ultimate|only|financial|economic|chief|purchasing)\s+)*(?:(?:financial\s+)?authority|decision[- ]?maker|budget (?:owner|holder)|approver|signatory|buyer|person who (?:decides|signs)|one who (?:decides|signs|approves))\b",
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.decides",
        Stance.FOR,
        rf"\b(?:make|making|makes|finali[sz]e|finali[sz]ing|take|own|owns|handle|handles|approve|approves|control|controls)\s+(?:all\s+)?{_DECISION}\b(?!\s+(?:harder|easier|clear))",
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.in_charge",
        Stance.FOR,
        r"\b(?:in charge of|responsible for|accountable for|authori[sz]ed (?:to|for)|empowered to|entitled to|cleared to|free to|able to|in a position to|can|could)\s+(?:(?:all|these|this|the|such|our|any|personally|directly|make|making|making the|go ahead and)\s+)*(?:(?:final|purchasing|purchase|buying|financial)\s+)*(?:decisions?|purchas(?:e|es|ing)|approv(?:e|als?|ing)|sign(?:\s+off)?(?=\W)|buying|budget|spending|authori[sz]e|decide)\b",
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.signs",
        Stance.FOR,
        r"\b(?:sign(?:s|ing)?\s+(?:off(?:\s+on)?|it\s+off|the (?:contracts?|orders?|cheques?|checks?))|call the shots|have the last word|pull the trigger|approve (?:this|it|the (?:purchase|order|spend|deal|quote))|handle (?:that|the) (?:aspect|side|part)|handle(?:s)? (?:final |the )?approvals?|give (?:the )?final approval|issue the (?:po|purchase order))\b",
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.mine",
        Stance.FOR,
        r"\b(?:(?:it['’]s|it is|that['’]s|that is|this is)\s+(?:entirely\s+|completely\s+|really\s+)?(?:my|our)\s+(?:call|decision|choice|budget)|(?:decision|call|budget|say|sign-?off)\s+(?:is|lies|rests|sits|stops)\s+(?:entirely\s+|completely\s+|only\s+|solely\s+)?(?:mine|ours|with me|up to me|with us|my own)|up to me|(?:buck|decision) stops with me|(?:don['’]t|do not|no)\s+need\s+(?:anyone|anybody)(?: else)?['’]?s?\s+(?:approval|permission|sign-?off)|no (?:further|other|additional) approvals?)\b",
        negatable=False,
    ),
    Sign(
        "authority.not_mine",
        Stance.AGAINST,
        r"\b(?:(?:it|that|this|decision|call|the final (?:decision|say|call|word))(?:['’]s|\s+is)?\s*(?:not|n['’]t|isn['’]t|is not|really not)\s+(?:really\s+|entirely\s+|just\s+|only\s+|solely\s+)?(?:my|mine|our|up to me|with me|me alone|for me)\b|isn['’]t (?:my|mine|up to me|just up to me|only up to me|only mine)\b|not (?:my|mine alone|just my|only my) (?:call|decision)|above my pay ?grade|out of my hands|beyond my (?:authority|limit|remit)|not (?:just|only) (?:me|mine)\b|only (?:recommend|advise|gather|evaluate|make recommendations)\b)",
        negatable=False,
    ),
    Sign(
        "authority.others_approve",
        Stance.AGAINST,
        rf"\b(?:{_MUST}|pending|subject to|waiting (?:for|on)|wait (?:for|on)|awaiting|without|requires?|required|needs?|depends on|once (?:I|we) (?:have|get)|after (?:I|we) (?:have|get)|until (?:I|we) (?:have|get)|before (?:I|we) (?:have|get))\s*(?:to\s+)?(?:get|obtain|seek|have|secure|receive|gain|await|ask for|request)?\s*{_APPROVAL}\s+(?:from|of|by)\s+{_WHO}",
        negatable=False,
    ),
    Sign(
        "authority.others_approve_passive",
        Stance.AGAINST,
        rf"\b{_WHO}(?:['’]s)?\s+(?:(?:has|have|had|needs?|will|would|must|gets?|got)\s+)*(?:to\s+)?(?:the\s+)?(?:also\s+|ultimately\s+|still\s+|usually\s+|actually\s+|always\s+|really\s+|first\s+)*(?:have to\s+|need to\s+)?(?:approve|approves|approval|approved|decide|decides|sign|signs|sign-?off|authori[sz]e|authori[sz]es|handles? (?:the |all |our |these |those )?(?:final |financial |purchasing |purchase |budget |such )*(?:decisions?|approvals?|purchas\w+|matters|budgets?|side)|makes? (?:the |all |our |these |those )?(?:final |financial |purchasing |purchase |buying |budget |such |ultimate )*(?:decisions?|calls?)|controls? (?:the |our )?budget|holds? the (?:purse|budget)|final (?:say|word|decision|approval)|last word|green-?light)",
        negatable=False,
    ),
    Sign(
        "authority.goes_through",
        Stance.AGAINST,
        rf"\b(?:(?:final |financial |purchasing |purchase |ultimate |buying |budget )*(?:decisions?|approvals?|purchases?|say|spending|authority|sign-?off|call|everything|orders?|it|this|that)\s+)(?:has to|have to|needs? to|must|will|would|always|usually|ultimately|still|does|do|also|\s)*\s*(?:go(?:es)?|going|comes?|coming|lies?|rests?|sits?|pass(?:es)?|be (?:made|approved|signed|taken|decided|cleared|reviewed)|is (?:made|approved|up|with)|are (?:made|approved|up|with)|rely|depends?|is|are|belongs?)\s*(?:off\s+)?(?:through|from|with|by|to|past|on|up to|in the hands of)\s+{_WHO}",
        negatable=False,
    ),
    Sign(
        "authority.must_ask",
        Stance.AGAINST,
        rf"\b{_MUST}{_ASK}\s+(?:(?:this|it|that|these|those|everything|things|the|any|all|such|proposal|decision|details?|options?|numbers?|purchase|matter|idea|internally|off|over|back|up|approval|sign-?off|decisions)\s+)*(?:with|by|past|from|to|through|before)\s+{_WHO}",
        negatable=False,
    ),
    Sign(
        "authority.must_present",
        Stance.AGAINST,
        rf"\b(?:present|pitch|show|take|bring|submit|forward|justify|sell|propose|explain)\s+(?:(?:this|it|that|these|those|them|everything|the|any|options?|proposal|numbers?|case|documents?|information|clearly|laid out|back|up)\s+)*(?:to|before)\s+{_WHO}",
        negatable=False,
    ),
    Sign(
        "authority.loop_in",
        Stance.AGAINST,
        rf"\b(?:sync|talk|speak|deal|meet|coordinate|get in touch)\s+(?:up\s+|that\s+)?with\s+{_WHO}\s+(?:for|about|on|regarding)\s+(?:the\s+|any\s+)?(?:final\s+)?(?:approvals?|decisions?|sign-?off|budget|purchase)|\bcoordinate (?:that|this|it) with\s+{_WHO}|\bneed (?:my|our)\s+(?:\w+\s+)?(?:boss|manager|supervisor|director|board|CFO|CEO)['’]?s?\s+(?:approval|okay|ok|blessing|sign-?off|permission|go-ahead|buy-in)",
        negatable=False,
    ),
    Sign(
        "authority.need_approval",
        Stance.AGAINST,
        r"\b(?:(?:need|needs|require|requires|must get|have to get|need to get|awaiting|waiting (?:for|on)|seek|obtain)\s+(?:an?\s+|the\s+|some\s+|more\s+)?(?:(?:final|internal|management|executive|board|higher|upper|senior|formal|budget|finance|additional|further|official)\s+)*(?:approval|sign-?off|authori[sz]ation|permission))\b",
        negatable=True,
    ),
    Sign(
        "authority.someone_else",
        Stance.AGAINST,
        r"\b(?:someone|somebody) else (?:decides|makes|signs|approves|has|holds|handles)|\b(?:just|only|merely) (?:an? |the )?(?:evaluat\w+|research\w+|recommend\w+|gather\w+|messenger|influencer|intern|assistant|user|first point)|\bcan(?:not|['’]t) (?:make|take|finali[sz]e|sign|approve|commit to|decide)\s+(?:(?:this|it|that|the|any|a|on|off)\s+)*(?:(?:final|purchasing|purchase|such)\s+)*(?:decision|call|purchase|order|contract|myself|alone|on my own|by myself|without)",
        negatable=False,
    ),
    Sign(
        "authority.given_that_you",
        Stance.FOR,
        r"\byou(?:['’]re| are| hold| have| can|['’]ve)\s+(?:[\w-]+\s+){0,3}?(?:final say|financial backing|green light to)\b",
        voices=SELLER,
    ),
)
