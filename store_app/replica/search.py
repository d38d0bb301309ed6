"""Search as fast as somebody types, in any of the shop's scripts.

The index holds folded words, and its rows are numbered by popularity: reading it in its own order
gives the best known first and stops early. Where few rows match, those whose names match come
before those that are found by their category, colour or number only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from store_app.domain.availability import Level
from store_app.domain.folding import Ways, fold_wanted
from store_app.domain.identifiers import CATALOGUE, PlaceId, ProductId, Sku, stock_stream
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.product import Product
from store_app.replica import product_json
from store_app.replica.connection import Connection
from store_app.replica.database import Database
from store_app.replica.marks import category_mark, prices_up_to
from store_app.replica.stock import ages, place_order

COUNTED: Final = 1_000
RANKED: Final = 100
_MOST_WORDS: Final = 8
_MOST_LETTERS: Final = 40


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What somebody looks for; without a text, everything in order of popularity."""

    text: str = ""
    place: PlaceId | None = None
    in_stock_here: bool = False
    category: str | None = None
    max_price: Money | None = None
    limit: int = 24
    offset: int = 0


@dataclass(frozen=True, slots=True)
class CardStock:
    """How many of a product, all variants together, are at a place."""

    place: PlaceId
    level: Level
    count: int
    as_of_ms: int


@dataclass(frozen=True, slots=True)
class Card:
    """One product in a list: its cheapest variant, its stock here and at the next best place."""

    product: ProductId
    sku: Sku
    name: Localized
    brand: str
    category: str
    price: Money
    picture: str
    tile: str
    discontinued: bool
    here: CardStock | None
    elsewhere: CardStock | None
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cards; `total` is None where there are more than a thousand.

    Every price and every figure on them is at least as new as `as_of_ms`.
    """

    cards: tuple[Card, ...]
    total: int | None
    more: bool
    as_of_ms: int = 0


class Search:
    """Answers from the local index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self, query: SearchQuery) -> Found:
        """The products that have words beginning with all the words asked for."""
        words = fold_wanted(query.text)[:_MOST_WORDS]
        if not words and query.text.strip():
            return Found((), 0, more=False)
        end = query.offset + query.limit
        with self._database.read() as connection:
            rows = _rows(connection, query, words, max(COUNTED, end) + 1)
            page = rows[query.offset : end]
            as_of = ages(connection)
            cards = _cards(connection, page, query.place, as_of)
        total = len(rows) if len(rows) <= COUNTED else None
        return Found(cards, total, more=len(rows) > end, as_of_ms=_oldest(cards, as_of))


def _rows(
    connection: Connection, query: SearchQuery, words: tuple[Ways, ...], limit: int
) -> list[int]:
    """The rows that match, at most so many, the best first."""
    wanted: list[str] = []
    values: dict[str, object] = {"limit": limit}
    if query.in_stock_here:
        wanted.append("p.places & :bit")
        values["bit"] = _bit(connection, query.place)
    if query.max_price is not None:
        wanted.append("p.least_price <= :price")
        values["price"] = query.max_price.amount
    if words:
        values["terms"] = _terms(query, words)
        return _matching(connection, words, wanted, values)
    if query.category is not None:
        wanted.append("p.category = :category")
        values["category"] = query.category
    which = " AND ".join(wanted) or "1"
    statement = f"SELECT p.row FROM product p WHERE {which} ORDER BY p.row LIMIT :limit"  # noqa: S608 - our own texts
    return _numbers(connection, statement, values)


def _matching(
    connection: Connection,
    words: tuple[Ways, ...],
    wanted: list[str],
    values: dict[str, object],
) -> list[int]:
    """By popularity; where they are few, those first whose names match."""
    few = {"terms": values["terms"], "limit": RANKED + 1}
    order = "w.rowid"
    if len(_numbers(connection, _MATCHING, few)) <= RANKED:
        order = f"w.rowid NOT IN ({_NAMED}), w.rowid"
        values["named"] = f"name : ({_prefixes(words)})"
    joined = " JOIN product p ON p.row = w.rowid" if wanted else ""
    which = "".join(f" AND {each}" for each in wanted)
    statement = (
        f"SELECT w.rowid FROM words w{joined} WHERE words MATCH :terms{which}"  # noqa: S608 - our own texts
        f" ORDER BY {order} LIMIT :limit"
    )
    return _numbers(connection, statement, values)


def _terms(query: SearchQuery, words: tuple[Ways, ...]) -> str:
    terms = [_prefixes(words)]
    if query.category is not None:
        terms.append(category_mark(query.category))
    if query.max_price is not None:
        terms.append(prices_up_to(query.max_price.amount))
    return " AND ".join(terms)


def _prefixes(words: tuple[Ways, ...]) -> str:
    return " AND ".join(f"({' OR '.join(map(_all_of, ways))})" for ways in words)


def _all_of(words: tuple[str, ...]) -> str:
    return f"({' AND '.join(f'{chr(34)}{word[:_MOST_LETTERS]}{chr(34)}*' for word in words)})"


def _numbers(connection: Connection, statement: str, values: dict[str, object]) -> list[int]:
    return [row[0] for row in connection.execute(statement, values)]


def _bit(connection: Connection, place: PlaceId | None) -> int:
    """The mark of a place in `product.places`; 0, which nothing has, for one without stock."""
    bit = connection.execute(
        "SELECT bit FROM place_bit WHERE place = ?", (place,)
    ).scalar_one_or_none()
    return 0 if bit is None else 1 << bit


def _oldest(cards: Sequence[Card], as_of: Mapping[str, int]) -> int:
    figures = (each for card in cards for each in (card.here, card.elsewhere) if each is not None)
    return min((as_of.get(CATALOGUE, 0), *(each.as_of_ms for each in figures)))


def _cards(
    connection: Connection, rows: list[int], here: PlaceId | None, as_of: Mapping[str, int]
) -> tuple[Card, ...]:
    if not rows:
        return ()
    marks = ", ".join("?" * len(rows))
    bodies = connection.execute(
        f"SELECT row, body FROM product_body WHERE row IN ({marks})",  # noqa: S608 - only question marks
        tuple(rows),
    )
    products = {row.row: product_json.product_of(row.body) for row in bodies}
    stock = _stock(connection, rows, as_of)
    order = place_order(connection, here)
    return tuple(_card(products[row], stock[row], here, order) for row in rows if row in products)


def _stock(
    connection: Connection, rows: list[int], as_of: Mapping[str, int]
) -> Mapping[int, Mapping[PlaceId, CardStock]]:
    """By row and place: all variants together, summed where the figures are."""
    stock = defaultdict[int, dict[PlaceId, CardStock]](dict)
    marks = ", ".join("?" * len(rows))
    sums = connection.execute(
        "SELECT v.row, s.place, sum(max(0, s.on_hand - s.held))"  # noqa: S608 - only question marks
        f" FROM variant v JOIN stock s ON s.sku = v.sku WHERE v.row IN ({marks})"
        " GROUP BY v.row, s.place",
        tuple(rows),
    )
    for row, place, many in sums:
        level = Level.NONE_LEFT if not many else Level.LAST_ONE if many == 1 else Level.IN_STOCK
        stock[row][place] = CardStock(place, level, many, as_of.get(stock_stream(place), 0))
    return stock


def _card(
    product: Product,
    at: Mapping[PlaceId, CardStock],
    here: PlaceId | None,
    order: Sequence[PlaceId],
) -> Card:
    others = (at[place] for place in order if place in at and place != here)
    shown = min(product.variants, key=lambda variant: variant.price.amount)
    return Card(
        product=product.id,
        sku=shown.sku,
        name=product.name,
        brand=product.brand,
        category=product.category,
        price=shown.price,
        picture=shown.picture,
        tile=product.tile,
        discontinued=product.discontinued,
        here=at.get(here) if here is not None else None,
        elsewhere=next((each for each in others if each.count), None),
        recalled=product.recalled,
    )


_MATCHING: Final = "SELECT rowid FROM words WHERE words MATCH :terms LIMIT :limit"
_NAMED: Final = "SELECT rowid FROM words WHERE words MATCH :named"
