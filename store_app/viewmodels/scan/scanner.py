"""Everything that is scanned, typed, pasted or opened comes here and leads to one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from store_app.actions.read_meaning import (
    BadgeShown,
    CustomerShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    Reading,
)
from store_app.clocks import Clock
from store_app.codes.meaning import Unreadable
from store_app.codes.refusal import Refusal
from store_app.errors import StoreError
from store_app.scanning.wedge import Trouble
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.scan.aim import Aim
from store_app.viewmodels.scan.camera import Camera
from store_app.viewmodels.scan.camera_view import (
    CameraView as CameraView,  # the page shows frames in it
)
from store_app.viewmodels.scan.code_choice import CodeChoice, Following
from store_app.viewmodels.scan.last_scans import LastScans
from store_app.viewmodels.scan.scan_cards import FoundCard, NoticeCard
from store_app.viewmodels.scan.scan_ports import SEARCHING, ScanState
from store_app.viewmodels.scan.scan_ports import ScanPorts as ScanPorts
from store_app.viewmodels.scan.scan_ports import Source as Source
from store_app.viewmodels.scan.scan_words import (
    Misfit,
    Notice,
    Step,
    failure_words,
    misfit_words,
)


@element
class Scanner(QObject):
    """Shows what the newest code leads to; an older answer never replaces a newer one."""

    changed = Signal()
    productScanned = Signal(str, str)
    productAsked = Signal(str, str)
    customerShown = Signal(str)
    colleagueShown = Signal(str)
    customerAsked = Signal()
    noticeRaised = Signal()
    typeAsked = Signal()
    pictureAsked = Signal()
    told = Signal(bool)

    found = shown(bool, "found", changed)
    noticed = shown(bool, "noticed", changed)
    busy = shown(bool, "busy", changed)
    searching = shown(bool, "searching", changed)
    card = part(FoundCard, "_card")
    notice = part(NoticeCard, "_notice")
    last = part(LastScans, "_last")
    camera = part(Camera, "_camera")
    aim = part(Aim, "_aim")

    def __init__(
        self,
        ports: ScanPorts,
        background: Background,
        calls: Background,
        clock: Clock,
        camera: Camera,
    ) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._calls = calls
        self._clock = clock
        self._camera = camera
        self._card, self._notice = FoundCard(ports, clock, self), NoticeCard(self)
        self._last = LastScans(ports.amounts, ports.picture, clock, ports.books, background)
        self._aim = Aim(clock, self)
        self._aim.speak(ports.amounts())
        self._ticket = 0
        self.state = ScanState()
        self._last.again.connect(self.lookUp)
        self._last.opened.connect(self.productAsked)
        self._last.added.connect(self._put_in)
        self._last.failed.connect(lambda error: self._tell(lambda: failure_words(error)))
        camera.looked.connect(self._aim.look)
        told = (self._read, self._tell, self._fail, self._wait)
        following = Following(self._start, self._is_newest, *told, lambda: self._show(SEARCHING))
        self._codes = CodeChoice(following, ports, background, self._aim)
        self._aim.sighted.connect(self._codes.choose)
        self._aim.picked.connect(lambda text, kind: self.take(text, kind, Source.CAMERA))

    def take(self, text: str, symbology: str, source: Source) -> None:
        """Follow one code to where it leads."""
        if self._aim.state.still:
            self._aim.clear()
        ticket = self._start()
        self._background.run(
            lambda: self._ports.read(text, symbology),
            done=lambda reading: self._read(ticket, reading, source),
            failed=lambda error: self._fail(ticket, error),
        )

    def refuse(self, trouble: Trouble) -> None:
        """A hand scanner sent what is no code: half of one, or two at once."""
        reason = Refusal.CUT_OFF if trouble is Trouble.HALF else Refusal.TWO_CODES
        self._misfit(self._start(), NoUse(Unreadable(reason)), Source.HAND)

    def tick(self) -> None:
        """Let the ages of the last scans and of the figures go on."""
        self._last.tick()
        self._card.tick()

    def retranslate(self) -> None:
        self._aim.speak(self._ports.amounts())
        self._notice.retranslate()
        self._last.tick()
        self._card.tick()

    @Slot(str)
    def lookUp(self, text: str) -> None:
        """Follow what was typed."""
        if text.strip():
            self.take(text, "", Source.TYPED)

    @Slot(QUrl)
    def openPicture(self, url: QUrl) -> None:
        self._codes.open(url)

    @Slot()
    def pastePicture(self) -> None:
        self._codes.paste()

    @Slot()
    def stop(self) -> None:
        """Look for no codes any more; an answer that still comes does not count."""
        self._ticket += 1
        self.dismiss()

    @Slot()
    def addToCart(self) -> None:
        """Put the product found into the cart, else ask whose cart."""
        if self._card.hit is not None:
            self._put_in(self._card.hit)

    @Slot()
    def openProduct(self) -> None:
        if self._card.hit is not None:
            self.productAsked.emit(self._card.hit.product.id, self._card.hit.variant.sku)

    @Slot()
    def step(self) -> None:
        """Do the one thing that the notice offers."""
        notice = self._notice.state
        self._wait()
        if notice.step is Step.NOTE:
            self._last.note(notice.number)
        asked = {Step.TYPE: self.typeAsked, Step.PICTURE: self.pictureAsked}
        asked[Step.FIND] = self.customerAsked
        if notice.step in asked:
            asked[notice.step].emit()

    @Slot()
    def dismiss(self) -> None:
        """Put the notice away."""
        self._show(ScanState(found=self._card.hit is not None))

    def _start(self) -> int:
        self._ticket += 1
        self._show(replace(self.state, busy=True, searching=False))
        return self._ticket

    def _is_newest(self, ticket: int) -> bool:
        return ticket == self._ticket

    def _read(self, ticket: int, reading: Reading, source: Source) -> None:
        if ticket != self._ticket:
            return
        if isinstance(reading, InCatalogue):
            self._found(reading, source)
        elif isinstance(reading, CustomerShown):
            self._wait()
            self.told.emit(True)
            self.customerShown.emit(reading.code)
        elif isinstance(reading, BadgeShown) and reading.works_here:
            self._wait()
            self.colleagueShown.emit(reading.staff)
        else:
            self._misfit(ticket, reading, source)

    def _misfit(self, ticket: int, reading: Misfit, source: Source) -> None:
        self._tell(lambda: misfit_words(reading, self._ports.amounts()))
        self.told.emit(False)
        if source is Source.HAND:
            self.noticeRaised.emit()
        if isinstance(reading, NotInCatalogue) and not reading.asked:
            self._calls.run(
                lambda: self._ports.ask_hub(reading),
                done=lambda answer: self._read(ticket, answer, source),
                failed=lambda _: self._not_asked(ticket, reading),
            )

    def _not_asked(self, ticket: int, reading: NotInCatalogue) -> None:
        if ticket == self._ticket and self.state.noticed:
            self._tell(lambda: misfit_words(reading, self._ports.amounts(), offline=True))

    def _found(self, hit: InCatalogue, source: Source) -> None:
        self._card.show(hit)
        self._show(ScanState(found=True))
        self._last.remember(hit)
        self.told.emit(True)
        if source is Source.HAND:
            self.productScanned.emit(hit.product.id, hit.variant.sku)

    def _wait(self) -> None:
        self._show(ScanState(found=self.state.found))

    def _tell(self, words: Callable[[], Notice]) -> None:
        self._notice.show(words)
        self._show(ScanState(noticed=True))

    def _fail(self, ticket: int, error: StoreError) -> None:
        if ticket == self._ticket:
            self._tell(lambda: failure_words(error))

    def _put_in(self, hit: InCatalogue) -> None:
        if not self._ports.is_serving():
            self.customerAsked.emit()
            return
        name = hit.product.name.in_(self._ports.amounts().language)
        self._ports.put_in(hit.variant.sku, hit.variant.price, name)

    def _show(self, state: ScanState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
