"""Cameras and scanners at the window of the real application, good and bad."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem

from store_app.clocks import SystemClock
from store_app.code_pictures import Use, code_png
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard
from store_app.viewmodels.scan import camera_source
from tests.e2e.demo_shop import LAMP
from tests.e2e.opened import Application, quiet_camera
from tests.ui.scan.cameras import BACK, FRONT, FakeCameras, as_grey_frame, qr_picture

pytestmark = [pytest.mark.e2e, quiet_camera]

_SECRET = "Zq-hunter2-hunter2"
_WIFI = f"WIFI:T:WPA;S:shop;P:{_SECRET};;"
_LAMP_GTIN = "9524022170028"
_MUG_GTIN = "9524022170011"
_CODES = {
    sign: code
    for code in range(1, 84)
    if (sign := UsKeyboard().character(code + X11_OFFSET, shift=False)) is not None
}
_ENTER = 28


class Keyboard:
    """Keys as the window system sends them, each with the time at which it was pressed."""

    def __init__(self, opened: Application) -> None:
        self._window, self._wait = opened.window, opened.hand.wait
        self._at_ms = _now_ms()

    def press(self, sign: str, gap_ms: int, *, is_repeat: bool = False) -> None:
        self._at_ms += gap_ms
        code = _ENTER if sign == "\r" else _CODES[sign]
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_unknown
        held = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, held, code + X11_OFFSET, 0, 0, sign, is_repeat, 1
        )
        event.setTimestamp(self._at_ms)
        QCoreApplication.sendEvent(self._window, event)

    def begin(self) -> None:
        """What comes now is pressed a good while after what came before."""
        self._wait(max(0, self._at_ms - _now_ms()) + 200)
        self._at_ms = _now_ms()

    def scan(self, text: str, end: str = "\r") -> None:
        self.begin()
        for sign in text + end:
            self.press(sign, 8)


def _now_ms() -> int:
    return int(SystemClock().steady_s() * 1000)


@pytest.fixture
def opened(application: Callable[..., Application]) -> Application:
    """Sam is signed in on a device that has the whole catalogue."""
    made = application()
    made.sign_in()
    made.until_complete()
    return made


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> FakeCameras:
    """Two cameras with a light, in place of those of this machine."""
    made = FakeCameras(BACK, FRONT, torch=True)
    monkeypatch.setattr(camera_source, "QtCameras", lambda: made)
    return made


def _texts(item: QQuickItem) -> list[QQuickItem]:
    if not item.isVisible():
        return []
    own = [item] if item.inherits("QQuickText") else []
    return own + [each for child in item.childItems() for each in _texts(child)]


def test_the_buttons_of_the_camera_stay_in_its_picture_in_every_language(
    cameras: FakeCameras, opened: Application
) -> None:
    opened.hand.tap("railScan")
    opened.hand.until(lambda: cameras.running, "the camera")
    cameras.hand_in(as_grey_frame(qr_picture(_WIFI)))
    opened.hand.until(lambda: opened.views.scanner.state.noticed, "the refusal")
    opened.views.scanner.camera.switchTorch()
    assert cameras.torch_is_on
    for width, height in ((1024, 768), (1280, 800), (1920, 1080)):
        opened.window.resize(width, height)
        for language in ("en", "el", "fa", "ar"):
            opened.views.display.pickLanguage(language)
            opened.hand.wait(60)
            view, buttons = opened.hand.item("view"), opened.hand.item("cameraButtons")
            room, taken = (each.mapRectToScene(each.boundingRect()) for each in (view, buttons))
            assert room.contains(taken), (width, language, room, taken)
            cut = [each.property("text") for each in _texts(view.parentItem()) if _is_cut(each)]
            assert cut == [], (width, language)


def _is_cut(text: QQuickItem) -> bool:
    return bool(text.property("truncated"))


@pytest.mark.parametrize(
    ("text", "title"), [(_WIFI, "Not a product code"), (_SECRET, "Text, not a product code")]
)
def test_a_strangers_secret_is_nowhere_after_every_way_of_reading_it(
    text: str,
    title: str,
    cameras: FakeCameras,
    opened: Application,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    scanner = opened.views.scanner
    paper, shown = _on_paper(text, tmp_path / "secret.pdf"), list[str]()

    def refused() -> None:
        opened.hand.until(lambda: scanner.state.noticed, "the refusal")
        shown.extend(str(each.property("text")) for each in _texts(opened.window.contentItem()))
        assert scanner.notice.state.title == title
        scanner.dismiss()

    with caplog.at_level(logging.DEBUG):
        opened.hand.tap("railScan")
        opened.hand.until(lambda: cameras.running, "the camera")
        cameras.hand_in(as_grey_frame(qr_picture(text)))
        refused()
        opened.hand.drop(paper)
        refused()
        scanner.lookUp(text)
        refused()
        opened.hand.tap("railSearch")
        opened.scan(text)
        opened.hand.until(lambda: opened.page() == "scan", "the scan page tells of it")
        refused()
    assert shown
    assert _SECRET not in "\n".join(shown) + caplog.text
    assert opened.waiting() == 0
    assert scanner.last.rows.rows == ()
    paper.unlink()
    opened.close()
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert kept
    assert not [path for path, content in kept.items() if _SECRET.encode() in content]


def _on_paper(text: str, path: Path) -> Path:
    with Image.open(io.BytesIO(code_png(text, Use.ENROLMENT_PRINT))) as code:
        code.convert("RGB").save(path)
    return path


def test_bad_scanners_are_told_as_what_they_are_and_the_next_good_one_is_read(
    opened: Application,
) -> None:
    keys, scanner = Keyboard(opened), opened.views.scanner
    opened.hand.tap("railSearch")
    opened.hand.tap("searchField")
    opened.hand.type_text("lam")
    field = opened.window.activeFocusItem()

    for at in range(60):
        keys.press("7", 33, is_repeat=at > 0)
    opened.hand.wait(150)
    before = str(field.property("text"))
    assert (opened.page(), scanner.state.noticed) == ("search", False), "a stuck key is no scan"
    assert before.startswith("lam7")

    keys.begin()
    keys.press("9", 0)
    for first, second in zip(_LAMP_GTIN[1:], _MUG_GTIN, strict=False):
        keys.press(first, 6)
        keys.press(second, 2)
    for sign in ("\r", _MUG_GTIN[-1], "\r"):
        keys.press(sign, 4)
    opened.hand.until(lambda: scanner.state.noticed, "two at once")
    assert scanner.notice.state.title == "Two scans at once"

    told: list[bool] = []
    scanner.told.connect(told.append)
    for n in range(1, 4):
        keys.scan(_LAMP_GTIN)
        opened.hand.until(lambda n=n: len(told) == n, "a product")  # type: ignore[misc]
    keys.scan(_LAMP_GTIN[:6], end="")
    opened.hand.until(lambda: scanner.state.noticed, "half a code")
    assert scanner.notice.state.text.startswith("Half a code")
    keys.scan(_LAMP_GTIN)
    opened.hand.until(lambda: scanner.state.found, "the lamp")
    assert told == [True, True, True, False, True]
    assert scanner.card.state.sku == LAMP
    assert field.property("text") == before
