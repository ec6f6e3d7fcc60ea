"""The rules reader: time for a call of 20 turns and for long ones, whether it grows linearly, and memory.

What is timed is all that turns bytes into facts: the format and the sides, claims, grounding and the seller's promises.
It is CPU time of one core, with everything loaded. No text is read twice: each copy of a call is worded a little
otherwise, since what was read is remembered for a while.
"""

from __future__ import annotations

import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from api.cli import collect_seldom

CALLS = Path(__file__).parent / "calls" / "simulated.jsonl"
SHORT_LIMIT = 0.010
LONG_LIMIT = 0.250
LONG_WORDS, VERY_LONG_WORDS = 10_000, 100_000
GROWTH_LIMIT = 1.3
"""How much longer a word may take in the very long call than in the long one."""

ROUNDS = 3
MEMORY_CALLS = 600
MEMORY_LIMIT = 10
"""By how many MB the process may grow while it reads another 600 calls, after the first 600."""

RECEIVED = datetime(2026, 9, 1, tzinfo=UTC)
SELLER, BUYER = "Rolf Meier", "Ada Berg"


def main() -> None:
    """Print the figures, each beside its limit; each is measured in a process of its own."""
    short = _measured("short")
    print(
        f"read a call of 20 turns, median    {short['median'] * 1000:7.1f} ms   limit {SHORT_LIMIT * 1000:.0f} ms   "
        f"ratio {short['median'] / SHORT_LIMIT:.2f}   (p95 {short['p95'] * 1000:.1f} ms, {short['calls']:.0f} calls)"
    )
    long = _measured("long")
    print(
        f"read a call of {LONG_WORDS:,} words        {long['long'] * 1000:7.0f} ms   limit {LONG_LIMIT * 1000:.0f} ms  "
        f"ratio {long['long'] / LONG_LIMIT:.2f}"
    )
    growth = long["very_long"] / long["long"] / (VERY_LONG_WORDS / LONG_WORDS)
    print(
        f"read a call of {VERY_LONG_WORDS:,} words       {long['very_long'] * 1000:7.0f} ms   "
        f"a word takes {growth:.2f} times as long    limit {GROWTH_LIMIT}"
    )
    print(
        f"read {LONG_WORDS:,} words without punctuation {long['endless'] * 1000:5.0f} ms   "
        f"{long['endless'] / long['long']:.2f} times as long as with it"
    )
    print(f"peak memory, {VERY_LONG_WORDS:,} words         {long['memory']:7.0f} MB")
    memory = _measured("memory")
    first, second = memory["first"], memory["second"]
    print(
        f"memory after {MEMORY_CALLS} and {MEMORY_CALLS * 2:,} calls   {first:.0f} and {second:.0f} MB   "
        f"grown {second - first:.1f} MB   limit {MEMORY_LIMIT} MB"
    )


def short() -> dict[str, float]:
    """Median and 95th percentile, in seconds, of calls of about 20 turns."""
    rows = _rows()
    for row in rows:
        _timed(row["transcript"], row["sellers"], row["products"])
    times = sorted(
        _timed(text, row["sellers"], row["products"])
        for wording in range(ROUNDS)
        for row in rows
        for text in [_worded(row["transcript"], wording)]
    )
    return {"median": statistics.median(times), "p95": times[len(times) * 95 // 100], "calls": len(times)}


def long() -> dict[str, float]:
    """Seconds for a long call, a very long one and an endless turn, the better of two each; and the peak in MB."""
    _timed(_of_words(LONG_WORDS, 0), [SELLER], _products())
    return {
        "endless": min(_timed(_endless(start), [SELLER], _products()) for start in (500, 600)),
        "long": min(_timed(_of_words(LONG_WORDS, start), [SELLER], _products()) for start in (100, 200)),
        "very_long": min(_timed(_of_words(VERY_LONG_WORDS, start), [SELLER], _products()) for start in (300, 400)),
        "memory": _peak(),
    }


def memory() -> dict[str, float]:
    """Peak memory in MB after so many calls, and after twice as many."""
    reached = []
    for half in range(2):
        for number in range(MEMORY_CALLS):
            row = _rows()[number % 60]
            wording = half * MEMORY_CALLS + number
            _timed(_worded(row["transcript"], wording), row["sellers"], row["products"])
        reached.append(_peak())
    return {"first": reached[0], "second": reached[1]}


def _timed(text: str, sellers: list[str], products: list[str]) -> float:
    """CPU seconds from the bytes to the facts."""
    from agent.agreement import grounded
    from agent.promises import promises
    from agent.rules_reader import RulesReader
    from agent.transcripts import Incoming, Limits, read

    raw = text.encode()
    began = time.process_time()
    conversation = read(Incoming(raw=raw, received=RECEIVED, sellers=tuple(sellers)), Limits()).conversation
    found = grounded(RulesReader().hear(conversation, products), conversation, products)
    promises(conversation, products, found.facts)
    return time.process_time() - began


def _rows() -> list[dict[str, list[str] | str]]:
    rows = [json.loads(line) for line in CALLS.read_text("utf-8").splitlines()]
    return [
        {
            "transcript": row["transcript"],
            "sellers": row["sellers"],
            "products": [each["product"] for each in row.get("catalogue", ())],
        }
        for row in rows
    ]


def _products() -> list[str]:
    """The products of one call's seller: a long call is about one price list."""
    return list(_rows()[0]["products"])


def _worded(text: str, wording: int) -> str:
    """The same call in other words: each sentence ends on a word of its own."""
    word = "".join(chr(ord("a") + int(digit)) for digit in str(wording))
    return re.sub(r"[.!?](?=\s|$)", rf" {word}o\g<0>", text)


def _endless(wording: int) -> str:
    """A turn of the buyer as long as the long call, as speech recognition leaves it: words and nothing between them."""
    words = re.findall(r"[\w'-]+", _of_words(LONG_WORDS, wording).lower())
    return f"{SELLER}: Go ahead.\n{BUYER}: {' '.join(words[:LONG_WORDS])}"


def _of_words(words: int, wording: int) -> str:
    """Calls one after the other, up to so many words."""
    lines: list[str] = []
    count = 0
    for line in _turns(wording):
        lines.append(line)
        count += len(line.split())
        if count >= words:
            break
    return "\n".join(lines)


def _turns(wording: int) -> Iterator[str]:
    while True:
        for row in _rows():
            for line in _worded(str(row["transcript"]), wording).splitlines():
                speaker, _, text = line.partition("] ")[2].partition(": ")
                yield f"{SELLER if speaker in row['sellers'] else BUYER}: {text}"
        wording += 1


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measured(what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.reading_a_call", what]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    if sys.argv[1:]:
        collect_seldom()  # as every process of the product does
        print(json.dumps({"short": short, "long": long, "memory": memory}[sys.argv[1]]()))
    else:
        main()
