"""The command as a process of its own: what it imports, how it ends, how it stands in a pipe."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest

LEADPROOF = [sys.executable, "-c", "from api.cli import main; main()"]
IMPORTS = """
import json, sys
from api.cli import main
try:
    main()
finally:
    sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


def imported_by(*arguments: str) -> set[str]:
    """Top-level packages that a command has imported when it ends."""
    ended = subprocess.run([sys.executable, "-c", IMPORTS, *arguments], capture_output=True, text=True, check=True)
    return {module.partition(".")[0] for module in json.loads(ended.stderr.splitlines()[-1])}


def test_the_version_is_that_of_the_distribution_and_needs_no_part_of_the_product(home: Path) -> None:
    import api

    ended = subprocess.run([*LEADPROOF, "--version"], capture_output=True, text=True, check=True)
    assert ended.stdout == f"leadproof {api.__version__}\n"
    for arguments in (("--version",), ("--help",)):
        heavy = {"pydantic", "sqlalchemy", "knowledge", "chromadb", "numpy", "fastapi"} & imported_by(*arguments)
        assert heavy == set(), arguments


def test_scoring_imports_nothing_that_it_does_not_use(run: Any, call_file: Path) -> None:
    run("db", "upgrade")
    unused = {
        "langchain",
        "langchain_openai",
        "openai",
        "fastapi",
        "uvicorn",
        "slack_bolt",
        "slack_sdk",
        "alembic",
        "dbos",
    }
    assert unused & imported_by("score", str(call_file), "--json") == set()


def test_scoring_with_past_deals_imports_neither_server_nor_migrations(run: Any, call_file: Path) -> None:
    from knowledge import samples

    Path("deals.jsonl").write_bytes(samples.deals_jsonl())
    run("deals", "import", "deals.jsonl")
    imported = imported_by("score", str(call_file), "--json")
    assert "chromadb" in imported
    assert {"langchain", "fastapi", "slack_bolt", "alembic"} & imported == set()


def test_a_reader_that_closes_the_pipe_early_is_no_error(run: Any, home: Path) -> None:
    run("samples", "mine")
    command = f"{sys.executable} -c 'from api.cli import main; main()' score mine --json | head -c 10"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert len(ended.stdout) == 10
    assert "Traceback" not in ended.stderr
    assert "BrokenPipe" not in ended.stderr


def test_text_that_the_terminal_cannot_encode_is_printed_all_the_same(run: Any, home: Path) -> None:
    Path("prices.csv").write_text("product,unit_price,currency\nKühlfühler ❄,1.00,EUR\n", "utf-8")
    run("catalogue", "import", "prices.csv")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ended = subprocess.run([*LEADPROOF, "catalogue", "show"], capture_output=True, env=environment, check=True)
    assert b"K\\xfchlf\\xfchler \\u2744" in ended.stdout


def test_without_a_terminal_there_are_no_colours(run: Any, call_file: Path) -> None:
    ended = subprocess.run([*LEADPROOF, "score", str(call_file)], capture_output=True, text=True, check=True)
    assert "Tomas Lind" in ended.stdout
    assert "\x1b" not in ended.stdout + ended.stderr


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_the_service_answers_and_stops_at_ctrl_c(run: Any, port: int) -> None:
    key = run("keys", "create", "test").out.strip()
    service = subprocess.Popen(
        [*LEADPROOF, "serve", "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        answer = _when_up(f"http://127.0.0.1:{port}/v1/leads", key)
        assert json.loads(answer)["total"] == 0
    finally:
        service.send_signal(signal.SIGINT)
        _, said = service.communicate(timeout=20)
    assert service.returncode in (0, 130)
    assert "Traceback" not in said


def test_a_service_whose_keys_are_all_revoked_says_so(run: Any, port: int) -> None:
    run("keys", "create", "test")
    run("keys", "revoke", "test")
    service = subprocess.Popen(
        [*LEADPROOF, "serve", "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        _when_listening(port)
    finally:
        service.send_signal(signal.SIGINT)
        _, said = service.communicate(timeout=20)
    assert "No API key is in force" in said


def _when_listening(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the service did not listen within 30 seconds")


def _when_up(url: str, key: str) -> bytes:
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {key}"})
    deadline = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
