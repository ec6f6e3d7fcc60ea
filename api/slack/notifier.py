"""Announces scores in a Slack channel: one thread a lead, a new message only when the band changes."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from agent.errors import ConfigurationError, DeliveryError
from agent.explanation import Explanation
from agent.qualifier import Qualified
from api.lead_locks import LeadLocks
from api.slack.blocks import Message
from api.slack.lookup import Unreadable, find, metadata
from api.slack.messages import explained, moved
from knowledge.intents import Intent
from knowledge.slack_threads import Thread

if TYPE_CHECKING:
    from api.settings import Settings
    from knowledge.intents import Intents
    from knowledge.slack_threads import SlackThreads

TIMEOUT_SECONDS = 10
RETRIES = 2
LONGEST_WAIT_SECONDS = 5
"""A longer Retry-After is not waited for here: the work comes back then, and sees to others meanwhile."""

GONE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"})
"""Slack's codes for a message that cannot be changed any more: the lead gets a new one."""

WHAT_TO_DO = {
    "invalid_auth": "Set SLACK_BOT_TOKEN to the bot token of the installed app.",
    "not_authed": "Set SLACK_BOT_TOKEN to the bot token of the installed app.",
    "account_inactive": "Install the app again and set its new SLACK_BOT_TOKEN.",
    "token_revoked": "Install the app again and set its new SLACK_BOT_TOKEN.",
    "not_in_channel": "Invite the app to the channel: /invite @Leadproof.",
    "channel_not_found": "Check LEADPROOF_SLACK_CHANNEL and invite the app to that channel.",
    "is_archived": "Set LEADPROOF_SLACK_CHANNEL to a channel that is not archived.",
    "missing_scope": "Give the app the scope chat:write and install it again.",
    "ratelimited": "Publish again later.",
}

PASSING = frozenset({"ratelimited", "service_unavailable", "internal_error", "fatal_error", "request_timeout"})
"""Slack's codes for what passes by itself."""

BUSY_SECONDS = 2.0
GONE_SECONDS = 120.0
"""An intent this old is nobody's who is still at it: longer than a request and its retries take."""

_CODE = re.compile(r"^[a-z0-9_]{1,60}$")
_CHANNEL_ID = re.compile(r"^[CGD][A-Z0-9]{7,}$")


class _Patient(RateLimitErrorRetryHandler):
    """Waits for as long as Slack asks, within reason."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if not super()._can_retry(state=state, request=request, response=response, error=error) or response is None:
            return False
        asked = [value for name, value in response.headers.items() if name.lower() == "retry-after"]
        return bool(asked) and asked[0][0].isdecimal() and int(asked[0][0]) <= LONGEST_WAIT_SECONDS


class SlackNotifier:
    """agent.ports.Target over a Slack channel.

    The lead's first score is the head of its thread. A later score in the same band changes the head in place; only
    a change of band, or another threshold that routing rules name and the score crossed, is posted, in the thread. The
    same score again, and a conversation held back, say nothing.

    Before a message is posted an intent is written down, and taken back when the message is noted. Where one is found
    open, the message is looked for first; where that is not allowed, it is not posted again.
    """

    name = "slack"

    def __init__(self, settings: Settings, threads: SlackThreads, intents: Intents) -> None:
        if settings.slack_bot_token is None or settings.slack_channel is None:
            raise ConfigurationError("slack_not_set_up", "Set both SLACK_BOT_TOKEN and LEADPROOF_SLACK_CHANNEL.")
        self._client = WebClient(
            token=settings.slack_bot_token.get_secret_value(),
            base_url=settings.slack_base_url,
            timeout=TIMEOUT_SECONDS,
            retry_handlers=[_Patient(max_retry_count=RETRIES)],
        )
        self._channel = settings.slack_channel
        self._threads = threads
        self._intents = intents
        self._locks = LeadLocks()

    def publish(self, qualified: Qualified) -> None:
        """Raises DeliveryError with Slack's own code where it refuses."""
        explanation = qualified.explanation
        if explanation is None or self._is_told(explanation):
            return
        # By lead, for Slack may ask to wait: nobody waits for another lead.
        with self._locks.of(explanation.lead_id), self._intents.alone(explanation.lead_id) as alone:
            if not alone and not self._is_long_ago(explanation):
                raise DeliveryError(
                    "slack_busy", "Somebody else is telling Slack of this lead right now.", retry_after=BUSY_SECONDS
                )
            self._settle(explanation)
            thread = self._threads.of(explanation.lead_id)
            if thread is not None and thread.score_id == explanation.score_id:
                return
            head = thread if thread is not None and self._still_ours(thread) else None
            if head is None or not self._follow(head, explanation):
                self._open(explanation)

    def _is_told(self, explanation: Explanation) -> bool:
        thread = self._threads.of(explanation.lead_id)
        return thread is not None and thread.score_id == explanation.score_id

    def _is_long_ago(self, explanation: Explanation) -> bool:
        """Whether somebody's intent is so old that they stand still or are gone."""
        intent = self._intents.standing(explanation.lead_id)
        return intent is not None and (datetime.now(UTC) - intent.opened).total_seconds() > GONE_SECONDS

    def _still_ours(self, thread: Thread) -> bool:
        """Whether the thread is in the channel that is set, as far as its name tells."""
        return thread.channel == self._channel or not _CHANNEL_ID.match(self._channel)

    def _settle(self, explanation: Explanation) -> None:
        """Find out what became of an intent that somebody left open, and note it."""
        lead, intent = explanation.lead_id, self._intents.standing(explanation.lead_id)
        if intent is None:
            return
        thread = self._threads.of(lead)
        if thread is None or thread.score_id != intent.score_id:  # else it was noted, only not closed
            head = thread if thread is not None and self._still_ours(thread) else None
            try:
                found = find(self._client, head.channel if head else self._channel, intent, head)
            except (SlackClientError, URLError, OSError, Unreadable) as error:
                if intent.score_id == explanation.score_id and _code(error) not in GONE:
                    raise _unsure(error) from None
                found = None  # of the other score it stays unknown; this one is new either way
            if found is not None:
                self._threads.keep(lead, found)
        self._intents.close(lead, intent)

    def _open(self, explanation: Explanation) -> None:
        posted, intent = self._post(explanation, self._channel, explained(explanation))
        self._keep(explanation, posted["channel"], posted["ts"])
        self._intents.close(explanation.lead_id, intent)

    def _follow(self, thread: Thread, explanation: Explanation) -> bool:
        """Bring the lead's thread up to date. False where its head is gone."""
        if not self._change(thread, explained(explanation)):
            return False
        if thread.band == explanation.band and not explanation.crossed:
            self._keep(explanation, thread.channel, thread.ts)
            return True
        _, intent = self._post(explanation, thread.channel, moved(explanation, thread.band), thread_ts=thread.ts)
        self._keep(explanation, thread.channel, thread.ts)
        self._intents.close(explanation.lead_id, intent)
        return True

    def _keep(self, explanation: Explanation, channel: str, ts: str) -> None:
        kept = Thread(channel=channel, ts=ts, band=explanation.band, score_id=explanation.score_id)
        self._threads.keep(explanation.lead_id, kept)

    def _post(
        self, explanation: Explanation, channel: str, told: Message, thread_ts: str | None = None
    ) -> tuple[Any, Intent]:
        """Post a message, and the intent that it fulfils, which is to be closed when the message is noted."""
        intent = self._intents.open(explanation.lead_id, explanation.score_id)
        try:
            posted = self._client.chat_postMessage(
                channel=channel,
                text=told.text,
                blocks=told.blocks,
                thread_ts=thread_ts,
                metadata=metadata(intent, explanation.band),
                unfurl_links=False,
                unfurl_media=False,
            )
        except (SlackClientError, URLError, OSError) as error:
            if _code(error):  # a refusal by Slack itself: nothing was posted
                self._intents.close(explanation.lead_id, intent)
            raise _failure(error) from None
        return posted, intent

    def _change(self, thread: Thread, told: Message) -> bool:
        try:
            self._client.chat_update(channel=thread.channel, ts=thread.ts, text=told.text, blocks=told.blocks)
        except (SlackClientError, URLError, OSError) as error:
            if _code(error) in GONE:
                return False
            raise _failure(error) from None
        return True


def _code(error: Exception) -> str:
    """Slack's own code of a refusal; empty where Slack did not answer as it documents."""
    if not isinstance(error, SlackApiError):
        return ""
    if error.response.status_code == 429:
        return "ratelimited"
    code = error.response.get("error") if isinstance(error.response.data, dict) else None
    return code if isinstance(code, str) and _CODE.match(code) else ""


def _failure(error: Exception) -> DeliveryError:
    code = _code(error)
    if code:
        advice = WHAT_TO_DO.get(code, "Slack documents this code with the method chat.postMessage.")
        message = f"Slack refused the message ({code}). {advice}"
        if code in PASSING:
            return DeliveryError("slack_refused", message, retry_after=_asked_to_wait(error))
        return DeliveryError("slack_refused", message, lasting=True)
    return DeliveryError(
        "slack_unreachable", f"Slack could not be reached, or did not answer as it should ({type(error).__name__})."
    )


def _unsure(error: Exception) -> DeliveryError:
    """A message may stand in the channel already, and whether it does could not be seen."""
    code = _code(error)
    if not code and not isinstance(error, Unreadable):
        return DeliveryError("slack_unreachable", f"Slack could not be asked what it has ({type(error).__name__}).")
    if code in PASSING:
        return DeliveryError("slack_refused", f"Slack cannot be asked now ({code}).", retry_after=_asked_to_wait(error))
    return DeliveryError(
        "slack_unsure",
        "The work was interrupted while this score was posted, and Leadproof may not read whether the message is "
        f"there ({code or 'its metadata is held back'}), so it is not posted again. Look into the channel. To have "
        "Leadproof look: give the app the scopes channels:history or groups:history and metadata.message:read, set "
        "LEADPROOF_SLACK_CHANNEL to the channel's id, and try the event again.",
        lasting=True,
    )


def _asked_to_wait(error: Exception) -> float | None:
    if not isinstance(error, SlackApiError):
        return None
    asked = str(error.response.headers.get("Retry-After", ""))
    return float(asked) if asked.isdecimal() else None
