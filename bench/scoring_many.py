"""Scoring by forty rules: one lead with its explanation, and up to a million at once, beside two general rule engines.

The rules (bench/many/card.yaml) and the leads are the same for all. A lead is what each engine is given in its own
way: Leadproof the input of a score with its facts, activities and evidence, the others a document that holds less.
Texts are in small letters there already, and mail addresses sorted into companies' and free ones. Every engine must
come to the same totals, else nothing is printed. The other engines live in an environment of their own:
`make bench` makes it.

For single scores a lead is read from JSON just before, as a service has it, and that is not timed. No lead is timed
twice, and none of the timed ones was seen before: what Leadproof keeps of values that come again is kept from others.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CARD = Path(__file__).parent / "many" / "card.yaml"
ENGINES = Path(".venv-engines") / "bin" / "python"
SINGLE_LEADS = 2000
WARM_UP = 2000
SIZES = (10_000, 100_000, 1_000_000)
RUNS = 3
ONE_LIMIT = 200e-6
ONE_RATIO = 10
MANY_LIMIT = 5.0
MANY_RATIO = 100
MEMORY_LIMIT = 2048

TIERS = {
    "total": "a bare total (Leadproof: with band and stage)",
    "rules": "which rules count, with their points (Leadproof: with the range that unknowns leave)",
    "explained": "with reasons and what was seen (Leadproof: ledger with words and evidence, range, unknowns)",
}
"""What a way tells of a score; like is compared with like."""


def main() -> None:
    """Print every figure beside its limit, and how the other engines do in each way of using them."""
    if not ENGINES.exists():
        raise SystemExit(f"There is no {ENGINES}: run `make bench`, which makes it from bench/many/engines.lock.")
    one = json.loads(_run("one"))
    task = {name: one.pop(name) for name in ("rules", "groups", "highest", "documents")}
    others = json.loads(_out([str(ENGINES), str(CARD.with_name("other_engines.py"))], json.dumps(task)))
    many = [json.loads(_run("many", str(size))) for size in SIZES]
    for name, totals in [("many at once", many[0]["first"]), *((name, way["totals"]) for name, way in others.items())]:
        if totals[:SINGLE_LEADS] != one["totals"]:
            raise SystemExit(f"{name} comes to other totals than single scores")
    _print_one(one, others)
    _print_many(many, others)


def _print_one(one: dict[str, Any], others: dict[str, Any]) -> None:
    leads, lines = len(one["totals"]), one["lines"]
    print(f"one lead at a time, {leads:,} leads that were not seen before, 40 rules (a median of {lines} ledger lines)")
    print(f"  {'':44} {'median us':>9}   times the time of Leadproof for the same")
    for tier, told in TIERS.items():
        own = one["medians"][tier]
        print(f"  {told}")
        print(f"    {'Leadproof':42} {own * 1e6:9.1f}")
        for name, way in others.items():
            if way["tells"] == tier:
                print(f"    {name:42} {way['median'] * 1e6:9.1f}   {way['median'] / own:6.1f} x")
    own, kept = one["medians"]["explained"], one["medians"]["kept"]
    print(f"  Leadproof explained, beside what others take to tell less: wanted {ONE_RATIO} x or more")
    for name, way in others.items():
        print(f"    {name:42} {way['median'] * 1e6:9.1f}   {way['median'] / own:6.1f} x   ({way['tells']})")
    print(f"  explained and named by the hash of all that went in, as it is stored: {kept * 1e6:.1f} us", end="; ")
    print(f"limit {ONE_LIMIT * 1e6:.0f} us, ratio {kept / ONE_LIMIT:.2f}")


def _print_many(many: list[dict[str, Any]], others: dict[str, Any]) -> None:
    largest = many[-1]
    print("many leads: totals and bands")
    for each in many:
        rate = each["leads"] / each["median"]
        print(
            f"  {each['leads']:>9,} leads   {each['median']:7.3f} s   {rate:>11,.0f} leads/s   "
            f"{each['median'] / each['leads'] * 1e9:7.0f} ns a lead   peak memory {each['memory']:.0f} MB"
        )
    share = largest["median"] / MANY_LIMIT
    print(f"  {largest['leads']:,} leads: limit {MANY_LIMIT} s, ratio {share:.2f}", end="; ")
    print(f"memory limit {MEMORY_LIMIT} MB, ratio {largest['memory'] / MEMORY_LIMIT:.2f}")
    rate = largest["leads"] / largest["median"]
    for name, way in others.items():
        print(f"  {name:38} {1 / way['median']:>9,.0f} leads/s   Leadproof is {rate * way['median']:8,.0f} x as fast")
    print(f"  wanted: {MANY_RATIO} x or more")


def one() -> None:
    """Time single scores in this process; print the figures, and what the other engines are to be given."""
    from agent.scorecard import load_scorecard
    from agent.scoring import explained, placed, score
    from agent.weighing import weigh
    from bench.many.leads import document, frame, inputs
    from bench.many.translation import translated

    leads = inputs(frame(SIZES[0]), SINGLE_LEADS + WARM_UP)
    written = [given.model_dump_json() for given in leads]
    ways = {"total": placed, "rules": weigh, "explained": explained, "kept": score}
    medians, totals, lines = {}, {}, {}
    for name, way in ways.items():
        card = load_scorecard(CARD.read_text(encoding="utf-8"), CARD.name)
        medians[name], totals[name], lines[name] = _timed(way, card, written)
    if any(same != totals["kept"] for same in totals.values()):
        raise SystemExit("the ways to a score come to other totals")
    print(
        json.dumps(
            {
                "medians": medians,
                "totals": totals["kept"],
                "lines": lines["kept"],
                "rules": translated(card),
                "groups": {group.group.value: (group.floor, group.cap) for group in card.groups},
                "highest": card.content.highest,
                "documents": [document(given) for given in leads[:SINGLE_LEADS]],
            }
        )
    )


def _timed(way: Callable[[Any, Any], Any], card: Any, written: list[str]) -> tuple[float, list[int], float]:
    """The median seconds of one way for the first leads, once the others were scored; the totals; the median lines."""
    from agent.score import ScoringInput

    for text in written[SINGLE_LEADS:]:
        way(ScoringInput.model_validate_json(text), card)
    times, totals, lines = [], [], []
    for text in written[:SINGLE_LEADS]:
        given = ScoringInput.model_validate_json(text)
        start = time.perf_counter()
        result = way(given, card)
        times.append(time.perf_counter() - start)
        totals.append(result.points)
        lines.append(len(getattr(result, "ledger", ())))
    return statistics.median(times), totals, statistics.median(lines)


def many(count: int) -> None:
    """Time many scores at once in this process; print the figures and the first totals."""
    from agent.many.scoring import score_many
    from agent.scorecard import load_scorecard
    from bench.many.leads import frame

    card = load_scorecard(CARD.read_text(encoding="utf-8"), CARD.name)
    leads = frame(count)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        scored = score_many(leads, card)
        times.append(time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    first = scored["points"].head(SINGLE_LEADS).to_list()
    print(json.dumps({"leads": count, "median": statistics.median(times), "memory": memory, "first": first}))


def _run(*arguments: str) -> str:
    return _out([sys.executable, "-m", "bench.scoring_many", *arguments])


def _out(command: list[str], given: str = "") -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one()
    elif sys.argv[1:2] == ["many"]:
        many(int(sys.argv[2]))
    else:
        main()
