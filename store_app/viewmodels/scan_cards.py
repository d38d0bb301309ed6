"""The two cards beside the camera: the product found, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from store_app.viewmodels.qml import element, shown
from store_app.viewmodels.scan_words import Found, Notice


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
    number = shown(str, "number", changed)
    batch = shown(str, "batch", changed)
    useBefore = shown(str, "use_before", changed)
    left = shown(str, "left", changed)
    leftTone = shown(int, "left_tone", changed)
    picture = shown(str, "picture", changed)
    tile = shown(str, "tile", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = Found()

    def show(self, found: Found) -> None:
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
        self.state = Notice()

    def show(self, notice: Notice) -> None:
        if notice != self.state:
            self.state = notice
            self.changed.emit()
