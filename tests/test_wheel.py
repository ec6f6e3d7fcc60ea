"""The wheel holds the whole product, and works installed, from an empty folder, without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("agent", "api", "knowledge", "prompts")
pytestmark = [pytest.mark.long, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with the build back-end that is installed."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
    (built,) = folder.glob("leadproof-*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the commands of a fresh environment that holds the wheel.

    The libraries come from this environment by a path file, so nothing is downloaded. A path file adds a folder and
    does not run the path files in it, so the checkout, which is installed here in place, stays out of sight.
    """
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment)
    commands = environment / "bin"
    pip = [sys.executable, "-m", "pip", "--python", str(commands / "python"), "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=environment)
    (site_packages,) = environment.glob("lib/python*/site-packages")
    (site_packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return commands


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """An empty folder to work in."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.fixture
def outside(tmp_path: Path) -> dict[str, str]:
    """An environment that says nothing but where data goes."""
    return {"PATH": os.defpath, "HOME": str(tmp_path / "home"), "LEADPROOF_HOME": str(tmp_path / "data")}


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_file_of_the_four_rooms_is_in_the_wheel(wheel: Path) -> None:
    files = (path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file())
    wanted = {path.relative_to(ROOT).as_posix() for path in files if path.parent.name != "__pycache__"}
    assert "knowledge/scorecards/default.yaml" in wanted
    assert any(name.startswith("knowledge/samples/") and name.endswith(".vtt") for name in wanted)
    assert any(name.startswith("knowledge/migrations/versions/") for name in wanted)
    assert wanted - names_in(wheel) == set()


def test_the_wheel_holds_nothing_but_the_four_rooms_and_what_describes_it(wheel: Path) -> None:
    others = {name for name in names_in(wheel) if name.split("/")[0] not in ROOMS}
    assert {name.split("/")[0] for name in others} == {f"{'-'.join(wheel.name.split('-')[:2])}.dist-info"}
    assert [name for name in names_in(wheel) if "__pycache__" in name or name.endswith(".pyc")] == []


def test_the_wheel_names_its_licence_and_asks_for_no_test_tool(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode("utf-8"))
    assert metadata["License-Expression"] == "Apache-2.0"
    assert any(entry.endswith(".dist-info/licenses/LICENSE") for entry in names_in(wheel))
    needs = " ".join(metadata.get_all("Requires-Dist") or [])
    assert "sqlalchemy" in needs.lower()
    assert "pytest" not in needs


def test_the_installed_rooms_are_those_of_the_wheel(installed: Path, elsewhere: Path, outside: dict[str, str]) -> None:
    code = f"import {', '.join(ROOMS)}; print(*({', '.join(f'{room}.__file__' for room in ROOMS)}), sep='\\n')"
    places = run(installed / "python", "-c", code, cwd=elsewhere, env=outside).split()
    assert len(places) == len(ROOMS)
    assert [place for place in places if not Path(place).is_relative_to(installed.parent)] == []


def test_the_installed_command_says_its_version(
    wheel: Path, installed: Path, elsewhere: Path, outside: dict[str, str]
) -> None:
    shown = run(installed / "leadproof", "--version", cwd=elsewhere, env=outside)
    assert wheel.name.split("-")[1] in shown


def test_the_installed_command_scores_a_sample_from_an_empty_folder(
    installed: Path, elsewhere: Path, outside: dict[str, str], tmp_path: Path
) -> None:
    samples = tmp_path / "samples"
    code = "import sys; from pathlib import Path; from knowledge import samples; samples.copy_to(Path(sys.argv[1]))"
    run(installed / "python", "-c", code, samples, cwd=elsewhere, env=outside)
    call = min(samples.rglob("*.vtt"))
    shown = run(installed / "leadproof", "score", call, cwd=elsewhere, env=outside)
    assert "hot" in shown or "warm" in shown or "cold" in shown
    assert any(Path(outside["LEADPROOF_HOME"]).iterdir())
    assert list(elsewhere.iterdir()) == []
