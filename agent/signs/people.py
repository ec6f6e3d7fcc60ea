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
    higher[- ]ups?, upper management, senior management, budget holder, budget owner, investors?, trustees?,
    shareholders?, council, chairman, chairwoman, chairperson, chair, dean, principal, headmaster, superintendent,
    governors, co-?founders?, general manager, managing directors?, chief executive, chief \\w+ officer
    """
)
"""Somebody above or beside the buyer who may decide in their place."""

WHO = rf"((my|our|the|a|an|his|her|their) (\w+ ){{0,2}}?|(upper|senior|higher) )?{ROLE}"
"""A role with what stands before it ("our regional finance director")."""

_BARE = words(
    """
    management, upper management, senior management, leadership, senior leadership, finance, legal, procurement,
    purchasing, central purchasing, central procurement, corporate, compliance, head office, headquarters, HQ,
    accounting, accounts, security, information security, infosec, HR, IT, group IT, group procurement,
    group finance, group management, upstairs, higher-ups?, the higher-ups?, audit, risk, internal audit, the top,
    my boss's boss, the powers that be, mum, mom, dad, grandpa, grandma, procurement and legal, legal and finance
    """
)
_OUTSIDERS = words(
    """
    customers?, clients, patients?, guests?, students?, pupils?, parents, visitors?, users?, consumers?, passengers?,
    residents?, readers?, members of the public, software, systems?, tools?, apps?, application, platform, program,
    computer, algorithm, products?, services?, features?, workflow, regulators?, FDA, government, umpire, referee,
    suppliers?, vendors?, competitors?, driver, drivers, engineers?, developers?, sides, parties, party, price, prices,
    cost, costs, time, weather, thing, things, way, question, problem, point, one, ones, other, same, website, invoice,
    it, this, that, date, day, week, month, year, morning, call, meeting, demo, trial, team, contract, order
    """
)
_FUNCTION = words(
    """
    I, we, you, me, us, I'\\w+, we'\\w+, you'\\w+, is, are, was, were, am, be, been, who, which, that, if, whether,
    when, because, so, but, or, not, no, nobody, do, does, don't, doesn't, did, has, have, had, will, would, must,
    should, can, could, can't, won't, to, need, needs, want, wants, your, than, then, there, it, it's, just, only, us,
    said, says, told, think, like, decides?, decided, signs?, approves?, until, unless, once, before, after, as, while
    """
)
_NO_NAME = words(
    """
    I, we, you, it, this, that, these, those, he, she, they, if, so, but, and, or, who, what, which, whose, when, where,
    why, how, nobody, no, yes, yeah, well, not, only, then, please, there, here, once, until, unless, nothing,
    everything, anything, everybody, everyone, somebody, someone, does, do, did, is, are, was, can, could, would, will,
    should, must, has, have, had, whoever, whatever, one, the, a, an, my, our, your, his, her, their, any, all, every,
    each, both, some, most, now, maybe, perhaps, honestly, sure, right, okay, ok, oh, um, uh, as, at, in, on, for,
    from, by, with, without, never, always, also, just, because, since, although, though, while, before, after, let,
    customers, clients, patients, parents, visitors, guests, students, decision, I'\\w+, we'\\w+, it's, you'\\w+
    """
)
_WORD = rf"(?!{_FUNCTION}(?![\w'’]))[\w'’&/-]+"
_HEAD = rf"(?!{_OUTSIDERS}(?![\w'’])){_WORD}"
_GROUP = (
    rf"(the|my|our|his|her|their|a|an|each|every|all|both|another|one of (the|our|my)|its) ({_WORD} ){{0,4}}?{_HEAD}"
)
_NAME = rf"(?!{_NO_NAME}(?![\w'’]))(?-i:[A-Z])[\w'’-]+( (?-i:[A-Z])[\w'’-]+){{0,2}}"
_PLACE = rf"( (of|in|at|for|over|from|above|that|who) ({_WORD} ){{0,3}}?{_WORD})?"

ANOTHER = (
    rf"({_GROUP}{_PLACE}|{_BARE}|{_NAME}|he|she|they|someone( else)?|somebody( else)?|(the )?others|everyone|everybody|"
    r"(all|both|most) of (us|them)|(two|three|four|five|six|seven) of (us|them))"
)
"""Anybody but the speaker, by name, by rank or by pronoun; not the firm's customers, and not a piece of software."""
