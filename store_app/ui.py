"""The window: application object, fonts, words, brand and the QML engine, torn down in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from store_app.errors import Damaged
from store_app.viewmodels.binding.collecting import Collector
from store_app.viewmodels.frame.brand import Brand, Scheme, apply_brand, apply_reading, load_brand
from store_app.viewmodels.frame.display import Reading
from store_app.viewmodels.views import Views, Wiring
from store_app.viewmodels.wording.amounts import RIGHT_TO_LEFT

HEARTBEAT_MS: Final = 1_000
_SWITCH_S: Final = 0.0001
_ASKED: Final = ("Words", "anything")
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


def make_application() -> QGuiApplication:
    """The one application object, with the style that all our controls are built on.

    Frames come evenly while the exchange works beside them: no thread keeps the interpreter from
    the screen's for longer than a fraction of a millisecond, for a frame asks for it dozens of
    times; and Qt paints in one thread, for with several a frame waits for the last of them.
    """
    sys.setswitchinterval(_SWITCH_S)
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    QQuickStyle.setStyle("Basic")
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("store-assistant")
    application.setApplicationDisplayName("Store Assistant")
    application.setDesktopFileName("store-assistant")
    return application


class Words(QObject):
    """The language of the screen: its translation, if there is one, and its direction."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._translator: QTranslator | None = None

    def languages(self) -> tuple[str, ...]:
        """The languages that have a compiled translation."""
        return tuple(
            sorted(path.stem.removeprefix("store_") for path in self._folder.glob("store_??.qm"))
        )

    def speak(self, language: str) -> None:
        self.fall_silent()
        translator = QTranslator()
        if translator.load(str(self._folder / f"store_{language}.qm")):
            QGuiApplication.installTranslator(translator)
            _ask_once()
            self._translator = translator
        right_to_left = language in RIGHT_TO_LEFT
        QGuiApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def fall_silent(self) -> None:
        """Take the translation out again."""
        if self._translator is not None:
            QGuiApplication.removeTranslator(self._translator)
            self._translator = None


def _ask_once() -> None:
    """Make the translator that was just installed usable from the thread in which QML is loaded.

    Whoever first asks a QTranslator that was made in Python must take the interpreter's lock, to
    look whether Python overrides `translate`; the answer is kept. QML's loading thread asks when
    it finds no compiled form of a page on disk, while the screen's thread waits for it and holds
    that lock: neither would ever go on. (Qt itself asks at the first change of the language in a
    process, to guess the direction, but at none after it.)
    """
    QCoreApplication.translate(*_ASKED)


class _Touches(QObject):
    """Notices that somebody is at the window."""

    def __init__(self, touched: Callable[[], None]) -> None:
        super().__init__()
        self._touched = touched

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched()
        return False


class Frames(QObject):
    """Tells of a window's frames on the screen's thread; Qt swaps them in a thread of its own."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._watchers: list[Callable[[], bool]] = []
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)

    def watch(self, done: Callable[[], bool]) -> None:
        """Call this after each frame until it says that it has seen enough."""
        self._watchers.append(done)

    @Slot()
    def _swapped(self) -> None:
        if self._watchers:
            self._watchers = [watcher for watcher in self._watchers if not watcher()]


class Ui:
    """One window over the view-models. `close` takes the engine down before them."""

    def __init__(
        self,
        views: Views,
        brand: Brand,
        resources: Path,
        words: Words,
    ) -> None:
        self.views = views
        self._brand = brand
        self._words = words
        self._touches = _Touches(views.shell.touched)
        self._wiring = Wiring(views)
        self._collector = Collector()
        self._heartbeat = QTimer()
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self._beat)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(resources / "qml"))
        views.display.changed.connect(self._display_changed)

    def show(self) -> QQuickWindow:
        """Load the window. Raises Damaged if the program's own files are not whole."""
        self.read_as(self.views.display.state)
        self._engine.setInitialProperties(self.views.properties())
        self._engine.loadFromModule("Store.App", "Main")
        window = self.window
        window.installEventFilter(self._touches)
        self._heartbeat.start()
        return window

    @property
    def window(self) -> QQuickWindow:
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise Damaged("program.incomplete", "Store.App.Main")
        return roots[0]

    def read_as(self, reading: Reading) -> None:
        """Show everything for this reader: words, direction, colours and sizes."""
        # Words come last: a singleton that is first loaded with a translation in place waits for
        # Qt's loader, which asks that translation and so waits for Python, for ever.
        scheme = Scheme.DARK if reading.dark else Scheme.LIGHT
        apply_brand(self._engine, self._brand, scheme, high_contrast=reading.high_contrast)
        apply_reading(
            self._engine,
            language=reading.language,
            text_scale=reading.text_scale,
            less_motion=reading.less_motion,
        )
        self._words.speak(reading.language)
        self._engine.retranslate()
        for retranslate in self.views.retranslated():
            retranslate()

    def close(self) -> None:
        """Take the window down; the view-models may be dropped afterwards."""
        self._heartbeat.stop()
        for root in self._engine.rootObjects():
            root.removeEventFilter(self._touches)
            root.deleteLater()
        self._engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._words.fall_silent()

    def _display_changed(self) -> None:
        self.read_as(self.views.display.state)

    def _beat(self) -> None:
        for tick in self.views.ticked():
            tick()
        self._collector.beat()


def show_refusal(application: QGuiApplication, resources: Path, sentence: str) -> None:
    """A window with one sentence that stays until somebody closes it."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(resources / "qml"))
    apply_brand(engine, load_brand(resources / "brand.json"), Scheme.LIGHT)
    engine.setInitialProperties({"sentence": sentence})
    engine.loadFromModule("Store.App", "RefusalWindow")
    if engine.rootObjects():
        application.exec()
    engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
