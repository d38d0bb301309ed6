"""What the page says besides the customer's lists: who helped, which store, what is left there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from store_app.domain.availability import Availability
from store_app.domain.identifiers import SHOP, PlaceId, Sku, StaffId, stock_stream
from store_app.domain.localized import Localized
from store_app.domain.product import Product
from store_app.hub.assortment.shop import read_shop
from store_app.hub.customers.bags import CustomerView
from store_app.hub.storage import tables
from store_app.hub.streams import devices
from store_app.hub.web.held import Held, read_held
from store_app.hub.web.offered import read_offered
from store_app.protocol.catalogue import ColleagueBody, PlaceBody, StockBody


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Names that the page writes, and the stock of wished things at the store of the link.

    `offered` can be had instead of what is in the cart and not sold any more.
    """

    shop: Localized | None = None
    place: Localized | None = None
    staff: Mapping[StaffId, Localized] = field(default_factory=dict)
    stock: Mapping[Sku, Availability] = field(default_factory=dict)
    offered: Mapping[Sku, tuple[Product, ...]] = field(default_factory=dict)
    held: tuple[Held, ...] = ()


def read_surroundings(
    connection: Connection, token: str, view: CustomerView, now_ms: int
) -> Surroundings:
    """All of it for one page; a name that the shop does not know is left out."""
    authors = [entry.author for entry in view.state.entries]
    authors += [wish.author for wish in view.state.wishlist]
    authors += [note.author for note in view.state.notes]
    staff = {author.staff for author in authors if author.staff is not None}
    place = _place_of_link(connection, token)
    bodies = _shop_rows(
        connection, {f"staff:{each}" for each in staff} | ({f"place:{place}"} if place else set())
    )
    shop = read_shop(connection)
    names = {
        each: Localized(ColleagueBody.model_validate_json(bodies[f"staff:{each}"]).name)
        for each in staff
        if f"staff:{each}" in bodies
    }
    place_body = bodies.get(f"place:{place}")
    wished = {wish.sku for wish in view.state.wishlist}
    return Surroundings(
        shop=None if shop is None else Localized(shop.name),
        place=Localized(PlaceBody.model_validate_json(place_body).name) if place_body else None,
        staff=names,
        stock=_stock(connection, place, wished, now_ms) if place and place_body else {},
        offered=read_offered(connection, view, place),
        held=read_held(connection, view.customer, now_ms),
    )


def read_shop_name(connection: Connection) -> Localized | None:
    shop = read_shop(connection)
    return None if shop is None else Localized(shop.name)


def _place_of_link(connection: Connection, token: str) -> PlaceId | None:
    """Where the device stands that showed this link."""
    link, device = tables.bag_link.c, tables.device.c
    statement = (
        select(device.place)
        .join(tables.bag_link, link.made_by == device.id)
        .where(link.token_hash == devices.token_hash(token))
    )
    place = connection.execute(statement).scalar_one_or_none()
    return None if place is None else PlaceId(place)


def _shop_rows(connection: Connection, keys: Collection[str]) -> Mapping[str, str]:
    feed = tables.feed.c
    statement = select(feed.key, feed.body).where(
        feed.stream == SHOP, feed.key.in_(keys), feed.body.is_not(None)
    )
    rows = connection.execute(statement)
    return {key: body for key, body in rows if body is not None}


def _stock(
    connection: Connection, place: PlaceId, skus: Collection[Sku], now_ms: int
) -> Mapping[Sku, Availability]:
    feed = tables.feed.c
    statement = select(feed.body).where(
        feed.stream == stock_stream(place), feed.key.in_(skus), feed.body.is_not(None)
    )
    bodies = connection.execute(statement).scalars()
    figures = (StockBody.model_validate_json(body).to_domain(now_ms) for body in bodies if body)
    return {figure.sku: figure for figure in figures}
