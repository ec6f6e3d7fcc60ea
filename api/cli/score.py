"""`leadproof score`, `explain` and `replay`: a conversation in, a proven score out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from agent.errors import Conflict, InputError, NotFound
from agent.formats import FORMATS
from api.cli.history import AS_OF, LEAD
from api.cli.options import Json, assembly, end_of, file_bytes, moment
from api.reader_names import ReaderName

if TYPE_CHECKING:
    from datetime import datetime

    from agent.lead import Contact
    from agent.qualifier import Qualified
    from agent.transcripts import Incoming
    from api.assembly import Assembly

    Scored = dict[str, Qualified]
    Refused = dict[str, InputError | Conflict | NotFound]

CONTACT = "Who the lead is"
READING = "How to read it"

Field = Annotated[str | None, typer.Option(rich_help_panel=CONTACT)]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(score)
    app.command()(explain)
    app.command()(replay)


def score(
    files: Annotated[list[str], typer.Argument(help="Transcripts, inquiries, folders of them, or - for stdin.")],
    *,
    format: Annotated[  # noqa: A002 -- the name of the option
        str | None,
        typer.Option(
            metavar="NAME",
            help=f"Format of the text; detected where not given, else one of {', '.join(sorted(FORMATS))}.",
            rich_help_panel=READING,
        ),
    ] = None,
    seller: Annotated[
        list[str] | None,
        typer.Option(help="Name of somebody on the selling side; repeatable.", rich_help_panel=READING),
    ] = None,
    seller_domain: Annotated[
        list[str] | None, typer.Option(help="E-mail domain of the seller; repeatable.", rich_help_panel=READING)
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="When it took place, if the text does not say.", rich_help_panel=READING)
    ] = None,
    reader: Annotated[
        ReaderName | None,
        typer.Option(help="What reads: LEADPROOF_READER, or rules, where not given.", rich_help_panel=READING),
    ] = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Show the claims that did not hold, with the reasons.")
    ] = False,
    lead: Annotated[
        str | None, typer.Option(help="Known lead it belongs to: id, e-mail or name.", rich_help_panel=CONTACT)
    ] = None,
    name: Field = None,
    email: Field = None,
    company: Field = None,
    title: Field = None,
    phone: Field = None,
    industry: Field = None,
    employees: Annotated[int | None, typer.Option(min=0, help="Head count.", rich_help_panel=CONTACT)] = None,
    country: Field = None,
    as_json: Json = False,
) -> None:
    """Score conversations and store them. One is explained in full; several give a table.

    A file that cannot be read is reported and the others go on; the exit code is then 2.

    Example: leadproof score call.vtt --seller "Ada Byron" --email kim@acme.example
    """
    fields = {"name": name, "email": email, "company": company, "title": title, "phone": phone}
    fields |= {"industry": industry, "country": country, "employees": None if employees is None else str(employees)}
    with assembly(reader=reader) as parts:
        known = {
            "format": format,
            "took_place": moment(date) if date else None,
            "sellers": tuple(seller or ()),
            "seller_domains": tuple(seller_domain or parts.settings.seller_domains),
            "contact": _contact(fields),
            "lead_id": parts.inbox.find(lead).lead.id if lead else None,
        }
        scored, refused = _score_all(files, parts, known)
    _show(scored, refused, rejected=rejected, as_json=as_json)


def explain(
    lead: Annotated[str, LEAD],
    as_of: Annotated[str | None, AS_OF] = None,
    as_json: Json = False,
) -> None:
    """Explain the latest score of a lead, down to the words that were said.

    With --as-of it is scored anew from the conversations that took place up to then, by the scorecard, prices and
    policies in force now, and nothing is stored.

    Example: leadproof explain kim@acme.example --as-of 2026-03-31
    """
    if as_of is not None:
        _explain_as_of(lead, end_of(as_of), as_json=as_json)
        return
    with assembly() as parts:
        summary = parts.inbox.find(lead)
        stored = parts.inbox.latest_score(summary.lead.id)
        explanation = parts.explain(stored)
        beside = parts.beside(stored)
        chance = parts.chance(stored.score)
    if as_json:
        from api.console import show_json

        document = {"lead": summary.lead, "score": stored.score, "explanation": explanation, "beside": beside}
        show_json({**document, "probability": chance})
    else:
        from api.console import show
        from api.learning_words import chance_words
        from api.rendering import beside_table, explained

        show(*explained(explanation), chance_words(chance), *([beside_table(beside)] if beside else []))


def _explain_as_of(lead: str, until: datetime, *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.history_rendering import hindsight_lines

    with assembly() as parts:
        found = parts.hindsight(parts.inbox.find(lead).lead.id, until)
    if as_json:
        show_json(found)
    else:
        show(*hindsight_lines(found))


def replay(
    which: Annotated[str, typer.Argument(metavar="SCORE|LEAD", help="A score's id, or a lead's id, e-mail or name.")],
    as_json: Json = False,
) -> None:
    """Compute a stored score again from what was stored with it, and compare the bytes.

    Exit code 1 where they differ.

    Example: leadproof replay kim@acme.example
    """
    from api.console import show, show_json

    with assembly() as parts:
        result = parts.replay(which)
    if as_json:
        show_json(result)
        return
    show(
        f"{result.score_id}: identical, {result.bytes:,} bytes, sha256 {result.sha256}, "
        f"{result.conversations_verified} conversations and {result.quotes_verified} quotes verified"
    )


def _contact(fields: dict[str, str | None]) -> Contact:
    from agent.lead import contact_from

    return contact_from({key: value for key, value in fields.items() if value is not None})


def _score_all(files: list[str], parts: Assembly, known: dict[str, Any]) -> tuple[Scored, Refused]:
    """Score each file; one of several that cannot be used does not stop the others."""
    from api.cli.inputs import sources
    from api.console import note, progress

    given = sources(files)
    if given.passed_over:
        note(f"Files passed over for their ending: {len(given.passed_over)}. Name them to have them read.")
    for card in parts.scorecards.in_force():
        for warning in card.warnings:
            note(f"scorecard {card.name}: {warning}", style="yellow")
    scored: Scored = {}
    refused: Refused = {}
    with progress("Scoring", len(given.paths)) as done:
        for so_far, path in enumerate(given.paths, 1):
            try:
                scored[path] = parts.qualifier.qualify(_incoming(path, parts, known))
            except (InputError, Conflict, NotFound) as error:
                if len(given.paths) == 1:
                    raise
                refused[path] = error
            done(so_far)
    return scored, refused


def _incoming(path: str, parts: Assembly, known: dict[str, Any]) -> Incoming:
    from datetime import UTC, datetime

    from agent.transcripts import Incoming

    return Incoming(raw=file_bytes(path, parts.settings.max_bytes), received=datetime.now(UTC), **known)


def _show(scored: Scored, refused: Refused, *, rejected: bool, as_json: bool) -> None:
    from api.cli.documents import qualified_document
    from api.cli.edge import report
    from api.console import outside, show, show_json
    from api.rendering import qualified_in_full, rejected_lines, scored_table

    for path, error in refused.items():
        report(error.code, f"{path}: {error.message}", as_json=False)
    documents = [{"file": path, **qualified_document(qualified)} for path, qualified in scored.items()]
    if len(scored) + len(refused) == 1:
        only = next(iter(scored.values()))
        told = [*qualified_in_full(only), *(rejected_lines(only) if rejected else ())]
        show_json(documents[0]) if as_json else show(*told)
        return
    if as_json:
        errors = [{"file": path, "code": error.code, "message": error.message} for path, error in refused.items()]
        show_json({"results": documents, "errors": errors})
    elif scored:
        show(scored_table(scored))
        for path, qualified in scored.items() if rejected else ():
            show(outside(path, "bold"), *rejected_lines(qualified))
    if refused:
        raise typer.Exit(2)
