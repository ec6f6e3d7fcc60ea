"""The Bolt app: checks Slack's signature, acknowledges within three seconds, and answers when the answer is ready."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING, Any

from slack_bolt import Ack, App, Respond
from slack_bolt.authorization import AuthorizeResult

from agent.errors import LeadproofError
from api.slack import messages, proposals
from api.slack.blocks import Message, saying
from api.slack.commands import answer, at_once, takes_work, typed
from api.slack.manifest import COMMAND

if TYPE_CHECKING:
    from api.assembly import Assembly

log = logging.getLogger("leadproof.slack")

ATTEMPTS = 3
"""How often an answer is sent to Slack; it takes up to five on one address within 30 minutes."""

RETRY_SECONDS = 1.0


def slack_app(assembly: Assembly, signing_secret: str, *, listening: Executor, answering: Executor) -> App:
    """A Bolt app that answers `/lead` and the buttons of its answers.

    `listening` runs what has to acknowledge at once, `answering` what takes its time; they are two so that long
    work cannot delay an acknowledgement. Nothing is sent to Slack when it starts.
    """
    app = App(
        name="leadproof",
        logger=log,
        signing_secret=signing_secret,
        authorize=_authorize,
        listener_executor=listening,
    )

    @app.command(COMMAND)
    def lead(ack: Ack, command: dict[str, Any], respond: Respond) -> None:
        asked = typed(command.get("text") or "")
        ack(text=at_once(asked), response_type="ephemeral")
        if takes_work(asked):
            answering.submit(_work, lambda: answer(assembly, asked), f"{COMMAND} {asked.verb.value}", respond)

    @app.action(re.compile("|".join(proposals.ACTIONS)))
    def decide(ack: Ack, action: dict[str, Any], body: dict[str, Any], respond: Respond) -> None:
        ack()
        work = partial(proposals.decided, assembly, action, body.get("user") or {})
        answering.submit(_work, work, "a decision on a proposal", respond, replace=True)

    return app


def _authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    """Whoever signs with our secret is our workspace; the commands need no token, for they answer by address."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)


def _work(answering: Callable[[], Message], what: str, respond: Respond, *, replace: bool = False) -> None:
    """The outermost edge of a request: whatever happens, the person gets an answer. `replace`: in its place."""
    try:
        told = answering()
    except LeadproofError as error:
        told = messages.refused(error)
    except Exception:
        log.exception("unexpected error in %s", what)
        told = saying(messages.APOLOGY)
    _send(told, what, respond, replace=replace)


def _send(told: Message, what: str, respond: Respond, *, replace: bool) -> None:
    for attempt in range(1, ATTEMPTS + 1):
        outcome = _sent(told, respond, replace=replace)
        if outcome == "200":
            return
        log.warning("Slack did not take an answer, attempt %d of %d: %s", attempt, ATTEMPTS, outcome)
        if attempt < ATTEMPTS:
            time.sleep(RETRY_SECONDS * attempt)
    log.error("an answer to %s was given up", what)


def _sent(told: Message, respond: Respond, *, replace: bool) -> str:
    """Send once; the HTTP status, or the kind of failure. The address is a secret and is never told."""
    try:
        response = respond(
            text=told.text,
            blocks=told.blocks,
            response_type="ephemeral",
            replace_original=replace,
            unfurl_links=False,
        )
    except OSError as error:
        return type(error).__name__
    return str(response.status_code)
