"""The price list, the articles and policies, and the past deals."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.base import Base


class ProductRow(Base):
    """A row of the price list. `name_key` is the name without regard to case; `position` keeps the file's order."""

    __tablename__ = "products"

    name_key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit_price: Mapped[Decimal]
    currency: Mapped[str]
    position: Mapped[int]


class ArticleRow(Base):
    """An article of the company's knowledge base. `position` keeps the file's order."""

    __tablename__ = "articles"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    position: Mapped[int]


class PolicyRow(Base):
    """A policy that was found in an article. `steps` is a JSON list: of PolicyStep where `kind` is "installation", of
    QuantityLimit where it is "quantities"."""

    __tablename__ = "policies"

    kind: Mapped[str] = mapped_column(primary_key=True)
    article: Mapped[str]
    title: Mapped[str]
    steps: Mapped[str]
    imported: Mapped[datetime]


class PastDealRow(Base):
    """A past deal. `embedding_name` stays null: the index itself knows by which embedding it was made."""

    __tablename__ = "past_deals"

    id: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    outcome: Mapped[str]
    closed: Mapped[date] = mapped_column(index=True)
    opened: Mapped[date | None]
    account: Mapped[str | None]
    industry: Mapped[str | None]
    employees: Mapped[int | None] = mapped_column(BigInteger)
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None]
    reason: Mapped[str | None]
    embedding_name: Mapped[str | None]
