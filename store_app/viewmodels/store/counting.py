"""Somebody counts a shelf: what lies there, beside what the book said when they began."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.count_stock import BookFigure
from store_app.actions.read_count import CountStanding
from store_app.domain.change import Change
from store_app.domain.identifiers import Sku
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted, sentence_for
from store_app.viewmodels.wording.toasts import Toasts

_MOST: Final = 99_999


@dataclass(frozen=True, slots=True)
class CountingPorts:
    """Where the book is read, and how a count is kept; `finish` ends the task to count again."""

    read: Callable[[Sku], CountStanding]
    count: Callable[[Sku, int, BookFigure], Change]
    finish: Callable[[str], Change]
    amounts: Callable[[], Amounts]


@dataclass(frozen=True, slots=True)
class CountingState:
    """`offered` for a thing that is kept here; the rest is of the sheet, `result` once it is kept.

    `waiting` and `again` stand on the product page too.
    """

    offered: bool = False
    waiting: str = ""
    again: str = ""
    shown: bool = False
    name: str = ""
    number: int = 0
    result: str = ""


@element
class Counting(QObject):
    """What the book said is told when the count is kept: nobody is led to count towards it."""

    changed = Signal()

    offered = shown(bool, "offered", changed)
    waiting = shown(str, "waiting", changed)
    again = shown(str, "again", changed)
    showing = shown(bool, "shown", changed)
    name = shown(str, "name", changed)
    number = shown(int, "number", changed)
    result = shown(str, "result", changed)

    def __init__(self, ports: CountingPorts, background: Background, toasts: Toasts) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._toasts = toasts
        self._reading = Rereading[CountStanding](background)
        self._sku: Sku | None = None
        self._wanted: Sku | None = None
        self._standing = CountStanding()
        self._begun: BookFigure | None = None
        self.state = CountingState()

    def look_at(self, sku: str, name: str) -> None:
        """The product page shows this thing."""
        if sku == (self._sku or ""):
            self._show(replace(self.state, name=name))
            return
        self._sku, self._standing = Sku(sku) if sku else None, CountStanding()
        self._show(CountingState(name=name))
        self._read()

    def streams_changed(self, streams: frozenset[str]) -> None:
        if any(stream.startswith("store:") for stream in streams):
            self._read()

    def retranslate(self) -> None:
        self._tell()
        if self.state.result and self._begun is not None:
            self._say_result(self.state.number, self._begun)

    @Slot(str)
    def openFor(self, sku: str) -> None:
        """Count this thing, as soon as the page shows it."""
        self._wanted = Sku(sku)
        self._open_wanted()

    @Slot()
    def open(self) -> None:
        """Begin: what the book says now is what this count is beside."""
        if self._standing.figure is None:
            return
        self._begun = self._standing.figure
        self._show(replace(self.state, shown=True, number=0, result=""))

    @Slot()
    def close(self) -> None:
        self._begun = None
        self._show(replace(self.state, shown=False, number=0, result=""))

    @Slot(int)
    def setTo(self, number: int) -> None:
        self._show(replace(self.state, number=max(0, min(number, _MOST))))

    @Slot(str)
    def type(self, digit: str) -> None:
        """A key of the pad."""
        self.setTo(min(self.state.number * 10 + int(digit), _MOST))

    @Slot()
    def takeBack(self) -> None:
        """The last digit was not meant."""
        self.setTo(self.state.number // 10)

    @Slot()
    def keep(self) -> None:
        """Keep the count on disk at once; it is sent once online."""
        sku, begun, number = self._sku, self._begun, self.state.number
        if sku is None or begun is None or self.state.result:
            return
        count, finish, again = self._ports.count, self._ports.finish, self._standing.again

        def work() -> None:
            count(sku, number, begun)
            if again:
                finish(again)

        self._background.run(
            work, done=lambda _: self._kept(sku, number, begun), failed=self._failed
        )

    def _read(self) -> None:
        sku, read = self._sku, self._ports.read
        if sku is not None:
            self._reading.ask(
                Read(
                    lambda: read(sku),
                    done=lambda standing: self._found(sku, standing),
                    failed=self._failed,
                )
            )

    def _found(self, sku: Sku, standing: CountStanding) -> None:
        if sku == self._sku:
            self._standing = standing
            self._tell()
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is not None and self._wanted == self._sku and self._standing.figure:
            self._wanted = None
            self.open()

    def _kept(self, sku: Sku, number: int, begun: BookFigure) -> None:
        if sku == self._sku and self.state.shown:
            self._say_result(number, begun)
        self._read()

    def _say_result(self, number: int, begun: BookFigure) -> None:
        text = result_words(number, begun.on_hand, self._ports.amounts())
        self._show(replace(self.state, result=text))

    def _tell(self) -> None:
        standing, amounts = self._standing, self._ports.amounts()
        waiting = ""
        if standing.waiting is not None:
            text = QCoreApplication.translate("Counting", "Your count of %1 waits to be sent.")
            waiting = text.replace("%1", amounts.number(standing.waiting))
        again = QCoreApplication.translate(
            "Counting", "Two people counted this at once. Count it again."
        )
        self._show(
            replace(
                self.state,
                offered=standing.figure is not None,
                waiting=waiting,
                again=again if standing.again else "",
            )
        )

    def _failed(self, error: StoreError) -> None:
        self._toasts.warn(lambda: sentence_for(error))

    def _show(self, state: CountingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def result_words(number: int, book: int, amounts: Amounts) -> str:
    """'The book said 10: 2 fewer.'."""
    apart = abs(number - book)
    if not apart:
        same = QCoreApplication.translate("Counting", "As many as the book said: %1.")
        return same.replace("%1", amounts.number(book))
    if number > book:
        one = QCoreApplication.translate("Counting", "The book said %2: 1 more lies here.")
        many = QCoreApplication.translate("Counting", "The book said %2: %1 more lie here.")
    else:
        one = QCoreApplication.translate("Counting", "The book said %2: 1 is missing.")
        many = QCoreApplication.translate("Counting", "The book said %2: %1 are missing.")
    return counted(one, many, apart, amounts.number(apart)).replace("%2", amounts.number(book))
