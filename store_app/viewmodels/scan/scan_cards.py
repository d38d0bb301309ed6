"""The two cards beside the camera: the product found, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from store_app.actions.read_meaning import InCatalogue
from store_app.clocks import Clock
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.scan.scan_ports import ScanPorts
from store_app.viewmodels.scan.scan_words import Found, Notice, found_words
from store_app.viewmodels.wording.ages import Ages


@element
class FoundCard(QObject):
    """The product of the newest scan."""

    changed = Signal()

    productId = shown(str, "product_id", changed)
    sku = shown(str, "sku", changed)
    facts = shown(str, "facts", changed)
    name = shown(str, "name", changed)
    price = shown(str, "price", changed)
    priceNote = shown(str, "price_note", changed)
    stock = shown(str, "stock", changed)
    stockTone = shown(int, "stock_tone", changed)
    age = shown(str, "age", changed)
    stale = shown(bool, "stale", changed)
    number = shown(str, "number", changed)
    batch = shown(str, "batch", changed)
    useBefore = shown(str, "use_before", changed)
    left = shown(str, "left", changed)
    leftTone = shown(int, "left_tone", changed)
    picture = shown(str, "picture", changed)
    tile = shown(str, "tile", changed)

    def __init__(self, ports: ScanPorts, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._clock = clock
        self.ages = Ages(clock, ports.amounts)
        self.hit: InCatalogue | None = None
        self.state = Found()

    def show(self, hit: InCatalogue) -> None:
        self.hit = hit
        self.tick()

    def tick(self) -> None:
        """Let the age of the figures go on, in the language of now."""
        if self.hit is None:
            return
        amounts, picture = self._ports.amounts(), self._ports.picture
        age = self.ages.of(self.hit.here.as_of_ms if self.hit.here is not None else 0)
        today = datetime.fromtimestamp(self._clock.now_ms() / 1000, tz=UTC).date()
        found = found_words(self.hit, amounts, picture, today, age)
        if found != self.state:
            self.state = found
            self.changed.emit()


@element
class NoticeCard(QObject):
    """Why the newest scan led to no product, and one thing to do."""

    changed = Signal()

    title = shown(str, "title", changed)
    text = shown(str, "text", changed)
    icon = shown(str, "icon", changed)
    tone = shown(int, "tone", changed)
    stepText = shown(str, "step_text", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Callable[[], Notice] = Notice
        self.state = Notice()

    def show(self, words: Callable[[], Notice]) -> None:
        """Say this, now and whenever the language changes."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        notice = self._words()
        if notice != self.state:
            self.state = notice
            self.changed.emit()
