"""Fork a `leadproof` for each call: `python -m tests.ready.server SOCKET`, called by `forked.py` and `command.py`.

A fork begins with everything imported and the rules' expressions compiled, which costs a command of its own one to
four seconds. Nothing else is shared between calls. That the real command starts and ends as it should is shown by
`tests/api/cli/test_process.py` and by the commands of the README. What is settled as a module is imported is settled
for all of them: how metrics are shared between processes, above all.

A caller sends, with its three streams, the length of what it is about to say, then the call as JSON. It is told the
process id, then the exit code; each byte that it sends is a signal for the process, and when it is gone the process is
killed. A caller that sends STAY keeps the server: without any it ends.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import selectors
import signal
import socket
import sys
import threading
from dataclasses import dataclass

from agent.rules_reader import RulesReader
from agent.transcripts import Incoming, Limits, read
from knowledge.cards import load_named
from knowledge.samples import conversations

ROOMS = ("agent", "knowledge", "api")
# Imported by commands when they run.
HEAVY = ("chromadb", "polars", "uvicorn", "dbos", "sqlalchemy.dialects.postgresql.psycopg")
STREAMS = ("stdin", "stdout", "stderr")
HEADER_BYTES = 16
ANSWER_BYTES = 16
STAY = b"stay".ljust(HEADER_BYTES)


@dataclass(frozen=True)
class Call:
    """What one `leadproof` is to do, as whom."""

    module: str
    arguments: list[str]
    folder: str
    environment: dict[str, str]
    streams: list[int]

    def begin(self) -> None:
        """Make this process the one that was called for."""
        os.setsid()
        os.chdir(self.folder)
        os.environ.clear()
        os.environ.update(self.environment)
        for number, (name, stream) in enumerate(zip(STREAMS, self.streams, strict=True)):
            os.dup2(stream, number)
            os.close(stream)
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))  # noqa: SIM115
        sys.argv = ["leadproof", *self.arguments]


class Server:
    """Waits for calls and for the ends of those that run."""

    def __init__(self, address: str) -> None:
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(address)
        self._listening.listen()
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(self._listening, selectors.EVENT_READ)
        self._staying: set[socket.socket] = set()

    def next_call(self) -> Call:
        """Returns in each fork, with what it is to do. The process that forks ends here, when nobody keeps it."""
        while True:
            # One at a time: what is done for one may be the end of another.
            key, _ = self._waiting.select()[0]
            if key.fileobj is self._listening:
                call = self._accepted()
                if call:
                    return call
            elif key.fileobj in self._staying:
                self._waiting.unregister(key.fileobj)
                self._staying.remove(key.fileobj)
                if not self._staying:
                    self._kill_all()
                    sys.exit()
            elif isinstance(key.fileobj, socket.socket):
                self._signalled(key.fileobj, key.data)
            else:
                self._ended(key.fd, *key.data)

    def _accepted(self) -> Call | None:
        """The call, in the process that is to do it."""
        caller, _ = self._listening.accept()
        header, streams, _, _ = socket.recv_fds(caller, HEADER_BYTES, len(STREAMS))
        if header == STAY:
            self._staying.add(caller)
            self._waiting.register(caller, selectors.EVENT_READ)
            return None
        call = Call(**json.loads(received(caller, int(header))), streams=streams)
        pid = os.fork()
        if not pid:
            self._waiting.close()
            for each in (self._listening, caller, *self._staying):
                each.close()
            return call
        for stream in streams:
            os.close(stream)
        caller.sendall(b"%15d\n" % pid)
        self._waiting.register(caller, selectors.EVENT_READ, pid)
        self._waiting.register(os.pidfd_open(pid), selectors.EVENT_READ, (pid, caller))
        return None

    def _signalled(self, caller: socket.socket, pid: int) -> None:
        said = caller.recv(1)
        os.kill(pid, said[0] if said else signal.SIGKILL)
        if not said:
            self._waiting.unregister(caller)

    def _kill_all(self) -> None:
        for key in self._waiting.get_map().values():
            if isinstance(key.data, int):
                os.kill(key.data, signal.SIGKILL)

    def _ended(self, handle: int, pid: int, caller: socket.socket) -> None:
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self._waiting.unregister(handle)
        os.close(handle)
        if caller in {key.fileobj for key in self._waiting.get_map().values()}:
            self._waiting.unregister(caller)
            caller.sendall(b"%15d\n" % code)
        caller.close()


def received(caller: socket.socket, length: int) -> bytes:
    said = b""
    while len(said) < length:
        said += caller.recv(length - len(said))
    return said


def import_everything() -> None:
    for room in map(importlib.import_module, ROOMS):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            # A database's migrations and a program's `__main__` do their work as they are imported.
            if ".migrations." not in module.name and not module.name.endswith(".__main__"):
                importlib.import_module(module.name)
    for name in HEAVY:
        importlib.import_module(name)


def read_samples() -> None:
    """What is made when it is first needed, and kept: the expressions that the rules seek by, the default card."""
    rules = RulesReader()
    for sample in conversations():
        given = Incoming(raw=sample.raw, received=sample.took_place, took_place=sample.took_place)
        rules.read(read(given, Limits()).conversation, ())
    load_named("default")


def main() -> None:
    import_everything()
    read_samples()
    gc.collect()
    gc.freeze()
    assert threading.active_count() == 1, "a process with threads must not be forked"
    call = Server(sys.argv[1]).next_call()
    call.begin()
    # As if it had been called by its name, also to the processes that it spawns.
    sys.modules["__main__"] = module = importlib.import_module(call.module)
    module.main()


if __name__ == "__main__":
    main()
