"""Calls of `leadproof` that fork from a process which has everything imported; see `server.py`."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.ready.server import ANSWER_BYTES, STAY

ROOT = Path(__file__).parents[2]
START_SECONDS = 120


class Ready:
    """The process to fork from, one for all workers of a test run. It ends when the last of them lets go of it."""

    def __init__(self, folder: Path) -> None:
        """Starts it, unless another worker did. `folder` is that of the whole run."""
        self.address = str(folder / "ready")
        with (folder / "ready.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._staying = self._reached() or self._started(folder)
            self._staying.sendall(STAY)

    def close(self) -> None:
        self._staying.close()

    def environment(self, folder: Path) -> dict[str, str]:
        """What makes `leadproof` the quick one in a shell; `folder` is where the command is put."""
        quick = folder / "leadproof"
        source = Path(__file__).with_name("command.py").read_text(encoding="utf-8")
        quick.write_text(f"#!{sys.executable} -IS\n{source}", encoding="utf-8")
        quick.chmod(0o755)
        return {"READY_LEADPROOF": self.address, "PATH": f"{folder}:{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def launch(self, command: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path) -> Forked:
        """A module's `main`, command[0], with the rest as its arguments; what it says is added to the log."""
        call = {
            "module": command[0],
            "arguments": list(command[1:]),
            "folder": str(folder),
            "environment": dict(environment),
        }
        called = self._reached()
        assert called is not None
        said = json.dumps(call).encode()
        with log.open("ab") as out, Path(os.devnull).open("rb") as empty:
            socket.send_fds(called, [b"%15d\n" % len(said)], [empty.fileno(), out.fileno(), out.fileno()])
            called.sendall(said)
        return Forked(called)

    def _reached(self) -> socket.socket | None:
        called = socket.socket(socket.AF_UNIX)
        try:
            called.connect(self.address)
        except (FileNotFoundError, ConnectionRefusedError):
            called.close()
            return None
        return called

    def _started(self, folder: Path) -> socket.socket:
        Path(self.address).unlink(missing_ok=True)
        log = folder / "ready.log"
        server = [sys.executable, "-m", "tests.ready.server", self.address]
        # By a shell that ends at once: the server may outlive the worker that started it.
        subprocess.run(
            ["sh", "-c", f'exec "$@" >>"{log}" 2>&1 &', "sh", *server],
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            check=True,
        )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if reached := self._reached():
                return reached
            time.sleep(0.05)
        raise AssertionError(f"nothing to fork from: {log.read_text()}")


class Forked:
    """One call that runs. Has what a test asks of `subprocess.Popen`."""

    def __init__(self, called: socket.socket) -> None:
        self._called = called
        self._code: int | None = None
        self.pid = int(called.recv(ANSWER_BYTES, socket.MSG_WAITALL))

    def poll(self) -> int | None:
        """The exit code, negative for a signal; None while it runs."""
        if self._code is None:
            self._called.setblocking(False)
            try:
                told = self._called.recv(ANSWER_BYTES)
            except BlockingIOError:
                return None
            self._code = int(told)
            self._called.close()
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        deadline = time.monotonic() + (timeout or START_SECONDS)
        while (code := self.poll()) is None:
            assert time.monotonic() < deadline, f"process {self.pid} did not end"
            time.sleep(0.02)
        return code

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            self._called.sendall(bytes([number]))

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)
