"""The phrases that tell a buyer's budget from other amounts of money.

In the text an amount is masked: `¤` where a currency or a scale (k, grand) marks it as money, `№` where it is a bare
number. {sum} is either of them.
"""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import phrases, words
from agent.stems import Screened

MONEY_MARK, NUMBER_MARK = "¤", "№"

# --- the words -----------------------------------------------------------------------------------------------------

_LIMIT = words(
    """
    budgets?, ceiling(?! (ones?|hoists?|fans?|lights?|tracks?|mounts?|tiles?)), spending limit, spend limit, limit, price limit, price range, price cap, spending cap, cap,
    allowance, envelope, allocation, allotment, pot, kitty, funds, approved spend, spend, outlay, financial scope,
    financial frame,
    provision, maximum, max, upper limit, top line, top end, funding, credit line, appropriation, purse, war chest,
    spending authority, price point, cut-?off, bandwidth, financial envelope, authorisation, entitlement
    """
)
"""What an amount is called when it is a budget."""

_GIFT = words(
    """
    grants?, loan, subsidy, donation, endowment, bequest, legacy, fund, bursary, sponsorship, credit line,
    (framework |bank )?credit, reserve, surplus,
    award, prize, cheque, allocation, allowance, provision, funding, balance, leasing frame, line of credit, stipend,
    budget line, budget item, line item, pot, kitty, budget, appropriation, voucher
    """
)
_ABOUT = (
    "((about|around|roughly|approximately|approx|some|maybe|perhaps|like|say|only|just|exactly|precisely|up to|"
    "at most|at least|no more than|not more than|under|over|close to|nearly|almost|somewhere|something|anywhere|"
    "anything|between|in the (region|neighbou?rhood|order|ballpark|range|area|vicinity) of|an?|the|another|that|"
    "those|these|um|uh|er|to|you know|well|a (total|sum|maximum|figure|budget) of|an amount of|max(imum)?|as (much|"
    "high|far) as|a good|a (bit|little|shade|tad|touch) (over|under|more than|less than|above|below)|cool|full|whole|"
    "solid|measly|modest|mere|probably|from|below|by|of|with|(slightly|just|well) (over|under|more than|less than|"
    "above|below)|more than|less than|give or take|still|now|ca|circa|(sort|kind) of|I think|I guess|let's say|all|"
    "my|our|his|her|their|entire|nice|us|me)[ ,]+){0,6}"
)
_TOTAL_WORD = (
    "(or so|or thereabouts|total|all in|all told|altogether|in total|overall|at (the )?most|max(imum)?|tops|net|"
    "gross|plus|(plus|excluding|including|before|after) (VAT|tax|taxes)|give or take|roughly|also|just|still|now|"
    "already|here|right now|today|um|uh|dollars|of it)"
)
_TOTAL = f"({_TOTAL_WORD}[ ,]+){{0,4}}"
_BE = "('s|'re| is| are| was| were| be| would be| will be|'ll be| has been| have been)"
_READY = words(
    """
    set (aside|off|by), put (aside|by|away|back|to one side), booked(?= (in|for|to|on|against|under)|\\W*$), kept (aside|back|ready|for (it|this|that)), lies (there|ready), lying (there|ready), with (me|us|the (treasurer|bank|bursar|accountant))(?! to),
    (lies|lying|sits|sitting|waiting|stands|waits)? ?((on|to) (the|one) side|under (the|that|this|its own) head(ing)?|in (the|my|our|a|an) (\\w+ )?(tin|envelope|drawer|safe|cost plan|sheet|spreadsheet|books|money ?box|cash ?box|bag|cupboard|almirah|sock|wallet|programme|round)), available( to us)?, untouched, still there, wired, (lying|sitting|parked) (in|on|around)( \\w+){0,3}, approved, earmarked, reserved, ring-?fenced, allocated, allotted,
    budgeted, left( over)?,
    signed off, cleared, secured, confirmed, granted, sanctioned, released, freed up, stashed( away)?, saved( up)?,
    planned, foreseen,
    pencil?led in, lined up, at (my|our|my team's) disposal, in hand, ready, to spend, to invest, to play with,
    to work with,
    to use, to burn, to put( \\w+)? (to|into|towards), to one side, there for it, locked in, agreed( on)?, voted,
    provided( for)?,
    remaining, unspent, uncommitted, sitting, waiting, entered, tucked away, authori[sz]ed, in mind, going spare,
    spare, free,
    (put )?down for (it|this|that|these), made available, put up, paid in, okayed, guaranteed, assigned, for the taking,
    in the budget, (raised|collected)(?! (to|from|by)),
    (in|on|under|against) (the|our|my|this|a|that|this year's|next year's) (\\w+ )?(\\w+ )?(pot|kitty|bank|budget|account|plan|till|fund|reserve|coffers|purse|forecast|jar|line|cost centre|savings|card)
    """
)
_GAVE = words(
    """
    gave, gives, given, granted, grants, released, releases, allocated, allotted, approved, signed off( on)?,
    cleared, freed up,
    set aside, put aside, put by, earmarked, ring-?fenced, reserved, budgeted( for)?, pencil?led in, awarded, voted,
    sanctioned, (?<!over\\s)passed,
    okayed, ok'd, authori[sz]ed, made available, let me have, let us have, lets us have, lets me have, transferred,
    wired, promised,
    agreed (to|on), handed, left, assigned, provided, confirmed, secured, won, received, obtained, raised, saved( up)?,
    stashed( away)?, accrued, inherited, put up, put in, chipped in, committed, pledged, lent, allows?, allowed,
    accorded,
    scraped together, found, unlocked, planned( for)?, foreseen, provisioned, entered, lined up, awarded, carved out,
    come up with,
    came up with, cobbled together, locked in, talked (\\w+ )?(\\w+ )?\\w+ into, squeezed (\\w+ )?(\\w+ )?\\w+ for,
    (has|have|'ve) paid, reallocated,
    marked (down|out)?, appropriated, dedicated, written in, put down,
    drawn, withdrawn, borrowed, taken out,
    got (\\w+ )?(approval|clearance|permission|okay|sign-?off) for,
    got, gotten, got (\\w+ )?to (agree to|approve)
    """
)
_SPEND = words(
    """
    spend, pay, invest, go, go up, go as (high|far) as, stretch, commit,
    put( in| up| down| towards| into (it|this|that))?, afford,
    manage, find, do, drop, part with, shell out, fork out, lay out, run to, give you, offer( you)?, cover, swing,
    allow( myself| ourselves| for)?, budget, set aside, allocate, release, free up, use, contribute,
    sign( off)?( on| for)?,
    approve, authori[sz]e, scrape together, rustle up, come up with, reach, handle, play with, work with, draw on,
    dispose of,
    live with, accept, spring for, splash out, reserve, earmark, get to, count on, spare, muster, cough up, extend,
    stomach,
    agree to, stump up, finance, fund, bring, stay (under|below|within|at|around), keep it (under|below|at|around)
    """
)
_ORG = words(
    """
    school, clinic, practice, hospital, club, co-?op, cooperative, group, department, dept, team, board, committee,
    council, company,
    firm, shop, office, association, charity, foundation, town, city, county, district, university, college, faculty,
    church, parish,
    family, farm, hotel, restaurant, lab, business, owners?, boss, management, finance, facilities, HQ, head office,
    headquarters,
    corporate, project, library, museum, studio, agency, ministry, state, government, region, trust, insurance,
    insurer, bank, parents,
    CFO, CEO, director, treasurer, partners?, shareholders, franchise, municipality, province, plant, garage, bakery,
    brewery,
    institute, nursery, branch, headteacher, principal, dean, investors?, sponsors?, father, mother, wife, husband,
    uncle, accountant
    """
)
_OWN_TO = "".join(
    rf"(?<!{word}\s)"
    for word in ("have", "had", "has", "need", "used", "needs", "us", "forced", "having", "you", "people")
)
"""What must not stand before "to spend": a cost ("have to pay"), the past ("used to pay"), others ("want us to pay")."""
_HOW = (
    "(easily|comfortably|definitely|certainly|probably|possibly|just|only|also|happily|maybe|perhaps|still|about|"
    "then|at most|at best|safely|likely|really|actually|well|gladly|realistically|like|I think|all|both|even|each)"
)
_FOR = (
    "(for|towards?|to put (to|into|towards)|on) (it|this|that|these|them|the|my|our|an?|new|such|\\w+ing|\\w+s|all|"
    "everything|each|every|next|\\w+)"
)

LISTS = {
    "about": _ABOUT,
    "limit": _LIMIT,
    "gift": _GIFT,
    "be": _BE,
    "is": "('s|is|are|was|were|would be|will be|has been|'d be)",
    "ready": _READY,
    "gave": _GAVE,
    "spend": _SPEND,
    "total": _TOTAL,
    "total_word": _TOTAL_WORD,
    "how": _HOW,
    "org": _ORG,
    "for": _FOR,
    "sum": f"[{MONEY_MARK}{NUMBER_MARK}]",
    "money": MONEY_MARK,
    "near": r"(?:(?!\b(?:pric\w+|costs?|total|quote[sd]?|per|each|discount\w*|orders?|spent|paid)\b)[^$€£;.!?¤№]){0,30}?",
    "close": r"(?:(?!\b(?:pric\w+|costs?|total|quote[sd]?|per|each|discount\w*|orders?|spent|paid)\b)[^$€£,;.!?¤№]){0,30}?",
    "our": "(my|our|the|your|an?|his|her|their|that|its|this year's)",
    "can": f"(can|could|'d|would|will|'ll|may|might|shall|{_OWN_TO}to|should|gonna|wanna)",
    "subject": "(I|we|us|and|so|okay|yes|yeah|well|but|because|cause|that|luckily|also|only|still)",
    "adverb": "(also|only|still|now|currently|just|really|do|already|probably|actually|always|finally|then|definitely|must)",
    "spending": "(spending|paying|investing|putting (in|up|down|towards)|going (up )?(to|as high as|for)|committing|budgeting|"
    "parting with|dropping|an? (spend|investment|outlay|budget) of)",
    "told": "('ve| have|'d| had|'re| are| has|'s)",
    "told_us": "(told (me|us|\\w+)( (about|of))?|mentioned|named|gave( (me|us))?|quoted|wrote( down| in)?|noted|indicated|specified|"
    "stated|shared|spoke of|talked about|put (in|down)|set|budgeted|earmarked|referred to|entered|listed|communicated|cited|requested)",
    "linking": "(set|capped|fixed|limited|at|stands?|sits?|comes?|tops? out|maxe[sd] out|runs?|amounts?|out|up|right|currently|there|"
    "here|just|not|more|than|I'd say|I would say|we said|which|that|it|would be|will be|is|was|are|'s|now|of|to|in|"
    "been|as|lies|ends|goes|reaches|closer|nearer|we have|we've got|I have|I've got|we|I|have|got|has|with|for|this|"
    "max|maximum|total|overall|you|said|works|purchase|project|price|year|so far|listed|estimated|and)",
}


def _table(*lines: str) -> Screened:
    return Screened(phrases(*lines, **LISTS))


def _pattern(*lines: str, end: str = "") -> re.Pattern[str]:
    return compiled(phrases(*lines, **LISTS) + end, re.IGNORECASE)


# --- the phrases: where an amount is the buyer's budget ----------------------------------------------------------------

BUDGET_IS = _table(
    "budgets? (that |which )?(I|we|you)('ve|'d| have| had| has| was| were| got|'re| are)?( \\w+){0,6}? (is|was|of|at|comes to|amounts to|stands at) "
    "{about}{sum}",
    "(that|this|it)('s| is| was| would be) ((still|exactly|indeed) )*(the|our|my) (amount|figure|number|sum|budget|limit|maximum|"
    "max)[ ,:]+{about}{sum}",
    "{sum},? (I|we)('ve| have)? (put|set|got|wrote|entered|placed|reserved|earmarked|budgeted) (it|that|them|those) (in|into|aside|"
    "there|down|away|by|for)",
    "{sum},? {total}{is} (something|what|a (sum|figure|number|amount)|an amount) (that )?(I|we|they|he|she)( {how})*( can|"
    " could|'d| would|'re| are| may| will|'ll)",
    "{sum}( a month| a year| per \\w+)?,? {total}(is|are|'s|would be|will be|sounds|seems|feels)( {how})* (manageable|doable|"
    "feasible|affordable|comfortable|okay|ok|fine|within reach|possible|all right|alright|realistic)( for (us|me))?",
    "{sum},? {total}{is} ({how} )*(the|our|my) (\\w+ )?(number|figure|amount|sum|line|frame)( (in|on|at|from|that|we|I|I'd|we'd|for|"
    "allocated|set|agreed)\\b|\\s*[.,;!?]|\\s*$)",
    "{sum},? {total}{is} (all|everything) (that('s| is| was)|there is|we|I|they)",
    "{sum},? (that |which )?(I|we)('d| had|'ve| have)? ((just|already|originally) )?(told (you|\\w+)( (about|of))?|mentioned|"
    "named|wrote|quoted|gave you|indicated|put (in|down))",
    "{sum},? (that|which) (I|we)( {how})* (may|can|could|am free to|are free to|get to|want to|would like to|'d like to) "
    "((now|freely) )?(use|spend|invest|put|draw|dispose)",
    "(I|we|they|he|she|club|class|team)('ve| have| has| had)? ((been|already|all|together) )*(saved|saving|collected|raised|scraped|gathered|accumulated|set aside|accrued)( up)?( \\w+){0,6}? {about}{sum}(?! (a|per) "
    "(month|year|week|day))",
    "{limit}( {for})?( \\w+){0,3}?{be}?[ ,:=–-]*({linking}[ ,:]+){0,8}{about}{sum}",
    "{sum},? {total}(that )?(('s|is|are|was|were|would be|will be|as|for) )?{about}({our} )?(absolute |hard |total |"
    "annual |yearly |monthly |whole |entire |approved |upper |maximum |max |spending |\\w+ )?(budget\\w*|ceiling|"
    "limit|cap|allowance|spending limit|envelope|maximum|max|tops|top whack|pain threshold|grant|allocation)",
    "{sum},? {total}('s|is|are|was|were|would be|will be|that's|thats|be) ((about|exactly|roughly|pretty much|"
    "basically|really|just|only) )*(what|all|as (high|far|much) as|the (most|number|figure|amount|sum|highest|"
    "maximum)( that)?|where) (I|we|they|he|she|my|our|the|it|you)",
    "(what's|what is|all that's|all that is|what was) (left|available|there|over|still there|remaining)( \\w+){0,3}?({be}| comes to| amounts to) {about}{sum}",
    "(all|what|everything|as much as|the (most|number|figure|amount|sum)) (that )?(I|we)( (really|actually|still|now))*('ve|'d|'m| have| can| could|"
    "'ll| would| had| was| were| am| are| got| set| planned| put){near}{be} {about}{sum}",
    "{sum},? {total}((that|which|has|have|been|is|are|was|were|'s|and|it's|its|that's|thats|um|uh|for (it|this|that|them|the year)|we've|we have|I've|I have|I|we|were|he|she|already|"
    "now|all|still|currently|just|got|yet|officially|formally|being|also|to be|fully|they|{org}|had|in|it) )*{ready}",
    "(it|that)('s| has| was| got| is)?( (now|since|just|been))* (raised|increased|upped|bumped up|cut|lowered|"
    "reduced|trimmed|topped up|doubled) to {about}{sum}",
    "({ready}|okay(ed)?|budget)[ ,:]+({our} )?{about}{sum}",
    "{sum},? ((because|cause|and|so) )?(that's|thats|which is|that is) (about |roughly )?{our} (\\w+ )?(budget|limit|"
    "ceiling|max\\w*|allowance|cap|most)",
    "{sum},? (\\w+ )?(from|out of|courtesy of|thanks to|via) (the|our|my|an?) (\\w+ ){0,3}?(fund|grant|budget|"
    "reserves?|lottery|raffle|foundation|sale|donation|sponsor|loan|council|state|EU|board|directors|bank|pot|county|trust|charity|ministry|parish|diocese|friends|parents|alumni|credit union|cooperative|levy|"
    "savings|association|gala|fundraiser|(capital|budget|funding) (round|programme|plan|vote))",
    "(went|gone|came|come|got|been) through( (for|at|with))?,? {about}{money}",
)
MONEY_IS_THERE = _table(
    "(the|my|our|your) (number|figure|amount|sum|money|budget|total) {near}({be}|:| comes to| amounts to| totals) {about}{sum}",
    "(put|place[sd]?|left|puts) {about}{sum} (at|in) (the|my|our|his|her) (\\w+ )?(disposal|hands)",
    "(prize|award|grant|bonus|inheritance|gift|subsidy|refund|rebate) (that |which )?(came|comes) with {about}{sum}",
    "(chips?|chipped|pays?|paid|puts?|kicks?|kicked|throws?|threw) in {about}{sum}|(transferred|wired|sent|left|donated|gave) (us |me )?{about}{sum}( to us| to me)?|"
    "(brought|brings|bring) (in|us|me) {about}{sum}|(insurance|insurer|landlord|council)( \\w+)? paid (us |me )?{about}{sum}|"
    "(the|our|my|his|her) (\\w+ )?(clients?|customers?|tenants?|homeowners?|patron|insurers?|sponsors?|county) ((has|have|already|now|just|kindly|duly) )*(paid|advanced|wired|transferred|sent|given|granted|awarded) (us|me) {about}{sum}",
    "(able|managed) to (secure|raise|get|obtain|free up|save( up)?|find|reserve|collect) {about}{sum}",
    "(I|we|they|he|she) (were|was|'ve been|have been|am|are|'m|'re) (given|granted|allowed|promised|allotted|assigned) {about}{sum}",
    "(comfortable|happy|fine|okay|ok|good|all right|alright) (with|at) (something )?{about}{sum}",
    "(there|here)('s| is| are| was| were| exists?| remains?| should be| will be|"
    "'ll be) {about}{sum},? {total}({ready}|{for}|lying|there|from|in the|under|that)",
    "(there|here)('s| is| are| exists?| remains?) {about}(\\w+ )?{gift} (of|for|worth|over|totall?ing|amounting to|"
    ":) {about}{sum}",
    "{gift}( \\w+){0,4}?( of| for| worth| over| to the tune of| amounts? to| comes? to| totals?| totall?ing|"
    " amounting to|{be}|( will)? covers?| pays?( for)?| gives (us|me)| provides| allows( for)?| holds| has| contains|"
    " runs to| stands at| leaves (us|me)| goes up to| stretches to| shows) ({linking} ){0,4}{about}{sum}",
    "(the|our) (money|cash|funds|funding|capital)( {near})?(,|:| is| -| –|, that's|, it's| of| about|"
    " some) ?{about}{sum}",
    "(in|on|under|per|according to) (the|our|my) (\\w+ )?(plan|budget|forecast|line|pot|kitty|account|"
    "books)( for \\w+)?,? (it says|there's|there is|there are|we have|we've got|is|are|stands?|I have|I've got|has|"
    "they put|we put|it's|we find|sits?|shows?|reads?) {about}{sum}",
    "(leaves?|leaving)( (us|me))?( {close})?( with)? {about}{sum}|(left|working|come out|came out|ended up|end up|"
    "walked away|starting|start|sitting) with {about}{sum}",
    "(we're|we are|I'm|I am) (talking|looking at|thinking|working with|in the (region|range|area|ballpark|"
    "neighbou?rhood) of|operating with|sitting on|good for) ({spending} )?{about}{money}",
    "{sum}( \\w+){0,6}?,? (and|which|that)? ?(every (last |single )?(penny|cent|pence)|all|the whole|most) of (it|that|which) "
    "(is|'s|was|has been) ((now|all) )?{ready} for (this|it|the|that|your|these|those)(?! (other|next|rest)) ?\\w*",
    "{sum},? (that |which )?(we|I)( have|'ve| had|'d)? ((already|now|just) )?((got|raised|saved|put aside|set aside) for (it|this|that|the \\w+)|"
    "(kept|put|set|laid|tucked|got|had)( (it|that|them))? (aside|(to|on) (one|the) side|by(?! \\w+ing)|away|back|ready))|"
    "{sum},? (it|this|that|we) ((has|have|had|was|were|is|been|'s|'ve|already|duly|now) )+(passed|approved|sanctioned|granted|voted|cleared|allocated) for|"
    "{sum} (is|are) lying (there )?(for|ready)",
    "{sum},? ((is|are|'s) )?(there|in the bank|on the table|ours|yours to (win|earn|spend)|good to go)",
    "{sum} {near}(came in|come in|coming in|has come|have come) (from|through|thanks)",
    "(the|my|our|your) (number|figure|amount|sum|frame|share|part|contribution|stake|quota|pain threshold|"
    "comfort zone|sweet spot|target|target price|magic number|absolute max\\w*|top|ballpark)( (I|we) (have|had|got|"
    "need to stay)( in mind| under)?| for (this|it))?({be}|:) {about}{sum}",
    "(you can )?(count on|rely on|bank on|reckon on|reckon with) ((us|our|me|for|having) )*{about}{sum}",
    "(work|play|go|start|run) with {about}{sum}",
)
HAVE = _table(
    "{subject}( {adverb})*( have|'ve got|'ve| got| hold| own|'ve (still|only|about|now) got|ve got|'ve had)( (got|"
    "still|only|just|now))? {about}{money}",
    "\\w+( {adverb})*( have|'ve got|'ve| has got| has|'s got| got| holds?| keeps?| kept|'ve (still|only|about|now) "
    "got|ve got)( (got|still|only|just|now))? {about}{sum},? {total}({ready}|{for}|from (the|our))",
    "(having|with) {about}{sum},? {total}({ready}|{for})|with {our} {about}{sum} (budget|to)",
    "(dispose of|(at|have at) (my|our) disposal{near}) {about}{sum}|(let|let's|lets) (me|us) keep {about}{sum}",
)
GIVEN = _table(
    "(get|getting|receive|receives) {about}{sum} (\\w+ ){0,3}?(from|for (it|this))",
    "{gave} (an? |the )?(\\w+ )?(amount|sum|spend|expenditure|release|reallocation|purchase|request|investment|"
    "transfer|payment|contribution|means|budget)( amounting)? (of|for|to) {about}{sum}",
    "(sponsor|donor|grant|insurer|insurance|landlord|council|state|foundation|employer|parents|bank|credit union|"
    "association)('s)?( \\w+){0,4}? (covering|covers?|pays?|paying|contribut\\w+|chipping in|putting in|lending|giving|"
    "funding)( \\w+){0,3}? {about}{sum}",
    "{gave}( (me|us|him|her|them|it|myself|ourselves|this|our (team|department|branch|\\w+)|my (team|department|"
    "branch)|the \\w+|each \\w+|every \\w+|for (it|this|that|the \\w+|\\w+)|to one side|in|at|loose with|"
    "up to))*[ ,]+{about}({gift} of {about})?{sum}",
    "(put|set|laid|kept|tucked|salted|squirrell?ed) {about}{sum} (\\w+ ){0,2}?(aside|(to|on) (one|the) side|by(?! \\w+ing)|away|back|towards|into|in the|down|in (my|our|this)|up)",
    "(made|make|keep|have|set|got) {about}{sum} (available|aside|ready|free|approved|signed off|cleared)|(let|lets) "
    "(me|us) (spend|use|loose with|off with) {about}{sum}",
    "(grant|budget|allowance|funding|money|okay|ok|go-?ahead|approval|green light|nod|clearance|permission|sign-?off|"
    "authori[sz]ation|mandate|blessing)( {near})? (of|for|up to|to spend|on) {about}{sum}",
    "(authori[sz]ed|cleared|approved|limited|good|budgeted) (for|to|up to|at) {about}{sum}",
)
SPENDS = _table(
    "{can} (not (?=only))?({how} )*{spend}( (it|this|that|in|up|on (it|this|that)|for (it|this|that)|to|for|with|us|"
    "you|somewhere|anywhere|anything|something|towards (it|this|that)))* {about}{sum}",
    "(think|thinking|plan|planning|comfortable|happy|fine|okay|ok|look|looking|consider|considering|talk|talking|"
    "used to the idea|willing|prepared)( (of|about|on|at|with|to))* {spending} {about}{sum}",
    "(budget|budgets|budgeting|aiming|shooting|reckon\\w*|plan|planned|planning|figur\\w+|counting|counted)( (for|"
    "with|on|at|of|in))+ {about}{money}",
)
UP_TO = _table(
    "(stay|keep|remain|come in|be|stick|stays|land|keeping|staying|hold|end up|kept|comes in|quote (me|"
    "us)( something| anything)?|make it|get|bring)( (it|this|that|things|(the|our|my|its) (\\w+ )?\\w+|everything|"
    "costs?|something|down))* (closer to|close to|under|below|within|at or below|beneath|south of|inside|at|around|"
    "near|to) {about}{sum}",
    "(anything )?(up to|below|under) {about}{sum}( a month| a year| per \\w+)? (is|are|would be|'s|works|sounds)( {how})* (comfortable|"
    "fine|ok|okay|good|something|what|no problem|manageable|doable|acceptable|alright|all right)",
    "(up to|no more than|not more than|at most|maximum( of)?|max\\.?|capped at|limited to|not (over|above|beyond|"
    "exceeding|to exceed)|nothing (over|above|beyond)|as (high|much|far) as|to a maximum of|(anything )?(under|"
    "below)) {about}{money}(,? {total_word})*(?=\\s*[.,;!?]|\\s*$|,? (and (we're|we are|I'm|it's|you)|is (fine|ok|"
    "okay|good)|works|would work|we're|that's|because|for (it|this|that|the)\\b))",
    "(fit|fits|fitting|squeeze) ((it|this|everything|all) )?(in|into|within|inside|under) {about}{sum}",
    "{sum},? {total}(at (the )?(very )?(most|max|outside)|max(imum)?|tops|top whack|or less|and not (a|one) (penny|"
    "cent|dollar|euro|pound|dime)|and no (more|higher|further)|(and )?not a (penny|cent|dollar|euro|pound)|"
    "(and )?(we |I )?can't (go|do|pay|spend) (any )?(higher|over|beyond|further|more)|that's (it|all|me done|(my|our) (lot|limit|max\\w*|stop)|the (limit|most|"
    "max\\w*|end)))",
    "(no|not|\\w+n't|cannot|never|cant|dont|wont|nothing|without)( \\w+){0,5}? ((more|higher|further) than|over|"
    "above|beyond|past|exceed(ing)?|cross) {about}{money}",
    "(no|not|\\w+n't|cannot|never|cant|dont|wont|nothing|anything|without)( \\w+){0,4}? (spend|spending|pay|paying|invest|stretch|commit|"
    "put|afford|budget|offer|us|me|nothing|want|like)( \\w+){0,3}? ((more|higher|further) than|over|above|beyond|past|exceed(ing)?|cross) "
    "{about}{sum}",
    "(I|we|they|he|she|you) (\\w+ ){0,2}?(not|\\w+n't|cannot|never|cant|dont|wont)( \\w+){0,2}? (go|be|come|stay|get)( \\w+){0,2}? "
    "((more|higher|further) than|over|above|beyond|past) {about}{sum}",
    "(no|not|\\w+n't|nothing|cannot) ((to|be|the|much|even) )*(more than|over|above|beyond|exceed(ing)?) {about}{sum}",
)

SELLER = _table(
    "(have|had|got|put|noted|wrote|written|marked|set|pencil?led) ((you|that|it|this|us) )?(down|in) (for|at|as|"
    "with) {about}{sum}",
    "(noted|wrote|written|jotted|recorded|note[sd]? (\\w+ )?(that )?(say|says|said|mention|mentions|show|shows|read|"
    "reads))( down)?,? {about}{sum}",
    "you(('ve| have|'d|'re| would| can| could| had| were| are| said| told us| told me| mentioned| wanted| want|"
    " spoke of| named| indicated| plan| planned| might| also| only| that| to))* ({spend}|{spending}|have|had|got|"
    "hold|{gave}|mentioned|named|indicated|said|quoted|spoke of|{ready})( (you|me|us|in|on (it|this|that)|of|about|"
    "a (figure|sum|number|total) of|a))* {about}{sum}",
    "(the|your) (stated|given|indicated|specified|mentioned|named|planned|noted|entered|listed|requested|provided|available|intended) "
    "(amount|figure|sum|number|budget|total)( of| is| was)? {about}{sum}",
    "{sum}[^?¤№]{0,40}?[.!,]? (is|would|was|so|are) (that|this|it) (be |still |about |roughly )*(your|the|a) "
    "(\\w+ )?{limit}",
    "(the|your) {about}{sum},? {total}(that |which )?(you|your (team|company|boss|manager|board|department|\\w+))({told}| {how})* "
    "({told_us}|{gave}|{ready}|have|had|hold|got|want|wanted|plan|planned|can|could|would like|'d like|are|were|hope|hoped)",
    "(the|your) {about}{sum} (from|in|on|of) (your|the) (e-?mail|mail|message|note|form|inquiry|enquiry|letter|request|"
    "application|questionnaire|first call|last call|\\w+ call|plan|budget)",
    "(within|inside|under|below|beneath|into|to|by|exceeds?|matches|meets|over|above|than|with|of|in|and|at|close to) your {about}{sum}",
    "(form|inquiry|enquiry|request|questionnaire|message) (\\w+ )?(says?|said|lists?|listed|names?|named|shows?|showed|states?|stated|indicates?|"
    "indicated|has|contains?|gives?|gave|mentions?|mentioned|specifies|specified) {about}((figure|amount|sum|number|budget|total|maximum)( of)? )?"
    "{about}{sum}",
    "you('re| are| were|'ve been|'d| would)? (((like|want|wanted|hope|plan|prefer) to|currently|still|now|also|hoping to|aiming to|trying to|looking to|planning to|wanting to|prepared to|"
    "willing to|ready to|able to) )*(at|stay (around|under|below|within|at|near)|keep (it|this|things) (around|under|below|within|at|to)|"
    "working with|thinking of|limited to|capped at|go(ing)? (up to|as high as)) {about}{sum}",
    "(budget|money|finance)[- ]wise,?( [^.;!?¤№]{0,40}?)? {about}{sum}",
    "(in terms of|regarding|with (regard|respect) to|concerning|as (for|to)|on|when it comes to|as far as|in relation to|speaking of|"
    "about) (the |your )?(\\w+ )?(budget|financ\\w+|money|investment|financial (side|frame\\w*|scope|part|aspect)|numbers|funding)( is| are| "
    "goes?| go)?( concerned)?,?( {near})? {about}{sum}",
    "(was|were|been|am|are|'ve been|'m) (told|informed|advised|notified|given to understand|made aware|led to believe)( of| that|"
    " about| by {near})* {about}{sum}( {total}((is|are|would be|was|were|'s) )?({ready}|on (your|the) (end|side)|for this|at your "
    "(end|disposal))|\\s*[.,;!?]|\\s*$)",
    "(understand|believe|gather|hear|heard|assume|see|think|take it)( that)?,? (there('s| is| are| would be) )?{about}{sum} {total}((is|are|"
    "would be|was|'s) )?(available|set aside|earmarked|reserved|allocated|approved|at your disposal|on your (end|side))",
    "(leaves?|gives|fits?|stays?|falls?|comes? in|is|are|be|lands?)( \\w+){0,3}? (within|inside|below|under|into|in) (the|your) {about}{sum} "
    "(?=(that|which|you|your|from|set|available|budget|limit|approved|in your))",
)

# --- the phrases: where it is none -------------------------------------------------------------------------------------

NO_BUDGET_BEFORE = _pattern(
    "(costs?|costing|cost us|cost me|priced|price|prices?( is| of| was| are)?|charg\\w+|quoted|(your|the) quote|"
    "quotes of|sav(e|es|ed|ing)(?! up)|los(e|es|ing|t)|owed?|owes|worth|turnover|revenues?|earns?|earned|earning|"
    "sells?|sold|spent|invoices?|bills?|fined?|salar(y|ies)|wages|rent|fees?|discount|orders?|sales|profits?|debts?|"
    "damages?|deposit|retails?|listed|reduced|bought|forget( about)?|refund\\w*|reimburs\\w+|instead of|compared (to|with)|versus|"
    "you('d| would|'ll| will)( only| just)? (pay|be paying|invest|be looking at|be at|spend)|than the|penalt(y|ies)|overdraft|mortgage|invoice value|subscription|licen[cs]e fee|(we|I|they|you) "
    "(currently )?(pay|paid|spend))( (us|me|them|you|about|at|for|of|is|was|are|were|the|over|in|by|up|to|on|with|"
    "somewhere|came|comes|around|roughly|some|like|nearly|almost|only|just|an?|from|currently|him|her|out|anything|"
    "between|well|total))*",
    end="[\\s,:]*$",
)
"""Words that make an amount right after them a price, a cost, a loss: up to the amount itself."""
NO_BUDGET_AFTER = _pattern(
    "(more|less|over|under|above|below|short|too (much|many|little))(?=\\s*[.,;!?]|\\s*$)|(more|less) (and|or)",
    "off|(?!(so|and|that's|is|all|be) )(\\w+ )?(discount|cheaper|savings?|refund|rebate|deposit|fine|penalty)",
    "(\\w+ )?(in|of) (\\w+ )?(losses|debts?|revenues?|sales|stock|inventory|fines|fees|damages?|savings(?! (book|account|pot|jar|box))|orders|"
    "turnover|profits?|business|goods|arrears|unpaid \\w+|overdue \\w+|receivables|waste|rent|interest|tax(es)?|"
    "invoices|outstanding|assets|premiums)",
    "(at the moment |currently |now )?(for|on|to) (the|our|my|an?) "
    "((old|existing|previous|former) \\w+|(current|present) (system|software|tool|supplier|provider|contract|one|solution|plan|setup|machine|service)s?)",
    "worth of|(\\w+ )?(outstanding|overdue|in the hole|in the red|unpaid|cheaper|better off|each on)|(is|are|was) "
    "(a lot|too much|steep|owed|what (it|they|you|that|the \\w+) (costs?|charges?|quoted|wants?|asks?))",
)
COUNTED = compiled(
    r"\s+(?:(?!(?:for|to|in|on|at|a|an|per|is|are|was|all|and|or|as|from|that|which|of|by|with|max|set|put|left|this|"
    r"we|it|the|dollars|euros|pounds|francs|bucks|shillings|rupees|pesos|dirhams|crowns|cedis|total|so|if|then|but|because|this|his|its|yes|plus|"
    r"tops)\b)[a-z'-]+\s+)?(?!(?:this|was|is|as|has|us|yes|plus|its|his|tops|always|perhaps|dollars|euros|pounds|shillings|rupees|pesos|dirhams|crowns|cedis|"
    r"francs|bucks|thanks|excess|across|less|unless|besides|does|times|sometimes|afterwards|towards|plus|across|"
    r"regardless|savings|funds|covers|needs|sits|stands|comes|makes|works|sounds|seems|gets|goes|leaves|feels|"
    r"remains|expenses|costs)\b)(?:[a-z]{3,}s|people|staff|children|men|women|feet|miles|square|degrees|km|kg|kilos?|"
    r"tons?|litres?)\b",
    re.IGNORECASE,
)
"""What a bare number or "four thousand" counts, if not money ("four thousand boxes")."""
