"""What stands in this house: the data folder, the database, the past deals, keys, workers, failed events."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from api.doctor.finding import Finding

if TYPE_CHECKING:
    from api.assembly import Assembly
    from api.settings import Settings


def folder(settings: Settings) -> Finding:
    """Whether the data folder can be written to."""
    home = settings.home
    if home.exists() and not home.is_dir():
        return Finding.wrong("data folder", f"{home} is a file.", "Set LEADPROOF_HOME to a folder.")
    place = home
    while not place.exists():
        place = place.parent
    if not os.access(place, os.W_OK | os.X_OK):
        return Finding.wrong(
            "data folder", f"{place} cannot be written to.", "Set LEADPROOF_HOME to a folder of this user, or chown it."
        )
    return Finding.ok("data folder", f"{home} can be written to." if home.exists() else f"{home} can be made.")


def database(settings: Settings) -> Finding:
    """Whether the database answers, and whether its schema is the newest."""
    from knowledge.database import HEAD, current_revision

    kind = "SQLite" if settings.database.startswith("sqlite") else "PostgreSQL"
    revision = current_revision(settings.database)
    if revision is None:
        return Finding.missing("database", f"{kind} has no tables yet.", "Make them: leadproof db upgrade")
    if revision == HEAD:
        return Finding.ok("database", f"{kind} is at revision {revision}.")
    from knowledge import migrations

    if revision not in migrations.known():
        advice = "It was written by a newer version: update Leadproof."
    else:
        advice = "Bring it to the newest schema: leadproof db upgrade"
    return Finding.wrong("database", f"{kind} is at revision {revision}, this version needs {HEAD}.", advice)


def scorecard(parts: Assembly) -> Finding:
    """Whether the cards in force can be read."""
    names = ", ".join(card.name for card in parts.scorecards.in_force())
    return Finding.ok("scorecard", f"In force: {names}.")


def routing(parts: Assembly) -> Finding:
    """Whether the routing rules can be read, where there are any."""
    if parts.routing_file is None:
        return Finding.missing("routing", "No rules: leads go to nobody.", "See docs/routing.md, LEADPROOF_ROUTING.")
    return Finding.ok("routing", f"The rules “{parts.routing_file.current().content.name}” can be used.")


def past_deals(parts: Assembly) -> Finding:
    """Whether the vector store answers."""
    parts.deals.check()
    where = parts.settings.vectors
    kind = "The Chroma server" if isinstance(where, str) else "The index in a folder"
    return Finding.ok("past deals", f"{kind} can be used; {parts.deals.count()} deals.")


def keys(parts: Assembly) -> Finding:
    """Whether anybody can call the HTTP API."""
    valid = sum(not key.revoked for key in parts.keys.list())
    if valid == 0:
        return Finding.missing("API keys", "None is in force.", "Make one: leadproof keys create NAME")
    return Finding.ok("API keys", f"{valid} in force.")


def workers(parts: Assembly) -> Finding:
    """Whether somebody works on events, and whether some wait that nobody works on."""
    from knowledge.workers import Workers

    away = datetime.now(UTC) - timedelta(seconds=parts.settings.worker_away_seconds)
    known = [worker for worker in Workers(parts.database).list() if worker.stopped is None and worker.replaced is None]
    alive = [worker.id for worker in known if worker.seen >= away]
    lost = [worker for worker in known if worker.seen < away]
    figures = parts.event_figures.now()
    waiting = sum(figures.queues.values())
    start = "Start one: leadproof serve, or leadproof worker"
    if not alive and waiting:
        return Finding.wrong("workers", f"None is at work, and {waiting} jobs wait.", start)
    if lost:
        names = ", ".join(f"{worker.id} since {worker.seen:%Y-%m-%d %H:%M}" for worker in lost)
        return Finding.wrong("workers", f"Not heard of: {names}.", f"See why it stopped. {start}")
    if not alive:
        return Finding.missing("workers", "None is at work, and nothing waits.", start)
    return Finding.ok("workers", f"At work: {', '.join(alive)}; {waiting} jobs wait.")


def failed(parts: Assembly) -> Finding:
    """Whether events wait for a person."""
    from knowledge.events import State

    number = parts.events.counts()[State.FAILED]
    if number:
        return Finding.wrong(
            "failed events",
            f"{number} could not be worked on.",
            "See why: leadproof events failed. Then: leadproof events retry --all",
        )
    return Finding.ok("failed events", "None.")
