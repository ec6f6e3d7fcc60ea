"""Who may decide in the buyer's place."""

from agent.signs.phrases import words

ROLE = words(
    """
    boss, manager, managers, supervisor, superior, superiors, director, directors, CEO, CFO, CTO, CIO, COO, CISO, VP,
    vice president, president, owner, owners, founder, board, committee, partner, partners, head of \\w+, management,
    leadership, leadership team, management team, execs, executives, executive team, headquarters, HQ, head office,
    finance, finance team, finance department, finance people, finance folks, finance committee, financial team,
    financial department, procurement, procurement team, procurement department, purchasing, purchasing team,
    purchasing department, legal, legal team, accounting, accounting team, accounting department, decision[- ]makers?,
    stakeholders?, treasurer, controller, comptroller, husband, wife, father, mother, parent company, sister company,
    higher[- ]ups?, upper management, senior management, budget holder, budget owner, investors?, trustees?, chair,
    shareholders?, council, chairman, chairwoman, chairperson, dean, principal, headmaster, superintendent, governors,
    co-?founders?, general manager, managing directors?, chief executive, chief \\w+ officer
    """
)
"""Somebody above or beside the buyer who may decide in their place."""

WHO = rf"((my|our|the|a|an|his|her|their) (\w+ ){{0,2}}?|(upper|senior|higher) )?{ROLE}"
"""A role with what stands before it ("our regional finance director")."""

_BARE = words(
    """
    management, upper management, senior management, leadership, senior leadership, finance, legal, procurement,
    purchasing, central purchasing, central procurement, corporate, compliance, head office, headquarters, HQ,
    accounting, accounts, security, information security, infosec, HR, (?-i:IT), group IT, group procurement, higher-ups?,
    group finance, group management, upstairs, audit, risk, internal audit, the powers that be, mum, mom, dad, grandpa,
    grandma, better half, my better half, granddad, daddy, mummy, boss, chief, CEO, CFO, COO, CTO, CIO, management board, madam, oga
    """
)
_IT_DOES = r"((?<=but\s)|(?<=and\s)|(?<=[,;]\s)|^)it(?=\s)"
"""A body that was just named ("there's a board, but it never ..."), where it opens its clause; "read it and sign" does not."""

_OUTSIDERS = words(
    """
    customers?, clients, patients?, guests?, students?, pupils?, parents, visitors?, users?, consumers?, passengers?,
    residents?, readers?, members of the public, software, systems?, tools?, apps?, application, platform, program,
    computers?, algorithm, products?, services?, features?, workflow, regulators?, inspectors?, FDA, government, umpire, referee,
    suppliers?, vendors?, competitors?, drivers?, engineers?, developers?, sides, part(y|ies), prices?, costs?, time,
    weather, things?, way, and, one, ones, undersigned, statutes, bylaws, rules?, nobody, everything, half, person, people, rest, questions?, problems?, points?, same, website, invoices?, it, this, that, date, days?,
    weeks?, months?, years?, sky, skies, rains?, storms?, snow, sun, dust, smoke, loan, grant, salary, payment, cheque, check, money, morning, afternoon, evening, weekend, calls?, meetings?, demo, trial, contracts?, orders?,
    servers?, screen, interface, page, link, button, deadline, parcel, deliver(y|ies), phone, e-?mail, details?, options?,
    climate, weather, temperature, temperatures, humidity, quality, taste, smell, market, demand, size, speed, location, look, looks, colou?r,
    design, performance, luck, nature, moment, mood, harvest, season, seasons, law, laws, technology, data, numbers, figures, availability, dut(y|ies), tasks?, roles?, responsibilit(y|ies), remit,
    light, noise, traffic, tide, wind, soil, recipe, freshness, reliability, comfort, safety, experience, fate, coin,
    (mon|tues|wednes|thurs|fri|satur|sun)day, information, colleagues?, decisions?, need, results?
    """
)
_FUNCTION = words(
    r"""
    I, we, you, me, us, (I|we|you|he|she|they|it|that|who|what|there)[\x27’]\w+, is, are, was, were, am, be, been, who,
    which, that, if, whether, when, because, so, but, or, not, no, nobody, do, does, don[\x27’]?t, doesn[\x27’]?t, did,
    has, have, had, will, would, must, should, can, could, can[\x27’]?t, won[\x27’]?t, to, need, needs, want, wants,
    your, than, then, there, it, just, only, said, says, told, think, like, decides?, decided, signs?, approves?, until,
    unless, once, before, after, as, while, the, a, an, my, our, his, her, their, this, these, those, some, any, every,
    all, very, really, still, also, always, already, quite, too, never, at, in, on, of, for, with, about, from, into
    """
)
_NO_NAME = words(
    r"""
    I, we, you, it, this, that, these, those, he, she, they, if, so, but, and, or, who, what, which, whose, when, where,
    why, how, nobody, no, yes, yeah, yep, nope, well, not, only, then, please, there, here, once, until, unless, nothing,
    slowly, quickly, usually, normally, generally, typically, carefully, mostly, mainly, often, sometimes, rarely, easily, gladly,
    everything, anything, everybody, everyone, somebody, someone, does, do, did, is, are, was, can, could, would, will,
    should, must, has, have, had, whoever, whatever, one, the, a, an, my, our, your, his, her, their, any, all, every,
    each, both, some, most, now, maybe, perhaps, honestly, sure, right, okay, ok, oh, um, uh, as, at, in, on, for,
    from, by, with, without, never, always, also, just, because, since, although, though, while, before, after, let,
    customers, clients, patients, parents, visitors, guests, students, decisions?, approval, purchases?, orders,
    contracts, (I|we|you|it|he|she|they|that|there|who|what)[\x27’]\w+, thanks?, great, good, today, tomorrow, next
    """
)
_WORD = rf"(?!{_FUNCTION}(?![\w\x27’]))[\w\x27’&/-]+"
_HEAD = rf"(?!{_OUTSIDERS}(?![\w\x27’])){_WORD}(?<![\x27’]s)"
_PLAIN = r"(?!(I|we|you|it|is|are|has|have|had|will|would|who|that|which|to|not|if|and)(?!\w))[\w\x27’-]+"
_OF = (
    r"( (that \w+ (us|me|it)|(of|in|at|for|over|from|above) ((the|my|our|a|an|this|her|his|their|all|such) )?"
    rf"({_PLAIN} ){{0,2}}?{_PLAIN}))?"
)
_GROUP = (
    r"(?<!\bdo\s)(?<!\bdoes\s)(?<!\bdid\s)(?!the one (man|woman|person|head)(?!\w))(two|three|four|five|several|the|my|our|his|her|their|a|an|each|every|all|both|"
    rf"another|one of (the|our|my)|its|this) (the )?({_WORD} ){{0,4}}?{_HEAD}{_OF}"
)
NAME = rf"(?=(?-i:[A-Z]))(?!{_NO_NAME}(?![\w\x27’]))(?-i:[A-Z])[\w-]+( (?-i:[A-Z])[\w-]+){{0,2}}"
"""A name: words with capitals that are not merely the first of a sentence."""

ANOTHER = (
    rf"({_GROUP}|{_BARE}|{NAME}|{_IT_DOES}|he|she|they|someone( else)?|somebody( else)?|(the )?others|everyone|everybody|"
    r"we (both|all)|(my|our) (?!own )([\w-]+ ){1,3}and I|people ([\w-]+ )?(above|over|higher|senior)( \w+)?|"
    r"(all|both|most) (\w+ )?of (us|them)|(two|three|four|five|six|seven) of (us|them))"
)
"""Anybody but the speaker, by name, by rank or by pronoun; not the firm's customers, and not a piece of software."""

OFFICE = (
    rf"({WHO}|{_BARE}|{NAME}|((the|my|our|a|an|his|her|their|some|another|one) )?(({_WORD}) ){{0,3}}?(office|committee|board|council|"
    r"department|officer|chief|head|boss|ministry|trust|secretary|chairs?|chairwoman|chairman|group|accountants?|lawyers?|procurement|"
    r"purchasing|headquarters|company|corporation|bank|lender|panel|tender|authority|authorities|assembly|senate|minister|mayor|governors|"
    r"dean|rector|bursar|bishop|abbot|manager|director|supervisor|superior|lead|leader|owner|landlord|partners?|union|congregation|fund|"
    r"foundation|donor|franchisor|holding|parent|higher-ups|leadership|management|administration|administrator|controller|treasurer|"
    r"trustees|shareholders|members|investors|family|father|mother|wife|husband|sister|brother|uncle|dad|mum|mom|process|review|workflow|"
    r"approval|approvals|channels))"
)
"""Somebody, or some body, that purchases are put to for a decision."""
