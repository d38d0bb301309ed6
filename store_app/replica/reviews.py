"""What customers wrote, as this device holds it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from store_app.domain.identifiers import REVIEWS, ProductId
from store_app.domain.review import Review, ReviewSummary
from store_app.replica.connection import Row
from store_app.replica.database import Database
from store_app.replica.stock import ages

PAGE: Final = 20
LOW: Final = 3  # 'one to three stars' is what a critical reader asks for
_NO_STARS: Final = ReviewSummary((0, 0, 0, 0, 0))


class Reviews:
    """Answers from the local copy: the reader's own language first, in each the newest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self, product: ProductId) -> ReviewSummary:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT one, two, three, four, five FROM review_summary WHERE product = ?",
                (product,),
            ).one_or_none()
        return _NO_STARS if row is None else ReviewSummary((row[0], row[1], row[2], row[3], row[4]))

    def as_of_ms(self) -> int:
        """As of when the hub's last word about reviews is."""
        with self._database.read() as connection:
            return ages(connection).get(REVIEWS, 0)

    def page(  # noqa: PLR0913, PLR0917 - one argument per filter of the page
        self,
        product: ProductId,
        topic: str | None = None,
        low_only: bool = False,  # noqa: FBT001, FBT002 - in the reader's own order
        language: str | None = None,
        limit: int = PAGE,
        offset: int = 0,
        reader: str | None = None,
    ) -> tuple[Review, ...]:
        """The newest reviews of a product that fit the filters; the reader's language first."""
        wanted = _Wanted(product, topic, LOW if low_only else 5, language)
        if reader is None or language is not None:
            return self._part(wanted, "1", limit, offset)
        own = self._part(wanted, "language = :reader", limit, offset, reader)
        if len(own) == limit:
            return own
        before = len(own) + offset if own else self._count(wanted, reader)
        rest = limit - len(own)
        others = self._part(wanted, "language <> :reader", rest, max(0, offset - before), reader)
        return own + others

    def _part(
        self, wanted: _Wanted, which: str, limit: int, offset: int, reader: str | None = None
    ) -> tuple[Review, ...]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM review WHERE {_FITS} AND {which}"  # noqa: S608 - fixed texts
                " ORDER BY written_on DESC, id LIMIT :limit OFFSET :offset",
                {**wanted.values(), "reader": reader, "limit": limit, "offset": offset},
            ).all()
        return tuple(_review(row) for row in rows)

    def _count(self, wanted: _Wanted, reader: str) -> int:
        with self._database.read() as connection:
            count: int = connection.execute(
                f"SELECT count(*) FROM review WHERE {_FITS} AND language = :reader",  # noqa: S608 - as above
                {**wanted.values(), "reader": reader},
            ).scalar_one()
        return count


@dataclass(frozen=True, slots=True)
class _Wanted:
    product: ProductId
    topic: str | None
    most: int
    language: str | None

    def values(self) -> dict[str, object]:
        return {
            "product": self.product,
            "topic": None if self.topic is None else json.dumps(self.topic),
            "most": self.most,
            "language": self.language,
        }


_FITS: Final = (
    "product = :product AND (:topic IS NULL OR instr(topics, :topic))"
    " AND rating <= :most AND (:language IS NULL OR language = :language)"
)


def _review(row: Row) -> Review:
    return Review(
        id=row.id,
        product=ProductId(row.product),
        author=row.author,
        rating=row.rating,
        language=row.language,
        written_on=date.fromisoformat(row.written_on),
        text=row.text,
        topics=tuple(json.loads(row.topics)),
    )
