"""Short answers: yes and no without the words for it, and who is named, the speaker or somebody else."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.people import ANOTHER, NAME, ROLE, WHO
from agent.signs.phrases import phrases, words

SHORT = 12
"""The most words of an answer that only names somebody."""

_LEAD = (
    r"^[\s\"'“‘–—-]*(?:(?:oh|ah|ha|hm+|well|um+|uh+|er|so|and|okay|ok|honestly|frankly|actually|look|to be honest|"
    r"i mean|you know|naturally|(?:good |dear |oh |my )?(?:heavens|lord|goodness|gracious|gosh|god|blimey|hell|crikey)(?: me)?|unfortunately|sadly|alas|regrettably|i regret(?: to say)?|i fear|i['’]m afraid|i am afraid|in principle|officially|as it is)\b[\s,.!]+)*"
)
_OVER = r"(?=\s*(?:[.,;:!–—-]|$)|\s+(?:and|yes|no|too|yeah|of course|i|but)\b)"
_YES = compiled(
    _LEAD + r"(?:(?:yes|yep|yeah|yup|aye|always|usually|every time|absolutely|definitely|certainly|correct|exactly|"
    r"indeed|of course|sure|right|that['’]s (?:right|correct|true|so)|i['’]m afraid so|true|agreed|without fail|both|"
    r"all of them)\b(?! not\b)|(?:it|that|they|he|she|i|we|there|one|(?:my|our|the) \w+)(?:['’]d)?(?: all| always| both| certainly| definitely| really| absolutely| indeed| surely| actually| normally| usually| do)? "
    rf"(?:would|does|do|will|is|are|has to|have to|must|can|am|needs to|need to|could)\b{_OVER})",
    re.IGNORECASE,
)
_NO = compiled(
    _LEAD + r"(?:(?:no|nope|nah|never|neither|none|hardly|i wish|if only|far from it|negative)\b"
    r"(?! (?:idea|clue|problem|worries|matter|doubt|question|longer))|(?:for|with|in|on) (?:\w+ ){1,2}not\b|not (?:at all|really|quite|me|us|on my own|alone|for|"
    r"in this case|any ?more|any longer|by myself|without|here|a (?:soul|single)|any ?one|anybody|exactly|necessarily|"
    r"even|in our)\b|i['’]m (?:afraid )?not(?! (?:sure|certain|aware))|i am not(?! (?:sure|certain|aware))|(?:sadly|unfortunately|regrettably|alas|i regret|i fear|(?:i['’]m |i am )?afraid) not|would that (?:i|it|we) (?:were|was|did|could)\b|chance would be a fine thing|(?:i|we) used to\b(?! \w)|(?:i|we|it|that) (?:did|was|were|had been|could)(?: mine| up to me)?,? (?:once|(?:until|till|up to|before) (?!now\b|today\b|(?:i|we|you)\b))|(?:it|that|they|he|she|i|we|there|one) "
    r"(?:would|does|do|wo|is|are|ca|could|need|did)(?:n['’]?t| not)\b(?! (?:know|tell|say|remember|think|want|care|mind|"
    r"really know|follow|understand|see|recall))|(?:i|we) can(?:not|['’]?t)\b(?! (?:say|tell|remember)))",
    re.IGNORECASE,
)
_LEFT_OPEN = compiled(
    r"\W*(?:not (?:yet )?(?:decided|known|fixed|sure|settled|defined|determined|clear|set)|(?:prefer|rather) not|tb[dc]|to be |n/?a\b|open\b(?! \w+ (?:on|in|at|of|by|with)\b)|unknown|undecided|nothing (?:fixed|set|decided)|unclear|unsure|don['’]?t know|no idea|depends|"
    r"ask |please |will |later|see (?:attached|above|below|the |your )|none of your|confidential|private)",
    re.IGNORECASE,
)
_PARTLY = compiled(
    _LEAD
    + r"(?:not (?:entirely|solely|only|fully|directly|personally|just|by myself|completely|alone|always|formally)|(?:only )?(?:partly|in part|partially|half)|"
    r"jointly|together with|to (?:some|a certain) (?:extent|degree)|i share|we (?:decide|do (?:it|that)) (?:it )?(?:together|jointly))\b",
    re.IGNORECASE,
)
_ON_THE_LINE = (
    r"(?:(?:the|that|same) (?:very |same )?(?:one|man|woman|person|lady|guy|fellow|fella|chap|bloke) )?(?:(?:(?:who|that)(?:['’]s| is)? )?(?:in your ear|on the (?:phone|line)|filling (?:this|it) (?:in|out)|"
    r"you(?:['’]ve| have) got on the (?:phone|line))\b|(?:who |that )?you(?:['’]?re| are) (?:looking|talking|speaking|writing|listening|calling)\b(?: (?:at|to|with))?(?: (?:it|him|her|them|now))*(?=\W*$|[,.;!]))"
)
"""Who is on the line ("the one you're talking to")."""
_MYSELF = compiled(
    r"^(?!all (?:I|we) )(?:(?:yes|yeah|well|oh|sure|that|it|this|would|will|be|is|'?s|'?d|’s|’d|just|only|all|actually|of course|in the end|"
    r"right|honestly|that['’]s|it['’]s|that['’]d|um|uh|by|with|to|through|for|still|put|ultimately|so to speak)[\s,.!]+)*(?:(?:us|we) (?:two|three|both)(?! (?:have|must|need|and))|us(?=\W*$|[.,;])|me(?!,? i(?:['’]?m| am)? (?:just|only|merely|not|recommend|suggest|propose|advise)\b)|(?:my)?self|I do|I am|"
    r"I can(?!['’]?t|not| not| (?:only|just|say nothing|do nothing|ask|recommend|advise|talk|try|see|check|find|suggest|put (?:in )?a word|give you (?:a|an|some|the) (?!(?:firm |final |clear )?(?:yes|nod|go|okay|ok|answer|order|signature)\b)))|I will|I would|I decide|I sign|mine|we do|we can|(?:the )?(?:two|three|both) of us(?! (?:and|have to|must|need))|yours truly|nobody but me|just me|only me|my own|I alone|"
    rf"I hold it|alone|{_ON_THE_LINE}|you(?:['’]?ve| have) got (?:him|her|them|me)\b|(?:the )?undersigned|my name(?! is\b)|put me down|muggins|I['’]ll(?! (?:have|get|let|ask|check|think|see|look|talk|speak|discuss|find|tell|call|ring|come|need|try|consult|pass|run|go back|bring|put|send|forward|mention|raise|wait))|"
    r"I['’]m the (?:only )?one)\b(?! (?:have to|need to|know|think|hope|guess|suppose))",
    re.IGNORECASE,
)
_NO_ONE_AT_ALL = (
    r"(?:(?:(?:it|this|that)(?:['’]?s| is) )?(?:only |just )?(?:my|our|the) (?:(?:own|bank|credit|little|old|guilty|shaving) )*(?:card|wallet|purse|conscience|mirror|dog|cat|goldfish|parrot|horse|hens?|chickens|"
    r"printer|pen|stomach|bladder|reflection|goat|donkey|budgie|teddy|cows?)|"
    r"(?:it|this|that)(?:['’]?s| is) (?:all )?(?:my|our) (?:own )?(?:clinic|shop|firm|company|business|practice|farm|place|money|studio|salon|garage|restaurant|caf[eé]|bakery|house|store|workshop|land|garden|"
    r"hotel|kitchen|boat|stall|bar|pub|gym|yard|van|truck))\b(?!['’]| (?:manager|owner|committee|board|head|lead|partner|director|keeper|that|who|which|has|have|is|are|decides?|signs?)\b)"
)
"""What agrees to nothing ("only my wallet"), or whose place it is ("it's my clinic"), where it is asked who else must agree."""
_NOBODY = compiled(
    r"^(?:(?:no|nope|well|oh|actually|there is|there['’]s|it is|it['’]s|that['’]s|um|uh)[\s,.!]+)*"
    rf"(?:no ?(?:one|body)|{_NO_ONE_AT_ALL}|(?:just|only) (?:me|us|the (?:two|three|four|both) of us)|none|not at all|no need|no (?:\w+ )?{phrases(ROLE)}|not a soul|"
    r"i['’]m the (?:only|sole))\b",
    re.IGNORECASE,
)
_ANOTHER = compiled(
    rf"{_LEAD}(?!{_NO_ONE_AT_ALL})(?:(?:it|that)(?:['’]?s|['’]d be| is| would be| goes to)? )?(?:(?:only|just|for|up to) )?(?:{phrases(ANOTHER)})(?! (?:know|say|tell|think))"
    r"(?=\W*$|\s*[,.;:!–—-]|['’](?:d|ll)\b|\s+(?!(?:do|does|takes?|gets?|gives?|makes?) (?!(?:the|an?|it|that|this|all|so|his|her|their|its|too|and|but|have|need|final|yes|always|indeed|of|want|like|most|every|both|sign|decide|approve|decisions?)\b)[a-z]+\b)"
    r"(?:do|does|will|would|has|have|is|are|must|needs?|should|and|or|but|too|of course|always|as well|though|"
    r"actually|usually|from|in|at|of|who|whom|that|involved|makes?|takes?|gets?|decides?|signs?|approves?|holds?|wants?|first|together|jointly|both|"
    r"all|with|above|over|gives?|looks?|reviews?|checks?|votes?|controls?|handles?|owns?|also|certainly|definitely)\b"
    r"(?! (?:already|on|been|happy|nice|great|very|not)\b))",
    re.IGNORECASE,
)
_DOES = compiled(
    rf"{_LEAD}(?:(?:no|nope|nah)[\s,.]+)?(?!(?:it|that|this|i|we|you)\b)(?:{phrases(ANOTHER)}) (?:is|are|does|do|will|would|has|can|signs?|decides?)\b{_OVER}",
    re.IGNORECASE,
)
_OF_ANOTHER = r"(?:his|hers|theirs|(?!(?:it|that|this|there|here|what|who|let|he|she)['’])(?:(?:my|our|the|his|her|their) (?:[\w-]+ ){0,3}?)?[\w-]{2,}(?:['’]s|s['’]))(?: (?:decision|choice|call|job|say-so|department|business|desk|domain|area|territory))?"
"""Somebody else's ("my wife's", "the partners'", "hers"), where it is asked whose the choice is."""
_ONLY_ANOTHER = compiled(
    rf"{_LEAD}(?:(?:no|nope|nah)[\s,.]+)?(?:(?:that|it)(?:['’]?s|['’]d be| would be| will be) )?(?:(?:only|just|with|by|to) )?(?!(?:it|that|this|\w+ly)\b)"
    rf"(?:(?:{phrases(ANOTHER)})(?: (?:is|can|may|does))?|{_OF_ANOTHER}|you(?:['’](?:d|ll))? (?:want|need|must ask|should ask) (?:{NAME}|him|her|them|{phrases(WHO)}) (?:for|about) (?:that|this|it))(?: (?:now|nowadays|these days|alone|only))?\s*(?:$|[.,;(–—])",
    re.IGNORECASE,
)
_NAMES_WHOSE = compiled(
    rf"{_LEAD}(?:(?:that|it)['’]?s |it is |that is )?{_OF_ANOTHER}(?=\W*$|\s*[.,;(–—])", re.IGNORECASE
)
_NEITHER = compiled(
    rf"{_LEAD}(?:neither(?: of us)?|none of us|nobody here|no ?one here|not (?:me|us|either of us))\b(?! (?:alone|both|know|only))",
    re.IGNORECASE,
)
_TOGETHER = compiled(rf"{_LEAD}(?:by|with) (?:a )?(?:committee|vote|majority|consensus|the board)\b", re.IGNORECASE)
_NOTHING_SAID = compiled(
    phrases(
        "no|not|nobody|never|\\w+n't|used to|was|were|did|moans?|grumbles?|complains?|(silent|sleeping|passive|dormant) (partner|investor|owner|shareholder)s?|outside|independent|separate|opinions|advises?|comes (in |by |on |every )?\\w+days?",
        "{later}",
        "(look at|talk (it )?(about|over|through)|discuss|chat about|think about|consider|sort(ing)?( \\w+)? out|work(ing)?( \\w+)? out|figur(e|ing)( \\w+)? out|see about) ?(it|this|that|who|together|among|between|first|some ?time|and|later|next)?",
        "(will|'ll|would|must|should|to) (all )?(look|talk|chat|think|discuss|sit down|have (a|another) (look|think|chat|talk|word))(?! (and|then) )|wants? (an? |to )([\\w-]+ )?(look|talk|chat|think|word|natter|discuss)|sorting out|working out|from me|mine|some time|we('ll| will) see",
        "(good|fair|tricky) question|depends|let's|let me|put \\w+|send|invite|copy|add",
        later=words("later, come back to, find out, look into it, no idea, ask me, tell you"),
    ),
    re.IGNORECASE,
)
_NOT_ME = compiled(r"(?:,\s*|\band )not (?:me|I|us|mine|myself)\b|\bnot (?:me|I|us),\s*(?:but )?", re.IGNORECASE)
"""That it is not the speaker, beside who it is ("my brother, not me"), which leaves nothing open."""
_SMALL_PART = compiled(
    rf"{_LEAD}(?:(?:no|nope|nah|me)[\s,.]+)?i(?:(?:['’]?m| am) (?:just|only|merely) (?:(?:an? |the )(?!one |person |owner|boss|director)|\w+(?:er|or|ant|ist)\b)| (?:just|only|merely) (?!(?:just|sign|sa(?:y|id)|decide|approve|buy|order|pick|choose|want|wanted|need|needed|have|had|got|get to|hope|wish|wonder|mean|think|thought|know|"
    r"knew|saw|found|started|joined|took|came|see)\b)\w+\b| do (?:what|as) I['’]?m told\b)",
    re.IGNORECASE,
)


def says_yes(text: str) -> bool:
    """Whether an answer begins with a yes, or with what stands for one ("they do", "unfortunately it does")."""
    return _YES.match(text) is not None


def says_no(text: str) -> bool:
    """Whether an answer begins with a no, or with what stands for one ("it wouldn't", "not on my own")."""
    return _NO.match(text) is not None


def somebody_does(text: str) -> bool:
    """Whether an answer to "is it you?" says that somebody else is, or does ("my boss is", "no, the council does")."""
    return _DOES.match(text) is not None


def says_nothing_yet(text: str) -> bool:
    """Whether an answer leaves the thing open ("not decided", "prefer not to say", "n/a yet")."""
    return _LEFT_OPEN.match(text) is not None


def says_partly(text: str) -> bool:
    """Whether an answer to "is it you?" says that others share in it ("partly", "not entirely")."""
    return _PARTLY.match(text) is not None


def tells_small_part(text: str) -> bool:
    """Whether an answer to "is it you?" tells the little that the speaker does ("I just do the phoning")."""
    return _SMALL_PART.match(text) is not None


def names_oneself(text: str) -> bool:
    """Whether an answer to "who?" names the speaker."""
    return _MYSELF.match(text) is not None


def names_neither(text: str) -> bool:
    """Whether an answer to "who?" says that it is not the speaker ("neither of us", "not me")."""
    return _NEITHER.match(text) is not None


def names_nobody(text: str) -> bool:
    """Whether an answer to "who else?" names nobody but the speaker."""
    return _NOBODY.match(text) is not None


def only_names_another(text: str) -> bool:
    """Whether an answer is somebody else and nothing more ("my line manager", "only the bursar, she signs")."""
    return _ONLY_ANOTHER.match(text) is not None and not _NOTHING_SAID.search(_NOT_ME.sub("", text))


def names_another(text: str) -> bool:
    """Whether an answer to "who?" names somebody else, or several."""
    if _TOGETHER.match(text) or _NAMES_WHOSE.match(text):
        return True
    return _ANOTHER.match(text) is not None and not _NOTHING_SAID.search(_NOT_ME.sub("", text))
