"""The catalogue: written as a keyed stream, found by words, product numbers and stock numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete, select

from store_app.domain.folding import fold_to_find
from store_app.domain.identifiers import CATALOGUE, ProductId
from store_app.hub.assortment.product_words import forget_words, write_words
from store_app.hub.storage import tables
from store_app.hub.storage.upsert import put_rows
from store_app.hub.streams.feeds import Decide, Feeds, Keyed, T
from store_app.protocol.catalogue import ProductBody

SPREAD: Final = 1 << 20  # positions per rank, so that products of one rank stand beside each other


class Catalogue:
    """Writes products and everything by which they are found."""

    def __init__(self, feeds: Feeds) -> None:
        self._feeds = feeds

    def put(self, bodies: Sequence[ProductBody]) -> int:
        """New or changed products; gives the head of the catalogue."""
        return self._feeds.put(CATALOGUE, [Keyed(body.id, body) for body in bodies], _index)

    def withdraw(self, products: Iterable[ProductId]) -> int:
        """Products that the shop does not know any more."""
        return self._feeds.put(CATALOGUE, [Keyed(name, None) for name in products], _index)

    def put_decided(self, decide: Decide[T]) -> T:
        """What `decide` makes of products, in the transaction in which it looks."""
        return self._feeds.put_decided(CATALOGUE, decide, _index)


def _index(connection: Connection, rows: Sequence[Keyed]) -> None:
    names = [row.key for row in rows]
    bodies = {row.key: row.body for row in rows if isinstance(row.body, ProductBody)}
    known = _forget(connection, names)
    gone = [name for name in names if name not in bodies]
    products = tables.product
    connection.execute(delete(products).where(products.c.id.in_(gone)))
    positions = _positions(connection, bodies.values(), known)
    words = {body.id: _words(body) for body in bodies.values()}
    write_words(
        connection,
        [
            {
                "id": body.id,
                "rank": body.rank,
                "position": positions[body.id],
                "words": words[body.id],
            }
            for body in bodies.values()
        ],
    )
    _write_variants(connection, bodies.values())


def _forget(connection: Connection, names: Sequence[str]) -> Mapping[str, tuple[int, int]]:
    """Take these products out of every index; gives the rank and position that each had."""
    product, variant, gtin = tables.product.c, tables.variant, tables.gtin
    rows = connection.execute(
        select(product.id, product.rank, product.position).where(product.id.in_(names))
    )
    known = {row.id: (row.rank, row.position) for row in rows}
    if known:
        skus = select(variant.c.sku).where(variant.c.product.in_(known))
        connection.execute(delete(gtin).where(gtin.c.sku.in_(skus)))
        connection.execute(delete(variant).where(variant.c.product.in_(known)))
        forget_words(connection, [position for _, position in known.values()])
    return known


def _positions(
    connection: Connection, bodies: Iterable[ProductBody], known: Mapping[str, tuple[int, int]]
) -> Mapping[str, int]:
    """Where each product stands among all: by rank, and by arrival within one rank."""
    found: dict[str, int] = {}
    following: dict[int, int] = {}
    for body in bodies:
        if body.id in known and known[body.id][0] == body.rank:
            found[body.id] = known[body.id][1]
            continue
        if body.rank not in following:
            following[body.rank] = _free_position(connection, body.rank)
        found[body.id] = following[body.rank]
        following[body.rank] += 1
    return found


def _free_position(connection: Connection, rank: int) -> int:
    product = tables.product.c
    last = (
        select(product.position)
        .where(product.position >= rank * SPREAD, product.position < (rank + 1) * SPREAD)
        .order_by(product.position.desc())
        .limit(1)
    )
    position = connection.execute(last).scalar_one_or_none()
    return rank * SPREAD if position is None else position + 1


def _words(body: ProductBody) -> str:
    """All words that a shopper may type for this product, folded."""
    labels = (label for v in body.variants for c in v.choices for label in c.label.values())
    numbers = (part for v in body.variants for part in (v.sku, v.item, *v.gtins))
    texts = (*body.name.values(), body.brand, *labels, *numbers)
    return " ".join(dict.fromkeys(word for part in texts for word in fold_to_find(part)))


def _write_variants(connection: Connection, bodies: Iterable[ProductBody]) -> None:
    variants: list[dict[str, object]] = []
    gtins: list[dict[str, object]] = []
    for body in bodies:
        for variant in body.variants:
            price = variant.price
            variants.append(
                {
                    "sku": variant.sku,
                    "product": body.id,
                    "amount": price.amount,
                    "currency": price.currency,
                }
            )
            gtins.extend({"gtin": gtin, "sku": variant.sku} for gtin in variant.gtins)
    put_rows(connection, tables.variant, variants)
    put_rows(connection, tables.gtin, gtins)
