"""Life in the demo shop: tills sell, parcels arrive, customers add things on the web.

It works through the hub's own doors, so that what moves on the screens has moved for everyone.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from typing import Final

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.hub.changes.channels import Done
from store_app.hub.hub import Hub
from store_app.hub.shop_files import ShopFiles
from store_app.hub.streams.devices import DeviceKind

_PAUSE_S: Final = (1.5, 5.0)
_DELIVERY: Final = range(4, 13)
_RUNNING_LOW: Final = 2
_DELIVERED: Final = 0.5  # of what runs low: some things do sell out


class Life:
    """One event after another until it is stopped."""

    def __init__(self, hub: Hub, files: ShopFiles, chance: random.Random) -> None:
        self._hub = hub
        self._chance = chance
        self._figures = [(PlaceId(f.place), Sku(f.sku)) for f in files.stock()]
        self._customers = [CustomerId(each.id) for each in files.customers()]
        products = [product for product in files.products() if not product.discontinued]
        self._variants = [variant for product in products for variant in product.variants]
        self._web = hub.channels.sender(DeviceKind.WEB, "web shop")
        self._stopped = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._run, name="demo-life", daemon=True).start()

    def stop(self) -> None:
        self._stopped.set()

    def step(self) -> None:
        """Let one thing happen: mostly a sale, sometimes somebody adds something on the web."""
        events: Sequence[Callable[[], None]] = (self.sell, self.sell, self.sell, self.add_on_web)
        self._chance.choice(events)()

    def sell(self) -> None:
        """A till sells one; what runs low is delivered again."""
        place, sku = self._chance.choice(self._figures)
        sold = self._hub.stock.move(place, sku, -1)
        if sold is not None and sold.on_hand <= _RUNNING_LOW and self._chance.random() < _DELIVERED:
            self._hub.stock.move(place, sku, self._chance.choice(_DELIVERY))

    def add_on_web(self) -> None:
        """A customer puts one thing into the cart on the web."""
        variant, customer = (
            self._chance.choice(self._variants),
            self._chance.choice(self._customers),
        )
        added = CartAdd(Sku(variant.sku), 1, variant.price.to_domain())
        self._web.send(customer, [Done(added)])

    def _run(self) -> None:
        while not self._stopped.wait(self._chance.uniform(*_PAUSE_S)):
            self.step()
