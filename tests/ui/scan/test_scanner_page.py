"""The page where scanners, the line, the camera and the sound are set, and scanners are tried."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from store_app.clocks import SystemClock
from store_app.codes import write_customer_code
from store_app.scanning.choices import ScanChoices
from store_app.scanning.serial_line import Line
from store_app.scanning.tried import TRIAL
from store_app.scanning.us_keyboard import X11_OFFSET
from store_app.scanning.wedge import Trouble
from store_app.viewmodels.hand_scanners.hand_scanners import HandScanners
from store_app.viewmodels.hand_scanners.scanner_settings import Plugged
from tests.ui.customer.demo_shop import ELENI, MUG
from tests.ui.customer.floor import Floor, until
from tests.ui.scan.cameras import FakeCameras
from tests.ui.scan.scan_desk import KEYS, ScanDesk, a_scan_desk
from tests.ui.scan.test_hand_scanner import SCAN_CODES

PAGE = """
    ScannerPage {
        id: page
        anchors.fill: parent
        anchors.leftMargin: 96
        anchors.topMargin: 64
        settings: settings_
    }
"""
_BRACKET = 27 + X11_OFFSET


class Bench:
    """The page, a scanner that types, and who hears of scans while nobody tries one."""

    def __init__(self, language: str = "en", size: tuple[int, int] = (1280, 800)) -> None:
        self.desk: ScanDesk = a_scan_desk(cameras=FakeCameras(), language=language)
        self.settings = self.desk.settings
        self.scans: list[str] = []
        self.troubles: list[Trouble] = []
        self.floor = Floor(PAGE, {"settings_": self.settings}, size, language)
        self.scanners = HandScanners(
            self.floor.window,
            self.settings,
            self.scans.append,
            self.troubles.append,
            SystemClock(),
        )
        self._at_ms = 10_000

    def scan(self, text: str, end: str = "\r") -> None:
        self._at_ms += 1_000
        for sign in text + end:
            self._at_ms += 10
            self._press(sign)
        until(lambda: self.desk.background.waiting > 0)
        self.desk.settle()

    def _press(self, sign: str) -> None:
        held = Qt.KeyboardModifier.NoModifier
        if sign == "\x1d":
            held, code = Qt.KeyboardModifier.ControlModifier, _BRACKET
        else:
            shift = (sign, False) not in SCAN_CODES
            held = Qt.KeyboardModifier.ShiftModifier if shift else held
            code = SCAN_CODES[sign, shift]
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, held, code, 0, 0, sign)
        event.setTimestamp(self._at_ms)
        QCoreApplication.sendEvent(self.floor.window, event)

    def close(self) -> None:
        self.scanners.close()
        self.floor.close()
        self.desk.close()


Make = Callable[..., Bench]


@pytest.fixture
def make(qapp: QGuiApplication) -> Iterator[Make]:
    assert qapp is not None
    made: list[Bench] = []

    def bench(language: str = "en", size: tuple[int, int] = (1280, 800)) -> Bench:
        made.append(Bench(language, size))
        return made[-1]

    yield bench
    for each in made:
        each.close()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_scanner_is_tried_and_set_up_as_it_showed(make: Make, language: str) -> None:
    bench = make(language)
    bench.floor.look(f"scanners-{language}", 60)
    bench.scan("F" + TRIAL.replace("\x1d", "~"))
    trial = bench.settings.trial.state
    assert trial.differs
    assert "~" in trial.signs
    bench.floor.look(f"scanners-tried-{language}", 60)
    bench.floor.tap("fit")
    assert bench.desk.kept == [ScanChoices(suffix="enter", prefix="F", separator="~")]
    assert bench.floor.item("prefix").property("text") == "F"
    assert not bench.settings.trial.state.differs
    assert bench.scans == []


def test_half_of_the_code_to_try_with_says_nothing_about_the_scanner(make: Make) -> None:
    bench = make()
    bench.scan(TRIAL.partition("\x1d")[0])
    trial = bench.settings.trial.state
    assert trial.meaning == "Half a code came in. Scan again."
    assert (trial.hidden, trial.advice, trial.differs) == (False, "", False)


def test_a_product_is_named_and_leads_nowhere(make: Make) -> None:
    bench = make()
    bench.scan("]E0" + bench.desk.desk.shelf.gtin(MUG)[-13:], "\t")
    assert "Speckle mug" in bench.settings.trial.state.meaning
    assert bench.settings.trial.state.signs.startswith("]\u2009E\u20090")
    assert bench.settings.trial.state.signs.endswith("‹Tab›")
    assert bench.scans == []


@pytest.mark.parametrize(
    "secret",
    [
        "my password 99",
        "WIFI:T:WPA;S:Shop;P:secret99;;",
        "otpauth://totp/x?secret=JBSW99",
        "https://bank.example/reset?token=99",
        write_customer_code(ELENI, 2_000_000_000, 1, KEYS[1]),
        write_customer_code(ELENI, 2_000_000_000, 1, KEYS[1]) * 2,
    ],
)
def test_what_may_hold_a_secret_is_not_shown(make: Make, secret: str) -> None:
    bench = make()
    bench.scan(secret)
    assert bench.settings.trial.state.hidden
    assert not any("99" in text or secret[-4:] in text for text in bench.floor.texts())
    bench.settings.trial.fit()
    assert bench.desk.kept == []


def test_digits_behind_a_letter_are_a_number_with_a_prefix(make: Make) -> None:
    bench = make()
    bench.scan("F" + bench.desk.desk.shelf.gtin(MUG)[-13:])
    assert not bench.settings.trial.state.hidden
    assert bench.settings.trial.state.differs


def test_when_the_page_is_left_scans_lead_on_and_nothing_is_kept(make: Make) -> None:
    bench = make()
    bench.scan("96385074")
    bench.settings.trial.listen(False)
    assert bench.settings.trial.state.signs == ""
    bench.settings.trial.listen(True)
    assert bench.settings.trial.state.signs == ""
    bench.settings.trial.listen(False)
    for sign in "9506000134352\r":
        bench._at_ms += 10
        bench._press(sign)
    assert bench.scans == ["9506000134352"]


def test_every_choice_is_used_and_kept(make: Make) -> None:
    bench = make(size=(1280, 1500))
    for name in ("suffix-tab", "byText", "mirror", "sound"):
        bench.floor.tap(name)
    bench.settings.show_cameras([Plugged("aa", "Back camera")])
    bench.settings.pickCamera("aa")
    bench.settings.pickSpeed("115200")
    bench.settings.pickSpeed("7")
    bench.settings.setSigns(" A ", "|")
    assert bench.desk.kept[-1] == ScanChoices(
        suffix="tab",
        prefix="A",
        separator="|",
        by_text=True,
        speed=115200,
        camera="aa",
        mirror_front=False,
        sound=False,
    )


def test_half_a_code_of_a_line_is_a_trouble_and_no_code(make: Make) -> None:
    bench = make()
    bench.settings.trial.listen(False)
    for line in (Line("9506000134352", b"", is_half=False), Line("95060001", b"", is_half=True)):
        bench.scanners._heard_line(line)
    assert bench.scans == ["9506000134352"]
    assert bench.troubles == [Trouble.HALF]


def test_a_line_that_was_chosen_is_listened_to(make: Make) -> None:
    bench = make(size=(1280, 1100))
    scanner_end, our_end = os.openpty()
    bench.settings.pickPort(os.ttyname(our_end))
    bench.scanners.tick()
    assert bench.settings.state.has_port
    assert bench.settings.state.port_note == "Not plugged in. It is found again."
    bench.floor.look("scanners-away", 60)
    for end in (scanner_end, our_end):
        os.close(end)
