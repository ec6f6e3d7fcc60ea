"""What buyers call money, those who give it, and having or not having it: the word lists of the budget signs."""

from __future__ import annotations

from agent.signs.phrases import words

MONEY = words(
    """
    budgets?, budget lines?, cost cent(er|re)s?, funds?, funding, money, monies, cash, dough, dosh, capital, financing,
    finances, financial (means|resources|room|leeway|margin|headroom|capacity|scope|possibilities|backing), headroom,
    coffers, war chest, kitty, reserves?, liquidity, wherewithal, appropriations?, credits, allocations?, provisions?,
    budget line items?, the (financial )?means, expenditure, spend,
    (tech|technology|software|IT|equipment|training|capital|capex|maintenance|repairs?|marketing|tooling|furniture) (lines?|votes?)
    """
)
"""What may be there or not."""

GIFT = words("grants?, loans?, subsid(y|ies), donations?, sponsorship, credit lines?, bursar(y|ies), endowment")
COST = words(
    """
    amount, full amount, full sum, sum, expenses?, expenditure, outlays?, cost, costs, spend, spending, purchases?,
    investments?, acquisitions?, credits?, procurement, appropriation, money side, financial side, payments?
    """
)
SPENDING = words(
    """
    spend, spending, purchases?, purchasing, buying, procurement, investments?, investing, capex, expenditures?,
    outlays?,
    expenses, acquisitions?, (capital|operating) (expenditures?|spend\\w*|outlays?|investments?), (software|tool|equipment) (purchases?|spend|spending|buying), contracts, subscriptions,
    orders, initiatives, projects
    """
)
PENNY = "(cents?|penny|pennies|pence|dimes?|nickel|dollars?|euros?|pounds?|rupees?|francs?|bean|brass farthing|buck)"
ADJECTIVES = (
    r"((?!(one|body|idea|problem|doubt|issue|matter|change|need|longer|way|question|point|reason|rush|more|less|than|"
    r"about|on|of|in|for|to|the|an?|our|my|your|with|from|has|have|is|are|and|or|but|who|that|by|access|trouble|say|"
    r"control)\b)[\w-]+ ){0,2}?"
)
UNLESS = (
    "(?![ -](issues?|problems?|constraints?|concerns?|limits?|caps?|ceiling|restrictions?|worr\\w+|troubles?|shortages?|woes|questions?|"
    "reports?|tracking|tools?|features?|back|guarantee|cycles?|planning|holders?|owners?|teams?|departments?|"
    "meetings?|reviews?|seasons?|process|committee|software|module|managers?|markets?|per|a (month|year)|laundering|"
    "categor(y|ies)|(any )?more than|(\\w+ ){0,3}?without (\\w+('s)? ){1,3}?(agreement|approval|consent|permission|okay|blessing|sign-?off|signature)))"
)
OUR = "(my|our|the|its|their|this year's|your|his|her)"
LIMIT = words(
    """
    budget, range, limits?, means, price range, plans?, ceiling, allocation, envelope, allowance, spending limit, cap,
    budget line, possibilities, framework, amount, sum, figure, price bracket, budgetary limits?, pot
    """
)
ADVERB = "(really|currently|actually|simply|just|still|yet|even|also|now|possibly|ever|at all|right now|sadly)"
ADVERBS = f"({ADVERB} )*"
AUX = (
    "((has|have|had|is|are|was|were|been|being|be|got|gets|'s|already|all|just|currently|now|completely|totally|"
    "fully|mostly|entirely|recently|also|basically|pretty much|well|more or less|sadly|unfortunately|since|simply|"
    "almost) )+"
)
IS = "('s|'re|'m| is| are| am| was| be| been| being| remain| remains)"
NOT_HAVE = (
    "(don't|doesn't|haven't|hasn't|isn't|aren't|ain't|do not|does not|have not|has not|have never|cannot|can't|won't|"
    "will not|never|nor do we|hardly|barely|scarcely)"
)
CANNOT = (
    "(cannot|can't|can not|cannae|canna|couldnae|couldn't|could not|could never|can never|can hardly|can barely|can no longer|"
    "could no longer|(wouldn't|won't|would not|will not|would never|will never|'d never|'ll never|not|never) "
    "be able to|(not|n't) able to|unable to|incapable of|(no|not in (a|any)|not in the|n't in (a|any)) position to|"
    "no way (to|of)|struggl(e|es|ing) to|(no|not)( way)? (we|I) (can|could)|no (chance|hope) of|not (allowed|"
    "permitted) to|may not)"
)
NOT_ALONE = (
    "(?![^.;!?]{0,40}? ((by |all )?(myself|ourselves)|on (my|our) own|alone|directly|off my own bat|single-?handed(ly)?|without (\\S+ ){1,4}?"
    "(agreement|approval|consent|permission|okay|ok|blessing|sign-?off|signature|say-?so|nod|asking))(?!\\w))"
)
"""After what one may not do alone: that tells who decides, and nothing of the money."""

FUNDER = words(
    """
    banks?, our bank, lender, lenders, sponsors?, donors?, funders?, backers?, investors?, foundation, insurer,
    insurance( company)?, grant (body|office|people), credit union, leasing company, venture capital\\w*, VCs?
    """
)
PURSE = words(
    """
    council, city council, town, city, municipality, ministry, state, government, board, trustees, committee, dean,
    school board, parents' association, owners?, headquarters, HQ, head office, parent company, group, corporate,
    management, district, region, province, university, hospital, diocese, treasurer, treasury, finance( department)?,
    shareholders, partners, accountant, accounting, bookkeeper, CFO, CEO, boss, controller, chief executive, landlord,
    franchis\\w+, brewery, union, federation, EU, foundation, bank, association, agency, director, company, father,
    family, dad, mum, mom, parents, grandma, grandpa, gran
    """
)
"""Who gives the buyer their money."""
