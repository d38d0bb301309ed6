"""What is kept aside for the customer: where, until when, and what became of it lately."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup
from sqlalchemy import Connection, select

from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId, Sku
from store_app.domain.localized import Localized
from store_app.domain.product import Product
from store_app.domain.shelf import Hold, HoldState
from store_app.domain.store_change import HoldName
from store_app.hub.assortment.products import products_of
from store_app.hub.assortment.shop import read_places
from store_app.hub.customers import aliases
from store_app.hub.customers.words import Words
from store_app.hub.storage.store_tables import hold as hold_table
from store_app.hub.web.things import Shelf, Thing

TOLD_FOR_MS: Final = 24 * 60 * 60 * 1000
_MINUTE_MS: Final = 60_000
_TOLD: Final = (HoldState.OPEN, HoldState.CLAIMED, HoldState.EXPIRED)
_OF_AN_HOUR: Final = 60
_OF_A_DAY: Final = 24


@dataclass(frozen=True, slots=True)
class Held:
    """One thing kept aside in one store, as it stands at a moment."""

    hold: Hold
    sku: Sku
    place: PlaceId
    place_name: Localized
    product: Product | None


@dataclass(frozen=True, slots=True)
class HoldRow:
    """One row of what is kept. `let_go` is what its button sends; without one it has ended."""

    name: str
    thing: Thing
    where: Markup
    place: str
    state: HoldState
    icon: str
    told: Markup
    until_ms: int
    let_go: str | None


def read_held(connection: Connection, customer: CustomerId, now_ms: int) -> tuple[Held, ...]:
    """What is kept, and what ended within a day; the first to end first."""
    c = hold_table.c
    statement = (
        select(hold_table)
        .where(c.state.in_([each.value for each in _TOLD]), c.until_ms > now_ms - TOLD_FOR_MS)
        .where(c.customer.in_([customer, *aliases.of(connection, customer)]), c.quantity > 0)
        .order_by(c.until_ms, c.place, c.device, c.n)
    )
    rows = connection.execute(statement).all()
    if not rows:
        return ()
    places = {place.id: place.name for place in read_places(connection)}
    products = products_of(connection, {Sku(row.sku) for row in rows})
    return tuple(
        Held(
            hold=_ended(
                Hold(
                    HoldName(DeviceId(row.device), row.n),
                    row.quantity,
                    row.until_ms,
                    HoldState(row.state),
                ),
                now_ms,
            ),
            sku=Sku(row.sku),
            place=PlaceId(row.place),
            place_name=places.get(PlaceId(row.place), Localized({"en": row.place})),
            product=products.get(Sku(row.sku)),
        )
        for row in rows
    )


def hold_rows(
    held: Sequence[Held], words: Words, tiles: Collection[str], now_ms: int
) -> tuple[HoldRow, ...]:
    """The same in the reader's words."""
    return tuple(_row(each, words, tiles, now_ms) for each in held)


def _row(held: Held, words: Words, tiles: Collection[str], now_ms: int) -> HoldRow:
    known = {} if held.product is None else {held.sku: held.product}
    place, hold = words.of(held.place_name), held.hold
    icons = {HoldState.OPEN: "clock", HoldState.CLAIMED: "check-circle"}
    pieces = words.count("pieces", hold.quantity)
    return HoldRow(
        name=f"{hold.name.device}/{hold.name.n}",
        thing=Shelf(known, words, tiles).thing(held.sku),
        where=Markup("<bdi>{}</bdi>{}{}").format(place, words.between, pieces),
        place=place,
        state=hold.state,
        icon=icons.get(hold.state, "hourglass"),
        told=_told(hold, words, now_ms),
        until_ms=hold.until_ms,
        let_go=_let_go(held) if hold.is_open else None,
    )


def _ended(hold: Hold, now_ms: int) -> Hold:
    """A hold ends at its time, also before anybody has looked after it."""
    over = hold.is_open and hold.until_ms <= now_ms
    return Hold(hold.name, hold.quantity, hold.until_ms, HoldState.EXPIRED) if over else hold


def _told(hold: Hold, words: Words, now_ms: int) -> Markup:
    """How much longer: the hub does not know what time it is where the page is read."""
    if hold.state is HoldState.CLAIMED:
        return words.text("hold_taken")
    if not hold.is_open:
        return words.text("hold_over")
    minutes = max(1, (hold.until_ms - now_ms) // _MINUTE_MS)
    hours = minutes // _OF_AN_HOUR
    if hours < 2:  # noqa: PLR2004 - 'for 1 more hour' would be too vague for 119 minutes
        return words.count("hold_minutes", minutes)
    if hours < 2 * _OF_A_DAY:
        return words.count("hold_hours", hours)
    return words.count("hold_days", hours // _OF_A_DAY)


def _let_go(held: Held) -> str:
    """The hold ends in the store, and the line in the bag names it no more."""
    name = {"device": held.hold.name.device, "n": held.hold.name.n}
    both = (
        {"kind": "hold.release", "sku": held.sku, "store": held.place, "hold": name},
        {"kind": "cart.hold", "sku": held.sku, "store": held.place, "hold": None},
    )
    return json.dumps(both, separators=(",", ":"))
