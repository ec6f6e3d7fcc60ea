"""The command that stands for `leadproof` in a test's shell. Python's standard library only: it must start at once."""

import json
import os
import signal
import socket
import sys

ADDRESS = "READY_LEADPROOF"

called = socket.socket(socket.AF_UNIX)
called.connect(os.environ[ADDRESS])
environment = {name: value for name, value in os.environ.items() if name != ADDRESS}
call = {"module": "api.cli", "arguments": sys.argv[1:], "folder": os.getcwd(), "environment": environment}  # noqa: PTH109
said = json.dumps(call).encode()
socket.send_fds(called, [b"%15d\n" % len(said)], [0, 1, 2])
called.sendall(said)
for stream in (0, 1, 2):
    os.close(stream)
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda number, _: called.sendall(bytes([number])))

told = b""
while len(told) < 32:
    more = called.recv(32 - len(told))
    if not more:
        os._exit(1)
    told += more
code = int(told[16:])
os._exit(code if code >= 0 else 128 - code)
