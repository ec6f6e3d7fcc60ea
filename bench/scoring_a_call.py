"""`leadproof score` on a call of 20 turns: cold start, time a conversation once warm, peak memory."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

COLD_LIMIT = 4.0
WARM_LIMIT = 0.030
MEMORY_LIMIT = 400
COLD_RUNS = 5
WARM_CALLS = 200

TURNS = (
    ("Rolf Meier", "Good morning, this is Rolf Meier from Tallyhand. Am I speaking with {buyer}?"),
    ("{buyer}", "Yes, that's me. Good morning."),
    ("Rolf Meier", "You wrote that you are interested in our ScanTough Handheld and the FloorLink Gateway?"),
    ("{buyer}", "Yes. We still count on paper, and we lose half a day a week to it."),
    ("Rolf Meier", "How many handhelds would you need?"),
    ("{buyer}", "We'd want six ScanTough Handhelds and two FloorLink Gateways."),
    ("Rolf Meier", "Understood. What do you scan today?"),
    ("{buyer}", "Pallets mostly, and some parcels in the afternoon."),
    ("Rolf Meier", "The handheld reads both, up to four metres away."),
    ("{buyer}", "Good. What about gloves, does the screen work with gloves?"),
    ("Rolf Meier", "It does, we sell many of them to cold stores."),
    ("{buyer}", "Then to the money. Our budget is around ${budget:,}."),
    ("Rolf Meier", "That should fit. By when do you want it running?"),
    ("{buyer}", "We need it up and running within two weeks, before the stock count."),
    ("Rolf Meier", "That can be done. Who decides on your side?"),
    ("{buyer}", "I have the final say on this one."),
    ("Rolf Meier", "Very good. Shall I send you the offer today?"),
    ("{buyer}", "Please do, with the delivery terms."),
    ("Rolf Meier", "You will have it this afternoon. Thank you for your time."),
    ("{buyer}", "Thanks, goodbye."),
)


def call(number: int) -> bytes:
    """A call of 20 turns, each number another buyer and another budget."""
    values = {"buyer": f"Ada {_letters(number)}", "budget": 4000 + number}
    lines = [
        f"[2026-09-01T10:{turn // 6:02d}:{turn % 6 * 10:02d}] {speaker.format(**values)}: {text.format(**values)}"
        for turn, (speaker, text) in enumerate(TURNS)
    ]
    return "\n".join(lines).encode()


def main() -> None:
    """Print the three figures, each beside its limit."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _prepare(home)
        cold = _cold(home)
        print(
            f"cold start, leadproof score FILE   {cold:7.2f} s    limit {COLD_LIMIT} s    ratio {cold / COLD_LIMIT:.2f}"
        )
        warm = json.loads(_run(home, [sys.executable, "-m", "bench.scoring_a_call", "warm"]))
        median, p95, memory = warm["median"], warm["p95"], warm["memory"]
        print(
            f"warm, one conversation, median     {median * 1000:7.1f} ms   limit {WARM_LIMIT * 1000:.0f} ms   "
            f"ratio {median / WARM_LIMIT:.2f}   (p95 {p95 * 1000:.1f} ms, {WARM_CALLS} conversations)"
        )
        share = memory / MEMORY_LIMIT
        print(f"peak memory                        {memory:7.0f} MB   limit {MEMORY_LIMIT} MB  ratio {share:.2f}")


def warm() -> None:
    """Score many different calls in one process with the sample deals, price list and policy; print the figures."""
    from agent.transcripts import Incoming
    from api.assembly import Assembly
    from api.settings import load_settings

    times = []
    with Assembly(load_settings(), aloud=False) as parts:
        for number in range(WARM_CALLS + 1):
            incoming = Incoming(raw=call(number), received=datetime.now(UTC))
            start = time.perf_counter()
            parts.qualifier.qualify(incoming)
            times.append(time.perf_counter() - start)
    steady = sorted(times[1:])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"median": statistics.median(steady), "p95": steady[len(steady) * 95 // 100], "memory": memory}))


def _prepare(home: Path) -> None:
    samples = home / "samples"
    leadproof = str(Path(sys.executable).with_name("leadproof"))
    for arguments in (
        ["samples", str(samples)],
        ["deals", "import", str(samples / "deals.jsonl")],
        ["catalogue", "import", str(samples / "catalogue.csv")],
        ["policies", "import", str(samples / "articles.jsonl")],
    ):
        _run(home, [leadproof, *arguments])


def _cold(home: Path) -> float:
    """Median seconds of a whole process, each time on another call."""
    file = home / "call.txt"
    leadproof = str(Path(sys.executable).with_name("leadproof"))
    times = []
    for number in range(COLD_RUNS):
        file.write_bytes(call(1000 + number))
        start = time.perf_counter()
        _run(home, [leadproof, "score", str(file)])
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _run(home: Path, command: list[str]) -> str:
    environment = {**os.environ, "LEADPROOF_HOME": str(home / "home")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def _letters(number: int) -> str:
    """A surname for a number: names hold no digits."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize() + "son"


if __name__ == "__main__":
    if sys.argv[1:] == ["warm"]:
        warm()
    else:
        main()
