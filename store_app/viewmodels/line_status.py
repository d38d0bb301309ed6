"""How the line to the hub is, in a pill that everybody understands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.clocks import Clock
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.qml import element, shown
from store_app.viewmodels.sentences import counted
from store_app.viewmodels.tone import Tone


@dataclass(frozen=True, slots=True)
class LineShown:
    """The pill: what it says, how loud, and whether it can be tapped for more."""

    text: str = ""
    waiting: str = ""
    icon: str = "live"
    tone: Tone = Tone.NEUTRAL
    tappable: bool = False
    live: bool = False


@element
class LineStatus(QObject):
    """Tells whether what is shown is live; while it is not, since when and how much waits."""

    changed = Signal()
    waitingAsked = Signal()

    text = shown(str, "text", changed)
    waiting = shown(str, "waiting", changed)
    iconName = shown(str, "icon", changed)
    tone = shown(int, "tone", changed)
    tappable = shown(bool, "tappable", changed)
    live = shown(bool, "live", changed)

    def __init__(self, clock: Clock, amounts: Callable[[], Amounts]) -> None:
        super().__init__()
        self._clock = clock
        self._amounts = amounts
        self._told = ("starting", 0, 0)
        self.state = LineShown()
        self.retranslate()

    def show(self, mode: str, since_ms: int, waiting: int) -> None:
        """Take over the state of the line: `live`, `offline`, `starting` or `refused`."""
        self._told = (mode, since_ms, waiting)
        self.retranslate()

    def retranslate(self) -> None:
        mode, since_ms, waiting = self._told
        state = self._shown(mode, since_ms, waiting)
        if state != self.state:
            self.state = state
            self.changed.emit()

    @Slot()
    def askWaiting(self) -> None:
        """Somebody wants to see what waits."""
        self.waitingAsked.emit()

    def _shown(self, mode: str, since_ms: int, waiting: int) -> LineShown:
        words = self._waiting(waiting)
        if mode == "live":
            text = QCoreApplication.translate("LineStatus", "Live")
            return LineShown(text, "", "live", Tone.GOOD, tappable=False, live=True)
        if mode == "refused":
            text = QCoreApplication.translate("LineStatus", "Not enrolled any more")
            return LineShown(text, words, "problem", Tone.PROBLEM, tappable=True)
        if mode == "starting" or not since_ms:
            text = QCoreApplication.translate("LineStatus", "Connecting")
            return LineShown(text, words, "live", Tone.NEUTRAL, tappable=bool(words))
        at = self._amounts().within(since_ms, self._clock.now_ms())
        text = QCoreApplication.translate("LineStatus", "Offline since %1").replace("%1", at)
        return LineShown(text, words, "offline", Tone.ATTENTION, tappable=True)

    def _waiting(self, count: int) -> str:
        if not count:
            return ""
        one = QCoreApplication.translate("LineStatus", "1 change waiting")
        many = QCoreApplication.translate("LineStatus", "%1 changes waiting", None, count)
        return counted(one, many, count, self._amounts().number(count))
