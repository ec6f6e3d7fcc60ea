"""Budget: whether there is money for this. An amount named as the budget is found in `rules_reader.amounts`."""

from agent.claims import Stance
from agent.signs.sign import Sign

SIGNS = (
    Sign(
        "budget.none",
        Stance.AGAINST,
        r"\b(?:no|zero|without (?:a|any)|not (?:have )?(?:a|any|the|much of a)|n['’]t (?:really |currently |actually |yet )?(?:have|got)(?: got)? (?:a|any|the|much of a|much)?|n['’]t (?:been )?(?:given|allocated|set aside|assigned)(?: a| any)?|n['’]t (?:a|any|much))\s+(?:(?:real|approved|set|dedicated|allocated|specific|clear|defined|official|extra|more|left|available)\s+)*(?:budget|funds|funding|money)\b(?!\s*(?:issue|problem|constraint|concern|limit|cap))",
        negatable=False,
    ),
    Sign(
        "budget.gone",
        Stance.AGAINST,
        r"\b(?:budgets?|funds|funding|spending|money|purchases)\s+(?:(?:has|have|had|is|are|was|were|been|got|all|already|just|currently|now)\s+)+(?:cut|slashed|frozen|spent|gone|used up|exhausted|on hold|reduced to zero|locked|withdrawn|pulled|blocked|tied up)\b|\b(?:spending|budget|hiring)[- ]freeze\b|\bran out of (?:budget|money|funds)\b",
    ),
    Sign(
        "budget.cannot_afford",
        Stance.AGAINST,
        r"\b(?:can(?:not|['’]t)|could(?:n['’]t| not)|won['’]t be able to|unable to)\s+(?:really\s+|currently\s+|possibly\s+)?(?:afford|pay for|fund|finance|justify (?:the|that|this) (?:cost|price|spend|expense))\b|\b(?:no|not) (?:way )?(?:we|I) can afford",
        negatable=False,
    ),
    Sign(
        "budget.over",
        Stance.AGAINST,
        r"\b(?:over|above|beyond|exceeds?|exceeding|outside(?: of)?|out of|blows?|higher than|more than)\s+(?:my|our|the)\s+(?:(?:current|initial|planned|available|approved|whole|entire)\s+)*(?:budget|range|limit|price range)\b|\b(?:higher|more) than (?:we|I)(?:['’]d| had)?\s+(?:anticipated|expected|planned|budgeted|hoped|thought)|\b(?:too|very|pretty|quite|way too) (?:expensive|steep|pricey|costly)\b|\bprice is (?:a|an) (?:issue|problem|concern)",
        direct=False,
    ),
    Sign(
        "budget.approved",
        Stance.FOR,
        r"\b(?:budget|funds|funding|money|spend)\s+(?:(?:has|have|is|are|was|were|been|already|all|fully|got|for (?:this|it)|there|just)\s+)+(?:approved|allocated|set aside|available|in place|secured|earmarked|signed off|ready|reserved|confirmed|ring-?fenced|released)\b|\b(?:have|has|got|['’]ve)\s+(?:got\s+|already\s+|been\s+)*(?:the|a|an|our|some|enough|sufficient|approved|given|allocated|set aside)\s+(?:(?:approved|dedicated|healthy|decent|generous|flexible|necessary|good|clear)\s+)*(?:budget|funds|funding|money)\b",
    ),
    Sign(
        "budget.within",
        Stance.FOR,
        r"\b(?:within|inside|under|below|in line with|covered by|matches|fits?(?: (?:well|nicely|perfectly|comfortably|right))*(?: within| in| into)?|meets|aligns?(?: (?:well|perfectly))?(?: with)?)\s+(?:my|our|the)\s+(?:(?:planned|current|available|approved|allotted|overall|financial)\s+)*(?:budget|range|limits?|means|price range|plans?)\b|\bworks? (?:for|with) (?:my|our) budget\b|\bfits (?:really |very )?well within\b",
    ),
    Sign(
        "budget.acceptable",
        Stance.FOR,
        r"\b(?:can|could) (?:definitely |certainly |probably |easily )?(?:work with|manage|do|live with|swing|handle|afford) (?:that|this|it)\b|\bprice (?:is|sounds|looks|works) (?:fine|good|ok|okay|fair|right|reasonable|for us)|\b(?:no|not an?|isn['’]t an?) (?:budget )?(?:issue|problem|constraint) (?:with|on) (?:the )?(?:budget|price|money|cost)|\b(?:money|budget|price|cost) (?:is|['’]s) (?:not|no|n['’]t) (?:an? |the )?(?:issue|problem|concern|obstacle)",
        direct=False,
        negatable=False,
    ),
)
