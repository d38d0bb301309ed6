"""All hand scanners of this device: those that type and the one on a serial line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

from store_app.clocks import Clock
from store_app.scanning.key_reader import KeyPress
from store_app.scanning.serial_line import Line
from store_app.scanning.tried import tried_bytes, tried_keys
from store_app.scanning.wedge import Trouble
from store_app.viewmodels.hand_scanners.scanner_settings import Plugged, ScannerSettings
from store_app.viewmodels.hand_scanners.wedge import Ears, WedgeFilter

if TYPE_CHECKING:
    from store_app.viewmodels.hand_scanners.serial_scanner import SerialScanner


class HandScanners:
    """Hears scanners as they are set up; while one is tried its codes lead nowhere else."""

    def __init__(
        self,
        window: QQuickWindow,
        settings: ScannerSettings,
        scanned: Callable[[str], None],
        troubled: Callable[[Trouble], None],
        clock: Clock,
    ) -> None:
        self._settings = settings
        self._scanned = scanned
        self._troubled = troubled
        self._clock = clock
        ears = Ears(self._heard, self._trouble, self._captured)
        self._wedge = WedgeFilter(window, ears, clock, settings.profile())
        self._serial: SerialScanner | None = None
        settings.chosen.connect(self._set_up)
        settings.trial.changed.connect(self._look)
        settings.ticked.connect(self.tick)

    def start(self) -> None:
        """Listen to the serial line, if one was chosen."""
        if self._settings.choices.port:
            self._set_up()

    def tick(self) -> None:
        """See what was plugged in or pulled out."""
        if self._serial is not None:
            self._serial.tick()
            self._show_ports()

    def close(self) -> None:
        self._wedge.close()
        if self._serial is not None:
            self._serial.close()

    def _set_up(self) -> None:
        choices = self._settings.choices
        self._wedge.set_up(choices.profile())
        if choices.port or self._serial is not None:
            self._line().listen(choices.port, choices.speed, choices.profile())
        self._show_ports()

    def _look(self) -> None:
        """The page is open: say which lines there are."""
        if self._settings.trial.state.listening:
            self._line()
            self._show_ports()

    def _line(self) -> SerialScanner:
        """Made when it is first needed: most devices have no such line."""
        if self._serial is None:
            from store_app.viewmodels.hand_scanners.serial_scanner import SerialScanner  # noqa: PLC0415 - as said

            self._serial = SerialScanner(self._heard_line, self._show_ports, self._clock)
        return self._serial

    def _show_ports(self) -> None:
        serial = self._serial
        if serial is not None:
            here = [Plugged(each.key, each.name) for each in serial.ports()]
            self._settings.show_ports(here, serial.state.value)

    def _heard(self, text: str) -> None:
        if not self._settings.trial.state.listening:
            self._scanned(text)

    def _trouble(self, trouble: Trouble) -> None:
        if not self._settings.trial.state.listening:
            self._troubled(trouble)

    def _captured(self, keys: tuple[KeyPress, ...]) -> None:
        trial = self._settings.trial
        if trial.state.listening:
            trial.hear(tried_keys(keys, self._wedge.keyboard))

    def _heard_line(self, line: Line) -> None:
        trial = self._settings.trial
        if trial.state.listening:
            trial.hear(tried_bytes(line.raw, line.text))
        elif line.is_half:
            self._troubled(Trouble.HALF)
        else:
            self._scanned(line.text)
