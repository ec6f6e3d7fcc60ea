"""`leadproof leads` and `leadproof spam`: the ranked inbox, leads merged and taken apart, and what was held back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import InputError
from api.cli.options import Json, assembly

if TYPE_CHECKING:
    from api.assembly import Regrouped

By = Annotated[str, typer.Option(help="In whose name; kept with the merge.")]

leads = typer.Typer(invoke_without_command=True, help="The ranked inbox; merge leads and take them apart.")
spam = typer.Typer(no_args_is_help=True, help="Conversations held back as spam.")


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(leads, name="leads")
    app.add_typer(spam, name="spam")


@leads.callback()
def list_leads(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="How many leads at most.")] = 50,
    as_json: Json = False,
) -> None:
    """Show the ranked inbox: the highest score first, held-back leads last.

    Example: leadproof leads --limit 10
    """
    if ctx.invoked_subcommand is not None:
        return
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


@leads.command("merge")
def merge_leads(
    lead: Annotated[str, typer.Argument(help="The lead that stays: id, e-mail, CRM id or name.")],
    other: Annotated[str, typer.Argument(help="The lead that becomes part of it.")],
    by: By,
    as_json: Json = False,
) -> None:
    """Make one lead of two, and score it anew.

    Whatever comes in later for either goes to the one that stays; the other's id and e-mail find it. Nothing is lost:
    leadproof leads unmerge takes them apart again.

    Example: leadproof leads merge kim@acme.example k.doe@acme.example --by "Kim Doe"
    """
    with assembly() as parts:
        kept, merged = (parts.inbox.find(who).lead.id for who in (lead, other))
        result = parts.merge(kept, merged, by)
    _show_regrouped(result, as_json=as_json)


@leads.command("unmerge")
def unmerge_leads(
    lead: Annotated[str, typer.Argument(help="The lead to take apart: id, e-mail, CRM id or name.")],
    conversation: Annotated[
        str | None, typer.Argument(help="A conversation of it: the merged lead that it came in for stands alone again.")
    ] = None,
    *,
    all_: Annotated[bool, typer.Option("--all", help="Take apart everything that was merged into it.")] = False,
    by: By,
    as_json: Json = False,
) -> None:
    """Take merged leads apart again, each with its own conversations, and score them anew.

    Example: leadproof leads unmerge kim@acme.example --all --by "Kim Doe"
    """
    if all_ == (conversation is not None):
        raise InputError("unmerge_what", "Name one conversation of the lead, or give --all.")
    with assembly() as parts:
        result = parts.unmerge(parts.inbox.find(lead).lead.id, conversation, by)
    _show_regrouped(result, as_json=as_json)


@leads.command("merges")
def list_merges(
    lead: Annotated[str | None, typer.Argument(help="Only those of one lead.")] = None,
    as_json: Json = False,
) -> None:
    """List which leads were merged and taken apart, by whom and when.

    Example: leadproof leads merges
    """
    from api.console import note, show, show_json
    from api.history_rendering import merges_table

    with assembly() as parts:
        merges = parts.merging.records(parts.inbox.find(lead).lead.id if lead else None)
    if as_json:
        show_json({"merges": merges})
    elif merges:
        show(merges_table(merges))
    else:
        note("No lead was ever merged.")


def _show_regrouped(result: Regrouped, *, as_json: bool) -> None:
    from api.cli.documents import summary_document
    from api.console import note, show, show_json
    from api.rendering import ranked_table

    for failure in result.undelivered:
        note(f"not delivered: {failure}", style="yellow")
    if as_json:
        documents = [summary_document(rank, lead) for rank, lead in enumerate(result.leads, 1)]
        show_json({"leads": documents, "undelivered": result.undelivered})
    else:
        show(ranked_table(result.leads))


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
