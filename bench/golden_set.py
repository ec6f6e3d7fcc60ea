"""The figures in docs/golden-set.md: `python -m bench.golden_set` writes them, `--check` compares them.

They are what `leadproof eval calls` prints on each file of tests/golden, with nothing imported and no setting of yours.
The files held apart are measured only when they are named: `--held calls_held.jsonl`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter

from agent.evaluation_figures import EvaluatedCall, Evaluation, Share, figures

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
PAGE = ROOT / "docs" / "golden-set.md"
OPEN = ("calls_dev.jsonl", "pairs.jsonl", "chatty.jsonl", "long.jsonl", "mixed_dev.jsonl")
HELD = ("calls_held.jsonl", "held_mixed.jsonl")
FACTORS = ("budget", "authority", "need", "timeline")
STATES = ("confirmed", "denied", "contested", "unknown")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the figures into the page, or with `--check` say which differ; 1 where they do."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="write nothing, and fail where a figure differs")
    asked.add_argument("--held", action="append", default=[], choices=HELD, help="measure this file held apart too")
    options = asked.parse_args(arguments)
    before = PAGE.read_text("utf-8")
    after = _filled(before, _figures(options.held))
    if options.check:
        if after == before:
            return 0
        print("docs/golden-set.md shows other figures than the command prints. Run: python -m bench.golden_set")
        return 1
    PAGE.write_text(after, "utf-8")
    return 0


def _figures(held: Sequence[str]) -> dict[str, list[str]]:
    """The rows of each table of the page, by the table's name."""
    files = {name: _ids(GOLDEN / name) for name in (*OPEN, *held)}
    with tempfile.TemporaryDirectory() as folder:
        calls = {call.id: call for call in evaluated([GOLDEN / name for name in files], Path(folder))}
    measured = {name: figures([calls[key] for key in ids]) for name, ids in files.items()}
    together = figures([calls[key] for name in OPEN for key in files[name]])
    tables = {
        "files": [_file_row(name, measured[name]) for name in OPEN],
        "states": [_state_row(factor, together) for factor in FACTORS],
        "pairs": [_pairs_row(measured["pairs.jsonl"])],
    }
    return tables | {name: [_file_row(name, measured[name])] for name in held}


def _ids(file: Path) -> list[str]:
    return [json.loads(line)["id"] for line in file.read_text("utf-8").splitlines()]


def evaluated(files: Sequence[Path], folder: Path) -> tuple[EvaluatedCall, ...]:
    """What `leadproof eval calls --rows --json` prints of each row of some files."""
    rows = folder / "rows.jsonl"
    rows.write_bytes(b"".join(file.read_bytes() for file in files))
    command = [str(Path(sys.executable).with_name("leadproof")), "eval", "calls", str(rows)]
    command += ["--articles", str(GOLDEN / "articles.jsonl"), "--rows", "--json"]
    own = {name: value for name, value in os.environ.items() if not name.startswith("LEADPROOF_")}
    environment = {**own, "LEADPROOF_HOME": str(folder / "home")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return TypeAdapter(tuple[EvaluatedCall, ...]).validate_python(json.loads(done.stdout)["rows"])


def _file_row(name: str, found: Evaluation) -> str:
    states = [state.right for state in (found.states or {}).values()]
    cells = [f"`{name}`", str(found.calls), _share(found.exact_match), _right(states)]
    cells += [_share(state.share) for state in states]
    return _row(
        [*cells, _right(list((found.values or {}).values())), _right([found.evidence] if found.evidence else [])]
    )


def _state_row(factor: str, found: Evaluation) -> str:
    of_factor = (found.states or {})[factor]
    costly = of_factor.confusion.get("unknown -> denied", 0)
    return _row([factor, *(_share(of_factor.by_state[state].f1) for state in STATES), str(costly)])


def _pairs_row(found: Evaluation) -> str:
    """How many pairs have all four states right in both of their conversations."""
    right: dict[str, bool] = {}
    for call in found.rows:
        pair = call.id[:-2]
        right[pair] = right.get(pair, True) and all(expected == read for _, expected, read in call.states)
    return _row([str(len(right)), str(sum(right.values())), _share(sum(right.values()) / len(right))])


def _right(shares: Sequence[Share]) -> str:
    of = sum(share.of for share in shares)
    return _share(sum(share.right for share in shares) / of if of else None)


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _filled(page: str, tables: dict[str, list[str]]) -> str:
    """The page with the rows between each table's marks replaced; a table that was not measured stays as it is."""
    for name, rows in tables.items():
        marked = re.compile(rf"(?<=<!-- {re.escape(name)} -->\n).*?(?=<!-- end -->)", re.DOTALL)
        if not marked.search(page):
            raise SystemExit(f"{PAGE.name} has no table marked “{name}”.")
        page = marked.sub(lambda found, rows=rows: _table(found.group(), rows), page)
    return page


def _table(table: str, rows: Sequence[str]) -> str:
    """A table's own two lines of heading, and the rows under them."""
    heading = table.splitlines()[:2]
    return "\n".join([*heading, *rows]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
