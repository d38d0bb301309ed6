"""What was scanned lately on this device, and the numbers that somebody noted for later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.read_meaning import InCatalogue
from store_app.clocks import Clock
from store_app.domain.identifiers import Sku
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.scan.scan_rows import (
    KEPT,
    Scanned,
    ScanRows,
    matching,
    remembered,
    scan_rows,
)
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures

_SEARCHABLE: Final = 4


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


class History(Protocol):
    """Where the products scanned last are kept over a restart, the newest first."""

    def all(self) -> Sequence[tuple[Sku, int]]: ...
    def keep(self, scans: Sequence[tuple[Sku, int]], /) -> None: ...


@dataclass(frozen=True, slots=True)
class Books:
    """What is kept of scans, and how a product is found again by its stock number."""

    noted: NotedBook
    history: History
    find: Callable[[Sku], InCatalogue | None]


@dataclass(frozen=True, slots=True)
class LastState:
    """What the list is searched for, and whether it is long enough for that."""

    query: str = ""
    searchable: bool = False


@element
class LastScans(QObject):
    """The last fifty products scanned here; numbers noted stay until they are put away."""

    changed = Signal()
    opened = Signal(str, str)
    added = Signal(object)
    again = Signal(str)
    failed = Signal(object)

    query = shown(str, "query", changed)
    searchable = shown(bool, "searchable", changed)
    rows = part(ScanRows, "_rows")
    noted = part(ScanRows, "_noted_rows")

    def __init__(
        self,
        amounts: Callable[[], Amounts],
        picture: Pictures,
        clock: Clock,
        books: Books,
        background: Background,
    ) -> None:
        super().__init__()
        self._amounts = amounts
        self._picture = picture
        self._clock = clock
        self._books = books
        self._book = books.noted
        self.state = LastState()
        self._background = background
        self._rows, self._noted_rows = ScanRows(self), ScanRows(self)
        self._scans: tuple[Scanned, ...] = ()
        self._noted: tuple[Scanned, ...] = ()

    def load(self) -> None:
        """Read what was scanned and noted before the last start."""
        self._work(lambda: None)
        self._background.run(self._kept, done=self._restore, failed=self._fail)

    def remember(self, hit: InCatalogue) -> None:
        self._scans = remembered(self._scans, Scanned(hit.variant.sku, self._clock.now_ms(), hit))
        self._keep()
        self.tick()

    def note(self, number: str) -> None:
        """Keep a number that led nowhere, to be looked up again."""
        now_ms = self._clock.now_ms()
        self._work(lambda: self._book.note(number, now_ms))

    def tick(self) -> None:
        """Let the ages go on."""
        amounts, now_ms = self._amounts(), self._clock.now_ms()
        found = matching(self._scans, self.state.query)
        self._rows.show(scan_rows(found, amounts, self._picture, now_ms))
        self._noted_rows.show(scan_rows(self._noted, amounts, self._picture, now_ms))

    @Slot(str)
    def search(self, query: str) -> None:
        """Show the scans in whose name or numbers these words stand."""
        self._show(replace(self.state, query=query))
        self.tick()

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
        self._keep()
        self._show(LastState())
        self.tick()

    def _kept(self) -> tuple[Scanned, ...]:
        found = [(sku, at_ms, self._books.find(sku)) for sku, at_ms in self._books.history.all()]
        return tuple(Scanned(sku, at_ms, hit) for sku, at_ms, hit in found if hit is not None)

    def _restore(self, kept: Sequence[Scanned]) -> None:
        for scan in kept:
            if all(each.key != scan.key for each in self._scans):
                self._scans = (*self._scans, scan)
        self._scans = tuple(sorted(self._scans, key=lambda each: -each.at_ms))[:KEPT]
        self._show(replace(self.state, searchable=len(self._scans) >= _SEARCHABLE))
        self.tick()

    def _keep(self) -> None:
        """Whatever runs last writes what is newest."""
        self._show(replace(self.state, searchable=len(self._scans) >= _SEARCHABLE))
        self._background.run(
            lambda: self._books.history.keep([(Sku(each.key), each.at_ms) for each in self._scans]),
            done=lambda _: None,
            failed=self._fail,
        )

    def _show(self, state: LastState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

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
