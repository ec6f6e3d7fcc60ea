"""What is asked outside: the model's endpoint and Slack; and whether webhooks can reach this service.

Each question is one that reads and costs nothing. Of an answer only its status and Slack's error code are shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from agent.errors import LeadproofError
from api.doctor.finding import Finding

if TYPE_CHECKING:
    import httpx

    from api.settings import Settings

SECONDS = 10.0

OPENAI = "https://api.openai.com/v1"

REFUSED = (401, 403)

_CODE = re.compile(r"^[a-z0-9_]{1,60}$")


def model(settings: Settings) -> Finding:
    """Whether the model's endpoint answers and takes the key: by its list of models."""
    if settings.reader == "rules":
        return Finding.missing("model", "The rules read; no model is asked.", "See docs/model-reader.md.")
    endpoint = settings.endpoint
    base = (endpoint.base_url or OPENAI).rstrip("/")
    answer = _asked(f"{base}/models", endpoint.api_key.get_secret_value())
    if isinstance(answer, str):
        return Finding.wrong("model", f"The endpoint {answer}.", "Check OPENAI_BASE_URL, and that it runs.")
    return _endpoint(answer, endpoint.model)


def _endpoint(answer: httpx.Response, name: str) -> Finding:
    if answer.status_code in REFUSED:
        return Finding.wrong("model", f"The endpoint refused the key ({answer.status_code}).", "Check OPENAI_API_KEY.")
    if answer.status_code == 404:  # not every endpoint lists its models
        return Finding.ok("model", "The endpoint answers, and lists no models.")
    if not answer.is_success:
        return Finding.wrong("model", f"The endpoint answered {answer.status_code}.", "Look into the endpoint's log.")
    if _lists(answer, name):
        return Finding.ok("model", f"The endpoint has {name}.")
    return Finding.ok(
        "model", f"The endpoint answers, and does not list {name}.", "Check LEADPROOF_MODEL if reading fails."
    )


def slack(settings: Settings) -> Finding:
    """Whether Slack takes the token (auth.test), and whether its requests can be proven."""
    token = settings.slack_bot_token
    if token is None:
        if settings.slack_channel is not None:
            return Finding.wrong("Slack", "A channel is set, and no token.", "Set SLACK_BOT_TOKEN.")
        return Finding.missing("Slack", "Scores are not posted.", "See the README: leadproof slack manifest")
    from api.slack.notifier import WHAT_TO_DO

    said = _auth_test(settings.slack_base_url, token.get_secret_value())
    if said is not None:
        return Finding.wrong("Slack", f"Slack says: {said}.", WHAT_TO_DO.get(said, "Check SLACK_BOT_TOKEN."))
    lacking = [
        name
        for name, value in (
            ("LEADPROOF_SLACK_CHANNEL, to post scores", settings.slack_channel),
            ("SLACK_SIGNING_SECRET, for /lead commands", settings.slack_signing_secret),
        )
        if value is None
    ]
    return Finding.ok("Slack", "The token is taken.", f"Not set: {'; '.join(lacking)}." if lacking else "")


def webhooks(settings: Settings) -> Finding:
    """Which sources are set up, and at what address the world reaches them."""
    from api.webhooks import sources

    known, ready, wrong = sources(settings), [], []
    for name in known:
        try:
            if known[name].is_set_up:
                ready.append(name)
        except LeadproofError as error:
            wrong.append(f"{name}: {error.message}")
    if wrong:
        return Finding.wrong("webhooks", "A source cannot be used.", " ".join(wrong))
    if not ready:
        return Finding.missing("webhooks", "No source is set up.", "See docs/meeting-tools.md.")
    names, public = ", ".join(ready), settings.public_url
    if public is None:
        return Finding.ok(
            "webhooks", f"Set up: {names}.", "Set LEADPROOF_PUBLIC_URL to the https address that the vendors send to."
        )
    if public.startswith("http://"):
        return Finding.wrong(
            "webhooks", f"Set up: {names}.", "LEADPROOF_PUBLIC_URL is not https, which the vendors ask for."
        )
    return Finding.ok("webhooks", f"Set up: {names}, at {public.rstrip('/')}/webhooks/NAME.")


def _asked(url: str, key: str) -> httpx.Response | str:
    """The answer to a GET with a key, or why there was none."""
    import httpx

    try:
        return httpx.get(url, headers={"Authorization": f"Bearer {key}"}, timeout=SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"cannot be reached ({type(error).__name__})"


def _auth_test(base_url: str, token: str) -> str | None:
    """Slack's code for what is wrong with the token, None where nothing is."""
    import httpx

    try:
        answer = httpx.post(
            f"{base_url.rstrip('/')}/auth.test", headers={"Authorization": f"Bearer {token}"}, timeout=SECONDS
        )
        said = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"unreachable_{type(error).__name__.lower()}"
    except ValueError:
        return f"http_{answer.status_code}"
    if isinstance(said, Mapping) and said.get("ok") is True:
        return None
    code = said.get("error") if isinstance(said, Mapping) else None
    return code if isinstance(code, str) and _CODE.match(code) else "unknown_error"


def _lists(answer: httpx.Response, name: str) -> bool:
    try:
        listed = answer.json()["data"]
        return any(one["id"] == name for one in listed)
    except (ValueError, KeyError, TypeError):
        return False
