"""`leadproof eval`: how well the reading holds against calls that people judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Json, assembly, file_bytes, import_limit

if TYPE_CHECKING:
    from agent.offer import Offer
    from api.assembly import Assembly

evaluation = typer.Typer(no_args_is_help=True, help="Measure how good the scores are.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(evaluation, name="eval")


@evaluation.command("calls")
def evaluate_calls(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="One call a line: id, transcript, failed_factors.")],
    catalogue: Annotated[
        str | None,
        typer.Option(metavar="FILE.csv", help="Price list; where not given each row's own, else the imported one."),
    ] = None,
    articles: Annotated[
        str | None, typer.Option(metavar="FILE.jsonl", help="Articles with the policy; the imported where not given.")
    ] = None,
    rows: Annotated[bool, typer.Option("--rows", help="Each call too, with what decided it.")] = False,
    as_json: Json = False,
) -> None:
    """Run judged calls the whole way; report exact match, and precision, recall and F1 of each factor.

    A factor counts as failed where it is denied or its check fails. Rows that hold states, values or evidence are
    measured on those as well. Nothing is stored.

    Example: leadproof eval calls calls.jsonl --catalogue prices.csv --articles articles.jsonl --rows
    """
    from itertools import count

    from agent.evaluation import evaluate
    from agent.labelled import read_calls
    from api.console import progress, show, show_json
    from api.rendering import evaluation_lines

    limit = import_limit()
    calls = read_calls(file_bytes(file, limit), file, max_bytes=limit)
    with assembly() as parts:
        offer = _offer(parts, catalogue, articles)
        with progress("Evaluating", len(calls)) as done:
            numbers = count(1)
            result = evaluate(
                calls,
                offer=offer,
                reader=parts.reader,
                limits=parts.settings.limits,
                own_prices=catalogue is None,
                done=lambda: done(next(numbers)),
            )
    if as_json:
        show_json(result.document(rows=rows))
    else:
        show(*evaluation_lines(result, rows=rows))


def _offer(parts: Assembly, catalogue: str | None, articles: str | None) -> Offer:
    """The offer of the files; what no file is given for is the imported one."""
    from agent.offer import Offer
    from knowledge.catalogue import read_catalogue
    from knowledge.policies import find_policies, read_articles

    limit = parts.settings.max_import_bytes
    prices = parts.catalogue.current()
    if catalogue:
        prices = read_catalogue(file_bytes(catalogue, limit), max_bytes=limit)
    if articles:
        found = find_policies(read_articles(file_bytes(articles, limit), max_bytes=limit), parts.embedding)
        return Offer(catalogue=prices, policy=found.installation, quantities=found.quantities)
    return parts.offers.current().model_copy(update={"catalogue": prices})
