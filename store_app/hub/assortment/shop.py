"""The shop's own stream: who it is, its categories, places and staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from store_app.domain.identifiers import SHOP
from store_app.domain.place import Place
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams.feeds import Feeds, Keyed
from store_app.protocol.catalogue import CategoryBody, PlaceBody, ShopBody


class Shop:
    """Writes what the shop says about itself."""

    def __init__(self, database: Database, feeds: Feeds, code_keys: Mapping[int, bytes]) -> None:
        self._database = database
        self._feeds = feeds
        self._code_keys = code_keys

    def put_shop(self, body: ShopBody) -> None:
        """The shop, with the keys by which devices know its signed codes."""
        keys = {number: key.hex() for number, key in self._code_keys.items()}
        told = body.model_copy(update={"code_keys": keys})
        self._feeds.put(SHOP, [Keyed("shop", told)])

    def put_categories(self, bodies: Sequence[CategoryBody]) -> None:
        self._feeds.put(SHOP, [Keyed(f"category:{body.id}", body) for body in bodies])

    def put_places(self, bodies: Sequence[PlaceBody]) -> None:
        self._feeds.put(SHOP, [Keyed(f"place:{body.id}", body) for body in bodies])

    def places(self) -> Sequence[Place]:
        """All stores and warehouses."""
        with self._database.read() as connection:
            return read_places(connection)


def read_places(connection: Connection) -> Sequence[Place]:
    feed = tables.feed.c
    statement = select(feed.body).where(
        feed.stream == SHOP, feed.key >= "place:", feed.key < "place;", feed.body.is_not(None)
    )
    bodies = connection.execute(statement).scalars()
    return tuple(PlaceBody.model_validate_json(body).to_domain() for body in bodies)


def read_shop(connection: Connection) -> ShopBody | None:
    feed = tables.feed.c
    statement = select(feed.body).where(feed.stream == SHOP, feed.key == "shop")
    body = connection.execute(statement).scalar_one_or_none()
    return None if body is None else ShopBody.model_validate_json(body)


def read_country(connection: Connection) -> str | None:
    """Where phone numbers without a country code belong (ISO 3166-1); None if nobody said it."""
    shop = read_shop(connection)
    return None if shop is None else shop.country
