"""The deployment page's steps by hand work as they stand; the files for containers agree with it and with the code."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from api.cli import app
from api.settings import Settings, variable_of
from bench.service.postgresql import database
from bench.service.processes import free_port, without_settings
from tests.ready.forked import Ready

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?P<shown><!-- shown, not run: [^\n]+ -->\n)?```sh\n(?P<text>.*?)^```$", re.S | re.M)
SETTINGS = {variable_of(field) for field in Settings.model_fields}


@pytest.fixture
def postgresql_url() -> Iterator[str]:
    with database() as url:
        yield url


@pytest.mark.long
def test_the_steps_by_hand_take_a_signed_webhook_to_a_score(tmp_path: Path, postgresql_url: str, ready: Ready) -> None:
    commands = "\n".join(block["text"] for block in BLOCK.finditer(PAGE) if not block["shown"])
    etc, var = tmp_path / "etc", tmp_path / "var"
    etc.mkdir()
    var.mkdir()
    for there, here in (
        ("/etc/leadproof", str(etc)),
        ("/var/lib/leadproof", str(var)),
        ("postgresql://leadproof:PASSWORD@localhost:5432/leadproof", f"'{postgresql_url}'"),
        ("8001", str(free_port())),
        ("8000", str(free_port())),
    ):
        assert there in commands
        commands = commands.replace(there, here)
    script = f"set -euo pipefail\ntrap 'kill $(jobs -p); wait' EXIT\n{commands}\necho the end\n"
    environment = {**without_settings(), **ready.environment(tmp_path), "COLUMNS": "160"}

    out = tmp_path / "printed"
    with out.open("wb") as file:
        shell = subprocess.Popen(
            ["bash", "-c", script], cwd=tmp_path, env=environment, stdout=file, stderr=file, start_new_session=True
        )
        try:
            code = shell.wait(150)
        except subprocess.TimeoutExpired:
            os.killpg(shell.pid, signal.SIGKILL)
            shell.wait()
            code = -1

    printed = out.read_text()
    logs = "".join(f"\n{log.name}:\n{log.read_text()[-3000:]}" for log in var.glob("*.log"))
    assert code == 0, printed + logs
    assert "the end" in printed
    assert re.search(r'"link":"/v1/events/ev_\w+"', printed)
    assert "set aside $1,500" in printed


def compose() -> Any:
    return yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def manifests() -> list[Any]:
    return list(yaml.safe_load_all((ROOT / "deploy" / "kubernetes.yaml").read_text(encoding="utf-8")))


def commands_of_containers() -> list[list[str]]:
    pods = [one["spec"]["template"]["spec"] for one in manifests() if "template" in one.get("spec", {})]
    own = [each["command"] for each in compose()["services"].values() if each["image"] == "leadproof"]
    return own + [container["args"] for pod in pods for container in pod["containers"]]


def test_every_command_of_a_container_is_one_of_leadproof() -> None:
    assert len(commands_of_containers()) == 6
    for words in commands_of_containers():
        command: Any = get_command(app)
        rest = list(words)
        while rest and hasattr(command, "commands"):
            command = command.commands[rest.pop(0)]
        known = {name for parameter in command.params for name in parameter.opts}
        assert all(word in known for word in rest if word.startswith("-")), words


def test_every_setting_in_them_is_a_setting() -> None:
    text = "".join(
        (ROOT / name).read_text(encoding="utf-8")
        for name in ("Dockerfile", "compose.yaml", "deploy/kubernetes.yaml", "docs/deployment.md")
    )
    assert set(re.findall(r"\bLEADPROOF_[A-Z_]+\b", text)) <= SETTINGS


def test_the_services_wait_for_each_other_by_their_names() -> None:
    services = compose()["services"]
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
        for name in ("LEADPROOF_DATABASE_URL", "LEADPROOF_CHROMA"):
            if name in service.get("environment", {}):
                assert re.search(r"@?(\w+):\d+", service["environment"][name].rpartition("/" * 2)[2])
    volumes = {each.partition(":")[0] for service in services.values() for each in service.get("volumes", ())}
    assert volumes == set(compose()["volumes"])


def test_what_a_service_selects_is_there_and_ports_have_names() -> None:
    labels = [
        one["spec"]["template"]["metadata"]["labels"]
        for one in manifests()
        if one["kind"] in ("Deployment", "StatefulSet")
    ]
    for one in manifests():
        if one["kind"] == "Service":
            assert one["spec"]["selector"] in labels


def test_the_image_is_made_of_the_packages_that_are_tested() -> None:
    def versions(file: str) -> dict[str, str]:
        return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (ROOT / file).read_text(encoding="utf-8"), re.M))

    tested, served = versions("requirements.lock"), versions("deploy/service.lock")

    assert served.items() <= tested.items()
    assert versions("deploy/build.lock").items() <= tested.items()
    assert not {"pytest", "mypy", "ruff", "hatchling"} & set(served)
    assert f"chromadb/chroma:{served['chromadb']}" in (ROOT / "compose.yaml").read_text(encoding="utf-8")


def test_what_the_dockerfile_copies_is_not_ignored() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    copied = [word for line in re.findall(r"^COPY (?!--)(.+)$", dockerfile, re.M) for word in line.split()[:-1]]

    assert set(copied) == kept
    assert all((ROOT / name).exists() for name in copied)
    assert re.search(r"^USER (?!0\b|root)", dockerfile, re.M)
    assert "HEALTHCHECK" in dockerfile
    assert "--require-hashes" in dockerfile
