"""What the sources have in common whose requests are proven by one secret."""

from __future__ import annotations

from pydantic import SecretStr

from api.webhooks.source import SignatureRefused


class OneSecret:
    """A source that is set up as soon as its secret is there, and takes nothing before."""

    def __init__(self, secret: SecretStr | None) -> None:
        self._secret = secret

    @property
    def is_set_up(self) -> bool:
        """Whether the secret is there."""
        return self._secret is not None

    def secret(self) -> SecretStr:
        """The secret. Raises SignatureRefused where there is none: then nothing can be proven by it."""
        if self._secret is None:
            raise SignatureRefused
        return self._secret
