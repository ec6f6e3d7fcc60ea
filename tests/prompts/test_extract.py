"""The prompt by which a model reads: the whole of it, strictly rendered, and never changed once released."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jinja2
import pytest

import prompts

FOLDER = Path(prompts.__file__).parent
RENDERED = Path(__file__).with_name("extract.v1.rendered.txt")
OUTSIDE: dict[str, Any] = {
    "fence": "outside-0123456789abcdef",
    "products": ["ScanTough Handheld", "Dock & Charge <4>"],
    "transcript": (
        "[0] seller, Rhea Voss: What's the budget?\n[1] buyer, Tomas Lind: “$2,500”, for {{ 7 * 7 }} of them."
    ),
}


def rendered(**changed: Any) -> str:
    stable = prompts.prompt("extract.v1", "stable", examples=prompts.examples("extract.v1")["examples"])
    outside = prompts.prompt("extract.v1", "outside", **(OUTSIDE | changed))
    return f"--- system\n{stable}\n--- user\n{outside}\n"


def test_the_whole_prompt_is_the_one_that_a_person_has_read() -> None:
    assert rendered() == RENDERED.read_text("utf-8")


def test_outside_text_is_neither_rendered_nor_escaped() -> None:
    assert "for {{ 7 * 7 }} of them" in rendered()
    assert "- Dock & Charge <4>\n" in rendered()


def test_without_products_the_prompt_says_so() -> None:
    assert "Products:\n(none)\n\nTranscript:" in rendered(products=[])


@pytest.mark.parametrize("missing", list(OUTSIDE))
def test_a_missing_value_is_an_error(missing: str) -> None:
    given = {name: value for name, value in OUTSIDE.items() if name != missing}
    with pytest.raises(jinja2.UndefinedError, match=missing):
        prompts.prompt("extract.v1", "outside", **given)


def test_missing_examples_are_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="examples"):
        prompts.prompt("extract.v1", "stable")


def test_a_quote_in_an_example_stands_as_it_is_to_be_copied() -> None:
    assert "Yes, that's me." in rendered()
    assert "\\u00" not in rendered()


def test_a_released_prompt_is_as_it_was_when_it_was_released() -> None:
    """A prompt that is to change gets a new version and a line of its own; `sha256sum -c RELEASED` says the same."""
    released = dict(reversed(line.split("  ")) for line in (FOLDER / "RELEASED").read_text("utf-8").splitlines())
    files = sorted([*FOLDER.glob("*.jinja"), *(FOLDER / "examples").iterdir()])
    found = {path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert found == released
    assert "extract.v1.jinja" in released


def test_the_version_of_a_prompt_changes_with_its_template_and_with_its_examples(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = prompts._text
    versions = {prompts.version("extract.v1")}
    for changed in ("extract.v1.jinja", "examples/extract.v1.yaml"):
        prompts.version.cache_clear()
        monkeypatch.setattr(prompts, "_text", lambda file, changed=changed: kept(file) + "." * (file == changed))
        versions.add(prompts.version("extract.v1"))
    prompts.version.cache_clear()
    assert len(versions) == 3
