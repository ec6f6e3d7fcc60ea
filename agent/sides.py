"""Who sells and who buys: from what is given, else from what is said, else unknown; always with the reason."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from agent import learned
from agent.conversation import Frozen, Participant, Side
from agent.errors import UnreadableInput
from agent.lead import email_domain
from agent.side_signs import SIGNS, Colleague, colleagues, straight
from agent.stems import Trigger

CLEAR = 3.0
"""How far the signs for one side must outweigh those for the other before a side is taken."""

UNTOLD = "nothing said tells the side"

NOT_NAMED = "is none of the sellers who were named, and says nothing that sells"

UNNAMED = "Unknown speaker"
"""Who speaks where a format leaves it open. Such words are nobody's, so nothing puts them on a side."""

_SLIP = 0.8
"""How alike, 0..1, a given seller's name and a speaker's are where it is taken for a slip."""

_TRIGGER = Trigger(SIGNS, lambda sign: sign.words)
_LOOKED_AT = 200_000
"""Characters of a conversation that signs are looked for in; who sells shows long before."""

_MOST_OF_ONE = 2
"""How often one sign counts for one person: saying "our platform" ten times is no five times stronger."""

_TURNS = 80
"""Turns that the classifier for sides looks at."""

_MOST_OF_TURN = 2.0
"""The most that one turn counts for the classifier, in log odds."""

_SELLING_ROLES = """
    sales rep, sales representative, rep, sales, salesperson, salesman, saleswoman, sales agent, seller, agent,
    account executive, ae, account manager, sdr, bdr, sales engineer, solutions engineer, sales manager, vendor,
    sales consultant, business development representative, sales development representative
"""
_BUYING_ROLES = """
    customer, client, prospect, buyer, lead, prospective customer, potential customer, prospective client,
    potential client, potential buyer, purchaser
"""
_ROLES: dict[str, Side] = {
    role.strip(): side
    for side, roles in ((Side.SELLER, _SELLING_ROLES), (Side.BUYER, _BUYING_ROLES))
    for role in roles.split(",")
}

_OPPOSITE = {Side.SELLER: Side.BUYER, Side.BUYER: Side.SELLER}


class Told(Frozen):
    """A side as the recording system tells it, with its words for it ("Gong affiliation External").

    One that is not sure, such as the host's, yields to e-mail domains and to the lead that a call was sent for.
    """

    side: Side
    because: str
    sure: bool = True


class Known(Frozen):
    """What is known before anybody speaks; the lead is a buyer.

    `sellers` and `buyers` are names, of whom some may not speak. `told` are (participant, side) pairs of the recording
    system, `addresses` (participant, e-mail) pairs. The `host_domains` are e-mail domains of who hosts the meeting;
    they count where no `seller_domains` are given.
    """

    sellers: tuple[str, ...] = ()
    buyers: tuple[str, ...] = ()
    seller_domains: tuple[str, ...] = ()
    host_domains: tuple[str, ...] = ()
    told: tuple[tuple[str, Told], ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    lead_name: str | None = None
    lead_email: str | None = None


class _Verdict(NamedTuple):
    side: Side
    because: str


class _Seen(NamedTuple):
    """A sign in one person's words."""

    side: Side
    weight: float
    quote: str
    utterance: int


def role_of(name: str) -> Side | None:
    """The side that a role used as a name tells ("Sales Rep", "Customer 2", "Ann Ray (Sales)"); None for a name."""
    words = re.sub(r"[\s\d.#]+$", "", name.casefold()).strip()
    inside = re.fullmatch(r"[^()]*\(([^()]*)\)", words)
    return _ROLES.get(words) or (_ROLES.get(inside[1].strip()) if inside else None)


def writer(name: str, email: str | None) -> Participant:
    """The one who wrote an inquiry is the buyer."""
    return Participant(name=name, side=Side.BUYER, because="wrote the inquiry", email=email)


def sides_of(spoken: Sequence[tuple[str, str]], known: Known) -> tuple[Participant, ...]:
    """Participants of a call with their sides, in order of first appearance.

    `spoken` are (speaker, text) pairs, in order; `because` names utterances by their index in it. Raises
    UnreadableInput: seller_unknown where none of the given sellers speaks or one is nearly a speaker's name,
    seller_ambiguous where several fit.
    """
    names = list(dict.fromkeys(speaker for speaker, _ in spoken))
    addresses = _addresses(names, known)
    named = _given_buyers(names, known.buyers) | _given_sellers(names, known.sellers)
    told = _by_domain(addresses, known) | _by_vendor(names, known, sure=True) | named
    told = _by_lead(names, addresses, known, told) | told
    told = _by_vendor(names, known, sure=False) | told
    told = {name: _Verdict(side, f"goes by “{name}”") for name in names if (side := role_of(name))} | told
    people = [name for name in names if name != UNNAMED]
    untold = [name for name in people if name not in told]
    settled = len(untold) < 2 if len(people) == 2 else not untold  # Of two, the other one is the other side.
    seen = {} if settled else _signs_in(spoken)
    inferred = _pair(people, told, seen) if len(people) == 2 else _each(people, told, seen)
    verdicts = _with_colleagues(spoken, people, inferred | told)
    if any(name not in verdicts for name in people):
        manners = _manners(spoken, people)
        verdicts = _by_manner(manners, people, verdicts) | verdicts
        verdicts = _beside_named(manners, people, seen, verdicts, known) | verdicts
    unknown = _Verdict(Side.UNKNOWN, UNTOLD)
    return tuple(_participant(name, verdicts.get(name, unknown), addresses.get(name)) for name in names)


def _participant(name: str, verdict: _Verdict, email: str | None) -> Participant:
    return Participant(name=name, side=verdict.side, because=verdict.because, email=email)


def _addresses(names: Sequence[str], known: Known) -> dict[str, str]:
    by_folded = {name.casefold(): name for name in names}
    pairs = [(name, email) for name, email in known.addresses if name.casefold() in by_folded]
    if known.lead_name and known.lead_email and known.lead_name.casefold() in by_folded:
        pairs.insert(0, (known.lead_name, known.lead_email))
    return {by_folded[name.casefold()]: email for name, email in pairs}


def _given_buyers(names: Sequence[str], buyers: Sequence[str]) -> dict[str, _Verdict]:
    fitting = [_named(names, buyer) for buyer in buyers]
    return {found[0]: _Verdict(Side.BUYER, "named as buyer") for found in fitting if len(found) == 1}


def _given_sellers(names: Sequence[str], sellers: Sequence[str]) -> dict[str, _Verdict]:
    """Who is invited may say nothing; but a name that nearly is a speaker's is taken for a slip, not for silence."""
    found: dict[str, _Verdict] = {}
    absent = []
    for seller in sellers:
        matches = _named(names, seller)
        if len(matches) > 1:
            raise UnreadableInput(
                "seller_ambiguous", f"“{seller}” may be {' or '.join(matches[:20])}. Give the whole name of the seller."
            )
        if matches:
            found[matches[0]] = _Verdict(Side.SELLER, "named as seller")
        else:
            absent.append(seller)
    folded = [name.casefold() for name in names if name not in found]
    slips = [seller for seller in absent if get_close_matches(seller.casefold(), folded, 1, _SLIP)]
    for seller in slips or (() if found else absent):
        raise UnreadableInput(
            "seller_unknown", f"No participant is called “{seller}”. Speaking here: {', '.join(names[:20])}."
        )
    return found


def _named(names: Sequence[str], wanted: str) -> list[str]:
    """Those of the names that are the wanted one, or else begin with it as a first name."""
    folded = " ".join(wanted.casefold().split())
    whole = [name for name in names if name.casefold() == folded]
    return whole or [name for name in names if folded and name.casefold().split()[0] == folded]


def _by_domain(addresses: Mapping[str, str], known: Known) -> dict[str, _Verdict]:
    whose, domains = ("seller", known.seller_domains) if known.seller_domains else ("host", known.host_domains)
    ours = {domain.casefold().lstrip("@").strip() for domain in domains}
    found: dict[str, _Verdict] = {}
    for name, email in addresses.items():
        domain = email_domain(email)
        if not ours or domain is None:
            continue
        if any(domain == own or domain.endswith(f".{own}") for own in ours):
            because = f"e-mail domain {domain}" + (", the host’s" if whose == "host" else "")
            found[name] = _Verdict(Side.SELLER, because)
        else:
            found[name] = _Verdict(Side.BUYER, f"e-mail domain {domain}, not the {whose}’s")
    return found


def _by_vendor(names: Sequence[str], known: Known, *, sure: bool) -> dict[str, _Verdict]:
    by_folded = {name.casefold(): name for name in names}
    return {
        by_folded[name.casefold()]: _Verdict(told.side, told.because)
        for name, told in known.told
        if told.sure is sure and name.casefold() in by_folded
    }


def _by_lead(
    names: Sequence[str], addresses: Mapping[str, str], known: Known, told: Mapping[str, _Verdict]
) -> dict[str, _Verdict]:
    """The lead that a call was sent for is its buyer, unless something says otherwise."""
    folded = (known.lead_name or "").casefold()
    address = (known.lead_email or "").casefold()
    leads = [
        name
        for name in names
        if name not in told
        and (name.casefold() == folded or (address and addresses.get(name, "").casefold() == address))
    ]
    return {name: _Verdict(Side.BUYER, "is the lead that the call was sent for") for name in leads}


def _signs_in(spoken: Sequence[tuple[str, str]]) -> dict[str, list[_Seen]]:
    seen: dict[str, list[_Seen]] = {}
    counted: dict[tuple[str, str], int] = {}
    left = _LOOKED_AT
    for index, (speaker, text) in enumerate(spoken):
        if left <= 0:
            break
        said = " ".join(text[:left].split())
        words = straight(said)
        left -= len(text)
        for sign in _TRIGGER.worth_trying(words):
            found = sign.sought.search(words)
            if found and counted.get((speaker, sign.words), 0) < _MOST_OF_ONE:
                counted[speaker, sign.words] = counted.get((speaker, sign.words), 0) + 1
                quote = said[found.start() : found.end()]
                seen.setdefault(speaker, []).append(_Seen(sign.side, sign.weight, quote, index))
    return seen


def _lean(seen: Sequence[_Seen]) -> float:
    """How far somebody's words lean to the selling side; below 0 to the buying side."""
    return sum(sign.weight if sign.side is Side.SELLER else -sign.weight for sign in seen)


def _each(names: Sequence[str], told: Mapping[str, _Verdict], seen: Mapping[str, list[_Seen]]) -> dict[str, _Verdict]:
    """Everybody on their own signs."""
    leans = {name: _lean(seen[name]) for name in names if name in seen and name not in told}
    return {name: _by_signs(_leaning(lean), seen[name]) for name, lean in leans.items() if abs(lean) >= CLEAR}


def _pair(names: Sequence[str], told: Mapping[str, _Verdict], seen: Mapping[str, list[_Seen]]) -> dict[str, _Verdict]:
    """Two people: if one is told or clear, the other is the other side; what counts is how far they lean apart."""
    first, second = names
    for name, other in ((first, second), (second, first)):
        if name in told:
            return {other: _other_of(name, told[name].side)}
    apart = _lean(seen.get(first, [])) - _lean(seen.get(second, []))
    if abs(apart) < CLEAR:
        return {}
    verdicts: dict[str, _Verdict] = {}
    for name, side in ((first, _leaning(apart)), (second, _leaning(-apart))):
        if any(sign.side is side for sign in seen.get(name, [])):
            verdicts[name] = _by_signs(side, seen[name])
    for name, other in ((first, second), (second, first)):
        if name not in verdicts:
            verdicts[name] = _other_of(other, verdicts[other].side)
    return verdicts


class _Manner(NamedTuple):
    """How far one turn leans to the selling side by the way it is put; below 0 to the buying side."""

    lean: float
    quote: str
    utterance: int


def _by_manner(
    manners: Mapping[str, Sequence[_Manner]], names: Sequence[str], told: Mapping[str, _Verdict]
) -> dict[str, _Verdict]:
    """Where no wording decides: whose turns are put as sellers put theirs, by the classifier for sides."""
    leans = {name: sum(one.lean for one in manners.get(name, [])) for name in names}
    if len(names) == 2 and not told:
        first, second = names
        apart = leans[first] - leans[second]
        leans = {first: apart, second: -apart}
    return {
        name: _Verdict(_leaning(lean), _put_like(_leaning(lean), manners[name]))
        for name, lean in leans.items()
        if name not in told and name in manners and abs(lean) >= CLEAR
    }


def _beside_named(
    manners: Mapping[str, Sequence[_Manner]],
    names: Sequence[str],
    seen: Mapping[str, list[_Seen]],
    told: Mapping[str, _Verdict],
    known: Known,
) -> dict[str, _Verdict]:
    """Where the sellers are named and a buyer is known: who leans to selling in nothing buys too."""
    if not known.sellers or all(verdict.side is not Side.BUYER for verdict in told.values()):
        return {}
    leans = {n: _lean(seen.get(n, [])) + sum(one.lean for one in manners.get(n, [])) for n in names if n not in told}
    return {name: _Verdict(Side.BUYER, NOT_NAMED) for name, lean in leans.items() if lean <= 0}


def _manners(spoken: Sequence[tuple[str, str]], names: Sequence[str]) -> dict[str, list[_Manner]]:
    classifier = learned.sides()
    manners: dict[str, list[_Manner]] = {}
    for index, (speaker, text) in enumerate(spoken[:_TURNS]):
        if speaker in names:
            chance = classifier.one_of(text)
            lean = math.log(chance["seller"] / chance["buyer"])
            held = max(-_MOST_OF_TURN, min(_MOST_OF_TURN, lean))
            manners.setdefault(speaker, []).append(_Manner(held, " ".join(text.split())[:80], index))
    return manners


def _put_like(side: Side, manners: Sequence[_Manner]) -> str:
    telling = max(manners, key=lambda one: one.lean if side is Side.SELLER else -one.lean)
    return f"speaks as a {side.value} does, as in “{telling.quote}” (utterance {telling.utterance})"


def _leaning(lean: float) -> Side:
    return Side.SELLER if lean > 0 else Side.BUYER


def _other_of(name: str, side: Side) -> _Verdict:
    return _Verdict(_OPPOSITE[side], f"the other one in the call with {side.value} {name}")


def _by_signs(side: Side, seen: Sequence[_Seen]) -> _Verdict:
    """The two strongest signs are the reason."""
    telling = sorted((sign for sign in seen if sign.side is side), key=lambda sign: (-sign.weight, sign.utterance))
    shown = [f"“{sign.quote}” (utterance {sign.utterance})" for sign in telling[:2]]
    return _Verdict(side, "says " + " and ".join(shown))


def _with_colleagues(
    spoken: Sequence[tuple[str, str]], names: Sequence[str], verdicts: Mapping[str, _Verdict]
) -> dict[str, _Verdict]:
    """Who is introduced as a colleague takes the side of the one who introduces, where nothing else tells it."""
    found = dict(verdicts)
    if all(name in found for name in names):
        return found
    firsts: dict[str, list[str]] = {}
    for name in names:
        firsts.setdefault(name.split()[0].casefold(), []).append(name)
    for mention in _mentions(spoken):
        known = found.get(mention.speaker)
        fitting = [name for name in firsts.get(mention.first_name, []) if name != mention.speaker]
        if known is None or len(fitting) != 1 or fitting[0] in found:
            continue
        because = f"{mention.speaker} says “{mention.quote}” (utterance {mention.utterance})"
        found[fitting[0]] = _Verdict(known.side, because)
    return found


class _Mention(NamedTuple):
    speaker: str
    first_name: str
    quote: str
    utterance: int


def _mentions(spoken: Sequence[tuple[str, str]]) -> list[_Mention]:
    left = _LOOKED_AT
    mentions: list[_Mention] = []
    for index, (speaker, text) in enumerate(spoken):
        if left <= 0:
            break
        said = " ".join(text[:left].split())
        left -= len(text)
        found: list[Colleague] = colleagues(straight(said))
        mentions.extend(_Mention(speaker, one.first_name.casefold(), said[one.start : one.end], index) for one in found)
    return mentions
