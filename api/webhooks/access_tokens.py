"""Access tokens that a vendor gives for the credentials of an app, kept as long as they live (OAuth 2.0)."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Callable, Mapping

from pydantic import SecretStr

from agent.transcripts.json_nodes import Node
from api.webhooks.documents import long_text
from api.webhooks.vendor_http import VendorHttp

MARGIN = 60.0
"""Seconds before its end that a token is no longer used."""


class AccessTokens:
    """The token of one app, asked for when first needed.

    `form` is what is sent; a field that is None is a setting that is missing. `basic` are user and secret, where they
    go into a header.
    """

    def __init__(
        self,
        http: VendorHttp,
        url: str,
        form: Mapping[str, str | SecretStr | None],
        *,
        basic: tuple[str | None, SecretStr | None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._http = http
        self._url = url
        self._form = form
        self._basic = basic
        self._clock = clock
        self._token: str | None = None
        self._until = 0.0
        self._lock = threading.Lock()

    @property
    def is_set_up(self) -> bool:
        """Whether all that is needed for a token is set."""
        return None not in self._form.values() and None not in (self._basic or ())

    def headers(self) -> Mapping[str, str]:
        """The header that a request is allowed by. Raises FetchFailed."""
        with self._lock:
            if self._token is None or self._clock() > self._until:
                self._ask()
            return {"Authorization": f"Bearer {self._token}"}

    def renewed(self) -> Mapping[str, str]:
        """As `headers`, with a new token: the vendor no longer takes the one before."""
        with self._lock:
            self._token = None
        return self.headers()

    def _ask(self) -> None:
        if not self.is_set_up:
            raise self._http.missing_key()
        form = {
            name: value.get_secret_value() if isinstance(value, SecretStr) else value or ""
            for name, value in self._form.items()
        }
        reply = self._http.send("POST", self._url, headers=self._credentials(), form=form)
        if reply.status in (400, 401, 403):
            # for wrong credentials OAuth answers 400 as well
            self._http.refuse_keys(401)
        self._http.require_success(reply)
        self._keep(self._http.read(reply))

    def _keep(self, answer: Node) -> None:
        token, lives = long_text(answer.at("access_token")), answer.at("expires_in").number()
        if token is None:
            raise self._http.unknown_answer()
        self._token = token
        self._until = self._clock() + max(0.0, (lives or 0.0) - MARGIN)

    def _credentials(self) -> Mapping[str, str]:
        if self._basic is None:
            return {}
        user, secret = self._basic
        pair = f"{user}:{secret.get_secret_value() if secret else ''}"
        return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
