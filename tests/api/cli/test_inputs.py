"""Which files a command takes out of what it is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent.errors import InputError
from api.cli.inputs import sources
from api.cli.options import day, file_bytes, joined, moment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.VTT", "deep/er/c.json", "deep/picture.png", ".hidden/d.txt", ".e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Ann: hello")
    return tmp_path


def test_a_folder_gives_its_texts_by_name_and_says_what_it_passed_over(folder: Path) -> None:
    found = sources([str(folder)])
    assert [Path(path).relative_to(folder).as_posix() for path in found.paths] == ["a.VTT", "b.txt", "deep/er/c.json"]
    assert [Path(path).name for path in found.passed_over] == ["picture.png"]


def test_a_file_that_is_named_is_taken_whatever_its_ending(folder: Path) -> None:
    picture = str(folder / "deep" / "picture.png")
    assert sources([picture]).paths == (picture,)


def test_a_file_that_is_named_twice_is_taken_once(folder: Path) -> None:
    named = str(folder / "b.txt")
    assert sources([named, str(folder), named]).paths.count(named) == 1


def test_a_folder_that_links_to_itself_ends(folder: Path) -> None:
    (folder / "round").symlink_to(folder, target_is_directory=True)
    assert len(sources([str(folder)]).paths) == 3


def test_a_folder_without_texts_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=str(tmp_path)) as caught:
        sources([str(tmp_path)])
    assert caught.value.code == "no_conversations"


def test_stdin_can_be_named_once(folder: Path) -> None:
    assert sources(["-"]).paths == ("-",)
    with pytest.raises(InputError) as caught:
        sources(["-", "-"])
    assert caught.value.code == "stdin_twice"


def test_a_file_is_read_no_further_than_its_limit_shows(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"x" * 1000)
    assert file_bytes(tmp_path / "long.txt", 10) == b"x" * 11


@pytest.mark.parametrize(
    ("name", "code"), [("none.txt", "file_not_found"), ("", "file_is_folder"), ("a\0b", "file_unreadable")]
)
def test_what_cannot_be_read_says_so(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        file_bytes(f"{tmp_path}/{name}")
    assert caught.value.code == code


def test_dates_are_iso_and_utc_where_they_name_no_zone() -> None:
    assert day("2025-03-31").isoformat() == "2025-03-31"
    assert moment("2025-03-31").isoformat() == "2025-03-31T00:00:00+00:00"
    assert moment("2025-03-31T14:00+02:00").isoformat() == "2025-03-31T14:00:00+02:00"


@pytest.mark.parametrize("text", ["31.03.2025", "yesterday", "2025-13-01", ""])
def test_a_date_that_is_none_is_refused_with_an_example(text: str) -> None:
    for read in (day, moment):
        with pytest.raises(InputError, match="2025-03-31"):
            read(text)


def test_names_are_joined_as_a_sentence_has_them() -> None:
    assert [joined(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a or b", "a, b or c"]
