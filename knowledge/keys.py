"""Keys to the HTTP API. A key is shown once and kept as its hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, datetime

from pydantic import AwareDatetime
from sqlalchemy import Select, select

from agent.conversation import Frozen
from agent.errors import Conflict, InputError, NotFound
from knowledge.database import Database
from knowledge.tables import ApiKeyRow

PREFIX = "lp_"
NAME_CHARACTERS = 100


class ApiKey(Frozen):
    """What is known of a key without knowing it. `revoked` is None while it is in force."""

    name: str
    created: AwareDatetime
    revoked: AwareDatetime | None


class ApiKeys:
    """Makes, checks and revokes keys. Of one name at most one key is in force."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, name: str) -> str:
        """A new key, shown this once: "lp_" and 43 url-safe characters, 256 bits.

        Raises InputError "key_name_invalid", Conflict "key_name_taken".
        """
        name = name.strip()
        if not name.isprintable() or not 1 <= len(name) <= NAME_CHARACTERS:
            raise InputError("key_name_invalid", f"A key's name has 1 to {NAME_CHARACTERS} printable characters.")
        key = PREFIX + secrets.token_urlsafe(32)
        with self._database.writing(f"key:{name}") as session:
            if session.scalar(_in_force(name)) is not None:
                raise Conflict(
                    "key_name_taken", f"A key named {name!r} is in force. Revoke it first, or choose a name."
                )
            session.add(ApiKeyRow(name=name, sha256=_digest(key), created=datetime.now(UTC)))
        return key

    def verify(self, key: str) -> str | None:
        """The name of a key that is in force, None for any other.

        A key has 256 random bits, so one round of SHA-256 keeps it as safe as a slow hash would.
        """
        digest = _digest(key)
        with self._database.session() as session:
            row = session.scalar(select(ApiKeyRow).where(ApiKeyRow.sha256 == digest, ApiKeyRow.revoked.is_(None)))
        return row.name if row is not None and hmac.compare_digest(row.sha256, digest) else None

    def list(self) -> list[ApiKey]:
        """All keys there ever were, in the order they were made."""
        with self._database.session() as session:
            rows = session.scalars(select(ApiKeyRow).order_by(ApiKeyRow.number))
            return [ApiKey(name=row.name, created=row.created, revoked=row.revoked) for row in rows]

    def revoke(self, name: str) -> None:
        """Take the key of that name out of force. Raises NotFound "key_unknown"."""
        with self._database.writing(f"key:{name.strip()}") as session:
            row = session.scalar(_in_force(name.strip()))
            if row is None:
                raise NotFound("key_unknown", f"No key named {name!r} is in force. See: leadproof keys list")
            row.revoked = datetime.now(UTC)


def _in_force(name: str) -> Select[ApiKeyRow]:
    return select(ApiKeyRow).where(ApiKeyRow.name == name, ApiKeyRow.revoked.is_(None))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", errors="surrogatepass")).hexdigest()
