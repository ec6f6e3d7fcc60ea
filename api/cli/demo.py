"""`leadproof demo` and `samples`: the whole way on the sample data of a seller that does not exist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Json

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.settings import Settings

FOLDER = "demo"
"""The demo's own folder under the data folder: it never touches what is kept there."""


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.command()(demo)
    app.command()(samples)


def demo(as_json: Json = False) -> None:
    """Load the sample data, score the sample conversations, and show what came of it.

    The data goes to a folder of its own; nothing is sent to Slack or a CRM.

    Example: leadproof demo
    """
    from api.assembly import Assembly
    from api.cli.documents import summary_document
    from api.console import show, show_json
    from api.rendering import explained, ranked_table
    from api.settings import load_settings

    settings = apart(load_settings())
    with Assembly(settings, aloud=False) as parts:
        _load(parts)
        _score_all(parts)
        ranked = parts.inbox.ranked(limit=parts.inbox.count())
        best = parts.inbox.latest_score(ranked[0].lead.id)
        explanation = parts.explain(best)
    if as_json:
        leads = [summary_document(rank, lead) for rank, lead in enumerate(ranked, 1)]
        show_json({"leads": leads, "best": explanation, "home": str(settings.home)})
        return
    show(ranked_table(ranked), "\nThe best lead, explained:\n", *explained(explanation), _where(settings))


def samples(
    folder: Annotated[Path, typer.Argument(help="Where to put them; made if it is not there.")],
    as_json: Json = False,
) -> None:
    """Copy the sample files out: conversations, past deals, price list, articles.

    Example: leadproof samples my-samples
    """
    from api.console import show, show_json
    from knowledge.samples import copy_to

    written = [str(path) for path in copy_to(folder)]
    if as_json:
        show_json({"files": written})
    else:
        show("\n".join(written))


def apart(settings: Settings) -> Settings:
    """These settings on the demo's own folder and embedded stores, with no door to the outside."""
    return settings.model_copy(
        update={
            "home": settings.home / FOLDER,
            "database_url": None,
            "chroma": None,
            "scorecard": "default",
            "seller_domains": (),
            "slack_bot_token": None,
            "slack_channel": None,
            "hubspot_token": None,
        }
    )


def _load(parts: Assembly) -> None:
    from api.console import progress
    from knowledge import samples
    from knowledge.catalogue import read_catalogue
    from knowledge.deals import read_deals
    from knowledge.policies import read_articles

    deals = read_deals(samples.deals_jsonl(), "deals.jsonl")
    with progress("Past deals", len(deals)) as done:
        parts.deals.add(deals, progress=done)
    parts.catalogue.replace(read_catalogue(samples.catalogue_csv()))
    parts.policies.import_articles(read_articles(samples.articles_jsonl()), parts.embedding)


def _score_all(parts: Assembly) -> None:
    from datetime import UTC, datetime

    from agent.transcripts import Incoming
    from api.console import progress
    from knowledge import samples

    conversations = samples.conversations()
    with progress("Scoring", len(conversations)) as done:
        for so_far, conversation in enumerate(conversations, 1):
            incoming = Incoming(raw=conversation.raw, received=datetime.now(UTC), took_place=conversation.took_place)
            parts.qualifier.qualify(incoming)
            done(so_far)


def _where(settings: Settings) -> str:
    return f"""
The data lies in {settings.home}

Next:
  leadproof samples my-samples            copy the sample files out
  leadproof score my-samples/conversations
                                          score them into your own data folder, {settings.home.parent}
  leadproof deals import FILE.csv         bring your past deals; likewise catalogue import, policies import
  leadproof score call.vtt                score a conversation of your own
  leadproof serve                         open the HTTP API
"""
