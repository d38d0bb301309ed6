"""The search index over products: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.

Words are folded before they come here, so both databases only compare. Products are numbered by
popularity and found in the order of these numbers, which is cheap however many match.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, cast, func, select, text
from sqlalchemy.dialects.postgresql import TEXT, TSVECTOR
from sqlalchemy.dialects.postgresql import insert as postgresql_insert

from store_app.domain.folding import Ways, fold_wanted
from store_app.hub.storage import tables
from store_app.hub.storage.upsert import put_rows

_MOST_WORDS = 8


def write_words(connection: Connection, rows: Sequence[dict[str, object]]) -> None:
    """Write product rows; `words` is a text of folded words."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        _write_postgresql(connection, rows)
        return
    put_rows(connection, tables.product, rows)
    entries = [{"rowid": row["position"], "words": row["words"]} for row in rows]
    connection.execute(_ADD_FTS, entries)


def forget_words(connection: Connection, positions: Sequence[int]) -> None:
    """Take products out of the index; on PostgreSQL the words live in the product's own row."""
    if connection.dialect.name == "sqlite" and positions:
        connection.execute(_DROP_FTS, [{"position": position} for position in positions])


def find_products(connection: Connection, query: str, limit: int) -> Sequence[str]:
    """The ids of the most popular products that have words beginning with all words asked for."""
    words = fold_wanted(query)[:_MOST_WORDS]
    product = tables.product.c
    if not words:
        everything = select(product.id).order_by(product.position).limit(limit)
        return connection.execute(everything).scalars().all()
    if connection.dialect.name == "postgresql":
        wanted = _all_in_some_way(words, "'{}':*", " & ", " | ")
        found = connection.execute(_FIND_TSVECTOR, {"wanted": wanted, "limit": limit})
    else:
        wanted = _all_in_some_way(words, '"{}"*', " AND ", " OR ")
        found = connection.execute(_FIND_FTS, {"wanted": wanted, "limit": limit})
    return found.scalars().all()


def _all_in_some_way(words: Sequence[Ways], word: str, both: str, either: str) -> str:
    """The query in the database's own signs."""
    return both.join(
        f"({either.join(both.join(map(word.format, way)) for way in ways)})" for ways in words
    )


def _write_postgresql(connection: Connection, rows: Sequence[dict[str, object]]) -> None:
    """`array_to_tsvector` takes the words as they are: no parser of the server's language."""
    insert = postgresql_insert(tables.product)
    words = func.array_to_tsvector(
        func.string_to_array(cast(bindparam("words", type_=TEXT), TEXT), " "), type_=TSVECTOR
    )
    statement = insert.values(
        id=bindparam("id"), rank=bindparam("rank"), position=bindparam("position"), words=words
    )
    new = {name: statement.excluded[name] for name in ("rank", "position", "words")}
    statement = statement.on_conflict_do_update(index_elements=["id"], set_=new)
    connection.execute(statement, rows)


_ADD_FTS = text("INSERT INTO product_words (rowid, words) VALUES (:rowid, :words)")
_DROP_FTS = text("DELETE FROM product_words WHERE rowid = :position")
_FIND_FTS = text(
    "SELECT product.id FROM product_words JOIN product ON product.position = product_words.rowid"
    " WHERE product_words MATCH :wanted ORDER BY product_words.rowid LIMIT :limit"
)
_FIND_TSVECTOR = text(
    "SELECT id FROM product WHERE words @@ CAST(:wanted AS tsquery) ORDER BY position LIMIT :limit"
)
