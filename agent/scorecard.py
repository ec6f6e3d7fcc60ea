"""A scorecard that people own: YAML in, a card ready for scoring out, or every mistake with its line."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from agent.card_content import Band, CardContent, Rule, StageGate
from agent.card_mistakes import card_mistakes, card_warnings
from agent.conditions import OPEN_TYPES, OpenCondition
from agent.conversation import Frozen
from agent.errors import ScorecardError
from agent.grades import Criterion
from agent.happenings import Happenings
from agent.lead import Lead
from agent.marked_yaml import EXAMPLE, MarkedYaml, Mistake
from agent.places import Places, places
from agent.rule_mistakes import rule_mistakes
from agent.score import Stage
from agent.seen import contact_values
from agent.weighted_group import WeightedGroup, weighted
from agent.yaml_content import MistakesFound, content_of, refuse, version_of


class Scorecard(Frozen):
    """A scorecard. `text` is its YAML as it was written, `source` the name of the file it came from.

    `version` is the first 16 hex digits of the SHA-256 of its content: comments, spacing and the order of fields do
    not matter, every name, number and sentence does. `warnings` say what had better be otherwise.
    """

    content: CardContent
    text: str
    source: str
    version: str
    warnings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the card is called."""
        return self.content.name

    @cached_property
    def groups(self) -> tuple[WeightedGroup, ...]:
        """Its groups ready for scoring, prepared once."""
        return tuple(weighted(group, part) for group, part in self.content.groups.present())

    @cached_property
    def places(self) -> Places:
        """Where what is known of a lead has its place among the attributes of all groups."""
        return places([attribute for group in self.groups for attribute in group.attributes])

    @cached_property
    def spans(self) -> tuple[tuple[WeightedGroup, slice], ...]:
        """Its groups, each with where its attributes stand among those of all groups."""
        ends = [*accumulate(len(group.attributes) for group in self.groups)]
        return tuple(
            (group, slice(start, end)) for group, start, end in zip(self.groups, [0, *ends], ends, strict=False)
        )

    @cached_property
    def happenings(self) -> Happenings:
        """Its rules over what leads do."""
        return Happenings(self.groups)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Its rules by id."""
        return {rule.id: rule for _, _, rule in self.content.placed_rules()}

    @cached_property
    def criteria(self) -> tuple[tuple[Criterion, OpenCondition], ...]:
        """The criteria of its grade, each with its condition."""
        listed = self.content.grade.criteria if self.content.grade else ()
        return tuple((each, each.when) for each in listed if isinstance(each.when, OPEN_TYPES))

    def applies_to(self, lead: Lead) -> bool:
        """Whether it is for this lead: all its conditions on the contact hold, of which there may be none."""
        if not self.content.applies:
            return True
        values = contact_values(lead.contact)
        return all(when.holds(values.get(when.key)) for when in self.content.applies)

    @property
    def bands(self) -> tuple[Band, ...]:
        """Its bands, lowest first."""
        return self.content.bands

    def band_of(self, points: int) -> Band:
        """The band that a score lies in."""
        return self.bands[self.band_index(points)]

    @cached_property
    def band_names(self) -> tuple[str, ...]:
        """The name of the band of each score, from 0 to the highest."""
        return tuple(self.band_of(points).name for points in range(self.content.highest + 1))

    def band_index(self, points: int) -> int:
        """The place of that band among `bands`, from 0."""
        return bisect_right(self._starts, points) - 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(band.start for band in self.bands)

    @cached_property
    def gates(self) -> tuple[tuple[StageGate, Stage], ...]:
        """What it takes to be in each of its stages, the furthest first."""
        return tuple((gate, reached) for gate, reached in ((self.sql, Stage.SQL), (self.mql, Stage.MQL)) if gate)

    @property
    def mql(self) -> StageGate | None:
        """What makes a lead marketing qualified; None where nothing does."""
        return self.content.stages.mql

    @property
    def sql(self) -> StageGate | None:
        """What makes a lead sales qualified; None where nothing does."""
        return self.content.stages.sql


def load_scorecard(text: str, source: str) -> Scorecard:
    """Read a scorecard from YAML.

    `source` names the file in messages. Raises ScorecardError "scorecard_invalid"; its message lists all mistakes,
    one a line, as `source:line: what is wrong; what would be right`.
    """
    try:
        return _loaded(text, source)
    except MistakesFound as error:
        raise ScorecardError("scorecard_invalid", str(error)) from error


def _loaded(text: str, source: str) -> Scorecard:
    marked = MarkedYaml(text)
    content = content_of(marked, CardContent, source, EXAMPLE)
    refuse([*marked.mistakes, *(Mistake(marked.line(path), words) for path, words in rule_mistakes(content))], source)
    groups = [weighted(group, part) for group, part in content.groups.present()]
    between = [Mistake(marked.line(path), words) for path, words in card_mistakes(content, groups)]
    refuse([*marked.mistakes, *between], source)
    return Scorecard(
        content=content,
        text=text,
        source=source,
        version=version_of(content),
        warnings=tuple(card_warnings(content, groups)),
    )
