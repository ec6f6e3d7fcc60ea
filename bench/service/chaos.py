"""Kills doors and workers at random while events flow in, and looks afterwards whether each had its effect once.

`make chaos` runs it on SQLite, with one process, and on PostgreSQL, with a door and three workers of which one never
comes back. Slack, HubSpot and the model are doubles on loopback; what they were asked is counted there.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import httpx
from pydantic import SecretStr

from agent.score import Score
from api.assembly import Assembly
from api.crm.hubspot import HubSpot
from api.settings import Settings
from bench.service import processes
from bench.service.calls import Call, Model, calls
from bench.service.postgresql import database
from bench.service.processes import Launch, Process, ending, free_port, wait_until_serving
from knowledge.events import Event, State, event_key
from tests.agent.model_reader.openai_double import KEY, MODEL
from tests.api.doubles.hubspot import TOKEN as HUBSPOT_TOKEN
from tests.api.doubles.hubspot import HubSpotDouble
from tests.api.doubles.slack import CHANNEL, SlackDouble
from tests.api.doubles.slack import TOKEN as SLACK_TOKEN
from tests.api.doubles.sources import signed

SETTLE_SECONDS = 300
AWAY_SECONDS = 4


class Plan(NamedTuple):
    """How much is sent, how often is killed, and by how many workers it is worked on; 0 is the door's own."""

    events: int = 300
    leads: int = 60
    kills: int = 20
    workers: int = 0
    seconds: float = 60.0
    model: bool = True
    twice: float = 0.1
    """Which part of the events a vendor sends again."""


class Outcome(NamedTuple):
    """What was found. Every list of wrongs is empty where all is well."""

    acknowledged: int
    kills: int
    settled_after: float
    model_calls: int
    asked_again: int
    slack_messages: int
    notes: int
    wrongs: list[str]


class Killing:
    """The world of one run: the doubles, the processes, and who sends to them."""

    def __init__(
        self, plan: Plan, url: str | None, stack: ExitStack, seed: int = 1, launch: Launch = processes.launch
    ) -> None:
        self.plan = plan
        self._launch = launch
        self.chance = random.Random(seed)
        self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="leadproof-chaos-")))
        settings = {"database_url": url} if url else {}
        self.parts = stack.enter_context(Assembly(Settings(home=self.folder, **settings), aloud=False))
        self.parts.events  # noqa: B018  (the schema is there before the first process asks for it)
        self.slack = stack.enter_context(SlackDouble())
        self.slack.page = 100
        self.hubspot = stack.enter_context(HubSpotDouble())
        crm = HubSpot(Settings(hubspot_token=SecretStr(HUBSPOT_TOKEN), hubspot_base_url=self.hubspot.url))
        for planned in crm.plan():
            crm.create(planned)
        self.model = stack.enter_context(Model(self._is_read))
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.door, self.workers = self._processes(url)
        stack.enter_context(ending(self.door, *self.workers))
        self.acknowledged: dict[str, Call] = {}
        self.kills = 0
        self._sent = threading.Event()

    def run(self) -> Outcome:
        for process in (self.door, *self.workers):
            process.start()
        wait_until_serving(self.address, self.door)
        sending = threading.Thread(target=self._send)
        sending.start()
        self._kill()
        sending.join()
        began = time.monotonic()
        for process in (self.door, *self.workers):
            if not process.is_running and process.comes_back:
                process.start()
        settled = self._settle()
        wrongs = [*([] if settled else ["not all events were finished in time"]), *self._wrongs()]
        return Outcome(
            acknowledged=len(self.acknowledged),
            kills=self.kills,
            settled_after=time.monotonic() - began,
            model_calls=sum(self.model.asked.values()),
            asked_again=sum(times - 1 for times in self.model.asked.values()),
            slack_messages=len(self.slack.messages),
            notes=len(self.hubspot.notes),
            wrongs=wrongs,
        )

    def _processes(self, url: str | None) -> tuple[Process, list[Process]]:
        environment = {
            "LEADPROOF_HOME": str(self.folder),
            "SLACK_BOT_TOKEN": SLACK_TOKEN,
            "LEADPROOF_SLACK_CHANNEL": CHANNEL,
            "LEADPROOF_SLACK_BASE_URL": f"{self.slack.url}/api/",
            "HUBSPOT_TOKEN": HUBSPOT_TOKEN,
            "LEADPROOF_HUBSPOT_BASE_URL": self.hubspot.url,
            "LEADPROOF_TARGET_RATES": "slack=100/1",
            "LEADPROOF_WORK_POLL_SECONDS": "0.1",
            "LEADPROOF_WORK_BACKOFF_SECONDS": "0.2",
            "LEADPROOF_WORKER_AWAY_SECONDS": str(AWAY_SECONDS),
        }
        if url:
            environment["LEADPROOF_DATABASE_URL"] = url
        if self.plan.model:
            environment |= {
                "LEADPROOF_READER": "openai",
                "OPENAI_API_KEY": KEY,
                "OPENAI_BASE_URL": self.model.base_url,
                "LEADPROOF_MODEL": MODEL,
            }
        names = [f"worker-{number}" for number in range(1, self.plan.workers + 1)]
        serve = ["serve", "--port", str(self.port), "--workers", "0" if names else "1"]
        commands = {"door": serve, **{name: ["worker", "--id", name] for name in names}}
        door, *workers = (
            Process(name, command, environment, self.folder, self._launch) for name, command in commands.items()
        )
        return door, workers

    def _is_read(self, event_id: str) -> bool:
        key = event_key("tested", event_id)
        content = self.parts.event_work.content(key)
        return bool(content and content.heard) or self.parts.events.get(key).outcome is not None

    def _send(self) -> None:
        """As vendors do: again and again until it is taken, and some events once more after that."""
        every = self.plan.seconds / self.plan.events
        try:
            with httpx.Client(timeout=5) as client:
                for call in calls(self.plan.events, self.plan.leads):
                    self._deliver(client, call)
                    if self.chance.random() < self.plan.twice:
                        self._deliver(client, self.chance.choice(list(self.acknowledged.values())))
                    time.sleep(every)
        finally:
            self._sent.set()

    def _deliver(self, client: httpx.Client, call: Call) -> None:
        while True:
            try:
                answer = client.post(
                    f"{self.address}/webhooks/tested", content=call.body, headers=signed(call.event_id, call.body)
                )
            except httpx.TransportError:
                time.sleep(0.1)
                continue
            assert answer.status_code == 202, answer.text
            self.acknowledged[call.event_id] = call
            return

    def _kill(self) -> None:
        """One process after the other, each started again a little later; the last worker never."""
        pause = self.plan.seconds / self.plan.kills
        while self.kills < self.plan.kills or not self._sent.is_set():
            time.sleep(self.chance.uniform(0.4, 1.6) * pause)
            if self.kills >= self.plan.kills:
                continue
            running = [process for process in (self.door, *self.workers) if process.is_running]
            if running:
                self._kill_one(self.chance.choice(running))

    def _kill_one(self, victim: Process) -> None:
        victim.kill()
        self.kills += 1
        if self.workers and victim is self.workers[-1] and self.kills > self.plan.kills // 3:
            victim.comes_back = False
        if victim.comes_back:
            time.sleep(self.chance.uniform(0, 0.5))
            victim.start()

    def _settle(self) -> bool:
        deadline = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < deadline:
            counts = self.parts.events.counts()
            if counts[State.RECEIVED] + counts[State.WORKING] == 0:
                return True
            time.sleep(0.2)
        return False

    def _wrongs(self) -> list[str]:
        found = [f"{each} was asked of the model though it was read" for each in self.model.paid_twice]
        events = {each: self.parts.events.get(event_key("tested", each)) for each in self.acknowledged}
        for name, event in events.items():
            if event.state != State.DONE or event.outcome != "scored" or event.score_id is None:
                found.append(f"{name} is {event.state}: {event.error}")
        by_lead: dict[str, list[Event]] = {}
        for event in events.values():
            by_lead.setdefault(str(event.lead_id), []).append(event)
        for lead, told in by_lead.items():
            found += self._wrongs_of(lead, told)
        return found

    def _wrongs_of(self, lead: str, events: Sequence[Event]) -> list[str]:
        found = []
        latest = self.parts.inbox.latest_score(lead).score
        kept = len(self.parts.inbox.conversations(lead))
        if kept != len(events):
            found.append(f"{lead} has {kept} conversations of {len(events)} events")
        self.parts.replay(latest.id)
        mine = sorted(
            (m for m in self.slack.messages.values() if _payload(m).get("score_id") in self._scores(lead)),
            key=lambda message: float(message["ts"]),
        )
        heads = [message for message in mine if not message.get("thread_ts")]
        bands = [_payload(message)["band"] for message in mine]
        ids = [_payload(message)["score_id"] for message in mine]
        if len(heads) != 1:
            found.append(f"{lead} has {len(heads)} threads in Slack")
        if len(set(ids)) != len(ids) or any(a == b for a, b in pairwise(bands)):
            found.append(f"{lead} was told twice of one change: {bands}")
        if bands and bands[-1] != latest.band:
            found.append(f"{lead} is {latest.band} and Slack was told {bands}")
        return found + self._wrongs_in_hubspot(lead, latest)

    def _wrongs_in_hubspot(self, lead: str, latest: Score) -> list[str]:
        found = []
        email = self.parts.inbox.lead(lead).lead.contact.email or ""
        contact, which = self.hubspot.contacts.get(email, {}), self.hubspot.ids.get(email, "")
        if contact.get("leadproof_score") != str(latest.points):
            found.append(f"{lead} has {latest.points} points and HubSpot {contact.get('leadproof_score')}")
        ends = (end for of, one, to, end in self.hubspot.links if (of, one, to) == ("contacts", which, "notes"))
        bands = [_band(self.hubspot.notes[note]) for note in sorted(ends, key=int)]
        if any(a == b for a, b in pairwise(bands)):
            found.append(f"{lead} has a note twice for one change: {bands}")
        if not bands or bands[-1] != latest.band:
            found.append(f"{lead} is {latest.band} and its notes say {bands}")
        return found

    def _scores(self, lead: str) -> set[str]:
        return {stored.score.id for stored in self.parts.inbox.scores(lead)}


def _payload(message: dict[str, object]) -> dict[str, str]:
    known = message.get("metadata")
    return dict(known["event_payload"]) if isinstance(known, dict) else {}


def _band(note: dict[str, str]) -> str:
    found = re.match(r"<p><strong>Leadproof: \d+ of \d+, (\w+)", note["hs_note_body"])
    return found[1] if found else ""


def run(plan: Plan, *, postgresql: bool, seed: int = 1, launch: Launch = processes.launch) -> Outcome:
    """One run on a database of its own."""
    with ExitStack() as stack:
        url = stack.enter_context(database()) if postgresql else None
        return Killing(plan, url, stack, seed, launch).run()


def show(name: str, plan: Plan, found: Outcome) -> None:
    """The figures of a run."""
    print(f"{name}: {plan.events} events of {plan.leads} leads, {found.kills} times SIGKILL")
    print(f"  acknowledged {found.acknowledged}, all finished {found.settled_after:.0f} s after the last")
    print(f"  model calls {found.model_calls}, of them asked again because a call was cut off {found.asked_again}")
    print(f"  Slack messages {found.slack_messages}, HubSpot notes {found.notes}")
    print("  wrong: nothing" if not found.wrongs else f"  WRONG ({len(found.wrongs)}):")
    for wrong in found.wrongs[:20]:
        print(f"    {wrong}")


def main() -> None:
    """Run on SQLite and on PostgreSQL; ends with 1 where anything was wrong."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--on", choices=["sqlite", "postgresql"], help="only on one of the two")
    given.add_argument("--events", type=int, default=300)
    given.add_argument("--kills", type=int, default=20)
    given.add_argument("--seconds", type=float, default=60.0, help="how long events flow in")
    given.add_argument("--seed", type=int, default=1)
    chosen = given.parse_args()
    wrong = False
    for name, workers in (("sqlite", 0), ("postgresql", 3)):
        if chosen.on in (None, name):
            plan = Plan(
                events=chosen.events,
                leads=max(1, chosen.events // 5),
                kills=chosen.kills,
                seconds=chosen.seconds,
                workers=workers,
            )
            found = run(plan, postgresql=name == "postgresql", seed=chosen.seed)
            show(name, plan, found)
            wrong = wrong or bool(found.wrongs)
    if wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
