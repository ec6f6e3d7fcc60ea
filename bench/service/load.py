"""Load on the service: 50 signed webhooks a second for a minute, on PostgreSQL, and how long until all is done.

Three times: with a target that answers, with one that answers 429 half the time, and with one that is down for 20
seconds. Then memory over 10,000 events. The target is the double of Slack on loopback; the rules read. `make bench`
runs the first, `make bench-load` all three, `make bench-memory` the last: together they take too long for one command.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from api.assembly import Assembly
from api.settings import Settings
from bench.service.postgresql import database
from bench.service.processes import Process, ending, free_port, wait_until_serving
from knowledge.events import State
from tests.api.doubles.loopback import Answer, Received
from tests.api.doubles.slack import CHANNEL, TOKEN, SlackDouble

RATE = 50.0
SECONDS = 60
ACK_LIMIT_MS = 250.0
DONE_LIMIT_SECONDS = 300.0
GROWTH_LIMIT_MB = 60.0
MANY = 10_000

RUNS = ("plain", "429", "down", "memory")


class Busy(SlackDouble):
    """Slack as it is when too much is asked of it: `refuses` of the requests get 429, and none an answer in `down`."""

    def __init__(self, refuses: float = 0.0) -> None:
        super().__init__()
        self.page = 200
        self.refuses = refuses
        self.down: tuple[float, float] | None = None
        self.limited = self.unanswered = 0
        self._chance = random.Random(1)

    def answer(self, request: Received) -> Answer:
        if self.down is not None and self.down[0] <= time.monotonic() < self.down[1]:
            self.unanswered += 1
            return Answer(503, "down")
        if self._chance.random() < self.refuses:
            self.limited += 1
            return Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"})
        return super().answer(request)


class Found(NamedTuple):
    """`milliseconds` are of the acknowledgements, sorted; `done_after` seconds after the last of them.

    `leads` have a score, and `told` are the threads that Slack has in the end, one of each lead where all is well.
    """

    sent: int
    refused: int
    milliseconds: list[float]
    done_after: float | None
    failed: int
    leads: int
    told: int

    def at(self, share: float) -> float:
        return self.milliseconds[min(len(self.milliseconds) - 1, int(share * len(self.milliseconds)))]


class Running(NamedTuple):
    """A service under load."""

    address: str
    process: Process
    parts: Assembly
    slack: Busy


@contextmanager
def serving(slack: Busy) -> Iterator[Running]:
    """`leadproof serve` as it comes, on an empty PostgreSQL database."""
    with ExitStack() as stack:
        url = stack.enter_context(database())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="leadproof-load-")))
        parts = stack.enter_context(Assembly(Settings(home=folder, database_url=url), aloud=False))
        parts.events  # noqa: B018  (the schema is there before the service asks for it)
        stack.enter_context(slack)
        port = free_port()
        environment = {
            "LEADPROOF_HOME": str(folder),
            "LEADPROOF_DATABASE_URL": url,
            "SLACK_BOT_TOKEN": TOKEN,
            "LEADPROOF_SLACK_CHANNEL": CHANNEL,
            "LEADPROOF_SLACK_BASE_URL": f"{slack.url}/api/",
            "LEADPROOF_TARGET_CONCURRENCY": "16",
            "LEADPROOF_TARGET_RATES": "none",  # a real channel takes one message a second
        }
        process = Process("serve", ["serve", "--port", str(port)], environment, folder)
        stack.enter_context(ending(process))
        process.start()
        address = f"http://127.0.0.1:{port}"
        wait_until_serving(address, process)
        yield Running(address, process, parts, slack)


def load(running: Running, number: int, rate: float, seed: int, patience: float) -> Found:
    """Send so many events, and wait for them."""
    sender = [sys.executable, "-m", "bench.service.sender", running.address, str(rate), str(number), str(seed)]
    sent = json.loads(subprocess.run(sender, capture_output=True, check=True, text=True).stdout)
    done_after = until_done(running.parts, patience)
    return Found(
        sent=len(sent),
        refused=sum(status != 202 for status, _ in sent),
        milliseconds=sorted(seconds * 1000 for _, seconds in sent),
        done_after=done_after,
        failed=running.parts.events.counts()[State.FAILED],
        leads=running.parts.inbox.scored(),
        told=len(running.slack.heads()),
    )


def until_done(parts: Assembly, patience: float) -> float | None:
    """Seconds until nothing is open; None where that takes longer than `patience`."""
    began = time.monotonic()
    while time.monotonic() - began < patience:
        counts = parts.events.counts()
        if counts[State.RECEIVED] + counts[State.WORKING] == 0:
            return time.monotonic() - began
        time.sleep(0.5)
    return None


def resident_mb(process: Process) -> float:
    """What the service and its worker hold in memory now, MB (VmRSS of proc_pid_status(5))."""
    return sum(_resident_kb(pid) for pid in (process.pid, *process.children)) / 1024


def _resident_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    [line] = [line for line in lines if line.startswith("VmRSS:")]
    return int(line.split()[1])


def show(name: str, found: Found) -> bool:
    """The figures beside their limits; whether all hold."""
    done = "not in time" if found.done_after is None else f"{found.done_after:.0f} s after the last"
    holds = (
        found.at(0.99) <= ACK_LIMIT_MS
        and found.refused == found.failed == 0
        and found.done_after is not None
        and found.done_after <= DONE_LIMIT_SECONDS
        and found.told == found.leads
    )
    print(f"  {name:38} p50 {found.at(0.5):5.0f} ms   p99 {found.at(0.99):5.0f} ms   max {found.at(1):5.0f} ms")
    print(f"  {'':38} sent {found.sent}, refused {found.refused}, failed {found.failed}, all done {done}")
    print(f"  {'':38} {found.leads} leads, {found.told} threads in Slack", flush=True)
    return holds


def rush(name: str, slack: Busy, *, seconds: int, down: tuple[float, float] | None = None) -> bool:
    with serving(slack) as running:
        if down is not None:
            slack.down = (time.monotonic() + down[0], time.monotonic() + down[1])
        held = show(name, load(running, int(RATE * seconds), RATE, 1, DONE_LIMIT_SECONDS))
        asked, limited, unanswered = len(slack.requests), slack.limited, slack.unanswered
        if limited or unanswered:
            print(f"  {'':38} of {asked} requests {limited} got 429 and {unanswered} were made while it was down")
        return held


def memory(number: int) -> bool:
    """What door and workers hold after each part of many events; the first part fills what is kept once."""
    parts, began = 10, time.monotonic()
    print(f"  memory of door and workers after each {number // parts} of {number} events, MB:", end="", flush=True)
    with serving(Busy()) as running:
        held = []
        for part in range(parts):
            load_of(running, part, number // parts)
            held.append(resident_mb(running.process))
            print(f" {held[-1]:.0f}", end="", flush=True)
    growth, took = held[-1] - held[0], time.monotonic() - began
    print(f"\n  grown since the first {number // parts}: {growth:.0f} MB   limit {GROWTH_LIMIT_MB:.0f}   {took:.0f} s")
    return growth <= GROWTH_LIMIT_MB


def load_of(running: Running, part: int, number: int) -> None:
    """Store events as the door does and let the service work on them."""
    from datetime import UTC, datetime

    from bench.service.calls import calls
    from knowledge.events import NewEvent

    for call in calls(number, number, part):
        event = NewEvent(f"{part}-{call.event_id}", "call", call.body)
        running.parts.events.store("tested", [event], datetime.now(UTC))
    assert until_done(running.parts, 3600) is not None


def main(arguments: Sequence[str] | None = None) -> None:
    """Print every figure beside its limit; ends with 1 where one does not hold."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--quick", action="store_true", help="a tenth of it")
    given.add_argument("--only", nargs="+", choices=RUNS, default=RUNS, metavar="RUN", help=f"of {', '.join(RUNS)}")
    chosen = given.parse_args(arguments)
    seconds = SECONDS // 10 if chosen.quick else SECONDS
    print(f"{RATE:.0f} signed webhooks a second for {seconds} s, leadproof serve on PostgreSQL, {_processors()} CPUs")
    print(f"  limits: p99 {ACK_LIMIT_MS:.0f} ms, none refused, all done {DONE_LIMIT_SECONDS:.0f} s after the last")
    runs = {
        "plain": lambda: rush("a target that answers", Busy(), seconds=seconds),
        "429": lambda: rush("a target that answers 429 half the time", Busy(refuses=0.5), seconds=seconds),
        "down": lambda: rush(
            "a target that is down for 20 s", Busy(), seconds=seconds, down=(seconds / 4, seconds / 4 + 20)
        ),
        "memory": lambda: memory(MANY // 10 if chosen.quick else MANY),
    }
    held = [run() for name, run in runs.items() if name in chosen.only]
    if not all(held):
        raise SystemExit(1)


def _processors() -> int:
    import os

    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    main()
