"""The demo shop's hub as a process of its own, whose plug can be pulled and put back."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.demo import DemoHub, DemoReady
from store_app.domain.identifiers import CustomerId, DeviceId, Sku
from store_app.domain.money import Money
from store_app.hub.commands import invite_device
from store_app.hub.hub import open_hub
from store_app.hub.settings import HubSettings
from tests.hub_server import a_port

RESOURCES: Final = Path(__file__).parents[2] / "resources"
PHOTOS: Final = RESOURCES / "demo" / "photos"
HOME: Final = "kifissia"
SAM_PIN: Final = "2580"
ELENI: Final = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
DIMITRIS: Final = CustomerId("d76a1e4d-c6b5-4ea5-9dc0-f414f7f8978b")
LAMP: Final = Sku("40-2217-SG-L")
LAMP_EAN: Final = "9524022170028"
MUG: Final = Sku("60-5101-OT")
MUG_EAN: Final = "9526051010016"
THROW: Final = Sku("30-3101-SL")
OIL: Final = Sku("20-1900")
PRICES: Final = {
    LAMP: Money(8900, "EUR"),
    MUG: Money(1800, "EUR"),
    THROW: Money(6400, "EUR"),
    OIL: Money(1400, "EUR"),
}
_STARTED_WITHIN_S: Final = 300


class DemoShop:
    """Comes back on the same port with the same files, however it ended."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = ""
        self._hub = DemoHub(folder, RESOURCES / "demo", alive=False, port=a_port())

    def plug_in(self) -> None:
        """Start the hub and wait until it answers."""
        ready: queue.Queue[DemoReady] = queue.Queue()
        self._hub.start(ready.put)
        self.url = ready.get(timeout=_STARTED_WITHIN_S).url

    def unplug(self) -> None:
        """kill -9: nothing is flushed, nobody is told."""
        self._hub.kill()

    @contextmanager
    def down(self) -> Iterator[None]:
        """Without a hub for a while; its plug is in again afterwards, whatever happened."""
        self.unplug()
        try:
            yield
        finally:
            self.plug_in()

    def stop(self) -> None:
        self._hub.stop()

    def token(self, place: str = HOME) -> str:
        """A one-time token, made beside the running hub as an operator does."""
        return invite_device(HubSettings(data=self.folder, resources=RESOURCES), place)

    def revoke(self, device: DeviceId) -> None:
        """Let the hub know this device no more."""
        hub = open_hub(HubSettings(data=self.folder, resources=RESOURCES), SystemClock())
        try:
            hub.enrolment.revoke(device)
        finally:
            hub.close()
