"""A scanner on a serial line, tried on real pseudo-terminals."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.clocks import SystemClock
from store_app.scanning.profile import ScannerProfile
from store_app.scanning.serial_line import SPEEDS
from store_app.viewmodels.hand_scanners.serial_scanner import Port, PortState, SerialScanner
from tests.ui.customer.floor import pause, until

KEY = "05e0:1701:S1"


class Bench:
    """A scanner whose cable is plugged in and pulled out; each time it is another terminal."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.there: list[Port] = []
        self.changes = 0
        self.scanner = SerialScanner(
            lambda line: self.texts.append(line.text),
            self._changed,
            SystemClock(),
            lambda: self.there,
        )
        self._ends: list[int] = []

    def state(self) -> PortState:
        return self.scanner.state

    def plug_in(self) -> None:
        scanner_end, our_end = os.openpty()
        self.there = [Port(KEY, "Scanner", os.ttyname(our_end))]
        self._ends = [scanner_end, our_end]

    def send(self, content: bytes) -> None:
        os.write(self._ends[0], content)

    def pull_out(self) -> None:
        self.there = []
        for end in self._ends:
            os.close(end)
        self._ends = []

    def close(self) -> None:
        self.scanner.close()
        if self._ends:
            self.pull_out()

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    assert qapp is not None
    bench = Bench()
    yield bench
    bench.close()


@pytest.mark.parametrize(
    ("speed", "end"),
    [*((speed, b"\r") for speed in SPEEDS), (9600, b"\n"), (9600, b"\r\n"), (9600, b"")],
)
def test_every_speed_and_ending_is_read(bench: Bench, speed: int, end: bytes) -> None:
    bench.plug_in()
    bench.scanner.listen(KEY, speed, ScannerProfile())
    assert bench.state() is PortState.OPEN
    bench.send(b"]E09506000134352" + end)
    until(lambda: bench.texts == ["]E09506000134352"])


def test_a_scanner_that_was_pulled_out_is_found_again(bench: Bench) -> None:
    bench.scanner.listen(KEY, 9600, ScannerProfile())
    assert bench.state() is PortState.AWAY
    bench.plug_in()
    bench.scanner.tick()
    assert bench.state() is PortState.OPEN
    bench.send(b"95060")
    bench.pull_out()
    until(lambda: bench.state() is PortState.AWAY)
    bench.plug_in()
    bench.scanner.tick()
    bench.send(b"9506000134352\r")
    until(lambda: bench.texts[-1:] == ["9506000134352"])


def test_a_line_that_is_no_longer_listed_is_let_go(bench: Bench) -> None:
    bench.plug_in()
    bench.scanner.listen(KEY, 9600, ScannerProfile())
    bench.there = []
    bench.scanner.tick()
    assert bench.state() is PortState.AWAY
    bench.send(b"9506000134352\r")
    pause(60)
    assert bench.texts == []


def test_switched_off_nothing_is_read(bench: Bench) -> None:
    bench.plug_in()
    bench.scanner.listen(KEY, 9600, ScannerProfile())
    bench.scanner.listen("", 9600, ScannerProfile())
    assert bench.state() is PortState.OFF
    assert bench.changes == 2


def test_a_line_that_cannot_be_opened_is_told(bench: Bench) -> None:
    bench.there = [Port(KEY, "Scanner", "/dev/null")]
    bench.scanner.listen(KEY, 9600, ScannerProfile())
    assert bench.state() is PortState.BROKEN
