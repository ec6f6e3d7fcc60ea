"""The rules of a card in the languages of zen-engine and of rule-engine, over the documents of `leads.document`.

Both get every advantage: texts are in small letters already, whether an address is a company's is told, and `contains`
is a search for letters, not for whole words, which comes to the same on the titles of the bench.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from agent.activity_condition import ActivityCondition
from agent.amount_condition import BudgetAmountCondition
from agent.conditions import CheckCondition, FactorCondition, RequestCondition
from agent.contact_condition import ContactCondition, Known
from agent.scorecard import Scorecard


class Language(NamedTuple):
    """How the two languages differ."""

    holds_word: str
    matches: str
    one_of: str
    counted: str
    least: str


ZEN = Language(
    holds_word='contains({name}, "{word}")',
    matches='matches({name}, "{pattern}")',
    one_of="{name} in {values}",
    counted="count(activities, {each})",
    least="min([{count}, {limit}])",
)
RULE_ENGINE = Language(
    holds_word='"{word}" in {name}',
    matches='{name} =~~ "{pattern}"',
    one_of="{name} in {values}",
    counted="[each for each in activities if {each}].length",
    least="$min([{count}, {limit}])",
)


def translated(card: Scorecard) -> list[dict[str, Any]]:
    """Each rule with its group, its points, when it counts and, if more than once, how often."""
    found = []
    for group, _, rule in card.content.placed_rules():
        languages = {}
        for name, language in (("zen", ZEN), ("rule_engine", RULE_ENGINE)):
            when, times = _condition(rule.when, language, "#" if name == "zen" else "each")
            languages[name] = {"when": when, "times": times}
        found.append({"id": rule.id, "group": group.value, "points": rule.points, "why": rule.why, **languages})
    return found


def _condition(when: Any, language: Language, each: str) -> tuple[str, str | None]:
    if isinstance(when, ActivityCondition):
        return _activity(when, language, each)
    return _TESTS[type(when)](when, language), None


def _contact(when: ContactCondition, language: Language) -> str:
    name = when.attribute.removeprefix("contact.").removeprefix("extra.")
    if when.known is not None:
        if name != "business_email":
            return f"{name} != null"
        return f"{name} == {'true' if when.known is Known.PRESENT else 'false'}"
    if when.contains:
        words = [language.holds_word.format(name=name, word=word.casefold()) for word in when.contains]
        return f"{name} != null and ({' or '.join(words)})"
    if when.matches:
        return f"{name} != null and {language.matches.format(name=name, pattern=when.matches)}"
    if when.exact:
        values = json.dumps([str(value).casefold() for value in when.exact])
        return f"{name} != null and {language.one_of.format(name=name, values=values)}"
    return " and ".join([f"{name} != null", *_bounds(name, when.at_least, when.at_most)])


def _bounds(name: str, least: object, most: object) -> list[str]:
    return [f"{name} {sign} {bound}" for sign, bound in ((">=", least), ("<=", most)) if bound is not None]


def _factor(when: FactorCondition, _: Language) -> str:
    name = when.factor.value
    heard = " or ".join(f'{name}_evidence == "{each}"' for each in when.evidence)
    return f'{name}_state == "{when.state}"' + (f" and ({heard})" if heard else "")


def _amount(when: BudgetAmountCondition, _: Language) -> str:
    test = when.budget_amount
    bounds = _bounds("budget_amount", test.at_least, test.at_most)
    return " and ".join(["budget_amount != null", f'budget_currency == "{test.currency}"', *bounds])


def _activity(when: ActivityCondition, language: Language, each: str) -> tuple[str, str | None]:
    asked = f'{each}.kind == "{when.activity}"'
    if when.within_days is not None:
        asked += f" and {each}.age <= {when.within_days}"
    count = language.counted.format(each=asked)
    if when.per_event:
        return f"{count} > 0", language.least.format(count=count, limit=when.limit)
    return f"{count} == 0" if when.known is Known.ABSENT else f"{count} >= {when.at_least or 1}", None


_TESTS: dict[type, Callable[[Any, Language], str]] = {
    ContactCondition: _contact,
    FactorCondition: _factor,
    BudgetAmountCondition: _amount,
    CheckCondition: lambda when, _: f'{when.check} == "{when.outcome}"',
    RequestCondition: lambda _when, _: "requested == true",
}
