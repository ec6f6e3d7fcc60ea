"""`leadproof learn`, `backtest` and `calibrate`: cards from outcomes, and how good cards are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import InputError
from api.cli.options import Json, assembly, end_of, file_bytes, import_limit, pairs

if TYPE_CHECKING:
    from agent.backtest.figures import Backtest
    from agent.learning.binning import Direction
    from agent.learning.learn import Learned, Wanted
    from agent.scorecard import Scorecard
    from api.assembly import Assembly
    from knowledge.lead_table_files import ReadTable

File = Annotated[
    str, typer.Argument(metavar="FILE.csv|.jsonl", help="Leads with outcomes; the stored ones if left out.")
]
OutcomeColumn = Annotated[str, typer.Option(metavar="COLUMN", help="The column that says won or lost.")]
Drop = Annotated[
    list[str] | None, typer.Option(metavar="COLUMN", help="Leave a column out; * stands for any characters.")
]
Missing = Annotated[
    list[str] | None, typer.Option(metavar="TEXT", help="A spelling that means that nothing is known, such as Select.")
]
Date = Annotated[str | None, typer.Option("--date", metavar="COLUMN", help="The column with the day a lead came in.")]
Strict = Annotated[bool, typer.Option("--strict", help="Do nothing where a row cannot be used.")]
Seed = Annotated[int, typer.Option(min=0, max=2**32 - 1, help="The same seed gives the same result.")]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command("learn")(learn)
    app.command("backtest")(backtest)
    app.command("calibrate")(calibrate)


def learn(
    file: File = "",
    *,
    outcome: OutcomeColumn = "",
    drop: Drop = None,
    missing: Missing = None,
    method: Annotated[str, typer.Option(help="fitted or close-rates.")] = "fitted",
    split: Annotated[
        str, typer.Option(help="stratified (by lot) or time (the latest leads are the test).")
    ] = "stratified",
    test_share: Annotated[float, typer.Option(min=0.05, max=0.95, help="The share of the leads to test on.")] = 0.3,
    date: Date = None,
    seed: Seed = 42,
    monotone: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN=up|down", help="A number whose points may only rise or fall.")
    ] = None,
    engagement: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN", help="A column for the group engagement instead of fit.")
    ] = None,
    highest: Annotated[int, typer.Option(min=10, max=1000, help="What a score ends at.")] = 100,
    double_odds: Annotated[
        float | None, typer.Option(min=0.1, help="Points that double the odds; the widest scale where not given.")
    ] = None,
    name: Annotated[str, typer.Option(help="What the card is called.")] = "learned",
    out: Annotated[Path | None, typer.Option(metavar="CARD.yaml", help="Where to write the draft card.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file that --out names.")] = False,
    report: Annotated[Path | None, typer.Option(metavar="REPORT.html", help="Where to write tables and plots.")] = None,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Learn a draft scorecard from won and lost leads, and measure it on leads it was not learned from.

    Columns that may leak the outcome are named; leave them out with --drop. The draft is a card like any other: read
    it, edit it, look at `leadproof cards diff`, publish it.

    Example: leadproof learn leads.csv --outcome Converted --missing Select --drop "Lead Quality" --out card.yaml
    """
    from agent.learning.learn import LearnBy, Wanted
    from agent.learning.learn import learn as learned_from
    from agent.learning.splitting import SplitBy
    from api.console import note

    wanted = Wanted(
        name=name,
        method=LearnBy(_one_of("--method", method, tuple(LearnBy))),
        split=SplitBy(_one_of("--split", split, tuple(SplitBy))),
        test_share=test_share,
        seed=seed,
        highest=highest,
        to_double=double_odds,
        monotone=_directions(monotone),
        engagement=tuple(engagement or ()),
    )
    if out is not None and out.exists() and not force:
        raise InputError("file_exists", f"{out} is there already. Name another file, or replace it with --force.")
    if file:
        read = _table(file, outcome, drop, missing, date=date, strict=strict)
        _note_problems(read, as_json)
        found = learned_from(read.table, wanted)
    else:
        found = _learned_from_stored(wanted, drop)
    _write(out, found.card.text)
    title = f"A card learned from {file or 'the stored leads'}"
    if report is not None:
        from api.backtest_page import backtest_page

        notes = [leak.warning for leak in found.leaks]
        _write(report, backtest_page(title, found.test, notes=notes, card_text=found.card.text))
    _show_learned(found, as_json=as_json)
    if out is None and not as_json:
        note("Keep the draft card with --out card.yaml")


def backtest(
    *,
    card: Annotated[
        list[str] | None, typer.Option(help="A card by name, version or file; give two to compare.")
    ] = None,
    file: Annotated[
        str, typer.Option("--file", metavar="FILE.csv|.jsonl", help="Leads of a file, not the stored.")
    ] = "",
    outcome: OutcomeColumn = "",
    missing: Missing = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Take all leads as they were known then.")
    ] = None,
    days_before: Annotated[
        int, typer.Option(min=0, max=3650, help="Take each lead as it was known so many days before its outcome.")
    ] = 0,
    label: Annotated[
        str, typer.Option(metavar="FILE.csv|feedback|COLUMN", help="What people say: a file, feedback, or a column.")
    ] = "",
    segment: Annotated[str | None, typer.Option(metavar="FIELD", help="Tell SQL apart by a field or column.")] = None,
    seed: Seed = 42,
    html: Annotated[Path | None, typer.Option(metavar="REPORT.html", help="Where to write tables and plots.")] = None,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Set scores beside what happened: reliability, Brier, AUC, lift by band, precision and recall of SQL.

    Stored leads are scored as they were known before their outcome: nothing later enters. Two cards are set side by
    side, with the interval of the difference.

    Example: leadproof backtest --card default --card card.yaml --html report.html
    """
    from api.console import show, show_json
    from api.learning_rendering import backtest_lines

    if card and len(card) > 2:
        raise InputError("too_many_cards", "Give one card, or two to compare.")
    with assembly() as parts:
        cards = [parts.scorecards.find(each) for each in card] if card else [parts.scorecards.in_force()[0]]
        if file:
            read = _table(file, outcome, None, missing, label=label or None, segment=segment, strict=strict)
            _note_problems(read, as_json)
            found = _measured_file(read, cards, seed)
        else:
            found = _measured_stored(
                parts, cards, as_of=as_of, days_before=days_before, label=label, segment=segment, seed=seed
            )
    if html is not None:
        from api.backtest_page import backtest_page

        _write(html, backtest_page(f"Backtest on {file or 'the stored leads'}", found))
    if as_json:
        show_json(found.document())
    else:
        show(*backtest_lines(found))


def calibrate(
    *,
    card: Annotated[str, typer.Option(help="A card by name, version or file; the main one where not given.")] = "",
    file: Annotated[
        str, typer.Option("--file", metavar="FILE.csv|.jsonl", help="Leads of a file, not the stored.")
    ] = "",
    outcome: OutcomeColumn = "",
    missing: Missing = None,
    as_json: Json = False,
) -> None:
    """Learn how a card's scores become probabilities, and keep it: `leadproof explain` then tells them.

    Give leads that the card was not learned from. With fewer than 100 won and 100 lost leads nothing is kept, and the
    score ranks only.

    Example: leadproof calibrate --card card.yaml --file newer-leads.csv --outcome Converted
    """
    import numpy as np

    from agent.backtest.table_scores import score_rows
    from agent.learning.calibration import RanksOnly
    from agent.learning.calibration import calibrate as calibrated
    from agent.scoring import placed
    from api.backtesting import replayed
    from api.console import show, show_json

    with assembly() as parts:
        chosen = parts.scorecards.find(card) if card else parts.scorecards.in_force()[0]
        if file:
            read = _table(file, outcome, None, missing)
            _note_problems(read, as_json)
            scores = score_rows(read.table, chosen, np.arange(len(read.table)))
            won = read.table.won
        else:
            past = replayed(parts, None, 0)
            scores = [placed(given, chosen) for given in past.inputs]
            won = np.array([each.outcome.is_won for each in past.outcomes], dtype=np.bool_)
        made = calibrated(np.array([each.points for each in scores], dtype=np.int64), won)
        if isinstance(made, RanksOnly):
            raise InputError("too_few_outcomes", made.because)
        parts.calibrations.keep(chosen.version, made)
    if as_json:
        show_json({"card": chosen.name, "version": chosen.version, "calibration": made})
        return
    show(f"{chosen.name} {chosen.version}: calibrated on {made.leads:,} leads, {made.won:,} of them won.")
    for points in range(0, chosen.content.highest + 1, max(1, chosen.content.highest // 10)):
        chance = made.at(points)
        show(f"{points:>5} points: {chance.probability:.0%} ({chance.low:.0%} to {chance.high:.0%})")


def _table(
    file: str,
    outcome: str,
    drop: list[str] | None,
    missing: list[str] | None,
    *,
    date: str | None = None,
    label: str | None = None,
    segment: str | None = None,
    strict: bool = False,
) -> ReadTable:
    from knowledge.lead_table_files import read_lead_table

    if not outcome:
        raise InputError("outcome_missing", "Name the column that says won or lost: --outcome COLUMN")
    limit = import_limit()
    return read_lead_table(
        file_bytes(file, limit),
        file,
        outcome=outcome,
        drop=drop or (),
        missing=missing or (),
        day=date,
        label=label,
        segment=segment,
        strict=strict,
        max_bytes=limit,
    )


def _note_problems(read: ReadTable, as_json: bool) -> None:
    from api.console import note
    from api.learning_rendering import problem_lines

    for line in problem_lines(read.problems):
        note(line, style="dim" if as_json else "yellow")


def _learned_from_stored(wanted: Wanted, drop: list[str] | None) -> Learned:
    from agent.learning.learn import learn as learned_from
    from agent.learning.stored import stored_table
    from agent.scoring import placed
    from api.backtesting import replayed

    with assembly() as parts:
        past = replayed(parts, None, 0)
    table = stored_table(past.inputs, past.outcomes).without(drop or ())
    return learned_from(table, wanted, lambda card, places: [placed(past.inputs[int(place)], card) for place in places])


def _measured_file(read: ReadTable, cards: list[Scorecard], seed: int) -> Backtest:
    import numpy as np

    from agent.backtest.measuring import Judged, Scored, measure
    from agent.backtest.table_scores import score_rows
    from api.console import progress

    everything = np.arange(len(read.table))
    scored = []
    for card in cards:
        with progress(f"Scoring by {card.name}", len(everything)) as done:
            scored.append(Scored(card, score_rows(read.table, card, everything, done)))
    facts = zip(read.table.won, read.labels, read.segments, strict=True)
    judged = [Judged(won=bool(won), label=label, segment=segment) for won, label, segment in facts]
    return measure(judged, scored, seed=seed)


def _measured_stored(
    parts: Assembly,
    cards: list[Scorecard],
    *,
    as_of: str | None,
    days_before: int,
    label: str,
    segment: str | None,
    seed: int,
) -> Backtest:
    from agent.backtest.measuring import Judged, Scored, measure
    from agent.scoring import placed
    from api.backtesting import replayed, segments
    from api.console import progress

    known = len(parts.outcomes.all())
    with progress("Replaying", known) as done:
        past = replayed(parts, end_of(as_of) if as_of else None, days_before, done)
    labels = _labels(parts, label)
    judged = [
        Judged(won=each.outcome.is_won, label=labels.get(each.lead_id), segment=place)
        for each, place in zip(past.outcomes, segments(past.inputs, segment), strict=True)
    ]
    scored = [Scored(card, [placed(given, card) for given in past.inputs]) for card in cards]
    found = measure(judged, scored, seed=seed)
    return found.model_copy(update={"remarks": (*found.remarks, *past.remarks)})


def _labels(parts: Assembly, label: str) -> dict[str, bool]:
    from api.backtesting import feedback_labels
    from api.console import note
    from api.learning_rendering import problem_lines
    from knowledge.outcome_files import read_labels

    if not label:
        return {}
    if label == "feedback":
        return feedback_labels(parts)
    labels, problems = read_labels(file_bytes(label), label, lambda who: parts.inbox.find(who).lead.id)
    for line in problem_lines(problems):
        note(line, style="yellow")
    return labels


def _show_learned(found: Learned, *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.learning_rendering import learned_lines

    if not as_json:
        show(*learned_lines(found))
        return
    show_json(
        {
            "card": found.card.text,
            "version": found.card.version,
            "learned_from": found.learned_from,
            "won": found.won,
            "left_out": [{"column": name, "reason": reason} for name, reason in found.left_out],
            "leaks": [
                {"column": leak.column, "information_value": leak.value, "auc": leak.auc, "reasons": leak.reasons}
                for leak in found.leaks
            ],
            "points_to_double_the_odds": found.to_double,
            "calibration": found.calibration,
            "test": found.test.document(),
        }
    )


def _one_of(option: str, given: str, allowed: tuple[str, ...]) -> str:
    if given not in allowed:
        raise InputError("option_unknown", f"{option} is {' or '.join(allowed)}, not “{given[:40]}”.")
    return given


def _directions(given: list[str] | None) -> dict[str, Direction]:
    from agent.learning.binning import Direction

    return {
        column: Direction(_one_of(f"--monotone {column}", direction, tuple(Direction)))
        for column, direction in pairs(given, "--monotone").items()
    }


def _write(path: Path | None, text: str) -> None:
    if path is None:
        return
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError("file_unwritable", f"{path} cannot be written: {error.strerror}.") from None
