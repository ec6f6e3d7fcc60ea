"""What a short answer says of the buyer's money: "No" to "is there a budget?", "Gone." to "and the funding?"."""

from __future__ import annotations

import re

from agent.claims import Stance
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs.money_headings import told_in_answer
from agent.signs.money_nouns import GIFT, MONEY
from agent.signs.money_sign import speaks_of_own_money
from agent.signs.phrases import phrases, words
from agent.signs.sign import Found
from agent.stems import Screened
from agent.turns import Answer, answer

LONGEST = 14
"""A sentence of more words stands for itself."""

_SUM = r"([$€£]\d[\d.,]*|\d+[.,]\d{3}|\d{3,}|\d+ ?k|\w+ (hundred|thousand|grand))"
_ABOUT_MONEY = words(
    "budgets?, budgeted, money, funds?, funding, funded, financ\\w+(?! years?), finances, cash, capital, spend, spending, price, "
    "allotment, pricing, cost, costs, afford,affordable, grant, grants, loan, credit, range, ceiling, limit, pot, figure, "
    "amount, sum, reserves?, savings, expenditure, expense, outlay, purse, kitty, investment, allocated, payment, pay, paying"
)
_HOPEFUL = phrases(
    "(is|are|was|will|would|were) there (be )?((still|any|enough|a|some|already|also|actually|the|"
    "even) )*(\\w+ )?({money}|{gift}|room for (it|this))",
    "(do|does|did) (you|they|he|she|your \\w+|the \\w+) ((still|already|currently|even|actually|ever) )*(have|got|hold|carry|keep|run|set aside|put aside|put by|find) "
    "((any|a|the|enough|some|an|still|sufficient|your) )*(\\w+ )?({money}|{gift}|approved spend)",
    "(have|has|had) (you|they|your \\w+|the \\w+|it|this|that|anything|any \\w+|money|funding) ...(budgeted|funded|"
    "financed|set aside|earmarked|allocated|approved|agreed|voted|sanctioned|secured|released|put aside|got (the |a |any )?({money}|{gift})|"
    "a budget|the (budget|money|funds)|budget set)",
    "(did|has|have) ({our} )?(\\w+ )?({money}|{gift}|financing) ...(come|arrive|get|go|been|work)|(did|have) "
    "you ...({money}|{gift})",
    "(is|are|was|were|so|and|whether|if)( still)? ((the|your|that|this|it|a|any|our|all) )*((\\w+ )?({money}|{gift}|figure|sum|"
    "amount|it|this|that|purchase|project) )?((still|already|all|now|really|definitely|been|being|has|have|"
    "actually) )*(approved|agreed|voted|passed|sanctioned|there|available|in place|secured|signed off|set aside|earmarked|budgeted|funded|financed|"
    "confirmed|released|allocated|in the budget|covered|paid for|(a )?valid budget|within budget)( for (it|this|that|"
    "you))?",
    "(within|inside|in|fit|fits|fitting|meet|match|works? for|work with|okay for|fine for|suit|fit into) (your|the|"
    "that|this) (\\w+ )?(budget|range|limit|means|price range|plans|figure)",
    "(can|could|would|will|are|do|so|able) (you|they|your \\w+|the \\w+|to) ...(afford|pay(?! (by|with|via|us|in|"
    "on)\\b)|cover (it|that|this|the|\\d)|manage|stretch|finance|fund|swing|run to|go (up )?to|live with|spend)",
    "({sum}|price|cost|rate|amount|figure|fee|quote) ...(alright|all right|okay|ok|fine|manageable|affordable|doable|"
    "acceptable|feasible|possible|work for|too)",
    "^\\W*((and|what about|how about|where does|how does|how do|what of|how is|how are|so|any|still|got|now|ok|okay|"
    "then) )*(the |your |any |enough |things )?(\\w+ )?({money}|{gift}|stand on)( \\w+){0,4}?\\?",
    "(payment plan|instal?ments|spread (it|the)|leasing|monthly payments|smaller plan|financing) ...(help|possible|"
    "make|work|easier|over)|(could|can|shall|should|would) (we|you|I) (spread|split|finance|stretch)",
    money=MONEY,
    gift=GIFT,
    sum=_SUM,
    our="(the|your|that|any)",
)
"""Yes means that there is money."""
_FEARFUL = phrases(
    "(is|so|are|was|would|because|it's|it is) ...({money}|price|cost|costs|pricing)( \\w+){0,2}? (the |an? |"
    "your )?(main |real |big |only )?(issue|problem|obstacle|concern|constraint|worry|blocker|sticking point|barrier)",
    "(does|would|will|do|is|did|has|have) ...(blow|exceed|break|over|above|beyond|outside|strain|stretch) (your|the) "
    "(\\w+ )?(budget|limit|range|means)",
    "(too (expensive|much|costly|dear|pricey|high|steep)|because of (the )?(price|cost|money|budget)|for (price|cost|"
    "budget) reasons|out of (your )?(reach|budget))",
    "(any|is there an?|are there any|do you have an?|a) ((hard|upper|spending|budget|budgetary|financial|"
    "price) )*(limits?|caps?|constraints?|restrictions?|worries|concerns)( \\w+){0,4}? (spend|spending|money|budget|"
    "cost|price)",
    "(any|a|an) (budget|spending|money|financial|price|cost) (limits?|caps?|constraints?|restrictions?|worries|"
    "concerns|issues?|problems?|freeze)",
    "(budget|money|funds|funding|spending|everything) (still |been )?(frozen|cut|gone|tight|on hold|blocked|short)|"
    "(strapped|short|low) (for|of|on) (cash|money|funds)",
    money=MONEY,
)
"""Yes means that there is none, or not enough."""
_ZERO = "(a )?((big|fat|great|round|nice) )*(zero|nil|nought|naught|nowt|nix|zip|zilch|goose egg)"
_YES = phrases(
    "(it's |it is |that's |they're |there's |there is |we have |we've |I have |I've |got |all |yes,? |yeah,? |sure,? |well |um |uh |already |still |it )*(there(?!['’])|"
    "still there|in place|approved|secured|sorted|covered|set aside|available|ready|confirmed|granted|done|"
    "signed off|allocated|earmarked|released|ring-?fenced|comfortably|easily|plenty|enough|no problem|no issue|"
    "not a problem|(well )?within|budgeted|fully|intact|safe|in the (plan|budget|bank)|guaranteed|paid out|"
    "affordable|fine|good to go|locked in)",
    "(yes,? |oh,? |well,? |sure,? )*((we|I|it|they|that|there|he|she) (can|could|do|does|is|are|has|have|was|did|"
    "will|would)(?! not|n't| (to|no|none|nothing|{zero}|afraid|hoping|wondering|my doubts|doubts)(?!\\w))|more than enough|with room to spare|works( for (us|me))?|suits (us|me)|that works|"
    "sounds (good|fine|okay)|(that's|it's) (fine|okay|ok|alright|good|no problem|doable)|perfect|deal|absolutely|"
    "definitely|of course|certainly|happily|gladly)(?!\\s*n)",
    "{none} in the way",
    none="(nothing)",
    zero=_ZERO,
)
_NO = phrases(
    "(it's |it is |that's |they're |all |no,? |well |um |uh |already |sadly,? |unfortunately,? |afraid |I'm afraid |"
    "now |completely |just |honestly,? |there's |there is |there are |we've |we have |I've |I have |been |has |have |got )*(gone|none|"
    "nothing|{zero}|slashed|frozen|cut|spent|used up|exhausted|on hold|empty|blocked|cancell?ed|rejected|"
    "denied|declined|refused|withdrawn|pulled|out of (the question|reach)|impossible|no (chance|way|hope|room)|"
    "not (a|one) (cent|penny|dime|euro|dollar|chance|hope)|not (even )?(close|budgeted|funded|approved|available|"
    "any ?more|this year|really possible|affordable|at all|yet)|nowhere near|dried up|down to|tapped out|broke|"
    "overspent|scrapped|axed|neither|too (much|high|expensive)|way (too|over|beyond)|never|hardly|barely|can't|"
    "cannot|couldn't|won't|no more|no longer|no joy|no luck|no dice|beyond us|wiped out|far from it|zip|evaporated|"
    "depleted|run out|no ({money}|cash)(?! (problem|worry|worries|issue|trouble)))",
    "(no,? |well,? |sadly,? |unfortunately,? |sorry,? |honestly,? |I'm afraid )*(it|that|they|we|I|there|he|she) "
    "((would|could|can|do|does|is|are|has|have|was|did|will) not|can't|won't|isn't|aren't|doesn't|don't|hasn't|"
    "haven't|wasn't|didn't|couldn't|wouldn't)(?! (know|see why not|remember|recall|mind|say|tell))",
    "(no,? |well,? |sorry,? )*(that|the|our) (\\w+ )?\\w+('s| is| has| ran| has run| went)? ((run|all|pretty|bone|well|stone|gone) )*(dry|bare)",
    "no(?=\\s*[.,;!?]|\\s*$)",
    money=MONEY,
    zero=_ZERO,
)


def _compiled(pattern: str, *, at_start: bool = False) -> re.Pattern[str]:
    return compiled(rf"\W*{pattern}" if at_start else pattern, re.IGNORECASE)


_NOT_LOOKED_AT = _compiled(
    phrases(
        "((no|well|sadly|honestly|I'm afraid|to be honest|sorry),? )*((I|we|he|she|they) (haven't|hasn't|have not|has not|didn't|did not|don't have|do not have)|(I|we)'ve not|(nobody|no ?one)( has)?|haven't|have not|not) ((yet|really|even|actually|quite|have|has) )*"
        "(asked|spoken|talked|checked|looked|decided|discussed|thought|considered|worked (it|that|anything) out|worked out|got(ten)? (that|so|this) far|found out|an? (idea|clue)|the (foggiest|faintest|slightest)|any (idea|clue)|been told|"
        "calculated|costed|done the sums|had (a|the) (chance|time)|sat down|settled on|come up with|put a (figure|number))(?! (to|for) (give|spend|release))",
    ),
    at_start=True,
)
"""Nobody has looked into the money yet, which says neither that there is any nor that there is none."""
_HOPEFUL_ASK, _FEARFUL_ASK = _compiled(_HOPEFUL), _compiled(_FEARFUL)
_MONEY_WORD = Screened(phrases(_ABOUT_MONEY))
_SUM_WORD = Screened(phrases(_SUM))
_STARTS_YES, _STARTS_NO = _compiled(_YES, at_start=True), _compiled(_NO, at_start=True)
_NOTHING_SET = _compiled(
    phrases(
        "(none|nothing|zero|nil|zilch|nada|(there's|there is|we have|I have|we've got|I've got) (none|nothing|"
        "no \\w+))(?=\\s*[.,;!?]|\\s*$| (yet|at all|so far|right now|left|whatsoever|at the moment|for))",
        "(we|I|there) (don't|haven't|do not|have not|isn't|is not)( (really|actually|currently|have|got|set|"
        "been given|given|one|any|anything|a cent|it)){0,4}(?=\\s*[.,;!?]|\\s*$| (yet|at all|"
        "so far|right now|left|set aside))",
    ),
    at_start=True,
)
_OPEN = compiled(
    r"\b(?:what(?:['’]s)?|how much|which|who|when|how (?:high|far|soon))\b(?!\s+(?:about|of)\b)", re.IGNORECASE
)


def money_answer(question: Sentence, reply: Sentence) -> Found | None:
    """What a short reply to the seller's question says of the buyer's money; None where either is not about it."""
    words_said = reply.text.split()
    if reply.asks or len(words_said) > LONGEST:
        return None
    said = " ".join(words_said)
    if not_looked_at(said):
        return None
    if _MONEY_WORD.stands_in(question.text) and _NOTHING_SET.match(said) and _OPEN.search(question.text):
        return Found("budget.answer", Stance.AGAINST, True, 0, len(reply.text))
    ask = _asks_about_money(question)
    yes = None if ask is None or not speaks_of_own_money(said) else _yes(said)
    if yes is None:
        told = _told(question, said) if ask is not Stance.AGAINST else None
        return None if told is None else Found("budget.answer", told, True, 0, len(reply.text))
    stance = Stance.FOR if yes is (ask is Stance.FOR) else Stance.AGAINST
    if stance is Stance.AGAINST and _SUM_WORD.stands_in(said):
        return None  # "No, more like 4k." puts a sum right.
    return Found("budget.answer", stance, True, 0, len(reply.text))


def not_looked_at(said: str) -> bool:
    """Whether an answer says that nobody has looked into it yet ("we haven't got that far", "haven't a clue")."""
    return _NOT_LOOKED_AT.match(said) is not None


def _asks_about_money(question: Sentence) -> Stance | None:
    """What a yes to the question would mean."""
    text = question.text
    if not (question.asks or question.text[-1:].isalnum()) or not (
        _MONEY_WORD.stands_in(text) or _SUM_WORD.stands_in(text)
    ):
        return None
    if _FEARFUL_ASK.search(text):
        return Stance.AGAINST
    return Stance.FOR if _HOPEFUL_ASK.search(text) and not _OPEN.search(text) else None


def _told(question: Sentence, said: str) -> Stance | None:
    """What a reply that is no plain yes or no says of the money asked about, or of having the price just named."""
    text = question.text
    if _ENDS_IN_A_SUM.search(text):
        had = next((stance for stance, words in _HAS_THAT if words.match(said)), None)
        if had is not None:
            return had
    if not (question.asks or text[-1:].isalnum()) or not (_MONEY_WORD.stands_in(text) or _ASKS_OF_FUNDERS.search(text)):
        return None
    return told_in_answer(text, said) if speaks_of_own_money(said) else None


_ASKS_OF_FUNDERS = compiled(r"\b(?:finance|foundation|bank|treasurer|accounts)\b", re.IGNORECASE)
_ENDS_IN_A_SUM = compiled(rf"{_SUM}(?:\W+\w+){{0,4}}\W*$", re.IGNORECASE)
_THAT_MUCH = "(exactly |just |about )?(that( much| amount| sum)?|so much|this much)"
_AND_NO_MORE = "(?=\\s*[.,;!]|\\s*$| (lying|sitting|saved|put|set|there|here|ready|by|waiting|aside|it's|in (the|my|our)|to spare|right now|left))"
_HAS_THAT = (
    (
        Stance.FOR,
        _compiled(
            phrases(
                "{so}({that} (we|I)('ve| have)( got)?|(we|I)('ve| have)( got)? {that}){closes}",
                "{so}{that}('s| is| lies| sits)( (all|already|just|still))? (lying|sitting|waiting|put by|put aside|set aside|saved|there|ready|in (the|my|our) "
                "(\\w+ )?(account|bank|drawer|envelope|till|safe|box|tin|pot|plan|budget|kitty|purse|wallet))",
                so="((yes|yeah|oh|well|okay|ok|good|fine|and|so|um|uh),? )*",
                that=_THAT_MUCH,
                closes=_AND_NO_MORE,
            ),
            at_start=True,
        ),
    ),
    (
        Stance.AGAINST,
        _compiled(
            phrases(
                "{so}({that} (we|I) {not_have}|(we|I) {not_have} ((anything like|nearly|half|even half) )?{that}){closes}",
                so="((no|oh|well|okay|ok|and|so|but|sorry|um|uh|I'm afraid|sadly|unfortunately),? )*",
                that="(that( much| amount| sum| kind of money| sort of money)?|so much|this much)",
                not_have="((just|really|simply) )?(don't have|haven't( got)?|do not have|have not( got)?)",
                closes=_AND_NO_MORE,
            ),
            at_start=True,
        ),
    ),
)
"""What somebody says of a price just named: it is there ("That we have lying there."), or it isn't ("We don't have that.")."""

_WAS_TAKEN = compiled(
    r"\W*(?:\w+\W+){0,2}?there\s+(?:was|were|used\s+to\s+be),?\s+(?:(?:once|but|until|till|then|and)\s+)*(?:they|he|she|(?:the|our|my)\s+\w+|head\s+office|finance)\s+"
    r"(?:have\s+|has\s+)?(?:cut|took|taken|pulled|spent|closed|froze|stopped|ended|killed|withdrew|scrapped|axed|swallowed|blew)\s+(?:it|them|that|us)\b|"
    r"\W*(?:\w+\W+){0,3}?(?:was|were|had|did)\b[^.;!?]{0,15}\b(?:but|then|until|till|before)\b[^.;!?]{0,30}\b(?:took|taken|cut|withdr\w+|pulled|cancel\w+|froze\w*|got (?:it|that)|had (?:it|that)|ate|drank|swallow\w+|"
    r"gone|went|stopped|revoked|spent|lost|scrapped|axed)\b",
    re.IGNORECASE,
)
"""The money was there, and is no more ("it was, and then they took it back")."""


def _yes(text: str) -> bool | None:
    if _WAS_TAKEN.match(text):
        return False
    if _STARTS_NO.match(text) or answer(text) is Answer.DISAGREES:
        return False
    if _STARTS_YES.match(text) or answer(text) is Answer.AGREES:
        return True
    return None
