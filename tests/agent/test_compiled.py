"""Kept expressions are those that `re` compiles, whatever happens to the file that they are kept in."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import agent.rules_reader
from agent import compiled as module
from agent.compiled import Kept
from agent.stems import INDEX

TABLES = INDEX.expressions[::40]
EXPRESSIONS = [
    "", "a|b", r"\bwe (?:need|want) (?P<what>\w+)(?:, (?P<more>\w+))?", r"(?i:a)b(?-i:C)", r"(?<!no )(?:x{2,5}?|[^a-c\d])+",
    r"(a)(?P<b>b)?(?(b)c|d)\1", r"(?>a+)b++", r"[À-ÿ'’]+ß?", r"(?x) a  # a remark", r"^\s*(?s:.)*$", "\ud800", "价格(?!低)",
]  # fmt: skip
FLAGS = [0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE, re.DOTALL | re.VERBOSE, re.ASCII]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "expressions"


@pytest.fixture
def file(path: Path) -> Path:
    """A file in which two expressions are kept."""
    first = Kept(path)
    for expression in EXPRESSIONS[1:3]:
        first.compiled(expression, re.IGNORECASE)
    first.keep()
    return path


@pytest.fixture
def compilings(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is compiled from now on."""
    done: list[str] = []
    taken_apart = module._taken_apart

    def noted(expression: str, flags: int) -> module._Parts:
        done.append(expression)
        return taken_apart(expression, flags)

    monkeypatch.setattr(module, "_taken_apart", noted)
    yield done


def test_every_table_comes_back_as_it_was_compiled(path: Path, compilings: list[str]) -> None:
    first = Kept(path)
    for expression in TABLES:
        assert first.compiled(expression, re.IGNORECASE) == re.compile(expression, re.IGNORECASE)
    first.keep()
    compilings.clear()

    second = Kept(path)
    for expression in TABLES:
        assert second.compiled(expression, re.IGNORECASE) == re.compile(expression, re.IGNORECASE)
    assert compilings == []


@pytest.mark.parametrize("flags", FLAGS)
@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_any_expression_comes_back_with_its_flags_and_groups(path: Path, expression: str, flags: int) -> None:
    wanted = re.compile(expression, flags)
    first = Kept(path)
    first.compiled(expression, flags)
    first.keep()

    kept = Kept(path).compiled(expression, flags)

    assert kept == wanted
    assert (kept.pattern, kept.flags, kept.groups) == (wanted.pattern, wanted.flags, wanted.groups)
    assert dict(kept.groupindex) == dict(wanted.groupindex)


@given(st.text(alphabet="ab|()[]{}?*+\\.^$-:<>P=!i,1 é", max_size=12))
def test_what_is_no_expression_is_refused_as_by_re(expression: str) -> None:
    try:
        wanted = re.compile(expression)
    except (re.error, OverflowError, FutureWarning, DeprecationWarning) as error:
        with pytest.raises(type(error)) as refused:
            Kept(Path("nowhere")).compiled(expression)
        assert str(refused.value) == str(error)
    else:
        assert Kept(Path("nowhere")).compiled(expression) == wanted


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_counts_as_none(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = file.with_name("damaged")
    damaged.write_bytes(whole[:at] + data.draw(st.binary(max_size=3)) + whole[at + data.draw(st.integers(0, 99)) :])

    kept = Kept(damaged)

    for expression in EXPRESSIONS[:4]:
        assert kept.compiled(expression, re.IGNORECASE) == re.compile(expression, re.IGNORECASE)


def test_what_two_processes_compile_is_kept_of_both(path: Path, compilings: list[str]) -> None:
    one, other = Kept(path), Kept(path)
    one.compiled("one")
    other.compiled("other")
    one.keep()
    other.keep()
    compilings.clear()

    third = Kept(path)
    assert (third.compiled("one").pattern, third.compiled("other").pattern) == ("one", "other")
    assert compilings == []
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_file_is_not_written_anew_for_a_few_among_many(path: Path) -> None:
    first = Kept(path)
    for number in range(40):
        first.compiled(f"number {number}")
    first.keep()
    before = path.read_bytes()

    for more, written in ((1, False), (2, False), (3, True)):
        second = Kept(path)
        for number in range(more):
            second.compiled(f"another {number}")
        second.keep()
        assert (path.read_bytes() != before) is written


def test_another_version_of_python_reads_nothing_of_it(
    file: Path, compilings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_head", lambda: b"expressions 1 cpython-399")
    assert Kept(file).compiled(EXPRESSIONS[1], re.IGNORECASE) == re.compile(EXPRESSIONS[1], re.IGNORECASE)
    assert compilings == [EXPRESSIONS[1]]


def test_nothing_is_written_where_byte_code_is_not(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = Kept(path)
    kept.compiled("a")
    kept.keep()
    assert not path.parent.exists()


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = Kept(tmp_path / "file" / "expressions")
    assert kept.compiled("a") == re.compile("a")
    kept.keep()


def test_a_python_with_other_insides_compiles_as_ever() -> None:
    kept = Kept(None)
    assert kept.compiled("a", re.IGNORECASE) == re.compile("a", re.IGNORECASE)
    kept.keep()


def test_what_gathered_of_changed_expressions_is_thrown_away(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST_FILE", 50)
    before = file.stat().st_size
    kept = Kept(file)
    kept.compiled("a")
    kept.keep()
    assert file.stat().st_size < before
    assert Kept(file).compiled("a") == re.compile("a")


def test_only_expressions_of_a_user_are_compiled_past_it() -> None:
    room = Path(agent.rules_reader.__file__).parent.parent
    past = {path.name for path in room.rglob("*.py") if "re.compile(" in path.read_text(encoding="utf-8")}
    assert past == {"compiled.py", "pattern_cost.py"}
