"""The tables of both files. Rows never leave this package.

In the replica a product's `row` grows with its rank, so that reading in the order of rows gives
the most popular first without sorting. `load` tells which loading wrote a row last: what an older
loading wrote and a newer complete one did not is gone from the shop. `product.places` has one bit
for every place that has something of the product to sell.
"""

from __future__ import annotations

from typing import Final

from store_app.replica.connection import Connection

OUTBOX_VERSION: Final = 1
REPLICA_VERSION: Final = 6  # 5: holds, tasks and counts; 6: words without their half-spaces

_META: Final = "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"

OUTBOX: Final = (
    _META,
    """CREATE TABLE identity (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        device TEXT NOT NULL, token TEXT NOT NULL, hub_url TEXT NOT NULL, place TEXT NOT NULL,
        nearby TEXT NOT NULL, epoch TEXT NOT NULL, name TEXT NOT NULL)""",
    """CREATE TABLE change (
        n INTEGER PRIMARY KEY, device TEXT NOT NULL, stream TEXT NOT NULL, author TEXT NOT NULL,
        body BLOB NOT NULL, at_ms INTEGER NOT NULL, outcome TEXT, detail TEXT NOT NULL DEFAULT '',
        told_ms INTEGER, dismissed INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX change_stream ON change (stream)",
    "CREATE INDEX change_untold ON change (n) WHERE outcome IS NULL",
    """CREATE TABLE verifier (
        staff TEXT PRIMARY KEY, pin_version INTEGER NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID""",
)

REPLICA: Final = (
    _META,
    """CREATE TABLE stream (
        name TEXT PRIMARY KEY, seq INTEGER NOT NULL, as_of_ms INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE loading (
        stream TEXT PRIMARY KEY, sha256 TEXT NOT NULL, load INTEGER NOT NULL,
        lines INTEGER NOT NULL, stage TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE shop_row (
        key TEXT PRIMARY KEY, type TEXT NOT NULL, body TEXT NOT NULL, load INTEGER NOT NULL)
        WITHOUT ROWID""",
    "CREATE TABLE place_bit (place TEXT PRIMARY KEY, bit INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE product (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, category TEXT NOT NULL,
        least_price INTEGER NOT NULL, places INTEGER NOT NULL DEFAULT 0, load INTEGER NOT NULL)""",
    "CREATE INDEX product_category ON product (category, row)",
    "CREATE TABLE product_body (row INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    """CREATE TABLE variant (
        sku TEXT PRIMARY KEY, row INTEGER NOT NULL, item TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX variant_row ON variant (row)",
    "CREATE INDEX variant_item ON variant (item)",
    """CREATE TABLE gtin (
        gtin TEXT, sku TEXT, row INTEGER NOT NULL, PRIMARY KEY (gtin, sku)) WITHOUT ROWID""",
    "CREATE INDEX gtin_row ON gtin (row)",
    """CREATE TABLE stock (
        sku TEXT, place TEXT, on_hand INTEGER NOT NULL, held INTEGER NOT NULL, aisle TEXT,
        counted TEXT, load INTEGER NOT NULL, PRIMARY KEY (sku, place)) WITHOUT ROWID""",
    """CREATE TABLE store_row (
        stream TEXT, key TEXT, body TEXT NOT NULL, load INTEGER NOT NULL,
        PRIMARY KEY (stream, key)) WITHOUT ROWID""",
    """CREATE TABLE review (
        id TEXT PRIMARY KEY, product TEXT NOT NULL, written_on TEXT NOT NULL,
        rating INTEGER NOT NULL, language TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
        topics TEXT NOT NULL, load INTEGER NOT NULL)""",
    "CREATE INDEX review_product ON review (product, written_on DESC, id, language, rating)",
    """CREATE TABLE review_summary (
        product TEXT PRIMARY KEY, one INTEGER NOT NULL, two INTEGER NOT NULL,
        three INTEGER NOT NULL, four INTEGER NOT NULL, five INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE customer (
        id TEXT PRIMARY KEY, seq INTEGER NOT NULL, state TEXT, wanted INTEGER NOT NULL,
        opened_ms INTEGER NOT NULL, used_ms INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE story (
        customer TEXT, seq INTEGER, row TEXT NOT NULL, PRIMARY KEY (customer, seq))
        WITHOUT ROWID""",
    """CREATE TABLE notice_read (
        customer TEXT, key TEXT, PRIMARY KEY (customer, key)) WITHOUT ROWID""",
    # full detail: with less, a query of two words that the tokenizer makes of one is an error
    """CREATE VIRTUAL TABLE words USING fts5 (
        name, other, content = '', contentless_delete = 1, prefix = '1 2 3 4',
        tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")""",
    # words wait in memory until the commit, in bytes: a tenth of the pieces to merge afterwards
    "INSERT INTO words (words, rank) VALUES ('hashsize', 16777216)",
)


def create(connection: Connection, statements: tuple[str, ...], version: int) -> None:
    for statement in statements:
        connection.execute(statement)
    put_meta(connection, "schema", str(version))


def has_tables(connection: Connection) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'")
    return found.one_or_none() is not None


def meta(connection: Connection, key: str, default: str = "") -> str:
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).one_or_none()
    return default if found is None else str(found[0])


def put_meta(connection: Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
