"""A tablet with the scan page, its camera and a customer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from store_app.actions.decode_picture import DecodePicture
from store_app.actions.read_meaning import AskHub, ReadMeaning
from store_app.codes import Meaning, ShopCodes, read_code
from store_app.domain.product import Product
from store_app.scanning.decoder import ZxingDecoder
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.camera import Camera, Eye
from store_app.viewmodels.camera_frames import decode_frame, picture_of
from store_app.viewmodels.scanner import Scanner, ScanPorts
from tests.fakes.background import ManualBackground
from tests.ui.customer.demo_shop import HERE, picture
from tests.ui.customer.floor import pause
from tests.ui.customer.served import Desk, a_desk
from tests.ui.scan.cameras import BACK, FakeCameras

KEYS = {1: b"k" * 32}


@dataclass
class ScanDesk:
    scanner: Scanner
    desk: Desk
    cameras: FakeCameras
    background: ManualBackground
    calls: ManualBackground
    opened: list[tuple[str, str]] = field(default_factory=list)

    def settle(self) -> None:
        pause(5)
        self.background.finish_all()
        self.desk.settle()

    def close(self) -> None:
        self.scanner.camera.close()


@dataclass(frozen=True)
class Note:
    text: str
    at_ms: int


@dataclass
class Notebook:
    """Numbers noted, the newest first."""

    notes: list[Note] = field(default_factory=list)

    def all(self) -> list[Note]:
        return list(self.notes)

    def note(self, text: str, at_ms: int) -> None:
        self.drop(text)
        self.notes.insert(0, Note(text, at_ms))

    def drop(self, text: str) -> None:
        self.notes = [each for each in self.notes if each.text != text]


def a_scan_desk(
    *,
    cameras: FakeCameras | None = None,
    ask: Callable[[str], Product | None] = lambda _: None,
    language: str = "en",
    serving: bool = True,
) -> ScanDesk:
    desk = a_desk(language, serving=serving)
    background, calls = ManualBackground(), ManualBackground()
    shop = ShopCodes(domain="oliveandoak.example", keys=KEYS)
    now_s = desk.clock.now_ms() // 1000

    def read(text: str, symbology: str) -> Meaning:
        return read_code(text, symbology=symbology, shop=shop, now_s=now_s)

    amounts = Amounts(language)
    ports = ScanPorts(
        ReadMeaning(read, desk.shelf, desk.shelf.stock, HERE),
        AskHub(ask),
        DecodePicture(),
        lambda: desk.serving.customer is not None,
        desk.serving.desk.put_in,
        lambda: amounts,
        picture,
        Notebook(),
    )
    found = cameras or FakeCameras(BACK)
    camera = Camera(Eye(lambda: found, ZxingDecoder, decode_frame, picture_of), desk.clock)
    scanner = Scanner(ports, background, calls, desk.clock, camera)
    made = ScanDesk(scanner, desk, found, background, calls)
    scanner.productScanned.connect(lambda *which: made.opened.append(which))
    return made
