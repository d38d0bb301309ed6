"""A window with one of our pages in it, in any language and any direction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from store_app.clocks import SystemClock
from store_app.viewmodels.frame.brand import apply_brand, apply_reading, load_brand
from store_app.viewmodels.wording.amounts import RIGHT_TO_LEFT

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"
LOOKS = ROOT / "build" / "looks"

Found = TypeVar("Found", bound=QObject)

_TURN_MS = 10
_PATIENCE_S = 30
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_WINDOW = """
import QtQuick
import QtQuick.Controls
import Store.Controls
import Store.Pages
import Store.Theme
import Store.ViewModels

ApplicationWindow {
    %s
    visible: true
    color: Theme.bg
    font: Type.body.font
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    %s
}
"""


def pause(milliseconds: int = 30) -> None:
    """Let the window live for a while, in many turns: on a busy machine it gets its turns too."""
    for _ in range(max(1, milliseconds // _TURN_MS)):
        loop = QEventLoop()
        QTimer.singleShot(_TURN_MS, loop.quit)
        loop.exec()


def until(what: Callable[[], bool]) -> None:
    """Let the window live until it is so."""
    clock = SystemClock()
    end_s = clock.steady_s() + _PATIENCE_S
    while not what():
        assert clock.steady_s() < end_s, "it did not come to pass"
        pause(_TURN_MS)


class Floor:
    """The window. `properties` are the view-models, `content` the QML that shows them."""

    def __init__(
        self,
        content: str,
        properties: dict[str, QObject],
        size: tuple[int, int] = (1280, 800),
        language: str = "en",
    ) -> None:
        self.shown = properties  # they must outlive the engine
        direction = Qt.LayoutDirection.RightToLeft
        if language not in RIGHT_TO_LEFT:
            direction = Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(direction)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(RESOURCES / "qml"))
        apply_brand(self.engine, load_brand(RESOURCES / "brand.json"))
        apply_reading(self.engine, language=language)
        kinds = "\n".join(
            f"required property {type(each).__name__} {name}" for name, each in properties.items()
        )
        head = f"width: {size[0]}; height: {size[1]}\n{kinds}"
        self.engine.setInitialProperties(properties)
        self.engine.loadData(QByteArray((_WINDOW % (head, content)).encode()))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.requestActivate()
        pause()

    def item(self, name: str) -> QQuickItem:
        found = _first(self.window.contentItem(), name)
        assert found is not None, name
        return found

    def shows(self, name: str) -> bool:
        found = _first(self.window.contentItem(), name)
        return found is not None and found.isVisible()

    def texts(self, within: QQuickItem | None = None) -> list[str]:
        """Every text that can be seen."""
        start = within or self.window.contentItem()
        return [text for item in _all(start) if (text := _text(item))]

    def part(self, of: str, name: str) -> QQuickItem:
        """A named part of a named thing."""
        found = _first(self.item(of), name)
        assert found is not None, name
        return found

    def saying(self, text: str) -> QQuickItem:
        """What can be seen and says exactly this."""
        everything = _all(self.window.contentItem())
        return next(item for item in everything if item.property("text") == text)

    def tap(self, item: QQuickItem | str, settle_ms: int = 30) -> None:
        target = self.item(item) if isinstance(item, str) else item
        middle = target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(middle.x(), middle.y()),
        )
        pause(settle_ms)

    def look(self, name: str, settle_ms: int = 450) -> QImage:
        """Keep a picture of the window, once what moves has come to rest."""
        pause(settle_ms)
        picture = self.window.grabWindow()
        LOOKS.mkdir(parents=True, exist_ok=True)
        picture.save(str(LOOKS / f"{name}.png"))
        return picture

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _first(item: QQuickItem, name: str) -> QQuickItem | None:
    """The first of that name that can be seen, else the first of that name."""
    named = _named(item, name)
    return next((each for each in named if each.isVisible()), named[0] if named else None)


def _named(item: QQuickItem, name: str) -> list[QQuickItem]:
    own = [item] if item.objectName() == name else []
    return [*own, *(each for child in item.childItems() for each in _named(child, name))]


def _all(item: QQuickItem) -> list[QQuickItem]:
    if not item.isVisible():
        return []
    return [item, *(each for child in item.childItems() for each in _all(child))]


def _text(item: QQuickItem) -> str:
    is_text = item.inherits("QQuickText") or item.inherits("QQuickTextInput")
    return str(item.property("text")).translate(_ISOLATES) if is_text else ""
