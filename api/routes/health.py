"""Whether the service runs, and whether it can do its work."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal

from fastapi import APIRouter, Response
from sqlalchemy import text

from agent.conversation import Frozen
from api.routes.parts import Parts

log = logging.getLogger("leadproof.http")

router = APIRouter(tags=["health"])


class Alive(Frozen):
    """The service answers."""

    status: Literal["ok"] = "ok"


class Ready(Frozen):
    """Whether the database and the index of past deals can be used."""

    status: Literal["ready", "unavailable"]
    database: Literal["ok", "failed"]
    past_deals: Literal["ok", "failed"]


@router.get("/healthz", summary="Is the service up?")
async def healthz() -> Alive:
    """Answers as long as the process runs. Needs no key."""
    return Alive()


@router.get(
    "/readyz",
    summary="Can the service work?",
    responses={503: {"model": Ready, "description": "A part that is needed cannot be used; the log says why."}},
)
def readyz(parts: Parts, response: Response) -> Ready:
    """Asks the database and the vector store. Needs no key."""

    def database() -> None:
        with parts.database.session() as session:
            session.execute(text("SELECT 1"))

    found = {"database": works(database), "past_deals": works(parts.deals.check)}
    ready = all(found.values())
    response.status_code = 200 if ready else 503
    return Ready(
        status="ready" if ready else "unavailable",
        database="ok" if found["database"] else "failed",
        past_deals="ok" if found["past_deals"] else "failed",
    )


def works(probe: Callable[[], object]) -> bool:
    """Whether a part can be used; why not goes to the log."""
    try:
        probe()
    except Exception:
        log.exception("a part that is needed cannot be used")
        return False
    return True
