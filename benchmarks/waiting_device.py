"""A device that a day without a line has left with thousands of changes, in two hundred carts."""

from __future__ import annotations

import json
import random
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks import hub_process
from benchmarks.shops import Shop
from store_app.clocks import SystemClock
from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Channel,
    Intent,
    WishAdd,
)
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from store_app.sync.downloads import Downloads
from store_app.sync.exchange import Exchanging
from store_app.sync.hub_client import connect
from store_app.sync.remote import enrol

CUSTOMERS: Final = 200
VISITS: Final = 5
OF_A_VISIT: Final = 10
CHANGES: Final = CUSTOMERS * VISITS * OF_A_VISIT
_OPEN_AT_ONCE: Final = 40
_THINGS: Final = 400
_AUTHOR: Final = Author(Channel.STORE, StaffId("sam"), PlaceId(hub_process.PLACE))


@dataclass(frozen=True, slots=True)
class Left:
    """The device's folder, the port at which its hub will answer, and who is served last."""

    folder: Path
    hub: Path
    port: int
    served: CustomerId


def left_waiting(shop: Shop, folder: Path, port: int) -> Left:
    """Copies of a shop's hub and device; the device has opened all customers and changed much."""
    shutil.copytree(shop.hub, folder / "hub")
    shutil.copytree(shop.device, folder / "first")
    customers = _people(shop, folder)
    hub_process.load(folder / "people", folder / "hub")
    data = open_device(folder / "first" / "device", SystemClock())
    try:
        with hub_process.running(folder / "hub", port) as url:
            token = hub_process.invite(folder / "hub")
            data.outbox.enrol(replace(enrol(url, token, "Busy counter"), hub_url=url))
            seen = _open(data, customers, folder)
        _change(data, seen)
    finally:
        data.close()
    return Left(folder / "first", folder / "hub", port, customers[-1])


def _people(shop: Shop, folder: Path) -> Sequence[CustomerId]:
    (folder / "people").mkdir()
    shutil.copyfile(shop.source / "shop.json", folder / "people" / "shop.json")
    names = [CustomerId(str(uuid.UUID(int=each + 1))) for each in range(CUSTOMERS)]
    rows = [
        {"id": name, "name": f"Customer {at}", "phone": f"+3069{at:08d}", "language": "el"}
        for at, name in enumerate(names)
    ]
    (folder / "people" / "customers.json").write_text(json.dumps(rows), "utf-8")
    return names


def _open(
    data: DeviceData, customers: Sequence[CustomerId], folder: Path
) -> dict[CustomerId, Seen]:
    """Open one customer after the other, as people do; gives what was seen of each.

    In the end the device holds those that may be open at once.
    """
    seen: dict[CustomerId, Seen] = {}
    clock, held = SystemClock(), data.customers()
    intake = Intake(data.replica_file, clock)
    exchanging = Exchanging(data.outbox, intake, Downloads(folder / "in", intake, _unseen), clock)
    identity = data.outbox.identity()
    if identity is None:
        raise RuntimeError("the device is not enrolled")
    hub = connect(identity.hub_url, identity.token)
    try:
        for first in range(0, len(customers), _OPEN_AT_ONCE):
            some = customers[first : first + _OPEN_AT_ONCE]
            for customer in some:
                hub.people.open_customer(customer, data.outbox.openings.next())
            while exchanging.run_once(hub).more:
                pass
            states = ((customer, held.state(customer)) for customer in some)
            seen |= {customer: state.clock for customer, state in states if state is not None}
    finally:
        hub.close()
    return seen


def _unseen(_loading: object) -> None: ...


def _change(data: DeviceData, seen: dict[CustomerId, Seen]) -> None:
    """Every customer comes five times in the day; each time ten things are done."""
    chance, prices = random.Random(3), _prices(data)
    for _ in range(VISITS):
        for customer, before in seen.items():
            stream, clock = customer_stream(customer), before
            for intent in _visit(chance, prices):
                change = data.outbox.append(stream, intent, clock, _AUTHOR)
                clock = clock.with_origin(change.origin)
            seen[customer] = clock


def _prices(data: DeviceData) -> Sequence[tuple[Sku, Money]]:
    catalogue = data.catalogue()
    hits = [catalogue.by_sku(Sku(f"P{each}-0")) for each in range(_THINGS)]
    found = [(hit.sku, hit.product.variant(hit.sku)) for hit in hits if hit is not None]
    return [(sku, variant.price) for sku, variant in found if variant is not None]


def _visit(chance: random.Random, prices: Sequence[tuple[Sku, Money]]) -> Sequence[Intent]:
    things = chance.sample(prices, 5)
    (first, _), (second, _), (third, _), (fourth, _), _ = things
    return (
        *(CartAdd(sku, 1, price) for sku, price in things),
        CartSet(first, chance.randint(2, 9)),
        CartNote(second, "To be wrapped"),
        CartDec(third, 1),
        WishAdd(fourth),
        CartRemove(fourth),
    )
