"""Run apart, with zen-engine and rule-engine installed: time their ways to the same totals, and print them as JSON.

Reads from stdin `{"rules": ..., "groups": ..., "highest": ..., "documents": ...}`; prints for each way what it tells of
a score, the median seconds a lead, and the totals. A document is read from JSON just before, which is not timed.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import rule_engine
import zen

Document = dict[str, Any]
Points = list[tuple[int, int]]
"""The rules that count for a lead, by their place, with their points."""


class Sum:
    """The points of rules summed by group and held as the card says; done in Python for every way but the last ones."""

    def __init__(self, rules: list[Document], groups: dict[str, tuple[int, int]], highest: int) -> None:
        self._groups = [rule["group"] for rule in rules]
        self._limits = groups
        self._highest = highest

    def __call__(self, points: Points) -> int:
        sums = dict.fromkeys(self._limits, 0)
        for place, each in points:
            sums[self._groups[place]] += each
        held = sum(max(floor, min(cap, sums[name])) for name, (floor, cap) in self._limits.items())
        return max(0, min(self._highest, held))


def ways(task: Document) -> dict[str, tuple[str, Callable[[Document], Any], Callable[[Any], int]]]:
    """Each way to a score: what it tells ("total", "rules", "explained"), what is timed, the total from its result.

    "rules" is which rules counted with their points, found by their place in a list; "explained" brings the rule's own
    reason, and a trace of what was looked at.
    """
    rules = task["rules"]
    summed = Sum(rules, task["groups"], task["highest"])
    zen_points = [_points(rule, "zen") for rule in rules]
    other_points = [_points(rule, "rule_engine") for rule in rules]
    table = zen.ZenEngine().create_decision(json.dumps(_table(rules)))
    compiled = [zen.compile_expression(each) for each in zen_points]
    listed = zen.compile_expression(f"[{', '.join(zen_points)}]")
    total = zen.compile_expression(_total(task, zen_points, "max([{0}, min([{1}, sum([{2}])])])"))
    others = [rule_engine.Rule(each) for each in other_points]
    other_listed = rule_engine.Rule(f"[{', '.join(other_points)}]")
    other_total = rule_engine.Rule(_total(task, other_points, "$max([{0}, $min([{1}, $sum([{2}])])])"))

    def by_table(document: Document) -> tuple[Points, int]:
        found = table.evaluate(document)["result"] or []
        points = [(row["place"], int(row["points"])) for row in found]
        return points, summed(points)

    def by_traced_table(document: Document) -> tuple[Points, int]:
        found = table.evaluate(document, {"trace": True})["result"] or []
        points = [(row["place"], int(row["points"])) for row in found]
        return points, summed(points)

    def by_list(values: Any) -> tuple[Points, int]:
        points = [(place, int(each)) for place, each in enumerate(values) if each]
        return points, summed(points)

    def of_pair(result: tuple[Points, int]) -> int:
        return result[1]

    return {
        "zen-engine, decision table with trace": ("explained", by_traced_table, of_pair),
        "zen-engine, decision table": ("rules", by_table, of_pair),
        "zen-engine, an expression a rule": (
            "rules",
            lambda d: by_list([each.evaluate(d) for each in compiled]),
            of_pair,
        ),
        "zen-engine, one list of all rules": ("rules", lambda d: by_list(listed.evaluate(d)), of_pair),
        "zen-engine, one sum of all rules": ("total", total.evaluate, int),
        "rule-engine, an expression a rule": (
            "rules",
            lambda d: by_list([each.evaluate(d) for each in others]),
            of_pair,
        ),
        "rule-engine, one list of all rules": ("rules", lambda d: by_list(other_listed.evaluate(d)), of_pair),
        "rule-engine, one sum of all rules": ("total", other_total.evaluate, int),
    }


def _points(rule: Document, language: str) -> str:
    said = rule[language]
    times = f" * {said['times']}" if said["times"] else ""
    return f"(({said['when']}) ? ({rule['points']}{times}) : 0)"


def _total(task: Document, points: list[str], held: str) -> str:
    groups = []
    for name, (floor, cap) in task["groups"].items():
        own = [each for each, rule in zip(points, task["rules"], strict=True) if rule["group"] == name]
        groups.append(held.format(floor, cap, ", ".join(own)))
    return held.format(0, task["highest"], ", ".join(groups))


def _table(rules: list[Document]) -> Document:
    """A decision graph with one table of all rules, whose hits are collected."""
    rows = []
    for place, rule in enumerate(rules):
        said = rule["zen"]
        times = f" * {said['times']}" if said["times"] else ""
        told = {"place": str(place), "points": f"{rule['points']}{times}", "why": json.dumps(rule["why"])}
        rows.append({"_id": rule["id"], "when": said["when"], **told})
    outputs = [{"id": name, "name": name, "field": name} for name in ("place", "points", "why")]
    content = {"hitPolicy": "collect", "inputs": [{"id": "when", "name": "when"}], "outputs": outputs, "rules": rows}
    at = {"x": 0, "y": 0}
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": at},
            {"id": "rules", "name": "rules", "type": "decisionTableNode", "position": at, "content": content},
            {"id": "out", "name": "out", "type": "outputNode", "position": at},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "rules", "type": "edge"},
            {"id": "b", "sourceId": "rules", "targetId": "out", "type": "edge"},
        ],
    }


def main() -> None:
    """Time every way on the same documents."""
    task = json.load(sys.stdin)
    results = {}
    written = [json.dumps(document) for document in task["documents"]]
    for name, (tells, way, total) in ways(task).items():
        times, totals = [], []
        for text in written:
            document = json.loads(text)
            start = time.perf_counter()
            result = way(document)
            times.append(time.perf_counter() - start)
            totals.append(total(result))
        mean = sum(times) / len(times)
        results[name] = {"tells": tells, "median": statistics.median(times), "mean": mean, "totals": totals}
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
