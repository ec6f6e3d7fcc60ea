"""Train the small classifier in `agent/learned` again: `python -m bench.learn`. The same data give the same files.

Sides: the turns of the golden conversations, all but the part that is held apart.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from agent.learned import features

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
OUT = ROOT / "agent" / "learned"
NO_TURNS = ("email", "form")
SMALLEST = 0.02
"""Weights below this are left out: they change nothing but the size of the file."""


class Example(NamedTuple):
    label: str
    text: str


def main() -> None:
    """Train the classifier for sides, print how well it does on turns it has not seen, and write it."""
    train("sides", turns())


def turns() -> list[Example]:
    """What sellers and buyers say, turn by turn, in the golden conversations that are not held apart."""
    from datetime import UTC, datetime

    from agent.transcripts import Incoming, Limits, read

    found = []
    for path in sorted(GOLDEN.glob("*.jsonl")):
        if "held" in path.stem:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["kind"] in NO_TURNS:
                continue
            incoming = Incoming(raw=row["transcript"].encode(), received=datetime(2026, 1, 1, tzinfo=UTC))
            for utterance in read(incoming, Limits()).conversation.utterances:
                side = "seller" if utterance.speaker in row["sellers"] else "buyer"
                found.append(Example(side, utterance.text))
    return found


def train(name: str, examples: Sequence[Example], strength: float = 6.0) -> None:
    """Fit one classifier and write it; the printed figures are from five folds."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(features(e.text), 1.0) for e in examples])
    labels = [example.label for example in examples]
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000)
    folds = StratifiedKFold(5, shuffle=True, random_state=1)
    guessed = cross_val_predict(model, matrix, labels, cv=folds)
    _report(name, labels, guessed)
    model.fit(matrix, labels)
    write(name, vectorizer, model)


def _report(name: str, labels: Sequence[str], guessed: Sequence[str]) -> None:
    for label in sorted(set(labels)):
        hits = sum(a == b == label for a, b in zip(labels, guessed, strict=True))
        precision = hits / max(1, sum(b == label for b in guessed))
        recall = hits / max(1, sum(a == label for a in labels))
        print(f"{name:10} {label:8} precision {precision:.3f}  recall {recall:.3f}  of {labels.count(label)}")


def write(name: str, vectorizer: DictVectorizer, model: LogisticRegression) -> None:
    """Write the weights as JSON, packed without a time stamp so that the same data give the same bytes."""
    labels = [str(label) for label in model.classes_]
    rows, biases = model.coef_, model.intercept_
    if len(labels) == 2:
        rows, biases = [-rows[0] / 2, rows[0] / 2], [-biases[0] / 2, biases[0] / 2]
    weights = {}
    for index, feature in enumerate(vectorizer.get_feature_names_out()):
        values = [round(float(row[index]), 3) for row in rows]
        if max(map(abs, values)) >= SMALLEST:
            weights[str(feature)] = values
    content = {"labels": labels, "biases": [round(float(bias), 4) for bias in biases], "weights": weights}
    packed = gzip.compress(json.dumps(content, sort_keys=True, ensure_ascii=False).encode(), 9, mtime=0)
    (OUT / f"{name}.json.gz").write_bytes(packed)
    print(f"{name:10} {len(weights)} weights, {len(packed) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
