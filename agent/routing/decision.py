"""Who takes a lead: the first rule that is for it and that somebody can take, and what a later score changes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from agent.routing.choosing import Loads, choose
from agent.routing.content import CARD, OnFall, OnRise, RoutingRule
from agent.routing.meeting import Subject, because, meets, meets_by_lead, meets_by_score
from agent.routing.rules import RoutingRules


class Decision(NamedTuple):
    """Where a lead goes: to `person` by `rule`, or into the queue where both are None. `because` says why."""

    person: str | None
    rule: str | None
    because: str


class Held(NamedTuple):
    """Who has the lead now, by which rule, and as what it was assigned: the contact and the score of then.

    `then` is None where that is not known any more.
    """

    person: str
    name: str
    rule: str | None
    then: Subject | None


class _Move(StrEnum):
    ROSE = "rose"
    FELL = "fell"


def decide(rules: RoutingRules, now: Subject, loads: Loads, held: Held | None = None) -> Decision | None:
    """Where a lead goes; None where it stays with the one who holds it.

    A lead that a person assigned is not to be asked about: nobody's rule takes it away. A lead is never taken from
    somebody only to wait in the queue, but where `when_score_falls` is `release`.
    """
    every = rules.content.rules
    if held is None:
        return _walked(rules, every, now, loads)
    if held.person not in rules.people:
        found = _walked(rules, every, now, loads)
        return found._replace(because=f"{found.because}; {held.name} is no longer among the people")
    if rules.place(held.rule) is None:
        return None  # the rule went; the lead has somebody all the same
    move = _moved(rules, now, held)
    if move is None or not _wanted(rules, move):
        return None
    if move is _Move.FELL and rules.content.when_score_falls is OnFall.RELEASE:
        return Decision(None, None, f"{_change(now, held)}, rule {held.rule} no longer holds; taken from {held.name}")
    return _instead(rules, now, loads, held)


def _wanted(rules: RoutingRules, move: _Move) -> bool:
    content = rules.content
    return (
        content.when_score_falls is not OnFall.KEEP
        if move is _Move.FELL
        else content.when_score_rises is OnRise.REROUTE
    )


def _moved(rules: RoutingRules, now: Subject, held: Held) -> _Move | None:
    """Whether the lead has come to meet a rule above its own, or no longer meets its own, by more than the margin."""
    place = rules.place(held.rule) or 0
    own, above = rules.content.rules[place], rules.content.rules[:place]
    margin = rules.content.margin
    if any(_comes_to_meet(rule, now, held.then, margin) for rule in above):
        return _Move.ROSE
    if meets(own.when, now):
        return None
    # What the contact turned out to be counts at once, the score only past the margin.
    fell = not meets_by_lead(own.when, now.contact) or _past(now, held.then, margin)
    return _Move.FELL if fell else None


def _comes_to_meet(rule: RoutingRule, now: Subject, then: Subject | None, margin: int) -> bool:
    if not meets(rule.when, now):
        return False
    if then is None:
        return True
    if meets(rule.when, then):
        return False  # it was passed over then: nobody could take it
    return not meets_by_lead(rule.when, then.contact) or (
        not meets_by_score(rule.when, then.score) and _past(now, then, margin)
    )


def _past(now: Subject, then: Subject | None, margin: int) -> bool:
    return then is None or abs(now.score.points - then.score.points) >= margin


def _instead(rules: RoutingRules, now: Subject, loads: Loads, held: Held) -> Decision | None:
    place = rules.place(held.rule)
    every = rules.content.rules
    own_holds = place is not None and meets(every[place].when, now)
    found = _walked(rules, every[:place] if own_holds else every, now, loads, holder=held.person)
    if found.person is None or found.rule == held.rule:
        return None
    before = "" if found.person == held.person else f" with {held.name}"
    return found._replace(because=f"{found.because}; {_change(now, held)}, before{before} by rule {held.rule}")


def _change(now: Subject, held: Held) -> str:
    was = held.then.score.points if held.then else None
    if was is None or was == now.score.points:
        return f"score {now.score.points}"
    return f"score {was} -> {now.score.points}"


def _walked(
    rules: RoutingRules, some: Sequence[RoutingRule], now: Subject, loads: Loads, holder: str | None = None
) -> Decision:
    """The rules in order: the first that is for the lead and that somebody can take."""
    passed: list[str] = []
    for rule in some:
        if not meets(rule.when, now):
            continue
        choice = choose(rules.takers(rule, now.score.assigned), loads, holder)
        if choice.person is not None:
            words = f"rule {rule.id}: {_asked(rule, now)}; {choice.because}"
            return Decision(choice.person.id, rule.id, "; ".join([words, *_passed_over(passed)]))
        passed.append(f"rule {rule.id} ({_nobody(rule, now, choice.because)})")
    return Decision(None, None, f"nobody can take it: {', '.join(passed)}" if passed else "no rule is for it")


def _asked(rule: RoutingRule, now: Subject) -> str:
    says = f", the card says {now.score.assigned}" if CARD in rule.to and now.score.assigned else ""
    return f"{because(rule.when, now)}{says}"


def _nobody(rule: RoutingRule, now: Subject, why: str) -> str:
    if CARD not in rule.to or why != "it names nobody":
        return why
    says = now.score.assigned
    return "the card says nobody" if says is None else f"the card says {says}, who is not among the people"


def _passed_over(passed: Sequence[str]) -> list[str]:
    return [f"passed over: {', '.join(passed)}"] if passed else []
