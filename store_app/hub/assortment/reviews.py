"""Reviews: a keyed stream, and the pages and sums that are read of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select

from store_app.domain.identifiers import REVIEWS, ProductId
from store_app.domain.review import ReviewSummary
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.upsert import put_rows
from store_app.hub.streams.feeds import Feeds, Keyed
from store_app.protocol.catalogue import ReviewBody


class Reviews:
    """Writes and reads what customers wrote about products."""

    def __init__(self, database: Database, feeds: Feeds) -> None:
        self._database = database
        self._feeds = feeds

    def put(self, bodies: Sequence[ReviewBody]) -> int:
        """New or changed reviews; gives the head of the stream."""
        return self._feeds.put(REVIEWS, [Keyed(body.id, body) for body in bodies], _index)

    def summary(self, product: ProductId) -> ReviewSummary:
        """How many reviews gave how many stars."""
        table = tables.review.c
        statement = (
            select(table.rating, func.count())
            .where(table.product == product)
            .group_by(table.rating)
        )
        with self._database.read() as connection:
            counted = {row[0]: row[1] for row in connection.execute(statement)}
        one, two, three, four, five = (counted.get(stars, 0) for stars in range(1, 6))
        return ReviewSummary((one, two, three, four, five))

    def page(self, product: ProductId, limit: int, offset: int) -> Sequence[ReviewBody]:
        """The newest reviews of a product first."""
        table, feed = tables.review.c, tables.feed.c
        statement = (
            select(feed.body)
            .join(tables.review, (feed.key == table.id) & (feed.stream == REVIEWS))
            .where(table.product == product)
            .order_by(table.written_on.desc(), table.id)
            .limit(limit)
            .offset(offset)
        )
        with self._database.read() as connection:
            bodies = connection.execute(statement).scalars().all()
        return tuple(ReviewBody.model_validate_json(body) for body in bodies if body is not None)


def _index(connection: Connection, rows: Sequence[Keyed]) -> None:
    table = tables.review
    gone = [row.key for row in rows if row.body is None]
    if gone:
        connection.execute(delete(table).where(table.c.id.in_(gone)))
    bodies = {row.key: row.body for row in rows if isinstance(row.body, ReviewBody)}
    put_rows(
        connection,
        table,
        [
            {
                "id": body.id,
                "product": body.product,
                "rating": body.rating,
                "written_on": body.written_on.isoformat(),
            }
            for body in bodies.values()
        ],
    )
