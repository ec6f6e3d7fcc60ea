"""`leadproof policies`: installation times and order limits, found among the company's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import NotFound
from api.cli.options import Json, assembly, file_bytes, import_limit

if TYPE_CHECKING:
    from agent.offer import InstallationPolicy, QuantityPolicy

policies = typer.Typer(no_args_is_help=True, help="The policies that dates and quantities are checked against.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(policies, name="policies")


@policies.command("import")
def import_policies(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="Articles, one a line: id, title, body.")],
    as_json: Json = False,
) -> None:
    """Replace the articles by a file, and find the installation times, and order limits if any, among them.

    Example: leadproof policies import articles.jsonl
    """
    from knowledge.policies import read_articles

    limit = import_limit()
    articles = read_articles(file_bytes(file, limit), max_bytes=limit)
    with assembly() as parts:
        found = parts.policies.import_articles(articles, parts.embedding)
    _show(found.installation, found.quantities, as_json=as_json)


@policies.command("show")
def show_policies(as_json: Json = False) -> None:
    """Show the steps and the limits, each with the sentence that it was read from.

    Example: leadproof policies show
    """
    with assembly() as parts:
        policy, quantities = parts.policies.installation(), parts.policies.quantities()
    if policy is None:
        raise NotFound(
            "policy_unknown", "No installation-time policy is known. Import articles: leadproof policies import FILE"
        )
    _show(policy, quantities, as_json=as_json)


def _show(policy: InstallationPolicy, quantities: QuantityPolicy | None, *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.rendering import limit_lines, policy_lines

    if as_json:
        document = {**policy.model_dump(mode="json"), "version": policy.version}
        if quantities is not None:
            document["quantities"] = {**quantities.model_dump(mode="json"), "version": quantities.version}
        show_json(document)
    else:
        show(*policy_lines(policy), *(limit_lines(quantities) if quantities else ()))
