"""Budget: whether there is money for this. An amount named as the budget is found in `money`."""

from agent.claims import Stance
from agent.signs.phrases import phrases
from agent.signs.sign import Sign

_MONEY = "(budgets?|funds|funding|money)"
_SET = "((real|approved|set|dedicated|allocated|specific|clear|defined|official|extra|more|left|available) )*"
_OURS = "(my|our|the)"

SIGNS = (
    Sign(
        "budget.none",
        Stance.AGAINST,
        phrases(
            "(no|zero|without (a|any)|not (have )?(a|any|the|much of a)) {set}{money}{unless}",
            "(don't|doesn't|haven't|hasn't|didn't|do not|have not) (really |currently |actually |yet )?(have|got|been given|"
            "allocated|set aside|assigned)( got)?( a| any| the| much of a| much)? {set}{money}{unless}",
            "(isn't|aren't|wasn't|is not) (a|any|much) {set}{money}{unless}",
            "{money} (isn't|aren't|is not|are not|hasn't been|haven't been) (there|available|approved|released|allocated)",
            set=_SET,
            money=_MONEY,
            unless="(?! ?(issue|problem|constraint|concern|limit|cap))",
        ),
        negatable=False,
    ),
    Sign(
        "budget.gone",
        Stance.AGAINST,
        phrases(
            "(budgets?|funds|funding|spending|money|purchases) ((has|have|had|is|are|was|were|been|got|all|already|just|"
            "currently|now) )+(cut|slashed|frozen|spent|gone|used up|exhausted|on hold|locked|withdrawn|pulled|blocked|tied up)",
            "(spending|budget|hiring)[- ]freeze",
            "ran out of {money}",
            money=_MONEY,
        ),
    ),
    Sign(
        "budget.cannot_afford",
        Stance.AGAINST,
        phrases(
            "(cannot|can't|couldn't|could not|won't be able to|unable to) (really |currently |possibly )?(afford|pay for|fund|"
            "finance|justify (the|that|this) (cost|price|spend|expense))",
            "(no|not) (way )?(we|I) can afford",
        ),
        negatable=False,
    ),
    Sign(
        "budget.over",
        Stance.AGAINST,
        phrases(
            "(over|above|beyond|exceeds?|exceeding|outside( of)?|out of|blows?|higher than|more than) {ours} ((current|initial|"
            "planned|available|approved|whole|entire) )*(budget|range|limit|price range)",
            "(higher|more) than (we|I)('d| had)? (anticipated|expected|planned|budgeted|hoped|thought)",
            "(too|very|pretty|quite|way too) (expensive|steep|pricey|costly)",
            "price is an? (issue|problem|concern)",
            ours=_OURS,
        ),
        direct=False,
    ),
    Sign(
        "budget.approved",
        Stance.FOR,
        phrases(
            "(budget|funds|funding|money|spend) ((has|have|is|are|was|were|been|'s|already|all|fully|got|for (this|it)|there|just)"
            " )+(approved|allocated|set aside|available|in place|secured|earmarked|signed off|ready|reserved|confirmed|"
            "ring-?fenced|released|there|unfrozen|unblocked|reinstated)",
            "(is|are|'s) no longer (frozen|blocked|locked)",
            "(have|has|got|'ve) ((got|already|been) )*(the|a|an|our|some|enough|sufficient|approved|given|allocated|set aside) "
            "((approved|dedicated|healthy|decent|generous|flexible|necessary|good|clear) )*{money}",
            "(have|'ve|has) ((already|got|had) )*(approval|sign-?off) (for|on) the (spend|money|budget|cost|amount)",
            money=_MONEY,
        ),
    ),
    Sign(
        "budget.within",
        Stance.FOR,
        phrases(
            "(within|inside|under|below|in line with|covered by|matches|meets|{fits}) {ours} ((planned|current|available|"
            "approved|allotted|overall|financial) )*(budget|range|limits?|means|price range|plans?)",
            "works? (for|with) (my|our) budget",
            "fits (really |very )?well within",
            ours=_OURS,
            fits="fits?( (well|nicely|perfectly|comfortably|right))*( within| in| into)?|"
            "aligns?( (well|perfectly))?( with)?",
        ),
    ),
    Sign(
        "budget.acceptable",
        Stance.FOR,
        phrases(
            "(can|could) (definitely |certainly |probably |easily )?(work with|manage|do|live with|swing|handle|afford) "
            "(that|this|it)",
            "price (is|sounds|looks|works) (fine|good|ok|okay|fair|right|reasonable|for us)",
            "(no|not an?|isn't an?) (budget )?(issue|problem|constraint) (with|on) (the )?(budget|price|money|cost)",
            "(money|budget|price|cost) (is|'s) ?(not|no|n't) (an? |the )?(issue|problem|concern|obstacle)",
        ),
        direct=False,
        negatable=False,
    ),
)
