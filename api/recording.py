"""What leads did is recorded: found or made, added once, scored anew where there is a score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import reduce
from typing import TYPE_CHECKING

from agent.conversation import Frozen
from agent.errors import Conflict, InputError, NotFound
from agent.lead import Contact
from api.webhooks.inquiry import is_email
from knowledge.activity_events import ActivityEvent, Whose, keep_new, unknown

if TYPE_CHECKING:
    from agent.qualifier import Qualified
    from api.assembly import Assembly

AHEAD = timedelta(days=1)
"""How far ahead of us the clock of a sender may be."""


class Status(StrEnum):
    """What became of one activity: added now, known already, or refused."""

    ADDED = "added"
    KNOWN = "known"
    REJECTED = "rejected"


class Refusal(Frozen):
    """Why an activity was refused."""

    code: str
    message: str


class Recorded(Frozen):
    """What became of one activity. `created`: its lead was made for it, without a score."""

    id: str | None
    status: Status
    lead: str | None = None
    created: bool = False
    error: Refusal | None = None


class Batch(Frozen):
    """What became of a batch, activity by activity in their order, and how many leads have a new score."""

    results: tuple[Recorded, ...]
    rescored: int
    undelivered: tuple[str, ...] = ()

    def count(self, status: Status) -> int:
        """How many activities ended so."""
        return sum(result.status is status for result in self.results)

    @property
    def created(self) -> int:
        """How many leads were made."""
        return len({result.lead for result in self.results if result.created})


class Recording:
    """Takes batches of activities. Each lead's are kept together, or none of them."""

    def __init__(self, parts: Assembly) -> None:
        self._parts = parts
        self._qualifier = parts.qualifier  # made before a file is opened: keeping the scorecard writes too

    def refusal(self, event: ActivityEvent) -> Refusal | None:
        """Why an activity would be refused; None where it would not."""
        whose = self._whose(event)
        return whose if isinstance(whose, Refusal) else None

    def record(self, events: Sequence[ActivityEvent], progress: Callable[[int], None] = lambda _: None) -> Batch:
        """Record activities: those that are new are added to their leads, which are scored anew once each.

        A score that was given before stays as it is. `progress` is told how many were dealt with so far.
        """
        results: dict[int, Recorded] = {}
        of_leads: dict[Whose, list[int]] = {}
        for place, event in enumerate(events):
            whose = self._whose(event)
            if isinstance(whose, Refusal):
                results[place] = Recorded(id=event.id, status=Status.REJECTED, error=whose)
            else:
                of_leads.setdefault(whose, []).append(place)
        rescored = []
        for whose, places in of_leads.items():
            new, scored = self._add(whose, [events[place] for place in places])
            rescored += [scored] if scored is not None else []
            results |= _results(events, places, new, whose)
            progress(len(results))
        told = [self._qualifier.publish(each) for each in rescored]
        return Batch(
            results=tuple(results[place] for place in range(len(events))),
            rescored=len(rescored),
            undelivered=tuple(dict.fromkeys(failure for each in told for failure in each.undelivered)),
        )

    def _whose(self, event: ActivityEvent) -> Whose | Refusal:
        if event.activity.at > datetime.now(UTC) + AHEAD:
            return Refusal(code="activity_ahead", message="The activity lies ahead. Check the clock and the time zone.")
        if event.contact.email and not is_email(event.contact.email):
            return Refusal(code="email_invalid", message="The e-mail address is none.")
        try:
            return self._parts.activity_events.whose(event)
        except (NotFound, Conflict, InputError) as error:
            return Refusal(code=error.code, message=error.message)

    def _add(self, whose: Whose, events: Sequence[ActivityEvent]) -> tuple[list[ActivityEvent], Qualified | None]:
        """The events that were new, and the lead's new score where it has one."""
        with self._parts.leads.open(whose.lead_id) as file:
            new = unknown(file, events)
            if not new:
                return [], None
            contact = reduce(Contact.filled_by, (event.contact for event in new))
            activities = [event.activity for event in new]
            noted = self._qualifier.noted(file, whose.lead_id, contact, activities)
            keep_new(file, new)
            return new, noted.qualified


def _results(
    events: Sequence[ActivityEvent], places: Sequence[int], new: Sequence[ActivityEvent], whose: Whose
) -> dict[int, Recorded]:
    """The first of each name is added, what has the same name after it is known."""
    left = {(event.source, event.key) for event in new}
    results = {}
    for place in places:
        name = (events[place].source, events[place].key)
        status = Status.ADDED if name in left else Status.KNOWN
        left.discard(name)
        created = whose.new and bool(new)
        # What is known already may be somebody else's: of a lead that was not made there is nothing to tell.
        lead = whose.lead_id if created or not whose.new else None
        results[place] = Recorded(id=events[place].id, status=status, lead=lead, created=created)
    return results
