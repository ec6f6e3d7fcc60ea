"""`leadproof leads` and `leadproof spam`: the ranked inbox, and what was held back."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import Json, assembly

spam = typer.Typer(no_args_is_help=True, help="Conversations held back as spam.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(leads)
    app.add_typer(spam, name="spam")


def leads(
    limit: Annotated[int, typer.Option(min=1, help="How many leads at most.")] = 50,
    as_json: Json = False,
) -> None:
    """Show the ranked inbox: the highest score first, held-back leads last.

    Example: leadproof leads --limit 10
    """
    from api.cli.documents import summary_document
    from api.console import note, show, show_json
    from api.rendering import ranked_table

    with assembly() as parts:
        ranked = parts.inbox.ranked(limit=limit)
        total = parts.inbox.count()
    if as_json:
        show_json({"leads": [summary_document(rank, lead) for rank, lead in enumerate(ranked, 1)], "total": total})
        return
    if not ranked:
        note("There are no leads yet. Score a conversation: leadproof score FILE")
        return
    show(ranked_table(ranked))
    if total > len(ranked):
        note(f"{len(ranked)} of {total} leads; see more with --limit {total}.")


@spam.command("list")
def list_spam(as_json: Json = False) -> None:
    """List the conversations held back, each with its reasons.

    Example: leadproof spam list
    """
    from api.console import note, show, show_json
    from api.rendering import gated_table

    with assembly() as parts:
        gated = parts.inbox.gated()
    if as_json:
        entries = [
            {
                "conversation": stored.conversation.id,
                "lead": stored.lead_id,
                "took_place": stored.conversation.took_place.isoformat(),
                "contact": stored.contact,
                "reasons": stored.screening.reasons,
            }
            for stored in gated
        ]
        show_json({"conversations": entries})
    elif gated:
        show(gated_table(gated))
    else:
        note("Nothing is held back.")


@spam.command("lift")
def lift_spam(
    conversation: Annotated[str, typer.Argument(help="Id of the conversation, as `spam list` shows it.")],
    by: Annotated[str, typer.Option(help="Who looked and lets it pass; kept with the conversation.")],
    as_json: Json = False,
) -> None:
    """Let a held-back conversation pass, and score it.

    Example: leadproof spam lift cv_0123456789abcdef0123 --by "Kim Doe"
    """
    from api.cli.documents import qualified_document
    from api.console import show, show_json
    from api.rendering import qualified_in_full

    with assembly() as parts:
        qualified = parts.lift(conversation, by)
    if as_json:
        show_json(qualified_document(qualified))
    else:
        show(*qualified_in_full(qualified))
