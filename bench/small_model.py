"""`make small-model`: the sample conversations read by a real model that is far too small for it.

Shows the model reader against real answers instead of scripted ones. A model of 135 million parameters makes claims
that look right and are not, so nearly all must fall; the run fails if one stands whose quote is not the buyer's.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from agent.agreement import grounded
from agent.claims import EvidenceClass
from agent.conversation import Side
from agent.facts import Fact
from agent.grounding import Grounding
from agent.readings import Heard
from agent.screening import screen
from agent.transcripts import Incoming, Limits, read
from api.assembly import Assembly
from api.settings import Settings
from knowledge import samples
from knowledge.catalogue import read_catalogue

SERVER = Path(__file__).with_name("small_model_server.py")
MOST_OUTPUT = 1_200
SECONDS = 600
SHOWN = 90


@dataclass
class Tally:
    """What came of all conversations so far."""

    claims: int = 0
    facts: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", required=True, type=Path, help="Python of the environment with llama.cpp in it")
    parser.add_argument("--only", default="", help="Only samples whose name holds this")
    chosen = parser.parse_args()
    tally = Tally()
    with serving(chosen.python) as port, tempfile.TemporaryDirectory() as home:
        settings = Settings(
            home=home,
            reader="openai",
            model="smollm2-135m",
            openai_base_url=f"http://127.0.0.1:{port}/v1",
            openai_api_key=None,
            model_timeout=SECONDS,
            model_window=3_000,
            model_max_output=MOST_OUTPUT,
        )
        with Assembly(settings, aloud=False) as parts:
            for sample in samples.conversations():
                if chosen.only in sample.name:
                    read_one(parts, sample, tally)
    sys.exit(told(tally))


@contextmanager
def serving(python: Path) -> Iterator[int]:
    """The model's server on a free port of the loopback, until the block ends."""
    # The environment's own Python, not what it links to: that one knows nothing of the environment.
    server = subprocess.Popen([python.absolute(), SERVER], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        port = server.stdout.readline().strip()
        if not port:
            sys.exit(f"The model's server did not start; it ended with {server.wait()}.")
        yield int(port)
    finally:
        server.terminate()
        server.wait(timeout=30)


def read_one(parts: Assembly, sample: samples.SampleConversation, tally: Tally) -> None:
    """Read one sample by the model, and print what became of its claims."""
    products = [product.name for product in read_catalogue(samples.catalogue_csv()).products]
    reading = read(Incoming(raw=sample.raw, received=datetime.now(UTC), took_place=sample.took_place), Limits())
    if screen(reading.conversation, reading.contact).gated:
        print(f"{sample.name}: held back as spam, not read", flush=True)
        return
    heard = parts.reader.hear(reading.conversation, products)
    found = grounded(heard, reading.conversation, products)
    counted(sample.name, heard, found, tally)


def counted(name: str, heard: Heard, found: Grounding, tally: Tally) -> None:
    record = heard.model
    assert record is not None
    took = f"{record.latency_ms / 1000:.0f} s, {record.windows} windows, {record.tokens or 'tokens not told'}"
    if record.failed:
        tally.failures[record.outcome] += 1
        print(f"{name}: the model failed, {record.why}; {took}", flush=True)
        return
    claims = [claim for claim in heard.claims if claim.pattern == "model"]
    tally.claims += len(claims)
    tally.facts += len(found.facts)
    tally.reasons.update(kind(rejection.reason) for rejection in found.rejected)
    tally.reasons.update(f"set aside: {wrong.rpartition(': ')[2]}" for wrong in record.set_aside)
    print(f"{name}: {len(claims)} claims, {len(found.facts)} facts; {took}", flush=True)
    for rejection in found.rejected:
        claim = rejection.claim
        print(f"  - {claim.factor} {claim.stance}, {claim.evidence_class}: {rejection.reason}")
        print(f"      {' + '.join(f'{quote.utterance} “{quote.text[:SHOWN]}”' for quote in claim.quotes)}")
    for fact in found.facts:
        words = " + ".join(f"{e.speaker} ({e.side}) “{e.quote[:SHOWN]}”" for e in fact.evidence)
        print(f"  + {fact.factor} {fact.state}, {fact.evidence_class}: {words}", flush=True)
        if not buyers_own(fact):
            tally.wrong.append(f"{name}: {fact.factor} {fact.state}: {words}")


def buyers_own(fact: Fact) -> bool:
    """Whether the words are the buyer's, or the seller's of the buyer who let them stand and marked as that."""
    if fact.evidence_class is EvidenceClass.REPORTED:
        return all(evidence.side is Side.SELLER for evidence in fact.evidence)
    return fact.evidence[-1].side is Side.BUYER


def kind(reason: str) -> str:
    """A reason without its particulars, to be counted."""
    return " ".join("N" if word.isdecimal() else word for word in reason.partition("“")[0].split())


def told(tally: Tally) -> int:
    """Print the sums; 1 where something stands that must not."""
    print(f"\n{tally.claims} claims, {tally.facts} facts of them; {sum(tally.reasons.values())} fell or were set aside")
    for reason, times in tally.reasons.most_common():
        print(f"{times:5d}  {reason}")
    for outcome, times in tally.failures.most_common():
        print(f"{times:5d}  conversations in which the model failed: {outcome}")
    for wrong in tally.wrong:
        print(f"STANDS AND MUST NOT  {wrong}")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    main()
