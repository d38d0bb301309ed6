"""Everything about scanning on one device: what is shown of it, and its hand scanners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtQuick import QQuickWindow

from store_app.actions.decode_picture import DecodePicture
from store_app.actions.read_meaning import AskHub, InCatalogue, ReadMeaning
from store_app.clocks import Clock
from store_app.device_app.holdings import Holdings
from store_app.device_app.office import Office
from store_app.device_app.scan_history import ScanHistory
from store_app.device_app.scan_preferences import ScanPreferences
from store_app.domain.identifiers import Sku
from store_app.scanning.wedge import Trouble
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.cart.serving import Serving
from store_app.viewmodels.hand_scanners.hand_scanners import HandScanners
from store_app.viewmodels.hand_scanners.scanner_settings import Plugged, ScannerSettings
from store_app.viewmodels.hand_scanners.scanner_trial import ScannerTrial
from store_app.viewmodels.scan.camera import Camera, CameraSource, Eye, Frame, Glance
from store_app.viewmodels.scan.last_scans import Books
from store_app.viewmodels.scan.scanner import Scanner, ScanPorts
from store_app.viewmodels.scan.sounds import Sounds
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from store_app.scanning.decoder import Decoder  # loaded with the camera, not at the start

_FILE: Final = "scanning.json"
_HISTORY: Final = "scans.json"


@dataclass(frozen=True, slots=True)
class ScanDesk:
    """What scanning needs of its device."""

    held: Holdings
    office: Office
    folder: Path
    sounds: Path
    amounts: Callable[[], Amounts]
    picture: Pictures
    reads: Background
    calls: Background
    clock: Clock

    def settings(self) -> ScannerSettings:
        kept = ScanPreferences(self.folder / _FILE)
        return ScannerSettings(
            kept.read(),
            lambda profile: ScannerTrial(self._read(), self.reads, self.amounts, profile),
            self.amounts,
            kept.write,
        )

    def scanner(self, serving: Serving, settings: ScannerSettings) -> Scanner:
        ports = ScanPorts(
            read=self._read(),
            ask_hub=AskHub(self.office.ask_product),
            decode=DecodePicture(),
            is_serving=lambda: serving.customer is not None,
            put_in=serving.desk.put_in,
            amounts=self.amounts,
            picture=self.picture,
            books=Books(self.held.noted, ScanHistory(self.folder / _HISTORY), self._find),
        )
        camera = Camera(an_eye(self.clock), self.clock)
        scanner = Scanner(ports, self.reads, self.calls, self.clock, camera)
        sounds = Sounds(self.sounds, lambda: settings.choices.sound)
        sounds.setParent(scanner)
        scanner.told.connect(sounds.tell)
        connect_camera(camera, settings)
        return scanner

    def hand_scanners(
        self,
        window: QQuickWindow,
        settings: ScannerSettings,
        scanned: Callable[[str], None],
        troubled: Callable[[Trouble], None],
    ) -> HandScanners:
        return HandScanners(window, settings, scanned, troubled, self.clock)

    def _find(self, sku: Sku) -> InCatalogue | None:
        hit = self.held.catalogue.by_sku(sku)
        variant = hit.product.variant(hit.sku) if hit else None
        return None if hit is None or variant is None else InCatalogue(hit.product, variant)

    def _read(self) -> ReadMeaning:
        held = self.held
        return ReadMeaning(held.meaning, held.catalogue, held.stock.of, held.here, held.works_here)


def connect_camera(camera: Camera, settings: ScannerSettings) -> None:
    """The camera looks as it was chosen, and the page of settings names those that there are."""

    def choose() -> None:
        choices = settings.choices
        camera.choose(choices.camera, mirror_front=choices.mirror_front)

    def name() -> None:
        if settings.trial.state.listening:
            settings.show_cameras([Plugged(each.id, each.name) for each in camera.devices()])

    choose()
    settings.chosen.connect(choose)
    settings.trial.changed.connect(name)


def an_eye(clock: Clock) -> Eye:
    """The camera's parts; QtMultimedia is loaded with the first look, not at the start."""

    def source() -> CameraSource:
        from store_app.viewmodels.scan.camera_source import QtCameras  # noqa: PLC0415 - see above

        return QtCameras()

    def decode(frame: Frame, decoder: Decoder) -> Glance:
        from store_app.viewmodels.scan.camera_frames import decode_frame  # noqa: PLC0415 - see above

        return decode_frame(frame, decoder)

    def picture(frame: Frame) -> QImage:
        from store_app.viewmodels.scan.camera_frames import picture_of  # noqa: PLC0415 - see above

        return picture_of(frame)

    def reader() -> Decoder:
        from store_app.scanning.decoder import ZxingDecoder  # noqa: PLC0415 - see above
        from store_app.scanning.frame_reader import FrameReader  # noqa: PLC0415 - see above
        from store_app.scanning.second_engine import with_second  # noqa: PLC0415 - see above

        first = ZxingDecoder(with_unread=True)
        return FrameReader(with_second(first, live=True), clock)

    return Eye(source, reader, decode, picture)
