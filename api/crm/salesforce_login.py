"""How Leadproof logs in to Salesforce: by client credentials, or by a signed JWT, both at the company's My Domain.

Flows: Salesforce, "OAuth 2.0 Client Credentials Flow" and "OAuth 2.0 JWT Bearer Flow" (RS256; at most 3 minutes).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import httpx
from pydantic import BaseModel, SecretStr, ValidationError

from agent.errors import ConfigurationError, DeliveryError
from api.attempts import answered

if TYPE_CHECKING:
    from api.settings import Settings

TOKEN_PATH = "/services/oauth2/token"  # noqa: S105  (a path)
JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
JWT_SECONDS = 180


class Token(BaseModel):
    """What a login gives; `instance_url` is not used, for My Domain serves the API as well."""

    access_token: SecretStr


class Login:
    """`grant` is what is sent to the token address, made anew for each login."""

    def __init__(self, settings: Settings) -> None:
        url, client = settings.salesforce_url, settings.salesforce_client_id
        if url is None or client is None:
            raise ConfigurationError(
                "salesforce_not_set_up",
                "Set both LEADPROOF_SALESFORCE_URL (your My Domain) and LEADPROOF_SALESFORCE_CLIENT_ID.",
            )
        self._client_id = client
        self._secret = settings.salesforce_client_secret
        self._username = settings.salesforce_username
        self._audience = settings.salesforce_audience or url.rstrip("/")
        self._key = None if self._secret is not None else _key(settings)

    def token(self, client: httpx.Client) -> SecretStr:
        """A new access token. Raises DeliveryError, which never holds the secret or Salesforce's own text."""
        try:
            response = answered(client, "POST", TOKEN_PATH, data=self._grant())
        except httpx.TransportError as error:
            raise DeliveryError(
                "salesforce_unreachable",
                f"Salesforce could not be reached to log in ({type(error).__name__}); publish again later.",
            ) from None
        if not response.is_success:
            raise _refused(response)
        try:
            return Token.model_validate_json(response.content).access_token
        except ValidationError:
            raise DeliveryError(
                "salesforce_answer_unknown", "Salesforce's answer to the login is not of the shape it documents."
            ) from None

    def _grant(self) -> dict[str, str]:
        if self._secret is not None:
            return {
                "grant_type": "client_credentials",
                "client_id": self._client_id,
                "client_secret": self._secret.get_secret_value(),
            }
        return {"grant_type": JWT_GRANT, "assertion": self._assertion()}

    def _assertion(self) -> str:
        import jwt

        claims = {
            "iss": self._client_id,
            "sub": self._username,
            "aud": self._audience,
            "exp": int(time.time()) + JWT_SECONDS,
        }
        if self._key is None:
            raise AssertionError("a login without a secret has a key")
        try:
            return jwt.encode(claims, self._key.get_secret_value(), algorithm="RS256")
        except (ValueError, TypeError, jwt.InvalidKeyError):
            raise ConfigurationError(
                "salesforce_key_invalid", "LEADPROOF_SALESFORCE_PRIVATE_KEY_FILE holds no RSA private key in PEM form."
            ) from None


def _key(settings: Settings) -> SecretStr:
    """The private key of the JWT flow, out of its file."""
    file = settings.salesforce_private_key_file
    if file is None or settings.salesforce_username is None:
        raise ConfigurationError(
            "salesforce_not_set_up",
            "Set LEADPROOF_SALESFORCE_CLIENT_SECRET for the client credentials flow, or both "
            "LEADPROOF_SALESFORCE_USERNAME and LEADPROOF_SALESFORCE_PRIVATE_KEY_FILE for the JWT bearer flow.",
        )
    try:
        return SecretStr(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            "salesforce_key_unreadable",
            f"LEADPROOF_SALESFORCE_PRIVATE_KEY_FILE: {file} cannot be read ({type(error).__name__}).",
        ) from None


def _refused(response: httpx.Response) -> DeliveryError:
    if response.is_server_error or response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        return DeliveryError(
            "salesforce_failed",
            f"Salesforce answered the login with {response.status_code}; publish again later.",
        )
    return DeliveryError(
        "salesforce_unauthorized",
        "Salesforce refused the login. Check LEADPROOF_SALESFORCE_CLIENT_ID with its secret, or its user and key, and "
        "that the app allows this flow for a user who may use the API.",
        lasting=True,
    )
