"""A short sound for each scan: one that leads on, and a lower one that does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_SCREENLESS: Final = frozenset({"offscreen", "minimal"})
_VOLUME: Final = 0.5


class Sounds(QObject):
    """Plays after the screen has answered; where nothing can be heard it is silent."""

    def __init__(self, folder: Path, is_wanted: Callable[[], bool]) -> None:
        super().__init__()
        self._folder = folder
        self._is_wanted = is_wanted
        self._effects: dict[bool, QSoundEffect] = {}
        self._is_silent = QGuiApplication.platformName() in _SCREENLESS

    @Slot(bool)
    def tell(self, good: bool) -> None:  # noqa: FBT001 - from a signal
        """Let the outcome of a scan be heard."""
        if self._is_wanted() and not self._is_silent:
            QTimer.singleShot(0, self, lambda: self._play(good=good))

    def _play(self, *, good: bool) -> None:
        effect = self._effects.get(good) or self._made(good=good)
        if effect is not None:
            effect.play()

    def _made(self, *, good: bool) -> QSoundEffect | None:
        """Loaded with the first scan; a device without a loudspeaker stays silent."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415 - as said

        if not QMediaDevices.audioOutputs():
            self._is_silent = True
            return None
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{_NAMES[good]}.wav")))
        effect.setVolume(_VOLUME)
        self._effects[good] = effect
        return effect


_NAMES: Final = {True: "found", False: "refused"}
