"""The stage of the tour: a fresh demo shop, the real application, a hand, and a camera."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtQuick import QQuickWindow

from store_app.clocks import Clock
from store_app.demo import DemoHub
from store_app.device_app.device import Device
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.state import CustomerState
from store_app.settings import DeviceSettings
from store_app.tour.hand import Hand, Missing


class Stage:
    """Everything that a journey plays with; `photos` holds photographed codes."""

    def __init__(self, folder: Path, resources: Path, language: str, clock: Clock) -> None:
        self.resources = resources
        self.folder = folder
        self.photos = resources / "demo" / "photos"
        self.demo = DemoHub(folder / "hub", resources / "demo", alive=False)
        settings = DeviceSettings(data=folder, resources=resources, language=language)
        self.device = Device(settings, clock, self.demo)
        self.window: QQuickWindow = self.device.open()
        self.hand = Hand(self.window, clock)
        self._customers = self.device.data.customers()

    def close(self) -> None:
        self.device.close()

    def photograph(self, picture: Path) -> None:
        if not self.window.grabWindow().save(str(picture)):
            raise Missing(f"room for {picture}")

    def page(self) -> str:
        return self.device.views.shell.state.page

    def pin_of(self, staff: str) -> str:
        return self.demo.pins()[staff]

    def gtin_of(self, sku: Sku) -> str:
        """The number that a hand scanner reads from the bars on this thing: EAN-13."""
        hit = self.device.data.catalogue().by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        if variant is None:
            raise Missing(f"{sku} in the catalogue")
        return variant.gtins[0][1:]

    def state(self, customer: CustomerId) -> CustomerState:
        state = self._customers.state(customer)
        return CustomerState() if state is None else state

    def link(self) -> str:
        """The address that the hand-over sheet shows as a code, read from the code itself."""
        from store_app.scanning.decoder import ZxingDecoder  # noqa: PLC0415 - after the first frame
        from store_app.scanning.pictures import Codes, decode_picture  # noqa: PLC0415 - as above

        picture = self.folder / "sheet.png"
        self.photograph(picture)
        result = decode_picture(picture, ZxingDecoder(thorough=True))
        if not isinstance(result, Codes):
            raise Missing("a code on the hand-over sheet")
        return result.sightings[0].text
