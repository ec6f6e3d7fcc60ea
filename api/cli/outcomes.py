"""`leadproof outcomes` and `leadproof feedback`: what became of leads, and what reps say of facts and scores."""

from __future__ import annotations

from typing import Annotated

import typer

from agent.errors import InputError
from api.cli.options import Json, assembly, file_bytes, import_limit, pairs

outcomes = typer.Typer(no_args_is_help=True, help="What became of leads: won, lost or converted.")

ABOUT = ("score", "budget", "authority", "need", "timeline")
"""What feedback may be about."""


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(outcomes, name="outcomes")
    app.command("feedback")(feedback)


@outcomes.command("import")
def import_outcomes(
    file: Annotated[str, typer.Argument(metavar="FILE.csv|.jsonl", help="Outcomes, one a row or line; “-” is stdin.")],
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="OURS=THEIRS", help="Which column of the file stands for ours, where it is named else."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Store nothing where a row cannot be used.")] = False,
    as_json: Json = False,
) -> None:
    """Import outcomes of leads; one that is known already is replaced. Rows that cannot be used are listed.

    Columns: outcome (won, lost or converted), date, and who: email, lead (an id), crm_id, or name and company.

    Example: leadproof outcomes import closed.csv --column outcome="Deal Stage" --column date="Close Date"
    """
    from api.console import note, show, show_json
    from api.learning_rendering import problem_lines
    from knowledge.outcome_files import read_outcomes

    limit = import_limit()
    raw = file_bytes(file, limit)
    with assembly() as parts:
        read = read_outcomes(
            raw,
            file,
            lambda who: parts.inbox.find(who).lead.id,
            columns=pairs(column, "--column"),
            strict=strict,
            max_bytes=limit,
        )
        changed = parts.outcomes.keep(read.outcomes)
        total = len(parts.outcomes.all())
    if as_json:
        counts = {"read": len(read.outcomes), "new_or_changed": changed, "total": total}
        show_json({**counts, "problems": read.problems})
        return
    outcomes_read = "1 outcome" if len(read.outcomes) == 1 else f"{len(read.outcomes):,} outcomes"
    show(f"{outcomes_read} read, {changed} of them new or changed; {total} are known.")
    for line in problem_lines(read.problems):
        note(line, style="yellow")


@outcomes.command("list")
def list_outcomes(as_json: Json = False) -> None:
    """List what became of leads, by day.

    Example: leadproof outcomes list
    """
    from api.console import note, show, show_json
    from api.learning_rendering import outcomes_table

    with assembly() as parts:
        known = parts.outcomes.all()
        whose = [parts.inbox.lead(each.lead_id).lead.contact for each in known]
    if as_json:
        show_json({"outcomes": known})
    elif known:
        names = [contact.name or contact.email or contact.company or "" for contact in whose]
        show(outcomes_table(list(zip(known, names, strict=True))))
    else:
        note("No outcome is known. Bring some: leadproof outcomes import FILE.csv")


def feedback(
    lead: Annotated[str, typer.Argument(help="A lead's id, e-mail, CRM id or name, or “name, company”.")],
    verdict: Annotated[str, typer.Argument(metavar="right|wrong|not-said", help="Left out: list what was said.")] = "",
    about: Annotated[str, typer.Option(help=f"What it is about: {', '.join(ABOUT)}.")] = "score",
    by: Annotated[str, typer.Option(help="Who says so; kept with it.")] = "",
    as_json: Json = False,
) -> None:
    """Say whether a fact or a score is right. It enters as a label: leadproof backtest --label feedback

    Example: leadproof feedback zoe@acme.example wrong --about budget --by "Kim Doe"
    """
    from agent.outcomes import Verdict
    from api.console import note, show, show_json

    if about not in ABOUT:
        raise InputError("about_unknown", f"Feedback is about {', '.join(ABOUT)}, not “{about[:40]}”.")
    with assembly() as parts:
        whose = parts.inbox.find(lead).lead.id
        if verdict:
            if verdict not in tuple(Verdict):
                raise InputError("verdict_unknown", f"Say right, wrong or not-said, not “{verdict[:40]}”.")
            if not by.strip():
                raise InputError("by_missing", "Say who says so: --by NAME")
            said = [parts.outcomes.say(whose, about, Verdict(verdict), by.strip())]
        else:
            said = parts.outcomes.feedback(whose)
    if as_json:
        show_json({"feedback": said})
        return
    if not said:
        note("Nothing was said of this lead.")
    for each in said:
        show(f"{each.at:%Y-%m-%d %H:%M} {each.by}: {each.about} {each.verdict.value} ({each.lead_id})")
