"""Past deals: the table in the database is the truth, the vector index a copy of it that finds alike ones."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import case, delete, func, select

from agent.deals import Neighbour, Outcome, PastDeal, SimilarDeals
from agent.errors import InputError, NotFound
from knowledge.database import Database
from knowledge.deal_files import deals_in, read_deals
from knowledge.deal_index import DealIndex, Near, batches
from knowledge.embeddings import Embedding
from knowledge.tables import PastDealRow

__all__ = ["PastDeals", "Progress", "deals_in", "read_deals", "text_of"]

Progress = Callable[[int], None]
"""Told how many deals are done so far; the last time, all of them."""

FIELDS = tuple(PastDeal.model_fields)


def text_of(deal: PastDeal) -> str:
    """What is compared: what the deal was about. Never how it ended or why, which no new lead has yet."""
    return f"{deal.industry}. {deal.text}" if deal.industry else deal.text


class PastDeals:
    """The company's past deals, searched by likeness. Fills agent.ports.Deals; may be used from several threads.

    `chroma` is a directory or the URL of a Chroma server. The index is opened at the first search, and is filled
    again from the table where it is missing, unfinished, of another embedding or of another count.
    """

    def __init__(self, database: Database, chroma: Path | str, embedding: Embedding) -> None:
        self._database = database
        self._embedding = embedding
        self._index = DealIndex(chroma, embedding.name)
        self._lock = threading.RLock()

    def add(self, deals: Sequence[PastDeal], *, progress: Progress | None = None) -> int:
        """Keep deals; one of a known id replaces what was known of it. How many were new or changed.

        Raises InputError "deals_invalid" where an id comes twice or a text holds NUL, StorageError where nothing could
        be stored.
        """
        _refuse_unfit(deals)
        with self._lock:
            self._follow()
            self._index.begin()
        # Not under our lock: a search under an open lead's file would wait for us, and we for that file.
        changed = self._keep(deals)
        with self._lock:
            self._index.begin()  # a search may have finished it meanwhile
            self._put(changed, progress, done=len(deals) - len(changed))
            self._index.finish()
        return len(changed)

    def delete(self, ids: Sequence[str]) -> int:
        """Forget deals. How many they were. Raises NotFound "deal_unknown" and deletes none where an id is unknown."""
        wanted = list(dict.fromkeys(ids))
        with self._lock:
            self._follow()
            self._index.begin()
        missing = self._forget(wanted)
        with self._lock:
            self._index.begin()
            if not missing:
                self._index.remove(wanted)
            self._index.finish()
        if missing:
            named = ", ".join(id_[:80] for id_ in missing[:5])
            more = f" and {len(missing) - 5:,} more" if len(missing) > 5 else ""
            raise NotFound("deal_unknown", f"No past deal has the id {named}{more}. Nothing was deleted.")
        return len(wanted)

    def listed(self, *, limit: int, offset: int = 0) -> list[PastDeal]:
        """Deals, those closed last first, by id where they closed on one day."""
        query = select(PastDealRow).order_by(PastDealRow.closed.desc(), PastDealRow.id).limit(limit).offset(offset)
        with self._database.session() as session:
            return [_deal(row) for row in session.scalars(query)]

    def count(self) -> int:
        """How many deals there are."""
        with self._database.session() as session:
            return session.scalar(select(func.count()).select_from(PastDealRow)) or 0

    def check(self) -> None:
        """Reach for the index, and do nothing with it. Raises StorageError where it cannot be used."""
        with self._lock:
            self._index.is_complete(self.count())

    def similar(self, text: str, *, before: date, limit: int) -> SimilarDeals:
        """The `limit` deals most like `text` among those closed before the day `before`, won and lost alike.

        The most alike first, by id where equally alike. Writes nothing to the database, so it may be called while a
        lead's file is open.
        """
        if limit < 1:
            raise InputError("limit_invalid", f"The number of similar deals must be 1 or more, not {limit}.")
        won, closed, count = self._base(before)
        neighbours = self._neighbours(text, before, limit, count, every=closed == count) if closed else ()
        return SimilarDeals(before=before, neighbours=neighbours, base_won=won, base_count=closed)

    def reindex(self, *, progress: Progress | None = None) -> int:
        """Fill the index again from the table. How many deals it holds now."""
        with self._lock:
            self._index.begin()
            deals = self._all()
            self._index.keep_only({deal.id for deal in deals})
            self._put(deals, progress)
            self._index.finish()
        return len(deals)

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            self._index.close()

    def _neighbours(self, text: str, before: date, limit: int, count: int, *, every: bool) -> tuple[Neighbour, ...]:
        # Sorting out deals by their day takes the index ten times as long; mostly all were closed before it.
        earlier = None if every else before
        vector = self._embedding.embed([text])[0]
        if not vector.any():
            return ()
        with self._lock:
            if not self._index.is_complete(count):
                self.reindex()
            found = self._index.nearest(vector, before=earlier, limit=limit)
            deals = self._closed_before(before, found)
            if len(deals) < len(found):
                # Ids that the table does not know, or days that differ: the index is of another table.
                self.reindex()
                found = self._index.nearest(vector, before=earlier, limit=limit)
                deals = self._closed_before(before, found)
        return tuple(Neighbour(deal=deals[n.id], similarity=n.similarity) for n in found if n.id in deals)

    def _follow(self) -> None:
        if not self._index.is_complete(self.count()):
            self.reindex()

    def _put(self, deals: Sequence[PastDeal], progress: Progress | None, *, done: int = 0) -> None:
        for part in batches(len(deals)):
            batch = deals[part]
            vectors = self._embedding.embed([text_of(deal) for deal in batch])
            self._index.put([deal.id for deal in batch], vectors, [deal.closed for deal in batch])
            if progress:
                progress(done + part.start + len(batch))
        if progress and not deals:
            progress(done)

    def _keep(self, deals: Sequence[PastDeal]) -> list[PastDeal]:
        changed = []
        with self._database.writing("past_deals") as session:
            for part in batches(len(deals)):
                batch = deals[part]
                query = select(PastDealRow).where(PastDealRow.id.in_([deal.id for deal in batch]))
                known = {row.id: row for row in session.scalars(query)}
                for deal in batch:
                    row = known.get(deal.id)
                    if row is None:
                        session.add(PastDealRow(**_columns(deal)))
                    elif _deal(row) == deal:
                        continue
                    else:
                        for column, value in _columns(deal).items():
                            setattr(row, column, value)
                    changed.append(deal)
        return changed

    def _forget(self, ids: Sequence[str]) -> list[str]:
        """Delete rows, or none of them where some are missing; the missing ones."""
        with self._database.writing("past_deals") as session:
            known: set[str] = set()
            for part in batches(len(ids)):
                known.update(session.scalars(select(PastDealRow.id).where(PastDealRow.id.in_(ids[part]))))
            missing = [id_ for id_ in ids if id_ not in known]
            for part in batches(0 if missing else len(ids)):
                session.execute(delete(PastDealRow).where(PastDealRow.id.in_(ids[part])))
        return missing

    def _base(self, before: date) -> tuple[int, int, int]:
        """How many of the deals closed before a day were won, how many there are, and how many deals in all."""
        closed = PastDealRow.closed < before
        won = func.sum(case(((PastDealRow.outcome == Outcome.WON.value) & closed, 1), else_=0))
        with self._database.session() as session:
            counts = session.execute(select(won, func.sum(case((closed, 1), else_=0)), func.count())).one()
        return counts[0] or 0, counts[1] or 0, counts[2]

    def _all(self) -> list[PastDeal]:
        with self._database.session() as session:
            deals = [_deal(row) for row in session.scalars(select(PastDealRow))]
        return sorted(deals, key=lambda deal: deal.id)

    def _closed_before(self, before: date, found: Sequence[Near]) -> dict[str, PastDeal]:
        ids = [near.id for near in found]
        query = select(PastDealRow).where(PastDealRow.id.in_(ids), PastDealRow.closed < before)
        with self._database.session() as session:
            return {row.id: _deal(row) for row in session.scalars(query)}


def _deal(row: PastDealRow) -> PastDeal:
    return PastDeal.model_validate({field: getattr(row, field) for field in FIELDS})


def _columns(deal: PastDeal) -> dict[str, object]:
    return {**dict(deal), "outcome": deal.outcome.value}


def _refuse_unfit(deals: Sequence[PastDeal]) -> None:
    seen: set[str] = set()
    for deal in deals:
        if deal.id in seen:
            raise InputError("deals_invalid", f"The id {deal.id[:80]} comes twice. Give each deal an id of its own.")
        seen.add(deal.id)
        if "\x00" in "".join(str(value) for value in dict(deal).values()):
            raise InputError("deals_invalid", f"The deal {deal.id[:80]!r} holds a NUL character. Remove it.")
