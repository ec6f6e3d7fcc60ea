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
    higher[- ]ups?, upper management, senior management, budget holder, budget owner, investors?
    """
)
"""Somebody above or beside the buyer who may decide in their place."""

WHO = rf"((my|our|the|a|an|his|her|their) (\w+ ){{0,2}}?|(upper|senior|higher) )?{ROLE}"
"""A role with what stands before it ("our regional finance director")."""
