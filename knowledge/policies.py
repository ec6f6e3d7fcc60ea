"""The company's own articles, and the policies that the checks need: installation times and limits of an order."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from pydantic import Field
from sqlalchemy import delete, insert, select

from agent.conversation import Frozen
from agent.errors import InputError
from agent.offer import InstallationPolicy, PolicyStep, QuantityLimit, QuantityPolicy
from knowledge.database import Database
from knowledge.embeddings import Embedding
from knowledge.limit_reading import read_limits
from knowledge.policy_layout import as_text
from knowledge.policy_reading import ReadSteps, read_steps
from knowledge.rows import MAX_IMPORT_BYTES, ImportedFile, Row
from knowledge.tables import ArticleRow, PolicyRow

KEYS = ("id", "title", "body")
INSTALLATION = "installation"
QUANTITIES = "quantities"

QUESTION = (
    "Installation timeline policy: how many working days installation and setup take by number of units purchased. "
    "Orders of five or more units are installed within three days, larger orders within two weeks."
)
"""What the sought article is compared with."""

RETRIEVED = 40
"""How many of the most relevant articles are read closely."""

_WORD = re.compile(r"[a-z]+")


class Article(Frozen):
    """An article of the company's knowledge base: plain text, Markdown or simple HTML."""

    id: str = Field(min_length=1)
    title: str = Field(min_length=1)
    body: str = Field(min_length=1)


def read_articles(raw: bytes, *, max_bytes: int = MAX_IMPORT_BYTES) -> tuple[Article, ...]:
    """The articles of a file of JSON lines with the keys id, title and body.

    Raises InputTooLarge "articles_too_large", and InputError "articles_invalid" with the number and the fault of
    every bad line (the first 20 are named).
    """
    file = ImportedFile(raw, "articles", max_bytes=max_bytes)
    read = file.collect(file.json_rows(KEYS), _article)
    file.note_repeated("id", ((line, article.id) for line, article in read))
    file.refuse_if_bad("Correct these lines and import the file again.")
    return tuple(article for _, article in read)


def _article(row: Row) -> Article:
    return Article(id=row.needed("id"), title=row.needed("title"), body=row.needed("body"))


def find_installation_policy(articles: Sequence[Article], embedding: Embedding) -> InstallationPolicy:
    """The article that says how long installation takes by number of units, and its steps.

    The articles most like the question are read closely; the one with the most steps that agree wins, installation
    before delivery, and among equals the more relevant one. Raises InputError "policy_not_found" where none does.
    """
    best: tuple[tuple[int, int, int], Article, ReadSteps] | None = None
    for article in _most_relevant(articles, embedding):
        read = read_steps(article.title, article.body)
        if read is None:
            continue
        rank = (min(len(read.steps), 2), read.weight, len(read.steps))
        if best is None or rank > best[0]:
            best = rank, article, read
    if best is None:
        raise InputError(
            "policy_not_found",
            f"None of the {len(articles):,} articles says how long installation takes by number of units. Add one that "
            "does, for example: “Up to 4 units are installed within 1 day, 5 or more within 3 days.”",
        )
    _, article, read = best
    return InstallationPolicy(article=article.id, title=article.title, steps=read.steps)


def find_quantity_policy(articles: Sequence[Article]) -> QuantityPolicy | None:
    """The article that says how many units an order may hold: the one with the most limits, the first among equals.

    None where no article does, for a company may well take any order.
    """
    best: QuantityPolicy | None = None
    for article in articles:
        limits = read_limits(article.title, article.body)
        if limits and (best is None or len(limits) > len(best.limits)):
            best = QuantityPolicy(article=article.id, title=article.title, limits=limits)
    return best


def _most_relevant(articles: Sequence[Article], embedding: Embedding) -> list[Article]:
    likeness = _likeness(articles, embedding)
    words = _shared_words(articles)
    ranked = sorted(range(len(articles)), key=lambda n: (-(likeness[n] + words[n]), articles[n].id))
    return [articles[n] for n in ranked[:RETRIEVED]]


def _likeness(articles: Sequence[Article], embedding: Embedding) -> list[float]:
    """Cosine of the question with each article's most alike paragraph or title, -1..1."""
    passages: list[str] = []
    owners: list[int] = []
    for number, article in enumerate(articles):
        parts = [article.title, *(p for p in re.split(r"\n\s*\n", as_text(article.body)) if p.strip())]
        passages += parts
        owners += [number] * len(parts)
    question = embedding.embed([QUESTION])[0]
    best = [-1.0] * len(articles)
    for number, likeness in zip(owners, (embedding.embed(passages) @ question).tolist(), strict=True):
        best[number] = max(best[number], likeness)
    return best


def _shared_words(articles: Sequence[Article]) -> list[float]:
    """How much of the question's words each article has, 0..1; rare words weigh more (inverse document frequency)."""
    asked = set(_WORD.findall(QUESTION.lower()))
    has = [asked & set(_WORD.findall(f"{article.title} {article.body}".lower())) for article in articles]
    frequency = Counter(word for words in has for word in words)
    weight = {word: math.log(1 + len(articles) / (1 + frequency[word])) for word in asked}
    total = sum(weight[word] for word in sorted(asked)) or 1.0
    return [sum(weight[word] for word in sorted(words)) / total for words in has]


class FoundPolicies(Frozen):
    """What was found in the company's articles."""

    installation: InstallationPolicy
    quantities: QuantityPolicy | None = None


def find_policies(articles: Sequence[Article], embedding: Embedding) -> FoundPolicies:
    """Both policies. Raises InputError "policy_not_found" where no article says how long installation takes."""
    return FoundPolicies(
        installation=find_installation_policy(articles, embedding), quantities=find_quantity_policy(articles)
    )


class PolicyStore:
    """The articles, and the policies that were found in them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def installation(self) -> InstallationPolicy | None:
        """The installation policy in force; None before any was imported."""
        row = self._row(INSTALLATION)
        if row is None:
            return None
        steps = tuple(PolicyStep.model_validate(step) for step in json.loads(row.steps))
        return InstallationPolicy(article=row.article, title=row.title, steps=steps)

    def quantities(self) -> QuantityPolicy | None:
        """The limits on what one order may hold; None where the articles in force state none."""
        row = self._row(QUANTITIES)
        if row is None:
            return None
        limits = tuple(QuantityLimit.model_validate(limit) for limit in json.loads(row.steps))
        return QuantityPolicy(article=row.article, title=row.title, limits=limits)

    def _row(self, kind: str) -> PolicyRow | None:
        with self._database.session() as session:
            return session.get(PolicyRow, kind)

    def articles(self) -> list[Article]:
        """All articles, in the order of the file."""
        with self._database.session() as session:
            rows = session.scalars(select(ArticleRow).order_by(ArticleRow.position))
            return [Article(id=row.id, title=row.title, body=row.body) for row in rows]

    def import_articles(self, articles: Sequence[Article], embedding: Embedding) -> FoundPolicies:
        """Put these articles in the place of the ones in force, with the policies found in them.

        Raises InputError "policy_not_found", with everything left as it was, where none says how long installation
        takes.
        """
        found = find_policies(articles, embedding)
        rows = [{**article.model_dump(), "position": position} for position, article in enumerate(articles)]
        with self._database.writing("policies") as session:
            session.execute(delete(ArticleRow))
            session.execute(insert(ArticleRow), rows)
            session.execute(delete(PolicyRow))
            session.add(_row(INSTALLATION, found.installation, found.installation.steps))
            if found.quantities is not None:
                session.add(_row(QUANTITIES, found.quantities, found.quantities.limits))
        return found


def _row(kind: str, policy: InstallationPolicy | QuantityPolicy, parts: Sequence[Frozen]) -> PolicyRow:
    steps = json.dumps([part.model_dump(mode="json") for part in parts], ensure_ascii=False)
    return PolicyRow(kind=kind, article=policy.article, title=policy.title, steps=steps, imported=datetime.now(UTC))
