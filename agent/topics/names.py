"""Names of products and firms, and the everyday means that people work with instead of a product."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import words

_NO_NAME = words(
    r"""
    I, I[\x27’]\w+, we, we[\x27’]\w+, you, you[\x27’]\w+, he, she, it, it[\x27’]\w+, they, they[\x27’]\w+, this,
    that, that[\x27’]\w+, these, those, who, who[\x27’]\w+, what, what[\x27’]\w+, which, where, when, why,
    how, there, there[\x27’]\w+, here, here[\x27’]\w+, and, but, or, so, if, because, since, although, though, while,
    as, at, by, for, from, in, into, of,
    on, to, with, without, through, via, about, over, under, after, before, until, unless, once, yes, yeah, yep, no,
    nope, not, nobody, nothing, none, no one, never, well, oh, ah, um, uh, hm, hmm, mhm, okay, ok, sure, right, fine,
    great, good, excellent, perfect, exactly, correct, interesting, really, maybe, perhaps, probably, mostly, mainly,
    thanks, thank, please, sorry, hello, hi, hey, honestly, frankly, actually, basically, currently, today, tomorrow,
    yesterday, now, then, first, second, third, next, last, also, just, only, still, already, always, usually, often,
    sometimes, the, a, an, my, our, your, his, her, its, their, some, any, all, both, each, every, everything,
    everybody, everyone, somebody, someone, something, anything, anybody, anyone, many, most, more, much, few,
    several, one, two, three, four, five,
    six, seven, eight, nine, ten, other, others, another, same, such, do, does, did, don[\x27’]?t, doesn[\x27’]?t,
    didn[\x27’]?t, is, isn[\x27’]?t, are,
    aren[\x27’]?t, was, were, be, been, has, have, had, can, can[\x27’]?t, could, will, won[\x27’]?t, would, should,
    shall, may, might,
    must, let, let[\x27’]?s, come, call, send, tell, ask, look, see, say, think, depends, monday, tuesday, wednesday,
    thursday, friday,
    saturday, sunday, january, february, march, april, may, june, july, august, september, october, november,
    december, christmas, easter, q1, q2, q3, q4, spring, summer, autumn, fall, winter, english, german, french,
    european, american, british, europe, germany, france, america, linux, windows, mac, android, ios, english,
    certainly, absolutely, definitely, indeed, gladly, agreed, alright, nice, cool, wow, same, main, final, over,
    another, sales, operations,
    PC, PCs, API, CRM, ERP, PDF, USB, RFP, NDA, ROI, SLA, VPN, AI, TV, GDPR, ISO
    """
)
"""Words that may begin with a capital and are no name of a product or a firm."""

_CAPITAL = rf"(?!{_NO_NAME}(?![\w\x27’]))(?-i:[A-Z])[\w&+-]*\w(?![\x27’](?!s(?!\w)))"
NAME = rf"{_CAPITAL}( (?!{_NO_NAME}(?!\w))(?-i:[A-Z0-9])[\w&+-]*)?"
"""One or two words with capitals that are not known to be something else."""

KNOWN = words(
    r"""
    excel, google sheets, google docs, google drive, sharepoint, one ?note, one ?drive, dropbox, access, outlook,
    salesforce, hub ?spot, pipedrive, zoho, dynamics( 365)?, sap, oracle, net ?suite, odoo, sage, xero, quick ?books,
    fresh ?books, datev, jira, confluence, trello, asana, monday\.com, notion, airtable, smartsheet, basecamp,
    click ?up,
    service ?now, zendesk, fresh ?desk, intercom, slack, whats ?app, shopify, magento, woo ?commerce, wordpress,
    workday, bamboo ?hr, personio, adp, gusto, docu ?sign, tableau, power ?bi, looker, mail ?chimp, marketo, klaviyo,
    stripe, square, toast, procore, auto ?cad, epic, cerner, toggl, harvest, git ?hub, git ?lab, jenkins, zapier
    """
)
"""Well-known products, which are names however they are written."""

_KIND = "(tool|system|software|solution|program|programme|database|app|application|platform|script|macro|spreadsheet)s?"
_SOME = words(
    "an old, a, an, one big, one, our own, our, some, a few, several, old, two, the good old, the old, plain, "
    "a shared, a bunch of, a big"
)
MEANS = (
    rf"(({_SOME} )*"
    r"(spreadsheets?|excel (sheets?|files?|lists?)|paper (forms?|files?|lists?|records?|slips?)|paper(?! "
    r"(company|mill|size|jam))|pen and paper|"
    r"pencil and paper|sticky notes|post-its|whiteboards?|a board on the wall|notebooks?|index cards|a card index|"
    r"a shared inbox|shared inbox|shared drive|e-?mails?|the phone|phone and e-?mail|filing cabinets?|word documents|"
    rf"(in-house|home-?grown|home-?made|self-?made|legacy|custom(-built)?|bespoke|self-?built|internal) {_KIND}|"
    r"fax( machines?)?|clipboards?|ledgers?|wall calendars?|access databases?))"
)
"""What people work with who have no product for it."""

_OLD = (
    "((an?|the|our|some) )?((very |really )?(old|ancient|outdated|early|older|free|basic|cheap)( version "
    "of)? |(version|copy|licen[cs]e) of |good old )*"
)
TOOL = f"{_OLD}({KNOWN}|{MEANS}|{NAME})"
"""Whatever one may work with: a product by its name, or the everyday means."""

SURE_TOOL = f"{_OLD}({KNOWN}|{MEANS})"
"""The same without names that nobody knows, for places where a town or a person may stand too."""

NAMES = f"{TOOL}((,| and|, and| or| as well as| plus) {TOOL}){{0,3}}"

_BETWEEN = compiled(
    r"\s*,\s*and\s+|\s*,\s*|(?<!\bpen)(?<!\bpencil)(?<!\bphone)\s+(?:and|or|as well as|plus)\s+", re.IGNORECASE
)
_LEAD = compiled(
    r"^(?:the|our|an?|some|one big|one(?! of)|old|ancient|outdated|early|older|version of|copy of|good|very|"
    r"really|mostly|"
    r"plain|shared(?= drive)|also|basic|big|bunch of|few|several|free|cheap|own)\s+",
    re.IGNORECASE,
)


def tools(text: str) -> tuple[str, ...]:
    """Each of the things named in a row, without the article: "Northway and an old Excel sheet"."""
    return tuple(dict.fromkeys(name for part in _BETWEEN.split(text) if (name := _bare(part))))


def _bare(text: str) -> str:
    name = re.sub(r"['’]s?$", "", " ".join(text.split())).strip(" .,")
    while (shorter := _LEAD.sub("", name)) != name:
        name = shorter
    return {"e-mail": "email", "e-mails": "email", "emails": "email"}.get(name.casefold(), name)
