"""Train the small classifiers in `agent/learned` again: `python -m bench.learn [sides] [statements]`.

Sides: the turns of the golden conversations, all but the part that is held apart. Statements: the labelled sentences,
and the buyer's sentences of those conversations and of the simulated calls; the evidence says which speak of a factor.
The same data give the same files.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import warnings
from base64 import b64encode
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.neural_network import MLPClassifier

from agent.claims import BANT
from agent.conversation import Conversation, Side
from agent.learned.words import answer_features, features
from agent.sentences import sentences
from agent.signs.likely import OTHER, question_before

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
OUT = ROOT / "agent" / "learned"
NO_TURNS = ("email", "form")
CALLS = ROOT / "bench" / "calls"
SENTENCES = ROOT / "bench" / "sentences"
SMALLEST = 5
"""Weights below this are left out: they change nothing but the size of the file."""

HIDDEN = 32
"""Sums of the hidden layer. Half as many know less, twice as many no more."""

PASSES = 3

FOLDS = StratifiedKFold(5, shuffle=True, random_state=1)

STATES = {"confirmed": "for", "denied": "against"}
CONTESTED = "contested"


class Example(NamedTuple):
    label: str
    features: Collection[str]


def main(names: Sequence[str]) -> None:
    """Train the classifiers, print how well they do on text they have not seen, and write them."""
    if not names or "sides" in names:
        train("sides", turns())
    if not names or "statements" in names:
        train_each("statements", [*labelled_sentences(), *said_in_calls()])


def turns() -> list[Example]:
    """What sellers and buyers say, turn by turn, in the golden conversations that are not held apart."""
    found = []
    for row, conversation in _conversations(GOLDEN):
        if row["kind"] in NO_TURNS:
            continue
        for utterance in conversation.utterances:
            side = "seller" if utterance.speaker in row["sellers"] else "buyer"
            found.append(Example(side, set(features(utterance.text))))
    return found


def labelled_sentences() -> Iterator[Example]:
    """The sentences that were written and labelled one by one."""
    for path in sorted(SENTENCES.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for label, question, text, *_ in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield Example(label, answer_features(question, text))


def said_in_calls() -> Iterator[Example]:
    """The buyer's sentences of whole conversations, each with the question it answers.

    Where nobody marked which words speak of a factor, nothing is learned: they would all count as speaking of none. Nor
    is anything from words that contest one: each of them speaks one way, and no label says which.
    """
    for folder in (GOLDEN, CALLS):
        for row, conversation in _conversations(folder):
            if not _is_marked(row):
                continue
            for utterance in conversation.utterances:
                if utterance.side is not Side.BUYER:
                    continue
                for sentence in sentences(utterance.text):
                    asked = question_before(conversation, utterance, sentence)
                    question = "" if asked is None else asked.text
                    label = _label(row, utterance.speaker, sentence.text)
                    if label != CONTESTED:
                        yield Example(label, answer_features(question, sentence.text))


def _is_marked(row: Mapping[str, Any]) -> bool:
    """Whether each factor that was spoken of has its words marked."""
    return all(row["evidence"].get(factor) for factor, state in row["states"].items() if state in STATES)


def _label(row: Mapping[str, Any], speaker: str, text: str) -> str:
    """The factor and stance that a sentence is marked with; CONTESTED where it is one of those that contest one."""
    marked = [factor for factor in BANT if _is_evidence(row["evidence"].get(factor.value, ()), speaker, text)]
    for factor in marked:
        stance = STATES.get(row["states"].get(factor.value, ""))
        if stance:
            return f"{factor.value}_{stance}"
    return CONTESTED if marked else OTHER


def _is_evidence(marked: Sequence[Mapping[str, str]], speaker: str, text: str) -> bool:
    quotes = [each["quote"].strip() for each in marked if each["speaker"] == speaker]
    return any(quote in text or text in quote for quote in quotes)


def _conversations(folder: Path) -> Iterator[tuple[dict[str, Any], Conversation]]:
    from datetime import UTC, datetime

    from agent.transcripts import Incoming, Limits, read

    for path in sorted(folder.glob("*.jsonl")):
        if "held" in path.stem:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "transcript" in row:
                incoming = Incoming(
                    raw=row["transcript"].encode(),
                    received=datetime(2026, 1, 1, tzinfo=UTC),
                    sellers=tuple(row["sellers"]),
                )
                yield row, read(incoming, Limits()).conversation


def train(name: str, examples: Sequence[Example], strength: float = 6.0) -> None:
    """Fit a classifier for texts that have one label each, and write it; the printed figures are from five folds."""
    labels = [example.label for example in examples]
    vectorizer, matrix = _matrix(examples, seen_at_least=1)
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000)
    _report(name, labels, cross_val_predict(model, matrix, labels, cv=FOLDS))
    model.fit(matrix, labels)
    rows, biases = model.coef_, model.intercept_
    if len(rows) == 1:
        rows, biases = [-rows[0] / 2, rows[0] / 2], [-biases[0] / 2, biases[0] / 2]
    _pack(name, _linear([str(label) for label in model.classes_], vectorizer, rows, biases))


def train_each(name: str, examples: Sequence[Example]) -> None:
    """Fit the wide and the deep classifier of texts that have several labels or none, and write them.

    What is not surely one of the labels is none of them, which is what most sentences are. The printed figures are
    the wide one's, from five folds.
    """
    labels = sorted({example.label for example in examples} - {OTHER})
    wide = _wide(labels, examples)
    deep = _deep(labels, examples)
    _pack(name, {"wide": wide, **deep})


def _wide(labels: Sequence[str], examples: Sequence[Example], strength: float = 1.0) -> dict[str, object]:
    """One linear classifier a label, each against all the rest, over everything that stands in a text."""
    vectorizer, matrix = _matrix(examples, seen_at_least=3)
    models = []
    for label in labels:
        hit = [str(example.label == label) for example in examples]
        model = LogisticRegression(C=strength, solver="liblinear", dual=True, max_iter=300, tol=1e-3, random_state=1)
        _report(label, hit, cross_val_predict(model, matrix, hit, cv=FOLDS))
        models.append(model.fit(matrix, hit))
    return _linear(labels, vectorizer, [model.coef_[0] for model in models], [model.intercept_[0] for model in models])


def _deep(labels: Sequence[str], examples: Sequence[Example]) -> dict[str, object]:
    """A network with one hidden layer over words and pairs; more passes than three learn the data by heart."""
    vectorizer, matrix = _matrix(
        [Example(label, [f for f in found if _is_short(f)]) for label, found in examples], seen_at_least=5
    )
    network = MLPClassifier((HIDDEN,), batch_size=128, max_iter=PASSES, random_state=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(matrix, [example.label for example in examples])
    places = [list(network.classes_).index(label) for label in (*labels, OTHER)]
    hidden = np.clip(np.rint(100 * network.coefs_[0]), -128, 127).astype(np.int8)
    return {
        "deep": {
            "labels": list(range(HIDDEN)),
            "biases": _rounded(network.intercepts_[0]),
            "features": list(vectorizer.get_feature_names_out()),
            "rows": b64encode(hidden.tobytes()).decode(),
        },
        "outputs": {
            "weights": [_rounded(network.coefs_[1][:, place]) for place in places],
            "biases": _rounded(network.intercepts_[1][places]),
        },
    }


def _is_short(feature: str) -> bool:
    """Words and pairs, and the words of the question."""
    return feature.count(" ") < 2 and "+" not in feature


def _matrix(examples: Sequence[Example], *, seen_at_least: int) -> tuple[DictVectorizer, Any]:
    """Examples x features, 1 where an example has a feature; features of too few examples say nothing of others."""
    seen = Counter(feature for example in examples for feature in example.features)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [dict.fromkeys((f for f in sorted(e.features) if seen[f] >= seen_at_least), 1.0) for e in examples]
    )
    # The solver takes no wider indices.
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    return vectorizer, matrix


def _report(name: str, labels: Sequence[str], guessed: Sequence[str]) -> None:
    for label in sorted(set(labels) - {"False"}):
        hits = sum(a == b == label for a, b in zip(labels, guessed, strict=True))
        precision = hits / max(1, sum(b == label for b in guessed))
        recall = hits / max(1, sum(a == label for a in labels))
        print(f"{name:18} {label:8} precision {precision:.3f}  recall {recall:.3f}  of {labels.count(label)}")


def _linear(
    labels: Sequence[str], vectorizer: DictVectorizer, rows: Sequence[Sequence[float]], biases: Sequence[float]
) -> dict[str, object]:
    """Weights in whole hundredths."""
    weights = {}
    for index, feature in enumerate(vectorizer.get_feature_names_out()):
        values = [round(100 * float(row[index])) for row in rows]
        if max(map(abs, values)) >= SMALLEST:
            weights[str(feature)] = values
    return {"labels": labels, "biases": _rounded(biases), "weights": weights}


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(float(value), 4) for value in values]


def _pack(name: str, content: Mapping[str, object]) -> None:
    """Write packed JSON without a time stamp: the same data give the same bytes."""
    packed = gzip.compress(json.dumps(content, sort_keys=True, ensure_ascii=False).encode(), 9, mtime=0)
    (OUT / f"{name}.json.gz").write_bytes(packed)
    print(f"{name:18} {len(packed) / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
