"""`leadproof policies`: the installation-time policy, found among the company's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import NotFound
from api.cli.options import Json, assembly, file_bytes

if TYPE_CHECKING:
    from agent.offer import InstallationPolicy

policies = typer.Typer(no_args_is_help=True, help="The installation-time policy that dates are checked against.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(policies, name="policies")


@policies.command("import")
def import_policies(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="Articles, one a line: id, title, body.")],
    as_json: Json = False,
) -> None:
    """Replace the articles by a file, and find the installation-time policy among them.

    Example: leadproof policies import articles.jsonl
    """
    from knowledge.policies import read_articles
    from knowledge.rows import MAX_IMPORT_BYTES

    articles = read_articles(file_bytes(file, MAX_IMPORT_BYTES))
    with assembly() as parts:
        policy = parts.policies.import_articles(articles, parts.embedding)
    _show(policy, as_json=as_json)


@policies.command("show")
def show_policies(as_json: Json = False) -> None:
    """Show the policy's steps, each with the sentence that it was read from.

    Example: leadproof policies show
    """
    with assembly() as parts:
        policy = parts.policies.installation()
    if policy is None:
        raise NotFound(
            "policy_unknown", "No installation-time policy is known. Import articles: leadproof policies import FILE"
        )
    _show(policy, as_json=as_json)


def _show(policy: InstallationPolicy, *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.rendering import policy_lines

    if as_json:
        show_json({**policy.model_dump(mode="json"), "version": policy.version})
    else:
        show(*policy_lines(policy))
