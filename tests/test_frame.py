"""The project's frame: the lock, the commands, the records and the documents agree with each other."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("agent", "api", "knowledge", "prompts")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

ADDRESS = re.compile(r"\w+://|file:|--(?:extra-)?index|--find-links|\s@\s")
MACHINE_PATH = re.compile(r"(?<![\w./}])/(?:work|root|home|Users)/\w|\.\./shared\b")


def locked() -> dict[str, tuple[str, list[str]]]:
    """Version and hashes of each package that the lock names."""
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    packages = {}
    for entry in entries:
        head = re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", entry)
        assert head, f"a line of the lock that names no version: {entry[:80]}"
        packages[canonicalize_name(head[1])] = (head[2], re.findall(r"--hash=sha256:([0-9a-f]{64})\b", entry))
    return packages


def wanted() -> list[Requirement]:
    """Everything that pyproject.toml asks for: to run, for each extra, to develop and to build."""
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    groups = [line for lines in PROJECT["dependency-groups"].values() for line in lines]
    lines = [*project["dependencies"], *extras, *groups, *PROJECT["build-system"]["requires"]]
    return [Requirement(line) for line in lines]


def files_of_the_repository() -> list[Path]:
    """What git tracks or would track, as far as it is text."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=60,
    )
    paths = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


def make_targets() -> set[str]:
    """The commands that `make` lists."""
    listing = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return set(re.findall(r"^make ([\w-]+)", listing.stdout, flags=re.MULTILINE))


def test_every_package_in_the_lock_is_checked_by_hash() -> None:
    packages = locked()
    assert len(packages) > 50
    assert [name for name, (_, hashes) in packages.items() if not hashes] == []


def test_the_lock_holds_files_of_several_platforms_so_it_was_not_made_from_local_wheels() -> None:
    compiled = ("pydantic-core", "numpy", "orjson", "bcrypt", "grpcio")
    assert [name for name in compiled if len(locked()[name][1]) < 5] == []


def test_the_lock_names_no_address_and_no_path() -> None:
    assert [line for line in LOCK.splitlines() if ADDRESS.search(line)] == []


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_the_lock_satisfies_what_the_project_asks_for(requirement: Requirement) -> None:
    version, _ = locked()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version, prereleases=True)


def test_make_alone_lists_every_command_that_the_makefile_has() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)
    assert phony
    assert make_targets() == set(phony[1].split())


def test_the_documents_name_only_commands_that_make_has() -> None:
    named = {
        (document.name, target)
        for document in DOCUMENTS
        for target in re.findall(
            r"(?:^|`)make ([a-z]+(?:-[a-z]+)*)", document.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
    }
    assert ("README.md", "demo") in named
    assert ("README.md", "test") in named
    assert [(name, target) for name, target in sorted(named) if target not in make_targets()] == []


def test_links_between_documents_lead_somewhere() -> None:
    links = [
        (document, target)
        for document in DOCUMENTS
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
        if "://" not in target
    ]
    assert len(links) > 10
    broken = [(document.name, target) for document, target in links if not (document.parent / target).exists()]
    assert broken == []


def test_ci_runs_what_a_developer_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make --no-print-directory check" in script.read_text(encoding="utf-8")


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    found = []
    for path in files_of_the_repository():
        if path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if MACHINE_PATH.search(line) or str(ROOT) in line:
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_the_changelog_begins_with_the_version_of_the_project() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", changelog, flags=re.MULTILINE)
    assert newest
    assert newest[1] == PROJECT["project"]["version"]


def test_the_installed_project_has_the_version_of_the_checkout() -> None:
    assert importlib.metadata.version("leadproof") == PROJECT["project"]["version"]


def test_each_room_tells_type_checkers_that_it_is_typed() -> None:
    assert [room for room in ROOMS if not (ROOT / room / "py.typed").is_file()] == []


def test_the_import_contracts_hold() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint_imports], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr


def test_tests_stand_in_rooms_that_mirror_the_code() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert set(ROOMS) <= folders
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_decision_records_are_numbered_without_a_gap() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))


def test_the_list_of_decision_records_is_whole() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", listed) == [record.name for record in RECORDS]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_decision_record_has_context_decision_cost_and_the_tests_that_hold_it(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert re.match(rf"# {int(record.name[:4])}\. \S", text)
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == ["Context", "Decision", "Cost", "Held by"]
    named = re.findall(r"`(tests/[\w/]+\.py)`", text.split("## Held by")[1])
    assert named, "no test is named"
    assert [name for name in named if not (ROOT / name).is_file()] == []
