"""The commands in the documents run as they stand, and print what the documents say they print.

In a document, a block of `sh` is a list of commands, and a block of `text` right after it is what they print: its lines
must come out in that order, where `...` stands for anything. A comment `<!-- shown, not run: why -->` before a block
excepts it, for what needs an account elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.main import get_command

from api.cli import app
from bench.service.processes import free_port

ROOT = Path(__file__).resolve().parent.parent
RUN = [
    "README.md",
    "docs/getting-started.md",
    "docs/how-a-score-comes-about.md",
    "docs/explanations.md",
    "docs/learning.md",
    "docs/routing.md",
    "docs/service.md",
]
# Run by the command that was installed; the others, of many commands each, by one that starts at once.
AS_INSTALLED = {"README.md"}
BLOCK = re.compile(
    r"(?:<!-- shown, not run: (?P<why>[^\n]+) -->\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$", re.S | re.M
)
BEFORE_INSTALLING = re.compile(r"^(git clone|cd leadproof|\. \.venv/bin/activate|make (?!demo))")
MARK = "@@ block "
MOST_SECONDS = 120


@dataclass(frozen=True)
class Step:
    """Commands of one block and the lines that the document says they print."""

    commands: str
    shown: tuple[str, ...]


def steps_of(document: str) -> list[Step]:
    """The blocks of a document that are to be run, in order."""
    steps: list[Step] = []
    for block in BLOCK.finditer((ROOT / document).read_text(encoding="utf-8")):
        if block["why"]:
            continue
        if block["language"] == "sh":
            steps.append(Step(commands=runnable(block["text"]), shown=()))
        elif block["language"] == "text" and steps:
            lines = tuple(line for line in block["text"].splitlines() if line.strip() not in ("", "..."))
            steps[-1] = Step(commands=steps[-1].commands, shown=lines)
    return steps


def runnable(commands: str) -> str:
    """The commands with those left out that set up the checkout, which a test must not do again."""
    lines = [line for line in commands.splitlines() if not BEFORE_INSTALLING.match(line)]
    return "\n".join(lines).replace("make demo", "leadproof demo")


def outputs_of(steps: list[Step], folder: Path, commands: dict[str, str]) -> list[str]:
    """What each block prints, all run by one shell in an empty folder. Fails at the first command that fails.

    `commands` are the variables by which the shell finds `leadproof`.
    """
    port = free_port()
    script = "set -euo pipefail\nexec 2>&1\n"
    for number, step in enumerate(steps):
        script += f"printf '\\n%s\\n' '{MARK}{number}'\n{step.commands}\n"
    environment = {
        **commands,
        "HOME": str(folder / "home"),
        "LEADPROOF_HOME": str(folder / "data"),
        "LEADPROOF_PORT": str(port),
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
    }
    work = folder / "work"
    work.mkdir()
    # A file, not a pipe: a server that a document starts in the background would keep a pipe open after the shell.
    with (folder / "printed").open("wb+") as printed:
        shell = subprocess.Popen(
            ["bash", "-c", script.replace("127.0.0.1:8000", f"127.0.0.1:{port}")],
            cwd=work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            start_new_session=True,
        )
        code: int | str = f"still running after {MOST_SECONDS} s"
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = shell.wait(timeout=MOST_SECONDS)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)
            shell.wait()
        printed.seek(0)
        text = printed.read().decode()
    assert code == 0, f"{code}\n{text}"
    return re.split(rf"^{MARK}\d+$", text, flags=re.MULTILINE)[1:]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def absent(shown: tuple[str, ...], printed: str) -> str | None:
    """The first shown line that does not come out, or not in this order."""
    lines = iter([squeezed(line) for line in printed.splitlines()])
    for line in shown:
        pattern = re.compile(".*".join(re.escape(part) for part in squeezed(line).split("...")))
        if not any(pattern.fullmatch(candidate) for candidate in lines):
            return line
    return None


@pytest.mark.long
@pytest.mark.parametrize("document", RUN)
def test_the_commands_of_a_document_run_and_print_what_it_shows(
    document: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    steps = steps_of(document)
    assert steps
    if document in AS_INSTALLED:
        commands = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    else:
        commands = request.getfixturevalue("ready").environment(tmp_path)
    for step, printed in zip(steps, outputs_of(steps, tmp_path, commands), strict=True):
        line = absent(step.shown, printed)
        assert line is None, (
            f"{document} shows “{line}”, but these commands print something else:\n{step.commands}\n{printed}"
        )


def test_the_readme_shows_what_its_first_command_prints() -> None:
    shown = [step for step in steps_of("README.md") if step.commands.strip() == "leadproof demo"]
    assert shown
    assert len(shown[0].shown) >= 10


@pytest.mark.parametrize("document", RUN)
def test_what_is_not_run_says_why_and_names_commands_that_exist(document: str) -> None:
    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    text = (ROOT / document).read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        if block["why"]:
            assert len(block["why"]) > 10
            assert set(re.findall(r"^leadproof ([a-z]+)", block["text"], flags=re.MULTILINE)) <= known
    assert set(re.findall(r"`leadproof ([a-z]+)", text)) <= known
