"""People and bodies of the buyer's firm that a purchase may depend on, as a buyer names them."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import words
from agent.topics.names import NAME

_OFFICES = words(
    """
    CEO, CFO, CTO, CIO, COO, CISO, CMO, CPO, CRO, MD, GM, DPO, VP, SVP, EVP, chief executive, chief \\w+ officer,
    managing director, managing partner, general manager, finance director, director, directors, (executive )?board,
    (supervisory|management|advisory|school|parish|hospital|executive) board, board of (directors|trustees|governors),
    council, committee, panel, boss, bosses, owner, owners, founder, founders, co-?founder, president,
    vice president, chairman, chairwoman, chairperson, chair, dean, principal, head ?teacher, rector, bursar,
    treasurer, controller, comptroller, trustees?, shareholders?, investors?, partners?, accountant,
    lawyers?, solicitor, attorney, auditors?, management, leadership, leadership team, management team, headquarters,
    head office, parent company, holding, group, mother company, husband, wife, father, mother, brother, sister, son,
    daughter, uncle, dad, mum, mom, parents, minister, ministry, mayor, bishop, abbot, commander, superintendent,
    union, unions, works council, staff council, manager, managers, supervisor, superior, superiors, team lead,
    team leader, secretary, team, department, officer, lead, head, reps, representatives, admin, administrator,
    consultant, coordinator, engineer, doctor, surgeon, nurse, pharmacist, senior partner, business partner,
    steering committee, municipality, county, chief, headmaster, headmistress, colonel, captain, foreman, forewoman,
    matron, warden
    """
)
"""Somebody, or some body, that may decide."""

_DEPARTMENTS = words(
    """
    (?-i:IT), legal, finance, procurement, purchasing, compliance, HR, security, infosec, information security,
    accounting,
    accounts, engineering, operations, quality, quality assurance, QA, marketing, sales, controlling, audit, risk,
    internal audit, data protection, group (?-i:IT), group procurement, central purchasing, group purchasing,
    head office,
    headquarters, HQ, management, corporate, upstairs, central procurement, facilities, production, logistics
    """
)
"""A department that is named without an article."""

_ANY = (
    r"(?!\w+n['’]t(?!\w))(?!(?:decides?|signs?|approves?|makes|takes|needs?|wants?|must|should|may|can|could|"
    r"says|he|she|they|we|us|me|for|with|on|and|or|who|that|is|are|has|have|had|will|would|to|of|the|not|I|we|"
    r"you|(?-i:it)|also|really)(?!\w))[\w’'-]+"
)
_OF = (
    r"( of (the |our )?(?!(?:it|this|that|them|these|those|us)(?!\w))[\w-]+( (?:services|development|"
    r"management|affairs|protection))?)?"
)
_OF_ANY = rf"( (of|for|in|at) ((?:the|our) )?{_ANY}( {_ANY})?)?"
_TITLED = r"(?:(?:Mr|Mrs|Ms|Dr|Miss|Prof)\.? )(?-i:[A-Z])[\w'’-]+"
OURS = "(the|our|my|a|an|some|her|his|their)"

OFFICE = (
    rf"({OURS} ({_ANY} ){{0,2}}?{_OFFICES}{_OF}|{OURS} (head|vice president|VP|director|chief|manager|lead) of "
    rf"{_ANY}( {_ANY})?|"
    rf"(head|VP|director|chief) of {_ANY}|(?-i:CEO|CFO|CTO|CIO|COO|CISO|CMO)|{_DEPARTMENTS}|{_TITLED}|{NAME})"
)
"""Somebody who may decide: an office, a department, a name."""

_NOBODY = words(
    """
    price, prices, cost, costs, contract, contracts, system, systems, software, tool, tools, product, products,
    thing, things, data,
    budget, money, order, orders, date, time, machine, machines, device, devices, app, screen, interface, project,
    solution, process, result, results, server, servers, network, customers, customer, clients, client, patients,
    guests, users, suppliers, supplier, vendor, vendors, drawing, numbers, figures, terms, way, rest, whole, person,
    draft,
    offer, quote, proposal, next, first, last, one, only, other, same, point, problem, question, answer, decision
    """
)
ANYBODY = rf"({OFFICE}|(the|our|my) ({_ANY} ){{0,2}}?(?!{_NOBODY}(?!\w)){_ANY}{_OF_ANY})"
"""Somebody who may have to agree: an office, or whoever the buyer calls theirs."""

_AND = "( and|,|, and| or| as well as| plus) "
PEOPLE = f"{ANYBODY}({_AND}{ANYBODY}){{0,3}}"
"""Several of them in a row."""

_BETWEEN = compiled(r"\s*,\s*and\s+|\s*,\s*|\s+(?:and|or|as well as|plus)\s+", re.IGNORECASE)
_LEAD = compiled(
    r"^(?:the|our|my|a|an|some|his|her|their|yes|no|well|probably|only|just|both|also|local|own)\s+", re.IGNORECASE
)
_FAMILY = compiled(r"\band (?:I|me|myself)$", re.IGNORECASE)


def people(text: str) -> tuple[str, ...]:
    """Each of those named in a row, without the article: "IT and our legal team" are "IT" and "legal team"."""
    if _FAMILY.search(text):
        return (_bare(text),)
    return tuple(dict.fromkeys(name for part in _BETWEEN.split(text) if (name := _bare(part))))


def _bare(text: str) -> str:
    name = re.sub(r"['’]s?$", "", " ".join(text.split())).strip(" .,")
    while (shorter := _LEAD.sub("", name)) != name:
        name = shorter
    return name
