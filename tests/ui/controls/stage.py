"""A window without a screen in which controls are shown, looked at and touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from store_app.viewmodels.frame.brand import Brand, Scheme, apply_brand, apply_reading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT: Final = Path(__file__).parents[3]
GALLERY: Final = Path(__file__).parent / "gallery"
LEFT: Final = Qt.MouseButton.LeftButton
PLAIN: Final = Qt.KeyboardModifier.NoModifier
IMPORTS: Final = "import QtQuick\nimport Store.Controls\nimport Store.Theme\n"


@dataclass
class Stage:
    """Shows QML in a view; a test looks, taps and types."""

    view: QQuickView
    brand: Brand
    bot: QtBot
    folder: Path

    def look(
        self, scheme: Scheme = Scheme.LIGHT, language: str = "en", text_scale: float = 1.0
    ) -> None:
        apply_brand(self.view.engine(), self.brand, scheme)
        apply_reading(self.view.engine(), language=language, text_scale=text_scale)

    def show(self, qml: str) -> QQuickItem:
        """Show one piece of QML that may use the controls."""
        file = self.folder / "Shown.qml"
        file.write_text(IMPORTS + qml, encoding="utf-8")
        return self._open(file)

    def gallery(self) -> QQuickItem:
        lamp = QUrl.fromLocalFile(str(GALLERY / "lamp.svg"))
        self.view.setInitialProperties({"lamp": lamp})
        return self._open(GALLERY / "Gallery.qml")

    def grab(self, name: str) -> QImage:
        """Keep what is seen in build/looks for people to compare."""
        folder = ROOT / "build" / "looks"
        folder.mkdir(parents=True, exist_ok=True)
        image = self.view.grabWindow()
        assert image.save(str(folder / f"controls-{name}.png"))
        return image

    def tap(self, item: QQuickItem) -> None:
        QTest.mouseClick(self.view, LEFT, PLAIN, middle(item))

    def press(self, item: QQuickItem) -> None:
        QTest.mousePress(self.view, LEFT, PLAIN, middle(item))

    def release(self, item: QQuickItem) -> None:
        QTest.mouseRelease(self.view, LEFT, PLAIN, middle(item))

    def key(self, key: Qt.Key, text: str = "") -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.view, QKeyEvent(kind, key, PLAIN, text))

    def settle(self, item: QObject, name: str, value: object) -> None:
        """Wait until a property has the value that a running animation leads to."""
        self.bot.waitUntil(lambda: item.property(name) == value)

    def singleton(self, name: str) -> QObject:
        found = self.view.engine().singletonInstance("Store.Theme", name)
        assert isinstance(found, QObject)
        return found

    def step_fast(self) -> None:
        """Let a held stepper repeat at once, so that no test waits for a person's pace."""
        motion = self.singleton("Motion")
        motion.setProperty("holdToRepeat", 1)
        motion.setProperty("repeat", 1)

    def _open(self, file: Path) -> QQuickItem:
        self.view.setSource(QUrl.fromLocalFile(str(file)))
        assert self.view.status() is QQuickView.Status.Ready, self.view.errors()
        with self.bot.waitExposed(self.view, timeout=30_000):
            self.view.show()
        return self.view.rootObject()


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def part(item: QObject, name: str) -> QQuickItem:
    """The one part of a control that carries this object name."""
    found = item.findChild(QQuickItem, name)
    assert found is not None, name
    return found


def within(item: QQuickItem) -> list[QQuickItem]:
    """The item and everything that is seen inside it."""
    seen = [item]
    for child in item.childItems():
        if child.isVisible():
            seen.extend(within(child))
    return seen


def heard(item: QObject, signal: str) -> list[tuple[object, ...]]:
    """A list that grows by the arguments each time the signal is emitted."""
    calls: list[tuple[object, ...]] = []
    getattr(item, signal).connect(lambda *arguments: calls.append(arguments))
    return calls
