"""`leadproof serve` and `leadproof worker` as processes that can be killed and started again."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import httpx

ENTRY = "tests.api.doubles.entry"
ROOT = Path(__file__).parents[2]
START_SECONDS = 60


def free_port() -> int:
    """A port below those that the system gives to outgoing connections until somebody listens on it."""
    for port in random.SystemRandom().sample(range(20_000, 30_000), 100):
        with socket.socket() as listening, suppress(OSError):
            listening.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def until(settled: Callable[[], bool], seconds: float) -> None:
    """Return when something has settled; it is an error where that takes longer."""
    deadline = time.monotonic() + seconds
    while not settled():
        assert time.monotonic() < deadline, "not settled in time"
        time.sleep(0.05)


class Running(Protocol):
    """What is asked of a process that was started, as `subprocess.Popen` answers it."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, sig: signal.Signals) -> None: ...

    def terminate(self) -> None: ...

    def kill(self) -> None: ...


Launch = Callable[[Sequence[str], Mapping[str, str], Path, Path], Running]
"""Starts a module's `main` (the module and its arguments) with these variables, in a folder, with a log to add to."""


def launch(command: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path) -> subprocess.Popen[bytes]:
    """As a command of its own; see `Launch`."""
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", *command], env=dict(environment), cwd=folder, stdout=out, stderr=out
        )


class Process:
    """One command, in as many lives as it takes. What it says goes to a file."""

    def __init__(
        self,
        name: str,
        arguments: list[str],
        environment: Mapping[str, str],
        folder: Path,
        launch: Launch = launch,
    ) -> None:
        self.name = name
        self.comes_back = True
        self.log = folder / f"{name}.log"
        self._arguments = arguments
        self._environment = {**without_settings(), **environment}
        self._launch = launch
        self._running: Running | None = None

    @property
    def pid(self) -> int:
        assert self._running is not None
        return self._running.pid

    @property
    def code(self) -> int | None:
        """How it ended; None while it runs."""
        assert self._running is not None
        return self._running.poll()

    @property
    def children(self) -> list[int]:
        """The processes that it started, by whichever of its threads (/proc/PID/task/TID/children, proc(5))."""
        told = Path(f"/proc/{self.pid}/task").glob("*/children")
        return [int(pid) for each in told for pid in each.read_text().split()]

    @property
    def is_running(self) -> bool:
        return self._running is not None and self._running.poll() is None

    def start(self) -> None:
        self._running = self._launch([ENTRY, *self._arguments], self._environment, ROOT, self.log)

    def send(self, number: signal.Signals) -> None:
        assert self._running is not None
        self._running.send_signal(number)

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._running is not None
        self._running.kill()
        self._running.wait()

    def stop(self, seconds: float = 60) -> int:
        """End it in good order; its exit code."""
        assert self._running is not None
        self._running.terminate()
        return self._running.wait(seconds)

    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""


@contextmanager
def ending(*processes: Process) -> Iterator[None]:
    """Whatever happens, none of them outlives the block."""
    try:
        yield
    finally:
        for process in processes:
            with suppress(AssertionError):
                process.kill()


def wait_until_serving(url: str, door: Process) -> None:
    """Return when the door answers."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert door.is_running, door.said()[-2000:]
        with suppress(httpx.HTTPError):
            if httpx.get(f"{url}/healthz", timeout=2).status_code == httpx.codes.OK:
                return
        time.sleep(0.05)
    raise AssertionError(f"{door.name} did not start: {door.said()[-2000:]}")


def without_settings() -> dict[str, str]:
    """The variables of this process but for those that set something of the product."""
    ours = ("LEADPROOF_", "SLACK_", "HUBSPOT_", "OPENAI_", "DBOS_", "OTEL_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
