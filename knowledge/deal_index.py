"""The vector index over past deals: Chroma in a directory, or a Chroma server.

The index is a copy: whatever is in it can be made again from the database. Chroma calls nobody and sends nothing
anywhere; vectors are always given, so it never loads an embedding of its own.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from agent.conversation import Frozen
from agent.errors import ConfigurationError, StorageError

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

    from knowledge.embeddings import Vectors

COLLECTION = "leadproof_past_deals"
BATCH = 1000
"""How many entries are written at once; Chroma takes 5,461 at most."""

DEFAULT_PORTS = {"http": 8000, "https": 443}
SPARE_CANDIDATES = 50

HNSW: CreateHNSWConfiguration = {
    "space": "cosine",
    "ef_construction": 200,
    "ef_search": 400,
    "max_neighbors": 32,
    "num_threads": 1,
}
"""Searches widely, so that practically no near deal is missed; built by one thread, so that it is built the same
way every time (parameters: https://docs.trychroma.com/docs/collections/configure)."""


FRESH_FOR = 1.0
"""Seconds for which an index that was complete is taken to be so: what another process changes shows after them."""


class Near(Frozen):
    """An entry near a vector. `similarity` is the cosine, -1..1, rounded to 4 places."""

    id: str
    similarity: float


class DealIndex:
    """Vectors of past deals by the deal's id, each with the day the deal closed.

    `place` is a directory, which is created, or the URL of a Chroma server (http://host:8000). Every method raises
    StorageError where Chroma cannot be reached or its directory cannot be used.
    """

    def __init__(self, place: Path | str, embedding_name: str) -> None:
        self._place = place
        self._is_server = isinstance(place, str) and place.startswith(("http://", "https://"))
        self._embedding_name = embedding_name
        self._client: Client | None = None
        self._known: Collection | None = None
        self._state = ""
        self._held: tuple[str, int] = ("", -1)
        self._looked = 0.0

    def is_complete(self, count: int) -> bool:
        """Whether the index was finished, by this embedding, and holds `count` entries."""
        with self._errors():
            now = time.monotonic()
            if self._known is not None and self._held == (self._state, count) and now - self._looked < FRESH_FOR:
                return True
            collection = self._fresh()
            complete = bool(self._state) and collection.count() == count
            self._held, self._looked = (self._state, count) if complete else ("", -1), now
            return complete

    def begin(self) -> None:
        """Mark the index as unfinished, so that it is filled again should the process die before `finish`."""
        with self._errors():
            self._mark("")

    def finish(self) -> None:
        """Mark the index as in step with the table, and tell other processes that it changed."""
        with self._errors():
            self._mark(uuid.uuid4().hex)

    def put(self, ids: Sequence[str], vectors: Vectors, closed: Sequence[date]) -> None:
        """Add entries, or replace those of the same ids. `vectors` are len(ids) x dimensions, of length 1."""
        with self._errors():
            self._collection().upsert(
                ids=list(ids), embeddings=vectors, metadatas=[{"closed": day.toordinal()} for day in closed]
            )

    def keep_only(self, ids: set[str]) -> None:
        """Remove all entries but these."""
        with self._errors():
            collection = self._collection()
            self.remove(sorted(set(collection.get(include=[])["ids"]) - ids))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove entries; those that are not there are no matter."""
        with self._errors():
            for part in batches(len(ids)):
                self._collection().delete(ids=list(ids[part]))

    def nearest(self, vector: Vectors, *, before: date | None, limit: int) -> list[Near]:
        """The `limit` entries nearest to `vector` among the deals closed before that day; None: among all.

        The most alike first, and by id where they are equally alike: more are asked for until no tie is cut.
        """
        with self._errors():
            wanted = limit + SPARE_CANDIDATES
            while True:
                found = self._query(vector, before, wanted)
                if len(found) < wanted or min(near.similarity for near in found) < found[limit - 1].similarity:
                    return found[:limit]
                wanted *= 4

    def close(self) -> None:
        """Let go of the directory or the connection."""
        if self._client is not None:
            self._client.close()
            if self._is_server:
                # Chroma's own close leaves the connections of its two HTTP clients open.
                for part in (self._client, self._client._admin_client):
                    part._server._session.close()  # type: ignore[union-attr]
        self._client = self._known = None
        self._held = ("", -1)

    def _query(self, vector: Vectors, before: date | None, wanted: int) -> list[Near]:
        earlier = None if before is None else cast("Where", {"closed": {"$lt": before.toordinal()}})
        answer = self._collection().query(
            query_embeddings=vector.reshape(1, -1),
            n_results=wanted,
            where=earlier,
            include=["distances"],
        )
        distances = (answer["distances"] or [[]])[0]
        found = [
            Near(id=id_, similarity=_cosine(distance))
            for id_, distance in zip(answer["ids"][0], distances, strict=True)
        ]
        return sorted(found, key=lambda near: (-near.similarity, near.id))

    def _mark(self, state: str) -> None:
        self._collection().modify(metadata={"embedding": self._embedding_name, "state": state})
        self._state = state

    def _collection(self) -> Collection:
        return self._known or self._fresh()

    def _fresh(self) -> Collection:
        """The collection as it is now, whoever changed it."""
        if self._client is None:
            self._client = self._opened()
        collection = self._made(self._client)
        state = str((collection.metadata or {}).get("state") or "")
        if self._known is not None and state != self._state and not self._is_server:
            # A process keeps in memory what it has read of a directory: what another one wrote since shows only
            # after opening it again.
            self._client.close()
            self._client = self._opened()
            collection = self._made(self._client)
        self._known, self._state = collection, state
        return collection

    def _made(self, client: Client) -> Collection:
        collection = self._got(client)
        if (collection.metadata or {}).get("embedding") != self._embedding_name:
            client.delete_collection(COLLECTION)
            collection = self._got(client)
        return collection

    def _got(self, client: Client) -> Collection:
        return client.get_or_create_collection(
            COLLECTION,
            embedding_function=None,
            configuration={"hnsw": HNSW},
            metadata={"embedding": self._embedding_name, "state": ""},
        )

    def _opened(self) -> Client:
        import chromadb
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.config import Settings
        from chromadb.errors import ChromaError

        settings = Settings(anonymized_telemetry=False)
        if self._is_server:
            host, port, tls = self._address()
            return cast("Client", chromadb.HttpClient(host=host, port=port, ssl=tls, settings=settings))
        try:
            return cast("Client", chromadb.PersistentClient(path=str(self._place), settings=settings))
        except (ChromaError, ValueError, AttributeError) as error:
            # Chroma 1.5 remembers a directory that it could not open, so that it never opens it again, not even when
            # it is repaired; and at the second attempt it trips over its own clearing up (AttributeError).
            SharedSystemClient._identifier_to_system.pop(str(self._place), None)
            raise self._explained() from error

    def _address(self) -> tuple[str, int, bool]:
        url = urlsplit(str(self._place))
        if not url.hostname:
            raise ConfigurationError("chroma_url_invalid", "The Chroma URL names no host. Write http://host:8000.")
        return url.hostname, url.port or DEFAULT_PORTS[url.scheme], url.scheme == "https"

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import httpx
        from chromadb.errors import ChromaError

        try:
            yield
        except (ChromaError, httpx.HTTPError, ValueError, OSError) as error:
            self._known = None
            raise self._explained() from error

    def _explained(self) -> StorageError:
        if self._is_server:
            url = urlsplit(str(self._place))
            return StorageError(
                "chroma_unreachable",
                f"The Chroma server at {url.hostname} could not be reached or refused. Check that it is running and "
                "that the URL is right (http://host:8000).",
            )
        return StorageError(
            "chroma_unusable",
            f"The index of past deals in {self._place} cannot be read or written. It is only a copy: check that the "
            "folder is writable, or delete it, and it is made again from the database.",
        )


def _cosine(distance: float) -> float:
    return round(min(1.0, max(-1.0, 1.0 - float(distance))), 4) + 0.0


def batches(count: int) -> Iterator[slice]:
    """Slices over `count` entries, each as large as is written at once."""
    for start in range(0, count, BATCH):
        yield slice(start, start + BATCH)
