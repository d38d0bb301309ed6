"""What is held for customers, in the stores whose stock this device follows."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StreamName,
    place_of,
)
from store_app.domain.shelf import Hold, HoldState
from store_app.domain.store_change import HoldName
from store_app.replica.database import Database


@dataclass(frozen=True, slots=True)
class HeldThing:
    """A hold that was open when the hub last told of its store."""

    store: PlaceId
    sku: Sku
    hold: Hold


class Holds:
    """Answers from the local copy."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_thing(self, sku: Sku) -> tuple[HeldThing, ...]:
        """Who has this thing on hold, the first to end first."""
        return self._those(lambda each: each.sku == sku)

    def of_customer(self, customer: CustomerId) -> tuple[HeldThing, ...]:
        """What is held for a customer, the first to end first."""
        return self._those(lambda each: each.hold.customer == customer)

    def asked_by(self, device: DeviceId) -> tuple[HeldThing, ...]:
        """What that device got for customers, the first to end first."""
        return self._those(
            lambda each: each.hold.name.device == device and each.hold.customer is not None
        )

    def named(self, store: PlaceId, name: HoldName) -> HeldThing | None:
        """The hold that a cart line names, while it is open."""
        return next(
            iter(self._those(lambda each: (each.store, each.hold.name) == (store, name))), None
        )

    def _those(self, fits: Callable[[HeldThing], bool]) -> tuple[HeldThing, ...]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT stream, body FROM store_row WHERE stream LIKE 'store:%:holds'"
            ).all()
        found = (_held(row.stream, row.body) for row in rows)
        those = [each for each in found if each is not None and fits(each)]
        return tuple(sorted(those, key=lambda each: (each.hold.until_ms, each.store, each.sku)))


def _held(stream: str, text: str) -> HeldThing | None:
    """Checked when it came in; read without the wire models, whose import costs a start 170 ms."""
    store, body = place_of(StreamName(stream), "holds"), json.loads(text)
    if store is None:
        return None
    hold = Hold(
        HoldName(DeviceId(body["device"]), body["n"]),
        body["quantity"],
        body["until_ms"],
        HoldState.OPEN,
        None if body["customer"] is None else CustomerId(body["customer"]),
    )
    return HeldThing(store, Sku(body["sku"]), hold)
