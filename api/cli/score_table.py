"""`leadproof score-table`: all leads of a table scored by a card at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import ConfigurationError, InputError
from api.cli.cards import WHICH
from api.cli.options import Json, assembly, end_of, file_bytes, pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from agent.scorecard import Scorecard
    from knowledge.open_rows import RowProblem
    from knowledge.scoring_files import LeadsToScore


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command("score-table")(score_table)


def score_table(
    file: Annotated[str, typer.Argument(metavar="LEADS.csv|.jsonl", help="A row a lead; - is stdin.")],
    *,
    card: Annotated[str, typer.Option(help=f"{WHICH} The main one in force where not given.")] = "",
    activities: Annotated[
        str | None, typer.Option(metavar="FILE", help="What the leads did: lead, kind, at and if need be detail.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day of the score, which activities age to; now if left out.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(metavar="OURS=THEIRS", help="Which column of the file is which of ours.")
    ] = None,
    activity_column: Annotated[
        list[str] | None, typer.Option(metavar="OURS=THEIRS", help="The same for the file of activities.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="SCORES.csv", help="Where to write the score of each lead.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file that --out names.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Do nothing where a row cannot be used.")] = False,
    as_json: Json = False,
) -> None:
    """Score every lead of a table by a card: totals, bands, stages and letters, a million in seconds.

    The columns are those that a card names: title, industry, country, employees, email, budget ("confirmed said"),
    budget_fit ("passes") and so on; any other is a form field. Nothing is stored, and nothing is known of past deals.

    Example: leadproof score-table leads.csv --card fit-engagement-labels --out scores.csv
    """
    from datetime import UTC, datetime

    _refuse_without_polars()
    from agent.many.lead_frame import LeadFrame, no_activities
    from agent.many.scoring import score_many
    from knowledge.rows import MAX_IMPORT_BYTES
    from knowledge.scoring_files import read_activities, read_leads_to_score

    if out is not None and out.exists() and not force:
        raise InputError("file_exists", f"{out} is there already. Name another file, or replace it with --force.")
    with assembly() as parts:
        chosen = parts.scorecards.find(card) if card else parts.scorecards.in_force()[0]
    read = read_leads_to_score(
        file_bytes(file, MAX_IMPORT_BYTES), file, chosen, columns=pairs(column, "--column"), strict=strict
    )
    did = no_activities()
    problems: tuple[RowProblem, ...] = ()
    if activities is not None:
        did, problems = read_activities(
            file_bytes(activities, MAX_IMPORT_BYTES),
            activities,
            read.leads["id"].to_list(),
            end_of(as_of) if as_of else datetime.now(UTC),
            columns=pairs(activity_column, "--activity-column"),
            strict=strict,
        )
    scores = score_many(LeadFrame(read.leads, did), chosen)
    if out is not None:
        _write(out, scores)
    _note_problems({file: read.problems, activities or "": problems}, as_json=as_json)
    if not as_json:
        _note_columns(read, chosen)
    _show(scores, read, problems, chosen, out, as_json=as_json)


def _refuse_without_polars() -> None:
    from importlib.util import find_spec

    if find_spec("polars") is None:
        raise ConfigurationError(
            "extra_missing", "Tables are scored with polars, which is not installed. Run: pip install 'leadproof[bulk]'"
        )


def _write(out: Path, scores: pl.DataFrame) -> None:
    try:
        scores.write_csv(out)
    except OSError as error:
        raise InputError("file_unwritable", f"{out} cannot be written: {error.strerror}.") from error


def _note_problems(problems: Mapping[str, tuple[RowProblem, ...]], *, as_json: bool) -> None:
    from api.console import note
    from api.learning_rendering import problem_lines

    for name, found in problems.items():
        for place, line in enumerate(problem_lines(found)):
            note(line if place else f"{name}: {line}", style="dim" if as_json else "yellow")


def _note_columns(read: LeadsToScore, card: Scorecard) -> None:
    from api.console import note

    if read.looked_for:
        note(f"{card.name} looks at these too, and the file does not have them: {', '.join(read.looked_for)}")
    if read.passed_over:
        note(f"{card.name} does not look at these columns: {', '.join(read.passed_over)}")


def _show(
    scores: pl.DataFrame,
    read: LeadsToScore,
    problems: tuple[RowProblem, ...],
    card: Scorecard,
    out: Path | None,
    *,
    as_json: bool,
) -> None:
    from api.console import note, show, show_json
    from api.score_table_rendering import bands_table, leads_table, scored_document

    if as_json:
        show_json(scored_document(scores, read, problems, card, with_leads=out is None))
        return
    show(f"{scores.height:,} leads scored by {card.name}", bands_table(scores, card), leads_table(scores))
    note(f"The score of each lead stands in {out}" if out else "Write the score of each lead with --out scores.csv")
