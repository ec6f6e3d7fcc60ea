"""Routing rules that people own: YAML in, rules ready to decide by, or every mistake with its line."""

from __future__ import annotations

from functools import cached_property

from agent.conversation import Frozen
from agent.errors import RoutingError
from agent.marked_yaml import MarkedYaml, Mistake
from agent.routing.content import CARD, Person, RoutingContent, RoutingRule
from agent.routing.mistakes import routing_mistakes, routing_warnings
from agent.spelling import folded
from agent.yaml_content import MistakesFound, content_of, refuse, version_of

EXAMPLE = "docs/routing.md has rules to start from"


class RoutingRules(Frozen):
    """Routing rules. `text` is their YAML, `source` the name of the file, `version` the hash of what they say."""

    content: RoutingContent
    text: str
    source: str
    version: str
    warnings: tuple[str, ...] = ()

    @cached_property
    def people(self) -> dict[str, Person]:
        """The people by their ids, in the order of the file."""
        return {person.id: person for person in self.content.people}

    @cached_property
    def teams(self) -> dict[str, tuple[Person, ...]]:
        """The people of each team, by its id."""
        return {team.id: tuple(self.people[each] for each in team.people) for team in self.content.teams}

    def place(self, rule: str | None) -> int | None:
        """Where a rule stands, from 0; None where there is none of that id."""
        return next((place for place, each in enumerate(self.content.rules) if each.id == rule), None)

    def takers(self, rule: RoutingRule, card_says: str | None) -> tuple[Person, ...]:
        """Whom a rule names, each once; `card_says` is whom the scorecard's table of grade by score names."""
        found: dict[str, Person] = {}
        for each in rule.to:
            named = self.named(card_says or "") if each == CARD else self.named(each)
            found |= {person.id: person for person in named}
        return tuple(found.values())

    def named(self, who: str) -> tuple[Person, ...]:
        """The people of a team, or a person by id or name, in any case; nobody where there is no such one."""
        if who in self.teams:
            return self.teams[who]
        wanted = folded(who)
        found = [
            person for person in self.content.people if wanted and wanted in (folded(person.id), folded(person.called))
        ]
        by_team = [people for team, people in self.teams.items() if team == wanted]
        return by_team[0] if by_team and not found else tuple(found[:1])


def load_rules(text: str, source: str) -> RoutingRules:
    """Read routing rules from YAML; `source` names the file in messages.

    Raises RoutingError "routing_invalid"; its message lists all mistakes, one a line, as for a scorecard.
    """
    try:
        return _loaded(text, source)
    except MistakesFound as error:
        raise RoutingError("routing_invalid", str(error)) from error


def _loaded(text: str, source: str) -> RoutingRules:
    marked = MarkedYaml(text, EXAMPLE)
    content = content_of(marked, RoutingContent, source, EXAMPLE)
    between = [Mistake(marked.line(path), words) for path, words in routing_mistakes(content)]
    refuse([*marked.mistakes, *between], source)
    return RoutingRules(
        content=content,
        text=text,
        source=source,
        version=version_of(content),
        warnings=tuple(routing_warnings(content)),
    )
