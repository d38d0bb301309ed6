"""A tablet with the scan page, its camera and a customer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from store_app.actions.decode_picture import DecodePicture
from store_app.actions.read_meaning import AskHub, InCatalogue, ReadMeaning
from store_app.codes import Meaning, ShopCodes, read_code
from store_app.domain.identifiers import Sku
from store_app.domain.product import Product
from store_app.scanning.choices import ScanChoices
from store_app.scanning.decoder import ZxingDecoder
from store_app.viewmodels.hand_scanners.scanner_settings import ScannerSettings
from store_app.viewmodels.hand_scanners.scanner_trial import ScannerTrial
from store_app.viewmodels.scan.camera import Camera, Eye
from store_app.viewmodels.scan.camera_frames import decode_frame, picture_of
from store_app.viewmodels.scan.last_scans import Books
from store_app.viewmodels.scan.scanner import Scanner, ScanPorts
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.background import ManualBackground
from tests.ui.customer.demo_shop import HERE, picture
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.served import Desk, a_desk
from tests.ui.scan.cameras import BACK, FakeCameras

PAGE = """
    ScanPage {
        anchors.fill: parent
        anchors.leftMargin: 96
        anchors.topMargin: 64
        scanner: scanner_
    }
"""
Show = Callable[..., Floor]
KEYS = {1: b"k" * 32}


@dataclass
class ScanDesk:
    scanner: Scanner
    desk: Desk
    cameras: FakeCameras
    background: ManualBackground
    calls: ManualBackground
    settings: ScannerSettings
    kept: list[ScanChoices]
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


class Pages:
    """The last scans, kept while the test runs."""

    def __init__(self) -> None:
        self.scans: list[tuple[Sku, int]] = []

    def all(self) -> list[tuple[Sku, int]]:
        return self.scans

    def keep(self, scans: Sequence[tuple[Sku, int]]) -> None:
        self.scans = list(scans)


def a_scan_desk(
    *,
    cameras: FakeCameras | None = None,
    ask: Callable[[str], Product | None] = lambda _: None,
    language: str = "en",
    serving: bool = True,
    history: Pages | None = None,
) -> ScanDesk:
    desk = a_desk(language, serving=serving)
    background, calls = ManualBackground(), ManualBackground()
    shop = ShopCodes(domain="oliveandoak.example", keys=KEYS)
    now_s = desk.clock.now_ms() // 1000

    def read(text: str, symbology: str) -> Meaning:
        return read_code(text, symbology=symbology, shop=shop, now_s=now_s)

    def find(sku: Sku) -> InCatalogue | None:
        hit = desk.shelf.by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        return InCatalogue(hit.product, variant) if hit and variant else None

    amounts = Amounts(language)
    ports = ScanPorts(
        ReadMeaning(read, desk.shelf, desk.shelf.stock, HERE),
        AskHub(ask),
        DecodePicture(),
        lambda: desk.serving.customer is not None,
        desk.serving.desk.put_in,
        lambda: amounts,
        picture,
        Books(Notebook(), history or Pages(), find),
    )
    found = cameras or FakeCameras(BACK)
    camera = Camera(Eye(lambda: found, ZxingDecoder, decode_frame, picture_of), desk.clock)
    scanner = Scanner(ports, background, calls, desk.clock, camera)
    kept = list[ScanChoices]()
    settings = ScannerSettings(
        ScanChoices(),
        lambda profile: ScannerTrial(ports.read, background, lambda: amounts, profile),
        lambda: amounts,
        kept.append,
    )
    made = ScanDesk(scanner, desk, found, background, calls, settings, kept)
    scanner.productScanned.connect(lambda *which: made.opened.append(which))
    return made
