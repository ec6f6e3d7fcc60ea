"""Budget: whether there is money for this. An amount named as the budget is found in `money`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.claims import Stance
from agent.sentences import Sentence
from agent.signs.phrases import phrases, words
from agent.signs.polarity import clause_before
from agent.signs.sign import Found, Sign, Voice

# --- the words ---------------------------------------------------------------------------------------------------

MONEY = words(
    """
    budgets?, budget lines?, cost cent(er|re)s?, funds?, funding, money, monies, cash, dough, dosh, capital, financing,
    finances, financial (means|resources|room|leeway|margin|headroom|capacity|scope|possibilities|backing), headroom,
    coffers, war chest, kitty, reserves?, liquidity, wherewithal, appropriations?, credits, allocations?, provisions?,
    budget line items?, the (financial )?means, expenditure, spend
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
    spend, spending, purchases?, purchasing, buying, procurement, investments?, investing, capex, expenditures?, outlays?,
    expenses, acquisitions?, (software|tool|equipment) (purchases?|spend|spending|buying), contracts, subscriptions,
    orders, initiatives, projects
    """
)
PENNY = "(cents?|penny|pennies|pence|dimes?|nickel|dollars?|euros?|pounds?|rupees?|francs?|bean|brass farthing|buck)"
ADJECTIVES = (
    r"((?!(one|body|idea|problem|doubt|issue|matter|change|need|longer|way|question|point|reason|rush|more|less|than|"
    r"about|on|of|in|for|to|the|with|from|has|have|is|are|and|or|but|who|that|by|access|trouble|say|control)\b)"
    r"[\w-]+ ){0,2}?"
)
UNLESS = (
    "(?![ -](issues?|problems?|constraints?|concerns?|limits?|caps?|ceiling|restrictions?|worr\\w+|questions?|reports?|"
    "tracking|tools?|features?|back|guarantee|cycles?|planning|holders?|owners?|teams?|departments?|meetings?|reviews?|"
    "seasons?|process|committee|software|module|managers?|markets?|per|a (month|year)|laundering|categor(y|ies)))"
)
OUR = "(my|our|the|its|their|this year's|your|his|her)"
LIMIT = words(
    """
    budget, range, limits?, means, price range, plans?, ceiling, allocation, envelope, allowance, spending limit, cap,
    budget line, possibilities, framework, amount, sum, figure, price bracket, budgetary limits?, pot
    """
)
BUT_IT = "((really|currently|actually|simply|just|still|yet|even|also|now|possibly|ever|at all|right now|sadly) )*"
AUX = (
    "((has|have|had|is|are|was|were|been|being|be|got|gets|'s|already|all|just|currently|now|completely|totally|fully|"
    "mostly|entirely|recently|also|basically|pretty much|well|more or less|sadly|unfortunately|since|simply|almost) )+"
)
IS = "('s|'re|'m| is| are| am| was| be| been| being| remain| remains)"
NOT_HAVE = (
    "(don't|doesn't|haven't|hasn't|isn't|aren't|ain't|do not|does not|have not|has not|have never|cannot|can't|won't|"
    "will not|never|nor do we|hardly|barely|scarcely)"
)
CANNOT = (
    "(cannot|can't|can not|couldn't|could not|could never|can never|can hardly|can barely|can no longer|could no longer|"
    "(wouldn't|won't|would not|will not|would never|will never|'d never|'ll never|not|never) be able to|(not|n't) able to|"
    "unable to|incapable of|(no|not in (a|any)|not in the|n't in (a|any)) position to|no way (to|of)|struggl(e|es|ing) to|"
    "(no|not)( way)? (we|I) (can|could)|no (chance|hope) of|not (allowed|permitted) to|may not)"
)
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
    franchis\\w+, brewery, union, federation, EU, foundation, bank, association, agency, director, company, father, family
    """
)
"""Who gives the buyer their money."""

# --- what takes the force of a sign --------------------------------------------------------------------------------

_SPEAKS_OF_MONEY = re.compile(
    r"budg|mone|monie|fund|cash|capital|financ|afford|broke|skint|bust|price|pricy|cost|spend|spent|pay|paid|"
    r"expens|invest|grant|loan|sponsor|donat|subsid|kitty|coffers|\bpots?\b|purse|reserve|treasur|bank|credit|"
    r"dough|dosh|liquid|\bmeans\b|penn(?:y|ies|iless)|\bcents?\b|dime|nothing|\bnone\b|zero|\bnil\b|freeze|froze|"
    r"frozen|austerit|purchas|procure|provision|appropriat|allocat|headroom|expenditure|outlay|\bsum\b|amount|"
    r"kidney|lights on|afloat|ends meet|\bred\b|debt|receiver|administration|insolv|hard up|strapped|noodles|"
    r"che(?:que|ck)|means|reach|league|pocket|overdra|short|\btight\b|range|ceiling|blocked|halt|account\b|chequebook|"
    r"manage|swing|work with|live with|handle|wherewithal|raised|money|belt|wallet|lottery|mortgage|margins|"
    r"turnover|bare|limit|allowance|cover|account|moratorium|empty|unpriced|supplies|tenth|fraction|not a",
    re.IGNORECASE,
)
_STRANGER = re.compile(
    phrases(
        "{whose} (\\w+ )?(customers?|clients?|members|competitors?|suppliers?|patients|guests|students|pupils|tenants|"
        "neighbou?rs?|residents|users|readers|visitors|subscribers|brother|sister|friends?|cousin|son|daughter|vendor|"
        "(brother|sister|friend|cousin|wife|husband|neighbou?r)'s (\\w+ )?\\w+)",
        "(other|some|many|most|lots of|plenty of|few|a lot of) (\\w+ )?(people|schools|companies|firms|clinics|shops|farms|"
        "places|businesses|customers|vendors|teams|folks|organi[sz]ations|hospitals|departments)",
        "a (friend|colleague|mate|buddy|competitor|neighbou?r|customer|client)( of (mine|ours))?",
        "you|your (company|team|product|competitor|solution|firm|investors|people)|people|nobody else|other vendors",
        "(the|a) (competition|competitor|vendor|supplier|last lot|guys?|other (side|party|vendor|supplier|school|shop|firm))",
        whose="(my|our|your|their|his|her|the|these|those)",
    ),
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|we|I['’]\w+|we['’]\w+|me|us|our|my|they|he|she|it|there)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|whether|unless|until|once|when|whenever|provided|assuming|in case|as soon as|before|imagine|suppose|had we|"
    r"depends on|let me (?:see|check)|see (?:how|what|where)|wonder\w*)\b(?P<between>[^,;:]{0,60})$",
    re.IGNORECASE,
)
_DISTANT = re.compile(
    r"\b(?:used to|in the past|years? ago|back (?:then|when|in)|in those days|(?:in|during|back in) (?:19|20)\d\d|"
    r"in (?:my|our) (?:last|previous|old) (?:job|company|firm|place)|at (?:my|our) (?:last|previous|old) |previously|formerly|"
    r"I (?:thought|figured|assumed|worried|feared|heard|read)|we (?:thought|figured|assumed|worried|feared)|"
    r"(?:last|previous|earlier|old|first) (?:project|system|supplier|vendor|lot|time|job))\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"(?:\bnot|n['’]?t|\bnever|\bhardly)\s+(?:(?:really|exactly|quite|just|at all)\s+)*(?:like|that|as if|as though|because|"
    r"mean|say|saying|claim|imply|a case of|true that|fair to say)\b[^,.;:]{0,20}$",
    re.IGNORECASE,
)
_CONCEDED = re.compile(r"\b(?:although|though|even though|even if|while|whereas|despite)\b[^,;:]{0,60}$", re.IGNORECASE)
_OTHERS_THINGS = re.compile(r"\b(?:every(?:thing|one|body)?|all|any)\s+(?:the\s+)?(?:else|others?)\b[^,;:]{0,30}$", re.IGNORECASE)
_FOR_OTHERS = re.compile(r"^\s*(?:for|by|in|at)\s+(?:every|any|all|the)\s*(?:one|body)?\s*(?:else|others?)\b|^\s*elsewhere\b", re.IGNORECASE)
_RESTORED = re.compile(
    r"^[^.;!?]{0,60}?\b(?:but|turns out|luckily|fortunately|then|until)\b[^.;!?]{0,30}?\b(?:unfroze|unfrozen|released|restored|"
    r"reinstated|(?:let|gave|given|left|leaves)\s+(?:me|us)|(?:now|still|this one|have|got|['’]ve)\s+(?:has|have|got|is|the|"
    r"money|enough|there))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _MoneySign(Sign):
    """A sign of money: it says nothing of strangers' money, nor where it is a condition or long past."""

    def find(self, sentence: Sentence, voice: Voice) -> Iterator[Found]:
        text = sentence.text
        if not _SPEAKS_OF_MONEY.search(text):
            return
        for found in super().find(sentence, voice):
            before, after = clause_before(text, found.start), text[found.end :]
            if _says_nothing(before, text[found.start : found.end]):
                continue
            if found.stance is Stance.AGAINST:
                yield from _doubt(found, before, text[: found.start], after)
            elif not (_CONDITION.search(text[: found.start])):
                yield found


def _says_nothing(before: str, words_found: str) -> bool:
    if _DISTANT.search(before):
        return True
    strangers = [m.end() for m in _STRANGER.finditer(before)]
    own = [m.end() for m in _OWN.finditer(before)]
    return bool(strangers) and (not own or own[-1] < strangers[-1])


def _doubt(found: Found, before: str, all_before: str, after: str) -> Iterator[Found]:
    """Words against, unless they are of others' money, turned round from afar, conceded, or made good at once."""
    if _OTHERS_THINGS.search(before) or _FOR_OTHERS.match(after) or _RESTORED.match(after):
        return
    condition = _CONDITION.search(all_before)
    if condition is not None and found.name != "budget.over":
        return
    if _NOT_THAT.search(before):
        yield replace(found, stance=Stance.FOR)
    elif _CONCEDED.search(all_before):
        yield replace(found, direct=False)
    else:
        yield found


# --- against -------------------------------------------------------------------------------------------------------

_NONE = _MoneySign(
    "budget.none",
    Stance.AGAINST,
    phrases(
        "(no|zero|nil|without( any| a)?|lack(s|ing)?( the| any| of)?|absence of( any)?) {adj}{money}{unless}",
        "{not_have} ((have|got|get|had|been given|been allocated|been granted|find|see|allocated?|set aside|assigned?|"
        "possess|received?|secured?|raised?|budgeted|have access to|obtained?|hold|own|there|with|{adverbs}) ?)*"
        "(any|a|an|the|much|enough|our|that|this|that kind of|that sort of|this kind of|sufficient|spare|it in)? ?{adj}{money}{unless}",
        "(didn't|did not|never) (get|receive|win|secure|obtain|give us|approve|grant|release|allocate|come through with) "
        "((any|the|our|us|a|that|enough) )*{adj}({money}|{gift}){unless}",
        "(isn't|aren't|wasn't|is not|are not|not|is hardly|'s hardly|'s barely|'s not|is never) (any|a|much|enough|one) {adj}{money}{unless}",
        "{money}{unless}( \\w+){0,3}? (isn't|aren't|is not|are not|hasn't been|haven't been|has not been|have not been|"
        "wasn't|weren't|was not|were not|was never|were never|won't be|will not be|'s not|not) {adverbs}"
        "(there|available|approved|released|allocated|in place|secured|granted|forthcoming|coming|sufficient|enough|given|"
        "on the table|set aside|signed off|passed|agreed|provided|confirmed|foreseen|ours|obtainable)",
        "(have|has|'ve|got|there's|there is|there are|leaves us|with) (only )?(very |precious )?(little|hardly any|barely any|"
        "next to no|not enough|insufficient|scarcely any) {adj}{money}",
        "(isn't|is not|wasn't|was not|hasn't been|has not been|not|never|haven't|have not|hadn't|didn't) {adverbs}((been|it) )*(budgeted|funded|"
        "financed|provided for|budget for|planned for in|in (the|our|my|this year's|next year's|any) (\\w+ )?(budget|forecast|financial plan))",
        "unfunded|unbudgeted|defunded|(budget|funds|funding|money)( available)?\\s*[:=-]\\s*(none|no|nil|zero|0|n/a|nothing)",
        "no \\w+ (in|from|on|under) (the|our|my|this year's) {adj}(budget|cost centre|accounts?)",
        adj=ADJECTIVES,
        money=MONEY,
        unless=UNLESS,
        not_have=NOT_HAVE,
        adverbs=BUT_IT,
        gift=GIFT,
    ),
    negatable=False,
)
_NOTHING = _MoneySign(
    "budget.nothing",
    Stance.AGAINST,
    phrases(
        "{nothing}( whatsoever| at all)? ((left( over)?|remaining|available|over|there|more) )?(to (spend|invest|spare|pay|put)|set aside|"
        "budgeted|earmarked|allocated|(left )?(in|on) {our} {adj}{pot}|left for|left( over)?(?=\\s*[.,;!?]|\\s*$))",
        "{not_have} (even )?(got |have )?(a|one|a single|the) (red |single |spare )?{penny}( to| left| for| available)?",
        "(not|without|nor) (even )?(a|one|a single) (red |single |spare )?{penny}(?! (more|over|less|extra|above))",
        "(no|zero) (\\w+ )?(spare )?(pennies|money|cash|dosh|dough)",
        "(have|has|'ve|got|'s|we're|is|are) (\\w+ )?(nothing|zero|zilch|nada) (for (it|this|that|tools|you|these|such)|to invest)",
        "down to (zero|nothing|(my|our|the) last)|penniless|came (back|away) (with nothing|empty[- ]handed)",
        "{pot} ?(is|are|'s|was|looks?|s) ((pretty much|completely|totally|all|almost|basically|already|now|rather) )*"
        "(bare|empty|dry|zero|exhausted|drained|depleted|overdrawn|in the red)",
        "(barely|hardly|scarcely|only just) enough (to|for|left)",
        "no (room|space|scope|leeway|slack|margin) ((left|whatsoever|at all) )?(in|for) ({our} )?{adj}(budget|spend\\w*|expenses?|extras)",
        "not? (the )?(slightest|least|any) financial \\w+|nothing to be found",
        nothing="(nothing|none|zilch|nada|not a thing|zero|not much|little)",
        not_have=NOT_HAVE,
        our=OUR,
        adj=ADJECTIVES,
        penny=PENNY,
        pot="(budgets?|pot|kitty|bank|till|purse|accounts?|coffers|tank|piggy ?bank|cupboard|wallets?|treasury|funds?|"
        "cash ?box|war chest|bank account|pockets|reserves?|plan|cost centre)",
    ),
    negatable=False,
)
_LOST = words(
    """
    cut( back| down| short)?, slashed, frozen, spent, gone, used( up)?, exhausted, consumed, eaten( up)?, swallowed( up)?,
    drained, depleted, emptied, wiped( out)?, redirected, diverted, reallocated, pulled, withdrawn, revoked, rescinded,
    rejected, declined, denied, refused, turned down, voted down, shot down, knocked back, struck( out| off| down)?,
    canceled, cancelled, eliminated, axed, scrapped, halted, suspended, stopped, on hold, on ice, locked( up| down)?, blocked,
    tied( up)?, tied to [^.;!?]{1,20}, bound, spoken for, committed elsewhere, blown, closed, empty, dried up, dry, maxed( out)?,
    overspent, overdrawn, overstretched, zero, zeroed( out)?, nil, burned, burnt, taken( away)?, lost, gutted, shelved, stretched,
    moved (over|elsewhere|away|to (the|another|a different)), used for [^.;!?]{1,20}, over and done, clawed back, capped at zero,
    (already )?committed to (other|another|different|something else), needed elsewhere, assigned elsewhere, off the table,
    reduced to (zero|nothing), running (on empty|out|dry), finished, forbidden, prohibited, banned, not a thing
    """
)
_GONE = _MoneySign(
    "budget.gone",
    Stance.AGAINST,
    phrases(
        "({money}|{gift}|spending|purchases|purchasing|investments|new spend){unless}(( \\w+){0,4}?) ?{aux}{lost}",
        "({money}|spending)( \\w+){0,2}? (went|has gone|have gone|all went) (on|to|into|towards|elsewhere|up in smoke|down the drain)",
        "{taken}( (away|back|all|out|up))* ((all|our|the|my|every|this|that|its|their|most of|whole|entire|of|half|last|us|"
        "everything|me) )+{adj}({money}|{gift}|line|purse|account|accounts){unless}",
        "(cut|cuts|slashed|axed|killed|froze) {our} (department|whole department|team|programme|program|project)'?s? (funding|budget|money)",
        "(cut|slashed|axed|killed|struck|dropped|removed|took|taken|deleted|crossed) ((it|this|that|the|them|us|item|line|project|purchase|whole|thing|out) )*"
        "(from|out of|off) {our} (\\w+ )?(budget|plan|forecast)",
        "(ran|run|running|runs) (out of|low on|short of) (our |the )?(\\w+ )?{money}",
        "\\w+ ((have|has|had|just|already|all|simply|really|of course) )*(ate|eaten|eat|swallowed|consumed|drained|emptied|devoured|gobbled( up)?|"
        "wiped out|used up|took|taken|sucked up|blew) (up )?((all|our|the|my|every|whole|most|entire|of|everything|whatever) )+(\\w+ ){0,2}?({money}|savings|accounts?|we had)",
        "lost {our} (\\w+ )?(funding|sponsor\\w*|grant|investors?|backing|subsidy|budget|funder|donor)",
        "(overshot|overspent|overran|overdrew|burned through|burnt through|went through|gone through|blew|blown|maxed out)( on)? {our} (\\w+ ){0,3}?(budget|credit\\w*|funds|allocation|cash|money|reserves?)",
        "(already )?(gone|went|are|is) (way )?over (our |the )?budget (already|this (year|quarter)|and)",
        "(spent|blew|blown|burned|wasted) (it|everything|all of it|every \\w+|the lot|the money) (already|on|elsewhere|last)",
        money=MONEY,
        gift=GIFT,
        unless=UNLESS,
        aux=AUX,
        lost=_LOST,
        adj=ADJECTIVES,
        our=OUR,
        taken=(
            "(?<!to\\s)(?<!we\\s)(cut|slashed|froze|frozen|pulled|withdrew|withdrawn|axed|killed|blocked|rejected|declined|denied|"
            "refused|cancell?ed|scrapped|took|taken|takes|redirected|diverted|eliminated|clawed|zeroed|wiped|gutted|spent|blew|blown|"
            "burned|burnt|exhausted|consumed|swallowed|drained|emptied|halted|stopped|suspended|revoked|stripped|"
            "struck|reallocated|moved|overspent|overshot|maxed|voted down|turned down|used up|reassigned|handed|gave away|"
            "sank|locked|shut|closed|tightened)"
        ),
    ),
)
_FREEZE = _MoneySign(
    "budget.freeze",
    Stance.AGAINST,
    phrases(
        "(spending|budget\\w*|purchas\\w+|procurement|investment|capex|capital|cost|expense|expenditure|hiring|buying|spend)[- ]"
        "(freeze|stop|ban|moratorium|embargo|block|lockdown|halt|lock)",
        "(freeze|moratorium|ban|embargo|halt|stop|clampdown|block|hold) on ((all|any|new|our|further|every|discretionary) )*{spending}",
        "(imposed |strict |under |an )?austerity( measures| programme| drive)?|belt[- ]tightening|tighten\\w* (our|the) belts?",
        "(everything|anything|all (new )?{spending}|new {spending}|{spending}){be} ((all|completely|currently|now|totally|strictly|still) )*"
        "(frozen|blocked|halted|stopped|suspended|forbidden|off the table|off[- ]limits|a no-?go|prohibited|banned|on ice|"
        "being slashed|slashed|out of the question|impossible|capped|cut( back)?|paused|verboten)",
        "(costs|expenses|budgets) (are|is|'re) (being )?(slashed|cut|frozen)",
        "no ((new|further|more|additional|unplanned|discretionary|extra|other|outside|major|unnecessary) )+{spending}",
        "(halted|stopped|suspended|forbid\\w*|forbade|banned|blocked|froze|frozen|paused|prohibited|vetoed|ruled out) "
        "((all|any|every|new|further|our|other|us|from) )*{spending}",
        "(told|asked|instructed|ordered|said|says|orders?|instructions?|directive) ((us|me|to|we|was|were|is|are|that|everyone) )*"
        "(not to|don't|do not|to stop|no more|to hold off on|to hold) ((be|any|all) )*(spend|spending|buy|buying|purchas\\w+|invest\\w*|order|orders)( \\w+)?",
        "(nobody|no one|no-one)('s| is| may| can| gets to|'s allowed to| is allowed to)? (buy(ing|s)?|spend(ing|s)?|purchas(e|ing)|invest(ing)?)",
        "(mustn't|must not|(not|n't) allowed to|(not|n't) permitted to|forbidden to|may not|(not|n't) supposed to) (spend|buy|purchase|invest|make any purchases)",
        "hands are tied (money|budget|financ|cash)\\w*",
        spending=SPENDING,
        be=IS,
    ),
    negatable=False,
)
_CANNOT_AFFORD = _MoneySign(
    "budget.cannot_afford",
    Stance.AGAINST,
    phrases(
        "{cannot} {adverbs}(afford\\w*|fund\\w*|financ\\w+|pay (for|that|this|it|so|you|the (price|amount|bill|sum)|such|anything|any|more)|"
        "paying (for )?(that|this|it|the)|stretch (to|that|our|the|any)|justify ((the|that|this|such|a|an|any) )*(cost|price|spend\\w*|expense|expenditure|outlay|sum|amount)|"
        "(cover|carry|bear|swing|absorb|shoulder|support|meet|settle|match|cope with|manage) ((it|that|this|the|such|an?|any|your|these|another|additional|further|new|that kind of|full) )*"
        "(cost|costs|price|amount|expense|expenses|fee|fees|sum|invoice|bill|outlay|obligation|obligations|payments?|financially|money-wise|rate)|"
        "bear (it|that|this|costs?)|swing (it|that|this)|run to (that|this|it)|spend( any| that| more| on| further| anything| money|ing)?|invest( in)?|"
        "take on (anything|any|new|more|another|additional) ?\\w*|buy (a thing|anything|any|new)|(come up with|find|raise|spare|scrape together) (that|the|this|such|any|enough|it|more)( \\w+){0,3}?|"
        "go (that high|anywhere near|that far|to that|up to that)|touch (it|that|the money))",
        "(cannot|can't|couldn't|could not|won't) (even )?(do|reach|get near|manage|consider) (it|that|this)? ?((even|at) )*(half|a third|that (price|rate|figure))( (the|that) price)?",
        "(even|at|for) (half|a quarter|a third|a tenth|a fraction)( of)?( the| that)? ?(price|cost|it)?,? (we|I) (couldn't|can't|could not|cannot|couldn't even)",
        "(is|'s|'re|are|was|be) (way |far |completely |simply |totally |just )*(unaffordable|(financially|economically) (impossible|out of (the question|reach)|unfeasible)|not affordable)",
        "not (remotely |really |at all )?(affordable|financially (viable|feasible|possible))|unaffordable|(isn't|not) (\\w+ )?affordable",
        "(out of|beyond|outside( of)?|exceeds?|exceeding|far from|above|over|surpass\\w*) ((our|my|the|what|any|its) )*(financial )?(reach|means|league|pocket|pockets|"
        "price bracket|possibilities|capabilities|capacity|we can (afford|pay|spend|bear)|I can (afford|pay|spend|bear))(?! (of communication))",
        "(a|an) ((sum|amount|expense|figure|cost|outlay|price|investment)) (that )?(we|I) {cannot} \\w+",
        "(finances|budgets?|funds|turnover|margins?|cash ?flow|coffers|means|income|revenues?|accounts|resources|wallet|money|numbers)( \\w+){0,3}? "
        "(don't|doesn't|do not|does not|won't|wouldn't|would not|will not|can't|cannot|could not|couldn't|never) {adverbs}"
        "(permit|allow|stretch|support|cover|run|reach|suffice|extend|carry|bear|add up|accommodate|take|handle)",
        "(excludes?|rules? out|prohibits?|forbids?|precludes?|prevents?|(makes?|renders?) impossible) ...{spending}",
        "(such an?|an?|the|this|that|any|{cost}) ...(outlay|expense|investment|purchase|sum|amount|cost|expenditure|spend)? ?(is|would be|'s) "
        "((simply|totally|completely|quite|just|plainly|an) )*(impossible|unattainable|unthinkable|unaffordable|beyond us|unfeasible)",
        "an (unattainable|impossible|unaffordable|astronomical) (sum|amount|price|cost|expense)",
        "(irresponsible|crazy|madness|foolish) to (\\w+ ){0,3}?(able to )?(fund|afford|spend|pay|invest)",
        "(sell (a|an|my|one of my) (\\w+ )?(kidney|organ|arm|soul|house|car|children|kids)|rob a bank|win the lottery|print money|remortgage)",
        "living (hand to mouth|on noodles|on (our|my) savings|off savings)|buy (my|our) own (\\w+ )?(chalk|supplies|materials|paper|pens)",
        "more than (what )?(we|I)('ve got|'ve| have| can (ever )?(spend|pay|afford|raise)| could (ever )?(spend|pay|afford|raise)| earn| make)",
        "{cannot} {adverbs}(pay|afford)(?=\\s*[.,;!?]|\\s*$| (much|that much|so much|even))",
        cannot=CANNOT,
        adverbs=BUT_IT,
        spending=SPENDING,
        cost=COST,
    ),
    negatable=False,
)
_BROKE = _MoneySign(
    "budget.broke",
    Stance.AGAINST,
    phrases(
        "{be}( ({really}))* (broke|skint|bust|bankrupt|insolvent|penniless|strapped( for (cash|money))?|cash[- ]strapped|hard up|in the red|"
        "out of (money|cash|funds|budget)|low on (money|cash|funds)|short (of|on) (money|cash|funds)|(a bit )?short (of|on) (the )?(readies|money)|"
        "tapped out|overdrawn|in (receivership|administration|bankruptcy|insolvency|liquidation|chapter (11|eleven)|dire straits)|"
        "in (deep |heavy )?debt|(heavily |deeply )?indebted|maxed out|over[- ]?leveraged|on the breadline|making a loss|making losses|loss[- ]making|"
        "counting (every |the )?penn\\w+|running on fumes|bleeding (money|cash)|cash[- ]poor|bootstrapping on nothing|a money pit)",
        "(barely|hardly|just about|struggling to|struggle to|trying to|only just) (\\w+ )?(keep\\w*|stay\\w*|mak(e|ing)|pay\\w*|surviv\\w+|break\\w*|cover\\w*|meet\\w*) "
        "((the|our|my|existing|current|own) )*(lights on|afloat|ends meet|heads? above water|even|(our )?(payroll|wages|salaries|rent|bills|costs)|\\w+ obligations)",
        "(cash ?flow|liquidity|financial situation|our finances|money situation)( (right )?now)?{be}( ({really}|an?|our|the|my))* "
        "(bad|terrible|problem|disaster|nightmare|mess|tight|negative|awful|horrible|poor|dire|critical|catastroph\\w+|non-?existent|shot|difficult|precarious|weak|issue|grim|ugly|zero)",
        "(money|cash|funds){be} ({really} )*(tight|short|scarce|thin on the ground|hard to come by|limited|not growing on trees)",
        "(haven't|have not|hadn't|not) (even )?(yet )?(raised|closed) ((yet|any|a|our|the|money|round|funding|seed|capital) ?)+",
        "(taken on|sitting on|drowning in|carrying|buried in|under) (\\w+ )?(heavy |too much |a lot of |a mountain of )?debts?",
        "pre-?revenue|(harvest|crop|season) (failed|was ruined)",
        be="('s|'re|'m| is| are| am| be| been| being)",
        really="totally|utterly|completely|pretty( much)?|flat|stony|basically|just|really|currently|now|absolutely|always|still|too|rather|so|a bit|"
        "quite|all|seriously|financially|officially|very|actually|kind of|chronically|essentially|permanently|extremely|sadly|terribly|constantly|truly|also|simply|already|almost",
    ),
)
_REFUSED = _MoneySign(
    "budget.refused",
    Stance.AGAINST,
    phrases(
        "(asked|applied|put in|begged|pleaded|pitched|request\\w*|application|bid|proposal|claim|case) (\\w+ ){0,4}?(money|funding|budget|loan|grants?|funds|"
        "financ\\w+|credit|subsid\\w+|it) ...(rejected|declined|turned (it |us |me )?down|refused|denied|told no|(got |was |a )no|knocked back|unsuccessful|failed|fell through|shot down)",
        "(rejected|declined|turned down|refused|denied|knocked back|shot down|vetoed|voted down|voted against|blocked|threw out) ((our|my|the|this|that|every|any|a|all|budget|funding) )*"
        "(request|application|bid|proposal|claim|ask|line|item|case)?( for| of| on)? ?((the|more|any|extra|additional|new|our|further) )*({money}|{gift}|{spending}|credit){unless}",
        "{funder}( has| have|'s|'ll)? (just )?(said no|says no|turned (us|me|it) down|refused|rejected|declined|denied|won't (lend|finance|fund)|will not (lend|finance|fund)|"
        "wouldn't (lend|finance|fund)|pulled|dropped|backed|withdrew|bailed|walked)( out)?",
        "({purse}|they|nobody|no one)( \\w+)? (won't|wouldn't|will not|refuses? to|refused to|didn't|did not|isn't going to|are not going to|weren't going to|declined to|not going to|not willing to) "
        "((just|even|ever) )*(pay|fund|finance|release|cough up|fork out|shell out|stump up|put up|spend|loosen|open (the|his|her|their) (purse|wallet|cheque)|(give|grant|hand) (us |me )?(any|the|more|a|us)?)"
        "( (for|on|any|the|it|this|that|more|out|money|budget|cash|funds))*",
        "(sponsors?|investors?|donors?|funders?|backers?|grants?|loan|funding|financing|round|bid|credit line|subsidy|sponsorship)( \\w+){0,3}? "
        "(fell through|(didn't|did not|never) (come through|materiali[sz]e|happen|arrive)|collapsed|ran out|expired|lapsed|wasn't renewed|was not renewed|"
        "dried up|(has|have|had)? ?(been |just )?(closed|discontinued|dropped out|pulled out|backed out|walked away|disappeared|bailed|withdrawn)|dropped out|pulled out|backed out|withdrew)",
        "(got|gotten|had) (told )?((a|flat|flat-out|clear|firm|big|fat) )*no (on|to|for) (the )?(money|budget|funding|spend)",
        "(chequebook|checkbook|purse|wallet|taps?)( \\w+){0,2}?{be}? (locked|closed|shut|turned off)",
        "got (the |our )?(\\w+ )?(chequebook|checkbook|purse|wallet) locked",
        money=MONEY,
        gift=GIFT,
        unless=UNLESS,
        spending=SPENDING,
        funder=FUNDER,
        purse=PURSE,
        be=IS,
    ),
    negatable=False,
)
_OVER = _MoneySign(
    "budget.over",
    Stance.AGAINST,
    phrases(
        "{far} ((over|above|beyond|out of|outside( of)?|in excess of|more than|higher than|exceed(s|ing)?|surpass\\w*|past|blows?) )+{our} {adj}{limit}",
        "{mild}(over|above|beyond|exceeds?|exceeding|outside( of)?|out of|blows?) {our} ((current|initial|planned|available|approved|"
        "whole|entire|financial|total|allotted) )*(budget|range|limit|price range|ceiling|allowance|allocation|spending limit|price bracket)",
        "(too|way too|far too|much too|simply too) (expensive|dear|costly|pricey|rich|much money|high|steep|much)( a price)? for (us|me|our|my|an?|the)",
        "(too|way too|far too|much too) (expensive|dear|costly|pricey)(?! to)",
        "(have|has|got|get|'ve|only|maybe|is|about|like) (\\w+ ){0,2}?(a (tenth|quarter|third|fraction|fifth)|half) of (that|it|what (you|it|they))",
        "(that|it)('s| is)( \\w+){0,2}? {our} (whole|entire|full|complete|total)( \\w+){0,2}? (budget|turnover|revenue|income)",
        "(costs?|price is|comes to) more than {our} (whole|entire|full|total|annual|yearly)",
        far="(way|far|well|miles|wildly|massively|hugely|much|significantly|considerably|substantially|completely|totally|clearly|double|twice|triple|nowhere near|miles and miles|vastly|greatly|plainly)",
        our=OUR,
        adj=ADJECTIVES,
        limit=LIMIT,
        mild="(?<!bit\\s)(?<!little\\s)(?<!slightly\\s)(?<!touch\\s)(?<!tad\\s)(?<!somewhat\\s)(?<!just\\s)(?<!marginally\\s)(?<!went\\s)(?<!gone\\s)(?<!go\\s)(?<!hair\\s)",
    ),
    direct=False,
)
_OBSTACLE = _MoneySign(
    "budget.obstacle",
    Stance.AGAINST,
    phrases(
        "(money|price|cost|costs|budgets?|funding|financing|cash|pricing|affordability)( side| part)?{be}( (not|n't|really|no|an?|the|our|my|main|big|only|biggest|real|"
        "actually|obviously|mainly|ever|going to be|at all))* (issue|problem|obstacle|concern|constraint|bottleneck|sticking point|hurdle|stumbling block|barrier|"
        "blocker|showstopper|deal[- ]?breaker|worry|snag|challenge|object)",
        be=IS + "?",
    ),
    direct=False,
)

# --- for -----------------------------------------------------------------------------------------------------------

_READY = words(
    """
    approved, allocated, set aside, put aside, available, in place, secured, earmarked, signed off( on)?, ready, reserved, confirmed,
    ring-?fenced, released, there, sitting there, unfrozen, unblocked, reinstated, restored, voted( through)?, granted, sanctioned,
    cleared, agreed( on)?, okayed, ok'd, greenlit, in the bank, waiting, intact, covered, taken care of, sorted( out)?, settled,
    provided for, provided, planned( in)?, accounted for, assigned, transferred, on (our|the|my) account, assured, guaranteed,
    good to go, in hand, at (our|my) disposal, freed up, disbursed, paid out, passed, locked in, arranged, lined up,
    (already )?committed to (this|it|the project), still there, on the table, burning a hole, nailed down, entered, authori[sz]ed,
    sufficient, fully funded, ours( to spend)?, within reach, budgeted, funded, back, no longer (frozen|blocked|locked|on hold), raised
    """
)
_APPROVED = _MoneySign(
    "budget.approved",
    Stance.FOR,
    phrases(
        "({money}|{gift}|{line}){unless}((,? (?!(isn't|aren't|not|never)\\b)[\\w'-]+){0,4}?) ?{aux}{ready}(?! (until|once|if|when|by the|or not|elsewhere))",
        "({cost})( (you|that|we|of|for|it|this|quoted|named|in question|proposed|full|whole)){0,4} ((can|could|will) be |{aux})"
        "(approved|allocated|set aside|signed off( on)?|sanctioned|cleared|okayed|authori[sz]ed|covered|budgeted|funded|planned( for)?|agreed|granted|earmarked|taken care of|locked in|settled)(?! (by|with) (email|mail|phone)| once| if| when)",
        "(money|cash|funds|funding|budgets?){be} {ready}",
        "(is|are|'s) no longer (frozen|blocked|locked)",
        "(have|'ve|has|got|gotten|given|obtained|received) ((already|got|had|been|the|a|given|us|me|full|formal|written|final|an?) )*(approval|sign-?off|okay|ok|green light|go-?ahead|clearance|nod|blessing|authori[sz]ation) "
        "(for|on|to|of) ((the|this|that|full|whole|spend) )*({cost}|{money}|spend)",
        "(sum|amount|budget|funds|funding|money|spend|expense|costs?|credits?|financing) (approved|granted|secured|confirmed|sanctioned|cleared|authori[sz]ed|allocated|available|released|reserved)",
        "approved (spend|budget|amount|sum|funds|funding)",
        "(enough|sufficient|adequate|ample) ({money}|for (the|that|it|this|all))",
        money=MONEY,
        gift=GIFT,
        cost=COST,
        line="(line item|budget line|line in (the|our) budget|purse|pot|balance|financial side|money side|money part|finance side|donation|cheque)",
        unless=UNLESS,
        aux=AUX,
        ready=_READY,
        be=IS,
    ),
)
_HAS_MONEY = _MoneySign(
    "budget.has_money",
    Stance.FOR,
    phrases(
        "(have|has|got|'ve|hold|holds|there's|there is|there are|there exists|dispose of|enjoys?|found|freed up|scraped together|with|still have) "
        "((got|already|still|now|definitely|actually|also|indeed|an?|the|our|some|plenty of|ample|all the|certain|my|own|of|"
        "enough|sufficient|a bit of|a lot of|more than|adequate|your) )*{adj}({money}|grant|subsidy|(line|room|slot|space|place|item) in (the|our|my|this year's|next year's) (\\w+ )?budget|"
        "room for (it|this|that)|budget line|money side){unless}(?! (in (it|debt|losses)|tied|problems|back))",
        "(have|has|'ve|got) (the|our|a) (\\w+ )?(wallet|purse|chequebook) (open|out|ready)|deep pockets|well[- ]funded|cash[- ]rich|flush( with cash)?|money to (burn|spend)|cash to (burn|spend)",
        "(healthy|nice|decent|good|big|comfortable|fat) (budget |financial |cash )?(surplus|cushion|balance|reserve|buffer)",
        "(blank|blanket) (cheque|check)|(money|cash|funds)( \\w+){0,3}? (sitting|waiting|lying|burning)|carte blanche on (spend\\w*|money|budget)",
        "(room|space|slack|leeway|headroom|wiggle room|a line|a provision|an item|a position|provision|an allowance|an entry) (left )?(for (it|this|that|one more|\\w+) )?in (the|our|my|this year's|next year's) (\\w+ ){0,2}?(budget|forecast|capex|financial plan|expenditure plan)",
        "(budget|plan|forecast|capex plan|expenditure plan) ((already|also|even|specifically|explicitly) )?(includes?|contains?|has|covers?|accommodates?|allows?( for)?|provides? for|foresees?|permits?|stretches to|can (take|absorb|handle|cover)|holds|shows) "
        "((an?|the|exactly|for|it|this|that|some|enough|specific|such|room|space|line|item|provision|money) ?)+",
        adj=ADJECTIVES.replace("(?!(", "(?!(no|zero|limited|tight|small|tiny|little|not|never|hardly|barely|any|insufficient|nor|nothing|none|much|"),
        money=MONEY,
        unless=UNLESS,
    ),
)
_SET_ASIDE = _MoneySign(
    "budget.set_aside",
    Stance.FOR,
    phrases(
        "{gave} ((an?|the|our|some|part|portion|parts|all|of|full|enough|necessary|us|me|its|this|for|that|required|whole|to|on|"
        "my|their|considerable|substantial|small|nice|big|little|extra|more|him|her) )*{adj}({money}|{gift}|amount|sum|{cost}|figure){unless}(?! (review|for you|request|increase))",
        "(won|landed|bagged|received|obtained|secured|got|been awarded|been granted|was granted|were granted|been given) ((that|the|a|an|our|some|of) )*(\\w+ ){0,2}?{gift}",
        "(it|this|that|they|expense|purchase|project|cost|everything|all|thing|software|machine|these|those|this one|side|both)(('s|'re)| is| are| was| were| has been| have been| been) "
        "((all|already|fully|both|now|well|also|definitely|indeed|completely|exempt|and) )*(budgeted( for)?|funded|financed|paid for|covered|taken care of|provided for|accounted for|sponsored|"
        "in ((the|our|my|this|next|this year's|next year's) )+(\\w+ )?(budget|forecast|financial plan|spending plan|capex plan))(?! (by|under|in) (the |our |your )?(warranty|insurance|guarantee|contract|agreement))",
        "(we|I)('ve| have)? (already )?(budgeted|planned|provided) for (it|this|that|these|them|exactly)",
        "({purse}|they|state|grant|sponsor|insurance)( of \\w+)?('s| is| are| will| has| have|'ll|'re)? ((be|been|already|also|happily|kindly) )*"
        "(pays|paying|covering|covers|funds|funding|finances|financing|sponsors|sponsoring|reimburses|reimbursing|foots|footing|pay|paid|cover|fund|finance|reimburse|foot) "
        "(for )?((it|this|that|all|everything|the (cost|bill|whole|full|costs|lot|expense|software|equipment|machine|project|purchase))|[^.;!?]{0,20} (cost|bill|costs))",
        gave=(
            "(set aside|put aside|put by|earmarked|ring-?fenced|reserved|allocated|allotted|budgeted|approved|released|freed up|secured|obtained|"
            "granted|been given|voted|sanctioned|accrued|raised|assigned|transferred|unlocked|unfroze|arranged|lined up|signed off( on)?|okayed|cleared|"
            "confirmed|authori[sz]ed|greenlit|(gave|given|lent|granted|gives|handed|paid|allowed|awarded|sent|wired|promised) (us|me)|(let|lets) (us|me) have|"
            "(gave|given|gives) ((his|her|their|its|my|our|the) )*(approval|okay|ok|blessing|consent|go-?ahead|green light|nod) (to|for|on)|received|got|found|inherited|pencil?led in)"
        ),
        money=MONEY,
        gift=GIFT,
        cost=COST,
        adj=ADJECTIVES.replace("(?!(", "(?!(no|zero|not|never|hardly|little|rid|tired|sick|"),
        purse=PURSE,
        unless=UNLESS,
    ),
)
_WITHIN = _MoneySign(
    "budget.within",
    Stance.FOR,
    phrases(
        "(within|inside|under|below|beneath|in line with|covered by|matches|meets|lower than|less than|cheaper than|{fits}) ({our} )?((planned|current|available|"
        "approved|allotted|overall|financial|set|agreed|own|whole|max|maximum) )*(budget|range|limits?|means|price range|plans?|ceiling|allocation|envelope|allowance|spending limit|possibilities|cap|"
        "(amount|sum|figure|what|that)( that)? (we|I)('d|'ve| have| had)? ?(foreseen|planned|budgeted|set aside|got|have|had|put aside|allowed|reserved|was given|were given))",
        "works? (for|with) (my|our|the) budget",
        "(fits|falls|sits|comes in|is|lands|stays) ((really |very |quite |nicely |just )?(well|comfortably|easily|right|nicely|squarely)) (with)?in(side)?( (our|my|the|that) (budget|range|limits?))?",
        "(less|cheaper|lower|below) (than )?(what )?(we|I)('d|'ve| had| have)? (budgeted( for)?|set aside|allowed( for)?|planned to spend|earmarked|put aside|reserved)",
        our=OUR,
        fits="fits?( (well|nicely|perfectly|comfortably|right|easily))*( within| in| into| inside)?|"
        "aligns?( (well|perfectly))?( with)?",
    ),
)
_AFFORDABLE = _MoneySign(
    "budget.affordable",
    Stance.FOR,
    phrases(
        "(can|could|will|'ll|able to) ((easily|comfortably|definitely|certainly|just|well|also|readily|still|just about|absolutely|actually|surely|totally|more than|very|happily) )*"
        "(afford|fund|finance|swing|pay for|pay (it|that|this|the (price|amount|full|invoice|bill))|cover (it|that|this|the (cost|price|amount|whole|full|costs|bill|lot))|stretch to|absorb|foot the bill|write (that|it|this) off|"
        "find (the money|that|it in the budget)|spare (that|it|the money)|bear (that|it|the cost))",
        "(we|I) (are|am|'re|'m) (financially )?able to (afford|fund|finance|pay|make a (down )?payment)",
        "(not|n't|never) (going to |gonna )?((have|be|any|an?|much) )*(trouble|problem|difficulty|difficulties|issues?|struggle) ((with )?(paying|financing|affording|funding|covering)|with the (price|cost|money|amount|bill))",
        "(no|without( any)?) (trouble|problem|difficulty|difficulties|issues?) ((paying|financing|affording|funding|covering)|with the (price|cost|money|amount|budget|bill))",
    ),
)
_NO_OBSTACLE = _MoneySign(
    "budget.no_obstacle",
    Stance.FOR,
    phrases(
        "(no|not an?|isn't an?|not any) (budget |money |financial |cost )?(issues?|problems?|constraints?|limits?) (with|on) (the )?(budget|price|money|cost|spend\\w*)",
        "(not|n't|hardly|never) ({adv} )*(short (of|on)|lacking|hurting for|starved of|strapped for|worried about|running out of) (the )?(money|cash|funds|funding|budget)",
        "(not|n't|never) ({adv} )*an? (question|matter) of (the )?(money|budget|cost|price|funds|funding|whether we can (afford|pay))",
        "(we're|we are|I'm|I am|all|you're) (good|fine|okay|ok|covered|set|sorted|comfortable|alright) (on|with|for|as far as) (the )?(money|budget|price|cost|costs|funds|amount|funding|spend|finances)",
        "(happy|glad|willing|ready|prepared|okay|comfortable) (to pay|paying|to spend|spending|to invest|investing) (for|that|it|the|in|on|whatever|real|good|extra)?|(don't|do not) mind (paying|spending)",
        "(money|price|cost|budget|funds)(('s| is| are)( (really|no|not|n't|simply|just|an?|the|definitely|certainly|honestly|our))* (object|no object|fine|okay|alright|all good|good|no issue|secondary))",
        "(no|without) (money|cash|budget|financial) (problems?|worries|concerns?|issues?|constraints?)",
        adv="really|exactly|that|even|currently|at all|particularly|so much|just|actually|about",
    ),
    direct=False,
    negatable=False,
)
_PAID_FROM = _MoneySign(
    "budget.paid_from",
    Stance.FOR,
    phrases(
        "(pay\\w*|paid|comes?|coming|take|taking|charg\\w+|fund\\w*|financ\\w+|book\\w*|bill\\w*|put|goes|goes straight|covered|met|drawn?|draw) (?!(cut|struck)\\b)((\\w+ ){0,3}?)"
        "(out of|from|against|through|via|by|under|with|on) (my|our|the|an?|existing|this year's|his|her|their|its) ((?!(bank|user|your)\\b)[\\w-]+ ){0,3}?"
        "(budget|funds?|grant|reserves?|cost cent(er|re)|subsidy|donation|loan|credit line|pot|budget line|surplus|petty cash|savings)(?! (review|report|line was))",
        "(out of|from) (the|our|my|existing) ([\\w-]+ ){0,3}?(budget|funds?|grant|reserves?)(?=\\s*[.,;!?]|\\s*$)",
    ),
)
_ACCEPTABLE = _MoneySign(
    "budget.acceptable",
    Stance.FOR,
    phrases(
        "(can|could) (definitely |certainly |probably |easily |just about |absolutely )?(work with|manage|do|live with|swing|handle|afford|stretch to) "
        "(that|this|it)",
        "price (is|sounds|looks|works) (fine|good|ok|okay|fair|right|reasonable|for us|acceptable|affordable)",
        "(is|'s|looks|sounds|seems) (\\w+ )?(affordable|manageable price-wise)|not cheap,? but (covered|fine|worth it|we can)",
    ),
    direct=False,
    negatable=False,
)

SIGNS: tuple[Sign, ...] = (
    _NONE,
    _NOTHING,
    _GONE,
    _FREEZE,
    _CANNOT_AFFORD,
    _BROKE,
    _REFUSED,
    _OVER,
    _OBSTACLE,
    _APPROVED,
    _HAS_MONEY,
    _SET_ASIDE,
    _WITHIN,
    _AFFORDABLE,
    _NO_OBSTACLE,
    _PAID_FROM,
    _ACCEPTABLE,
)
