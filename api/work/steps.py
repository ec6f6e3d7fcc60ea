"""What is done for an event: fetch, read, score; and for each target: tell it the lead's latest score.

Every step may be run again after a death half-way. It then finds what it kept, or does the same once more without a
second effect. What was fetched and heard is kept as soon as it is there, so that nothing is paid twice. A step ends
its job itself where it fails, and says whether the next one has its turn.
"""

from __future__ import annotations

import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cached_property, wraps
from typing import TYPE_CHECKING

from agent.errors import ConfigurationError, LeadproofError
from agent.qualifier import Listened, Qualified, Screened
from agent.transcripts import Incoming
from api.telemetry.steps import FAILED, PUT_OFF, recorded
from api.telemetry.traces import Traces
from api.webhooks.source import Announced, Did
from api.work.lately import RecentOffers, RecentScorecards
from api.work.trying_again import pause
from knowledge.event_work import Content, Job, Task
from knowledge.events import Fault

if TYPE_CHECKING:
    from agent.ports import Target
    from agent.qualifier import Qualifier
    from agent.score import Score
    from api.assembly import Assembly
    from api.webhooks.source import Source

log = logging.getLogger("leadproof.work")

INTERNAL = Fault(
    code="internal_error",
    message="Something went wrong that Leadproof did not foresee. Its log has the details; retry when it is mended.",
)

AT_ONCE = frozenset({"local", "console"})
"""Targets that are in this house: they are told as soon as a lead is scored."""

RECENT = 50
"""What of so many jobs is held in memory between two steps."""

SCORED_AT_ONCE = 2
"""How many events are scored at once. Scoring waits for nobody outside: more would only stand in each other's way."""

CONVERSATION, ACTIVITIES, NOTHING = "conversation", "activities", "nothing"


def _ending(step: Callable[[Steps, Job], bool]) -> Callable[[Steps, Job], bool]:
    """A step that ends its job where it fails: for good, or until it is due again. What it took is recorded."""

    @wraps(step)
    def ended(self: Steps, job: Job) -> bool:
        self.guard()
        with recorded(step.__name__, job, self.traces) as record:
            try:
                return step(self, job)
            except LeadproofError as error:
                record(self.end_badly(job, error), error.code)
            except Exception as error:  # noqa: BLE001  (the outermost edge of the work: nothing may be lost in a thread)
                # Not the error's own text: it may hold words of a conversation.
                log.critical("%s: unexpected %s at %s", job.id, type(error).__name__, _place(error))
                record(FAILED, INTERNAL.code)
                self.work.fail(job, INTERNAL)
        return False

    return ended


class Steps:
    """The steps over one assembly. `guard` raises where this worker lost its place, before anything has an effect.

    `told` is called when there is new work to hand to the queues.
    """

    def __init__(
        self,
        assembly: Assembly,
        sources: Mapping[str, Source],
        *,
        guard: Callable[[], None] = lambda: None,
        told: Callable[[], None] = lambda: None,
    ) -> None:
        self.guard = guard
        self.work = assembly.event_work
        self._assembly = assembly
        self._sources = sources
        self._told = told
        self._recent = OrderedDict[str, tuple[Content, Screened | None]]()
        self._recent_lock = threading.Lock()
        self._scoring = threading.Semaphore(SCORED_AT_ONCE)
        self.traces = Traces(assembly.settings)

    @cached_property
    def _qualifier(self) -> Qualifier:
        parts = self._assembly
        return parts.qualifier_by(RecentOffers(parts.offers), RecentScorecards(parts.scorecards))

    @property
    def outside(self) -> tuple[Target, ...]:
        """The targets that are told in jobs of their own."""
        return tuple(target for target in self._assembly.targets if target.name not in AT_ONCE)

    @property
    def of_event(self) -> tuple[tuple[str, Callable[[Job], bool]], ...]:
        """The steps of an event's own part, by name.

        What a model heard is a step's result, so that it is paid once. The rules cost nothing and are always at hand:
        what they hear is scored at once.
        """
        read = (("read", self.read),) if self._assembly.settings.reader != "rules" else ()
        return (("fetch", self.fetch), *read, ("score", self.score))

    @_ending
    def fetch(self, job: Job) -> bool:
        """Get what the event announced, from its payload or from the vendor."""
        task = self.work.begin(job)
        if task is None:
            return False
        if not task.is_fetched:
            content = self._fetched(task)
            self.guard()
            self.work.keep_content(job.event, content)
            self._remember(job, content)
        return True

    @_ending
    def read(self, job: Job) -> bool:
        """Have the conversation read, which a model may be paid for."""
        content, _ = self._fetched_before(job)
        if content is None:
            return False
        if content.kind == CONVERSATION and content.heard is None:
            screened = self._screened(content)
            heard = self._qualifier.hear(screened).model_dump_json()
            self.work.keep_heard(job.event, heard)
            self._remember(job, content.model_copy(update={"heard": heard}), screened)
        return True

    @_ending
    def score(self, job: Job) -> bool:
        """Store what was read in the lead's file and score the lead, or add what somebody did."""
        content, screened = self._fetched_before(job)
        self._forget(job)
        if content is None:
            return False
        with self._scoring:
            self.guard()
            self._score(job, content, screened)
        return True

    def _score(self, job: Job, content: Content, screened: Screened | None) -> None:
        if content.kind == CONVERSATION:
            self._keep(job, content, screened or self._screened(content))
        elif content.kind == ACTIVITIES:
            self._note(job, Did.model_validate_json(content.document))
        else:
            self.work.finish(job, NOTHING)

    @_ending
    def publish(self, job: Job) -> bool:
        """Bring one target up to date with the lead's latest score, whichever event it came from."""
        if not self.work.begin_telling(job):
            return False
        target = next((each for each in self.outside if each.name == job.target), None)
        if target is None:
            raise ConfigurationError("target_not_set_up", f"{job.target} is not set up here any more.")
        standing = self._assembly.standing(job.lead_id or "")
        if standing is not None:
            self.guard()
            target.publish(standing)
        self.work.told(job)
        return True

    def end_badly(self, job: Job, error: LeadproofError) -> str:
        """End a round that failed, and say how: for good where trying again cannot help, else until it is due again."""
        fault = Fault(code=error.code, message=error.message)
        asked, attempts = self.work.since(job)
        wait = pause(error, attempts, self._assembly.settings.work_backoff_seconds)
        now = datetime.now(UTC)
        given_up = now - asked > timedelta(hours=self._assembly.settings.work_give_up_hours)
        if wait is None or given_up:
            log.warning("%s: failed: %s", job.id, error.code)
            self.work.fail(job, fault)
            return FAILED
        log.info("%s: %s, trying again in %.0f s", job.id, error.code, wait)
        self.work.put_off(job, fault, now + timedelta(seconds=wait))
        return PUT_OFF

    def _fetched(self, task: Task) -> Content:
        source = self._sources.get(task.vendor)
        if source is None:
            raise ConfigurationError("source_not_set_up", f"{task.vendor} is not set up here any more.")
        announced = Announced(event_id=task.event_id, kind=task.kind, payload=task.payload)
        found = source.fetch(announced, task.received)
        if found is None:
            return Content(kind=NOTHING, raw=None, document="{}")
        if isinstance(found, Did):
            return Content(kind=ACTIVITIES, raw=None, document=found.model_dump_json())
        return Content(kind=CONVERSATION, raw=found.raw, document=found.model_dump_json(exclude={"raw"}))

    def _screened(self, content: Content) -> Screened:
        return self._qualifier.screened(Incoming.model_validate({**json.loads(content.document), "raw": content.raw}))

    def _remember(self, job: Job, content: Content, screened: Screened | None = None) -> None:
        """Hold what was kept for the next step, which mostly follows at once and here."""
        with self._recent_lock:
            self._recent[job.id] = content, screened
            while len(self._recent) > RECENT:
                self._recent.popitem(last=False)

    def _forget(self, job: Job) -> None:
        with self._recent_lock:
            self._recent.pop(job.id, None)

    def _fetched_before(self, job: Job) -> tuple[Content | None, Screened | None]:
        """What the step before kept, out of memory where it ran here; None where the event is done with."""
        with self._recent_lock:
            known = self._recent.get(job.id)
        return known or (self.work.content(job.event), None)

    def _keep(self, job: Job, content: Content, screened: Screened) -> None:
        heard = content.heard
        listened = Listened.model_validate_json(heard) if heard else self._heard(job, screened)
        qualified = self._qualifier.keep(screened, listened)
        outcome = "held_back" if qualified.screening.gated else "scored"
        self._finish(job, outcome, qualified.lead.id, qualified)

    def _heard(self, job: Job, screened: Screened) -> Listened:
        """What the rules hear, within the step that scores it; it is measured as the step that it is elsewhere."""
        with recorded("read", job, self.traces):
            return self._qualifier.hear(screened)

    def _note(self, job: Job, did: Did) -> None:
        noted = self._qualifier.note(did.contact, did.activities)
        self._finish(job, ACTIVITIES, noted.lead.id, noted.qualified)

    def _finish(self, job: Job, outcome: str, lead_id: str, qualified: Qualified | None) -> None:
        """End the event's own part. The house knows of it before anybody outside does."""
        score = qualified.score if qualified is not None else None
        if qualified is not None and score is not None:
            told = self._routed(qualified, score)
            for target in self._assembly.targets:
                if target.name in AT_ONCE:
                    target.publish(told)
        names = [target.name for target in self.outside] if score else []
        self.work.finish(job, outcome, lead_id=lead_id, score_id=score.id if score else None, targets=names)
        self._told()

    def _routed(self, qualified: Qualified, score: Score) -> Qualified:
        """With who takes the lead, unless another event has moved the lead on: then that one sees to it."""
        if self._assembly.routing is None:
            return qualified
        latest = self._assembly.inbox.lead(qualified.lead.id).score
        return self._qualifier.route(qualified) if latest == score else qualified


def _place(error: BaseException) -> str:
    """Where an error was raised: the innermost file and line."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else "nowhere"
