"""A scanner on a serial line, real or over USB: plugged in, pulled out and back at any time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum, unique
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QTimerEvent
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from store_app.clocks import Clock
from store_app.scanning.profile import ScannerProfile
from store_app.scanning.serial_line import SILENCE_MS, Line, SerialLine


@unique
class PortState(StrEnum):
    """How it is with the line that was chosen."""

    OFF = "off"
    AWAY = "away"
    OPEN = "open"
    DENIED = "denied"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Port:
    """One serial line of this machine; its key stays when the scanner is plugged in elsewhere."""

    key: str
    name: str
    location: str


def ports_here() -> Sequence[Port]:
    """The lines that are plugged in now, scanners over USB first."""
    found = [_port(each) for each in QSerialPortInfo.availablePorts()]
    return sorted(found, key=lambda port: (port.key == port.location, port.location))


class SerialScanner(QObject):
    """Reads one line and finds it again by itself; `tick` looks whether it is there."""

    def __init__(
        self,
        heard: Callable[[Line], None],
        changed: Callable[[], None],
        clock: Clock,
        ports: Callable[[], Sequence[Port]] = ports_here,
    ) -> None:
        super().__init__()
        self._heard = heard
        self._changed = changed
        self._clock = clock
        self._ports = ports
        self._line = SerialLine()
        self._port: QSerialPort | None = None
        self._key = ""
        self._speed = 9600
        self._timer = 0  # a silence of 50 ms ends a code
        self.state = PortState.OFF

    def ports(self) -> Sequence[Port]:
        return self._ports()

    def listen(self, key: str, speed: int, profile: ScannerProfile) -> None:
        """Read this line from now on, as soon as it is there; an empty key reads none."""
        is_other = (key, speed) != (self._key, self._speed)
        self._key, self._speed = key, speed
        self._line = SerialLine(profile)
        if is_other:
            self._hang_up()
        self.tick()

    def tick(self) -> None:
        """Open the line if it has come back; notice that it is gone."""
        if not self._key:
            self._show(PortState.OFF)
            return
        port = next((each for each in self._ports() if each.key == self._key), None)
        if port is None:
            self._hang_up()
            self._show(PortState.AWAY)
        elif self._port is None:
            self._open(port)

    def close(self) -> None:
        """Let the line go for good."""
        self._key = ""
        self._hang_up()

    def timerEvent(self, _event: QTimerEvent) -> None:
        self._stop_waiting()
        self._tell(self._line.tick(self._now_ms() + SILENCE_MS))

    def _open(self, port: Port) -> None:
        line = QSerialPort(self)
        line.setPortName(port.location)
        line.setBaudRate(self._speed)
        if not line.open(QIODevice.OpenModeFlag.ReadOnly):
            is_denied = line.error() == QSerialPort.SerialPortError.PermissionError
            line.deleteLater()
            self._show(PortState.DENIED if is_denied else PortState.BROKEN)
            return
        line.readyRead.connect(self._read)
        line.errorOccurred.connect(self._broke)
        self._port = line
        self._show(PortState.OPEN)

    def _read(self) -> None:
        if self._port is None:
            return
        content = bytes(self._port.readAll().data())
        self._stop_waiting()
        self._tell(self._line.feed(content, self._now_ms()))
        self._timer = self.startTimer(SILENCE_MS)

    def _broke(self, error: QSerialPort.SerialPortError) -> None:
        if error not in {QSerialPort.SerialPortError.NoError, _TIMEOUT}:
            self._hang_up()
            self._show(PortState.AWAY)

    def _tell(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._heard(line)

    def _hang_up(self) -> None:
        self._stop_waiting()
        self._line.drop()
        port, self._port = self._port, None
        if port is not None:
            port.readyRead.disconnect(self._read)
            port.errorOccurred.disconnect(self._broke)
            port.close()
            port.deleteLater()

    def _show(self, state: PortState) -> None:
        if state is not self.state:
            self.state = state
            self._changed()

    def _stop_waiting(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def _now_ms(self) -> int:
        return int(self._clock.steady_s() * 1000)


_TIMEOUT = QSerialPort.SerialPortError.TimeoutError


def _port(info: QSerialPortInfo) -> Port:
    location = info.systemLocation()
    words = [each for each in (info.manufacturer(), info.description()) if each]
    name = " ".join(dict.fromkeys(words)) or Path(location).name
    if not info.hasVendorIdentifier():
        return Port(location, name, location)
    key = f"{info.vendorIdentifier():04x}:{info.productIdentifier():04x}:{info.serialNumber()}"
    return Port(key, name, location)
