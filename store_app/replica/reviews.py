"""What customers wrote, as this device holds it."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from store_app.domain.identifiers import ProductId
from store_app.domain.review import Review, ReviewSummary
from store_app.replica.database import Database

PAGE: Final = 20
LOW: Final = 3  # 'one to three stars' is what a critical reader asks for
_NO_STARS: Final = ReviewSummary((0, 0, 0, 0, 0))


class Reviews:
    """Answers from the local copy, newest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self, product: ProductId) -> ReviewSummary:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT one, two, three, four, five FROM review_summary WHERE product = ?",
                (product,),
            ).one_or_none()
        return _NO_STARS if row is None else ReviewSummary((row[0], row[1], row[2], row[3], row[4]))

    def page(
        self,
        product: ProductId,
        topic: str | None = None,
        low_only: bool = False,  # noqa: FBT001, FBT002 - in the reader's own order
        language: str | None = None,
        limit: int = PAGE,
        offset: int = 0,
    ) -> tuple[Review, ...]:
        """The newest reviews of a product that fit the filters."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM review WHERE product = :product"
                " AND (:topic IS NULL OR instr(topics, :topic))"
                " AND rating <= :most AND (:language IS NULL OR language = :language)"
                " ORDER BY written_on DESC, id LIMIT :limit OFFSET :offset",
                {
                    "product": product,
                    "topic": None if topic is None else json.dumps(topic),
                    "most": LOW if low_only else 5,
                    "language": language,
                    "limit": limit,
                    "offset": offset,
                },
            ).all()
        return tuple(
            Review(
                id=row.id,
                product=ProductId(row.product),
                author=row.author,
                rating=row.rating,
                language=row.language,
                written_on=date.fromisoformat(row.written_on),
                text=row.text,
                topics=tuple(json.loads(row.topics)),
            )
            for row in rows
        )
