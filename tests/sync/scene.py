"""Who and what a story is about, and what is written down of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, DeviceId, customer_stream
from store_app.domain.seen import Seen
from tests.sync.clocks import HubClock
from tests.sync.crashing import Crashed
from tests.sync.device import SimDevice
from tests.sync.hub import SimHub
from tests.sync.ledger import Ledger
from tests.sync.parts import Parts
from tests.sync.templates import NAMES

PRICE: Final = 8_900
SECRETS: Final = {name: customer_stream(customer) for customer, name in NAMES.items()}
MOST_DEVICES: Final = 6


@dataclass(slots=True)
class Scene:
    """The hub, the devices, the customers, and the ledger of what was promised to people.

    `managed` says of the devices that came later whether the manager has signed in on them.
    """

    chance: Random
    clock: HubClock
    hub: SimHub
    devices: list[SimDevice]
    customers: list[CustomerId]
    folder: Path
    parts: Parts
    ledger: Ledger = field(default_factory=lambda: Ledger({PRICE}, dict(SECRETS)))
    price: int = PRICE
    managed: dict[DeviceId, bool] = field(default_factory=dict)
    trace: list[str] = field(default_factory=list)

    def somebody(self) -> SimDevice:
        return self.chance.choice(self.devices)

    def anyone(self) -> CustomerId:
        return self.chance.choice(self.customers)

    def note(self, what: str) -> None:
        self.trace.append(what)

    def wrongs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.hub.broke, *self.ledger.wrongs]))

    def powered(self, device: SimDevice, does: Callable[[], object]) -> bool:
        """Let a device do something; whether its power lasted. If not, it starts again."""
        try:
            does()
        except Crashed:
            self.reboot(device)
            return False
        return True

    def reboot(self, device: SimDevice) -> None:
        repaired = device.crash()
        self.note(f"  {device.name} goes dark and starts again")
        if repaired:
            self.ledger.wrong(f"{device.name} had to repair its files: {repaired}")

    def look(self, device: SimDevice) -> None:
        """Judge what a device was told, and what its screen shows."""
        self.ledger.hear(device.name, device.outcomes())
        for customer in self.customers:
            state = device.state(customer)
            if state is not None:
                self.ledger.check_view(device.name, customer_stream(customer), state)

    def unheard_of(self, device: SimDevice) -> list[Change]:
        """Changes on the device's disk that it never called saved."""
        return [
            change
            for stream in sorted(device.outbox.streams)
            for change in device.outbox.pending(stream, Seen())
            if (change.device, change.n) not in self.ledger.taps
        ]
