"""What was scanned lately on this device, and the numbers that somebody noted for later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.read_meaning import InCatalogue
from store_app.clocks import Clock
from store_app.errors import StoreError
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.background import Background
from store_app.viewmodels.qml import element, part
from store_app.viewmodels.scan_rows import Scanned, ScanRows, remembered, scan_rows
from store_app.viewmodels.things import Pictures


class Noted(Protocol):
    """A number that led nowhere, and when it was noted."""

    @property
    def text(self) -> str: ...
    @property
    def at_ms(self) -> int: ...


class NotedBook(Protocol):
    """Where noted numbers are kept until somebody has dealt with them."""

    def all(self) -> Sequence[Noted]: ...
    def note(self, text: str, at_ms: int, /) -> None: ...
    def drop(self, text: str, /) -> None: ...


@element
class LastScans(QObject):
    """Products scanned while the application runs; numbers noted stay until they are put away."""

    opened = Signal(str, str)
    added = Signal(object)
    again = Signal(str)
    failed = Signal(object)

    rows = part(ScanRows, "_rows")
    noted = part(ScanRows, "_noted_rows")

    def __init__(
        self,
        amounts: Callable[[], Amounts],
        picture: Pictures,
        clock: Clock,
        book: NotedBook,
        background: Background,
    ) -> None:
        super().__init__()
        self._amounts = amounts
        self._picture = picture
        self._clock = clock
        self._book = book
        self._background = background
        self._rows, self._noted_rows = ScanRows(self), ScanRows(self)
        self._scans: tuple[Scanned, ...] = ()
        self._noted: tuple[Scanned, ...] = ()

    def load(self) -> None:
        """Read what was noted, also before the last start."""
        self._work(lambda: None)

    def remember(self, hit: InCatalogue) -> None:
        self._scans = remembered(self._scans, Scanned(hit.variant.sku, self._clock.now_ms(), hit))
        self.tick()

    def note(self, number: str) -> None:
        """Keep a number that led nowhere, to be looked up again."""
        now_ms = self._clock.now_ms()
        self._work(lambda: self._book.note(number, now_ms))

    def tick(self) -> None:
        """Let the ages go on."""
        amounts, now_ms = self._amounts(), self._clock.now_ms()
        self._rows.show(scan_rows(self._scans, amounts, self._picture, now_ms))
        self._noted_rows.show(scan_rows(self._noted, amounts, self._picture, now_ms))

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

    @Slot(str)
    def putAway(self, rowId: str) -> None:  # noqa: N803 - read by QML
        """A noted number is dealt with."""
        self._work(lambda: self._book.drop(rowId))

    @Slot()
    def clear(self) -> None:
        """Forget the scans; what was noted stays."""
        self._scans = ()
        self.tick()

    def _work(self, work: Callable[[], None]) -> None:
        def change_and_read() -> Sequence[Noted]:
            work()
            return self._book.all()

        self._background.run(change_and_read, done=self._fill, failed=self._fail)

    def _fill(self, noted: Sequence[Noted]) -> None:
        self._noted = tuple(Scanned(each.text, each.at_ms, None) for each in noted)
        self.tick()

    def _fail(self, error: StoreError) -> None:
        self.failed.emit(error)

    def _hit(self, key: str) -> InCatalogue | None:
        return next((each.hit for each in self._scans if each.key == key), None)
