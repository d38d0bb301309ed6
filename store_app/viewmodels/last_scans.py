"""What was scanned lately on this device, while the application runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.read_meaning import InCatalogue
from store_app.clocks import Clock
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.qml import element, part
from store_app.viewmodels.scan_rows import Scanned, ScanRows, remembered, scan_rows
from store_app.viewmodels.things import Pictures


@element
class LastScans(QObject):
    """Products scanned and numbers noted; each can be taken up again."""

    opened = Signal(str, str)
    added = Signal(object)
    again = Signal(str)

    rows = part(ScanRows, "_rows")

    def __init__(self, amounts: Callable[[], Amounts], picture: Pictures, clock: Clock) -> None:
        super().__init__()
        self._amounts = amounts
        self._picture = picture
        self._clock = clock
        self._rows = ScanRows(self)
        self._scans: tuple[Scanned, ...] = ()

    def remember(self, hit: InCatalogue) -> None:
        self._put(Scanned(hit.variant.sku, self._clock.now_ms(), hit))

    def note(self, number: str) -> None:
        """Keep a number that led nowhere, to be looked up again."""
        self._put(Scanned(number, self._clock.now_ms(), None))

    def tick(self) -> None:
        """Let the ages go on."""
        now_ms = self._clock.now_ms()
        self._rows.show(scan_rows(self._scans, self._amounts(), self._picture, now_ms))

    @Slot(str)
    def add(self, rowId: str) -> None:  # noqa: N803 - read by QML
        """Put a product scanned before into the cart."""
        hit = self._hit(rowId)
        if hit is not None:
            self.added.emit(hit)

    @Slot(str)
    def open(self, rowId: str) -> None:  # noqa: N803 - read by QML
        """Go to a product scanned before; look a noted number up once more."""
        hit = self._hit(rowId)
        if hit is None:
            self.again.emit(rowId)
        else:
            self.opened.emit(hit.product.id, hit.variant.sku)

    @Slot()
    def clear(self) -> None:
        """Forget them."""
        self._scans = ()
        self.tick()

    def _put(self, scan: Scanned) -> None:
        self._scans = remembered(self._scans, scan)
        self.tick()

    def _hit(self, key: str) -> InCatalogue | None:
        return next((each.hit for each in self._scans if each.key == key), None)
