"""How Gong proves an automation rule's request: a JWT in `Authorization`, or a key in the address.

The JWT is signed by RS256; the rule shows the public key. Its claims are unverified: `webhook_url` and `body_sha256`
are held to where they are there, and so are the times. The key in the address is the weaker way, for it stands in
every log on its way. Source: help.gong.io/docs/prepare-your-receiving-application-to-receive-a-webhook-jwt-header.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from agent.errors import ConfigurationError
from api.webhooks.signatures import WINDOW, require_recent, require_same
from api.webhooks.source import Delivered, SignatureRefused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

LEEWAY = 60.0
"""Seconds that clocks may differ where a token says until when, or from when, it holds."""

_TOKEN = re.compile(r"(?:Bearer +)?([A-Za-z0-9_=-]{1,4000}\.[A-Za-z0-9_=-]{1,8000}\.[A-Za-z0-9_=-]{1,2000})")
_BEGIN, _END = "-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----"
_SMALLEST_KEY = 2048


class SignedHeader:
    """Requests signed by the key pair of one automation rule."""

    def __init__(self, public_key: str) -> None:
        self._given = public_key

    def require(self, delivered: Delivered) -> None:
        """Raises SignatureRefused, and ConfigurationError for a public key that is none."""
        import jwt

        found = _TOKEN.fullmatch(delivered.headers.get("authorization", "").strip())
        if found is None:
            raise SignatureRefused
        try:
            # what else it claims is held to below, its times by when the request came in
            signed = jwt.PyJWS().decode(found[1], self._key, algorithms=["RS256"])
            claims = json.loads(signed)
        except (jwt.PyJWTError, ValueError, RecursionError):
            raise SignatureRefused from None
        if not isinstance(claims, dict):
            raise SignatureRefused
        _require_claims(claims, delivered)

    @cached_property
    def _key(self) -> RSAPublicKey:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
        from cryptography.hazmat.primitives.serialization import load_pem_public_key

        bare = "".join(self._given.replace("\\n", "").replace(_BEGIN, "").replace(_END, "").split())
        try:
            key = load_pem_public_key(f"{_BEGIN}\n{bare}\n{_END}\n".encode())
        except (ValueError, UnsupportedAlgorithm):
            key = None
        if not isinstance(key, RSAPublicKey) or key.key_size < _SMALLEST_KEY:
            raise ConfigurationError(
                "gong_public_key_invalid",
                "LEADPROOF_GONG_PUBLIC_KEY is no RSA public key. Copy it whole from the automation rule in Gong.",
            )
        return key


def require_url_key(delivered: Delivered, key: SecretStr) -> None:
    """Raise SignatureRefused unless the address ends with `?key=` and the key."""
    require_same(delivered.query.get("key"), key.get_secret_value())


def _require_claims(claims: Mapping[str, Any], delivered: Delivered) -> None:
    now = delivered.received.timestamp()
    issued, ends, begins = (claims.get(name) for name in ("iat", "exp", "nbf"))
    if issued is not None:
        require_recent(_number(issued), delivered.received, WINDOW)
    if ends is not None and _number(ends) < now - LEEWAY:
        raise SignatureRefused
    if begins is not None and _number(begins) > now + LEEWAY:
        raise SignatureRefused
    address, digest = claims.get("webhook_url"), claims.get("body_sha256")
    if address is not None and _place(str(address)) != _place(delivered.url):
        raise SignatureRefused
    if digest is not None and not _is_hash(str(digest), delivered.body):
        raise SignatureRefused


def _number(claim: object) -> float:
    if isinstance(claim, bool) or not isinstance(claim, int | float) or not abs(claim) < 1e12:
        raise SignatureRefused
    return float(claim)


def _place(url: str) -> tuple[str, str, str]:
    """What must be alike of two addresses: host, path and query; a proxy may have changed the scheme."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise SignatureRefused from None
    return f"{host}:{port}" if port not in (None, 80, 443) else host, parts.path.rstrip("/"), parts.query


def _is_hash(claim: str, body: bytes) -> bool:
    return hmac.compare_digest(
        claim.lower().encode("utf-8", "surrogatepass"), hashlib.sha256(body).hexdigest().encode()
    )
