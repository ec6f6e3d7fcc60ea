"""Who has a lead, and why; and the thresholds that a score crossed."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from agent.conversation import Frozen


class Route(Frozen):
    """Where a lead is since when: with a person, or in the queue while `person` is None.

    `person` is the id in the routing rules, `name` what the person is called. `rule` is the rule that gave the lead to
    them, None where a person did, who is then `by`. `because` says it in words. `score_id` is the score it rests on.
    """

    lead_id: str
    person: str | None
    name: str | None
    rule: str | None
    because: str
    by: str | None = None
    since: AwareDatetime
    score_id: str | None = None
    version: str | None = None
    """The version of the routing rules"""

    @property
    def manual(self) -> bool:
        """Whether a person gave the lead to a person; rules never take such a lead away."""
        return self.by is not None and self.person is not None

    @property
    def told(self) -> str:
        """The route in one sentence."""
        if self.person is None:
            return f"In the queue: {self.because}."
        given = f" by {self.by}" if self.by else ""
        return f"Assigned to {self.name or self.person}{given}: {self.because}."


class PastRoute(Route):
    """A route that was, or is, in force; `until` is None while it is, else `ended` says why it ended."""

    until: AwareDatetime | None
    ended: str | None = None


class CrossingKind(StrEnum):
    """What kind of threshold was crossed."""

    BAND = "band"
    STAGE = "stage"
    SCORE = "score"


class Crossing(Frozen):
    """A threshold that a lead's score crossed, upward or downward: "warm" to "hot", "mql" to "sql", a named score.

    Of a named score, `name` is its name, `before` and `after` are "below" and "reached".
    """

    kind: CrossingKind
    name: str
    before: str
    after: str
    up: bool

    @property
    def told(self) -> str:
        """The crossing in a few words."""
        if self.kind is CrossingKind.SCORE:
            return f"reached {self.name}" if self.up else f"fell below {self.name}"
        shown = [each.upper() if self.kind is CrossingKind.STAGE else each for each in (self.before, self.after)]
        return f"{self.kind.value} {'rose' if self.up else 'fell'} from {shown[0]} to {shown[1]}"


class Routed(Frozen):
    """What routing made of a score: where the lead is now, and what the score crossed."""

    route: Route
    crossed: tuple[Crossing, ...] = ()
